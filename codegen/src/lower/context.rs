//! Context of every step of lowering: where it is in the files, and where errors go.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use super::places::Places;
use crate::diagnostic::{Check, Diagnostic, Place};
use crate::model::Path;
use crate::pointer::child;
use crate::spec::{FileBody, Part, SpecFile};

/// A place in a file of the spec.
#[derive(Clone)]
pub(crate) struct Loc<'a> {
    pub(crate) file: &'a SpecFile,
    pointer: String,
}

impl<'a> Loc<'a> {
    pub(crate) fn top(file: &'a SpecFile) -> Self {
        Self { file, pointer: String::new() }
    }

    pub(crate) fn child(&self, step: &str) -> Self {
        Self { file: self.file, pointer: child(&self.pointer, step) }
    }

    pub(crate) fn item(&self, index: usize) -> Self {
        self.child(&index.to_string())
    }

    /// The JSON Pointer in the file.
    pub(crate) fn pointer(&self) -> &str {
        &self.pointer
    }

    /// Where the key stands, or the item if it is one of a list.
    pub(crate) fn key(&self) -> Place {
        self.place(Part::Key)
    }

    /// Where the value stands.
    pub(crate) fn value(&self) -> Place {
        self.place(Part::Value)
    }

    fn place(&self, part: Part) -> Place {
        let range = self.file.index.range(&self.pointer, part);
        Place { source: self.file.source, range: Some(range) }
    }
}

/// Where errors go while the files are linked.
pub(crate) struct Context<'a> {
    /// The sources in which something had to be left out.
    incomplete: RefCell<BTreeSet<usize>>,
    /// True if every file could be read.
    has_all: bool,
    found: RefCell<Vec<Diagnostic>>,
    /// Where the declared types stand that some file uses.
    used_types: RefCell<Vec<Place>>,
    /// Where the types stand that events share, by their module and name in Rust.
    shared: RefCell<BTreeMap<(String, String), Place>>,
    files: &'a [SpecFile],
    places: RefCell<Places>,
}

impl<'a> Context<'a> {
    pub(crate) fn new(files: &'a [SpecFile], sources: usize) -> Self {
        let incomplete = files.iter().filter(|file| file.incomplete).map(|file| file.source);
        Self {
            incomplete: RefCell::new(incomplete.collect()),
            has_all: files.len() == sources,
            found: RefCell::default(),
            used_types: RefCell::default(),
            shared: RefCell::default(),
            files,
            places: RefCell::default(),
        }
    }

    /// Notes that something of a file had to be left out.
    pub(crate) fn note_incomplete(&self, source: usize) {
        self.incomplete.borrow_mut().insert(source);
    }

    /// Returns whether types can be declared in a file, or in a part of one, that could not be
    /// read.
    pub(crate) fn misses_types(&self) -> bool {
        let is_types = |file: &SpecFile| matches!(file.body, FileBody::Types(_));
        !self.has_all || self.files.iter().any(|file| file.incomplete && is_types(file))
    }

    /// Notes that the types declared at these places are used.
    pub(crate) fn note_used(&self, places: impl Iterator<Item = Place>) {
        self.used_types.borrow_mut().extend(places);
    }

    /// Takes the Rust name of a type that events share; returns the place of another one that has
    /// it. The same type may take it once for each event.
    pub(crate) fn claim(&self, home: String, ident: &str, at: &Loc<'_>) -> Option<Place> {
        let mut shared = self.shared.borrow_mut();
        let first = shared.entry((home, ident.to_owned())).or_insert_with(|| at.key());
        (*first != at.key()).then(|| first.clone())
    }

    /// Reports the types of shared files that no file uses.
    pub(crate) fn report_unused_types(&self) {
        // A file that could not be read may use them.
        if !self.has_all || !self.incomplete.borrow().is_empty() {
            return;
        }
        for file in self.files {
            let FileBody::Types(body) = &file.body else {
                continue;
            };
            for name in body.types.keys() {
                let place = Loc::top(file).child("types").child(name).key();
                if !self.used_types.borrow().contains(&place) {
                    let message = format!("the type `{name}` is used nowhere");
                    let error = Diagnostic::error(Check::UnusedType, place, message).can_follow();
                    self.report(error.help("use it as the type of an attribute, or remove it"));
                }
            }
        }
    }

    /// Takes an error or a warning. One that may follow from an error of reading is dropped: when
    /// that is mended, it shows whether there is another.
    pub(crate) fn report(&self, diagnostic: Diagnostic) {
        let place = diagnostic.place.as_ref();
        let incomplete =
            place.is_some_and(|place| self.incomplete.borrow().contains(&place.source));
        if !(diagnostic.can_follow && incomplete) {
            self.found.borrow_mut().push(diagnostic);
        }
    }

    pub(crate) fn error(
        &self,
        check: Check,
        place: Place,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.report(Diagnostic::error(check, place, message).help(help));
    }

    /// Reports an error that another one in the same file may have caused.
    pub(crate) fn can_follow(
        &self,
        check: Check,
        place: Place,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.report(Diagnostic::error(check, place, message).can_follow().help(help));
    }

    /// Reports a name on the wire that has nothing in it for a name in Rust.
    pub(crate) fn no_rust_name(&self, place: Place, name: &str, help: &str) {
        // An empty name is an error of its own.
        if !name.is_empty() {
            let message = format!("no Rust name can be made of `{name}`");
            self.error(Check::NoName, place, message, help);
        }
    }

    /// Reports a `type_name` that no type can have.
    pub(crate) fn no_type_name(&self, place: Place, name: &str) {
        let message = format!("`{name}` cannot be the name of a type");
        let help = "use a name in CamelCase that Rust does not use";
        self.error(Check::NoName, place, message, help);
    }

    /// Notes where an attribute of a schema stands.
    pub(crate) fn note_place(&self, schema: &str, path: &Path, at: &Loc<'_>) {
        let place = (at.file.path.clone(), at.pointer().to_owned());
        self.places.borrow_mut().add_attribute(schema, path, place);
    }

    /// Returns what was found, and where everything stands.
    pub(crate) fn into_parts(self) -> (Vec<Diagnostic>, Places) {
        (self.found.into_inner(), self.places.into_inner())
    }
}
