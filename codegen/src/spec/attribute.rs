//! Attributes as a spec declares them.

use std::borrow::Cow;
use std::fmt;

use indexmap::IndexMap;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::value::MapAccessDeserializer;
use serde::de::{self, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::claim::{Evidence, PairEnd};
use super::scalar::{Json, OneOrMany, Scalar};

/// An attribute of an object. A plain string is short for `{ type: … }`.
#[derive(Debug, Clone, Default)]
pub struct Attribute {
    /// The keys of the attribute.
    pub keys: AttributeKeys,
}

impl std::ops::Deref for Attribute {
    type Target = AttributeKeys;

    fn deref(&self) -> &AttributeKeys {
        &self.keys
    }
}

/// The keys of an attribute.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct AttributeKeys {
    /// The type, as the page prints it: `string`, `integer`, `number`, `boolean`, `object`,
    /// `array of …`, `map of …`, the name of a declared type; or refined: `string id`,
    /// `integer id`, `timestamp`, `epoch time`, `any`, `changes of PATH`.
    #[serde(rename = "type")]
    pub type_: Option<String>,
    /// What it is for, in our own words.
    pub doc: Option<String>,
    /// What a string looks like: `email`, `url`, `rails time zone`, ….
    pub format: Option<String>,
    /// The attributes of an object; an object without any is free-form.
    #[schemars(with = "Option<IndexMap<String, Attribute>>")]
    pub attributes: Option<IndexMap<String, Attribute>>,
    /// The documented values, each with its meaning; that of an integer is `name - meaning`.
    pub values: Option<IndexMap<Scalar, String>>,
    /// Says that any other value is documented as well, and what it is.
    pub otherwise: Option<String>,
    /// Whether no value but the documented ones can ever come.
    pub closed: bool,
    /// The one value that it always has.
    pub always: Option<Scalar>,
    /// The attribute whose value it has.
    pub equals: Option<PathRef>,
    /// Nothing makes sense without it; and what that rests on.
    pub required: Option<Evidence>,
    /// It can be absent; and what that rests on.
    pub optional: Option<Evidence>,
    /// It can be null; and what that rests on.
    pub nullable: Option<Evidence>,
    /// It is null when the condition holds.
    pub null_when: Option<ConditionRef>,
    /// It is there and not null when the condition holds.
    pub present_when: Option<ConditionRef>,
    /// It is absent or null unless the condition holds.
    pub only_when: Option<ConditionRef>,
    /// Other names that it arrives under.
    pub accepts: Vec<String>,
    /// Other types that it arrives in.
    pub also: Vec<String>,
    /// What the existence of the attribute rests on; `documented` if left out.
    pub evidence: Option<Evidence>,
    /// The platform versions that have it; all of them if left out.
    pub platforms: Vec<String>,
    /// A value made up for the examples.
    pub example: Option<Json>,
    /// For `changes of PATH`: the order of a change.
    pub pair: Option<[PairEnd; 2]>,
    /// For `changes of PATH`: the member that holds a list of pairs, one for each changed element.
    pub pairs_in: Option<String>,
    /// For `changes of PATH`: attributes whose changes have no documented shape.
    pub except: Vec<String>,
    /// The name of the generated type, where the one made from the attribute's name will not do.
    pub type_name: Option<String>,
    /// The name of the generated field, where the one made from the attribute's name will not do.
    pub field_name: Option<String>,
}

/// An object type that is declared once and used by name.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ObjectType {
    /// What it is for, in our own words.
    pub doc: Option<String>,
    /// Its attributes.
    pub attributes: IndexMap<String, Attribute>,
}

/// A condition: paths of attributes, each with the value, or one of the values, that it has.
pub type Condition = IndexMap<String, OneOrMany>;

/// A condition by its name; `{ condition: …, evidence: … }` where the page does not state it.
#[derive(Debug, Clone)]
pub struct ConditionRef {
    /// The name of the condition.
    pub condition: String,
    /// What it rests on.
    pub evidence: Evidence,
}

