//! The shape of changes that only the page has, or only the spec.

use super::case::Case;
use super::found::Finding;
use super::paired::Paired;
use crate::model::{Fact, Path};
use crate::page::difference::{DifferenceKind, Hint};

/// Compares whether a page and the spec have changes; their shape is a fact of the attribute.
pub(super) fn compare<'a>(case: &Case<'a>, paired: &Paired<'a>) -> Option<Finding<'a>> {
    let own = case.changes();
    let finding = |path: &Path| Finding::new(case, DifferenceKind::ChangesDiffer, path);
    match (&case.outline.changes, own.first()) {
        (Some(shape), None) => {
            let fact = Fact::ChangesOf { object: shape.of.clone() };
            Some(finding(&Path::parse(&shape.at)).page(fact, shape.line))
        }
        // A page need not show a shape, but one that did is another page now. Without the attribute
        // there is nothing whose shape could be shown.
        (None, Some((path, changes))) if paired.is_in_place(path) => {
            let locked = case.locked.filter(|locked| locked.changes)?;
            let fact = Fact::ChangesOf { object: Some(changes.of.to_string()) };
            let gone = finding(path).spec(fact).line(case.outline.line);
            Some(gone.hint(Some(Hint::ShapeShown(locked.captured.clone()))))
        }
        _ => None,
    }
}
