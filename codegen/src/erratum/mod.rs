//! Errata as people write them: the YAML of one, and the one that would allow what breaks a rule.
//!
//! Comes after [`crate::interpret`], whose reports show what breaks a rule. Pages offer and import
//! errata with the same YAML.

mod draft;
mod paste;
mod proposal;
mod quote;
mod rules;
mod types;
mod yaml;

pub use paste::{Paste, Place};
pub use proposal::{Broken, NoErratum, Proposal};
pub(crate) use yaml::evidence as evidence_text;
pub use yaml::{entries, value, yaml};
