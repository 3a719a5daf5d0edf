//! The spec as it is written: a serde mirror of the YAML files, and nothing resolved.
//!
//! Comes before [`crate::lower`], which links references and decides names. The doc comments here
//! are what an editor shows, because the JSON Schemas are generated from these types.

mod attribute;
mod change;
mod claim;
mod condition;
mod deprecated;
mod erratum;
mod file;
mod format;
mod index;
mod instead;
mod key;
mod limit;
mod page;
mod pattern;
mod phrase;
mod portable;
mod read;
mod roles;
mod scalar;
mod suggest;
mod tree;
mod undecided;

pub use attribute::{Attribute, AttributeKeys, ObjectType};
pub use change::{ChangeKind, ChangeShape, Side};
pub use claim::{ClaimEvidence, ClaimKey, Evidence, EvidenceKind};
pub use condition::{Condition, Expected, Tests};
pub use deprecated::Deprecated;
pub use erratum::{Erratum, Facets, Note};
pub use file::{
    EnvelopeFile, EventFile, Module, Package, Product, Release, ReleasedChange, ReleasesFile,
    SpentWaiver, TimestampPattern, TypesFile, VendorFile, Waiver, WaiversFile,
};
pub use format::Format;
pub(crate) use format::{UTC, is_utc, names_format};
pub(crate) use index::{Part, has_problems, version_range};
pub(crate) use key::{KEYS, Key, TypePart};
pub use limit::Limit;
pub(crate) use limit::Measure;
pub use page::{Addresses, Page, Platforms};
pub use pattern::{NoPattern, Pattern};
pub(crate) use phrase::{BaseType, PHRASES, TypePhrase};
pub(crate) use portable::{is_device, is_portable};
pub use read::is_about_changes;
pub(crate) use read::{FileBody, SpecFile, is_releases, read_file, too_many};
pub use roles::{BodyPart, EnvelopeRoles, EventRole, HeaderRole};
pub use scalar::{Json, OneOrMany, Scalar};
pub(crate) use suggest::{closest, did_you_mean};
pub(crate) use tree::{Entry, Node, NodeKind, comments, is_in_text, tree};
pub(crate) use undecided::{MARK, also_in, decisions, undecided};
