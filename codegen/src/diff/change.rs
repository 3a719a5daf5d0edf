//! A change: its kind, where it is, what was and what is.

use std::collections::BTreeSet;
use std::fmt;

use super::fingerprint;
use super::kind::Kind;
use super::verdict::{Bump, Receiver};
use crate::lower::{FileLine, Places};

/// What a change is about.
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
    /// What it is about.
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

    fn place(&self, places: &Places) -> Option<FileLine> {
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

/// One thing that is different.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What kind of change it is.
    pub kind: Kind,
    /// Where it was; nothing if it is new.
    pub before: Option<Spot>,
    /// Where it is; nothing if it is gone.
    pub after: Option<Spot>,
    /// What was, in words.
    pub old: Option<String>,
    /// What is, in words.
    pub new: Option<String>,
    /// What waivers and changelogs call it: the same for the same change.
    pub fingerprint: String,
    /// Where the old spec says it, or would.
    pub old_place: Option<FileLine>,
    /// Where the new spec says it, or would.
    pub new_place: Option<FileLine>,
    /// Where it shows, if that is elsewhere: the uses of a type or of a condition.
    pub uses: BTreeSet<String>,
    /// Everything that is in what is new or gone: a path and a type each.
    pub contents: Vec<String>,
    /// The thing on the other side that this may be under another name.
    pub looks_like: Option<String>,
}

impl Change {
    pub(super) fn new(
        kind: Kind,
        (before, after): (Option<Spot>, Option<Spot>),
        (old, new): (Option<String>, Option<String>),
    ) -> Self {
        let fingerprint = if kind.is_breaking() {
            fingerprint::of_breaking(kind, [&before, &after], old.as_deref())
        } else {
            fingerprint::of_other(kind, [&before, &after], [&old, &new])
        };
        Self {
            kind,
            before,
            after,
            old,
            new,
            fingerprint,
            old_place: None,
            new_place: None,
            uses: BTreeSet::new(),
            contents: Vec::new(),
            looks_like: None,
        }
    }

    /// What becomes of payloads that follow the new docs in code that was built from the old spec.
    pub fn receiver(&self) -> Receiver {
        self.kind.about().receiver
    }

    /// The version that the change demands.
    pub fn bump(&self) -> Bump {
        self.kind.about().bump
    }

    /// Where it is, or was if it is gone.
    pub fn spot(&self) -> Option<&Spot> {
        self.after.as_ref().or(self.before.as_ref())
    }

    /// The subject, in words.
    pub fn subject(&self) -> String {
        self.spot().map(|it| it.subject.to_string()).unwrap_or_default()
    }

    /// Where it is, in words: both paths if it was elsewhere.
    pub fn at(&self) -> String {
        match (&self.before, &self.after) {
            (Some(before), Some(after)) if before.path != after.path => {
                format!("{} → {after}", before.path)
            }
            (_, Some(spot)) | (Some(spot), None) => spot.to_string(),
            (None, None) => String::new(),
        }
    }

    /// The change in words, if it may be a rename that the spec does not declare.
    pub fn hint(&self) -> Option<String> {
        let other = self.looks_like.as_ref()?;
        Some(match self.after {
            Some(_) => format!("looks like a rename of {other}"),
            None => format!("looks like a rename to {other}"),
        })
    }

    /// Notes where both specs say it.
    pub fn locate(&mut self, old: &Places, new: &Places) {
        let place = |spot: &Option<Spot>, places| spot.as_ref().and_then(|it| it.place(places));
        self.old_place = place(&self.before, old);
        self.new_place = place(&self.after, new);
    }

    /// The order of changes in reports: the most severe first, then by place.
    pub(super) fn order(&self) -> impl Ord + use<> {
        let rest = (self.kind, self.old.clone(), self.new.clone());
        (
            std::cmp::Reverse((
                self.receiver() == Receiver::Breaking,
                self.bump(),
                self.receiver(),
            )),
            self.spot().cloned(),
            rest,
        )
    }
}
