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
    KindRules, ObjectRules, SchemaRules, BOOLEAN, INTEGER, STRING, array_of, attribute,
    integer, kind, kind_of, map_of, object_with, one_of, or_null, string,
};
use crate::runtime::{
    Decode, Extra, Fields, JsonKind, Misread, Node, Object, RawJson, SerializeMap,
    Severity, Writer, any_object, kind_in,
};

/// A thing changed.
///
/// The data of `onThing` of module `things`. See the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct OnThing {
    /// What was answered.
    ///
    /// `answers` of the [page]: array of objects. Optional. One of several: `type` tells which.
    /// Evidence: `one_of` (observed: in all samples).
    ///
    /// [page]: <https://acme.example/docs/things>
    pub answers: Option<Vec<Answer>>,

    /// The best answer.
    ///
    /// `best` of the [page]: object. Optional. One of several: `type` tells which.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub best: Option<Best>,

    /// What it came in.
    ///
    /// `package` of the [page]: object, also string. Optional. One of several: `size` tells which.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub package: Option<PackageValue>,

    /// How it was paid.
    ///
    /// `paid_by` of the [page]: string. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub paid_by: Option<PaidBy>,

    /// The payment.
    ///
    /// `payment` of the [page]: object. Optional. One of several: `paid_by` beside it tells which.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub payment: Option<Payment>,

    /// How it was sent.
    ///
    /// `sent` of the [page]: object. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub sent: Option<Sent>,

    /// Answers by name.
    ///
    /// `named` of the [page]: map of objects. Optional. One of several: `type` tells which.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub named: Option<BTreeMap<String, Named>>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for OnThing {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut answers = None;
        let mut best = None;
        let mut package = None;
        let mut paid_by = None;
        let mut payment = None;
        let mut sent = None;
        let mut named = None;
        while fields.advance()? {
            match fields.name() {
                "answers" => fields.value(&mut answers),
                "best" => fields.value(&mut best),
                "package" => fields.value(&mut package),
                "paid_by" => fields.value(&mut paid_by),
                "payment" => fields.node(&mut payment),
                "sent" => fields.value(&mut sent),
                "named" => fields.value(&mut named),
                _ => fields.keep(),
            }
        }
        let payment = fields
            .later(
                payment,
                "payment",
                &[],
                |value| Payment::of_kind(paid_by.as_ref().map(PaidBy::as_str), value),
            );
        Ok(Self {
            answers,
            best,
            package,
            paid_by,
            payment,
            sent,
            named,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("answers", &self.answers)?;
        out.put("best", &self.best)?;
        out.put("package", &self.package)?;
        out.put("paid_by", &self.paid_by)?;
        out.put("payment", &self.payment)?;
        out.put("sent", &self.sent)?;
        out.put("named", &self.named)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// What was answered.
///
/// It is one of several: `type` tells which.
///
/// `answers` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Answer {
    /// An answer in words.
    ///
    /// `type` is `text`.
    Text(Box<TextAnswer>),

    /// An answer out of a list.
    ///
    /// `type` is `choice`.
    Choice(Box<ChoiceAnswer>),

    /// An answer in many words.
    ///
    /// `type` is `long-text`.
    LongText(Box<LongAnswer>),

    /// An object of a kind that the page does not document, or one that does not tell its kind.
    Other(RawJson),
}

impl Decode for Answer {
    fn decode(value: Node<'_>) -> Result<Self, Misread> {
        match kind_in::<String>(value, "type").as_deref() {
            Some("text") => Decode::decode(value).map(Self::Text),
            Some("choice") => Decode::decode(value).map(Self::Choice),
            Some("long-text") => Decode::decode(value).map(Self::LongText),
            _ => any_object(value).map(Self::Other),
        }
    }
}

crate::runtime::deserialize_decoded!(Answer);

impl Serialize for Answer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(object) => object.serialize(serializer),
            Self::Choice(object) => object.serialize(serializer),
            Self::LongText(object) => object.serialize(serializer),
            Self::Other(object) => object.serialize(serializer),
        }
    }
}

/// An answer in words.
///
/// `answers[type=text]` and `best[type=text]` and `named[type=text]` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct TextAnswer {
    /// What kind of answer it is.
    ///
    /// `TextAnswer.type` of the [page]: string. Optional. Always `text`.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub type_: Option<String>,

    /// The words.
    ///
    /// `TextAnswer.text` of the [page]: string. Required (documented).
    ///
    /// [page]: <https://acme.example/docs/things>
    pub text: String,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl TextAnswer {
    /// Makes one with the attributes that it requires, in the order of their names.
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            ..Self::default()
        }
    }
}

