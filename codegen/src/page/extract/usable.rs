//! Pages without anything that can be used.

use crate::page::document::{Document, Unusable};
use crate::page::outline::Outline;

use super::names::Names;
use super::sections;

/// Why an outline has nothing that can be used: what the page has, and what it has not. Nothing if
/// it has an event with attributes.
pub fn unusable(document: &Document, outline: &Outline) -> Option<Unusable> {
    let mut all = outline.events.iter().chain(&outline.envelope);
    if all.any(|event| !event.attributes.is_empty()) {
        return None;
    }
    let blocks = &document.blocks;
    let lists = blocks.iter().filter(|block| sections::is_list_heading(block)).count();
    let bullets = blocks.iter().filter(|block| block.is_bullet()).count();
    let events = Names::of(blocks, None).into_known();
    let list = match lists {
        0 => "no heading such as `Attributes of the data object`".to_owned(),
        _ => format!("{} of attributes", counted(lists, "heading")),
    };
    let event = match events.as_slice() {
        [] => "no event name".to_owned(),
        names => format!("the event name {}", names.join(", ")),
    };
    Some(Unusable {
        what: format!(
            "it has no event with attributes: {list}, {event}, {} and {}",
            counted(bullets, "bullet"),
            counted(blocks.len() - bullets, "other block"),
        ),
        help: "save the page of an event, with the lists of its attributes open".to_owned(),
    })
}

fn counted(number: usize, what: &str) -> String {
    match number {
        0 => format!("no {what}"),
        1 => format!("1 {what}"),
        _ => format!("{number} {what}s"),
    }
}
