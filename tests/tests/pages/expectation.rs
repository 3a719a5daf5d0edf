//! The facts that a person reads in a page: `attributes.txt`, which `tests/pages/README.md` describes.

use std::collections::HashMap;

use fs_err as fs;

use crate::corpus::Page;
use crate::facts::{AttributeFacts, EventFacts};

/// Lines that begin so are about an attribute, whose path follows.
const CLAIMS: [&str; 14] = [
    "null",
    "value",
    "equals",
    "otherwise",
    "format",
    "present",
    "limit",
    "pattern",
    "default",
    "read-only",
    "sensitive",
    "deprecated",
    "since",
    "within",
];

/// Reads the facts in the file of a page.
pub(crate) fn of_page(page: &Page) -> Vec<EventFacts> {
    let text = fs::read_to_string(page.folder.join("attributes.txt")).expect("readable");
    let mut events = Vec::new();
    for line in text.lines() {
        let event = line.strip_prefix("# event ").or((line == "# envelope").then_some(""));
        match event {
            Some(event) => events.push((event, Vec::new())),
            None if line.is_empty() => {}
            None => {
                let (_, lines) = events.last_mut().expect("an event first");
                lines.push(line);
            }
        }
    }
    let events = events.into_iter();
    events.map(|(event, lines)| of_event(event, &lines)).collect()
}

fn of_event(event: &str, lines: &[&str]) -> EventFacts {
    let mut facts =
        EventFacts { event: event.to_owned(), attributes: Vec::new(), others: Vec::new() };
    let mut positions: HashMap<&str, usize> = HashMap::new();
    for line in lines {
        if let Some((path, is)) = line.split_once(" | ") {
            positions.insert(path, facts.attributes.len());
            facts.attributes.push(attribute(path, is, &positions));
            continue;
        }
        let (first, rest) = line.split_once(' ').unwrap_or((line, ""));
        let path = rest.split(' ').next().expect("a split has a first part");
        let at = positions.get(path).copied();
        match (first, at) {
            ("open", Some(at)) => facts.attributes[at].open = Some(Vec::new()),
            (claim, Some(at)) if CLAIMS.contains(&claim) => {
                let behind = rest[path.len()..].to_owned();
                facts.attributes[at].claims.push((claim.to_owned(), behind));
            }
            (_, _) => facts.others.push((*line).to_owned()),
        }
    }
    facts
}

fn attribute(path: &str, is: &str, positions: &HashMap<&str, usize>) -> AttributeFacts {
    let (parent, name) = match path.rsplit_once('.') {
        Some((parent, name)) => (Some(positions[parent]), name),
        None => (None, path),
    };
    AttributeFacts {
        name: name.to_owned(),
        parent,
        open: None,
        is: is.to_owned(),
        claims: Vec::new(),
    }
}
