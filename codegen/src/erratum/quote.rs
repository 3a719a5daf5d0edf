//! Quotes of the page about an attribute, never beyond what it says.

use indexmap::IndexMap;

use crate::model::{Attribute, ClaimKey, Evidence, EvidenceKind, Facets, Limit, Scalar, Schema};
use crate::spec::{OneOrMany, TypePhrase, UTC, is_utc};

/// The claims of the page about an attribute, as far as they are known.
///
/// An erratum of the attribute has them as they are; so does the lock of the last import. Where
/// there is neither, the page says what rests on it.
#[derive(Clone, Copy)]
pub(super) struct Quote<'a> {
    pub(super) schema: &'a Schema,
    pub(super) attribute: &'a Attribute,
    /// The claims at the last import of the page, if it was imported.
    pub(super) imported: Option<&'a Facets>,
}

impl<'a> Quote<'a> {
    /// The type in the words of the page.
    pub(super) fn type_(self) -> Option<String> {
        let own = || Some(words(&self.attribute.phrase));
        self.facet(|facets| facets.type_.clone(), ClaimKey::Type, own)
    }

    pub(super) fn format(self) -> Option<String> {
        let own = || self.attribute.format_name().map(str::to_owned);
        self.facet(|facets| facets.format.clone(), ClaimKey::Format, own)
    }

    /// The words for UTC.
    pub(super) fn utc(self) -> Option<String> {
        let of_page = |facets: &Facets| facets.format.clone().filter(|words| is_utc(words));
        let mut errata = self.schema.errata_of(self.attribute);
        if let Some(recorded) = errata.find_map(|erratum| of_page(&erratum.page)) {
            return Some(recorded);
        }
        match self.imported {
            Some(imported) => of_page(imported),
            None => {
                let evidence = self.attribute.utc.as_ref().filter(|why| is_of_page(why));
                evidence.map(|_| UTC.to_owned())
            }
        }
    }

    pub(super) fn values(self, own: Vec<Scalar>) -> Option<Vec<Scalar>> {
        self.facet(|facets| facets.values.clone(), ClaimKey::Values, || Some(own))
    }

    pub(super) fn always(self) -> Option<Scalar> {
        let own = || self.attribute.always.clone();
        self.facet(|facets| facets.always.clone(), ClaimKey::Always, own)
    }

    pub(super) fn equals(self) -> Option<String> {
        let own = || self.attribute.equals.as_ref().map(|equality| equality.path.to_string());
        self.facet(|facets| facets.equals.clone(), ClaimKey::Equals, own)
    }

    /// A limit, as a facet.
    pub(super) fn limit(self, limit: Limit) -> Facets {
        let of_page = |facets: &Facets| {
            facets.limits().find(|(other, _)| *other == limit).map(|(_, bound)| bound)
        };
        let own = || self.attribute.limits.get(&limit).cloned();
        let mut facets = Facets::default();
        if let Some(bound) = self.facet(of_page, limit.claim(), own) {
            facets.set_limit(limit, &bound);
        }
        facets
    }

    pub(super) fn pattern(self) -> Option<String> {
        let own = || self.attribute.pattern.as_ref().map(ToString::to_string);
        self.facet(|facets| facets.pattern.clone(), ClaimKey::Pattern, own)
    }

    pub(super) fn null_when(self, condition: usize) -> Option<String> {
        let own = || Some(self.condition(condition));
        self.facet(|facets| facets.null_when.clone(), ClaimKey::NullWhen, own)
    }

    pub(super) fn present_when(self, condition: usize) -> Option<String> {
        let own = || Some(self.condition(condition));
        self.facet(|facets| facets.present_when.clone(), ClaimKey::PresentWhen, own)
    }

    pub(super) fn only_when(self, condition: usize) -> Option<String> {
        let own = || Some(self.condition(condition));
        self.facet(|facets| facets.only_when.clone(), ClaimKey::OnlyWhen, own)
    }

    /// The values under a condition; of several conditions on the page it is the one that gives
    /// these values.
    pub(super) fn value_when(self, condition: usize) -> Option<IndexMap<String, OneOrMany>> {
        let values = &self.attribute.value_when(condition)?.values;
        let own = || {
            let claim = (self.condition(condition), OneOrMany(values.clone()));
            Some([claim].into_iter().collect())
        };
        let of_values = |facets: &Facets| {
            let claims = facets.value_when.iter().flatten();
            let claims = claims.filter(|(_, given)| given.0 == *values);
            let claims: IndexMap<String, OneOrMany> =
                claims.map(|(when, given)| (when.clone(), given.clone())).collect();
            Some(claims).filter(|claims| !claims.is_empty())
        };
        self.facet(of_values, ClaimKey::ValueWhen, own)
    }

    fn condition(self, index: usize) -> String {
        self.schema.conditions[index].name.clone()
    }

    fn facet<T>(
        self,
        of: impl Fn(&Facets) -> Option<T>,
        claim: ClaimKey,
        own: impl FnOnce() -> Option<T>,
    ) -> Option<T> {
        let mut errata = self.schema.errata_of(self.attribute);
        if let Some(recorded) = errata.find_map(|erratum| of(&erratum.page)) {
            return Some(recorded);
        }
        if let Some(imported) = self.imported {
            return of(imported);
        }
        own().filter(|_| is_of_page(self.attribute.evidence_of(claim)))
    }
}

fn is_of_page(evidence: &Evidence) -> bool {
    matches!(evidence.kind, EvidenceKind::Documented | EvidenceKind::Contradicted)
}

/// The words of a page for a type that the spec has more precisely.
pub(super) fn words(phrase: &str) -> String {
    TypePhrase::parse(phrase).json().to_string()
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn a_page_has_the_words_of_json() {
        for (phrase, page) in [
            ("timestamp", "string"),
            ("integer id", "integer"),
            ("epoch time", "number"),
            ("Reader", "object"),
            ("array of Reader", "array of objects"),
            ("array of arrays of string ids", "array of arrays of strings"),
            ("map of integers", "object"),
            ("changes of loan", "object"),
            ("boolean", "boolean"),
        ] {
            assert_eq!(words(phrase), page, "{phrase}");
        }
    }
}
