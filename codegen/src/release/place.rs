//! The subject of a change, in words of people who know payloads and have not seen the spec.

use crate::diff::{Change, Spot, Subject};
use crate::words::line;

/// How long a text of the spec may be in an entry.
const SHORT: usize = 80;

/// A value, attribute, condition or event with everything around it: ``attribute `note` of event
/// `order/onOrder` ``. A renamed one has both names.
pub(super) fn place(change: &Change) -> String {
    let Some(spot) = change.spot() else { return String::new() };
    if spot.subject == Subject::Vendor {
        return of_vendor(spot);
    }
    let parts = [
        told(change, value).map(|value| format!("value {value}")),
        told(change, path).map(|path| format!("attribute {path}")),
        told(change, condition).map(|name| format!("condition {name}")),
        Some(subject(change, &spot.subject)),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" of ")
}

fn of_vendor(spot: &Spot) -> String {
    let named = match spot.keys() {
        [list, name, ..] => match list.as_str() {
            "platforms" => Some(format!("platform version {}", code(name))),
            "timestamps" => Some(format!("spelling {} of timestamps", code(name))),
            "products" => Some(format!("product {}", code(name))),
            "modules" => Some(format!("module {}", code(name))),
            "package" => Some("the package".to_owned()),
            _ => None,
        },
        _ => None,
    };
    named.unwrap_or_else(|| "the vendor".to_owned())
}

fn subject(change: &Change, subject: &Subject) -> String {
    let noun = match subject {
        Subject::Vendor => return "the vendor".to_owned(),
        Subject::Envelope => return "the envelope".to_owned(),
        Subject::Event { .. } => "event",
        Subject::Type { .. } => "type",
    };
    let name = told(change, |spot| match &spot.subject {
        Subject::Type { name } => Some(name.clone()),
        subject => Some(subject.to_string()),
    });
    format!("{noun} {}", name.unwrap_or_default())
}

fn value(spot: &Spot) -> Option<String> {
    match spot.keys() {
        [key, value] if key == "values" => Some(value.clone()),
        _ => None,
    }
}

fn path(spot: &Spot) -> Option<String> {
    (!spot.path.is_empty()).then(|| spot.path.clone())
}

fn condition(spot: &Spot) -> Option<String> {
    match spot.keys() {
        [key, name] if key == "conditions" => Some(name.clone()),
        _ => None,
    }
}

/// Something of both sides: once, if it is the same.
fn told(change: &Change, get: impl Fn(&Spot) -> Option<String>) -> Option<String> {
    let sides = [&change.before, &change.after].into_iter().flatten();
    let mut texts: Vec<String> = sides.filter_map(get).map(|text| code(&text)).collect();
    texts.dedup();
    match texts.as_slice() {
        [] => None,
        [one] => Some(one.clone()),
        [before, after, ..] => Some(format!("{before} (now {after})")),
    }
}

/// A text of the spec on one line between backticks, cut if it is long. No character of it is
/// invisible or ends the code.
pub(super) fn code(text: &str) -> String {
    let line = line::short(&text.replace('`', "'"), SHORT);
    if line.is_empty() { "nothing".to_owned() } else { format!("`{line}`") }
}
