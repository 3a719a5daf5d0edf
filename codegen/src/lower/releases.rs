//! Releases: what the changelog is made from.

use super::context::{Context, Loc};
use super::waivers::version;
use crate::diagnostic::{Check, Diagnostic};
use crate::model::{BUMPS, FINGERPRINT, RECEIVERS, Release, ReleasedChange, SECTIONS, is_day};
use crate::spec::{self, FileBody, SpecFile};

/// All releases, the newest first.
pub(crate) fn lower(context: &Context<'_>, files: &[SpecFile]) -> Vec<Release> {
    let mut releases: Vec<Release> = Vec::new();
    for file in files {
        let FileBody::Releases(body) = &file.body else {
            continue;
        };
        for (index, spec) in body.releases.iter().enumerate() {
            let at = Loc::top(file).child("releases").item(index);
            if let Some(release) = release(context, &at, spec) {
                check_order(context, &at, &release, releases.last());
                releases.push(release);
            }
        }
    }
    releases
}

fn release(context: &Context<'_>, at: &Loc<'_>, spec: &spec::Release) -> Option<Release> {
    if !is_day(&spec.date) {
        let message = format!("`{}` is no day", spec.date);
        let help = "write the day as YYYY-MM-DD, such as 2026-03-02";
        context.error(Check::Release, at.child("date").value(), message, help);
    }
    for (index, change) in spec.changes.iter().enumerate() {
        check_change(context, &at.child("changes").item(index), change);
    }
    for (index, waiver) in spec.spent.iter().enumerate() {
        let at = at.child("spent").item(index);
        check_fingerprint(context, &at, &waiver.fingerprint);
    }
    let version = version(context, &at.child("version"), &spec.version)?;
    let (date, changes) = (spec.date.clone(), spec.changes.clone());
    Some(Release { version, date, changes, spent: spec.spent.clone() })
}

/// A release stands once, above those before it.
fn check_order(context: &Context<'_>, at: &Loc<'_>, this: &Release, above: Option<&Release>) {
    let Some(above) = above else { return };
    let place = at.child("version").value();
    if above.version == this.version {
        let message = format!("the version {} was released twice", this.version);
        let error = Diagnostic::error(Check::DuplicateItem, place, message);
        context.report(error.help("remove one of them"));
    } else if above.version < this.version {
        let message = format!("{} stands below {}", this.version, above.version);
        let help = "put the newest release first";
        context.error(Check::Release, place, message, help);
    }
}

fn check_fingerprint(context: &Context<'_>, at: &Loc<'_>, fingerprint: &str) {
    let is_digit = |c: char| c.is_ascii_digit() || ('a'..='f').contains(&c);
    if fingerprint.len() != FINGERPRINT || !fingerprint.chars().all(is_digit) {
        let message = format!("`{fingerprint}` is no fingerprint of a change");
        let help = "`cargo xtask release` writes this file; take it from git again";
        let place = at.child("fingerprint").value();
        context.error(Check::Fingerprint, place, message, help);
    }
}

fn check_change(context: &Context<'_>, at: &Loc<'_>, change: &ReleasedChange) {
    check_fingerprint(context, at, &change.fingerprint);
    let texts = [
        ("text", Some(&change.text)),
        ("rust", change.rust.as_ref()),
        ("uses", change.uses.as_ref()),
        ("before", change.before.as_ref()),
        ("after", change.after.as_ref()),
    ];
    let is_empty = |text: Option<&String>| text.is_some_and(|text| text.trim().is_empty());
    for (key, _) in texts.into_iter().filter(|(_, text)| is_empty(*text)) {
        let help = if key == "text" { "say what changed" } else { "remove the key" };
        context.error(Check::NoName, at.child(key).value(), "an empty text", help);
    }
    let words = [
        ("section", &change.section, SECTIONS.as_slice()),
        ("receiver", &change.receiver, &RECEIVERS),
        ("bump", &change.bump, &BUMPS),
    ];
    for (key, word, known) in
        words.into_iter().filter(|(_, word, known)| !known.contains(&word.as_str()))
    {
        let message = format!("unknown {key} `{word}`");
        let help = format!("known: {}", known.join(", "));
        context.error(Check::UnknownWord, at.child(key).value(), message, help);
    }
}
