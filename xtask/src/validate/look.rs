//! A body is looked at: the part of the work that several threads share.

use std::sync::Arc;

use codegen::interpret::{Interpreter, Report, Request};

use super::lines::BodyLine;
use super::summary::Place;

/// What all bodies are looked at by.
pub(super) struct Looker<'m> {
    pub(super) interpreter: Interpreter<'m>,
    /// The event of all bodies, as index in the model, if the caller knows it.
    pub(super) event: Option<usize>,
    /// The headers that all bodies came with.
    pub(super) headers: Vec<(String, Vec<u8>)>,
    /// True if each body is printed as a line of JSON.
    pub(super) writes_lines: bool,
}

/// The findings in a body.
pub(super) struct Looked {
    pub(super) place: Place,
    pub(super) report: Report,
    /// The line of JSON that is printed; empty if none is wanted.
    pub(super) line: Vec<u8>,
}

impl Looker<'_> {
    pub(super) fn look(&self, place: Place, body: &[u8]) -> Looked {
        let request = Request { body, headers: &self.headers, event: self.event };
        let report = self.interpreter.report_request(&request);
        let mut line = Vec::new();
        if self.writes_lines {
            let whole =
                BodyLine { file: Arc::as_ref(&place.file), line: place.line, report: &report };
            serde_json::to_writer(&mut line, &whole).expect("every report is JSON");
            line.push(b'\n');
        }
        Looked { place, report, line }
    }
}
