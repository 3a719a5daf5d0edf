//! Attributes as a spec declares them.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use indexmap::IndexMap;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::value::MapAccessDeserializer;
use serde::de::{self, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::Number;

use super::change::ChangeShape;
use super::claim::{ClaimEvidence, ClaimKey, Evidence};
use super::deprecated::Deprecated;
use super::erratum::{Erratum, Note};
use super::format::Format;
use super::phrase::{BaseType, TypePhrase};
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
    /// Purpose of the attribute, in our own words.
    pub doc: Option<String>,
    /// Format of a string; or, of a `timestamp`, the one of the vendor's spellings that it has.
    #[schemars(schema_with = "Format::schema")]
    pub format: Option<String>,
    /// The least value of a number.
    pub minimum: Option<Number>,
    /// The greatest value of a number.
    pub maximum: Option<Number>,
    /// The least number of characters of a string.
    pub min_length: Option<u64>,
    /// The greatest number of characters of a string.
    pub max_length: Option<u64>,
    /// A regular expression that is found in a string; `^…$` is the whole of it. Only what Rust, JSON
    /// Schema and JavaScript read alike: no `.`, no `\d` and the like, no lazy repetitions, no lookaround.
    pub pattern: Option<String>,
    /// The least number of items of an array.
    pub min_items: Option<u64>,
    /// The greatest number of items of an array.
    pub max_items: Option<u64>,
    /// A `timestamp` is in UTC: it has no offset but zero; and what that rests on.
    pub utc: Option<Evidence>,
    /// The attributes of an object; an object without any is free-form.
    #[schemars(with = "Option<IndexMap<String, Attribute>>")]
    pub attributes: Option<IndexMap<String, Attribute>>,
    /// The values by which an object is told from others, each with the declared type that it then has.
    pub one_of: Option<IndexMap<Scalar, String>>,
    /// For `one_of`: the attribute of the object that tells which of them it is; with a full stop in
    /// front, an attribute beside the object.
    pub told_by: Option<String>,
    /// The documented values, each with its meaning; an integer's meaning is `name - meaning`.
    pub values: Option<IndexMap<Scalar, String>>,
    /// Says that any other value is documented as well, and what it is.
    pub otherwise: Option<String>,
    /// True if no value but the documented ones can ever come.
    pub closed: bool,
    /// The one value that it always has.
    pub always: Option<Scalar>,
    /// The attribute whose value it has.
    pub equals: Option<String>,
    /// Conditions by name, each with the value, or the possible values, that it then has.
    pub value_when: Option<IndexMap<String, OneOrMany>>,
    /// Nothing makes sense without it; and what that rests on.
    pub required: Option<Evidence>,
    /// Says that it can be absent; and what that rests on.
    pub optional: Option<Evidence>,
    /// Says that it can be null; and what that rests on.
    pub nullable: Option<Evidence>,
    /// Says that the items of an array, or the values of a map, can be null; and what that rests on.
    pub items_nullable: Option<Evidence>,
    /// Says that it is null in every payload; and what that rests on.
    pub always_null: Option<Evidence>,
    /// Condition under which it is null.
    pub null_when: Option<String>,
    /// Condition under which it is there and not null.
    pub present_when: Option<String>,
    /// Condition without which it is absent or null.
    pub only_when: Option<String>,
    /// Other names that it arrives under.
    pub accepts: Vec<String>,
    /// Other types that it arrives in.
    pub also: Vec<String>,
    /// Platform versions, each with the one of these types that it has there.
    pub type_on: BTreeMap<String, String>,
    /// Evidence of the existence of the attribute, or a mapping from its claims to the evidence of
    /// each; `listed` is its existence.
    pub evidence: Option<ClaimEvidence>,
    /// The platform versions that have it; all of them if left out.
    pub platforms: Vec<String>,
    /// The version, or the day, since which it is there, as the page writes it.
    pub since: Option<String>,
    /// True if the page calls it deprecated; or since when, and what to use instead.
    pub deprecated: Option<Deprecated>,
    /// The value that holds where it is absent.
    pub default: Option<Json>,
    /// True if nobody but the vendor sets it.
    pub read_only: bool,
    /// True if its value is nobody's business: a secret, or personal data.
    pub sensitive: bool,
    /// A value made up for the examples.
    pub example: Option<Json>,
    /// Where the page is wrong about it.
    pub errata: Vec<Erratum>,
    /// Other remarks on the page about it.
    pub notes: Vec<Note>,
    /// For `changes of PATH`: the shape of a change, such as `[old, new]`, `{ from: old }` or `old`.
    pub pair: Option<ChangeShape>,
    /// For `changes of PATH`: attributes whose changes have another shape, each with the shape.
    pub pair_of: Option<IndexMap<String, ChangeShape>>,
    /// For `changes of PATH`: the member that holds a list of pairs, one for each changed element.
    pub pairs_in: Option<String>,
    /// For `changes of PATH`: objects whose change is an object with a change for each of their
    /// attributes or members, such as `shipping`, and `shipping.address` below it.
    pub within: Vec<String>,
    /// For `changes of PATH`: attributes whose changes have no documented shape.
    pub except: Vec<String>,
    /// The name of the generated type, where the one made from the attribute's name will not do.
    pub type_name: Option<String>,
    /// The name of the generated field, where the one made from the attribute's name will not do.
    pub field_name: Option<String>,
}

