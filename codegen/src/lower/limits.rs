//! Limits of values: each can be kept and can be passed, and what the spec says of values keeps them.

use serde_json::Number;

use super::context::{Context, Loc};
use super::source::Placed;
use crate::diagnostic::Check;
use crate::model::{Attribute, Format, Json, Limit, Schema, Type};
use crate::spec::Measure;

/// Reports limits that say nothing, or that contradict each other or a value.
pub(super) fn check(context: &Context<'_>, schema: &Schema, placed: &Placed<'_>) {
    let attribute = &schema.objects[placed.object].attributes[placed.attribute];
    for (limit, bound) in &attribute.limits {
        if let Some((message, help)) = idle(schema, attribute, *limit, bound) {
            let at = placed.at.child(limit.key()).value();
            context.error(Check::Limit, at, message, help);
        }
    }
    pairs(context, attribute, &placed.at);
    if let Some(limit) = too_much(attribute) {
        let message = format!(
            "with the limits of `{}` an example can have more than {MOST_IN_EXAMPLE} characters and items",
            attribute.wire
        );
        let help = "leave one of the limits out, and say it in `doc`";
        context.error(Check::Limit, placed.at.child(limit.key()).value(), message, help);
    }
    values(context, attribute, placed);
}

/// An example has no more characters and items than that.
const MOST_IN_EXAMPLE: u64 = 200_000;

/// Returns the limit of items that makes examples too large together with the other limits.
fn too_much(attribute: &Attribute) -> Option<Limit> {
    let bound = |limit| attribute.limits.get(&limit).and_then(Number::as_u64).unwrap_or(1).max(1);
    let depth = attribute.ty.arrays();
    let least = bound(Limit::MinItems);
    let inner = least.saturating_pow(depth.saturating_sub(1));
    let items = least.max(bound(Limit::MaxItems)).saturating_mul(inner);
    let matching = attribute.matching_text().map_or(1, |text| text.chars().count() as u64);
    let text = bound(Limit::MinLength).max(matching);
    let long = text.max(bound(Limit::MaxLength)).saturating_mul(least.saturating_mul(inner));
    let most = items.saturating_mul(text).max(long);
    let limits = [Limit::MinItems, Limit::MaxItems].into_iter();
    let own = limits.filter(|limit| attribute.limits.contains_key(limit));
    own.take(1).find(|_| depth > 0 && most > MOST_IN_EXAMPLE)
}

/// Returns what is wrong with a limit by itself.
fn idle(
    schema: &Schema,
    attribute: &Attribute,
    limit: Limit,
    bound: &Number,
) -> Option<(String, &'static str)> {
    let key = limit.key();
    let leaves = schema.leaves_of(attribute);
    if attribute.always.is_some() || attribute.always_null.is_some() {
        let message = format!("`{key}` of an attribute that has one value");
        return Some((message, "remove the limit"));
    }
    let is_listed = |ty: &&Type| match ty {
        Type::Enum(index) => schema.enums[*index].otherwise.is_none(),
        _ => false,
    };
    if limit.measure() != Measure::Items && leaves.iter().any(is_listed) {
        let message = format!("`{key}` of an attribute whose values are listed");
        return Some((message, "remove the limit: the listed values say more"));
    }
    match limit.measure() {
        Measure::Value => idle_number(schema, attribute, (limit, bound), &leaves),
        Measure::Characters | Measure::Items => idle_length(attribute, limit, bound),
    }
}

fn idle_number(
    schema: &Schema,
    attribute: &Attribute,
    (limit, bound): (Limit, &Number),
    leaves: &[&Type],
) -> Option<(String, &'static str)> {
    let is_integer = |ty: &&Type| match ty {
        Type::Integer => true,
        Type::Enum(index) => schema.enums[*index].integer,
        _ => false,
    };
    let has_integers = leaves.iter().any(is_integer);
    let has_others = leaves.contains(&&Type::Number) || attribute.has_number_as_text();
    if !has_integers && !has_others && leaves.contains(&&Type::String) {
        let message = format!("`{}` of a string that is no number", limit.key());
        return Some((message, "add `format: decimal` or `format: integer`, or limit its length"));
    }
    if has_others || !has_integers {
        return None;
    }
    let edge = if limit.is_least() { i64::MIN } else { i64::MAX };
    match bound.as_i64() {
        Some(bound) if bound != edge => None,
        Some(_) => Some((format!("no integer passes {bound}"), "remove the limit")),
        None => Some((
            format!("`{}` of an integer is {bound}", limit.key()),
            "write an integer of 64 bits",
        )),
    }
}

