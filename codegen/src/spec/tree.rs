//! A YAML file as a tree in which every part knows its exact bytes: for edits of the text, and for
//! finding its comments.
//!
//! The parser tells exactly where things begin. Where they end it tells together with blanks and
//! comments behind them, so ends are worked out here.

use std::ops::Range;
use std::vec::IntoIter;

use saphyr_parser::{Event, Parser, ScalarStyle};

/// A part of a file.
#[derive(Debug, Clone)]
pub(crate) struct Node {
    /// Its bytes, without blanks and comments around it.
    pub(crate) range: Range<usize>,
    pub(crate) kind: NodeKind,
}

#[derive(Debug, Clone)]
pub(crate) enum NodeKind {
    Scalar {
        style: ScalarStyle,
        /// Where its text begins: behind the line with `|` or `>` of a block of text.
        body: usize,
    },
    Mapping {
        /// True if it is written in `{ }`.
        flow: bool,
        entries: Vec<Entry>,
    },
    Sequence {
        /// True if it is written in `[ ]`.
        flow: bool,
        items: Vec<Node>,
    },
}

/// A key of a mapping with its value.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    pub(crate) key: String,
    pub(crate) key_range: Range<usize>,
    pub(crate) value: Node,
}

impl Node {
    /// Returns true if it is written in brackets.
    pub(crate) fn is_flow(&self) -> bool {
        matches!(
            self.kind,
            NodeKind::Mapping { flow: true, .. } | NodeKind::Sequence { flow: true, .. }
        )
    }
}

/// The tree of a text, if it is YAML of the kind that a spec may use.
pub(crate) fn tree(text: &str) -> Option<Node> {
    let offsets: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    let byte = |character: usize| offsets.get(character).copied().unwrap_or(text.len());
    let mut events = Vec::new();
    for event in Parser::new_from_str(text) {
        let (event, span) = event.ok()?;
        if !matches!(event, Event::StreamStart | Event::DocumentStart(_)) {
            events.push((event, byte(span.start.index())..byte(span.end.index())));
        }
    }
    let mut builder = Builder { text, events: events.into_iter(), reached: 0 };
    let (event, range) = builder.events.next()?;
    builder.node(event, range)
}

struct Builder<'a> {
    text: &'a str,
    events: IntoIter<(Event<'a>, Range<usize>)>,
    /// The end of what was read so far.
    reached: usize,
}

impl Builder<'_> {
    fn node(&mut self, event: Event<'_>, range: Range<usize>) -> Option<Node> {
        let node = match event {
            Event::Scalar(_, style, ..) => self.scalar(style, range)?,
            // Of brackets the opening one is told; a block begins with its first part.
            Event::MappingStart(..) => self.mapping(range.start, !range.is_empty())?,
            Event::SequenceStart(..) => self.sequence(range.start, !range.is_empty())?,
            _ => return None,
        };
        self.reached = node.range.end;
        Some(node)
    }

    fn scalar(&self, style: ScalarStyle, range: Range<usize>) -> Option<Node> {
        let body = range.start;
        let range = match style {
            ScalarStyle::Plain => body..body + self.text[range].trim_end().len(),
            ScalarStyle::SingleQuoted => body..self.closing_quote(body, '\'')?,
            ScalarStyle::DoubleQuoted => body..self.closing_quote(body, '"')?,
            ScalarStyle::Literal | ScalarStyle::Folded => self.block_of_text(range)?,
        };
        let kind = NodeKind::Scalar { style, body };
        Some(Node { range, kind })
    }

    /// The end of a quoted text.
    fn closing_quote(&self, start: usize, quote: char) -> Option<usize> {
        let mut rest = self.text[start + 1..].char_indices().peekable();
        while let Some((at, c)) = rest.next() {
            let doubled = quote == '\'' && matches!(rest.peek(), Some((_, '\'')));
            if c == quote && !doubled {
                return Some(start + 1 + at + 1);
            }
            if c == quote || (quote == '"' && c == '\\') {
                rest.next();
            }
        }
        None
    }

    /// A block of text with the line that begins it. With `+` the blank lines behind it belong to it.
    fn block_of_text(&self, body: Range<usize>) -> Option<Range<usize>> {
        let before = &self.text[self.reached..body.start];
        let mut headers = before.lines().rev();
        let is_header = |line: &&str| line.contains(['|', '>']);
        let header = headers.find(is_header)?.split(" #").next()?;
        let indicators = header.rfind(['|', '>'])?;
        let start = header.as_ptr() as usize - self.text.as_ptr() as usize + indicators;
        let text = &self.text[body.clone()];
        let text = if header[indicators..].contains('+') {
            text.trim_end_matches(' ')
        } else {
            text.trim_end()
        };
        Some(start..body.start + text.len())
    }

    fn mapping(&mut self, start: usize, flow: bool) -> Option<Node> {
        let mut entries = Vec::new();
        self.reached = if flow { start + 1 } else { start };
        loop {
            let (event, range) = self.events.next()?;
            let Event::Scalar(key, style, ..) = event else {
                break;
            };
            let key_range = self.scalar(style, range)?.range;
            self.reached = key_range.end;
            let (event, range) = self.events.next()?;
            entries.push(Entry {
                key: key.into_owned(),
                key_range,
                value: self.node(event, range)?,
            });
        }
        let kind = NodeKind::Mapping { flow, entries };
        self.collection(start, flow, kind)
    }

    fn sequence(&mut self, start: usize, flow: bool) -> Option<Node> {
        let mut items = Vec::new();
        self.reached = if flow { start + 1 } else { start };
        loop {
            let (event, range) = self.events.next()?;
            if let Event::SequenceEnd = event {
                break;
            }
            items.push(self.node(event, range)?);
        }
        let kind = NodeKind::Sequence { flow, items };
        self.collection(start, flow, kind)
    }

    /// In brackets it ends behind the closing one, else where the last thing in it does.
    fn collection(&self, start: usize, flow: bool, kind: NodeKind) -> Option<Node> {
        let end = if flow { self.closing_bracket()? } else { self.reached };
        let range = start..end;
        Some(Node { range, kind })
    }

    /// The end of the bracket that closes what was read last: behind blanks, commas and comments.
    fn closing_bracket(&self) -> Option<usize> {
        let mut at = self.reached;
        loop {
            let rest = &self.text[at..];
            let skipped = rest.trim_start_matches([' ', '\t', '\r', '\n', ',']);
            at += rest.len() - skipped.len();
            match skipped.strip_prefix('#') {
                Some(comment) => at += 1 + comment.find('\n')?,
                None => return skipped.starts_with(['}', ']']).then_some(at + 1),
            }
        }
    }
}

