//! Everything that names a condition, or an attribute by its path; and examples.

use std::collections::BTreeSet;

use indexmap::IndexMap;

use super::context::Context;
use super::possible::{possible, possible_in};
use super::source::{Placed, SchemaSource};
use super::target::dangling;
use super::vendor::Vendor;
use super::{conditions, equality, kinds, limits, patterns};
use crate::diagnostic::{Check, Diagnostic, Place};
use crate::model::{
    Attribute, ClaimKey, Condition, Json, JsonType, Path, Schema, Type, ValueWhen, When,
};

/// Links conditions, what depends on them, and equalities.
pub(crate) fn link<'a>(
    context: &Context<'a>,
    vendor: &Vendor<'_>,
    schema: &mut Schema,
    source: &SchemaSource<'a>,
    placed: &[Placed<'a>],
) {
    conditions::link(context, schema, source);
    let mut used = BTreeSet::new();
    for attribute in placed {
        link_attribute(context, schema, attribute, &mut used);
        check_example(context, vendor, schema, attribute);
    }
    // Conditions are linked now: what tells a kind depends on none.
    for attribute in placed {
        kinds::check(context, schema, source, attribute);
    }
    let mut names = placed.iter().flat_map(|placed| {
        let spec = placed.spec;
        let whens = [&spec.null_when, &spec.present_when, &spec.only_when];
        whens.into_iter().flatten().chain(spec.value_when.iter().flat_map(IndexMap::keys))
    });
    if names.any(|name| !source.conditions.contains_key(name)) {
        // One that is misspelled where it is used is not unused.
        return;
    }
    let at = source.at.child("conditions");
    for (index, condition) in schema.conditions.iter().enumerate() {
        if !used.contains(&index) {
            let message = format!("the condition `{}` is used nowhere", condition.name);
            let error =
                Diagnostic::error(Check::UnusedCondition, at.child(&condition.name).key(), message);
            context.report(error.can_follow().help("use it, or remove it"));
        }
    }
}

fn link_attribute(
    context: &Context<'_>,
    schema: &mut Schema,
    placed: &Placed<'_>,
    used: &mut BTreeSet<usize>,
) {
    let own = &schema.objects[placed.object].attributes[placed.attribute];
    let object = &schema.objects[placed.object];
    let mut when = |claim: ClaimKey, name: &Option<String>| {
        let at = placed.at.child(claim.key()).value();
        let condition = condition(context, schema, at.clone(), name.as_ref()?)?;
        let linked = &schema.conditions[condition];
        conditions::check_use(context, schema, (object, own), linked, &at);
        used.insert(condition);
        Some(When { condition, evidence: own.evidence_of(claim).clone() })
    };
    let null_when = when(ClaimKey::NullWhen, &placed.spec.null_when);
    let present_when = when(ClaimKey::PresentWhen, &placed.spec.present_when);
    let only_when = when(ClaimKey::OnlyWhen, &placed.spec.only_when);
    let value_when = values_when(context, schema, placed);
    used.extend(value_when.iter().map(|claim| claim.condition));
    check_always(context, schema, placed);
    let equals = equality::link(context, schema, placed);
    check_instead(context, schema, placed);
    check_default(context, schema, placed);
    limits::check(context, schema, placed);
    patterns::check(context, schema, placed);
    let attribute = &mut schema.objects[placed.object].attributes[placed.attribute];
    attribute.value_when = value_when;
    attribute.null_when = null_when;
    attribute.present_when = present_when;
    attribute.only_when = only_when;
    attribute.equals = equals;
}

