//! Splits a line that had parts on lines of their own.

use super::heading;
use crate::page::pattern::Pattern;

/// A part of a line.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece<'t> {
    Prose(&'t str),
    Bullet(&'t str),
    Heading(&'t str),
}

/// A name that a type is glued to, and nothing else.
static TYPED: Pattern = Pattern::new(
    r"\A[A-Za-z_$][\w$]*?(?:array of (?:string|integer|number|boolean|object|array)s?|image object|(?:string|integer|boolean|number|object|array)s?|datetime|timestamp|double|float)\z",
);

/// Words that end as a type does.
const NO_NAMES: [&str; 8] = [
    "substring",
    "substrings",
    "docstring",
    "docstrings",
    "bytestring",
    "subarray",
    "disarray",
    "afloat",
];

/// A value with what it means.
static VALUE: Pattern = Pattern::new(r"\A[^\s:]+(?: [^\s:]+){0,3}: ?\S");

static REMARK: Pattern = Pattern::new(
    r"[a-z0-9)'][.!?](?:Notes?|Important|Tip|Warning|Caution|Possible values|Examples?):",
);

/// The most bytes of a name with its type, and of what a value needs to be told from prose.
const LONGEST_HEAD: usize = 200;

/// The parts of a line. Bullets are looked for only if the text has lost its lines.
pub(super) fn pieces(line: &str, is_bullet: bool, bullets: bool) -> Vec<Piece<'_>> {
    let (line, heading) = match heading::glued(line) {
        Some(at) => (&line[..at], Some(Piece::Heading(&line[at..]))),
        None => (line, None),
    };
    let mut pieces = Vec::new();
    let parts = if bullets { at_bullets(line) } else { vec![line] };
    for (index, part) in parts.into_iter().enumerate() {
        let mut remarks = at_remarks(part).into_iter();
        let first = remarks.next();
        let is_bullet = is_bullet || index > 0;
        pieces.extend(first.map(if is_bullet { Piece::Bullet } else { Piece::Prose }));
        pieces.extend(remarks.map(Piece::Prose));
    }
    pieces.extend(heading);
    pieces
}

/// The line, cut before each remark that is glued to the sentence before it.
fn at_remarks(line: &str) -> Vec<&str> {
    let (mut parts, mut rest) = (Vec::new(), line);
    while let Some(found) = REMARK.find(rest) {
        // Behind the letter, which can be none but ASCII, and the stop.
        let (before, after) = rest.split_at(found.start() + 2);
        parts.push(before);
        rest = after;
    }
    parts.push(rest);
    parts
}

/// The line, cut at each dash that begins a bullet; the dashes are gone.
fn at_bullets(line: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut start, mut in_values) = (0, false);
    let mut dashes = line.match_indices("- ").map(|(at, _)| at).peekable();
    while let Some(dash) = dashes.next() {
        let end = dashes.peek().copied().unwrap_or(line.len());
        let (before, after) = (&line[start..dash], line[dash + 2..end].trim());
        let is_value = begins_value(before, after, in_values);
        if !before.ends_with('-') && (is_value || is_typed_name(after)) {
            parts.push(before);
            start = dash + 2;
            in_values |= is_value;
        }
    }
    parts.push(&line[start..]);
    parts
}

/// Returns true if a dash begins a value: behind a label, glued to a sentence, or behind another
/// value.
fn begins_value(before: &str, after: &str, in_values: bool) -> bool {
    if before.trim_end().ends_with(':') {
        return !after.is_empty();
    }
    let glued = before.ends_with(['.', '!', '?', ')']);
    (glued || (in_values && before.ends_with(' '))) && VALUE.matches(head(after))
}

/// Returns true if a text is a name that its type is glued to.
pub(in super::super) fn is_typed_name(text: &str) -> bool {
    text.len() <= LONGEST_HEAD && TYPED.matches(text) && !NO_NAMES.contains(&text)
}

/// So much of a text as is needed to tell what it is.
pub(in super::super) fn head(text: &str) -> &str {
    let end = (0..=LONGEST_HEAD.min(text.len())).rev();
    let end = end.into_iter().find(|at| text.is_char_boundary(*at));
    &text[..end.unwrap_or(0)]
}

#[cfg(test)]
mod tests {
    use super::{Piece, Piece::*, pieces};

    fn split(line: &str) -> Vec<Piece<'_>> {
        pieces(line, false, true)
    }

    #[test]
    fn a_name_with_its_type_is_split_off() {
        assert_eq!(
            split("Possible values: true, false - berth_idstring"),
            [Prose("Possible values: true, false "), Bullet("berth_idstring"),]
        );
        assert_eq!(
            split("It is null.- pilotsarray of objects"),
            [Prose("It is null."), Bullet("pilotsarray of objects"),]
        );
        assert_eq!(
            split("null. - namestring - flagimage object"),
            [Prose("null. "), Bullet("namestring "), Bullet("flagimage object"),]
        );
    }

    #[test]
    fn a_dash_in_prose_stays() {
        for line in [
            "Previous status of the ship - the status before the call.",
            "The status - a string - of the ship",
            "A part of the name - substring",
            "Ships -- namestring",
            "from 10:00 - 12:00",
            "status - update",
            "The berth - Pier: the place",
        ] {
            assert_eq!(split(line), [Prose(line)]);
        }
    }

    #[test]
    fn values_are_split_off_their_label() {
        assert_eq!(
            split(
                "Possible values:- Moored: The ship lies. It waits.- Under way: It sails - fast."
            ),
            [
                Prose("Possible values:"),
                Bullet("Moored: The ship lies. It waits."),
                Bullet("Under way: It sails - fast."),
            ]
        );
        assert_eq!(
            split("Values: - 0: none - 1: one"),
            [Prose("Values: "), Bullet("0: none "), Bullet("1: one"),]
        );
    }

    #[test]
    fn a_remark_and_a_heading_are_split_off_a_sentence() {
        let line =
            "It is set by the pilot.Note:New ones can be added.Attributes of the data object";
        assert_eq!(
            pieces(line, true, false),
            [
                Bullet("It is set by the pilot."),
                Prose("Note:New ones can be added."),
                Heading("Attributes of the data object"),
            ]
        );
    }
}
