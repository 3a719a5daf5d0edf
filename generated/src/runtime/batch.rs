// @generated from codegen/src/runtime/batch.rs by `cargo xtask generate`. Do not edit.
//! Several payloads in one body.

// Most vendors send one payload in a body.
#![allow(dead_code)]

use std::fmt;

use serde_json::value::RawValue;

use super::RawJson;
use super::error::{Error, explain};
use super::validate::member_of;

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

/// The items of the array at a path, each as it arrived.
///
/// # Errors
///
/// If the body is no JSON, or has no array there.
pub(crate) fn items(body: &str, path: &[&str]) -> Result<Vec<RawJson>, Error> {
    let body: &RawValue = serde_json::from_str(body).map_err(|error| explain(body, error))?;
    let array = path.iter().try_fold(body, |json, step| member_of(json.get(), step));
    let items = array.and_then(|array| serde_json::from_str(array.get()).ok());
    items.ok_or_else(|| Error::no_batch(array.unwrap_or(body).get()))
}
