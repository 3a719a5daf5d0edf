//! Where and why a value does not decode.

use std::borrow::Cow;
use std::fmt;

use serde::de;

/// Separator of pointer and message in the text of an error: a colon and a space that does not
/// break, which no name is likely to hold.
const SEPARATOR: &str = ":\u{a0}";

/// Why a value does not decode as its documented type, and where in it the culprit is.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct DecodeError {
    pointer: String,
    message: String,
}

impl DecodeError {
    /// An error at a JSON Pointer (RFC 6901), which is empty for the value as a whole.
    pub fn new(pointer: impl Into<String>, message: impl Into<String>) -> Self {
        Self { pointer: pointer.into(), message: message.into() }
    }

    /// Splits the message of an error that came up in reading an `Object`.
    pub fn from_json(error: &serde_json::Error) -> Self {
        let text = error.to_string();
        match text.split_once(SEPARATOR) {
            Some((pointer, message)) if pointer.starts_with('/') => Self::new(pointer, message),
            _ => Self::new("", text),
        }
    }

    /// Returns the error as seen from an object that has the value as its attribute `name`.
    #[must_use]
    pub fn within(mut self, name: &str) -> Self {
        self.pointer = format!("/{}{}", escape(name), self.pointer);
        self
    }

    /// Where the culprit is: a JSON Pointer (RFC 6901), empty for the value as a whole.
    pub fn pointer(&self) -> &str {
        &self.pointer
    }

    /// Returns the message, with line and column if the value was read from text.
    pub fn message(&self) -> &str {
        &self.message
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.pointer.as_str() {
            "" => f.write_str(&self.message),
            pointer => write!(f, "{pointer}: {}", self.message),
        }
    }
}

impl std::error::Error for DecodeError {}

/// Puts the name of the attribute in front of an error that came up in its value.
///
/// The pointer has to travel in the message, because serde's errors have no other place for it.
pub(super) fn at<E: de::Error>(name: &str, error: E) -> E {
    let inner = error.to_string();
    let separator = if inner.starts_with('/') { "" } else { SEPARATOR };
    E::custom(format_args!("/{}{separator}{inner}", escape(name)))
}

/// The error of a sensitive attribute that does not decode, of which nothing stays but the name of the
/// attribute.
pub fn withheld<E: de::Error>(error: E) -> E {
    let text = error.to_string();
    let pointer = text.split_once(SEPARATOR).map_or("", |(pointer, _)| pointer);
    let name = pointer.split('/').nth(1).unwrap_or_default();
    E::custom(format_args!("/{name}{SEPARATOR}a sensitive value is not as documented"))
}

fn escape(name: &str) -> Cow<'_, str> {
    if name.contains(['~', '/']) {
        Cow::Owned(name.replace('~', "~0").replace('/', "~1"))
    } else {
        Cow::Borrowed(name)
    }
}
