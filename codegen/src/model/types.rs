//! The types of a schema and their attributes.

use std::collections::BTreeMap;

use serde_json::Number;

use crate::spec::{
    ChangeShape, ClaimKey, Deprecated, Evidence, Format, Json, Limit, Pattern, Scalar,
};

use super::path::Path;
use super::timestamp::TimestampPattern;

/// The type of a value. Numbers are indices into the lists of a [`super::Schema`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Type {
    /// A string.
    String,
    /// A signed integer of 64 bits.
    Integer,
    /// A number.
    Number,
    /// A boolean.
    Boolean,
    /// Any JSON value.
    Any,
    /// An object whose members are not documented.
    FreeForm,
    /// An identifier, which arrives as a string or an integer; the page says which.
    Id(JsonType),
    /// A point in time as text.
    Timestamp,
    /// A point in time as seconds or milliseconds since 1970.
    EpochTime,
    /// One of the schema's objects.
    Object(usize),
    /// One of the schema's enums.
    Enum(usize),
    /// One of the schema's unions.
    Union(usize),
    /// One of the schema's changes.
    Changes(usize),
    /// An array.
    Array(Box<Type>),
    /// An object whose members have any name and one type.
    Map(Box<Type>),
    /// A value or null: an item of an array, or a value of a map.
    Nullable(Box<Type>),
}

impl Type {
    /// The type of the values in arrays and maps, or the type itself.
    pub fn leaf(&self) -> &Self {
        match self {
            Self::Array(inner) | Self::Map(inner) | Self::Nullable(inner) => inner.leaf(),
            ty => ty,
        }
    }

    /// How many arrays lie around the values.
    pub(crate) fn arrays(&self) -> u32 {
        match self {
            Self::Array(inner) => 1 + inner.arrays(),
            Self::Map(inner) | Self::Nullable(inner) => inner.arrays(),
            _ => 0,
        }
    }

    /// The type of the values that are not null.
    pub fn not_null(&self) -> &Self {
        match self {
            Self::Nullable(inner) => inner,
            ty => ty,
        }
    }
}

/// The types of JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum JsonType {
    /// `true` or `false`
    Boolean,
    /// A number without a fraction.
    Integer,
    /// Any number.
    Number,
    /// A string.
    String,
    /// An array.
    Array,
    /// An object.
    Object,
}

impl JsonType {
    /// The name that JSON Schema gives it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Boolean => "boolean",
            Self::Integer => "integer",
            Self::Number => "number",
            Self::String => "string",
            Self::Array => "array",
            Self::Object => "object",
        }
    }
}

/// An object with documented attributes.
#[derive(Debug, Clone)]
pub struct ObjectType {
    /// The Rust type.
    pub ident: String,
    /// The Rust module below the crate, such as `shop::types`, if events share the type; nothing if
    /// it stands with its event.
    pub home: Option<String>,
    /// The attribute that has it: `actor.avatar`, or `Agent.home` in a declared type `Agent`, which
    /// itself is at `Agent`; empty for the root.
    pub at: String,
    /// Purpose.
    pub doc: Option<String>,
    /// True if it is declared by name, and used at all of `used_at`.
    pub declared: bool,
    /// The paths that have this type, in document order; empty for the root.
    pub used_at: Vec<Path>,
    /// Its attributes, in the order of the page; or the [kinds](Attribute::kind) of which it is one.
    pub attributes: Vec<Attribute>,
    /// The attribute that tells its kind, if there are several.
    pub told_by: Option<ToldBy>,
}

/// The attribute that tells which of several objects an object is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToldBy {
    /// The name on the wire.
    pub name: String,
    /// True if it stands beside the object, false if it is one of the object's own.
    pub is_beside: bool,
    /// The Rust variant for a kind that is not documented.
    pub fallback: String,
}

impl ToldBy {
    /// The step of paths that stands for a kind: `[type=text]`, or `[.type=text]` if the attribute that
    /// tells it stands beside the object.
    pub(crate) fn step(&self, value: &Scalar) -> String {
        format!("[{}={value}]", self.path())
    }

