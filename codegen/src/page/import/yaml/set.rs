//! Values that become others.

use saphyr_parser::ScalarStyle;
use serde_yaml::Value;

use super::layout::{self, Within};
use super::splice::Text;
use crate::spec::{Node, NodeKind};

/// The text with another value at a place, in the quotes of the old one.
pub(super) fn value(file: &Text<'_>, at: &[String], value: &Value) -> Option<String> {
    let node = file.node(at)?;
    let is_collection = value.is_mapping() || value.is_sequence();
    let text = match (&node.kind, value) {
        (NodeKind::Scalar { style, .. }, Value::String(text)) => {
            if in_flow(file, at) {
                quoted(text, *style, Within::Brackets)
            } else {
                quoted(text, *style, Within::Lines)
            }
        }
        _ => layout::flow(value),
    };
    let column = file.column(node.range.start);
    if is_collection && !in_flow(file, at) && column + text.chars().count() > layout::WIDEST {
        return in_lines(file, at, node, value);
    }
    if node.is_flow() || matches!(node.kind, NodeKind::Scalar { .. }) {
        return Some(file.spliced(vec![(node.range.clone(), text)]));
    }
    in_lines(file, at, node, value)
}

/// Returns true if it stands in brackets.
fn in_flow(file: &Text<'_>, at: &[String]) -> bool {
    (0..at.len()).any(|depth| file.node(&at[..depth]).is_some_and(Node::is_flow))
}

fn quoted(text: &str, style: ScalarStyle, within: Within) -> String {
    match style {
        ScalarStyle::DoubleQuoted => layout::double_quoted(text),
        ScalarStyle::SingleQuoted if !text.chars().any(char::is_control) => {
            format!("'{}'", text.replace('\'', "''"))
        }
        _ => layout::scalar(&Value::from(text), within),
    }
}

/// The value below its key or behind its hyphen, in lines.
fn in_lines(file: &Text<'_>, at: &[String], node: &Node, value: &Value) -> Option<String> {
    let (start, lines) = match file.entry(at) {
        Some(entry) => {
            let (key, _) = file.entry_value(at)?;
            let start = entry.key_range.start;
            (start, layout::entry(&key, value, file.column(start)))
        }
        None => {
            let (_, parents) = at.split_last()?;
            let parts = file.parts(file.node(parents)?)?;
            let start = parts.ranges.get(file.index(at)?)?.start;
            (start, layout::item(value, file.column(start)))
        }
    };
    let lines = lines.join(file.newline());
    let lines = lines.trim_start().to_owned();
    Some(file.spliced(vec![(start..node.range.end, lines)]))
}

/// The text with a mapping that stands in one line divided into lines; its values keep their form.
/// Nothing if the mapping stands in other brackets, or in several lines already.
pub(super) fn unfolded(file: &Text<'_>, at: &[String]) -> Option<String> {
    let node = file.node(at)?;
    let NodeKind::Mapping { entries, .. } = &node.kind else {
        return None;
    };
    let in_one_line = file.same_line(node.range.start, node.range.end);
    if !in_one_line || in_flow(file, at) || entries.is_empty() {
        return None;
    }
    let texts =
        entries.iter().map(|entry| &file.text[entry.key_range.start..entry.value.range.end]);
    let newline = file.newline();
    let Some(entry) = file.entry(at) else {
        // An item of a list.
        let pad = " ".repeat(file.column(node.range.start));
        let lines: Vec<&str> = texts.collect();
        let lines = lines.join(&format!("{newline}{pad}"));
        return Some(file.spliced(vec![(node.range.clone(), lines)]));
    };
    let pad = " ".repeat(file.column(entry.key_range.start) + 2);
    let lines: String = texts.map(|text| format!("{newline}{pad}{text}")).collect();
    // Between key and value stand a colon and blanks.
    let colon = entry.key_range.end + file.text[entry.key_range.end..].find(':')? + 1;
    let end = file.line_end(node.range.end);
    let comment = &file.text[node.range.end..end];
    Some(file.spliced(vec![(colon..end, format!("{comment}{lines}"))]))
}
