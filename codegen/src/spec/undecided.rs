//! Comments that mark what a person has to decide.

use std::ops::Range;

use super::tree::comments;

/// Beginning of a comment that marks something to be decided; the rest of the comment says what.
pub(crate) const MARK: &str = "# decide: ";

/// Returns the marks in a text, each with its place.
pub(crate) fn undecided(text: &str) -> Vec<(Range<usize>, &str)> {
    if !text.contains(MARK) {
        return Vec::new();
    }
    let marked = comments(text).into_iter().filter_map(|range| {
        let what = text[range.clone()].strip_prefix(MARK)?;
        Some((range, what.trim()))
    });
    marked.collect()
}