/// The comments of a text, each from its `#` to the end of its line.
pub(crate) fn comments(text: &str) -> Vec<Range<usize>> {
    let texts = texts(text);
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, _) in text.match_indices('#') {
        let begins = at == 0 || text[..at].ends_with([' ', '\t', '\n']);
        let in_comment = found.last().is_some_and(|comment| comment.contains(&at));
        if begins && !contain(&texts, at) && !in_comment {
            let line = text[at..].lines().next().unwrap_or_default();
            found.push(at..at + line.trim_end().len());
        }
    }
    found
}

/// Returns true if a place is inside of a key or scalar: a comment there would be none.
pub(crate) fn is_in_text(text: &str, at: usize) -> bool {
    contain(&texts(text), at)
}

fn contain(texts: &[Range<usize>], at: usize) -> bool {
    let later = texts.partition_point(|text| text.end <= at);
    texts.get(later).is_some_and(|range| range.contains(&at))
}

/// The bytes of all keys and scalars, in the order of the text.
fn texts(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    if let Some(root) = tree(text) {
        add_texts(&root, &mut found);
    }
    found
}

fn add_texts(node: &Node, texts: &mut Vec<Range<usize>>) {
    match &node.kind {
        NodeKind::Scalar { body, .. } => texts.push(*body..node.range.end),
        NodeKind::Mapping { entries, .. } => {
            for entry in entries {
                texts.push(entry.key_range.clone());
                add_texts(&entry.value, texts);
            }
        }
        NodeKind::Sequence { items, .. } => {
            items.iter().for_each(|item| add_texts(item, texts));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Node, NodeKind, comments, tree};

    const TEXT: &str = "# top\nplain: two words\n  and more # c1\nq: \"x \\\" # no\" # c2\n\
        's''q': 'it''s' # c3\nflow: { a: [b, 'c'], ü: d } # c4\nlist:\n- a # c5\n- at: x\n  y: z\n\
        fold: >- # c6\n  text\n  # text\n\n# c7\nkeep: |+\n  x\n\nend: x#y\n";

    fn texts<'a>(text: &'a str, node: &Node, found: &mut Vec<&'a str>) {
        found.push(&text[node.range.clone()]);
        match &node.kind {
            NodeKind::Scalar { .. } => {}
            NodeKind::Mapping { entries, .. } => {
                for entry in entries {
                    found.push(&text[entry.key_range.clone()]);
                    texts(text, &entry.value, found);
                }
            }
            NodeKind::Sequence { items, .. } => {
                items.iter().for_each(|item| texts(text, item, found));
            }
        }
    }

    #[test]
    fn every_part_knows_its_bytes() {
        for text in [TEXT.to_owned(), TEXT.replace('\n', "\r\n")] {
            let root = tree(&text).expect("YAML");
            let mut found = Vec::new();
            texts(&text, &root, &mut found);
            let found: Vec<String> =
                found[1..].iter().map(|comment| comment.replace('\r', "")).collect();
            assert_eq!(found[1], "two words\n  and more");
            assert_eq!(found[3], "\"x \\\" # no\"");
            assert_eq!(found[4..6], ["'s''q'", "'it''s'"]);
            assert_eq!(found[7], "{ a: [b, 'c'], ü: d }");
            assert_eq!(found[9], "[b, 'c']");
            assert!(found[15].ends_with("a # c5\n- at: x\n  y: z"));
            assert_eq!(found[17], "at: x\n  y: z");
            assert_eq!(found[23], ">- # c6\n  text\n  # text");
            assert_eq!(found[25], "|+\n  x\n\n");
        }
    }

    #[test]
    fn comments_are_told_from_texts() {
        for text in [TEXT.to_owned(), TEXT.replace('\n', "\r\n")] {
            let found = comments(&text).into_iter().map(|range| text[range].to_owned());
            let wanted = ["# top", "# c1", "# c2", "# c3", "# c4", "# c5", "# c6", "# c7"];
            assert_eq!(found.collect::<Vec<_>>(), wanted);
        }
    }
}
