//! Evidence, rules across attributes and errata.

use std::borrow::Cow;
use std::fmt;

use indexmap::IndexMap;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{self, Visitor};
use serde::{Deserialize, Deserializer};

use super::scalar::{OneOrMany, Scalar};
use super::suggest::did_you_mean;

/// What a claim rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum EvidenceKind {
    /// The page says so.
    Documented,
    /// A payload that really arrived, or a published sample, shows it.
    Observed,
    /// Neither page nor sample says it; we conclude it.
    Inferred,
    /// Sources contradict each other, and the spec takes a side.
    Contradicted,
}

impl EvidenceKind {
    const NAMES: [(&'static str, Self); 4] = [
        ("documented", Self::Documented),
        ("observed", Self::Observed),
        ("inferred", Self::Inferred),
        ("contradicted", Self::Contradicted),
    ];
}

impl fmt::Display for EvidenceKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Documented => "documented",
            Self::Observed => "observed",
            Self::Inferred => "inferred",
            Self::Contradicted => "contradicted",
        })
    }
}

/// What a claim rests on, and why: `inferred - only a locked account has one`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// The kind of evidence.
    pub kind: EvidenceKind,
    /// Why, in our own words.
    pub why: Option<String>,
}

impl Evidence {
    /// The evidence of everything for which the spec names no other.
    pub const DOCUMENTED: Self = Self { kind: EvidenceKind::Documented, why: None };
}

impl JsonSchema for Evidence {
    fn schema_name() -> Cow<'static, str> {
        "Evidence".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "`documented`, `observed`, `inferred` or `contradicted`, then ` - ` and why.",
            "type": "string",
            "pattern": "^(documented|observed|inferred|contradicted)( - .+)?$"
        })
    }
}

impl<'de> Deserialize<'de> for Evidence {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(EvidenceVisitor)
    }
}

struct EvidenceVisitor;

impl Visitor<'_> for EvidenceVisitor {
    type Value = Evidence;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("evidence such as `inferred - why`")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Evidence, E> {
        let (word, why) = match text.split_once(" - ") {
            Some((word, why)) => (word.trim(), Some(why.trim().to_owned())),
            None => (text.trim(), None),
        };
        let names = EvidenceKind::NAMES.map(|(name, _)| name);
        match EvidenceKind::NAMES.iter().find(|(name, _)| *name == word) {
            Some((_, kind)) => Ok(Evidence { kind: *kind, why }),
            None => Err(E::custom(format_args!(
                "unknown kind of evidence `{word}`{}; write one of documented, observed, inferred, contradicted, then ` - ` and why",
                did_you_mean(word, names),
            ))),
        }
    }
}

/// What must hold when a condition holds.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Name of the condition.
    pub when: String,
    /// Paths of attributes, each with the value it then has, or the values of which it has one.
    pub then: IndexMap<String, OneOrMany>,
    /// What the rule rests on; `documented` if left out.
    pub evidence: Option<Evidence>,
}

/// A place where the page is wrong, contradicts itself or contradicts a sample.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Erratum {
    /// Path of the attribute that it is about.
    pub at: String,
    /// What the page says. None of it may be true of the spec.
    pub page: Facets,
    /// What the spec says instead. All of it must be true of the spec.
    pub spec: Facets,
    /// What the decision rests on, and why.
    pub evidence: Evidence,
}

/// A claim about one attribute: each facet names a key of the attribute and what it says.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Facets {
    /// The type.
    #[serde(rename = "type")]
    pub type_: Option<String>,
    /// Other types that arrive.
    pub also: Option<Vec<String>>,
    /// The format.
    pub format: Option<String>,
    /// The name of the attribute.
    pub name: Option<String>,
    /// Other names that it arrives under.
    pub accepts: Option<Vec<String>>,
    /// The values that it lists, in order.
    pub values: Option<Vec<Scalar>>,
    /// The condition under which it is null, or `none`.
    pub null_when: Option<String>,
    /// The value that it always has.
    pub always: Option<Scalar>,
    /// The path of the attribute that it equals.
    pub equals: Option<String>,
    /// The order of a change.
    pub pair: Option<[PairEnd; 2]>,
    /// The member that holds the pairs of a change.
    pub pairs_in: Option<String>,
    /// The attributes whose changes are not typed.
    pub except: Option<Vec<String>>,
    /// How many times the attribute is listed.
    pub listed: Option<u32>,
    /// Path of the object that the attribute stands in; `data` at the top.
    pub under: Option<String>,
    /// The example.
    pub example: Option<super::scalar::Json>,
    /// What no other facet can say. It is not checked.
    pub text: Option<String>,
}

/// An end of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum PairEnd {
    /// The value before the change.
    Old,
    /// The value after the change.
    New,
}
