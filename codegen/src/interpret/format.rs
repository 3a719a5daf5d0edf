//! Formats of strings.

use std::collections::BTreeSet;

use regex::Regex;

use super::timestamp::Spelling;
use crate::model::{Format, TimestampPattern};

/// The names of time zones: data, which generated packages have too.
const TIME_ZONES: &str = include_str!("../runtime/rails_time_zones.txt");

const EMAIL: &str = r"\A[^@\s\p{Cc}]+@[^@\s\p{Cc}]+\z";
const URL: &str = r"\A[hH][tT][tT][pP][sS]?://[^/?#\s\p{Cc}][^\s\p{Cc}]*\z";
const UUID: &str = r"\A[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\z";
const DECIMAL: &str = r"\A-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?\z";
const INTEGER: &str = r"\A(?:0|-?[1-9][0-9]*)\z";

/// Tells whether texts have their formats.
#[derive(Debug)]
pub(super) struct Formats {
    decimal: Option<Regex>,
    email: Option<Regex>,
    integer: Option<Regex>,
    url: Option<Regex>,
    uuid: Option<Regex>,
    time_zones: BTreeSet<&'static str>,
    day: Option<Spelling>,
    spellings: Vec<(String, Spelling)>,
    timestamp_words: String,
}

impl Formats {
    pub(super) fn new(timestamps: &[TimestampPattern]) -> Self {
        let spellings = timestamps.iter().filter_map(|timestamp| {
            Some((timestamp.name.clone(), Spelling::new(&timestamp.pattern)?))
        });
        let examples: Vec<&str> =
            timestamps.iter().map(|timestamp| timestamp.example.as_str()).collect();
        Self {
            decimal: Regex::new(DECIMAL).ok(),
            email: Regex::new(EMAIL).ok(),
            integer: Regex::new(INTEGER).ok(),
            url: Regex::new(URL).ok(),
            uuid: Regex::new(UUID).ok(),
            time_zones: TIME_ZONES.lines().collect(),
            day: Spelling::new("%Y-%m-%d"),
            spellings: spellings.collect(),
            timestamp_words: timestamp_such_as(&examples),
        }
    }

    /// Returns true if a text has a format.
    pub(super) fn fits(&self, format: Format, text: &str) -> bool {
        let matches =
            |regex: &Option<Regex>| regex.as_ref().is_none_or(|regex| regex.is_match(text));
        match format {
            Format::CalendarDay => self.day.as_ref().is_none_or(|day| day.reads(text)),
            Format::Boolean => text == "true" || text == "false",
            Format::Decimal => matches(&self.decimal),
            Format::Email => matches(&self.email),
            Format::Integer => matches(&self.integer),
            Format::Url => matches(&self.url),
            Format::Uuid => matches(&self.uuid),
            Format::RailsTimeZone => self.time_zones.contains(text),
        }
    }

    /// Returns whether a text is a point in time that exists, in a spelling of the vendor.
    pub(super) fn is_timestamp(&self, text: &str) -> bool {
        self.spellings.iter().any(|(_, spelling)| spelling.reads(text))
    }

    /// Returns true if a text is a point in time that exists, in this spelling of the vendor.
    pub(super) fn is_spelled(&self, spelling: &TimestampPattern, text: &str) -> bool {
        let mut named = self.spellings.iter().filter(|(name, _)| *name == spelling.name);
        named.next().is_none_or(|(_, spelling)| spelling.reads(text))
    }

    /// Returns true if a text is a point in time with an offset other than zero.
    pub(super) fn has_offset(&self, text: &str) -> bool {
        self.spellings.iter().any(|(_, spelling)| spelling.finds_offset(text))
    }

    /// Returns what a timestamp must be, in words.
    pub(super) fn timestamp_words(&self) -> &str {
        &self.timestamp_words
    }
}

/// Words for a timestamp, with examples.
pub(super) fn timestamp_such_as(examples: &[&str]) -> String {
    format!("a timestamp such as {}", examples.join(" or "))
}

#[cfg(test)]
mod tests {
    use super::{Format, Formats};

    #[test]
    fn every_format_is_checked() {
        let formats = Formats::new(&[]);
        for format in Format::ALL {
            assert!(formats.fits(*format, format.example()), "{format:?}");
            assert!(!formats.fits(*format, format.counterexample()), "{format:?}");
        }
    }

    #[test]
    fn texts_have_their_formats_or_not() {
        let formats = Formats::new(&[]);
        let cases = [
            (Format::CalendarDay, "2024-02-29", true),
            (Format::CalendarDay, "2026-02-29", false),
            (Format::CalendarDay, "2026-2-9", false),
            (Format::CalendarDay, "2026-03-02Z", false),
            (Format::CalendarDay, " 2026-03-02", false),
            (Format::Boolean, "false", true),
            (Format::Boolean, "True", false),
            (Format::Boolean, "1", false),
            (Format::Decimal, "0", true),
            (Format::Decimal, "-0.00", true),
            (Format::Decimal, "12345678901234567890123.50", true),
            (Format::Decimal, "+1", false),
            (Format::Decimal, "1.", false),
            (Format::Decimal, ".5", false),
            (Format::Decimal, "01", false),
            (Format::Decimal, "1e3", false),
            (Format::Decimal, "1,000.00", false),
            (Format::Decimal, "١", false),
            (Format::Decimal, "", false),
            (Format::Integer, "-7", true),
            (Format::Integer, "12345678901234567890123", true),
            (Format::Integer, "-0", false),
            (Format::Integer, "007", false),
            (Format::Integer, "7.0", false),
            (Format::Integer, "", false),
            (Format::Email, "a@b", true),
            (Format::Email, "ä@ö.example", true),
            (Format::Email, "a@b@c", false),
            (Format::Email, "@b", false),
            (Format::Email, "a@", false),
            (Format::Email, "a\u{a0}b@c", false),
            (Format::Email, "a\u{85}@c", false),
            (Format::Email, "a@b\n", false),
            (Format::Url, "HTTPS://x", true),
            (Format::Url, "http://a/b?c#d", true),
            (Format::Url, "http:///a", false),
            (Format::Url, "http://", false),
            (Format::Url, "http://?", false),
            (Format::Url, "http\u{17f}://a", false),
            (Format::Url, "http://a b", false),
            (Format::Url, "ftp://a", false),
            (Format::Uuid, "6F1d2c3b-0a4e-4b7f-9c55-0e1f2a3b4c5d", true),
            (Format::Uuid, "6f1d2c3b0a4e4b7f9c550e1f2a3b4c5d", false),
            (Format::RailsTimeZone, "UTC", true),
            (Format::RailsTimeZone, "utc", false),
            (Format::RailsTimeZone, "", false),
        ];
        for (format, text, fits) in cases {
            assert_eq!(formats.fits(format, text), fits, "{format:?}: {text:?}");
        }
    }
}
