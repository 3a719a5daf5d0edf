//! Changes: objects that tell which attributes of another object changed.

use super::builder::Builder;
use super::context::{Context, Loc};
use super::source::PendingChanges;
use super::subject::{Subject, type_ident};
use super::vendor::unknown;
use crate::diagnostic::{Check, Diagnostic};
use crate::model::{
    Attribute, ChangeKind, ChangeMember, ChangeShape, ChangesType, Path, Schema, Type,
};

/// A changes type without its members, which need the object that it is of.
pub(crate) fn empty<'a>(
    builder: &mut Builder<'a, '_>,
    subject: &Subject<'_, 'a>,
    path: &str,
) -> Option<ChangesType> {
    let shape = shape(builder.context, subject)?;
    let of = Path::parse(path);
    let last = of.0.last().map_or("", String::as_str);
    let ident = type_ident(builder, subject, &format!("{last}_changes"))?;
    Some(ChangesType {
        ident,
        at: subject.parent.path(subject.wire),
        of,
        shape,
        pairs_in: subject.spec.pairs_in.clone(),
        members: Vec::new(),
        except: subject.spec.except.clone(),
    })
}

/// How a shape is written.
const SHAPES: &str = "write `pair: [old, new]`, `[new]`, `{ from: old }`, `{ previous: old, current: \
                      new }`, `{ added: added, removed: removed }` or `old`, as the page has it";

/// The shape of a change, unless an attribute has another one; nothing if it is no shape.
fn shape(context: &Context<'_>, subject: &Subject<'_, '_>) -> Option<ChangeShape> {
    let Some(shape) = &subject.spec.pair else {
        let message = "changes without the shape of a change";
        let error = Diagnostic::error(Check::Pair, subject.at.key(), message);
        context.report(error.can_follow().help(SHAPES));
        return None;
    };
    let at = subject.at.child("pair");
    let is_sound = is_sound(context, &at, shape);
    if subject.spec.pairs_in.is_some() && is_sound && !shape.is_pair() {
        let message = "a list of pairs has no such pairs";
        let help = "remove `pairs_in`, or give its attributes a shape under `pair_of`";
        context.error(Check::Pair, at.value(), message, help);
        return None;
    }
    is_sound.then(|| shape.clone())
}

/// Reports a shape that no change has.
fn is_sound(context: &Context<'_>, at: &Loc<'_>, shape: &ChangeShape) -> bool {
    if shape.kind().is_none() {
        let message = "a change has an old value, a new one, or both, or added and removed items";
        let error = Diagnostic::error(Check::Pair, at.value(), message).help(SHAPES);
        // A word that nobody knows was left out.
        context.report(if shape.sides().is_empty() { error.can_follow() } else { error });
    }
    shape.kind().is_some()
}

/// Adds the members, now that all objects are known.
pub(crate) fn fill(context: &Context<'_>, schema: &mut Schema, pending: &[PendingChanges<'_>]) {
    for waiting in pending {
        let of = schema.changes[waiting.changes].of.clone();
        let object = schema.attribute(&of).and_then(|attribute| schema.object_in(&attribute.ty));
        let Some(object) = object.filter(|object| object.told_by.is_none()) else {
            // Which attributes of an object can change is known when its attributes are.
            let attribute = schema.attribute(&of);
            let is_open = |attribute: &Attribute| {
                attribute.phrase == "object" && schema.told_by(&attribute.ty).is_none()
            };
            if !attribute.is_some_and(is_open) {
                dangling(context, schema, waiting, &of);
            }
            continue;
        };
        let typed =
            object.attributes.iter().filter(|member| !waiting.spec.except.contains(&member.wire));
        let mut seen = Vec::new();
        if typed.clone().any(|member| contains(schema, &member.ty, waiting.changes, &mut seen)) {
            let message = format!("the changes of `{of}` contain themselves");
            let help = "name them, or what they are in, under `except`";
            let at = waiting.at.child("type").value();
            context.error(Check::CyclicType, at, message, help);
            continue;
        }
        let known: Vec<&str> =
            object.attributes.iter().map(|attribute| attribute.wire.as_str()).collect();
        for (index, name) in waiting.spec.except.iter().enumerate() {
            if !known.contains(&name.as_str()) {
                let at = waiting.at.child("except").item(index);
                unknown(context, &at, "attribute", name, known.iter().copied());
            }
        }
        are_own_sound(context, waiting, &known);
        let own_shapes = waiting.spec.pair_of.as_ref();
        let members = typed.map(|member| ChangeMember {
            wire: member.wire.clone(),
            accepts: member.accepts.clone(),
            field: member.field.clone(),
            ty: member.ty.clone(),
            own_shape: own_shapes.and_then(|shapes| shapes.get(&member.wire)).cloned(),
        });
        let members: Vec<ChangeMember> = members.collect();
        let changes = &mut schema.changes[waiting.changes];
        changes.members = members;
        have_items(context, waiting, changes);
    }
}

