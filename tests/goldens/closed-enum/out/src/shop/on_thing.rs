// @generated from spec/shop/onThing.yaml by `cargo xtask generate`. Do not edit.
//! `onThing`, as its page documents it.
//!
//! Page: [Things](<https://acme.example/docs/things>), read on 2026-01-02.
//!
//! Where the page says nothing, an attribute may be absent or null (inferred: nobody promises
//! anything).

use crate::runtime::validate::table::{
    ObjectRules, SchemaRules, attribute, one_of, one_of_integers,
};
use crate::runtime::{Extra, Fields, Misread, Object, SerializeMap, Severity, Writer};

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

    /// How good it is.
    ///
    /// `stars` of the [page]: integer. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub stars: Option<Stars>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for OnThing {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut state = None;
        let mut stars = None;
        while fields.advance()? {
            match fields.name() {
                "state" => fields.value(&mut state),
                "stars" => fields.value(&mut stars),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            state,
            stars,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("state", &self.state)?;
        out.put("stars", &self.stars)?;
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// `on_sale`: It can be bought.
    OnSale,

    /// `sold`: It was bought.
    Sold,
}

impl State {
    /// All values that the page documents, in its order.
    pub const DOCUMENTED: &'static [Self] = &[Self::OnSale, Self::Sold];

    /// The value as it stands in a payload.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::OnSale => "on_sale",
            Self::Sold => "sold",
        }
    }

    /// The value for what stands in a payload, if it is a documented one.
    pub fn from_wire(value: &str) -> Option<Self> {
        match value {
            "on_sale" => Some(Self::OnSale),
            "sold" => Some(Self::Sold),
            _ => None,
        }
    }
}

/// How good it is.
///
/// The values of `stars` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stars {
    /// `1`: Not good.
    Bad,

    /// `2`: Not bad.
    Good,
}

impl Stars {
    /// All values that the page documents, in its order.
    pub const DOCUMENTED: &'static [Self] = &[Self::Bad, Self::Good];

    /// The value as it stands in a payload.
    pub fn as_i64(&self) -> i64 {
        match self {
            Self::Bad => 1,
            Self::Good => 2,
        }
    }

    /// The value for what stands in a payload, if it is a documented one.
    pub fn from_wire(value: i64) -> Option<Self> {
        match value {
            1 => Some(Self::Bad),
            2 => Some(Self::Good),
            _ => None,
        }
    }
}

crate::runtime::closed_string_values!(State);

crate::runtime::closed_integer_values!(Stars);

crate::runtime::object!(OnThing);

static ON_THING: ObjectRules = &[
    attribute("state", one_of(&["on_sale", "sold"])).closed(Severity::Error),
    attribute("stars", one_of_integers(&[1, 2])).closed(Severity::Error),
];

/// Rules for the data.
pub(crate) static RULES: SchemaRules = SchemaRules::new(
        "shop.onThing",
        "https://acme.example/docs/things",
        &ON_THING,
    )
    .of_module("things");
