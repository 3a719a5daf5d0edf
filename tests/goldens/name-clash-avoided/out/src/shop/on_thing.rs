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
    /// The first address.
    ///
    /// `Email` of the [page]: string. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub email: Option<String>,

    /// The second address.
    ///
    /// `email` of the [page]: string. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub second_email: Option<String>,

    /// Where it is sold.
    ///
    /// `shop` of the [page]: object. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub shop: Option<Shop>,

    /// Where it is sold as well.
    ///
    /// `SHOP` of the [page]: object. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub second_shop: Option<SecondShop>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for OnThing {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut email = None;
        let mut second_email = None;
        let mut shop = None;
        let mut second_shop = None;
        while fields.advance()? {
            match fields.name() {
                "Email" => fields.value(&mut email),
                "email" => fields.value(&mut second_email),
                "shop" => fields.value(&mut shop),
                "SHOP" => fields.value(&mut second_shop),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            email,
            second_email,
            shop,
            second_shop,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("Email", &self.email)?;
        out.put("email", &self.second_email)?;
        out.put("shop", &self.shop)?;
        out.put("SHOP", &self.second_shop)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// Where it is sold.
///
/// `shop` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Shop {
    /// The city.
    ///
    /// `shop.city` of the [page]: string. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub city: Option<String>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for Shop {
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

/// Where it is sold as well.
///
/// `SHOP` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct SecondShop {
    /// The town.
    ///
    /// `SHOP.town` of the [page]: string. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub town: Option<String>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for SecondShop {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut town = None;
        while fields.advance()? {
            match fields.name() {
                "town" => fields.value(&mut town),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            town,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("town", &self.town)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

crate::runtime::object!(OnThing, Shop, SecondShop);

static ON_THING: ObjectRules = &[
    attribute("Email", STRING),
    attribute("email", STRING),
    attribute("shop", object_with(&SHOP)),
    attribute("SHOP", object_with(&SECOND_SHOP)),
];

static SHOP: ObjectRules = &[attribute("city", STRING)];

static SECOND_SHOP: ObjectRules = &[attribute("town", STRING)];

/// Rules for the data.
pub(crate) static RULES: SchemaRules = SchemaRules::new(
        "shop.onThing",
        "https://acme.example/docs/things",
        &ON_THING,
    )
    .of_module("things");
