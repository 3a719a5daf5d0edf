//! Bodies in a stream of bytes: a line each, or JSON documents behind each other.
//!
//! The reader keeps one body at a time. [`LONGEST`] bounds the memory for it: its bytes, and one byte
//! more for each open bracket.

use std::io::{self, BufRead, Cursor, Read};

use serde_json::value::RawValue;

/// The longest body that is read, in bytes; an open bracket counts twice. A longer one is skipped to
/// its end.
pub(super) const LONGEST: usize = 64 << 20;

/// How many bytes stay allocated from one body to the next.
const KEPT: usize = 1 << 20;

/// How bodies stand in a stream.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Layout {
    /// One a line.
    Lines,
    /// JSON documents; an array at the top has a body in each item, unless bodies are arrays.
    Documents,
    /// One of the two, as the first line tells.
    Unknown,
}

/// A body, or a place where one is too long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Body<'a> {
    /// The text of the body; nothing if it is too long.
    pub(super) bytes: Option<&'a [u8]>,
    /// The line on which it begins, from 1.
    pub(super) line: u64,
    /// True if the body stands in a line of its own.
    pub(super) is_line: bool,
    /// The number of the body, if several stand in one file and not a line each.
    pub(super) number: Option<u64>,
}

/// Reads bodies, and calls a function for each for as long as it returns true. Where bodies are
/// arrays, an array at the top is one.
pub(super) fn each(
    source: impl Read,
    layout: Layout,
    longest: usize,
    are_arrays: bool,
    act: impl FnMut(&Body<'_>) -> bool,
) -> io::Result<()> {
    let (mut source, is_marked) = without_mark(source)?;
    let mut reader = Reader { longest, are_arrays, line: 1, bytes: Vec::new(), is_marked, act };
    match layout {
        Layout::Lines => reader.lines(&mut source),
        Layout::Documents => reader.documents(&mut source),
        Layout::Unknown => reader.unknown(&mut source),
    }
}

/// The byte-order mark that some editors put in front.
const MARK: &str = "\u{feff}";

/// The stream without a byte-order mark, and whether it had one.
fn without_mark(mut source: impl Read) -> io::Result<(impl BufRead, bool)> {
    let mut begin = Vec::new();
    source.by_ref().take(MARK.len() as u64).read_to_end(&mut begin)?;
    let is_marked = begin == MARK.as_bytes();
    if is_marked {
        begin.clear();
    }
    let source = Cursor::new(begin).chain(source);
    Ok((io::BufReader::with_capacity(1 << 17, source), is_marked))
}

/// Returns whether a byte is white space between the parts of JSON. A form feed is not.
fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\r' | b'\n')
}

/// Bytes without white space around them.
fn trimmed(bytes: &[u8]) -> &[u8] {
    let begin = bytes.iter().position(|byte| !is_space(*byte)).unwrap_or(bytes.len());
    let end = bytes.iter().rposition(|byte| !is_space(*byte)).map_or(begin, |last| last + 1);
    &bytes[begin..end]
}

struct Reader<F> {
    longest: usize,
    /// True if bodies are arrays.
    are_arrays: bool,
    line: u64,
    bytes: Vec<u8>,
    /// True if a byte-order mark stands in front of the next body.
    is_marked: bool,
    act: F,
}

