//! The sentences of a page, and the bytes of each in its file.

use std::ops::Range;

use codegen::page;
use codegen::page::document::{BlockKind, Document};
use codegen::page::outline::{Entry, EventOutline, Sentence};

use crate::corpus::Page;

/// A sentence of a page, and where its words stand in the file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Found {
    pub(super) range: (usize, usize),
    pub(super) line: usize,
    pub(super) last_line: usize,
    pub(super) text: String,
    pub(super) is_heading: bool,
}

impl Found {
    /// The page with other words in the place of this sentence.
    pub(super) fn replaced(&self, page: &Page, new: &str) -> Vec<u8> {
        let (start, end) = self.range;
        [&page.bytes[..start], new.as_bytes(), &page.bytes[end..]].concat()
    }
}

/// Every sentence of a page: in front of the attributes, in descriptions and claims, and in any other
/// prose or heading. The second list has the sentences whose words cannot be found in the file.
pub(super) fn sentences(page: &Page) -> (Vec<Found>, Vec<Sentence>) {
    let document = page::read(&page.bytes).expect("a page");
    let outline = page::outline(&document, None);
    let file = std::str::from_utf8(&page.bytes).expect("text");
    let mut all: Vec<(Sentence, bool)> = Vec::new();
    for event in outline.events.iter().chain(&outline.envelope) {
        all.extend(of_event(event).into_iter().map(|sentence| (sentence, false)));
    }
    all.extend(of_blocks(&document));
    let (mut found, mut lost): (Vec<Found>, Vec<Sentence>) = (Vec::new(), Vec::new());
    for (sentence, is_heading) in all {
        let Sentence { line, text } = sentence.clone();
        // A cell of a table has the name of its column in front.
        let cell = text.split_once(": ").map(|(_, cell)| cell);
        let of_cell = || range(file, line, cell?);
        match range(file, line, &text).or_else(of_cell) {
            Some(range) => {
                let last_line = file[..range.end].matches('\n').count() + 1;
                let range = (range.start, range.end);
                let is_known = found.iter().any(|other| other.range == range);
                found.extend((!is_known).then_some(Found {
                    range,
                    line,
                    last_line,
                    text,
                    is_heading,
                }));
            }
            None => lost.push(sentence),
        }
    }
    found.sort();
    (found, lost)
}

fn of_event(event: &EventOutline) -> Vec<Sentence> {
    let mut found = event.prose.clone();
    let mut waiting: Vec<&Entry> = event.attributes.iter().collect();
    while let Some(entry) = waiting.pop() {
        waiting.extend(&entry.attributes);
        found.extend(entry.description.iter().cloned());
        let claims = entry.claims.iter();
        found.extend(claims.map(|claim| Sentence { line: claim.line, text: claim.text.clone() }));
    }
    found
}

/// The sentences of prose and headings; true for a sentence of a heading.
fn of_blocks(document: &Document) -> Vec<(Sentence, bool)> {
    let mut found = Vec::new();
    for block in &document.blocks {
        let (text, is_heading) = match &block.kind {
            BlockKind::Prose { text } => (text, false),
            BlockKind::Heading { text, .. } => (text, true),
            BlockKind::Bullet { .. } | BlockKind::Code { .. } => continue,
        };
        for line in text.lines() {
            let ended = line.replace(". ", ".\n");
            let sentences = ended
                .lines()
                .map(|text| Sentence { line: block.line, text: text.trim().to_owned() });
            found.extend(sentences.map(|sentence| (sentence, is_heading)));
        }
    }
    found
}

/// The range of a sentence in a file, from a line on. Markup, quotes and spaces between its words may
/// differ.
fn range(file: &str, line: usize, text: &str) -> Option<Range<usize>> {
    let from: usize = file.split_inclusive('\n').take(line - 1).map(str::len).sum();
    let words: Vec<&str> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let first = words.first()?;
    let starts = file[from..].match_indices(first).map(|(at, _)| from + at);
    let (start, end) = starts.into_iter().find_map(|start| {
        let end = words[1..].iter().try_fold(start + first.len(), |at, word| {
            let at = behind_gap(file, at);
            file[at..].starts_with(word).then_some(at + word.len())
        })?;
        Some((start, end))
    })?;
    let stop = text.chars().last().filter(|sign| matches!(sign, '.' | ':' | '!' | '?'));
    let gap = &file[end..behind_gap(file, end)];
    let end = stop.and_then(|stop| gap.find(stop)).map_or(end, |at| end + at + 1);
    Some(whole_markup(file, start..end))
}

/// The place behind the gap between two words: markup, entities, signs and spaces.
fn behind_gap(file: &str, from: usize) -> usize {
    let mut at = from;
    while let Some(next) = file[at..].chars().next().filter(|sign| !sign.is_alphanumeric()) {
        let close = match next {
            '<' => file[at..].find('>'),
            '&' => file[at..].find(';').filter(|length| *length < 8),
            _ => None,
        };
        at += close.map_or(next.len_utf8(), |length| length + 1);
    }
    at
}

/// A range with the markup and the quotes that open right before it and close in it, or the other
/// way round.
fn whole_markup(file: &str, range: Range<usize>) -> Range<usize> {
    let Range { mut start, mut end } = range;
    loop {
        let inner = &file[start..end];
        let is_odd = |sign: char| inner.matches(sign).count() % 2 == 1;
        let (closed, opened) = (inner.matches("</").count(), inner.matches('<').count());
        let before = file[..start].chars().last();
        let behind = file[end..].chars().next();
        let sign =
            |next: Option<char>| next.filter(|sign| "`*_\"".contains(*sign) && is_odd(*sign));
        if 2 * closed > opened && before == Some('>') {
            start = file[..start].rfind('<').expect("a tag begins");
        } else if let Some(sign) = sign(before) {
            start -= sign.len_utf8();
        } else if let Some(sign) = sign(behind) {
            end += sign.len_utf8();
        } else {
            return start..end;
        }
    }
}
