//! How a report is shown: in a terminal, on a pull request, to programs.

mod json;
mod markdown;
mod offer;
mod text;

pub use json::json;
pub use markdown::markdown;
pub use offer::{Offer, OfferPlace, offer};
pub use text::text;

use super::change::Change;
use super::report::Report;
use crate::words::line::{self, one_line};

/// How long a text may be in a table or a line.
const SHORT: usize = 60;

/// A text on one line, cut if it is long.
fn short(text: &str) -> String {
    line::short(text, SHORT)
}

/// Two texts, each cut if it is long, with what they begin with alike left out of long ones.
fn short_pair(old: &str, new: &str) -> (String, String) {
    let (old, new) = (one_line(old), one_line(new));
    let alike = old.chars().zip(new.chars());
    let alike = alike.take_while(|(a, b)| a == b).count();
    let is_long = |text: &str| text.chars().count() > SHORT;
    if alike <= SHORT / 3 || !(is_long(&old) || is_long(&new)) {
        return (short(&old), short(&new));
    }
    // Some words before the difference show where it is.
    let from = alike - SHORT / 4;
    let rest = |text: &str| {
        let rest: String = text.chars().skip(from).collect();
        short(&format!("…{rest}"))
    };
    (rest(&old), rest(&new))
}

/// How many changes there are of each receiver verdict that some have, the most severe first.
fn counts(report: &Report) -> String {
    let mut parts: Vec<String> = Vec::new();
    let receivers = ["breaking", "degraded", "safe"];
    for name in receivers {
        let of_name = |change: &&Change| change.receiver().name() == name;
        let number = report.changes.iter().filter(of_name).count();
        if number > 0 {
            parts.push(format!("{number} {name}"));
        }
    }
    parts.join(", ")
}

/// Everything that uses the type or condition of a change.
fn uses(change: &Change) -> String {
    change.uses.iter().map(String::as_str).collect::<Vec<_>>().join(", ")
}

/// How a breaking change stands: waived, and why, or in no need of a waiver.
fn standing(report: &Report, change: &Change) -> Option<String> {
    if let Some(waiver) = report.waiver(change) {
        let until = waiver.until.as_ref().map(|version| format!(" until {version}"));
        let reason = one_line(&waiver.reason);
        return Some(format!("waived{}: {reason}", until.unwrap_or_default()));
    }
    let since = report.since.as_ref()?;
    let is_free = change.kind.is_breaking() && !report.needs_waiver(change);
    let version = &since.version;
    is_free.then(|| format!("needs no waiver: it breaks nothing more of release {version}"))
}

/// The release that decides which changes need a waiver, if some change is breaking.
fn judged_by(report: &Report) -> Option<String> {
    let since = report.since.as_ref()?;
    let is_any = report.changes.iter().any(|change| change.kind.is_breaking());
    let version = &since.version;
    is_any.then(|| format!("waivers are for what breaks release {version}"))
}

/// Returns what the changes together demand, in words without markup.
fn demand(report: &Report) -> String {
    let bump = report.bump();
    let version = match report.demanded_version() {
        Some(version) if bump > super::Bump::None => {
            format!(": {} to {version} or later", report.old_version)
        }
        _ => String::new(),
    };
    format!("{bump}{version}")
}
