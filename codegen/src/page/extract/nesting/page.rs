//! Data that tells where attributes stand, and where that is.

use crate::model::{Event, Model};
use crate::page::extract::code::Codes;
use crate::page::extract::listing::Item;
use crate::page::extract::values::Reading;
use crate::page::outline::Placement;

use super::noun;

/// All that tells where attributes stand.
pub(in super::super) struct Page<'a> {
    /// The name of the event.
    pub(in super::super) event: &'a str,
    pub(in super::super) items: &'a [Item],
    pub(in super::super) readings: &'a [Reading],
    pub(in super::super) codes: &'a Codes,
    /// The events of the spec that have the name.
    pub(in super::super) specs: &'a [&'a Event],
    pub(in super::super) model: Option<&'a Model>,
}

/// The attribute that each attribute stands in, and why if the page does not show it.
pub(in super::super) struct Nesting {
    pub(in super::super) parents: Vec<Option<usize>>,
    pub(in super::super) placements: Vec<Option<Placement>>,
}

impl Page<'_> {
    /// Returns true if an attribute can have others in it, by its type, or because it has none. One
    /// that has values is no object.
    pub(super) fn can_hold(&self, at: usize) -> bool {
        let item = &self.items[at];
        item.is_container() || (item.type_.is_none() && self.readings[at].values.is_empty())
    }

    /// The name of the attribute that has what the event is about.
    pub(super) fn noun(&self) -> Option<&str> {
        let items = self.items.iter().enumerate().filter(|(at, _)| self.can_hold(*at));
        noun::noun(self.event, items.map(|(_, item)| item))
    }
}
