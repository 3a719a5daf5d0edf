//! Claims of sentences about the values of their attributes.

use crate::model::{Fact, Scalar};
use crate::page::extract::phrases;
use crate::page::extract::values::{has_value, is_quoted, scalar};

use super::scope::Scope;
use super::word::{alternatives, bare_word};

/// A fact that a sentence states.
#[derive(Debug, PartialEq)]
pub(super) struct Stated {
    pub(super) fact: Fact,
    /// True if the words can mean something else.
    pub(super) is_candidate: bool,
}

impl Stated {
    pub(super) fn sure(fact: Fact) -> Self {
        Self { fact, is_candidate: false }
    }

    fn candidate(fact: Fact) -> Self {
        Self { fact, is_candidate: true }
    }

    pub(super) fn is_understood(&self) -> bool {
        self.fact != Fact::NotUnderstood
    }
}

/// Reads a sentence without a condition; nothing if it does not speak of the value, or only
/// describes it.
pub(super) fn alone(text: &str, scope: &Scope<'_>) -> Option<Stated> {
    if let Some(constant) = phrases::CONSTANT.captures(text).and_then(|found| found.get(1)) {
        return Some(of_values(constant.as_str(), false, scope));
    }
    if let Some(other) = phrases::EQUALS.captures(text).and_then(|found| found.get(1)) {
        return Some(said(other.as_str(), false, scope));
    }
    let is_setting = phrases::SETS.matches(text);
    let (predicate, can_be) =
        predicate(text, scope).or_else(|| is_setting.then_some((text, false)))?;
    let says = said(predicate, can_be, scope);
    (says.is_understood() || (phrases::SETS.matches(predicate) && !is_setting)).then_some(says)
}

/// Reads the part of a sentence that stands under a condition. A word with a capital is a value
/// there; elsewhere it can be a format as well.
pub(super) fn conclusion(text: &str, scope: &Scope<'_>) -> Option<Stated> {
    let scope = Scope { is_under_condition: true, ..*scope };
    if phrases::NULL.matches(text) {
        return Some(Stated::sure(Fact::Null));
    }
    predicate(text, &scope).map(|(predicate, can_be)| said(predicate, can_be, &scope))
}

/// Reads a sentence whose condition or event is known, and that may be only the value.
pub(super) fn bare(text: &str, scope: &Scope<'_>) -> Option<Stated> {
    let value = phrases::THIS_IS.captures(text).and_then(|found| found.get(1));
    let says = said(value.map_or(text, |value| value.as_str()), false, scope);
    says.is_understood().then_some(says)
}

/// Returns the claim about the value of the attribute, if a sentence speaks of it, and whether it
/// only can be. What is said of the attribute itself describes it, unless it is null or set to
/// something.
fn predicate<'t>(text: &'t str, scope: &Scope<'_>) -> Option<(&'t str, bool)> {
    let of_this = || {
        let found = phrases::THIS_VALUE.captures(text)?;
        Some((found.get(1)?.as_str(), found.get(2)?.as_str(), found.get(3)?.as_str()))
    };
    let of_name = || {
        let found = phrases::NAMED_ATTRIBUTE.captures(text)?;
        let is_own = scope.is_own(found.get(2)?.as_str());
        is_own.then_some((found.get(1)?.as_str(), found.get(3)?.as_str(), found.get(4)?.as_str()))
    };
    let (subject, verb, predicate) = of_this().or_else(of_name)?;
    let is_of_value = subject.to_lowercase().contains("value");
    let is_setting = phrases::NULL.matches(predicate) || phrases::SETS.matches(predicate);
    (is_of_value || is_setting).then_some((predicate, phrases::CAN_BE.matches(verb)))
}

fn said(predicate: &str, can_be: bool, scope: &Scope<'_>) -> Stated {
    if phrases::NULL.matches(predicate) {
        return Stated::sure(Fact::Null);
    }
    if can_be {
        return Stated::sure(Fact::NotUnderstood);
    }
    let end = phrases::BASED_ON.find(predicate).map_or(predicate.len(), |based| based.start());
    let text = &predicate[..end];
    let start = phrases::SET_TO.find(text).map_or(0, |set| set.end());
    let value = &text[start..];
    let is_set = start > 0 || scope.is_under_condition;
    equals(value, scope).unwrap_or_else(|| of_values(value, is_set, scope))
}

