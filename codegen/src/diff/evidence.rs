//! Evidence of claims.

use super::found::{At, Found};
use super::kind::Kind;
use crate::model::{Attribute, ClaimKey, Evidence, Severity};

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

/// Compares the evidence of an attribute and its claims. Claims with a key of their own in the
/// model are compared with that key; claims that rest on the attribute's evidence change with it.
pub(super) fn of_attribute(found: &mut Found, at: &At, old: &Attribute, new: &Attribute) {
    let (was, is) = (&old.evidence, &new.evidence);
    judged(found, &at.part(&["evidence"]), was, is);
    let is_given =
        |claim: &ClaimKey| old.claims.contains_key(claim) || new.claims.contains_key(claim);
    for claim in OTHERS.into_iter().filter(is_given) {
        let (old, new) = (old.evidence_of(claim), new.evidence_of(claim));
        let part = at.part(&["evidence", claim.key()]);
        match claim {
            _ if (old, new) == (was, is) => {}
            ClaimKey::Also
            | ClaimKey::TypeOn
            | ClaimKey::Accepts
            | ClaimKey::Otherwise
            | ClaimKey::Except
            | ClaimKey::Platforms
            | ClaimKey::Default
            | ClaimKey::ReadOnly
            | ClaimKey::Sensitive
            | ClaimKey::Since
            | ClaimKey::Deprecated => unjudged(found, &part, old, new),
            _ => judged(found, &part, old, new),
        }
    }
}

/// The claims whose evidence stands nowhere else in the model.
const OTHERS: [ClaimKey; 28] = [
    ClaimKey::Type,
    ClaimKey::Also,
    ClaimKey::TypeOn,
    ClaimKey::Format,
    ClaimKey::Minimum,
    ClaimKey::Maximum,
    ClaimKey::MinLength,
    ClaimKey::MaxLength,
    ClaimKey::Pattern,
    ClaimKey::MinItems,
    ClaimKey::MaxItems,
    ClaimKey::Accepts,
    ClaimKey::Values,
    ClaimKey::Otherwise,
    ClaimKey::Closed,
    ClaimKey::OneOf,
    ClaimKey::Always,
    ClaimKey::Pair,
    ClaimKey::PairOf,
    ClaimKey::PairsIn,
    ClaimKey::Within,
    ClaimKey::Except,
    ClaimKey::Platforms,
    ClaimKey::Default,
    ClaimKey::ReadOnly,
    ClaimKey::Sensitive,
    ClaimKey::Since,
    ClaimKey::Deprecated,
];

/// Evidence as the spec writes it.
pub(super) fn words(evidence: &Evidence) -> String {
    match &evidence.why {
        Some(why) => format!("{} - {why}", evidence.kind),
        None => evidence.kind.to_string(),
    }
}
