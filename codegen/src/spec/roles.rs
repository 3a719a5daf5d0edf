//! Where a payload has the name of its event, and its data.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::value::MapAccessDeserializer;
use serde::de::{self, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

/// Which attributes of the envelope have a part to play.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EnvelopeRoles {
    /// Summary of the envelope, in our own words.
    pub summary: String,
    /// The path of the event's name; or the header that has it, alone or in front of an attribute.
    pub event: EventRole,
    /// The path of the event's data; `{ is: body }` if the data is the whole payload.
    pub data: BodyPart,
    /// The path of the attribute that names the module or modules, if there is one.
    pub modules: Option<String>,
    /// The path of the array of payloads, where a body has several; `{ is: body }` if the body is that
    /// array. The envelope is then that of each payload.
    pub batch: Option<BodyPart>,
}

/// Where the name of an event stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EventRole {
    /// In the attribute at this path.
    Attribute(String),
    /// In a header of the request.
    Header(HeaderRole),
}

/// A header of the request that has the name of the event, or the first part of it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HeaderRole {
    /// The name of the header; its case does not matter.
    pub header: String,
    /// The path of the attribute that has the second part of the name. Where a payload does not have
    /// it, the header is the whole name.
    pub then: Option<String>,
    /// The text between the two parts; a full stop, if it is left out.
    pub between: Option<String>,
}

/// A part of a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BodyPart {
    /// The value at this path.
    At(String),
    /// The body itself.
    Whole,
}

/// The form of a part that is the body itself.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Whole {
    is: Body,
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum Body {
    Body,
}

impl JsonSchema for EventRole {
    fn schema_name() -> Cow<'static, str> {
        "EventRole".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let header = generator.subschema_for::<HeaderRole>();
        json_schema!({
            "description": "The path of an attribute, or a header of the request.",
            "anyOf": [{ "type": "string" }, header]
        })
    }
}

impl<'de> Deserialize<'de> for EventRole {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(EventRoleVisitor)
    }
}

struct EventRoleVisitor;

impl<'de> Visitor<'de> for EventRoleVisitor {
    type Value = EventRole;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the path of an attribute, or a mapping with `header`")
    }

    fn visit_str<E: de::Error>(self, path: &str) -> Result<EventRole, E> {
        Ok(EventRole::Attribute(path.to_owned()))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<EventRole, A::Error> {
        HeaderRole::deserialize(MapAccessDeserializer::new(map)).map(EventRole::Header)
    }
}

impl JsonSchema for BodyPart {
    fn schema_name() -> Cow<'static, str> {
        "BodyPart".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "The path of a value, or `{ is: body }`.",
            "anyOf": [
                { "type": "string" },
                {
                    "type": "object",
                    "properties": { "is": { "const": "body" } },
                    "required": ["is"],
                    "additionalProperties": false
                }
            ]
        })
    }
}

impl<'de> Deserialize<'de> for BodyPart {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(BodyPartVisitor)
    }
}

struct BodyPartVisitor;

impl<'de> Visitor<'de> for BodyPartVisitor {
    type Value = BodyPart;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the path of a value, or `{ is: body }`")
    }

    fn visit_str<E: de::Error>(self, path: &str) -> Result<BodyPart, E> {
        Ok(BodyPart::At(path.to_owned()))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<BodyPart, A::Error> {
        let Whole { is: Body::Body } = Whole::deserialize(MapAccessDeserializer::new(map))?;
        Ok(BodyPart::Whole)
    }
}
