//! Puts lines together from the runs of text that markup is made of.

use std::ops::Range;

use super::blocks::Blocks;
use super::decode::plain;
use super::table::Row;
use super::text::is_code;
use crate::fold::white_space as words;

/// How many words before a piece of code make a sentence.
const SENTENCE: usize = 1;
/// How many words of a bullet are more than a name and a type.
const DESCRIBED: usize = 4;

/// The lines of a page with markup, as they grow.
pub(super) struct Flow<'b> {
    pub(super) blocks: &'b mut Blocks,
    /// How many lists are open.
    depth: usize,
    /// True if the next line is the first one of a bullet.
    due: bool,
    /// The level of the heading that the next line is.
    heading: Option<u8>,
    line: Line,
}

/// A line that is not yet at its end.
#[derive(Default)]
struct Line {
    /// The line of the file where its first word stands.
    number: usize,
    text: String,
    /// Where markup tells pieces of the text apart.
    cuts: Vec<usize>,
    /// True if some of it is no code.
    has_words: bool,
    /// Where the pieces of code stand.
    codes: Vec<Range<usize>>,
    /// True if it is code and one of its lines has ended.
    broken: bool,
}

impl<'b> Flow<'b> {
    pub(super) fn new(blocks: &'b mut Blocks) -> Self {
        Self { blocks, depth: 0, due: false, heading: None, line: Line::default() }
    }

    pub(super) fn open_list(&mut self) {
        self.end_line();
        self.depth += 1;
        self.due = false;
    }

    pub(super) fn close_list(&mut self) {
        self.end_line();
        self.depth = self.depth.saturating_sub(1);
        self.due = false;
    }

    pub(super) fn open_item(&mut self) {
        self.end_line();
        self.due = true;
    }

    /// Ends a bullet, or what comes before the rest of it.
    pub(super) fn close_item(&mut self) {
        self.end_line();
        self.due = false;
    }

    /// Makes the line, which is not yet at its end, the bullet of a list of its own.
    pub(super) fn nest_line(&mut self) {
        self.depth += 1;
        self.due = true;
    }

    /// The pieces of the line so far.
    pub(super) fn parts(&self) -> Vec<String> {
        self.line.parts()
    }

    pub(super) fn open_heading(&mut self, level: u8) {
        self.end_line();
        self.heading = Some(level);
    }

    pub(super) fn close_heading(&mut self) {
        self.end_line();
        self.heading = None;
    }

    /// Adds words that begin on a line of the file.
    pub(super) fn text(&mut self, line: usize, text: &str) {
        self.line.has_words |= !text.trim().is_empty();
        self.add(line, text);
    }

    /// Adds words that are marked as code.
    pub(super) fn code_text(&mut self, line: usize, text: &str) {
        let before = &self.line.text;
        // Spaces before the first word of a line are left out.
        let start = if before.trim().is_empty() { 0 } else { before.len() };
        self.add(line, text);
        self.line.add_code(start);
    }

    fn add(&mut self, line: usize, text: &str) {
        if self.line.text.trim().is_empty() {
            self.line.text.clear();
            self.line.cuts.clear();
            self.line.codes.clear();
            let before = text.len() - text.trim_start().len();
            self.line.number = line + text[..before].matches('\n').count();
        }
        self.line.text.extend(text.chars().filter_map(plain));
    }

    /// Markup begins or ends within a line.
    pub(super) fn cut(&mut self) {
        let end = self.line.text.len();
        if self.line.cuts.last() != Some(&end) {
            self.line.cuts.push(end);
        }
    }

    /// Sets what follows apart from the word before it.
    pub(super) fn space(&mut self) {
        if !self.line.text.ends_with(' ') {
            self.line.text.push(' ');
        }
    }

    /// Breaks the line, if it is nothing but code so far.
    pub(super) fn break_code(&mut self) -> bool {
        let line = &mut self.line;
        line.broken = !self.due && !line.has_words && (line.broken || line.is_code());
        if line.broken {
            line.text.push('\n');
        }
        line.broken
    }

    pub(super) fn is_in_heading(&self) -> bool {
        self.heading.is_some()
    }

    /// Returns the text of the line so far.
    pub(super) fn so_far(&self) -> &str {
        self.line.text.trim_start()
    }

    pub(super) fn is_bullet_due(&self) -> bool {
        self.due
    }

