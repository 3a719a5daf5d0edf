//! Types and values that arrive although the spec does not have them.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::value::RawValue;

use super::draft::Draft;
use super::quote::{Quote, words};
use super::yaml::{scalar, texts};
use crate::interpret::type_word;
use crate::model::names;
use crate::model::{Attribute, ClaimKey, EvidenceKind, Facets, JsonType, Scalar, Schema, Type};

/// The kinds of values that arrived, as messages call them, each with the type of the language for
/// it, if there is one that says anything.
pub(super) type Kinds = BTreeMap<String, Option<&'static str>>;

/// A value of another type.
pub(super) fn wrong_type(quote: Quote<'_>, kinds: &Kinds, are_items: bool) -> Draft {
    let news: Option<BTreeSet<&str>> = kinds.values().copied().collect();
    let known = news.filter(|news| !are_items && !news.is_empty());
    match known.and_then(|news| also(quote.schema, quote.attribute, &news)) {
        Some((ty, also)) if also.is_empty() || !names_its_items(quote) => {
            new_type(quote, &ty, &also)
        }
        _ => no_type(quote, kinds, are_items),
    }
}

/// A note: the language has no type that is wide enough, says anything and can stand there.
pub(super) fn no_type(quote: Quote<'_>, kinds: &Kinds, are_items: bool) -> Draft {
    let kinds = kinds.keys().map(String::as_str).collect::<Vec<_>>().join(" or ");
    let page = match quote.type_() {
        Some(ty) => format!("its type is {ty}"),
        None => "it names no type".to_owned(),
    };
    let subject = if are_items { "what is in it" } else { "it" };
    let spec = format!("{subject} is {kinds} now and then, and the event is then not typed");
    Draft::note(page, spec).hint(
        "No type of the language takes both there, and `any` would say nothing. Payloads like these \
         stay undecoded, and validators go on reporting them.",
    )
}

/// The type and the `also` types that take what arrived too, if the language has any.
fn also(
    schema: &Schema,
    attribute: &Attribute,
    news: &BTreeSet<&str>,
) -> Option<(String, Vec<String>)> {
    let first = schema.types_of(attribute).next()?;
    let values = schema.enum_in(first);
    let is_closed = values.is_some_and(|values| values.closed);
    let mut ty = attribute.phrase.clone();
    let mut also = attribute.also.clone();
    for new in news.iter().copied() {
        match (first, new) {
            (Type::Id(_), "string" | "integer") | (Type::EpochTime, "string") => {}
            (Type::Enum(_), "string") if is_closed || !values?.integer => return None,
            (Type::Enum(_), "number" | "integer") if values?.integer => return None,
            (Type::Id(own), "number") => {
                // An identifier is an integer where it is a number.
                let other = if *own == JsonType::String { "integer" } else { "string" };
                ty = own.name().to_owned();
                add(&mut also, other);
            }
            (Type::EpochTime, "number" | "integer") => ty = "number".to_owned(),
            _ => {}
        }
        // A closed list of strings has no integers beside it.
        add(&mut also, if is_closed && new == "integer" { "number" } else { new });
    }
    if also.iter().any(|word| word == "number") {
        also.retain(|word| word != "integer");
        if ty == "integer" || ty == "number" {
            ty = "number".to_owned();
            also.retain(|word| word != "number");
        }
    }
    Some((ty, also))
}

fn add(also: &mut Vec<String>, word: &str) {
    if !also.iter().any(|known| known == word) {
        also.push(word.to_owned());
    }
}

/// The attribute has another type, or other types beside it.
pub(super) fn new_type(quote: Quote<'_>, ty: &str, also: &[String]) -> Draft {
    let also = (!also.is_empty()).then(|| also.to_vec());
    let page = quote.type_().filter(|page| page != ty || also.is_some());
    let spec = Facets { type_: Some(ty.to_owned()), also: also.clone(), ..Facets::default() };
    // A page that names a format of the time has to be quoted where the spec has mere text.
    let is_mere_text = quote.attribute.phrase.contains("timestamp") && !ty.contains("timestamp");
    let format = quote.format().filter(|_| is_mere_text);
    let page = Facets { type_: page, format, ..Facets::default() };
    let note = ["it does not say how it is written", "it is any value of the type"];
    let mut draft = Draft::new(page, spec, note);
    if ty != quote.attribute.phrase {
        draft = draft.key("type", ty);
    }
    if let Some(also) = also.filter(|also| *also != quote.attribute.also) {
        draft = draft.key("also", texts(&also));
        // Identifiers and points in time take what stands beside them without a union.
        let is_taken = |word: &String| matches!(word.as_str(), "string" | "integer" | "number");
        let takes_scalars = ty.ends_with(" id") || ty == "epoch time";
        let is_union = !(takes_scalars && also.iter().all(is_taken));
        if let Some(name) = own_name(quote).filter(|_| is_union) {
            draft = draft.key("type_name", name);
        }
    }
    // Another type is a claim that goes no further than its erratum.
    if quote.type_().is_some_and(|page| words(&page) != words(ty))
        && quote.attribute.evidence_of(ClaimKey::Type).kind == EvidenceKind::Documented
    {
        draft = draft.key("evidence", "{ type: observed - as in the erratum }");
    }
    draft
}

