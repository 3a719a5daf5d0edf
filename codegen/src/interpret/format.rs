//! What strings must look like.

use std::collections::BTreeSet;

use regex::Regex;

use super::timestamp::Spelling;
use crate::model::TimestampPattern;

/// The names of time zones: data, which generated packages have too.
const TIME_ZONES: &str = include_str!("../runtime/rails_time_zones.txt");

const EMAIL: &str = r"\A[^@\s\p{Cc}]+@[^@\s\p{Cc}]+\z";
const URL: &str = r"\A[hH][tT][tT][pP][sS]?://[^/?#\s\p{Cc}][^\s\p{Cc}]*\z";
const UUID: &str = r"\A[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\z";

/// Tells whether texts have their formats.
#[derive(Debug)]
pub(super) struct Formats {
    email: Option<Regex>,
    url: Option<Regex>,
    uuid: Option<Regex>,
    time_zones: BTreeSet<&'static str>,
    spellings: Vec<Spelling>,
    timestamp_words: String,
}

impl Formats {
    pub(super) fn new(timestamps: &[TimestampPattern]) -> Self {
        let spellings = timestamps.iter().filter_map(|it| Spelling::new(&it.pattern));
        let examples: Vec<&str> = timestamps.iter().map(|it| it.example.as_str()).collect();
        Self {
            email: Regex::new(EMAIL).ok(),
            url: Regex::new(URL).ok(),
            uuid: Regex::new(UUID).ok(),
            time_zones: TIME_ZONES.lines().collect(),
            spellings: spellings.collect(),
            timestamp_words: format!("a timestamp such as {}", examples.join(" or ")),
        }
    }

    /// Whether a text has the format of that name.
    pub(super) fn fits(&self, format: &str, text: &str) -> bool {
        let matches = |regex: &Option<Regex>| regex.as_ref().is_none_or(|it| it.is_match(text));
        match format {
            "email" => matches(&self.email),
            "url" => matches(&self.url),
            "uuid" => matches(&self.uuid),
            "rails time zone" => self.time_zones.contains(text),
            _ => true,
        }
    }

    /// Whether a text is a point in time that exists, in a spelling of the vendor.
    pub(super) fn is_timestamp(&self, text: &str) -> bool {
        self.spellings.iter().any(|it| it.reads(text))
    }

    /// What a timestamp must be, in words.
    pub(super) fn timestamp_words(&self) -> &str {
        &self.timestamp_words
    }
}

/// What a text of this format must be, in words.
pub(super) fn words(format: &str) -> &'static str {
    match format {
        "email" => "an e-mail address",
        "url" => "an http or https address",
        "uuid" => "a UUID",
        "rails time zone" => "a time zone of Rails",
        _ => "of its format",
    }
}

#[cfg(test)]
mod tests {
    use super::Formats;

    #[test]
    fn texts_have_their_formats_or_not() {
        let formats = Formats::new(&[]);
        let cases = [
            ("email", "a@b", true),
            ("email", "ä@ö.example", true),
            ("email", "a@b@c", false),
            ("email", "@b", false),
            ("email", "a@", false),
            ("email", "a\u{a0}b@c", false),
            ("email", "a\u{85}@c", false),
            ("email", "a@b\n", false),
            ("url", "HTTPS://x", true),
            ("url", "http://a/b?c#d", true),
            ("url", "http:///a", false),
            ("url", "http://", false),
            ("url", "http://?", false),
            ("url", "http\u{17f}://a", false),
            ("url", "http://a b", false),
            ("url", "ftp://a", false),
            ("uuid", "6F1d2c3b-0a4e-4b7f-9c55-0e1f2a3b4c5d", true),
            ("uuid", "6f1d2c3b0a4e4b7f9c550e1f2a3b4c5d", false),
            ("rails time zone", "UTC", true),
            ("rails time zone", "utc", false),
            ("rails time zone", "", false),
        ];
        for (format, text, fits) in cases {
            assert_eq!(formats.fits(format, text), fits, "{format}: {text:?}");
        }
    }
}
