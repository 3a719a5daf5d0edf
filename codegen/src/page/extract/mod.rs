//! Reads the facts of a page: events, attributes and where they stand, values, claims, examples.
//!
//! ```text
//! Document ─sections→ one of each event ─listing→ items ─┬─code→ format of the changes, examples
//!                                                        ├─values→ values, sentences
//!                                                        ├─nesting→ where each stands, and why
//!                                                        └─claims→ null, values, formats, conditions
//! ```
//!
//! [`phrases`] has all of the English that is recognised.

mod bullet;
mod changes;
mod claims;
mod code;
mod cut;
pub(super) mod envelope;
mod event;
mod events;
mod examples;
mod json;
mod listing;
mod names;
mod nesting;
mod payload;
mod phrases;
mod platforms;
mod sections;
mod shared;
mod snippets;
#[cfg(test)]
mod tests;
mod text;
mod tree;
mod usable;
mod values;

use std::collections::HashSet;

use crate::model::{Envelope, Json, Model};

use super::document::{Block, BlockKind, Document, Unread};
use super::kinds::model_of_pages;
use super::outline::{Entry, EventOutline, ExampleOf, Outline};
use cut::Whole;
use event::Page;
use names::Names;
use sections::Section;
use shared::Shared;
use text::unread;
pub use usable::unusable;

/// Reads the facts of a page. The model guides the nesting where the page has lost it, and helps to
/// tell names; it adds nothing that the page does not say.
pub fn outline(document: &Document, model: Option<&Model>) -> Outline {
    let of_pages = model.map(model_of_pages);
    let model = of_pages.as_deref();
    let whole = cut::whole(document);
    let blocks = whole.blocks.as_ref();
    let names = Names::of(blocks, model);
    let mut outline = Outline {
        form: document.form,
        title: title(blocks, &names),
        address: document.address.as_ref().map(|address| address.url.clone()),
        platforms: platforms::platforms(document),
        envelope: None,
        cut: whole.cut.clone(),
        events: Vec::new(),
        unplaced: document.unread.clone(),
    };
    let sections = lists_of_data_first(sections::sections(blocks, &names), model);
    let page = Page {
        model,
        shared: Shared::of(&sections, &names),
        keys: event::keys(blocks),
        title: blocks.first().filter(|_| outline.title.is_some()),
    };
    let firsts = sections.iter().filter_map(|section| {
        sections::name(section, &names, &HashSet::new()).events.into_iter().next()
    });
    let mut events = Taken { firsts: firsts.collect(), taken: HashSet::new() };
    let mut of_events = Vec::new();
    for section in &sections {
        let before = outline.events.len();
        add(&mut outline, section, &names, &page, &mut events);
        of_events.extend(std::iter::repeat_n(section, outline.events.len() - before));
    }
    hand_out_unread(&mut outline, document);
    mark_end(&mut outline, sections.last(), &of_events, &names, &whole);
    if let Some(model) = model {
        leave_to_envelope(&mut outline, &model.envelope);
    }
    let is_only = outline.events.len() == 1;
    for (event, section) in outline.events.iter_mut().zip(of_events) {
        event.title = sections::title(section, &names, &event.event, is_only);
    }
    outline.unplaced.sort_by_key(|unplaced| unplaced.line);
    outline
}

/// The title, if the page begins with one.
fn title(blocks: &[Block], names: &Names) -> Option<String> {
    let is_list = blocks.first().is_some_and(sections::is_list_heading);
    match blocks.first().map(|block| &block.kind) {
        Some(BlockKind::Heading { text, level: None | Some(1) }) if !is_list => {
            Some(names.title(text))
        }
        _ => None,
    }
}

/// Gives each table, and each row of one, that could not be read to the event that it follows.
fn hand_out_unread(outline: &mut Outline, document: &Document) {
    let mut events: Vec<&mut EventOutline> =
        outline.events.iter_mut().chain(&mut outline.envelope).collect();
    events.sort_by_key(|event| event.line);
    for piece in &document.unread {
        let before = events.iter().rposition(|event| event.line <= piece.line);
        if let Some(event) = events.get_mut(before.unwrap_or_default()) {
            event.unplaced.push(piece.clone());
        }
    }
}

/// Leaves out of events what the envelope has in the same object: it is documented with the envelope.
fn leave_to_envelope(outline: &mut Outline, envelope: &Envelope) {
    let shared = envelope.beside_data();
    let is_own = |entry: &Entry| {
        !shared.iter().any(|own| own.wire == entry.name || own.accepts.contains(&entry.name))
    };
    for event in &mut outline.events {
        event.attributes.retain(is_own);
        for example in &mut event.examples {
            let data = match example.of {
                ExampleOf::Payload => envelope.data_in_mut(&mut example.json),
                ExampleOf::Data => Some(&mut example.json),
                ExampleOf::Changes | ExampleOf::Unknown => None,
            };
            if let Some(Json::Object(members)) = data {
                members.retain(|name, _| !shared.iter().any(|own| own.wire == *name));
            }
        }
    }
}

/// Returns whether a sentence in front of the attributes names the event.
fn is_told(event: &EventOutline) -> bool {
    event.prose.iter().any(|sentence| sentence.text.contains(&event.event))
}

