// @generated from spec/shop/onThing.yaml by `cargo xtask generate`. Do not edit.
//! `onThing`, as its page documents it.
//!
//! Page: [Things](<https://acme.example/docs/things>), read on 2026-01-02.
//!
//! Where the page says nothing, an attribute may be absent or null (inferred: nobody promises
//! anything).

use crate::runtime::validate::table::{
    Condition, ObjectRules, SchemaRules, INTEGER, STRING, STRING_ID, attribute, one_of,
    string, test,
};
use crate::runtime::{Extra, Fields, Id, Misread, Object, SerializeMap, Severity, Writer};

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
    /// Erratum: the page says: values `on_sale`. Here: values `on_sale`, `sold` (observed: samples
    /// have both).
    ///
    /// [page]: <https://acme.example/docs/things>
    pub state: Option<State>,

    /// Identifier of the thing.
    ///
    /// `id` of the [page]: string id, also integer. Optional. Evidence: `type` (contradicted:
    /// accepts either).
    ///
    /// Erratum: the page says: type integer; listed twice. Here: type string id; also integer;
    /// listed once (contradicted: accepts either).
    ///
    /// Note: the page says: the example is text. Here: a string or an integer is taken
    /// (contradicted: accepts either).
    ///
    /// [page]: <https://acme.example/docs/things>
    pub id: Option<Id>,

    /// Who bought it.
    ///
    /// `buyer` of the [page]: string. Optional. Null when `state` is `sold` (inferred). Also
    /// accepted as `Buyer`.
    ///
    /// Erratum: the page says: named `Buyer`; null when it is free; a member of `state`. Here:
    /// named `buyer`; also accepted as `Buyer`; null when `state` is `sold`; a member of `data`
    /// (inferred).
    ///
    /// [page]: <https://acme.example/docs/things>
    pub buyer: Option<String>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for OnThing {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut state = None;
        let mut id = None;
        let mut buyer = None;
        while fields.advance()? {
            match fields.name() {
                "state" => fields.value(&mut state),
                "id" => fields.value(&mut id),
                "buyer" => fields.value(&mut buyer),
                _ => fields.keep(),
            }
        }
        let buyer = fields.or_alias(buyer, "buyer", &["Buyer"]);
        Ok(Self {
            state,
            id,
            buyer,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("state", &self.state)?;
        out.put("id", &self.id)?;
        out.put("buyer", &self.buyer)?;
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

static ON_THING: ObjectRules = &[
    attribute("state", one_of(&["on_sale", "sold"]))
        .excused_values(
            &[string("sold")],
            "the page says: values `on_sale`. Here: values `on_sale`, `sold` (observed: samples have both)",
        ),
    attribute("id", STRING_ID)
        .also(&[INTEGER])
        .type_severity(Severity::Warning)
        .excused_types(
            "the page says: type integer; listed twice. Here: type string id; also integer; listed once (contradicted: accepts either)",
        ),
    attribute("buyer", STRING)
        .accepts(&["Buyer"])
        .null_when(&SOLD, Severity::Warning)
        .excused_names(
            "the page says: named `Buyer`; null when it is free; a member of `state`. Here: named `buyer`; also accepted as `Buyer`; null when `state` is `sold`; a member of `data` (inferred)",
        ),
];

/// Rules for the data.
pub(crate) static RULES: SchemaRules = SchemaRules::new(
        "shop.onThing",
        "https://acme.example/docs/things",
        &ON_THING,
    )
    .of_module("things");
