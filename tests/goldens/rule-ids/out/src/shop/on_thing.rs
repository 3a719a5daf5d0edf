// @generated from spec/shop/onThing.yaml by `cargo xtask generate`. Do not edit.
//! `onThing`, as its page documents it.
//!
//! Page: [Things](<https://acme.example/docs/things>), read on 2026-01-02.
//!
//! Where the page says nothing, an attribute may be absent or null (inferred: nobody promises
//! anything).

use crate::runtime::validate::table::{
    Condition, ObjectRules, SchemaRules, INTEGER, STRING, attribute, object_with, string,
    test,
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

    /// An object with the name of a type.
    ///
    /// `string` of the [page]: object. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub string: Option<String_>,

    /// Beside.
    ///
    /// `string.b` of the [page]: integer. Optional. Null when `state` is `lent`. Present only when
    /// `state` is `gone`.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub string_b: Option<i64>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for OnThing {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut state = None;
        let mut string = None;
        let mut string_b = None;
        while fields.advance()? {
            match fields.name() {
                "state" => fields.value(&mut state),
                "string" => fields.value(&mut string),
                "string.b" => fields.value(&mut string_b),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            state,
            string,
            string_b,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("state", &self.state)?;
        out.put("string", &self.string)?;
        out.put("string.b", &self.string_b)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// An object with the name of a type.
///
/// `string` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct String_ {
    /// Inside.
    ///
    /// `string.b` of the [page]: integer. Optional. Null when `state` is `sold`.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub b: Option<i64>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for String_ {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut b = None;
        while fields.advance()? {
            match fields.name() {
                "b" => fields.value(&mut b),
                _ => fields.keep(),
            }
        }
        Ok(Self { b, extra: fields.finish() })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("b", &self.b)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

crate::runtime::object!(OnThing, String_);

static SOLD: Condition = Condition::new("sold", &[test(&["state"], &[string("sold")])]);

static SOLD_2: Condition = Condition::new(
    "sold",
    &[test(&["state"], &[string("lent")])],
);

static CONDITION: Condition = Condition::new(
    "日本",
    &[test(&["state"], &[string("gone")])],
);

static ON_THING: ObjectRules = &[
    attribute("state", STRING),
    attribute("string", object_with(&STRING_2)),
    attribute("string.b", INTEGER)
        .null_when(&SOLD_2, Severity::Error)
        .only_when(&CONDITION, Severity::Error),
];

static STRING_2: ObjectRules = &[
    attribute("b", INTEGER).null_when(&SOLD, Severity::Error),
];

/// Rules for the data.
pub(crate) static RULES: SchemaRules = SchemaRules::new(
        "shop.onThing",
        "https://acme.example/docs/things",
        &ON_THING,
    )
    .of_module("things")
    .numbered(&[(&["string.b"], "null-when-sold", 2), (&["string.b"], "wrong-type", 2)]);
