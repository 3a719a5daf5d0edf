//! Claims of sentences about an attribute: null, presence, values, equality, format.

use serde_yaml::Value;

use super::context::Writer;
use super::draft::{Draft, one_or_many, type_facet, yaml};
use super::types::{formats, is_point_in_time, known_format};
use super::words::ask;
use crate::model::words::{Form, any_of};
use crate::model::{EvidenceKind, Facets, Fact, Path, StatedCondition};
use crate::page::listing::Listed;
use crate::page::outline::Claim;
use crate::spec::{BaseType, Condition, Deprecated, OneOrMany, Scalar, is_utc};

/// Puts in what could be read of sentences, and marks the rest.
pub(super) fn put(writer: &mut Writer<'_>, listed: &Listed<'_>, draft: &mut Draft) {
    put_some(writer, listed, draft, &|_| true);
}

/// Puts in some of the sentences.
pub(super) fn put_some(
    writer: &mut Writer<'_>,
    listed: &Listed<'_>,
    draft: &mut Draft,
    is_meant: &dyn Fn(&Claim) -> bool,
) {
    let mut unread = Vec::new();
    let is_of_other =
        |claim: &&Claim| claim.event.as_ref().is_some_and(|event| event != writer.event);
    let claims = listed.claims().into_iter().filter(|claim| !is_of_other(claim));
    let claims: Vec<&Claim> = claims.filter(|claim| is_meant(claim)).collect();
    null_when(writer, listed, &claims, draft);
    for claim in claims {
        match &claim.fact {
            Fact::Null => null(writer, listed, claim, draft),
            Fact::NullItem => draft.put("items_nullable", "documented"),
            Fact::Present => present(writer, listed, claim, draft),
            Fact::Value { values } => value(writer, listed, claim, values, draft),
            Fact::Equals { path } => equals(writer, listed, claim, path, draft),
            Fact::Limit { limit, bound } => {
                draft.put(limit.key(), serde_yaml::to_value(bound).unwrap_or_default());
            }
            Fact::Pattern { pattern } => draft.put("pattern", pattern.as_str()),
            Fact::Default { value } => {
                draft.put("default", serde_yaml::to_value(value).unwrap_or_default());
            }
            Fact::ReadOnly => draft.put("read_only", true),
            Fact::Sensitive => draft.put("sensitive", true),
            Fact::Since { version } => draft.put("since", version.as_str()),
            Fact::Deprecated { since, instead } => {
                let own = Deprecated { since: since.clone(), instead: instead.clone() };
                deprecated(writer, listed, claim, own, draft);
            }
            Fact::Within { path } => within(writer, claim, path, draft),
            Fact::NotUnderstood => unread.push(claim.line),
            _ => {}
        }
        if is_open(claim) {
            draft.mark("", format!("say whether line {} of the page says so", claim.line));
        }
    }
    if !unread.is_empty() {
        draft.mark("", ask(&unread));
    }
    settle_null(draft);
    format(writer, listed, draft, is_meant);
}

/// Returns true if a person has to decide what a sentence means, although it could be read: its
/// words can mean something else.
fn is_open(claim: &Claim) -> bool {
    claim.candidate
}

/// Returns true if a sentence about null says it of every payload: of the event that it names, or
/// with the word for it. What the page shows attributes of is something else at times.
fn is_always(claim: &Claim, listed: &Listed<'_>) -> bool {
    let of_event = claim.event.is_some() || claim.when.is_some();
    let is_said = of_event || has_word(&claim.text, &["always"]);
    is_said && !may_be(&claim.text) && listed.members.is_empty()
}

/// Returns true if a sentence says what is possible, and promises nothing.
fn may_be(text: &str) -> bool {
    has_word(text, &["can", "may", "might", "could", "sometimes", "nullable"])
}

/// Returns true if one of some words stands in a text, whatever its case.
fn has_word(text: &str, words: &[&str]) -> bool {
    let mut own = text.split(|c: char| !c.is_alphanumeric());
    own.any(|own| words.iter().any(|word| own.eq_ignore_ascii_case(word)))
}

