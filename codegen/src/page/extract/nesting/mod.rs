//! Where the attributes of a list stand.
//!
//! The depth of the bullets tells it, if the page has kept it. If not, the place of each is searched
//! that the least speaks against: [`evidence`] is what the page tells besides order and types,
//! [`guide`] the spec, [`cost`] weighs, [`search`] finds the best and what else could be.

mod cost;
mod evidence;
mod guide;
mod placement;
mod search;
mod simple;

use crate::model::{Event, Model};
use crate::page::outline::Placement;

use super::code::Codes;
use super::listing::Item;
use super::tree;
use super::values::Reading;
use cost::Costs;
use evidence::Evidence;
use guide::Guide;
use placement::Placer;

/// Longer lists are not searched.
const LONGEST: usize = 2_000;

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

/// Nests the attributes of a list.
pub(super) fn nest(page: &Page<'_>) -> Nesting {
    let items = page.items;
    if items.iter().all(|it| it.depth.is_some()) {
        return Nesting { parents: tree::by_depth(items), placements: vec![None; items.len()] };
    }
    if items.iter().all(Item::is_object) {
        return placement::closed(items.len());
    }
    if items.len() > LONGEST {
        return simple::nest(items);
    }
    let (evidence, guide) = (Evidence::of(page), Guide::of(items, page.specs));
    let costs = Costs::new(items, &evidence, &guide);
    let found = search::search(items, &costs);
    let order = costs.cost_of_order(found.iter().map(|it| it.parent));
    let found = if order == cost::UNORDERED {
        found
    } else {
        search::search(items, &costs.with_order(order))
    };
    Placer { items, evidence: &evidence, guide: &guide }.place(&found)
}
