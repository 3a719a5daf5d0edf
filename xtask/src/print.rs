//! Printing to a reader who may have stopped reading, or to a disk that may be full.
//!
//! A failure to print never ends a command in the middle of its work; `main` asks at the end.

use std::fmt;
use std::io::{self, Write};
use std::sync::OnceLock;

/// Why the standard output could not be written to.
static FAILED: OnceLock<io::Error> = OnceLock::new();

/// Prints a line to the standard output.
macro_rules! outln {
    ($($argument:tt)*) => { $crate::print::out(format_args!("{}\n", format_args!($($argument)*))) };
}

/// Prints to the standard output.
macro_rules! out {
    ($($argument:tt)*) => { $crate::print::out(format_args!($($argument)*)) };
}

/// Prints a line to the standard error.
macro_rules! errln {
    ($($argument:tt)*) => { $crate::print::err(format_args!("{}\n", format_args!($($argument)*))) };
}

/// Prints to the standard error.
macro_rules! err {
    ($($argument:tt)*) => { $crate::print::err(format_args!($($argument)*)) };
}

pub(crate) use {err as eprint, errln as eprintln, out as print, outln as println};

pub(crate) fn out(text: fmt::Arguments<'_>) {
    if FAILED.get().is_none()
        && let Err(error) = anstream::stdout().write_fmt(text)
    {
        let _ = FAILED.set(error);
    }
}

pub(crate) fn err(text: fmt::Arguments<'_>) {
    // Nobody is left to tell.
    let _ = anstream::stderr().write_fmt(text);
}

/// Returns an error if not everything was printed. A reader who stops early causes none.
pub(crate) fn result() -> anyhow::Result<()> {
    if let Err(error) = io::stdout().flush() {
        let _ = FAILED.set(error);
    }
    match FAILED.get() {
        Some(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            anyhow::bail!("the output could not be written: {error}")
        }
        _ => Ok(()),
    }
}
