//! Values that an attribute can have, as far as conditions tell one thing from another.

use std::collections::BTreeSet;

use crate::spec::{Expected, Scalar};

/// Some of all that an attribute can be.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Region<V> {
    values: Values<V>,
    /// True if null is in it.
    null: bool,
    /// True if absence is in it.
    absent: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Values<V> {
    Only(BTreeSet<V>),
    AllBut(BTreeSet<V>),
}

impl<V: Ord + Clone> Region<V> {
    /// Null, absence, and these values.
    pub(crate) fn of_values(values: impl IntoIterator<Item = V>) -> Self {
        Self { values: Values::Only(values.into_iter().collect()), null: true, absent: true }
    }

    /// Everything.
    pub(crate) fn all() -> Self {
        Self { values: Values::AllBut(BTreeSet::new()), null: true, absent: true }
    }

    /// Returns the region without null and absence.
    pub(crate) fn there(self) -> Self {
        Self { null: false, absent: false, ..self }
    }

    /// Returns what meets a test.
    pub(super) fn met(expected: &Expected, value: impl Fn(&Scalar) -> V) -> Self {
        let all = |values: &[Scalar]| values.iter().map(value).collect();
        match expected {
            Expected::OneOf(values) => {
                Self { values: Values::Only(all(values)), null: false, absent: false }
            }
            Expected::NoneOf(values) => {
                Self { values: Values::AllBut(all(values)), null: false, absent: false }
            }
            Expected::Absent => Self::of_values([]),
            Expected::Present => Self::all().there(),
        }
    }

    /// Returns the region with what makes the test unknown.
    pub(super) fn or_unknown(self, expected: &Expected) -> Self {
        match expected {
            Expected::OneOf(_) | Expected::NoneOf(_) => Self { absent: true, ..self },
            Expected::Absent | Expected::Present => self,
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        let has_values = match &self.values {
            Values::Only(values) => !values.is_empty(),
            Values::AllBut(_) => true,
        };
        !has_values && !self.null && !self.absent
    }

    /// All that is not in it.
    pub(super) fn not(&self) -> Self {
        let values = match &self.values {
            Values::Only(values) => Values::AllBut(values.clone()),
            Values::AllBut(values) => Values::Only(values.clone()),
        };
        Self { values, null: !self.null, absent: !self.absent }
    }

    /// All that is in both.
    pub(super) fn and(&self, other: &Self) -> Self {
        use Values::{AllBut, Only};
        let values = match (&self.values, &other.values) {
            (Only(own), Only(other)) => Only(own & other),
            (Only(own), AllBut(other)) => Only(own - other),
            (AllBut(own), Only(other)) => Only(other - own),
            (AllBut(own), AllBut(other)) => AllBut(own | other),
        };
        Self { values, null: self.null && other.null, absent: self.absent && other.absent }
    }
}
