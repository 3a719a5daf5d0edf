//! Changes of declared types: each is one change, wherever the type is used.

use indexmap::IndexMap;

use super::change::Change;
use super::kind::Kind;
use super::rust_names::{self, Names};
use super::spot::{Spot, Subject};
use crate::model::{Attribute, Model, ObjectType, Schema, is_kind_ahead};

/// A place in a declared type.
struct Inner {
    /// The type.
    name: String,
    /// The path of the attribute in the type; empty for the type itself.
    path: String,
    /// The attribute that has the type.
    used_at: String,
}

impl Inner {
    /// Returns true if the type of that name has such an attribute, or is there if it is the place.
    fn is_in(&self, model: &Model) -> bool {
        declared(model, &self.name)
            .any(|(schema, object)| self.path.is_empty() || has(schema, object, &self.path))
    }
}

/// A change without its places in files.
type Key = (Kind, [Option<(Subject, String, String)>; 2], [Option<String>; 2]);

/// Tells each change of a declared type as one of the type, and each change once.
pub(super) fn told_once(changes: Vec<Change>, old: &Model, new: &Model) -> Vec<Change> {
    let mut told: IndexMap<Key, Change> = IndexMap::new();
    for change in changes {
        let rust = rust_names::names(&change, old, new);
        let change = Change { rust, ..of_type(change, old, new) };
        let key = key(&change);
        match told.entry(key) {
            indexmap::map::Entry::Vacant(entry) => {
                entry.insert(change);
            }
            indexmap::map::Entry::Occupied(mut entry) => merge(entry.get_mut(), change),
        }
    }
    told.into_values().map(|change| of_several(change, old, new)).collect()
}

/// A type that becomes one of a module of shared types, as one of several that do, if that is so. The
/// other way round likewise.
fn of_several(change: Change, old: &Model, new: &Model) -> Change {
    let [before, after] = &change.rust;
    let kind = match change.kind {
        Kind::TypeShared if is_several(before, after, old) => Kind::TypesMerged,
        Kind::TypeUnshared if is_several(after, before, new) => Kind::TypesSplit,
        _ => return change,
    };
    let spots = (change.before.clone(), change.after.clone());
    let texts = (change.old.clone(), change.new.clone());
    let Change { fingerprint, .. } = Change::new(kind, spots, texts);
    Change { kind, fingerprint, ..change }
}

/// Returns true if several types of one side are one type of the other: those of events, and a shared
/// one that the model with them has already.
fn is_several(own: &Names, shared: &Names, model: &Model) -> bool {
    let objects = || model.events.iter().flat_map(|event| &event.schema.objects);
    let is_there = |path: &String| {
        let named = |object: &ObjectType| {
            let home = object.home.as_ref()?;
            Some(format!("{home}::{}", object.ident))
        };
        objects().any(|object| named(object).as_ref() == Some(path))
    };
    own.len() > 1 || shared.iter().any(is_there)
}

fn key(change: &Change) -> Key {
    let spot = |spot: &Option<Spot>| {
        let spot = spot.as_ref()?;
        Some((spot.subject.clone(), spot.path.clone(), spot.part.clone()))
    };
    let texts = [change.old.clone(), change.new.clone()];
    (change.kind, [spot(&change.before), spot(&change.after)], texts)
}

/// Of several places the same one is kept, whichever side is the old one.
fn merge(kept: &mut Change, other: Change) {
    let order = |change: &Change| {
        let spots = [&change.before, &change.after].into_iter().flatten();
        let mut places: Vec<(String, String)> =
            spots.map(|spot| (spot.file.clone(), spot.known_by.clone())).collect();
        places.sort();
        places
    };
    let mut uses = std::mem::take(&mut kept.uses);
    uses.extend(other.uses.iter().cloned());
    let mut rust = std::mem::take(&mut kept.rust);
    for (names, more) in rust.iter_mut().zip(&other.rust) {
        names.extend(more.iter().cloned());
    }
    if order(&other) < order(kept) {
        *kept = other;
    }
    kept.uses = uses;
    kept.rust = rust;
}

