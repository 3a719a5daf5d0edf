//! Results of an import, and decisions that it leaves to people.

use crate::FileLine;
use crate::page::difference::Difference;
use crate::patch::patch;
use crate::spec::undecided as marks;

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

/// A decision that a person has to make.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undecided {
    /// Where it is marked.
    pub place: FileLine,
    /// Its kind.
    pub what: String,
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
    let new = new.map(|(range, what)| Undecided {
        place: FileLine {
            file: file.path.clone(),
            line: file.after[..range.start].matches('\n').count() + 1,
        },
        what: what.to_owned(),
    });
    new.collect()
}
