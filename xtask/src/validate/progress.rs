//! How far one is, on a terminal.

use std::io::IsTerminal;

use indicatif::{ProgressBar, ProgressStyle};

/// Files below this size are read before anybody could look.
const LONG: u64 = 16 << 20;

const KNOWN: &str = "{bar:30} {bytes} of {total_bytes}, {eta} left, {msg}";
const UNKNOWN: &str = "{spinner} {bytes}, {msg}";

/// A bar for input of a size that may be known; a hidden one if nobody would see it or need it.
pub(super) fn bar(size: Option<u64>) -> ProgressBar {
    let is_long = size.is_none_or(|size| size >= LONG);
    if !is_long || !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let (bar, template) = match size {
        Some(size) => (ProgressBar::new(size), KNOWN),
        None => (ProgressBar::no_length(), UNKNOWN),
    };
    match ProgressStyle::with_template(template) {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}
