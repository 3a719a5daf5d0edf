//! The values that an attribute can have, as far as the spec tells.

use crate::model::{Attribute, Json, Scalar, Schema, Type};

/// Returns whether an attribute can have a value, as far as the spec tells.
pub(super) fn possible(
    schema: &Schema,
    attribute: &Attribute,
    value: &Scalar,
) -> Result<(), String> {
    if let Some(always) = attribute.always.as_ref().filter(|always| *always != value) {
        return Err(format!("it is always `{always}`"));
    }
    if let Some((limit, bound)) = attribute.passed_limit(&Type::Any, &Json::from(value)) {
        return Err(format!("its `{limit}` is {bound}"));
    }
    if let Some(pattern) = attribute.missed_pattern(&Type::Any, &Json::from(value)) {
        return Err(format!("its `pattern` is `{pattern}`"));
    }
    possible_in(schema, &attribute.ty, value)
}

/// Returns whether a type has a value.
pub(super) fn possible_in(schema: &Schema, ty: &Type, value: &Scalar) -> Result<(), String> {
    let fits = match ty {
        Type::Any => true,
        Type::Enum(index) => {
            let type_ = &schema.enums[*index];
            let listed = type_.values.iter().any(|known| known.wire == *value);
            let free =
                type_.otherwise.is_some() && (value.json_type() == "integer") == type_.integer;
            if listed || free {
                return Ok(());
            }
            let known: Vec<String> =
                type_.values.iter().map(|known| format!("`{}`", known.wire)).collect();
            return Err(format!("its values are {}", known.join(", ")));
        }
        Type::Id(_) => value.json_type() != "boolean",
        Type::String | Type::Timestamp => value.json_type() == "string",
        Type::Integer | Type::Number => value.json_type() == "integer",
        Type::Boolean => value.json_type() == "boolean",
        Type::Union(index) => {
            let variants = &schema.unions[*index].variants;
            variants.iter().any(|variant| possible_in(schema, &variant.ty, value).is_ok())
        }
        _ => false,
    };
    if fits {
        Ok(())
    } else {
        let name = value.json_type();
        let article = if name == "integer" { "an" } else { "a" };
        Err(format!("it is never {article} {name}"))
    }
}
