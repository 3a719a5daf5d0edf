//! Turns tags and text into lines.

use super::super::decode::plain;
use super::super::flow::Flow;
use super::super::table::{self, Cell};
use super::details::Details;
use super::open::{Element, Open};
use super::tag::{Role, Tag};

/// The most bytes that are kept of text which is only shown.
const SHOWN: usize = 400;

const UNCLOSED_CODE: &str =
    "this code never closes; it is taken to end at the next heading or list";
const UNCLOSED_TAG: &str = "this tag or comment never closes, so all that follows is a part of it";
const UNCLOSED_TITLE: &str = "the title never closes, so all that follows is a part of it";

/// Reads tags and text in turn.
pub(super) struct Reader<'f, 'b> {
    flow: &'f mut Flow<'b>,
    open: Open,
    /// How many elements are open that are no part of the docs, and what is in them.
    hidden: usize,
    hidden_text: Piece,
    /// How many elements are open that mark a piece of a line as code.
    codes: usize,
    details: Details,
    verbatim: Option<Piece>,
    tables: usize,
    table_text: Piece,
    table: Vec<Vec<Cell>>,
    in_title: bool,
    title: Option<Piece>,
    has_heading: bool,
}

/// Text that is put together before it is used.
#[derive(Default)]
struct Piece {
    line: usize,
    text: String,
}

impl Piece {
    fn new(line: usize) -> Self {
        let text = String::new();
        Self { line, text }
    }

    /// Adds text; only its beginning is shown.
    fn add_shown(&mut self, text: &str) {
        if self.text.len() < SHOWN {
            self.text.extend(text.chars().take(SHOWN));
            self.text.push(' ');
        }
    }
}

impl<'f, 'b> Reader<'f, 'b> {
    pub(super) fn new(flow: &'f mut Flow<'b>) -> Self {
        Self {
            flow,
            open: Open::new(),
            hidden: 0,
            hidden_text: Piece::default(),
            codes: 0,
            details: Details::default(),
            verbatim: None,
            tables: 0,
            table_text: Piece::default(),
            table: Vec::new(),
            in_title: false,
            title: None,
            has_heading: false,
        }
    }

    /// A reader of HTML within another page, in which elements may be open only in part.
    pub(super) fn within(flow: &'f mut Flow<'b>) -> Self {
        let details = Details::without_bullets();
        Self { details, ..Self::new(flow) }
    }

    /// Notes the address that the page gives itself.
    pub(super) fn address(&mut self, line: usize, url: &str) {
        self.flow.blocks.address(line, url);
    }

    pub(super) fn text(&mut self, line: usize, text: &str) {
        if self.hidden > 0 {
            self.hidden_text.add_shown(text);
        } else if self.in_title {
            self.title.get_or_insert_with(|| Piece::new(line)).add_shown(text);
        } else if let Some(code) = &mut self.verbatim {
            if code.text.is_empty() {
                code.line = line;
            }
            code.text.push_str(text);
        } else if self.tables > 0 {
            self.table_text.add_shown(text);
            if let Some(cell) = self.table.last_mut().and_then(|row| row.last_mut()) {
                cell.text.extend(text.chars().filter_map(plain));
            }
        } else if self.codes > 0 {
            self.flow.code_text(line, text);
        } else {
            self.flow.text(line, text);
        }
    }

    pub(super) fn start(&mut self, name: &[u8], class: &[u8], self_closing: bool, line: usize) {
        let tag = Tag::of(name);
        let role = self.role(tag);
        self.start_cell(tag, line);
        match role {
            Role::Inline => return self.cut(class),
            Role::None => return,
            Role::Code if self.verbatim.is_none() => self.cut(class),
            Role::Break => return self.break_line(),
            Role::Lines => return self.end_line(),
            _ => self.start_block(role, line),
        }
        // Only what comes from the format of drawings can close itself.
        if let Some(tag) = tag
            && !(self_closing && role == Role::Hidden)
        {
            self.enter(Element { tag, role, line });
        }
    }

