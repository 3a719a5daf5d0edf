//! The JSON text of whatever a source of serde holds: a text, one of serde's buffers, a
//! [`serde_json::Value`], or another self-describing format.

use std::borrow::Cow;
use std::fmt;

use serde::de::value::Error as ProbeError;
use serde::de::{DeserializeSeed, Error, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, forward_to_deserialize_any};
use serde_json::value::RawValue;

use super::kind::JsonKind;
use super::scan::Tape;

/// The member in which serde_json has a number, if a crate asks it to keep numbers of any precision.
const NUMBER: &str = "$serde_json::private::Number";

/// The JSON text of a value.
///
/// serde_json hands out the text as it stands, which no other source has. From those it is written
/// anew, and can have lost what the source does not keep: how a number was spelt, for instance.
pub(crate) fn json_text<'de, D: Deserializer<'de>>(source: D) -> Result<Cow<'de, str>, D::Error> {
    source.deserialize_newtype_struct(raw_value(), TextVisitor)
}

/// The name by which serde_json is asked for the text of a value.
fn raw_value() -> &'static str {
    let mut name = "";
    let _ = <&RawValue>::deserialize(Probe(&mut name));
    name
}

/// A source that only notes the name of the type it is asked for.
struct Probe<'a>(&'a mut &'static str);

