//! Specs for the tests of the diff, and how they are edited.

use std::collections::BTreeMap;

use codegen::Lowered;
use codegen::diagnostic::Source;
use serde_yaml::Value;

/// The texts of a spec's files, by path.
pub(crate) type Files = BTreeMap<String, Value>;

/// A small spec in which much can be changed.
pub(crate) const BASE: [(&str, &str); 5] = [
    ("vendor.yaml", include_str!("base/vendor.yaml")),
    ("envelope.yaml", include_str!("base/envelope.yaml")),
    ("types.yaml", include_str!("base/types.yaml")),
    ("lending/onLoanUpdate.yaml", include_str!("base/onLoanUpdate.yaml")),
    ("lending/onLoanClose.yaml", include_str!("base/onLoanClose.yaml")),
];

/// The base spec, parsed.
pub(crate) fn base() -> Files {
    let parse = |(path, text): (&str, &str)| {
        let value = serde_yaml::from_str(text).unwrap_or_else(|error| panic!("{path}: {error}"));
        (path.to_owned(), value)
    };
    BASE.into_iter().map(parse).collect()
}

/// Lowers a spec, which must be sound.
pub(crate) fn lowered(files: &Files) -> Lowered {
    let source = |(path, value): (&String, &Value)| Source {
        path: path.clone(),
        text: serde_yaml::to_string(value).expect("YAML"),
    };
    codegen::lower(files.iter().map(source).collect()).unwrap_or_else(|found| panic!("{found}"))
}

/// The value at a path with `/` between its keys.
pub(crate) fn get<'a>(files: &'a Files, file: &str, path: &str) -> &'a Value {
    let mut at = files.get(file).unwrap_or_else(|| panic!("no {file}"));
    for step in path.split('/').filter(|step| !step.is_empty()) {
        at = at.get(step).unwrap_or_else(|| panic!("no {step} of {path} in {file}"));
    }
    at
}

/// Puts a value at a path with `/` between its keys, or takes it away. A path without keys is a
/// whole file.
pub(crate) fn put(files: &mut Files, file: &str, path: &str, value: Option<Value>) {
    if path.is_empty() {
        match value {
            Some(value) => files.insert(file.to_owned(), value),
            None => files.remove(file),
        };
        return;
    }
    let mut at = files.get_mut(file).unwrap_or_else(|| panic!("no {file}"));
    let (parents, last) = path.rsplit_once('/').unwrap_or(("", path));
    for step in parents.split('/').filter(|step| !step.is_empty()) {
        at = at.get_mut(step).unwrap_or_else(|| panic!("no {step} of {path} in {file}"));
    }
    let mapping = at.as_mapping_mut().expect("a mapping");
    let key: Value = match last.parse::<i64>() {
        Ok(number) => number.into(),
        Err(_) => last.into(),
    };
    match value {
        Some(value) => mapping.insert(key, value),
        None => mapping.remove(&key),
    };
}
