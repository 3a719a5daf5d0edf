// @generated from codegen/src/runtime/decode_error.rs by `cargo xtask generate`. Do not edit.
//! Where and why a value does not decode.

use std::fmt;

/// Why a value does not decode as its documented type, and where in it the culprit is.
///
/// Two are equal if they are about the same place for the same reason, whatever stands around it in
/// the text.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct DecodeError {
    pointer: String,
    message: String,
    position: Option<(usize, usize)>,
}

impl DecodeError {
    /// An error at a JSON Pointer (RFC 6901), which is empty for the value as a whole.
    pub fn new(pointer: impl Into<String>, message: impl Into<String>) -> Self {
        Self { pointer: pointer.into(), message: message.into(), position: None }
    }

    /// The same, at a line and a column of a body.
    pub(super) fn at(self, line: usize, column: usize) -> Self {
        Self { position: Some((line, column)), ..self }
    }

    /// Where the culprit is: a JSON Pointer (RFC 6901), empty for the value as a whole.
    pub fn pointer(&self) -> &str {
        &self.pointer
    }

    /// Returns the message.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// Line and column (in bytes) of the body where the culprit starts, both from 1, if the value was
    /// read from a body.
    pub fn position(&self) -> Option<(usize, usize)> {
        self.position
    }
}

impl PartialEq for DecodeError {
    fn eq(&self, other: &Self) -> bool {
        self.pointer == other.pointer && self.message == other.message
    }
}

impl Eq for DecodeError {}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.pointer.is_empty() {
            write!(f, "{}: ", self.pointer)?;
        }
        f.write_str(&self.message)?;
        match self.position {
            Some((line, column)) => write!(f, " at line {line} column {column}"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for DecodeError {}