impl<F: FnMut(&Body<'_>) -> bool> Reader<F> {
    fn unknown(&mut self, source: &mut impl BufRead) -> io::Result<()> {
        self.space(source)?;
        if source.fill_buf()?.first() != Some(&b'{') {
            return self.documents(source);
        }
        let line = self.line;
        let is_short = self.read_line(source)?;
        let is_whole = is_short && is_json(&self.bytes);
        if is_whole {
            let first = std::mem::take(&mut self.bytes);
            self.space(source)?;
            let is_last = source.fill_buf()?.is_empty();
            let bytes = Some(trimmed(&first));
            let goes_on = self.hand_on(&Body { bytes, line, is_line: !is_last, number: None });
            return if is_last || !goes_on { Ok(()) } else { self.lines(source) };
        }
        let begin = std::mem::take(&mut self.bytes);
        self.line = line;
        self.documents(&mut Cursor::new(begin).chain(source))
    }

    fn lines(&mut self, source: &mut impl BufRead) -> io::Result<()> {
        loop {
            let line = self.line;
            let is_short = self.read_line(source)?;
            let is_last = self.bytes.is_empty();
            if !is_short {
                self.rest_of_line(source)?;
            }
            let mut bytes = std::mem::take(&mut self.bytes);
            let text = trimmed(&bytes);
            let body = Body { bytes: is_short.then_some(text), line, is_line: true, number: None };
            if is_last || (!text.is_empty() && !self.hand_on(&body)) {
                return Ok(());
            }
            bytes.clear();
            bytes.shrink_to(KEPT);
            self.bytes = bytes;
        }
    }

    /// Reads a line, or the part of it that is not too long. Returns whether the line is read whole.
    fn read_line(&mut self, source: &mut impl BufRead) -> io::Result<bool> {
        self.bytes.clear();
        let limit = self.longest as u64 + 1;
        source.by_ref().take(limit).read_until(b'\n', &mut self.bytes)?;
        if self.bytes.ends_with(b"\n") {
            self.line += 1;
        }
        Ok(self.bytes.len() <= self.longest || self.bytes.ends_with(b"\n"))
    }

    fn rest_of_line(&mut self, source: &mut impl BufRead) -> io::Result<()> {
        loop {
            let buffer = source.fill_buf()?;
            let end = buffer.iter().position(|byte| *byte == b'\n');
            let used = end.map_or(buffer.len(), |end| end + 1);
            let is_end = end.is_some() || buffer.is_empty();
            source.consume(used);
            if is_end {
                self.line += 1;
                return Ok(());
            }
        }
    }

    fn documents(&mut self, source: &mut impl BufRead) -> io::Result<()> {
        let mut number = 0;
        loop {
            let Some(first) = self.space(source)? else {
                return Ok(());
            };
            let goes_on = match first {
                b'[' if !self.are_arrays => self.array(source, &mut number)?,
                first => {
                    let line = self.line;
                    let fate = self.value(source, first)?;
                    self.resync(source, fate)?;
                    let is_only = number == 0 && self.space(source)?.is_none();
                    number += 1;
                    self.found(line, (!is_only).then_some(number), fate)
                }
            };
            if !goes_on {
                return Ok(());
            }
        }
    }

    /// An array at the top, item by item.
    fn array(&mut self, source: &mut impl BufRead, number: &mut u64) -> io::Result<bool> {
        let mut line = self.line;
        // The mark belongs to the list, not to its first item.
        self.is_marked = false;
        source.consume(1);
        let mut wants_item = self.space(source)? != Some(b']');
        if !wants_item {
            source.consume(1);
            return Ok(true);
        }
        loop {
            let next = self.space(source)?;
            *number += 1;
            let fate = match next {
                None => {
                    self.bytes = b"[".to_vec();
                    return Ok(self.found(line, Some(*number), Fate::Whole));
                }
                Some(first) if wants_item => {
                    line = self.line;
                    self.value(source, first)?
                }
                Some(b',' | b']') => {
                    source.consume(1);
                    *number -= 1;
                    wants_item = true;
                    if next == Some(b']') {
                        return Ok(true);
                    }
                    continue;
                }
                Some(_) => {
                    line = self.line;
                    self.bytes.clear();
                    Fate::Broken
                }
            };
            wants_item = false;
            self.resync(source, fate)?;
            if !self.found(line, Some(*number), fate) {
                return Ok(false);
            }
            if fate == Fate::Broken {
                return Ok(true);
            }
        }
    }

    fn found(&mut self, line: u64, number: Option<u64>, fate: Fate) -> bool {
        let mut bytes = std::mem::take(&mut self.bytes);
        let text = (fate != Fate::TooLong).then_some(trimmed(&bytes));
        let goes_on = self.hand_on(&Body { bytes: text, line, is_line: false, number });
        bytes.clear();
        bytes.shrink_to(KEPT);
        self.bytes = bytes;
        goes_on
    }

    /// Calls the function for a body, with the mark in front if there was one.
    fn hand_on(&mut self, body: &Body<'_>) -> bool {
        let is_marked = std::mem::take(&mut self.is_marked);
        match body.bytes.filter(|_| is_marked) {
            Some(bytes) => {
                let marked = [MARK.as_bytes(), bytes].concat();
                (self.act)(&Body { bytes: Some(&marked), ..*body })
            }
            None => (self.act)(body),
        }
    }

    /// Passes over white space; returns the byte behind it.
    fn space(&mut self, source: &mut impl BufRead) -> io::Result<Option<u8>> {
        loop {
            let buffer = source.fill_buf()?;
            let end = buffer.iter().position(|byte| !is_space(*byte));
            let used = end.unwrap_or(buffer.len());
            self.line += count_lines(&buffer[..used]);
            let next = buffer.get(used).copied();
            let is_end = buffer.is_empty();
            source.consume(used);
            if next.is_some() || is_end {
                return Ok(next);
            }
        }
    }

    /// Reads a value, as far as brackets and quotes tell where it ends.
    fn value(&mut self, source: &mut impl BufRead, first: u8) -> io::Result<Fate> {
        let mut scanner = Scanner::default();
        let mut fate = Fate::Whole;
        if matches!(first, b',' | b']' | b'}' | b':') {
            return Ok(Fate::Broken);
        }
        loop {
            let buffer = source.fill_buf()?;
            if buffer.is_empty() {
                return Ok(fate);
            }
            let mut end = None;
            let mut used = buffer.len();
            for (index, byte) in buffer.iter().enumerate() {
                match scanner.take(*byte) {
                    Step::In => {}
                    Step::Last => (end, used) = (Some(fate), index + 1),
                    Step::Behind => (end, used) = (Some(fate), index),
                    Step::Broken => (end, used) = (Some(Fate::Broken), index),
                }
                if end.is_some() {
                    break;
                }
            }
            self.line += count_lines(&buffer[..used]);
            if fate == Fate::Whole && self.bytes.len() + used + scanner.kept() > self.longest {
                fate = Fate::TooLong;
                self.bytes = Vec::new();
                scanner.count_only();
            }
            if fate == Fate::TooLong {
                end = end.map(|_| fate);
            } else if fate == Fate::Whole {
                self.bytes.extend_from_slice(&buffer[..used]);
            }
            source.consume(used);
            if let Some(end) = end {
                return Ok(end);
            }
        }
    }

    /// Goes on behind a broken value, at the next line that begins with a bracket.
    fn resync(&mut self, source: &mut impl BufRead, fate: Fate) -> io::Result<()> {
        if fate != Fate::Broken {
            return Ok(());
        }
        loop {
            let mut line = Vec::new();
            let room = self.longest.saturating_sub(self.bytes.len()) as u64;
            source.by_ref().take(room.max(1)).read_until(b'\n', &mut line)?;
            if line.is_empty() {
                return Ok(());
            }
            self.line += count_lines(&line);
            if self.bytes.len() + line.len() <= self.longest {
                self.bytes.extend_from_slice(&line);
            }
            let next = source.fill_buf()?.first();
            if line.ends_with(b"\n") && matches!(next, Some(b'{' | b'[')) {
                return Ok(());
            }
        }
    }
}