/// The attribute to use in place of a deprecated one exists, and is another.
fn check_instead(context: &Context<'_>, schema: &Schema, placed: &Placed<'_>) {
    let own = &schema.objects[placed.object].attributes[placed.attribute];
    let deprecated = own.deprecated.as_ref();
    let Some(path) = deprecated.and_then(|deprecated| deprecated.instead.as_ref()) else {
        return;
    };
    let at = placed.at.child("deprecated").child("instead").value();
    match schema.attribute(path) {
        None => context.report(dangling(schema, path, "deprecation", |_| true).at(at)),
        Some(other) if std::ptr::eq(own, other) => {
            let message =
                format!("`{path}` is deprecated, and nobody can use it instead of itself");
            let help = "name the other attribute, or remove `instead`";
            context.error(Check::Contradiction, at, message, help);
        }
        Some(_) => {}
    }
}

/// The values of an attribute under conditions. It must be able to have each of them.
fn values_when(context: &Context<'_>, schema: &Schema, placed: &Placed<'_>) -> Vec<ValueWhen> {
    let Some(spec) = &placed.spec.value_when else {
        return Vec::new();
    };
    let attribute = &schema.objects[placed.object].attributes[placed.attribute];
    let at = placed.at.child("value_when");
    if spec.is_empty() {
        let message = "a value without a condition under which it is one";
        let help = "write `{ CONDITION: VALUE }`, or `always: VALUE`";
        context.can_follow(Check::EmptyValueWhen, at.key(), message, help);
    }
    let evidence = attribute.evidence_of(ClaimKey::ValueWhen);
    let mut all = Vec::new();
    for (name, values) in spec {
        let at = at.child(name);
        for value in &values.0 {
            if let Err(why) = possible(schema, attribute, value) {
                let message = format!("`{}` can never be `{value}`: {why}", attribute.wire);
                let help = "name a documented value, or record an erratum of the page";
                let error = Diagnostic::error(Check::ImpossibleValue, at.value(), message);
                context.report(error.can_follow().help(help));
            }
        }
        let condition = condition(context, schema, at.key(), name);
        if let Some(condition) = condition {
            let linked = &schema.conditions[condition];
            let own = (&schema.objects[placed.object], attribute);
            conditions::check_use(context, schema, own, linked, &at.key());
        }
        let claim = |condition| ValueWhen {
            condition,
            values: values.0.clone(),
            evidence: evidence.clone(),
            only_at: only_at(schema, placed, &schema.conditions[condition]),
        };
        all.extend(condition.map(claim));
    }
    all
}

/// The path of an attribute of a type with several places whose object a condition looks into, if it
/// looks into one of them alone: nothing there tells what is in another.
fn only_at(schema: &Schema, placed: &Placed<'_>, condition: &Condition) -> Option<Path> {
    let object = &schema.objects[placed.object];
    let looks_into = |place: &&Path| {
        condition.tests().any(|test| test.path != **place && test.path.0.starts_with(&place.0))
    };
    let mut places = object.used_at.iter().filter(looks_into);
    let (only, others) = (places.next(), places.next());
    let is_one_of_many = object.used_at.len() > 1 && others.is_none();
    let wire = &object.attributes[placed.attribute].wire;
    only.filter(|_| is_one_of_many).map(|place| place.member(wire))
}

/// The condition of a name.
fn condition(context: &Context<'_>, schema: &Schema, at: Place, name: &str) -> Option<usize> {
    let found = schema.conditions.iter().position(|condition| condition.name == name);
    if found.is_none() {
        let known = schema.conditions.iter().map(|condition| condition.name.as_str());
        super::vendor::unknown_at(context, at, "condition", name, known);
    }
    found
}

fn check_always(context: &Context<'_>, schema: &Schema, placed: &Placed<'_>) {
    let Some(value) = &placed.spec.always else { return };
    let attribute = &schema.objects[placed.object].attributes[placed.attribute];
    if let Err(why) = possible_in(schema, &attribute.ty, value) {
        let message = format!("`{}` cannot always be `{value}`: {why}", attribute.wire);
        let help = "name a value that the attribute can have";
        context.error(Check::ImpossibleValue, placed.at.child("always").value(), message, help);
    }
}

