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

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for OnThing {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut state = None;
        while fields.advance()? {
            match fields.name() {
                "state" => fields.value(&mut state),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            state,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
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
    /// `on_sale`: It can be bought.
    OnSale,

    /// `sold`: It was bought.
    Sold,

    /// Any other value: the name of a state that the seller made up.
    Other(String),
}

impl State {
    /// All values that the page documents, in its order.
    pub const DOCUMENTED: &'static [Self] = &[Self::OnSale, Self::Sold];

    /// The value as it stands in a payload.
    pub fn as_str(&self) -> &str {
        match self {
            Self::OnSale => "on_sale",
            Self::Sold => "sold",
            Self::Other(text) => text,
        }
    }
}

impl From<&str> for State {
    fn from(value: &str) -> Self {
        match value {
            "on_sale" => Self::OnSale,
            "sold" => Self::Sold,
            other => Self::Other(other.to_owned()),
        }
    }
}

crate::runtime::string_values!(State);

crate::runtime::object!(OnThing);

static ON_THING: ObjectRules = &[
    attribute("state", one_of(&["on_sale", "sold"])).or_others(),
];

/// Rules for the data.
pub(crate) static RULES: SchemaRules = SchemaRules::new(
        "shop.onThing",
        "https://acme.example/docs/things",
        &ON_THING,
    )
    .of_module("things");
