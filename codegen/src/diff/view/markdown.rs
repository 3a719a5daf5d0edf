//! A report for a pull request: a summary, a table of the most severe changes, all else folded.

use super::{counts, demand, judged_by, offer, short, short_pair, uses};
use crate::count::count;
use crate::diff::change::Change;
use crate::diff::report::Report;
use crate::lower::FileLine;
use crate::words::line::{capital, one_line};
use crate::words::markdown::{block, code, folded, prose, table};

/// How many rows stand in the table before the rest is folded: a screen has room for these.
const MOST_ROWS: usize = 20;

/// The report as Markdown. Texts of specs are code in it: none of them is markup.
pub fn markdown(report: &Report) -> String {
    let mut text = summary(report);
    if report.changes.is_empty() && report.is_accepted() {
        return text;
    }
    text.push_str(&waivers(report));
    let (first, rest) = report.changes.split_at(report.changes.len().min(MOST_ROWS));
    if !first.is_empty() {
        text.push_str(&format!("\n{}", rows(report, first)));
    }
    if !rest.is_empty() {
        let title = format!("{} more", count(rest.len(), "change"));
        text.push_str(&folded(&title, &rows(report, rest)));
    }
    let beyond: Vec<&Change> = report.beyond().collect();
    if !beyond.is_empty() {
        let since = "Since the last release, and not in the diff above:";
        text.push_str(&format!("\n{since}\n\n{}", rows(report, beyond)));
    }
    if let Some(offer) = offer(report) {
        let place = prose(&capital(&offer.place.to_string()));
        let content = format!("{place}.\n\n{}", block("yaml", &offer.yaml));
        text.push_str(&folded("To accept what is breaking", &content));
    }
    if !report.changes.is_empty() {
        let details: String = report.changes.iter().map(|change| detail(report, change)).collect();
        text.push_str(&folded("Details: what was, what is, and where", &details));
    }
    text
}

fn summary(report: &Report) -> String {
    if report.changes.is_empty() {
        return "**No change** for receivers or for the package.\n".to_owned();
    }
    format!(
        "**Demands {}.** {}, for receivers: {}.\n",
        demand(report),
        count(report.changes.len(), "change"),
        counts(report)
    )
}

/// Returns what stands between the changes and their acceptance.
fn waivers(report: &Report) -> String {
    let mut lines = Vec::new();
    match report.unwaived().count() {
        0 => {}
        number => lines.push(format!("**{} without a waiver.**", count(number, "breaking change"))),
    }
    lines.extend(judged_by(report).map(|text| format!("Here {text}.")));
    for wrong in &report.wrong_waivers {
        let place = wrong.place.as_ref().map(FileLine::to_string);
        let place = place.map(|place| format!(" ({})", code(&one_line(&place))));
        lines.push(format!("**Error:** {wrong}{}.", place.unwrap_or_default()));
    }
    let lines = lines.iter().map(|line| format!("\n{line}\n"));
    lines.collect()
}

fn rows<'r>(report: &Report, changes: impl IntoIterator<Item = &'r Change>) -> String {
    let row = |change: &Change| {
        [
            breaking(report, change).to_owned(),
            change.receiver().to_string(),
            change.bump().to_string(),
            change.kind.to_string(),
            format!("{} {}", span(&change.subject()), span(&change.at())).trim_end().to_owned(),
            format!("{}{}", sides(change), hint(change)),
        ]
    };
    let rows: Vec<[String; 6]> = changes.into_iter().map(row).collect();
    table(["Breaking", "Receiver", "Crate", "Change", "Where", "Old → new"], &rows)
}

/// How a row is marked: nothing for a change that is not breaking.
fn breaking(report: &Report, change: &Change) -> &'static str {
    if !change.kind.is_breaking() {
        ""
    } else if report.waiver(change).is_some() {
        "waived"
    } else if report.needs_waiver(change) {
        "**yes**"
    } else {
        "not released"
    }
}

/// A text of the spec as code; nothing if it is empty.
fn span(text: &str) -> String {
    match one_line(text) {
        line if line.is_empty() => line,
        line => code(&line),
    }
}

fn sides(change: &Change) -> String {
    match (&change.old, &change.new) {
        (Some(old), Some(new)) => {
            let (old, new) = short_pair(old, new);
            format!("{} → {}", code(&old), code(&new))
        }
        (Some(old), None) => format!("{} →", code(&short(old))),
        (None, Some(new)) => format!("→ {}", code(&short(new))),
        (None, None) => String::new(),
    }
}

/// The hint of a change, behind its sides.
fn hint(change: &Change) -> String {
    change.hint().map(|hint| format!(" ({})", span(&hint))).unwrap_or_default()
}

fn detail(report: &Report, change: &Change) -> String {
    let about = change.kind.about();
    let mut text = format!(
        "- {} {} {}: {}. Fingerprint {}.\n",
        code(change.kind.id()),
        span(&change.subject()),
        span(&change.at()),
        about.meaning,
        code(&change.fingerprint)
    )
    .replace("  ", " ")
    .replace(" : ", ": ");
    let sides = [("Old", &change.old, &change.old_place), ("New", &change.new, &change.new_place)];
    for (title, side, place) in sides {
        if let Some(place) = place {
            let place = code(&place.to_string());
            let said = side.as_deref().map(span).filter(|said| !said.is_empty());
            let said = said.map_or_else(
                || format!("nothing; {place} is nearest"),
                |said| format!("{said} at {place}"),
            );
            text.push_str(&format!("  - {title}: {said}\n"));
        }
    }
    if let Some(hint) = change.hint() {
        text.push_str(&format!("  - {}\n", span(&hint)));
    }
    if !change.uses.is_empty() {
        text.push_str(&format!("  - Used by {}\n", span(&uses(change))));
    }
    if !change.contents.is_empty() {
        let contents: Vec<String> = change.contents.iter().map(|line| span(line)).collect();
        text.push_str(&format!("  - With {}\n", contents.join(", ")));
    }
    text.push_str(&format!(
        "  - Receiver {}: {}. Crate {}: {}.\n",
        about.receiver, about.why, about.bump, about.because
    ));
    if let Some(waiver) = report.waiver(change) {
        let until = waiver.until.as_ref().map(|version| format!(" until {version}"));
        let reason = span(&waiver.reason);
        text.push_str(&format!("  - Waived{}: {reason}\n", until.unwrap_or_default()));
    }
    text
}
