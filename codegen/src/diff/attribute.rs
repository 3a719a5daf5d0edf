//! An attribute that both sides have: everything that is said of it.

use super::conditions::{self, Conditions};
use super::evidence;
use super::found::{At, Found};
use super::kind::Kind;
use super::pair::{How, Node, Pair, objects_of};
use super::sides::Sides;
use super::{changes, types, value_when, values};
use crate::model::{Attribute, Evidence, Path, Schema};
use crate::words::describe::compact;

/// Compares all that is said of an attribute.
pub(super) fn compare(found: &mut Found, sides: &Sides<'_>, pair: &Pair<'_>) {
    let at = sides.at(&pair.old.path, &pair.new.path);
    let schemas = (sides.old, sides.new);
    let (old, new) = (pair.old.attribute, pair.new.attribute);
    names(found, &at, pair);
    docs(found, &at, schemas, pair);
    types::compare(found, &at, schemas, pair);
    values::compare(found, &at, schemas, pair);
    changes::compare(found, &at, sides, pair);
    let format = (Kind::FormatAdded, Kind::FormatChanged);
    let part = at.part(&["format"]);
    let word = |attribute: &Attribute| attribute.format.map(|format| format.word().to_owned());
    found.optional(format, &part, word(old), word(new));
    presence(found, &at, sides, pair);
    conditions(found, &at, sides, (old, new));
    ties(found, &at, sides, (old, new));
    value_when::compare(found, &at, sides, (old, new));
    platforms(found, &at, (&old.platforms, &new.platforms));
    evidence::of_attribute(found, &at, old, new);
    let example = |it: &Attribute| it.example.as_ref().map(compact);
    let (was, is) = (example(old), example(new));
    found.texts(Kind::ExampleChanged, &at.part(&["example"]), was.as_ref(), is.as_ref());
}

/// An attribute that only the new side has.
pub(super) fn added(found: &mut Found, sides: &Sides<'_>, node: &Node<'_>) {
    let spot = sides.new_spot.attribute(&node.path.to_string());
    found.added(existence(node.attribute), spot, types::words(sides.new, node.attribute));
}

/// An attribute that only the old side has.
pub(super) fn removed(found: &mut Found, sides: &Sides<'_>, node: &Node<'_>) {
    let spot = sides.old_spot.attribute(&node.path.to_string());
    found.removed(existence(node.attribute), spot, types::words(sides.old, node.attribute));
}

/// The kind of adding an attribute.
fn existence(attribute: &Attribute) -> Kind {
    if attribute.required.is_some() || attribute.present_when.is_some() {
        Kind::RequiredAttributeAdded
    } else {
        Kind::AttributeAdded
    }
}

/// The names under which it arrives, and that of its field.
fn names(found: &mut Found, at: &At, pair: &Pair<'_>) {
    let (old, new) = (pair.old.attribute, pair.new.attribute);
    if pair.how == How::Moved {
        let (was, is) = (pair.old.path.to_string(), pair.new.path.to_string());
        found.changed(Kind::AttributeMoved, at, was, is);
    }
    if pair.how == How::Renamed {
        let accepted = old.accepts.contains(&new.wire);
        let accepts = new.accepts.contains(&old.wire);
        let kind = match (accepted, accepts) {
            (true, true) => Kind::NamesSwapped,
            (true, false) => Kind::AttributeRenamedBack,
            _ => Kind::AttributeRenamed,
        };
        found.differ(kind, at, &old.wire, &new.wire);
    }
    // The names that changed places have been told of.
    let others = |own: &Attribute, other: &Attribute| -> Vec<String> {
        let accepts = own.accepts.iter();
        accepts.filter(|it| **it != other.wire).cloned().collect()
    };
    let part = at.part(&["accepts"]);
    let (was, is) = (others(old, new), others(new, old));
    found.items(Kind::AcceptedNameAdded, &part, &was, &is);
    let part = at.part(&["field_name"]);
    found.differ(Kind::FieldRenamed, &part, &old.field, &new.field);
}

