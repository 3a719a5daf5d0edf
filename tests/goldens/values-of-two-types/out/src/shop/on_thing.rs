// @generated from spec/shop/onThing.yaml by `cargo xtask generate`. Do not edit.
//! `onThing`, as its page documents it.
//!
//! Page: [Things](<https://acme.example/docs/things>), read on 2026-01-02.
//!
//! Where the page says nothing, an attribute may be absent or null (inferred: nobody promises
//! anything).

use serde::{Serialize, Serializer};

use crate::runtime::validate::table::{
    Condition, ObjectRules, SchemaRules, INTEGER, STRING, array_of, attribute, integer,
    object_with, one_of, one_of_integers, string, test,
};
use crate::runtime::{
    Decode, Extra, Fields, JsonKind, Misread, Node, Object, SerializeMap, Severity,
    Writer,
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

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for OnThing {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut thing = None;
        while fields.advance()? {
            match fields.name() {
                "thing" => fields.value(&mut thing),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            thing,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("thing", &self.thing)?;
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
    /// State of it.
    ///
    /// `thing.state` of the [page]: string, also integer. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub state: Option<StateValue>,

    /// How big it is.
    ///
    /// `thing.size` of the [page]: string, also integer. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub size: Option<SizeValue>,

    /// Level of it.
    ///
    /// `thing.level` of the [page]: integer, also string. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub level: Option<LevelValue>,

    /// Its colours.
    ///
    /// `thing.colours` of the [page]: string, also array of strings. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub colours: Option<ColoursValue>,

    /// Who bought it.
    ///
    /// `thing.buyer` of the [page]: string. Optional. Present only when `thing.state` is `SOLD` or
    /// `2`.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub buyer: Option<String>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for Thing {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut state = None;
        let mut size = None;
        let mut level = None;
        let mut colours = None;
        let mut buyer = None;
        while fields.advance()? {
            match fields.name() {
                "state" => fields.value(&mut state),
                "size" => fields.value(&mut size),
                "level" => fields.value(&mut level),
                "colours" => fields.value(&mut colours),
                "buyer" => fields.value(&mut buyer),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            state,
            size,
            level,
            colours,
            buyer,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("state", &self.state)?;
        out.put("size", &self.size)?;
        out.put("level", &self.level)?;
        out.put("colours", &self.colours)?;
        out.put("buyer", &self.buyer)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// State of it.
///
/// The types that `thing.state` of the [page] arrives in.
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum StateValue {
    /// It arrived as a string.
    String(ThingState),

    /// It arrived as an integer.
    Integer(ThingStateNumber),
}

impl Decode for StateValue {
    fn decode(value: Node<'_>) -> Result<Self, Misread> {
        match value.kind() {
            JsonKind::String => Decode::decode(value).map(Self::String),
            JsonKind::Number => Decode::decode(value).map(Self::Integer),
            _ => Err(Misread::expected(value, "a string or an integer")),
        }
    }
}

impl Serialize for StateValue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::String(value) => value.serialize(serializer),
            Self::Integer(value) => value.serialize(serializer),
        }
    }
}

crate::runtime::deserialize_decoded!(StateValue);

/// How big it is.
///
/// The types that `thing.size` of the [page] arrives in.
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum SizeValue {
    /// It arrived as a string.
    String(ThingSize),

    /// It arrived as an integer.
    Integer(i64),
}

impl Decode for SizeValue {
    fn decode(value: Node<'_>) -> Result<Self, Misread> {
        match value.kind() {
            JsonKind::String => Decode::decode(value).map(Self::String),
            JsonKind::Number => Decode::decode(value).map(Self::Integer),
            _ => Err(Misread::expected(value, "a string or an integer")),
        }
    }
}

impl Serialize for SizeValue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::String(value) => value.serialize(serializer),
            Self::Integer(value) => value.serialize(serializer),
        }
    }
}

crate::runtime::deserialize_decoded!(SizeValue);

/// Level of it.
///
/// The types that `thing.level` of the [page] arrives in.
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum LevelValue {
    /// It arrived as an integer.
    Integer(ThingLevel),

    /// It arrived as a string.
    String(ThingLevelText),
}

impl Decode for LevelValue {
    fn decode(value: Node<'_>) -> Result<Self, Misread> {
        match value.kind() {
            JsonKind::Number => Decode::decode(value).map(Self::Integer),
            JsonKind::String => Decode::decode(value).map(Self::String),
            _ => Err(Misread::expected(value, "an integer or a string")),
        }
    }
}

impl Serialize for LevelValue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Integer(value) => value.serialize(serializer),
            Self::String(value) => value.serialize(serializer),
        }
    }
}

crate::runtime::deserialize_decoded!(LevelValue);

/// Its colours.
///
/// The types that `thing.colours` of the [page] arrives in.
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum ColoursValue {
    /// It arrived as a string.
    String(ThingColours),

    /// It arrived as an array.
    Array(Vec<ThingColours>),
}

impl Decode for ColoursValue {
    fn decode(value: Node<'_>) -> Result<Self, Misread> {
        match value.kind() {
            JsonKind::String => Decode::decode(value).map(Self::String),
            JsonKind::Array => Decode::decode(value).map(Self::Array),
            _ => Err(Misread::expected(value, "a string or an array")),
        }
    }
}

impl Serialize for ColoursValue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::String(value) => value.serialize(serializer),
            Self::Array(value) => value.serialize(serializer),
        }
    }
}

