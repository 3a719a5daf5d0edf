// @generated from codegen/src/runtime/json/scan.rs by `cargo xtask generate`. Do not edit.
//! One pass over a text: the grammar of JSON (RFC 8259), and where each value stands.
//!
//! It takes exactly the texts that serde_json takes for JSON; tests compare the two. Loops over
//! eight bytes at a time and inlined helpers are what makes it worth having, as the bench shows.

use std::cell::{Cell, RefCell};

use super::kind::JsonKind;
use super::misread::Misread;

/// A JSON text, and where each of its values stands.
#[derive(Debug)]
pub(crate) struct Tape<'t> {
    pub(super) text: &'t str,
    /// True if the text is a body, in which lines and columns can be counted.
    pub(super) is_body: bool,
    pub(super) entries: Vec<Entry>,
    /// Values that were passed over because they are not what is documented, in any order.
    pub(super) misfits: RefCell<Vec<Misread>>,
    /// The last place whose line and column someone asked for.
    pub(super) last_line: Cell<Line>,
}

/// A place in a text, and the line that it is on.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Line {
    pub(super) place: usize,
    /// The number of the line, from 0.
    pub(super) number: usize,
    /// Where the line starts.
    pub(super) start: usize,
}

/// A value, or the name of a member, whose value is the entry behind it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entry {
    pub(super) start: u32,
    pub(super) end: u32,
    /// The entry behind this value and all within it. While a container is open, the container around
    /// it.
    pub(super) next: u32,
    pub(super) kind: JsonKind,
    /// True for a string with a backslash in it.
    pub(super) is_escaped: bool,
}

/// Around the outermost container there is none.
const NONE: u32 = u32::MAX;

/// A tape of more entries than these is not kept for the next text.
const KEPT: usize = 8192;

thread_local! {
    /// The buffer of the last tape: to allocate it anew costs a tenth of reading a body.
    static SPARE: Cell<Vec<Entry>> = const { Cell::new(Vec::new()) };
}

impl<'t> Tape<'t> {
    /// Reads a body; `None` if it is no JSON, or has 4 GiB and more. Whoever wants to know why asks
    /// serde_json.
    pub(crate) fn of_body(text: &'t str) -> Option<Self> {
        let mut tape = Self::read(text)?;
        tape.is_body = true;
        Some(tape)
    }

    /// Reads the text of a value; `None` as for a body.
    pub(crate) fn read(text: &'t str) -> Option<Self> {
        u32::try_from(text.len()).ok()?;
        let mut entries = SPARE.try_with(Cell::take).unwrap_or_default();
        // A guess: in pretty bodies an entry takes more bytes, and in minified ones a few less.
        entries.reserve(text.len() / 12 + 16);
        let mut tape = Self {
            text,
            is_body: false,
            entries,
            misfits: RefCell::default(),
            last_line: Cell::default(),
        };
        scan(text.as_bytes(), &mut tape.entries)?;
        Some(tape)
    }
}

impl Drop for Tape<'_> {
    fn drop(&mut self) {
        let mut entries = std::mem::take(&mut self.entries);
        if entries.capacity() <= KEPT {
            entries.clear();
            let _ = SPARE.try_with(|spare| spare.set(entries));
        }
    }
}

/// The containers that are open.
struct Open {
    innermost: u32,
    is_object: bool,
}

impl Open {
    fn open(&mut self, entries: &mut Vec<Entry>, start: usize, kind: JsonKind) {
        let index = entries.len() as u32;
        let next = std::mem::replace(&mut self.innermost, index);
        entries.push(Entry { start: start as u32, end: 0, next, kind, is_escaped: false });
        self.is_object = kind == JsonKind::Object;
    }

    #[inline(always)]
    fn close(&mut self, entries: &mut [Entry], end: usize) -> Option<()> {
        let next = entries.len() as u32;
        let entry = entries.get_mut(self.innermost as usize)?;
        entry.end = end as u32;
        self.innermost = std::mem::replace(&mut entry.next, next);
        self.is_object = match entries.get(self.innermost as usize) {
            Some(around) => around.kind == JsonKind::Object,
            None => false,
        };
        Some(())
    }
}

