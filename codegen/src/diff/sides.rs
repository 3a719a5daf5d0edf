//! The two schemas that are compared, and which path of one is which path of the other.

use std::collections::BTreeMap;

use super::conditions::Sorted;
use super::found::At;
use super::spot::{Spot, Subject};
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

impl<'m> Sides<'m> {
    /// The sides of one subject, with the new path of each old one.
    pub(super) fn new(
        at: &At,
        old: &'m Schema,
        new: &'m Schema,
        paths: BTreeMap<Path, Path>,
    ) -> Self {
        Self { old, new, old_spot: at.old_spot(), new_spot: at.new_spot(), paths }
    }

    /// An attribute on both sides.
    pub(super) fn at(&self, old: &Path, new: &Path) -> At {
        At::new(
            self.old_spot.attribute(&old.to_string()),
            self.new_spot.attribute(&new.to_string()),
        )
    }

    /// Returns what an old path is now.
    pub(super) fn renamed(&self, old: &Path) -> Path {
        self.paths.get(old).unwrap_or(old).clone()
    }

    pub(super) fn is_envelope(&self) -> bool {
        self.new_spot.subject == Subject::Envelope
    }

    /// A condition of an attribute at an old path.
    pub(super) fn old_condition(&self, index: usize, at: &Path) -> Sorted {
        let object = at.parent();
        Sorted::new(&self.old.conditions[index], |path| self.renamed(&path.from(&object)))
    }

    /// A condition of an attribute at a new path.
    pub(super) fn new_condition(&self, index: usize, at: &Path) -> Sorted {
        let object = at.parent();
        Sorted::new(&self.new.conditions[index], |path| path.from(&object))
    }
}
