//! Sentences that limit a number, the length of a text, or the items of an array.

use regex::Captures;
use serde_json::Number;

use super::scope::Scope;
use crate::model::{Fact, Limit};
use crate::page::extract::phrases;
use crate::spec::Measure;

/// The facts of a sentence about limits, or that it is not understood. Returns `None` if the sentence is
/// about something else.
pub(super) fn facts(text: &str, scope: &Scope<'_>) -> Option<Vec<Fact>> {
    let (found, bounds) = match phrases::LIMIT.captures(text) {
        Some(found) => {
            let is_least = phrases::LEAST.matches(found.name("bound")?.as_str());
            let bound = number(&found, "number");
            (found, vec![(is_least, bound)])
        }
        None => {
            let found = phrases::BETWEEN_LIMITS.captures(text)?;
            let bounds = vec![(true, number(&found, "low")), (false, number(&found, "high"))];
            (found, bounds)
        }
    };
    let measure = measure(&found, scope);
    let facts = bounds.into_iter().map(|(is_least, bound)| fact(measure?, is_least, bound?));
    Some(facts.collect::<Option<_>>().unwrap_or_else(|| vec![Fact::NotUnderstood]))
}

/// The quantity that is limited; `None` if the type of the attribute cannot have it.
fn measure(found: &Captures<'_>, scope: &Scope<'_>) -> Option<Measure> {
    let type_ = scope.type_().to_lowercase();
    let is_list = scope.has_items();
    let has = |names: &[&str]| names.iter().any(|name| found.name(name).is_some());
    if has(&["length", "characters"]) {
        return (type_.contains("string") && !has(&["items"])).then_some(Measure::Characters);
    }
    if has(&["count", "items"]) {
        return (is_list && !type_.starts_with("map")).then_some(Measure::Items);
    }
    let is_number = type_.contains("integer") || type_.contains("number");
    (is_number && !is_list).then_some(Measure::Value)
}

fn number(found: &Captures<'_>, name: &str) -> Option<Number> {
    found.name(name)?.as_str().parse().ok()
}

/// The fact of a limit, or `None` if a spec could not say it.
fn fact(measure: Measure, is_least: bool, bound: Number) -> Option<Fact> {
    let limit = match (measure, is_least) {
        (Measure::Value, true) => Limit::Minimum,
        (Measure::Value, false) => Limit::Maximum,
        (Measure::Characters, true) => Limit::MinLength,
        (Measure::Characters, false) => Limit::MaxLength,
        (Measure::Items, true) => Limit::MinItems,
        (Measure::Items, false) => Limit::MaxItems,
    };
    let least = u64::from(limit.is_least());
    let can_be = measure == Measure::Value
        || bound.as_u64().is_some_and(|bound| (least..=limit.longest()).contains(&bound));
    can_be.then_some(Fact::Limit { limit, bound })
}
