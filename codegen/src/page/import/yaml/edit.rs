//! The kinds of edit of a YAML file.

use serde_yaml::Value;

use super::value::{Steps, text_of};

/// A change of a file.
#[derive(Debug, Clone, PartialEq)]
pub(in super::super) enum Edit {
    /// Puts an entry into a mapping, behind another or in front of all.
    Insert { into: Steps, behind: Option<String>, key: Value, value: Value },
    /// Puts an item into a list.
    InsertItem { into: Steps, index: usize, value: Value },
    /// Replaces a value.
    Set { at: Steps, value: Value },
    /// Takes an entry or an item out, with the comments directly above it. A mapping or list that
    /// is then empty goes with it.
    Remove { at: Steps },
    /// Takes an entry to another mapping, with its comments.
    Move { from: Steps, into: Steps, behind: Option<String> },
    /// Marks what a person has to decide, with a comment in the line of an entry or above it.
    Mark { at: Steps, what: String },
    /// Takes back what was marked so at an entry, if it is there.
    Unmark { at: Steps, what: String },
}

impl Edit {
    /// Returns the place of the edit, for messages.
    pub(super) fn place(&self) -> String {
        match self {
            Self::Insert { into, key, .. } => format!("{}/{}", into.join("/"), text_of(key)),
            Self::InsertItem { into, index, .. } => format!("{}/{index}", into.join("/")),
            Self::Set { at, .. }
            | Self::Remove { at }
            | Self::Mark { at, .. }
            | Self::Unmark { at, .. } => at.join("/"),
            Self::Move { from, .. } => from.join("/"),
        }
    }
}

/// An edit that would not have said what was intended.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the file cannot be edited at {at} so that it says what is intended and nothing else")]
pub(in super::super) struct CannotEdit {
    /// The steps from the top of the file, with slashes.
    pub(in super::super) at: String,
}
