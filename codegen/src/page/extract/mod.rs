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
mod phrases;
mod platforms;
mod sections;
mod shared;
#[cfg(test)]
mod tests;
mod text;
mod tree;
mod usable;
mod values;

use std::collections::HashSet;

use crate::model::Model;

use super::document::{Block, BlockKind, Document, Unread};
use super::outline::{EventOutline, Outline};
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
    let mut taken = HashSet::new();
    let mut of_events = Vec::new();
    for section in &sections {
        let before = outline.events.len();
        add(&mut outline, section, &names, &page, &mut taken);
        of_events.extend((outline.events.len() > before).then_some(section));
    }
    mark_end(&mut outline, sections.last(), &of_events, &whole);
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

/// Whether a sentence in front of the attributes names the event.
fn is_told(event: &EventOutline) -> bool {
    event.prose.iter().any(|sentence| sentence.text.contains(&event.event))
}

/// Marks where the page ends, and takes for told what is open there.
fn mark_end<'s>(
    outline: &mut Outline,
    last: Option<&'s Section<'s>>,
    of_events: &[&'s Section<'s>],
    whole: &Whole<'_>,
) {
    let of_event = of_events.last();
    let ends_page = last.zip(of_event).is_some_and(|(last, own)| std::ptr::eq(last, *own));
    // The half of a heading that is none may stand behind the list of the last event.
    let is_last = ends_page || outline.cut.is_some();
    if let (true, Some(section)) = (is_last, of_event) {
        outline.events.last_mut().into_iter().for_each(|event| cut::mark(event, section, whole));
    }
    for (event, section) in outline.events.iter_mut().zip(of_events) {
        let is_last = last.is_some_and(|last| std::ptr::eq(last, *section));
        cut::mark_empty(event, section, is_last, whole);
    }
    // The words in front of an event whose list is cut off may stand in the list before it.
    if let ([.., before, without_list], [.., section, _]) =
        (outline.events.as_mut_slice(), of_events)
        && without_list.attributes.is_empty()
        && (outline.cut.is_some() || !is_told(without_list))
    {
        cut::mark(before, section, whole);
        before.last.iter_mut().for_each(|last| last.is_cut = true);
    }
    if let Some(cut) = &outline.cut {
        outline.unplaced.retain(|unread| unread.line < cut.line);
    }
}

/// If an event has a list of the envelope and one of the data, the event is put to that of the data.
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

/// Adds a section. `taken` are the events of those before.
fn add(
    outline: &mut Outline,
    section: &Section<'_>,
    names: &Names,
    page: &Page<'_>,
    taken: &mut HashSet<String>,
) {
    let named = sections::name(section, names, taken);
    let after = section.after.iter().filter(|it| !event::is_code_or_caption(it));
    outline.unplaced.extend(
        after.map(|it| shown(it, "it stands behind the attributes, outside of their list")),
    );
    if outline.envelope.is_none() && envelope::is_possible(section, &named) {
        let read = page.event(String::new(), named.line, section);
        if envelope::is_envelope(&read.event.attributes, page.model) {
            outline.envelope = Some(EventOutline { collapsed: false, ..read.event });
            outline.unplaced.extend(read.unplaced);
            return;
        }
    }
    let is_event = named.is_told || section.list_heading.is_some();
    match named.event.filter(|_| is_event) {
        Some(event) if taken.insert(event.clone()) => {
            let found = named.contradictions.iter().map(|(block, why)| shown(block, why));
            outline.unplaced.extend(found);
            let read = page.event(event, named.line, section);
            outline.events.push(read.event);
            outline.unplaced.extend(read.unplaced);
        }
        event => outline.unplaced.extend(without_event(section, event)),
    }
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
    let codes = section.after.iter().filter(|it| matches!(it.kind, BlockKind::Code { .. }));
    let blocks =
        section.intro.iter().chain(&section.list_heading).chain(&section.list).chain(codes);
    blocks.map(|block| shown(block, &why)).collect()
}

fn shown(block: &Block, why: &str) -> Unread {
    match &block.kind {
        BlockKind::Heading { text, .. }
        | BlockKind::Prose { text }
        | BlockKind::Bullet { text, .. }
        | BlockKind::Code { text } => unread(block.line, text, why),
    }
}
