//! Conditions: that of a sentence against that of the spec.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use super::case::Case;
use crate::model::{Path, Scalar, StatedCondition};
use crate::page::listing::plain;

/// How a condition of a page compares with one of the spec.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Likeness {
    Same,
    Other,
    /// The words could not be read, so that it is not known.
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
    let page: BTreeMap<String, BTreeSet<String>> =
        page.tests.iter().map(|(path, values)| (resolve(case, at, path), texts(values))).collect();
    let own: BTreeMap<String, BTreeSet<String>> =
        own.tests.iter().map(|(path, values)| (path.clone(), texts(values))).collect();
    if page == own { Likeness::Same } else { Likeness::Other }
}

/// The texts of values, which is all that a sentence has of them.
pub(super) fn texts(values: &[Scalar]) -> BTreeSet<String> {
    values.iter().map(Scalar::to_string).collect()
}

/// The path that a page means: from the top, beside the attribute of which it speaks, or the only
/// one that ends so.
pub(super) fn resolve(case: &Case<'_>, at: &Path, path: &str) -> String {
    let path = case.own_path(path.strip_prefix("data.").unwrap_or(path));
    let is_there = |it: &Path| case.schema.attribute(it).is_some();
    let parents = &at.0[..at.0.len().saturating_sub(1)];
    let mut objects = (0..=parents.len()).rev().map(|depth| &parents[..depth]);
    let full = Path::parse(&path);
    if is_there(&full) {
        return path;
    }
    let beside = objects.find_map(|object| {
        let beside = Path(object.iter().cloned().chain(full.0.clone()).collect());
        is_there(&beside).then_some(beside)
    });
    let walk = case.schema.walk();
    let mut ends = walk.iter().map(|(it, _)| it).filter(|it| it.0.ends_with(&full.0));
    let only = ends.next().filter(|_| ends.next().is_none());
    let found = beside.or_else(|| only.cloned()).unwrap_or(full);
    found.to_string()
}

/// Whether some words contain others, whatever their case.
pub(super) fn has_words(text: &str, words: &str) -> bool {
    let (text, words) = (simple(text), simple(words));
    !words.is_empty() && text.contains(&words)
}

/// Whether two conditions have the same words.
pub(super) fn are_same_words(one: &str, other: &str) -> bool {
    simple(one) == simple(other)
}

fn simple(text: &str) -> String {
    let text = plain(text).to_lowercase();
    text.strip_prefix("the ").unwrap_or(&text).to_owned()
}
