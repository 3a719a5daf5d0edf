//! Values that break a rule.

use super::build::Builder;
use super::limits;
use super::within::{in_one, wrapped};
use crate::emit::example;
use crate::model::{Attribute, Format, Json, JsonType, Model, Path, RuleKind, Scalar, Type};
use crate::spec::Measure;

/// Text that is no documented value and has no format.
const ODD: &str = "something else";

/// Values of other types than an attribute has, the likeliest mistakes first.
pub(super) fn types(first: &Type) -> Vec<Json> {
    let (number, text) = (Json::Number(7.into()), |text: &str| Json::String(text.to_owned()));
    let (list, object) = (Json::Array(Vec::new()), example::object_of_none());
    let flag = Json::Boolean(true);
    match first.not_null() {
        Type::Integer | Type::Number | Type::Id(JsonType::Integer) | Type::EpochTime => {
            vec![text("7"), flag, list]
        }
        Type::Boolean => vec![text("true"), number, list],
        Type::Array(_) => vec![object, text("something"), flag],
        Type::Object(_) | Type::Map(_) | Type::FreeForm | Type::Changes(_) => {
            vec![text("something"), list, flag]
        }
        Type::String
        | Type::Id(_)
        | Type::Timestamp
        | Type::Enum(_)
        | Type::Union(_)
        | Type::Nullable(_)
        | Type::Any => vec![number, flag, object],
    }
}

/// Values of the right type that break a rule about values.
pub(super) fn values(builder: Builder<'_>, kind: RuleKind, attribute: &Attribute) -> Vec<Json> {
    let first = builder.schema.types_of(attribute).next();
    let mut values = match kind {
        RuleKind::WrongType => first.map(types).unwrap_or_default(),
        RuleKind::Format => formats(builder.model, attribute),
        RuleKind::Utc => with_offset(builder.model, attribute),
        RuleKind::Limit(limit) => limits::beyond(builder, attribute, limit),
        RuleKind::Pattern => attribute.mismatches().into_iter().map(Json::String).collect(),
        RuleKind::UndocumentedValue => undocumented(builder, attribute),
        RuleKind::KindMissing => vec![example::object_of_none()],
        RuleKind::UndocumentedKind => of_no_kind(builder, attribute),
        RuleKind::Always => always(attribute),
        _ => others(builder, attribute),
    };
    // An error in an item is an error in an array.
    if kind != RuleKind::WrongType && !counts_items(kind) {
        values = values.into_iter().map(|value| wrapped(first, value)).collect();
    }
    values
}

/// Returns true if a rule is about the items of an array together.
pub(super) fn counts_items(kind: RuleKind) -> bool {
    matches!(kind, RuleKind::Limit(limit) if limit.measure() == Measure::Items)
}

/// Items and members of a wrong type, in an array or a map that is as it should be.
pub(super) fn items(ty: &Type) -> Vec<Json> {
    match ty {
        Type::Array(inner) | Type::Map(inner) => {
            let deeper = items(inner);
            let items = if deeper.is_empty() { types(inner) } else { deeper };
            items.into_iter().map(|item| in_one(ty, item)).collect()
        }
        _ => Vec::new(),
    }
}

/// An integer of too many bits, in arrays and maps that are as they should be.
pub(super) fn beyond(ty: &Type) -> Option<Json> {
    match ty {
        Type::Array(inner) | Type::Map(inner) => beyond(inner).map(|value| in_one(ty, value)),
        Type::Nullable(inner) => beyond(inner),
        Type::Integer => Some(Json::Number((1_u64 << 63).into())),
        _ => None,
    }
}

/// A good array or map with null in it, if that may be.
pub(super) fn with_null(ty: &Type) -> Option<Json> {
    match ty {
        Type::Array(inner) | Type::Map(inner) => with_null(inner).map(|value| in_one(ty, value)),
        Type::Nullable(_) => Some(Json::Null),
        _ => None,
    }
}

/// A good value that is as large as it may be, if its type alone sets the bound.
pub(super) fn extreme(ty: &Type) -> Option<Json> {
    match ty {
        Type::Array(inner) | Type::Map(inner) => extreme(inner).map(|value| in_one(ty, value)),
        Type::Nullable(inner) => extreme(inner),
        Type::Integer => Some(Json::Number(i64::MIN.into())),
        Type::Id(JsonType::Integer) => Some(Json::Number(u64::MAX.into())),
        Type::Number => serde_json::Number::from_f64(f64::MAX).map(Json::Number),
        Type::Any => Some(Json::Array(Vec::new())),
        _ => None,
    }
}

