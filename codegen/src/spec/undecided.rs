//! Comments that mark what a person has to decide.

use std::ops::Range;

use super::tree::comments;
use crate::diagnostic::line_of;

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

/// A decision, its first mark, and the lines of the others.
pub(crate) struct Decision<'t> {
    pub(crate) what: &'t str,
    pub(crate) first: Range<usize>,
    pub(crate) also: Vec<usize>,
}

/// Puts marks of a text that say the same together.
pub(crate) fn decisions<'t>(
    text: &str,
    marks: impl IntoIterator<Item = (Range<usize>, &'t str)>,
) -> Vec<Decision<'t>> {
    let mut decisions: Vec<Decision<'_>> = Vec::new();
    for (range, what) in marks {
        match decisions.iter_mut().find(|known| known.what == what) {
            Some(known) => known.also.push(line_of(text, range.start)),
            None => decisions.push(Decision { what, first: range, also: Vec::new() }),
        }
    }
    decisions
}

/// The lines of other marks that say the same, in words behind what they say.
pub(crate) fn also_in(lines: &[usize]) -> String {
    let numbers: Vec<String> = lines.iter().map(usize::to_string).collect();
    match numbers.as_slice() {
        [] => String::new(),
        [line] => format!("; also in line {line}"),
        lines => format!("; also in the lines {}", lines.join(", ")),
    }
}