crate::runtime::deserialize_decoded!(ColoursValue);

/// State of it.
///
/// The values of `thing.state` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ThingState {
    /// `OPEN`: It can be bought.
    Open,

    /// `SOLD`: It is sold.
    Sold,

    /// A value that the page does not document.
    Other(String),
}

impl ThingState {
    /// All values that the page documents, in its order.
    pub const DOCUMENTED: &'static [Self] = &[Self::Open, Self::Sold];

    /// The value as it stands in a payload.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Open => "OPEN",
            Self::Sold => "SOLD",
            Self::Other(text) => text,
        }
    }
}

impl From<&str> for ThingState {
    fn from(value: &str) -> Self {
        match value {
            "OPEN" => Self::Open,
            "SOLD" => Self::Sold,
            other => Self::Other(other.to_owned()),
        }
    }
}

/// State of it.
///
/// The values of `thing.state` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ThingStateNumber {
    /// `1`: Number of OPEN.
    Open,

    /// `2`: Number of SOLD.
    Sold,

    /// A value that the page does not document.
    Other(i64),
}

impl ThingStateNumber {
    /// All values that the page documents, in its order.
    pub const DOCUMENTED: &'static [Self] = &[Self::Open, Self::Sold];

    /// The value as it stands in a payload.
    pub fn as_i64(&self) -> i64 {
        match self {
            Self::Open => 1,
            Self::Sold => 2,
            Self::Other(number) => *number,
        }
    }
}

impl From<i64> for ThingStateNumber {
    fn from(value: i64) -> Self {
        match value {
            1 => Self::Open,
            2 => Self::Sold,
            other => Self::Other(other),
        }
    }
}

/// How big it is.
///
/// The values of `thing.size` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ThingSize {
    /// `SMALL`: It is small.
    Small,

    /// A value that the page does not document.
    Other(String),
}

impl ThingSize {
    /// All values that the page documents, in its order.
    pub const DOCUMENTED: &'static [Self] = &[Self::Small];

    /// The value as it stands in a payload.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Small => "SMALL",
            Self::Other(text) => text,
        }
    }
}

impl From<&str> for ThingSize {
    fn from(value: &str) -> Self {
        match value {
            "SMALL" => Self::Small,
            other => Self::Other(other.to_owned()),
        }
    }
}

/// Level of it.
///
/// The values of `thing.level` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ThingLevel {
    /// `1`: It is low.
    Low,
}

impl ThingLevel {
    /// All values that the page documents, in its order.
    pub const DOCUMENTED: &'static [Self] = &[Self::Low];

    /// The value as it stands in a payload.
    pub fn as_i64(&self) -> i64 {
        match self {
            Self::Low => 1,
        }
    }

    /// The value for what stands in a payload, if it is a documented one.
    pub fn from_wire(value: i64) -> Option<Self> {
        match value {
            1 => Some(Self::Low),
            _ => None,
        }
    }
}

/// Level of it.
///
/// The values of `thing.level` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ThingLevelText {
    /// `HIGH`: It is high.
    High,
}

impl ThingLevelText {
    /// All values that the page documents, in its order.
    pub const DOCUMENTED: &'static [Self] = &[Self::High];

    /// The value as it stands in a payload.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::High => "HIGH",
        }
    }

    /// The value for what stands in a payload, if it is a documented one.
    pub fn from_wire(value: &str) -> Option<Self> {
        match value {
            "HIGH" => Some(Self::High),
            _ => None,
        }
    }
}

/// Its colours.
///
/// The values of `thing.colours` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ThingColours {
    /// `red`: It is red.
    Red,

    /// `blue`: It is blue.
    Blue,

    /// A value that the page does not document.
    Other(String),
}

impl ThingColours {
    /// All values that the page documents, in its order.
    pub const DOCUMENTED: &'static [Self] = &[Self::Red, Self::Blue];

    /// The value as it stands in a payload.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Red => "red",
            Self::Blue => "blue",
            Self::Other(text) => text,
        }
    }
}

impl From<&str> for ThingColours {
    fn from(value: &str) -> Self {
        match value {
            "red" => Self::Red,
            "blue" => Self::Blue,
            other => Self::Other(other.to_owned()),
        }
    }
}

crate::runtime::string_values!(ThingState, ThingSize, ThingColours);

crate::runtime::integer_values!(ThingStateNumber);

crate::runtime::closed_string_values!(ThingLevelText);

crate::runtime::closed_integer_values!(ThingLevel);

crate::runtime::object!(OnThing, Thing);

static SOLD: Condition = Condition::new(
    "sold",
    &[test(&["thing", "state"], &[string("SOLD"), integer(2)])],
);

static ON_THING: ObjectRules = &[attribute("thing", object_with(&THING))];

static THING: ObjectRules = &[
    attribute("state", one_of(&["OPEN", "SOLD"])).also(&[one_of_integers(&[1, 2])]),
    attribute("size", one_of(&["SMALL"])).also(&[INTEGER]),
    attribute("level", one_of_integers(&[1]))
        .also(&[one_of(&["HIGH"])])
        .closed(Severity::Error),
    attribute("colours", one_of(&["red", "blue"]))
        .also(&[array_of(&one_of(&["red", "blue"]))]),
    attribute("buyer", STRING).only_when(&SOLD, Severity::Error),
];

/// Rules for the data.
pub(crate) static RULES: SchemaRules = SchemaRules::new(
        "shop.onThing",
        "https://acme.example/docs/things",
        &ON_THING,
    )
    .of_module("things");
