//! The findings in all bodies together: a row for each rule, however long the input is. Summaries of
//! parts add up to the summary of the whole.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::sync::Arc;

use codegen::interpret::{Deviation, Excused, Report};
use codegen::model::Severity;
use serde::{Deserialize, Serialize};

use super::severity;

/// The place of a body in the input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) file: Arc<str>,
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
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct First {
    pub(super) file: String,
    pub(super) line: u64,
    /// As people read it.
    pub(super) place: String,
    pub(super) pointer: String,
    pub(super) found: Option<String>,
}

/// How often a rule was broken, or something excused.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Row {
    pub(super) rule: String,
    #[serde(default, with = "severity::optional", skip_serializing_if = "Option::is_none")]
    pub(super) severity: Option<Severity>,
    pub(super) times: u64,
    pub(super) bodies: u64,
    pub(super) first: First,
    #[serde(skip)]
    last_body: u64,
}

/// All bodies together.
#[derive(Debug)]
pub(super) struct Summary {
    /// A deviation of this severity or a higher one makes a body invalid.
    pub(super) level: Severity,
    /// The fingerprints of the specs that the bodies were held to: one, unless parts differ.
    pub(super) specs: Vec<String>,
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
    pub(super) rules: BTreeMap<String, Row>,
    pub(super) excused: BTreeMap<String, Row>,
}

/// Why two summaries have no sum.
#[derive(Debug)]
pub(super) enum NoSum {
    /// Other deviations make a body invalid in one than in the other.
    Level(Severity, Severity),
    /// A count has more than 64 bits.
    Large,
}

impl Summary {
    /// A summary of no body.
    pub(super) fn new(level: Severity, specs: Vec<String>) -> Self {
        Self {
            level,
            specs,
            files: 0,
            failed_files: 0,
            bodies: 0,
            invalid: 0,
            too_long: 0,
            bare: 0,
            omitted: 0,
            counts: BTreeMap::new(),
            rules: BTreeMap::new(),
            excused: BTreeMap::new(),
        }
    }

    /// Adds a body.
    pub(super) fn add(&mut self, place: &Place, report: &Report) {
        self.bodies += 1;
        self.invalid += u64::from(!report.is_valid_at(self.level));
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

    /// Adds the summary of the part that follows. The sum of three does not depend on which two are
    /// added first: places are those of the first part that has one.
    pub(super) fn merge(&mut self, next: Self) -> Result<(), NoSum> {
        if self.level != next.level {
            return Err(NoSum::Level(self.level, next.level));
        }
        for spec in next.specs {
            if !self.specs.contains(&spec) {
                self.specs.push(spec);
            }
        }
        let counts = [
            (&mut self.files, next.files),
            (&mut self.failed_files, next.failed_files),
            (&mut self.bodies, next.bodies),
            (&mut self.invalid, next.invalid),
            (&mut self.too_long, next.too_long),
            (&mut self.bare, next.bare),
            (&mut self.omitted, next.omitted),
        ];
        counts.into_iter().try_for_each(|(count, more)| increase(count, more))?;
        for (severity, more) in next.counts {
            increase(self.counts.entry(severity).or_default(), more)?;
        }
        merge_rows(&mut self.rules, next.rules)?;
        merge_rows(&mut self.excused, next.excused)
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
            file: place.file.to_string(),
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

fn merge_rows(rows: &mut BTreeMap<String, Row>, next: BTreeMap<String, Row>) -> Result<(), NoSum> {
    for (rule, next) in next {
        match rows.entry(rule) {
            Entry::Vacant(free) => {
                free.insert(next);
            }
            Entry::Occupied(mut row) => {
                let row = row.get_mut();
                row.severity = row.severity.max(next.severity);
                increase(&mut row.times, next.times)?;
                increase(&mut row.bodies, next.bodies)?;
            }
        }
    }
    Ok(())
}

fn increase(count: &mut u64, more: u64) -> Result<(), NoSum> {
    *count = count.checked_add(more).ok_or(NoSum::Large)?;
    Ok(())
}

fn sorted(rows: &BTreeMap<String, Row>) -> Vec<&Row> {
    let mut rows: Vec<&Row> = rows.values().collect();
    rows.sort_by_key(|row| (std::cmp::Reverse((row.severity, row.times)), &row.rule));
    rows
}
