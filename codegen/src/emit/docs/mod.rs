//! Reference pages in Markdown: an index, a page an event, the envelope, and all errata.

mod attributes;
mod errata;
mod event;
pub(crate) mod index;
mod subscribing;
mod validation;

use crate::emit::{Output, parallel};
use crate::model::Model;

/// The pages of the events, of the envelope and of the errata.
pub(crate) fn outputs(model: &Model) -> Vec<Output> {
    let mut pages = parallel::each(model.events.len(), |index| event::page(model, index));
    pages.extend([event::envelope_page(model), errata::page(model)]);
    pages
}
