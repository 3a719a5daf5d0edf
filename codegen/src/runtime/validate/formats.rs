//! Formats of texts.

use std::sync::LazyLock;

use super::super::decimal::is_integer;
use super::super::{Decimal, TIMESTAMP_EXAMPLES, TIMESTAMP_NAMES, TIMESTAMP_PATTERNS, timestamp};

/// The names that Rails has for time zones, one a line.
const RAILS_TIME_ZONES: &str = include_str!("../rails_time_zones.txt");

/// The look of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// `true` or `false`.
    Boolean,
    /// A day alone, as ISO 8601 writes it.
    CalendarDay,
    /// A decimal number.
    Decimal,
    /// An e-mail address.
    Email,
    /// An integer.
    Integer,
    /// An address of the web.
    Url,
    /// A UUID.
    Uuid,
    /// The name of a time zone, as Rails has them.
    RailsTimeZone,
    /// A documented spelling of a point in time.
    Timestamp,
    /// The documented spelling of a point in time that has this name.
    Spelled(&'static str),
    /// A number of seconds or milliseconds.
    EpochTime,
}

impl Format {
    /// Returns true if a text looks like this.
    pub(crate) fn fits(self, text: &str) -> bool {
        match self {
            Self::Boolean => matches!(text, "true" | "false"),
            Self::Decimal => Decimal::new(text).is_some(),
            Self::Integer => is_integer(text),
            Self::CalendarDay => timestamp::matches(text, "%Y-%m-%d"),
            Self::Email => is_email(text),
            Self::Url => is_url(text),
            Self::Uuid => is_uuid(text),
            Self::RailsTimeZone => is_rails_time_zone(text),
            Self::Timestamp => {
                // Without a documented spelling nothing can be said.
                TIMESTAMP_PATTERNS.is_empty()
                    || TIMESTAMP_PATTERNS.iter().any(|pattern| timestamp::matches(text, pattern))
            }
            Self::Spelled(name) => {
                spelling(name).is_none_or(|(pattern, _)| timestamp::matches(text, pattern))
            }
            Self::EpochTime => true,
        }
    }

    /// Returns the words for a value of this format.
    pub(crate) fn in_words(self) -> String {
        let words = match self {
            Self::Boolean => "true or false",
            Self::Decimal => "a decimal number such as 12.50",
            Self::Integer => "an integer such as 1250",
            Self::CalendarDay => "a day such as 2026-03-02",
            Self::Email => "an e-mail address",
            Self::Url => "an http or https address",
            Self::Uuid => "a UUID",
            Self::RailsTimeZone => "a time zone of Rails",
            Self::Timestamp => {
                return format!("a timestamp such as {}", TIMESTAMP_EXAMPLES.join(" or "));
            }
            Self::Spelled(name) => {
                let example = spelling(name).map_or(name, |(_, example)| example);
                return format!("a timestamp such as {example}");
            }
            Self::EpochTime => "a number of seconds or milliseconds since 1970",
        };
        words.to_owned()
    }
}

/// The pattern and the example of the documented spelling with a name.
fn spelling(name: &str) -> Option<(&'static str, &'static str)> {
    let named = TIMESTAMP_NAMES.iter().zip(TIMESTAMP_PATTERNS.iter().zip(TIMESTAMP_EXAMPLES));
    let mut named = named.filter(|(known, _)| **known == name);
    named.next().map(|(_, (pattern, example))| (*pattern, *example))
}

/// Returns true if a text is a documented spelling of a point in time with an offset other than zero.
pub(super) fn has_offset(text: &str) -> bool {
    static WITH_OFFSETS: LazyLock<Vec<&str>> = LazyLock::new(|| {
        TIMESTAMP_PATTERNS.iter().copied().filter(|pattern| pattern.contains("%z")).collect()
    });
    // An offset other than zero ends with a digit, and most texts end with a letter.
    let may_end_so = text.ends_with(|last: char| last.is_ascii_digit());
    let mut patterns = WITH_OFFSETS.iter().filter(|own| may_end_so || !own.ends_with("%z"));
    patterns.any(|pattern| timestamp::has_offset(text, &[pattern]))
}

fn is_rails_time_zone(text: &str) -> bool {
    static SORTED: LazyLock<Vec<&str>> = LazyLock::new(|| {
        let mut zones: Vec<&str> = RAILS_TIME_ZONES.lines().collect();
        zones.sort_unstable();
        zones
    });
    SORTED.binary_search(&text).is_ok()
}

fn has_gap(text: &str) -> bool {
    // Without an early end the loop looks at many bytes at a time.
    let is_plain = text.bytes().fold(true, |all, byte| all & byte.is_ascii_graphic());
    !is_plain && text.contains(|c: char| c.is_whitespace() || c.is_control())
}

fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else {
        return false;
    };
    !local.is_empty() && !domain.is_empty() && !domain.contains('@') && !has_gap(text)
}

fn is_url(text: &str) -> bool {
    let rest = ["http://", "https://"].into_iter().find_map(|scheme| {
        let (start, rest) = text.split_at_checked(scheme.len())?;
        start.eq_ignore_ascii_case(scheme).then_some(rest)
    });
    let is_host = |rest: &str| !rest.is_empty() && !rest.starts_with(['/', '?', '#']);
    rest.is_some_and(is_host) && !has_gap(text)
}

fn is_uuid(text: &str) -> bool {
    let parts = text.split('-');
    let is_hex = |part: &str| part.bytes().all(|byte| byte.is_ascii_hexdigit());
    parts.clone().map(str::len).eq([8, 4, 4, 4, 12]) && parts.clone().all(is_hex)
}
