// @generated from spec/shop/onThing.yaml by `cargo xtask generate`. Do not edit.
//! `onThing`, as its page documents it.
//!
//! Page: [Things](<https://acme.example/docs/things>), read on 2026-01-02.
//!
//! Where the page says nothing, an attribute may be absent or null (inferred: nobody promises
//! anything).

use serde::{Serialize, Serializer};

use crate::runtime::validate::table::{
    ChangesRules, ObjectRules, SchemaRules, STRING, array_of, attribute, changes_with,
    object_with,
};
use crate::runtime::{
    Change, Decode, Extra, Fields, JsonKind, Misread, Node, Object, PairOrder,
    SerializeMap, Writer,
};

/// A thing changed.
///
/// The data of `onThing` of module `things`. See the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct OnThing {
    /// One part or all of them.
    ///
    /// `parts` of the [page]: Part, also array of Part. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub parts: Option<Parts>,

    /// What changed.
    ///
    /// `changes` of the [page]: array of Note, also changes of parts. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub changes: Option<Changes>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for OnThing {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut parts = None;
        let mut changes = None;
        while fields.advance()? {
            match fields.name() {
                "parts" => fields.value(&mut parts),
                "changes" => fields.value(&mut changes),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            parts,
            changes,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("parts", &self.parts)?;
        out.put("changes", &self.changes)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// A part of a thing.
///
/// `parts` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Part {
    /// Name of the part.
    ///
    /// `Part.name` of the [page]: string. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub name: Option<String>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for Part {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut name = None;
        while fields.advance()? {
            match fields.name() {
                "name" => fields.value(&mut name),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            name,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("name", &self.name)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// A change in words.
///
/// `changes` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Note {
    /// The words.
    ///
    /// `Note.text` of the [page]: string. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub text: Option<String>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for Note {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut text = None;
        while fields.advance()? {
            match fields.name() {
                "text" => fields.value(&mut text),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            text,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("text", &self.text)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// One part or all of them.
///
/// The types that `parts` of the [page] arrives in.
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Parts {
    /// It arrived as an object.
    Object(Part),

    /// It arrived as an array.
    Array(Vec<Part>),
}

impl Decode for Parts {
    fn decode(value: Node<'_>) -> Result<Self, Misread> {
        match value.kind() {
            JsonKind::Object => Decode::decode(value).map(Self::Object),
            JsonKind::Array => Decode::decode(value).map(Self::Array),
            _ => Err(Misread::expected(value, "an object or an array")),
        }
    }
}

impl Serialize for Parts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Object(value) => value.serialize(serializer),
            Self::Array(value) => value.serialize(serializer),
        }
    }
}

crate::runtime::deserialize_decoded!(Parts);

/// What changed.
///
/// The types that `changes` of the [page] arrives in.
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Changes {
    /// It arrived as an array.
    Array(Vec<Note>),

    /// It arrived as an object.
    Object(PartsChanges),
}

impl Decode for Changes {
    fn decode(value: Node<'_>) -> Result<Self, Misread> {
        match value.kind() {
            JsonKind::Array => Decode::decode(value).map(Self::Array),
            JsonKind::Object => Decode::decode(value).map(Self::Object),
            _ => Err(Misread::expected(value, "an array or an object")),
        }
    }
}

impl Serialize for Changes {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Array(value) => value.serialize(serializer),
            Self::Object(value) => value.serialize(serializer),
        }
    }
}

crate::runtime::deserialize_decoded!(Changes);

/// The attributes of `parts` that changed: `changes` of the [page].
///
/// On the wire a change is an array of the old value, then the new one.
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct PartsChanges {
    /// Change of `parts.name`.
    pub name: Option<Change<String>>,

    /// Changes of other attributes, and changes of another shape, as they arrived.
    pub extra: Extra,
}

impl Object for PartsChanges {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        const ORDER: PairOrder = PairOrder::OldNew;
        let mut name = None;
        while fields.advance()? {
            match fields.name() {
                "name" => fields.change(&mut name, ORDER),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            name,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        const ORDER: PairOrder = PairOrder::OldNew;
        out.put_change("name", &self.name, ORDER)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

crate::runtime::object!(OnThing, Part, Note, PartsChanges);

static ON_THING: ObjectRules = &[
    attribute("parts", object_with(&PART)).also(&[array_of(&object_with(&PART))]),
    attribute("changes", array_of(&object_with(&NOTE)))
        .also(&[changes_with(&PARTS_CHANGES)]),
];

static PART: ObjectRules = &[attribute("name", STRING)];

static NOTE: ObjectRules = &[attribute("text", STRING)];

static PARTS_CHANGES: ChangesRules = ChangesRules::old_then_new(&["parts"], &PART);

/// Rules for the data.
pub(crate) static RULES: SchemaRules = SchemaRules::new(
        "shop.onThing",
        "https://acme.example/docs/things",
        &ON_THING,
    )
    .of_module("things");
