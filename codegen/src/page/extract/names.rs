//! The names of events, as headings, prose and manifests write them.

use std::collections::BTreeSet;

use crate::model::Model;
use crate::page::document::{Block, BlockKind};

use super::phrases;
use super::text::plain;

/// A heading is not read any further.
const LONGEST: usize = 100;

/// The events that a page speaks of, and what else helps to tell their names.
pub(super) struct Names {
    /// Names that manifests of the page, its prose or the spec have.
    known: BTreeSet<String>,
    /// Words that can be glued to a name in a heading.
    badges: Vec<String>,
}

impl Names {
    /// The names that a page and the spec know.
    pub(super) fn of(blocks: &[Block], model: Option<&Model>) -> Self {
        let mut known = BTreeSet::new();
        for block in blocks {
            match &block.kind {
                BlockKind::Code { text } => known.extend(manifest(text)),
                BlockKind::Prose { text } | BlockKind::Bullet { text, .. } => {
                    known.extend(mentions(text))
                }
                BlockKind::Heading { .. } => {}
            }
        }
        let events = model.map(|model| model.events.as_slice()).unwrap_or_default();
        known.extend(events.iter().map(|event| event.wire.clone()));
        let products = model.map(|model| model.products.as_slice()).unwrap_or_default();
        Self { known, badges: products.iter().map(|product| product.name.clone()).collect() }
    }

    /// Returns true if the page or the spec has an event of this name.
    pub(super) fn is_known(&self, name: &str) -> bool {
        self.known.contains(name)
    }

    /// The names that are known, sorted.
    pub(super) fn into_known(self) -> Vec<String> {
        self.known.into_iter().collect()
    }

    /// The events that a heading is about: several if it joins their names.
    pub(super) fn in_heading(&self, text: &str) -> Vec<String> {
        let text = plain(text);
        let Some(regex) = phrases::BETWEEN_NAMES.regex() else { return Vec::new() };
        let mut names: Vec<String> = Vec::new();
        for piece in regex.split(&text[title_start(&text)..]) {
            let Some(name) = self.first_in(piece).filter(|name| is_like(name, &names)) else {
                break;
            };
            names.push(name);
            if piece.contains(' ') {
                break;
            }
        }
        names
    }

    /// The event that words begin with.
    fn first_in(&self, text: &str) -> Option<String> {
        let mut words = text.split(' ');
        let first = words.next().unwrap_or_default().trim_matches(['`', '"', '\'']);
        let first = first.trim_end_matches([':', ',']);
        let is_file = phrases::FILE_CAPTION.matches(first);
        self.unbadged(first, words.next().unwrap_or_default()).filter(|_| !is_file)
    }

    /// A heading without the badges behind the event that it names.
    pub(super) fn title(&self, text: &str) -> String {
        let text = plain(text);
        let start = title_start(&text);
        let end = self.in_heading(&text).last().and_then(|event| {
            let at = text[start..].rfind(event)?;
            Some(start + at + event.len())
        });
        match end {
            Some(end) if are_badges(&text[end..]) => text[..end].trim_matches('`').to_owned(),
            _ => text,
        }
    }

    /// A name without the badges that are glued to it; nothing if it looks like none.
    fn unbadged(&self, word: &str, next: &str) -> Option<String> {
        if self.known.contains(word) {
            return Some(word.to_owned());
        }
        let ends = word.char_indices().skip(1).filter(|(_, letter)| letter.is_uppercase());
        let starts = ends.take(LONGEST).map(|(end, _)| &word[..end]);
        if let Some(longest) = starts.filter(|name| self.known.contains(*name)).last() {
            return Some(longest.to_owned());
        }
        let cut = self.badges.iter().filter_map(|badge| word.find(badge.as_str()));
        let cut = cut.chain(twin(word)).chain(glued(word, next));
        let word = &word[..cut.filter(|at| *at > 0).min().unwrap_or(word.len())];
        // Names of products and languages have humps as well, and begin with a capital letter.
        let is_new = looks_like_event(word) && word.starts_with(char::is_lowercase);
        is_new.then(|| word.to_owned())
    }