/// The value that holds where an attribute is absent is one that it can have.
fn check_default(context: &Context<'_>, schema: &Schema, placed: &Placed<'_>) {
    let attribute = &schema.objects[placed.object].attributes[placed.attribute];
    let Some(default) = &attribute.default else { return };
    let at = placed.at.child("default").value();
    let limit = attribute.passed_limit(&attribute.ty, default);
    let pattern = attribute.missed_pattern(&attribute.ty, default);
    let why = match (&attribute.always, limit, pattern) {
        _ if !fits(schema, &attribute.ty, default) => {
            format!("its type is {}", attribute.phrase)
        }
        (Some(always), ..) if Json::from(always) != *default => format!("it is always `{always}`"),
        (_, Some((limit, bound)), _) => format!("its `{limit}` is {bound}"),
        (.., Some(pattern)) => format!("its `pattern` is `{pattern}`"),
        _ => return,
    };
    let message = format!("`{}` cannot be its default: {why}", attribute.wire);
    let help = "name a value that the attribute can have, or record an erratum of the page";
    context.error(Check::ImpossibleValue, at, message, help);
}

fn check_example(context: &Context<'_>, vendor: &Vendor<'_>, schema: &Schema, placed: &Placed<'_>) {
    let Some(example) = &placed.spec.example else {
        return;
    };
    let attribute = &schema.objects[placed.object].attributes[placed.attribute];
    if !fits(schema, &attribute.ty, example) {
        let (message, help) = unfit_example(schema, attribute);
        context.error(Check::ExampleType, placed.at.child("example").value(), message, help);
    }
    if let (Type::Timestamp, Json::String(text)) = (&attribute.ty, example)
        && !vendor.reads_timestamp(text)
    {
        let message = format!("the example of `{}` is spelled as no timestamp is", attribute.wire);
        let help = "write it in one of the spellings under `timestamps` in the vendor file";
        let at = placed.at.child("example").value();
        context.error(Check::ExampleType, at, message, help);
    }
}

/// Returns what to say of an example that does not fit.
fn unfit_example(schema: &Schema, attribute: &Attribute) -> (String, String) {
    let Type::Enum(index) = attribute.ty else {
        let message = format!("the example is not of the type of `{}`", attribute.wire);
        return (message, format!("write a value of type {}", attribute.phrase));
    };
    let known = schema.enums[index].values.iter();
    let known: Vec<String> = known.map(|attribute| format!("`{}`", attribute.wire)).collect();
    let message = format!("the example is none of the values of `{}`", attribute.wire);
    (message, format!("write one of {}", known.join(", ")))
}

/// Returns whether an example has a type. The values of an enum count as its type.
fn fits(schema: &Schema, ty: &Type, example: &Json) -> bool {
    match (ty, example) {
        (Type::Any, _) => true,
        (Type::Boolean, Json::Boolean(_)) => true,
        (Type::Integer, Json::Number(number)) => number.is_i64(),
        (Type::Number | Type::EpochTime, Json::Number(_)) => true,
        (Type::Id(JsonType::Integer), Json::Number(number)) => number.is_i64() || number.is_u64(),
        (Type::Id(JsonType::String) | Type::String | Type::Timestamp, Json::String(_)) => true,
        (Type::Enum(index), example) => {
            schema.enums[*index].otherwise.is_some()
                || schema.enums[*index]
                    .values
                    .iter()
                    .any(|value| Json::from(&value.wire) == *example)
        }
        (Type::Array(inner), Json::Array(items)) => {
            items.iter().all(|item| fits(schema, inner, item))
        }
        (Type::Map(inner), Json::Object(members)) => {
            members.values().all(|member| fits(schema, inner, member))
        }
        (Type::Nullable(inner), example) => *example == Json::Null || fits(schema, inner, example),
        (Type::FreeForm | Type::Object(_) | Type::Changes(_), Json::Object(_)) => true,
        (Type::Union(index), example) => {
            schema.unions[*index].variants.iter().any(|variant| fits(schema, &variant.ty, example))
        }
        _ => false,
    }
}