/// Writes the entries of a text.
fn scan(bytes: &[u8], entries: &mut Vec<Entry>) -> Option<()> {
    let mut open = Open { innermost: NONE, is_object: false };
    let mut at = space(bytes, 0);
    loop {
        at = match peek(bytes, at) {
            b'{' => {
                open.open(entries, at, JsonKind::Object);
                at = space(bytes, at + 1);
                if peek(bytes, at) != b'}' {
                    at = name(bytes, at, entries)?;
                    continue;
                }
                at
            }
            b'[' => {
                open.open(entries, at, JsonKind::Array);
                at = space(bytes, at + 1);
                if peek(bytes, at) != b']' {
                    continue;
                }
                at
            }
            first => space(bytes, scalar(bytes, at, first, entries)?),
        };
        // A value ended, or an empty container is about to.
        loop {
            if open.innermost == NONE {
                return (at == bytes.len()).then_some(());
            }
            match peek(bytes, at) {
                b',' => {
                    at = space(bytes, at + 1);
                    if open.is_object {
                        at = name(bytes, at, entries)?;
                    }
                    break;
                }
                b'}' if open.is_object => {}
                b']' if !open.is_object => {}
                _ => return None,
            }
            at += 1;
            open.close(entries, at)?;
            at = space(bytes, at);
        }
    }
}

/// Writes a value that has none within it, and returns where it ends.
#[inline(always)]
fn scalar(bytes: &[u8], at: usize, first: u8, entries: &mut Vec<Entry>) -> Option<usize> {
    let (kind, end, is_escaped) = match first {
        b'"' => {
            let (end, is_escaped) = string(bytes, at + 1)?;
            (JsonKind::String, end + 1, is_escaped)
        }
        b'-' | b'0'..=b'9' => (JsonKind::Number, number(bytes, at)?, false),
        b'n' => (JsonKind::Null, word(bytes, at, b"null")?, false),
        b't' => (JsonKind::Boolean, word(bytes, at, b"true")?, false),
        b'f' => (JsonKind::Boolean, word(bytes, at, b"false")?, false),
        _ => return None,
    };
    push(entries, at, end, kind, is_escaped);
    Some(end)
}

/// Writes the name of a member, and returns where its value starts.
#[inline(always)]
fn name(bytes: &[u8], at: usize, entries: &mut Vec<Entry>) -> Option<usize> {
    if peek(bytes, at) != b'"' {
        return None;
    }
    let (end, is_escaped) = string(bytes, at + 1)?;
    push(entries, at, end + 1, JsonKind::String, is_escaped);
    let at = space(bytes, end + 1);
    (peek(bytes, at) == b':').then(|| space(bytes, at + 1))
}

#[inline(always)]
fn push(entries: &mut Vec<Entry>, start: usize, end: usize, kind: JsonKind, is_escaped: bool) {
    let next = entries.len() as u32 + 1;
    entries.push(Entry { start: start as u32, end: end as u32, next, kind, is_escaped });
}

/// The byte there; behind the end, one that JSON has nowhere.
#[inline(always)]
fn peek(bytes: &[u8], at: usize) -> u8 {
    match bytes.get(at) {
        Some(&byte) => byte,
        None => 0,
    }
}

fn word(bytes: &[u8], at: usize, word: &[u8]) -> Option<usize> {
    bytes.get(at..)?.starts_with(word).then_some(at + word.len())
}

/// Where white space ends that may start there.
#[inline(always)]
fn space(bytes: &[u8], at: usize) -> usize {
    if peek(bytes, at) > b' ' { at } else { long_space(bytes, at) }
}

