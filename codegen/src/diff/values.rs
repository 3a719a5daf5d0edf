//! Documented values.

use super::found::{At, Found};
use super::kind::Kind;
use super::pair::Pair;
use crate::model::{Attribute, EnumType, EnumValue, Scalar, Schema, Type};

/// Whether the documented values of an attribute are others.
pub(super) fn compare(found: &mut Found, at: &At, schemas: (&Schema, &Schema), pair: &Pair<'_>) {
    let old = lists(schemas.0, pair.old.attribute);
    let new = lists(schemas.1, pair.new.attribute);
    for (old, new) in old.into_iter().zip(new) {
        // Texts and numbers have nothing in common; then the type has changed.
        if old.integer == new.integer {
            list(found, at, old, new);
        }
    }
}

/// The lists of values that an attribute has.
pub(super) fn lists<'m>(schema: &'m Schema, attribute: &Attribute) -> Vec<&'m EnumType> {
    let leaves = schema.leaves_of(attribute).into_iter();
    let lists = leaves.filter_map(|ty| match ty {
        Type::Enum(index) => Some(&schema.enums[*index]),
        _ => None,
    });
    lists.collect()
}

fn list(found: &mut Found, at: &At, old: &EnumType, new: &EnumType) {
    openness(found, at, old, new);
    let find = |list: &EnumType, wire: &Scalar| {
        let value = list.values.iter().find(|it| it.wire == *wire);
        value.cloned()
    };
    for value in &new.values {
        let at = at.part(&["values", &value.wire.to_string()]);
        match find(old, &value.wire) {
            Some(before) => both(found, &at, (old, &before), (new, value)),
            None => {
                let kind = if old.closed { Kind::ClosedValueAdded } else { Kind::ValueAdded };
                found.changed(kind, &at, None, words(value));
            }
        }
    }
    for value in &old.values {
        if find(new, &value.wire).is_none() {
            let at = at.part(&["values", &value.wire.to_string()]);
            let kind = if new.closed { Kind::ClosedValueRemoved } else { Kind::ValueRemoved };
            found.changed(kind, &at, words(value), None);
        }
    }
}

fn words(value: &EnumValue) -> String {
    format!("{} - {}", value.ident, value.doc)
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
    let is_name_of = |list: &EnumType, ident: &str| list.values.iter().any(|it| it.ident == ident);
    let was_taken = is_name_of(old_list, &new.ident);
    let is_taken = is_name_of(new_list, &old.ident);
    if was_taken || is_taken {
        found.differ(Kind::ValueReassigned, at, &old.ident, &new.ident);
    }
    if !was_taken || !is_taken {
        found.differ(Kind::ValueRenamed, at, &old.ident, &new.ident);
    }
}

/// Whether other values can come, and what they are.
fn openness(found: &mut Found, at: &At, old: &EnumType, new: &EnumType) {
    match (old.closed, new.closed) {
        (true, false) => found.changed(Kind::ListOpened, &at.part(&["closed"]), None, None),
        (false, true) => found.changed(Kind::ListClosed, &at.part(&["closed"]), None, None),
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
