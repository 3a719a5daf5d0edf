//! Values under conditions, constants, equality and presence; errata that are not needed.

use serde_yaml::Value;

use super::super::yaml::{Edit, Steps, below};
use super::facets::rewritten;
use super::group::{Group, Known, Plan, said};
use crate::erratum::entries;
use crate::model::{Fact, Path, StatedCondition, Statement};
use crate::page::difference::DifferenceKind as Kind;
use crate::page::facets::{facets, facts, key};

/// A rule that comes, goes or changes.
pub(super) fn plan(known: &Known<'_>) -> Plan {
    match known.difference.kind {
        Kind::RuleAdded => rewritten(known),
        Kind::RuleGone => gone(known),
        _ => changed(known),
    }
}

fn gone(known: &Known<'_>) -> Plan {
    if let Some(why) = known.may_hold_elsewhere(|other| !other.claims.is_empty()) {
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
        (Fact::Limit { limit, .. }, _) => Some(limit.key()),
        (Fact::Pattern { .. }, _) => Some("pattern"),
        (Fact::Default { .. }, _) => Some("default"),
        (Fact::ReadOnly, _) => Some("read_only"),
        (Fact::Sensitive, _) => Some("sensitive"),
        (Fact::Since { .. }, _) => Some("since"),
        (Fact::Deprecated { .. }, _) => Some("deprecated"),
        (Fact::Within { .. }, _) => Some("within"),
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
    let (file, at) = known.place(&known.path)?;
    if known.shared(&file, &at).is_some() {
        return None;
    }
    if let Fact::Within { path } = &said.fact {
        return without(known, file, &below(&at, &["within"]), path);
    }
    let at = match key_of(known, said) {
        Some(key) => below(&at, &[key]),
        None => below(&at, &["value_when", &value_when(known, said)?]),
    };
    Some((file, vec![Edit::Remove { at }]))
}

/// The edits that take an object, and those in it, out of `within`.
fn without(known: &Known<'_>, file: String, at: &Steps, path: &str) -> Option<(String, Vec<Edit>)> {
    let Value::Sequence(mut all) = known.value(&file, at)? else {
        return None;
    };
    let inside = format!("{path}.");
    let is_meant = |own: &str| own == path || own.starts_with(&inside);
    all.retain(|own| !own.as_str().is_some_and(is_meant));
    let at = at.clone();
    let edit = if all.is_empty() {
        Edit::Remove { at }
    } else {
        Edit::Set { at, value: Value::Sequence(all) }
    };
    Some((file, vec![edit]))
}

/// The name of the condition under which the spec says so.
fn value_when(known: &Known<'_>, said: &Statement) -> Option<String> {
    let (Fact::Value { values }, Some(when)) = (&said.fact, &said.when) else {
        return None;
    };
    let mut own = known.attribute()?.value_when.iter();
    let own = own.find(|own| own.values == *values && condition(known, own.condition) == *when)?;
    Some(known.schema.conditions[own.condition].name.clone())
}

/// The old one goes, the new one comes.
fn changed(known: &Known<'_>) -> Plan {
    if let Some(why) = known.may_hold_elsewhere(|other| !other.claims.is_empty()) {
        return Plan::leave(why);
    }
    if known.difference.spec.as_ref().and_then(|said| key_of(known, said)).is_some() {
        return rewritten(known);
    }
    let (Plan::Edit(new), Some((file, old))) = (rewritten(known), removal(known)) else {
        return Plan::Leave(None);
    };
    // Of the same condition, the new values have taken the place of the old ones.
    let is_set = |edit: &Edit| match (edit, old.as_slice()) {
        (Edit::Set { at, .. }, [Edit::Remove { at: removed }]) => at == removed,
        _ => false,
    };
    let is_replaced = new.edits.iter().any(|(_, edits)| edits.iter().any(is_set));
    // The new one comes first: a mapping of one does not go and come again.
    let old = (!is_replaced).then_some((file, old));
    Plan::Edit(Group { said: new.said, edits: new.edits.into_iter().chain(old).collect() })
}

/// An erratum, or a facet of one, that records what the page does not say.
pub(super) fn erratum_gone(known: &Known<'_>) -> Plan {
    let Some(recorded) = known.difference.spec.as_ref() else {
        return Plan::Leave(None);
    };
    if let Some(why) = known.may_hold_elsewhere(|_| true) {
        return Plan::leave(why);
    }
    let mut errata = known.schema.errata.iter();
    let found = errata.find(|erratum| {
        erratum.paths().any(|path| *path == known.path) && facts(&erratum.page).contains(recorded)
    });
    let place = known.place(&known.path);
    let (Some(erratum), Some(facet), Some((file, at))) = (found, key(recorded), place) else {
        return Plan::Leave(None);
    };
    if let Some(other) = erratum.paths().find(|path| !is_needless_at(known, path)) {
        return Plan::leave(format!("{other} has the same type, and the erratum is about it too"));
    }
    let erratum = below(&at, &["errata", &erratum.index.to_string()]);
    let page = below(&erratum, &["page"]);
    let recorded = entries(&facets(recorded));
    let said = format!("{}: the erratum `{recorded}` is not needed", known.path);
    let facets = known.value(&file, &page);
    let facets = facets.as_ref().and_then(Value::as_mapping);
    let is_only = facets.is_none_or(|facets| facets.len() == 1);
    let at = if is_only { erratum } else { below(&page, &[facet]) };
    Plan::edit(said, file, vec![Edit::Remove { at }])
}

/// Returns true if the same erratum is not needed at another path of its type either.
fn is_needless_at(known: &Known<'_>, path: &Path) -> bool {
    let own = (known.difference.kind, &known.difference.spec);
    let path = path.to_string();
    known.all.iter().any(|other| (other.kind, &other.spec) == own && other.path == path)
}
