//! New entries and items.

use serde_yaml::Value;

use super::layout;
use super::set::unfolded;
use super::splice::{Parts, Text};
use crate::spec::{NodeKind, comments};

/// The longest line that one more entry may make of a mapping that stands in one line.
const WIDEST: usize = 120;

/// The text with an entry in a mapping, behind another or in front of all.
pub(super) fn entry(
    file: &Text<'_>,
    into: &[String],
    behind: Option<&str>,
    (key, value): (&Value, &Value),
) -> Option<String> {
    let node = file.node(into)?;
    let parts = file.parts(node)?;
    let index = index_behind(file, into, behind)?;
    if !parts.flow {
        let column = file.column(parts.ranges.first()?.start);
        let lines = layout::entry(key, value, column);
        return Some(in_block(file, &parts, index, &lines));
    }
    let text = layout::flow_entry(key, value);
    if must_unfold(file, &parts, value, &text)
        && let Some(unfolded) = unfolded(file, into)
    {
        return entry(&Text::new(&unfolded)?, into, behind, (key, value));
    }
    Some(in_flow(file, &parts, index, &text))
}

/// The text with an item in a list.
pub(super) fn item(
    file: &Text<'_>,
    into: &[String],
    index: usize,
    value: &Value,
) -> Option<String> {
    let node = file.node(into)?;
    let parts = file.parts(node)?;
    if index > parts.ranges.len() {
        return None;
    }
    if parts.flow {
        return Some(in_flow(file, &parts, index, &layout::flow(value)));
    }
    let column = file.column(parts.ranges.first()?.start);
    let lines = layout::item(value, column);
    Some(in_block(file, &parts, index, &lines))
}

/// The text with lines of another place as an entry of a mapping; rewritten if they do not fit.
pub(super) fn lines(
    file: &Text<'_>,
    into: &[String],
    behind: Option<&str>,
    lines: &[String],
    (key, value): (&Value, &Value),
) -> Option<String> {
    let parts = file.parts(file.node(into)?)?;
    if parts.flow {
        let unfolded = unfolded(file, into);
        return match unfolded.as_deref().and_then(Text::new) {
            Some(unfolded) => self::lines(&unfolded, into, behind, lines, (key, value)),
            None if !comments(&lines.join("\n")).is_empty() => None,
            None => entry(file, into, behind, (key, value)),
        };
    }
    let pad = " ".repeat(file.column(parts.ranges.first()?.start));
    let indent =
        |line: &String| if line.is_empty() { String::new() } else { format!("{pad}{line}") };
    let lines: Vec<String> = lines.iter().map(indent).collect();
    let index = index_behind(file, into, behind)?;
    Some(in_block(file, &parts, index, &lines))
}

/// The index that an entry gets behind another.
fn index_behind(file: &Text<'_>, into: &[String], behind: Option<&str>) -> Option<usize> {
    let NodeKind::Mapping { entries, .. } = &file.node(into)?.kind else {
        return None;
    };
    match behind {
        Some(behind) => Some(entries.iter().position(|entry| entry.key == behind)? + 1),
        None => Some(0),
    }
}

/// Returns true if a mapping in one line has to be divided into lines first.
fn must_unfold(file: &Text<'_>, parts: &Parts, value: &Value, text: &str) -> bool {
    let nested = value.as_mapping().is_some_and(|mapping| mapping.values().any(Value::is_mapping));
    let line = file.line_end(parts.around.end) - file.line_start(parts.around.start);
    let in_one_line = file.same_line(parts.around.start, parts.around.end);
    nested || (in_one_line && line + text.chars().count() + 2 > WIDEST)
}

fn in_block(file: &Text<'_>, parts: &Parts, index: usize, lines: &[String]) -> String {
    if index > 0 {
        let end = parts.ranges[index - 1].end;
        // A block of text that keeps the blank lines behind it ends with one.
        let at = if file.text[..end].ends_with('\n') { end } else { file.next_line(end) };
        return file.with_lines(at, lines);
    }
    let first = parts.ranges[0].start;
    if file.begins_line(first) {
        return file.with_lines(file.comments_above(first), lines);
    }
    // The first key stands behind the hyphen of an item.
    let pad = " ".repeat(file.column(first));
    let lines = file.lines(lines);
    file.spliced(vec![(first..first, format!("{}{pad}", lines.trim_start()))])
}

fn in_flow(file: &Text<'_>, parts: &Parts, index: usize, text: &str) -> String {
    let Some(before) = index.checked_sub(1).map(|checked_sub| &parts.ranges[checked_sub]) else {
        return first_in_flow(file, parts, text);
    };
    let next = parts.ranges.get(index);
    let next = next.map_or(parts.around.end - 1, |next| next.start);
    if file.same_line(before.end, next) || !file.begins_line(before.start) {
        return file.spliced(vec![(before.end..before.end, format!(", {text}"))]);
    }
    // Each part has a line of its own.
    let has_comma = file.text[before.end..file.line_end(before.end)].trim_start().starts_with(',');
    let comma = if has_comma { "" } else { "," };
    let behind = if index < parts.ranges.len() || has_comma { "," } else { "" };
    let pad = " ".repeat(file.column(before.start));
    let end = file.line_end(before.end);
    file.spliced(vec![
        (before.end..before.end, comma.to_owned()),
        (end..end, format!("{}{pad}{text}{behind}", file.newline())),
    ])
}

fn first_in_flow(file: &Text<'_>, parts: &Parts, text: &str) -> String {
    match parts.ranges.first() {
        Some(first) => {
            let at = first.start;
            file.spliced(vec![(at..at, format!("{text}, "))])
        }
        None => {
            let open = &file.text[parts.around.start..=parts.around.start];
            let text = match open {
                "{" => format!("{{ {text} }}"),
                _ => format!("[{text}]"),
            };
            file.spliced(vec![(parts.around.clone(), text)])
        }
    }
}
