//! Names of members, as bytes.

use std::borrow::Cow;
use std::fmt;

use serde::Deserializer;
use serde::de::Visitor;

use super::super::json::Node;

/// The name of a member; bytes that are no UTF-8 stand for half of a surrogate pair.
pub(super) fn bytes(name: Node<'_>) -> Cow<'_, [u8]> {
    match name.plain() {
        Some(plain) => Cow::Borrowed(plain.as_bytes()),
        // As text, one with half of a surrogate pair would be an error.
        None => serde_json::Deserializer::from_str(name.raw())
            .deserialize_bytes(Bytes)
            .map_or_else(|_| Cow::Borrowed(name.raw().as_bytes()), Cow::Owned),
    }
}

struct Bytes;

impl Visitor<'_> for Bytes {
    type Value = Vec<u8>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a member")
    }

    fn visit_bytes<E>(self, name: &[u8]) -> Result<Vec<u8>, E> {
        Ok(name.to_vec())
    }
}
