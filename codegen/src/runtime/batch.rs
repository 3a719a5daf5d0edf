//! Several payloads in one body.

// Most vendors send one payload in a body.
#![allow(dead_code)]

use std::fmt;

use super::JsonKind;
use super::RawJson;
use super::error::Error;
use super::json::{Items, Node};

/// An item of a batch that is no payload, and why. Nothing of it is lost.
#[derive(Debug)]
#[non_exhaustive]
pub struct ItemError {
    /// The item, as it arrived.
    pub item: RawJson,
    /// Why it is no payload.
    pub error: Error,
}

impl ItemError {
    pub(crate) fn new(item: RawJson, error: Error) -> Self {
        Self { item, error }
    }
}

impl fmt::Display for ItemError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "item is no payload: {}", self.error)
    }
}

impl std::error::Error for ItemError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.error)
    }
}

/// The items of the array at a path.
///
/// # Errors
///
/// If the body has no array there.
pub(crate) fn items<'t>(body: Node<'t>, path: &[&str]) -> Result<Items<'t>, Error> {
    let array = body.at_path(path);
    match array.filter(|array| array.kind() == JsonKind::Array) {
        Some(array) => Ok(array.items()),
        None => Err(Error::no_batch(array.unwrap_or(body))),
    }
}
