//! The releases of a package: what its changelog holds, and the words that a releases file has.

use crate::runtime::timestamp;
use crate::spec::{ReleasedChange, SpentWaiver};

/// The sections of a changelog, in their order.
pub const SECTIONS: [&str; 5] = ["added", "changed", "deprecated", "removed", "fixed"];

/// The verdicts for receivers, as a releases file has them.
pub(crate) const RECEIVERS: [&str; 3] = ["safe", "degraded", "breaking"];

/// The versions that changes demand, as a releases file has them.
pub(crate) const BUMPS: [&str; 4] = ["none", "patch", "minor", "major"];

/// A version of the package that was released.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Release {
    /// The version.
    pub version: semver::Version,
    /// The day of the release, as YYYY-MM-DD.
    pub date: String,
    /// Changes since the release before it.
    pub changes: Vec<ReleasedChange>,
    /// The waivers of changes that were changed again before the release.
    pub spent: Vec<SpentWaiver>,
}

/// How many hexadecimal digits the fingerprint of a change has.
pub const FINGERPRINT: usize = 12;

/// The word in the place of the reason in a waiver that `cargo xtask diff` offers.
pub const REASON_TO_WRITE: &str = "WHY";

/// A breaking change that is accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiver {
    /// The fingerprint of the change.
    pub fingerprint: String,
    /// Why it is accepted.
    pub reason: String,
    /// The last version of the package that it is good for; if there is none, it is good for the
    /// next release, whichever that is.
    pub until: Option<semver::Version>,
    /// The file that has it.
    pub source: String,
    /// Its index in the list of that file.
    pub index: usize,
}

/// The tag in git of a release of a package.
pub fn tag(package: &str, version: &semver::Version) -> String {
    format!("{package}-v{version}")
}

/// Returns true for a day that exists, as YYYY-MM-DD.
pub fn is_day(text: &str) -> bool {
    timestamp::parse(text, &["%Y-%m-%d"]).is_some()
}
