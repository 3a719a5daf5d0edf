//! Bodies are looked at: the part of the work that several threads share.

use codegen::interpret::{Interpreter, Report, Request};
use codegen::model::Severity;

use super::lines::BodyLine;
use super::summary::{Place, Summary};

/// How all bodies are looked at.
pub(super) struct Looker<'m> {
    pub(super) interpreter: Interpreter<'m>,
    /// The event of all bodies, as index in the model, if the caller knows it.
    pub(super) event: Option<usize>,
    /// The name of that event.
    pub(super) expected: Option<&'m str>,
    /// The headers that all bodies came with.
    pub(super) headers: Vec<(String, Vec<u8>)>,
    /// The rules that a body has the name of an event, and data.
    pub(super) parts: Vec<String>,
    /// A deviation of this severity or a higher one makes a body invalid.
    pub(super) level: Severity,
    /// True if each body is printed as a line of JSON.
    pub(super) writes_lines: bool,
    pub(super) keeps: Keeps,
}

/// The reports that somebody reads later.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Keeps {
    None,
    Deviating,
    All,
}

/// The findings in some bodies.
pub(super) struct Findings {
    pub(super) summary: Summary,
    /// How many bodies name another event than the one that all are said to be.
    pub(super) others: u64,
    /// The lines of JSON that are printed.
    pub(super) lines: Vec<u8>,
    pub(super) reports: Vec<(Place, Report)>,
}

impl Looker<'_> {
    /// The findings before anything was looked at.
    pub(super) fn nothing(&self) -> Findings {
        Findings {
            summary: Summary::new(self.level, Vec::new()),
            others: 0,
            lines: Vec::new(),
            reports: Vec::new(),
        }
    }

    /// Adds the findings in a body.
    pub(super) fn look(&self, place: Place, body: &[u8], findings: &mut Findings) {
        let request = Request { body, headers: &self.headers, event: self.event };
        let report = self.interpreter.report_request(&request);
        findings.summary.add(&place, &report);
        findings.summary.bare += u64::from(self.is_bare(&report));
        findings.others += u64::from(self.is_another(&report));
        if self.writes_lines {
            let line = BodyLine { file: &place.file, line: place.line, report: &report };
            serde_json::to_writer(&mut findings.lines, &line).expect("every report is JSON");
            findings.lines.push(b'\n');
        }
        let is_kept = match self.keeps {
            Keeps::None => false,
            Keeps::Deviating => !report.deviations.is_empty(),
            Keeps::All => true,
        };
        if is_kept {
            findings.reports.push((place, report));
        }
    }

    /// Returns whether a body has neither the name of an event nor data.
    fn is_bare(&self, report: &Report) -> bool {
        let misses = |id: &String| report.deviations.iter().any(|deviation| deviation.rule == *id);
        report.event.is_none() && !self.parts.is_empty() && self.parts.iter().all(misses)
    }

    /// Returns whether a body names another event than the one that all are said to be.
    fn is_another(&self, report: &Report) -> bool {
        let names = self.expected.zip(report.event.as_deref());
        names.is_some_and(|(expected, name)| expected != name)
    }
}
