// @generated from spec/shop/onThing.yaml by `cargo xtask generate`. Do not edit.
//! `onThing`, as its page documents it.
//!
//! Page: [Things](<https://acme.example/docs/things>), read on 2026-01-02.
//!
//! Where the page says nothing, an attribute may be absent or null (inferred: nobody promises
//! anything).

use crate::runtime::validate::table::{
    ObjectRules, SchemaRules, INTEGER, STRING, STRING_ID, attribute, object_with,
};
use crate::runtime::{Extra, Fields, Id, Misread, Object, SerializeMap, Severity, Writer};

/// A thing changed.
///
/// The data of `onThing` of module `things`. See the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct OnThing {
    /// Identifier of the thing.
    ///
    /// `id` of the [page]: string id. Required (documented).
    ///
    /// [page]: <https://acme.example/docs/things>
    pub id: Id,

    /// Who owns the thing.
    ///
    /// `owner` of the [page]: object. Required (inferred: the event is about nothing else).
    ///
    /// [page]: <https://acme.example/docs/things>
    pub owner: Owner,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl OnThing {
    /// Makes one with the attributes that it requires, in the order of their names.
    pub fn new(id: impl Into<Id>, owner: Owner) -> Self {
        Self {
            id: id.into(),
            owner,
            extra: Extra::default(),
        }
    }
}

impl Object for OnThing {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut id = None;
        let mut owner = None;
        while fields.advance()? {
            match fields.name() {
                "id" => fields.value(&mut id),
                "owner" => fields.value(&mut owner),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            id: fields.required(id, "id", &[])?,
            owner: fields.required(owner, "owner", &[])?,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.require("id", &self.id)?;
        out.require("owner", &self.owner)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// Who owns the thing.
///
/// `owner` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Owner {
    /// Name of the owner.
    ///
    /// `owner.name` of the [page]: string. Required (documented: the page says so).
    ///
    /// [page]: <https://acme.example/docs/things>
    pub name: String,

    /// Age of the owner.
    ///
    /// `owner.age` of the [page]: integer. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub age: Option<i64>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Owner {
    /// Makes one with the attributes that it requires, in the order of their names.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            ..Self::default()
        }
    }
}

impl Object for Owner {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut name = None;
        let mut age = None;
        while fields.advance()? {
            match fields.name() {
                "name" => fields.value(&mut name),
                "age" => fields.value(&mut age),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            name: fields.required(name, "name", &[])?,
            age,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.require("name", &self.name)?;
        out.put("age", &self.age)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

crate::runtime::object!(OnThing, Owner);

static ON_THING: ObjectRules = &[
    attribute("id", STRING_ID).required(Severity::Error),
    attribute("owner", object_with(&OWNER)).required(Severity::Warning),
];

static OWNER: ObjectRules = &[
    attribute("name", STRING).required(Severity::Error),
    attribute("age", INTEGER),
];

/// Rules for the data.
pub(crate) static RULES: SchemaRules = SchemaRules::new(
        "shop.onThing",
        "https://acme.example/docs/things",
        &ON_THING,
    )
    .of_module("things");
