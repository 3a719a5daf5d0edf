//! JSON values that keep their text.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use serde::de::DeserializeOwned;
use serde::ser::Error as _;
use serde::{Serialize, Serializer};
use serde_json::Value;
use serde_json::value::RawValue;

use super::decode::{Decode, deserialize_decoded};
use super::json::{JsonKind, Misread, Node, Tape};

/// How deep values are compared; deeper ones are equal only if their texts are.
const DEEPEST: usize = 128;

/// Any JSON value, as the text in which it arrived.
///
/// Two are equal if their texts are, or else the values they stand for. serde_json writes the text as it
/// is, but a [`Value`] cannot hold one that nests more than 127 levels deep. Binary formats get the
/// value, which may nest 128 levels; other formats for people get serde_json's own mark of a raw value.
#[derive(Clone)]
pub struct RawJson(Box<str>);

impl RawJson {
    /// Checks that the text is one JSON value and keeps it.
    pub fn parse(text: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(text).map(|raw: &RawValue| Self(raw.get().into()))
    }

    /// The text of a value.
    pub fn from_value(value: &Value) -> Result<Self, serde_json::Error> {
        serde_json::to_string(value).map(|text| Self(text.into()))
    }

    /// The object with these members.
    pub(super) fn object(members: &BTreeMap<String, Self>) -> Self {
        let members = members
            .iter()
            .map(|(name, value)| format!("{}:{}", Value::from(name.as_str()), value.get()));
        Self(format!("{{{}}}", members.collect::<Vec<_>>().join(",")).into())
    }

    /// The text, without space around it.
    pub fn get(&self) -> &str {
        &self.0
    }

    /// Returns the kind of the value.
    pub fn kind(&self) -> JsonKind {
        match self.0.as_bytes().first() {
            Some(b'n') => JsonKind::Null,
            Some(b't' | b'f') => JsonKind::Boolean,
            Some(b'"') => JsonKind::String,
            Some(b'[') => JsonKind::Array,
            Some(b'{') => JsonKind::Object,
            _ => JsonKind::Number,
        }
    }

    /// Parses the text; fails if it is nested more than 127 levels deep or holds a lone surrogate.
    pub fn to_value(&self) -> Result<Value, serde_json::Error> {
        self.decode()
    }

    /// Decodes the text as a `T`.
    pub fn decode<T: DeserializeOwned>(&self) -> Result<T, serde_json::Error> {
        serde_json::from_str(self.get())
    }
}

impl Node<'_> {
    /// Its text, for keeping.
    pub fn keep(self) -> RawJson {
        RawJson(self.raw().into())
    }
}

impl FromStr for RawJson {
    type Err = serde_json::Error;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text)
    }
}

impl Decode for RawJson {
    #[inline]
    fn decode(value: Node<'_>) -> Result<Self, Misread> {
        Ok(value.keep())
    }
}

deserialize_decoded!(RawJson);

impl PartialEq for RawJson {
    fn eq(&self, other: &Self) -> bool {
        let both = || {
            let (a, b) = (Tape::read(self.get())?, Tape::read(other.get())?);
            Some(are_same(a.root(), b.root(), DEEPEST))
        };
        self.get() == other.get() || both().unwrap_or(false)
    }
}

impl Eq for RawJson {}

/// Returns true if two texts stand for one value. Integers are never compared as floats.
fn are_same(a: Node<'_>, b: Node<'_>, depth: usize) -> bool {
    if a.raw() == b.raw() {
        return true;
    }
    if depth == 0 || a.kind() != b.kind() {
        return false;
    }
    match a.kind() {
        JsonKind::Array => {
            let mut pairs = a.items().zip(b.items());
            let is_as_long = a.items().count() == b.items().count();
            is_as_long && pairs.all(|(a, b)| are_same(a, b, depth - 1))
        }
        JsonKind::Object => members(a).zip(members(b)).is_some_and(|(a, b)| {
            let mut pairs = a.iter().zip(&b);
            a.len() == b.len() && pairs.all(|(a, b)| a.0 == b.0 && are_same(*a.1, *b.1, depth - 1))
        }),
        JsonKind::String => a.text().is_some() && a.text() == b.text(),
        JsonKind::Number => double(a).zip(double(b)).is_some_and(|(a, b)| a == b),
        JsonKind::Null | JsonKind::Boolean => false,
    }
}

/// The members of an object, the last of each name; `None` if a name is not Unicode.
fn members(object: Node<'_>) -> Option<BTreeMap<String, Node<'_>>> {
    object.members().map(|(name, value)| Some((name.text()?.into_owned(), value))).collect()
}

/// A number that is no integer.
fn double(number: Node<'_>) -> Option<f64> {
    let is_float = number.raw().contains(['.', 'e', 'E']);
    let double = number.raw().parse().ok().filter(|double: &f64| double.is_finite());
    double.filter(|_| is_float)
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
        if serializer.is_human_readable() {
            let raw: &RawValue = serde_json::from_str(&self.0).map_err(S::Error::custom)?;
            return raw.serialize(serializer);
        }
        match Tape::read(&self.0) {
            Some(tape) => tape.root().serialize(serializer),
            None => Err(S::Error::custom("the text is too long")),
        }
    }
}
