//! Results of an import, and decisions that it leaves to people.

use std::fmt;

use crate::FileLine;
use crate::diagnostic::line_of;
use crate::page::difference::Difference;
use crate::patch::patch;
use crate::spec::{also_in, decisions, undecided as marks};

/// The result of an import.
#[derive(Debug, Clone, Default)]
pub struct Imported {
    /// The files that change, by path, and the lock behind them.
    pub files: Vec<FileChange>,
    /// The edits, one line each.
    pub done: Vec<String>,
    /// Remarks that change nothing in the files.
    pub notes: Vec<String>,
    /// New marks for a person to decide.
    pub undecided: Vec<Undecided>,
    /// Differences that could not be imported.
    pub left: Vec<Left>,
    /// Events of the page that were not imported.
    pub skipped: Vec<Skipped>,
}

/// A file that changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileChange {
    /// The path below the spec folder.
    pub path: String,
    /// The text that it has; nothing if it is new.
    pub before: Option<String>,
    /// The text that it is to have.
    pub after: String,
}

/// A decision that a person has to make. `Display` writes it on one line, without its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undecided {
    /// The place of its first mark.
    pub place: FileLine,
    /// The words of the mark.
    pub what: String,
    /// The other lines of the file where the same is to be decided.
    pub also: Vec<usize>,
}

impl fmt::Display for Undecided {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.what, also_in(&self.also))
    }
}

/// An event of the page that was not imported, though others were.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Skipped {
    /// The event.
    pub event: String,
    /// The line where the page begins to speak of it.
    pub line: usize,
    /// Why it was not imported.
    pub why: String,
}

/// Differences that could not be imported.
#[derive(Debug, Clone, PartialEq)]
pub struct Left {
    /// How page and spec differ there.
    pub difference: Difference,
    /// Why it was not imported, if that is no matter of course.
    pub why: Option<String>,
}

impl FileChange {
    /// The change as a patch. `prefix` is the path of the spec folder from where the patch is to be
    /// applied, with a `/` at its end.
    pub fn patch(&self, prefix: &str) -> String {
        patch(&format!("{prefix}{}", self.path), self.before.as_deref(), Some(&self.after))
    }
}

pub(super) fn left(difference: &Difference, why: Option<String>) -> Left {
    Left { difference: difference.clone(), why }
}

/// Returns the marks of a file that it did not have before.
pub(super) fn undecided(file: &FileChange) -> Vec<Undecided> {
    let mut old: Vec<&str> = marks(file.before.as_deref().unwrap_or_default())
        .into_iter()
        .map(|(_, what)| what)
        .collect();
    let new = marks(&file.after).into_iter().filter(|(_, what)| {
        let known = old.iter().position(|known| known == what);
        known.map(|index| old.swap_remove(index)).is_none()
    });
    let new = decisions(&file.after, new).into_iter().map(|decision| Undecided {
        place: FileLine {
            file: file.path.clone(),
            line: line_of(&file.after, decision.first.start),
        },
        what: decision.what.to_owned(),
        also: decision.also,
    });
    new.collect()
}
