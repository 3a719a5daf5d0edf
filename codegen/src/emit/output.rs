//! A generated file, and the line at its top.

/// A generated file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Output {
    /// Path below the output folder, with `/` between parts.
    pub path: String,
    /// The whole text.
    pub text: String,
}

impl Output {
    pub(crate) fn new(path: impl Into<String>, text: impl Into<String>) -> Self {
        Self { path: path.into(), text: text.into() }
    }
}

/// The line at the top of every file that can have one.
pub(crate) fn header(source: &str) -> String {
    format!("@generated from {source} by `cargo xtask generate`. Do not edit.")
}
