//! A report for programs. `codegen/README.md` has its schema.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::diff::change::Change;
use crate::diff::report::Report;
use crate::diff::spot::Spot;
use crate::diff::waivers::WaiverProblem;
use crate::lower::FileLine;
use crate::model::Waiver;

/// The version of the form. It rises when something is removed or means something else; members can
/// be added without.
const SCHEMA: u32 = 1;

#[derive(Serialize)]
struct Whole<'r> {
    schema: u32,
    bump: &'static str,
    receiver: &'static str,
    accepted: bool,
    old_version: &'r str,
    new_version: &'r str,
    demanded_version: Option<String>,
    changes: Vec<Entry<'r>>,
    released_version: Option<&'r str>,
    beyond: Vec<Entry<'r>>,
    waiver_errors: Vec<WaiverEntry<'r>>,
}

#[derive(Serialize)]
struct Entry<'r> {
    fingerprint: &'r str,
    kind: &'static str,
    receiver: &'static str,
    bump: &'static str,
    breaking: bool,
    needs_waiver: bool,
    meaning: &'static str,
    uses: Vec<&'r str>,
    contents: &'r [String],
    hint: Option<String>,
    old: Option<Side<'r>>,
    new: Option<Side<'r>>,
    waiver: Option<Waived<'r>>,
}

/// One side of a change.
#[derive(Serialize)]
struct Side<'r> {
    subject: String,
    path: &'r str,
    key: &'r str,
    text: Option<&'r str>,
    rust: &'r BTreeSet<String>,
    file: Option<&'r str>,
    line: Option<usize>,
}

#[derive(Serialize)]
struct Waived<'r> {
    reason: &'r str,
    until: Option<String>,
}

#[derive(Serialize)]
struct WaiverEntry<'r> {
    fingerprint: &'r str,
    problem: &'static str,
    until: Option<String>,
    file: Option<&'r str>,
    line: Option<usize>,
}

/// The report as JSON.
pub fn json(report: &Report) -> String {
    let whole = Whole {
        schema: SCHEMA,
        bump: report.bump().name(),
        receiver: report.receiver().name(),
        accepted: report.is_accepted(),
        old_version: &report.old_version,
        new_version: &report.new_version,
        demanded_version: report
            .demanded_version()
            .map(|demanded_version| demanded_version.to_string()),
        changes: report.changes.iter().map(|change| entry(report, change)).collect(),
        released_version: report.since.as_ref().map(|since| since.version.as_str()),
        beyond: report.beyond().map(|change| entry(report, change)).collect(),
        waiver_errors: waiver_errors(report),
    };
    // A value of these types always has a JSON text.
    let mut text = serde_json::to_string_pretty(&whole).unwrap_or_default();
    text.push('\n');
    text
}

fn entry<'r>(report: &'r Report, change: &'r Change) -> Entry<'r> {
    let waiver =
        report.waiver(change).map(|waiver| Waived { reason: &waiver.reason, until: until(waiver) });
    Entry {
        fingerprint: &change.fingerprint,
        kind: change.kind.id(),
        receiver: change.receiver().name(),
        bump: change.bump().name(),
        breaking: change.kind.is_breaking(),
        needs_waiver: report.needs_waiver(change),
        meaning: change.kind.about().meaning,
        uses: change.uses.iter().map(String::as_str).collect(),
        contents: &change.contents,
        hint: change.hint(),
        old: side(&change.before, &change.old, &change.old_place, &change.rust[0]),
        new: side(&change.after, &change.new, &change.new_place, &change.rust[1]),
        waiver,
    }
}

fn side<'r>(
    spot: &'r Option<Spot>,
    text: &'r Option<String>,
    place: &'r Option<FileLine>,
    rust: &'r BTreeSet<String>,
) -> Option<Side<'r>> {
    let spot = spot.as_ref()?;
    Some(Side {
        subject: spot.subject.to_string(),
        path: &spot.path,
        key: &spot.part,
        text: text.as_deref(),
        rust,
        file: place.as_ref().map(|place| place.file.as_str()),
        line: place.as_ref().map(|place| place.line),
    })
}

/// The last version for which a waiver is good, if it names one.
fn until(waiver: &Waiver) -> Option<String> {
    waiver.until.as_ref().map(ToString::to_string)
}

fn waiver_errors(report: &Report) -> Vec<WaiverEntry<'_>> {
    let entry = |error: &'_ crate::diff::WaiverError| match error.problem {
        WaiverProblem::MatchesNothing => "matches-nothing",
        WaiverProblem::Outlived { .. } => "outlived",
    };
    let errors = report.wrong_waivers.iter();
    errors
        .map(|error| WaiverEntry {
            fingerprint: &error.waiver.fingerprint,
            problem: entry(error),
            until: until(&error.waiver),
            file: error.place.as_ref().map(|place| place.file.as_str()),
            line: error.place.as_ref().map(|place| place.line),
        })
        .collect()
}
