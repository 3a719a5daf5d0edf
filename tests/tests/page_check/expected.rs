//! Which differences a change must make, where errata have their say.

use codegen::model::{Attribute, Path, Schema};
use codegen::page::difference::DifferenceKind as Kind;
use codegen::spec::EvidenceKind;

/// Kinds and paths of differences.
pub(crate) type Expected = Vec<(Kind, String)>;

/// Returns what is found when an attribute is listed once less.
pub(crate) fn one_less(schema: &Schema, attribute: &Attribute, path: &Path) -> (Kind, String) {
    let mut errata = schema.errata_of(attribute);
    let kind = if errata.any(|it| it.page.listed.is_some_and(|it| it > 1)) {
        Kind::ErratumNotNeeded
    } else {
        Kind::Missing
    };
    (kind, path.to_string())
}

/// Returns what is found when the sentence about null is gone.
pub(crate) fn never_null(schema: &Schema, attribute: &Attribute, path: &Path) -> (Kind, String) {
    let mut errata = schema.errata_of(attribute);
    let is_documented = attribute
        .null_when
        .as_ref()
        .is_some_and(|when| when.evidence.kind == EvidenceKind::Documented);
    let kind = if errata.any(|it| it.page.null_when.is_some()) && !is_documented {
        Kind::ErratumNotNeeded
    } else {
        Kind::NullGone
    };
    (kind, path.to_string())
}
