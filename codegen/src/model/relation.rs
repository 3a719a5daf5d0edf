//! Conditions: whether one holds whenever another does.

use std::collections::BTreeSet;

use super::path::Path;

/// The tests of a condition, each with the values of which its attribute has one, whatever their
/// order.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Tests<V>(Vec<(Path, BTreeSet<V>)>);

/// The relation of a condition to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Relation {
    /// Either holds whenever the other does.
    Same,
    /// The other one holds whenever this one does.
    Wider,
    /// This one holds whenever the other one does.
    Narrower,
    /// Each can hold without the other.
    Other,
}

impl<V: Ord> Tests<V> {
    pub(crate) fn new(tests: impl IntoIterator<Item = (Path, BTreeSet<V>)>) -> Self {
        let mut tests: Vec<_> = tests.into_iter().collect();
        tests.sort();
        Self(tests)
    }

    pub(crate) fn relation(&self, other: &Self) -> Relation {
        match (self.implies(other), other.implies(self)) {
            (true, true) => Relation::Same,
            (true, false) => Relation::Wider,
            (false, true) => Relation::Narrower,
            (false, false) => Relation::Other,
        }
    }

    /// Returns whether the other holds whenever this does: what meets this meets each of its tests.
    fn implies(&self, other: &Self) -> bool {
        other.0.iter().all(|(path, allowed)| {
            let mut own = self.0.iter().filter(|(own, _)| own == path);
            own.any(|(_, values)| values.is_subset(allowed))
        })
    }
}
