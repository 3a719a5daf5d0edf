//! The lines of places in a text.

/// Tells the lines of places that only go on, and looks at the text once.
pub(super) struct Lines<'t> {
    text: &'t str,
    at: usize,
    line: usize,
}

impl<'t> Lines<'t> {
    /// The lines of a text that begins on this one.
    pub(super) fn new(text: &'t str, line: usize) -> Self {
        Self { text, at: 0, line }
    }

    /// The line of a place. One that is before the last is told to be on the line of the last.
    pub(super) fn go_to(&mut self, at: usize) -> usize {
        let passed = self.text.as_bytes().get(self.at..at).unwrap_or_default();
        self.line += passed.iter().filter(|byte| **byte == b'\n').count();
        self.at = self.at.max(at);
        self.line
    }
}
