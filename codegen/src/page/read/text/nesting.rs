//! How deep a line stands, by its indentation and by the bullets before it.

/// The indents of the bullets that are open, or nothing if the text has lost them.
pub(super) struct Nesting(Option<Vec<usize>>);

impl Nesting {
    pub(super) fn by_indent() -> Self {
        Self(Some(Vec::new()))
    }

    pub(super) fn lost() -> Self {
        Self(None)
    }

    pub(super) fn is_lost(&self) -> bool {
        self.0.is_none()
    }

    /// The depth of a bullet: one deeper than the last bullet that is indented less.
    pub(super) fn bullet(&mut self, indent: usize) -> Option<usize> {
        self.close(indent);
        let open = self.0.as_mut()?;
        open.push(indent);
        Some(open.len())
    }

    /// The depth of prose or code: it belongs to the last bullet that is indented less.
    pub(super) fn other(&mut self, indent: usize) -> Option<usize> {
        self.close(indent);
        self.0.as_ref().map(Vec::len)
    }

    fn close(&mut self, indent: usize) {
        let Some(open) = &mut self.0 else { return };
        while open.last().is_some_and(|bullet| *bullet >= indent) {
            open.pop();
        }
    }
}
