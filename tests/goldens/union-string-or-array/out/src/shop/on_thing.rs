// @generated from spec/shop/onThing.yaml by `cargo xtask generate`. Do not edit.
//! `onThing`, as its page documents it.
//!
//! Page: [Things](<https://acme.example/docs/things>), read on 2026-01-02.
//!
//! Where the page says nothing, an attribute may be absent or null (inferred: nobody promises
//! anything).

use serde::{Serialize, Serializer};

use crate::runtime::validate::table::{
    ObjectRules, SchemaRules, BOOLEAN, NUMBER, STRING, array_of, attribute, object_with,
};
use crate::runtime::{
    Decode, Extra, Fields, JsonKind, Misread, Node, Object, SerializeMap, Writer,
};

/// A thing changed.
///
/// The data of `onThing` of module `things`. See the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct OnThing {
    /// Words to find it by.
    ///
    /// `tags` of the [page]: string, also array of strings. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub tags: Option<Tags>,

    /// How big it is.
    ///
    /// `sizes` of the [page]: string, also number, also boolean, also array of objects. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub sizes: Option<Sizes>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for OnThing {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut tags = None;
        let mut sizes = None;
        while fields.advance()? {
            match fields.name() {
                "tags" => fields.value(&mut tags),
                "sizes" => fields.value(&mut sizes),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            tags,
            sizes,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("tags", &self.tags)?;
        out.put("sizes", &self.sizes)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// How big it is.
///
/// `sizes` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Size {
    /// How wide it is.
    ///
    /// `sizes.width` of the [page]: number. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub width: Option<f64>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for Size {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut width = None;
        while fields.advance()? {
            match fields.name() {
                "width" => fields.value(&mut width),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            width,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("width", &self.width)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// Words to find it by.
///
/// The types that `tags` of the [page] arrives in.
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Tags {
    /// It arrived as a string.
    String(String),

    /// It arrived as an array.
    Array(Vec<String>),
}

impl Decode for Tags {
    fn decode(value: Node<'_>) -> Result<Self, Misread> {
        match value.kind() {
            JsonKind::String => Decode::decode(value).map(Self::String),
            JsonKind::Array => Decode::decode(value).map(Self::Array),
            _ => Err(Misread::expected(value, "a string or an array")),
        }
    }
}

impl Serialize for Tags {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::String(value) => value.serialize(serializer),
            Self::Array(value) => value.serialize(serializer),
        }
    }
}

crate::runtime::deserialize_decoded!(Tags);

/// How big it is.
///
/// The types that `sizes` of the [page] arrives in.
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Sizes {
    /// It arrived as a string.
    String(String),

    /// It arrived as a number.
    Number(f64),

    /// It arrived as a boolean.
    Boolean(bool),

    /// It arrived as an array.
    Array(Vec<Size>),
}

impl Decode for Sizes {
    fn decode(value: Node<'_>) -> Result<Self, Misread> {
        match value.kind() {
            JsonKind::String => Decode::decode(value).map(Self::String),
            JsonKind::Number => Decode::decode(value).map(Self::Number),
            JsonKind::Boolean => Decode::decode(value).map(Self::Boolean),
            JsonKind::Array => Decode::decode(value).map(Self::Array),
            _ => {
                Err(
                    Misread::expected(
                        value,
                        "a string or a number or a boolean or an array",
                    ),
                )
            }
        }
    }
}

impl Serialize for Sizes {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::String(value) => value.serialize(serializer),
            Self::Number(value) => value.serialize(serializer),
            Self::Boolean(value) => value.serialize(serializer),
            Self::Array(value) => value.serialize(serializer),
        }
    }
}

crate::runtime::deserialize_decoded!(Sizes);

crate::runtime::object!(OnThing, Size);

static ON_THING: ObjectRules = &[
    attribute("tags", STRING).also(&[array_of(&STRING)]),
    attribute("sizes", STRING).also(&[NUMBER, BOOLEAN, array_of(&object_with(&SIZE))]),
];

static SIZE: ObjectRules = &[attribute("width", NUMBER)];

/// Rules for the data.
pub(crate) static RULES: SchemaRules = SchemaRules::new(
        "shop.onThing",
        "https://acme.example/docs/things",
        &ON_THING,
    )
    .of_module("things");
