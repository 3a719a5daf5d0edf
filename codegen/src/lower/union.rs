//! Attributes that arrive in more types than the page prints.

use super::builder::Builder;
use super::subject::{Subject, given_ident};
use crate::diagnostic::Check;
use crate::model::{JsonType, Type, UnionType, Variant};

/// The type of an attribute together with its `also` types.
pub(crate) fn with_others<'a>(
    builder: &mut Builder<'a, '_>,
    subject: &Subject<'_, 'a>,
    first: Type,
    others: &[Type],
) -> Option<Type> {
    let news = others.iter().filter(|other| !takes_in(&first, other));
    let news: Vec<Type> = news.cloned().collect();
    let mut types = vec![first];
    types.extend(news);
    if types.len() == 1 {
        return types.pop();
    }
    let variants = types.into_iter().map(|ty| variant(builder, ty)).collect::<Option<Vec<_>>>();
    let Some(variants) = variants.filter(|variants| are_distinct(variants)) else {
        let at = subject.at.child("also").value();
        let message =
            "two of the types look alike in JSON, so that none can be told from the other";
        builder.context.error(
            Check::Union,
            at,
            message,
            "keep one type for each of string, integer, object, array, …",
        );
        return None;
    };
    let ident = ident(builder, subject, &variants)?;
    let at = subject.parent.path(subject.wire);
    builder.unions.push(UnionType { ident, at, doc: subject.spec.doc.clone(), variants });
    Some(Type::Union(builder.unions.len() - 1))
}

/// The name of the union. Where one of its types has the name of the attribute already, the union
/// is the attribute's value.
fn ident<'a>(
    builder: &mut Builder<'a, '_>,
    subject: &Subject<'_, 'a>,
    variants: &[Variant],
) -> Option<String> {
    if let Some(name) = &subject.spec.type_name {
        return given_ident(builder, subject, name);
    }
    let named_alike = |variant: &Variant| match &variant.ty {
        Type::Enum(_) => true,
        Type::Object(index) => !builder.objects[*index].declared,
        _ => false,
    };
    let wire = if variants.iter().any(named_alike) {
        format!("{}_value", subject.wire)
    } else {
        subject.wire.to_owned()
    };
    let help = "add `type_name: …`";
    builder.type_ident(&wire, &subject.parent.ident, subject.at, help)
}

/// Returns whether values of the other type are read by the first one anyway.
fn takes_in(first: &Type, other: &Type) -> bool {
    match first {
        Type::Id(_) => matches!(other, Type::String | Type::Integer | Type::Id(_)),
        Type::EpochTime => matches!(other, Type::String | Type::Integer | Type::Number),
        Type::Number => *other == Type::Integer,
        Type::Any => true,
        Type::String | Type::Integer | Type::Boolean | Type::Timestamp | Type::Enum(_) => false,
        Type::FreeForm | Type::Object(_) | Type::Union(_) | Type::Changes(_) => false,
        Type::Array(_) | Type::Map(_) | Type::Nullable(_) => false,
    }
}

fn variant(builder: &Builder<'_, '_>, ty: Type) -> Option<Variant> {
    let json = json_type(builder, &ty)?;
    let ident = match json {
        JsonType::Boolean => "Boolean",
        JsonType::Integer => "Integer",
        JsonType::Number => "Number",
        JsonType::String => "String",
        JsonType::Array => "Array",
        JsonType::Object => "Object",
    };
    Some(Variant { ident: ident.to_owned(), json, ty })
}

fn are_distinct(variants: &[Variant]) -> bool {
    let numbers = |json: JsonType| {
        if json == JsonType::Integer { JsonType::Number } else { json }
    };
    let mut seen: Vec<JsonType> = variants.iter().map(|variant| numbers(variant.json)).collect();
    seen.sort();
    seen.windows(2).all(|pair| pair[0] != pair[1])
}

/// The one JSON type of a type; nothing if it has several.
fn json_type(builder: &Builder<'_, '_>, ty: &Type) -> Option<JsonType> {
    Some(match ty {
        Type::Boolean => JsonType::Boolean,
        Type::Integer => JsonType::Integer,
        Type::Number => JsonType::Number,
        Type::String | Type::Timestamp => JsonType::String,
        Type::Enum(index) if builder.enums[*index].integer => JsonType::Integer,
        Type::Enum(_) => JsonType::String,
        Type::Array(_) => JsonType::Array,
        Type::Object(_) | Type::FreeForm | Type::Map(_) | Type::Changes(_) => JsonType::Object,
        Type::Any | Type::Id(_) | Type::EpochTime | Type::Union(_) | Type::Nullable(_) => {
            return None;
        }
    })
}