/// The change as one of the declared type that it is in, if both of its sides are in one. Where an
/// attribute has another declared type, it changes and neither type does.
fn of_type(change: Change, old: &Model, new: &Model) -> Change {
    let before = change.before.as_ref().map(|spot| inner(spot, old));
    let after = change.after.as_ref().map(|spot| inner(spot, new));
    let (before, after) = match (before, after) {
        // One attribute of the type at two of its uses: the uses differ.
        (Some(Some(before)), Some(Some(after)))
            if change.kind == Kind::AttributeMoved && before.path == after.path =>
        {
            return change;
        }
        (Some(Some(before)), Some(Some(after))) if is_one_type(&before, old, &after, new) => {
            (Some(before), Some(after))
        }
        (Some(Some(before)), None) if !before.is_in(new) => (Some(before), None),
        (None, Some(Some(after))) if !after.is_in(old) => (None, Some(after)),
        _ => return change,
    };
    let user = change.spot().map(|spot| spot.subject.to_string()).unwrap_or_default();
    let used = after.as_ref().or(before.as_ref()).map(|inner| inner.used_at.clone());
    let spots = (moved(change.before, before), moved(change.after, after));
    let mut moved = Change::new(change.kind, spots, (change.old, change.new));
    moved.uses = used.map(|path| format!("{user} {path}")).into_iter().collect();
    moved.contents = change.contents;
    moved.looks_like = change.looks_like;
    moved
}

/// Returns true if a declared type of the new side is one of the old side, perhaps renamed.
fn is_one_type(before: &Inner, old: &Model, after: &Inner, new: &Model) -> bool {
    if before.name != after.name {
        let is_there = |name, model| declared(model, name).next().is_some();
        return !is_there(&before.name, new) && !is_there(&after.name, old);
    }
    before.path == after.path || !(before.is_in(new) || after.is_in(old))
}

/// The declared type of a name at each of its uses, with the schema that it is used in.
fn declared<'m>(
    model: &'m Model,
    name: &str,
) -> impl Iterator<Item = (&'m Schema, &'m ObjectType)> {
    let events = model.events.iter().map(|event| &event.schema);
    let schemas = std::iter::once(&model.envelope.schema).chain(events);
    let objects = schemas.flat_map(|schema| schema.objects.iter().map(move |own| (schema, own)));
    objects.filter(move |(_, object)| object.declared && object.ident == name)
}

fn moved(spot: Option<Spot>, inner: Option<Inner>) -> Option<Spot> {
    let (spot, inner) = (spot?, inner?);
    let subject = Subject::Type { name: inner.name };
    Some(Spot { subject, path: inner.path, ..spot })
}

/// The place in the innermost declared type around an attribute, or that type itself.
fn inner(spot: &Spot, model: &Model) -> Option<Inner> {
    if let Some(name) = spot.of_type.clone() {
        return Some(Inner { name, path: String::new(), used_at: spot.path.clone() });
    }
    let schema = schema(&spot.subject, model)?;
    let (mut object, mut rest) = (schema.root(), spot.path.as_str());
    let mut found = None;
    while !rest.is_empty() {
        if object.declared {
            let used_at = spot.path[..spot.path.len() - rest.len()].trim_end_matches('.');
            found = Some((&object.ident, rest, used_at));
        }
        let Some((attribute, inner)) = first_of(object, rest) else { break };
        let Some(inner_object) = schema.object_in(&attribute.ty) else { break };
        object = inner_object;
        rest = inner;
    }
    found.map(|(name, path, used_at)| Inner {
        name: name.clone(),
        path: path.to_owned(),
        used_at: used_at.to_owned(),
    })
}

/// The attribute of an object that a path begins with, and the rest of the path.
fn first_of<'m, 'p>(object: &'m ObjectType, path: &'p str) -> Option<(&'m Attribute, &'p str)> {
    object.attributes.iter().find_map(|attribute| {
        let rest = path.strip_prefix(attribute.wire.as_str())?;
        let ends = rest.is_empty() || rest.starts_with('.') || is_kind_ahead(rest);
        ends.then(|| (attribute, rest.strip_prefix('.').unwrap_or(rest)))
    })
}

fn has(schema: &Schema, object: &ObjectType, path: &str) -> bool {
    let Some((attribute, rest)) = first_of(object, path) else { return false };
    let inner = schema.object_in(&attribute.ty);
    rest.is_empty() || inner.is_some_and(|inner| has(schema, inner, rest))
}

fn schema<'m>(subject: &Subject, model: &'m Model) -> Option<&'m Schema> {
    match subject {
        Subject::Envelope => Some(&model.envelope.schema),
        Subject::Event { module, event } => model.event(module, event).map(|event| &event.schema),
        Subject::Vendor | Subject::Type { .. } => None,
    }
}
