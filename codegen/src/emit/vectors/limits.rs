//! Values at a limit, and values just beyond it.

use super::build::Builder;
use super::within::wrapped;
use crate::emit::example;
use crate::model::{Attribute, Format, Json, Limit};
use crate::spec::Measure;

/// Values that pass a limit, and had better pass nothing else.
pub(super) fn beyond(builder: Builder<'_>, attribute: &Attribute, limit: Limit) -> Vec<Json> {
    let step: i8 = if limit.is_least() { -1 } else { 1 };
    match limit.measure() {
        Measure::Value => numbers(attribute, limit, step),
        Measure::Characters | Measure::Items => {
            let length = attribute.length(limit);
            let length = length.and_then(|length| length.checked_add_signed(step.into()));
            length.map(|length| of_length(builder, attribute, limit, length)).unwrap_or_default()
        }
    }
}

/// A value that keeps a limit and could not go further; in arrays and maps, an item that is one.
pub(super) fn edge(builder: Builder<'_>, attribute: &Attribute, is_least: bool) -> Option<Json> {
    let mut limits = attribute.limits.keys().rev().filter(|limit| limit.is_least() == is_least);
    let limit = *limits.next()?;
    let values = match limit.measure() {
        Measure::Value => numbers(attribute, limit, 0),
        Measure::Characters | Measure::Items => {
            of_length(builder, attribute, limit, attribute.length(limit)?)
        }
    };
    let first = builder.schema.types_of(attribute).next();
    let mut values = values.into_iter().map(|value| match limit.measure() {
        Measure::Items => value,
        _ => wrapped(first, value),
    });
    values.find(|value| attribute.keeps(&attribute.ty, value))
}

/// Numbers so far from the limit, and as texts if the texts of the attribute are numbers.
fn numbers(attribute: &Attribute, limit: Limit, step: i8) -> Vec<Json> {
    let Some(bound) = attribute.limits.get(&limit) else {
        return Vec::new();
    };
    let integer = bound.as_i64().and_then(|bound| bound.checked_add(step.into()));
    let double = bound.as_f64().map(|bound| bound + f64::from(step));
    // A step of one is nothing beside a large number.
    let further = bound.as_f64().map(|bound| bound + f64::from(step) * bound.abs());
    let doubles = [double, further].into_iter().flatten();
    let doubles = doubles.filter_map(serde_json::Number::from_f64);
    let all = integer.map(Into::into).into_iter().chain(doubles);
    let all: Vec<serde_json::Number> = all.collect();
    let texts = all.iter().filter(|_| attribute.has_number_as_text());
    let texts: Vec<Json> = texts.map(|number| Json::String(number.to_string())).collect();
    texts.into_iter().chain(all.into_iter().map(Json::Number)).collect()
}

/// Texts with so many characters, or an array with so many items.
fn of_length(
    builder: Builder<'_>,
    attribute: &Attribute,
    limit: Limit,
    length: usize,
) -> Vec<Json> {
    if limit.measure() == Measure::Characters {
        let starts = match attribute.format {
            Some(Format::Email) => vec![example::text(attribute), "a@b".to_owned()],
            _ => vec![example::text(attribute)],
        };
        let matching = attribute.pattern.as_ref().and_then(|pattern| pattern.sample_of(length));
        let padded = starts.iter().map(|start| example::padded(attribute, start, length));
        return matching.into_iter().chain(padded).map(Json::String).collect();
    }
    let item = match builder.value(attribute) {
        Json::Array(items) => items.into_iter().next(),
        _ => None,
    };
    // An array that can have no items has none to show.
    let item = item.or_else(|| (length == 0).then_some(Json::Null));
    item.map(|item| vec![Json::Array(vec![item; length])]).unwrap_or_default()
}
