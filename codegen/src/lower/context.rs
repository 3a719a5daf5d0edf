//! What every step of lowering needs: where it is in the files, and where errors go.

use std::cell::RefCell;

use crate::diagnostic::{Diagnostic, Place};
use crate::spec::{FileBody, Part, SpecFile, child};

/// A place in a file of the spec.
#[derive(Clone)]
pub(crate) struct Loc<'a> {
    pub(crate) file: &'a SpecFile,
    pointer: String,
}

impl<'a> Loc<'a> {
    pub(crate) fn top(file: &'a SpecFile) -> Self {
        Self {
            file,
            pointer: String::new(),
        }
    }

    pub(crate) fn child(&self, step: &str) -> Self {
        Self {
            file: self.file,
            pointer: child(&self.pointer, step),
        }
    }

    pub(crate) fn item(&self, index: usize) -> Self {
        self.child(&index.to_string())
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
        Place {
            source: self.file.source,
            range: Some(range),
        }
    }
}

/// Where errors go while the files are linked.
pub(crate) struct Context<'a> {
    /// By number of source, whether something had to be left out when the file was read.
    incomplete: Vec<usize>,
    found: RefCell<Vec<Diagnostic>>,
    /// Where the declared types stand that some file uses.
    used_types: RefCell<Vec<Place>>,
    files: &'a [SpecFile],
}

impl<'a> Context<'a> {
    pub(crate) fn new(files: &'a [SpecFile]) -> Self {
        let incomplete = files
            .iter()
            .filter(|file| file.incomplete)
            .map(|file| file.source);
        Self {
            incomplete: incomplete.collect(),
            found: RefCell::default(),
            used_types: RefCell::default(),
            files,
        }
    }

    /// Notes that the types declared at these places are used.
    pub(crate) fn note_used(&self, places: impl Iterator<Item = Place>) {
        self.used_types.borrow_mut().extend(places);
    }

    /// Reports the types of shared files that no file uses.
    pub(crate) fn report_unused_types(&self) {
        for file in self.files {
            let FileBody::Types(body) = &file.body else {
                continue;
            };
            for name in body.types.keys() {
                let place = Loc::top(file).child("types").child(name).key();
                if !self.used_types.borrow().contains(&place) {
                    let message = format!("the type `{name}` is used nowhere");
                    let error = Diagnostic::error("unused-type", place, message).can_follow();
                    self.report(error.help("use it as the type of an attribute, or remove it"));
                }
            }
        }
    }

    /// Takes an error or a warning. One that may follow from an error of reading is dropped: when
    /// that is mended, it shows whether there is another.
    pub(crate) fn report(&self, diagnostic: Diagnostic) {
        let incomplete = self.incomplete.contains(&diagnostic.place.source);
        if !(diagnostic.can_follow && incomplete) {
            self.found.borrow_mut().push(diagnostic);
        }
    }

    pub(crate) fn error(
        &self,
        rule: &'static str,
        place: Place,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.report(Diagnostic::error(rule, place, message).help(help));
    }

    pub(crate) fn into_found(self) -> Vec<Diagnostic> {
        self.found.into_inner()
    }
}
