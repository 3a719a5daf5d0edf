//! The possible values of an attribute: a line of them, a line for each, or a bullet for each.

mod label;
mod list;

use crate::page::outline::{PossibleValue, Sentence};
use crate::spec::Scalar;

use super::events::{Events, Holds};
use super::listing::{Fragment, FragmentKind, Item};
use super::phrases;
use super::text::sentences;
use label::{Kind, Label};
pub(super) use list::is_quoted;

/// The text of an attribute, its values apart.
#[derive(Debug, Default)]
pub(super) struct Reading {
    pub(super) values: Vec<PossibleValue>,
    pub(super) otherwise: Option<String>,
    pub(super) sentences: Vec<Sentence>,
    /// The sentences that introduce values that were read, by their position.
    pub(super) introductions: Vec<usize>,
    /// The sentences that list values of some cases alone, by their position.
    pub(super) in_some_cases: Vec<usize>,
    /// Lists of values, and pieces of them, that could not be read.
    pub(super) unread: Vec<Sentence>,
}

/// Reads the values of an attribute out of its text.
pub(super) fn read(item: &Item, events: Events<'_>) -> Reading {
    let mut reader = Reader {
        events,
        type_: item.type_.as_deref().unwrap_or_default(),
        reading: Reading::default(),
        awaits: Awaits::Nothing,
        opening: None,
    };
    for fragment in &item.fragments {
        reader.fragment(fragment);
    }
    reader.settle();
    if let Some(words) = reader.opening.take() {
        reader.otherwise(&words);
    }
    reader.reading
}

struct Reader<'a> {
    events: Events<'a>,
    type_: &'a str,
    reading: Reading,
    awaits: Awaits,
    /// The words in front of a list that make its values examples.
    opening: Option<String>,
}

