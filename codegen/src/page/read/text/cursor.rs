//! A place in a text that knows its line.

use super::indent_of;

/// A place in a text.
pub(super) struct Cursor<'t> {
    pub(super) text: &'t str,
    /// The place.
    pub(super) at: usize,
    /// Its line, from 1.
    pub(super) line: usize,
    /// Where the line begins.
    start: usize,
    /// Where the line ends. It is kept, because a line can be as long as the text.
    pub(super) end: usize,
}

impl<'t> Cursor<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        let end = line_end(text, 0);
        let (at, line, start) = (0, 1, 0);
        Self { text, at, line, start, end }
    }

    /// Returns the rest of the line, without the spaces that it begins with.
    pub(super) fn rest(&mut self) -> &'t str {
        let rest = &self.text[self.at..self.end];
        self.at = self.end - rest.trim_start().len();
        self.text[self.at..self.end].trim_end()
    }

    /// Returns true if nothing of the line was read yet.
    pub(super) fn begins_line(&self) -> bool {
        self.at == self.start
    }

    /// How many bytes are before the place in its line, if nothing but spaces is.
    pub(super) fn column(&self) -> usize {
        let before = &self.text[self.start..self.at];
        if before.trim().is_empty() { before.len() } else { 0 }
    }

    /// The column at which the line begins.
    pub(super) fn indent(&self) -> usize {
        indent_of(&self.text[self.start..self.end])
    }

    /// The line after this one; nothing at the end of the text.
    pub(super) fn next_line(&self) -> Option<&'t str> {
        let start = self.end + 1;
        let rest = self.text.get(start..)?;
        (!rest.is_empty()).then(|| &self.text[start..line_end(self.text, start)])
    }

    /// Returns true if nothing but empty lines is left of the text.
    pub(super) fn is_at_end(&self) -> bool {
        self.text[self.at..].trim().is_empty()
    }

    /// Goes to the next line, if there is one.
    pub(super) fn advance(&mut self) -> bool {
        let start = self.end + 1;
        if start >= self.text.len() {
            self.at = self.end;
            return false;
        }
        (self.at, self.start, self.line) = (start, start, self.line + 1);
        self.end = line_end(self.text, start);
        true
    }

    /// Goes on to an offset.
    pub(super) fn go_to(&mut self, at: usize) {
        while at > self.end && self.advance() {}
        self.at = at.min(self.end);
    }
}

fn line_end(text: &str, start: usize) -> usize {
    let length = text[start..].find('\n');
    length.map_or(text.len(), |length| start + length)
}
