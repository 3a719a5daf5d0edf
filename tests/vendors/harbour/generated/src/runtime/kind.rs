// @generated from codegen/src/runtime/kind.rs by `cargo xtask generate`. Do not edit.
//! Objects that are one of several: which, an attribute tells.

// No crate uses all of it.
#![allow(dead_code)]

use serde::de::{DeserializeOwned, Error};
use serde::{Deserialize, Deserializer};

use super::RawJson;
use super::decode_error::at;
use super::raw_json::JsonKind;
use super::validate::member_of;

/// Reads an object of any kind.
pub fn any_object<'de, D: Deserializer<'de>>(deserializer: D) -> Result<RawJson, D::Error> {
    object(RawJson::deserialize(deserializer)?)
}

fn object<E: Error>(raw: RawJson) -> Result<RawJson, E> {
    match raw.kind() {
        JsonKind::Object => Ok(raw),
        other => Err(E::custom(format_args!("invalid type: {other}, expected an object"))),
    }
}

/// The kind that an object tells, if it tells one.
pub fn kind_in<T: DeserializeOwned>(raw: &RawJson, name: &str) -> Option<T> {
    let told = member_of(raw.get(), name)?;
    serde_json::from_str(told.get()).ok()
}

/// Decodes an attribute whose kind another one tells.
pub fn told<K, T, E: Error>(
    name: &str,
    raw: Option<RawJson>,
    kind: K,
    decode: impl FnOnce(K, RawJson) -> Result<T, E>,
) -> Result<Option<T>, E> {
    let decoded = raw.map(|raw| decode(kind, object(raw)?));
    decoded.transpose().map_err(|error| at(name, error))
}