    /// A row or a cell of a table. What is in cells of a table in it is no part of one cell.
    fn start_cell(&mut self, tag: Option<Tag>, line: usize) {
        if self.tables != 1 || self.hidden > 0 {
            return;
        }
        match tag.map(Tag::name) {
            Some("tr") => self.table.push(Vec::new()),
            Some("th" | "td") => {
                let row = self.table.last_mut();
                row.into_iter().for_each(|row| row.push(Cell { line, text: String::new() }));
            }
            Some(name) => {
                let cell = self.table.last_mut().and_then(|row| row.last_mut());
                let sign = table::sign(name).unwrap_or(" ");
                cell.into_iter().for_each(|cell| cell.text.push_str(sign));
            }
            None => {}
        }
    }

    /// Returns the effect of an element at this place.
    fn role(&self, tag: Option<Tag>) -> Role {
        let role = tag.map_or(Role::Inline, Tag::role);
        let is_in_code = self.verbatim.is_some();
        match role {
            Role::Header if self.open.has("main") || self.open.has("article") => Role::Block,
            Role::Header => Role::Hidden,
            // A button in code is there to copy it.
            Role::Button if is_in_code => Role::Hidden,
            Role::Button => Role::Inline,
            _ if is_in_code && tag.is_some_and(is_line_of_code) => Role::Lines,
            role => role,
        }
    }

    /// Code that never closes ends where something begins that cannot be in it.
    fn start_block(&mut self, role: Role, line: usize) {
        let ends_code = matches!(
            role,
            Role::Heading(_) | Role::List | Role::Verbatim | Role::Table | Role::Main
        );
        if ends_code {
            self.close_unclosed("pre");
        }
        if role == Role::Main {
            for name in ["nav", "header", "footer", "svg", "select"] {
                self.close_unclosed(name);
            }
        }
        match role {
            Role::Item | Role::Definition => self.start_item(line),
            Role::Code => {}
            _ => self.end_line(),
        }
    }

    /// An item ends the one before it. One without a list begins one.
    fn start_item(&mut self, line: usize) {
        if let Some(place) = self.open.item() {
            self.close_to(place, None);
        }
        if !self.open.has_list()
            && let Some(tag) = Tag::of(b"ul")
        {
            let role = Role::List;
            self.enter(Element { tag, role, line });
        }
    }

    fn enter(&mut self, element: Element) {
        self.open.push(element);
        let is_read = self.is_read();
        match element.role {
            Role::Hidden => self.hidden += 1,
            Role::Code => self.codes += 1,
            Role::List => self.flow.open_list(),
            Role::Item if is_read => self.flow.open_item(),
            Role::Details => self.details.open(),
            Role::Heading(level) if is_read => {
                self.has_heading |= level == 1;
                self.flow.open_heading(level);
            }
            Role::Verbatim if self.hidden == 0 => self.verbatim = Some(Piece::new(element.line)),
            Role::Title => self.in_title = true,
            Role::Table => {
                self.table.clear();
                if self.tables == 0 {
                    self.table_text = Piece::new(element.line);
                }
                self.tables += 1;
            }
            _ => {}
        }
    }

    fn is_read(&self) -> bool {
        self.hidden == 0 && self.tables == 0 && self.verbatim.is_none()
    }

    pub(super) fn end(&mut self, name: &[u8]) {
        let Some(tag) = Tag::of(name) else {
            return self.cut(b"");
        };
        if self.verbatim.is_some() && is_line_of_code(tag) {
            return self.end_line();
        }
        if let Some(place) = self.open.place_of_end(tag) {
            return self.close_to(place, Some(tag));
        }
        match tag.role() {
            Role::None => {}
            Role::Code | Role::Button => self.cut(b""),
            _ => self.end_line(),
        }
    }

    fn close_unclosed(&mut self, name: &str) {
        let tag = Tag::of(name.as_bytes());
        if let Some(place) = tag.and_then(|tag| self.open.innermost(tag)) {
            self.close_to(place, None);
        }
    }

    /// Closes all elements from a place on. Only the element of the end is closed as it should be.
    fn close_to(&mut self, place: usize, end: Option<Tag>) {
        while let Some(element) = self.open.pop(place) {
            let is_unclosed = end != Some(element.tag);
            self.leave(element, is_unclosed);
        }
    }