    /// The attribute as the spec writes it: with a full stop in front, it stands beside the object.
    pub(crate) fn path(&self) -> String {
        let beside = if self.is_beside { "." } else { "" };
        format!("{beside}{}", self.name)
    }
}

/// An attribute of an object.
#[derive(Debug, Clone)]
pub struct Attribute {
    /// The name on the wire.
    pub wire: String,
    /// Other names that it arrives under.
    pub accepts: Vec<String>,
    /// The Rust field.
    pub field: String,
    /// Purpose.
    pub doc: Option<String>,
    /// Its type.
    pub ty: Type,
    /// The type as the spec writes it.
    pub phrase: String,
    /// Other types that arrive, as the spec writes them.
    pub also: Vec<String>,
    /// Platform versions, each with the one of its types that it has there, as the spec writes it.
    pub type_on: BTreeMap<String, String>,
    /// Other types that arrive. [`Self::ty`] takes their values too.
    pub others: Vec<Type>,
    /// Format of a string.
    pub format: Option<Format>,
    /// The one of the vendor's spellings that a timestamp has, if the spec says so.
    pub spelling: Option<TimestampPattern>,
    /// Why a timestamp has no offset but zero, if the spec says so.
    pub utc: Option<Evidence>,
    /// The limits of its values.
    pub limits: BTreeMap<Limit, Number>,
    /// The regular expression that is found in its texts.
    pub pattern: Option<Pattern>,
    /// Why nothing makes sense without it, if that is so.
    pub required: Option<Evidence>,
    /// Why it can be absent, if the spec says so of it in particular.
    pub optional: Option<Evidence>,
    /// Why it can be null, if the spec says so of it in particular.
    pub nullable: Option<Evidence>,
    /// Why the items of arrays and the values of maps can be null, if they can.
    pub items_nullable: Option<Evidence>,
    /// Why it is null in every payload, if it is.
    pub always_null: Option<Evidence>,
    /// When it is null.
    pub null_when: Option<When>,
    /// When it is there and not null.
    pub present_when: Option<When>,
    /// When alone it may be there and not null.
    pub only_when: Option<When>,
    /// The value that it always has.
    pub always: Option<Scalar>,
    /// The attribute whose value it has.
    pub equals: Option<Equality>,
    /// When it has certain values.
    pub value_when: Vec<ValueWhen>,
    /// Evidence of its existence.
    pub evidence: Evidence,
    /// Evidence of single claims, where the spec says it; without its existence.
    pub claims: BTreeMap<ClaimKey, Evidence>,
    /// The platform versions that have it; all if empty.
    pub platforms: Vec<String>,
    /// The version since which it is there, as the page writes it.
    pub since: Option<String>,
    /// What is said of its deprecation, if it is deprecated.
    pub deprecated: Option<Deprecation>,
    /// The value that holds where it is absent.
    pub default: Option<Json>,
    /// True if nobody but the vendor sets it.
    pub read_only: bool,
    /// True if its value is nobody's business.
    pub sensitive: bool,
    /// A value for examples.
    pub example: Option<Json>,
    /// The value by which the kind is told, if this is no attribute but one of the kinds of an object.
    /// Its name is then the step of paths, and its field the variant.
    pub kind: Option<Scalar>,
    /// Name of the documented member that holds the pairs of a change. The attribute stands in for
    /// it in the list of a page; here the member is no attribute of its own.
    pub pairs_in: Option<String>,
}

/// The deprecation of an attribute.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deprecation {
    /// The version since which it is deprecated, as the page writes it.
    pub since: Option<String>,
    /// The path of the attribute to use in its place.
    pub instead: Option<Path>,
}

impl From<&Deprecation> for Deprecated {
    fn from(own: &Deprecation) -> Self {
        Self { since: own.since.clone(), instead: own.instead.as_ref().map(Path::to_string) }
    }
}

