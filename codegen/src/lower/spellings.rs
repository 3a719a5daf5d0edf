//! The spellings of timestamps: whether each has its pattern, and whether they can be told apart.

use std::cmp::Reverse;

use indexmap::IndexMap;

use super::context::{Context, Loc};
use crate::diagnostic::Check;
use crate::model;
use crate::runtime::timestamp;
use crate::spec::TimestampPattern;

type Spellings = IndexMap<String, TimestampPattern>;

/// Parts of a timestamp in texts that are made to be misread: all are small and differ. Each can be
/// taken for another, and the year for two of them.
const PARTS: [(&str, &str); 7] = [
    ("%%", "%"),
    ("%Y", "0203"),
    ("%m", "04"),
    ("%d", "05"),
    ("%H", "06"),
    ("%M", "07"),
    ("%S", "08"),
];
const FRACTIONS: [&str; 2] = ["", ".09"];
const OFFSETS: [&str; 4] = ["Z", "+10:11", "+1011", "+10"];

/// Reports examples that do not have their pattern, and patterns that read one text differently.
pub(super) fn check(context: &Context<'_>, at: &Loc<'_>, spellings: &Spellings) {
    for (index, (name, spelling)) in spellings.iter().enumerate() {
        let at = at.child(name);
        if timestamp::parse(&spelling.example, &[&spelling.pattern]).is_none() {
            let message = format!(
                "the example `{}` is not spelled as `{}` says",
                spelling.example, spelling.pattern
            );
            let help = "patterns know %Y %m %d %H %M %S %f %z and %%; the rest is literal";
            let place = at.child("example").value();
            context.error(Check::TimestampPattern, place, message, help);
            continue;
        }
        for (other, before) in spellings.iter().take(index) {
            if let Some(text) = read_otherwise(spelling, before) {
                let message = format!("`{text}` is another point in time to `{other}`");
                let help = "keep the one that payloads have, or make the attributes that have \
                            the other one a `string`";
                let place = at.child("pattern").value();
                context.error(Check::AmbiguousSpellings, place, message, help);
            }
        }
    }
}

/// A text that both spellings read, and not as one point in time.
fn read_otherwise(one: &TimestampPattern, other: &TimestampPattern) -> Option<String> {
    let both = [one, other].into_iter();
    let mut texts = both.flat_map(|spelling| texts(&spelling.pattern, &spelling.example));
    texts.find(|text| {
        let read = |pattern: &TimestampPattern| timestamp::parse(text, &[&pattern.pattern]);
        matches!((read(one), read(other)), (Some(one), Some(other)) if one != other)
    })
}

/// The example of a spelling, and others of it: one day of an example can be no month.
pub(crate) fn texts(pattern: &str, example: &str) -> impl Iterator<Item = String> {
    let made = FRACTIONS.iter().flat_map(|fraction| {
        let text = |offset| text(pattern, fraction, offset);
        OFFSETS.map(text)
    });
    std::iter::once(example.to_owned()).chain(made)
}

/// A text of a pattern.
fn text(pattern: &str, fraction: &str, offset: &str) -> String {
    let mut text = String::new();
    let mut rest = pattern;
    let parts = [("%f", fraction), ("%z", offset)];
    let parts: Vec<(&str, &str)> = PARTS.into_iter().chain(parts).collect();
    while let Some(first) = rest.chars().next() {
        let part = parts.iter().find(|(part, _)| rest.starts_with(part));
        let (len, written) = match part {
            Some((part, written)) => (part.len(), *written),
            None => (first.len_utf8(), &rest[..first.len_utf8()]),
        };
        text.push_str(written);
        rest = &rest[len..];
    }
    text
}

/// The spellings in the order in which a timestamp is tried with them. The order depends on the
/// patterns alone, not on the keys; the spelling with the most parts is first, for examples are
/// made with it.
pub(super) fn lowered(spellings: &Spellings) -> Vec<model::TimestampPattern> {
    let mut all: Vec<model::TimestampPattern> =
        spellings.iter().map(|(name, spelling)| of_model(name, spelling)).collect();
    let order = |spelling: &model::TimestampPattern| {
        let parts = spelling.pattern.matches('%').count();
        (Reverse(parts), spelling.pattern.clone(), spelling.name.clone())
    };
    all.sort_by_cached_key(order);
    all
}

/// A spelling as the model has it.
pub(super) fn of_model(name: &str, spelling: &TimestampPattern) -> model::TimestampPattern {
    model::TimestampPattern {
        name: name.to_owned(),
        pattern: spelling.pattern.clone(),
        example: spelling.example.clone(),
        doc: spelling.doc.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::{TimestampPattern, read_otherwise};

    fn clash(patterns: [&str; 2]) -> Option<String> {
        let [one, other] = patterns.map(|pattern| TimestampPattern {
            pattern: pattern.to_owned(),
            example: String::new(),
            doc: String::new(),
        });
        read_otherwise(&one, &other)
    }

    #[test]
    fn texts_that_two_spellings_read_differently() {
        for (patterns, text) in [
            (["%d/%m/%Y", "%m/%d/%Y"], "05/04/0203"),
            (["%Y%m", "%m%Y"], "020304"),
            (["%Y-%m-%d%z", "%Y-%d-%mZ"], "0203-04-05Z"),
            (["%d%%%m%f Z", "%m%%%d %z"], "05%04 Z"),
            (["%Y", "20%m"], "2004"),
            (["%Y-%m-%d%z", "%Y-%m-%d+%H%M"], "0203-04-05+1011"),
        ] {
            assert_eq!(clash(patterns).as_deref(), Some(text), "{patterns:?}");
        }
    }

    #[test]
    fn spellings_that_are_no_other_point_in_time() {
        for patterns in [
            ["%Y-%m-%dT%H:%M:%S%f%z", "%Y-%m-%d %H:%M:%S UTC"],
            ["%Y-%m-%dT%H:%M:%S%f%z", "%Y-%m-%dT%H:%M:%SZ"],
            ["%d/%m/%Y %H.%M.%S%f%z", "%d/%m/%Y"],
            ["%d/%m/%Y", "%d/%m/%Y"],
            ["%d/%m/%Y", "%m.%d.%Y"],
        ] {
            assert_eq!(clash(patterns), None, "{patterns:?}");
        }
    }
}
