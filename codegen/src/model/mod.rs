//! The resolved spec: every reference linked, every name decided, everything sorted.
//!
//! Comes after [`crate::lower`], before [`crate::emit`]. A [`Model`] is the proof that the spec is
//! sound: nothing in it points to something that is not there.

mod envelope;
mod event;
mod fact;
mod limits;
pub(crate) mod names;
mod pages;
pub(crate) mod pairs;
mod path;
mod pattern;
mod privacy;
mod region;
mod relation;
mod release;
mod rules;
mod schema;
mod subscription;
mod timestamp;
mod types;
pub(crate) mod words;

pub use envelope::{Envelope, EventName};
pub use event::{Event, Model, Module, Named, NotTranscribed, Package, Product};
pub(crate) use event::{TYPES_MODULE, name_of_event};
pub use fact::{Fact, Shown, StatedCondition, Statement};
pub use pages::PageAddress;
pub use path::Path;
pub(crate) use path::{KindStep, is_kind_ahead};
pub(crate) use privacy::Privacy;
pub(crate) use region::Region;
pub(crate) use relation::{Relation, Tests};
pub(crate) use release::{BUMPS, RECEIVERS};
pub use release::{FINGERPRINT, REASON_TO_WRITE, Release, SECTIONS, Waiver, is_day, tag};
pub use rules::{Excuse, ExcuseKind, Owner, RuleKind, Severity, ValidationRule};
pub use schema::{Condition, Erratum, Note, Schema, Test};
pub(crate) use subscription::{PLACEHOLDERS, placeholders};
pub use subscription::{Subscription, Template};
pub use timestamp::TimestampPattern;
pub use types::{
    Attribute, ChangeMember, ChangesType, Deprecation, EnumType, EnumValue, Equality, JsonType,
    ObjectType, ToldBy, Type, UnionType, ValueWhen, Variant, When, Within,
};

pub use crate::spec::{
    Addresses, ChangeKind, ChangeShape, ClaimKey, Deprecated, Evidence, EvidenceKind, Expected,
    Facets, Format, Json, Limit, Page, Pattern, ReleasedChange, Scalar, Side, SpentWaiver,
};
