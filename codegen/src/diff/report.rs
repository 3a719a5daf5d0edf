//! What a diff comes to: its verdicts together, and which breaking changes are waived.

use std::fmt;

use semver::Version;

use super::change::Change;
use super::verdict::{Bump, Receiver};
use crate::lower::{FileLine, Lowered};
use crate::model::Waiver;

/// All changes between two specs, with their places and waivers.
#[derive(Debug, Clone)]
pub struct Report {
    /// The version of the old spec's package.
    pub old_version: String,
    /// The version of the new spec's package.
    pub new_version: String,
    /// The changes, the most severe first.
    pub changes: Vec<Change>,
    /// The waivers of the new spec that some change needs.
    pub waivers: Vec<Waiver>,
    /// The waivers that are of no use.
    pub wrong_waivers: Vec<WaiverError>,
}

/// A waiver that is of no use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaiverError {
    /// The waiver.
    pub waiver: Waiver,
    /// What is wrong with it.
    pub problem: WaiverProblem,
    /// Where it stands.
    pub place: Option<FileLine>,
}

/// What is wrong with a waiver.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WaiverProblem {
    /// No breaking change has the fingerprint.
    MatchesNothing,
    /// The package has this later version.
    Outlived(String),
}

impl fmt::Display for WaiverError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (fingerprint, until) = (&self.waiver.fingerprint, &self.waiver.until);
        match &self.problem {
            WaiverProblem::MatchesNothing => {
                write!(f, "the waiver of {fingerprint} matches no breaking change; remove it")
            }
            WaiverProblem::Outlived(version) => write!(
                f,
                "the waiver of {fingerprint} was good until {until}, and the package has \
                 {version}; remove it, or raise `until`"
            ),
        }
    }
}

impl Report {
    /// Compares two specs.
    pub fn new(old: &Lowered, new: &Lowered) -> Self {
        let mut changes = super::diff(&old.model, &new.model);
        for change in &mut changes {
            change.locate(&old.places, &new.places);
        }
        let (waivers, wrong_waivers) = judge(old, new, &changes);
        Self {
            old_version: old.model.package.version.clone(),
            new_version: new.model.package.version.clone(),
            changes,
            waivers,
            wrong_waivers,
        }
    }

    /// What the changes together demand.
    pub fn bump(&self) -> Bump {
        let bumps = self.changes.iter().map(Change::bump);
        bumps.max().unwrap_or(Bump::None)
    }

    /// What the changes together are to receivers.
    pub fn receiver(&self) -> Receiver {
        let verdicts = self.changes.iter().map(Change::receiver);
        verdicts.max().unwrap_or(Receiver::Safe)
    }

    /// The least version that the changes demand; nothing if the old one cannot be read.
    pub fn demanded_version(&self) -> Option<Version> {
        let old = Version::parse(&self.old_version).ok()?;
        Some(self.bump().after(&old))
    }

    /// The waiver of a change, if it has one that is still good.
    pub fn waiver(&self, change: &Change) -> Option<&Waiver> {
        let mut waivers = self.waivers.iter();
        waivers.find(|it| it.fingerprint == change.fingerprint)
    }

    /// The breaking changes that nobody has accepted.
    pub fn unwaived(&self) -> impl Iterator<Item = &Change> {
        let breaking = self.changes.iter().filter(|it| it.kind.is_breaking());
        breaking.filter(|it| self.waiver(it).is_none())
    }

    /// Whether there is nothing to refuse: every breaking change is waived, and every waiver is of
    /// use.
    pub fn is_accepted(&self) -> bool {
        self.wrong_waivers.is_empty() && self.unwaived().next().is_none()
    }
}

/// The waivers of the new spec that are of use, and those that are not. One that the old spec has
/// too was for a change before it, and is left alone until it has outlived its version.
fn judge(old: &Lowered, new: &Lowered, changes: &[Change]) -> (Vec<Waiver>, Vec<WaiverError>) {
    let version = Version::parse(&new.model.package.version).ok();
    let (mut good, mut wrong) = (Vec::new(), Vec::new());
    for waiver in &new.model.waivers {
        let is_of = |it: &&Change| it.kind.is_breaking() && it.fingerprint == waiver.fingerprint;
        let is_needed = changes.iter().any(|it| is_of(&it));
        let was_there = |it: &Waiver| it.fingerprint == waiver.fingerprint;
        let is_old = old.model.waivers.iter().any(was_there);
        let problem = match &version {
            Some(version) if *version > waiver.until => {
                WaiverProblem::Outlived(version.to_string())
            }
            _ if is_needed => {
                good.push(waiver.clone());
                continue;
            }
            _ if is_old => continue,
            _ => WaiverProblem::MatchesNothing,
        };
        wrong.push(WaiverError {
            waiver: waiver.clone(),
            problem,
            place: new.places.waiver(&waiver.source, waiver.index),
        });
    }
    (good, wrong)
}