    pub(super) fn end_line(&mut self) {
        let line = std::mem::take(&mut self.line);
        if line.text.trim().is_empty() {
            return;
        }
        let (number, depth) = (line.number, Some(self.depth));
        if self.due {
            self.due = false;
            self.heading = None;
            let depth = Some(self.depth.max(1));
            let line = line.quoted(DESCRIBED);
            self.blocks.bullet(number, depth, &line.text, &line.parts());
        } else if let Some(level) = self.heading.take() {
            let text = line.title();
            self.blocks.heading(number, depth, Some(level), &text);
        } else if line.is_code() {
            self.blocks.code(number, depth, 0, line.text.trim());
        } else {
            let (line, code) = line.without_example();
            self.blocks.prose(number, depth, &line.quoted(SENTENCE).text);
            if let Some(code) = code {
                self.blocks.code(number, depth, 0, &code);
            }
        }
    }

    /// Adds a whole piece of code that begins on a line behind so many columns.
    pub(super) fn code(&mut self, line: usize, column: usize, text: &str) {
        self.end_line();
        self.due = false;
        let text: String = text.chars().filter_map(plain).collect();
        self.blocks.code(line, Some(self.depth), column, &text);
    }

    /// Adds the attributes of a table.
    pub(super) fn rows(&mut self, rows: &[Row]) {
        self.end_line();
        self.due = false;
        self.blocks.rows(Some(self.depth + 1), rows);
    }

    /// Notes something that cannot be read.
    pub(super) fn unread(&mut self, line: usize, text: &str, why: &str) {
        self.end_line();
        self.due = false;
        self.blocks.unread(line, text, why);
    }
}

impl Line {
    /// Makes the text from a byte on code. Code that is highlighted comes in several pieces.
    fn add_code(&mut self, start: usize) {
        let end = self.text.len();
        match self.codes.last_mut().filter(|last| last.end == start) {
            Some(last) => last.end = end,
            None => self.codes.push(start..end),
        }
    }

    fn parts(&self) -> Vec<String> {
        let ends = self.cuts.iter().copied().chain([self.text.len()]);
        let starts = [0].into_iter().chain(self.cuts.iter().copied());
        let parts = starts.zip(ends).map(|(start, end)| words(&self.text[start..end]));
        parts.filter(|part| !part.is_empty()).collect()
    }

    /// The line without the JSON that it introduces, and the JSON.
    fn without_example(mut self) -> (Self, Option<String>) {
        let start = self.codes.last().map_or(0, |code| code.start);
        let (words, code) = self.text.split_at(start);
        let code = code.trim().trim_end_matches('.').to_owned();
        if !words.trim_end().ends_with(':') || !is_code(&code) {
            return (self, None);
        }
        self.text.truncate(start);
        self.codes.pop();
        self.cuts.retain(|cut| *cut < start);
        (self, Some(code))
    }

    /// The line with the code in its sentences in quotes, for the font tells a value from other
    /// words. What begins with fewer words than these is no sentence.
    fn quoted(mut self, begins: usize) -> Self {
        for code in std::mem::take(&mut self.codes).iter().rev() {
            if self.is_in_sentence(code, begins) {
                self.quote(code);
            }
        }
        self
    }

    /// Returns true if words before a piece of code make it a part of a sentence. At the beginning it
    /// is a label, and behind a few words at the end it can be the type of an attribute.
    fn is_in_sentence(&self, code: &Range<usize>, begins: usize) -> bool {
        let piece = self.text[code.clone()].trim();
        let words = self.text[..code.start].split_whitespace().count();
        let is_last = self.text[code.end..].trim().is_empty();
        words >= begins + usize::from(is_last) && !piece.is_empty() && !piece.contains('`')
    }

    fn quote(&mut self, code: &Range<usize>) {
        let piece = &self.text[code.clone()];
        let quoted = piece.replacen(piece.trim(), &format!("`{}`", piece.trim()), 1);
        self.text.replace_range(code.clone(), &quoted);
        for cut in &mut self.cuts {
            if *cut >= code.end {
                *cut += 2;
            } else if *cut > code.start {
                *cut += 1;
            }
        }
    }

    /// The text of a heading, without the sign of a link to itself.
    fn title(&self) -> String {
        let is_link = |part: &String| matches!(part.as_str(), "#" | "¶" | "§" | "🔗");
        let parts = self.parts();
        let text = self.text.trim();
        let signs = [parts.first(), parts.last()].into_iter().flatten();
        let title = signs.filter(|part| is_link(part)).fold(text, |text, sign| {
            text.trim_start_matches(sign.as_str()).trim_end_matches(sign.as_str())
        });
        title.to_owned()
    }

    fn is_code(&self) -> bool {
        let first = || self.text.trim().lines().next().unwrap_or_default();
        !self.codes.is_empty() && !self.has_words && is_code(first().trim_end())
    }
}
