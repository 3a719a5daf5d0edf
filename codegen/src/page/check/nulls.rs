//! Sentences that say when an attribute is null.

use super::case::{Case, is_claimed};
use super::condition::{self, Likeness};
use super::found::{Finding, Said};
use super::pairing::Pair;
use crate::model::{Attribute, Condition, Evidence, Fact, StatedCondition, When};
use crate::page::difference::DifferenceKind;
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
    let spec = condition::words(condition(case, own));
    finding(case, pair, DifferenceKind::NullChanged, claim)
        .spec(format!("null when {spec}"))
        .key(case, "null_when")
}

fn added<'a>(case: &Case<'a>, pair: &Pair<'a>, claim: &Claim) -> Finding<'a> {
    let words = claim.when.as_ref().map(|it| it.words.as_str());
    let finding = finding(case, pair, DifferenceKind::NullAdded, claim);
    match words {
        Some(words) => {
            let page = format!("null_when: {}", quoted(words));
            finding.erratum(&page, "null_when: none", "inferred - say why it cannot be")
        }
        None => finding,
    }
}

/// Words of a page as a text of YAML between braces.
fn quoted(words: &str) -> String {
    format!("\"{}\"", words.replace('\\', "\\\\").replace('"', "\\\""))
}

fn finding<'a>(
    case: &Case<'a>,
    pair: &Pair<'a>,
    kind: DifferenceKind,
    claim: &Claim,
) -> Finding<'a> {
    let words = claim.when.as_ref().map(|it| it.words.clone());
    let shown = match &words {
        Some(words) => format!("null when {words}"),
        None => "null".to_owned(),
    };
    let said = words.map_or(Said::Nothing, Said::NullWhen);
    Finding::new(case, kind, &pair.path).page(shown, claim.line).said(said)
}

fn gone<'a>(case: &Case<'a>, pair: &Pair<'a>) -> Option<Finding<'a>> {
    let says = |it: &&Evidence| is_claimed(it.kind);
    let when = pair.attribute.null_when.as_ref();
    let when = when.filter(|it| says(&&it.evidence));
    let nullable = pair.attribute.nullable.as_ref().filter(says);
    let (spec, key) = match (when, nullable) {
        (Some(when), _) => {
            let condition = condition::words(condition(case, when));
            (format!("null when {condition}"), "null_when")
        }
        (None, Some(_)) => ("null".to_owned(), "nullable"),
        (None, None) => return None,
    };
    let finding = Finding::new(case, DifferenceKind::NullGone, &pair.path);
    let finding = finding.line(pair.listed.line()).spec(spec).key(case, key);
    Some(finding.said(Said::NeverNull))
}
