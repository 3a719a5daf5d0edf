//! Where a page breaks off: copied only in part, or saved before all of it was there.
//!
//! Some pages end in the middle of what their form keeps open, such as code or a list. Of others only
//! the words tell: the last bullet is half a name, or the last sentence half a sentence, where those
//! before are whole. What breaks off is left out, for nobody knows what it is half of.

use std::borrow::Cow;
use std::collections::HashSet;

use crate::page::document::{Block, BlockKind, Document, Form};
use crate::page::outline::{Cut, Entry, EventOutline, Last};

use super::bullet::{self, Split};
use super::phrases;
use super::sections::{self, Section};
use super::text::{plain, sentences, unread};

/// How many sentences must be whole before one that has no full stop is taken for half of one.
const SEVERAL: usize = 1;

/// A page without the half of a word, of a sentence or of code that it ends in.
pub(super) struct Whole<'d> {
    pub(super) blocks: Cow<'d, [Block]>,
    pub(super) cut: Option<Cut>,
    /// True if what breaks off is a part of no attribute before it.
    is_behind: bool,
    /// Returns whether the form tells that the page is whole.
    is_closed: bool,
}

/// The part of a page that is whole.
pub(super) fn whole(document: &Document) -> Whole<'_> {
    let blocks = document.blocks.as_slice();
    let open = document.open_end.as_ref();
    if is_closed(document) {
        return Whole {
            blocks: Cow::Borrowed(blocks),
            cut: None,
            is_behind: true,
            is_closed: true,
        };
    }
    let behind = open.filter(|open| open.is_behind).map(|open| cut(open.line, "", &open.why));
    let why = open.map(|open| open.why.as_str());
    let end = blocks.split_last().and_then(|(last, others)| end(last, others, why));
    let Some(End { why, rest, is_name }) = end.filter(|_| behind.is_none()) else {
        return Whole {
            blocks: Cow::Borrowed(blocks),
            cut: behind,
            is_behind: true,
            is_closed: false,
        };
    };
    let mut blocks = blocks.to_vec();
    let last = blocks.pop();
    let cut = last.as_ref().map(|last| cut(last.line, words(&last.kind), &why));
    if let (Some(rest), Some(last)) = (rest, last) {
        blocks.push(Block { kind: rest, ..last });
    }
    Whole { blocks: Cow::Owned(blocks), cut, is_behind: is_name, is_closed: false }
}

/// Returns whether the form of a page tells that nothing is missing: all that was opened is closed.
fn is_closed(document: &Document) -> bool {
    document.form == Form::Html && document.open_end.is_none()
}

fn cut(line: usize, text: &str, why: &str) -> Cut {
    let shown = unread(line, text, why);
    Cut { line, text: shown.text, why: shown.why }
}

/// The end of a page that breaks off.
struct End {
    why: String,
    /// The part of the last block that is whole; nothing if nothing is.
    rest: Option<BlockKind>,
    /// True if it breaks off in the name of an attribute.
    is_name: bool,
}

impl End {
    fn in_words(why: &str, rest: Option<BlockKind>) -> Self {
        Self { why: why.to_owned(), rest, is_name: false }
    }
}

/// How a page breaks off in its last block; nothing if it does not.
fn end(last: &Block, others: &[Block], open: Option<&str>) -> Option<End> {
    match &last.kind {
        BlockKind::Code { .. } => Some(End::in_words(open?, None)),
        BlockKind::Heading { .. } => {
            let is_announced = sections::is_list_heading(last);
            let why = is_announced.then_some("the list that it announces does not come");
            Some(End::in_words(open.or(why)?, Some(last.kind.clone())))
        }
        BlockKind::Prose { text } => {
            let half = half_sentence(text, others, open.is_some());
            let why = open.or(half.as_ref().map(|_| "the sentence breaks off"))?;
            let rest = match half {
                Some(whole) if whole.is_empty() => None,
                Some(text) => Some(BlockKind::Prose { text }),
                None => Some(last.kind.clone()),
            };
            Some(End::in_words(why, rest))
        }
        BlockKind::Bullet { text, parts } => end_of_bullet(text, parts, others, open),
    }
}

