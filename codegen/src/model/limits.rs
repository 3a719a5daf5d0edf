//! Limits of an attribute, and the values that pass them.

use serde_json::Number;

use super::types::{Attribute, Type};
use crate::spec::{Format, Json, Limit, Measure};

impl Attribute {
    /// The limit that a value of a type passes, or something in its arrays and maps.
    pub(crate) fn passed_limit(&self, ty: &Type, value: &Json) -> Option<(Limit, &Number)> {
        first_in(ty, value, &|value| {
            let passed = self.limits.iter().find(|(limit, bound)| {
                let measured = self.measured(limit.measure(), value);
                measured.is_some_and(|measured| !limit.allows(bound, &measured))
            });
            passed.map(|(limit, bound)| (*limit, bound))
        })
    }

    /// The number, the length or the count of a value, if it has one.
    fn measured(&self, measure: Measure, value: &Json) -> Option<Number> {
        match (measure, value) {
            (Measure::Value, Json::Number(number)) => Some(number.clone()),
            (Measure::Value, Json::String(text)) if self.has_number_as_text() => text.parse().ok(),
            (Measure::Characters, Json::String(text)) => Some(text.chars().count().into()),
            (Measure::Items, Json::Array(items)) => Some(items.len().into()),
            _ => None,
        }
    }

    /// Returns true if its texts are numbers.
    pub(crate) fn has_number_as_text(&self) -> bool {
        matches!(self.format, Some(Format::Decimal | Format::Integer))
    }

    /// The limit on one side, as a length or a count.
    pub(crate) fn length(&self, limit: Limit) -> Option<usize> {
        self.limits.get(&limit)?.as_u64().and_then(|length| usize::try_from(length).ok())
    }
}

/// The first finding in a value of a type: in itself, or in its arrays and maps.
pub(super) fn first_in<T>(ty: &Type, value: &Json, find: &dyn Fn(&Json) -> Option<T>) -> Option<T> {
    find(value).or_else(|| match (ty.not_null(), value) {
        (Type::Array(inner), Json::Array(items)) => {
            items.iter().find_map(|item| first_in(inner, item, find))
        }
        (Type::Map(inner), Json::Object(members)) => {
            members.values().find_map(|member| first_in(inner, member, find))
        }
        (Type::Union(_), Json::Array(items)) => {
            items.iter().find_map(|item| first_in(&Type::Any, item, find))
        }
        _ => None,
    })
}