    fn leave(&mut self, element: Element, is_unclosed: bool) {
        match element.role {
            Role::Hidden => self.leave_hidden(element, is_unclosed),
            Role::Code => {
                self.codes = self.codes.saturating_sub(1);
                self.cut(b"");
            }
            Role::List => self.flow.close_list(),
            Role::Item | Role::Definition => self.flow.close_item(),
            Role::Summary if self.is_read() => self.details.close_summary(self.flow),
            Role::Details => self.details.close(self.flow),
            Role::Heading(_) => self.flow.close_heading(),
            Role::Verbatim => self.leave_verbatim(is_unclosed),
            Role::Table => self.leave_table(),
            Role::Title => self.leave_title(element, is_unclosed),
            _ => self.end_line(),
        }
    }

    fn leave_hidden(&mut self, element: Element, is_unclosed: bool) {
        self.hidden -= 1;
        if self.hidden > 0 {
            return;
        }
        let text = std::mem::take(&mut self.hidden_text).text;
        if is_unclosed && !text.trim().is_empty() {
            let name = element.tag.name();
            let why = format!("`<{name}>` is no part of the docs, and never closes");
            self.flow.unread(element.line, &text, &why);
        }
    }

    fn leave_title(&mut self, element: Element, is_unclosed: bool) {
        self.in_title = false;
        if is_unclosed && let Some(title) = self.title.take() {
            self.flow.unread(element.line, &title.text, UNCLOSED_TITLE);
        }
    }

    fn leave_verbatim(&mut self, is_unclosed: bool) {
        let Some(code) = self.verbatim.take() else {
            return;
        };
        let is_numbers = |text: &str| {
            text.bytes().all(|byte| byte.is_ascii_digit() || byte.is_ascii_whitespace())
        };
        if self.tables > 0 && is_numbers(&code.text) {
            return;
        }
        self.flow.code(code.line, 0, &code.text);
        if is_unclosed {
            self.flow.unread(code.line, &code.text, UNCLOSED_CODE);
        }
    }

    /// A table can be there for the layout of code with the numbers of its lines.
    fn leave_table(&mut self) {
        self.tables -= 1;
        let rows = table::attributes(&std::mem::take(&mut self.table));
        if let Some(rows) = rows.filter(|_| self.tables == 0 && self.hidden == 0) {
            return self.flow.rows(&rows);
        }
        let text = &self.table_text.text;
        if self.tables == 0 && text.contains(|letter: char| letter.is_alphabetic()) {
            self.flow.unread(self.table_text.line, text, table::UNREAD);
        }
    }

    /// Markup begins or ends within a line.
    fn cut(&mut self, class: &[u8]) {
        if self.hidden > 0 || self.verbatim.is_some() || self.tables > 0 {
            return;
        }
        self.flow.cut();
        if self.flow.is_in_heading() && is_badge(class) {
            self.flow.space();
        }
    }

    fn end_line(&mut self) {
        if let Some(code) = &mut self.verbatim {
            if !code.text.is_empty() && !code.text.ends_with('\n') {
                code.text.push('\n');
            }
        } else if self.hidden == 0 && self.tables == 0 {
            self.flow.end_line();
        }
    }

    fn break_line(&mut self) {
        if let Some(code) = &mut self.verbatim {
            code.text.push('\n');
        } else if self.codes == 0 || !self.flow.break_code() {
            self.end_line();
        }
    }

    /// Notes a tag or a comment that goes on to the end of the page.
    pub(super) fn unclosed(&mut self, line: usize, text: &str) {
        if !text.trim().is_empty() {
            self.end_line();
            self.flow.unread(line, text, UNCLOSED_TAG);
        }
    }

    /// Closes all, and returns the title if no heading of the first level has it.
    pub(super) fn finish(mut self) -> Option<(usize, String)> {
        self.close_to(0, None);
        self.end_line();
        let title = self.title.filter(|_| !self.has_heading)?;
        Some((title.line, title.text))
    }
}

/// Returns true if an element can be a line of code: its lines can be a list, for the sake of their
/// numbers.
fn is_line_of_code(tag: Tag) -> bool {
    matches!(tag.name(), "ol" | "li")
}

/// Returns true if a piece of a line is a badge, such as the name of a product, which is no part of
/// the word before it.
fn is_badge(class: &[u8]) -> bool {
    let class = String::from_utf8_lossy(class).to_lowercase();
    ["badge", "label", "tag", "chip", "pill"].iter().any(|word| class.contains(word))
}
