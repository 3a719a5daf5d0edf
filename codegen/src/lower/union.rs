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
    let has_text = types.iter().any(|ty| is_text(builder, ty));
    let variants = types.into_iter().map(|ty| variant(builder, ty, has_text));
    let variants = variants.collect::<Option<Vec<_>>>();
    let Some(variants) = variants.filter(|variants| are_distinct(variants)) else {
        let at = subject.at.child("also").value();
        let message =
            "two of the types look alike in JSON, so that none can be told from the other";
        builder.context.error(
            Check::Union,
            at,
            message,
            "keep one type for each of string, number, boolean, object and array; an identifier is a \
             string and a number",
        );
        return None;
    };
    let ident = ident(builder, subject, &variants)?;
    let at = subject.parent.path(subject.wire);
    let (home, doc) = (builder.home(), subject.spec.doc.clone());
    builder.unions.push(UnionType { ident, home, at, doc, variants });
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

fn variant(builder: &Builder<'_, '_>, ty: Type, has_text: bool) -> Option<Variant> {
    let json = json_types(builder, &ty, has_text)?;
    let ident = match (&ty, json.first()?) {
        (Type::Id(_), _) => "Id",
        (Type::EpochTime, _) => "EpochTime",
        (_, JsonType::Boolean) => "Boolean",
        (_, JsonType::Integer) => "Integer",
        (_, JsonType::Number) => "Number",
        (_, JsonType::String) => "String",
        (_, JsonType::Array) => "Array",
        (_, JsonType::Object) => "Object",
    };
    Some(Variant { ident: ident.to_owned(), json, ty })
}

fn are_distinct(variants: &[Variant]) -> bool {
    let numbers = |json: JsonType| {
        if json == JsonType::Integer { JsonType::Number } else { json }
    };
    let all = variants.iter().flat_map(|variant| &variant.json);
    let mut seen: Vec<JsonType> = all.map(|json| numbers(*json)).collect();
    seen.sort();
    seen.windows(2).all(|pair| pair[0] != pair[1])
}

/// Returns true if a type is a string and nothing else.
fn is_text(builder: &Builder<'_, '_>, ty: &Type) -> bool {
    match ty {
        Type::String | Type::Timestamp => true,
        Type::Enum(index) => !builder.enums[*index].integer,
        _ => false,
    }
}

/// The JSON types of a type; nothing if it has any or none of its own. An epoch time leaves strings
/// to a type of text beside it.
fn json_types(builder: &Builder<'_, '_>, ty: &Type, has_text: bool) -> Option<Vec<JsonType>> {
    Some(match ty {
        Type::Boolean => vec![JsonType::Boolean],
        Type::Integer => vec![JsonType::Integer],
        Type::Number => vec![JsonType::Number],
        Type::String | Type::Timestamp => vec![JsonType::String],
        Type::Enum(index) if builder.enums[*index].integer => vec![JsonType::Integer],
        Type::Enum(_) => vec![JsonType::String],
        Type::Id(_) => vec![JsonType::String, JsonType::Integer],
        Type::EpochTime if has_text => vec![JsonType::Number],
        Type::EpochTime => vec![JsonType::Number, JsonType::String],
        Type::Array(_) => vec![JsonType::Array],
        Type::Object(_) | Type::FreeForm | Type::Map(_) | Type::Changes(_) => {
            vec![JsonType::Object]
        }
        Type::Any | Type::Union(_) | Type::Nullable(_) => return None,
    })
}
