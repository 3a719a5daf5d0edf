//! From changes to entries of the changelog.

use std::collections::BTreeSet;

use super::place::{code, place};
use crate::diff::{Bump, Change, Kind, Receiver, Report, Subject, diff};
use crate::emit::first_entry;
use crate::model::{Model, ReleasedChange, SpentWaiver, Waiver};
use crate::words::line::capital;

/// How many names or places an entry has at the most.
const MANY: usize = 8;

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
    told(&report.changes).map(entry).collect()
}

/// The waivers of changes that were changed again before the release: no change has their fingerprints.
pub fn spent_waivers(waivers: &[Waiver], changes: &[ReleasedChange]) -> Vec<SpentWaiver> {
    let is_spent =
        |waiver: &&Waiver| changes.iter().all(|change| change.fingerprint != waiver.fingerprint);
    let spent = waivers.iter().filter(is_spent).map(|waiver| SpentWaiver {
        fingerprint: waiver.fingerprint.clone(),
        reason: waiver.reason.clone(),
    });
    spent.collect()
}

fn told(changes: &[Change]) -> impl Iterator<Item = &Change> {
    changes.iter().filter(|change| change.kind != Kind::VersionChanged)
}

/// The entries of the first release: every event is new.
pub fn first_changes(model: &Model) -> Vec<ReleasedChange> {
    let nothing = Model { events: Vec::new(), ..model.clone() };
    let changes = diff(&nothing, model);
    let added = changes.iter().filter_map(|change| {
        let Subject::Event { module, event } = &change.after.as_ref()?.subject else {
            return None;
        };
        let text = first_entry(model, model.event(module, event)?);
        // Nobody has a version before this one.
        Some(ReleasedChange { text, rust: None, before: None, after: None, ..entry(change) })
    });
    added.filter(|entry| entry.section == "added").collect()
}

fn entry(change: &Change) -> ReleasedChange {
    ReleasedChange {
        fingerprint: change.fingerprint.clone(),
        kind: change.kind.id().to_owned(),
        text: text(change),
        rust: rust(change),
        uses: listed(&change.uses, code),
        section: section(change.kind).to_owned(),
        receiver: change.receiver().name().to_owned(),
        bump: change.bump().name().to_owned(),
        before: before(change),
        after: after(change),
        reason: None,
    }
}

fn section(kind: Kind) -> &'static str {
    match kind {
        Kind::Deprecated => "deprecated",
        kind if FIXED.contains(&kind) => "fixed",
        kind if ADDED.contains(&kind) || kind == Kind::ClosedValueAdded => "added",
        kind if ADDED.contains(&kind.mirror()) || kind == Kind::ClosedValueRemoved => "removed",
        _ => "changed",
    }
}

/// How many digits of a hash tell it from others.
const DIGITS: usize = 12;

/// The place of a change and its meaning as one sentence, where the meaning is about a thing of that
/// kind: ``attribute `note` `` and "an attribute is new" are ``attribute `note` is new``.
fn sentence(place: &str, meaning: &str) -> String {
    let noun = place.split(' ').next().unwrap_or_default();
    let about = meaning.strip_prefix("an ").or_else(|| meaning.strip_prefix("a "));
    let predicate = about.and_then(|about| about.strip_prefix(noun)?.strip_prefix(' '));
    match predicate.filter(|words| !["of ", "that "].iter().any(|word| words.starts_with(word))) {
        Some(predicate) => format!("{place} {predicate}"),
        None => format!("{place}: {meaning}"),
    }
}

/// The change in one line: the place, the change, both sides. Of a page that was read again, the
/// beginning of its hash is enough; a day is shorter.
fn text(change: &Change) -> String {
    let shown = |side: &str| match change.kind {
        Kind::PageReadAgain => code(&side.chars().take(DIGITS).collect::<String>()),
        _ => code(side),
    };
    let sides = [&change.old, &change.new].map(|side| side.as_deref().map(shown));
    let sides = match sides {
        [Some(old), Some(new)] => format!(": {old} becomes {new}"),
        [Some(one), None] | [None, Some(one)] => format!(": {one}"),
        [None, None] => String::new(),
    };
    let hint = change.hint().map(|hint| format!("; it {hint}")).unwrap_or_default();
    let meaning = change.kind.about().meaning;
    // Both sides belong to what changed, and not to what is said of it behind that.
    let (changed, more) = meaning.split_at(meaning.find(", and ").unwrap_or(meaning.len()));
    capital(&format!("{}{sides}{more}{hint}", sentence(&place(change), changed)))
}

/// The Rust names of the changed items, with both sides where they differ.
fn rust(change: &Change) -> Option<String> {
    let [old, new] = &change.rust;
    let [before, after] = [old, new].map(|names| listed(names, |name| format!("`{name}`")));
    match (before, after) {
        (Some(before), Some(after)) if old != new => {
            let verb = if old.len() == 1 { "becomes" } else { "become" };
            Some(format!("{before} {verb} {after}"))
        }
        (one, other) => one.or(other),
    }
}

/// The effect on an app with the version before, if payloads follow the new docs.
fn before(change: &Change) -> Option<String> {
    let why = change.kind.about().why;
    match change.receiver() {
        Receiver::Safe => None,
        Receiver::Degraded => Some(format!("{why}.")),
        Receiver::Breaking => Some(format!("{why}. Update before such payloads arrive.")),
    }
}

/// The effect on code that is compiled against the new version, with the remedy.
fn after(change: &Change) -> Option<String> {
    let about = change.kind.about();
    let to_do = about.to_do.map(|to_do| format!(" {}.", capital(to_do)));
    let is_felt = change.bump() >= Bump::Minor;
    is_felt.then(|| format!("{}.{}", about.because, to_do.unwrap_or_default()))
}

/// Texts in a row; nothing if there are none. Of very many, the first ones stand for the others.
fn listed(texts: &BTreeSet<String>, words: impl Fn(&str) -> String) -> Option<String> {
    let mut told: Vec<String> = texts.iter().take(MANY).map(|text| words(text)).collect();
    if texts.len() > MANY {
        told.push(format!("{} more", texts.len() - MANY));
    }
    (!told.is_empty()).then(|| told.join(", "))
}
