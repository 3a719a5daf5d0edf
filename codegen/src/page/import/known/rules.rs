//! Values under conditions, constants, equality and presence; errata that are not needed.

use serde_yaml::Value;

use super::super::yaml::Edit;
use super::facets::rewritten;
use super::group::{Group, Known, Plan, said};
use crate::model::{Fact, StatedCondition, Statement, Test};
use crate::page::difference::DifferenceKind as Kind;
use crate::page::facets::{entries, facets, facts, key};

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

/// The key of the attribute that says what the spec says; nothing if a rule does.
fn key_of(known: &Known<'_>, said: &Statement) -> Option<&'static str> {
    match (&said.fact, &said.when) {
        (Fact::Value { .. }, None) => Some("always"),
        (Fact::Equals { .. }, _) => Some("equals"),
        (Fact::Present, Some(when)) => {
            let only = known.attribute()?.only_when.as_ref();
            let is_only = only.is_some_and(|own| condition(known, own.condition) == *when);
            Some(if is_only { "only_when" } else { "present_when" })
        }
        _ => None,
    }
}

fn condition(known: &Known<'_>, index: usize) -> StatedCondition {
    (&known.schema.conditions[index]).into()
}

/// The edits that remove what the spec says.
fn removal(known: &Known<'_>) -> Option<(String, Vec<Edit>)> {
    let said = known.difference.spec.as_ref()?;
    if let Some(key) = key_of(known, said) {
        let (file, at) = known.place(&known.path)?;
        if known.shared(&file, &at).is_some() {
            return None;
        }
        let at = [at.as_slice(), &[key.to_owned()]].concat();
        return Some((file, vec![Edit::Remove { at }]));
    }
    let (index, tests) = rule(known, said)?;
    let rule = vec!["rules".to_owned(), index.to_string()];
    let at = match tests {
        1 => rule,
        _ => [rule.as_slice(), &["then".to_owned(), known.path.to_string()]].concat(),
    };
    Some((known.schema.source.clone(), vec![Edit::Remove { at }]))
}

/// The rule that says so, and how many tests it has.
fn rule(known: &Known<'_>, said: &Statement) -> Option<(usize, usize)> {
    let (Fact::Value { values }, Some(when)) = (&said.fact, &said.when) else {
        return None;
    };
    let rules = known.schema.rules.iter().enumerate();
    let mut of_condition = rules.filter(|(_, rule)| condition(known, rule.when) == *when);
    of_condition.find_map(|(index, rule)| {
        let is_it = |test: &&Test| test.path == known.path && test.values == *values;
        rule.then.iter().find(is_it).map(|_| (index, rule.then.len()))
    })
}

/// The old one goes, the new one comes.
fn changed(known: &Known<'_>) -> Plan {
    if let Some(why) = known.may_hold_elsewhere(|it| !it.claims.is_empty()) {
        return Plan::leave(why);
    }
    if known.difference.spec.as_ref().and_then(|said| key_of(known, said)).is_some() {
        return rewritten(known);
    }
    let (Plan::Edit(new), Some((file, old))) = (rewritten(known), removal(known)) else {
        return Plan::Leave(None);
    };
    // The new rule is put at the end first, so that a list of one does not go and come again.
    let edits = new.edits.into_iter().chain([(file, old)]);
    Plan::Edit(Group { said: new.said, edits: edits.collect() })
}

/// An erratum, or a facet of one, that records what the page does not say.
pub(super) fn erratum_gone(known: &Known<'_>) -> Plan {
    let Some(recorded) = known.difference.spec.as_ref() else {
        return Plan::Leave(None);
    };
    if let Some(why) = known.may_hold_elsewhere(|_| true) {
        return Plan::leave(why);
    }
    let errata = known.schema.errata.iter().enumerate();
    let mut of_it = errata.filter(|(_, erratum)| erratum.at == known.path);
    let found = of_it.find(|(_, erratum)| facts(&erratum.page).contains(recorded));
    let (Some((index, _)), Some(facet)) = (found, key(&recorded.fact)) else {
        return Plan::Leave(None);
    };
    let file = known.schema.source.clone();
    let erratum = vec!["errata".to_owned(), index.to_string()];
    let page = [erratum.as_slice(), &["page".to_owned()]].concat();
    let recorded = entries(&facets(recorded));
    let said = format!("{}: the erratum `{recorded}` is not needed", known.path);
    let facets = known.value(&file, &page);
    let facets = facets.as_ref().and_then(Value::as_mapping);
    let is_only = facets.is_none_or(|facets| facets.len() == 1);
    let at = if is_only { erratum } else { [page.as_slice(), &[facet.to_owned()]].concat() };
    Plan::edit(said, file, vec![Edit::Remove { at }])
}