/// What it is for, and what its type is for.
fn docs(found: &mut Found, at: &At, schemas: (&Schema, &Schema), pair: &Pair<'_>) {
    let (old, new) = (pair.old.attribute, pair.new.attribute);
    let of_types = |schema, attribute| {
        let objects = objects_of(schema, attribute).into_iter();
        objects.map(|it| it.doc.clone()).collect::<Vec<_>>()
    };
    let (old_types, new_types) = (of_types(schemas.0, old), of_types(schemas.1, new));
    let effective = |own: &Attribute, types: &[Option<String>]| {
        let of_type = types.first().cloned().flatten();
        own.doc.clone().or(of_type)
    };
    let was = effective(old, &old_types);
    let is = effective(new, &new_types);
    let part = at.part(&["doc"]);
    if was != is {
        found.changed(Kind::DescriptionChanged, &part, was, is);
        return;
    }
    for (was, is) in old_types.iter().zip(&new_types) {
        found.texts(Kind::DescriptionChanged, &part, was.as_ref(), is.as_ref());
    }
}

/// Whether it must, or may not, be there.
fn presence(found: &mut Found, at: &At, sides: &Sides<'_>, pair: &Pair<'_>) {
    let (old, new) = (pair.old.attribute, pair.new.attribute);
    let at_top = |path: &Path| path.0.len() == 1;
    let is_free = sides.is_envelope() && at_top(&pair.old.path) && at_top(&pair.new.path);
    let required = if is_free { Kind::DemandedInEnvelope } else { Kind::BecameRequired };
    let part = at.part(&["required"]);
    claim(found, required, &part, &old.required, &new.required);
    if let (Some(old), Some(new)) = (&old.required, &new.required) {
        evidence::judged(found, &part, old, new);
    }
    let free = [
        (Kind::BecameOptional, "optional", &old.optional, &new.optional),
        (Kind::BecameNullable, "nullable", &old.nullable, &new.nullable),
    ];
    for (added, key, old, new) in free {
        let part = at.part(&[key]);
        claim(found, added, &part, old, new);
        if let (Some(old), Some(new)) = (old, new) {
            evidence::unjudged(found, &part, old, new);
        }
    }
}

/// A claim that is made on one side only.
fn claim(found: &mut Found, added: Kind, at: &At, old: &Option<Evidence>, new: &Option<Evidence>) {
    if old.is_some() != new.is_some() {
        let kind = if new.is_some() { added } else { added.mirror() };
        let words = |it: &Option<Evidence>| it.as_ref().map(evidence::words);
        found.changed(kind, at, words(old), words(new));
    }
}

fn conditions(found: &mut Found, at: &At, sides: &Sides<'_>, (old, new): (&Attribute, &Attribute)) {
    let keys = [
        ("null_when", conditions::NULL, &old.null_when, &new.null_when),
        ("present_when", conditions::PRESENT, &old.present_when, &new.present_when),
        ("only_when", conditions::ONLY, &old.only_when, &new.only_when),
    ];
    for (key, kinds, old, new) in keys {
        let both = Conditions {
            kinds,
            old: old.as_ref().map(|it| (sides.old_condition(it.condition), it)),
            new: new.as_ref().map(|it| (sides.new_condition(it.condition), it)),
        };
        both.compare(found, &at.part(&[key]));
    }
}

/// What ties it to a value or to another attribute.
fn ties(found: &mut Found, at: &At, sides: &Sides<'_>, (old, new): (&Attribute, &Attribute)) {
    let always = |it: &Attribute| it.always.as_ref().map(conditions::scalar);
    let kinds = (Kind::AlwaysAdded, Kind::AlwaysChanged);
    found.optional(kinds, &at.part(&["always"]), always(old), always(new));
    let part = at.part(&["equals"]);
    let (was, is) = (&old.equals, &new.equals);
    if let (Some(was), Some(is)) = (was, is) {
        evidence::judged(found, &part, &was.evidence, &is.evidence);
        if sides.renamed(&was.path) == is.path {
            return;
        }
    }
    let path = |it: &Option<crate::model::Equality>| it.as_ref().map(|it| it.path.to_string());
    found.optional((Kind::EqualsAdded, Kind::EqualsChanged), &part, path(was), path(is));
}

/// The platform versions that have it; none means all.
fn platforms(found: &mut Found, at: &At, (old, new): (&[String], &[String])) {
    let has_all = |own: &[String], other: &[String]| {
        own.is_empty() || (!other.is_empty() && other.iter().all(|it| own.contains(it)))
    };
    let kind = match (has_all(new, old), has_all(old, new)) {
        (true, true) => return,
        (true, false) => Kind::PlatformsWidened,
        (false, true) => Kind::PlatformsNarrowed,
        (false, false) => Kind::PlatformsChanged,
    };
    let words = |list: &[String]| match list {
        [] => "all".to_owned(),
        list => list.join(", "),
    };
    found.changed(kind, &at.part(&["platforms"]), words(old), words(new));
}