/// The other attribute, if a value is the path or the name of one. A path that no attribute has and
/// a name, which is a word as well, can be something else.
fn equals(value: &str, scope: &Scope<'_>) -> Option<Stated> {
    let found = phrases::OTHER_ATTRIBUTE.captures(value)?;
    let path = found.get(1)?.as_str();
    let other = scope.resolve(path);
    let fact = Fact::Equals { path: path.to_owned() };
    if path.contains('.') {
        return match other {
            Some(_) => Some(Stated::sure(fact)),
            None if is_path(path) && (path.contains('_') || !is_quoted(value)) => {
                Some(Stated::candidate(fact))
            }
            None => None,
        };
    }
    let is_other = other.is_some_and(|other| is_comparable(other, scope)) && !scope.is_listed(path);
    is_other.then(|| Stated::candidate(fact))
}

/// Returns true if the attribute can have the value of another: neither is in the other, and both
/// or none have attributes in them.
fn is_comparable(other: usize, scope: &Scope<'_>) -> bool {
    let (tree, own) = (scope.tree(), scope.item);
    let are_alike = tree.item(other).is_container() == tree.item(own).is_container();
    other != own
        && are_alike
        && !tree.forest.is_inside(own, other)
        && !tree.forest.is_inside(other, own)
}

/// The values, if it is known of all that they are values.
fn of_values(value: &str, is_set: bool, scope: &Scope<'_>) -> Stated {
    let Some(words) = alternatives(value) else {
        return Stated::sure(Fact::NotUnderstood);
    };
    let is_set = is_set || words.len() > 1;
    let is_value = |word: &&str| {
        let is_name = is_set && word.starts_with(char::is_uppercase);
        is_known(word, scope) || is_name
    };
    let is_sure = words.iter().all(is_value);
    let is_likely = scope.event.is_some() && words.iter().all(|word| names_something(word));
    let is_of_others = words.len() > 1 && words.iter().any(|word| names_other(word, scope));
    if (!is_sure && !is_likely) || is_of_others {
        return Stated::sure(Fact::NotUnderstood);
    }
    // Only a person can tell what is wrong if the type or the list of the attribute has no such value.
    let can_be = |word: &&str| {
        let word = bare_word(word);
        let is_other = is_path(word) && !scope.is_listed(word);
        has_value(scope.type_(), word) && scope.can_be(word) && !is_other
    };
    let is_candidate = !is_sure || !words.iter().all(can_be);
    let values = words.into_iter().map(|word| scalar(scope.type_(), bare_word(word))).collect();
    Stated { fact: Fact::Value { values }, is_candidate }
}

/// Returns true if a word is known to be a value: by its quotes, by a list of values, by its form.
fn is_known(word: &str, scope: &Scope<'_>) -> bool {
    let bare = bare_word(word);
    let is_literal = matches!(scalar(scope.type_(), bare), Scalar::Boolean(_) | Scalar::Integer(_))
        || bare.parse::<f64>().is_ok_and(f64::is_finite);
    is_quoted(word) || is_literal || scope.is_listed(bare) || bare.contains('_')
}

/// Returns true if a word is nothing but a path with dots.
fn is_path(word: &str) -> bool {
    phrases::DOTTED.find(word).is_some_and(|found| found.len() == word.len())
}

/// Returns true if a word is a path, or the name of another attribute, and no value of this one.
fn names_other(word: &str, scope: &Scope<'_>) -> bool {
    let path = bare_word(word);
    let is_other = || scope.resolve(path).is_some_and(|other| is_comparable(other, scope));
    !scope.is_listed(path) && (is_path(path) || is_other())
}

/// Returns true if a word can name a value rather than tell how a value is.
fn names_something(word: &str) -> bool {
    !phrases::ADJECTIVE.matches(word) && !phrases::NO_VALUE.matches(word)
}
