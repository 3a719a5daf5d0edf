//! The six kinds of file that a spec is made of.

use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::Deserialize;

use super::attribute::{Attribute, ObjectType};
use super::claim::Evidence;
use super::condition::Condition;
use super::erratum::{Erratum, Note};
use super::page::{Page, Platforms};
use super::roles::EnvelopeRoles;

/// Facts that the vendor's events have in common: `vendor.yaml`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct VendorFile {
    /// The vendor's name.
    pub vendor: String,
    /// The address of the vendor's documentation.
    pub docs: String,
    /// The package that is generated.
    pub package: Package,
    /// Platform versions, each with what there is to say of it.
    pub platforms: IndexMap<String, String>,
    /// Products, by the name of their folder.
    pub products: IndexMap<String, Product>,
    /// Modules, by the name that manifests and payloads give them.
    pub modules: IndexMap<String, Module>,
    /// Files that an app writes to receive an event, with their texts, by platform version; in them
    /// `<event>`, `<module>`, `<product>` and `<handler>` stand for names.
    #[serde(default)]
    pub subscribe: IndexMap<String, IndexMap<String, String>>,
    /// The spellings of a timestamp; none if no payload has one as text.
    #[serde(default)]
    pub timestamps: IndexMap<String, TimestampPattern>,
    /// The event that the examples of the package and of the envelope show, as `MODULE/EVENT`; without
    /// it, the first one.
    pub example: Option<String>,
}

/// The package that is generated.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Package {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// One line for the registry.
    pub description: String,
    /// Where its sources are.
    pub repository: Option<String>,
    /// The oldest Rust that it is promised for, such as `1.90`; without it, the oldest that the
    /// generated code needs.
    pub rust_version: Option<String>,
    /// Words to find it by, at most five.
    #[serde(default)]
    pub keywords: Vec<String>,
    /// Categories of the registry.
    #[serde(default)]
    pub categories: Vec<String>,
}

/// A product of the vendor.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Product {
    /// Its name, as people write it.
    pub name: String,
    /// Description of the product.
    pub doc: String,
}

/// A module: what an app subscribes to. Module and event name together identify a schema.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Module {
    /// The product that it belongs to.
    pub product: String,
    /// Description of the module.
    pub doc: String,
    /// Other names that payloads have for it.
    #[serde(default)]
    pub also_written: Vec<String>,
    /// Evidence of the other names.
    pub evidence: Option<Evidence>,
    /// Events of the module that no file transcribes, each with the address of its page.
    #[serde(default)]
    pub not_transcribed: IndexMap<String, String>,
}

/// A spelling of a timestamp.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TimestampPattern {
    /// `%Y %m %d %H %M %S`, `%f` for an optional fraction, `%z` for `Z` or an offset; the rest is literal.
    pub pattern: String,
    /// One that has this spelling.
    pub example: String,
    /// Where it is used.
    pub doc: String,
}

/// The envelope that every payload has around its data: `envelope.yaml`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EnvelopeFile {
    /// Which attributes have a part to play.
    pub envelope: EnvelopeRoles,
    /// The page that documents it.
    pub page: Page,
    /// Evidence for presence and null where the page says nothing.
    pub where_silent: Evidence,
    /// Conditions by name.
    #[serde(default)]
    pub conditions: IndexMap<String, Condition>,
    /// Object types that are used more than once.
    #[serde(default)]
    pub types: IndexMap<String, ObjectType>,
    /// The attributes.
    pub attributes: IndexMap<String, Attribute>,
    /// Remarks on the page as a whole.
    #[serde(default)]
    pub notes: Vec<Note>,
}

/// An event and the attributes of its data.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EventFile {
    /// The event's name, as payloads have it.
    pub event: String,
    /// The product that sends it.
    pub product: String,
    /// The module that an app subscribes to for it.
    pub module: String,
    /// The platform versions that have it: a list, or a mapping from each to its evidence.
    pub platforms: Platforms,
    /// The page that documents it.
    pub page: Page,
    /// Summary of what happened, in one sentence of our own.
    pub summary: String,
    /// When it fires.
    #[serde(default)]
    pub fires_when: Vec<String>,
    /// When it does not fire although one might think so.
    #[serde(default)]
    pub fires_not_when: Vec<String>,
    /// Requirements that an account must meet for it.
    #[serde(default)]
    pub needs: Vec<String>,
    /// Evidence for presence and null where the page says nothing.
    pub where_silent: Evidence,
    /// The name of the generated type, where the one made from the event's name will not do.
    pub type_name: Option<String>,
    /// Conditions by name.
    #[serde(default)]
    pub conditions: IndexMap<String, Condition>,
    /// Object types that are used more than once.
    #[serde(default)]
    pub types: IndexMap<String, ObjectType>,
    /// The attributes of the data.
    pub data: IndexMap<String, Attribute>,
    /// Where the page is wrong in how to subscribe to the event.
    #[serde(default)]
    pub errata: Vec<Erratum>,
    /// Remarks on the page as a whole.
    #[serde(default)]
    pub notes: Vec<Note>,
}

/// Object types that the events of a folder, and of the folders in it, share. Each is one Rust type.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TypesFile {
    /// The types.
    pub types: IndexMap<String, ObjectType>,
}

/// Breaking changes that are accepted, which `cargo xtask diff` looks at.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WaiversFile {
    /// The waivers.
    pub waivers: Vec<Waiver>,
}

/// A breaking change that is accepted.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Waiver {
    /// The fingerprint of the change, as `cargo xtask diff` prints it.
    pub fingerprint: String,
    /// Why it is accepted, in our own words.
    pub reason: String,
    /// The last version of the package that it is good for, if a later one needs another decision.
    pub until: Option<String>,
}

/// The releases; `cargo xtask release` writes them, and the changelog is made from them.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReleasesFile {
    /// The releases, the newest first.
    pub releases: Vec<Release>,
}

/// A version of the package that was released.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Release {
    /// The version.
    pub version: String,
    /// The day of the release, as YYYY-MM-DD.
    pub date: String,
    /// Changes since the release before it.
    pub changes: Vec<ReleasedChange>,
    /// Waivers of changes that were changed again before the release.
    #[serde(default)]
    pub spent: Vec<SpentWaiver>,
}

/// A waiver of a change that no release has: what it accepted was changed again.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SpentWaiver {
    /// The fingerprint of the change that it accepted.
    pub fingerprint: String,
    /// Why it was accepted.
    pub reason: String,
}

/// A change, as the changelog has it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReleasedChange {
    /// The fingerprint of the change, as `cargo xtask diff` prints it.
    pub fingerprint: String,
    /// The kind of the change.
    pub kind: String,
    /// Description of the change, in one sentence.
    pub text: String,
    /// The names in Rust of what changed.
    pub rust: Option<String>,
    /// The places that use the type or condition that changed.
    pub uses: Option<String>,
    /// `added`, `changed`, `deprecated`, `removed` or `fixed`.
    pub section: String,
    /// Effect on receivers: `safe`, `degraded` or `breaking`.
    pub receiver: String,
    /// Bump of the version that it demands: `none`, `patch`, `minor` or `major`.
    pub bump: String,
    /// Effect on an app with the version before when payloads follow the new docs.
    pub before: Option<String>,
    /// Effect on code that is compiled against this version, and what to do there.
    pub after: Option<String>,
    /// Why it was accepted, if it is breaking: the reason of its waiver.
    pub reason: Option<String>,
}
