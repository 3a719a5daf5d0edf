// @generated from spec/shop/onThing.yaml by `cargo xtask generate`. Do not edit.
//! `onThing`, as its page documents it.
//!
//! Page: [Things](<https://acme.example/docs/things>), read on 2026-01-02.
//!
//! Where the page says nothing, an attribute may be absent or null (inferred: nobody promises
//! anything).

use crate::runtime::validate::table::{
    Condition, ObjectRules, SchemaRules, STRING, attribute, string, test,
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
    pub state: Option<String>,

    /// Who has it now.
    ///
    /// `buyer` of the [page]: string. Optional. Present when `state` is `sold` or `lent`.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub buyer: Option<String>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for OnThing {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut state = None;
        let mut buyer = None;
        while fields.advance()? {
            match fields.name() {
                "state" => fields.value(&mut state),
                "buyer" => fields.value(&mut buyer),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            state,
            buyer,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("state", &self.state)?;
        out.put("buyer", &self.buyer)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

crate::runtime::object!(OnThing);

static SOLD: Condition = Condition::new(
    "sold",
    &[test(&["state"], &[string("sold"), string("lent")])],
);

static ON_THING: ObjectRules = &[
    attribute("state", STRING),
    attribute("buyer", STRING).present_when(&SOLD, Severity::Error),
];

/// Rules for the data.
pub(crate) static RULES: SchemaRules = SchemaRules::new(
        "shop.onThing",
        "https://acme.example/docs/things",
        &ON_THING,
    )
    .of_module("things");
