//! Data that the writers of all parts of an attribute share.

use super::conditions::Conditions;
use super::scope::Scope;
use crate::model::Path;
use crate::page::outline::{ChangesShape, Example};
use crate::spec::names_format;

/// Data of the page and the spec, and conditions that were written beside the attributes.
pub(super) struct Writer<'a> {
    pub(super) event: &'a str,
    pub(super) scope: Scope,
    pub(super) conditions: Conditions,
    /// The spellings of timestamps that the vendor has.
    pub(super) timestamps: Vec<Spelling>,
    pub(super) examples: &'a [Example],
    pub(super) changes: Option<&'a ChangesShape>,
    /// Paths of the lists in the object that the changes are of.
    pub(super) lists: Vec<Path>,
    /// Paths of what is marked together with others of its object.
    pub(super) marked: Vec<Path>,
    /// True if the page was saved with its lists closed: objects lack their members.
    pub(super) is_closed: bool,
}

/// A spelling of timestamps that the vendor has.
#[derive(Debug, Clone)]
pub(super) struct Spelling {
    pub(super) name: String,
    pub(super) pattern: String,
}

impl Writer<'_> {
    /// The spelling that the words of a page for a format name, if they name one.
    pub(super) fn spelling(&self, words: &str) -> Option<&str> {
        let mut names = self.timestamps.iter().map(|spelling| spelling.name.as_str());
        names.find(|name| names_format(words, name))
    }
}
