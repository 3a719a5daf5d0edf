//! Changes: objects that tell which attributes of another object changed.

use super::builder::Builder;
use super::context::Context;
use super::source::PendingChanges;
use super::subject::{Subject, type_ident};
use super::vendor::unknown;
use crate::diagnostic::{Check, Diagnostic};
use crate::model::{ChangeMember, ChangesType, PairOrder, Path, Schema, Type};
use crate::spec::PairEnd;

/// A changes type without its members, which need the object that it is of.
pub(crate) fn empty<'a>(
    builder: &mut Builder<'a, '_>,
    subject: &Subject<'_, 'a>,
    path: &str,
) -> Option<ChangesType> {
    let pair = pair_order(builder, subject)?;
    let of = Path::parse(path);
    let last = of.0.last().map_or("", String::as_str);
    let ident = type_ident(builder, subject, &format!("{last}_changes"))?;
    Some(ChangesType {
        ident,
        at: subject.parent.path(subject.wire),
        of,
        pair,
        pairs_in: subject.spec.pairs_in.clone(),
        members: Vec::new(),
        except: subject.spec.except.clone(),
    })
}

fn pair_order(builder: &Builder<'_, '_>, subject: &Subject<'_, '_>) -> Option<PairOrder> {
    let help = "write `pair: [old, new]` or `pair: [new, old]`, as the page has it";
    match subject.spec.pair {
        Some([PairEnd::Old, PairEnd::New]) => Some(PairOrder::OldNew),
        Some([PairEnd::New, PairEnd::Old]) => Some(PairOrder::NewOld),
        Some(_) => {
            let at = subject.at.child("pair").value();
            builder.context.error(Check::Pair, at, "a pair has an old and a new value", help);
            None
        }
        None => {
            let message = "changes without the order of a pair";
            let error = Diagnostic::error(Check::Pair, subject.at.key(), message);
            builder.context.report(error.can_follow().help(help));
            None
        }
    }
}

/// Adds the members, now that all objects are known.
pub(crate) fn fill(context: &Context<'_>, schema: &mut Schema, pending: &[PendingChanges<'_>]) {
    for waiting in pending {
        let of = schema.changes[waiting.changes].of.clone();
        let object = schema.attribute(&of).and_then(|attribute| schema.object_in(&attribute.ty));
        let Some(object) = object else {
            // Which attributes of an object can change is known when its attributes are.
            let attribute = schema.attribute(&of);
            if attribute.is_none_or(|attribute| attribute.phrase != "object") {
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
        let members = typed.map(|member| ChangeMember {
            wire: member.wire.clone(),
            accepts: member.accepts.clone(),
            field: member.field.clone(),
            ty: member.ty.clone(),
        });
        schema.changes[waiting.changes].members = members.collect();
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
