//! From changes to entries of the changelog.

use crate::diagnostic::is_odd;
use crate::diff::{Change, Kind, Report, diff};
use crate::model::{Model, ReleasedChange, SpentWaiver, Waiver};

/// How long a text of the spec may be in an entry.
const SHORT: usize = 80;

/// Kinds of change by which there is something that one can use; their mirrors take it away.
const ADDED: [Kind; 10] = [
    Kind::PlatformAdded,
    Kind::SpellingAdded,
    Kind::ProductAdded,
    Kind::ModuleAdded,
    Kind::EventAdded,
    Kind::NamesakeAdded,
    Kind::EventPlatformAdded,
    Kind::AttributeAdded,
    Kind::RequiredAttributeAdded,
    Kind::ValueAdded,
];

/// Kinds of change by which the spec says where a page is wrong.
const FIXED: [Kind; 3] = [Kind::ErratumAdded, Kind::ErratumResolved, Kind::ErratumChanged];

/// The entries of a release, with the reasons of their waivers. The version itself is none.
pub fn released_changes(report: &Report) -> Vec<ReleasedChange> {
    let reason = |change: &Change| report.waiver(change).map(|waiver| waiver.reason.clone());
    let entry = |change| ReleasedChange { reason: reason(change), ..entry(change) };
    listed(&report.changes).map(entry).collect()
}

/// The waivers of what was changed again before the release: no change has their fingerprints.
pub fn spent_waivers(waivers: &[Waiver], changes: &[ReleasedChange]) -> Vec<SpentWaiver> {
    let is_spent =
        |waiver: &&Waiver| changes.iter().all(|change| change.fingerprint != waiver.fingerprint);
    let spent = waivers.iter().filter(is_spent).map(|waiver| SpentWaiver {
        fingerprint: waiver.fingerprint.clone(),
        reason: waiver.reason.clone(),
    });
    spent.collect()
}

fn listed(changes: &[Change]) -> impl Iterator<Item = &Change> {
    changes.iter().filter(|change| change.kind != Kind::VersionChanged)
}

/// The entries of the first release: every event is new.
pub fn first_changes(model: &Model) -> Vec<ReleasedChange> {
    let nothing = Model { events: Vec::new(), ..model.clone() };
    let changes = diff(&nothing, model);
    listed(&changes).map(entry).filter(|entry| entry.section == "added").collect()
}

fn entry(change: &Change) -> ReleasedChange {
    ReleasedChange {
        fingerprint: change.fingerprint.clone(),
        kind: change.kind.id().to_owned(),
        text: text(change),
        section: section(change.kind).to_owned(),
        receiver: change.receiver().name().to_owned(),
        bump: change.bump().name().to_owned(),
        reason: None,
    }
}

fn section(kind: Kind) -> &'static str {
    match kind {
        kind if FIXED.contains(&kind) => "fixed",
        kind if ADDED.contains(&kind) || kind == Kind::ClosedValueAdded => "added",
        kind if ADDED.contains(&kind.mirror()) || kind == Kind::ClosedValueRemoved => "removed",
        _ => "changed",
    }
}

/// What changed, in one line: where, what, from what to what.
fn text(change: &Change) -> String {
    let places = [change.subject(), change.at()];
    let places = places.iter().filter(|it| !it.is_empty());
    let places: Vec<String> = places.map(|it| code(it)).collect();
    let sides = [&change.old, &change.new].map(|it| it.as_deref().map(code));
    let sides = match sides {
        [Some(old), Some(new)] => format!(": {old} becomes {new}"),
        [Some(one), None] | [None, Some(one)] => format!(": {one}"),
        [None, None] => String::new(),
    };
    let meaning = change.kind.about().meaning;
    format!("{}: {meaning}{sides}", places.join(" "))
}

/// A text of the spec on one line between backticks, cut if it is long. Nothing in it is invisible
/// or ends the code.
fn code(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut line = String::new();
    for c in words.join(" ").replace('`', "'").chars() {
        if is_odd(c) { line.extend(c.escape_unicode()) } else { line.push(c) }
    }
    if line.chars().count() > SHORT {
        line = line.chars().take(SHORT - 1).chain(['…']).collect();
    }
    if line.is_empty() { "nothing".to_owned() } else { format!("`{line}`") }
}
