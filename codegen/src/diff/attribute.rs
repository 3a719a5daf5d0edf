//! An attribute that both sides have: everything that is said of it.

use serde_json::Number;

use super::conditions::{self, Conditions};
use super::evidence;
use super::found::{At, Found};
use super::kind::Kind;
use super::pair::{How, Node, Pair, objects_of};
use super::sides::Sides;
use super::similar;
use super::{changes, types, value_when, values};
use crate::model::{
    Attribute, Deprecated, Deprecation, Evidence, Limit, ObjectType, Path, Schema, When,
};
use crate::words::describe::compact;

/// Compares all that is said of an attribute.
pub(super) fn compare(found: &mut Found, sides: &Sides<'_>, pair: &Pair<'_>) {
    let at = sides.at(&pair.old.path, &pair.new.path);
    let schemas = (sides.old, sides.new);
    let (old, new) = (pair.old.attribute, pair.new.attribute);
    names(found, &at, pair);
    field(found, &at, schemas, pair);
    docs(found, &at, schemas, pair);
    types::compare(found, &at, schemas, pair);
    values::compare(found, &at, schemas, pair);
    changes::compare(found, &at, sides, pair);
    format(found, &at, old, new);
    limits(found, &at, old, new);
    pattern(found, &at, old, new);
    presence(found, &at, sides, pair);
    always_null(found, &at, old, new);
    conditions(found, &at, sides, pair);
    ties(found, &at, sides, (old, new));
    value_when::compare(found, &at, sides, pair);
    platforms(found, &at, (&old.platforms, &new.platforms));
    types_on(found, &at, (old, new));
    life(found, &at, sides, (old, new));
    evidence::of_attribute(found, &at, old, new);
    let example = |attribute: &Attribute| attribute.example.as_ref().map(compact);
    let (was, is) = (example(old), example(new));
    found.texts(Kind::ExampleChanged, &at.part(&["example"]), was.as_ref(), is.as_ref());
}

/// Compares its types on single platform versions.
fn types_on(found: &mut Found, at: &At, (old, new): (&Attribute, &Attribute)) {
    let words = |attribute: &Attribute| {
        let all =
            attribute.type_on.iter().map(|(platform, phrase)| format!("{platform}: {phrase}"));
        (!attribute.type_on.is_empty()).then(|| all.collect::<Vec<_>>().join(", "))
    };
    let (was, is) = (words(old), words(new));
    found.texts(Kind::TypeOnChanged, &at.part(&["type_on"]), was.as_ref(), is.as_ref());
}

/// Compares the format of its texts. The name of a spelling can change without the texts: the
/// spellings of the vendor are compared by themselves.
fn format(found: &mut Found, at: &At, old: &Attribute, new: &Attribute) {
    let is_same = match (&old.spelling, &new.spelling) {
        (Some(old), Some(new)) => old.name == new.name || old.pattern == new.pattern,
        _ => false,
    };
    if !is_same {
        let kinds = (Kind::FormatAdded, Kind::FormatChanged);
        let name = |attribute: &Attribute| attribute.format_name().map(str::to_owned);
        found.optional(kinds, &at.part(&["format"]), name(old), name(new));
    }
    let part = at.part(&["utc"]);
    claim(found, Kind::UtcAdded, &part, &old.utc, &new.utc);
    if let (Some(old), Some(new)) = (&old.utc, &new.utc) {
        evidence::judged(found, &part, old, new);
    }
}

/// Compares what its values are limited to.
fn limits(found: &mut Found, at: &At, old: &Attribute, new: &Attribute) {
    for limit in Limit::ALL {
        let (was, is) = (old.limits.get(&limit), new.limits.get(&limit));
        let is_looser = was.zip(is).is_some_and(|(was, is)| !limit.allows(was, is));
        let changed = if is_looser { Kind::LimitLoosened } else { Kind::LimitTightened };
        let text = |bound: Option<&Number>| bound.map(ToString::to_string);
        let part = at.part(&[limit.key()]);
        found.optional((Kind::LimitAdded, changed), &part, text(was), text(is));
    }
}

/// Compares the pattern of its texts. Nobody can tell which of two patterns has more texts.
fn pattern(found: &mut Found, at: &At, old: &Attribute, new: &Attribute) {
    let text = |own: &Attribute| own.pattern.as_ref().map(ToString::to_string);
    let kinds = (Kind::PatternAdded, Kind::PatternChanged);
    found.optional(kinds, &at.part(&["pattern"]), text(old), text(new));
}

/// An attribute that only the new side has.
pub(super) fn added(
    found: &mut Found,
    sides: &Sides<'_>,
    node: &Node<'_>,
    looks_like: Option<String>,
) {
    let spot = sides.new_spot.attribute(&node.path.to_string());
    let words = types::words(sides.new, node.attribute);
    let change = found.added(existence(node.attribute), spot, words);
    change.contents = similar::contents(sides.new, node);
    change.looks_like = looks_like;
}

