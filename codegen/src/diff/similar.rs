//! Things that may be one under two names, though the spec does not say so; and the contents of a
//! thing.

use std::collections::BTreeSet;

use super::pair::{Node, objects_of};
use super::pairing::Pairing;
use super::sides::Sides;
use super::types::{Shape, shapes, words};
use crate::model::{Path, Schema, pairs};

/// The names and types of what is in a thing.
type Facts = BTreeSet<(Path, Vec<Shape>)>;

/// How much two events must have in common to be taken for one without further ado.
const CERTAIN: usize = 3;

/// Returns true if two schemas have the same attributes, and enough of them to be no coincidence.
pub(super) fn is_same(old: &Schema, new: &Schema) -> bool {
    let (old, new) = (schema_facts(old), schema_facts(new));
    old.len() >= CERTAIN && old == new
}

/// Returns true if two schemas have most of their attributes in common.
pub(super) fn is_alike(old: &Schema, new: &Schema) -> bool {
    are_alike(&schema_facts(old), &schema_facts(new))
}

fn schema_facts(schema: &Schema) -> Facts {
    let all = schema.walk().into_iter();
    all.map(|(path, attribute)| (path, shapes(schema, attribute))).collect()
}

/// At least two facts, and half of all, are the same.
fn are_alike(old: &Facts, new: &Facts) -> bool {
    let common = old.intersection(new).count();
    common >= 2 && 2 * common >= old.union(new).count()
}

/// The attributes that are gone and new in one object and look alike: objects with most of their
/// members in common, and others with one type and one description. Only if there is one of either.
pub(super) fn attributes<'p, 'm>(
    sides: &Sides<'_>,
    pairing: &'p Pairing<'m>,
) -> Vec<(&'p Node<'m>, &'p Node<'m>)> {
    let is_likely = |before: &Node<'_>, after: &Node<'_>| is_likely(sides, before, after);
    let pairs = pairing.removed.iter().filter_map(|before| {
        let (removed, added) = (&pairing.removed, &pairing.added);
        let after = pairs::counterpart(before, removed, added, is_likely)?;
        Some((before, &added[after]))
    });
    pairs.collect()
}

fn is_likely(sides: &Sides<'_>, before: &Node<'_>, after: &Node<'_>) -> bool {
    let (old, new) = (before.attribute, after.attribute);
    let is_in_one_object = sides.renamed(&before.path.parent()) == after.path.parent();
    if !is_in_one_object || shapes(sides.old, old) != shapes(sides.new, new) {
        return false;
    }
    let members = (members(sides.old, before), members(sides.new, after));
    let is_described_alike = old.doc.is_some() && old.doc == new.doc;
    is_described_alike || are_alike(&members.0, &members.1)
}

/// The facts of an object, by their paths in it.
fn members(schema: &Schema, node: &Node<'_>) -> Facts {
    let mut facts = Facts::new();
    let top = Path(Vec::new());
    collect(schema, node, &top, &mut |path, inner| {
        facts.insert((path.clone(), shapes(schema, inner.attribute)));
    });
    facts
}

/// Everything that is in an attribute: path and type of each.
pub(super) fn contents(schema: &Schema, node: &Node<'_>) -> Vec<String> {
    let mut contents = Vec::new();
    collect(schema, node, &node.path, &mut |path, inner| {
        contents.push(line(schema, path, inner.attribute));
    });
    contents
}

/// Everything that is in an event: path and type of each attribute.
pub(super) fn contents_of_schema(schema: &Schema) -> Vec<String> {
    let all = schema.walk().into_iter();
    all.map(|(path, attribute)| line(schema, &path, attribute)).collect()
}

fn line(schema: &Schema, path: &Path, attribute: &crate::model::Attribute) -> String {
    format!("{path}: {}", words(schema, attribute))
}

fn collect(schema: &Schema, node: &Node<'_>, at: &Path, each: &mut dyn FnMut(&Path, &Node<'_>)) {
    for object in objects_of(schema, node.attribute) {
        for attribute in &object.attributes {
            let path = at.member(&attribute.wire);
            let inner = Node { path: path.clone(), attribute };
            each(&path, &inner);
            collect(schema, &inner, &path, each);
        }
    }
}
