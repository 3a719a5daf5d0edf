//! The commands from end to end: what they write, what they say, how they end.

mod checkout;
mod commands;
mod diff;
#[cfg(unix)]
mod gates;
mod merge;
mod page_check;
mod page_import;
mod page_sample;
mod patches;
mod rehearsal;
mod release;
mod safety;
mod support;
mod threads;
mod validate;
#[cfg(unix)]
mod watch;
#[cfg(unix)]
mod workflows;