impl Object for TextAnswer {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut type_ = None;
        let mut text = None;
        while fields.advance()? {
            match fields.name() {
                "type" => fields.value(&mut type_),
                "text" => fields.value(&mut text),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            type_,
            text: fields.required(text, "text", &[])?,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("type", &self.type_)?;
        out.require("text", &self.text)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// An answer out of a list.
///
/// `answers[type=choice]` and `named[type=choice]` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ChoiceAnswer {
    /// What kind of answer it is.
    ///
    /// `ChoiceAnswer.type` of the [page]: string. Optional. Always `choice`.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub type_: Option<String>,

    /// What was chosen.
    ///
    /// `ChoiceAnswer.choice` of the [page]: object. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub choice: Option<Choice>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for ChoiceAnswer {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut type_ = None;
        let mut choice = None;
        while fields.advance()? {
            match fields.name() {
                "type" => fields.value(&mut type_),
                "choice" => fields.value(&mut choice),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            type_,
            choice,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("type", &self.type_)?;
        out.put("choice", &self.choice)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// What was chosen.
///
/// `answers[type=choice].choice` and `named[type=choice].choice` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Choice {
    /// The words on the list.
    ///
    /// `answers[type=choice].choice.label` of the [page]: string. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub label: Option<String>,

    /// More of it.
    ///
    /// `answers[type=choice].choice.tags` of the [page]: array of strings. Optional. Items may be
    /// null (documented).
    ///
    /// [page]: <https://acme.example/docs/things>
    pub tags: Option<Vec<Option<String>>>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for Choice {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut label = None;
        let mut tags = None;
        while fields.advance()? {
            match fields.name() {
                "label" => fields.value(&mut label),
                "tags" => fields.value(&mut tags),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            label,
            tags,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("label", &self.label)?;
        out.put("tags", &self.tags)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// An answer in many words.
///
/// `answers[type=long-text]` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct LongAnswer {
    /// What kind of answer it is.
    ///
    /// `LongAnswer.type` of the [page]: string. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub type_: Option<LongAnswerType>,

    /// The words.
    ///
    /// `LongAnswer.text` of the [page]: string. Optional. Deprecated.
    ///
    /// [page]: <https://acme.example/docs/things>
    #[deprecated]
    pub text: Option<String>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

#[allow(deprecated)]
impl Object for LongAnswer {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut type_ = None;
        let mut text = None;
        while fields.advance()? {
            match fields.name() {
                "type" => fields.value(&mut type_),
                "text" => fields.value(&mut text),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            type_,
            text,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("type", &self.type_)?;
        out.put("text", &self.text)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// The best answer.
///
/// It is one of several: `type` tells which.
///
/// `best` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Best {
    /// An answer in words.
    ///
    /// `type` is `text`.
    Text(Box<TextAnswer>),

    /// An object of a kind that the page does not document, or one that does not tell its kind.
    Other(RawJson),
}

impl Decode for Best {
    fn decode(value: Node<'_>) -> Result<Self, Misread> {
        match kind_in::<String>(value, "type").as_deref() {
            Some("text") => Decode::decode(value).map(Self::Text),
            _ => any_object(value).map(Self::Other),
        }
    }
}

crate::runtime::deserialize_decoded!(Best);

impl Serialize for Best {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(object) => object.serialize(serializer),
            Self::Other(object) => object.serialize(serializer),
        }
    }
}

/// What it came in.
///
/// It is one of several: `size` tells which.
///
/// `package` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Package {
    /// A box.
    ///
    /// `size` is `1`.
    Box_(Box<Box_>),

    /// A crate.
    ///
    /// `size` is `2`.
    Crate(Box<Crate>),

    /// An object of a kind that the page does not document, or one that does not tell its kind.
    Other(RawJson),
}

impl Decode for Package {
    fn decode(value: Node<'_>) -> Result<Self, Misread> {
        match kind_in::<i64>(value, "size") {
            Some(1) => Decode::decode(value).map(Self::Box_),
            Some(2) => Decode::decode(value).map(Self::Crate),
            _ => any_object(value).map(Self::Other),
        }
    }
}

crate::runtime::deserialize_decoded!(Package);

impl Serialize for Package {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Box_(object) => object.serialize(serializer),
            Self::Crate(object) => object.serialize(serializer),
            Self::Other(object) => object.serialize(serializer),
        }
    }
}

/// A box.
///
/// `package[size=1]` and `sent.told[.raw=7]` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Box_ {
    /// How large it is.
    ///
    /// `Box_.size` of the [page]: integer. Optional. Always `1`.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub size: Option<i64>,

    /// Has it a lid.
    ///
    /// `Box_.lid` of the [page]: boolean. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub lid: Option<bool>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for Box_ {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut size = None;
        let mut lid = None;
        while fields.advance()? {
            match fields.name() {
                "size" => fields.value(&mut size),
                "lid" => fields.value(&mut lid),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            size,
            lid,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("size", &self.size)?;
        out.put("lid", &self.lid)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// A crate.
///
/// `package[size=2]` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Crate {
    /// How large it is.
    ///
    /// `Crate.size` of the [page]: integer. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub size: Option<i64>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for Crate {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut size = None;
        while fields.advance()? {
            match fields.name() {
                "size" => fields.value(&mut size),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            size,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("size", &self.size)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// The payment.
///
/// It is one of several: `paid_by` beside it tells which.
///
/// `payment` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Payment {
    /// A card.
    ///
    /// `paid_by` is `card`.
    Card(Box<Card>),

    /// A transfer of money.
    ///
    /// `paid_by` is `transfer`.
    Transfer(Box<Transfer>),

    /// An object of a kind that the page does not document, or one that does not tell its kind.
    Other(RawJson),
}

impl Payment {
    fn of_kind(kind: Option<&str>, value: Node<'_>) -> Result<Self, Misread> {
        match kind {
            Some("card") => Decode::decode(value).map(Self::Card),
            Some("transfer") => Decode::decode(value).map(Self::Transfer),
            _ => any_object(value).map(Self::Other),
        }
    }
}

/// Alone, the object does not tell its kind.
impl Decode for Payment {
    fn decode(value: Node<'_>) -> Result<Self, Misread> {
        any_object(value).map(Self::Other)
    }
}

crate::runtime::deserialize_decoded!(Payment);

impl Serialize for Payment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Card(object) => object.serialize(serializer),
            Self::Transfer(object) => object.serialize(serializer),
            Self::Other(object) => object.serialize(serializer),
        }
    }
}

/// A card.
///
/// `payment[.paid_by=card]` and `sent.refund[.way=card]` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Card {
    /// The last digits of it.
    ///
    /// `Card.digits` of the [page]: string. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub digits: Option<String>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for Card {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut digits = None;
        while fields.advance()? {
            match fields.name() {
                "digits" => fields.value(&mut digits),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            digits,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("digits", &self.digits)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// A transfer of money.
///
/// `payment[.paid_by=transfer]` and `sent.refund[.way=transfer]` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Transfer {
    /// The bank that sent it.
    ///
    /// `Transfer.bank` of the [page]: string. Required (observed: in samples).
    ///
    /// [page]: <https://acme.example/docs/things>
    pub bank: String,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Transfer {
    /// Makes one with the attributes that it requires, in the order of their names.
    pub fn new(bank: impl Into<String>) -> Self {
        Self {
            bank: bank.into(),
            ..Self::default()
        }
    }
}

impl Object for Transfer {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut bank = None;
        while fields.advance()? {
            match fields.name() {
                "bank" => fields.value(&mut bank),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            bank: fields.required(bank, "bank", &[])?,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.require("bank", &self.bank)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// How it was sent.
///
/// `sent` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Sent {
    /// What was paid back.
    ///
    /// `sent.refund` of the [page]: object. Optional. One of several: `way` beside it tells which.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub refund: Option<Refund>,

    /// How it was paid back.
    ///
    /// `sent.way` of the [page]: string. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub way: Option<String>,

    /// What kind of box it is.
    ///
    /// `sent.raw` of the [page]: integer. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub raw: Option<i64>,

    /// The box.
    ///
    /// `sent.told` of the [page]: object. Optional. One of several: `raw` beside it tells which.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub told_: Option<Told>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for Sent {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut refund = None;
        let mut way = None;
        let mut raw = None;
        let mut told_ = None;
        while fields.advance()? {
            match fields.name() {
                "refund" => fields.node(&mut refund),
                "way" => fields.value(&mut way),
                "raw" => fields.value(&mut raw),
                "told" => fields.node(&mut told_),
                _ => fields.keep(),
            }
        }
        let refund = fields
            .later(
                refund,
                "refund",
                &[],
                |value| Refund::of_kind(way.as_deref(), value),
            );
        let told_ = fields.later(told_, "told", &[], |value| Told::of_kind(raw, value));
        Ok(Self {
            refund,
            way,
            raw,
            told_,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("refund", &self.refund)?;
        out.put("way", &self.way)?;
        out.put("raw", &self.raw)?;
        out.put("told", &self.told_)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// What was paid back.
///
/// It is one of several: `way` beside it tells which.
///
/// `sent.refund` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Refund {
    /// A card.
    ///
    /// `way` is `card`.
    Card(Box<Card>),

    /// A transfer of money.
    ///
    /// `way` is `transfer`.
    Transfer(Box<Transfer>),

    /// An object of a kind that the page does not document, or one that does not tell its kind.
    Other(RawJson),
}

impl Refund {
    fn of_kind(kind: Option<&str>, value: Node<'_>) -> Result<Self, Misread> {
        match kind {
            Some("card") => Decode::decode(value).map(Self::Card),
            Some("transfer") => Decode::decode(value).map(Self::Transfer),
            _ => any_object(value).map(Self::Other),
        }
    }
}

/// Alone, the object does not tell its kind.
impl Decode for Refund {
    fn decode(value: Node<'_>) -> Result<Self, Misread> {
        any_object(value).map(Self::Other)
    }
}

crate::runtime::deserialize_decoded!(Refund);

impl Serialize for Refund {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Card(object) => object.serialize(serializer),
            Self::Transfer(object) => object.serialize(serializer),
            Self::Other(object) => object.serialize(serializer),
        }
    }
}

/// The box.
///
/// It is one of several: `raw` beside it tells which.
///
/// `sent.told` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Told {
    /// A box.
    ///
    /// `raw` is `7`.
    Box_(Box<Box_>),

    /// An object of a kind that the page does not document, or one that does not tell its kind.
    Other(RawJson),
}

impl Told {
    fn of_kind(kind: Option<i64>, value: Node<'_>) -> Result<Self, Misread> {
        match kind {
            Some(7) => Decode::decode(value).map(Self::Box_),
            _ => any_object(value).map(Self::Other),
        }
    }
}

/// Alone, the object does not tell its kind.
impl Decode for Told {
    fn decode(value: Node<'_>) -> Result<Self, Misread> {
        any_object(value).map(Self::Other)
    }
}

crate::runtime::deserialize_decoded!(Told);

impl Serialize for Told {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Box_(object) => object.serialize(serializer),
            Self::Other(object) => object.serialize(serializer),
        }
    }
}

/// Answers by name.
///
/// It is one of several: `type` tells which.
///
/// `named` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Named {
    /// An answer in words.
    ///
    /// `type` is `text`.
    Text(Box<TextAnswer>),

    /// An answer out of a list.
    ///
    /// `type` is `choice`.
    Choice(Box<ChoiceAnswer>),

    /// An object of a kind that the page does not document, or one that does not tell its kind.
    Other(RawJson),
}

impl Decode for Named {
    fn decode(value: Node<'_>) -> Result<Self, Misread> {
        match kind_in::<String>(value, "type").as_deref() {
            Some("text") => Decode::decode(value).map(Self::Text),
            Some("choice") => Decode::decode(value).map(Self::Choice),
            _ => any_object(value).map(Self::Other),
        }
    }
}

crate::runtime::deserialize_decoded!(Named);

impl Serialize for Named {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(object) => object.serialize(serializer),
            Self::Choice(object) => object.serialize(serializer),
            Self::Other(object) => object.serialize(serializer),
        }
    }
}

/// What it came in.
///
/// The types that `package` of the [page] arrives in.
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum PackageValue {
    /// It arrived as an object.
    Object(Package),

    /// It arrived as a string.
    String(String),
}

impl Decode for PackageValue {
    fn decode(value: Node<'_>) -> Result<Self, Misread> {
        match value.kind() {
            JsonKind::Object => Decode::decode(value).map(Self::Object),
            JsonKind::String => Decode::decode(value).map(Self::String),
            _ => Err(Misread::expected(value, "an object or a string")),
        }
    }
}

impl Serialize for PackageValue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Object(value) => value.serialize(serializer),
            Self::String(value) => value.serialize(serializer),
        }
    }
}

