//! Types and values that arrive although the spec does not have them.

use std::collections::BTreeSet;

use super::draft::Draft;
use super::yaml::{entries, scalar};
use crate::interpret::type_word;
use crate::model::{Attribute, Facets, Scalar, Schema, Type};

/// A value of another type, by what messages call it.
pub(super) fn wrong_type(
    schema: &Schema,
    attribute: &Attribute,
    kinds: &BTreeSet<String>,
    are_items: bool,
) -> Draft {
    if are_items {
        return new_type(attribute, &item_any(&attribute.phrase), &[]);
    }
    let mut news: Vec<&str> = kinds.iter().map(|kind| word_of(kind)).collect();
    if news.contains(&"number") {
        news.retain(|word| *word != "integer");
    }
    news.dedup();
    match also(schema, attribute, &news) {
        Some((ty, also)) if ty == attribute.phrase => new_also(attribute, &also),
        Some((ty, also)) => new_type(attribute, &ty, &also),
        None => new_type(attribute, "any", &[]),
    }
}

/// The type and the `also` types that take what arrived too, if the language has any.
fn also(schema: &Schema, attribute: &Attribute, news: &[&str]) -> Option<(String, Vec<String>)> {
    let first = schema.types_of(attribute).next()?;
    let values = schema.enum_in(first);
    let mut ty = attribute.phrase.clone();
    let mut also = attribute.also.clone();
    for new in news {
        match (first, *new) {
            (_, "any") => return None,
            (Type::Id(_), "string" | "integer") | (Type::EpochTime, "string") => {
                also.push((*new).to_owned());
            }
            (Type::Id(_) | Type::EpochTime, _) => return None,
            (Type::Integer, "number") => ty = "number".to_owned(),
            (Type::Enum(_), "string") => return None,
            (Type::Enum(_), "number" | "integer") if values?.integer => return None,
            (_, "integer") if values.is_some() => also.push("number".to_owned()),
            (_, "number") => {
                also.retain(|word| word != "integer");
                also.push("number".to_owned());
            }
            _ => also.push((*new).to_owned()),
        }
    }
    Some((ty, also))
}

/// The page has the first type alone, or fewer others.
fn new_also(attribute: &Attribute, also: &[String]) -> Draft {
    let type_ = Some(attribute.phrase.clone());
    let old = (!attribute.also.is_empty()).then(|| attribute.also.clone());
    let page = Facets { type_: type_.clone(), also: old, ..Facets::default() };
    let also = Facets { also: Some(also.to_vec()), ..Facets::default() };
    let entry = format!("  {}", entries(&also));
    Draft::new(page, Facets { type_, ..also })
        .change("The attribute needs this too:", &[])
        .change(entry, &["also"])
}

/// The attribute has another type.
pub(super) fn new_type(attribute: &Attribute, ty: &str, also: &[String]) -> Draft {
    let page = Facets { type_: Some(attribute.phrase.clone()), ..Facets::default() };
    let also = (!also.is_empty()).then(|| also.to_vec());
    let change = "The attribute needs this type, and no key that only the old one has:";
    let mut draft = Draft::new(
        page,
        Facets { type_: Some(ty.to_owned()), also: also.clone(), ..Facets::default() },
    )
    .change(change, &[])
    .change(format!("  type: {ty}"), &["type", "also", "values", "format"]);
    if also.is_some() {
        draft.changes.push(format!("  {}", entries(&Facets { also, ..Facets::default() })));
    }
    if ty == "number" {
        // Another type is a claim that goes no further than its erratum.
        draft.changes.push("  evidence: { type: observed - as in the erratum }".to_owned());
    }
    draft
}

/// Values that the spec does not list.
pub(super) fn new_values(schema: &Schema, attribute: &Attribute, new: &[Scalar]) -> Draft {
    let known = schema.types_of(attribute).find_map(|ty| schema.enum_in(ty));
    let old = known.map_or(&[][..], |known| &known.values);
    let old: Vec<Scalar> = old.iter().map(|value| value.wire.clone()).collect();
    let all: Vec<Scalar> = old.iter().chain(new).cloned().collect();
    let is_integer = known.is_some_and(|known| known.integer);
    let meaning = if is_integer { "a name - what it means" } else { "What it means." };
    let page = Facets { values: Some(old), ..Facets::default() };
    let mut draft = Draft::new(page, Facets { values: Some(all), ..Facets::default() })
        .change("The attribute needs them under `values`, each with its meaning:", &["values"]);
    draft.changes.extend(new.iter().map(|value| format!("  {}: {meaning}", scalar(value))));
    draft
}

/// What the value of an attribute must be, as messages have it.
pub(super) fn own_words(schema: &Schema, attribute: &Attribute) -> String {
    let mut words = Vec::new();
    for ty in schema.types_of(attribute) {
        let word = type_word(schema, ty);
        if !words.contains(&word) {
            words.push(word);
        }
    }
    words.join(" or ")
}

/// The type of a list or map whose items can be anything.
fn item_any(phrase: &str) -> String {
    let end = ["array of ", "map of "];
    let from = end.iter().filter_map(|end| phrase.rfind(end).map(|at| at + end.len())).max();
    format!("{}any", &phrase[..from.unwrap_or(0)])
}

/// The type of the language for a kind of value.
fn word_of(kind: &str) -> &'static str {
    match kind {
        "a boolean" => "boolean",
        "an integer" => "integer",
        "an integer beyond 63 bits" | "an integer beyond 64 bits" | "a number" => "number",
        "a string" => "string",
        "an array" => "array of any",
        "an object" => "object",
        _ => "any",
    }
}

/// The type of the language for the beginning of a JSON text.
pub(super) fn json_type(found: &str) -> &'static str {
    match found.as_bytes().first() {
        Some(b'"') => "string",
        Some(b't' | b'f') => "boolean",
        Some(b'[') => "array of any",
        Some(b'{') => "object",
        Some(b'-' | b'0'..=b'9') if found.parse::<i64>().is_ok() => "integer",
        Some(b'-' | b'0'..=b'9') => "number",
        _ => "any",
    }
}