/// The result of the search for the end of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    /// The end was found.
    Whole,
    /// The value cannot be JSON, and nobody knows where it ends.
    Broken,
    TooLong,
}

/// Finds the end of a value.
#[derive(Default)]
struct Scanner {
    open: Open,
    in_string: bool,
    escaped: bool,
    begun: bool,
}

enum Step {
    /// The byte belongs to the value.
    In,
    /// The byte is the last of it.
    Last,
    /// The byte is the first behind it.
    Behind,
    /// The byte cannot stand there.
    Broken,
}

/// The brackets that are open.
enum Open {
    /// The closing bracket of each, the innermost last.
    Known(Vec<u8>),
    /// The number of open brackets, for a value that is too long to keep more of it.
    Counted(u64),
}

impl Default for Open {
    fn default() -> Self {
        Self::Known(Vec::new())
    }
}

impl Open {
    fn is_empty(&self) -> bool {
        match self {
            Self::Known(closing) => closing.is_empty(),
            Self::Counted(count) => *count == 0,
        }
    }

    fn push(&mut self, closing: u8) {
        match self {
            Self::Known(all) => all.push(closing),
            Self::Counted(count) => *count += 1,
        }
    }

    /// Closes the innermost one; returns whether this closes it.
    fn pop(&mut self, closing: u8) -> bool {
        match self {
            Self::Known(all) => all.pop() == Some(closing),
            Self::Counted(count) => {
                *count -= 1;
                true
            }
        }
    }
}

impl Scanner {
    /// How many bytes are kept.
    fn kept(&self) -> usize {
        match &self.open {
            Open::Known(all) => all.len(),
            Open::Counted(_) => 0,
        }
    }

    fn count_only(&mut self) {
        if let Open::Known(all) = &self.open {
            self.open = Open::Counted(all.len() as u64);
        }
    }

