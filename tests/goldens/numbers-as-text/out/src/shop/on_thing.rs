// @generated from spec/shop/onThing.yaml by `cargo xtask generate`. Do not edit.
//! `onThing`, as its page documents it.
//!
//! Page: [Things](<https://acme.example/docs/things>), read on 2026-01-02.
//!
//! Where the page says nothing, an attribute may be absent or null (inferred: nobody promises
//! anything).

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};

use crate::runtime::validate::table::{
    ChangesRules, Format, ObjectRules, SchemaRules, BOOLEAN, STRING, attribute,
    changes_with, map_of, object_with,
};
use crate::runtime::{
    Change, Decode, Extra, Fields, JsonKind, Misread, Node, Object, PairOrder,
    SerializeMap, Severity, Writer,
};

/// A thing changed.
///
/// The data of `onThing` of module `things`. See the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct OnThing {
    /// The thing.
    ///
    /// `thing` of the [page]: object. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub thing: Option<Thing>,

    /// What changed.
    ///
    /// `changes` of the [page]: changes of thing. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub changes: Option<ThingChanges>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for OnThing {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut thing = None;
        let mut changes = None;
        while fields.advance()? {
            match fields.name() {
                "thing" => fields.value(&mut thing),
                "changes" => fields.value(&mut changes),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            thing,
            changes,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("thing", &self.thing)?;
        out.put("changes", &self.changes)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// The thing.
///
/// `thing` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Thing {
    /// What it costs.
    ///
    /// `thing.price` of the [page]: string (decimal). Optional.
    ///
    /// [`Decimal`](crate::Decimal) takes it apart and rounds nothing.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub price: Option<String>,

    /// How many there are.
    ///
    /// `thing.count` of the [page]: string (integer). Optional. Evidence: `format` (observed:
    /// samples have no other).
    ///
    /// [page]: <https://acme.example/docs/things>
    pub count: Option<String>,

    /// Whether it is sold.
    ///
    /// `thing.sold` of the [page]: string (boolean), also boolean. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub sold: Option<Sold>,

    /// Taxes by country.
    ///
    /// `thing.rates` of the [page]: map of strings (decimal). Optional.
    ///
    /// [`Decimal`](crate::Decimal) takes it apart and rounds nothing.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub rates: Option<BTreeMap<String, String>>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for Thing {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut price = None;
        let mut count = None;
        let mut sold = None;
        let mut rates = None;
        while fields.advance()? {
            match fields.name() {
                "price" => fields.value(&mut price),
                "count" => fields.value(&mut count),
                "sold" => fields.value(&mut sold),
                "rates" => fields.value(&mut rates),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            price,
            count,
            sold,
            rates,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("price", &self.price)?;
        out.put("count", &self.count)?;
        out.put("sold", &self.sold)?;
        out.put("rates", &self.rates)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// Whether it is sold.
///
/// The types that `thing.sold` of the [page] arrives in.
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Sold {
    /// It arrived as a string.
    String(String),

    /// It arrived as a boolean.
    Boolean(bool),
}

impl Decode for Sold {
    fn decode(value: Node<'_>) -> Result<Self, Misread> {
        match value.kind() {
            JsonKind::String => Decode::decode(value).map(Self::String),
            JsonKind::Boolean => Decode::decode(value).map(Self::Boolean),
            _ => Err(Misread::expected(value, "a string or a boolean")),
        }
    }
}

impl Serialize for Sold {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::String(value) => value.serialize(serializer),
            Self::Boolean(value) => value.serialize(serializer),
        }
    }
}

crate::runtime::deserialize_decoded!(Sold);

/// The attributes of `thing` that changed: `changes` of the [page].
///
/// On the wire a change is an array of the old value, then the new one.
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ThingChanges {
    /// Change of `thing.price`.
    pub price: Option<Change<String>>,

    /// Change of `thing.count`.
    pub count: Option<Change<String>>,

    /// Change of `thing.sold`.
    pub sold: Option<Change<Sold>>,

    /// Change of `thing.rates`.
    pub rates: Option<Change<BTreeMap<String, String>>>,

    /// Changes of other attributes, and changes of another shape, as they arrived.
    pub extra: Extra,
}

impl Object for ThingChanges {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        const ORDER: PairOrder = PairOrder::OldNew;
        let mut price = None;
        let mut count = None;
        let mut sold = None;
        let mut rates = None;
        while fields.advance()? {
            match fields.name() {
                "price" => fields.change(&mut price, ORDER),
                "count" => fields.change(&mut count, ORDER),
                "sold" => fields.change(&mut sold, ORDER),
                "rates" => fields.change(&mut rates, ORDER),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            price,
            count,
            sold,
            rates,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        const ORDER: PairOrder = PairOrder::OldNew;
        out.put_change("price", &self.price, ORDER)?;
        out.put_change("count", &self.count, ORDER)?;
        out.put_change("sold", &self.sold, ORDER)?;
        out.put_change("rates", &self.rates, ORDER)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

crate::runtime::object!(OnThing, Thing, ThingChanges);

static ON_THING: ObjectRules = &[
    attribute("thing", object_with(&THING)),
    attribute("changes", changes_with(&THING_CHANGES)),
];

static THING: ObjectRules = &[
    attribute("price", STRING).format(Format::Decimal),
    attribute("count", STRING)
        .format_severity(Severity::Warning)
        .format(Format::Integer),
    attribute("sold", STRING).also(&[BOOLEAN]).format(Format::Boolean),
    attribute("rates", map_of(&STRING)).format(Format::Decimal),
];

static THING_CHANGES: ChangesRules = ChangesRules::old_then_new(&["thing"], &THING);

/// Rules for the data.
pub(crate) static RULES: SchemaRules = SchemaRules::new(
        "shop.onThing",
        "https://acme.example/docs/things",
        &ON_THING,
    )
    .of_module("things");
