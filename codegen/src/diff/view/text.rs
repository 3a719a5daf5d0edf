//! A report for a terminal.

use super::{counts, demand, judged_by, standing, uses};
use crate::count::count;
use crate::diff::change::Change;
use crate::diff::report::Report;
use crate::lower::FileLine;
use crate::words::line::one_line;

/// The report as plain text.
pub fn text(report: &Report) -> String {
    let mut text = String::new();
    for change in &report.changes {
        text.push_str(&entry(report, change));
    }
    let beyond: String = report.beyond().map(|change| entry(report, change)).collect();
    if !beyond.is_empty() {
        text.push_str(&format!("since the last release, and not in the diff above:\n{beyond}"));
    }
    for wrong in &report.wrong_waivers {
        let place = wrong.place.as_ref().map(FileLine::to_string);
        let place = place.unwrap_or_default();
        text.push_str(&format!("error: {wrong}\n    {place}\n"));
    }
    text.push_str(&summary(report));
    text
}

fn entry(report: &Report, change: &Change) -> String {
    let (receiver, bump) = (change.receiver(), change.bump());
    let (subject, at) = (one_line(&change.subject()), one_line(&change.at()));
    let mut text = format!(
        "{receiver:8} {bump:5} {} [{}] {}\n",
        change.kind,
        change.fingerprint,
        format!("{subject} {at}").trim_end()
    );
    for (sign, side) in [('-', &change.old), ('+', &change.new)] {
        if let Some(side) = side {
            text.push_str(&format!("    {sign} {}\n", one_line(side)));
        }
    }
    if let Some(hint) = change.hint() {
        text.push_str(&format!("    {}\n", one_line(&hint)));
    }
    for line in &change.contents {
        text.push_str(&format!("      {}\n", one_line(line)));
    }
    if !change.uses.is_empty() {
        text.push_str(&format!("    used by {}\n", one_line(&uses(change))));
    }
    let places = [("old", &change.old_place), ("new", &change.new_place)];
    let places = places.into_iter();
    let places = places.filter_map(|(side, place)| Some(format!("{side} {}", place.as_ref()?)));
    let places: Vec<String> = places.collect();
    text.push_str(&format!("    {}\n", places.join(", ")));
    if let Some(standing) = standing(report, change) {
        text.push_str(&format!("    {standing}\n"));
    }
    text
}

fn summary(report: &Report) -> String {
    if report.changes.is_empty() {
        return "no change\n".to_owned();
    }
    let unwaived = report.unwaived().count();
    let mut waivers = match unwaived {
        0 => String::new(),
        number => format!("{} without a waiver\n", count(number, "breaking change")),
    };
    if let Some(judged_by) = judged_by(report) {
        waivers.push_str(&format!("{judged_by}\n"));
    }
    format!(
        "{} for receivers: {}\nthe package demands {}\n{waivers}",
        count(report.changes.len(), "change"),
        counts(report),
        demand(report)
    )
}