    fn take(&mut self, byte: u8) -> Step {
        if self.in_string {
            return self.take_in_string(byte);
        }
        let is_first = !std::mem::replace(&mut self.begun, true);
        match byte {
            b'"' if is_first || !self.open.is_empty() => self.in_string = true,
            b'{' | b'[' if is_first || !self.open.is_empty() => self.open.push(byte + 2),
            b'}' | b']' if !self.open.is_empty() => {
                if !self.open.pop(byte) {
                    return Step::Broken;
                }
                if self.open.is_empty() {
                    return Step::Last;
                }
            }
            b',' | b'}' | b']' | b'{' | b'[' | b'"' | b' ' | b'\t' | b'\r' | b'\n'
                if self.open.is_empty() =>
            {
                return Step::Behind;
            }
            _ => {}
        }
        Step::In
    }

    fn take_in_string(&mut self, byte: u8) -> Step {
        match byte {
            b'\n' => return Step::Broken,
            _ if self.escaped => self.escaped = false,
            b'\\' => self.escaped = true,
            b'"' => {
                self.in_string = false;
                if self.open.is_empty() {
                    return Step::Last;
                }
            }
            _ => {}
        }
        Step::In
    }
}

fn count_lines(bytes: &[u8]) -> u64 {
    bytes.iter().map(|byte| u64::from(*byte == b'\n')).sum()
}

fn is_json(bytes: &[u8]) -> bool {
    serde_json::from_slice::<&RawValue>(bytes).is_ok()
}

#[cfg(test)]
mod tests {
    use super::{Body, Layout, each};

    /// Line, number and text of each body; `-` for one that is too long.
    fn read(layout: Layout, longest: usize, text: &str) -> Vec<(u64, u64, String)> {
        read_of(layout, longest, false, text)
    }

