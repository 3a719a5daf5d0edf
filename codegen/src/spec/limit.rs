//! Limits of values: how large a number is, how long a text, how many items an array has.

use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::Number;

use super::attribute::AttributeKeys;
use super::claim::ClaimKey;
use super::erratum::Facets;

/// A key that limits values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Limit {
    /// The least value of a number.
    Minimum,
    /// The greatest value of a number.
    Maximum,
    /// The least number of characters.
    MinLength,
    /// The greatest number of characters.
    MaxLength,
    /// The least number of items.
    MinItems,
    /// The greatest number of items.
    MaxItems,
}

/// The quantity that a limit is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Measure {
    /// The value of a number.
    Value,
    /// The characters of a text.
    Characters,
    /// The items of an array.
    Items,
}

impl Limit {
    /// Every limit, in the order of files.
    pub const ALL: [Self; 6] = [
        Self::Minimum,
        Self::Maximum,
        Self::MinLength,
        Self::MaxLength,
        Self::MinItems,
        Self::MaxItems,
    ];

    /// The key in files.
    pub fn key(self) -> &'static str {
        match self {
            Self::Minimum => "minimum",
            Self::Maximum => "maximum",
            Self::MinLength => "min_length",
            Self::MaxLength => "max_length",
            Self::MinItems => "min_items",
            Self::MaxItems => "max_items",
        }
    }

    /// The claim that values keep it.
    pub fn claim(self) -> ClaimKey {
        match self {
            Self::Minimum => ClaimKey::Minimum,
            Self::Maximum => ClaimKey::Maximum,
            Self::MinLength => ClaimKey::MinLength,
            Self::MaxLength => ClaimKey::MaxLength,
            Self::MinItems => ClaimKey::MinItems,
            Self::MaxItems => ClaimKey::MaxItems,
        }
    }

    pub(crate) fn measure(self) -> Measure {
        match self {
            Self::Minimum | Self::Maximum => Measure::Value,
            Self::MinLength | Self::MaxLength => Measure::Characters,
            Self::MinItems | Self::MaxItems => Measure::Items,
        }
    }

    /// The greatest length or count that a spec can name: vectors that pass it are files.
    pub(crate) fn longest(self) -> u64 {
        if self.measure() == Measure::Items { 1_000 } else { 100_000 }
    }

    /// Returns true if values may not be less, and false if they may not be more.
    pub fn is_least(self) -> bool {
        matches!(self, Self::Minimum | Self::MinLength | Self::MinItems)
    }

    /// Returns true if a number, a length or a count keeps the limit. Integers are compared as such, and
    /// other numbers as doubles.
    pub(crate) fn allows(self, limit: &Number, value: &Number) -> bool {
        let order = match (integer(value), integer(limit)) {
            (Some(value), Some(limit)) => Some(value.cmp(&limit)),
            _ => value
                .as_f64()
                .zip(limit.as_f64())
                .and_then(|(value, limit)| value.partial_cmp(&limit)),
        };
        let beyond =
            if self.is_least() { std::cmp::Ordering::Less } else { std::cmp::Ordering::Greater };
        order != Some(beyond)
    }

    /// The limit in words, behind `must be` or `must have` where a message says it.
    pub fn in_words(self, limit: &Number) -> String {
        let bound = if self.is_least() { "at least" } else { "at most" };
        let plural = if limit.as_u64() == Some(1) { "" } else { "s" };
        match self.measure() {
            Measure::Value => format!("{bound} {limit}"),
            Measure::Characters => format!("{bound} {limit} character{plural}"),
            Measure::Items => format!("{bound} {limit} item{plural}"),
        }
    }

    /// A sentence about a value that passes the limit.
    pub(crate) fn passed(self, limit: &Number) -> String {
        match (self.measure(), self.is_least()) {
            (Measure::Value, true) => format!("It is less than {limit}."),
            (Measure::Value, false) => format!("It is more than {limit}."),
            _ => format!("It does not have {}.", self.in_words(limit)),
        }
    }

    /// The demand of the limit in a message.
    pub(crate) fn demand(self, limit: &Number) -> String {
        let verb = if self.measure() == Measure::Value { "be" } else { "have" };
        format!("must {verb} {}", self.in_words(limit))
    }
}

impl fmt::Display for Limit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.key())
    }
}

fn integer(number: &Number) -> Option<i128> {
    number.as_i64().map(i128::from).or_else(|| number.as_u64().map(i128::from))
}

impl AttributeKeys {
    /// The limits that are there.
    pub fn limits(&self) -> impl Iterator<Item = (Limit, Number)> + use<> {
        limits([
            self.minimum.clone(),
            self.maximum.clone(),
            self.min_length.map(Number::from),
            self.max_length.map(Number::from),
            self.min_items.map(Number::from),
            self.max_items.map(Number::from),
        ])
    }
}

impl Facets {
    /// The limits that are claimed.
    pub fn limits(&self) -> impl Iterator<Item = (Limit, Number)> + use<> {
        limits([
            self.minimum.clone(),
            self.maximum.clone(),
            self.min_length.map(Number::from),
            self.max_length.map(Number::from),
            self.min_items.map(Number::from),
            self.max_items.map(Number::from),
        ])
    }

    /// Claims a limit; nothing if there is no such length.
    pub(crate) fn set_limit(&mut self, limit: Limit, number: &Number) {
        match limit {
            Limit::Minimum => self.minimum = Some(number.clone()),
            Limit::Maximum => self.maximum = Some(number.clone()),
            Limit::MinLength => self.min_length = number.as_u64(),
            Limit::MaxLength => self.max_length = number.as_u64(),
            Limit::MinItems => self.min_items = number.as_u64(),
            Limit::MaxItems => self.max_items = number.as_u64(),
        }
    }
}

fn limits(given: [Option<Number>; 6]) -> impl Iterator<Item = (Limit, Number)> {
    let given = Limit::ALL.into_iter().zip(given);
    given.filter_map(|(limit, number)| Some((limit, plain(number?))))
}

/// A number that is whole without a fraction: `30.0` is `30`.
fn plain(number: Number) -> Number {
    let whole = number.as_f64().filter(|double| double.fract() == 0.0 && double.abs() < 1e15);
    let whole = whole.map(|double| Number::from(double as i64));
    whole.unwrap_or(number)
}
