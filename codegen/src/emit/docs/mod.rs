//! Reference pages in Markdown: an index, a page an event, the envelope, and all errata.

mod attributes;
mod errata;
mod event;
pub(crate) mod index;

use crate::emit::Output;
use crate::model::Model;

/// The pages of the events, of the envelope and of the errata.
pub(crate) fn outputs(model: &Model) -> Vec<Output> {
    let events = model.events.iter().map(|event| event::page(model, event));
    events
        .chain([event::envelope_page(model), errata::page(model)])
        .collect()
}
