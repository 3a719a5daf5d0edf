//! Objects that are one of several: which, an attribute tells.

// No crate uses all of it.
#![allow(dead_code)]

use super::decode::Decode;
use super::json::{Misread, Node};
use super::{JsonKind, RawJson};

/// An object of any kind, as it arrived.
pub fn any_object(value: Node<'_>) -> Result<RawJson, Misread> {
    match value.kind() {
        JsonKind::Object => Ok(value.keep()),
        _ => Err(Misread::expected(value, "an object")),
    }
}

/// The kind that an object tells, if it tells one.
pub fn kind_in<T: Decode>(value: Node<'_>, name: &str) -> Option<T> {
    value.member(name).and_then(|told| T::decode(told).ok())
}
