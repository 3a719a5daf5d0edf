//! Pages that are cut at any byte: nothing that stands before the cut is read in another way.

use codegen::page;
use codegen::page::outline::{Entry, Outline};

use crate::corpus::pages;

/// A page of each form. A cut takes a millisecond or so.
const CUT: [&str; 5] =
    ["forms-flattened", "forms-html", "forms-indented", "forms-markdown", "event-without-list"];

#[test]
fn a_cut_changes_nothing_that_stands_before_it() {
    for page in pages().into_iter().filter(|page| CUT.contains(&page.name.as_str())) {
        let text = String::from_utf8(page.bytes).expect("text");
        let whole = entries(&outline(&text).expect("a page"));
        for end in (1..text.len()).filter(|end| text.is_char_boundary(*end)) {
            let Some(part) = outline(&text[..end]) else { continue };
            let ends: Vec<usize> =
                part.events.iter().filter_map(|event| Some(event.last.as_ref()?.line)).collect();
            for entry in entries(&part) {
                let same = whole.iter().find(|other| other.line == entry.line);
                let same = same.unwrap_or_else(|| panic!("{}: {entry:#?}", page.name));
                let is_same = (&entry.name, &entry.type_) == (&same.name, &same.type_)
                    && entry.values == same.values
                    && entry.description == same.description;
                assert!(is_same || ends.contains(&entry.line), "{} {end}: {entry:#?}", page.name);
            }
        }
    }
}

fn outline(text: &str) -> Option<Outline> {
    let document = page::read(text.as_bytes()).ok()?;
    Some(page::outline(&document, None))
}

/// All attributes, each without its inner attributes.
fn entries(outline: &Outline) -> Vec<Entry> {
    let mut waiting: Vec<&Entry> =
        outline.events.iter().flat_map(|event| &event.attributes).collect();
    let mut all = Vec::new();
    while let Some(entry) = waiting.pop() {
        waiting.extend(&entry.attributes);
        all.push(Entry { attributes: Vec::new(), ..entry.clone() });
    }
    all
}
