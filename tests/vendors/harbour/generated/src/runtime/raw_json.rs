// @generated from codegen/src/runtime/raw_json.rs by `cargo xtask generate`. Do not edit.
//! JSON values that keep their text.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use serde::de::{DeserializeOwned, DeserializeSeed};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;
use serde_json::value::RawValue;

/// How deep values are compared; deeper ones are equal only if their texts are.
const DEEPEST: usize = 128;

/// Any JSON value, as the text in which it arrived.
///
/// Two are equal if their texts are, or else the values they stand for.
#[derive(Clone)]
pub struct RawJson(Box<RawValue>);

impl RawJson {
    /// Checks that the text is one JSON value and keeps it.
    pub fn parse(text: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(text)
    }

    /// The text of a value.
    pub fn from_value(value: &Value) -> Result<Self, serde_json::Error> {
        serde_json::value::to_raw_value(value).map(Self)
    }

    /// The object with these members.
    pub(super) fn object(members: &BTreeMap<String, Self>) -> Result<Self, serde_json::Error> {
        serde_json::value::to_raw_value(members).map(Self)
    }

    /// The text, without space around it.
    pub fn get(&self) -> &str {
        self.0.get()
    }

    /// Returns the kind of the value.
    pub fn kind(&self) -> JsonKind {
        kind(&self.0)
    }

    /// Parses the text; fails if it is nested more than 127 levels deep or holds a lone surrogate.
    pub fn to_value(&self) -> Result<Value, serde_json::Error> {
        self.decode()
    }

    /// Decodes the text as a `T`.
    pub fn decode<T: DeserializeOwned>(&self) -> Result<T, serde_json::Error> {
        serde_json::from_str(self.get())
    }

    /// Decodes the text with a seed.
    pub(super) fn decode_seed<'de, S>(&'de self, seed: S) -> Result<S::Value, serde_json::Error>
    where
        S: DeserializeSeed<'de>,
    {
        seed.deserialize(&mut serde_json::Deserializer::from_str(self.get()))
    }
}

impl FromStr for RawJson {
    type Err = serde_json::Error;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text)
    }
}

impl PartialEq for RawJson {
    fn eq(&self, other: &Self) -> bool {
        are_same(&self.0, &other.0, DEEPEST)
    }
}

impl Eq for RawJson {}

fn kind(value: &RawValue) -> JsonKind {
    match value.get().as_bytes().first() {
        Some(b'n') => JsonKind::Null,
        Some(b't' | b'f') => JsonKind::Boolean,
        Some(b'"') => JsonKind::String,
        Some(b'[') => JsonKind::Array,
        Some(b'{') => JsonKind::Object,
        _ => JsonKind::Number,
    }
}

/// Returns true if two texts stand for one value. Integers are never compared as floats.
fn are_same(a: &RawValue, b: &RawValue, depth: usize) -> bool {
    if a.get() == b.get() {
        return true;
    }
    if depth == 0 {
        return false;
    }
    match (kind(a), kind(b)) {
        (JsonKind::Array, JsonKind::Array) => {
            let both = parsed::<Vec<&RawValue>>(a).zip(parsed::<Vec<&RawValue>>(b));
            both.is_some_and(|(a, b)| {
                let mut pairs = a.iter().zip(&b);
                a.len() == b.len() && pairs.all(|(a, b)| are_same(a, b, depth - 1))
            })
        }
        (JsonKind::Object, JsonKind::Object) => {
            type Members<'a> = BTreeMap<String, &'a RawValue>;
            let both = parsed::<Members<'_>>(a).zip(parsed::<Members<'_>>(b));
            both.is_some_and(|(a, b)| {
                let mut pairs = a.iter().zip(&b);
                a.len() == b.len()
                    && pairs.all(|(a, b)| a.0 == b.0 && are_same(a.1, b.1, depth - 1))
            })
        }
        (JsonKind::String, JsonKind::String) => {
            let (a, b) = (parsed::<String>(a), parsed::<String>(b));
            a.is_some() && a == b
        }
        (JsonKind::Number, JsonKind::Number) => {
            let float = |value: &RawValue| {
                let is_float = value.get().contains(['.', 'e', 'E']);
                parsed::<f64>(value).filter(|_| is_float)
            };
            float(a).zip(float(b)).is_some_and(|(a, b)| a == b)
        }
        _ => false,
    }
}

fn parsed<'a, T: Deserialize<'a>>(value: &'a RawValue) -> Option<T> {
    serde_json::from_str(value.get()).ok()
}

/// A value that nests too deep for a [`Value`] equals none.
impl PartialEq<Value> for RawJson {
    fn eq(&self, other: &Value) -> bool {
        self.to_value().is_ok_and(|value| value == *other)
    }
}

impl fmt::Debug for RawJson {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RawJson({})", self.get())
    }
}

impl fmt::Display for RawJson {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.get())
    }
}

impl Serialize for RawJson {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for RawJson {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Deserialize::deserialize(deserializer).map(Self)
    }
}

/// The kinds of JSON value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum JsonKind {
    /// `null`
    Null,
    /// `true` or `false`
    Boolean,
    /// A number.
    Number,
    /// A string.
    String,
    /// An array.
    Array,
    /// An object.
    Object,
}

impl fmt::Display for JsonKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Null => "null",
            Self::Boolean => "a boolean",
            Self::Number => "a number",
            Self::String => "a string",
            Self::Array => "an array",
            Self::Object => "an object",
        })
    }
}
