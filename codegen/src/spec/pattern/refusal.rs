//! Why a text is no pattern.

/// A regular expression that is none of the language, and the words for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoPattern {
    /// The reason.
    pub message: String,
    /// A way out.
    pub help: String,
}

impl NoPattern {
    pub(super) fn new(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { message: message.into(), help: help.into() }
    }
}