/// A path; `{ path: …, evidence: … }` where the page does not state it.
#[derive(Debug, Clone)]
pub struct PathRef {
    /// The path of an attribute.
    pub path: String,
    /// What it rests on.
    pub evidence: Evidence,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct LongConditionRef {
    condition: String,
    evidence: Evidence,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct LongPathRef {
    path: String,
    evidence: Evidence,
}

impl From<String> for Attribute {
    fn from(type_: String) -> Self {
        Self { keys: AttributeKeys { type_: Some(type_), ..AttributeKeys::default() } }
    }
}

impl From<AttributeKeys> for Attribute {
    fn from(keys: AttributeKeys) -> Self {
        Self { keys }
    }
}

impl From<String> for ConditionRef {
    fn from(condition: String) -> Self {
        Self { condition, evidence: Evidence::DOCUMENTED }
    }
}

impl From<LongConditionRef> for ConditionRef {
    fn from(long: LongConditionRef) -> Self {
        Self { condition: long.condition, evidence: long.evidence }
    }
}

impl From<String> for PathRef {
    fn from(path: String) -> Self {
        Self { path, evidence: Evidence::DOCUMENTED }
    }
}

impl From<LongPathRef> for PathRef {
    fn from(long: LongPathRef) -> Self {
        Self { path: long.path, evidence: long.evidence }
    }
}

/// Reads a string as the short form and a mapping as the long one. Unlike serde's `untagged`, it
/// keeps the place of an error.
struct ShortOrLong<Long> {
    expecting: &'static str,
    long: std::marker::PhantomData<Long>,
}

impl<'de, Long: Deserialize<'de>> ShortOrLong<Long> {
    fn read<T, D>(expecting: &'static str, deserializer: D) -> Result<T, D::Error>
    where
        T: From<String> + From<Long>,
        D: Deserializer<'de>,
    {
        let visitor = Self { expecting, long: std::marker::PhantomData };
        match deserializer.deserialize_any(visitor)? {
            Form::Short(text) => Ok(text.into()),
            Form::Long(long) => Ok(long.into()),
        }
    }
}

enum Form<Long> {
    Short(String),
    Long(Long),
}

impl<'de, Long: Deserialize<'de>> Visitor<'de> for ShortOrLong<Long> {
    type Value = Form<Long>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.expecting)
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Form<Long>, E> {
        Ok(Form::Short(text.to_owned()))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Form<Long>, A::Error> {
        Long::deserialize(MapAccessDeserializer::new(map)).map(Form::Long)
    }
}

impl<'de> Deserialize<'de> for Attribute {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        ShortOrLong::<AttributeKeys>::read("a type or a mapping of attribute keys", deserializer)
    }
}

impl<'de> Deserialize<'de> for ConditionRef {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        ShortOrLong::<LongConditionRef>::read("the name of a condition", deserializer)
    }
}

impl<'de> Deserialize<'de> for PathRef {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        ShortOrLong::<LongPathRef>::read("the path of an attribute", deserializer)
    }
}

fn short_or_long<Long: JsonSchema>(generator: &mut SchemaGenerator) -> Schema {
    let long = generator.subschema_for::<Long>();
    json_schema!({ "anyOf": [{ "type": "string" }, long] })
}

impl JsonSchema for Attribute {
    fn schema_name() -> Cow<'static, str> {
        "Attribute".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        short_or_long::<AttributeKeys>(generator)
    }
}

impl JsonSchema for ConditionRef {
    fn schema_name() -> Cow<'static, str> {
        "ConditionRef".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        short_or_long::<LongConditionRef>(generator)
    }
}

impl JsonSchema for PathRef {
    fn schema_name() -> Cow<'static, str> {
        "PathRef".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        short_or_long::<LongPathRef>(generator)
    }
}
