//! Points in time that arrive as numbers.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;
use std::time::SystemTime;

use serde::{Serialize, Serializer};

use super::decimal::is_digits;
use super::decode::{Decode, decode_text, deserialize_decoded};
use super::json::{Misread, Node};
use super::timestamp::{millis, system_time};
use super::{Decimal, DecodeError, JsonKind, RawJson};

/// The magnitude from which on a number counts milliseconds, in billionths.
const MILLISECONDS_FROM: u128 = 100_000_000_000 * 1_000_000_000;

/// A number of seconds or milliseconds since 1970-01-01T00:00:00Z, in JSON a number or a string that
/// holds one. It keeps its text, and nothing of it is rounded.
///
/// The number itself tells its unit: from a magnitude of 100,000,000,000 on it is milliseconds, and
/// below that seconds. So seconds reach to 5138-11-16T09:46:39Z, and milliseconds are taken for what
/// they are from 1973-03-03T09:46:40Z on.
///
/// Two are equal if they arrived as the same text and JSON type; for times, use
/// [`same_instant`](Self::same_instant).
#[derive(Clone)]
pub struct EpochTime {
    raw: RawJson,
    unit: EpochUnit,
    nanos: i128,
}

/// The unit of an [`EpochTime`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EpochUnit {
    /// Seconds.
    Seconds,
    /// Milliseconds.
    Milliseconds,
}

impl EpochTime {
    fn new(mut raw: RawJson) -> Option<Self> {
        if raw.get().contains('\\') {
            // Nothing in a number needs an escape, so one that has them is as good without.
            let plain = raw.to_value().and_then(|value| RawJson::from_value(&value));
            raw = plain.ok()?;
        }
        let (unit, nanos) = instant(unquoted(raw.get()))?;
        Some(Self { raw, unit, nanos })
    }

    /// Nanoseconds since 1970-01-01T00:00:00Z; anything finer is cut off.
    pub fn unix_nanos(&self) -> i128 {
        self.nanos
    }

    /// Whole milliseconds since 1970-01-01T00:00:00Z, rounded down.
    pub fn unix_millis(&self) -> i64 {
        // Decoding made sure that they fit.
        millis(self.nanos).unwrap_or(i64::MAX)
    }

    /// Returns the unit of the number.
    pub fn unit(&self) -> EpochUnit {
        self.unit
    }

    /// The time, if the platform can represent it.
    pub fn to_system_time(&self) -> Option<SystemTime> {
        system_time(self.nanos)
    }

    /// The text of the number, without quotes.
    pub fn as_raw(&self) -> &str {
        unquoted(self.raw.get())
    }

    /// Returns true if the number is a string in JSON.
    pub fn is_string(&self) -> bool {
        self.raw.get().starts_with('"')
    }

    /// Returns true if both are the same point in time, however they are written.
    pub fn same_instant(&self, other: &Self) -> bool {
        self.nanos == other.nanos
    }
}

/// Returns true if a value is a point in time as a number.
pub(super) fn is_epoch_time(value: Node<'_>) -> bool {
    match (value.kind(), value.plain()) {
        (JsonKind::Number, _) | (_, Some(_)) => instant(unquoted(value.raw())).is_some(),
        _ => EpochTime::decode(value).is_ok(),
    }
}

/// The unit of a number, and the nanoseconds since 1970-01-01T00:00:00Z.
fn instant(number: &str) -> Option<(EpochUnit, i128)> {
    if let Some(usual) = usual(number) {
        return Some(usual);
    }
    let billionths = billionths(number)?;
    let (unit, nanos) = if billionths.unsigned_abs() < MILLISECONDS_FROM {
        (EpochUnit::Seconds, billionths)
    } else {
        (EpochUnit::Milliseconds, billionths / 1000)
    };
    millis(nanos).map(|_| (unit, nanos))
}

/// The usual case, made fast: whole seconds or milliseconds of at most 16 digits.
fn usual(number: &str) -> Option<(EpochUnit, i128)> {
    let is_whole = number.len() <= 16 && !number.starts_with(['+', '0']);
    let whole = is_whole.then(|| number.parse::<u64>().ok())??;
    if whole < 100_000_000_000 {
        return Some((EpochUnit::Seconds, i128::from(whole) * 1_000_000_000));
    }
    Some((EpochUnit::Milliseconds, i128::from(whole) * 1_000_000))
}

fn unquoted(raw: &str) -> &str {
    raw.trim_matches('"')
}

/// A JSON number times 10^9, without what is left behind the decimal point.
fn billionths(text: &str) -> Option<i128> {
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, integer(exponent)?),
        None => (text, 0),
    };
    let number = Decimal::new(mantissa)?;
    let mut shift = exponent.checked_add(9)?;
    let mut value: i128 = 0;
    for digit in number.whole().bytes() {
        value = value.checked_mul(10)?.checked_add(i128::from(digit - b'0'))?;
    }
    for digit in number.fraction().bytes().take(usize::try_from(shift).unwrap_or(0)) {
        value = value.checked_mul(10)?.checked_add(i128::from(digit - b'0'))?;
        shift -= 1;
    }
    let value = shifted(value, shift)?;
    Some(if number.is_negative() { -value } else { value })
}

/// `value` times 10^`places`, cut to an integer.
fn shifted(value: i128, places: i64) -> Option<i128> {
    let factor = u32::try_from(places.unsigned_abs()).ok().and_then(|p| 10_i128.checked_pow(p));
    match factor {
        _ if value == 0 => Some(0),
        Some(factor) if places < 0 => Some(value / factor),
        Some(factor) => value.checked_mul(factor),
        None => (places < 0).then_some(0),
    }
}

fn integer(text: &str) -> Option<i64> {
    is_digits(text.strip_prefix(['+', '-']).unwrap_or(text)).then(|| text.parse().ok())?
}

impl FromStr for EpochTime {
    type Err = DecodeError;

    /// Reads the text of a JSON value: a number, or one in quotes.
    fn from_str(json: &str) -> Result<Self, DecodeError> {
        decode_text(json)
    }
}

impl PartialEq for EpochTime {
    fn eq(&self, other: &Self) -> bool {
        self.raw.get() == other.raw.get()
    }
}

impl Eq for EpochTime {}

impl Hash for EpochTime {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.raw.get().hash(state);
    }
}

impl fmt::Display for EpochTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_raw())
    }
}

impl fmt::Debug for EpochTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "EpochTime({} {:?})", self.raw, self.unit)
    }
}

impl Serialize for EpochTime {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.raw.serialize(serializer)
    }
}

impl Decode for EpochTime {
    fn decode(value: Node<'_>) -> Result<Self, Misread> {
        let time = match value.kind() {
            JsonKind::Number | JsonKind::String => Self::new(value.keep()),
            _ => None,
        };
        time.ok_or_else(|| Misread::expected(value, "a 64-bit epoch time"))
    }
}

deserialize_decoded!(EpochTime);
