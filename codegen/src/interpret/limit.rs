//! Limits of numbers, texts and arrays.

use std::cmp::Ordering;

use serde_json::Number;

use super::json::{self, Kind};
use crate::model::Limit;
use crate::spec::Measure;

/// Returns whether a value keeps a limit, or `None` if the limit is not about values of this kind. The
/// closure tells which texts are numbers.
pub(super) fn is_kept(
    (limit, bound): (Limit, &Number),
    value: &str,
    is_number: impl FnOnce(&str) -> bool,
) -> Option<bool> {
    let kind = Kind::of(value);
    let order = match limit.measure() {
        Measure::Value if kind == Kind::String => {
            let text = json::string(value).filter(|text| is_number(text))?;
            against(&text, bound)?
        }
        Measure::Value => against(value, bound)?,
        Measure::Characters => {
            let length = json::string(value)?.chars().count();
            u64::try_from(length).ok()?.cmp(&bound.as_u64()?)
        }
        Measure::Items if kind == Kind::Array => {
            let mut items = 0_u64;
            json::each_item(value, |_, _| {
                items += 1;
                true
            });
            items.cmp(&bound.as_u64()?)
        }
        Measure::Items => return None,
    };
    Some(match order {
        Ordering::Less => !limit.is_least(),
        Ordering::Equal => true,
        Ordering::Greater => limit.is_least(),
    })
}

/// Compares a number with a bound: as integers if both are, and otherwise as doubles. Returns `None` if
/// the text is no number.
fn against(number: &str, bound: &Number) -> Option<Ordering> {
    let whole = bound.as_i64().map(i128::from).or(bound.as_u64().map(i128::from));
    if let (Ok(number), Some(whole)) = (number.parse::<i128>(), whole) {
        return Some(number.cmp(&whole));
    }
    number.parse::<f64>().ok()?.partial_cmp(&bound.as_f64()?)
}
