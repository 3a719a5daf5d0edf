// @generated from spec/shop/onThing.yaml by `cargo xtask generate`. Do not edit.
//! `onThing`, as its page documents it.
//!
//! Page: [Things](<https://acme.example/docs/things>), read on 2026-01-02.
//!
//! Where the page says nothing, an attribute may be absent or null (inferred: nobody promises
//! anything).

use serde::{Serialize, Serializer};

use crate::runtime::validate::table::{
    ObjectRules, SchemaRules, BOOLEAN, EPOCH_TIME, INTEGER_ID, STRING, STRING_ID,
    TIMESTAMP, array_of, attribute, object_with,
};
use crate::runtime::{
    Decode, EpochTime, Extra, Fields, Id, JsonKind, Misread, Node, Object, SerializeMap,
    Timestamp, Writer,
};

/// A thing changed.
///
/// The data of `onThing` of module `things`. See the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct OnThing {
    /// Who has it.
    ///
    /// `owner` of the [page]: string id, also object. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub owner: Option<OwnerValue>,

    /// Where it is.
    ///
    /// `shelf` of the [page]: boolean, also integer id, also array of string ids. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub shelf: Option<Shelf>,

    /// When it was sold.
    ///
    /// `sold_at` of the [page]: timestamp, also epoch time. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub sold_at: Option<SoldAt>,

    /// When it was billed.
    ///
    /// `billed_at` of the [page]: epoch time, also timestamp. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub billed_at: Option<BilledAt>,

    /// When it was seen.
    ///
    /// `seen_at` of the [page]: epoch time, also string, also boolean. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub seen_at: Option<SeenAt>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for OnThing {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut owner = None;
        let mut shelf = None;
        let mut sold_at = None;
        let mut billed_at = None;
        let mut seen_at = None;
        while fields.advance()? {
            match fields.name() {
                "owner" => fields.value(&mut owner),
                "shelf" => fields.value(&mut shelf),
                "sold_at" => fields.value(&mut sold_at),
                "billed_at" => fields.value(&mut billed_at),
                "seen_at" => fields.value(&mut seen_at),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            owner,
            shelf,
            sold_at,
            billed_at,
            seen_at,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("owner", &self.owner)?;
        out.put("shelf", &self.shelf)?;
        out.put("sold_at", &self.sold_at)?;
        out.put("billed_at", &self.billed_at)?;
        out.put("seen_at", &self.seen_at)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// Who has it.
///
/// `owner` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Owner {
    /// Name of the owner.
    ///
    /// `owner.name` of the [page]: string. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub name: Option<String>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for Owner {
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

/// Who has it.
///
/// The types that `owner` of the [page] arrives in.
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum OwnerValue {
    /// It arrived as a string or an integer.
    Id(Id),

    /// It arrived as an object.
    Object(Owner),
}

impl Decode for OwnerValue {
    fn decode(value: Node<'_>) -> Result<Self, Misread> {
        match value.kind() {
            JsonKind::String | JsonKind::Number => Decode::decode(value).map(Self::Id),
            JsonKind::Object => Decode::decode(value).map(Self::Object),
            _ => Err(Misread::expected(value, "a string or an integer or an object")),
        }
    }
}

impl Serialize for OwnerValue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Id(value) => value.serialize(serializer),
            Self::Object(value) => value.serialize(serializer),
        }
    }
}

crate::runtime::deserialize_decoded!(OwnerValue);

/// Where it is.
///
/// The types that `shelf` of the [page] arrives in.
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Shelf {
    /// It arrived as a boolean.
    Boolean(bool),

    /// It arrived as a string or an integer.
    Id(Id),

    /// It arrived as an array.
    Array(Vec<Id>),
}

