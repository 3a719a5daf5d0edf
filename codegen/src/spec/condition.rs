//! Conditions as a spec declares them.

use std::borrow::Cow;
use std::fmt;

use indexmap::IndexMap;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{self, MapAccess, SeqAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::scalar::{OneOrMany, Scalar};

/// Tests by the path of the attribute that they look at. All of them must be met.
pub type Tests = IndexMap<String, Expected>;

/// A condition: a mapping of tests, or a list of such mappings; one of them must be met.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Condition {
    /// The alternatives; a mapping is the only one.
    pub alternatives: Vec<Tests>,
    /// True if it is written as a list.
    pub is_list: bool,
}

/// Requirement that an attribute must meet in a test.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Expected {
    /// Has one of these values.
    OneOf(Vec<Scalar>),
    /// Is there, and is neither null nor one of these values.
    NoneOf(Vec<Scalar>),
    /// Is absent or null.
    Absent,
    /// Is there and not null.
    Present,
}

impl Condition {
    /// A condition whose tests must all be met.
    pub fn all(tests: Tests) -> Self {
        Self { alternatives: vec![tests], is_list: false }
    }

    /// A condition that holds when one of these does.
    pub(crate) fn any(conditions: impl IntoIterator<Item = Self>) -> Self {
        let mut alternatives: Vec<Tests> = Vec::new();
        for tests in conditions.into_iter().flat_map(|condition| condition.alternatives) {
            if !alternatives.contains(&tests) {
                alternatives.push(tests);
            }
        }
        Self { is_list: alternatives.len() > 1, alternatives }
    }

    /// Returns whether it has no test.
    pub fn is_empty(&self) -> bool {
        self.alternatives.iter().all(IndexMap::is_empty)
    }

    /// Every test with its path, whatever alternative it belongs to.
    pub fn tests(&self) -> impl Iterator<Item = (&String, &Expected)> {
        self.alternatives.iter().flatten()
    }
}

impl Expected {
    /// The values that it names.
    pub fn values(&self) -> &[Scalar] {
        match self {
            Self::OneOf(values) | Self::NoneOf(values) => values,
            Self::Absent | Self::Present => &[],
        }
    }

    /// Returns the test that is met where this one is not, as far as the attribute is there.
    pub(crate) fn contrary(&self) -> Self {
        match self {
            Self::OneOf(values) => Self::NoneOf(values.clone()),
            Self::NoneOf(values) => Self::OneOf(values.clone()),
            Self::Absent => Self::Present,
            Self::Present => Self::Absent,
        }
    }

    /// Returns this requirement with other values.
    pub(crate) fn map(&self, values: impl FnOnce(&[Scalar]) -> Vec<Scalar>) -> Self {
        match self {
            Self::OneOf(own) => Self::OneOf(values(own)),
            Self::NoneOf(own) => Self::NoneOf(values(own)),
            Self::Absent => Self::Absent,
            Self::Present => Self::Present,
        }
    }
}

impl Serialize for Condition {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.alternatives.as_slice() {
            [only] if !self.is_list => only.serialize(serializer),
            several => several.serialize(serializer),
        }
    }
}

impl Serialize for Expected {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if let Self::OneOf(values) = self {
            return values.serialize(serializer);
        }
        let mut form = serializer.serialize_map(Some(1))?;
        match self {
            Self::Present => form.serialize_entry("is", "present")?,
            Self::Absent => form.serialize_entry("is", "absent")?,
            Self::OneOf(values) | Self::NoneOf(values) => form.serialize_entry("not", values)?,
        }
        form.end()
    }
}

impl<'de> Deserialize<'de> for Condition {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ConditionVisitor)
    }
}

/// Reads a mapping as tests and a list as alternatives.
struct ConditionVisitor;

impl<'de> Visitor<'de> for ConditionVisitor {
    type Value = Condition;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a mapping of tests, or a list of such mappings")
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Condition, A::Error> {
        Tests::deserialize(MapAccessDeserializer::new(map)).map(Condition::all)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<Condition, A::Error> {
        let alternatives = Vec::deserialize(SeqAccessDeserializer::new(list))?;
        Ok(Condition { alternatives, is_list: true })
    }
}

impl<'de> Deserialize<'de> for Expected {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ExpectedVisitor)
    }
}

/// Reads values as those that are expected, and a mapping as another form.
struct ExpectedVisitor;

impl<'de> Visitor<'de> for ExpectedVisitor {
    type Value = Expected;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(
            "a value, a list of values, `{ not: VALUE }`, `{ is: absent }` or `{ is: present }`",
        )
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Expected, E> {
        Ok(Expected::OneOf(vec![Scalar::String(text.to_owned())]))
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<Expected, E> {
        Ok(Expected::OneOf(vec![Scalar::Integer(number)]))
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<Expected, E> {
        let one = Scalar::deserialize(de::value::U64Deserializer::new(number))?;
        Ok(Expected::OneOf(vec![one]))
    }

    fn visit_bool<E: de::Error>(self, flag: bool) -> Result<Expected, E> {
        Ok(Expected::OneOf(vec![Scalar::Boolean(flag)]))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<Expected, A::Error> {
        let values = OneOrMany::deserialize(SeqAccessDeserializer::new(list))?;
        Ok(Expected::OneOf(values.0))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Expected, A::Error> {
        let form = Form::deserialize(MapAccessDeserializer::new(map))?;
        match (form.not, form.is) {
            (Some(values), None) => Ok(Expected::NoneOf(values.0)),
            (None, Some(Presence::Absent)) => Ok(Expected::Absent),
            (None, Some(Presence::Present)) => Ok(Expected::Present),
            (Some(_), Some(_)) => Err(de::Error::custom(
                "a test has both `not` and `is`; keep one of them: what has another value or is \
                 absent are two alternatives of a list",
            )),
            (None, None) => Err(de::Error::custom(
                "a test that expects nothing; write a value, `{ not: VALUE }`, `{ is: absent }` or \
                 `{ is: present }`",
            )),
        }
    }
}

/// A test that is not just values.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Form {
    /// Another value than these.
    not: Option<OneOrMany>,
    /// Presence of the attribute: absent, or present and not null.
    is: Option<Presence>,
}

/// How an attribute is there.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
enum Presence {
    /// Is absent or null.
    Absent,
    /// Is there and not null.
    Present,
}

impl JsonSchema for Condition {
    fn schema_name() -> Cow<'static, str> {
        "Condition".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let tests = generator.subschema_for::<Expected>();
        let tests =
            json_schema!({ "type": "object", "additionalProperties": tests, "minProperties": 1 });
        json_schema!({
            "description": "Paths of attributes, each with what it must be; a list of these holds if one of them does.",
            "anyOf": [tests, { "type": "array", "items": tests, "minItems": 1 }]
        })
    }
}

impl JsonSchema for Expected {
    fn schema_name() -> Cow<'static, str> {
        "Expected".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let values = generator.subschema_for::<OneOrMany>();
        let presence = generator.subschema_for::<Presence>();
        let form = |key: &str, schema: &Schema| {
            json_schema!({
                "type": "object",
                "properties": { key: schema },
                "required": [key],
                "additionalProperties": false
            })
        };
        let forms = [form("not", &values), form("is", &presence)];
        json_schema!({ "anyOf": [values, forms[0], forms[1]] })
    }
}
