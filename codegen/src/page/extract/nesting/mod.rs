//! Where the attributes of a list stand.
//!
//! The depth of the bullets tells it, if the page has kept it. If not, the place of each is searched
//! that the least speaks against: [`evidence`] is what the page tells besides order and types,
//! [`guide`] the spec, [`cost`] weighs, [`search`] finds the best and what else could be.

mod cost;
mod evidence;
mod guide;
mod node;
mod noun;
mod page;
mod placement;
mod search;
mod simple;

use super::listing::{Fragment, Item};
use super::phrases;
use super::tree;
use cost::Costs;
use evidence::Evidence;
use guide::Guide;
pub(super) use page::{Nesting, Page};
use placement::Placer;

/// Longer lists are not searched.
const LONGEST: usize = 2_000;

/// Nests the attributes of a list.
pub(super) fn nest(page: &Page<'_>) -> Nesting {
    let items = page.items;
    if items.iter().all(|item| item.depth.is_some()) {
        let placements = items.iter().map(placement::of_inferred).collect();
        return Nesting { parents: tree::by_depth(items), placements };
    }
    if is_closed(page) {
        return placement::closed(items);
    }
    if is_around(page) {
        return placement::all_at_top(items, "the data of an event is listed with the event");
    }
    if items.len() > LONGEST {
        return simple::nest(items);
    }
    let (evidence, guide) = (Evidence::of(page), Guide::of(items, page.specs));
    let costs = Costs::new(page, &evidence, &guide);
    let found = search::search(items, &costs);
    let order = costs.cost_of_order(found.iter().map(|found| found.parent));
    let found = if order == cost::UNORDERED {
        found
    } else {
        search::search(items, &costs.with_order(order))
    };
    Placer { items, evidence: &evidence, guide: &guide }.place(&found)
}

/// Returns true if a page was saved with its lists closed: an open one would have more than
/// objects, and more than a few attributes that could be objects.
fn is_closed(page: &Page<'_>) -> bool {
    let noun = page.noun();
    let is_untyped = |at: usize| page.can_hold(at) && page.items[at].type_.is_none();
    let is_named = |at: usize| Some(page.items[at].name.as_str()) == noun;
    let untyped = (0..page.items.len()).filter(|at| is_untyped(*at));
    let (named, others): (Vec<usize>, Vec<usize>) = untyped.partition(|at| is_named(*at));
    let objects = page.items.iter().filter(|item| item.is_object()).count();
    objects + named.len() + others.len() == page.items.len() && objects > others.len()
}

/// Returns whether the attributes are those around the data of all events. What the data has in it
/// depends on the event, and no page of the envelope lists it.
fn is_around(page: &Page<'_>) -> bool {
    let is_data = |item: &Item| {
        let says = |fragment: &Fragment| phrases::HOLDS_DATA.matches(&fragment.text);
        phrases::DATA_ATTRIBUTE.matches(&item.name) || item.fragments.iter().any(says)
    };
    let mut objects = page.items.iter().filter(|item| item.is_object());
    page.event.is_empty() && objects.next().is_some_and(is_data) && objects.next().is_none()
}
