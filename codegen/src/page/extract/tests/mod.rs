//! Pages of a library that does not exist, one for each hazard.

mod bullets;
mod claims;
mod conditions;
mod constants;
mod cut;
mod descriptions;
mod flattened;
mod forms;
mod hard;
mod pages;
mod sections;
mod tables;
mod values;
mod within;

use crate::diagnostic::Source;
use crate::model::Model;
use crate::page::outline::{Entry, EventOutline, Outline};

/// Reads a page in text without a spec.
fn outline(text: &str) -> Outline {
    with_spec(text, None)
}

fn with_spec(text: &str, model: Option<&Model>) -> Outline {
    let document = crate::page::read(text.as_bytes()).expect("a page");
    super::outline(&document, model)
}

/// Reads the only event of a page.
fn event(text: &str) -> EventOutline {
    let mut outline = outline(text);
    assert_eq!(outline.events.len(), 1, "{:#?}", outline.unplaced);
    outline.events.remove(0)
}

/// A page whose list has these lines, flattened.
fn flat(list: &str) -> String {
    format!(
        "The onLoanCreate event is triggered when a book is lent.\nAttributes of the data object\n{list}"
    )
}

/// The attributes with their types, one a line, indented as they nest.
fn tree(event: &EventOutline) -> String {
    let mut lines = String::new();
    add(&event.attributes, 0, &mut lines);
    lines
}

fn add(entries: &[Entry], depth: usize, lines: &mut String) {
    for entry in entries {
        let type_ = entry.type_.as_deref().unwrap_or("?");
        lines.push_str(&format!("{}{} {type_}\n", "  ".repeat(depth), entry.name));
        add(&entry.attributes, depth + 1, lines);
    }
}

/// The attribute at a path.
fn at<'e>(event: &'e EventOutline, path: &str) -> &'e Entry {
    let mut steps = path.split('.');
    let first = steps.next().expect("a step");
    let named = |entries: &'e [Entry], name: &str| entries.iter().find(|entry| entry.name == name);
    let top = named(&event.attributes, first).expect("an attribute");
    steps.fold(top, |entry, step| named(&entry.attributes, step).expect("an attribute"))
}

/// A spec that has an event with these attributes.
fn model(data: &str) -> Model {
    let event = format!(
        "event: onLoanCreate\nproduct: library\nmodule: loans\nplatforms: [v1]\n\
         page: {{ title: Loans, url: https://example.com/loans, captured: 2026-01-01, \
         sha256: {} }}\nsummary: A book was lent.\nfires_when: [A book is lent.]\n\
         where_silent: inferred - no payload was seen\ndata:\n{data}",
        "0".repeat(64)
    );
    let files = [
        ("vendor.yaml", include_str!("library/vendor.yaml").to_owned()),
        ("envelope.yaml", include_str!("library/envelope.yaml").to_owned()),
        ("library/onLoanCreate.yaml", event),
    ];
    let sources = files.map(|(path, text)| Source { path: path.to_owned(), text });
    match crate::lower(sources.to_vec()) {
        Ok(lowered) => lowered.model,
        Err(errors) => panic!("{errors}"),
    }
}
