//! The version that a release gets.

use semver::Version;

use crate::diff::{Bump, Kind, Report};

/// The version that the changes since the last release demand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Demand {
    /// The highest bump that a change demands.
    pub bump: Bump,
    /// The least version for that.
    pub least: Version,
    /// The version of the release: the least one, or a higher one that the spec has already.
    pub version: Version,
}

/// Returns the demand of a report; nothing if there is nothing to release. A version that was raised
/// by hand is released even if the spec says the same: the generated code may have changed.
///
/// # Errors
///
/// If a version is none.
pub fn demand(report: &Report) -> Result<Option<Demand>, semver::Error> {
    let is_change = |kind: Kind| kind != Kind::VersionChanged;
    let old = Version::parse(&report.old_version)?;
    let now = Version::parse(&report.new_version)?;
    if now <= old && !report.changes.iter().any(|change| is_change(change.kind)) {
        return Ok(None);
    }
    let bump = report.bump().max(Bump::Patch);
    let least = bump.after(&old);
    let version = least.clone().max(now);
    Ok(Some(Demand { bump, least, version }))
}

/// A version that is written out.
///
/// # Errors
///
/// If it is none.
pub fn parse_version(text: &str) -> Result<Version, semver::Error> {
    Version::parse(text)
}
