//! Which waivers accept a change, and which are of no use.

use std::collections::BTreeSet;
use std::fmt;

use semver::Version;

use super::change::Change;
use crate::lower::{FileLine, Lowered};
use crate::model::Waiver;

/// A waiver that is of no use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaiverError {
    /// The waiver.
    pub waiver: Waiver,
    /// The reason why it is of no use.
    pub problem: WaiverProblem,
    /// Where it stands.
    pub place: Option<FileLine>,
}

/// The reason why a waiver is of no use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WaiverProblem {
    /// No breaking change has the fingerprint.
    MatchesNothing,
    /// The package has a version behind the last one for which the waiver is good.
    Outlived {
        /// The last version for which the waiver is good.
        until: Version,
        /// The version of the package.
        version: Version,
    },
}

impl fmt::Display for WaiverError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let fingerprint = &self.waiver.fingerprint;
        match &self.problem {
            WaiverProblem::MatchesNothing => {
                write!(
                    f,
                    "the waiver of {fingerprint} matches no breaking change; remove it: a change \
                     of what only this branch has needs none"
                )
            }
            WaiverProblem::Outlived { until, version } => write!(
                f,
                "the waiver of {fingerprint} was good until {until}, and the package has \
                 {version}; decide again, and remove or raise `until`"
            ),
        }
    }
}

/// The waivers of a spec.
#[derive(Debug, Clone, Default)]
pub(super) struct Judged {
    /// The waivers that some change needs.
    pub(super) good: Vec<Waiver>,
    /// The waivers that are of no use.
    pub(super) wrong: Vec<WaiverError>,
}

/// Judges the waivers of the new spec by the fingerprints of breaking changes. A waiver that the old
/// spec has too accepted a change before it, and waits for the next release without being needed.
pub(super) fn judge(old: &Lowered, new: &Lowered, breaking: &BTreeSet<&str>) -> Judged {
    let mut judged = Judged::default();
    for waiver in &new.model.waivers {
        let is_needed = breaking.contains(waiver.fingerprint.as_str());
        let is_old =
            old.model.waivers.iter().any(|before| before.fingerprint == waiver.fingerprint);
        let problem = match outlived(waiver, &new.model.package.version) {
            Some(problem) if is_needed => problem,
            None if is_needed => {
                judged.good.push(waiver.clone());
                continue;
            }
            _ if is_old => continue,
            _ => WaiverProblem::MatchesNothing,
        };
        let place = new.places.waiver(&waiver.source, waiver.index);
        judged.wrong.push(WaiverError { waiver: waiver.clone(), problem, place });
    }
    judged
}

fn outlived(waiver: &Waiver, version: &str) -> Option<WaiverProblem> {
    let version = Version::parse(version).ok()?;
    let until = waiver.until.clone().filter(|until| version > *until)?;
    Some(WaiverProblem::Outlived { until, version })
}

/// The fingerprints of the breaking changes among others.
pub(super) fn breaking(changes: &[Change]) -> impl Iterator<Item = &str> {
    let breaking = changes.iter().filter(|change| change.kind.is_breaking());
    breaking.map(|change| change.fingerprint.as_str())
}
