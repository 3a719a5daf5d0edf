//! The commands from end to end: what they write, what they say, how they end.

mod commands;
mod diff;
mod release;
mod support;
mod validate;
