//! Waivers: the breaking changes that are accepted.

use std::collections::BTreeMap;

use super::context::{Context, Loc};
use crate::diagnostic::{Check, Diagnostic};
use crate::model::{FINGERPRINT, REASON_TO_WRITE, Waiver};
use crate::spec::{self, FileBody, SpecFile};

/// The help for a reason that nobody has written.
const WHY: &str = "say why the change is accepted";

/// All waivers, in the order of the files.
pub(crate) fn lower(context: &Context<'_>, files: &[SpecFile]) -> Vec<Waiver> {
    let mut waivers = Vec::new();
    let mut taken = BTreeMap::new();
    for file in files {
        let FileBody::Waivers(body) = &file.body else {
            continue;
        };
        for (index, spec) in body.waivers.iter().enumerate() {
            let at = Loc::top(file).child("waivers").item(index);
            check_words(context, &at, spec);
            check_twice(context, &at, spec, &mut taken);
            waivers.extend(waiver(context, &at, spec, index));
        }
    }
    waivers
}

fn check_words(context: &Context<'_>, at: &Loc<'_>, spec: &spec::Waiver) {
    let is_digit = |c: char| c.is_ascii_digit() || ('a'..='f').contains(&c);
    let fingerprint = &spec.fingerprint;
    if fingerprint.len() != FINGERPRINT || !fingerprint.chars().all(is_digit) {
        let message = format!("`{fingerprint}` is no fingerprint of a change");
        let help = format!(
            "copy it from `cargo xtask diff`: {FINGERPRINT} digits and letters from a to f; \
             digits alone need quotes"
        );
        let at = at.child("fingerprint").value();
        context.error(Check::Fingerprint, at, message, help);
    }
    if spec.reason.trim().is_empty() {
        let at = at.child("reason").value();
        context.error(Check::NoReason, at, "an empty reason", WHY);
    }
    if spec.reason.trim() == REASON_TO_WRITE {
        let message = format!("`{REASON_TO_WRITE}` stands in the place of the reason");
        context.error(Check::NoReason, at.child("reason").value(), message, WHY);
    }
}

/// A change is waived once: otherwise nobody knows which entry counts.
fn check_twice<'a>(
    context: &Context<'_>,
    at: &Loc<'a>,
    spec: &'a spec::Waiver,
    taken: &mut BTreeMap<&'a str, Loc<'a>>,
) {
    if let Some(first) = taken.insert(&spec.fingerprint, at.clone()) {
        let message = format!("the change `{}` is waived twice", spec.fingerprint);
        let place = at.child("fingerprint").value();
        let error = Diagnostic::error(Check::DuplicateItem, place, message);
        let error = error.related(first.child("fingerprint").value(), "first here");
        context.report(error.help("remove one of them"));
    }
}

fn waiver(
    context: &Context<'_>,
    at: &Loc<'_>,
    spec: &spec::Waiver,
    index: usize,
) -> Option<Waiver> {
    let until = match &spec.until {
        Some(text) => Some(version(context, &at.child("until"), text)?),
        None => None,
    };
    Some(Waiver {
        fingerprint: spec.fingerprint.clone(),
        reason: spec.reason.clone(),
        until,
        source: at.file.path.clone(),
        index,
    })
}

/// Reads a version; reports a text that is none.
pub(super) fn version(context: &Context<'_>, at: &Loc<'_>, text: &str) -> Option<semver::Version> {
    match semver::Version::parse(text) {
        Ok(version) => Some(version),
        Err(error) => {
            let message = format!("`{text}` is no version: {error}");
            let help = "write three numbers, such as 0.1.0";
            context.error(Check::PackageVersion, at.value(), message, help);
            None
        }
    }
}
