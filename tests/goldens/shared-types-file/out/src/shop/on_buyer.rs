// @generated from spec/shop/onBuyer.yaml by `cargo xtask generate`. Do not edit.
//! `onBuyer`, as its page documents it.
//!
//! Page: [Buyers](<https://acme.example/docs/buyers>), read on 2026-01-02.
//!
//! Where the page says nothing, an attribute may be absent or null (inferred: nobody promises
//! anything).

use crate::runtime::validate::table::{
    Condition, Implied, ObjectRules, SchemaRules, INTEGER, STRING, array_of, attribute,
    object_with, one_of, string, test,
};
use crate::runtime::{Extra, Fields, Misread, Object, SerializeMap, Severity, Writer};

pub use super::types::{Badge, Home, Person, PersonKind};
pub use super::super::types::Country;

/// A buyer changed.
///
/// The data of `onBuyer` of module `things`. See the [page].
///
/// [page]: <https://acme.example/docs/buyers>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct OnBuyer {
    /// A person.
    ///
    /// `buyer` of the [page]: Person. Optional.
    ///
    /// [page]: <https://acme.example/docs/buyers>
    pub buyer: Option<Person>,

    /// Who came along.
    ///
    /// `friends` of the [page]: array of Person. Optional.
    ///
    /// [page]: <https://acme.example/docs/buyers>
    pub friends: Option<Vec<Person>>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for OnBuyer {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut buyer = None;
        let mut friends = None;
        while fields.advance()? {
            match fields.name() {
                "buyer" => fields.value(&mut buyer),
                "friends" => fields.value(&mut friends),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            buyer,
            friends,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("buyer", &self.buyer)?;
        out.put("friends", &self.friends)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

crate::runtime::object!(OnBuyer);

static BY_A_GUEST: Condition = Condition::new(
    "by-a-guest",
    &[test(&["buyer", "kind"], &[string("guest")])],
);

static ON_BUYER: ObjectRules = &[
    attribute("buyer", object_with(&PERSON)),
    attribute("friends", array_of(&object_with(&PERSON))),
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
        "shop.onBuyer",
        "https://acme.example/docs/buyers",
        &ON_BUYER,
    )
    .of_module("things")
    .implied(
        &[
            Implied::new(
                &BY_A_GUEST,
                test(&["buyer", "kind"], &[string("guest")]),
                Severity::Error,
            ),
        ],
    );
