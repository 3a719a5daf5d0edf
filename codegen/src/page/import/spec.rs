//! The files of a spec while they change, each with what it was before.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use serde_yaml::Value;

use super::yaml::{self, CannotEdit, Edit};
use crate::diagnostic::{Check, Diagnostic, Diagnostics, Severity, Source};
use crate::page::kinds::of_pages;
use crate::{Lowered, lower};

/// The texts of all files, by path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Spec {
    files: BTreeMap<String, String>,
}

impl Spec {
    pub(super) fn new(sources: Vec<Source>) -> Self {
        let files = sources.into_iter();
        Self { files: files.map(|file| (file.path, file.text)).collect() }
    }

    pub(super) fn text(&self, path: &str) -> Option<&str> {
        self.files.get(path).map(String::as_str)
    }

    /// Parses a file.
    pub(super) fn parse<T: DeserializeOwned>(&self, path: &str) -> Result<T, serde_yaml::Error> {
        let text = self.text(path).unwrap_or_default();
        serde_yaml::from_str(text.trim_start_matches('\u{feff}'))
    }

    pub(super) fn value(&self, path: &str) -> Option<Value> {
        self.parse(path).ok()
    }

    pub(super) fn files(&self) -> impl Iterator<Item = (&str, &str)> {
        let files = self.files.iter();
        files.map(|(path, text)| (path.as_str(), text.as_str()))
    }

    pub(super) fn put(&mut self, path: &str, text: String) {
        self.files.insert(path.to_owned(), text);
    }

    /// Edits a file; a mark in front that some editors put there stays.
    pub(super) fn edit(&mut self, path: &str, edits: &[Edit]) -> Result<(), CannotEdit> {
        let none = || CannotEdit { at: path.to_owned() };
        let text = self.files.get_mut(path).ok_or_else(none)?;
        let bare = text.strip_prefix('\u{feff}');
        let mark = if bare.is_some() { "\u{feff}" } else { "" };
        let edited = yaml::edited(bare.unwrap_or(text), edits)?;
        *text = format!("{mark}{edited}");
        Ok(())
    }

    /// The file with a key at its top and, if one is wanted, a value there.
    pub(super) fn find(&self, is_it: impl Fn(&Value) -> bool) -> Option<String> {
        let mut files = self.files.keys();
        files.find(|path| self.value(path).is_some_and(|file| is_it(&file))).cloned()
    }

    /// The file of an event.
    pub(super) fn event(&self, event: &str, module: &str) -> Option<String> {
        let is = |file: &Value, key: &str, text: &str| {
            file.get(key).and_then(Value::as_str) == Some(text)
        };
        self.find(|file| is(file, "event", event) && is(file, "module", module))
    }

    /// A module that has an event of this name.
    pub(super) fn module_of(&self, event: &str) -> Option<String> {
        let is = |value: &Value| value.get("event").and_then(Value::as_str) == Some(event);
        let file = self.value(&self.find(is)?)?;
        file.get("module").and_then(Value::as_str).map(str::to_owned)
    }

    pub(super) fn sources(&self) -> Vec<Source> {
        let files = self.files.iter();
        let source =
            |(path, text): (&String, &String)| Source { path: path.clone(), text: text.clone() };
        files.map(source).collect()
    }

    pub(super) fn lower(&self) -> Result<Lowered, Diagnostics> {
        lower(self.sources()).map(|lowered| of_pages(&lowered).into_owned())
    }

    /// Returns true if nothing is wrong but that files are missing.
    pub(super) fn is_begun(found: &Diagnostics) -> bool {
        let is_error = |diagnostic: &&Diagnostic| diagnostic.severity == Severity::Error;
        let mut errors = found.iter().filter(is_error);
        errors.all(|error| error.check == Check::MissingFile)
    }
}