/// An attribute that only the old side has.
pub(super) fn removed(
    found: &mut Found,
    sides: &Sides<'_>,
    node: &Node<'_>,
    looks_like: Option<String>,
) {
    let spot = sides.old_spot.attribute(&node.path.to_string());
    let words = types::words(sides.old, node.attribute);
    let change = found.removed(existence(node.attribute), spot, words);
    change.contents = similar::contents(sides.old, node);
    change.looks_like = looks_like;
}

/// The kind of adding an attribute, or one of several objects.
fn existence(attribute: &Attribute) -> Kind {
    if attribute.kind.is_some() {
        Kind::KindAdded
    } else if attribute.required.is_some() || attribute.present_when.is_some() {
        Kind::RequiredAttributeAdded
    } else {
        Kind::AttributeAdded
    }
}

/// The names under which it arrives.
fn names(found: &mut Found, at: &At, pair: &Pair<'_>) {
    let (old, new) = (pair.old.attribute, pair.new.attribute);
    if pair.how == How::Moved {
        let (was, is) = (pair.old.path.to_string(), pair.new.path.to_string());
        found.changed(Kind::AttributeMoved, at, was, is);
    }
    if pair.how == How::OnWire {
        found.differ(Kind::AttributeRenamedOnWire, at, &old.wire, &new.wire);
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
        accepts.filter(|name| **name != other.wire).cloned().collect()
    };
    let part = at.part(&["accepts"]);
    let (was, is) = (others(old, new), others(new, old));
    found.items(Kind::AcceptedNameAdded, &part, &was, &is);
}

/// Compares the name of its field, which may have belonged to another attribute of the object.
fn field(found: &mut Found, at: &At, schemas: (&Schema, &Schema), pair: &Pair<'_>) {
    let (old, new) = (pair.old.attribute, pair.new.attribute);
    if old.field == new.field {
        return;
    }
    let at = at.part(&["field_name"]);
    let before = with_field(schemas.0, &pair.old.path, &new.field);
    let after = with_field(schemas.1, &pair.new.path, &old.field);
    let is_reused = pair.how != How::Moved && (before.is_some() || after.is_some());
    if is_reused {
        found.differ(Kind::FieldReassigned, &at, &old.field, &new.field);
    }
    // Code with both names compiles only if each is still there, with the type that it had.
    let is_kept = |other: Option<&Attribute>, schema, own, own_schema| {
        other.is_some_and(|other| types::shapes(schema, other) == types::shapes(own_schema, own))
    };
    let is_sound = is_reused
        && is_kept(before, schemas.0, new, schemas.1)
        && is_kept(after, schemas.1, old, schemas.0);
    if !is_sound {
        found.differ(Kind::FieldRenamed, &at, &old.field, &new.field);
    }
}

/// The attribute, of the object that has another one, with a field of this name.
fn with_field<'m>(schema: &'m Schema, path: &Path, field: &str) -> Option<&'m Attribute> {
    let object = schema.object_around(path)?;
    object.attributes.iter().find(|attribute| attribute.field == field)
}

/// Compares its documentation, and its type's.
fn docs(found: &mut Found, at: &At, schemas: (&Schema, &Schema), pair: &Pair<'_>) {
    let (old, new) = (pair.old.attribute, pair.new.attribute);
    let (old_types, new_types) = (objects_of(schemas.0, old), objects_of(schemas.1, new));
    let effective = |own: &Attribute, types: &[&ObjectType]| {
        let of_type = types.first().and_then(|object| object.doc.clone());
        own.doc.clone().or(of_type)
    };
    let was = effective(old, &old_types);
    let is = effective(new, &new_types);
    let part = at.part(&["doc"]);
    let is_of_type = old.doc.is_none() && new.doc.is_none();
    if was != is && !(is_of_type && old_types.len() == new_types.len()) {
        found.changed(Kind::DescriptionChanged, &part, was, is);
        return;
    }
    let types = old_types.iter().zip(&new_types);
    for (was, is) in types.filter(|(old, new)| old.told_by.is_some() == new.told_by.is_some()) {
        let part = if was.declared && is.declared {
            at.of_type(&was.ident, &is.ident).part(&["doc"])
        } else {
            part.clone()
        };
        found.texts(Kind::DescriptionChanged, &part, was.doc.as_ref(), is.doc.as_ref());
    }
}

