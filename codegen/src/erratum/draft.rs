//! What an erratum says, and what must become of the attribute.

use crate::model::Facets;

/// An erratum, or a note where no facet says it, and what to do to the attribute.
pub(super) struct Draft {
    /// The path of the attribute.
    pub(super) at: String,
    pub(super) says: Says,
    /// What to do to the attribute, a line each.
    pub(super) changes: Vec<String>,
    /// The keys that this changes; other errata may speak of them.
    pub(super) keys: Vec<&'static str>,
}

/// Both sides.
pub(super) enum Says {
    Facets(Box<[Facets; 2]>),
    Words(&'static str, &'static str),
}

impl Draft {
    /// What two sides say; the path is that of the broken rule.
    pub(super) fn new(page: Facets, spec: Facets) -> Self {
        let says = Says::Facets(Box::new([page, spec]));
        Self { at: String::new(), says, changes: Vec::new(), keys: Vec::new() }
    }

    /// With what to do to the attribute, and to which of its keys.
    pub(super) fn change(self, line: impl Into<String>, keys: &[&'static str]) -> Self {
        let changes = self.changes.into_iter().chain([line.into()]).collect();
        Self { changes, keys: keys.to_vec(), ..self }
    }

    /// With a key that the attribute must do without.
    pub(super) fn without(self, key: &'static str) -> Self {
        self.change(format!("The attribute must do without `{key}`."), &[key])
    }
}
