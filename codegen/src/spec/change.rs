//! The shape of a change: where the old and the new value stand in it.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{self, MapAccess, SeqAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// One part of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Side {
    /// The value before the change.
    Old,
    /// The value after the change.
    New,
    /// The items of an array that were added.
    Added,
    /// The items of an array that were removed.
    Removed,
}

/// The shape of a change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChangeShape {
    /// An array of these.
    Array(Vec<Side>),
    /// An object with a member for each of these.
    Members(Vec<(String, Side)>),
    /// The value itself.
    Value(Side),
}

/// The values that a change has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChangeKind {
    /// The old value and the new one.
    Both,
    /// The old value alone.
    Old,
    /// The new value alone.
    New,
    /// Items that were added, or removed, or both.
    Items,
}

impl Side {
    /// The word for it in specs.
    pub fn word(self) -> &'static str {
        match self {
            Self::Old => "old",
            Self::New => "new",
            Self::Added => "added",
            Self::Removed => "removed",
        }
    }

    fn is_items(self) -> bool {
        matches!(self, Self::Added | Self::Removed)
    }
}

impl ChangeShape {
    /// An array of the old value, then the new one.
    pub fn old_new() -> Self {
        Self::Array(vec![Side::Old, Side::New])
    }

    /// An array of the new value, then the old one.
    pub fn new_old() -> Self {
        Self::Array(vec![Side::New, Side::Old])
    }

    /// The parts of a change, in the order of the spec.
    pub fn sides(&self) -> Vec<Side> {
        match self {
            Self::Array(sides) => sides.clone(),
            Self::Members(members) => members.iter().map(|(_, side)| *side).collect(),
            Self::Value(side) => vec![*side],
        }
    }

    /// The values that such a change has; nothing if no change has this shape.
    pub fn kind(&self) -> Option<ChangeKind> {
        let sides = self.sides();
        match (sides.as_slice(), self) {
            ([Side::Old, Side::New] | [Side::New, Side::Old], _) => Some(ChangeKind::Both),
            ([Side::Old], _) => Some(ChangeKind::Old),
            ([Side::New], _) => Some(ChangeKind::New),
            ([_], Self::Members(_)) => Some(ChangeKind::Items),
            ([first, second], Self::Members(_)) => {
                let are_items = first.is_items() && second.is_items() && first != second;
                are_items.then_some(ChangeKind::Items)
            }
            _ => None,
        }
    }

    /// Returns true for an array of two.
    pub fn is_pair(&self) -> bool {
        matches!(self, Self::Array(sides) if sides.len() == 2)
    }

    /// The member of an object that has a part.
    pub fn member(&self, side: Side) -> Option<&str> {
        match self {
            Self::Members(members) => {
                let mut members = members.iter();
                members.find(|(_, own)| *own == side).map(|(name, _)| name.as_str())
            }
            _ => None,
        }
    }

    /// The names of the members.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let members = match self {
            Self::Members(members) => members.as_slice(),
            _ => &[],
        };
        members.iter().map(|(name, _)| name.as_str())
    }

    /// Returns true if a change of the one shape reads as one of the other, with other parts in
    /// the same places.
    pub fn is_mistaken_for(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Array(own), Self::Array(others)) => own.len() == others.len(),
            (Self::Members(_), Self::Members(_)) => {
                let sorted = |shape: &Self| {
                    let mut names: Vec<String> = shape.names().map(str::to_owned).collect();
                    names.sort();
                    names
                };
                sorted(self) == sorted(other)
            }
            (Self::Value(_), Self::Value(_)) => true,
            _ => false,
        }
    }

    /// Returns true if the two shapes are one on the wire. The members of an object have no order.
    pub fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Members(own), Self::Members(others)) => {
                own.len() == others.len() && own.iter().all(|member| others.contains(member))
            }
            _ => self == other,
        }
    }
}

impl fmt::Display for ChangeShape {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Array(sides) => {
                let words: Vec<&str> = sides.iter().map(|side| side.word()).collect();
                write!(f, "[{}]", words.join(", "))
            }
            Self::Members(members) => {
                let members = members.iter();
                let words = members.map(|(name, side)| format!("{name}: {}", side.word()));
                write!(f, "{{ {} }}", words.collect::<Vec<_>>().join(", "))
            }
            Self::Value(side) => f.write_str(side.word()),
        }
    }
}

impl Serialize for ChangeShape {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Array(sides) => sides.serialize(serializer),
            Self::Members(members) => {
                let mut map = serializer.serialize_map(Some(members.len()))?;
                for (name, side) in members {
                    map.serialize_entry(name, side)?;
                }
                map.end()
            }
            Self::Value(side) => side.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for ChangeShape {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ChangeShapeVisitor)
    }
}

/// Reads a word, a list or a mapping. Unlike serde's `untagged`, it keeps the place of an error.
struct ChangeShapeVisitor;

impl<'de> Visitor<'de> for ChangeShapeVisitor {
    type Value = ChangeShape;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a shape such as `[old, new]`, `{ from: old }` or `old`")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<ChangeShape, E> {
        let side = Side::deserialize(de::value::StrDeserializer::new(text));
        side.map(ChangeShape::Value)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<ChangeShape, A::Error> {
        let mut sides = Vec::new();
        while let Some(side) = list.next_element()? {
            sides.push(side);
        }
        Ok(ChangeShape::Array(sides))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<ChangeShape, A::Error> {
        let mut members = Vec::new();
        while let Some(member) = map.next_entry()? {
            members.push(member);
        }
        Ok(ChangeShape::Members(members))
    }
}

impl JsonSchema for ChangeShape {
    fn schema_name() -> Cow<'static, str> {
        "ChangeShape".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let side = generator.subschema_for::<Side>();
        json_schema!({
            "anyOf": [
                side,
                { "type": "array", "items": side, "minItems": 1, "maxItems": 2 },
                {
                    "type": "object",
                    "additionalProperties": side,
                    "minProperties": 1,
                    "maxProperties": 2
                }
            ]
        })
    }
}
