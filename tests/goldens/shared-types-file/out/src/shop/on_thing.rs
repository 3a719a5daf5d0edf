// @generated from spec/shop/onThing.yaml by `cargo xtask generate`. Do not edit.
//! `onThing`, as its page documents it.
//!
//! Page: [Things](<https://acme.example/docs/things>), read on 2026-01-02.
//!
//! Where the page says nothing, an attribute may be absent or null (inferred: nobody promises
//! anything).

use crate::runtime::validate::table::{
    Condition, Implied, ObjectRules, SchemaRules, INTEGER, STRING, attribute,
    object_with, one_of, string, test,
};
use crate::runtime::{Extra, Fields, Misread, Object, SerializeMap, Severity, Writer};

pub use super::types::{Badge, Home, Person, PersonKind};
pub use super::super::types::Country;

/// A thing changed.
///
/// The data of `onThing` of module `things`. See the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct OnThing {
    /// A person.
    ///
    /// `owner` of the [page]: Person. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub owner: Option<Person>,

    /// A country.
    ///
    /// `made_in` of the [page]: Country. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub made_in: Option<Country>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for OnThing {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut owner = None;
        let mut made_in = None;
        while fields.advance()? {
            match fields.name() {
                "owner" => fields.value(&mut owner),
                "made_in" => fields.value(&mut made_in),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            owner,
            made_in,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("owner", &self.owner)?;
        out.put("made_in", &self.made_in)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

crate::runtime::object!(OnThing);

static BY_A_GUEST: Condition = Condition::new(
    "by-a-guest",
    &[test(&["owner", "kind"], &[string("guest")])],
);

static ON_THING: ObjectRules = &[
    attribute("owner", object_with(&PERSON)),
    attribute("made_in", object_with(&COUNTRY)),
];

static PERSON: ObjectRules = &[
    attribute("name", STRING).required(Severity::Error),
    attribute("kind", one_of(&["staff", "guest"])),
    attribute("badge", STRING).also(&[INTEGER]).null_when(&BY_A_GUEST, Severity::Error),
    attribute("home", object_with(&HOME)),
    attribute("phone", STRING),
];

static HOME: ObjectRules = &[
    attribute("country", object_with(&COUNTRY)),
    attribute("city", STRING),
];

static COUNTRY: ObjectRules = &[attribute("code", STRING)];

/// Rules for the data.
pub(crate) static RULES: SchemaRules = SchemaRules::new(
        "shop.onThing",
        "https://acme.example/docs/things",
        &ON_THING,
    )
    .of_module("things")
    .implied(
        &[
            Implied::new(
                &BY_A_GUEST,
                test(&["owner", "kind"], &[string("guest")]),
                Severity::Error,
            ),
        ],
    );
