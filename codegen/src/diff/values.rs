//! Documented values.

use super::found::{At, Found};
use super::kind::Kind;
use super::pair::Pair;
use crate::model::{Attribute, EnumType, EnumValue, Scalar, Schema};

/// Compares the documented values of an attribute.
pub(super) fn compare(found: &mut Found, at: &At, schemas: (&Schema, &Schema), pair: &Pair<'_>) {
    let old = lists(schemas.0, pair.old.attribute);
    let new = lists(schemas.1, pair.new.attribute);
    // Texts and numbers have nothing in common: without a list of the same, the type has changed.
    for old in old {
        if let Some(new) = new.iter().find(|new| old.integer == new.integer) {
            list(found, at, old, new);
        }
    }
}

/// The lists of values that an attribute has.
pub(super) fn lists<'m>(schema: &'m Schema, attribute: &Attribute) -> Vec<&'m EnumType> {
    schema.enums_of(attribute)
}

fn list(found: &mut Found, at: &At, old: &EnumType, new: &EnumType) {
    openness(found, at, old, new);
    let find = |list: &EnumType, wire: &Scalar| {
        let value = list.values.iter().find(|value| value.wire == *wire);
        value.cloned()
    };
    let renamed = renamed(old, new);
    for (before, after) in &renamed {
        let part = |value: &EnumValue| at.part(&["values", &value.wire.to_string()]);
        let spots = || (part(before).old_spot(), part(after).new_spot());
        let texts = (words(before), words(after));
        found.moved(Kind::ValueRenamedOnWire, spots(), texts);
        if before.doc != after.doc {
            let docs = (before.doc.clone(), after.doc.clone());
            found.moved(Kind::DescriptionChanged, spots(), docs);
        }
    }
    let is_renamed = |value: &EnumValue| {
        renamed.iter().any(|(before, after)| before.wire == value.wire || after.wire == value.wire)
    };
    for value in new.values.iter().filter(|value| !is_renamed(value)) {
        let at = at.part(&["values", &value.wire.to_string()]);
        match find(old, &value.wire) {
            Some(before) => both(found, &at, (old, &before), (new, value)),
            None => {
                let kind = if old.closed { Kind::ClosedValueAdded } else { Kind::ValueAdded };
                found.changed(kind, &at, None, words(value));
            }
        }
    }
    for value in old.values.iter().filter(|value| !is_renamed(value)) {
        if find(new, &value.wire).is_none() {
            let at = at.part(&["values", &value.wire.to_string()]);
            let kind = if new.closed { Kind::ClosedValueRemoved } else { Kind::ValueRemoved };
            found.changed(kind, &at, words(value), None);
        }
    }
}

/// The values that are gone from one list and new in the other, and have one variant.
fn renamed<'m>(old: &'m EnumType, new: &'m EnumType) -> Vec<(&'m EnumValue, &'m EnumValue)> {
    let is_in = |list: &EnumType, value: &EnumValue| {
        list.values.iter().any(|other| other.wire == value.wire)
    };
    let gone = old.values.iter().filter(|value| !is_in(new, value));
    let renamed = gone.filter_map(|before| {
        let mut values = new.values.iter().filter(|value| !is_in(old, value));
        Some((before, values.find(|after| after.ident == before.ident)?))
    });
    renamed.collect()
}

fn words(value: &EnumValue) -> String {
    format!("{}: {} - {}", value.wire, value.ident, value.doc)
}

/// A value that both lists have.
fn both(
    found: &mut Found,
    at: &At,
    (old_list, old): (&EnumType, &EnumValue),
    (new_list, new): (&EnumType, &EnumValue),
) {
    if old.doc != new.doc {
        found.differ(Kind::DescriptionChanged, at, &old.doc, &new.doc);
    }
    if old.ident == new.ident {
        return;
    }
    let is_name_of =
        |list: &EnumType, ident: &str| list.values.iter().any(|value| value.ident == ident);
    let was_taken = is_name_of(old_list, &new.ident);
    let is_taken = is_name_of(new_list, &old.ident);
    if was_taken || is_taken {
        found.differ(Kind::ValueReassigned, at, &old.ident, &new.ident);
    }
    if !was_taken || !is_taken {
        found.differ(Kind::ValueRenamed, at, &old.ident, &new.ident);
    }
}

/// A list in words: its values, and whether others can come.
fn openness_of(list: &EnumType) -> String {
    let values: Vec<String> = list.values.iter().map(|value| value.wire.to_string()).collect();
    let others = if list.closed { "nothing else" } else { "others can come" };
    format!("{}; {others}", values.join(", "))
}

/// Compares whether other values can come, and what they are.
fn openness(found: &mut Found, at: &At, old: &EnumType, new: &EnumType) {
    match (old.closed, new.closed) {
        (true, false) => {
            found.changed(
                Kind::ListOpened,
                &at.part(&["closed"]),
                openness_of(old),
                openness_of(new),
            );
        }
        (false, true) => {
            found.changed(
                Kind::ListClosed,
                &at.part(&["closed"]),
                openness_of(old),
                openness_of(new),
            );
        }
        (false, false) => {
            let at = at.part(&["values"]);
            found.differ(Kind::FallbackRenamed, &at, &old.fallback, &new.fallback);
        }
        (true, true) => {}
    }
    let kinds = (Kind::OtherwiseAdded, Kind::DescriptionChanged);
    let at = at.part(&["otherwise"]);
    found.optional(kinds, &at, old.otherwise.clone(), new.otherwise.clone());
}
