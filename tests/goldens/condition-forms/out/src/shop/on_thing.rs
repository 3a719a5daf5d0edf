// @generated from spec/shop/onThing.yaml by `cargo xtask generate`. Do not edit.
//! `onThing`, as its page documents it.
//!
//! Page: [Things](<https://acme.example/docs/things>), read on 2026-01-02.
//!
//! Where the page says nothing, an attribute may be absent or null (inferred: nobody promises
//! anything).

use crate::runtime::validate::table::{
    Condition, Implied, ObjectRules, SchemaRules, INTEGER, STRING, absent, attribute,
    integer, none_of, object_with, present, string, test,
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
    /// `state` of the [page]: integer. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub state: Option<i64>,

    /// What it costs.
    ///
    /// `price` of the [page]: integer. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub price: Option<i64>,

    /// Who bought it.
    ///
    /// `buyer` of the [page]: object. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub buyer: Option<Buyer>,

    /// Where it stands.
    ///
    /// `shelf` of the [page]: string. Optional. Present when `state` is neither `2` nor `3`.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub shelf: Option<String>,

    /// What the buyer was told.
    ///
    /// `reminder` of the [page]: string. Optional. Null when `buyer` is absent or null.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub reminder: Option<String>,

    /// What the buyer got.
    ///
    /// `receipt` of the [page]: string. Optional. Present only when `buyer.name` is present and
    /// `state` is `2`.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub receipt: Option<String>,

    /// What is written on it.
    ///
    /// `label` of the [page]: string. Optional. Is `gratis` when `price` is `0`, or `state` is not
    /// `2` and `buyer` is absent or null.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub label: Option<String>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for OnThing {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut state = None;
        let mut price = None;
        let mut buyer = None;
        let mut shelf = None;
        let mut reminder = None;
        let mut receipt = None;
        let mut label = None;
        while fields.advance()? {
            match fields.name() {
                "state" => fields.value(&mut state),
                "price" => fields.value(&mut price),
                "buyer" => fields.value(&mut buyer),
                "shelf" => fields.value(&mut shelf),
                "reminder" => fields.value(&mut reminder),
                "receipt" => fields.value(&mut receipt),
                "label" => fields.value(&mut label),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            state,
            price,
            buyer,
            shelf,
            reminder,
            receipt,
            label,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("state", &self.state)?;
        out.put("price", &self.price)?;
        out.put("buyer", &self.buyer)?;
        out.put("shelf", &self.shelf)?;
        out.put("reminder", &self.reminder)?;
        out.put("receipt", &self.receipt)?;
        out.put("label", &self.label)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// Who bought it.
///
/// `buyer` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Buyer {
    /// A name.
    ///
    /// `buyer.name` of the [page]: string. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub name: Option<String>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for Buyer {
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

crate::runtime::object!(OnThing, Buyer);

static STILL_HERE: Condition = Condition::new(
    "still-here",
    &[none_of(&["state"], &[integer(2), integer(3)])],
);

static WITHOUT_A_BUYER: Condition = Condition::new(
    "without-a-buyer",
    &[absent(&["buyer"])],
);

static PAID_BY_NAME: Condition = Condition::new(
    "paid-by-name",
    &[present(&["buyer", "name"]), test(&["state"], &[integer(2)])],
);

static FREE: Condition = Condition::new("free", &[test(&["price"], &[integer(0)])])
    .or(&[&[none_of(&["state"], &[integer(2)]), absent(&["buyer"])]]);

static ON_THING: ObjectRules = &[
    attribute("state", INTEGER),
    attribute("price", INTEGER),
    attribute("buyer", object_with(&BUYER)),
    attribute("shelf", STRING).present_when(&STILL_HERE, Severity::Error),
    attribute("reminder", STRING).null_when(&WITHOUT_A_BUYER, Severity::Error),
    attribute("receipt", STRING).only_when(&PAID_BY_NAME, Severity::Error),
    attribute("label", STRING),
];

static BUYER: ObjectRules = &[attribute("name", STRING)];

/// Rules for the data.
pub(crate) static RULES: SchemaRules = SchemaRules::new(
        "shop.onThing",
        "https://acme.example/docs/things",
        &ON_THING,
    )
    .of_module("things")
    .implied(
        &[Implied::new(&FREE, test(&["label"], &[string("gratis")]), Severity::Error)],
    );
