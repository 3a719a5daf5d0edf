//! Data that the events of a page have in common.

use std::collections::{HashMap, HashSet};

use super::events::Events;
use super::listing::{Item, listing};
use super::names::Names;
use super::sections::{self, Section};
use super::values;

/// The events of a page, and the values that their attributes have.
#[derive(Debug, Default)]
pub(super) struct Shared {
    events: HashSet<String>,
    /// The values by the name of the attribute.
    values: HashMap<String, HashSet<String>>,
}

impl Shared {
    /// Reads the lists of attributes of a page that has several.
    pub(super) fn of(sections: &[Section<'_>], names: &Names) -> Self {
        let mut shared = Self::default();
        let lists = sections.iter().filter(|section| !section.list.is_empty());
        let is_joined = |section: &Section<'_>| {
            sections::name(section, names, &HashSet::new()).events.len() > 1
        };
        if lists.count() < 2 && !sections.iter().any(is_joined) {
            return shared;
        }
        let mut read = Vec::new();
        for section in sections {
            let named = sections::name(section, names, &shared.events);
            let is_event = named.is_told || section.list_heading.is_some();
            let events = if is_event { named.events } else { Vec::new() };
            let listing = listing(section.list.iter().copied(), &HashSet::new());
            read.push((events.first().cloned().unwrap_or_default(), listing.items));
            shared.events.extend(events);
        }
        for (event, items) in &read {
            let events = Events { own: event, page: &shared.events, items };
            for item in items {
                let read = values::read(item, events).values.into_iter();
                let values = shared.values.entry(item.name.clone()).or_default();
                values.extend(read.map(|value| value.value.to_string()));
            }
        }
        shared
    }

    /// The events, seen from the list of one of them.
    pub(super) fn events<'a>(&'a self, own: &'a str, items: &'a [Item]) -> Events<'a> {
        Events { own, page: &self.events, items }
    }

    /// Returns true if an attribute of this name has a value.
    pub(super) fn lists(&self, name: &str, value: &str) -> bool {
        self.values.get(name).is_some_and(|values| values.contains(value))
    }
}
