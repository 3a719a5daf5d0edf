//! Which differences a change must make, where errata have their say.

use codegen::model::{Attribute, Erratum, Path, Schema};
use codegen::page::difference::DifferenceKind as Kind;
use codegen::spec::EvidenceKind;

/// Kinds and paths of differences.
pub(crate) type Expected = Vec<(Kind, String)>;

/// The difference that is found when an attribute is listed once less.
pub(crate) fn one_less(schema: &Schema, attribute: &Attribute, path: &Path) -> (Kind, String) {
    let is_often = |erratum: &Erratum| erratum.page.listed.is_some_and(|times| times > 1);
    let kind = if schema.errata_of(attribute).any(is_often) {
        Kind::ErratumNotNeeded
    } else {
        Kind::Missing
    };
    (kind, path.to_string())
}

/// The difference that is found when the sentence about null is gone.
pub(crate) fn never_null(schema: &Schema, attribute: &Attribute, path: &Path) -> (Kind, String) {
    let is_recorded = schema.errata_of(attribute).any(|erratum| erratum.page.null_when.is_some());
    let is_documented = attribute
        .null_when
        .as_ref()
        .is_some_and(|when| when.evidence.kind == EvidenceKind::Documented);
    let kind = if is_recorded && !is_documented { Kind::ErratumNotNeeded } else { Kind::NullGone };
    (kind, path.to_string())
}
