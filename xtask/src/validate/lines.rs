//! The lines of JSON that are printed: one a body, and the summary, which is read again where parts
//! are added up.

use std::collections::BTreeMap;

use codegen::interpret::Report;
use codegen::model::Severity;
use serde::{Deserialize, Serialize};

use super::severity;
use super::summary::{Row, Summary};

/// The version of a summary's members. Only summaries of one version are added up.
pub(super) const VERSION: u64 = 1;

/// The findings in a body.
#[derive(Serialize)]
pub(super) struct BodyLine<'a> {
    pub(super) file: &'a str,
    pub(super) line: u64,
    pub(super) report: &'a Report,
}

/// The findings in all bodies together.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SummaryLine {
    summary: Members,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Members {
    version: u64,
    specs: Vec<String>,
    #[serde(with = "severity")]
    level: Severity,
    files: u64,
    failed_files: u64,
    bodies: u64,
    valid: u64,
    invalid: u64,
    too_long: u64,
    bare: u64,
    counts: Counts,
    omitted: u64,
    rules: Vec<Row>,
    excused: Vec<Row>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    erratum: Option<String>,
}

/// How many deviations there are of each severity.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Counts {
    pub(super) error: u64,
    pub(super) warning: u64,
    pub(super) notice: u64,
}

impl Counts {
    pub(super) fn of(summary: &Summary) -> Self {
        let of = |severity| summary.counts.get(&severity).copied().unwrap_or_default();
        Self {
            error: of(Severity::Error),
            warning: of(Severity::Warning),
            notice: of(Severity::Notice),
        }
    }
}

impl SummaryLine {
    pub(super) fn new(summary: &Summary, erratum: Option<&str>) -> Self {
        let summary = Members {
            version: VERSION,
            specs: summary.specs.clone(),
            level: summary.level,
            files: summary.files,
            failed_files: summary.failed_files,
            bodies: summary.bodies,
            valid: summary.bodies - summary.invalid,
            invalid: summary.invalid,
            too_long: summary.too_long,
            bare: summary.bare,
            counts: Counts::of(summary),
            omitted: summary.omitted,
            rules: summary.rules().into_iter().cloned().collect(),
            excused: summary.excused().into_iter().cloned().collect(),
            erratum: erratum.map(str::to_owned),
        };
        Self { summary }
    }

    /// The summary, or the reason why no command has written it.
    pub(super) fn summary(self) -> Result<Summary, String> {
        let Members { valid, invalid, bodies, counts, .. } = self.summary;
        if valid.checked_add(invalid) != Some(bodies) {
            return Err(format!(
                "{valid} valid and {invalid} invalid bodies are not {bodies}; the summary was changed \
                 by hand"
            ));
        }
        if self.summary.erratum.is_some() {
            return Err("the summary has an erratum, which cannot be added to others; write it \
                        without `--erratum`"
                .to_owned());
        }
        let by_severity = [
            (Severity::Error, counts.error),
            (Severity::Warning, counts.warning),
            (Severity::Notice, counts.notice),
        ];
        Ok(Summary {
            files: self.summary.files,
            failed_files: self.summary.failed_files,
            bodies,
            invalid,
            too_long: self.summary.too_long,
            bare: self.summary.bare,
            omitted: self.summary.omitted,
            counts: by_severity.into(),
            rules: by_rule(self.summary.rules)?,
            excused: by_rule(self.summary.excused)?,
            ..Summary::new(self.summary.level, self.summary.specs)
        })
    }
}

fn by_rule(list: Vec<Row>) -> Result<BTreeMap<String, Row>, String> {
    let mut rows = BTreeMap::new();
    for row in list {
        if let Some(twice) = rows.insert(row.rule.clone(), row) {
            let rule = twice.rule;
            return Err(format!("`{rule}` has two rows; the summary was changed by hand"));
        }
    }
    Ok(rows)
}
