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
use super::envelope;
use super::names::Names;
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
    /// True if the form tells that the page is whole.
    is_closed: bool,
    /// True if the file ends in the middle of a line or, in HTML, of an element.
    is_in_line: bool,
    /// True if the form shows the nesting.
    is_nested: bool,
    /// True if the file ends in the middle of code.
    is_in_code: bool,
}

/// The part of a page that is whole.
pub(super) fn whole(document: &Document) -> Whole<'_> {
    let blocks = document.blocks.as_slice();
    let open = document.open_end.as_ref();
    let page = Whole {
        blocks: Cow::Borrowed(blocks),
        cut: None,
        is_behind: true,
        is_closed: is_closed(document),
        is_in_line: false,
        is_nested: document.form != Form::Flattened,
        is_in_code: false,
    };
    if page.is_closed {
        return page;
    }
    let behind = open.filter(|open| open.is_behind).map(|open| cut(open.line, "", &open.why));
    // Words in front of code that breaks off are whole.
    let is_in_code = blocks.last().is_some_and(|last| last.code().is_some());
    let is_in_line = document.ends_in_line && document.form != Form::Html;
    let file = FileEnd { open: open.map(|open| open.why.as_str()), is_in_line };
    let is_in_element = document.form == Form::Html && open.is_some_and(|open| !open.is_behind);
    let is_in_line = (is_in_line || is_in_element) && !is_in_code;
    let page = Whole { is_in_line, is_in_code: is_in_code && open.is_some(), ..page };
    let end = blocks.split_last().and_then(|(last, others)| end(last, others, file));
    // The sign of a bullet makes a heading of the words above it.
    let is_underlined = blocks.last().is_some_and(is_sentence_as_heading);
    let end = end.filter(|_| behind.is_none() || is_underlined);
    let Some(End { why, rest, is_name }) = end else {
        return Whole { cut: behind, ..page };
    };
    let mut blocks = blocks.to_vec();
    let last = blocks.pop();
    let cut = last.as_ref().map(|last| cut(last.line, last.text(), &why));
    if let (Some(rest), Some(last)) = (rest, last) {
        blocks.push(Block { kind: rest, ..last });
    }
    Whole { blocks: Cow::Owned(blocks), cut, is_behind: is_name, ..page }
}

/// Returns whether the form of a page tells that nothing is missing: all that was opened is closed.
fn is_closed(document: &Document) -> bool {
    document.form == Form::Html && document.open_end.is_none()
}

fn cut(line: usize, text: &str, why: &str) -> Cut {
    let shown = unread(line, text, why);
    Cut { line, text: shown.text, why: shown.why }
}

/// The end of a file.
#[derive(Clone, Copy)]
struct FileEnd<'d> {
    /// The thing that the form keeps open there, in words.
    open: Option<&'d str>,
    /// True if it is in the middle of a line: the last word can be half of one.
    is_in_line: bool,
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
fn end(last: &Block, others: &[Block], file: FileEnd<'_>) -> Option<End> {
    let open = file.open;
    match &last.kind {
        BlockKind::Code { .. } => Some(End::in_words(open?, None)),
        BlockKind::Heading { .. } => {
            let is_announced = sections::is_list_heading(last);
            // Half of a sentence can look like the heading of another list.
            let is_half = file.is_in_line && others.iter().any(sections::is_list_heading);
            let why = if is_announced {
                Some("the list that it announces does not come")
            } else {
                (is_half && is_sentence_as_heading(last)).then_some("the sentence breaks off")
            };
            let rest = (!is_half).then(|| last.kind.clone());
            Some(End::in_words(open.or(why)?, rest))
        }
        BlockKind::Prose { text } => {
            let half = half_sentence(text, others, file);
            let why = open.or(half.as_ref().map(|_| "the sentence breaks off"))?;
            let rest = match half {
                Some(whole) if whole.is_empty() => None,
                Some(text) => Some(BlockKind::Prose { text }),
                None => Some(last.kind.clone()),
            };
            Some(End::in_words(why, rest))
        }
        BlockKind::Bullet { text, parts } => end_of_bullet(text, parts, others, file),
    }
}

/// Returns true if a heading begins as a sentence, or introduces something.
fn is_sentence_as_heading(block: &Block) -> bool {
    let is_sentence = [&phrases::NO_LIST_HEADING, &phrases::INTRODUCTION];
    matches!(block.kind, BlockKind::Heading { .. })
        && is_sentence.iter().any(|phrase| phrase.matches(&plain(block.text())))
}

fn end_of_bullet(text: &str, parts: &[String], others: &[Block], file: FileEnd<'_>) -> Option<End> {
    let open = file.open;
    let split = split(text, parts);
    let is_label = is_introduced(others);
    let is_half = match &split {
        Some(split) if split.type_.is_some() => false,
        Some(_) if open.is_some() => true,
        Some(split) if is_label => file.is_in_line && split.rest.is_empty(),
        Some(_) => are_typed_and_described(others),
        None => half_sentence(text, others, file).is_some(),
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
    before.next().is_some_and(introduces)
}

/// Returns true if a line introduces what stands below it.
fn introduces(block: &Block) -> bool {
    block.prose().is_some_and(|text| phrases::INTRODUCTION.matches(&plain(text)))
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
        if split.type_.is_none() && is_introduced(&list[..at]) {
            continue;
        }
        all += 1;
        typed += usize::from(split.type_.is_some());
        let is_described = list.get(at + 1).is_some_and(|next| !next.is_bullet());
        described += usize::from(is_described || !split.rest.is_empty());
    }
    all > 0 && typed * 4 >= all * 3 && described * 4 >= all * 3
}

