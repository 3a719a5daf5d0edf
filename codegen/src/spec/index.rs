//! Where everything stands in a YAML file, and what a spec may not use of YAML.
//!
//! `serde_yaml` reads the values; it knows no places, and keeps the last of two equal keys without
//! a word. So every file is walked once before, as a stream of events.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

use saphyr_parser::{Event, Parser, ScalarStyle, ScanError, Span};

use super::instead::of_colon;
use crate::diagnostic::{Check, is_odd};
use crate::pointer::child;

/// How deep a spec may nest. The spec language needs far less.
const DEEPEST: usize = 64;

/// Which part of an entry is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    Key,
    Value,
}

/// The places of all entries of a file, by JSON Pointer.
#[derive(Debug, Default)]
pub(crate) struct SpanIndex {
    entries: BTreeMap<String, Entry>,
    top_keys: Vec<String>,
}

#[derive(Debug)]
struct Entry {
    key: Option<Range<usize>>,
    value: Range<usize>,
}

/// Something that a spec may not contain.
#[derive(Debug)]
pub(crate) struct Problem {
    pub(crate) check: Check,
    pub(crate) message: String,
    pub(crate) range: Range<usize>,
    pub(crate) related: Option<(Range<usize>, &'static str)>,
    pub(crate) help: Cow<'static, str>,
    /// Range to blank out, if the rest of the file can be read then.
    pub(crate) blank: Option<Range<usize>>,
}

impl SpanIndex {
    /// The place of an entry, or of the nearest entry around it that is there.
    pub(crate) fn range(&self, pointer: &str, part: Part) -> Range<usize> {
        let mut pointer = pointer;
        let mut part = part;
        loop {
            if let Some(entry) = self.entries.get(pointer) {
                return match (part, &entry.key) {
                    (Part::Key, Some(key)) => key.clone(),
                    _ => entry.value.clone(),
                };
            }
            match pointer.rfind('/') {
                Some(slash) => pointer = &pointer[..slash],
                None => return 0..0,
            }
            part = Part::Key;
        }
    }

    /// Every entry with the byte at which it begins: its key, or its value if it has none.
    pub(crate) fn starts(&self) -> impl Iterator<Item = (&str, usize)> {
        self.entries.iter().map(|(pointer, entry)| {
            let range = entry.key.as_ref().unwrap_or(&entry.value);
            (pointer.as_str(), range.start)
        })
    }

    /// Returns true if there is nothing in the file but comments.
    pub(crate) fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The keys at the top of the file, in order.
    pub(crate) fn top_keys(&self) -> &[String] {
        &self.top_keys
    }
}

/// Where a vendor file has the version of the package.
pub(crate) fn version_range(text: &str, part: Part) -> Range<usize> {
    index(text).0.range("/package/version", part)
}

/// Walks a file. The problems are in the order of their places.
pub(crate) fn index(text: &str) -> (SpanIndex, Vec<Problem>) {
    let mut walk = Walk::new(text);
    for event in Parser::new_from_str(text) {
        let step = event.map_err(|error| walk.syntax(&error)).map(|(event, span)| {
            let range = walk.bytes(span);
            walk.step(&event, range)
        });
        if matches!(step, Err(()) | Ok(false)) {
            break;
        }
    }
    (walk.index, walk.problems)
}

struct Walk<'a> {
    text: &'a str,
    /// Byte offset of each character, if not every character is one byte long.
    offsets: Option<Vec<usize>>,
    index: SpanIndex,
    problems: Vec<Problem>,
    open: Vec<Open>,
    documents: usize,
}

/// A collection whose end has not come yet.
struct Open {
    pointer: String,
    start: usize,
    kind: Kind,
}

enum Kind {
    Sequence { next: usize },
    Mapping { key: Option<(String, Range<usize>)>, seen: BTreeMap<String, Range<usize>> },
}

impl<'a> Walk<'a> {
    fn new(text: &'a str) -> Self {
        let offsets = (!text.is_ascii())
            .then(|| text.char_indices().map(|(at, _)| at).chain([text.len()]).collect());
        Self {
            text,
            offsets,
            index: SpanIndex::default(),
            problems: Vec::new(),
            open: Vec::new(),
            documents: 0,
        }
    }

    fn byte(&self, character: usize) -> usize {
        match &self.offsets {
            Some(offsets) => offsets.get(character).copied().unwrap_or(self.text.len()),
            None => character.min(self.text.len()),
        }
    }

