//! The place of an event in JSON, and what stands there.

use std::fmt;

use indexmap::IndexMap;

use crate::model::Json;
use crate::words::describe::compact;

/// Stands for the handler in a template whose other placeholders are filled.
pub(super) const HANDLER: &str = "<handler>";

/// A step to a value: the key of a member, or nothing for an item of a list.
type Step = Option<String>;

/// The value that belongs to an event, and the steps that lead to it.
pub(super) struct Entry {
    steps: Vec<Step>,
    pub(super) value: Json,
}

/// Finds the event: as a key with a value, or as a value with the members beside it.
pub(super) fn entry(json: &Json, event: &str) -> Option<Entry> {
    let is_event = |json: &Json| matches!(json, Json::String(text) if text == event);
    let here = |steps, value: &Json| Some(Entry { steps, value: value.clone() });
    match json {
        Json::Object(members) => {
            if let Some(value) = members.get(event) {
                return here(vec![Some(event.to_owned())], value);
            }
            if members.values().any(is_event) {
                return here(Vec::new(), json);
            }
            let mut members = members.iter();
            members.find_map(|(key, value)| Some(entry(value, event)?.below(Some(key.clone()))))
        }
        Json::Array(items) => {
            let named = items.iter().find(|item| is_event(item));
            let named = named.and_then(|item| here(vec![None], item));
            named.or_else(|| items.iter().find_map(|item| Some(entry(item, event)?.below(None))))
        }
        _ => None,
    }
}

/// The name that a page has where a template has the handler.
pub(super) fn handler(own: &Json, page: &Json) -> Option<String> {
    match (own, page) {
        (Json::String(own), Json::String(page)) => {
            let (before, behind) = own.split_once(HANDLER)?;
            let name = page.strip_prefix(before)?.strip_suffix(behind)?;
            (!name.is_empty()).then(|| name.to_owned())
        }
        (Json::Object(own), Json::Object(page)) => {
            own.iter().find_map(|(key, own)| handler(own, page.get(key)?))
        }
        (Json::Array(own), Json::Array(page)) => {
            own.iter().zip(page).find_map(|(own, page)| handler(own, page))
        }
        _ => None,
    }
}

impl Entry {
    fn below(mut self, step: Step) -> Self {
        self.steps.insert(0, step);
        self
    }

    /// The entry with a name for the handler.
    pub(super) fn with_handler(&self, name: &str) -> Self {
        Self { steps: self.steps.clone(), value: filled(&self.value, name) }
    }

    /// Returns true if another entry is this one, seen from nearer. Members may stand in any
    /// order.
    pub(super) fn ends_with(&self, other: &Self) -> bool {
        self.steps.ends_with(&other.steps) && self.value == other.value
    }
}

fn filled(json: &Json, name: &str) -> Json {
    match json {
        Json::String(text) => Json::String(text.replace(HANDLER, name)),
        Json::Array(items) => Json::Array(items.iter().map(|item| filled(item, name)).collect()),
        Json::Object(members) => {
            let members = members
                .iter()
                .map(|(key, value)| (key.replace(HANDLER, name), filled(value, name)));
            Json::Object(members.collect())
        }
        other => other.clone(),
    }
}

impl fmt::Display for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let steps = self.steps.iter().rev();
        let json = steps.fold(self.value.clone(), |json, step| match step {
            Some(key) => Json::Object(IndexMap::from([(key.clone(), json)])),
            None => Json::Array(vec![json]),
        });
        f.write_str(&compact(&json))
    }
}
