//! The page of the envelope: what the payloads of all events have around their data.
//!
//! Its list has the name of the event and the data, and its words speak of the payload. It belongs
//! to no event.

use crate::model::Model;
use crate::page::document::BlockKind;
use crate::page::outline::Entry;

use super::phrases;
use super::sections::{Named, Section};

/// Returns true if a section can be about the envelope: no heading and no sentence is about one
/// event, and its words speak of what all payloads have. A manifest shows an event as an example.
pub(super) fn is_possible(section: &Section<'_>, named: &Named<'_>) -> bool {
    let heading = section.list_heading.into_iter();
    let mut blocks = section.intro.iter().copied().chain(heading);
    !named.is_titled
        && section.list_heading.is_some()
        && blocks.any(|block| match &block.kind {
            BlockKind::Heading { text, .. } | BlockKind::Prose { text } => {
                phrases::OF_ALL_PAYLOADS.matches(text)
            }
            BlockKind::Bullet { .. } | BlockKind::Code { .. } => false,
        })
}

/// Returns true if attributes are those of an envelope: one has the name of the event, another the
/// data.
pub(super) fn is_envelope(attributes: &[Entry], model: Option<&Model>) -> bool {
    let envelope = model.map(|model| &model.envelope);
    let has = |name: &str| attributes.iter().any(|entry| entry.name == name);
    if envelope.is_some_and(|envelope| has(&envelope.event) && has(&envelope.data)) {
        return true;
    }
    roles(attributes).is_some()
}

/// The attributes that have the name of the event and the data, if they are an envelope's.
pub(in crate::page) fn roles(attributes: &[Entry]) -> Option<(&str, &str)> {
    let event = attributes.iter().find(|entry| names_event(entry))?;
    let data = attributes.iter().find(|entry| holds_data(entry))?;
    (event.name != data.name).then_some((event.name.as_str(), data.name.as_str()))
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

fn says(entry: &Entry, phrase: &crate::page::pattern::Pattern) -> bool {
    let claims = entry.claims.iter().map(|claim| &claim.text);
    let sentences = entry.description.iter().map(|sentence| &sentence.text);
    sentences.chain(claims).any(|text| phrase.matches(text))
}
