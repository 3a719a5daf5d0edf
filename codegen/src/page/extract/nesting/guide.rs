//! The spec as a guide: which of its attributes each one of the page is.

use similar::{Algorithm, DiffOp, capture_diff_slices};

use crate::model::{Attribute, Event};
use crate::page::extract::listing::Item;
use crate::page::forest::Forest;

/// The attributes of the spec, numbered in its order.
#[derive(Debug, Default)]
pub(super) struct Guide {
    spec: Forest,
    /// The attribute of the spec that each one of the page is by its place in the order.
    matched: Vec<Option<usize>>,
}

impl Guide {
    /// Compares a list with the event of the spec that it has most in common with.
    pub(super) fn of(items: &[Item], specs: &[&Event]) -> Self {
        let guides = specs.iter().map(|spec| Self::by(items, spec));
        let best = guides.max_by_key(|guide| guide.matched.iter().flatten().count());
        best.unwrap_or_default()
    }

    fn by(items: &[Item], event: &Event) -> Self {
        let walk = event.schema.walk();
        let spec: Vec<&str> =
            walk.iter().map(|(_, attribute): &(_, &Attribute)| attribute.wire.as_str()).collect();
        let page: Vec<&str> = items.iter().map(|item| item.name.as_str()).collect();
        Self {
            spec: Forest::of_paths(walk.iter().map(|(path, _)| path)),
            matched: matched(&spec, &page),
        }
    }

    /// Returns true if the spec has anything in common with the page.
    pub(super) fn is_empty(&self) -> bool {
        self.matched.iter().all(Option::is_none)
    }

    /// The attribute of the spec that one of the page is, by its place in the order.
    pub(super) fn matched(&self, item: usize) -> Option<usize> {
        self.matched.get(item).copied().flatten()
    }

    /// The attribute of this name in one of the spec, or at the top.
    pub(super) fn member(&self, parent: Option<usize>, name: &str) -> Option<usize> {
        self.spec.member(parent, name)
    }
}

/// Which attribute of the spec each one of the page is, where they stand in the same order.
fn matched(spec: &[&str], page: &[&str]) -> Vec<Option<usize>> {
    let mut matched = vec![None; page.len()];
    for operation in capture_diff_slices(Algorithm::Myers, spec, page) {
        if let DiffOp::Equal { old_index, new_index, len } = operation {
            for offset in 0..len {
                matched[new_index + offset] = Some(old_index + offset);
            }
        }
    }
    matched
}
