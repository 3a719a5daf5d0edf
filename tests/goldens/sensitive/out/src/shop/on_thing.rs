// @generated from spec/shop/onThing.yaml by `cargo xtask generate`. Do not edit.
//! `onThing`, as its page documents it.
//!
//! Page: [Things](<https://acme.example/docs/things>), read on 2026-01-02.
//!
//! Where the page says nothing, an attribute may be absent or null (inferred: nobody promises
//! anything).

use serde::{Serialize, Serializer};

use crate::runtime::validate::table::{
    ChangesRules, Condition, Format, KindRules, ObjectRules, SchemaRules, INTEGER,
    STRING, STRING_ID, array_of, attribute, changes_with, kind, kind_of, object_with,
    present, string,
};
use crate::runtime::{
    Change, Decode, Extra, Fields, Id, Misread, Node, Object, PairOrder, RawJson,
    SerializeMap, Severity, Writer, any_object, kind_in,
};

/// A thing changed.
///
/// The data of `onThing` of module `things`. See the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct OnThing {
    /// Opens the thing.
    ///
    /// `key` of the [page]: string id. Required (documented: nothing opens without it). Sensitive.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub key: Id,

    /// A number that nobody else knows.
    ///
    /// `pin` of the [page]: integer. Optional. Sensitive.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub pin: Option<i64>,

    /// Who was told.
    ///
    /// `emails` of the [page]: array of strings (email). Optional. Sensitive.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub emails: Option<Vec<String>>,

    /// Where the buyer lives.
    ///
    /// `home` of the [page]: object. Optional. Sensitive.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub home: Option<Home>,

    /// Who bought it.
    ///
    /// `buyer` of the [page]: object. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub buyer: Option<Buyer>,

    /// How it was paid.
    ///
    /// `paid` of the [page]: array of objects. Optional. One of several: `by` tells which.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub paid: Option<Vec<Paid>>,

    /// What changed.
    ///
    /// `changes` of the [page]: changes of buyer. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub changes: Option<BuyerChanges>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

/// Sensitive values are not shown.
impl std::fmt::Debug for OnThing {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("OnThing")
            .field("key", &format_args!("[redacted]"))
            .field("pin", &format_args!("[redacted]"))
            .field("emails", &format_args!("[redacted]"))
            .field("home", &format_args!("[redacted]"))
            .field("buyer", &self.buyer)
            .field("paid", &self.paid)
            .field("changes", &self.changes)
            .field("extra", &self.extra.hiding(&["key", "pin", "emails", "home"]))
            .finish()
    }
}

impl OnThing {
    /// Makes one with the attributes that it requires, in the order of their names.
    pub fn new(key: impl Into<Id>) -> Self {
        Self {
            key: key.into(),
            pin: None,
            emails: None,
            home: None,
            buyer: None,
            paid: None,
            changes: None,
            extra: Extra::default(),
        }
    }
}

