//! The page of a file: where it is and when it was read.

use serde_yaml::Value;

use super::super::spec::Spec;
use super::super::yaml::{Edit, Steps};

/// Returns true if a file was made from a page with this hash.
pub(super) fn is_of(spec: &Spec, file: &str, sha256: &str) -> bool {
    let page = page(spec, file);
    page.get("sha256").and_then(Value::as_str) == Some(sha256)
}

fn page(spec: &Spec, file: &str) -> Value {
    spec.value(file).and_then(|file| file.get("page").cloned()).unwrap_or_default()
}

/// The edits that give a page another day and hash.
pub(super) fn captured(spec: &Spec, file: &str, captured: &str, sha256: &str) -> Vec<Edit> {
    let page = page(spec, file);
    let step = |key: &str| -> Steps { vec!["page".to_owned(), key.to_owned()] };
    let is_same = |key: &str, text: &str| page.get(key).and_then(Value::as_str) == Some(text);
    let mut edits = Vec::new();
    if !is_same("captured", captured) {
        edits.push(Edit::Set { at: step("captured"), value: Value::from(captured) });
    }
    if page.get("sha256").is_some() {
        if !is_same("sha256", sha256) {
            edits.push(Edit::Set { at: step("sha256"), value: Value::from(sha256) });
        }
    } else {
        edits.push(Edit::Insert {
            into: vec!["page".to_owned()],
            behind: Some("captured".to_owned()),
            key: Value::from("sha256"),
            value: Value::from(sha256),
        });
    }
    edits
}