fn idle_length(
    attribute: &Attribute,
    limit: Limit,
    bound: &Number,
) -> Option<(String, &'static str)> {
    let key = limit.key();
    let fixed = attribute.format.filter(|format| has_fixed_length(*format));
    let fixed = fixed.filter(|_| limit.measure() == Measure::Characters);
    if let Some(format) = fixed {
        let message = format!("`{key}` of a string that is {}", format.in_words());
        return Some((message, "remove the limit: the format says how long it is"));
    }
    match bound.as_u64() {
        Some(0) if limit.is_least() => {
            Some((format!("nothing is below `{key}: 0`"), "remove the limit"))
        }
        Some(bound) if bound > limit.longest() => {
            let most = limit.longest();
            let message = format!("`{key}` is above {most}, and examples cannot show it");
            Some((message, "leave the limit out, and say it in `doc`"))
        }
        _ => None,
    }
}

fn has_fixed_length(format: Format) -> bool {
    match format {
        Format::Boolean | Format::CalendarDay | Format::RailsTimeZone | Format::Uuid => true,
        Format::Decimal | Format::Email | Format::Integer | Format::Url => false,
    }
}

/// Reports a least value above the greatest.
fn pairs(context: &Context<'_>, attribute: &Attribute, at: &Loc<'_>) {
    for pair in Limit::ALL.chunks(2) {
        let [least, greatest] = pair else { continue };
        let limits = attribute.limits.get(least).zip(attribute.limits.get(greatest));
        if let Some((low, high)) = limits.filter(|(low, high)| !greatest.allows(high, low)) {
            let message =
                format!("`{least}` is {low} and `{greatest}` is {high}: no value keeps both");
            let help = "mend one of the limits";
            context.error(Check::Contradiction, at.child(least.key()).key(), message, help);
        }
    }
}

/// Reports an example and listed values that pass a limit.
fn values(context: &Context<'_>, attribute: &Attribute, placed: &Placed<'_>) {
    let message = |limit: Limit, bound: &Number, value: &str| {
        format!("{value} of `{}` passes `{limit}: {bound}`", attribute.wire)
    };
    if let Some(example) = &attribute.example
        && let Some((limit, bound)) = attribute.passed_limit(&attribute.ty, example)
    {
        let at = placed.at.child("example").value();
        let help = "write an example that keeps the limit, or mend the limit";
        context.error(Check::ExampleType, at, message(limit, bound, "the example"), help);
    }
    let of_format = attribute.format.filter(|_| attribute.example.is_none()).and_then(|format| {
        let example = Json::String(format.example().to_owned());
        attribute.passed_limit(&Type::String, &example).map(|(limit, _)| (limit, format))
    });
    if let Some((limit, format)) = of_format {
        let message = format!(
            "no example of `{}` can be made that is {} and keeps `{limit}`",
            attribute.wire,
            format.in_words()
        );
        let help = "add an `example`";
        context.error(Check::ExampleType, placed.at.child(limit.key()).key(), message, help);
    }
    for value in placed.spec.values.iter().flat_map(|values| values.keys()) {
        if let Some((limit, bound)) = attribute.passed_limit(&Type::Any, &Json::from(value)) {
            let at = placed.at.child("values").child(&value.to_string()).key();
            let help = "mend the limit, or record an erratum of the page";
            let value = format!("the value `{value}`");
            context.error(Check::ImpossibleValue, at, message(limit, bound, &value), help);
        }
    }
}