/// Returns true if the items of a list or a map have a type that is named after the attribute: a
/// union of the list and anything else could have no name of its own.
fn names_its_items(quote: Quote<'_>) -> bool {
    let ty = &quote.attribute.ty;
    matches!(ty, Type::Array(_) | Type::Map(_)) && is_named_after_it(quote.schema, ty.leaf())
}

/// Returns true if a type of an attribute has its Rust name from the attribute.
fn is_named_after_it(schema: &Schema, ty: &Type) -> bool {
    match ty {
        Type::Enum(_) => true,
        Type::Object(index) => !schema.objects[*index].declared,
        _ => false,
    }
}

/// A Rust name for the union of the types, where the one that it would get is taken.
fn own_name(quote: Quote<'_>) -> Option<String> {
    let (schema, attribute) = (quote.schema, quote.attribute);
    if matches!(attribute.ty, Type::Union(_)) {
        return None;
    }
    let name = names::type_name(&attribute.wire)?;
    let objects = schema.objects.iter().map(|object| &object.ident);
    let others = schema.enums.iter().map(|type_| &type_.ident);
    let mut all = objects.chain(others).chain(schema.unions.iter().map(|union| &union.ident));
    // An enum or an object of the attribute's own leaves the name to the union already.
    let is_own = is_named_after_it(schema, &attribute.ty);
    (!is_own && all.any(|taken| *taken == name)).then(|| format!("{name}Value"))
}

/// Values that the spec does not list.
pub(super) fn new_values(quote: Quote<'_>, new: &[Scalar]) -> Draft {
    let schema = quote.schema;
    let known = schema.types_of(quote.attribute).find_map(|ty| schema.enum_in(ty));
    let old = known.map_or(&[][..], |known| &known.values);
    let old: Vec<Scalar> = old.iter().map(|value| value.wire.clone()).collect();
    let is_integer = known.is_some_and(|known| known.integer);
    let meaning = if is_integer { "a name - what it means" } else { "What it means." };
    let all = old.iter().chain(new).cloned().collect();
    let page = Facets { values: quote.values(old), ..Facets::default() };
    let spec = Facets { values: Some(all), ..Facets::default() };
    let entries = new.iter().enumerate().map(|(index, value)| {
        // Two values of one name would be one variant.
        let number =
            if is_integer && index > 0 { format!(" {}", index + 1) } else { String::new() };
        format!("{}: {}", scalar(value), meaning.replacen("name", &format!("name{number}"), 1))
    });
    let entries: Vec<String> = entries.collect();
    Draft::new(page, spec, ["it lists no values", "these values arrive"])
        .key("values", format!("{{ {} }}", entries.join(", ")))
        .hint("Put the meaning of each new value into your own words.")
}

/// Returns what the value of an attribute must be, as messages have it.
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

/// The type of the language for a kind of value and its text, if there is one that says anything.
pub(super) fn word_of(kind: &str, found: &str) -> Option<&'static str> {
    Some(match kind {
        "an array" => array_type(found)?,
        "a boolean" => "boolean",
        "an integer" => "integer",
        "an integer beyond 63 bits" | "an integer beyond 64 bits" | "a number" => "number",
        "a string" => "string",
        "an object" => "object",
        _ => return None,
    })
}

/// The types of the language for the beginning of a JSON text; none for null.
pub(super) fn json_type(found: &str) -> Option<&'static str> {
    Some(match found.as_bytes().first()? {
        b'"' => "string",
        b't' | b'f' => "boolean",
        b'[' => array_type(found).unwrap_or("array of any"),
        b'{' => "object",
        b'-' | b'0'..=b'9' if found.parse::<i64>().is_ok() => "integer",
        b'-' | b'0'..=b'9' => "number",
        _ => return None,
    })
}

/// The type of an array by its items, if all of them can be seen and are alike.
fn array_type(found: &str) -> Option<&'static str> {
    let items: Vec<&RawValue> = serde_json::from_str(found).ok()?;
    let words: BTreeSet<Option<&str>> = items.iter().map(|item| json_type(item.get())).collect();
    let mut words = words.into_iter();
    match (words.next()??, words.next()) {
        ("string", None) => Some("array of strings"),
        ("integer", None) => Some("array of integers"),
        ("number", None) => Some("array of numbers"),
        ("boolean", None) => Some("array of booleans"),
        ("object", None) => Some("array of objects"),
        _ => None,
    }
}

/// Types without `integer` where there is `number`, which has all integers.
pub(super) fn without_integers(types: &BTreeSet<&'static str>) -> Vec<&'static str> {
    let has_numbers = types.contains("number");
    let own = types.iter().copied().filter(|word| !has_numbers || *word != "integer");
    // Of several kinds of arrays none can be told from another.
    let mut arrays = 0;
    own.filter(|word| {
        arrays += usize::from(word.starts_with("array"));
        !word.starts_with("array") || arrays == 1
    })
    .collect()
}
