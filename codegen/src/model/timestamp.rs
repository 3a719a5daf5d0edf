//! The spellings of timestamps.

/// A spelling of a timestamp.
#[derive(Debug, Clone)]
pub struct TimestampPattern {
    /// Its name.
    pub name: String,
    /// The pattern.
    pub pattern: String,
    /// One that has this spelling.
    pub example: String,
    /// Where it is used.
    pub doc: String,
}

impl TimestampPattern {
    /// Returns true if its texts have an offset.
    pub(crate) fn has_offset(&self) -> bool {
        self.pattern.replace("%%", "").contains("%z")
    }
}
