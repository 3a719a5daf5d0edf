// @generated from codegen/src/runtime/envelope.rs by `cargo xtask generate`. Do not edit.
//! Reading and writing the objects of a payload that have the name and the data of its event
//! deeper inside, or beside each other.

// No crate uses all of this: most have name and data at the top.
#![allow(dead_code)]

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::ser::{self, SerializeMap};
use serde::{Serialize, Serializer};

use super::error::Error;
use super::json::{Misread, Node, Tape};
use super::object::{Fields, Object, Writer, decode};
use super::{DecodeError, Extra, JsonKind, RawJson};

/// An object that has the name or the data of the event, or an object with them.
pub(crate) trait Envelope: Sized {
    /// The event.
    type Event;

    /// Attributes whose values must not be in any error.
    const SENSITIVE: &'static [&'static str] = &[];

    /// Reads the attributes, in whatever order they arrive.
    fn read<'t>(fields: Fields<'t>, found: &mut Found<'t>) -> Result<Self, Misread>;

    /// Forgets what an object of this type adds to what was found.
    fn forget(found: &mut Found<'_>);

    /// Writes the typed attributes, with what the object has of the event.
    fn write<S: SerializeMap>(
        &self,
        event: &Self::Event,
        out: &mut Writer<'_, S>,
    ) -> Result<(), S::Error>;

    /// Returns everything that arrived beside the typed attributes.
    fn extra(&self) -> &Extra;
}

/// Decodes a payload.
pub(crate) fn read_payload<'t, T: Envelope>(
    body: Node<'t>,
    found: &mut Found<'t>,
) -> Result<T, Error> {
    if body.kind() != JsonKind::Object {
        return Err(Error::not_an_object(body));
    }
    read(body, found).map_err(|misread| {
        // Another payload may follow on the same tape.
        body.keep_misfits(0);
        Error::shape(misread.explain(body))
    })
}

/// Decodes an object of an envelope.
pub(crate) fn read<'t, T: Envelope>(value: Node<'t>, found: &mut Found<'t>) -> Result<T, Misread> {
    T::read(Fields::of(value)?.hiding(T::SENSITIVE), found)
}

/// Name and data of the event of a payload, as far as they were read.
#[derive(Default)]
pub(crate) struct Found<'t> {
    /// The name, or its first part.
    pub(crate) name: Option<Cow<'t, str>>,
    /// The second part of the name.
    pub(crate) part: Option<String>,
    /// True if the second part is there and is no text: nobody knows the name.
    pub(crate) is_open: bool,
    /// The data.
    pub(crate) data: Option<Data<'t>>,
}

impl Found<'_> {
    /// Nothing but what a header tells.
    pub(crate) fn in_header(header: Option<String>) -> Self {
        Self { name: header.map(Cow::Owned), ..Self::default() }
    }

    /// The name, of two parts with this between them.
    pub(crate) fn joined(&self, between: &str) -> Option<String> {
        let first = self.name.as_deref().filter(|_| !self.is_open);
        joined(first, between, self.part.as_deref())
    }
}

/// The data of an event: a value, or what an object has beside attributes of the envelope.
#[derive(Clone, Copy)]
pub(crate) struct Data<'t> {
    value: Node<'t>,
    without: &'static [&'static str],
}

impl<'t> Data<'t> {
    /// All of a value.
    pub(crate) fn all(value: Node<'t>) -> Self {
        Self { value, without: &[] }
    }

    /// The members of an object that have none of these names.
    pub(crate) fn rest(value: Node<'t>, without: &'static [&'static str]) -> Self {
        Self { value, without }
    }

    /// Decodes it, into its place on the heap.
    pub(crate) fn decode<T: Object>(self) -> Result<Box<T>, DecodeError> {
        let noted = self.value.count_misfits();
        let data = decode(self.value, self.without).map(Box::new);
        data.map_err(|misread| {
            // Data that does not decode is kept as a whole, and has no misfits.
            self.value.keep_misfits(noted);
            misread.explain(self.value)
        })
    }

    /// Its text, for keeping.
    pub(crate) fn keep(self) -> RawJson {
        if self.without.is_empty() {
            return self.value.keep();
        }
        let members = self.value.members().filter_map(|(name, value)| Some((name.text()?, value)));
        let others = members.filter(|(name, _)| !self.without.contains(&&**name));
        let others = others.map(|(name, value)| (name.into_owned(), value.keep()));
        RawJson::object(&others.collect::<BTreeMap<_, _>>())
    }
}

/// Encodes a payload.
pub(crate) fn serialize<T: Envelope, S: Serializer>(
    payload: &T,
    event: &T::Event,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    Enclosing { object: payload, event }.serialize(serializer)
}

impl<'t> Fields<'t> {
    /// Reads an object of the envelope; what is none is kept in [`Extra`] and gives `None`; null gives
    /// `None` and is noted.
    pub(crate) fn envelope<T: Envelope>(&mut self, slot: &mut Option<T>, found: &mut Found<'t>) {
        // The last of several members of one name counts, whatever the others had.
        T::forget(found);
        self.read(slot, |value| {
            let object = read(value, found);
            if object.is_err() {
                T::forget(found);
            }
            object
        });
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
        let Some(tape) = Tape::read(&text) else {
            return Err(ser::Error::custom("the event is too long"));
        };
        let mut members = tape.root().members();
        members.try_for_each(|(name, value)| match name.text() {
            Some(name) => self.member(&name, &value.keep()),
            None => Ok(()),
        })
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

/// The text of a name that has two parts, the second of which may be missing.
pub fn joined(first: Option<&str>, between: &str, second: Option<&str>) -> Option<String> {
    let first = first?;
    Some(second.map_or_else(|| first.to_owned(), |second| format!("{first}{between}{second}")))
}
