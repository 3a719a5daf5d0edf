//! Possible values.

use super::case::Case;
use super::found::Finding;
use super::pairing::Pair;
use crate::model::{Attribute, EnumType, Fact, Scalar, Schema, Type};
use crate::page::difference::DifferenceKind;
use crate::page::listing::Listed;

/// Compares the values that a page lists with those of the spec.
pub(super) fn compare<'a>(case: &Case<'a>, pair: &Pair<'a>, found: &mut Vec<Finding<'a>>) {
    let own = own(case.schema, pair.attribute);
    added(case, pair, &own, found);
    gone(case, pair, &own, found);
    otherwise(case, pair, found);
}

/// The values that the spec has: those that are listed, or both booleans.
fn own(schema: &Schema, attribute: &Attribute) -> Vec<Scalar> {
    let listed = enum_of(schema, &attribute.ty);
    let listed = listed.into_iter().flat_map(|it| &it.values);
    let mut own: Vec<Scalar> = listed.map(|it| it.wire.clone()).collect();
    if is_boolean(schema, &attribute.ty) {
        own.extend([true, false].map(Scalar::Boolean));
    }
    own.extend(attribute.always.clone().filter(|it| !is_one_of(it, &own)));
    own
}

/// The documented values of a type, or of what it holds.
pub(super) fn enum_of<'a>(schema: &'a Schema, ty: &Type) -> Option<&'a EnumType> {
    match ty {
        Type::Enum(index) => Some(&schema.enums[*index]),
        Type::Array(inner) | Type::Map(inner) => enum_of(schema, inner),
        Type::Union(index) => {
            let mut variants = schema.unions[*index].variants.iter();
            variants.find_map(|it| enum_of(schema, &it.ty))
        }
        _ => None,
    }
}

fn is_boolean(schema: &Schema, ty: &Type) -> bool {
    match ty {
        Type::Boolean => true,
        Type::Array(inner) | Type::Map(inner) => is_boolean(schema, inner),
        Type::Union(index) => {
            let mut variants = schema.unions[*index].variants.iter();
            variants.any(|it| is_boolean(schema, &it.ty))
        }
        _ => false,
    }
}

/// Whether a value is one of others. A page writes an integer like the text of its digits.
pub(super) fn is_one_of(value: &Scalar, all: &[Scalar]) -> bool {
    all.iter().any(|it| is_same(it, value))
}

/// Whether two values are written alike.
pub(super) fn is_same(one: &Scalar, other: &Scalar) -> bool {
    one.to_string() == other.to_string()
}

fn added<'a>(case: &Case<'a>, pair: &Pair<'a>, own: &[Scalar], found: &mut Vec<Finding<'a>>) {
    let listed = pair.listed.values().into_iter();
    for new in listed.filter(|it| !is_one_of(&it.value, own)) {
        let finding = Finding::new(case, DifferenceKind::ValueAdded, &pair.path)
            .page(Fact::PossibleValue { value: new.value.clone() }, new.line)
            .key(case, "values");
        found.push(finding);
    }
}

fn gone<'a>(case: &Case<'a>, pair: &Pair<'a>, own: &[Scalar], found: &mut Vec<Finding<'a>>) {
    let listed: Vec<Scalar> = on_page(&pair.listed);
    // That a boolean is true or false need not be said.
    let both = [true, false].map(Scalar::Boolean);
    let values = pair.listed.values();
    let is_silent = is_boolean(case.schema, &pair.attribute.ty)
        && !values.iter().any(|it| is_one_of(&it.value, &both));
    let always = pair.attribute.always.as_ref();
    let is_said = |it: &Scalar| is_one_of(it, &listed) || (is_silent && is_one_of(it, &both));
    for value in own.iter().filter(|it| !is_said(it)) {
        if always.is_some_and(|it| is_same(it, value)) {
            continue;
        }
        let finding = Finding::new(case, DifferenceKind::ValueGone, &pair.path)
            .line(pair.listed.line())
            .spec(Fact::PossibleValue { value: value.clone() })
            .key(case, "values");
        found.push(finding);
    }
}

/// The values that a page lists; where it lists none, those that its sentences name.
fn on_page(listed: &Listed<'_>) -> Vec<Scalar> {
    let values: Vec<Scalar> = listed.values().iter().map(|it| it.value.clone()).collect();
    if !values.is_empty() {
        return values;
    }
    let claims = listed.claims().into_iter();
    let claimed = claims.filter_map(|it| match &it.fact {
        Fact::Value { values } => Some(values.clone()),
        _ => None,
    });
    claimed.flatten().collect()
}

fn otherwise<'a>(case: &Case<'a>, pair: &Pair<'a>, found: &mut Vec<Finding<'a>>) {
    let own = enum_of(case.schema, &pair.attribute.ty);
    let own = own.and_then(|it| it.otherwise.as_ref());
    let finding =
        || Finding::new(case, DifferenceKind::OtherwiseChanged, &pair.path).key(case, "otherwise");
    let fact = |words: &str| Fact::Otherwise { words: words.to_owned() };
    match (pair.listed.otherwise(), own) {
        (Some((words, line)), None) => found.push(finding().page(fact(words), line)),
        (None, Some(own)) => found.push(finding().line(pair.listed.line()).spec(fact(own))),
        _ => {}
    }
}
