//! Comments that mark what a person has to decide.

use std::ops::Range;

use super::tree::comments;

/// What such a comment begins with. What is to be decided stands behind it.
pub(crate) const MARK: &str = "# decide: ";

/// What is marked in a text, each with its place.
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
