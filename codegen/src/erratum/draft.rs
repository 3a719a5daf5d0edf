//! Statement of an erratum, and what must become of the attribute.

use crate::model::Facets;

/// An erratum, or a note where no facet says it, and the keys of the attribute that change with it.
#[derive(Default)]
pub(super) struct Draft {
    pub(super) says: Says,
    /// The keys that the attribute needs, each with its value as YAML.
    pub(super) keys: Vec<(&'static str, String)>,
    /// The keys that the attribute must do without; `a/b` is the entry `b` of `a`.
    pub(super) without: Vec<String>,
    /// Whatever else a person should know.
    pub(super) hints: Vec<String>,
}

/// Both sides.
#[derive(Default)]
pub(super) enum Says {
    /// Nothing: what changes is a claim of the spec alone.
    #[default]
    Nothing,
    Facets(Box<[Facets; 2]>),
    Words(String, String),
}

impl Draft {
    /// An erratum of what the page says, and a note in these words where it says nothing of it.
    pub(super) fn new(page: Facets, spec: Facets, words: [&str; 2]) -> Self {
        let says = if page == Facets::default() {
            let [page, spec] = words.map(str::to_owned);
            Says::Words(page, spec)
        } else {
            Says::Facets(Box::new([page, spec]))
        };
        Self { says, ..Self::default() }
    }

    /// A note.
    pub(super) fn note(page: impl Into<String>, spec: impl Into<String>) -> Self {
        Self { says: Says::Words(page.into(), spec.into()), ..Self::default() }
    }

    /// With a key that the attribute needs.
    pub(super) fn key(mut self, key: &'static str, yaml: impl Into<String>) -> Self {
        self.keys.push((key, yaml.into()));
        self
    }

    /// With a key that the attribute must do without.
    pub(super) fn without(mut self, key: impl Into<String>) -> Self {
        self.without.push(key.into());
        self
    }

    /// With something else that a person should know.
    pub(super) fn hint(mut self, line: impl Into<String>) -> Self {
        self.hints.push(line.into());
        self
    }
}