/// Texts that do not have the format. Of a timestamp in one spelling, one in another comes first.
fn formats(model: &Model, attribute: &Attribute) -> Vec<Json> {
    let named = attribute.spelling.as_ref();
    let others = named.into_iter().flat_map(|named| {
        let others = model.timestamps.iter().filter(|other| other.name != named.name);
        others.filter_map(|other| example::spelled(other, attribute))
    });
    let text = attribute.format.map_or("yesterday", Format::counterexample).to_owned();
    let beyond = serde_json::Number::from_f64(1e30).map(Json::Number);
    others.chain([text]).map(Json::String).chain(beyond).collect()
}

/// Timestamps that are not in UTC, in the attribute's own spelling if that has offsets.
fn with_offset(model: &Model, attribute: &Attribute) -> Vec<Json> {
    let spellings = attribute.spelling.iter().chain(&model.timestamps);
    spellings.filter_map(example::with_offset).map(Json::String).take(1).collect()
}

/// A value that each list of documented values lacks.
fn undocumented(builder: Builder<'_>, attribute: &Attribute) -> Vec<Json> {
    let enums = builder.schema.enums_of(attribute);
    let unlisted = enums.iter().filter_map(|list| {
        if !list.integer {
            let is_new =
                |text: &String| list.values.iter().all(|value| value.wire.to_string() != *text);
            return odd(attribute).into_iter().find(is_new).map(Json::String);
        }
        let is_listed =
            |number: i64| list.values.iter().any(|value| value.wire == Scalar::Integer(number));
        (99..).find(|number| !is_listed(*number)).map(|number| Json::Number(number.into()))
    });
    unlisted.collect()
}

/// An object that tells a kind beside those documented.
fn of_no_kind(builder: Builder<'_>, attribute: &Attribute) -> Vec<Json> {
    let told_by = builder.schema.told_by_of(attribute).into_iter();
    told_by.map(|told_by| example::object_of(&told_by.name, no_kind(builder, attribute))).collect()
}

/// A value that tells no documented kind.
pub(super) fn no_kind(builder: Builder<'_>, attribute: &Attribute) -> Json {
    let leaves = builder.schema.leaves_of(attribute);
    let kinds = leaves.into_iter().filter_map(|leaf| match leaf {
        Type::Object(index) => Some(&builder.schema.objects[*index].attributes),
        _ => None,
    });
    let values: Vec<&Scalar> = kinds.flatten().filter_map(|kind| kind.kind.as_ref()).collect();
    let is_free = |number: &i64| !values.contains(&&Scalar::Integer(*number));
    match values.first() {
        Some(Scalar::Integer(_)) => {
            (99..).find(is_free).map_or(Json::Null, |n| Json::Number(n.into()))
        }
        _ => Json::String(ODD.to_owned()),
    }
}

fn always(attribute: &Attribute) -> Vec<Json> {
    match &attribute.always {
        Some(Scalar::Boolean(flag)) => vec![Json::Boolean(!flag)],
        Some(Scalar::Integer(number)) => vec![Json::Number(number.wrapping_add(1).into())],
        _ => vec![Json::String(ODD.to_owned())],
    }
}

/// Other values of the same type: documented ones first.
pub(super) fn others(builder: Builder<'_>, attribute: &Attribute) -> Vec<Json> {
    let mut values: Vec<Json> =
        builder.documented_values(attribute).iter().map(Json::from).collect();
    let another = match builder.schema.types_of(attribute).next() {
        Some(Type::Integer | Type::Id(JsonType::Integer)) => Some(Json::Number(7.into())),
        Some(Type::Boolean | Type::Object(_) | Type::Array(_)) | None => None,
        Some(Type::Number) => serde_json::Number::from_f64(7.5).map(Json::Number),
        Some(Type::EpochTime) => Some(Json::Number(1_000_000_007.into())),
        Some(Type::Id(_)) if attribute.pattern.is_none() => Some(Json::String("7".to_owned())),
        Some(
            Type::String
            | Type::Id(_)
            | Type::Timestamp
            | Type::Enum(_)
            | Type::Union(_)
            | Type::Any
            | Type::Nullable(_)
            | Type::FreeForm
            | Type::Map(_)
            | Type::Changes(_),
        ) => odd(attribute).into_iter().next().map(Json::String),
    };
    values.extend(another);
    values
}

/// Texts that are nothing in particular.
fn odd(attribute: &Attribute) -> Vec<String> {
    let mut texts = attribute.other_matches();
    texts.push(ODD.to_owned());
    texts
}

/// The place of a member that no object has.
pub(super) fn undocumented_member(path: &Path) -> Path {
    path.member("not_documented")
}
