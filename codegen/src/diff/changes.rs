//! Changes: the order of a pair, its shape, what they are of.

use super::found::{At, Found};
use super::kind::Kind;
use super::pair::Pair;
use super::sides::Sides;
use crate::model::{Attribute, ChangeMember, ChangeShape, ChangesType, Schema, Type, Within};
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
    inner(found, at, sides, (old, new), "");
    let kinds = (Kind::PairsInAdded, Kind::PairsInChanged);
    let part = at.part(&["pairs_in"]);
    found.optional(kinds, &part, old.pairs_in.clone(), new.pairs_in.clone());
}

/// Compares what is said of single attributes, and of those inside the change of one. Before the
/// names of these stands those of the objects around them.
fn inner(
    found: &mut Found,
    at: &At,
    sides: &Sides<'_>,
    (old, new): (&ChangesType, &ChangesType),
    prefix: &str,
) {
    own_shapes(found, at, sides, (old, new), prefix);
    for (was, is) in both_members(sides, old, new) {
        let name = format!("{prefix}{}", is.wire);
        within(found, at, (old, was), (new, is), &name);
        if let (Some(Within::Attributes(was)), Some(Within::Attributes(is))) =
            (&was.within, &is.within)
        {
            let both = (&sides.old.changes[*was], &sides.new.changes[*is]);
            inner(found, at, sides, both, &format!("{name}."));
        }
    }
    // A member that has another name now is the same one.
    let excepted: Vec<String> = old
        .except
        .iter()
        .map(|name| {
            let path = sides.renamed(&old.of.member(name));
            path.0.last().cloned().unwrap_or_default()
        })
        .collect();
    excepts(found, at, (&excepted, &new.except), prefix);
}

/// The members that both sides have, whatever their names.
fn both_members<'m>(
    sides: &Sides<'_>,
    old: &'m ChangesType,
    new: &'m ChangesType,
) -> Vec<(&'m ChangeMember, &'m ChangeMember)> {
    let both = old.members.iter().filter_map(|was| {
        let path = sides.renamed(&old.of.member(&was.wire));
        let is = new.members.iter().find(|is| path.0.last() == Some(&is.wire))?;
        Some((was, is))
    });
    both.collect()
}

/// An object that changes as a whole on one side, and has changes inside on the other. If values are
/// changes themselves, the one reads as the other.
fn within(
    found: &mut Found,
    at: &At,
    (old, was): (&ChangesType, &ChangeMember),
    (new, is): (&ChangesType, &ChangeMember),
    name: &str,
) {
    let is_mistaken = [old.shape_of(was), new.shape_of(is)]
        .iter()
        .all(|shape| matches!(shape, ChangeShape::Value(_)));
    let part = at.part(&["within", name]);
    let added = if is_mistaken { Kind::SideChanged } else { Kind::WithinAdded };
    match (&was.within, &is.within) {
        (None, Some(_)) => found.changed(added, &part, None, name.to_owned()),
        (Some(_), None) => found.changed(added.mirror(), &part, name.to_owned(), None),
        _ => {}
    }
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
fn own_shapes(
    found: &mut Found,
    at: &At,
    sides: &Sides<'_>,
    (old, new): (&ChangesType, &ChangesType),
    prefix: &str,
) {
    for (member, now) in both_members(sides, old, new) {
        if member.own_shape.is_none() && now.own_shape.is_none() {
            continue;
        }
        let part = at.part(&["pair_of", &format!("{prefix}{}", now.wire)]);
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
fn excepts(found: &mut Found, at: &At, (old, new): (&[String], &[String]), prefix: &str) {
    let added = Kind::ExceptAdded;
    let path = |name: &String| format!("{prefix}{name}");
    for name in new.iter().filter(|name| !old.contains(name)) {
        found.changed(added, &at.part(&["except", &path(name)]), None, path(name));
    }
    for name in old.iter().filter(|name| !new.contains(name)) {
        found.changed(added.mirror(), &at.part(&["except", &path(name)]), path(name), None);
    }
}
