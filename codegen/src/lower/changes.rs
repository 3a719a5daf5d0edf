//! Changes: objects that tell which attributes of another object changed.

use super::builder::Builder;
use super::context::{Context, Loc};
use super::source::PendingChanges;
use super::subject::{Subject, type_ident};
use super::vendor::unknown;
use crate::diagnostic::{Check, Diagnostic};
use crate::model::{
    Attribute, ChangeKind, ChangeMember, ChangeShape, ChangesType, Path, Schema, Type, Within,
    names,
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
        except: inner_names(&subject.spec.except, ""),
    })
}

/// The Rust types of the changes inside of changes, one for each object: `LoanShippingChanges`.
pub(crate) fn inner_idents<'a>(
    builder: &mut Builder<'a, '_>,
    subject: &Subject<'_, 'a>,
    ident: &str,
) -> Vec<Option<String>> {
    let within = &subject.spec.within;
    let (base, end) = match ident.strip_suffix("Changes") {
        Some(base) => (base, "Changes"),
        None => (ident, ""),
    };
    let idents = within.iter().enumerate().map(|(index, name)| {
        // A name that stands twice is reported as such.
        if within[..index].contains(name) {
            return None;
        }
        let steps: Option<Vec<String>> = name.split('.').map(names::type_name).collect();
        match steps {
            Some(steps) => builder.claim(format!("{base}{}{end}", steps.concat()), subject.at),
            None => {
                let at = subject.at.child("within").item(index).value();
                builder.context.no_rust_name(at, name, "name it under `except`");
                None
            }
        }
    });
    idents.collect()
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
        let is_kind = schema.attribute(&of).is_some_and(|attribute| attribute.kind.is_some());
        if is_kind {
            let message = format!("`{of}` is one of several objects");
            let help = "declare what changes as an object";
            let at = waiting.at.child("type").value();
            context.error(Check::ListPath, at, message, help);
            continue;
        }
        let object = schema.attribute(&of).and_then(|attribute| schema.object_in(&attribute.ty));
        if object.is_some_and(|object| object.told_by.is_none()) {
            let level = Level { waiting, changes: waiting.changes, prefix: String::new() };
            fill_level(context, schema, &level);
            continue;
        }
        // Which attributes of an object can change is known when its attributes are.
        let attribute = schema.attribute(&of);
        let is_open = |attribute: &Attribute| {
            attribute.phrase == "object" && schema.told_by(&attribute.ty).is_none()
        };
        if !attribute.is_some_and(is_open) {
            dangling(context, schema, waiting, &of);
            continue;
        }
        for (index, name) in waiting.spec.within.iter().enumerate() {
            let at = waiting.at.child("within").item(index);
            unknown(context, &at, "attribute", name, std::iter::empty());
        }
    }
}

/// Adds the members of changes, and those of the changes inside of them.
fn fill_level(context: &Context<'_>, schema: &mut Schema, level: &Level<'_, '_>) {
    let waiting = level.waiting;
    let own = &schema.changes[level.changes];
    let (of, except) = (own.of.clone(), own.except.clone());
    let object = schema.attribute(&of).and_then(|attribute| schema.object_in(&attribute.ty));
    let attributes = object.map_or(&[][..], |object| &object.attributes);
    let within = level.names(waiting.spec.within.iter().map(String::as_str));
    let typed = attributes.iter().filter(|member| !except.contains(&member.wire));
    let mut whole = typed.clone().filter(|member| !within.contains(&member.wire.as_str()));
    let mut seen = Vec::new();
    if whole.any(|member| contains(schema, &member.ty, waiting.changes, &mut seen)) {
        let message = format!("the changes of `{of}` contain themselves");
        let help = "name them, or what they are in, under `except`";
        context.error(Check::CyclicType, waiting.at.child("type").value(), message, help);
        return;
    }
    let known: Vec<&str> = attributes.iter().map(|attribute| attribute.wire.as_str()).collect();
    level.are_known(context, &known, &within);
    are_own_sound(context, level, &known);
    let members = typed.map(|member| ChangeMember {
        wire: member.wire.clone(),
        accepts: member.accepts.clone(),
        field: member.field.clone(),
        ty: member.ty.clone(),
        own_shape: level.own_shape(&member.wire).cloned(),
        within: None,
    });
    let mut members: Vec<ChangeMember> = members.collect();
    if members.is_empty() && !known.is_empty() {
        let message = format!("no change of `{of}` is documented");
        let help = "keep one attribute out of `except`, or make the type `object`";
        context.error(Check::Pair, waiting.at.child("except").key(), message, help);
    }
    for member in &mut members {
        if within.contains(&member.wire.as_str()) {
            member.within = inside(context, schema, level, member);
        }
    }
    let changes = &mut schema.changes[level.changes];
    changes.members = members;
    have_items(context, level, changes);
}

