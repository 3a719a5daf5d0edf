//! All files, read in their order: bodies, and how each file ended.

use std::cell::RefCell;
use std::io::{self, Read};
use std::path::PathBuf;
use std::sync::Arc;

use super::bodies::{self, Body, LONGEST};
use super::input::{self, Done};
use super::summary::Place;

/// The files to read.
pub(super) struct Reading {
    pub(super) files: Vec<PathBuf>,
    /// The name of the standard input, if it has one.
    pub(super) stdin: Option<String>,
    /// True if a body is an array of payloads.
    pub(super) are_arrays: bool,
    pub(super) done: Done,
}

/// A thing that is found while files are read.
pub(super) enum Found<'a> {
    /// A file begins.
    File,
    /// A body; without its text if it is too long.
    Body(Place, Option<&'a [u8]>),
    /// More text is waited for: nothing is found until it has come.
    Wait,
    /// The file of this name was read, or could not be read.
    End(Arc<str>, io::Result<()>),
}

impl Reading {
    /// Hands on all that is found, for as long as the function returns true.
    pub(super) fn each(&self, act: impl FnMut(Found<'_>) -> bool) {
        let act = Act { act: RefCell::new(act), goes_on: true.into() };
        for path in &self.files {
            if !act.on(Found::File) {
                return;
            }
            let name: Arc<str> = input::shown(path, self.stdin.as_deref()).into();
            let read = input::open(path, &self.done).and_then(|input| {
                let source = Telling { source: input.source, act: &act };
                bodies::each(source, input.layout, LONGEST, self.are_arrays, |body| {
                    act.on(Found::Body(place(&name, body), body.bytes))
                })
            });
            if !act.goes_on.get() || !act.on(Found::End(name, read)) {
                return;
            }
        }
    }
}

fn place(file: &Arc<str>, body: &Body<'_>) -> Place {
    let Body { line, number, is_line, .. } = *body;
    Place { file: Arc::clone(file), line, number, is_line }
}

/// A function that is called for as long as it returns true.
struct Act<F> {
    act: RefCell<F>,
    goes_on: std::cell::Cell<bool>,
}

impl<F: FnMut(Found<'_>) -> bool> Act<F> {
    fn on(&self, found: Found<'_>) -> bool {
        let goes_on = self.goes_on.get() && (self.act.borrow_mut())(found);
        self.goes_on.set(goes_on);
        goes_on
    }
}

/// Tells before it reads on, because that can take any time.
struct Telling<'a, R, F> {
    source: R,
    act: &'a Act<F>,
}

impl<R: Read, F: FnMut(Found<'_>) -> bool> Read for Telling<'_, R, F> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.act.on(Found::Wait) { self.source.read(buffer) } else { Ok(0) }
    }
}
