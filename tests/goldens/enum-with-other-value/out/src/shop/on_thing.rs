// @generated from spec/shop/onThing.yaml by `cargo xtask generate`. Do not edit.
//! `onThing`, as its page documents it.
//!
//! Page: [Things](<https://acme.example/docs/things>), read on 2026-01-02.
//!
//! Where the page says nothing, an attribute may be absent or null (inferred: nobody promises
//! anything).

use crate::runtime::validate::table::{ObjectRules, SchemaRules, attribute, one_of};
use crate::runtime::{Extra, Fields, Misread, Object, SerializeMap, Writer};

/// A thing changed.
///
/// The data of `onThing` of module `things`. See the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct OnThing {
    /// What became of it.
    ///
    /// `state` of the [page]: string. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub state: Option<State>,

    /// Its colour.
    ///
    /// `colour` of the [page]: string. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub colour: Option<Colour>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for OnThing {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut state = None;
        let mut colour = None;
        while fields.advance()? {
            match fields.name() {
                "state" => fields.value(&mut state),
                "colour" => fields.value(&mut colour),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            state,
            colour,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("state", &self.state)?;
        out.put("colour", &self.colour)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// What became of it.
///
/// The values of `state` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum State {
    /// `other`: Something else.
    Other,

    /// `sold`: It was bought.
    Sold,

    /// A value that the page does not document.
    Undocumented(String),
}

impl State {
    /// All values that the page documents, in its order.
    pub const DOCUMENTED: &'static [Self] = &[Self::Other, Self::Sold];

    /// The value as it stands in a payload.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Other => "other",
            Self::Sold => "sold",
            Self::Undocumented(text) => text,
        }
    }
}

impl From<&str> for State {
    fn from(value: &str) -> Self {
        match value {
            "other" => Self::Other,
            "sold" => Self::Sold,
            other => Self::Undocumented(other.to_owned()),
        }
    }
}

/// Its colour.
///
/// The values of `colour` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Colour {
    /// `Other`: Another.
    Other,

    /// `undocumented`: Not known.
    Undocumented,

    /// A value that the page does not document.
    NotDocumented(String),
}

impl Colour {
    /// All values that the page documents, in its order.
    pub const DOCUMENTED: &'static [Self] = &[Self::Other, Self::Undocumented];

    /// The value as it stands in a payload.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Other => "Other",
            Self::Undocumented => "undocumented",
            Self::NotDocumented(text) => text,
        }
    }
}

impl From<&str> for Colour {
    fn from(value: &str) -> Self {
        match value {
            "Other" => Self::Other,
            "undocumented" => Self::Undocumented,
            other => Self::NotDocumented(other.to_owned()),
        }
    }
}

crate::runtime::string_values!(State, Colour);

crate::runtime::object!(OnThing);

static ON_THING: ObjectRules = &[
    attribute("state", one_of(&["other", "sold"])),
    attribute("colour", one_of(&["Other", "undocumented"])),
];

/// Rules for the data.
pub(crate) static RULES: SchemaRules = SchemaRules::new(
        "shop.onThing",
        "https://acme.example/docs/things",
        &ON_THING,
    )
    .of_module("things");
