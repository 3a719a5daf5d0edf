//! Identifiers that arrive as strings or as integers.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::convert::Infallible;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;

use serde::{Serialize, Serializer};

use super::JsonKind;
use super::decode::{Decode, deserialize_decoded};
use super::json::{Misread, Node};

/// An identifier that arrives as a string or as an integer, and is written back as it arrived.
///
/// Strings that spell a 64-bit integer the way JSON would are the same identifier as that integer:
/// `"132"` equals `132`. Other strings, such as UUIDs or `"007"`, are text. Integers sort by value
/// and before text.
#[derive(Clone)]
pub struct Id(Repr);

#[derive(Clone)]
enum Repr {
    Number(Integer),
    /// A string that spells an integer.
    Quoted(Integer),
    Text(String),
}

/// An integer of 64 bits, with or without a sign.
#[derive(Clone, Copy, PartialEq)]
struct Integer {
    magnitude: u64,
    negative: bool,
}

/// Key by which identifiers are compared.
#[derive(PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Key<'a> {
    Integer(i128),
    Text(&'a str),
}

impl Id {
    /// The identifier as an integer, if it is one and not negative.
    pub fn as_u64(&self) -> Option<u64> {
        self.integer()?.try_into().ok()
    }

    /// The identifier as an integer, if it is one and fits.
    pub fn as_i64(&self) -> Option<i64> {
        self.integer()?.try_into().ok()
    }

    /// The identifier as text: integers in decimal.
    pub fn as_str(&self) -> Cow<'_, str> {
        match self.key() {
            Key::Integer(integer) => Cow::Owned(integer.to_string()),
            Key::Text(text) => Cow::Borrowed(text),
        }
    }

    /// Returns true if the identifier is a string in JSON, be it one that spells an integer.
    pub fn is_string(&self) -> bool {
        !matches!(self.0, Repr::Number(_))
    }

    fn integer(&self) -> Option<i128> {
        match self.key() {
            Key::Integer(integer) => Some(integer),
            Key::Text(_) => None,
        }
    }

    fn key(&self) -> Key<'_> {
        match &self.0 {
            Repr::Number(integer) | Repr::Quoted(integer) => Key::Integer(integer.value()),
            Repr::Text(text) => Key::Text(text),
        }
    }

    fn from_text(text: Cow<'_, str>) -> Self {
        Self(match Integer::read(&text) {
            Some(integer) => Repr::Quoted(integer),
            None => Repr::Text(text.into_owned()),
        })
    }
}

impl Integer {
    /// Reads an integer that is spelt the way JSON would: no plus, no leading zero, no minus zero.
    fn read(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('-').unwrap_or(text);
        let negative = digits.len() < text.len();
        let canonical = match digits.as_bytes() {
            [b'0'] => !negative,
            [b'1'..=b'9', rest @ ..] => rest.iter().all(u8::is_ascii_digit),
            _ => false,
        };
        let magnitude = digits.parse().ok().filter(|_| canonical)?;
        let fits = !negative || magnitude <= i64::MIN.unsigned_abs();
        fits.then_some(Self { magnitude, negative })
    }

    fn value(self) -> i128 {
        let magnitude = i128::from(self.magnitude);
        if self.negative { -magnitude } else { magnitude }
    }
}

impl PartialEq for Id {
    fn eq(&self, other: &Self) -> bool {
        self.key() == other.key()
    }
}

impl Eq for Id {}

impl Hash for Id {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.key().hash(state);
    }
}

impl Ord for Id {
    fn cmp(&self, other: &Self) -> Ordering {
        self.key().cmp(&other.key())
    }
}

impl PartialOrd for Id {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq<str> for Id {
    fn eq(&self, other: &str) -> bool {
        match &self.0 {
            Repr::Text(text) => text == other,
            Repr::Number(integer) | Repr::Quoted(integer) => Integer::read(other) == Some(*integer),
        }
    }
}

impl PartialEq<&str> for Id {
    fn eq(&self, other: &&str) -> bool {
        *self == **other
    }
}

impl PartialEq<u64> for Id {
    fn eq(&self, other: &u64) -> bool {
        self.as_u64() == Some(*other)
    }
}

impl PartialEq<i64> for Id {
    fn eq(&self, other: &i64) -> bool {
        self.as_i64() == Some(*other)
    }
}

impl PartialEq<u32> for Id {
    fn eq(&self, other: &u32) -> bool {
        *self == u64::from(*other)
    }
}

impl PartialEq<i32> for Id {
    fn eq(&self, other: &i32) -> bool {
        *self == i64::from(*other)
    }
}

impl From<u64> for Id {
    fn from(value: u64) -> Self {
        let integer = Integer { magnitude: value, negative: false };
        Self(Repr::Number(integer))
    }
}

impl From<i64> for Id {
    fn from(value: i64) -> Self {
        let integer = Integer { magnitude: value.unsigned_abs(), negative: value < 0 };
        Self(Repr::Number(integer))
    }
}

impl From<u32> for Id {
    fn from(value: u32) -> Self {
        u64::from(value).into()
    }
}

impl From<i32> for Id {
    fn from(value: i32) -> Self {
        i64::from(value).into()
    }
}

impl From<&str> for Id {
    fn from(text: &str) -> Self {
        Self::from_text(Cow::Borrowed(text))
    }
}

impl From<String> for Id {
    fn from(text: String) -> Self {
        Self::from_text(Cow::Owned(text))
    }
}

impl FromStr for Id {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(text.into())
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.key() {
            Key::Integer(integer) => integer.fmt(f),
            Key::Text(text) => text.fmt(f),
        }
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_string() {
            write!(f, "Id({:?})", self.as_str())
        } else {
            write!(f, "Id({self})")
        }
    }
}

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0 {
            Repr::Text(text) => serializer.serialize_str(text),
            Repr::Quoted(integer) => serializer.collect_str(&integer.value()),
            Repr::Number(integer) => match self.as_i64() {
                Some(value) => serializer.serialize_i64(value),
                None => serializer.serialize_u64(integer.magnitude),
            },
        }
    }
}

impl Decode for Id {
    #[inline]
    fn decode(value: Node<'_>) -> Result<Self, Misread> {
        let id = match value.kind() {
            JsonKind::String => value.text().map(Self::from_text),
            JsonKind::Number => {
                Integer::read(value.raw()).map(|integer| Self(Repr::Number(integer)))
            }
            _ => None,
        };
        id.ok_or_else(|| Misread::expected(value, "an identifier: a string or a 64-bit integer"))
    }
}

deserialize_decoded!(Id);