    /// The bytes of a span, without the white space at its end.
    fn bytes(&self, span: Span) -> Range<usize> {
        let start = self.byte(span.start.index());
        let end = self.byte(span.end.index()).max(start);
        start..start + self.text[start..end].trim_end().len()
    }

    fn problem(
        &mut self,
        check: Check,
        range: Range<usize>,
        message: String,
        help: impl Into<Cow<'static, str>>,
    ) {
        let help = help.into();
        self.problems.push(Problem { check, message, range, related: None, help, blank: None });
    }

    fn syntax(&mut self, error: &ScanError) {
        let at = self.byte(error.marker().index());
        if error.info().contains("recursion limit") {
            self.too_deep(at..at);
            return;
        }
        if error.info().contains("unknown anchor") {
            self.refuse_alias(at..at);
            return;
        }
        let message = format!("this is not YAML: {}", error.info());
        let help = of_colon(self.text, at)
            .map_or("mend the YAML here or shortly before".into(), Cow::Owned);
        self.problem(Check::Syntax, at..at, message, help);
    }

    /// Takes one event; false when there is no point in going on.
    fn step(&mut self, event: &Event<'_>, range: Range<usize>) -> bool {
        match event {
            Event::DocumentStart(_) => self.document_start(range),
            Event::Alias(_) => self.refuse_alias(range),
            Event::Scalar(value, style, anchor, tag) => {
                self.refuse_anchor_or_tag(*anchor, tag.is_some(), &range);
                self.scalar(value, *style, range)
            }
            Event::SequenceStart(anchor, tag) => {
                self.refuse_anchor_or_tag(*anchor, tag.is_some(), &range);
                self.start(Kind::Sequence { next: 0 }, range)
            }
            Event::MappingStart(anchor, tag) => {
                self.refuse_anchor_or_tag(*anchor, tag.is_some(), &range);
                self.start(Kind::Mapping { key: None, seen: BTreeMap::new() }, range)
            }
            Event::SequenceEnd | Event::MappingEnd => {
                self.end(range);
                true
            }
            _ => true,
        }
    }

    fn document_start(&mut self, range: Range<usize>) -> bool {
        self.documents += 1;
        if self.documents > 1 {
            let message = "a second document in one file".to_owned();
            self.problem(Check::SecondDocument, range, message, "put it into a file of its own");
        }
        self.documents == 1
    }

    fn refuse_alias(&mut self, range: Range<usize>) -> bool {
        let message = "an alias, which a spec may not use".to_owned();
        self.problem(
            Check::Alias,
            range,
            message,
            "write it out, or declare a type and use its name",
        );
        false
    }

    fn refuse_anchor_or_tag(&mut self, anchor: usize, tag: bool, range: &Range<usize>) {
        if anchor > 0 {
            let message = "an anchor, which a spec may not use".to_owned();
            let help = "remove it; declare a type to use something twice";
            self.problem(Check::Anchor, range.clone(), message, help);
        }
        if tag {
            let message = "a tag, which a spec may not use".to_owned();
            self.problem(Check::Tag, range.clone(), message, "remove it");
        }
    }

    fn start(&mut self, kind: Kind, range: Range<usize>) -> bool {
        if self.wants_key() {
            let message = "a key that is no plain word".to_owned();
            self.problem(Check::Key, range, message, "write a word, or a string in quotes");
            return false;
        }
        if self.open.len() >= DEEPEST {
            self.too_deep(range);
            return false;
        }
        let pointer = self.next_pointer();
        self.open.push(Open { pointer, start: range.start, kind });
        true
    }

    fn too_deep(&mut self, range: Range<usize>) {
        let message = format!("nested more than {DEEPEST} levels deep");
        let help = "flatten it, or declare types";
        self.problem(Check::TooDeep, range, message, help);
    }

    fn end(&mut self, range: Range<usize>) {
        let Some(open) = self.open.pop() else { return };
        let end = open.start + self.text[open.start..range.end.max(open.start)].trim_end().len();
        self.finish_value(open.pointer, open.start..end);
    }

    fn wants_key(&self) -> bool {
        matches!(self.open.last(), Some(Open { kind: Kind::Mapping { key: None, .. }, .. }))
    }