    /// The names in a line of prose that is a heading which the form has not told as one: the name of an
    /// event that is known, or several names, and a few badges.
    pub(super) fn in_line(&self, text: &str) -> Vec<String> {
        let text = plain(text);
        let is_short = text.split(' ').count() <= 8 && !text.contains(['.', ',', ';']);
        let is_short = is_short && !phrases::SAYS_OF_EVENT.matches(&text);
        let title = phrases::EVENT_TITLE.captures(&text).and_then(|title| title.get(1));
        if let Some(name) = title.filter(|name| self.known.contains(name.as_str())) {
            return vec![name.as_str().to_owned()];
        }
        let names = self.in_heading(&text);
        let is_heading = match names.as_slice() {
            [only] => is_short && self.known.contains(only) && text.starts_with(only.as_str()),
            [_, .., last] => {
                let behind = text.rfind(last).map(|at| &text[at + last.len()..]);
                behind.is_some_and(|behind| are_badges(behind) || behind == " events")
            }
            [] => false,
        };
        if is_heading { names } else { Vec::new() }
    }

    /// The events whose firing or receiving a sentence is about.
    pub(super) fn in_prose(&self, text: &str) -> Vec<String> {
        let text = plain(text);
        let found = phrases::EVENT_TRIGGER
            .captures(&text)
            .or_else(|| phrases::EVENT_SUBSCRIBE.captures(&text));
        let told = found.as_ref().and_then(|found| found.get(1)).map_or("", |told| told.as_str());
        let mut names: Vec<String> = Vec::new();
        for name in phrases::BETWEEN_NAMES.regex().into_iter().flat_map(|regex| regex.split(told)) {
            let is_event = self.known.contains(name) || looks_like_event(name);
            if is_event && is_like(name, &names) {
                names.push(name.to_owned());
            }
        }
        names
    }
}

/// Returns true if a name is written as the first of others is.
fn is_like(name: &str, others: &[String]) -> bool {
    let marks = |name: &str| ['.', ':', '_', '-'].map(|mark| name.contains(mark));
    others.first().is_none_or(|first| marks(name) == marks(first))
        && !others.iter().any(|other| other == name)
}

/// Where the words of a title begin that name an event.
fn title_start(text: &str) -> usize {
    phrases::TITLE_START.find(text).map_or(0, |start| start.end())
}

/// Returns true if what follows the name of an event is nothing but the names of products: it is
/// glued to it, or its words have capital letters and no colon or dash makes them a title.
fn are_badges(behind: &str) -> bool {
    let words = behind.split_whitespace();
    let mut words = words.map(|word| word.trim_matches(['(', ')', '[', ']', '|', '`'])).peekable();
    let is_glued = behind.starts_with(char::is_alphabetic);
    is_glued
        || (words.peek().is_none_or(|word| is_capital(word))
            && words.all(|word| is_capital(word) || phrases::SMALL_WORD.matches(word)))
}

fn is_capital(word: &str) -> bool {
    word.is_empty() || word.starts_with(char::is_uppercase)
}

/// The shortest name of a product that is told by being glued to itself.
const SHORTEST_BADGE: usize = 3;

/// Where a part of a word begins that is glued to itself, as the names of products are that begin
/// with one another: `QuayQuay`.
fn twin(word: &str) -> Option<usize> {
    let capitals = word.char_indices().filter(|(_, letter)| letter.is_uppercase());
    let starts: Vec<usize> = capitals.map(|(at, _)| at).take(LONGEST).collect();
    let pairs = starts.iter().flat_map(|one| starts.iter().map(move |other| (*one, *other)));
    let mut twins = pairs.filter(|(one, other)| {
        let is_long = *one > 0 && *other >= one + SHORTEST_BADGE;
        is_long && word[*other..].starts_with(&word[*one..*other])
    });
    twins.next().map(|(one, _)| one)
}

