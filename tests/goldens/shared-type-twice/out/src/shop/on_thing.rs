// @generated from spec/shop/onThing.yaml by `cargo xtask generate`. Do not edit.
//! `onThing`, as its page documents it.
//!
//! Page: [Things](<https://acme.example/docs/things>), read on 2026-01-02.
//!
//! Where the page says nothing, an attribute may be absent or null (inferred: nobody promises
//! anything).

use crate::runtime::validate::table::{
    ObjectRules, SchemaRules, STRING, array_of, attribute, object_with,
};
use crate::runtime::{Extra, Fields, Misread, Object, SerializeMap, Writer};

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

    /// Who bought the thing.
    ///
    /// `buyers` of the [page]: array of Person. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub buyers: Option<Vec<Person>>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for OnThing {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut owner = None;
        let mut buyers = None;
        while fields.advance()? {
            match fields.name() {
                "owner" => fields.value(&mut owner),
                "buyers" => fields.value(&mut buyers),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            owner,
            buyers,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("owner", &self.owner)?;
        out.put("buyers", &self.buyers)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// A person.
///
/// `owner` and `buyers` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Person {
    /// Name of the person.
    ///
    /// `Person.name` of the [page]: string. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub name: Option<String>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for Person {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut name = None;
        while fields.advance()? {
            match fields.name() {
                "name" => fields.value(&mut name),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            name,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("name", &self.name)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

crate::runtime::object!(OnThing, Person);

static ON_THING: ObjectRules = &[
    attribute("owner", object_with(&PERSON)),
    attribute("buyers", array_of(&object_with(&PERSON))),
];

static PERSON: ObjectRules = &[attribute("name", STRING)];

/// Rules for the data.
pub(crate) static RULES: SchemaRules = SchemaRules::new(
        "shop.onThing",
        "https://acme.example/docs/things",
        &ON_THING,
    )
    .of_module("things");
