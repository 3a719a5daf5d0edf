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
    let title = read_tokens(text, 1, Reader::new(&mut flow));
    if let Some((line, text)) = title {
        blocks.title(line, &text);
    }
}

/// Reads HTML within another page, of which it begins on this line.
pub(super) fn read_within(text: &str, line: usize, flow: &mut Flow) {
    read_tokens(text, line, Reader::within(flow));
}

/// Reads HTML, and returns the title if no heading of the first level has it.
fn read_tokens(text: &str, line: usize, mut reader: Reader) -> Option<(usize, String)> {
    let mut emitter = DefaultEmitter::<usize>::new_with_span();
    emitter.naively_switch_states(true);
    let mut lines = Lines::new(text, line);
    let (mut end, mut is_cut) = (0, false);
    for Ok(token) in Tokenizer::new_with_emitter(text, emitter) {
        match token {
            Token::StartTag(tag) => {
                end = tag.span.end;
                let class = tag.attributes.get(b"class".as_slice());
                let class = class.map_or(b"".as_slice(), |class| &class.value);
                let line = lines.go_to(tag.span.start);
                if let Some(url) = address(&tag) {
                    reader.address(line, &String::from_utf8_lossy(url));
                }
                reader.start(&tag.name, class, tag.self_closing, line);
            }
            Token::EndTag(tag) => {
                end = tag.span.end;
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
    if let Some(rest) = text.get(end..) {
        reader.unclosed(lines.go_to(end), rest);
    }
    reader.finish()
}