/// The state of a reader: values may follow the text that was read last.
enum Awaits {
    Nothing,
    /// The label of a list that has not been read yet.
    List(Sentence),
    /// A sentence that introduces values, by its position.
    Values(usize),
    /// More values.
    More,
    /// Values of other events, or of some cases, alone.
    Elsewhere,
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
        let awaits = matches!(self.awaits, Awaits::List(_) | Awaits::More | Awaits::Elsewhere);
        let pieces = list::pieces(text);
        if pieces.len() > 1 && pieces.iter().all(|piece| phrases::NUMBERED_VALUE.matches(piece)) {
            return self.list(line, &pieces, text);
        }
        if phrases::NUMBERED_VALUE.matches(text) || (awaits && phrases::NAMED_VALUE.matches(text)) {
            return self.one(line, text);
        }
        for sentence in sentences(line, text) {
            self.sentence(line, &sentence.text);
        }
    }

    /// A sentence, which can say for which events it lists values.
    fn sentence(&mut self, line: usize, text: &str) {
        match self.of_events(text) {
            None => self.own_sentence(line, text),
            Some((Holds::Here, rest)) => self.own_sentence(line, &rest),
            Some((holds, rest)) => {
                if holds == Holds::Unknown {
                    self.reading.unread.push(Sentence { line, text: text.to_owned() });
                }
                if let Some(label) = label::find(&rest) {
                    self.pass_over(&label);
                }
            }
        }
    }

    /// Ignores the list behind a label, which has not the values of all cases.
    fn pass_over(&mut self, label: &Label<'_>) {
        self.settle();
        if label.list.is_empty() {
            self.awaits = Awaits::Elsewhere;
        }
    }

    /// The events for which alone a sentence lists values, and the sentence without their names,
    /// which stand in front of it, in the label of the list, or behind all values.
    fn of_events(&self, text: &str) -> Option<(Holds, String)> {
        let text = text.trim_end_matches('.');
        let mention = self.events.mention(text)?;
        let (before, after) = (text[..mention.range.start].trim_end(), &text[mention.range.end..]);
        let signs = [',', ':', '-', '–', '—', ' '];
        let after = if before.is_empty() { after.trim_start_matches(signs) } else { after };
        let rest = format!("{before}{after}");
        let label = label::find(&rest)?;
        let is_list = label.list.is_empty() || self.is_list_of(&label, &list::pieces(label.list));
        let is_in_front = before.is_empty() || mention.is_introduced || mention.is_in_parentheses;
        let is_of_list = is_in_front && !label.list.is_empty() && after.ends_with(label.list)
            || (label.list.is_empty() && mention.is_introduced);
        let is_behind = after.is_empty() && mention.is_introduced && !mention.is_in_parentheses;
        let is_only = self.events.mention(&rest).is_none_or(|other| !other.is_introduced);
        (is_list && (is_of_list || is_behind))
            .then_some((if is_only { mention.holds } else { Holds::Unknown }, rest))
    }

    /// A sentence of this event, with what is glued to the list of values in it.
    fn own_sentence(&mut self, line: usize, text: &str) {
        let mut rest = text;
        while let Some(label) = label::find(rest) {
            let (list, behind) = match phrases::AFTER_VALUES.find(label.list) {
                Some(behind) => label.list.split_at(behind.start()),
                None => (label.list, ""),
            };
            let list = list.trim().trim_end_matches('.');
            let pieces = list::pieces(list);
            if !self.is_list_of(&label, &pieces) {
                break;
            }
            if !label.is_of_all_cases {
                self.reading.in_some_cases.push(self.reading.sentences.len());
                self.prose(line, rest);
                return self.pass_over(&label);
            }
            self.labelled(line, &label, list, &pieces);
            rest = behind.trim_start_matches(['.', ',', ' ']);
        }
        let is_awaited = is_list(rest);
        if matches!(self.awaits, Awaits::Elsewhere) && is_awaited {
            return;
        }
        if (matches!(self.awaits, Awaits::List(_)) && is_awaited) || self.is_bare_list(rest) {
            self.list(line, &list::pieces(rest.trim_end_matches('.')), rest);
        } else if !rest.is_empty() {
            self.prose(line, rest);
        }
    }

    /// The list behind a label, and its pieces.
    fn labelled(&mut self, line: usize, label: &Label<'_>, list: &str, pieces: &[String]) {
        let before = label.before.trim_end_matches([',', ';', '(', '-', '–', '—', ' ']);
        if !before.is_empty() {
            self.prose(line, before);
        }
        self.settle();
        let end = label.whole.len() - label.list.len() + list.len();
        let words = label.whole.get(..end).unwrap_or(label.whole).trim();
        self.opens(&label.whole[..label.whole.len() - label.list.len()], label.is_open);
        if pieces.is_empty() {
            self.awaits = Awaits::List(Sentence { line, text: words.to_owned() });
        } else {
            self.list(line, pieces, words);
        }
    }

    fn is_list_of(&self, label: &Label<'_>, pieces: &[String]) -> bool {
        label.kind == Kind::Marked || self.is_sure(label.kind, pieces)
    }

    /// Returns true if some values of a line are those of single events, and it is not told of each
    /// of them.
    fn is_open_to_events(&self, pieces: &[String]) -> bool {
        let names_events = |piece: &&String| {
            self.events
                .mention(piece)
                .is_some_and(|mention| mention.is_introduced || mention.is_in_parentheses)
        };
        let is_of_events = |piece: &&String| {
            let found = phrases::VALUE_IN_PARENTHESES.captures(piece);
            let meaning = found.and_then(|found| found.get(2));
            meaning.is_some_and(|meaning| self.events.alone(meaning.as_str()).is_some())
        };
        let named = pieces.iter().filter(names_events).count();
        named > 0 && pieces.iter().filter(is_of_events).count() < pieces.len()
    }

    fn list(&mut self, line: usize, pieces: &[String], words: &str) {
        self.awaits = Awaits::Nothing;
        if self.is_open_to_events(pieces) {
            return self.reading.unread.push(Sentence { line, text: words.to_owned() });
        }
        let is_alone = pieces.len() == 1;
        let mut is_whole = true;
        for piece in pieces {
            is_whole &= self.piece(line, piece, is_alone);
        }
        if !is_whole {
            self.reading.unread.push(Sentence { line, text: words.to_owned() });
        }
    }

    fn prose(&mut self, line: usize, text: &str) {
        self.settle();
        let words = text.trim_end_matches('.');
        if phrases::OPEN_LIST.matches(words) && self.otherwise(words) {
            self.reading.introductions.push(self.reading.sentences.len());
        }
        self.reading.sentences.push(Sentence { line, text: text.to_owned() });
        if phrases::VALUES_AWAITED.matches(text) {
            self.awaits = Awaits::Values(self.reading.sentences.len() - 1);
            self.opens(words, phrases::OF_EXAMPLES.matches(text));
        }
    }

    /// Remembers words in front of values, if they tell that the values are examples.
    fn opens(&mut self, words: &str, is_open: bool) {
        if is_open {
            self.opening = Some(words.trim_end_matches([':', ',', ' ']).to_owned());
        }
    }

    /// A list that its label announced, and that did not come, could not be read.
    fn settle(&mut self) {
        if let Awaits::List(label) = std::mem::replace(&mut self.awaits, Awaits::Nothing) {
            self.reading.unread.push(label);
        }
    }

    /// A line or a bullet that is a value.
    fn one(&mut self, line: usize, text: &str) {
        if let Awaits::Values(introduction) = self.awaits {
            self.reading.introductions.push(introduction);
        }
        if matches!(self.awaits, Awaits::Elsewhere) {
            return;
        }
        self.awaits = Awaits::More;
        let text = text.trim().trim_end_matches([',', ';']);
        if !self.piece(line, text, false) {
            self.reading.unread.push(Sentence { line, text: text.to_owned() });
        }
    }

    /// A value, perhaps with its meaning; whether it can be one.
    fn piece(&mut self, line: usize, text: &str, is_alone: bool) -> bool {
        let of_two =
            [&phrases::NUMBERED_VALUE, &phrases::NAMED_VALUE, &phrases::VALUE_IN_PARENTHESES];
        let found = of_two.iter().find_map(|phrase| phrase.captures(text));
        let part =
            |at: usize| found.as_ref().and_then(|found| found.get(at)).map(|part| part.as_str());
        if let Some(null) = phrases::NULL_AMONG_VALUES.captures(text) {
            let condition = null.name("if").or(null.name("condition"));
            let condition = condition.map(|words| format!("null {}", words.as_str()));
            let meaning = || null.name("meaning").map(|words| format!("null: {}", words.as_str()));
            let text = condition.or_else(meaning).unwrap_or_else(|| "null".to_owned());
            self.reading.sentences.push(Sentence { line, text });
        } else if let (Some(value), Some(meaning)) = (part(1), part(2)) {
            match self.events.alone(meaning) {
                Some(Holds::Here) => self.value(line, value, None),
                Some(Holds::Elsewhere) => {}
                Some(Holds::Unknown) => return false,
                None => self.with_meaning(line, value, meaning),
            }
        } else if let Some(otherwise) = phrases::OTHERWISE.captures(text) {
            let words = otherwise.get(1).map_or(text, |words| words.as_str());
            return self.otherwise(words);
        } else if self.is_value(text, is_alone) {
            self.value(line, text, None);
        } else {
            return text.is_empty();
        }
        true
    }

    /// Returns true if what follows a label that only a list makes one is a list.
    fn is_sure(&self, kind: Kind, pieces: &[String]) -> bool {
        let is_otherwise = |piece: &String| phrases::OTHERWISE.matches(piece);
        let is_piece = |piece: &String| list::is_plain_value(piece) || is_otherwise(piece);
        match pieces {
            [] => false,
            _ if kind == Kind::Possible => self.are_literals(pieces),
            [only] => {
                let is_adjective = phrases::ADJECTIVE.matches(only) && !is_quoted(only);
                kind == Kind::Single && list::is_plain_value(only) && !is_adjective
            }
            [first, ..] => !is_otherwise(first) && pieces.iter().all(is_piece),
        }
    }

    /// Returns true if several pieces are in quotes, numbers, truths or null, which nothing but values are.
    fn are_literals(&self, pieces: &[String]) -> bool {
        let is_value = |piece: &String| {
            is_quoted(piece) || !matches!(scalar(self.type_, piece), Scalar::String(_))
        };
        pieces.len() > 1
            && pieces.iter().any(is_value)
            && pieces.iter().all(|piece| is_value(piece) || is_null(piece))
    }

    /// Returns true if a sentence is nothing but a list of values: literals, or single words and null.
    fn is_bare_list(&self, text: &str) -> bool {
        let pieces = list::pieces(text.trim_end_matches('.'));
        let is_word = |piece: &String| !piece.contains(' ');
        let has_null = pieces.len() > 2 && pieces.iter().any(|piece| is_null(piece));
        self.are_literals(&pieces) || (has_null && pieces.iter().all(is_word))
    }

    /// Returns true if a piece can be a value. A few words that stand alone are rather a sentence.
    fn is_value(&self, text: &str, is_alone: bool) -> bool {
        let is_name = !is_alone || list::is_plain_value(text);
        let is_other = phrases::RANGE.matches(text) || self.events.has_path(text);
        is_name && list::is_value(text) && !is_other
    }

    /// Reads a value with its meaning; in the place of a meaning, pages tell that the value may be
    /// null as well.
    fn with_meaning(&mut self, line: usize, value: &str, meaning: &str) {
        let is_null = phrases::OR_NULL.matches(meaning);
        self.value(line, value, (!is_null).then(|| meaning.to_owned()));
        if is_null {
            self.reading.sentences.push(Sentence { line, text: "null".to_owned() });
        } else if phrases::HAS_NULL.matches(meaning) {
            self.reading.unread.push(Sentence { line, text: format!("{value}: {meaning}") });
        }
    }

    /// Words for all other values; a list that has values has them once.
    fn otherwise(&mut self, words: &str) -> bool {
        let can_be = self.reading.otherwise.is_none() && !self.reading.values.is_empty();
        if can_be {
            self.reading.otherwise = Some(words.to_owned());
        }
        can_be
    }

    fn value(&mut self, line: usize, text: &str, meaning: Option<String>) {
        let text = text.trim_matches(['`', '"', '\'']);
        self.reading.values.push(PossibleValue { line, value: scalar(self.type_, text), meaning });
    }
}

