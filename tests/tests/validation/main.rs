//! The two verdicts on a payload: generated validators, and the interpreter of the spec.

mod bad_input;
mod claims;
mod conditions;
mod differential;
mod errata;
mod mutate;
mod support;
mod vectors;
