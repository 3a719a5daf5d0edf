// @generated from spec/shop/onThing.yaml by `cargo xtask generate`. Do not edit.
//! `onThing`, as its page documents it.
//!
//! Page: [Things](<https://acme.example/docs/things>), read on 2026-01-02.
//!
//! Where the page says nothing, an attribute may be absent or null (inferred: nobody promises
//! anything).

use std::collections::BTreeMap;

use crate::runtime::validate::table::{
    ObjectRules, SchemaRules, INTEGER, STRING, attribute, map_of, object_with,
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
    /// Labels by language.
    ///
    /// `labels` of the [page]: map of strings. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub labels: Option<BTreeMap<String, String>>,

    /// Stock by town.
    ///
    /// `stock` of the [page]: map of objects. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub stock: Option<BTreeMap<String, Stock>>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for OnThing {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut labels = None;
        let mut stock = None;
        while fields.advance()? {
            match fields.name() {
                "labels" => fields.value(&mut labels),
                "stock" => fields.value(&mut stock),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            labels,
            stock,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("labels", &self.labels)?;
        out.put("stock", &self.stock)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// Stock by town.
///
/// `stock` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Stock {
    /// How many there are.
    ///
    /// `stock.count` of the [page]: integer. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub count: Option<i64>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for Stock {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut count = None;
        while fields.advance()? {
            match fields.name() {
                "count" => fields.value(&mut count),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            count,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("count", &self.count)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

crate::runtime::object!(OnThing, Stock);

static ON_THING: ObjectRules = &[
    attribute("labels", map_of(&STRING)),
    attribute("stock", map_of(&object_with(&STOCK))),
];

static STOCK: ObjectRules = &[attribute("count", INTEGER)];

/// Rules for the data.
pub(crate) static RULES: SchemaRules = SchemaRules::new(
        "shop.onThing",
        "https://acme.example/docs/things",
        &ON_THING,
    )
    .of_module("things");
