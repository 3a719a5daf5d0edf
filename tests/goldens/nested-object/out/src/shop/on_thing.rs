// @generated from spec/shop/onThing.yaml by `cargo xtask generate`. Do not edit.
//! `onThing`, as its page documents it.
//!
//! Page: [Things](<https://acme.example/docs/things>), read on 2026-01-02.
//!
//! Where the page says nothing, an attribute may be absent or null (inferred: nobody promises
//! anything).

use crate::runtime::validate::table::{
    ObjectRules, SchemaRules, STRING, attribute, object_with,
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
    /// Who owns the thing.
    ///
    /// `owner` of the [page]: object. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub owner: Option<Owner>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for OnThing {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut owner = None;
        while fields.advance()? {
            match fields.name() {
                "owner" => fields.value(&mut owner),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            owner,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("owner", &self.owner)?;
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
    /// `owner.name` of the [page]: string. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub name: Option<String>,

    /// Where the owner lives.
    ///
    /// `owner.address` of the [page]: object. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub address: Option<Address>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for Owner {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut name = None;
        let mut address = None;
        while fields.advance()? {
            match fields.name() {
                "name" => fields.value(&mut name),
                "address" => fields.value(&mut address),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            name,
            address,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("name", &self.name)?;
        out.put("address", &self.address)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// Where the owner lives.
///
/// `owner.address` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Address {
    /// The city.
    ///
    /// `owner.address.city` of the [page]: string. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub city: Option<String>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for Address {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut city = None;
        while fields.advance()? {
            match fields.name() {
                "city" => fields.value(&mut city),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            city,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("city", &self.city)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

crate::runtime::object!(OnThing, Owner, Address);

static ON_THING: ObjectRules = &[attribute("owner", object_with(&OWNER))];

static OWNER: ObjectRules = &[
    attribute("name", STRING),
    attribute("address", object_with(&ADDRESS)),
];

static ADDRESS: ObjectRules = &[attribute("city", STRING)];

/// Rules for the data.
pub(crate) static RULES: SchemaRules = SchemaRules::new(
        "shop.onThing",
        "https://acme.example/docs/things",
        &ON_THING,
    )
    .of_module("things");
