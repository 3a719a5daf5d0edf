//! Sentences that call an attribute deprecated, and say what to use in its place.

use regex::Captures;

use super::scope::Scope;
use super::word::bare_word;
use crate::model::Fact;
use crate::page::extract::phrases;
use crate::page::extract::values::is_quoted;

/// The fact that an attribute is deprecated, without more.
pub(super) fn plain() -> Fact {
    Fact::Deprecated { since: None, instead: None }
}

/// The fact of a sentence about deprecation; not understood if it is about another attribute, or if
/// nobody can tell what to use in its place. Returns `None` if the sentence is about something else.
pub(super) fn fact(text: &str, scope: &Scope<'_>) -> Option<Fact> {
    let found = phrases::DEPRECATED.captures(text)?;
    let is_of_other = found.name("own").is_some_and(|name| !scope.is_own(name.as_str()));
    let path = path(&found, scope);
    if is_of_other || (path.is_none() && found.name("instead").is_some()) {
        return Some(Fact::NotUnderstood);
    }
    let since = found.name("since").map(|since| since.as_str().to_owned());
    Some(Fact::Deprecated { since, instead: path })
}

/// The path of the attribute that a sentence says to use instead, or `None` in its place if nobody can
/// tell. Returns `None` if the sentence says no such thing.
pub(super) fn instead(text: &str, scope: &Scope<'_>) -> Option<Option<String>> {
    Some(path(&phrases::INSTEAD.captures(text)?, scope))
}

/// Where the description begins behind a word that calls the attribute deprecated.
pub(super) fn behind_mark(text: &str) -> Option<usize> {
    Some(phrases::DEPRECATED_MARK.captures(text)?.get(1)?.start())
}

/// The path of the attribute to use instead: a word in quotes or with a sign in it, or one that an
/// attribute has.
fn path(found: &Captures<'_>, scope: &Scope<'_>) -> Option<String> {
    let word = found.name("instead")?.as_str();
    let path = bare_word(word);
    let is_path = is_quoted(word) || path.contains(['_', '.']) || scope.resolve(path).is_some();
    (is_path && !scope.is_own(path)).then(|| path.to_owned())
}
