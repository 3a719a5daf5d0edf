//! Errata and notes: where the page is wrong, and what else there is to say of it.

use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::Number;

use super::change::ChangeShape;
use super::claim::Evidence;
use super::deprecated::Deprecated;
use super::scalar::{Json, OneOrMany, Scalar};

/// A place where the page is wrong, contradicts itself or contradicts a sample.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Erratum {
    /// Statement of the page. None of it may be true of the attribute.
    pub page: Facets,
    /// Statement of the spec instead. All of it must be true of the attribute. Left out if the spec
    /// says nothing instead.
    #[serde(default)]
    pub spec: Facets,
    /// Evidence of the decision, with the reason.
    pub evidence: Evidence,
}

/// Something about the page that no program checks: a gap, an ambiguity, an odd word.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// Statement of the page, in our own words.
    pub page: String,
    /// Decision of the spec about it, in our own words.
    pub spec: String,
    /// Evidence of the decision, with the reason.
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
    /// The least value.
    pub minimum: Option<Number>,
    /// The greatest value.
    pub maximum: Option<Number>,
    /// The least number of characters.
    pub min_length: Option<u64>,
    /// The greatest number of characters.
    pub max_length: Option<u64>,
    /// The regular expression that is found in its text.
    pub pattern: Option<String>,
    /// The least number of items.
    pub min_items: Option<u64>,
    /// The greatest number of items.
    pub max_items: Option<u64>,
    /// The name of the attribute.
    pub name: Option<String>,
    /// Other names that it arrives under.
    pub accepts: Option<Vec<String>>,
    /// The values that it lists, in order.
    pub values: Option<Vec<Scalar>>,
    /// The value that it always has.
    pub always: Option<Scalar>,
    /// The path of the attribute that it equals.
    pub equals: Option<String>,
    /// Conditions, each with the value or the values that it then has.
    pub value_when: Option<IndexMap<String, OneOrMany>>,
    /// The shape of a change.
    pub pair: Option<ChangeShape>,
    /// The attributes whose changes have another shape, each with the shape.
    pub pair_of: Option<IndexMap<String, ChangeShape>>,
    /// The member that holds the pairs of a change.
    pub pairs_in: Option<String>,
    /// The objects whose change has a change for each of their attributes.
    pub within: Option<Vec<String>>,
    /// The attributes whose changes are not typed.
    pub except: Option<Vec<String>>,
    /// The condition under which it is null, or `none`.
    pub null_when: Option<String>,
    /// The condition under which it is there, or `none`.
    pub present_when: Option<String>,
    /// The condition under which alone it is there, or `none`.
    pub only_when: Option<String>,
    /// The value that holds where it is absent.
    pub default: Option<Json>,
    /// Says that nobody but the vendor sets it, or that others do.
    pub read_only: Option<bool>,
    /// Says that its value is nobody's business, or that it is anybody's.
    pub sensitive: Option<bool>,
    /// The version, or the day, since which it is there.
    pub since: Option<String>,
    /// Says that it is deprecated, and what else.
    pub deprecated: Option<Deprecated>,
    /// How many times the attribute is listed.
    pub listed: Option<u32>,
    /// Path of the object that the attribute stands in; `data` at the top.
    pub under: Option<String>,
    /// Of an event: the files that an app writes to subscribe, each with what the page has in it, or
    /// what is wrong with it.
    pub subscribe: Option<IndexMap<String, String>>,
    /// The example.
    pub example: Option<Json>,
}
