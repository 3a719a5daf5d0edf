// @generated from spec/shop/onThing.yaml by `cargo xtask generate`. Do not edit.
//! `onThing`, as its page documents it.
//!
//! Page: [Things](<https://acme.example/docs/things>), read on 2026-01-02.
//!
//! Where the page says nothing, an attribute may be absent or null (inferred: nobody promises
//! anything).

use crate::runtime::validate::table::{
    ObjectRules, SchemaRules, BOOLEAN, INTEGER, STRING, attribute, boolean, integer,
    one_of, string,
};
use crate::runtime::{Extra, Fields, Misread, Object, SerializeMap, Writer};

/// A thing changed.
///
/// The data of `onThing` of module `things`. See the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct OnThing {
    /// What it is.
    ///
    /// `kind` of the [page]: string. Optional. Always `thing`.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub kind: Option<String>,

    /// How deep it is.
    ///
    /// `level` of the [page]: integer. Optional. Always `3`.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub level: Option<i64>,

    /// Whether it is sold.
    ///
    /// `sold` of the [page]: boolean. Optional. Always `false`.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub sold: Option<bool>,

    /// What became of it.
    ///
    /// `state` of the [page]: string. Optional. Always `new`.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub state: Option<State>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for OnThing {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut kind = None;
        let mut level = None;
        let mut sold = None;
        let mut state = None;
        while fields.advance()? {
            match fields.name() {
                "kind" => fields.value(&mut kind),
                "level" => fields.value(&mut level),
                "sold" => fields.value(&mut sold),
                "state" => fields.value(&mut state),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            kind,
            level,
            sold,
            state,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("kind", &self.kind)?;
        out.put("level", &self.level)?;
        out.put("sold", &self.sold)?;
        out.put("state", &self.state)?;
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
    /// `new`: It is new.
    New,

    /// `old`: It is old.
    Old,

    /// A value that the page does not document.
    Other(String),
}

impl State {
    /// All values that the page documents, in its order.
    pub const DOCUMENTED: &'static [Self] = &[Self::New, Self::Old];

    /// The value as it stands in a payload.
    pub fn as_str(&self) -> &str {
        match self {
            Self::New => "new",
            Self::Old => "old",
            Self::Other(text) => text,
        }
    }
}

impl From<&str> for State {
    fn from(value: &str) -> Self {
        match value {
            "new" => Self::New,
            "old" => Self::Old,
            other => Self::Other(other.to_owned()),
        }
    }
}

crate::runtime::string_values!(State);

crate::runtime::object!(OnThing);

static ON_THING: ObjectRules = &[
    attribute("kind", STRING).always(string("thing")),
    attribute("level", INTEGER).always(integer(3)),
    attribute("sold", BOOLEAN).always(boolean(false)),
    attribute("state", one_of(&["new", "old"])).always(string("new")),
];

/// Rules for the data.
pub(crate) static RULES: SchemaRules = SchemaRules::new(
        "shop.onThing",
        "https://acme.example/docs/things",
        &ON_THING,
    )
    .of_module("things");