fn end_of_bullet(
    text: &str,
    parts: &[String],
    others: &[Block],
    open: Option<&str>,
) -> Option<End> {
    let split = split(text, parts);
    let is_label = is_introduced(others);
    let is_half = match &split {
        Some(split) if split.type_.is_some() => false,
        Some(_) => open.is_some() || (!is_label && are_typed_and_described(others)),
        None => half_sentence(text, others, open.is_some()).is_some(),
    };
    if is_half {
        let why = if split.is_some() { "the name breaks off" } else { "the sentence breaks off" };
        let why = open.unwrap_or(why).to_owned();
        return Some(End { why, rest: None, is_name: !is_label });
    }
    let rest = BlockKind::Bullet { text: text.to_owned(), parts: parts.to_vec() };
    Some(End::in_words(open?, Some(rest)))
}

/// Returns true if a bullet behind these blocks is a label or a value of a list that words
/// introduce.
fn is_introduced(blocks: &[Block]) -> bool {
    let mut before = blocks.iter().rev().skip_while(|block| match &block.kind {
        BlockKind::Bullet { text, parts } => {
            split(text, parts).is_none_or(|split| split.type_.is_none())
        }
        _ => false,
    });
    before.next().is_some_and(|block| match &block.kind {
        BlockKind::Prose { text } => phrases::INTRODUCTION.matches(&plain(text)),
        _ => false,
    })
}

fn split(text: &str, parts: &[String]) -> Option<Split> {
    bullet::split(&plain(text), parts, &HashSet::new())
}

/// Returns true if the attributes of the last list have types and text, all but a few of them.
fn are_typed_and_described(blocks: &[Block]) -> bool {
    let start = blocks.iter().rposition(sections::is_list_heading).map_or(0, |at| at + 1);
    let list = &blocks[start..];
    let (mut all, mut typed, mut described) = (0, 0, 0);
    for (at, block) in list.iter().enumerate() {
        let BlockKind::Bullet { text, parts } = &block.kind else { continue };
        let Some(split) = split(text, parts) else { continue };
        all += 1;
        typed += usize::from(split.type_.is_some());
        let is_described = list.get(at + 1).is_some_and(|next| !is_bullet(next));
        described += usize::from(is_described || !split.rest.is_empty());
    }
    all > 0 && typed * 4 >= all * 3 && described * 4 >= all * 3
}

fn is_bullet(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Bullet { .. })
}

/// Returns the whole sentences of a text that ends in half a one; nothing if it ends in a whole
/// one.
fn half_sentence(text: &str, others: &[Block], is_open: bool) -> Option<String> {
    let text = plain(text);
    let is_values = phrases::VALUES_LABEL.matches(&text) || is_value(&text, others);
    let ending = if is_values { &phrases::HALF_LIST } else { &phrases::HALF_SENTENCE };
    let is_half = ending.matches(&text)
        || has_open_quotes(&text)
        || (!ends_sentence(&text) && (is_open || (!is_values && lacks_stop(&text, others))));
    let mut whole = sentences(1, &text);
    whole.pop().filter(|_| is_half)?;
    let whole: Vec<String> = whole.into_iter().map(|sentence| sentence.text).collect();
    Some(whole.join(" "))
}

/// Returns true if a line is a value with its meaning, or values below words that announce them.
fn is_value(text: &str, others: &[Block]) -> bool {
    let is_announced = others.last().is_some_and(|block| match &block.kind {
        BlockKind::Prose { text } => phrases::VALUES_AWAITED.matches(&plain(text)),
        _ => false,
    });
    let is_one = phrases::NUMBERED_VALUE.matches(text) || phrases::NAMED_VALUE.matches(text);
    is_announced || (is_one && !phrases::NOTE.matches(text))
}

fn ends_sentence(text: &str) -> bool {
    let text = text.trim_end_matches([')', ']', '"', '\'', '`']);
    text.ends_with(['.', '!', '?', ':', '…', '}'])
}

