//! The promises of the generated crate, one test each.
//!
//! All payloads here are invented from the shapes that are known to arrive.

mod attributes;
mod bodies;
mod building;
mod changes;
mod envelope;
mod events;
mod modules;
mod places;
mod support;
mod validators;