/// A condition under which something holds.
#[derive(Debug, Clone)]
pub struct When {
    /// Index of the condition.
    pub condition: usize,
    /// Evidence of the claim.
    pub evidence: Evidence,
}

/// A condition under which an attribute has certain values.
#[derive(Debug, Clone)]
pub struct ValueWhen {
    /// Index of the condition; no two claims of an attribute have the same.
    pub condition: usize,
    /// The possible values; it has one of them.
    pub values: Vec<Scalar>,
    /// Evidence of the claim.
    pub evidence: Evidence,
    /// The only path of the attribute that it is about; nothing if it is about all of them.
    pub only_at: Option<Path>,
}

impl ValueWhen {
    /// Returns whether it is about the attribute at this path.
    pub fn is_about(&self, path: &Path) -> bool {
        self.only_at.as_ref().is_none_or(|only| only == path)
    }
}

impl Attribute {
    /// Returns what a claim about the attribute rests on. A claim about what its values are rests
    /// on what the attribute does, if it has no evidence of its own; any other is documented.
    pub fn evidence_of(&self, claim: ClaimKey) -> &Evidence {
        if let Some(own) = self.claims.get(&claim) {
            return own;
        }
        match claim {
            ClaimKey::Closed => self.evidence_of(ClaimKey::Values),
            ClaimKey::PairOf | ClaimKey::PairsIn | ClaimKey::Within => {
                self.evidence_of(ClaimKey::Pair)
            }
            ClaimKey::Equals
            | ClaimKey::ValueWhen
            | ClaimKey::NullWhen
            | ClaimKey::PresentWhen
            | ClaimKey::OnlyWhen
            | ClaimKey::Default
            | ClaimKey::ReadOnly
            | ClaimKey::Sensitive
            | ClaimKey::Since
            | ClaimKey::Deprecated => &Evidence::DOCUMENTED,
            _ => &self.evidence,
        }
    }

    /// The types that pages can give it, as the spec writes them: its own, and those of some platform
    /// versions.
    pub(crate) fn type_words(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.phrase).chain(self.type_on.values()).map(String::as_str)
    }

    /// Returns what the format of its texts rests on: a point in time has the format of its type,
    /// unless the spelling has evidence of its own.
    pub fn format_evidence(&self) -> &Evidence {
        let has_own = self.format_name().is_some() || self.claims.contains_key(&ClaimKey::Format);
        self.evidence_of(if has_own { ClaimKey::Format } else { ClaimKey::Type })
    }

    /// Returns the word under `format`: the name of a format, or of a spelling.
    pub fn format_name(&self) -> Option<&str> {
        let spelling = self.spelling.as_ref().map(|spelling| spelling.name.as_str());
        self.format.map(Format::word).or(spelling)
    }

    /// Returns whether payloads had better do without it: it is deprecated, nothing demands it, and it
    /// is not always null anyway.
    pub fn is_dispensable(&self) -> bool {
        let is_demanded = self.required.is_some() || self.present_when.is_some();
        self.deprecated.is_some() && !is_demanded && self.always_null.is_none()
    }

    /// Returns whether the spec says what its value is, be it only when a condition holds.
    pub fn has_known_value(&self) -> bool {
        self.always.is_some() || self.equals.is_some() || !self.value_when.is_empty()
    }

    /// Every condition on which something depends that is said of it.
    pub(crate) fn conditions(&self) -> impl Iterator<Item = usize> {
        let whens = [&self.null_when, &self.present_when, &self.only_when];
        let whens = whens.into_iter().flatten().map(|when| when.condition);
        whens.chain(self.value_when.iter().map(|claim| claim.condition))
    }

    /// The values that it has when a condition holds, if the spec says so.
    pub fn value_when(&self, condition: usize) -> Option<&ValueWhen> {
        self.value_when.iter().find(|claim| claim.condition == condition)
    }
}

