//! Compares the condition of a sentence with the spec's.

use std::collections::BTreeSet;

use super::case::Case;
use crate::model::{Path, Relation, Scalar, StatedCondition, Tests};

/// How a condition of a page compares with one of the spec.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Likeness {
    Same,
    /// The one of the spec holds whenever the one of the page does, and at other times as well.
    Part,
    Other,
    /// The words could not be read.
    Unknown,
}

/// Compares the condition of a sentence about the attribute at a path.
pub(super) fn compare(
    case: &Case<'_>,
    at: &Path,
    page: &StatedCondition,
    own: &StatedCondition,
) -> Likeness {
    if page.is_not_understood() {
        return Likeness::Unknown;
    }
    let object = at.parent();
    let tests = |condition: &StatedCondition, path_of: &dyn Fn(&str) -> String| {
        let path = |path: &String| Path::parse(&path_of(path)).from(&object);
        let alternatives = condition.tests.alternatives.iter();
        let tests =
            alternatives.map(|tests| tests.iter().map(|(at, expected)| (path(at), expected)));
        Tests::new(tests, Scalar::to_string)
    };
    let page = tests(page, &|path| resolve(case, at, path));
    let own = tests(own, &str::to_owned);
    match page.relation(&own) {
        Relation::Same => Likeness::Same,
        Relation::Wider => Likeness::Part,
        Relation::Narrower | Relation::Other => Likeness::Other,
    }
}

/// The texts of values, which is all that a sentence has of them.
pub(super) fn texts(values: &[Scalar]) -> BTreeSet<String> {
    values.iter().map(Scalar::to_string).collect()
}

/// The path in the spec that a page means in a sentence about an attribute.
pub(super) fn resolve(case: &Case<'_>, at: &Path, path: &str) -> String {
    let path = case.own_path(path);
    let found = case.forest.settle(&path, at);
    found.map_or(path, |found| case.forest.path(found).to_string())
}