crate::runtime::deserialize_decoded!(PackageValue);

/// What kind of answer it is.
///
/// The values of `LongAnswer.type`, not on the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum LongAnswerType {
    /// `long-text`: Many words.
    LongText,

    /// `essay`: Even more.
    Essay,

    /// A value that the page does not document.
    Other(String),
}

impl LongAnswerType {
    /// All values that the page documents, in its order.
    pub const DOCUMENTED: &'static [Self] = &[Self::LongText, Self::Essay];

    /// The value as it stands in a payload.
    pub fn as_str(&self) -> &str {
        match self {
            Self::LongText => "long-text",
            Self::Essay => "essay",
            Self::Other(text) => text,
        }
    }
}

impl From<&str> for LongAnswerType {
    fn from(value: &str) -> Self {
        match value {
            "long-text" => Self::LongText,
            "essay" => Self::Essay,
            other => Self::Other(other.to_owned()),
        }
    }
}

/// How it was paid.
///
/// The values of `paid_by` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum PaidBy {
    /// `card`: With a card.
    Card,

    /// `transfer`: From a bank.
    Transfer,

    /// A value that the page does not document.
    Other(String),
}

impl PaidBy {
    /// All values that the page documents, in its order.
    pub const DOCUMENTED: &'static [Self] = &[Self::Card, Self::Transfer];

