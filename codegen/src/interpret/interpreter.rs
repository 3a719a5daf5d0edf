//! A model, prepared for looking at bodies.

use std::collections::BTreeMap;

use regex::Regex;

use super::format::Formats;
use super::plan::Plan;
use crate::model::{Model, Owner, ValidationRule};

/// A request to look at.
#[derive(Debug, Clone, Copy, Default)]
pub struct Request<'r> {
    /// Its body.
    pub body: &'r [u8],
    /// Its headers, of which only one that names the event is looked at.
    pub headers: &'r [(String, Vec<u8>)],
    /// The event, as index in [`Model::events`], if the caller knows it.
    pub event: Option<usize>,
}

/// Validates bodies by a model.
#[derive(Debug)]
pub struct Interpreter<'m> {
    pub(super) model: &'m Model,
    pub(super) body: Vec<ValidationRule>,
    pub(super) envelope: Plan<'m>,
    pub(super) events: Vec<Plan<'m>>,
    pub(super) formats: Formats,
    pub(super) patterns: BTreeMap<&'m str, Regex>,
}

impl<'m> Interpreter<'m> {
    /// Prepares what a model says for looking at many bodies.
    pub fn new(model: &'m Model) -> Self {
        let plan = |owner| Plan::new(model, owner);
        let events = (0..model.events.len()).filter_map(|index| plan(Owner::Event(index)));
        Self {
            model,
            body: model.rules_of(Owner::Body),
            envelope: Plan::of_schema(model, Owner::Envelope, &model.envelope.schema),
            events: events.collect(),
            formats: Formats::new(&model.timestamps),
            patterns: patterns(model),
        }
    }

    /// The address of the page that rules of an owner rest on; those of the body are the envelope's.
    pub(super) fn page(&self, owner: Owner) -> &'m str {
        let schema = self.model.schema_of(owner);
        schema.unwrap_or(&self.model.envelope.schema).page.url.newest()
    }
}

/// The regular expressions of a model. Each compiles, or the spec would have an error.
fn patterns(model: &Model) -> BTreeMap<&str, Regex> {
    let patterns = model.attributes().filter_map(|attribute| attribute.pattern.as_ref());
    let compiled = patterns.map(|pattern| {
        let text = pattern.as_str();
        Some((text, Regex::new(text).ok()?))
    });
    compiled.flatten().collect()
}