/// Returns true if brackets or quotes are open at the end of a text.
fn has_open_quotes(text: &str) -> bool {
    let count = |letter: char| text.matches(letter).count();
    count('(') > count(')') || count('[') > count(']') || count('"') % 2 == 1
}

/// Returns true if a text without a full stop is half of a sentence, by those before it. One word
/// alone that is not the first below a bullet, and all that stands behind the list, can be the foot
/// of a page.
fn lacks_stop(text: &str, others: &[Block]) -> bool {
    let is_first = others.last().is_some_and(is_bullet);
    let list = others.iter().rposition(sections::is_list_heading);
    let behind = &others[list.map_or(others.len(), |at| at + 1)..];
    let is_at_foot = behind.iter().any(|block| matches!(block.kind, BlockKind::Heading { .. }));
    !is_at_foot && (is_first || text.contains(' ')) && end_sentences(others)
}

/// Returns true if the sentences of a page have full stops, all but a few of them.
fn end_sentences(blocks: &[Block]) -> bool {
    let texts = blocks.iter().filter_map(|block| match &block.kind {
        BlockKind::Prose { text } => Some(plain(text)),
        BlockKind::Bullet { text, parts } if split(text, parts).is_none() => Some(plain(text)),
        _ => None,
    });
    let is_sentence = |text: &String| {
        text.contains(' ')
            && !phrases::VALUES_LABEL.matches(text)
            && !phrases::NAMED_VALUE.matches(text)
            && !phrases::EXAMPLE_CAPTION.matches(text)
    };
    let ends: Vec<bool> = texts.filter(is_sentence).map(|text| ends_sentence(&text)).collect();
    let whole = ends.iter().filter(|ends| **ends).count();
    whole >= SEVERAL && whole * 4 >= ends.len() * 3
}

fn words(kind: &BlockKind) -> &str {
    let (BlockKind::Heading { text, .. }
    | BlockKind::Bullet { text, .. }
    | BlockKind::Prose { text }
    | BlockKind::Code { text }) = kind;
    text
}

/// Tells that the page does not show the attributes of an event: it has no list of them, or ends
/// before the first. An empty list that something follows is one without attributes.
pub(super) fn mark_empty(
    event: &mut EventOutline,
    section: &Section<'_>,
    is_last: bool,
    whole: &Whole<'_>,
) {
    let goes_on = !is_last || !section.after.is_empty() || whole.is_closed;
    if event.attributes.is_empty() && !(section.list_heading.is_some() && goes_on) {
        let is_cut = whole.cut.is_some();
        event.last = Some(Last { path: String::new(), line: event.line, is_bare: true, is_cut });
    }
}

/// Tells which attribute the page ends with, if nothing stands behind the list of its last event, and
/// marks it if the page breaks off in what it says of it.
pub(super) fn mark(event: &mut EventOutline, section: &Section<'_>, whole: &Whole<'_>) {
    let ends_in_list = section.after.is_empty() && !whole.is_closed;
    let last = if ends_in_list { last_of(&mut event.attributes, "") } else { None };
    let Some((path, entry)) = last else { return };
    let is_bare =
        section.list.last().is_some_and(|list| is_bullet(list) && list.line == entry.line);
    entry.cut = whole.cut.is_some() && (is_bare || !whole.is_behind);
    event.last = Some(Last { path, line: entry.line, is_bare, is_cut: whole.cut.is_some() });
}

/// The attribute that stands last on the page, and its path.
fn last_of<'e>(entries: &'e mut [Entry], above: &str) -> Option<(String, &'e mut Entry)> {
    let last = entries.iter_mut().max_by_key(|entry| last_line(entry))?;
    let path = if above.is_empty() { last.name.clone() } else { format!("{above}.{}", last.name) };
    if last.attributes.iter().map(last_line).max() >= Some(last.line) {
        return last_of(&mut last.attributes, &path);
    }
    Some((path, last))
}

/// The last line on which an attribute, or one in it, begins.
fn last_line(entry: &Entry) -> usize {
    entry.attributes.iter().map(last_line).fold(entry.line, usize::max)
}
