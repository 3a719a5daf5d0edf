//! How a value that is new in a file is written: in one line if that is short, else in lines.

use serde_yaml::{Mapping, Value};

use crate::spec::has_problems;

/// The longest line that is written where it can be avoided.
pub(super) const WIDEST: usize = 100;

/// How much deeper each level stands.
const INDENT: usize = 2;

/// The lines of an entry of a mapping whose keys stand in a column.
pub(super) fn entry(key: &Value, value: &Value, column: usize) -> Vec<String> {
    let head = format!("{}{}:", " ".repeat(column), scalar(key, Within::Lines));
    if let Some(text) = in_one_line(value) {
        let line = format!("{head} {text}");
        if is_scalar(value) || line.chars().count() <= WIDEST {
            return vec![line];
        }
    }
    let mut lines = vec![head];
    lines.extend(block(value, column + INDENT));
    lines
}

/// The lines of an item of a list whose hyphens stand in a column.
pub(super) fn item(value: &Value, column: usize) -> Vec<String> {
    let pad = " ".repeat(column);
    if let Some(text) = in_one_line(value) {
        let line = format!("{pad}- {text}");
        if is_scalar(value) || line.chars().count() <= WIDEST {
            return vec![line];
        }
    }
    let mut lines = block(value, column + INDENT);
    if let Some(first) = lines.first_mut() {
        *first = format!("{pad}- {}", first.trim_start());
    }
    lines
}

/// The lines of a mapping or list.
pub(super) fn block(value: &Value, column: usize) -> Vec<String> {
    match value {
        Value::Mapping(mapping) => {
            mapping.iter().flat_map(|(key, value)| entry(key, value, column)).collect()
        }
        Value::Sequence(items) => items.iter().flat_map(|value| item(value, column)).collect(),
        other => vec![format!("{}{}", " ".repeat(column), scalar(other, Within::Lines))],
    }
}

/// The text of a value that reads well in one line: a scalar, or what has nothing but scalars and
/// short lists in it.
fn in_one_line(value: &Value) -> Option<String> {
    let plain = match value {
        Value::Mapping(mapping) => mapping.values().all(|value| {
            is_scalar(value) || value.as_sequence().is_some_and(|list| is_short(list))
        }),
        Value::Sequence(items) => is_short(items),
        _ => true,
    };
    plain.then(|| if is_scalar(value) { scalar(value, Within::Lines) } else { flow(value) })
}

/// Lists of sentences have a line for each.
fn is_short(items: &[Value]) -> bool {
    let is_sentence = |value: &Value| value.as_str().is_some_and(|value| value.ends_with('.'));
    items.iter().all(|item| is_scalar(item) && !is_sentence(item))
}

fn is_scalar(value: &Value) -> bool {
    !matches!(value, Value::Mapping(_) | Value::Sequence(_))
}

/// The text of a value in one line, whatever is in it.
pub(super) fn flow(value: &Value) -> String {
    match value {
        Value::Mapping(mapping) if mapping.is_empty() => "{}".to_owned(),
        Value::Mapping(mapping) => format!("{{ {} }}", flow_entries(mapping)),
        Value::Sequence(items) => {
            let items: Vec<String> = items.iter().map(flow).collect();
            format!("[{}]", items.join(", "))
        }
        other => scalar(other, Within::Brackets),
    }
}

fn flow_entries(mapping: &Mapping) -> String {
    let entries: Vec<String> = mapping.iter().map(|(key, value)| flow_entry(key, value)).collect();
    entries.join(", ")
}

/// An entry of a mapping in braces.
pub(super) fn flow_entry(key: &Value, value: &Value) -> String {
    format!("{}: {}", scalar(key, Within::Brackets), flow(value))
}

/// The surroundings of a scalar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Within {
    /// A line of its own, behind its key.
    Lines,
    /// `{ }` or `[ ]`.
    Brackets,
}

/// The text of a scalar: without quotes, if every reader takes it for the same.
pub(super) fn scalar(value: &Value, within: Within) -> String {
    match value {
        Value::Bool(truth) => truth.to_string(),
        Value::Number(number) => number.to_string(),
        Value::String(text) if is_plain(text, within) => text.clone(),
        Value::String(text) => double_quoted(text),
        _ => "null".to_owned(),
    }
}

