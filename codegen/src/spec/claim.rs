//! Evidence: what the claims of a spec rest on.

use std::borrow::Cow;
use std::fmt;

use indexmap::IndexMap;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{self, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::suggest::did_you_mean;

/// The kind of evidence that a claim rests on.
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

/// Evidence of a claim, with the reason: `inferred - only a locked account has one`.
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

/// Declares the claims that can have evidence of their own, each with its key, in the order in which
/// an attribute has the keys.
macro_rules! claims {
    ($($(#[$doc:meta])* $name:ident => $key:literal,)*) => {
        /// A claim of an attribute that can have evidence of its own.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum ClaimKey {
            $($(#[$doc])* $name,)*
        }

        impl ClaimKey {
            /// Every claim.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            const KEYS: &[&str] = &[$($key,)*];

            /// The key in `evidence`, which is also the key of the attribute except for `listed`.
            pub fn key(self) -> &'static str {
                match self {
                    $(Self::$name => $key,)*
                }
            }
        }
    };
}

claims! {
    /// The attribute exists.
    Listed => "listed",
    /// The attribute has this type.
    Type => "type",
    /// The attribute arrives in other types too.
    Also => "also",
    /// On some platform versions it has one of its types.
    TypeOn => "type_on",
    /// Its text has a format.
    Format => "format",
    /// Its number is not less than that.
    Minimum => "minimum",
    /// Its number is not more than that.
    Maximum => "maximum",
    /// Its text is not shorter than that.
    MinLength => "min_length",
    /// Its text is not longer than that.
    MaxLength => "max_length",
    /// Its text matches that.
    Pattern => "pattern",
    /// Its array has no fewer items.
    MinItems => "min_items",
    /// Its array has no more items.
    MaxItems => "max_items",
    /// The attribute arrives under other names too.
    Accepts => "accepts",
    /// The attribute has these values.
    Values => "values",
    /// The attribute has other values too.
    Otherwise => "otherwise",
    /// The attribute has no other values.
    Closed => "closed",
    /// The attribute is one of several objects.
    OneOf => "one_of",
    /// The attribute always has one value.
    Always => "always",
    /// The attribute has the value of another.
    Equals => "equals",
    /// The attribute has a value under a condition.
    ValueWhen => "value_when",
    /// A change has this shape.
    Pair => "pair",
    /// Changes of some attributes have another shape.
    PairOf => "pair_of",
    /// The pairs of a change stand in a member.
    PairsIn => "pairs_in",
    /// The changes of an object's attributes stand in the change of the object.
    Within => "within",
    /// Some attributes have no documented changes.
    Except => "except",
    /// The attribute is null under a condition.
    NullWhen => "null_when",
    /// The attribute is there under a condition.
    PresentWhen => "present_when",
    /// The attribute is there under a condition only.
    OnlyWhen => "only_when",
    /// Only some platform versions have it.
    Platforms => "platforms",
    /// A value holds where the attribute is absent.
    Default => "default",
    /// Nobody but the vendor sets the attribute.
    ReadOnly => "read_only",
    /// The value of the attribute is nobody's business.
    Sensitive => "sensitive",
    /// The attribute is there since a version.
    Since => "since",
    /// The attribute is deprecated.
    Deprecated => "deprecated",
}

/// Evidence of the claims of an attribute: a text for its existence, or a mapping from claims to
/// texts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ClaimEvidence(pub IndexMap<ClaimKey, Evidence>);

impl JsonSchema for ClaimEvidence {
    fn schema_name() -> Cow<'static, str> {
        "ClaimEvidence".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let evidence = generator.subschema_for::<Evidence>();
        let claims = ClaimKey::ALL.iter().map(|claim| (claim.key().to_owned(), evidence.clone()));
        let claims: serde_json::Map<String, serde_json::Value> =
            claims.map(|(key, schema)| (key, schema.into())).collect();
        json_schema!({
            "anyOf": [
                evidence,
                { "type": "object", "properties": claims, "additionalProperties": false }
            ]
        })
    }
}

impl<'de> Deserialize<'de> for ClaimEvidence {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ClaimEvidenceVisitor)
    }
}

struct ClaimEvidenceVisitor;

impl<'de> Visitor<'de> for ClaimEvidenceVisitor {
    type Value = ClaimEvidence;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("evidence such as `inferred - why`, or a mapping from claims to evidence")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<ClaimEvidence, E> {
        let listed = EvidenceVisitor.visit_str(text)?;
        Ok(ClaimEvidence(IndexMap::from([(ClaimKey::Listed, listed)])))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<ClaimEvidence, A::Error> {
        let mut claims = IndexMap::new();
        while let Some(key) = map.next_key::<String>()? {
            let claim = ClaimKey::ALL.iter().find(|claim| claim.key() == key);
            let claim = claim.ok_or_else(|| de::Error::unknown_field(&key, ClaimKey::KEYS))?;
            claims.insert(*claim, map.next_value()?);
        }
        Ok(ClaimEvidence(claims))
    }
}
