//! Objects that are one of several: which, an attribute tells.

use indexmap::IndexMap;

use super::builder::Builder;
use super::context::{Context, Loc};
use super::possible::possible;
use super::source::{Placed, SchemaSource};
use super::subject::{Subject, type_ident};
use crate::diagnostic::{Check, Diagnostic};
use crate::model::{Attribute, Scalar, Schema, ToldBy, Type, names};

/// An object of several kinds, without its kinds.
pub(super) fn empty<'a>(
    builder: &mut Builder<'a, '_>,
    subject: &Subject<'_, 'a>,
    is_item: bool,
) -> Option<usize> {
    let wire = if is_item { names::singular(subject.wire) } else { subject.wire.to_owned() };
    let ident = type_ident(builder, subject, &wire)?;
    let at = subject.parent.path(subject.wire);
    Some(builder.new_object(ident, at, subject.spec.doc.clone(), false))
}

/// Gives an object its kinds, each in the place of an attribute.
pub(super) fn fill(
    builder: &mut Builder<'_, '_>,
    object: usize,
    told_by: ToldBy,
    (at, kinds): (&Loc<'_>, Vec<Attribute>),
) {
    distinct(builder, at, &kinds);
    let fallback = names::fallback(kinds.iter().map(|kind| kind.field.as_str())).to_owned();
    builder.objects[object].attributes = kinds;
    builder.objects[object].told_by = Some(ToldBy { fallback, ..told_by });
}

/// The attribute that tells the kinds apart, if it can.
pub(super) fn told_by(
    builder: &Builder<'_, '_>,
    subject: &Subject<'_, '_>,
    specs: &IndexMap<Scalar, String>,
) -> Option<ToldBy> {
    let name = subject.spec.told_by.as_deref()?;
    let own = name.strip_prefix('.');
    let told_by = ToldBy {
        name: own.unwrap_or(name).to_owned(),
        is_beside: own.is_some(),
        fallback: String::new(),
    };
    let at = subject.at.child("one_of").key();
    if specs.is_empty() {
        let help = "write `one_of: { VALUE: TYPE }`";
        builder.context.can_follow(Check::NoValues, at, "there are no objects to be one of", help);
        return None;
    }
    let has_bracket = |text: &str| text.contains(['[', ']']);
    let odd = specs.keys().map(Scalar::to_string).find(|value| has_bracket(value));
    let odd_name = Some(&told_by.name).filter(|name| has_bracket(name) || name.contains('='));
    if let Some(odd) = odd.as_ref().or(odd_name) {
        let message =
            format!("`{odd}` cannot stand in the path of a kind, such as `answer[type=text]`");
        let help = "make the object free-form: an `object` without `attributes`";
        builder.context.error(Check::NoName, at, message, help);
        return None;
    }
    let first = specs.keys().next()?.json_type();
    if first == "boolean" || specs.keys().any(|value| value.json_type() != first) {
        let message = "the values that tell the objects apart are not of one type";
        builder.context.error(
            Check::ValueType,
            at,
            message,
            "use strings alone, or integers alone",
        );
        return None;
    }
    Some(told_by)
}

/// The Rust variant of a kind.
pub(super) fn variant(
    builder: &Builder<'_, '_>,
    at: &Loc<'_>,
    (value, object): (&Scalar, usize),
) -> Option<String> {
    let ident = match value {
        Scalar::String(text) => names::type_name(text),
        _ => Some(builder.objects[object].ident.clone()),
    };
    if ident.is_none() {
        let help = "name the kind by an attribute whose values have letters or digits";
        let message = format!("no Rust name can be made of the kind `{value}`");
        builder.context.error(Check::NoName, at.key(), message, help);
    }
    ident
}

/// Two kinds are two variants.
fn distinct(builder: &Builder<'_, '_>, at: &Loc<'_>, kinds: &[Attribute]) {
    for (index, kind) in kinds.iter().enumerate() {
        let Some(first) = kinds[..index].iter().find(|other| other.field == kind.field) else {
            continue;
        };
        let place = |kind: &Attribute| {
            let value = kind.kind.as_ref().map(Scalar::to_string).unwrap_or_default();
            at.child(&value).key()
        };
        let message = format!("two kinds become the Rust name `{}`", kind.field);
        let error = Diagnostic::error(Check::NameClash, place(kind), message);
        let help = "declare a type for each of two integers; of two strings leave one out";
        builder.context.report(error.related(place(first), "the other one").help(help));
    }
}

/// Reports an object of several kinds that stands where nothing can tell its kind.
pub(crate) fn check(
    context: &Context<'_>,
    schema: &Schema,
    source: &SchemaSource<'_>,
    placed: &Placed<'_>,
) {
    let own = &schema.objects[placed.object].attributes[placed.attribute];
    let Some(told_by) = schema.told_by_of(own) else {
        return;
    };
    if source.root == "Payload" {
        let message = "an object of the envelope is no one of several";
        let help = "make it free-form: an `object` without `attributes`";
        let at = placed.at.child("told_by").key();
        context.error(Check::Contradiction, at, message, help);
    }
    if told_by.is_beside {
        check_beside(context, schema, placed, told_by);
        return;
    }
    let objects = schema.leaves_of(own).into_iter().filter_map(|leaf| schema.object_in(leaf));
    for kind in objects.flat_map(|object| &object.attributes) {
        check_kind(context, schema, &placed.at.child("one_of"), told_by, kind);
    }
}

/// The object of a kind has the attribute that tells it, which is there and can have the value.
fn check_kind(
    context: &Context<'_>,
    schema: &Schema,
    at: &Loc<'_>,
    told_by: &ToldBy,
    kind: &Attribute,
) {
    let (Some(value), Some(object)) = (&kind.kind, schema.object_in(&kind.ty)) else {
        return;
    };
    let (name, at) = (&told_by.name, at.child(&value.to_string()));
    let teller = object.attributes.iter().find(|attribute| attribute.wire == *name);
    let Some(teller) = teller else {
        let message =
            format!("`{}` has no attribute `{name}`, which tells what it is", object.ident);
        let help = format!("add `{name}: {{ type: {}, always: {value} }}`", value.json_type());
        let error = Diagnostic::error(Check::DanglingPath, at.value(), message);
        return context.report(error.can_follow().help(help));
    };
    if let Err(why) = possible(schema, teller, value) {
        let message = format!("`{name}` of `{}` is never `{value}`: {why}", object.ident);
        context.error(Check::ImpossibleValue, at.key(), message, "name a value that it can have");
    }
    if !can_tell(teller) || says_more(teller) {
        let message = format!("`{name}` tells what `{}` is, and so is there", object.ident);
        let help = "keep its type, `always`, `values`, `doc` and `evidence` alone";
        context.error(Check::Contradiction, at.value(), message, help);
    }
}

/// Returns true if an attribute can tell the kind of an object: it has one name and one type, and may be
/// shown.
fn can_tell(teller: &Attribute) -> bool {
    let is_scalar = matches!(&teller.ty, Type::String | Type::Integer | Type::Enum(_));
    is_scalar && teller.accepts.is_empty() && !teller.sensitive
}

/// Returns true if more is said of an attribute than what its value is.
fn says_more(teller: &Attribute) -> bool {
    let free = teller.optional.is_some() || teller.nullable.is_some();
    let ties = teller.equals.is_some() || teller.always_null.is_some() || teller.format.is_some();
    let free = free || teller.default.is_some();
    free || ties || teller.deprecated.is_some() || teller.conditions().next().is_some()
}

/// The attribute beside an object is there, and can have each of the values.
fn check_beside(context: &Context<'_>, schema: &Schema, placed: &Placed<'_>, told_by: &ToldBy) {
    let around = &schema.objects[placed.object];
    let own = &around.attributes[placed.attribute];
    let at = placed.at.child("told_by").value();
    if schema.told_by(&own.ty).is_none() {
        let message = "an attribute beside an array, a map or one of several types tells no kind";
        let help = "name an attribute of the object itself";
        return context.error(Check::Contradiction, at, message, help);
    }
    let mut others = around.attributes.iter().filter(|other| !std::ptr::eq(*other, own));
    let Some(teller) = others.find(|other| other.wire == told_by.name) else {
        let message = format!("there is no attribute `{}` beside `{}`", told_by.name, own.wire);
        let error = Diagnostic::error(Check::DanglingPath, at, message);
        return context.report(error.can_follow().help("name one that stands in the same object"));
    };
    if !can_tell(teller) {
        let message = format!("`{}` cannot tell what an object is", teller.wire);
        let help = "only a string or an integer tells it that has one name and is not sensitive";
        return context.error(Check::Contradiction, at, message, help);
    }
    for value in placed.spec.one_of.iter().flat_map(IndexMap::keys) {
        if let Err(why) = possible(schema, teller, value) {
            let message = format!("`{}` is never `{value}`: {why}", teller.wire);
            let at = placed.at.child("one_of").child(&value.to_string()).key();
            context.error(Check::ImpossibleValue, at, message, "name a value that it can have");
        }
    }
}
