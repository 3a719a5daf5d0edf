// @generated from spec/shop/onThing.yaml by `cargo xtask generate`. Do not edit.
//! `onThing`, as its page documents it.
//!
//! Page: [Things](<https://acme.example/docs/things>), read on 2026-01-02.
//!
//! Where the page says nothing, an attribute may be absent or null (inferred: nobody promises
//! anything).

use crate::runtime::validate::table::{
    ObjectRules, SchemaRules, BOOLEAN, INTEGER, NUMBER, STRING, attribute,
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
    /// Name of the thing.
    ///
    /// `name` of the [page]: string. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub name: Option<String>,

    /// How many there are.
    ///
    /// `count` of the [page]: integer. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub count: Option<i64>,

    /// What one costs.
    ///
    /// `price` of the [page]: number. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub price: Option<f64>,

    /// Whether it is sold.
    ///
    /// `sold` of the [page]: boolean. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub sold: Option<bool>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for OnThing {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut name = None;
        let mut count = None;
        let mut price = None;
        let mut sold = None;
        while fields.advance()? {
            match fields.name() {
                "name" => fields.value(&mut name),
                "count" => fields.value(&mut count),
                "price" => fields.value(&mut price),
                "sold" => fields.value(&mut sold),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            name,
            count,
            price,
            sold,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("name", &self.name)?;
        out.put("count", &self.count)?;
        out.put("price", &self.price)?;
        out.put("sold", &self.sold)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

crate::runtime::object!(OnThing);

static ON_THING: ObjectRules = &[
    attribute("name", STRING),
    attribute("count", INTEGER),
    attribute("price", NUMBER),
    attribute("sold", BOOLEAN),
];

/// Rules for the data.
pub(crate) static RULES: SchemaRules = SchemaRules::new(
        "shop.onThing",
        "https://acme.example/docs/things",
        &ON_THING,
    )
    .of_module("things");
