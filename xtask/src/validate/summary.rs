//! The findings in all bodies together: a row for each rule, however long the input is.

use std::collections::BTreeMap;

use codegen::interpret::{Deviation, Excused, Report};
use codegen::model::Severity;
use serde::{Serialize, Serializer};

/// The place of a body in the input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) file: String,
    pub(super) line: u64,
    /// The number of the body, if several stand in one file and not a line each.
    pub(super) number: Option<u64>,
    /// True if the file holds a body a line, or at least looks like that.
    pub(super) is_line: bool,
}

impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.number {
            Some(number) => write!(f, "{}#{number}", self.file),
            None if self.is_line => write!(f, "{}:{}", self.file, self.line),
            None => f.write_str(&self.file),
        }
    }
}

/// The first place where a rule was broken.
#[derive(Debug, Serialize)]
pub(super) struct First {
    pub(super) file: String,
    pub(super) line: u64,
    pub(super) pointer: String,
    pub(super) found: Option<String>,
    /// As people read it.
    #[serde(skip)]
    pub(super) place: String,
}

/// How often a rule was broken, or something excused.
#[derive(Debug, Serialize)]
pub(super) struct Row {
    pub(super) rule: String,
    #[serde(serialize_with = "name", skip_serializing_if = "Option::is_none")]
    pub(super) severity: Option<Severity>,
    pub(super) times: u64,
    pub(super) bodies: u64,
    pub(super) first: First,
    #[serde(skip)]
    last_body: u64,
}

// The signature is what `serialize_with` of serde demands.
fn name<S: Serializer>(severity: &Option<Severity>, serializer: S) -> Result<S::Ok, S::Error> {
    severity.map(Severity::name).serialize(serializer)
}

/// All bodies together.
#[derive(Debug, Default)]
pub(super) struct Summary {
    pub(super) files: u64,
    /// Files that could not be read to their end.
    pub(super) failed_files: u64,
    pub(super) bodies: u64,
    pub(super) invalid: u64,
    /// Bodies that are too long to be looked at.
    pub(super) too_long: u64,
    /// Bodies that have neither the name of an event nor data.
    pub(super) bare: u64,
    pub(super) omitted: u64,
    pub(super) counts: BTreeMap<Severity, u64>,
    rules: BTreeMap<String, Row>,
    excused: BTreeMap<String, Row>,
}

impl Summary {
    /// Adds a body. A body is invalid if it has a deviation of this level or a higher one.
    pub(super) fn add(&mut self, place: &Place, report: &Report, level: Severity) {
        self.bodies += 1;
        self.invalid += u64::from(!report.is_valid_at(level));
        self.omitted += report.omitted;
        for severity in [Severity::Error, Severity::Warning, Severity::Notice] {
            *self.counts.entry(severity).or_default() += report.count(severity);
        }
        for deviation in &report.deviations {
            let Deviation { rule, severity, pointer, found, .. } = deviation;
            count(&mut self.rules, self.bodies, place, (rule, Some(*severity), pointer, found));
        }
        for excused in &report.excused {
            let Excused { rule, pointer, found, .. } = excused;
            count(&mut self.excused, self.bodies, place, (rule, None, pointer, found));
        }
    }

    /// The rules that were broken: the worst first, and among equals the most frequent.
    pub(super) fn rules(&self) -> Vec<&Row> {
        sorted(&self.rules)
    }

    /// The excused departures, the most frequent first.
    pub(super) fn excused(&self) -> Vec<&Row> {
        sorted(&self.excused)
    }

    /// The row of a rule, if it was broken.
    pub(super) fn rule(&self, id: &str) -> Option<&Row> {
        self.rules.get(id)
    }
}

type What<'a> = (&'a String, Option<Severity>, &'a String, &'a Option<String>);

fn count(
    rows: &mut BTreeMap<String, Row>,
    body: u64,
    place: &Place,
    (rule, severity, pointer, found): What<'_>,
) {
    if !rows.contains_key(rule) {
        let first = First {
            file: place.file.clone(),
            line: place.line,
            pointer: pointer.clone(),
            found: found.clone(),
            place: place.to_string(),
        };
        let row = Row { rule: rule.clone(), severity, times: 0, bodies: 0, first, last_body: 0 };
        rows.insert(rule.clone(), row);
    }
    if let Some(row) = rows.get_mut(rule) {
        row.times += 1;
        // Some departures from a rule are less grave than others, because less is known of them.
        row.severity = row.severity.max(severity);
        row.bodies += u64::from(row.last_body != body);
        row.last_body = body;
    }
}

fn sorted(rows: &BTreeMap<String, Row>) -> Vec<&Row> {
    let mut rows: Vec<&Row> = rows.values().collect();
    rows.sort_by_key(|row| (std::cmp::Reverse((row.severity, row.times)), &row.rule));
    rows
}
