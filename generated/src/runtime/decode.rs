// @generated from codegen/src/runtime/decode.rs by `cargo xtask generate`. Do not edit.
//! Values that decode from JSON.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use serde::Deserializer;
use serde::de::Error;

use super::decimal::is_integer;
use super::json::{Misread, Node, Tape, json_text};
use super::{DecodeError, JsonKind};

/// A value that decodes from JSON.
pub trait Decode: Sized {
    /// Decodes a value.
    fn decode(value: Node<'_>) -> Result<Self, Misread>;
}

/// Decodes a value from any source of serde that describes itself.
pub fn deserialize<'de, T: Decode, D: Deserializer<'de>>(source: D) -> Result<T, D::Error> {
    deserialize_with(source, |root| T::decode(root).map_err(|misread| misread.explain(root)))
}

/// As [`deserialize`], with the function that decodes.
pub fn deserialize_with<'de, T, E: fmt::Display, D: Deserializer<'de>>(
    source: D,
    decode: impl FnOnce(Node<'_>) -> Result<T, E>,
) -> Result<T, D::Error> {
    let text = json_text(source)?;
    let tape = Tape::read(&text).ok_or_else(|| D::Error::custom("the value is no JSON"))?;
    decode(tape.root()).map_err(D::Error::custom)
}

/// Decodes a text.
pub(crate) fn decode_text<T: Decode>(text: &str) -> Result<T, DecodeError> {
    let tape = Tape::read(text).ok_or_else(|| DecodeError::new("", "the text is no JSON"))?;
    let root = tape.root();
    T::decode(root).map_err(|misread| misread.explain(root))
}

/// Implements `Deserialize` for types that implement [`Decode`].
macro_rules! deserialize_decoded {
    ($($value:ty),+ $(,)?) => {$(
        impl<'de> ::serde::Deserialize<'de> for $value {
            fn deserialize<D>(deserializer: D) -> ::core::result::Result<Self, D::Error>
            where
                D: ::serde::Deserializer<'de>,
            {
                $crate::runtime::decode::deserialize(deserializer)
            }
        }
    )+};
}
pub(crate) use deserialize_decoded;

impl Decode for String {
    #[inline]
    fn decode(value: Node<'_>) -> Result<Self, Misread> {
        text(value).map(Cow::into_owned)
    }
}

/// The text that a string stands for.
#[inline]
pub(super) fn text(value: Node<'_>) -> Result<Cow<'_, str>, Misread> {
    value.text().ok_or_else(|| Misread::expected(value, "a string"))
}

impl Decode for bool {
    #[inline]
    fn decode(value: Node<'_>) -> Result<Self, Misread> {
        match value.raw() {
            "true" => Ok(true),
            "false" => Ok(false),
            _ => Err(Misread::expected(value, "a boolean")),
        }
    }
}

impl Decode for i64 {
    #[inline]
    fn decode(value: Node<'_>) -> Result<Self, Misread> {
        let number = (value.kind() == JsonKind::Number).then(|| value.raw());
        let integer = number.filter(|number| is_integer(number)).and_then(|it| it.parse().ok());
        integer.ok_or_else(|| Misread::expected(value, "a 64-bit signed integer"))
    }
}

impl Decode for f64 {
    fn decode(value: Node<'_>) -> Result<Self, Misread> {
        let number = (value.kind() == JsonKind::Number).then(|| value.raw());
        let double =
            number.and_then(|number| number.parse().ok()).filter(|it: &Self| it.is_finite());
        double.ok_or_else(|| Misread::expected(value, "a 64-bit number"))
    }
}

/// Null is a value of its own here: among items and members.
impl<T: Decode> Decode for Option<T> {
    fn decode(value: Node<'_>) -> Result<Self, Misread> {
        if value.is_null() { Ok(None) } else { T::decode(value).map(Some) }
    }
}

impl<T: Decode> Decode for Box<T> {
    #[inline]
    fn decode(value: Node<'_>) -> Result<Self, Misread> {
        T::decode(value).map(Self::new)
    }
}

impl<T: Decode> Decode for Vec<T> {
    fn decode(value: Node<'_>) -> Result<Self, Misread> {
        if value.kind() != JsonKind::Array {
            return Err(Misread::expected(value, "an array"));
        }
        let mut items = Self::new();
        for item in value.items() {
            items.push(T::decode(item)?);
        }
        Ok(items)
    }
}

/// Of several members of one name, the last one counts.
impl<T: Decode> Decode for BTreeMap<String, T> {
    fn decode(value: Node<'_>) -> Result<Self, Misread> {
        decode_members(value, T::decode)
    }
}

/// Decodes the members of an object, the last of each name.
pub(super) fn decode_members<T>(
    value: Node<'_>,
    decode: impl Fn(Node<'_>) -> Result<T, Misread>,
) -> Result<BTreeMap<String, T>, Misread> {
    if value.kind() != JsonKind::Object {
        return Err(Misread::expected(value, "an object"));
    }
    // Collected at once, a map takes half the time of one that grows.
    let mut members = Vec::new();
    for (name, member) in value.members() {
        let name = name.text().ok_or_else(|| Misread::odd_name(value))?;
        match decode(member) {
            Ok(member) => members.push((name.into_owned(), member)),
            Err(_) => return decode_last_members(value, decode),
        }
    }
    Ok(members.into_iter().collect())
}

/// As [`decode_members`], without a look at members that do not count: one of them may not fit.
#[cold]
fn decode_last_members<T>(
    value: Node<'_>,
    decode: impl Fn(Node<'_>) -> Result<T, Misread>,
) -> Result<BTreeMap<String, T>, Misread> {
    value.forget_misfits();
    let mut last = BTreeMap::new();
    for (name, member) in value.members() {
        let name = name.text().ok_or_else(|| Misread::odd_name(value))?;
        last.insert(name.into_owned(), member);
    }
    last.into_iter().map(|(name, member)| Ok((name, decode(member)?))).collect()
}
