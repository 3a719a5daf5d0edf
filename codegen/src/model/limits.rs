//! Limits of an attribute, and the values that pass them.

use serde_json::Number;

use super::types::{Attribute, Type};
use crate::spec::{Format, Json, Limit, Measure};

impl Attribute {
    /// The limit that a value of a type passes, or something in its arrays and maps.
    pub(crate) fn passed_limit(&self, ty: &Type, value: &Json) -> Option<(Limit, &Number)> {
        let own = self.limits.iter().find(|(limit, bound)| {
            let measured = self.measured(limit.measure(), value);
            measured.is_some_and(|measured| !limit.allows(bound, &measured))
        });
        let in_contents = || match (ty.not_null(), value) {
            (Type::Array(inner), Json::Array(items)) => {
                items.iter().find_map(|item| self.passed_limit(inner, item))
            }
            (Type::Map(inner), Json::Object(members)) => {
                members.values().find_map(|member| self.passed_limit(inner, member))
            }
            (Type::Union(_), Json::Array(items)) => {
                items.iter().find_map(|item| self.passed_limit(&Type::Any, item))
            }
            _ => None,
        };
        own.map(|(limit, bound)| (*limit, bound)).or_else(in_contents)
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
