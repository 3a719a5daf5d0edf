// @generated from codegen/src/runtime/error.rs by `cargo xtask generate`. Do not edit.
//! Why a body is no payload.

use std::fmt;
use std::str::Utf8Error;

use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::error::Category;

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
    /// The body is an object, but one of its attributes is missing or of another type.
    Shape,
}

impl Error {
    /// Returns the kind of the error, and where it is.
    pub fn kind(&self) -> ErrorKind {
        match &self.cause {
            Cause::NotUtf8(error) => ErrorKind::NotUtf8 { offset: error.valid_up_to() },
            Cause::NotAnObject(found) => ErrorKind::NotAnObject { found },
            Cause::NoBatch(found) => ErrorKind::NoBatch { found },
            Cause::Json(error) if error.classify() == Category::Data => ErrorKind::Shape,
            Cause::Json(error) => ErrorKind::Syntax { line: error.line(), column: error.column() },
        }
    }
}

impl Error {
    /// A body without an array of payloads: in its place is a value, whose text begins so.
    pub(super) fn no_batch(found: &str) -> Self {
        Self { cause: Cause::NoBatch(kind_of(found)) }
    }
}

/// The mark in front of a text by which some editors tell its encoding.
pub(super) const BYTE_ORDER_MARK: char = '\u{feff}';

/// The body as text, without a byte-order mark.
pub fn text(body: &[u8]) -> Result<&str, Error> {
    let text = std::str::from_utf8(body).map_err(|error| Error { cause: Cause::NotUtf8(error) })?;
    Ok(text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text))
}

/// Decodes a body that has to be a JSON object.
pub fn read_body<'de, T: Deserialize<'de>>(body: &'de str) -> Result<T, Error> {
    serde_json::from_str(body).map_err(|error| explain(body, error))
}

/// Finds out why a body did not decode. An error in its syntax may have come up anywhere in it, and
/// then no longer says that it is one.
pub(super) fn explain(body: &str, error: serde_json::Error) -> Error {
    match (serde_json::from_str::<IgnoredAny>(body), kind_of(body)) {
        (Err(syntax), _) => syntax.into(),
        (Ok(_), "object") => error.into(),
        (Ok(_), found) => Error { cause: Cause::NotAnObject(found) },
    }
}

/// The kind of a JSON value, from how its text starts.
fn kind_of(json: &str) -> &'static str {
    match json.trim_ascii_start().as_bytes() {
        [b'{', ..] => "object",
        [b'[', ..] => "array",
        [b'"', ..] => "string",
        [b't' | b'f', ..] => "boolean",
        [b'n', ..] => "null",
        _ => "number",
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
            (Cause::Json(error), ErrorKind::Shape) => write!(f, "body is no payload: {error}"),
            (Cause::Json(error), _) => write!(f, "body is not JSON: {error}"),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.cause {
            Cause::NotUtf8(error) => Some(error),
            Cause::Json(error) => Some(error),
            Cause::NotAnObject(_) | Cause::NoBatch(_) => None,
        }
    }
}

impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Self {
        Self { cause: Cause::Json(error) }
    }
}
