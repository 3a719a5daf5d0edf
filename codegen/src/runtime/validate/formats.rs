//! What texts and epoch times look like.

use super::super::{EpochTime, TIMESTAMP_EXAMPLES, TIMESTAMP_PATTERNS, timestamp};
use super::table::Format;
use super::value::{Content, Value};

/// The names that Rails has for time zones, one a line.
const RAILS_TIME_ZONES: &str = include_str!("../rails_time_zones.txt");

impl Format {
    /// Whether a value looks like this. What is no text has no format, unless it is a time.
    pub(super) fn fits(self, value: &Value<'_>) -> bool {
        match (self, &value.content) {
            (Self::EpochTime, _) => value.json.parse::<EpochTime>().is_ok(),
            (_, Content::Text(text)) => self.fits_text(text),
            _ => true,
        }
    }

    fn fits_text(self, text: &str) -> bool {
        match self {
            Self::Email => is_email(text),
            Self::Url => is_url(text),
            Self::Uuid => is_uuid(text),
            Self::RailsTimeZone => RAILS_TIME_ZONES.lines().any(|zone| zone == text),
            Self::Timestamp => {
                // Without a documented spelling nothing can be said.
                TIMESTAMP_PATTERNS.is_empty()
                    || timestamp::parse(text, TIMESTAMP_PATTERNS).is_some()
            }
            Self::EpochTime => true,
        }
    }

    /// What should be, in words.
    pub(super) fn in_words(self) -> String {
        let words = match self {
            Self::Email => "an e-mail address",
            Self::Url => "an http or https address",
            Self::Uuid => "a UUID",
            Self::RailsTimeZone => "a time zone of Rails",
            Self::Timestamp => {
                return format!("a timestamp such as {}", TIMESTAMP_EXAMPLES.join(" or "));
            }
            Self::EpochTime => "a number of seconds or milliseconds since 1970",
        };
        words.to_owned()
    }
}

fn has_gap(text: &str) -> bool {
    text.contains(|c: char| c.is_whitespace() || c.is_control())
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