    /// The pointer of the value that comes next.
    fn next_pointer(&self) -> String {
        match self.open.last() {
            None => String::new(),
            Some(Open { pointer, kind: Kind::Sequence { next }, .. }) => {
                child(pointer, &next.to_string())
            }
            Some(Open { pointer, kind: Kind::Mapping { key, .. }, .. }) => {
                child(pointer, key.as_ref().map_or("", |(name, _)| name))
            }
        }
    }

    fn scalar(&mut self, value: &str, style: ScalarStyle, range: Range<usize>) -> bool {
        self.check_characters(value, &range);
        if style == ScalarStyle::Plain {
            self.check_plain(value, &range);
        }
        if self.wants_key() {
            self.key(value, range);
        } else {
            let pointer = self.next_pointer();
            self.finish_value(pointer, range);
        }
        true
    }

    fn key(&mut self, name: &str, range: Range<usize>) {
        if name == "<<" {
            let message = "a merge key, which a spec may not use".to_owned();
            self.problem(Check::MergeKey, range.clone(), message, "write the keys out");
        }
        let at_top = self.open.len() == 1;
        if let Some(Open { kind: Kind::Mapping { key, .. }, .. }) = self.open.last_mut() {
            *key = Some((name.to_owned(), range));
        }
        if at_top {
            self.index.top_keys.push(name.to_owned());
        }
    }

    /// Notes where a value stands, and moves its collection on to the next one.
    fn finish_value(&mut self, pointer: String, value: Range<usize>) {
        let mut key_range = None;
        let mut first = None;
        match self.open.last_mut().map(|open| &mut open.kind) {
            Some(Kind::Sequence { next }) => *next += 1,
            Some(Kind::Mapping { key, seen }) => {
                if let Some((name, range)) = key.take() {
                    first = seen.get(&name).cloned().map(|first| (name.clone(), first));
                    seen.entry(name).or_insert_with(|| range.clone());
                    key_range = Some(range);
                }
            }
            None => {}
        }
        match (first, key_range) {
            (Some((name, first)), Some(key)) => self.duplicate(&name, first, key, &value),
            (_, key) => {
                self.index.entries.insert(pointer, Entry { key, value });
            }
        }
    }

    fn duplicate(
        &mut self,
        name: &str,
        first: Range<usize>,
        key: Range<usize>,
        value: &Range<usize>,
    ) {
        self.problems.push(Problem {
            check: Check::DuplicateKey,
            message: format!("the key `{name}` stands here twice"),
            blank: Some(key.start..self.past_comma(value.end.max(key.end))),
            range: key,
            related: Some((first, "first here")),
            help: "keep one of the two".into(),
        });
    }

    /// The end of an entry, with the comma that follows it in `{ … }`.
    fn past_comma(&self, end: usize) -> usize {
        let rest = &self.text[end..];
        let blanks = rest.len() - rest.trim_start().len();
        if rest[blanks..].starts_with(',') { end + blanks + 1 } else { end }
    }

    fn check_plain(&mut self, value: &str, range: &Range<usize>) {
        match value.to_ascii_lowercase().as_str() {
            "" | "~" | "null" => {
                let help = "write something, or remove it; the word `null` needs quotes";
                let message = match self.open.last().map(|open| &open.kind) {
                    Some(Kind::Mapping { key: None, .. }) => "an empty key".to_owned(),
                    Some(Kind::Mapping { key: Some((name, _)), .. }) => {
                        format!("the key `{name}` has no value")
                    }
                    _ => "an empty value".to_owned(),
                };
                self.problem(Check::EmptyValue, range.clone(), message, help);
            }
            "yes" | "no" | "on" | "off" | "y" | "n" => {
                let message = format!("`{value}` is a boolean to some readers of YAML");
                self.problem(Check::AmbiguousWord, range.clone(), message, "put it in quotes");
            }
            _ => {}
        }
    }

    fn check_characters(&mut self, value: &str, range: &Range<usize>) {
        if let Some(odd) = value.chars().find(|c| is_odd(*c)) {
            let message = format!(
                "a character that cannot be seen stands in this text: U+{:04X}",
                odd as u32
            );
            self.problem(Check::OddCharacter, range.clone(), message, "remove it");
        }
    }
}

/// Returns true if a text uses anything of YAML that a spec may not use.
pub(crate) fn has_problems(text: &str) -> bool {
    !index(text).1.is_empty()
}
