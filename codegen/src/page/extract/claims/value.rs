//! What a sentence says of the value of its attribute.

use crate::model::Fact;
use crate::page::extract::phrases;
use crate::page::extract::values::scalar;

use super::condition::{Scope, alternatives};

/// What a sentence without a condition says; nothing if it does not speak of the value, or only
/// describes it.
pub(super) fn alone(text: &str, scope: &Scope<'_>) -> Option<Fact> {
    let predicate = predicate(text, scope)?;
    match said(predicate, scope) {
        Fact::NotUnderstood if !phrases::SETS.matches(predicate) => None,
        says => Some(says),
    }
}

/// What the part of a sentence says that stands under a condition.
pub(super) fn conclusion(text: &str, scope: &Scope<'_>) -> Option<Fact> {
    predicate(text, scope).map(|it| said(it, scope))
}

/// What is said of the value of the attribute, if a sentence speaks of it. What is said of the
/// attribute itself describes it, unless it is null or set to something.
fn predicate<'t>(text: &'t str, scope: &Scope<'_>) -> Option<&'t str> {
    let of_this = || {
        let found = phrases::THIS_VALUE.captures(text)?;
        Some((found.get(1)?.as_str(), found.get(2)?.as_str()))
    };
    let of_name = || {
        let found = phrases::NAMED_ATTRIBUTE.captures(text)?;
        let is_own = scope.is_own(found.get(2)?.as_str());
        is_own.then_some((found.get(1)?.as_str(), found.get(3)?.as_str()))
    };
    let (subject, predicate) = of_this().or_else(of_name)?;
    let is_of_value = subject.to_lowercase().contains("value");
    let is_setting = phrases::NULL.matches(predicate) || phrases::SETS.matches(predicate);
    (is_of_value || is_setting).then_some(predicate)
}

fn said(predicate: &str, scope: &Scope<'_>) -> Fact {
    if phrases::NULL.matches(predicate) {
        return Fact::Null;
    }
    let end = phrases::BASED_ON.find(predicate).map_or(predicate.len(), |it| it.start());
    let predicate = &predicate[..end];
    let start = phrases::SET_TO.find(predicate).map_or(0, |it| it.end());
    let value = &predicate[start..];
    equals(value, scope).unwrap_or_else(|| of_values(value, scope))
}

/// The other attribute, if a value is the path of one.
fn equals(value: &str, scope: &Scope<'_>) -> Option<Fact> {
    let path = value.trim_matches(['`', '"', '\'']);
    let is_path = phrases::DOTTED.find(path).is_some_and(|it| it.len() == path.len());
    let is_known = scope.resolve(path).is_some() || path.contains('_');
    (is_path && is_known).then(|| Fact::Equals { path: path.to_owned() })
}

fn of_values(value: &str, scope: &Scope<'_>) -> Fact {
    let type_ = scope.tree.item(scope.item).type_.as_deref().unwrap_or_default();
    match alternatives(value) {
        Some(values) => {
            Fact::Value { values: values.into_iter().map(|it| scalar(type_, it)).collect() }
        }
        None => Fact::NotUnderstood,
    }
}
