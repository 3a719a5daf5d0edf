//! Attributes that the page calls deprecated.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::value::MapAccessDeserializer;
use serde::de::{self, MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// More about an attribute that is deprecated. `true` says no more.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Deprecated {
    /// The version since which it is deprecated, or the day, as the page writes it.
    pub since: Option<String>,
    /// The path of the attribute to use in its place.
    pub instead: Option<String>,
}

impl Deprecated {
    /// Returns whether all that this says is said by the other too.
    pub(crate) fn is_part_of(&self, other: &Self) -> bool {
        let is_said = |own: &Option<String>, other: &Option<String>| own.is_none() || own == other;
        is_said(&self.since, &other.since) && is_said(&self.instead, &other.instead)
    }
}

impl fmt::Display for Deprecated {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.since, &self.instead) {
            (None, None) => f.write_str("deprecated"),
            (Some(since), None) => write!(f, "deprecated since {since}"),
            (None, Some(instead)) => write!(f, "deprecated, {instead} instead"),
            (Some(since), Some(instead)) => {
                write!(f, "deprecated since {since}, {instead} instead")
            }
        }
    }
}

/// The form of [`Deprecated`] with more than `true`.
#[derive(Deserialize, JsonSchema)]
#[schemars(rename = "Deprecation")]
#[serde(deny_unknown_fields)]
struct Form {
    /// The version since which it is deprecated, or the day, as the page writes it.
    since: Option<String>,
    /// The path of the attribute to use in its place.
    instead: Option<String>,
}

impl Serialize for Deprecated {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if *self == Self::default() {
            return serializer.serialize_bool(true);
        }
        let mut form = serializer.serialize_map(None)?;
        for (key, text) in [("since", &self.since), ("instead", &self.instead)] {
            if let Some(text) = text {
                form.serialize_entry(key, text)?;
            }
        }
        form.end()
    }
}

impl<'de> Deserialize<'de> for Deprecated {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(DeprecatedVisitor)
    }
}

struct DeprecatedVisitor;

impl<'de> Visitor<'de> for DeprecatedVisitor {
    type Value = Deprecated;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("`true`, or a mapping with `since` and `instead`")
    }

    fn visit_bool<E: de::Error>(self, flag: bool) -> Result<Deprecated, E> {
        if flag {
            Ok(Deprecated::default())
        } else {
            Err(E::custom("an attribute that is not deprecated has no such key; remove it"))
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Deprecated, A::Error> {
        let form = Form::deserialize(MapAccessDeserializer::new(map))?;
        Ok(Deprecated { since: form.since, instead: form.instead })
    }
}

impl JsonSchema for Deprecated {
    fn schema_name() -> Cow<'static, str> {
        "Deprecated".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let form = generator.subschema_for::<Form>();
        json_schema!({ "anyOf": [{ "const": true }, form] })
    }
}