/// Returns true if a piece is null in all cases, perhaps with its meaning.
fn is_null(piece: &str) -> bool {
    let found = phrases::NULL_AMONG_VALUES.captures(piece);
    found.is_some_and(|null| null.name("if").or(null.name("condition")).is_none())
}

/// Returns true if a line below the label can be the list of values.
fn is_list(text: &str) -> bool {
    let pieces = list::pieces(text.trim_end_matches('.'));
    !pieces.is_empty() && pieces.iter().all(|piece| piece.split(' ').count() <= 2)
}

fn is_number(type_: &str) -> bool {
    let type_ = type_.to_lowercase();
    ["integer", "int", "number", "long"].iter().any(|number| type_.contains(number))
}

/// Returns true if an attribute of a type can have a value.
pub(super) fn has_value(type_: &str, text: &str) -> bool {
    match type_.to_lowercase().as_str() {
        "integer" | "int" | "long" => text.parse::<i64>().is_ok(),
        "number" | "float" | "double" | "decimal" => text.parse::<f64>().is_ok(),
        "boolean" | "bool" => text.parse::<bool>().is_ok(),
        other => !["array", "list", "map", "object"].iter().any(|word| other.contains(word)),
    }
}

/// A value as the type of its attribute has it; a string if it is none of those.
pub(super) fn scalar(type_: &str, text: &str) -> Scalar {
    let truth = text.parse().ok().filter(|_| type_.to_lowercase().contains("bool"));
    let number = text.parse().ok().filter(|_| is_number(type_));
    truth
        .map(Scalar::Boolean)
        .or(number.map(Scalar::Integer))
        .unwrap_or_else(|| Scalar::String(text.to_owned()))
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    fn reading(type_: &str, lines: &[(FragmentKind, &str)]) -> Reading {
        let fragments = lines.iter().enumerate().map(|(number, (kind, text))| Fragment {
            line: number + 2,
            kind: *kind,
            text: (*text).to_owned(),
        });
        let mut item = Item::new("state".to_owned(), 1, None, Some(type_.to_owned()));
        fragments.for_each(|fragment| item.push(fragment));
        read(&item, Events { own: "", page: &HashSet::new(), items: &[] })
    }

    fn shown(reading: &Reading) -> Vec<String> {
        let values = reading.values.iter();
        values
            .map(|value| format!("{:?} {}", value.value, value.meaning.as_deref().unwrap_or("-")))
            .collect()
    }

    use FragmentKind::Text;

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
        let texts: Vec<_> = found.sentences.iter().map(|sentence| sentence.text.as_str()).collect();
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
        for line in ["0 = Lent, 1 = Back", "0: Lent, 1: Back", "0 - Lent; 1 - Back"] {
            let found = reading("integer", &[(Text, line)]);
            assert_eq!(shown(&found), ["Integer(0) Lent", "Integer(1) Back"], "{line}");
        }
    }
}
