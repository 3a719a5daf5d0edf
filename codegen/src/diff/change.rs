//! A change: its kind, where it is, what was and what is.

use std::collections::BTreeSet;

use super::fingerprint;
use super::kind::Kind;
use super::spot::Spot;
use super::verdict::{Bump, Receiver};
use crate::lower::{FileLine, Places};

/// One thing that is different.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Kind of the change.
    pub kind: Kind,
    /// Where it was; nothing if it is new.
    pub before: Option<Spot>,
    /// Where it is; nothing if it is gone.
    pub after: Option<Spot>,
    /// Old state, in words.
    pub old: Option<String>,
    /// New state, in words.
    pub new: Option<String>,
    /// Name of the change in waivers and changelogs: the same for the same change.
    pub fingerprint: String,
    /// Where the old spec says it, or would.
    pub old_place: Option<FileLine>,
    /// Where the new spec says it, or would.
    pub new_place: Option<FileLine>,
    /// Where it shows, if that is elsewhere: the uses of a type or of a condition.
    pub uses: BTreeSet<String>,
    /// The names in Rust of everything that it is about, of the old and of the new side.
    pub rust: [BTreeSet<String>; 2],
    /// Everything that is in what is new or gone: a path and a type each.
    pub contents: Vec<String>,
    /// The thing on the other side that this may be under another name.
    pub looks_like: Option<String>,
}

impl Change {
    pub(super) fn new(
        kind: Kind,
        (before, after): (Option<Spot>, Option<Spot>),
        (old, new): (Option<String>, Option<String>),
    ) -> Self {
        let fingerprint = if kind.is_breaking() {
            fingerprint::of_breaking(kind, [&before, &after], old.as_deref())
        } else {
            fingerprint::of_other(kind, [&before, &after], [&old, &new])
        };
        Self {
            kind,
            before,
            after,
            old,
            new,
            fingerprint,
            old_place: None,
            new_place: None,
            uses: BTreeSet::new(),
            rust: Default::default(),
            contents: Vec::new(),
            looks_like: None,
        }
    }

    /// Returns what becomes of payloads that follow the new docs in code that was built from the
    /// old spec.
    pub fn receiver(&self) -> Receiver {
        self.kind.about().receiver
    }

    /// The version that the change demands.
    pub fn bump(&self) -> Bump {
        self.kind.about().bump
    }

    /// Where it is, or was if it is gone.
    pub fn spot(&self) -> Option<&Spot> {
        self.after.as_ref().or(self.before.as_ref())
    }

    /// The subject, in words.
    pub fn subject(&self) -> String {
        self.spot().map(|spot| spot.subject.to_string()).unwrap_or_default()
    }

    /// Where it is, in words: both paths if it was elsewhere.
    pub fn at(&self) -> String {
        match (&self.before, &self.after) {
            (Some(before), Some(after)) if before.path != after.path => {
                format!("{} → {after}", before.path)
            }
            (_, Some(spot)) | (Some(spot), None) => spot.to_string(),
            (None, None) => String::new(),
        }
    }

    /// The change in words, if it may be a rename that the spec does not declare.
    pub fn hint(&self) -> Option<String> {
        let other = self.looks_like.as_ref()?;
        Some(match self.after {
            Some(_) => format!("looks like a rename of {other}"),
            None => format!("looks like a rename to {other}"),
        })
    }

    /// Notes where both specs say it.
    pub fn locate(&mut self, old: &Places, new: &Places) {
        let place = |spot: &Option<Spot>, places| spot.as_ref().and_then(|spot| spot.place(places));
        self.old_place = place(&self.before, old);
        self.new_place = place(&self.after, new);
    }

    /// The order of changes in reports: the most severe first, then by place.
    pub(super) fn order(&self) -> impl Ord + use<> {
        let rest = (self.kind, self.old.clone(), self.new.clone());
        (
            std::cmp::Reverse((
                self.receiver() == Receiver::Breaking,
                self.bump(),
                self.receiver(),
            )),
            self.spot().cloned(),
            rest,
        )
    }
}
