// @generated from codegen/src/runtime/decimal.rs by `cargo xtask generate`. Do not edit.
//! Decimal numbers that arrive as text, such as amounts of money.

use std::fmt;

/// A decimal number in a text: perhaps a minus sign, digits, perhaps a point with more digits.
///
/// Nothing is rounded, and the text stays as it arrived: `12.50` keeps its last digit. Two are equal
/// if their texts are; for values, compare what [`scaled`](Self::scaled) returns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Decimal<'a> {
    text: &'a str,
    whole: &'a str,
    fraction: &'a str,
}

impl<'a> Decimal<'a> {
    /// Reads a text as JSON spells numbers, without an exponent. `None` if it is no such number.
    pub fn new(text: &'a str) -> Option<Self> {
        let unsigned = text.strip_prefix('-').unwrap_or(text);
        let (whole, fraction) = match unsigned.split_once('.') {
            Some((whole, fraction)) => (whole, is_digits(fraction).then_some(fraction)?),
            None => (unsigned, ""),
        };
        let is_padded = whole.len() > 1 && whole.starts_with('0');
        (is_digits(whole) && !is_padded).then_some(Self { text, whole, fraction })
    }

    /// The text, as it arrived.
    pub fn as_str(&self) -> &'a str {
        self.text
    }

    /// Returns true if the number has a minus sign.
    pub fn is_negative(&self) -> bool {
        self.text.starts_with('-')
    }

    /// The digits in front of the point.
    pub fn whole(&self) -> &'a str {
        self.whole
    }

    /// The digits behind the point; empty if there is no point.
    pub fn fraction(&self) -> &'a str {
        self.fraction
    }

    /// The number times 10 to the power of `places`: with 2, the cents of an amount in euros.
    ///
    /// `None` if a digit would be lost, or if the result is beyond 128 bits.
    pub fn scaled(&self, places: u32) -> Option<i128> {
        let fraction = self.fraction.trim_end_matches('0');
        let mut value: i128 = 0;
        for digit in self.whole.bytes().chain(fraction.bytes()) {
            let digit = i128::from(digit - b'0');
            let digit = if self.is_negative() { -digit } else { digit };
            value = value.checked_mul(10)?.checked_add(digit)?;
        }
        let missing = places.checked_sub(u32::try_from(fraction.len()).ok()?)?;
        if value == 0 {
            return Some(0);
        }
        value.checked_mul(10_i128.checked_pow(missing)?)
    }
}

/// Returns true if a text has digits and nothing else.
pub(super) fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Returns true if a number, or a text, is spelt as JSON spells an integer. Zero has no sign.
pub(super) fn is_integer(number: &str) -> bool {
    match number.strip_prefix('-').unwrap_or(number).as_bytes() {
        [b'0'] => number.len() == 1,
        [b'1'..=b'9', rest @ ..] => rest.iter().all(u8::is_ascii_digit),
        _ => false,
    }
}

impl fmt::Display for Decimal<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.text)
    }
}
