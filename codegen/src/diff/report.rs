//! Report of a diff: its verdicts together, and which breaking changes are waived.

use std::collections::BTreeSet;

use semver::Version;

use super::change::Change;
use super::verdict::{Bump, Receiver};
use super::waivers::{Judged, WaiverError, breaking, judge};
use crate::lower::{Lowered, WaiversFile};
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
    /// The breaking changes since the last release, if it is known; they alone need waivers.
    pub since: Option<Since>,
    /// The file of the new spec into which more waivers belong.
    pub waivers_file: WaiversFile,
}

/// The breaking changes since the last release.
#[derive(Debug, Clone)]
pub struct Since {
    /// The version of the release.
    pub version: String,
    /// The changes that the old spec does not have yet, and that no release has.
    pub changes: Vec<Change>,
}

impl Report {
    /// Compares two specs. The old one counts as released: each breaking change needs a waiver.
    pub fn new(old: &Lowered, new: &Lowered) -> Self {
        let changes = located(old, new);
        let judged = judge(old, new, &breaking(&changes).collect());
        Self::judged(old, new, changes, judged)
    }

    /// Compares two specs whose last release is known. Only what breaks code of that release needs a
    /// waiver: a change of a change, or of something that no release has, needs none.
    pub fn since(old: &Lowered, new: &Lowered, released: &Lowered) -> Self {
        let changes = located(old, new);
        let all = located(released, new);
        let judged = judge(old, new, &breaking(&changes).chain(breaking(&all)).collect());
        let before = super::diff(&released.model, &old.model);
        let before: BTreeSet<&str> = breaking(&before).collect();
        let accepted = released_later(released, new);
        let is_due = |change: &Change| {
            let fingerprint = change.fingerprint.as_str();
            change.kind.is_breaking()
                && !before.contains(fingerprint)
                && !accepted.contains(fingerprint)
        };
        let due = all.into_iter().filter(is_due).collect();
        let version = released.model.package.version.clone();
        let since = Some(Since { version, changes: due });
        Self { since, ..Self::judged(old, new, changes, judged) }
    }

    fn judged(old: &Lowered, new: &Lowered, changes: Vec<Change>, judged: Judged) -> Self {
        Self {
            old_version: old.model.package.version.clone(),
            new_version: new.model.package.version.clone(),
            changes,
            waivers: judged.good,
            wrong_waivers: judged.wrong,
            since: None,
            waivers_file: new.places.waivers_file(),
        }
    }

    /// Returns what the changes together demand.
    pub fn bump(&self) -> Bump {
        let bumps = self.changes.iter().map(Change::bump);
        bumps.max().unwrap_or(Bump::None)
    }

    /// Returns what the changes together are to receivers.
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
        self.waivers.iter().find(|waiver| waiver.fingerprint == change.fingerprint)
    }

    /// The breaking changes that need a waiver, whether they have one or not.
    fn due(&self) -> impl Iterator<Item = &Change> {
        let due = self.since.as_ref().map_or(&self.changes, |since| &since.changes);
        due.iter().filter(|change| change.kind.is_breaking())
    }

    /// The breaking changes that nobody has accepted.
    pub fn unwaived(&self) -> impl Iterator<Item = &Change> {
        self.due().filter(|change| self.waiver(change).is_none())
    }

    /// Returns true if a change is breaking and nobody has accepted it.
    pub fn needs_waiver(&self, change: &Change) -> bool {
        self.unwaived().any(|unwaived| unwaived.fingerprint == change.fingerprint)
    }

    /// The unaccepted changes that break the last release and are not among the changes, because
    /// the old spec differs from the release there.
    pub fn beyond(&self) -> impl Iterator<Item = &Change> {
        let is_shown = |unwaived: &&Change| {
            self.changes.iter().any(|change| change.fingerprint == unwaived.fingerprint)
        };
        self.unwaived().filter(move |change| !is_shown(change))
    }

    /// Returns whether there is nothing to refuse: every breaking change is waived, and every
    /// waiver is of use.
    pub fn is_accepted(&self) -> bool {
        self.wrong_waivers.is_empty() && self.unwaived().next().is_none()
    }
}

/// The changes between two specs, with their places.
fn located(old: &Lowered, new: &Lowered) -> Vec<Change> {
    let mut changes = super::diff(&old.model, &new.model);
    for change in &mut changes {
        change.locate(&old.places, &new.places);
    }
    changes
}

/// The fingerprints of the changes that are in a release after a given one.
fn released_later<'m>(released: &Lowered, new: &'m Lowered) -> BTreeSet<&'m str> {
    let known = &released.model.releases;
    let is_later = |version: &Version| known.iter().all(|release| release.version != *version);
    let later = new.model.releases.iter().filter(|release| is_later(&release.version));
    let changes = later.flat_map(|release| &release.changes);
    changes.map(|change| change.fingerprint.as_str()).collect()
}