/// The keys that say something else than that an attribute is null in every payload.
const ELSE: [&str; 7] =
    ["nullable", "null_when", "only_when", "present_when", "always", "equals", "value_when"];

/// Several sentences say of one attribute that it is always null, and something else: a person tells.
fn settle_null(draft: &mut Draft) {
    let says_else = ELSE.iter().any(|key| draft.keys.contains_key(*key));
    if says_else && draft.keys.shift_remove("always_null").is_some() {
        draft.mark("", "say when it is null; the page says more than that it always is".to_owned());
    }
}

fn condition<'c>(writer: &Writer<'_>, claim: &'c Claim) -> Option<&'c StatedCondition> {
    let when = claim.when.as_ref();
    when.filter(|when| !when.is_of_event(writer.event))
}

/// Several sentences say when the attribute is null: each of their conditions is enough.
fn null_when(writer: &mut Writer<'_>, listed: &Listed<'_>, claims: &[&Claim], draft: &mut Draft) {
    let nulls = claims.iter().filter(|claim| claim.fact == Fact::Null);
    let conditions = nulls.filter_map(|claim| condition(writer, claim));
    let known = conditions.filter_map(|when| writer.scope.tests(&listed.path, when).ok());
    let any = Condition::any(known.collect::<Vec<_>>());
    if !any.is_empty() {
        let name = writer.conditions.name(any);
        draft.put("null_when", name);
    }
}

/// A sentence about null without a condition, or with one that the spec cannot have.
fn null(writer: &mut Writer<'_>, listed: &Listed<'_>, claim: &Claim, draft: &mut Draft) {
    let Some(when) = condition(writer, claim) else {
        draft.put(if is_always(claim, listed) { "always_null" } else { "nullable" }, "documented");
        return;
    };
    let Err(why) = writer.scope.tests(&listed.path, when) else {
        return;
    };
    if when.tests.is_empty() {
        draft.put("nullable", "documented");
        let line = claim.line;
        draft.mark("nullable", format!("say when it is null; {why}, line {line} of the page"));
        return;
    }
    let null_when = |words: &str| Facets { null_when: Some(words.to_owned()), ..Facets::default() };
    let own = draft.keys.get("null_when").and_then(Value::as_str).unwrap_or("none");
    let spec = null_when(own);
    draft.erratum(null_when(&when.words), spec, EvidenceKind::Inferred, &why);
    draft.mark("", format!("say when it is null; {why}"));
}

fn present(writer: &mut Writer<'_>, listed: &Listed<'_>, claim: &Claim, draft: &mut Draft) {
    let tests = match &claim.when {
        Some(when) => writer.scope.tests(&listed.path, when),
        None => Err("its condition could not be read".to_owned()),
    };
    match tests {
        Ok(tests) if !draft.keys.contains_key("only_when") => {
            let name = writer.conditions.name(tests);
            draft.put("only_when", name);
        }
        Ok(_) => {
            let line = claim.line;
            draft.mark(
                "",
                format!("say when it is there; line {line} of the page adds a condition"),
            );
        }
        Err(why) => {
            let line = claim.line;
            draft.mark("", format!("say when it is there; {why}, line {line} of the page"));
        }
    }
}

fn value(
    writer: &mut Writer<'_>,
    listed: &Listed<'_>,
    claim: &Claim,
    values: &[Scalar],
    draft: &mut Draft,
) {
    let Some(when) = condition(writer, claim) else {
        if let [only] = values {
            draft.put("always", yaml(&super::scope::typed(only, &draft.base())));
        }
        return;
    };
    let tests = writer.scope.tests(&listed.path, when);
    let path = listed.path.to_string();
    let then = writer.scope.test(&listed.path, &path, values);
    match (tests, then) {
        (Ok(tests), Ok((_, values))) => {
            let name = writer.conditions.name(tests);
            draft.value_when(&name, one_or_many(&values));
        }
        (Err(why), _) | (_, Err(why)) => {
            let shown = any_of(values, Form::PLAIN);
            let claims = [(when.words.clone(), OneOrMany(values.to_vec()))].into_iter().collect();
            let page = Facets { value_when: Some(claims), ..Facets::default() };
            draft.erratum(page, Facets::default(), EvidenceKind::Inferred, &why);
            draft.mark("", format!("say when it is {shown}; {why}"));
        }
    }
}

