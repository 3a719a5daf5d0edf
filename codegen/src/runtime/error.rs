//! Why a body is no payload.

use std::fmt;
use std::str::Utf8Error;

use serde::de::IgnoredAny;

use super::json::Node;
use super::{DecodeError, JsonKind};

/// Why a body is no payload.
#[derive(Debug)]
#[non_exhaustive]
pub struct Error {
    cause: Cause,
}

#[derive(Debug)]
enum Cause {
    NotUtf8(Utf8Error),
    Json(serde_json::Error),
    TooLong,
    Shape(DecodeError),
    NotAnObject(&'static str),
    NoBatch(&'static str),
}

/// The kinds of [`Error`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The body is not UTF-8.
    NotUtf8 {
        /// The index of the first byte that is wrong.
        offset: usize,
    },
    /// The body is not JSON.
    Syntax {
        /// The line, from 1.
        line: usize,
        /// The column in bytes, from 1.
        column: usize,
    },
    /// The body is JSON, but not an object.
    NotAnObject {
        /// Kind of the body: `array`, `string`, `number`, `boolean` or `null`.
        found: &'static str,
    },
    /// The body is JSON, but has no array of payloads where a batch has it.
    NoBatch {
        /// Kind of what is there, or of the body: `object`, `array`, `string`, `number`, `boolean` or
        /// `null`.
        found: &'static str,
    },
    /// The body is an object, but cannot be read as one: one of its names is not Unicode.
    Shape,
    /// The body has 4 GiB or more.
    TooLong,
}

impl Error {
    /// Returns the kind of the error, and where it is.
    pub fn kind(&self) -> ErrorKind {
        match &self.cause {
            Cause::NotUtf8(error) => ErrorKind::NotUtf8 { offset: error.valid_up_to() },
            Cause::NotAnObject(found) => ErrorKind::NotAnObject { found },
            Cause::NoBatch(found) => ErrorKind::NoBatch { found },
            Cause::Shape(_) => ErrorKind::Shape,
            Cause::TooLong => ErrorKind::TooLong,
            Cause::Json(error) => ErrorKind::Syntax { line: error.line(), column: error.column() },
        }
    }
}

impl Error {
    /// A body without an array of payloads, in whose place is this value.
    pub(super) fn no_batch(found: Node<'_>) -> Self {
        Self { cause: Cause::NoBatch(kind_of(found)) }
    }

    /// A body that is no object.
    pub(super) fn not_an_object(found: Node<'_>) -> Self {
        Self { cause: Cause::NotAnObject(kind_of(found)) }
    }

    /// An object that cannot be read.
    pub(super) fn shape(error: DecodeError) -> Self {
        Self { cause: Cause::Shape(error) }
    }
}

/// The mark in front of a text by which some editors tell its encoding.
pub(super) const BYTE_ORDER_MARK: char = '\u{feff}';

/// The body as text, without a byte-order mark.
pub(super) fn text(body: &[u8]) -> Result<&str, Error> {
    let text = std::str::from_utf8(body).map_err(|error| Error { cause: Cause::NotUtf8(error) })?;
    Ok(text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text))
}

/// Finds out why a body has no tape.
pub(super) fn explain(body: &str) -> Error {
    match serde_json::from_str::<IgnoredAny>(body) {
        Err(error) => Error { cause: Cause::Json(error) },
        Ok(_) => Error { cause: Cause::TooLong },
    }
}

/// The kind of a value, as a JSON Schema has it.
fn kind_of(value: Node<'_>) -> &'static str {
    match value.kind() {
        JsonKind::Object => "object",
        JsonKind::Array => "array",
        JsonKind::String => "string",
        JsonKind::Boolean => "boolean",
        JsonKind::Null => "null",
        JsonKind::Number => "number",
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.cause, self.kind()) {
            (Cause::NotUtf8(error), _) => {
                write!(f, "body is not UTF-8 at byte {}", error.valid_up_to())
            }
            (Cause::NotAnObject(found), _) => {
                write!(f, "body is not an object, but of kind {found}")
            }
            (Cause::NoBatch(found), _) => {
                write!(f, "body has no array of payloads, but what is of kind {found}")
            }
            (Cause::Shape(error), _) => write!(f, "body is no payload: {error}"),
            (Cause::TooLong, _) => f.write_str("body has 4 GiB or more"),
            (Cause::Json(error), _) => write!(f, "body is not JSON: {error}"),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.cause {
            Cause::NotUtf8(error) => Some(error),
            Cause::Json(error) => Some(error),
            Cause::Shape(error) => Some(error),
            Cause::NotAnObject(_) | Cause::NoBatch(_) | Cause::TooLong => None,
        }
    }
}
