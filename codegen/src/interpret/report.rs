//! Reports of the validator.

use std::collections::BTreeSet;

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use crate::model::Severity;

/// How many deviations a report keeps, and how many excused departures. The rest is counted.
pub const LIMIT: usize = 10_000;

/// A report, and what led to it.
#[derive(Debug, Clone)]
pub struct Examination {
    /// Departures from the spec.
    pub report: Report,
    /// Rules that the body put to the test.
    pub trace: Trace,
}

/// Rules that a body put to the test, by id. It may have kept a rule in one place and broken it in
/// another.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Trace {
    /// Rules that were put to the test and kept.
    pub kept: BTreeSet<String>,
    /// Rules whose condition took the other branch, while the attribute had the value, or the
    /// absence, that the rule would forbid otherwise.
    pub other_branch: BTreeSet<String>,
}

/// Where a body departs from the spec.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// The name of the event, if the body has one.
    pub event: Option<String>,
    /// The module that the event comes from, if the event is documented.
    pub module: Option<String>,
    /// Deviations from the spec, and parts that are new to it; the first [`LIMIT`].
    pub deviations: Vec<Deviation>,
    /// Departures that the page forbids and an erratum allows; the first [`LIMIT`].
    pub excused: Vec<Excused>,
    /// How many deviations there are beyond the kept ones.
    pub omitted: u64,
    counts: [u64; 3],
}

/// A value, or the lack of one, that breaks a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deviation {
    /// The id of the rule.
    pub rule: String,
    /// How bad it is.
    pub severity: Severity,
    /// A JSON Pointer to the value, or to where it would be.
    pub pointer: String,
    /// The beginning of the value's JSON text, if there is a value.
    pub found: Option<String>,
    /// Message that says what should be.
    pub message: String,
    /// The address of the page.
    pub page: String,
}

/// A value that the page forbids and an erratum allows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Excused {
    /// The id of what is excused.
    pub rule: String,
    /// A JSON Pointer to the value.
    pub pointer: String,
    /// The beginning of the value's JSON text.
    pub found: Option<String>,
    /// The erratum.
    pub message: String,
    /// The address of the page.
    pub page: String,
}

impl Report {
    /// Returns whether nothing in the body contradicts the docs: there is no error.
    pub fn is_valid(&self) -> bool {
        self.is_valid_at(Severity::Error)
    }

    /// Returns whether there is no deviation of this severity or a higher one.
    pub fn is_valid_at(&self, severity: Severity) -> bool {
        let all = [Severity::Notice, Severity::Warning, Severity::Error];
        let mut grave = all.into_iter().filter(|level| *level >= severity);
        grave.all(|level| self.count(level) == 0)
    }

    /// Returns how many deviations of a severity there are, kept or not.
    pub fn count(&self, severity: Severity) -> u64 {
        self.counts[severity as usize]
    }

    /// Returns how many deviations there are, kept or not.
    pub(super) fn deviations_in_all(&self) -> u64 {
        self.counts.iter().sum()
    }

    pub(super) fn deviate(&mut self, severity: Severity, deviation: impl FnOnce() -> Deviation) {
        self.counts[severity as usize] += 1;
        if self.deviations.len() < LIMIT {
            self.deviations.push(deviation());
        } else {
            self.omitted += 1;
        }
    }

    pub(super) fn excuse(&mut self, excused: impl FnOnce() -> Excused) {
        if self.excused.len() < LIMIT {
            self.excused.push(excused());
        }
    }
}

/// How many deviations there are of each severity.
#[derive(Serialize)]
struct Counts {
    error: u64,
    warning: u64,
    notice: u64,
}

impl Serialize for Report {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let counts = Counts {
            error: self.count(Severity::Error),
            warning: self.count(Severity::Warning),
            notice: self.count(Severity::Notice),
        };
        let mut report = serializer.serialize_struct("Report", 7)?;
        report.serialize_field("event", &self.event)?;
        report.serialize_field("module", &self.module)?;
        report.serialize_field("valid", &self.is_valid())?;
        report.serialize_field("counts", &counts)?;
        report.serialize_field("omitted", &self.omitted)?;
        report.serialize_field("deviations", &self.deviations)?;
        report.serialize_field("excused", &self.excused)?;
        report.end()
    }
}

impl Serialize for Deviation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut deviation = serializer.serialize_struct("Deviation", 6)?;
        deviation.serialize_field("rule", &self.rule)?;
        deviation.serialize_field("severity", self.severity.name())?;
        deviation.serialize_field("pointer", &self.pointer)?;
        deviation.serialize_field("found", &self.found)?;
        deviation.serialize_field("message", &self.message)?;
        deviation.serialize_field("page", &self.page)?;
        deviation.end()
    }
}