    /// The value as it stands in a payload.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Card => "card",
            Self::Transfer => "transfer",
            Self::Other(text) => text,
        }
    }
}

impl From<&str> for PaidBy {
    fn from(value: &str) -> Self {
        match value {
            "card" => Self::Card,
            "transfer" => Self::Transfer,
            other => Self::Other(other.to_owned()),
        }
    }
}

crate::runtime::string_values!(LongAnswerType, PaidBy);

crate::runtime::object!(
    OnThing, TextAnswer, ChoiceAnswer, Choice, LongAnswer, Box_, Crate, Card, Transfer,
    Sent
);

static ON_THING: ObjectRules = &[
    attribute("answers", array_of(&kind_of(&ANSWER))),
    attribute("best", kind_of(&BEST)),
    attribute("package", kind_of(&PACKAGE)).also(&[STRING]),
    attribute("paid_by", one_of(&["card", "transfer"])),
    attribute("payment", kind_of(&PAYMENT)),
    attribute("sent", object_with(&SENT)),
    attribute("named", map_of(&kind_of(&NAMED))),
];

static ANSWER: KindRules = KindRules::told_by(
        "type",
        &[
            kind("[type=text]", string("text"), &TEXT_ANSWER),
            kind("[type=choice]", string("choice"), &CHOICE_ANSWER),
            kind("[type=long-text]", string("long-text"), &LONG_ANSWER),
        ],
    )
    .severity(Severity::Warning);

