// @generated from spec/shop/onThing.yaml by `cargo xtask generate`. Do not edit.
//! `onThing`, as its page documents it.
//!
//! Page: [Things](<https://acme.example/docs/things>), read on 2026-01-02.
//!
//! Where the page says nothing, an attribute may be absent or null (inferred: nobody promises
//! anything).

use crate::runtime::validate::table::{
    Condition, Implied, ObjectRules, SchemaRules, INTEGER, STRING, attribute, integer,
    one_of, string, test,
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

    /// How many there are.
    ///
    /// `count` of the [page]: integer. Optional. Is `0` when `state` is `sold` (inferred: a sample
    /// has one). Is `0` or `1` when `state` is `sold` (inferred: a sample has one).
    ///
    /// [page]: <https://acme.example/docs/things>
    pub count: Option<i64>,

    /// Where it is.
    ///
    /// `place` of the [page]: string. Optional. Is `house` or `garden` when `state` is `sold`.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub place: Option<String>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for OnThing {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut state = None;
        let mut count = None;
        let mut place = None;
        while fields.advance()? {
            match fields.name() {
                "state" => fields.value(&mut state),
                "count" => fields.value(&mut count),
                "place" => fields.value(&mut place),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            state,
            count,
            place,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("state", &self.state)?;
        out.put("count", &self.count)?;
        out.put("place", &self.place)?;
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

    /// A value that the page does not document.
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

static SOLD: Condition = Condition::new("sold", &[test(&["state"], &[string("sold")])]);

static SOLD_2: Condition = Condition::new(
    "sold",
    &[test(&["state"], &[string("sold")])],
);

static ON_THING: ObjectRules = &[
    attribute("state", one_of(&["on_sale", "sold"])),
    attribute("count", INTEGER),
    attribute("place", STRING),
];

/// Rules for the data.
pub(crate) static RULES: SchemaRules = SchemaRules::new(
        "shop.onThing",
        "https://acme.example/docs/things",
        &ON_THING,
    )
    .of_module("things")
    .implied(
        &[
            Implied::new(&SOLD, test(&["count"], &[integer(0)]), Severity::Warning),
            Implied::new(
                    &SOLD_2,
                    test(&["count"], &[integer(0), integer(1)]),
                    Severity::Warning,
                )
                .numbered(2),
            Implied::new(
                &SOLD,
                test(&["place"], &[string("house"), string("garden")]),
                Severity::Error,
            ),
        ],
    );
