//! The pages that a spec was made from, each with its address.

use super::event::{Event, Model};
use crate::spec::Page;

/// A page, and what of the spec it documents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageAddress<'m> {
    /// The module and the name of the event; nothing for the page of the envelope.
    pub event: Option<(&'m str, &'m str)>,
    /// The platform versions that the page is of.
    pub platforms: Vec<&'m str>,
    /// The title.
    pub title: &'m str,
    /// The address.
    pub address: &'m str,
}

impl Model {
    /// Every page: those of the envelope, then those of the events. An address that documents two
    /// events is there for each of them.
    pub fn page_addresses(&self) -> Vec<PageAddress<'_>> {
        let all: Vec<&str> = self.platforms.iter().map(|(name, _)| name.as_str()).collect();
        let envelope = addresses(&self.envelope.schema.page, None, &all);
        let events = self.events.iter().flat_map(|event| {
            let platforms: Vec<&str> = event.platforms.iter().map(String::as_str).collect();
            addresses(&event.schema.page, Some(self.identity(event)), &platforms)
        });
        envelope.into_iter().chain(events).collect()
    }

    fn identity<'m>(&'m self, event: &'m Event) -> (&'m str, &'m str) {
        (&self.modules[event.module].wire, &event.wire)
    }
}

fn addresses<'m>(
    page: &'m Page,
    event: Option<(&'m str, &'m str)>,
    all: &[&'m str],
) -> Vec<PageAddress<'m>> {
    let pages = page.url.iter().map(|(platform, address)| PageAddress {
        event,
        platforms: platform.map_or_else(|| all.to_vec(), |platform| vec![platform]),
        title: &page.title,
        address,
    });
    pages.collect()
}
