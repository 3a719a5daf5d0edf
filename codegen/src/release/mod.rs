//! The release of a package: its version, its entries in the changelog, and the texts of the spec
//! that change with it. Everything here takes values and returns values.

mod edit;
mod entry;
mod place;
mod text;
mod version;

pub use edit::{with_version, without_waivers};
pub use entry::{first_changes, released_changes, spent_waivers};
pub use text::with_release;
pub use version::{Demand, demand, parse_version};

/// Returns whether a file of a spec is the one with the releases.
pub fn is_releases_file(text: &str) -> bool {
    crate::spec::is_releases(text)
}
