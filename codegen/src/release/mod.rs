//! What a release of the package is: which version, which entries in the changelog, which texts of
//! the spec are others. Everything here takes values and returns values.

mod edit;
mod entry;
mod text;
mod version;

pub use edit::with_version;
pub use entry::{first_changes, released_changes};
pub use text::with_release;
pub use version::{Demand, demand, parse_version};

use crate::runtime::timestamp;

/// The sections of a changelog, in their order.
pub const SECTIONS: [&str; 5] = ["added", "changed", "deprecated", "removed", "fixed"];

/// The verdicts for receivers, as a releases file has them.
pub(crate) const RECEIVERS: [&str; 3] = ["safe", "degraded", "breaking"];

/// What changes demand, as a releases file has it.
pub(crate) const BUMPS: [&str; 4] = ["none", "patch", "minor", "major"];

/// The tag in git of a release of a package.
pub fn tag(package: &str, version: &semver::Version) -> String {
    format!("{package}-v{version}")
}

/// Whether a text is a day that exists, as YYYY-MM-DD.
pub fn is_day(text: &str) -> bool {
    timestamp::parse(text, &["%Y-%m-%d"]).is_some()
}

/// Whether a file of a spec is the one with the releases.
pub fn is_releases_file(text: &str) -> bool {
    crate::spec::is_releases(text)
}
