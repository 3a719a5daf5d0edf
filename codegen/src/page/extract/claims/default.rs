//! Sentences that say which value holds where an attribute is absent, and since when it is there,
//! and that it is read-only or sensitive.

use super::scope::Scope;
use crate::model::{Fact, Json};
use crate::page::extract::phrases;
use crate::page::extract::values::is_quoted;

/// The fact of such a sentence; not understood if its words are no value of the attribute. Returns
/// `None` if the sentence is about something else.
pub(super) fn fact(text: &str, scope: &Scope<'_>) -> Option<Fact> {
    if phrases::READ_ONLY.matches(text) {
        return Some(Fact::ReadOnly);
    }
    if phrases::SENSITIVE.matches(text) {
        return Some(Fact::Sensitive);
    }
    if let Some(found) = phrases::SINCE.captures(text) {
        return Some(Fact::Since { version: found["since"].to_owned() });
    }
    let found = phrases::DEFAULT.captures(text)?;
    let value = value(found.get(1)?.as_str(), scope);
    Some(value.map_or(Fact::NotUnderstood, |value| Fact::Default { value }))
}

/// The value that a word stands for. Of a string it is in quotes, or one that the page lists.
fn value(words: &str, scope: &Scope<'_>) -> Option<Json> {
    let word = words.trim_matches(['`', '"', '\'']);
    let type_ = scope.type_().to_lowercase();
    if scope.has_items() {
        return None;
    }
    match type_.as_str() {
        "boolean" => word.parse().ok().map(Json::Boolean),
        "integer" => word.parse::<i64>().ok().map(|number| Json::Number(number.into())),
        "number" => word.parse().ok().map(Json::Number),
        "string" if is_quoted(words) || scope.is_listed(word) => {
            Some(Json::String(word.to_owned()))
        }
        _ => None,
    }
}
