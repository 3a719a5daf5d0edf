//! The commands from end to end: what they write, what they say, how they end.

mod commands;
mod diff;
#[cfg(unix)]
mod gates;
mod release;
mod support;
mod validate;
#[cfg(unix)]
mod workflows;
