//! Values in the arrays and maps of an attribute.

use crate::emit::example;
use crate::model::{Json, Type};

/// An item in the arrays and maps of a type.
pub(super) fn wrapped(ty: Option<&Type>, item: Json) -> Json {
    match ty {
        Some(Type::Array(inner) | Type::Map(inner)) => {
            let item = wrapped(Some(inner), item);
            ty.map_or(Json::Null, |ty| in_one(ty, item))
        }
        _ => item,
    }
}

/// An array or a map of one item.
pub(super) fn in_one(ty: &Type, item: Json) -> Json {
    match ty {
        Type::Map(_) => example::object_of("example", item),
        _ => Json::Array(vec![item]),
    }
}
