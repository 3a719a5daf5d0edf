//! Where the attributes of a list stand.

use crate::model::{Event, Model};
use crate::page::outline::Placement;

use super::code::Codes;
use super::listing::Item;
use super::tree;
use super::values::Reading;

/// All that tells where attributes stand.
pub(super) struct Page<'a> {
    pub(super) items: &'a [Item],
    pub(super) readings: &'a [Reading],
    pub(super) codes: &'a Codes,
    /// The events of the spec that have the name.
    pub(super) specs: &'a [&'a Event],
    pub(super) model: Option<&'a Model>,
}

/// The attribute that each attribute stands in, and why if the page does not show it.
pub(super) struct Nesting {
    pub(super) parents: Vec<Option<usize>>,
    pub(super) placements: Vec<Option<Placement>>,
}

/// Nests the attributes of a list: by the depth of their bullets if the page has kept it.
pub(super) fn nest(page: &Page<'_>) -> Nesting {
    Nesting {
        parents: tree::by_depth(page.items),
        placements: vec![None; page.items.len()],
    }
}