static TEXT_ANSWER: ObjectRules = &[
    attribute("type", STRING).always(string("text")),
    attribute("text", STRING).required(Severity::Error),
];

static CHOICE_ANSWER: ObjectRules = &[
    attribute("type", STRING).always(string("choice")),
    attribute("choice", object_with(&CHOICE)),
];

static CHOICE: ObjectRules = &[
    attribute("label", STRING),
    attribute("tags", array_of(&or_null(&STRING))),
];

static LONG_ANSWER: ObjectRules = &[
    attribute("type", one_of(&["long-text", "essay"])),
    attribute("text", STRING).deprecated("deprecated"),
];

static BEST: KindRules = KindRules::told_by(
    "type",
    &[kind("[type=text]", string("text"), &TEXT_ANSWER)],
);

static PACKAGE: KindRules = KindRules::told_by(
    "size",
    &[kind("[size=1]", integer(1), &BOX), kind("[size=2]", integer(2), &CRATE)],
);

static BOX: ObjectRules = &[
    attribute("size", INTEGER).always(integer(1)),
    attribute("lid", BOOLEAN),
];

static CRATE: ObjectRules = &[attribute("size", INTEGER)];

static PAYMENT: KindRules = KindRules::told_beside(
        "paid_by",
        &[
            kind("[.paid_by=card]", string("card"), &CARD),
            kind("[.paid_by=transfer]", string("transfer"), &TRANSFER),
        ],
    )
    .or_others();

static CARD: ObjectRules = &[attribute("digits", STRING)];

static TRANSFER: ObjectRules = &[attribute("bank", STRING).required(Severity::Warning)];

static SENT: ObjectRules = &[
    attribute("refund", kind_of(&REFUND)),
    attribute("way", STRING),
    attribute("raw", INTEGER),
    attribute("told", kind_of(&TOLD)),
];

static REFUND: KindRules = KindRules::told_beside(
    "way",
    &[
        kind("[.way=card]", string("card"), &CARD),
        kind("[.way=transfer]", string("transfer"), &TRANSFER),
    ],
);

static TOLD: KindRules = KindRules::told_beside(
    "raw",
    &[kind("[.raw=7]", integer(7), &BOX)],
);

static NAMED: KindRules = KindRules::told_by(
    "type",
    &[
        kind("[type=text]", string("text"), &TEXT_ANSWER),
        kind("[type=choice]", string("choice"), &CHOICE_ANSWER),
    ],
);

/// Rules for the data.
pub(crate) static RULES: SchemaRules = SchemaRules::new(
        "shop.onThing",
        "https://acme.example/docs/things",
        &ON_THING,
    )
    .of_module("things");