/// A line break and indentation, mostly.
#[inline(always)]
fn long_space(bytes: &[u8], mut at: usize) -> usize {
    while let b' ' | b'\n' | b'\r' | b'\t' = peek(bytes, at) {
        at += 1;
        while let Some(eight) = eight(bytes, at) {
            let other = eight ^ (ONES * u64::from(b' '));
            if other != 0 {
                at += (other.trailing_zeros() / 8) as usize;
                break;
            }
            at += 8;
        }
    }
    at
}

/// Where the string ends that starts behind a quote, at its closing quote, and whether it has escapes.
#[inline(always)]
fn string(bytes: &[u8], at: usize) -> Option<(usize, bool)> {
    let at = plain(bytes, at);
    if peek(bytes, at) == b'"' {
        return Some((at, false));
    }
    escaped(bytes, at).map(|at| (at, true))
}

#[cold]
#[inline(never)]
fn escaped(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        match (peek(bytes, at), peek(bytes, at + 1)) {
            (b'"', _) => return Some(at),
            (b'\\', b'u') => {
                let digits = bytes.get(at + 2..at + 6)?;
                at = digits.iter().all(u8::is_ascii_hexdigit).then_some(at + 6)?;
            }
            (b'\\', b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => at += 2,
            _ => return None,
        }
        at = plain(bytes, at);
    }
}

const ONES: u64 = u64::from_ne_bytes([1; 8]);
const HIGH_BITS: u64 = ONES << 7;

#[inline(always)]
fn eight(bytes: &[u8], at: usize) -> Option<u64> {
    bytes.get(at..)?.first_chunk().map(|chunk| u64::from_le_bytes(*chunk))
}

/// The first quote, backslash or control character from there on.
#[inline(always)]
fn plain(bytes: &[u8], mut at: usize) -> usize {
    while let Some(eight) = eight(bytes, at) {
        let found = special(eight);
        if found != 0 {
            return at + (found.trailing_zeros() / 8) as usize;
        }
        at += 8;
    }
    while bytes.get(at).is_some_and(|&byte| byte >= b' ' && byte != b'"' && byte != b'\\') {
        at += 1;
    }
    at
}

/// The high bit of each byte that is a quote, a backslash or a control character; of bytes behind the
/// first one it may be set without cause.
#[inline(always)]
fn special(eight: u64) -> u64 {
    let quote = eight ^ (ONES * u64::from(b'"'));
    let backslash = eight ^ (ONES * u64::from(b'\\'));
    let is_quote = quote.wrapping_sub(ONES) & !quote;
    let is_backslash = backslash.wrapping_sub(ONES) & !backslash;
    let is_control = eight.wrapping_sub(ONES * u64::from(b' ')) & !eight;
    (is_quote | is_backslash | is_control) & HIGH_BITS
}

#[inline(always)]
fn number(bytes: &[u8], mut at: usize) -> Option<usize> {
    if peek(bytes, at) == b'-' {
        at += 1;
    }
    at = match peek(bytes, at) {
        b'0' => at + 1,
        b'1'..=b'9' => digits(bytes, at + 1),
        _ => return None,
    };
    match peek(bytes, at) {
        b'.' | b'e' | b'E' => fraction(bytes, at),
        _ => Some(at),
    }
}

#[cold]
#[inline(never)]
fn fraction(bytes: &[u8], mut at: usize) -> Option<usize> {
    if peek(bytes, at) == b'.' {
        at = some_digits(bytes, at + 1)?;
    }
    if let b'e' | b'E' = peek(bytes, at) {
        let has_sign = matches!(peek(bytes, at + 1), b'+' | b'-');
        at = some_digits(bytes, at + 1 + usize::from(has_sign))?;
    }
    Some(at)
}

fn some_digits(bytes: &[u8], at: usize) -> Option<usize> {
    let end = digits(bytes, at);
    (end > at).then_some(end)
}

#[inline(always)]
fn digits(bytes: &[u8], mut at: usize) -> usize {
    while peek(bytes, at).is_ascii_digit() {
        at += 1;
    }
    at
}
