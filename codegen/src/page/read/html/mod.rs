//! HTML.
//!
//! A tokenizer that follows the standard tells tags from text. Their nesting is kept here, without a
//! tree: as far as lists, headings and code need it.

mod details;
mod open;
mod reader;
mod tag;

use html5gum::{DefaultEmitter, Error, StartTag, Token, Tokenizer};

use super::Blocks;
use super::flow::Flow;
use super::lines::Lines;
use crate::page::pattern::Pattern;
use reader::Reader;

/// The comment that browsers write into a page that they save.
static SAVED_FROM: Pattern =
    Pattern::new(r"\A\s*(?:saved from url=(?:\(\d+\))?|Page saved with \S+\s+url:\s*)(\S+)");

/// The address of the page that an element gives.
fn address(tag: &StartTag<usize>) -> Option<&[u8]> {
    let value = |name: &[u8]| tag.attributes.get(name).map(|value| value.value.as_slice());
    let is_link = tag.name.as_slice() == b"link" && value(b"rel") == Some(b"canonical");
    let is_meta = tag.name.as_slice() == b"meta" && value(b"property") == Some(b"og:url");
    match (is_link, is_meta) {
        (true, _) => value(b"href"),
        (_, true) => value(b"content"),
        _ => None,
    }
}

/// Reads a page.
pub(super) fn read(text: &str, blocks: &mut Blocks) {
    let mut flow = Flow::new(blocks);
    let read = read_tokens(text, 1, Reader::new(&mut flow));
    if let Some((line, text)) = read.title {
        blocks.title(line, &text);
    }
    if let Some((line, why)) = read.open_end {
        blocks.leave_open(line, &why);
    }
}

/// All that is read besides blocks.
struct Read {
    /// The title if no heading of the first level has it.
    title: Option<(usize, String)>,
    /// Returns the thing that is open at the end, and its line.
    open_end: Option<(usize, String)>,
}

/// Elements that nobody leaves open: those whose end may be left out are none of them.
const CLOSED: [&[u8]; 8] = [b"html", b"main", b"article", b"ul", b"ol", b"dl", b"table", b"pre"];

/// How many of the elements that must close are open.
#[derive(Default)]
struct Unclosed([usize; CLOSED.len()]);

impl Unclosed {
    fn open(&mut self, name: &[u8]) {
        self.of(name).into_iter().for_each(|count| *count += 1);
    }

    fn close(&mut self, name: &[u8]) {
        self.of(name).into_iter().for_each(|count| *count = count.saturating_sub(1));
        if name == CLOSED[0] {
            *self = Self::default();
        }
    }

    fn of(&mut self, name: &[u8]) -> Option<&mut usize> {
        self.0.get_mut(CLOSED.iter().position(|known| *known == name)?)
    }

    /// The first that is open.
    fn first(&self) -> Option<&'static [u8]> {
        CLOSED.into_iter().zip(self.0).find(|(_, count)| *count > 0).map(|(name, _)| name)
    }
}

/// Reads HTML that begins on this line of another page.
pub(super) fn read_within(text: &str, line: usize, flow: &mut Flow) {
    read_tokens(text, line, Reader::within(flow));
}

/// Reads HTML.
fn read_tokens(text: &str, line: usize, mut reader: Reader) -> Read {
    let mut emitter = DefaultEmitter::<usize>::new_with_span();
    emitter.naively_switch_states(true);
    let mut lines = Lines::new(text, line);
    let (mut end, mut is_cut, mut unclosed) = (0, false, Unclosed::default());
    for Ok(token) in Tokenizer::new_with_emitter(text, emitter) {
        match token {
            Token::StartTag(tag) => {
                end = tag.span.end;
                let class = tag.attributes.get(b"class".as_slice());
                let class = class.map_or(b"".as_slice(), |class| &class.value);
                let line = lines.go_to(tag.span.start);
                unclosed.open(&tag.name);
                if let Some(url) = address(&tag) {
                    reader.address(line, &String::from_utf8_lossy(url));
                }
                reader.start(&tag.name, class, tag.self_closing, line);
            }
            Token::EndTag(tag) => {
                end = tag.span.end;
                unclosed.close(&tag.name);
                reader.end(&tag.name);
            }
            Token::String(text) => {
                end = text.span.end;
                let line = lines.go_to(text.span.start);
                reader.text(line, &String::from_utf8_lossy(&text));
            }
            Token::Comment(comment) if !is_cut => {
                end = comment.span.end;
                let comment_text = String::from_utf8_lossy(&comment);
                if let Some(url) = SAVED_FROM.each(&comment_text).first() {
                    reader.address(lines.go_to(comment.span.start), url);
                }
            }
            Token::Doctype(doctype) => end = doctype.span.end,
            Token::Error(error) => is_cut |= *error == Error::EofInComment,
            Token::Comment(_) => {}
        }
    }
    let rest = text.get(end..).unwrap_or_default();
    let line = lines.go_to(end);
    reader.unclosed(line, rest);
    let is_in_tag = !rest.trim().is_empty();
    let open = unclosed.first().map(String::from_utf8_lossy).map(|name| format!("`<{name}>`"));
    let open = open.or(is_in_tag.then(|| "a tag or a comment".to_owned()));
    let open_end = open.map(|what| (line, format!("{what} never closes")));
    Read { title: reader.finish(), open_end }
}