/// The changes of an object, or those inside the change of one.
struct Level<'w, 'a> {
    waiting: &'w PendingChanges<'a>,
    changes: usize,
    /// What stands before the names of its attributes in the spec: `shipping.`.
    prefix: String,
}

impl Level<'_, '_> {
    /// The names of its own attributes among names of the spec.
    fn names<'n>(&self, names: impl Iterator<Item = &'n str>) -> Vec<&'n str> {
        let own = names.filter_map(|name| name.strip_prefix(self.prefix.as_str()));
        own.filter(|name| !name.contains('.')).collect()
    }

    fn own_shape(&self, wire: &str) -> Option<&ChangeShape> {
        self.waiting.spec.pair_of.as_ref()?.get(&format!("{}{wire}", self.prefix))
    }

    /// Reports names that are of no attribute, or of one inside a change that has no changes inside.
    fn are_known(&self, context: &Context<'_>, known: &[&str], within: &[&str]) {
        let spec = self.waiting.spec;
        let lists = [("within", &spec.within), ("except", &spec.except)];
        for (key, names) in lists {
            for (index, name) in names.iter().enumerate() {
                let at = self.waiting.at.child(key).item(index);
                let is_own = self.is_known(context, &at, (name, known, within));
                if is_own && key == "within" && spec.except.contains(name) {
                    let message =
                        format!("`{name}` has changes inside, and none that are documented");
                    context.error(
                        Check::Pair,
                        at.value(),
                        message,
                        "remove it here, or from `except`",
                    );
                }
            }
        }
    }

    /// Returns true for one of its own attributes; reports what is no attribute.
    fn is_known(
        &self,
        context: &Context<'_>,
        at: &Loc<'_>,
        (name, known, within): (&str, &[&str], &[&str]),
    ) -> bool {
        let Some(own) = name.strip_prefix(self.prefix.as_str()) else {
            return false;
        };
        let (first, deeper) = own.split_once('.').map_or((own, false), |(first, _)| (first, true));
        if !known.contains(&first) {
            unknown(context, at, "attribute", own, known.iter().copied());
        } else if deeper && !within.contains(&first) {
            let message = format!("`{}{first}` changes as a whole", self.prefix);
            let help = format!("name it under `within`, or remove `{name}`");
            context.error(Check::Pair, at.key(), message, help);
        }
        !deeper && known.contains(&first)
    }
}