/// Where the next word begins that is glued to a word as well: `onLoanEndQuay Quay`.
fn glued(word: &str, next: &str) -> Option<usize> {
    let is_name = next.len() >= SHORTEST_BADGE && next.starts_with(char::is_uppercase);
    word.strip_suffix(next).filter(|_| is_name).map(str::len)
}

/// The events that a manifest subscribes to.
pub(super) fn manifest(code: &str) -> Vec<String> {
    let Some(opening) = phrases::MANIFEST.find(code) else {
        return Vec::new();
    };
    let first = phrases::MANIFEST.each(code).into_iter().map(str::to_owned);
    first.chain(further(&code[opening.end()..])).collect()
}

/// The names behind the first: the keys that stand as deep as it, up to where their object ends.
fn further(code: &str) -> Vec<String> {
    let (mut depth, mut names) = (1_usize, Vec::new());
    let mut pieces = code.split('"');
    while let Some(outside) = pieces.next() {
        for letter in outside.chars() {
            match letter {
                '{' => depth += 1,
                '}' if depth == 0 => return names,
                '}' => depth -= 1,
                _ => {}
            }
        }
        names.extend(pieces.next().filter(|_| depth == 0).map(str::to_owned));
    }
    names
}

/// The events that prose names.
fn mentions(text: &str) -> Vec<String> {
    let found = phrases::EVENT_MENTION.each(text).into_iter();
    found.filter(|word| looks_like_event(word)).map(str::to_owned).collect()
}

/// Returns true if a word is no English one: it has a capital letter inside, or marks between its
/// parts.
fn looks_like_event(word: &str) -> bool {
    let letters: Vec<char> = word.chars().collect();
    let has_hump = letters.windows(2).any(|pair| pair[0].is_lowercase() && pair[1].is_uppercase());
    let has_mark = word.trim_matches(['.', ':', '_']).contains(['_', '.', ':']);
    word.starts_with(char::is_alphabetic) && (has_hump || has_mark)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(known: &[&str]) -> Names {
        Names {
            known: known.iter().map(|name| (*name).to_owned()).collect(),
            badges: vec!["Bookbox".to_owned()],
        }
    }

    #[test]
    fn badges_are_no_part_of_a_name() {
        for text in [
            "onLoanCreate BookboxBookbox Pro",
            "onLoanCreateBookboxBookbox Pro",
            "Configure onLoanCreate",
            "onLoanCreate",
        ] {
            assert_eq!(names(&["onLoanCreate"]).in_heading(text), ["onLoanCreate"], "{text}");
            assert_eq!(names(&[]).in_heading(text), ["onLoanCreate"], "{text}");
        }
        assert!(names(&["onLoanCreate"]).in_heading("Important notes").is_empty());
    }

    #[test]
    fn prose_names_an_event() {
        let names = names(&["loan.created"]);
        assert_eq!(names.in_prose("The onLoanEnd event is triggered when:"), ["onLoanEnd"]);
        assert_eq!(
            names.in_prose("When a book is lent, the loan.created event is fired."),
            ["loan.created"]
        );
        assert!(names.in_prose("This product event is triggered only at night.").is_empty());
        assert!(names.in_line("The onLoanEnd event is triggered when:").is_empty());
        assert_eq!(names.in_line("loan.created"), ["loan.created"]);
    }

    #[test]
    fn a_manifest_can_have_several_events() {
        let code = r#"{"modules": {"loans": {"events": {"onA": {"handler": "a", "x": {"y": 1}}, "onB": {"handler": "b"}}}, "other": {"z": 1}}}"#;
        assert_eq!(manifest(code), ["onA", "onB"]);
        assert!(manifest(r#"{"event": "onA", "events": ["onB"]}"#).is_empty());
    }
}
