//! Data that the events of a page have in common.

use std::collections::{HashMap, HashSet};

use super::listing::listing;
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
        if lists.count() < 2 {
            return shared;
        }
        for section in sections {
            let named = sections::name(section, names, &shared.events);
            let is_event = named.is_told || section.list_heading.is_some();
            shared.events.extend(named.event.filter(|_| is_event));
            for item in &listing(section.list.iter().copied(), &HashSet::new()).items {
                let read = values::read(item).values.into_iter();
                let values = shared.values.entry(item.name.clone()).or_default();
                values.extend(read.map(|value| value.value.to_string()));
            }
        }
        shared
    }

    pub(super) fn has_event(&self, name: &str) -> bool {
        self.events.contains(name)
    }

    /// Returns true if an attribute of this name has a value.
    pub(super) fn lists(&self, name: &str, value: &str) -> bool {
        self.values.get(name).is_some_and(|values| values.contains(value))
    }
}
