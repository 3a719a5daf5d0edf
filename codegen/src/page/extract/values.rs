//! The possible values of an attribute: a line of them, a line for each, or a bullet for each.

use crate::page::document::Unread;
use crate::page::outline::{PossibleValue, Sentence};
use crate::spec::Scalar;

use super::listing::{Fragment, FragmentKind, Item};
use super::phrases;
use super::text::{sentences, unread};

/// What a value longer than this many words is, nobody knows.
const WORDS: usize = 5;

/// The text of an attribute, its values apart.
#[derive(Debug, Default)]
pub(super) struct Reading {
    pub(super) values: Vec<PossibleValue>,
    pub(super) otherwise: Option<String>,
    pub(super) sentences: Vec<Sentence>,
    pub(super) unplaced: Vec<Unread>,
}

/// Reads the values of an attribute out of its text.
pub(super) fn read(item: &Item) -> Reading {
    let mut reader = Reader {
        type_: item.type_.as_deref().unwrap_or_default(),
        reading: Reading::default(),
        awaits: false,
    };
    for fragment in &item.fragments {
        reader.fragment(fragment);
    }
    reader.reading
}

struct Reader<'a> {
    type_: &'a str,
    reading: Reading,
    /// Whether the line before ended in words that values follow.
    awaits: bool,
}

impl Reader<'_> {
    fn fragment(&mut self, fragment: &Fragment) {
        match fragment.kind {
            FragmentKind::Value => self.one(fragment.line, &fragment.text),
            FragmentKind::Text | FragmentKind::Note => self.line(fragment.line, &fragment.text),
            FragmentKind::Code => {}
        }
    }

    fn line(&mut self, line: usize, text: &str) {
        if phrases::NUMBERED_VALUE.matches(text)
            || (self.awaits && phrases::NAMED_VALUE.matches(text))
        {
            return self.one(line, text);
        }
        if let Some(label) = phrases::VALUES_LABEL.find(text) {
            self.prose(line, text[..label.start()].trim());
            let behind = text[label.end()..].trim();
            self.awaits = behind.is_empty();
            if !self.awaits {
                self.list(line, behind);
            }
        } else if std::mem::take(&mut self.awaits) && is_list(text) {
            self.list(line, text);
        } else {
            self.prose(line, text);
        }
    }

    fn prose(&mut self, line: usize, text: &str) {
        self.reading.sentences.extend(sentences(line, text));
    }

    /// Values with commas between them, and what is glued to the end of them.
    fn list(&mut self, line: usize, text: &str) {
        let (values, behind) = match phrases::AFTER_VALUES.find(text) {
            Some(behind) => text.split_at(behind.start()),
            None => (text, ""),
        };
        for piece in pieces(values.trim().trim_end_matches('.')) {
            self.one(line, &piece);
        }
        let behind = behind.trim_start_matches(['.', ',', ' ']);
        if !behind.is_empty() {
            self.line(line, behind);
        }
    }

    /// A value, perhaps with its meaning.
    fn one(&mut self, line: usize, text: &str) {
        let text = text.trim().trim_end_matches([',', ';']);
        let of_two =
            [&phrases::NUMBERED_VALUE, &phrases::NAMED_VALUE, &phrases::VALUE_IN_PARENTHESES];
        let found = of_two.iter().find_map(|it| it.captures(text));
        let piece = |at: usize| found.as_ref().and_then(|it| it.get(at)).map(|it| it.as_str());
        if let (Some(value), Some(meaning)) = (piece(1), piece(2)) {
            self.value(line, value, Some(meaning.to_owned()));
        } else if let Some(otherwise) = phrases::OTHERWISE.captures(text) {
            let words = otherwise.get(1).map_or(text, |it| it.as_str());
            self.otherwise(line, words);
        } else if text.split(' ').count() > WORDS {
            let why = "it stands where values are listed, and is longer than a value";
            self.reading.unplaced.push(unread(line, text, why));
        } else if !text.is_empty() {
            self.value(line, text, None);
        }
    }

    fn otherwise(&mut self, line: usize, words: &str) {
        if self.reading.otherwise.is_some() {
            let why = "the values that are not listed have been told already";
            self.reading.unplaced.push(unread(line, words, why));
        } else {
            self.reading.otherwise = Some(words.to_owned());
        }
    }

    fn value(&mut self, line: usize, text: &str, meaning: Option<String>) {
        let text = text.trim_matches(['`', '"', '\'']);
        self.reading.values.push(PossibleValue { line, value: scalar(self.type_, text), meaning });
    }
}

/// Whether a line below the label can be the list of values.
fn is_list(text: &str) -> bool {
    pieces(text.trim_end_matches('.')).iter().all(|it| it.split(' ').count() <= 2)
}

