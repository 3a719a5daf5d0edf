//! Subject of a change, and where it is.

use std::fmt;

use crate::lower::{FileLine, Places};

/// Subject of a change.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// The vendor, its products and modules, the package.
    Vendor,
    /// The envelope.
    Envelope,
    /// An event.
    Event {
        /// Its module, as payloads have it.
        module: String,
        /// Its name, as payloads have it.
        event: String,
    },
    /// A declared type, wherever it is used.
    Type {
        /// Its name in Rust.
        name: String,
    },
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Vendor => f.write_str("vendor"),
            Self::Envelope => f.write_str("envelope"),
            Self::Event { module, event } => write!(f, "{module}/{event}"),
            Self::Type { name } => write!(f, "type {name}"),
        }
    }
}

/// Where a change is, on one of its two sides.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spot {
    /// Its subject.
    pub subject: Subject,
    /// The path of the attribute; empty if it is about none.
    pub path: String,
    /// The key of the spec that says it, such as `null_when`; empty for the thing as a whole.
    pub part: String,
    /// The file that has the subject; empty for the vendor.
    pub(super) file: String,
    /// Where it stands below the attribute, or below the top of the file.
    pub(super) pointer: Vec<String>,
    /// The path of the attribute in the schema of the file, by which its place is known.
    pub(super) known_by: String,
    /// The declared type that is meant, and not the attribute that has the type.
    pub(super) of_type: Option<String>,
}

impl Spot {
    /// A subject as a whole.
    pub(super) fn subject(subject: Subject, file: &str) -> Self {
        Self {
            subject,
            path: String::new(),
            part: String::new(),
            file: file.to_owned(),
            pointer: Vec::new(),
            known_by: String::new(),
            of_type: None,
        }
    }

    /// An attribute of the subject.
    pub(super) fn attribute(&self, path: &str) -> Self {
        Self { path: path.to_owned(), known_by: path.to_owned(), ..self.clone() }
    }

    /// A key of the subject or the attribute, and what stands under it.
    pub(super) fn part(&self, keys: &[String]) -> Self {
        Self { part: keys.join("."), pointer: keys.to_vec(), ..self.clone() }
    }

    /// An item of a list under a key. Where it stands in the list is no part of what it is.
    pub(super) fn item(&self, key: &str, index: usize) -> Self {
        let pointer = vec![key.to_owned(), index.to_string()];
        Self { part: key.to_owned(), pointer, ..self.clone() }
    }

    /// The keys that say it, below the attribute or below the top of the file.
    pub fn keys(&self) -> &[String] {
        &self.pointer
    }

    pub(super) fn place(&self, places: &Places) -> Option<FileLine> {
        if self.of_type.is_some() {
            return places.declared_type(&self.file, &self.known_by, &self.pointer);
        }
        places.find(&self.file, &self.known_by, &self.pointer)
    }
}

/// A path and a key, as people write them: `actor.email: null_when`.
impl fmt::Display for Spot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.path.as_str(), self.part.as_str()) {
            (path, "") => f.write_str(path),
            ("", part) => f.write_str(part),
            (path, part) => write!(f, "{path}: {part}"),
        }
    }
}
