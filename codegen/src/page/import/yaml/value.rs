//! Places in the value of a file.

use serde_yaml::{Mapping, Value};

/// The way from the top of a file to a value in it: keys, and indices of lists.
pub(in super::super) type Steps = Vec<String>;

/// The way to a place below another.
pub(in super::super) fn below<S: AsRef<str>>(at: &[String], steps: &[S]) -> Steps {
    at.iter().cloned().chain(steps.iter().map(|step| step.as_ref().to_owned())).collect()
}

/// A key or scalar as text.
pub(in super::super) fn text_of(key: &Value) -> String {
    match key {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        Value::Bool(truth) => truth.to_string(),
        _ => String::new(),
    }
}

pub(super) fn position(mapping: &Mapping, key: &str) -> Option<usize> {
    mapping.keys().position(|other| text_of(other) == key)
}

/// The value at the end of some steps.
pub(in super::super) fn find<'a>(value: &'a mut Value, steps: &[String]) -> Option<&'a mut Value> {
    steps.iter().try_fold(value, |value, step| match value {
        Value::Mapping(mapping) => {
            let at = position(mapping, step)?;
            mapping.iter_mut().nth(at).map(|(_, value)| value)
        }
        Value::Sequence(items) => items.get_mut(step.parse::<usize>().ok()?),
        _ => None,
    })
}