/// An attribute that has the value of another.
#[derive(Debug, Clone)]
pub struct Equality {
    /// The path of the other.
    pub path: Path,
    /// Evidence of the claim.
    pub evidence: Evidence,
}

/// An attribute's documented values.
#[derive(Debug, Clone)]
pub struct EnumType {
    /// The Rust type.
    pub ident: String,
    /// The Rust module below the crate, if events share the type.
    pub home: Option<String>,
    /// The attribute that has it: `actor.type`, or `Agent.status` in a declared type.
    pub at: String,
    /// Purpose of the attribute.
    pub doc: Option<String>,
    /// The values, in the order of the page.
    pub values: Vec<EnumValue>,
    /// True if they are integers.
    pub integer: bool,
    /// True if no other value can ever come.
    pub closed: bool,
    /// Meaning of any other value, if the page says so.
    pub otherwise: Option<String>,
    /// The variant that keeps every other value.
    pub fallback: String,
}

/// A documented value.
#[derive(Debug, Clone)]
pub struct EnumValue {
    /// The value on the wire.
    pub wire: Scalar,
    /// The Rust variant.
    pub ident: String,
    /// Its meaning.
    pub doc: String,
}

/// An attribute that arrives in several types.
#[derive(Debug, Clone)]
pub struct UnionType {
    /// The Rust type.
    pub ident: String,
    /// The Rust module below the crate, if events share the type.
    pub home: Option<String>,
    /// The attribute that has it.
    pub at: String,
    /// Purpose of the attribute.
    pub doc: Option<String>,
    /// Its types; no two have the same JSON type. The first is the type on the page.
    pub variants: Vec<Variant>,
}

/// One of the types of a union.
#[derive(Debug, Clone)]
pub struct Variant {
    /// The Rust variant.
    pub ident: String,
    /// The JSON types that tell it from the others; an identifier has two.
    pub json: Vec<JsonType>,
    /// Its type.
    pub ty: Type,
}

/// An object that tells which attributes of another object changed.
#[derive(Debug, Clone)]
pub struct ChangesType {
    /// The Rust type.
    pub ident: String,
    /// The attribute that has it.
    pub at: String,
    /// The object whose attributes changed.
    pub of: Path,
    /// The shape of a change, unless its attribute has another one.
    pub shape: ChangeShape,
    /// The member that holds a list of pairs, if a change is no single pair.
    pub pairs_in: Option<String>,
    /// The attributes that can change, each with its own type.
    pub members: Vec<ChangeMember>,
    /// Attributes whose changes have no documented shape.
    pub except: Vec<String>,
}

impl ChangesType {
    /// The member that holds the pairs of a change, if it is a list of them: one for each item that
    /// changed.
    pub fn listed_in(&self, member: &ChangeMember) -> Option<&String> {
        let is_array = matches!(member.ty, Type::Array(_));
        self.pairs_in.as_ref().filter(|_| is_array && member.own_shape.is_none())
    }

    /// The shape of the change of an attribute; of one of the pairs, if it is a list of them.
    pub fn shape_of<'a>(&'a self, member: &'a ChangeMember) -> &'a ChangeShape {
        member.own_shape.as_ref().unwrap_or(&self.shape)
    }
}

/// An attribute that can change.
#[derive(Debug, Clone)]
pub struct ChangeMember {
    /// The name on the wire.
    pub wire: String,
    /// Other names that it arrives under.
    pub accepts: Vec<String>,
    /// The Rust field.
    pub field: String,
    /// The type of the old and of the new value.
    pub ty: Type,
    /// The shape of its changes, if it is not the one of the others.
    pub own_shape: Option<ChangeShape>,
    /// The changes inside the change of an object; nothing if the object changes as a whole.
    pub within: Option<Within>,
}

/// The changes inside the change of an object.
#[derive(Debug, Clone, PartialEq)]
pub enum Within {
    /// Changes of its attributes, as an index of the changes of the schema.
    Attributes(usize),
    /// Changes of its members, which have any name and this type.
    Members(Type),
}
