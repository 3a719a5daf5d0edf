//! The page of the envelope: what the payloads of all events have around their data.
//!
//! Its list has the name of the event and the data, and its words speak of the payload. It belongs
//! to no event.

use crate::model::{Envelope, Model, Path};
use crate::page::outline::Entry;
use crate::page::pattern::Pattern;

use super::phrases;
use super::sections::{Named, Section};

/// Returns true if a section can be about the envelope: no heading and no sentence is about one
/// event, and its words speak of what all payloads have. A manifest shows an event as an example.
pub(super) fn is_possible(section: &Section<'_>, named: &Named<'_>) -> bool {
    !named.is_titled
        && section.list_heading.is_some()
        && words_above(section, &phrases::OF_ALL_PAYLOADS)
}

/// Returns true if a section names no event, and its words speak of all events.
pub(super) fn is_of_all_events(section: &Section<'_>, named: &Named<'_>) -> bool {
    named.events.is_empty() && words_above(section, &phrases::OF_ALL_EVENTS)
}

/// Returns true if the words above a list match.
fn words_above(section: &Section<'_>, phrase: &Pattern) -> bool {
    let heading = section.list_heading.into_iter();
    let mut blocks = section.intro.iter().copied().chain(heading);
    blocks.any(|block| block.line_of_words().is_some_and(|text| phrase.matches(text)))
}

/// Returns true if attributes are those of an envelope: one has the name of the event, another the
/// data. Below words about all events, one of both is enough.
pub(super) fn is_envelope(attributes: &[Entry], is_of_all: bool, model: Option<&Model>) -> bool {
    let envelope = model.map(|model| &model.envelope);
    let has = |path: &Path| has(attributes, &path.0);
    let has_name = |envelope: &Envelope| envelope.name.attribute.as_ref().is_some_and(has);
    // A flat payload lists the name of the event on the page of every event too.
    let has_data = |envelope: &Envelope| has(&envelope.data) && (is_of_all || !envelope.is_flat());
    if envelope.is_some_and(|envelope| has_name(envelope) && has_data(envelope)) {
        return true;
    }
    let roles = roles(attributes);
    match (roles.event, roles.data) {
        (Some(_), Some(_)) => true,
        (event, data) => is_of_all && (event.is_some() || data.is_some()),
    }
}

/// Returns true if there is an attribute at a path. At the top, there is always one.
fn has(attributes: &[Entry], path: &[String]) -> bool {
    let Some((first, rest)) = path.split_first() else {
        return true;
    };
    attributes.iter().any(|entry| entry.name == *first && has(&entry.attributes, rest))
}

/// The attributes of an envelope that have a role, as far as the page tells.
pub(in crate::page) struct Roles<'e> {
    /// The one that has the name of the event.
    pub(in crate::page) event: Option<&'e str>,
    /// The one that has the data.
    pub(in crate::page) data: Option<&'e str>,
}

/// The roles of attributes.
pub(in crate::page) fn roles(attributes: &[Entry]) -> Roles<'_> {
    let event = attributes.iter().find(|entry| names_event(entry));
    let event = event.map(|event| event.name.as_str());
    let mut others = attributes.iter().filter(|entry| Some(entry.name.as_str()) != event);
    let data = others.find(|entry| holds_data(entry));
    Roles { event, data: data.map(|data| data.name.as_str()) }
}

/// Returns true if an attribute has the name of the event.
fn names_event(entry: &Entry) -> bool {
    let is_called = phrases::EVENT_NAME_ATTRIBUTE.matches(&entry.name);
    entry.attributes.is_empty() && !entry.list && (is_called || says(entry, &phrases::NAMES_EVENT))
}

/// Returns true if an attribute has the data of the event.
fn holds_data(entry: &Entry) -> bool {
    let type_ = entry.type_.as_deref().unwrap_or_default().to_lowercase();
    let is_object = ["object", "json", "map", "hash"].iter().any(|word| type_.contains(word));
    (is_object || entry.type_.is_none())
        && !entry.list
        && (phrases::DATA_ATTRIBUTE.matches(&entry.name) || says(entry, &phrases::HOLDS_DATA))
}

fn says(entry: &Entry, phrase: &Pattern) -> bool {
    let claims = entry.claims.iter().map(|claim| &claim.text);
    let sentences = entry.description.iter().map(|sentence| &sentence.text);
    sentences.chain(claims).any(|text| phrase.matches(text))
}