impl Decode for Shelf {
    fn decode(value: Node<'_>) -> Result<Self, Misread> {
        match value.kind() {
            JsonKind::Boolean => Decode::decode(value).map(Self::Boolean),
            JsonKind::String | JsonKind::Number => Decode::decode(value).map(Self::Id),
            JsonKind::Array => Decode::decode(value).map(Self::Array),
            _ => {
                Err(
                    Misread::expected(
                        value,
                        "a boolean or a string or an integer or an array",
                    ),
                )
            }
        }
    }
}

impl Serialize for Shelf {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Boolean(value) => value.serialize(serializer),
            Self::Id(value) => value.serialize(serializer),
            Self::Array(value) => value.serialize(serializer),
        }
    }
}

crate::runtime::deserialize_decoded!(Shelf);

/// When it was sold.
///
/// The types that `sold_at` of the [page] arrives in.
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum SoldAt {
    /// It arrived as a string.
    String(Timestamp),

    /// It arrived as a number.
    EpochTime(EpochTime),
}

impl Decode for SoldAt {
    fn decode(value: Node<'_>) -> Result<Self, Misread> {
        match value.kind() {
            JsonKind::String => Decode::decode(value).map(Self::String),
            JsonKind::Number => Decode::decode(value).map(Self::EpochTime),
            _ => Err(Misread::expected(value, "a string or a number")),
        }
    }
}

impl Serialize for SoldAt {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::String(value) => value.serialize(serializer),
            Self::EpochTime(value) => value.serialize(serializer),
        }
    }
}

crate::runtime::deserialize_decoded!(SoldAt);

/// When it was billed.
///
/// The types that `billed_at` of the [page] arrives in.
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum BilledAt {
    /// It arrived as a number.
    EpochTime(EpochTime),

    /// It arrived as a string.
    String(Timestamp),
}

impl Decode for BilledAt {
    fn decode(value: Node<'_>) -> Result<Self, Misread> {
        match value.kind() {
            JsonKind::Number => Decode::decode(value).map(Self::EpochTime),
            JsonKind::String => Decode::decode(value).map(Self::String),
            _ => Err(Misread::expected(value, "a number or a string")),
        }
    }
}

impl Serialize for BilledAt {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::EpochTime(value) => value.serialize(serializer),
            Self::String(value) => value.serialize(serializer),
        }
    }
}

crate::runtime::deserialize_decoded!(BilledAt);

/// When it was seen.
///
/// The types that `seen_at` of the [page] arrives in.
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum SeenAt {
    /// It arrived as a number or a string.
    EpochTime(EpochTime),

    /// It arrived as a boolean.
    Boolean(bool),
}

impl Decode for SeenAt {
    fn decode(value: Node<'_>) -> Result<Self, Misread> {
        match value.kind() {
            JsonKind::Number | JsonKind::String => {
                Decode::decode(value).map(Self::EpochTime)
            }
            JsonKind::Boolean => Decode::decode(value).map(Self::Boolean),
            _ => Err(Misread::expected(value, "a number or a string or a boolean")),
        }
    }
}

impl Serialize for SeenAt {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::EpochTime(value) => value.serialize(serializer),
            Self::Boolean(value) => value.serialize(serializer),
        }
    }
}

crate::runtime::deserialize_decoded!(SeenAt);

crate::runtime::object!(OnThing, Owner);

static ON_THING: ObjectRules = &[
    attribute("owner", STRING_ID).also(&[object_with(&OWNER)]),
    attribute("shelf", BOOLEAN).also(&[INTEGER_ID, array_of(&STRING_ID)]),
    attribute("sold_at", TIMESTAMP).also(&[EPOCH_TIME]),
    attribute("billed_at", EPOCH_TIME).also(&[TIMESTAMP]),
    attribute("seen_at", EPOCH_TIME).also(&[STRING, BOOLEAN]),
];

static OWNER: ObjectRules = &[attribute("name", STRING)];

/// Rules for the data.
pub(crate) static RULES: SchemaRules = SchemaRules::new(
        "shop.onThing",
        "https://acme.example/docs/things",
        &ON_THING,
    )
    .of_module("things");