impl<'de> Deserializer<'de> for Probe<'_> {
    type Error = ProbeError;

    fn deserialize_any<V: Visitor<'de>>(self, _visitor: V) -> Result<V::Value, ProbeError> {
        Err(ProbeError::custom("there is no value"))
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, ProbeError> {
        *self.0 = name;
        self.deserialize_any(visitor)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option
        unit unit_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

/// Takes a text as it is, or writes one.
struct TextVisitor;

impl<'de> Visitor<'de> for TextVisitor {
    type Value = Cow<'de, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value that JSON has")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let first = map.next_key_seed(Key)?;
        if first.as_deref() == Some(raw_value()) {
            return map.next_value_seed(Text);
        }
        let mut text = String::new();
        write_map(&mut text, first, map)?;
        Ok(Cow::Owned(text))
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(
        self,
        source: D,
    ) -> Result<Self::Value, D::Error> {
        source.deserialize_any(self)
    }

    fn visit_some<D: Deserializer<'de>>(self, source: D) -> Result<Self::Value, D::Error> {
        source.deserialize_any(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<Self::Value, A::Error> {
        written(|text| Value(text).visit_seq(seq))
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Self::Value, E> {
        written(|text| Value(text).visit_bool(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Self::Value, E> {
        written(|text| Value(text).visit_i64(value))
    }

    fn visit_i128<E: Error>(self, value: i128) -> Result<Self::Value, E> {
        written(|text| Value(text).visit_i128(value))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Self::Value, E> {
        written(|text| Value(text).visit_u64(value))
    }

    fn visit_u128<E: Error>(self, value: u128) -> Result<Self::Value, E> {
        written(|text| Value(text).visit_u128(value))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Self::Value, E> {
        written(|text| Value(text).visit_f64(value))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Self::Value, E> {
        written(|text| Value(text).visit_str(value))
    }

    fn visit_none<E: Error>(self) -> Result<Self::Value, E> {
        self.visit_unit()
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed("null"))
    }
}

fn written<'de, E>(write: impl FnOnce(&mut String) -> Result<(), E>) -> Result<Cow<'de, str>, E> {
    let mut text = String::new();
    write(&mut text)?;
    Ok(Cow::Owned(text))
}

/// Reads a string.
struct Text;

impl<'de> DeserializeSeed<'de> for Text {
    type Value = Cow<'de, str>;

    fn deserialize<D: Deserializer<'de>>(self, source: D) -> Result<Self::Value, D::Error> {
        source.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Text {
    type Value = Cow<'de, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(text))
    }

    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Cow::Owned(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Self::Value, E> {
        Ok(Cow::Owned(text))
    }
}

/// Reads the name of a member; other formats can have numbers there.
struct Key;

impl<'de> DeserializeSeed<'de> for Key {
    type Value = String;

    fn deserialize<D: Deserializer<'de>>(self, source: D) -> Result<String, D::Error> {
        source.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Key {
    type Value = String;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a member")
    }

    fn visit_str<E>(self, name: &str) -> Result<String, E> {
        Ok(name.to_owned())
    }

    fn visit_i64<E>(self, name: i64) -> Result<String, E> {
        Ok(name.to_string())
    }

    fn visit_u64<E>(self, name: u64) -> Result<String, E> {
        Ok(name.to_string())
    }
}

/// Writes a value behind a text.
struct Value<'t>(&'t mut String);

impl Value<'_> {
    fn push<E>(self, token: impl fmt::Display) -> Result<(), E> {
        self.0.push_str(&token.to_string());
        Ok(())
    }
}

impl<'de> DeserializeSeed<'de> for Value<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, source: D) -> Result<(), D::Error> {
        source.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Value<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        TextVisitor.expecting(f)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let first = map.next_key_seed(Key)?;
        write_map(self.0, first, map)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        self.0.push('[');
        let start = self.0.len();
        loop {
            let end = self.0.len();
            if end > start {
                self.0.push(',');
            }
            if seq.next_element_seed(Value(self.0))?.is_none() {
                self.0.truncate(end);
                self.0.push(']');
                return Ok(());
            }
        }
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, source: D) -> Result<(), D::Error> {
        source.deserialize_any(self)
    }

    fn visit_some<D: Deserializer<'de>>(self, source: D) -> Result<(), D::Error> {
        source.deserialize_any(self)
    }

    fn visit_bool<E>(self, value: bool) -> Result<(), E> {
        self.push(value)
    }

    fn visit_i64<E>(self, value: i64) -> Result<(), E> {
        self.push(value)
    }

    fn visit_i128<E>(self, value: i128) -> Result<(), E> {
        self.push(value)
    }

    fn visit_u64<E>(self, value: u64) -> Result<(), E> {
        self.push(value)
    }

    fn visit_u128<E>(self, value: u128) -> Result<(), E> {
        self.push(value)
    }

    /// Of a number that is none, or infinite, JSON has nothing; as in serde_json, it is null.
    fn visit_f64<E>(self, value: f64) -> Result<(), E> {
        self.push(serde_json::Value::from(value))
    }

    fn visit_str<E>(self, text: &str) -> Result<(), E> {
        self.push(serde_json::Value::from(text))
    }

    fn visit_none<E>(self) -> Result<(), E> {
        self.push("null")
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        self.push("null")
    }
}

/// Writes an object whose first name was read.
fn write_map<'de, A: MapAccess<'de>>(
    text: &mut String,
    first: Option<String>,
    mut map: A,
) -> Result<(), A::Error> {
    let start = text.len();
    let is_number = first.as_deref() == Some(NUMBER);
    let mut separator = '{';
    let mut name = first;
    while let Some(own) = name {
        text.push(separator);
        text.push_str(&serde_json::Value::from(own).to_string());
        text.push(':');
        map.next_value_seed(Value(text))?;
        name = map.next_key_seed(Key)?;
        separator = ',';
    }
    text.push_str(if separator == '{' { "{}" } else { "}" });
    if let Some(number) = text.get(start..).filter(|_| is_number).and_then(number_in) {
        text.truncate(start);
        text.push_str(&number);
    }
    Ok(())
}

/// The number that an object stands for which has nothing but its text. Anyone can send an object with
/// a member of that name, and it is one like others if the member is no number.
fn number_in(object: &str) -> Option<String> {
    let object = Tape::read(object)?;
    let mut members = object.root().members();
    let (Some((_, value)), None) = (members.next(), members.next()) else {
        return None;
    };
    let number = value.text()?.into_owned();
    let tape = Tape::read(&number)?;
    let is_number = tape.root().kind() == JsonKind::Number && tape.root().raw() == number;
    is_number.then_some(number.clone())
}
