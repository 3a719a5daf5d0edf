//! Texts in one line.

/// A text with one space in the place of each run of white space, and none at its ends.
pub(crate) fn white_space(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
