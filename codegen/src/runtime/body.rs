//! The body of a request, read once.

// Only a package with a payload decodes bodies.
#![allow(dead_code)]

use super::error::{Error, explain, text};
use super::json::{Node, Tape};

/// The body of a request, read once: what is decoded from it and what is said of it share one reading.
#[derive(Debug)]
pub struct Body<'b> {
    tape: Tape<'b>,
    is_marked: bool,
}

impl<'b> Body<'b> {
    /// Reads a body.
    ///
    /// # Errors
    ///
    /// A body that is not UTF-8, no JSON, or has 4 GiB and more.
    pub fn parse(body: &'b [u8]) -> Result<Self, Error> {
        let text = text(body)?;
        let is_marked = text.len() < body.len();
        match Tape::of_body(text) {
            Some(tape) => Ok(Self { tape, is_marked }),
            None => Err(explain(text)),
        }
    }

    /// Returns true if a byte-order mark stands in front of it.
    pub(crate) fn is_marked(&self) -> bool {
        self.is_marked
    }

    /// The value that it is.
    pub(crate) fn root(&self) -> Node<'_> {
        self.tape.root()
    }
}
