//! Values under conditions, constants, equality and presence; errata that are not needed.

use serde_yaml::Value;

use super::super::yaml::Edit;
use super::facets::rewritten;
use super::group::{Group, Known, Plan, said};
use crate::page::difference::DifferenceKind as Kind;

/// The keys of an attribute that a rule can be.
const KEYS: [(&str, &str); 4] = [
    ("always ", "always"),
    ("equals ", "equals"),
    ("present when ", "only_when"),
    ("present when ", "present_when"),
];

/// A rule that comes, goes or changes.
pub(super) fn plan(known: &Known<'_>) -> Plan {
    match known.difference.kind {
        Kind::RuleAdded => rewritten(known),
        Kind::RuleGone => gone(known),
        _ => changed(known),
    }
}

fn gone(known: &Known<'_>) -> Plan {
    if let Some(why) = known.may_hold_elsewhere(|it| !it.claims.is_empty()) {
        return Plan::leave(why);
    }
    match removal(known) {
        Some((file, edits)) => Plan::edit(said(known), file, edits),
        None => Plan::Leave(None),
    }
}

/// The edits that remove what the spec says.
fn removal(known: &Known<'_>) -> Option<(String, Vec<Edit>)> {
    let words = known.difference.spec.as_deref()?;
    let (file, at) = known.place(&known.path)?;
    let mapping = known.value(&file, &at)?;
    let keys = KEYS.iter().filter(|(start, _)| words.starts_with(start));
    let mut keys = keys.filter(|(_, key)| mapping.get(*key).is_some());
    if let Some((_, key)) = keys.next() {
        if known.shared(&file, &at).is_some() {
            return None;
        }
        let at = [at.as_slice(), &[(*key).to_owned()]].concat();
        return Some((file, vec![Edit::Remove { at }]));
    }
    let (index, tests) = rule(known, words)?;
    let rule = vec!["rules".to_owned(), index.to_string()];
    let at = match tests {
        1 => rule,
        _ => [rule.as_slice(), &["then".to_owned(), known.path.to_string()]].concat(),
    };
    Some((known.schema.source.clone(), vec![Edit::Remove { at }]))
}

/// The rule that some words are of, and how many tests it has.
fn rule(known: &Known<'_>, words: &str) -> Option<(usize, usize)> {
    let mut rules = known.schema.rules.iter().enumerate();
    rules.find_map(|(index, rule)| {
        let condition = &known.schema.conditions[rule.when];
        let test = rule.then.iter().find(|it| it.path == known.path)?;
        let join = |values: &[crate::spec::Scalar]| {
            let values: Vec<String> = values.iter().map(ToString::to_string).collect();
            values.join(" or ")
        };
        let tests = condition.tests.iter();
        let tests = tests.map(|it| format!("{} is {}", it.path, join(&it.values)));
        let tests: Vec<String> = tests.collect();
        let shown = format!("{} when {}", join(&test.values), tests.join(" and "));
        (shown == words).then_some((index, rule.then.len()))
    })
}

/// The old one goes, the new one comes.
fn changed(known: &Known<'_>) -> Plan {
    if let Some(why) = known.may_hold_elsewhere(|it| !it.claims.is_empty()) {
        return Plan::leave(why);
    }
    let words = known.difference.spec.as_deref().unwrap_or_default();
    if KEYS.iter().any(|(start, _)| words.starts_with(start)) {
        return rewritten(known);
    }
    let (Plan::Edit(new), Some((file, old))) = (rewritten(known), removal(known)) else {
        return Plan::Leave(None);
    };
    // The new rule is put at the end first, so that a list of one does not go and come again.
    let edits = new.edits.into_iter().chain([(file, old)]);
    Plan::Edit(Group { said: new.said, edits: edits.collect() })
}

/// An erratum, or a facet of one, of what the page says no more.
pub(super) fn erratum_gone(known: &Known<'_>) -> Plan {
    let Some((facet, words)) = known.difference.spec.as_deref().and_then(|it| it.split_once(": "))
    else {
        return Plan::Leave(None);
    };
    if let Some(why) = known.may_hold_elsewhere(|_| true) {
        return Plan::leave(why);
    }
    let line = known.difference.place.as_ref().map(|it| it.line);
    let file = known.schema.source.clone();
    let top = crate::model::Path(Vec::new()).to_string();
    let index = (0..known.schema.errata.len()).find(|index| {
        let below = ["errata".to_owned(), index.to_string()];
        let place = known.lowered.places.find(&file, &top, &below);
        place.map(|it| it.line) == line
    });
    let Some(index) = index else {
        return Plan::Leave(None);
    };
    let erratum = vec!["errata".to_owned(), index.to_string()];
    let page = [erratum.as_slice(), &["page".to_owned()]].concat();
    let facets = known.value(&file, &page);
    let facets = facets.as_ref().and_then(Value::as_mapping);
    let is_only = facets.is_none_or(|it| it.len() == 1);
    let at = if is_only { erratum } else { [page.as_slice(), &[facet.to_owned()]].concat() };
    let said = format!("{}: the erratum `{facet}: {words}` is not needed", known.path);
    Plan::edit(said, file, vec![Edit::Remove { at }])
}
