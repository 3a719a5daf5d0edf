//! Comments that mark what a person has to decide.

use super::splice::Text;
use crate::spec::{MARK, comments, is_in_text};

/// The longest line with a mark at its end.
const WIDEST: usize = 120;

/// The text with a mark at an entry: at the end of its line, or above it if that is taken or long.
pub(super) fn mark(file: &Text<'_>, at: &[String], what: &str) -> Option<String> {
    let start = match file.entry(at) {
        Some(entry) => entry.key_range.start,
        None => file.node(at)?.range.start,
    };
    let end = file.line_end(start);
    let comment =
        comments(file.text).into_iter().find(|comment| comment.end == end && comment.start > start);
    match comment {
        Some(comment) => match file.text[comment.clone()].strip_prefix(MARK) {
            Some(said) if without(said, what).is_some() => Some(file.text.to_owned()),
            Some(_) if is_long(file, end, what) => above(file, at, start, what),
            Some(_) => Some(file.spliced(vec![(end..end, format!("; {what}"))])),
            None => above(file, at, start, what),
        },
        None if is_in_text(file.text, end) || is_long(file, end, what) => {
            above(file, at, start, what)
        }
        None => Some(file.spliced(vec![(end..end, format!(" {MARK}{what}"))])),
    }
}

/// The text without a mark at an entry, in its line or above it. Other marks of the same comment stay.
pub(super) fn unmark(file: &Text<'_>, at: &[String], what: &str) -> String {
    let start = file.entry(at).map(|entry| entry.key_range.start);
    let lines = start.map(|start| file.comments_above(start)..file.line_end(start));
    let mut all = comments(file.text).into_iter();
    let found = lines.and_then(|lines| {
        all.find_map(|range| {
            let said = file.text[range.clone()].strip_prefix(MARK)?;
            let is_here = lines.contains(&range.start);
            let rest = is_here.then(|| without(said, what)).flatten()?;
            Some((range, rest))
        })
    });
    let Some((range, rest)) = found else {
        return file.text.to_owned();
    };
    if !rest.is_empty() {
        return file.spliced(vec![(range, format!("{MARK}{rest}"))]);
    }
    if file.begins_line(range.start) {
        let line = file.line_start(range.start)..file.next_line(range.start);
        return file.spliced(vec![(line, String::new())]);
    }
    let code = file.text[..range.start].trim_end_matches(' ').len();
    file.spliced(vec![(code..range.end, String::new())])
}

/// The reasons of a mark without one; nothing if that is none of them.
fn without(said: &str, what: &str) -> Option<String> {
    let at = format!("; {said}; ").find(&format!("; {what}; "))?;
    let (before, behind) = (&said[..at], &said[at + what.len()..]);
    let parts = [before.trim_end_matches("; "), behind.trim_start_matches("; ")];
    Some(parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("; "))
}

fn is_long(file: &Text<'_>, end: usize, what: &str) -> bool {
    file.column(end) + MARK.len() + what.chars().count() >= WIDEST
}

/// A line of its own, as deep as the entry around it that begins a line.
fn above(file: &Text<'_>, at: &[String], start: usize, what: &str) -> Option<String> {
    if !file.begins_line(start) {
        let (_, parents) = at.split_last()?;
        let around = match file.entry(parents) {
            Some(entry) => entry.key_range.start,
            None => file.node(parents)?.range.start,
        };
        return if file.begins_line(around) || !parents.is_empty() {
            above(file, parents, around, what)
        } else {
            None
        };
    }
    let line = format!("{}{MARK}{what}", " ".repeat(file.column(start)));
    let first = file.comments_above(start);
    let is_there = file.text[first..start].lines().any(|other| other == line);
    Some(if is_there {
        file.text.to_owned()
    } else {
        file.with_lines(file.line_start(start), &[line])
    })
}