impl Object for OnThing {
    const SENSITIVE: &'static [&'static str] = &["key", "pin", "emails", "home"];

    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut key = None;
        let mut pin = None;
        let mut emails = None;
        let mut home = None;
        let mut buyer = None;
        let mut paid = None;
        let mut changes = None;
        while fields.advance()? {
            match fields.name() {
                "key" => fields.value(&mut key),
                "pin" => fields.value(&mut pin),
                "emails" => fields.value(&mut emails),
                "home" => fields.value(&mut home),
                "buyer" => fields.value(&mut buyer),
                "paid" => fields.value(&mut paid),
                "changes" => fields.value(&mut changes),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            key: fields.required(key, "key", &[])?,
            pin,
            emails,
            home,
            buyer,
            paid,
            changes,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.require("key", &self.key)?;
        out.put("pin", &self.pin)?;
        out.put("emails", &self.emails)?;
        out.put("home", &self.home)?;
        out.put("buyer", &self.buyer)?;
        out.put("paid", &self.paid)?;
        out.put("changes", &self.changes)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// Where the buyer lives.
///
/// `home` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Home {
    /// The street.
    ///
    /// `home.street` of the [page]: string. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub street: Option<String>,

    /// The floor.
    ///
    /// `home.floor` of the [page]: integer. Optional. At most 99.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub floor: Option<i64>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for Home {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut street = None;
        let mut floor = None;
        while fields.advance()? {
            match fields.name() {
                "street" => fields.value(&mut street),
                "floor" => fields.value(&mut floor),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            street,
            floor,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("street", &self.street)?;
        out.put("floor", &self.floor)?;
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
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Buyer {
    /// The name.
    ///
    /// `buyer.name` of the [page]: string. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub name: Option<String>,

    /// The telephone.
    ///
    /// `buyer.phone` of the [page]: string. Optional. Sensitive (inferred: it is personal). Also
    /// accepted as `mobile`.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub phone: Option<String>,

    /// What was written instead.
    ///
    /// `buyer.letter` of the [page]: string. Optional. Null when `buyer.phone` is present.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub letter: Option<String>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

/// Sensitive values are not shown.
impl std::fmt::Debug for Buyer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Buyer")
            .field("name", &self.name)
            .field("phone", &format_args!("[redacted]"))
            .field("letter", &self.letter)
            .field("extra", &self.extra.hiding(&["phone", "mobile"]))
            .finish()
    }
}

impl Object for Buyer {
    const SENSITIVE: &'static [&'static str] = &["phone", "mobile"];

    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut name = None;
        let mut phone = None;
        let mut letter = None;
        while fields.advance()? {
            match fields.name() {
                "name" => fields.value(&mut name),
                "phone" => fields.value(&mut phone),
                "letter" => fields.value(&mut letter),
                _ => fields.keep(),
            }
        }
        let phone = fields.or_alias(phone, "phone", &["mobile"]);
        Ok(Self {
            name,
            phone,
            letter,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("name", &self.name)?;
        out.put("phone", &self.phone)?;
        out.put("letter", &self.letter)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// How it was paid.
///
/// It is one of several: `by` tells which.
///
/// `paid` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Paid {
    /// A card.
    ///
    /// `by` is `card`.
    Card(Box<Card>),

    /// Coins and notes.
    ///
    /// `by` is `cash`.
    Cash(Box<Cash>),

    /// An object of a kind that the page does not document, or one that does not tell its kind.
    Other(RawJson),
}

impl Decode for Paid {
    fn decode(value: Node<'_>) -> Result<Self, Misread> {
        match kind_in::<String>(value, "by").as_deref() {
            Some("card") => Decode::decode(value).map(Self::Card),
            Some("cash") => Decode::decode(value).map(Self::Cash),
            _ => any_object(value).map(Self::Other),
        }
    }
}

crate::runtime::deserialize_decoded!(Paid);

impl Serialize for Paid {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Card(object) => object.serialize(serializer),
            Self::Cash(object) => object.serialize(serializer),
            Self::Other(object) => object.serialize(serializer),
        }
    }
}

/// A card.
///
/// `paid[by=card]` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Card {
    /// How it was paid.
    ///
    /// `Card.by` of the [page]: string. Optional. Always `card`.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub by: Option<String>,

    /// The last digits.
    ///
    /// `Card.digits` of the [page]: string. Optional. At least 4 characters. Sensitive.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub digits: Option<String>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

/// Sensitive values are not shown.
impl std::fmt::Debug for Card {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Card")
            .field("by", &self.by)
            .field("digits", &format_args!("[redacted]"))
            .field("extra", &self.extra.hiding(&["digits"]))
            .finish()
    }
}

impl Object for Card {
    const SENSITIVE: &'static [&'static str] = &["digits"];

    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut by = None;
        let mut digits = None;
        while fields.advance()? {
            match fields.name() {
                "by" => fields.value(&mut by),
                "digits" => fields.value(&mut digits),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            by,
            digits,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("by", &self.by)?;
        out.put("digits", &self.digits)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// Coins and notes.
///
/// `paid[by=cash]` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Cash {
    /// How it was paid.
    ///
    /// `Cash.by` of the [page]: string. Optional. Always `cash`.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub by: Option<String>,

    /// Where.
    ///
    /// `Cash.desk` of the [page]: string. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub desk: Option<String>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for Cash {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut by = None;
        let mut desk = None;
        while fields.advance()? {
            match fields.name() {
                "by" => fields.value(&mut by),
                "desk" => fields.value(&mut desk),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            by,
            desk,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("by", &self.by)?;
        out.put("desk", &self.desk)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// The attributes of `buyer` that changed: `changes` of the [page].
///
/// On the wire a change is an array of the old value, then the new one.
///
/// [page]: <https://acme.example/docs/things>
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct BuyerChanges {
    /// Change of `buyer.name`.
    pub name: Option<Change<String>>,

    /// Change of `buyer.phone`.
    pub phone: Option<Change<String>>,

    /// Change of `buyer.letter`.
    pub letter: Option<Change<String>>,

    /// Changes of other attributes, and changes of another shape, as they arrived.
    pub extra: Extra,
}

/// Sensitive values are not shown.
impl std::fmt::Debug for BuyerChanges {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("BuyerChanges")
            .field("name", &self.name)
            .field("phone", &format_args!("[redacted]"))
            .field("letter", &self.letter)
            .field("extra", &self.extra.hiding(&["phone", "mobile"]))
            .finish()
    }
}

impl Object for BuyerChanges {
    const SENSITIVE: &'static [&'static str] = &["phone", "mobile"];

    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        const ORDER: PairOrder = PairOrder::OldNew;
        let mut name = None;
        let mut phone = None;
        let mut letter = None;
        while fields.advance()? {
            match fields.name() {
                "name" => fields.change(&mut name, ORDER),
                "phone" => fields.change(&mut phone, ORDER),
                "letter" => fields.change(&mut letter, ORDER),
                _ => fields.keep(),
            }
        }
        let phone = fields.or_alias_change(phone, "phone", &["mobile"], ORDER);
        Ok(Self {
            name,
            phone,
            letter,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        const ORDER: PairOrder = PairOrder::OldNew;
        out.put_change("name", &self.name, ORDER)?;
        out.put_change("phone", &self.phone, ORDER)?;
        out.put_change("letter", &self.letter, ORDER)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

crate::runtime::object!(OnThing, Home, Buyer, Card, Cash, BuyerChanges);

static BUYER_CAN_BE_CALLED: Condition = Condition::new(
    "buyer-can-be-called",
    &[present(&["buyer", "phone"])],
);

static ON_THING: ObjectRules = &[
    attribute("key", STRING_ID).required(Severity::Error).sensitive(),
    attribute("pin", INTEGER).sensitive(),
    attribute("emails", array_of(&STRING)).format(Format::Email).sensitive(),
    attribute("home", object_with(&HOME)).sensitive(),
    attribute("buyer", object_with(&BUYER)).holds_sensitive(),
    attribute("paid", array_of(&kind_of(&PAID))).holds_sensitive(),
    attribute("changes", changes_with(&BUYER_CHANGES)).holds_sensitive(),
];

static HOME: ObjectRules = &[
    attribute("street", STRING),
    attribute("floor", INTEGER).maximum("99", Severity::Error),
];

static BUYER: ObjectRules = &[
    attribute("name", STRING),
    attribute("phone", STRING).accepts(&["mobile"]).sensitive(),
    attribute("letter", STRING).null_when(&BUYER_CAN_BE_CALLED, Severity::Error),
];

static PAID: KindRules = KindRules::told_by(
    "by",
    &[kind("[by=card]", string("card"), &CARD), kind("[by=cash]", string("cash"), &CASH)],
);

static CARD: ObjectRules = &[
    attribute("by", STRING).always(string("card")),
    attribute("digits", STRING).min_length(4, Severity::Error).sensitive(),
];

static CASH: ObjectRules = &[
    attribute("by", STRING).always(string("cash")),
    attribute("desk", STRING),
];

static BUYER_CHANGES: ChangesRules = ChangesRules::old_then_new(&["buyer"], &BUYER);

/// Rules for the data.
pub(crate) static RULES: SchemaRules = SchemaRules::new(
        "shop.onThing",
        "https://acme.example/docs/things",
        &ON_THING,
    )
    .of_module("things");
