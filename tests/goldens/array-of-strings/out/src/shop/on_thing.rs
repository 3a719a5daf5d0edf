// @generated from spec/shop/onThing.yaml by `cargo xtask generate`. Do not edit.
//! `onThing`, as its page documents it.
//!
//! Page: [Things](<https://acme.example/docs/things>), read on 2026-01-02.
//!
//! Where the page says nothing, an attribute may be absent or null (inferred: nobody promises
//! anything).

use crate::runtime::validate::table::{
    ObjectRules, SchemaRules, STRING, STRING_ID, array_of, attribute, one_of,
};
use crate::runtime::{Extra, Fields, Id, Misread, Object, SerializeMap, Writer};

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
    /// `tags` of the [page]: array of strings. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub tags: Option<Vec<String>>,

    /// Things like it.
    ///
    /// `related_ids` of the [page]: array of string ids. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub related_ids: Option<Vec<Id>>,

    /// Its colours.
    ///
    /// `colours` of the [page]: array of strings. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub colours: Option<Vec<Colours>>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for OnThing {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut tags = None;
        let mut related_ids = None;
        let mut colours = None;
        while fields.advance()? {
            match fields.name() {
                "tags" => fields.value(&mut tags),
                "related_ids" => fields.value(&mut related_ids),
                "colours" => fields.value(&mut colours),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            tags,
            related_ids,
            colours,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("tags", &self.tags)?;
        out.put("related_ids", &self.related_ids)?;
        out.put("colours", &self.colours)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// Its colours.
///
/// The values of `colours` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Colours {
    /// `red`: It is red.
    Red,

    /// `blue`: It is blue.
    Blue,

    /// A value that the page does not document.
    Other(String),
}

impl Colours {
    /// All values that the page documents, in its order.
    pub const DOCUMENTED: &'static [Self] = &[Self::Red, Self::Blue];

    /// The value as it stands in a payload.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Red => "red",
            Self::Blue => "blue",
            Self::Other(text) => text,
        }
    }
}

impl From<&str> for Colours {
    fn from(value: &str) -> Self {
        match value {
            "red" => Self::Red,
            "blue" => Self::Blue,
            other => Self::Other(other.to_owned()),
        }
    }
}

crate::runtime::string_values!(Colours);

crate::runtime::object!(OnThing);

static ON_THING: ObjectRules = &[
    attribute("tags", array_of(&STRING)),
    attribute("related_ids", array_of(&STRING_ID)),
    attribute("colours", array_of(&one_of(&["red", "blue"]))),
];

/// Rules for the data.
pub(crate) static RULES: SchemaRules = SchemaRules::new(
        "shop.onThing",
        "https://acme.example/docs/things",
        &ON_THING,
    )
    .of_module("things");
