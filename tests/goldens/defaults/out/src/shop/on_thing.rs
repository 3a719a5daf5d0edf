// @generated from spec/shop/onThing.yaml by `cargo xtask generate`. Do not edit.
//! `onThing`, as its page documents it.
//!
//! Page: [Things](<https://acme.example/docs/things>), read on 2026-01-02.
//!
//! Where the page says nothing, an attribute may be absent or null (inferred: nobody promises
//! anything).

use crate::runtime::validate::table::{
    ObjectRules, SchemaRules, INTEGER, STRING, STRING_ID, array_of, attribute, one_of,
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
    /// Identifier of it.
    ///
    /// `id` of the [page]: string id. Optional. Read-only.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub id: Option<Id>,

    /// How many there are.
    ///
    /// `count` of the [page]: integer. Optional. `1` if absent.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub count: Option<i64>,

    /// State of it.
    ///
    /// `state` of the [page]: string. Optional. `"new"` if absent (observed: samples without it are
    /// new).
    ///
    /// [page]: <https://acme.example/docs/things>
    pub state: Option<State>,

    /// Words.
    ///
    /// `tags` of the [page]: array of strings. Optional. `[]` if absent. Read-only (inferred: the
    /// shop makes them).
    ///
    /// [page]: <https://acme.example/docs/things>
    pub tags: Option<Vec<String>>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for OnThing {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut id = None;
        let mut count = None;
        let mut state = None;
        let mut tags = None;
        while fields.advance()? {
            match fields.name() {
                "id" => fields.value(&mut id),
                "count" => fields.value(&mut count),
                "state" => fields.value(&mut state),
                "tags" => fields.value(&mut tags),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            id,
            count,
            state,
            tags,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("id", &self.id)?;
        out.put("count", &self.count)?;
        out.put("state", &self.state)?;
        out.put("tags", &self.tags)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// State of it.
///
/// The values of `state` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum State {
    /// `new`: It is new.
    New,

    /// `used`: It is used.
    Used,

    /// A value that the page does not document.
    Other(String),
}

impl State {
    /// All values that the page documents, in its order.
    pub const DOCUMENTED: &'static [Self] = &[Self::New, Self::Used];

    /// The value as it stands in a payload.
    pub fn as_str(&self) -> &str {
        match self {
            Self::New => "new",
            Self::Used => "used",
            Self::Other(text) => text,
        }
    }
}

impl From<&str> for State {
    fn from(value: &str) -> Self {
        match value {
            "new" => Self::New,
            "used" => Self::Used,
            other => Self::Other(other.to_owned()),
        }
    }
}

crate::runtime::string_values!(State);

crate::runtime::object!(OnThing);

static ON_THING: ObjectRules = &[
    attribute("id", STRING_ID),
    attribute("count", INTEGER),
    attribute("state", one_of(&["new", "used"])),
    attribute("tags", array_of(&STRING)),
];

/// Rules for the data.
pub(crate) static RULES: SchemaRules = SchemaRules::new(
        "shop.onThing",
        "https://acme.example/docs/things",
        &ON_THING,
    )
    .of_module("things");
