//! Claims that go further than their own errata: what rests on a conclusion is no claim of the page.

use super::context::{Context, Loc};
use crate::diagnostic::{Check, Diagnostic};
use crate::model::{Attribute, ClaimKey, Evidence, EvidenceKind, Path};
use crate::spec::{self, BaseType, Facets, TypePhrase};

/// Reports the claims of an attribute that an erratum names under `spec`, with evidence that is weaker
/// than the evidence of the claim.
pub(super) fn check(
    context: &Context<'_>,
    (at, path): (&Loc<'_>, &Path),
    attribute: &Attribute,
    (index, erratum): (usize, &spec::Erratum),
) {
    for claim in overclaims(attribute, erratum) {
        let (own, why) = (attribute.evidence_of(claim), &erratum.evidence);
        let key = claim.key();
        let message = format!(
            "`{key}` of `{path}` is {}, but rests on an erratum that is {}",
            own.kind, why.kind
        );
        let help =
            format!("give the claim its own evidence: `evidence: {{ {key}: {} - … }}`", why.kind);
        let place = at.child("errata").item(index).child("evidence").value();
        let error = Diagnostic::error(Check::Overclaim, place, message).can_follow();
        context.report(error.related(at.child(key).key(), "the claim").help(help));
    }
}

/// Returns the claims of an attribute that go further than an erratum about them.
pub(crate) fn overclaims(attribute: &Attribute, erratum: &spec::Erratum) -> Vec<ClaimKey> {
    let mut claims = judged_claims(erratum);
    claims.retain(|claim| strength(attribute.evidence_of(*claim)) > strength(&erratum.evidence));
    claims
}

/// The claims of an erratum that a payload can contradict. What is only allowed, such as another name,
/// nothing can contradict.
fn judged_claims(erratum: &spec::Erratum) -> Vec<ClaimKey> {
    let Facets {
        format,
        pattern,
        always,
        equals,
        value_when,
        pair,
        pair_of,
        pairs_in,
        within,
        null_when,
        present_when,
        only_when,
        ..
    } = &erratum.spec;
    let limits = erratum.spec.limits().map(|(limit, _)| (true, limit.claim()));
    let is_condition = |when: &Option<String>| when.as_ref().is_some_and(|name| name != "none");
    let claims = [
        (is_other_type(erratum), ClaimKey::Type),
        (format.is_some(), ClaimKey::Format),
        (pattern.is_some(), ClaimKey::Pattern),
        (always.is_some(), ClaimKey::Always),
        (equals.is_some(), ClaimKey::Equals),
        (value_when.is_some(), ClaimKey::ValueWhen),
        (pair.is_some(), ClaimKey::Pair),
        (pair_of.is_some(), ClaimKey::PairOf),
        (pairs_in.is_some(), ClaimKey::PairsIn),
        (within.is_some(), ClaimKey::Within),
        (is_condition(null_when), ClaimKey::NullWhen),
        (is_condition(present_when), ClaimKey::PresentWhen),
        (is_condition(only_when), ClaimKey::OnlyWhen),
    ];
    claims
        .into_iter()
        .chain(limits)
        .filter_map(|(is_made, claim)| is_made.then_some(claim))
        .collect()
}

/// Returns whether page and spec give types that differ in JSON. A more precise type is no other
/// claim, and `any` is none at all.
fn is_other_type(erratum: &spec::Erratum) -> bool {
    match (&erratum.page.type_, &erratum.spec.type_) {
        (Some(page), Some(own)) => {
            let own = TypePhrase::parse(own);
            *own.base() != BaseType::Any && TypePhrase::parse(page).json() != own.json()
        }
        _ => false,
    }
}

/// How much evidence says: a source that contradicts another one is a source, a conclusion is none.
fn strength(evidence: &Evidence) -> u8 {
    match evidence.kind {
        EvidenceKind::Documented => 2,
        EvidenceKind::Observed | EvidenceKind::Contradicted => 1,
        EvidenceKind::Inferred => 0,
    }
}