/// The pieces of a list with commas, or with `or` between two. Commas in parentheses divide
/// nothing.
fn pieces(text: &str) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let mut depth = 0_usize;
    for letter in text.chars() {
        match letter {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            ',' | ';' | '|' if depth == 0 => {
                pieces.push(String::new());
                continue;
            }
            _ => {}
        }
        if let Some(last) = pieces.last_mut() {
            last.push(letter);
        }
    }
    if let Some(last) = pieces.pop() {
        pieces.extend(alternatives(&last, !pieces.is_empty()));
    }
    let pieces = pieces.into_iter().map(|it| it.trim().to_owned());
    pieces.filter(|it| !it.is_empty()).collect()
}

/// The last piece of a list: `or x`, `x and y`.
fn alternatives(text: &str, is_behind_others: bool) -> Vec<String> {
    let text = text.trim();
    for word in ["or ", "and "] {
        if let Some(rest) = text.strip_prefix(word) {
            let is_words = phrases::OTHERWISE.matches(rest);
            return vec![if is_words || is_behind_others { rest } else { text }.to_owned()];
        }
        let two = text.split_once(&format!(" {word}"));
        let is_value = |it: &str| !it.contains(' ');
        let is_last = |it: &str| is_value(it) || phrases::OTHERWISE.matches(it);
        if let Some((left, right)) = two.filter(|it| is_value(it.0) && is_last(it.1)) {
            return vec![left.to_owned(), right.to_owned()];
        }
    }
    vec![text.to_owned()]
}

/// A value as the type of its attribute has it; a string if it is none of those.
pub(super) fn scalar(type_: &str, text: &str) -> Scalar {
    let type_ = type_.to_lowercase();
    let truth = text.parse().ok().filter(|_| type_.contains("bool"));
    let is_number = ["integer", "int", "number", "long"].iter().any(|it| type_.contains(it));
    let number = text.parse().ok().filter(|_| is_number);
    truth
        .map(Scalar::Boolean)
        .or(number.map(Scalar::Integer))
        .unwrap_or_else(|| Scalar::String(text.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reading(type_: &str, lines: &[(FragmentKind, &str)]) -> Reading {
        let fragments = lines.iter().enumerate().map(|(number, (kind, text))| Fragment {
            line: number + 2,
            kind: *kind,
            text: (*text).to_owned(),
        });
        let mut item = Item::new("state".to_owned(), 1, None, Some(type_.to_owned()));
        fragments.for_each(|it| item.push(it));
        read(&item)
    }

    fn shown(reading: &Reading) -> Vec<String> {
        let values = reading.values.iter();
        values
            .map(|it| format!("{:?} {}", it.value, it.meaning.as_deref().unwrap_or("-")))
            .collect()
    }

    use FragmentKind::{Text, Value};

    #[test]
    fn values_of_one_line_end_where_a_sentence_begins() {
        let found = reading(
            "string",
            &[(
                Text,
                "State of the loan. Possible values: open, closed. The value of this attribute is null when it is lost.",
            )],
        );
        assert_eq!(shown(&found), ["String(\"open\") -", "String(\"closed\") -"]);
        let texts: Vec<_> = found.sentences.iter().map(|it| it.text.as_str()).collect();
        assert_eq!(
            texts,
            ["State of the loan.", "The value of this attribute is null when it is lost."]
        );
    }

    #[test]
    fn values_have_the_type_of_their_attribute() {
        let found = reading("boolean", &[(Text, "Possible values: true, false, desk")]);
        assert_eq!(shown(&found), ["Boolean(true) -", "Boolean(false) -", "String(\"desk\") -"]);
        let found = reading(
            "integer",
            &[
                (Text, "The default states and their values are,"),
                (Text, "0: Lent"),
                (Text, "1: Back (also: lost)"),
                (Text, "Other states can be added."),
            ],
        );
        assert_eq!(shown(&found), ["Integer(0) Lent", "Integer(1) Back (also: lost)"]);
        assert_eq!(found.sentences.len(), 2);
    }

    #[test]
    fn other_values_are_told_in_words() {
        let found = reading(
            "string",
            &[(
                Text,
                "Possible values: OPEN, CLOSED, or the name of the shelf that the reader chose.",
            )],
        );
        assert_eq!(found.values.len(), 2);
        assert_eq!(found.otherwise.as_deref(), Some("the name of the shelf that the reader chose"));
    }

    #[test]
    fn bullets_can_be_values() {
        let found = reading(
            "string",
            &[(Text, "Possible values:"), (Value, "Rule: The book is late."), (Value, "desk")],
        );
        assert_eq!(shown(&found), ["String(\"Rule\") The book is late.", "String(\"desk\") -"]);
    }

    #[test]
    fn what_is_too_long_for_a_value_is_not_dropped() {
        let found = reading(
            "string",
            &[(Text, "Possible values: see in the list of shelves of your branch")],
        );
        assert!(found.values.is_empty());
        assert_eq!(found.unplaced.len(), 1);
    }
}
