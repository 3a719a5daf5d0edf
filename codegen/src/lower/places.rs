//! Where a spec says what the model has, for reports about models.

use std::collections::BTreeMap;
use std::fmt;

use crate::diagnostic::Source;
use crate::model::Path;
use crate::pointer::child;
use crate::spec::{FileBody, Part, SpecFile};

/// A line of a file of a spec.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct FileLine {
    /// The file, below the spec folder.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
}

impl fmt::Display for FileLine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.file, self.line)
    }
}

/// Where everything stands in the files of a spec.
#[derive(Debug, Clone, Default)]
pub struct Places {
    vendor: String,
    /// Text in front of the path of every file.
    prefix: String,
    /// The line of each entry, by file and JSON Pointer.
    lines: BTreeMap<String, BTreeMap<String, usize>>,
    /// File and JSON Pointer of each attribute, by the file of its schema and its path.
    attributes: BTreeMap<(String, String), (String, String)>,
    waivers_file: Option<WaiversFile>,
}

/// The file into which more waivers belong, as far as it decides how they are written there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WaiversFile {
    /// A file that is not there yet: the spec has none, or none in which a line can be added at the end.
    New {
        /// A path that it may have.
        path: String,
    },
    /// A file without a waiver.
    Empty {
        /// Its path.
        path: String,
    },
    /// A file with a waiver in lines of its own.
    Block {
        /// Its path.
        path: String,
        /// The number of blanks in front of each `-`.
        indent: usize,
    },
}

impl Places {
    /// The place of something below an attribute of a file's schema, or below the top of the file if
    /// the path is empty. What is not there stands where the nearest thing around it does. The
    /// vendor file is meant if no file is named.
    pub fn find(&self, file: &str, path: &str, below: &[String]) -> Option<FileLine> {
        let file = if file.is_empty() { &self.vendor } else { file };
        let key = (file.to_owned(), path.to_owned());
        let (file, top) = match (path, self.attributes.get(&key)) {
            ("", _) => (file, ""),
            (_, Some((file, pointer))) => (file.as_str(), pointer.as_str()),
            (_, None) => return None,
        };
        self.line(file, top, below)
    }

    /// The place of something below the declared type of an attribute, or of the attribute if its
    /// type has no attributes.
    pub fn declared_type(&self, file: &str, path: &str, below: &[String]) -> Option<FileLine> {
        let member = format!("{path}.");
        let inner = self.attributes.range((file.to_owned(), member.clone())..).next();
        let inner = inner.filter(|((of, path), _)| of == file && path.starts_with(&member));
        let of_type = inner.and_then(|(_, (file, pointer))| {
            let end = pointer.find("/attributes/")?;
            Some((file, &pointer[..end]))
        });
        match of_type {
            Some((file, top)) => self.line(file, top, below),
            None => self.find(file, path, below),
        }
    }

    /// The line of something below a JSON Pointer, or of the nearest thing around it.
    fn line(&self, file: &str, top: &str, below: &[String]) -> Option<FileLine> {
        let lines = self.lines.get(file)?;
        let pointer = below.iter().fold(top.to_owned(), |pointer, step| child(&pointer, step));
        let mut pointer = pointer.as_str();
        loop {
            if let Some(line) = lines.get(pointer) {
                let (file, line) = (format!("{}{file}", self.prefix), *line);
                return Some(FileLine { file, line });
            }
            pointer = &pointer[..pointer.rfind('/')?];
        }
    }

    /// Gives an attribute of a file's schema another path, unless one has that already.
    pub(crate) fn alias(&mut self, file: &str, path: &str, other: &str) {
        let found = self.attributes.get(&(file.to_owned(), path.to_owned())).cloned();
        if let Some(place) = found {
            self.attributes.entry((file.to_owned(), other.to_owned())).or_insert(place);
        }
    }

    /// The file and the JSON Pointer of an attribute of a file's schema.
    pub(crate) fn pointer(&self, file: &str, path: &str) -> Option<(&str, &str)> {
        let key = (file.to_owned(), path.to_owned());
        let (file, pointer) = self.attributes.get(&key)?;
        Some((file, pointer))
    }

    /// Every attribute that stands at a place, by the file of its schema and its path: several, if
    /// it is one of a declared type.
    pub(crate) fn standing_at(&self, file: &str, pointer: &str) -> Vec<(&str, &str)> {
        let all = self.attributes.iter();
        let here = all.filter(|(_, place)| place.0 == file && place.1 == pointer);
        here.map(|((file, path), _)| (file.as_str(), path.as_str())).collect()
    }

    /// Returns the places with something in front of the path of every file.
    #[must_use]
    pub fn below(self, prefix: &str) -> Self {
        Self { prefix: prefix.to_owned(), ..self }
    }

    /// The place of a waiver, by its index in the model.
    pub fn waiver(&self, file: &str, index: usize) -> Option<FileLine> {
        self.find(file, "", &["waivers".to_owned(), index.to_string()])
    }

    /// The file into which more waivers belong: the last one, if there are several.
    pub fn waivers_file(&self) -> WaiversFile {
        let path = |path: &str| format!("{}{path}", self.prefix);
        match &self.waivers_file {
            None => WaiversFile::New { path: path("waivers.yaml") },
            Some(WaiversFile::New { path: file }) => WaiversFile::New { path: path(file) },
            Some(WaiversFile::Empty { path: file }) => WaiversFile::Empty { path: path(file) },
            Some(WaiversFile::Block { path: file, indent }) => {
                WaiversFile::Block { path: path(file), indent: *indent }
            }
        }
    }

    pub(crate) fn add_files(&mut self, files: &[SpecFile], sources: &[Source]) {
        for file in files {
            if let FileBody::Vendor(_) = file.body {
                self.vendor.clone_from(&file.path);
            }
            let text = &sources[file.source].text;
            if let FileBody::Waivers(body) = &file.body {
                self.waivers_file = Some(waivers_file(file, text, body.waivers.is_empty()));
            }
            self.lines.insert(file.path.clone(), lines(file, text));
        }
    }

    /// Notes the file and the JSON Pointer of an attribute of a file's schema, unless they are known.
    pub(crate) fn add_attribute(&mut self, file: &str, path: &Path, place: (String, String)) {
        self.attributes.entry((file.to_owned(), path.to_string())).or_insert(place);
    }
}

/// The layout of a file of waivers: the line of its first one shows how the others begin.
fn waivers_file(file: &SpecFile, text: &str, is_empty: bool) -> WaiversFile {
    let path = file.path.clone();
    if is_empty {
        return WaiversFile::Empty { path };
    }
    let first = file.index.range("/waivers/0", Part::Value).start;
    let line_start = text[..first].rfind('\n').map_or(0, |end| end + 1);
    let before = &text[line_start..first];
    match before.trim_end().strip_suffix('-') {
        Some(blanks) if blanks.trim().is_empty() => {
            WaiversFile::Block { path, indent: blanks.len() }
        }
        // The waivers stand between brackets.
        _ => WaiversFile::New { path: "more-waivers.yaml".to_owned() },
    }
}

/// The line of each entry of a file.
fn lines(file: &SpecFile, text: &str) -> BTreeMap<String, usize> {
    let breaks: Vec<usize> = text.match_indices('\n').map(|(at, _)| at).collect();
    let starts = file.index.starts();
    starts
        .map(|(pointer, start)| {
            let line = breaks.partition_point(|at| *at < start) + 1;
            (pointer.to_owned(), line)
        })
        .collect()
}