/// Marks where the page ends, and takes for told what is open there.
fn mark_end<'s>(
    outline: &mut Outline,
    last: Option<&'s Section<'s>>,
    of_events: &[&'s Section<'s>],
    names: &Names,
    whole: &Whole<'_>,
) {
    if let Some(cut) = &outline.cut {
        let is_before = |unread: &Unread| unread.line < cut.line;
        outline.unplaced.retain(is_before);
        let all = outline.events.iter_mut().chain(&mut outline.envelope);
        all.for_each(|event| event.unplaced.retain(is_before));
    }
    let Some(of_last) = of_events.last().copied() else { return };
    let is_of_last = |section: &Section<'_>| std::ptr::eq(section, of_last);
    // The half of a heading that is none may stand behind the list of the last event.
    let is_last = last.is_some_and(is_of_last) || outline.cut.is_some();
    for (event, section) in outline.events.iter_mut().zip(of_events) {
        if is_last && is_of_last(section) {
            cut::mark(event, section, names, whole);
        }
        cut::mark_empty(
            event,
            section,
            last.is_some_and(|last| std::ptr::eq(last, *section)),
            whole,
        );
    }
    // The words in front of an event whose list is cut off may stand in the list before it.
    let others = of_events.iter().take_while(|section| !is_of_last(section)).count();
    let (before, of_last) = outline.events.split_at_mut(others);
    let without_list = &of_last[0];
    if let Some(before) = before.last_mut()
        && without_list.attributes.is_empty()
        && (outline.cut.is_some() || !is_told(without_list))
    {
        cut::mark(before, of_events[others - 1], names, whole);
        before.last.iter_mut().for_each(|last| last.is_cut = true);
    }
}

/// Puts an event to its list of the data, if it also has a list of the envelope.
fn lists_of_data_first<'b>(
    mut sections: Vec<Section<'b>>,
    model: Option<&Model>,
) -> Vec<Section<'b>> {
    for at in 1..sections.len() {
        let is_of_data = |section: &Section<'_>| {
            section
                .list_heading
                .is_some_and(|list_heading| sections::is_of_data(list_heading, model))
        };
        let is_second = sections[at].intro.is_empty() && is_of_data(&sections[at]);
        if is_second && !is_of_data(&sections[at - 1]) {
            let intro = std::mem::take(&mut sections[at - 1].intro);
            sections[at].intro = intro;
        }
    }
    sections
}

const BEHIND: &str = "it stands behind the attributes, outside of their list";

/// The events of a page.
struct Taken {
    /// The first event of each section.
    firsts: HashSet<String>,
    /// Events that have been read.
    taken: HashSet<String>,
}

/// Adds a section, to each of its events if it has several.
fn add(
    outline: &mut Outline,
    section: &Section<'_>,
    names: &Names,
    page: &Page<'_>,
    events: &mut Taken,
) {
    let named = sections::name(section, names, &events.taken);
    let after = section.after.iter().filter(|block| !event::is_code_or_caption(block));
    outline.unplaced.extend(after.map(|block| shown(block, BEHIND)));
    if outline.envelope.is_none() && envelope::is_possible(section, &named) {
        let read = page.event(String::new(), named.line, section);
        let is_of_all = envelope::is_of_all_events(section, &named);
        if envelope::is_envelope(&read.event.attributes, is_of_all, page.model) {
            outline.envelope = Some(EventOutline { collapsed: false, ..read.event });
            outline.unplaced.extend(read.unplaced);
            return;
        }
    }
    let is_event = named.is_told || section.list_heading.is_some();
    let mut own = named.events.iter().filter(|_| is_event).cloned();
    let Some(first) = own.next().filter(|first| !events.taken.contains(first)) else {
        let event = named.events.first().filter(|_| is_event).cloned();
        return outline.unplaced.extend(without_event(section, event));
    };
    // An event that has a section of its own needs no part of one that is joined.
    let others: Vec<String> = own.filter(|other| !events.firsts.contains(other)).collect();
    let is_elsewhere = |name: &String| named.events.len() == 1 && events.firsts.contains(name);
    let found = named
        .contradictions
        .iter()
        .filter(|(block, name, _)| !(is_elsewhere(name) && is_joined(block, names)));
    outline.unplaced.extend(found.map(|(block, _, why)| shown(block, why)));
    for (at, event) in std::iter::once(first).chain(others).enumerate() {
        events.taken.insert(event.clone());
        let mut read = page.event(event, named.line, section);
        let behind = section.after.iter().filter(|block| bullet::is_attribute(block));
        read.event.unplaced.extend(behind.map(|block| shown(block, BEHIND)));
        outline.events.push(read.event);
        outline.unplaced.extend(read.unplaced.into_iter().filter(|_| at == 0));
    }
}

/// Returns true if a block joins the names of several events, as the title of a page can.
fn is_joined(block: &Block, names: &Names) -> bool {
    sections::in_line(block, names).len() > 1
}

/// All of a section that is about no event, or about one that had its attributes before.
fn without_event(section: &Section<'_>, event: Option<String>) -> Vec<Unread> {
    let why = match (event, section.list_heading) {
        (Some(event), _) => format!("the page has spoken of {event} before"),
        (None, Some(_)) => {
            "it belongs to a list of attributes, and no event is named before it".to_owned()
        }
        (None, None) => "it belongs to no event and to no list of attributes".to_owned(),
    };
    let codes = section.after.iter().filter(|block| block.code().is_some());
    let blocks =
        section.intro.iter().chain(&section.list_heading).chain(&section.list).chain(codes);
    blocks.map(|block| shown(block, &why)).collect()
}

fn shown(block: &Block, why: &str) -> Unread {
    unread(block.line, block.text(), why)
}