/// Reports shapes of single attributes that no change has, or that are of no attribute.
fn are_own_sound(context: &Context<'_>, waiting: &PendingChanges<'_>, known: &[&str]) {
    for (name, shape) in waiting.spec.pair_of.iter().flatten() {
        let at = waiting.at.child("pair_of").child(name);
        if !known.contains(&name.as_str()) {
            unknown(context, &at, "attribute", name, known.iter().copied());
        } else if waiting.spec.except.contains(name) {
            let message = format!("`{name}` has a shape, and is an exception without one");
            context.error(Check::Pair, at.key(), message, "remove it here, or from `except`");
        } else if is_sound(context, &at, shape) && waiting.spec.pair.as_ref() == Some(shape) {
            let is_listed = waiting.spec.pairs_in.is_some();
            if !is_listed {
                let message = format!("the changes of `{name}` have the shape of all others");
                context.error(Check::Pair, at.key(), message, "remove it");
            }
        }
    }
}

/// Reports attributes that are no arrays, and whose changes are added and removed items.
fn have_items(context: &Context<'_>, waiting: &PendingChanges<'_>, changes: &ChangesType) {
    let has_items = |member: &&ChangeMember| {
        let is_array = matches!(member.ty, Type::Array(_));
        changes.shape_of(member).kind() == Some(ChangeKind::Items) && !is_array
    };
    for member in changes.members.iter().filter(has_items) {
        let name = &member.wire;
        let at = match member.own_shape {
            Some(_) => waiting.at.child("pair_of").child(name),
            None => waiting.at.child("pair"),
        };
        let message = format!("`{name}` is no array, and only an array has items");
        let help = format!("give it another shape: `pair_of: {{ {name}: [old, new] }}`");
        context.error(Check::Pair, at.value(), message, help);
    }
}

/// Returns true if a type is, or has in it, certain changes. Types that were looked into are in
/// `seen`.
fn contains(schema: &Schema, ty: &Type, changes: usize, seen: &mut Vec<Type>) -> bool {
    match ty {
        Type::Array(inner) | Type::Map(inner) | Type::Nullable(inner) => {
            contains(schema, inner, changes, seen)
        }
        Type::Union(index) => schema.unions[*index]
            .variants
            .iter()
            .any(|variant| contains(schema, &variant.ty, changes, seen)),
        Type::Changes(index) if *index == changes => true,
        Type::Changes(_) | Type::Object(_) if seen.contains(ty) => false,
        Type::Changes(index) => {
            seen.push(ty.clone());
            let members = &schema.changes[*index].members;
            members.iter().any(|member| contains(schema, &member.ty, changes, seen))
        }
        Type::Object(index) => {
            seen.push(ty.clone());
            let attributes = &schema.objects[*index].attributes;
            attributes.iter().any(|attribute| contains(schema, &attribute.ty, changes, seen))
        }
        _ => false,
    }
}

fn dangling(context: &Context<'_>, schema: &Schema, pending: &PendingChanges<'_>, of: &Path) {
    let message = match schema.attribute(of) {
        Some(_) => format!("`{of}` is no object with documented attributes"),
        None => format!("there is no attribute `{of}`"),
    };
    let error = Diagnostic::error(Check::DanglingPath, pending.at.child("type").value(), message);
    context.report(error.can_follow().help("name the object whose attributes change"));
}
