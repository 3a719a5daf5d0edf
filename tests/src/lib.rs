//! The code that the tests of the workspace share.
//!
//! Tests only check. Files that a test compares with are written when the environment variable
//! `UPDATE_GOLDENS` is set.

use std::collections::BTreeSet;
use std::fmt::Debug;
use std::path::{Path, PathBuf};

use fs_err as fs;
use serde::de::DeserializeOwned;
use serde_json::Value;
use similar::TextDiff;

pub use api::Api;
pub use edit::{Edits, put};
pub use paste::pasted;
pub use spec::Spec;

mod api;
mod change;
mod edit;
mod paste;
mod spec;

/// A path in the workspace.
pub fn workspace(path: impl AsRef<Path>) -> PathBuf {
    let member = Path::new(env!("CARGO_MANIFEST_DIR"));
    member.parent().unwrap_or(member).join(path)
}

/// The names of the folders in a folder of the workspace, sorted.
///
/// # Panics
///
/// If it cannot be read, or a name is not UTF-8.
pub fn folders(path: &str) -> Vec<String> {
    let entries = fs::read_dir(workspace(path)).expect("readable");
    let entries = entries.map(|entry| entry.expect("readable"));
    let folders = entries.filter(|entry| entry.path().is_dir());
    let mut names: Vec<String> =
        folders.map(|entry| entry.file_name().into_string().expect("UTF-8")).collect();
    names.sort();
    names
}

/// The text of a vector: a whole file of the package, or the line of the file that the manifest names.
///
/// # Panics
///
/// If the file does not have the line.
pub fn vector_text(file: &str, line: Option<usize>) -> &str {
    let Some(line) = line else { return file };
    let found = file.lines().nth(line.checked_sub(1).expect("lines are counted from 1"));
    found.unwrap_or_else(|| panic!("there is no line {line}"))
}

/// The text of a vector by its line of the manifest, from the files of a package below `examples/`.
///
/// # Panics
///
/// If it is no such line.
pub fn listed_vector_text(vector: &Value, read: impl Fn(&str) -> String) -> String {
    let line = vector["line"].as_u64().map(|line| usize::try_from(line).expect("a line"));
    vector_text(&read(vector["file"].as_str().expect("a file")), line).to_owned()
}

/// The cases in a folder of the workspace, sorted: the names of its YAML files, without the ending.
///
/// # Panics
///
/// If it cannot be read, a name is not UTF-8, or a file belongs to no case.
pub fn cases(path: &str) -> Vec<String> {
    let entries = fs::read_dir(workspace(path)).expect("readable");
    let names =
        entries.map(|entry| entry.expect("readable").file_name().into_string().expect("UTF-8"));
    let names: BTreeSet<String> = names.collect();
    for name in &names {
        let case = name.split('.').next().unwrap_or(name);
        assert!(names.contains(&format!("{case}.yaml")), "{path}/{name} belongs to no case");
    }
    names.iter().filter_map(|name| name.strip_suffix(".yaml")).map(str::to_owned).collect()
}

/// The spec of a golden: its own files, and the others from the base that all goldens share.
///
/// # Panics
///
/// If it cannot be read.
pub fn golden_spec(name: &str) -> Spec {
    Spec::read("tests/bases/things").over(format!("tests/goldens/{name}/spec"))
}

/// Reads a YAML file of the workspace.
///
/// # Panics
///
/// If it cannot be read, or says something else.
pub fn read_yaml<T: DeserializeOwned>(path: &str) -> T {
    let text = fs::read_to_string(workspace(path)).expect("readable");
    serde_yaml::from_str(&text).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Returns whether files are to be written instead of compared.
pub fn updates_goldens() -> bool {
    std::env::var_os("UPDATE_GOLDENS").is_some()
}

/// Compares a file with the text that it should have, or writes it if goldens are updated.
///
/// # Panics
///
/// If the file has another text or cannot be read; the message shows the difference.
pub fn assert_golden(file: &Path, text: &str) {
    if updates_goldens() {
        write_if_other(file, text);
        return;
    }
    let found = fs::read_to_string(file).unwrap_or_default().replace("\r\n", "\n");
    let diff = TextDiff::from_lines(found.as_str(), text);
    let shown = diff.unified_diff().header("golden", "now").to_string();
    assert!(
        found == text,
        "{} is not what it should be; if the change is right, run the tests with \
         UPDATE_GOLDENS=1 and review the difference\n{shown}",
        file.display()
    );
}

/// Asserts that a list has everything that it should have, and nothing else.
///
/// # Panics
///
/// If it does not; the message names the list, and what it lacks or should not have.
pub fn assert_complete<T: Ord + Debug>(list: &str, listed: &BTreeSet<T>, all: &BTreeSet<T>) {
    let lacking: Vec<&T> = all.difference(listed).collect();
    assert!(lacking.is_empty(), "{list} lacks {lacking:?}");
    let unknown: Vec<&T> = listed.difference(all).collect();
    assert!(unknown.is_empty(), "{list} has {unknown:?}, which do not exist");
}

fn write_if_other(file: &Path, text: &str) {
    if fs::read_to_string(file).is_ok_and(|found| found == text) {
        return;
    }
    let folder = file.parent().unwrap_or(file);
    let written = fs::create_dir_all(folder).and_then(|()| fs::write(file, text));
    assert!(written.is_ok(), "cannot write {}: {written:?}", file.display());
}

/// Compiles the example that the README opens with.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
pub struct Readme;

/// Compiles and runs the examples in the README of the package.
#[cfg(doctest)]
#[doc = include_str!("../../generated/README.md")]
pub struct PackageReadme;

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::assert_complete;

    #[test]
    #[should_panic(expected = "a list lacks [2]")]
    fn what_a_list_lacks_is_named_alone() {
        assert_complete("a list", &BTreeSet::from([1, 3]), &BTreeSet::from([1, 2, 3]));
    }

    #[test]
    #[should_panic(expected = "a list has [4], which do not exist")]
    fn what_a_list_has_too_much_is_named_alone() {
        assert_complete("a list", &BTreeSet::from([1, 4]), &BTreeSet::from([1]));
    }
}
