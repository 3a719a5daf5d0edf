// @generated from codegen/src/runtime/validate/limits.rs by `cargo xtask generate`. Do not edit.
//! Limits of numbers, of the length of texts, and of the items of arrays.

use std::cmp::Ordering;

use super::report::Severity;

/// A limit, and how bad it is to pass it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Limit {
    pub(super) rule: &'static str,
    pub(super) severity: Severity,
    bound: Bound,
    is_least: bool,
}

/// A limit of values.
#[derive(Debug, Clone, Copy)]
enum Bound {
    /// A number, as JSON writes it.
    Number(&'static str),
    /// A number of characters.
    Characters(usize),
    /// A number of items.
    Items(usize),
}

impl Limit {
    pub(super) const fn minimum(number: &'static str, severity: Severity) -> Self {
        Self { rule: "minimum", severity, bound: Bound::Number(number), is_least: true }
    }

    pub(super) const fn maximum(number: &'static str, severity: Severity) -> Self {
        Self { rule: "maximum", severity, bound: Bound::Number(number), is_least: false }
    }

    pub(super) const fn min_length(length: usize, severity: Severity) -> Self {
        Self { rule: "min-length", severity, bound: Bound::Characters(length), is_least: true }
    }

    pub(super) const fn max_length(length: usize, severity: Severity) -> Self {
        Self { rule: "max-length", severity, bound: Bound::Characters(length), is_least: false }
    }

    pub(super) const fn min_items(count: usize, severity: Severity) -> Self {
        Self { rule: "min-items", severity, bound: Bound::Items(count), is_least: true }
    }

    pub(super) const fn max_items(count: usize, severity: Severity) -> Self {
        Self { rule: "max-items", severity, bound: Bound::Items(count), is_least: false }
    }

    /// Returns true if a number passes it.
    pub(super) fn is_passed_by_number(&self, number: &str) -> bool {
        match self.bound {
            Bound::Number(bound) => self.is_passed(compare(number, bound)),
            Bound::Characters(_) | Bound::Items(_) => false,
        }
    }

    /// Returns true if a text has too many characters, or too few.
    pub(super) fn is_passed_by_text(&self, text: &str) -> bool {
        match self.bound {
            Bound::Characters(bound) => self.is_passed(Some(text.chars().count().cmp(&bound))),
            Bound::Number(_) | Bound::Items(_) => false,
        }
    }

    /// Returns true if an array has too many items, or too few.
    pub(super) fn is_passed_by_items(&self, count: impl FnOnce() -> usize) -> bool {
        match self.bound {
            Bound::Items(bound) => self.is_passed(Some(count().cmp(&bound))),
            Bound::Number(_) | Bound::Characters(_) => false,
        }
    }

    fn is_passed(&self, order: Option<Ordering>) -> bool {
        order == Some(if self.is_least { Ordering::Less } else { Ordering::Greater })
    }

    /// Returns what a value must be.
    pub(super) fn in_words(&self) -> String {
        let bound = if self.is_least { "at least" } else { "at most" };
        match self.bound {
            Bound::Number(number) => format!("must be {bound} {number}"),
            Bound::Characters(1) => format!("must have {bound} 1 character"),
            Bound::Characters(length) => format!("must have {bound} {length} characters"),
            Bound::Items(1) => format!("must have {bound} 1 item"),
            Bound::Items(count) => format!("must have {bound} {count} items"),
        }
    }
}

/// Compares two numbers: integers as such, and any other as doubles.
fn compare(number: &str, bound: &str) -> Option<Ordering> {
    match (number.parse::<i128>(), bound.parse::<i128>()) {
        (Ok(number), Ok(bound)) => Some(number.cmp(&bound)),
        _ => number.parse::<f64>().ok()?.partial_cmp(&bound.parse::<f64>().ok()?),
    }
}