/// The changes inside the change of an attribute, which are reported if it has none.
fn inside(
    context: &Context<'_>,
    schema: &mut Schema,
    level: &Level<'_, '_>,
    member: &ChangeMember,
) -> Option<Within> {
    let waiting = level.waiting;
    let name = format!("{}{}", level.prefix, member.wire);
    let index = waiting.spec.within.iter().position(|own| *own == name)?;
    let at = waiting.at.child("within").item(index);
    if member.own_shape.is_some() {
        let message = format!("`{name}` has changes inside, and is one change of its own shape");
        context.error(Check::Pair, at.value(), message, "remove it here, or from `pair_of`");
        return None;
    }
    let own = &schema.changes[level.changes];
    let item = match &member.ty {
        Type::Object(object) if schema.objects[*object].told_by.is_none() => {
            let ident = waiting.idents.get(index).cloned().flatten()?;
            let inner = ChangesType {
                ident,
                at: format!("{}.{}", own.at, member.wire),
                of: own.of.member(&member.wire),
                shape: own.shape.clone(),
                pairs_in: own.pairs_in.clone(),
                members: Vec::new(),
                except: inner_names(&waiting.spec.except, &format!("{name}.")),
            };
            schema.changes.push(inner);
            let changes = schema.changes.len() - 1;
            let prefix = format!("{name}.");
            fill_level(context, schema, &Level { waiting, changes, prefix });
            return Some(Within::Attributes(changes));
        }
        Type::FreeForm => Type::Any,
        Type::Map(item) if !matches!(**item, Type::Array(_)) || own.pairs_in.is_none() => {
            (**item).clone()
        }
        other => {
            let (message, help) = nothing_inside(schema, &name, other);
            context.error(Check::Pair, at.value(), message, help);
            return None;
        }
    };
    if own.shape.kind() == Some(ChangeKind::Items) && !matches!(item, Type::Array(_)) {
        let message = format!("a member of `{name}` is no array, and only an array has items");
        context.error(Check::Pair, at.value(), message, "name it under `except`");
        return None;
    }
    Some(Within::Members(item))
}

/// The names of the attributes of an object among names of the spec.
fn inner_names(names: &[String], prefix: &str) -> Vec<String> {
    let own = names.iter().filter_map(|name| name.strip_prefix(prefix));
    own.filter(|name| !name.contains('.')).map(str::to_owned).collect()
}

/// Why there are no changes inside the change of an attribute, and what to do.
fn nothing_inside(schema: &Schema, name: &str, ty: &Type) -> (String, String) {
    match ty {
        Type::Array(_) => (
            format!("`{name}` is an array: there is no change of an attribute inside its change"),
            format!(
                "give it a shape by `pair_of: {{ {name}: … }}` or `pairs_in`, or name it under `except`"
            ),
        ),
        Type::Map(_) => (
            format!("the members of `{name}` are arrays, whose changes are lists of pairs"),
            "name it under `except`".to_owned(),
        ),
        Type::Object(_) if schema.told_by(ty).is_some() => (
            format!("`{name}` is one of several objects: which attributes can change is not known"),
            "name it under `except`".to_owned(),
        ),
        _ => (
            format!("`{name}` is no object, and nothing is inside its change"),
            "remove it, or name the object that it is in".to_owned(),
        ),
    }
}

/// Reports shapes of single attributes that no change has, or that are of no attribute.
fn are_own_sound(context: &Context<'_>, level: &Level<'_, '_>, known: &[&str]) {
    let waiting = level.waiting;
    let within = level.names(waiting.spec.within.iter().map(String::as_str));
    for (name, shape) in waiting.spec.pair_of.iter().flatten() {
        let at = waiting.at.child("pair_of").child(name);
        if !level.is_known(context, &at, (name, known, &within)) {
            continue;
        }
        if waiting.spec.except.contains(name) {
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
fn have_items(context: &Context<'_>, level: &Level<'_, '_>, changes: &ChangesType) {
    let has_items = |member: &&ChangeMember| {
        let is_array = matches!(member.ty, Type::Array(_));
        changes.shape_of(member).kind() == Some(ChangeKind::Items) && !is_array
    };
    // What has wrong changes inside is reported already.
    let within = level.names(level.waiting.spec.within.iter().map(String::as_str));
    let whole = changes.members.iter().filter(|member| !within.contains(&member.wire.as_str()));
    for member in whole.filter(has_items) {
        let name = format!("{}{}", level.prefix, member.wire);
        let at = match member.own_shape {
            Some(_) => level.waiting.at.child("pair_of").child(&name),
            None => level.waiting.at.child("pair"),
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
            let mut types = members.iter().map(|member| match &member.within {
                Some(Within::Attributes(index)) => Type::Changes(*index),
                _ => member.ty.clone(),
            });
            types.any(|ty| contains(schema, &ty, changes, seen))
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
