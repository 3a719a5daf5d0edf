//! Markdown.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

use super::blocks::Blocks;
use super::decode::plain;
use super::flow::Flow;
use super::html;
use super::limits::MOST_BLOCKS;
use super::lines::Lines;
use super::table::{self, Cell};
use super::text::{head, is_code, marker_of};
use crate::page::pattern::Pattern;

const UNCLOSED: &str =
    "the fence of this code never closes; it is taken to end with the page or its bullet";
const METADATA: &str = "metadata of the page: only the title is read";

/// The longest first line of a bullet that is taken to be a name and a type: the text after it is a
/// line of its own.
const LONGEST_NAME: usize = 50;

/// Signs of a line that is not the rest of the sentence before it.
static LABEL: Pattern =
    Pattern::new(r"\A(?:[*_`]+\w|[A-Z0-9])[\w.-]*(?: [\w.-]+){0,2}[*_`]*:(?:[*_`]*\s|\s*\z)");

/// An entry of the metadata that has the address of the page.
static ADDRESS: Pattern =
    Pattern::new(r#"\A(?:url|canonical(?:_url)?|source(?:_url)?|permalink):\s*["']?([^\s"']+)"#);

/// The most signs that may be markup. The parser keeps each of them until it has read the page.
const MOST_SIGNS: usize = MOST_BLOCKS * 8;

/// Reads a page.
pub(super) fn read(text: &str, blocks: &mut Blocks) {
    let is_sign = |byte: &u8| b"*_`[]!<&|~\\".contains(byte);
    if text.bytes().filter(is_sign).count() > MOST_SIGNS {
        return blocks.refuse();
    }
    let mut options = Options::empty();
    options.insert(Options::ENABLE_TABLES);
    options.insert(Options::ENABLE_YAML_STYLE_METADATA_BLOCKS);
    let mut reader =
        Reader { text, lines: Lines::new(text, 1), flow: Flow::new(blocks), whole: None };
    for (event, range) in Parser::new_ext(text, options).into_offset_iter() {
        reader.read(event, range);
    }
    reader.flow.end_line();
    leave_open(text.trim_end(), blocks);
}

/// Notes what the last line of a text leaves open: emphasis, code in a line, or a bullet.
fn leave_open(text: &str, blocks: &mut Blocks) {
    let last = head(text.lines().next_back().unwrap_or_default().trim_start());
    let marker = marker_of(last).map_or(0, |marker| marker.length);
    let words = &last[marker..];
    let line = text.lines().count();
    let is_odd = |sign: &str| words.matches(sign).count() % 2 == 1;
    if marker > 0 && words.is_empty() {
        blocks.leave_behind(line, "a bullet has no words");
    } else if is_odd("`") && !words.starts_with("```") {
        blocks.leave_open(line, "the code in this line never closes");
    } else if is_odd("*") || is_odd("**") {
        blocks.leave_open(line, "the emphasis in this line never closes");
    } else if last.len() > 1 && last.starts_with('|') && !last.ends_with('|') {
        blocks.leave_open(line, "the row of this table never ends");
    }
}

struct Reader<'t, 'b> {
    text: &'t str,
    lines: Lines<'t>,
    flow: Flow<'b>,
    whole: Option<Whole>,
}

/// A block that is put together before it is used.
struct Whole {
    kind: Kind,
    line: usize,
    /// Where it stands in the page.
    range: Range<usize>,
    text: String,
    /// The rows, if it is a table.
    table: Vec<Vec<Cell>>,
    /// The cells of a row that has more than the table has columns, which the parser leaves out.
    long_row: Option<Vec<Cell>>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Fenced,
    Indented,
    /// A paragraph that can only be code without a fence.
    Paragraph,
    Html,
    Table,
    Metadata,
}

impl Reader<'_, '_> {
    fn read(&mut self, event: Event, range: Range<usize>) {
        match event {
            Event::End(end) => self.end(end),
            // The row tells where its children stand, which are still to come.
            Event::Start(tag) => self.start(&tag, range),
            event if self.whole.is_some() => self.add_to_whole(&event, &range),
            Event::Text(text) => {
                let line = self.lines.go_to(range.start);
                self.flow.text(line, &text);
            }
            Event::Code(text) => {
                let line = self.lines.go_to(range.start);
                self.flow.cut();
                self.flow.code_text(line, &text);
                self.flow.cut();
            }
            Event::SoftBreak if !self.ends_line(range.end) => self.flow.text(0, " "),
            Event::InlineHtml(tag) if !is_break(&tag) => self.flow.cut(),
            Event::SoftBreak | Event::HardBreak | Event::Rule | Event::InlineHtml(_) => {
                self.flow.end_line();
            }
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag, range: Range<usize>) {
        let kind = match tag {
            Tag::CodeBlock(CodeBlockKind::Fenced(_)) => Kind::Fenced,
            Tag::CodeBlock(CodeBlockKind::Indented) => Kind::Indented,
            Tag::HtmlBlock => Kind::Html,
            Tag::Table(_) => Kind::Table,
            Tag::MetadataBlock(_) => Kind::Metadata,
            Tag::TableHead | Tag::TableRow => return self.start_row(range),
            Tag::TableCell => return self.start_cell(range.start),
            Tag::Paragraph if self.is_code(range.start) => Kind::Paragraph,
            tag => return self.start_lines(tag),
        };
        let line = self.lines.go_to(range.start);
        self.flow.end_line();
        let (text, table, long_row) = (String::new(), Vec::new(), None);
        self.whole = Some(Whole { kind, line, range, text, table, long_row });
    }

    fn start_row(&mut self, range: Range<usize>) {
        let line = self.lines.go_to(range.start);
        let cells = table::cells_of(self.text[range].trim(), line).unwrap_or_default();
        let Some(whole) = self.whole.as_mut().filter(|whole| whole.kind == Kind::Table) else {
            return;
        };
        let columns = whole.table.first().map_or(cells.len(), Vec::len);
        whole.table.push(Vec::new());
        whole.long_row = (cells.len() > columns).then_some(cells);
    }

    fn end_row(&mut self) {
        let Some(whole) = &mut self.whole else { return };
        let Some(cells) = whole.long_row.take() else { return };
        if let Some(row) = whole.table.last_mut() {
            *row =
                cells.into_iter().map(|cell| Cell { text: in_words(&cell.text), ..cell }).collect();
        }
    }

    fn start_cell(&mut self, at: usize) {
        let line = self.lines.go_to(at);
        let whole = self.whole.as_mut().and_then(|whole| whole.table.last_mut());
        whole.into_iter().for_each(|row| row.push(Cell { line, text: String::new() }));
    }

    fn start_lines(&mut self, tag: &Tag) {
        match tag {
            Tag::List(_) => self.flow.open_list(),
            Tag::Item => self.flow.open_item(),
            Tag::Heading { level, .. } => self.flow.open_heading(*level as u8),
            Tag::Paragraph | Tag::BlockQuote(_) => self.flow.end_line(),
            _ => self.flow.cut(),
        }
    }

    fn end(&mut self, end: TagEnd) {
        match end {
            TagEnd::List(_) => self.flow.close_list(),
            TagEnd::Item => self.flow.close_item(),
            TagEnd::Heading(_) => self.flow.close_heading(),
            TagEnd::TableRow => self.end_row(),
            TagEnd::TableCell | TagEnd::TableHead => {}
            TagEnd::CodeBlock | TagEnd::HtmlBlock | TagEnd::Table | TagEnd::MetadataBlock(_) => {
                self.use_whole();
            }
            TagEnd::Paragraph if self.whole.is_some() => self.use_whole(),
            TagEnd::Paragraph | TagEnd::BlockQuote(_) => self.flow.end_line(),
            _ => self.flow.cut(),
        }
    }

    /// Returns true if a paragraph begins with a line that can only be code, and is no bullet.
    fn is_code(&self, at: usize) -> bool {
        let line = self.text[at..].lines().next().unwrap_or_default();
        !self.flow.is_bullet_due() && is_code(line.trim_end())
    }

    /// Returns true if a line ends where Markdown has a space, because pages that are turned into
    /// Markdown keep the lines and lose that they are some: what comes next is no rest of a
    /// sentence.
    fn ends_line(&self, next: usize) -> bool {
        let before = self.flow.so_far().trim_end();
        if self.flow.is_bullet_due() && before.len() <= LONGEST_NAME {
            return true;
        }
        let next = self.text[next..].trim_start_matches([' ', '\t', '>']);
        before.ends_with(['.', ':', '!', '?']) || LABEL.matches(head(next))
    }

    fn add_to_whole(&mut self, event: &Event, range: &Range<usize>) {
        let Some(whole) = &mut self.whole else { return };
        let (Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text)) =
            event
        else {
            return;
        };
        if whole.text.is_empty() {
            whole.line = self.lines.go_to(range.start);
        }
        whole.text.push_str(text);
        if whole.kind == Kind::Table {
            whole.text.push(' ');
            let cell = whole.table.last_mut().and_then(|row| row.last_mut());
            cell.into_iter().for_each(|cell| add_to_cell(&mut cell.text, event, text));
        }
    }

    fn use_whole(&mut self) {
        let Some(whole) = self.whole.take() else {
            return;
        };
        let Whole { line, text, .. } = &whole;
        match whole.kind {
            Kind::Fenced => {
                self.flow.code(*line, 0, text);
                if !self.is_closed(&whole.range) {
                    if self.text[whole.range.end..].trim().is_empty() {
                        self.flow.blocks.leave_open(*line, "the fence of this code never closes");
                    }
                    self.flow.unread(*line, text, UNCLOSED);
                }
            }
            Kind::Indented if !is_code(text.lines().next().unwrap_or_default()) => {
                self.add_prose(*line, text);
            }
            Kind::Indented => self.flow.code(*line, 0, text),
            Kind::Paragraph => {
                let before = &self.text[..whole.range.start];
                let column = before.len() - before.rfind('\n').map_or(0, |end| end + 1);
                self.flow.code(*line, column, &self.text[whole.range]);
            }
            Kind::Html => html::read_within(text, *line, &mut self.flow),
            Kind::Table => match table::attributes(&whole.table) {
                Some(rows) => self.flow.rows(&rows),
                None => self.flow.unread(*line, text, table::UNREAD),
            },
            Kind::Metadata => self.add_metadata(*line, text),
        }
    }

    /// Prose that is indented so deep that Markdown takes it for code.
    fn add_prose(&mut self, line: usize, text: &str) {
        for (index, text) in text.lines().enumerate() {
            self.flow.text(line + index, text);
            self.flow.end_line();
        }
    }

    fn add_metadata(&mut self, line: usize, text: &str) {
        for (index, entry) in text.lines().enumerate() {
            if let Some(title) = entry.strip_prefix("title:") {
                let title = title.trim().trim_matches(['"', '\'']);
                self.flow.open_heading(1);
                self.flow.text(line + index, title);
                self.flow.close_heading();
            }
            if let Some(url) = ADDRESS.each(entry).first() {
                self.flow.blocks.address(line + index, url);
            }
        }
        self.flow.unread(line, text, METADATA);
    }

    /// Returns true if the last line of fenced code is a fence like the first.
    fn is_closed(&self, range: &Range<usize>) -> bool {
        let code = self.text[range.clone()].trim_end();
        let fence = code.chars().next().unwrap_or('`');
        let length = code.chars().take_while(|character| *character == fence).count();
        let last = code.rfind('\n').map_or("", |end| &code[end..]);
        let last = last.trim_start_matches([' ', '\t', '>', '\n']);
        last.len() >= length && last.chars().all(|character| character == fence)
    }
}

/// Adds a piece of a cell, in which elements of HTML begin lines and the bullets of lists.
fn add_to_cell(cell: &mut String, event: &Event, text: &str) {
    if !matches!(event, Event::InlineHtml(_) | Event::Html(_)) {
        return cell.extend(text.chars().filter_map(plain));
    }
    let name = text.trim_start_matches('<').trim_end_matches(['/', '>', ' ']);
    let name = name.split([' ', '>']).next().unwrap_or_default().to_lowercase();
    let sign = match name.as_str() {
        "/p" | "/li" | "/ul" | "/ol" => table::sign("br"),
        name => table::sign(name),
    };
    cell.push_str(sign.unwrap_or_default());
}

/// The words of a cell that is still in markup. Words in a code font stand in quotes.
fn in_words(markup: &str) -> String {
    let mut words = String::new();
    for event in Parser::new(markup.trim_start()) {
        match &event {
            Event::Code(text) => words.extend(format!("`{text}`").chars().filter_map(plain)),
            Event::Text(text) | Event::InlineHtml(text) | Event::Html(text) => {
                add_to_cell(&mut words, &event, text);
            }
            Event::SoftBreak | Event::HardBreak => words.push(' '),
            _ => {}
        }
    }
    words
}

fn is_break(tag: &str) -> bool {
    tag.get(..3).is_some_and(|name| name.eq_ignore_ascii_case("<br"))
}
