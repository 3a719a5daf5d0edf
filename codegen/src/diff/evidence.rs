//! What claims rest on.

use super::found::{At, Found};
use super::kind::Kind;
use crate::model::{Evidence, Severity};

/// A claim that validators look at: contradicting it may be worse or less bad than before.
pub(super) fn judged(found: &mut Found, at: &At, old: &Evidence, new: &Evidence) {
    if old == new {
        return;
    }
    let kind = match Severity::of(new).cmp(&Severity::of(old)) {
        std::cmp::Ordering::Greater => Kind::EvidenceStrengthened,
        std::cmp::Ordering::Less => Kind::EvidenceWeakened,
        std::cmp::Ordering::Equal => Kind::EvidenceChanged,
    };
    found.changed(kind, at, words(old), words(new));
}

/// A claim that validators do not look at.
pub(super) fn unjudged(found: &mut Found, at: &At, old: &Evidence, new: &Evidence) {
    if old != new {
        found.changed(Kind::EvidenceChanged, at, words(old), words(new));
    }
}

/// Evidence as the spec writes it.
pub(super) fn words(it: &Evidence) -> String {
    match &it.why {
        Some(why) => format!("{} - {why}", it.kind),
        None => it.kind.to_string(),
    }
}
