//! Attributes that have the value of another.

use super::context::Context;
use super::source::Placed;
use super::target::single;
use crate::diagnostic::Check;
use crate::model::{ClaimKey, EnumType, Equality, JsonType, Path, Schema, Type};

/// The equality of an attribute, if it has one.
pub(crate) fn link(
    context: &Context<'_>,
    schema: &Schema,
    placed: &Placed<'_>,
) -> Option<Equality> {
    let reference = placed.spec.equals.as_ref()?;
    let path = Path::parse(reference);
    let at = placed.at.child("equals");
    let own = &schema.objects[placed.object].attributes[placed.attribute];
    let other = single(context, schema, at.value(), &path, "equality")?;
    if std::ptr::eq(own, other) {
        let message = format!("`{path}` equals itself");
        let help = "name the other attribute, or remove `equals`";
        context.error(Check::Contradiction, at.value(), message, help);
    }
    if !can_be_equal(schema, &own.ty, &other.ty) {
        let message = format!("`{}` and `{path}` have types that are never equal", own.wire);
        let help = "name an attribute that can have the same value";
        context.error(Check::EqualityType, at.value(), message, help);
    }
    Some(Equality { path, evidence: own.evidence_of(ClaimKey::Equals).clone() })
}

/// Returns whether two types have a value in common: a JSON type, or a value if both list all of
/// theirs.
fn can_be_equal(schema: &Schema, a: &Type, b: &Type) -> bool {
    match (a, b) {
        (Type::Any, _) | (_, Type::Any) => true,
        (Type::Union(index), other) | (other, Type::Union(index)) => {
            let variants = &schema.unions[*index].variants;
            variants.iter().any(|variant| can_be_equal(schema, &variant.ty, other))
        }
        (Type::Array(a), Type::Array(b)) => can_be_equal(schema, a, b),
        (Type::Enum(a), Type::Enum(b)) => {
            let (a, b) = (&schema.enums[*a], &schema.enums[*b]);
            a.integer == b.integer && (!a.closed || !b.closed || have_common_value(a, b))
        }
        _ => {
            let others = json_types(schema, b);
            json_types(schema, a).iter().any(|kind| others.contains(kind))
        }
    }
}

fn have_common_value(a: &EnumType, b: &EnumType) -> bool {
    let is_in_b = |wire| b.values.iter().any(|value| value.wire == wire);
    a.values.iter().any(|value| is_in_b(value.wire.clone()))
}

/// The JSON types of a type that has neither alternatives nor any value; an integer is a number.
fn json_types(schema: &Schema, ty: &Type) -> &'static [JsonType] {
    match ty.not_null() {
        Type::Boolean => &[JsonType::Boolean],
        Type::Integer | Type::Number => &[JsonType::Number],
        Type::Enum(index) if schema.enums[*index].integer => &[JsonType::Number],
        Type::String | Type::Timestamp | Type::Enum(_) => &[JsonType::String],
        Type::Id(_) | Type::EpochTime => &[JsonType::String, JsonType::Number],
        Type::Array(_) => &[JsonType::Array],
        Type::Object(_) | Type::FreeForm | Type::Map(_) | Type::Changes(_) => &[JsonType::Object],
        Type::Any | Type::Union(_) | Type::Nullable(_) => &[],
    }
}