    fn read_of(
        layout: Layout,
        longest: usize,
        are_arrays: bool,
        text: &str,
    ) -> Vec<(u64, u64, String)> {
        let mut found = Vec::new();
        let result = each(text.as_bytes(), layout, longest, are_arrays, |body: &Body<'_>| {
            let text = body.bytes.map_or("-".into(), String::from_utf8_lossy);
            found.push((body.line, body.number.unwrap_or(0), text.into_owned()));
            true
        });
        result.expect("no errors in memory");
        found
    }

    fn of(layout: Layout, text: &str) -> Vec<(u64, u64, String)> {
        read(layout, 1000, text)
    }

    fn row(line: u64, number: u64, text: &str) -> (u64, u64, String) {
        (line, number, text.to_owned())
    }

    #[test]
    fn lines() {
        let text = "\u{feff}{}\r\n\n  \n{\"a\n[1]\n1";
        assert_eq!(
            of(Layout::Lines, text),
            [row(1, 0, "\u{feff}{}"), row(4, 0, "{\"a"), row(5, 0, "[1]"), row(6, 0, "1")]
        );
        assert_eq!(
            read(Layout::Lines, 4, "{}\n12345\n1234\n{}"),
            [row(1, 0, "{}"), row(2, 0, "-"), row(3, 0, "1234"), row(4, 0, "{}")]
        );
        assert_eq!(read(Layout::Lines, 4, "12345"), [row(1, 0, "-")]);
        assert!(of(Layout::Lines, "\n\n").is_empty());
    }

    #[test]
    fn arrays_are_bodies_where_the_vendor_says_so() {
        let text = "[{}, 1]\n[]";
        let rows = [row(1, 1, "[{}, 1]"), row(2, 2, "[]")];
        assert_eq!(read_of(Layout::Documents, 100, true, text), rows);
        assert_eq!(read_of(Layout::Lines, 100, true, "[{}]"), [row(1, 0, "[{}]")]);
    }

    #[test]
    fn documents() {
        let pretty = "{\n  \"a\": [\"}\\\"\"]\n}\n";
        assert_eq!(of(Layout::Documents, pretty), [row(1, 0, pretty.trim())]);
        assert_eq!(
            of(Layout::Documents, "{}{} 1\n\"a\" [{}, [2],\n{}]"),
            [
                row(1, 1, "{}"),
                row(1, 2, "{}"),
                row(1, 3, "1"),
                row(2, 4, "\"a\""),
                row(2, 5, "{}"),
                row(2, 6, "[2]"),
                row(3, 7, "{}"),
            ]
        );
        assert_eq!(of(Layout::Documents, "[{}]"), [row(1, 1, "{}")]);
        assert!(of(Layout::Documents, " [ ] ").is_empty());
        assert_eq!(
            read(Layout::Documents, 4, "{\"a\":1} {} [[1,2,3],{}]"),
            [row(1, 1, "-"), row(1, 2, "{}"), row(1, 3, "-"), row(1, 4, "{}")]
        );
    }

    #[test]
    fn one_limit_bounds_bytes_and_open_brackets_together() {
        let deep = format!("{{\"a\":{}1{}}} {{}}", "[".repeat(200_000), "]".repeat(200_000));
        let whole = read(Layout::Documents, 450_000, &deep);
        assert_eq!(whole, [row(1, 1, deep.trim_end_matches(" {}")), row(1, 2, "{}")]);
        let open = format!("{{\"a\":{}", "[".repeat(200_000));
        assert_eq!(read(Layout::Documents, 450_000, &open), [row(1, 0, &open)]);
        assert_eq!(read(Layout::Documents, 350_000, &open), [row(1, 0, "-")]);
        // Nothing is kept of a value that is too long, not even its open brackets.
        let mixed = format!("{{\"a\":{}1{}}} {{}}", "[".repeat(200_000), "}".repeat(200_000));
        assert_eq!(read(Layout::Documents, 100_000, &mixed), [row(1, 1, "-"), row(1, 2, "{}")]);
        let open = "[".repeat(1_000_000);
        assert_eq!(read(Layout::Documents, 1000, &open), [row(1, 1, "-"), row(1, 2, "[")]);
    }

    #[test]
    fn a_mark_stays_in_front_of_the_first_body_and_is_none_of_a_list() {
        for layout in [Layout::Lines, Layout::Documents, Layout::Unknown] {
            assert_eq!(of(layout, "\u{feff}\n {}"), [row(2, 0, "\u{feff}{}")], "{layout:?}");
        }
        assert_eq!(of(Layout::Documents, "\u{feff}[{}]"), [row(1, 1, "{}")]);
        let twice = [row(1, 0, "\u{feff}\u{feff}{}")];
        assert_eq!(of(Layout::Lines, "\u{feff}\u{feff}{}"), twice);
        assert!(of(Layout::Unknown, "\u{feff} \n").is_empty());
    }

    #[test]
    fn a_form_feed_is_no_space_of_json() {
        assert_eq!(of(Layout::Lines, "{}\u{c}\n{}"), [row(1, 0, "{}\u{c}"), row(2, 0, "{}")]);
        assert_eq!(of(Layout::Documents, "{}\u{c}"), [row(1, 1, "{}"), row(1, 2, "\u{c}")]);
        assert_eq!(of(Layout::Unknown, "\u{c}").len(), 1);
    }

    #[test]
    fn what_is_broken_ends_where_the_next_begins() {
        assert_eq!(
            of(Layout::Documents, "{\"a\n  1\n{}\n{\"a\":[}\n{}}\n"),
            [
                row(1, 1, "{\"a\n  1"),
                row(3, 2, "{}"),
                row(4, 3, "{\"a\":[}"),
                row(5, 4, "{}"),
                row(5, 5, "}"),
            ]
        );
        assert_eq!(of(Layout::Documents, "[{},\n"), [row(1, 1, "{}"), row(1, 2, "[")]);
        assert_eq!(
            of(Layout::Documents, "[{} {}]\n{}"),
            [row(1, 1, "{}"), row(1, 2, "{}]"), row(2, 3, "{}")]
        );
        assert_eq!(of(Layout::Documents, "[1,]"), [row(1, 1, "1"), row(1, 2, "]")]);
        assert_eq!(of(Layout::Documents, "{\"a\""), [row(1, 0, "{\"a\"")]);
    }

    #[test]
    fn the_first_line_tells() {
        assert_eq!(
            of(Layout::Unknown, "\n{}\n\n{\"a\n{}"),
            [row(2, 0, "{}"), row(4, 0, "{\"a"), row(5, 0, "{}")]
        );
        assert_eq!(of(Layout::Unknown, "{}\n\n"), [row(1, 0, "{}")]);
        let pretty = "{\n\"a\": 1\n}";
        assert_eq!(of(Layout::Unknown, pretty), [row(1, 0, pretty)]);
        assert_eq!(of(Layout::Unknown, "[\n{}\n]"), [row(2, 1, "{}")]);
        assert_eq!(
            of(Layout::Unknown, "{} {}\n{}"),
            [row(1, 1, "{}"), row(1, 2, "{}"), row(2, 3, "{}")]
        );
        assert!(of(Layout::Unknown, "").is_empty());
    }
}
