//! A difference on its way.

use super::case::Case;
use crate::FileLine;
use crate::lower::overclaims;
use crate::model::{Attribute, Evidence, EvidenceKind, Facets, Path, Statement};
use crate::page::difference::{Difference, DifferenceKind, Hint, Proposal};
use crate::spec::Erratum;

/// A difference, and the attribute that it is about.
pub(super) struct Finding<'a> {
    pub(super) difference: Difference,
    /// The attribute whose errata may explain it.
    pub(super) attribute: Option<&'a Attribute>,
}

impl<'a> Finding<'a> {
    /// A difference at an attribute.
    pub(super) fn new(case: &Case<'a>, kind: DifferenceKind, path: &Path) -> Self {
        let mut difference = Difference::new(kind, &case.id, &path.to_string());
        difference.place = case.place(path, &[]);
        Self { difference, attribute: case.schema.attribute(path) }
    }

    /// With what the page says, and its line.
    pub(super) fn page(mut self, said: impl Into<Statement>, line: usize) -> Self {
        self.difference.page = Some(said.into());
        self.difference.line = Some(line);
        self
    }

    /// With the line of the page where it would stand, or where its object does.
    pub(super) fn line(mut self, line: usize) -> Self {
        self.difference.line = Some(line);
        self
    }

    /// With what the spec says.
    pub(super) fn spec(mut self, said: impl Into<Statement>) -> Self {
        self.difference.spec = Some(said.into());
        self
    }

    /// With the line of the spec.
    pub(super) fn at(mut self, place: Option<FileLine>) -> Self {
        self.difference.place = place;
        self
    }

    /// Returns true if both are the same difference.
    pub(super) fn is_alike(&self, other: &Self) -> bool {
        let key = |finding: &Self| (finding.difference.kind, finding.difference.path.clone());
        let (one, other_difference) = (&self.difference, &other.difference);
        key(self) == key(other)
            && (&one.page, &one.spec) == (&other_difference.page, &other_difference.spec)
    }

    /// With the key of the spec that says it.
    pub(super) fn key(mut self, case: &Case<'_>, key: &str) -> Self {
        let path = Path::parse(&self.difference.path);
        self.difference.place = case.place(&path, &[key]);
        self
    }

    /// With an erratum that would record it, and what its evidence would be.
    pub(super) fn erratum(
        mut self,
        (page, spec): (Facets, Facets),
        (kind, why): (EvidenceKind, &str),
    ) -> Self {
        let evidence = Evidence { kind, why: Some(why.to_owned()) };
        let erratum = Erratum { page, spec, evidence };
        let claims = self.attribute.map(|attribute| overclaims(attribute, &erratum));
        let Erratum { page, spec, evidence } = erratum;
        let (at, claims) = (self.difference.path.clone(), claims.unwrap_or_default());
        self.difference.erratum = Some(Proposal { at, page, spec, evidence, claims });
        self
    }

    /// With more that a person should know.
    pub(super) fn hint(mut self, hint: Option<Hint>) -> Self {
        self.difference.hints.extend(hint);
        self
    }
}