/// Returns the whole sentences of a text that ends in half a one; nothing if it ends in a whole
/// one. Of a list of values that may end in half a value, the others stay.
fn half_sentence(text: &str, others: &[Block], file: FileEnd<'_>) -> Option<String> {
    let text = plain(text);
    if file.is_in_line && ends_in_value(&text, others) {
        return Some(without_last_value(&text));
    }
    let is_open = file.open.is_some();
    let is_values = phrases::VALUES_LABEL.matches(&text) || is_value(&text, others);
    let ending = if is_values { &phrases::HALF_LIST } else { &phrases::HALF_SENTENCE };
    let is_half = ending.matches(&text)
        || has_open_quotes(&text)
        || (!ends_sentence(&text) && (is_open || (!is_values && is_begun(&text, others, file))));
    let mut whole = sentences(1, &text);
    whole.pop().filter(|_| is_half)?;
    let whole: Vec<String> = whole.into_iter().map(|sentence| sentence.text).collect();
    Some(whole.join(" "))
}

/// Returns true if a text without a full stop is the beginning of a sentence, or of what the line
/// before it introduces.
fn is_begun(text: &str, others: &[Block], file: FileEnd<'_>) -> bool {
    let is_introduced = others.last().is_some_and(introduces);
    file.is_in_line && is_introduced || lacks_stop(text, others)
}

/// Returns true if a line is a value with its meaning, or values below words that announce them.
fn is_value(text: &str, others: &[Block]) -> bool {
    are_announced(others) || has_meaning(text)
}

/// Returns true if words that announce values end these blocks.
fn are_announced(blocks: &[Block]) -> bool {
    let last = blocks.last().and_then(Block::prose);
    last.is_some_and(|text| phrases::VALUES_AWAITED.matches(&plain(text)))
}

/// Returns true if a line is a value with its meaning.
fn has_meaning(text: &str) -> bool {
    let is_one = phrases::NUMBERED_VALUE.matches(text) || phrases::NAMED_VALUE.matches(text);
    is_one && !phrases::NOTE.matches(text)
}

/// Returns true if a text ends in a value of a list, and nothing ends the value.
fn ends_in_value(text: &str, others: &[Block]) -> bool {
    let sentences = sentences(1, text);
    let Some(last) = sentences.last().map(|sentence| sentence.text.as_str()) else {
        return false;
    };
    let is_label = [&phrases::VALUES_LABEL, &phrases::VALUES_POSSIBLE];
    let is_list = is_label.iter().any(|label| label.matches(last))
        || are_announced(without_words_alone(others)) && !has_meaning(last);
    is_list && !ends_sentence(text) && !text.ends_with([')', ']', '}', '"', '\'', '`'])
}

/// The blocks without the lines of one word at their end.
fn without_words_alone(blocks: &[Block]) -> &[Block] {
    let is_word = |block: &Block| {
        block.prose().is_some_and(|text| !text.contains(' ') && !text.ends_with(':'))
    };
    let end = blocks.iter().rposition(|block| !is_word(block)).map_or(0, |at| at + 1);
    &blocks[..end]
}

/// A text up to the last value of the list in which it ends, or up to the sentence that has no other.
fn without_last_value(text: &str) -> String {
    let mut sentences = sentences(1, text);
    let last = sentences.pop().map(|last| last.text).unwrap_or_default();
    let from = last.find(':').unwrap_or_default();
    let signs = [",", ";", "|", "/", " or ", " and "];
    let end = signs.iter().filter_map(|sign| last[from..].rfind(sign)).max();
    let kept = end.map(|end| last[..from + end].trim_end_matches(',').to_owned());
    let whole = sentences.into_iter().map(|sentence| sentence.text);
    whole.chain(kept).collect::<Vec<_>>().join(" ")
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
    let is_first = others.last().is_some_and(Block::is_bullet);
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
        let Whole { is_in_line, is_nested, .. } = *whole;
        let (path, line) = (String::new(), event.line);
        let may_be_envelope = false;
        let end =
            Last { path, line, is_bare: true, is_cut, is_in_line, is_nested, may_be_envelope };
        event.last = Some(end);
    }
}

/// Tells which attribute the page ends with, if nothing stands behind the list of its last event, and
/// marks it if the page breaks off in what it says of it.
pub(super) fn mark(
    event: &mut EventOutline,
    section: &Section<'_>,
    names: &Names,
    whole: &Whole<'_>,
) {
    let is_of_another = !whole.is_nested && tells_of_another(&event.event, section, names);
    let ends_in_list = section.after.is_empty() && !whole.is_closed;
    let last = if ends_in_list { last_of(&mut event.attributes, "") } else { None };
    let Some((path, entry)) = last else { return };
    let is_bare =
        section.list.last().is_some_and(|list| list.is_bullet() && list.line == entry.line);
    entry.cut = whole.cut.is_some() && (is_bare || !whole.is_behind);
    let is_in_line = whole.is_in_line;
    // Words that code follows are not behind the list, unless they are those of another event.
    let is_nested = whole.is_nested || whole.is_in_code && !is_of_another;
    let is_cut = whole.cut.is_some() || is_of_another;
    let named = sections::name(section, names, &HashSet::new());
    let may_be_envelope = envelope::is_possible(section, &named);
    let line = entry.line;
    event.last = Some(Last { path, line, is_bare, is_cut, is_in_line, is_nested, may_be_envelope });
}

/// Returns true if words behind the last bullet of a list tell of another event, whose own list may
/// stand behind the end of the page.
fn tells_of_another(event: &str, section: &Section<'_>, names: &Names) -> bool {
    let behind = section.list.iter().rev().take_while(|block| !block.is_bullet());
    let mut told = behind.flat_map(|block| sections::in_prose(block, names));
    told.any(|name| name != event && names.is_known(&name))
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
