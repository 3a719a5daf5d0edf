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
    ChangesRules, Format, ObjectRules, SchemaRules, INTEGER, NUMBER, STRING, STRING_ID,
    array_of, attribute, changes_with, map_of, object_with, one_of_integers,
};
use crate::runtime::{
    Change, Decode, Extra, Fields, Id, JsonKind, Misread, Node, Object, PairOrder,
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
    /// How many there are.
    ///
    /// `thing.count` of the [page]: integer. Optional. At least 1. At most 100.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub count: Option<i64>,

    /// What it weighs.
    ///
    /// `thing.weight` of the [page]: number. Optional. At least 0.5.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub weight: Option<f64>,

    /// What it costs.
    ///
    /// `thing.price` of the [page]: string (decimal), also number. Optional. At most 5000.
    ///
    /// [`Decimal`](crate::Decimal) takes it apart and rounds nothing.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub price: Option<Price>,

    /// What it is called.
    ///
    /// `thing.name` of the [page]: string. Optional. At least 2 characters. At most 9 characters.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub name: Option<String>,

    /// Its code.
    ///
    /// `thing.code` of the [page]: string id. Optional. At most 6 characters.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub code: Option<Id>,

    /// Whom to ask.
    ///
    /// `thing.mail` of the [page]: string (email). Optional. At most 40 characters.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub mail: Option<String>,

    /// Words to find it by.
    ///
    /// `thing.tags` of the [page]: array of strings. Optional. Items: at most 6 characters. At
    /// least 2 items. At most 3 items (observed: no sample has more).
    ///
    /// [page]: <https://acme.example/docs/things>
    pub tags: Option<Vec<String>>,

    /// Labels by language.
    ///
    /// `thing.labels` of the [page]: map of strings. Optional. Values: at least 3 characters.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub labels: Option<BTreeMap<String, String>>,

    /// How good it is.
    ///
    /// `thing.grade` of the [page]: integer. Optional. At most 9.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub grade: Option<ThingGrade>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for Thing {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut count = None;
        let mut weight = None;
        let mut price = None;
        let mut name = None;
        let mut code = None;
        let mut mail = None;
        let mut tags = None;
        let mut labels = None;
        let mut grade = None;
        while fields.advance()? {
            match fields.name() {
                "count" => fields.value(&mut count),
                "weight" => fields.value(&mut weight),
                "price" => fields.value(&mut price),
                "name" => fields.value(&mut name),
                "code" => fields.value(&mut code),
                "mail" => fields.value(&mut mail),
                "tags" => fields.value(&mut tags),
                "labels" => fields.value(&mut labels),
                "grade" => fields.value(&mut grade),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            count,
            weight,
            price,
            name,
            code,
            mail,
            tags,
            labels,
            grade,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("count", &self.count)?;
        out.put("weight", &self.weight)?;
        out.put("price", &self.price)?;
        out.put("name", &self.name)?;
        out.put("code", &self.code)?;
        out.put("mail", &self.mail)?;
        out.put("tags", &self.tags)?;
        out.put("labels", &self.labels)?;
        out.put("grade", &self.grade)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// What it costs.
///
/// The types that `thing.price` of the [page] arrives in.
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Price {
    /// It arrived as a string.
    String(String),

    /// It arrived as a number.
    Number(f64),
}

impl Decode for Price {
    fn decode(value: Node<'_>) -> Result<Self, Misread> {
        match value.kind() {
            JsonKind::String => Decode::decode(value).map(Self::String),
            JsonKind::Number => Decode::decode(value).map(Self::Number),
            _ => Err(Misread::expected(value, "a string or a number")),
        }
    }
}

impl Serialize for Price {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::String(value) => value.serialize(serializer),
            Self::Number(value) => value.serialize(serializer),
        }
    }
}

crate::runtime::deserialize_decoded!(Price);

/// How good it is.
///
/// The values of `thing.grade` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ThingGrade {
    /// `1`: It is good.
    Good,

    /// `2`: It is bad.
    Bad,

    /// Any other value: a grade of the shop's own.
    Other(i64),
}

impl ThingGrade {
    /// All values that the page documents, in its order.
    pub const DOCUMENTED: &'static [Self] = &[Self::Good, Self::Bad];

    /// The value as it stands in a payload.
    pub fn as_i64(&self) -> i64 {
        match self {
            Self::Good => 1,
            Self::Bad => 2,
            Self::Other(number) => *number,
        }
    }
}