/// JSON's strings are strings of YAML too.
pub(super) fn double_quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// Returns true if a text means itself without quotes, as a key and as a value.
fn is_plain(text: &str, within: Within) -> bool {
    let tried = match within {
        Within::Lines => format!("{text}: {text}"),
        Within::Brackets => format!("{{ {text}: {text}, a-b: [{text}] }}"),
    };
    let wanted = Value::String(text.to_owned());
    let read = serde_yaml::from_str::<Mapping>(&tried).ok();
    let same = read.is_some_and(|read| read.get(&wanted) == Some(&wanted));
    same && !text.is_empty() && !text.contains('\n') && !has_problems(&tried)
}

#[cfg(test)]
mod tests {
    use super::{WIDEST, Within, block, is_plain};

    #[test]
    fn what_is_short_stands_in_one_line() {
        let text = "\
event: onOrder
platforms: [v1, v2]
fires_when:
  - An order came.
data:
  id: { type: integer id, doc: The id. }
  state:
    type: string
    values: { open: It is open., \"no\": \"It is, by now, closed.\" }
    doc: A long description of what this attribute is for, longer than fits into one line of this file.
  parts:
    type: array of objects
    attributes:
      code: { type: string, doc: 'It''s the code: this.' }
errata:
  - at: id
    page: { type: string, values: [1, \"2\"] }
    evidence: documented - why
";
        let value: serde_yaml::Value = serde_yaml::from_str(text).expect("YAML");
        let written = block(&value, 0).join("\n") + "\n";
        assert_eq!(written, text.replace("'It''s the code: this.'", "\"It's the code: this.\""));
    }

    /// The last line that is not too wide, and the first that is: as an entry, in a list, as an item.
    #[test]
    fn what_is_wider_than_a_line_has_several() {
        let word = |length: usize| "x".repeat(length);
        let fits = [
            format!("key: {{ doc: {} }}", word(WIDEST - 14)),
            format!("key: [{}, b]", word(WIDEST - 10)),
            format!("- {{ at: {} }}", word(WIDEST - 10)),
        ];
        let lines = [
            format!("key:\n  doc: {}", word(WIDEST - 13)),
            format!("key:\n  - {}\n  - b", word(WIDEST - 9)),
            format!("- at: {}", word(WIDEST - 9)),
        ];
        for text in &fits {
            assert_eq!(text.chars().count(), WIDEST, "{text}");
        }
        for text in fits.iter().chain(&lines) {
            let value: serde_yaml::Value = serde_yaml::from_str(text).expect("YAML");
            assert_eq!(&block(&value, 0).join("\n"), text);
        }
    }

    /// Not even in braces does a list of sentences stand in one line.
    #[test]
    fn sentences_have_a_line_each() {
        for text in ["at:\n  of:\n    - It came.\n    - It went.", "- of:\n    - It came."] {
            let value: serde_yaml::Value = serde_yaml::from_str(text).expect("YAML");
            assert_eq!(block(&value, 0).join("\n"), text);
        }
    }

    #[test]
    fn words_that_mean_something_else_have_quotes() {
        for text in ["open", "It's 5 o'clock.", "a b-c", "2026-03-02", "+1x", "us-east-1", "v3.0"] {
            assert!(is_plain(text, Within::Lines), "{text}");
            assert!(is_plain(text, Within::Brackets), "{text}");
        }
        for text in [
            "",
            " ",
            "no",
            "Yes",
            "null",
            "~",
            "1",
            "1.5",
            "0x1",
            "true",
            "a: b",
            "a #b",
            "{",
            "- a",
            "-",
            "?",
            "&a",
            "*a",
            "!t",
            "%a",
            "@a",
            "`a",
            "a:",
            "a\nb",
            "# a",
            "'a",
            "\"a",
            "|",
            ">",
            " a",
            "a ",
            "<<",
            "ü\u{200b}",
        ] {
            assert!(!is_plain(text, Within::Lines), "{text}");
            assert!(!is_plain(text, Within::Brackets), "{text}");
        }
        assert!(is_plain("a, b]", Within::Lines));
        assert!(!is_plain("a, b", Within::Brackets));
        assert!(!is_plain("b]", Within::Brackets));
    }
}
