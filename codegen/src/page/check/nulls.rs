//! Sentences that say when an attribute is null.

use super::case::{Case, is_claimed};
use super::condition::{self, Likeness};
use super::found::Finding;
use super::pairing::Pair;
use crate::model::{
    Attribute, Condition, Evidence, EvidenceKind, Fact, StatedCondition, Statement, When,
};
use crate::page::difference::DifferenceKind;
use crate::page::facets::facets;
use crate::page::outline::Claim;

/// Compares when a page and the spec say that an attribute is null.
pub(super) fn compare<'a>(case: &Case<'a>, pair: &Pair<'a>, found: &mut Vec<Finding<'a>>) {
    let claims = pair.listed.claims();
    let claims: Vec<&Claim> = claims.into_iter().filter(|it| it.fact == Fact::Null).collect();
    let (said, mut open): (Vec<&Claim>, Vec<&Claim>) =
        claims.iter().partition(|it| is_said(case, pair, it));
    let null_when = pair.attribute.null_when.as_ref();
    let mut is_met = !said.is_empty();
    if let Some(own) = null_when.filter(|_| !is_met && !open.is_empty()) {
        found.push(changed(case, pair, open.remove(0), own));
        is_met = true;
    }
    found.extend(open.into_iter().map(|it| added(case, pair, it)));
    if !is_met && !is_unread(pair) {
        found.extend(gone(case, pair));
    }
}

/// Whether the spec says what a sentence does.
fn is_said(case: &Case<'_>, pair: &Pair<'_>, claim: &Claim) -> bool {
    let it = pair.attribute;
    let Some(when) = claim.when.as_ref().filter(|it| !condition::is_of_event(case, it)) else {
        return it.nullable.is_some() || it.null_when.is_some();
    };
    match &it.null_when {
        Some(own) => likeness(case, pair, when, own) != Likeness::Other,
        // Of words that no program can read the spec has the meaning in another form, if any.
        None => when.tests.is_empty() && says_more(it),
    }
}

fn says_more(attribute: &Attribute) -> bool {
    let nullable = attribute.nullable.as_ref();
    let only = attribute.only_when.as_ref().map(|it| &it.evidence);
    let mut evidence = nullable.into_iter().chain(only);
    evidence.any(|it| is_claimed(it.kind))
}

fn likeness(case: &Case<'_>, pair: &Pair<'_>, page: &StatedCondition, own: &When) -> Likeness {
    condition::compare(case, &pair.path, page, condition(case, own))
}

fn condition<'a>(case: &Case<'a>, when: &When) -> &'a Condition {
    &case.schema.conditions[when.condition]
}

/// Whether there is a sentence about null that no program could read: it may say what the spec has.
fn is_unread(pair: &Pair<'_>) -> bool {
    let claims = pair.listed.claims();
    let mut unread = claims.iter().filter(|it| it.fact == Fact::NotUnderstood);
    unread.any(|it| it.text.to_lowercase().contains("null"))
}

fn changed<'a>(case: &Case<'a>, pair: &Pair<'a>, claim: &Claim, own: &When) -> Finding<'a> {
    finding(case, pair, DifferenceKind::NullChanged, claim)
        .spec(Statement::new(Fact::Null, Some(condition(case, own).into())))
        .key(case, "null_when")
}

fn added<'a>(case: &Case<'a>, pair: &Pair<'a>, claim: &Claim) -> Finding<'a> {
    let finding = finding(case, pair, DifferenceKind::NullAdded, claim);
    if claim.when.is_none() {
        return finding;
    }
    let sides = (facets(&claim.statement()), facets(&Fact::NeverNull.into()));
    finding.erratum(sides, (EvidenceKind::Inferred, "say why it cannot be"))
}

fn finding<'a>(
    case: &Case<'a>,
    pair: &Pair<'a>,
    kind: DifferenceKind,
    claim: &Claim,
) -> Finding<'a> {
    Finding::new(case, kind, &pair.path).page(claim.statement(), claim.line)
}

fn gone<'a>(case: &Case<'a>, pair: &Pair<'a>) -> Option<Finding<'a>> {
    let says = |it: &&Evidence| is_claimed(it.kind);
    let when = pair.attribute.null_when.as_ref();
    let when = when.filter(|it| says(&&it.evidence));
    let nullable = pair.attribute.nullable.as_ref().filter(says);
    let (spec, key) = match (when, nullable) {
        (Some(when), _) => {
            let when = condition(case, when).into();
            (Statement::new(Fact::Null, Some(when)), "null_when")
        }
        (None, Some(_)) => (Fact::Null.into(), "nullable"),
        (None, None) => return None,
    };
    let finding = Finding::new(case, DifferenceKind::NullGone, &pair.path);
    Some(finding.line(pair.listed.line()).spec(spec).key(case, key))
}
