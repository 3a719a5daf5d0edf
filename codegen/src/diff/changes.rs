//! Changes: the order of a pair, its shape, what they are of.

use super::found::{At, Found};
use super::kind::Kind;
use super::pair::Pair;
use super::sides::Sides;
use crate::model::{Attribute, ChangesType, Schema, Type};
use crate::words::describe::pair_words;

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
    if old.pair != new.pair {
        let (was, is) = (pair_words(old.pair), pair_words(new.pair));
        let part = at.part(&["pair"]);
        found.changed(Kind::PairReversed, &part, was.to_owned(), is.to_owned());
    }
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
