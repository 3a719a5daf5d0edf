//! Sentences that say which regular expression a text matches.

use super::scope::Scope;
use crate::model::{Fact, Pattern};
use crate::page::extract::phrases;

/// The fact of such a sentence; not understood if no spec could say it. Returns `None` if the sentence is
/// about something else.
pub(super) fn fact(text: &str, scope: &Scope<'_>) -> Option<Fact> {
    let found = phrases::PATTERN.captures(text)?;
    let words = found.name("quoted").or(found.name("bare"))?.as_str();
    // Another attribute can be matched as well.
    let is_named = ["named", "named_behind"].iter().any(|name| found.name(name).is_some());
    if !is_named && !words.contains(SIGNS) {
        return None;
    }
    let is_string = scope.type_().to_lowercase().contains("string");
    let pattern = pattern(words).filter(|_| is_string);
    Some(pattern.map_or(Fact::NotUnderstood, |pattern| Fact::Pattern { pattern }))
}

/// Signs that a regular expression has and the name of an attribute has not.
const SIGNS: [char; 9] = ['^', '$', '[', '(', '*', '+', '?', '{', '\\'];

/// A pattern in the words of a page, if a spec can say it.
fn pattern(words: &str) -> Option<String> {
    let text = words.trim_matches(['`', '"', '\'']);
    // Nobody can tell whether such quotes double a backslash.
    if words.starts_with('"') && text.contains(r"\\") {
        return None;
    }
    // JavaScript writes a pattern between slashes; a slash in front of `^` can be nothing else.
    let in_slashes = text.strip_prefix("/^").and_then(|rest| rest.strip_suffix("$/"));
    let text = match in_slashes {
        Some(inner) => format!("^{inner}$"),
        None if text.starts_with('/') => return None,
        None => text.to_owned(),
    };
    Pattern::parse(&text).ok().filter(|pattern| !pattern.matches_everything())?;
    Some(text)
}
