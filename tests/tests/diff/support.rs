//! Specs for the tests of the diff, and how they are edited.

use std::collections::BTreeMap;

use codegen::Lowered;
use codegen::diagnostic::Source;
use serde_yaml::Value;
use tests::{Edits, Spec};

/// The base of all specs.
pub(crate) const LIBRARY: &str = "tests/bases/library";

/// The files of a spec, parsed, by path.
pub(crate) type Files = BTreeMap<String, Value>;

/// A small spec in which much can be changed, parsed.
pub(crate) fn base() -> Files {
    let edits: Edits = serde_yaml::from_str(include_str!("base.yaml")).expect("edits");
    let parsed = |source: Source| {
        let value = serde_yaml::from_str(&source.text);
        let value = value.unwrap_or_else(|error| panic!("{}: {error}", source.path));
        (source.path, value)
    };
    Spec::read(LIBRARY).with("base.yaml", &edits).sources().into_iter().map(parsed).collect()
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
    let root = files.get_mut(file).unwrap_or_else(|| panic!("no {file}"));
    tests::put(root, path, value).unwrap_or_else(|problem| panic!("{file}: {problem}"));
}
