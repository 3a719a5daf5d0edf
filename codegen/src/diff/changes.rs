//! Changes: the order of a pair, its shape, what they are of.

use super::found::{At, Found};
use super::kind::Kind;
use super::pair::Pair;
use super::sides::Sides;
use crate::model::{Attribute, ChangeMember, ChangeShape, ChangesType, Schema, Type};
use crate::words::describe::{pair_words, shape_words};

/// Compares the changes that an attribute is on both sides.
pub(super) fn compare(found: &mut Found, at: &At, sides: &Sides<'_>, pair: &Pair<'_>) {
    let old = changes(sides.old, pair.old.attribute);
    let new = changes(sides.new, pair.new.attribute);
    for (old, new) in old.into_iter().zip(new) {
        both(found, at, sides, old, new);
    }
}

fn changes<'m>(schema: &'m Schema, attribute: &Attribute) -> Vec<&'m ChangesType> {
    let leaves = schema.leaves_of(attribute).into_iter();
    let changes = leaves.filter_map(|ty| match ty {
        Type::Changes(index) => Some(&schema.changes[*index]),
        _ => None,
    });
    changes.collect()
}

fn both(found: &mut Found, at: &At, sides: &Sides<'_>, old: &ChangesType, new: &ChangesType) {
    if sides.renamed(&old.of) != new.of {
        let part = at.part(&["type"]);
        found.differ(Kind::TargetChanged, &part, &old.of, &new.of);
    }
    if let Some(kind) = reshaped(&old.shape, &new.shape) {
        let (was, is) = shapes(&old.shape, &new.shape);
        found.changed(kind, &at.part(&["pair"]), was, is);
    }
    own_shapes(found, at, sides, old, new);
    let kinds = (Kind::PairsInAdded, Kind::PairsInChanged);
    let part = at.part(&["pairs_in"]);
    found.optional(kinds, &part, old.pairs_in.clone(), new.pairs_in.clone());
    // A member that has another name now is the same one.
    let excepted: Vec<String> = old
        .except
        .iter()
        .map(|name| {
            let path = sides.renamed(&old.of.member(name));
            path.0.last().cloned().unwrap_or_default()
        })
        .collect();
    excepts(found, at, &excepted, &new.except);
}

/// The kind of change that a shape became another by, if it did.
fn reshaped(old: &ChangeShape, new: &ChangeShape) -> Option<Kind> {
    if old.is_same(new) {
        return None;
    }
    let is_typed_alike = old.kind() == new.kind();
    Some(match (old.is_mistaken_for(new), is_typed_alike) {
        (true, true) => Kind::PairReversed,
        (true, false) => Kind::SideChanged,
        (false, true) => Kind::PairReshaped,
        (false, false) => Kind::PairRetyped,
    })
}

/// Two shapes in words: the order alone if it is all that they differ in.
fn shapes(old: &ChangeShape, new: &ChangeShape) -> (String, String) {
    if old.is_pair() && new.is_pair() {
        return (pair_words(old).to_owned(), pair_words(new).to_owned());
    }
    let words = |shape| shape_words(shape, |name| format!("`{name}`"));
    (words(old), words(new))
}

/// The attributes whose changes have a shape of their own on either side, each with a place of its
/// own.
fn own_shapes(found: &mut Found, at: &At, sides: &Sides<'_>, old: &ChangesType, new: &ChangesType) {
    for member in &old.members {
        let path = sides.renamed(&old.of.member(&member.wire));
        let mut members = new.members.iter();
        let Some(now) = members.find(|now| path.0.last() == Some(&now.wire)) else {
            continue;
        };
        if member.own_shape.is_none() && now.own_shape.is_none() {
            continue;
        }
        let part = at.part(&["pair_of", &now.wire]);
        match (old.listed_in(member), new.listed_in(now)) {
            (None, None) => {
                let (was, is) = (old.shape_of(member), new.shape_of(now));
                if let Some(kind) = reshaped(was, is) {
                    let (was, is) = shapes(was, is);
                    found.changed(kind, &part, was, is);
                }
            }
            (was, is) => {
                let words = |key: Option<&String>, changes: &ChangesType, member: &ChangeMember| {
                    match key {
                        Some(key) => format!("pairs in `{key}`"),
                        None => shape_words(changes.shape_of(member), |name| format!("`{name}`")),
                    }
                };
                let (was, is) = (words(was, old, member), words(is, new, now));
                found.changed(Kind::PairRetyped, &part, was, is);
            }
        }
    }
}

/// The members whose changes have no documented shape, each with a place of its own.
fn excepts(found: &mut Found, at: &At, old: &[String], new: &[String]) {
    let added = Kind::ExceptAdded;
    for name in new.iter().filter(|name| !old.contains(name)) {
        found.changed(added, &at.part(&["except", name]), None, name.clone());
    }
    for name in old.iter().filter(|name| !new.contains(name)) {
        found.changed(added.mirror(), &at.part(&["except", name]), name.clone(), None);
    }
}
