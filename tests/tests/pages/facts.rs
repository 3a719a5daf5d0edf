//! What the program reads in a page, in the words of `attributes.txt`.

use codegen::page::outline::{Claim, Confidence, Entry, EventOutline, Outline, PairShape, Says};
use codegen::spec::Scalar;

/// All of it. Sentences that could not be read are left out.
pub(crate) fn facts(outline: &Outline) -> String {
    outline.events.iter().map(event).collect()
}

fn event(event: &EventOutline) -> String {
    let mut attributes = Vec::new();
    let mut others = Vec::new();
    for entry in &event.attributes {
        add(entry, "", &mut attributes, &mut others);
    }
    if event.collapsed {
        others.push("collapsed".to_owned());
    }
    if let Some(changes) = &event.changes {
        let of = changes.of.as_deref().unwrap_or("-");
        let pairs = changes.pairs.iter().map(pair);
        others.extend(pairs.map(|it| format!("changes {} of {of} pair {it}", changes.at)));
    }
    let examples = event.examples.iter();
    others.extend(examples.map(|it| format!("example {:?}", it.of).to_lowercase()));
    others.sort();
    attributes.extend(others);
    format!("# event {}\n{}\n", event.event, attributes.join("\n"))
}

fn add(entry: &Entry, parent: &str, attributes: &mut Vec<String>, others: &mut Vec<String>) {
    let placement = entry.placement.as_ref();
    let is_open = placement.is_some_and(|it| it.confidence == Confidence::Open);
    let path = match (is_open, parent) {
        (true, _) => format!("?.{}", entry.name),
        (false, "") => entry.name.clone(),
        (false, _) => format!("{parent}.{}", entry.name),
    };
    let type_ = entry.type_.as_deref().unwrap_or("-");
    let values: Vec<_> = entry.values.iter().map(|it| it.value.clone()).collect();
    attributes.push(format!("{path} | {type_} | {}", listed(&values)));
    if let Some(otherwise) = &entry.otherwise {
        others.push(format!("otherwise {path} {otherwise}"));
    }
    others.extend(entry.claims.iter().filter_map(|it| claim(it, &path)));
    for inner in &entry.attributes {
        add(inner, &path, attributes, others);
    }
}

fn claim(claim: &Claim, path: &str) -> Option<String> {
    let says = match &claim.says {
        Says::Null => format!("null {path}"),
        Says::Present => format!("present {path}"),
        Says::Value { values } => format!("value {path} {}", listed(values)),
        Says::Equals { path: other } => format!("equals {path} to {other}"),
        Says::Format { format } => format!("format {path} {format}"),
        Says::Unread => return None,
    };
    let words = claim.when.as_ref().map(|it| it.words.as_str());
    let words = words.map(|it| it.strip_prefix("the ").unwrap_or(it));
    Some(match words {
        Some(words) => format!("{says} when {words}"),
        None => says,
    })
}

fn listed(values: &[Scalar]) -> String {
    if values.is_empty() {
        return "-".to_owned();
    }
    let values = values.iter().map(ToString::to_string);
    values.collect::<Vec<_>>().join(", ")
}

fn pair(shape: &PairShape) -> String {
    let order = shape
        .pair
        .as_ref()
        .map_or("-".to_owned(), |it| it.join(","));
    let pairs_in = shape.pairs_in.iter().map(|it| format!(" in {it}"));
    let array = if shape.array { " array" } else { "" };
    format!("{order}{}{array}", pairs_in.collect::<String>())
}
