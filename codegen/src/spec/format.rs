//! Formats of strings: one row each, which everything but the two validators reads.

use schemars::{Schema, SchemaGenerator, json_schema};
use strum::VariantArray;

/// The look of a string.
#[derive(Debug, Clone, Copy, PartialEq, Eq, VariantArray)]
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
    /// The name of a time zone, as Rails has them.
    RailsTimeZone,
    /// An address of the web.
    Url,
    /// A UUID.
    Uuid,
}

/// The row of a format.
struct Row {
    word: &'static str,
    in_words: &'static str,
    example: &'static str,
    counterexample: &'static str,
    names: &'static [&'static str],
}

impl Format {
    /// Every format, in the order of its words.
    pub const ALL: &[Self] = Self::VARIANTS;

    const fn row(self) -> Row {
        match self {
            Self::Boolean => Row {
                word: "boolean",
                in_words: "true or false",
                example: "true",
                counterexample: "yes",
                names: &["boolean"],
            },
            Self::CalendarDay => Row {
                word: "calendar day",
                in_words: "a day such as 2026-03-02",
                example: "2026-03-02",
                counterexample: "02/03/2026",
                names: &["calendar day", "calendar date", "iso date"],
            },
            Self::Decimal => Row {
                word: "decimal",
                in_words: "a decimal number such as 12.50",
                example: "12.50",
                counterexample: "12,50",
                names: &["decimal"],
            },
            Self::Email => Row {
                word: "email",
                in_words: "an e-mail address",
                example: "someone@example.com",
                counterexample: "someone at example.com",
                names: &["email", "mail address"],
            },
            Self::Integer => Row {
                word: "integer",
                in_words: "an integer such as 1250",
                example: "1250",
                counterexample: "12.50",
                names: &["integer"],
            },
            Self::RailsTimeZone => Row {
                word: "rails time zone",
                in_words: "a time zone of Rails",
                example: "UTC",
                counterexample: "Europe/Example",
                names: &["rails time zone", "active support time zone"],
            },
            Self::Url => Row {
                word: "url",
                in_words: "an http or https address",
                example: "https://example.com/",
                counterexample: "example.com/somewhere",
                names: &["url", "web address", "http address", "https address"],
            },
            Self::Uuid => Row {
                word: "uuid",
                in_words: "a UUID",
                example: "6f1d2c3b-0a4e-4b7f-9c55-0e1f2a3b4c5d",
                counterexample: "6f1d2c3b",
                names: &["uuid", "guid", "universally unique identifier"],
            },
        }
    }

    /// The word for it in a spec.
    pub const fn word(self) -> &'static str {
        self.row().word
    }

    /// Returns the format in words, for example `an e-mail address`.
    pub const fn in_words(self) -> &'static str {
        self.row().in_words
    }

    /// A text that has the format.
    pub const fn example(self) -> &'static str {
        self.row().example
    }

    /// A text that does not have the format, and is a likely mistake.
    pub const fn counterexample(self) -> &'static str {
        self.row().counterexample
    }

    /// The words of all formats.
    pub fn words() -> impl Iterator<Item = &'static str> + Clone {
        Self::ALL.iter().map(|format| format.word())
    }

    /// The format that a spec calls by this word.
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|format| format.word() == word)
    }

    /// The format that a page calls by one of its names, among other words.
    pub(crate) fn named_in(page: &str) -> Option<Self> {
        let names_it =
            |format: &&Self| format.row().names.iter().any(|name| names_format(page, name));
        Self::ALL.iter().find(names_it).copied()
    }

    /// Returns true if a page may mean this format: its words have one of the names, or a name of
    /// several words has them, as `time zone` is part of a longer name.
    pub(crate) fn may_be_called(self, page: &str) -> bool {
        self.row().names.iter().any(|name| names_format(page, name) || names_format(name, page))
    }

    /// The JSON Schema of the key. The spellings of timestamps stand in the vendor file, so any word
    /// may be one.
    pub(super) fn schema(_: &mut SchemaGenerator) -> Schema {
        let words: Vec<&str> = Self::words().collect();
        json_schema!({
            "anyOf": [{ "type": "string", "enum": words }, { "type": "string" }, { "type": "null" }]
        })
    }
}

/// The format that a page gives a time without an offset.
pub(crate) const UTC: &str = "UTC";

/// Returns true if the words of a page for a format say that a time is in UTC.
pub(crate) fn is_utc(page: &str) -> bool {
    [UTC, "coordinated universal time"].iter().any(|name| names_format(page, name))
}

/// Returns whether a text has a name of a format, from the beginning of a word to the end of one.
/// Case, hyphens, and spaces do not count, and the last word may be in the plural: `E-mails` has
/// `email`, `cURL` has no `url`.
pub(crate) fn names_format(text: &str, name: &str) -> bool {
    let name = letters(name);
    let words = text.split(|c: char| !c.is_alphanumeric()).map(letters);
    let words: Vec<String> = words.filter(|word| !word.is_empty()).collect();
    (0..words.len()).any(|from| {
        (from..words.len()).any(|to| {
            let joined = words[from..=to].concat();
            !name.is_empty()
                && joined.strip_prefix(&*name).is_some_and(|rest| matches!(rest, "" | "s" | "es"))
        })
    })
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::Format;

    #[test]
    fn formats_stand_in_the_order_of_their_words() {
        assert!(Format::words().is_sorted());
    }

    #[test]
    fn every_format_is_called_by_its_word_and_by_no_other() {
        for format in Format::ALL {
            assert_eq!(Format::of_word(format.word()), Some(*format));
            assert_eq!(Format::named_in(format.word()), Some(*format));
            for other in Format::ALL.iter().filter(|other| *other != format) {
                assert!(!other.may_be_called(format.word()), "{other:?} as {format:?}");
            }
        }
    }

    #[test]
    fn names_are_whole_words_whatever_their_case_and_hyphens() {
        let cases = [
            ("decimal", Some(Format::Decimal)),
            ("ISO date", Some(Format::CalendarDay)),
            ("calendar days", Some(Format::CalendarDay)),
            ("date", None),
            ("E-Mail", Some(Format::Email)),
            ("valid email addresses", Some(Format::Email)),
            ("Ruby on RailsTimeZone", Some(Format::RailsTimeZone)),
            ("full URLs", Some(Format::Url)),
            ("GUID", Some(Format::Uuid)),
            ("cURL", None),
            ("voicemail", None),
            ("time zone", None),
            ("", None),
        ];
        for (words, format) in cases {
            assert_eq!(Format::named_in(words), format, "{words}");
        }
        assert!(Format::RailsTimeZone.may_be_called("Time zone"));
        assert!(!Format::Uuid.may_be_called(""));
        assert!(!Format::Email.may_be_called("e"));
    }
}
