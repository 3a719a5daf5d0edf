//! Lines of a page as sentences.

pub(super) use crate::fold::plain;
use crate::page::document::Unread;
use crate::page::outline::Sentence;

use super::phrases;

/// How much of a line is shown where it could not be used.
const SHOWN: usize = 160;

/// The sentences of a line.
pub(super) fn sentences(line: usize, text: &str) -> Vec<Sentence> {
    let text = plain(text);
    let mut all = Vec::new();
    let mut rest = text.as_str();
    while let Some(end) = end_of_sentence(rest) {
        let (sentence, behind) = rest.split_at(end);
        all.push(sentence);
        rest = behind.trim_start();
    }
    all.push(rest);
    let all = all.into_iter().filter(|text| !text.is_empty());
    all.map(|text| Sentence { line, text: text.to_owned() }).collect()
}

/// Where the first sentence of several ends.
fn end_of_sentence(text: &str) -> Option<usize> {
    let stops = text.match_indices(['.', '!', '?']);
    let ends = stops.filter_map(|(at, _)| {
        let behind = &text[at + 1..];
        let closers = behind.len() - behind.trim_start_matches([')', '"', '\'', ']']).len();
        let end = at + 1 + closers;
        is_end(&text[..at], &text[end..]).then_some(end)
    });
    ends.into_iter().next()
}

fn is_end(before: &str, behind: &str) -> bool {
    let next = behind.trim_start();
    if next.is_empty()
        || phrases::ABBREVIATION
            .matches(before.get(before.len().saturating_sub(8)..).unwrap_or(before))
    {
        return false;
    }
    if next.len() == behind.len() {
        return phrases::GLUED_SENTENCE.matches(next);
    }
    next.starts_with(|c: char| c.is_uppercase() || matches!(c, '"' | '(' | '`'))
        || phrases::EVENT_LABEL.matches(next)
}

/// Something that could not be used, shortened.
pub(super) fn unread(line: usize, text: &str, why: impl Into<String>) -> Unread {
    let text = plain(text);
    let text = match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    };
    Unread { line, text, why: why.into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<String> {
        sentences(1, text).into_iter().map(|sentence| sentence.text).collect()
    }

    #[test]
    fn sentences_end_at_stops_and_at_glued_notes() {
        assert_eq!(
            texts(
                "Shelf of the book, e.g. A3. It is null when reader.type is guest.Note:See the desk."
            ),
            [
                "Shelf of the book, e.g. A3.",
                "It is null when reader.type is guest.",
                "Note:See the desk."
            ]
        );
        assert_eq!(
            texts("Zone in the clock.name format (see docs.)"),
            ["Zone in the clock.name format (see docs.)"]
        );
    }

    #[test]
    fn quotes_and_spaces_are_plain() {
        assert_eq!(plain(" the reader\u{2019}s\u{a0}\n card "), "the reader's card");
    }
}
