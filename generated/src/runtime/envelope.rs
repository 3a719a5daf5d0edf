// @generated from codegen/src/runtime/envelope.rs by `cargo xtask generate`. Do not edit.
//! Reading and writing the objects of a payload that have the name and the data of its event
//! deeper inside, or beside each other.

// No crate uses all of this: most have name and data at the top.
#![allow(dead_code)]

use std::fmt;

use serde::de::{DeserializeSeed, MapAccess, Visitor};
use serde::ser::{self, SerializeMap};
use serde::{Deserializer, Serialize, Serializer};

use super::error::{Error, explain};
use super::object::{Fields, Writer};
use super::{Extra, RawJson};

/// An object that has the name or the data of the event, or an object with them.
pub(crate) trait Envelope: Sized {
    /// The name of the type, for error messages.
    const NAME: &'static str;

    /// Name and data of the event, as far as they were read.
    type Found;

    /// The event.
    type Event;

    /// Reads the attributes, in whatever order they arrive.
    fn read<'de, A: MapAccess<'de>>(
        fields: Fields<'de, A>,
        found: &mut Self::Found,
    ) -> Result<Self, A::Error>;

    /// Forgets what an object of this type adds to what was found.
    fn forget(found: &mut Self::Found);

    /// Writes the typed attributes, with what the object has of the event.
    fn write<S: SerializeMap>(
        &self,
        event: &Self::Event,
        out: &mut Writer<'_, S>,
    ) -> Result<(), S::Error>;

    /// Returns everything that arrived beside the typed attributes.
    fn extra(&self) -> &Extra;
}

/// Decodes a payload in one pass, if everything is as documented.
pub(crate) fn read_envelope_strictly<T: Envelope>(body: &str, found: &mut T::Found) -> Option<T> {
    let mut deserializer = serde_json::Deserializer::from_str(body);
    let seed = EnvelopeSeed { found, body: Some(body) };
    let payload = seed.deserialize(&mut deserializer).ok()?;
    deserializer.end().ok()?;
    Some(payload)
}

/// Decodes a payload, which has to be a JSON object.
pub(crate) fn read_envelope<T: Envelope>(body: &str, found: &mut T::Found) -> Result<T, Error> {
    let mut deserializer = serde_json::Deserializer::from_str(body);
    let payload = EnvelopeSeed { found, body: None }.deserialize(&mut deserializer);
    let payload = payload.and_then(|payload| deserializer.end().map(|()| payload));
    payload.map_err(|error| explain(body, error))
}

/// Decodes a payload from any source.
pub(crate) fn deserialize<'de, T: Envelope, D: Deserializer<'de>>(
    deserializer: D,
    found: &mut T::Found,
) -> Result<T, D::Error> {
    EnvelopeSeed { found, body: None }.deserialize(deserializer)
}

/// Encodes a payload.
pub(crate) fn serialize<T: Envelope, S: Serializer>(
    payload: &T,
    event: &T::Event,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    Enclosing { object: payload, event }.serialize(serializer)
}

/// Decodes an object of an envelope.
pub(crate) struct EnvelopeSeed<'f, 'de, T: Envelope> {
    found: &'f mut T::Found,
    /// The whole text, if the object is read strictly.
    body: Option<&'de str>,
}

impl<'f, T: Envelope> EnvelopeSeed<'f, '_, T> {
    /// Decodes leniently, as [`Fields::lenient`] does.
    fn new(found: &'f mut T::Found) -> Self {
        Self { found, body: None }
    }
}

impl<'de, T: Envelope> DeserializeSeed<'de> for EnvelopeSeed<'_, 'de, T> {
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de, T: Envelope> Visitor<'de> for EnvelopeSeed<'_, 'de, T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "object {}", T::NAME)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
        T::read(Fields::new(map, self.body), self.found)
    }
}

impl<'de, A: MapAccess<'de>> Fields<'de, A> {
    /// Reads an object of the envelope, as strictly as this one, and otherwise keeps it in [`Extra`]
    /// and gives `None`; null gives `None` and is noted.
    pub(crate) fn envelope<T: Envelope>(
        &mut self,
        slot: &mut Option<T>,
        found: &mut T::Found,
    ) -> Result<(), A::Error> {
        // The last of several members of one name counts, whatever the others had.
        T::forget(found);
        if self.is_strict() {
            let body = self.body();
            return self.shaped(slot, EnvelopeSeed { found, body });
        }
        self.read_or_keep(slot, |raw| {
            let object = raw.decode_seed(EnvelopeSeed::new(found)).ok();
            if object.is_none() {
                T::forget(found);
            }
            object
        })
    }
}

impl<S: SerializeMap> Writer<'_, S> {
    /// Writes an object of the envelope; one that is missing is written if the event is in it.
    pub(crate) fn put_envelope<T: Envelope + Default>(
        &mut self,
        name: &'static str,
        object: &Option<T>,
        event: &T::Event,
        is_needed: bool,
    ) -> Result<(), S::Error> {
        match object {
            Some(object) => self.require(name, &Enclosing { object, event }),
            None if is_needed => self.require(name, &Enclosing { object: &T::default(), event }),
            None => self.put::<()>(name, &None),
        }
    }

    /// Writes the members of an object among those of this one; anything else has none.
    pub(crate) fn members<T: Serialize>(&mut self, object: &T) -> Result<(), S::Error> {
        let text = serde_json::to_string(object).map_err(ser::Error::custom)?;
        if !text.starts_with('{') {
            return Ok(());
        }
        let mut members = serde_json::Deserializer::from_str(&text);
        let members = members.deserialize_map(MembersVisitor).map_err(ser::Error::custom)?;
        members.iter().try_for_each(|(name, value)| self.member(name, value))
    }
}

/// An object of the envelope, with the event in it.
struct Enclosing<'a, T: Envelope> {
    object: &'a T,
    event: &'a T::Event,
}

impl<T: Envelope> Serialize for Enclosing<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        let mut out = Writer::new(&mut map, self.object.extra());
        self.object.write(self.event, &mut out)?;
        out.finish()?;
        map.end()
    }
}

/// Reads the members of an object, in their order.
struct MembersVisitor;

impl<'de> Visitor<'de> for MembersVisitor {
    type Value = Vec<(String, RawJson)>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut members = Vec::new();
        while let Some(member) = map.next_entry()? {
            members.push(member);
        }
        Ok(members)
    }
}

/// The text of a name that has two parts, the second of which may be missing.
pub fn joined(first: Option<&str>, between: &str, second: Option<&str>) -> Option<String> {
    let first = first?;
    Some(second.map_or_else(|| first.to_owned(), |second| format!("{first}{between}{second}")))
}
