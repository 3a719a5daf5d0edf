// @generated from codegen/src/runtime/timestamp.rs by `cargo xtask generate`. Do not edit.
//! Points in time that are documented as text.

use std::convert::Infallible;
use std::fmt;
use std::slice::Iter;
use std::str::FromStr;
use std::time::{Duration, SystemTime};

use serde::{Serialize, Serializer};

use super::TIMESTAMP_PATTERNS;
use super::decode::{Decode, deserialize_decoded};
use super::json::{Misread, Node};

const NANOS_PER_SECOND: i128 = 1_000_000_000;
const NANOS_PER_MILLI: i128 = 1_000_000;

/// A point in time in UTC, as the text in which it arrived.
///
/// Any text decodes. Texts of different spellings do not compare as times do, so there is no order;
/// use [`unix_nanos`](Self::unix_nanos) for that.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Timestamp(String);

impl Timestamp {
    /// A timestamp of that text, whatever it says.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Nanoseconds since 1970-01-01T00:00:00Z, if the text has a documented spelling.
    pub fn unix_nanos(&self) -> Option<i128> {
        parse(&self.0, TIMESTAMP_PATTERNS)
    }

    /// Whole milliseconds since 1970-01-01T00:00:00Z, if the text has a documented spelling.
    pub fn unix_millis(&self) -> Option<i64> {
        self.unix_nanos().and_then(millis)
    }

    /// The time, if the text has a documented spelling and the platform can represent it.
    pub fn to_system_time(&self) -> Option<SystemTime> {
        self.unix_nanos().and_then(system_time)
    }
}

/// Reads a point in time, in nanoseconds since 1970-01-01T00:00:00Z.
///
/// The whole text has to match one of the patterns, which hold literal text and `%Y %m %d %H %M %S`
/// with all of their digits, `%f` for an optional fraction (a dot and digits, of which nine count),
/// `%z` for `Z` or an offset such as `+05:30`, `+0530` or `-05`, and `%%`. Parts missing in a
/// pattern are those of the start of 1970 in UTC. A leap second `60` counts as the second after it.
pub fn parse(text: &str, patterns: &[&str]) -> Option<i128> {
    patterns.iter().find_map(|pattern| Moment::read(text, pattern)?.unix_nanos())
}

/// Returns true if a pattern reads a text.
pub fn matches(text: &str, pattern: &str) -> bool {
    Moment::read(text, pattern).is_some_and(|moment| moment.exists())
}

/// Returns true if one of the patterns reads a text, and finds an offset other than zero in it.
pub fn has_offset(text: &str, patterns: &[&str]) -> bool {
    let mut moments = patterns.iter().filter_map(|pattern| Moment::read(text, pattern));
    moments.any(|moment| moment.offset_minutes != 0 && moment.exists())
}

/// Whole milliseconds, rounded down.
pub(super) fn millis(nanos: i128) -> Option<i64> {
    nanos.div_euclid(NANOS_PER_MILLI).try_into().ok()
}

/// The time that many nanoseconds after, or before, the Unix epoch.
pub(super) fn system_time(nanos: i128) -> Option<SystemTime> {
    let seconds = u64::try_from(nanos.unsigned_abs() / NANOS_PER_SECOND.unsigned_abs()).ok()?;
    let rest = u32::try_from(nanos.unsigned_abs() % NANOS_PER_SECOND.unsigned_abs()).ok()?;
    let distance = Duration::new(seconds, rest);
    if nanos < 0 {
        SystemTime::UNIX_EPOCH.checked_sub(distance)
    } else {
        SystemTime::UNIX_EPOCH.checked_add(distance)
    }
}

struct Moment {
    year: i64,
    month: i64,
    day: i64,
    hour: i64,
    minute: i64,
    second: i64,
    nanos: i64,
    offset_minutes: i64,
}

impl Moment {
    fn read(text: &str, pattern: &str) -> Option<Self> {
        let mut moment = Self {
            year: 1970,
            month: 1,
            day: 1,
            hour: 0,
            minute: 0,
            second: 0,
            nanos: 0,
            offset_minutes: 0,
        };
        let mut text = text.as_bytes().iter();
        let mut pattern = pattern.as_bytes().iter();
        while let Some(&literal) = pattern.next() {
            if literal == b'%' {
                moment.read_part(*pattern.next()?, &mut text)?;
            } else if text.next() != Some(&literal) {
                return None;
            }
        }
        text.as_slice().is_empty().then_some(moment)
    }

