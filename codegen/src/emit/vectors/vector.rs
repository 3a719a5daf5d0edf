//! A vector: a payload with what is true of it.

use crate::model::{Json, Severity};
use crate::words::describe::{compact, pretty};

/// A payload with what is true of it.
pub(super) struct Vector {
    /// Path below the folder of the examples.
    pub(super) file: String,
    /// The line of the file that has the body, if the file has several.
    pub(super) line: Option<usize>,
    /// The name that tells it from others of the file and the rule, if it needs one.
    pub(super) case: Option<String>,
    /// The text as it stands in the file.
    pub(super) text: String,
    /// The headers of the request, if the vendor names events in one.
    pub(super) headers: Vec<(String, String)>,
    /// The encoding of the body, if the file has another.
    pub(super) encoding: Option<&'static str>,
    /// The module, if nothing in the body tells which one it is.
    pub(super) module: Option<String>,
    /// The rules that it breaks, each with a pointer; the one that it is made for comes first.
    pub(super) deviations: Vec<(String, String)>,
    /// The worst of them.
    pub(super) worst: Option<Severity>,
    /// Deprecated attributes that it cannot do without: the rule of each, with a pointer.
    pub(super) noticed: Vec<(String, String)>,
    pub(super) excused: Vec<String>,
    /// A vector that keeps the rule, and one that takes the other branch of its condition.
    pub(super) kept_in: Option<String>,
    pub(super) other_branch_in: Option<String>,
}

impl Vector {
    pub(super) fn new(file: String, text: String, excused: Vec<String>) -> Self {
        Self {
            file,
            line: None,
            case: None,
            text,
            headers: Vec::new(),
            encoding: None,
            module: None,
            deviations: Vec::new(),
            worst: None,
            noticed: Vec::new(),
            excused,
            kept_in: None,
            other_branch_in: None,
        }
    }

    /// The file with the line, as `cargo xtask validate` writes the place of a body.
    pub(super) fn place(&self) -> String {
        match self.line {
            Some(line) => format!("{}:{line}", self.file),
            None => self.file.clone(),
        }
    }
}

/// Headers as they arrive.
pub(super) fn bytes(headers: &[(String, String)]) -> Vec<(String, Vec<u8>)> {
    headers.iter().map(|(name, value)| (name.clone(), value.clone().into_bytes())).collect()
}

/// A payload as it stands in a file of its own.
pub(super) fn text(payload: &Json) -> String {
    format!("{}\n", pretty(payload))
}

/// A payload as it stands in a file with others, one a line.
pub(super) fn line(payload: &Json) -> String {
    format!("{}\n", compact(payload))
}