/// Compares whether it must, or may not, be there.
fn presence(found: &mut Found, at: &At, sides: &Sides<'_>, pair: &Pair<'_>) {
    let (old, new) = (pair.old.attribute, pair.new.attribute);
    let required =
        if sides.is_envelope() { Kind::DemandedInEnvelope } else { Kind::BecameRequired };
    let part = at.part(&["required"]);
    claim(found, required, &part, &old.required, &new.required);
    if let (Some(old), Some(new)) = (&old.required, &new.required) {
        evidence::judged(found, &part, old, new);
    }
    let free = [
        (Kind::BecameOptional, "optional", &old.optional, &new.optional),
        (Kind::BecameNullable, "nullable", &old.nullable, &new.nullable),
        (Kind::ItemsBecameNullable, "items_nullable", &old.items_nullable, &new.items_nullable),
    ];
    for (added, key, old, new) in free {
        let part = at.part(&[key]);
        claim(found, added, &part, old, new);
        if let (Some(old), Some(new)) = (old, new) {
            evidence::unjudged(found, &part, old, new);
        }
    }
}

/// Compares whether it is null in every payload.
fn always_null(found: &mut Found, at: &At, old: &Attribute, new: &Attribute) {
    let part = at.part(&["always_null"]);
    claim(found, Kind::AlwaysNullAdded, &part, &old.always_null, &new.always_null);
    if let (Some(old), Some(new)) = (&old.always_null, &new.always_null) {
        evidence::judged(found, &part, old, new);
    }
}

/// A claim that is made on one side only.
fn claim(found: &mut Found, added: Kind, at: &At, old: &Option<Evidence>, new: &Option<Evidence>) {
    if old.is_some() != new.is_some() {
        let kind = if new.is_some() { added } else { added.mirror() };
        let words = |evidence: &Option<Evidence>| evidence.as_ref().map(evidence::words);
        found.changed(kind, at, words(old), words(new));
    }
}

fn conditions(found: &mut Found, at: &At, sides: &Sides<'_>, pair: &Pair<'_>) {
    let (old, new) = (pair.old.attribute, pair.new.attribute);
    let of_old = |when: &When| sides.old_condition(when.condition, &pair.old.path);
    let of_new = |when: &When| sides.new_condition(when.condition, &pair.new.path);
    let keys = [
        ("null_when", conditions::NULL, &old.null_when, &new.null_when),
        ("present_when", conditions::PRESENT, &old.present_when, &new.present_when),
        ("only_when", conditions::ONLY, &old.only_when, &new.only_when),
    ];
    for (key, kinds, old, new) in keys {
        let both = Conditions {
            kinds,
            old: old.as_ref().map(|when| (of_old(when), when)),
            new: new.as_ref().map(|when| (of_new(when), when)),
        };
        both.compare(found, &at.part(&[key]));
    }
}

/// Compares its ties to a value or to another attribute.
fn ties(found: &mut Found, at: &At, sides: &Sides<'_>, (old, new): (&Attribute, &Attribute)) {
    let always = |attribute: &Attribute| attribute.always.as_ref().map(conditions::scalar);
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
    let path = |equality: &Option<crate::model::Equality>| {
        equality.as_ref().map(|equality| equality.path.to_string())
    };
    found.optional((Kind::EqualsAdded, Kind::EqualsChanged), &part, path(was), path(is));
}

/// Compares what holds where it is absent, who sets it, since when it is there, and its deprecation.
fn life(found: &mut Found, at: &At, sides: &Sides<'_>, (old, new): (&Attribute, &Attribute)) {
    let default = |attribute: &Attribute| attribute.default.as_ref().map(compact);
    let (was, is) = (default(old), default(new));
    found.texts(Kind::DefaultChanged, &at.part(&["default"]), was.as_ref(), is.as_ref());
    let read_only = |attribute: &Attribute| attribute.read_only.then(|| "true".to_owned());
    let (was, is) = (read_only(old), read_only(new));
    found.texts(Kind::ReadOnlyChanged, &at.part(&["read_only"]), was.as_ref(), is.as_ref());
    let sensitive = |attribute: &Attribute| attribute.sensitive.then(|| "true".to_owned());
    let kinds = (Kind::SensitiveAdded, Kind::SensitiveAdded);
    found.optional(kinds, &at.part(&["sensitive"]), sensitive(old), sensitive(new));
    let part = at.part(&["since"]);
    found.texts(Kind::SinceChanged, &part, old.since.as_ref(), new.since.as_ref());
    let words = |own: &Deprecation| Deprecated::from(own).to_string();
    // What to use in its place may have another name now.
    let renamed = old.deprecated.as_ref().map(|own| Deprecation {
        since: own.since.clone(),
        instead: own.instead.as_ref().map(|path| sides.renamed(path)),
    });
    if renamed != new.deprecated {
        let kinds = (Kind::Deprecated, Kind::DeprecationChanged);
        let sides = [&old.deprecated, &new.deprecated];
        let [old, new] = sides.map(|own| own.as_ref().map(words));
        found.optional(kinds, &at.part(&["deprecated"]), old, new);
    }
}

/// The platform versions that have it; none means all.
fn platforms(found: &mut Found, at: &At, (old, new): (&[String], &[String])) {
    let has_all = |own: &[String], other: &[String]| {
        own.is_empty() || (!other.is_empty() && other.iter().all(|platform| own.contains(platform)))
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
