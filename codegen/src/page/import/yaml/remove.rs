//! Entries and items that go.

use std::ops::Range;

use super::splice::{Parts, Text};

/// The text without an entry or item. A collection that would be empty goes with it.
pub(super) fn part(file: &Text<'_>, at: &[String]) -> Option<String> {
    let (_, parents) = at.split_last()?;
    let parts = file.parts(file.node(parents)?)?;
    let index = file.index(at).filter(|index| *index < parts.ranges.len())?;
    if parts.ranges.len() == 1 {
        return part(file, parents);
    }
    let range =
        if parts.flow { in_flow(file, &parts, index) } else { in_block(file, &parts, index) };
    Some(file.spliced(vec![(range, String::new())]))
}

/// The lines of an entry of a block, with the comments directly above it, without indentation.
/// Nothing if it does not have whole lines.
pub(super) fn lines(file: &Text<'_>, at: &[String]) -> Option<Vec<String>> {
    let (_, parents) = at.split_last()?;
    let parts = file.parts(file.node(parents)?)?;
    let part = &parts.ranges[file.index(at)?];
    if parts.flow || !file.begins_line(part.start) {
        return None;
    }
    let column = file.column(part.start);
    let text = &file.text[file.comments_above(part.start)..file.line_end(part.end)];
    let dedented = text.lines().map(|line| {
        let blanks = line.len() - line.trim_start_matches(' ').len();
        line[blanks.min(column)..].to_owned()
    });
    Some(dedented.collect())
}

/// The lines of a part, with comments above it and one of the blank lines around it.
fn in_block(file: &Text<'_>, parts: &Parts, index: usize) -> Range<usize> {
    let part = &parts.ranges[index];
    if !file.begins_line(part.start) {
        // The first key of an item stands behind its hyphen.
        let next = parts.ranges.get(index + 1);
        return part.start..next.map_or(part.end, |next| next.start);
    }
    let start = file.comments_above(part.start);
    let end =
        if file.text[..part.end].ends_with('\n') { part.end } else { file.next_line(part.end) };
    if end == file.text.len() && !file.text.ends_with('\n') {
        return start.saturating_sub(file.newline().len())..end;
    }
    let blank_above = start > 0 && is_blank(file, file.line_start(start - 1));
    if blank_above && end < file.text.len() && is_blank(file, end) {
        start..file.next_line(end)
    } else {
        start..end
    }
}

fn is_blank(file: &Text<'_>, line: usize) -> bool {
    file.text[line..file.line_end(line)].trim().is_empty()
}

fn in_flow(file: &Text<'_>, parts: &Parts, index: usize) -> Range<usize> {
    let part = &parts.ranges[index];
    let before = index.checked_sub(1).map(|checked_sub| &parts.ranges[checked_sub]);
    let next = parts.ranges.get(index + 1);
    let behind = next.map_or(parts.around.end - 1, |next| next.start);
    let has_own_line = file.begins_line(part.start) && !file.same_line(part.end, behind);
    match (before, next) {
        _ if has_own_line => file.comments_above(part.start)..file.next_line(part.end),
        // A comment of the line above stays, so its comma does too.
        (Some(_), next) if file.begins_line(part.start) => {
            part.start..next.map_or(part.end, |next| next.start)
        }
        (Some(before), _) => before.end..part.end,
        (None, Some(next)) => part.start..next.start,
        (None, None) => part.clone(),
    }
}