impl AttributeKeys {
    /// The claims that the attribute makes. Each can have evidence.
    pub fn claims(&self) -> impl Iterator<Item = ClaimKey> {
        ClaimKey::ALL.iter().copied().filter(|claim| self.makes(*claim))
    }

    fn makes(&self, claim: ClaimKey) -> bool {
        match claim {
            ClaimKey::Listed => true,
            ClaimKey::Type => self.type_.is_some(),
            ClaimKey::Also => !self.also.is_empty(),
            ClaimKey::TypeOn => !self.type_on.is_empty(),
            ClaimKey::Format => self.format.is_some() || self.is_point_in_time(),
            ClaimKey::Minimum => self.minimum.is_some(),
            ClaimKey::Maximum => self.maximum.is_some(),
            ClaimKey::MinLength => self.min_length.is_some(),
            ClaimKey::MaxLength => self.max_length.is_some(),
            ClaimKey::Pattern => self.pattern.is_some(),
            ClaimKey::MinItems => self.min_items.is_some(),
            ClaimKey::MaxItems => self.max_items.is_some(),
            ClaimKey::Accepts => !self.accepts.is_empty(),
            ClaimKey::Values => self.values.is_some(),
            ClaimKey::OneOf => self.one_of.is_some(),
            ClaimKey::Otherwise => self.otherwise.is_some(),
            ClaimKey::Closed => self.closed,
            ClaimKey::Always => self.always.is_some(),
            ClaimKey::Equals => self.equals.is_some(),
            ClaimKey::ValueWhen => self.value_when.is_some(),
            ClaimKey::Pair => self.pair.is_some(),
            ClaimKey::PairOf => self.pair_of.is_some(),
            ClaimKey::PairsIn => self.pairs_in.is_some(),
            ClaimKey::Within => !self.within.is_empty(),
            ClaimKey::Except => !self.except.is_empty(),
            ClaimKey::NullWhen => self.null_when.is_some(),
            ClaimKey::PresentWhen => self.present_when.is_some(),
            ClaimKey::OnlyWhen => self.only_when.is_some(),
            ClaimKey::Platforms => !self.platforms.is_empty(),
            ClaimKey::Default => self.default.is_some(),
            ClaimKey::ReadOnly => self.read_only,
            ClaimKey::Sensitive => self.sensitive,
            ClaimKey::Since => self.since.is_some(),
            ClaimKey::Deprecated => self.deprecated.is_some(),
        }
    }
}

impl AttributeKeys {
    /// Returns true if values are timestamps, be it among other types, or in arrays and maps.
    pub(crate) fn is_timestamp(&self) -> bool {
        let phrases = self.type_.iter().chain(&self.also);
        phrases
            .map(|phrase| TypePhrase::parse(phrase))
            .any(|phrase| *phrase.base() == BaseType::Timestamp)
    }

    /// Returns true if the text of a value has a format because of its type.
    fn is_point_in_time(&self) -> bool {
        let phrase = self.type_.as_deref().map(TypePhrase::parse);
        phrase.is_some_and(|phrase| {
            matches!(phrase.base(), BaseType::Timestamp | BaseType::EpochTime)
        })
    }
}

/// An object type that is declared once and used by name.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ObjectType {
    /// Purpose of the type, in our own words.
    pub doc: Option<String>,
    /// Its attributes.
    pub attributes: IndexMap<String, Attribute>,
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

impl<'de> Deserialize<'de> for Attribute {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AttributeVisitor)
    }
}

/// Reads a string as a type and a mapping as keys. Unlike serde's `untagged`, it keeps the place of
/// an error.
struct AttributeVisitor;

impl<'de> Visitor<'de> for AttributeVisitor {
    type Value = Attribute;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a type or a mapping of attribute keys")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Attribute, E> {
        Ok(text.to_owned().into())
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Attribute, A::Error> {
        AttributeKeys::deserialize(MapAccessDeserializer::new(map)).map(Attribute::from)
    }
}

impl JsonSchema for Attribute {
    fn schema_name() -> Cow<'static, str> {
        "Attribute".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let keys = generator.subschema_for::<AttributeKeys>();
        json_schema!({ "anyOf": [{ "type": "string" }, keys] })
    }
}
