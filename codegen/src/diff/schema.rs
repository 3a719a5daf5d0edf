//! What events and the envelope have in common: page, attributes, rules, errata.

use std::collections::BTreeMap;

use super::change::{Spot, Subject};
use super::conditions::Sorted;
use super::found::{At, Found};
use super::kind::Kind;
use super::pairing::Pairing;
use super::{attribute, errata, evidence, names, rules};
use crate::model::{Path, Schema};

/// The two schemas that are compared.
pub(super) struct Sides<'m> {
    pub(super) old: &'m Schema,
    pub(super) new: &'m Schema,
    pub(super) old_spot: Spot,
    pub(super) new_spot: Spot,
    /// The new path of each old one.
    paths: BTreeMap<Path, Path>,
}

impl Sides<'_> {
    /// An attribute on both sides.
    pub(super) fn at(&self, old: &Path, new: &Path) -> At {
        At::new(
            self.old_spot.attribute(&old.to_string()),
            self.new_spot.attribute(&new.to_string()),
        )
    }

    /// What an old path is now.
    pub(super) fn renamed(&self, old: &Path) -> Path {
        self.paths.get(old).unwrap_or(old).clone()
    }

    pub(super) fn is_envelope(&self) -> bool {
        self.new_spot.subject == Subject::Envelope
    }

    pub(super) fn old_condition(&self, index: usize) -> Sorted {
        Sorted::new(&self.old.conditions[index], |path| self.renamed(path))
    }

    pub(super) fn new_condition(&self, index: usize) -> Sorted {
        Sorted::new(&self.new.conditions[index], Path::clone)
    }
}

/// Compares two schemas of one subject.
pub(super) fn compare(found: &mut Found, at: &At, old: &Schema, new: &Schema) {
    page(found, at, old, new);
    let part = at.part(&["where_silent"]);
    evidence::unjudged(found, &part, &old.where_silent, &new.where_silent);
    let pairing = Pairing::new(old, new);
    let sides = Sides {
        old,
        new,
        old_spot: at.old_spot(),
        new_spot: at.new_spot(),
        paths: pairing.paths(),
    };
    for pair in &pairing.pairs {
        attribute::compare(found, &sides, pair);
    }
    for node in &pairing.added {
        attribute::added(found, &sides, node);
    }
    for node in &pairing.removed {
        attribute::removed(found, &sides, node);
    }
    names::compare(found, &sides, &pairing);
    rules::compare(found, &sides);
    errata::compare(found, &sides);
}

fn page(found: &mut Found, at: &At, old: &Schema, new: &Schema) {
    let (old, new) = (&old.page, &new.page);
    let texts = [
        (Kind::PageTitleChanged, "title", &old.title, &new.title),
        (Kind::PageMoved, "url", &old.url, &new.url),
        (Kind::PageReadAgain, "captured", &old.captured, &new.captured),
    ];
    for (kind, key, old, new) in texts {
        found.differ(kind, &at.part(&["page", key]), old, new);
    }
    let part = at.part(&["page", "sha256"]);
    let (old, new) = (old.sha256.as_ref(), new.sha256.as_ref());
    found.texts(Kind::PageReadAgain, &part, old, new);
}