impl From<i64> for ThingGrade {
    fn from(value: i64) -> Self {
        match value {
            1 => Self::Good,
            2 => Self::Bad,
            other => Self::Other(other),
        }
    }
}

/// The attributes of `thing` that changed: `changes` of the [page].
///
/// On the wire a change is an array of the old value, then the new one.
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ThingChanges {
    /// Change of `thing.count`.
    pub count: Option<Change<i64>>,

    /// Change of `thing.weight`.
    pub weight: Option<Change<f64>>,

    /// Change of `thing.price`.
    pub price: Option<Change<Price>>,

    /// Change of `thing.name`.
    pub name: Option<Change<String>>,

    /// Change of `thing.code`.
    pub code: Option<Change<Id>>,

    /// Change of `thing.mail`.
    pub mail: Option<Change<String>>,

    /// Change of `thing.tags`.
    pub tags: Option<Change<Vec<String>>>,

    /// Change of `thing.labels`.
    pub labels: Option<Change<BTreeMap<String, String>>>,

    /// Change of `thing.grade`.
    pub grade: Option<Change<ThingGrade>>,

    /// Changes of other attributes, and changes of another shape, as they arrived.
    pub extra: Extra,
}

impl Object for ThingChanges {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        const ORDER: PairOrder = PairOrder::OldNew;
        let mut count = None;
        let mut weight = None;
        let mut price = None;
        let mut name = None;
        let mut code = None;
        let mut mail = None;
        let mut tags = None;
        let mut labels = None;
        let mut grade = None;
        while fields.advance()? {
            match fields.name() {
                "count" => fields.change(&mut count, ORDER),
                "weight" => fields.change(&mut weight, ORDER),
                "price" => fields.change(&mut price, ORDER),
                "name" => fields.change(&mut name, ORDER),
                "code" => fields.change(&mut code, ORDER),
                "mail" => fields.change(&mut mail, ORDER),
                "tags" => fields.change(&mut tags, ORDER),
                "labels" => fields.change(&mut labels, ORDER),
                "grade" => fields.change(&mut grade, ORDER),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            count,
            weight,
            price,
            name,
            code,
            mail,
            tags,
            labels,
            grade,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        const ORDER: PairOrder = PairOrder::OldNew;
        out.put_change("count", &self.count, ORDER)?;
        out.put_change("weight", &self.weight, ORDER)?;
        out.put_change("price", &self.price, ORDER)?;
        out.put_change("name", &self.name, ORDER)?;
        out.put_change("code", &self.code, ORDER)?;
        out.put_change("mail", &self.mail, ORDER)?;
        out.put_change("tags", &self.tags, ORDER)?;
        out.put_change("labels", &self.labels, ORDER)?;
        out.put_change("grade", &self.grade, ORDER)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

crate::runtime::integer_values!(ThingGrade);

crate::runtime::object!(OnThing, Thing, ThingChanges);

static ON_THING: ObjectRules = &[
    attribute("thing", object_with(&THING)),
    attribute("changes", changes_with(&THING_CHANGES)),
];

static THING: ObjectRules = &[
    attribute("count", INTEGER)
        .minimum("1", Severity::Error)
        .maximum("100", Severity::Error),
    attribute("weight", NUMBER).minimum("0.5", Severity::Error),
    attribute("price", STRING)
        .also(&[NUMBER])
        .format(Format::Decimal)
        .maximum("5000", Severity::Error),
    attribute("name", STRING)
        .min_length(2, Severity::Error)
        .max_length(9, Severity::Error),
    attribute("code", STRING_ID).max_length(6, Severity::Error),
    attribute("mail", STRING).format(Format::Email).max_length(40, Severity::Error),
    attribute("tags", array_of(&STRING))
        .max_length(6, Severity::Error)
        .min_items(2, Severity::Error)
        .max_items(3, Severity::Warning),
    attribute("labels", map_of(&STRING)).min_length(3, Severity::Error),
    attribute("grade", one_of_integers(&[1, 2]))
        .maximum("9", Severity::Error)
        .or_others(),
];

static THING_CHANGES: ChangesRules = ChangesRules::old_then_new(&["thing"], &THING);

/// Rules for the data.
pub(crate) static RULES: SchemaRules = SchemaRules::new(
        "shop.onThing",
        "https://acme.example/docs/things",
        &ON_THING,
    )
    .of_module("things");
