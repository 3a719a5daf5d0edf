//! The reading of one payload by a package, and the values in its debug output.

use serde_json::Value;

/// The answer of the runner about a payload.
#[derive(Debug)]
pub(crate) struct Reading {
    pub(crate) is: String,
    /// True if the payload may be one of several events, and nothing tells which.
    pub(crate) is_ambiguous: bool,
    /// True if events are known that the payload may be.
    pub(crate) has_candidates: bool,
    pub(crate) name: Option<String>,
    pub(crate) module: Option<String>,
    pub(crate) data: Value,
    pub(crate) all: Value,
    pub(crate) found: Vec<String>,
    /// Pointers to values that are not as documented, and were passed over.
    pub(crate) misfits: Vec<String>,
    pub(crate) reads: String,
    /// The values of the event, with the fields that lead to them.
    pub(crate) values: Vec<(String, String)>,
}

impl Reading {
    pub(crate) fn new(answer: &Value) -> Self {
        let text = |key: &str| answer[key].as_str().map(str::to_owned);
        let texts = |key: &str| {
            let texts = answer[key].as_array().into_iter().flatten();
            texts.filter_map(|text| text.as_str().map(str::to_owned)).collect()
        };
        Self {
            is: text("is").unwrap_or_default(),
            is_ambiguous: answer["is_ambiguous"] == Value::Bool(true),
            has_candidates: answer["has_candidates"] == Value::Bool(true),
            name: text("name"),
            module: text("module"),
            data: answer["data"].clone(),
            all: answer["all"].clone(),
            found: texts("found"),
            misfits: texts("misfits"),
            reads: text("reads").unwrap_or_default(),
            values: values(answer["debug"].as_str().unwrap_or_default()),
        }
    }

    pub(crate) fn is_typed(&self) -> bool {
        self.is == "typed"
    }
}

/// Stands in debug output for a sensitive value.
const REDACTED: &str = "[redacted]";

/// The innermost values of pretty debug output, each with the fields around it. Values in `extra`, and
/// what is said of misfits, are left out: they are not read. So are those that are not shown: they are written again all the same.
fn values(debug: &str) -> Vec<(String, String)> {
    let mut fields: Vec<(usize, String)> = Vec::new();
    let mut values = Vec::new();
    for line in debug.lines() {
        let indent = line.len() - line.trim_start().len();
        fields.retain(|(at, _)| *at < indent);
        let (field, value) = match line.trim().split_once(": ") {
            Some((field, value)) if !field.starts_with('"') => (field, value),
            _ => ("", line.trim()),
        };
        if !field.is_empty() {
            fields.push((indent, field.to_owned()));
        }
        let is_open = value.ends_with(['(', '{', '[']) || value.starts_with([')', '}', ']']);
        let is_shown = plain(value) != REDACTED;
        let is_read = !fields.iter().any(|(_, field)| field == "extra" || field == "misfits");
        if is_shown && !is_open && is_read {
            let path: Vec<&str> = fields.iter().map(|(_, field)| field.as_str()).collect();
            values.push((path.join("."), plain(value).to_owned()));
        }
    }
    values
}

/// A value as it is printed, whatever the Rust type that prints it.
pub(crate) fn plain(value: &str) -> &str {
    let value = value.trim_end_matches(',');
    value.strip_suffix(".0").unwrap_or(value)
}

#[test]
fn values_have_the_fields_around_them_and_extra_is_left_out() {
    #[derive(Debug)]
    #[expect(dead_code, reason = "they are printed")]
    struct Thing {
        state: Option<&'static str>,
        extra: [u8; 1],
        size: f64,
    }
    let thing = Thing { state: Some("open"), extra: [7], size: 2.0 };
    let found = values(&format!("{thing:#?}"));
    let expected = [("state", "\"open\""), ("size", "2")];
    assert_eq!(found, expected.map(|(path, value)| (path.to_owned(), value.to_owned())));
}