fn equals(
    writer: &mut Writer<'_>,
    listed: &Listed<'_>,
    claim: &Claim,
    path: &str,
    draft: &mut Draft,
) {
    match writer.scope.resolve(&listed.path, path) {
        Ok(other) if other != listed.path => {
            draft.put("equals", other.to_string());
        }
        _ => {
            let line = claim.line;
            draft.mark("", format!("say what it equals; line {line} of the page is not clear"));
        }
    }
}

fn deprecated(
    writer: &Writer<'_>,
    listed: &Listed<'_>,
    claim: &Claim,
    mut own: Deprecated,
    draft: &mut Draft,
) {
    if let Some(path) = own.instead.take() {
        match writer.scope.resolve(&listed.path, &path) {
            Ok(other) if other != listed.path => own.instead = Some(other.to_string()),
            _ => {
                let line = claim.line;
                let what = format!("say what to use instead; line {line} of the page is not clear");
                draft.mark("", what);
            }
        }
    }
    draft.put("deprecated", serde_yaml::to_value(own).unwrap_or_default());
}

/// The objects whose change is an object with changes: the one that a sentence names, behind those
/// around it.
fn within(writer: &Writer<'_>, claim: &Claim, path: &str, draft: &mut Draft) {
    let line = claim.line;
    let BaseType::ChangesOf(of) = draft.base() else {
        let what = format!("say of which object these are the changes; line {line} of the page");
        return draft.mark("", format!("{what} has changes within {path}"));
    };
    let of = Path::parse(&of);
    let steps = Path::parse(path).0;
    let all = (1..=steps.len()).map(|length| Path(steps[..length].to_vec()));
    let is_known = |path: Path| writer.scope.has_object(&Path([&of.0[..], &path.0].concat()));
    if !all.clone().all(is_known) {
        let what = format!("say whether the change of {path} is an object with changes");
        return draft.mark("", format!("{what}; line {line} of the page says so"));
    }
    draft.within(all.map(|path| path.to_string()));
}

/// A format that the spec does not know is an erratum, for the type alone says less.
fn format(
    writer: &Writer<'_>,
    listed: &Listed<'_>,
    draft: &mut Draft,
    is_meant: &dyn Fn(&Claim) -> bool,
) {
    let claimed = formats(listed, is_meant);
    let phrase = draft.phrase().to_owned();
    if phrase == "timestamp" {
        timestamp(writer, &claimed, draft);
        return;
    }
    let known = |format: &&str| known_format(format).is_some() && draft.keys.contains_key("format");
    let other = claimed.into_iter().find(|claimed| !known(claimed));
    if let Some(words) = other.filter(|_| !phrase.is_empty()) {
        let why = if is_point_in_time(words) {
            "its spelling is not known"
        } else {
            "the spec has no such format"
        };
        let page = Facets { format: Some(words.to_owned()), ..Facets::default() };
        draft.erratum(page, type_facet(&phrase), EvidenceKind::Inferred, why);
    }
}

/// A timestamp is in UTC, or has a spelling of the vendor, if the page says so.
fn timestamp(writer: &Writer<'_>, claimed: &[&str], draft: &mut Draft) {
    if claimed.iter().any(|words| is_utc(words)) {
        draft.put("utc", "documented");
    }
    if let Some(name) = claimed.iter().find_map(|words| writer.spelling(words)) {
        draft.put("format", name);
    }
}