    /// Reads one part from the start of the text.
    #[inline]
    fn read_part(&mut self, part: u8, text: &mut Iter<'_, u8>) -> Option<()> {
        match part {
            b'Y' => self.year = two_digits(text)? * 100 + two_digits(text)?,
            b'm' => self.month = two_digits(text)?,
            b'd' => self.day = two_digits(text)?,
            b'H' => self.hour = two_digits(text)?,
            b'M' => self.minute = two_digits(text)?,
            b'S' => self.second = two_digits(text)?,
            b'f' => return self.read_fraction(text),
            b'z' => return self.read_offset(text),
            b'%' => return skip(b'%', text).then_some(()),
            _ => return None,
        }
        Some(())
    }

    fn read_fraction(&mut self, text: &mut Iter<'_, u8>) -> Option<()> {
        if !skip(b'.', text) {
            return Some(());
        }
        let all = text.as_slice();
        let count = all.iter().take_while(|byte| byte.is_ascii_digit()).count();
        let (fraction, rest) = all.split_at_checked(count)?;
        let counted = fraction.iter().take(9);
        let value = counted.clone().fold(0, |value, digit| value * 10 + i64::from(digit - b'0'));
        self.nanos = (counted.len()..9).fold(value, |nanos, _| nanos * 10);
        *text = rest.iter();
        (count > 0).then_some(())
    }

    fn read_offset(&mut self, text: &mut Iter<'_, u8>) -> Option<()> {
        let sign = match text.next()? {
            b'Z' => return Some(()),
            b'+' => 1,
            b'-' => -1,
            _ => return None,
        };
        let hours = two_digits(text)?;
        // The colon can be missing, and the minutes with it.
        let mut behind = text.clone();
        skip(b':', &mut behind);
        let minutes = two_digits(&mut behind).inspect(|_| *text = behind).unwrap_or(0);
        self.offset_minutes = sign * (hours * 60 + minutes);
        (hours < 24 && minutes < 60).then_some(())
    }

    /// Returns true if there is such a time.
    fn exists(&self) -> bool {
        (1..=12).contains(&self.month)
            && (1..=days_in_month(self.year, self.month)).contains(&self.day)
            && self.hour < 24
            && self.minute < 60
            && self.second <= 60
    }

    fn unix_nanos(&self) -> Option<i128> {
        let minutes = (self.days() * 24 + self.hour) * 60 + self.minute - self.offset_minutes;
        let seconds = i128::from(minutes * 60 + self.second);
        self.exists().then_some(seconds * NANOS_PER_SECOND + i128::from(self.nanos))
    }

    /// Days since 1970-01-01. Years start in March here, and leap days come last.
    fn days(&self) -> i64 {
        let year = if self.month > 2 { self.year } else { self.year - 1 };
        let month = (self.month + 9) % 12;
        let leap_days = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
        year * 365 + leap_days + (153 * month + 2) / 5 + self.day - 719_469
    }
}

fn days_in_month(year: i64, month: i64) -> i64 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Passes over a byte, if a text starts with it.
#[inline]
fn skip(byte: u8, text: &mut Iter<'_, u8>) -> bool {
    let is_there = text.as_slice().first() == Some(&byte);
    if is_there {
        text.next();
    }
    is_there
}

/// Reads two digits.
#[inline]
fn two_digits(text: &mut Iter<'_, u8>) -> Option<i64> {
    let (tens, ones) = (text.next()?.wrapping_sub(b'0'), text.next()?.wrapping_sub(b'0'));
    (tens < 10 && ones < 10).then_some(i64::from(tens) * 10 + i64::from(ones))
}

impl From<&str> for Timestamp {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}

impl From<String> for Timestamp {
    fn from(text: String) -> Self {
        Self::new(text)
    }
}

impl FromStr for Timestamp {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(Self::new(text))
    }
}

impl AsRef<str> for Timestamp {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl PartialEq<str> for Timestamp {
    fn eq(&self, other: &str) -> bool {
        self.0 == other
    }
}

impl PartialEq<&str> for Timestamp {
    fn eq(&self, other: &&str) -> bool {
        self.0 == *other
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl Decode for Timestamp {
    #[inline]
    fn decode(value: Node<'_>) -> Result<Self, Misread> {
        String::decode(value).map(Self)
    }
}

deserialize_decoded!(Timestamp);
