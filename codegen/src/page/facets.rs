//! The side of an erratum that speaks of the page, as facts.

use super::lock::{Lock, LockedAttribute, LockedClaim};
use crate::model::{Facets, Fact, StatedCondition, Statement};
use crate::spec::{Deprecated, OneOrMany, is_utc};

/// Says in `null_when` that nothing makes the attribute null.
const NONE: &str = "none";

/// The facets that a person can write for a fact; nothing if no facet is about it.
pub(crate) fn facets(statement: &Statement) -> Facets {
    let mut facets = Facets::default();
    match &statement.fact {
        Fact::Type { words } => facets.type_ = Some(words.clone()),
        Fact::ChangesOf { object: Some(object) } => {
            facets.type_ = Some(format!("changes of {object}"));
        }
        Fact::Named { name } => facets.name = Some(name.clone()),
        Fact::Listed { times } => facets.listed = Some(*times),
        Fact::Under { object, .. } => facets.under = Some(object.clone()),
        Fact::PossibleValues { values } => facets.values = Some(values.clone()),
        Fact::NeverNull => facets.null_when = Some(NONE.to_owned()),
        Fact::Null => facets.null_when = statement.when.as_ref().map(|when| when.words.clone()),
        Fact::Present => facets.only_when = statement.when.as_ref().map(|when| when.words.clone()),
        Fact::Value { values } => match &statement.when {
            Some(when) => {
                let values = OneOrMany(values.clone());
                facets.value_when = Some([(when.words.clone(), values)].into_iter().collect());
            }
            None => facets.always = values.first().cloned(),
        },
        Fact::Equals { path } => facets.equals = Some(path.clone()),
        Fact::Format { format } => facets.format = Some(format.clone()),
        Fact::Limit { limit, bound } => facets.set_limit(*limit, bound),
        Fact::Pattern { pattern } => facets.pattern = Some(pattern.clone()),
        Fact::Default { value } => facets.default = Some(value.clone()),
        Fact::ReadOnly => facets.read_only = Some(true),
        Fact::Sensitive => facets.sensitive = Some(true),
        Fact::Since { version } => facets.since = Some(version.clone()),
        Fact::Deprecated { since, instead } => {
            let (since, instead) = (since.clone(), instead.clone());
            facets.deprecated = Some(Deprecated { since, instead });
        }
        Fact::Pair { pair } => facets.pair = Some(pair.clone()),
        Fact::Subscribes { file, says } => {
            facets.subscribe = Some([(file.clone(), says.clone())].into());
        }
        Fact::PairsIn { member } => facets.pairs_in.clone_from(member),
        Fact::Within { path } => facets.within = Some(vec![path.clone()]),
        _ => {}
    }
    facets
}

/// The claims of a page about an attribute of an event at the last import, as an erratum records them.
/// Returns `None` if no page of the event lists it, or if nobody can tell what a sentence says of it.
pub fn said(lock: &Lock, event: &str, path: &str) -> Option<Facets> {
    let mut pages = lock.pages().iter().filter(|page| page.event == event);
    let listed = pages.find_map(|page| page.attributes.get(path))?;
    let is_read = |claim: &LockedClaim| {
        let is_unread = claim.when.as_ref().is_some_and(StatedCondition::is_not_understood);
        !claim.is_not_understood() && !is_unread
    };
    listed.claims.iter().all(is_read).then(|| said_of(listed))
}

fn said_of(listed: &LockedAttribute) -> Facets {
    let mut said = Facets { type_: listed.type_.clone(), ..Facets::default() };
    if !listed.values.is_empty() {
        said.values = Some(listed.values.keys().cloned().collect());
    }
    for claim in &listed.claims {
        let words = |when: &StatedCondition| StatedCondition {
            words: when.to_string(),
            tests: when.tests.clone(),
        };
        let when = claim.when.as_ref().map(words);
        let one = facets(&Statement { fact: claim.fact.clone(), when });
        for (limit, bound) in one.limits() {
            if said.limits().all(|(other, _)| other != limit) {
                said.set_limit(limit, &bound);
            }
        }
        said.null_when = said.null_when.or(one.null_when);
        // A page says in the same words that something is there then, and then alone.
        said.present_when = said.present_when.or(one.only_when.clone());
        said.only_when = said.only_when.or(one.only_when);
        said.value_when =
            said.value_when.into_iter().chain(one.value_when).reduce(|mut all, more| {
                all.extend(more);
                all
            });
        said.always = said.always.or(one.always);
        said.equals = said.equals.or(one.equals);
        said.format = said.format.or(one.format);
        said.pattern = said.pattern.or(one.pattern);
        said.default = said.default.or(one.default);
        said.read_only = said.read_only.or(one.read_only);
        said.sensitive = said.sensitive.or(one.sensitive);
        said.since = said.since.or(one.since);
        said.deprecated = said.deprecated.or(one.deprecated);
        said.within =
            said.within.into_iter().chain(one.within).reduce(|all, more| [all, more].concat());
    }
    said
}

/// The facts that the facets of an erratum say of the page, as far as a page can be asked for them.
pub(crate) fn facts(page: &Facets) -> Vec<Statement> {
    let null = |words: &String| match words.as_str() {
        NONE => Fact::NeverNull.into(),
        _ => Statement::new(Fact::Null, Some(condition(words))),
    };
    let present = |words: &String| {
        (words != NONE).then(|| Statement::new(Fact::Present, Some(condition(words))))
    };
    let type_ = |words: &String| match words.strip_prefix("changes of ") {
        Some(object) => Fact::ChangesOf { object: Some(object.to_owned()) },
        None => Fact::Type { words: words.clone() },
    };
    let facts: [Option<Statement>; 19] = [
        page.type_.as_ref().map(|words| type_(words).into()),
        page.name.as_ref().map(|name| Fact::Named { name: name.clone() }.into()),
        page.listed.map(|times| Fact::Listed { times }.into()),
        page.under.as_ref().map(|object| under(object).into()),
        page.values.as_ref().map(|all| Fact::PossibleValues { values: all.clone() }.into()),
        page.null_when.as_ref().map(null),
        page.present_when.as_ref().and_then(present),
        page.only_when.as_ref().and_then(present),
        page.always.as_ref().map(|value| Fact::Value { values: vec![value.clone()] }.into()),
        page.equals.as_ref().map(|path| Fact::Equals { path: path.clone() }.into()),
        page.format.as_ref().map(|words| Fact::Format { format: words.clone() }.into()),
        page.pattern.as_ref().map(|text| Fact::Pattern { pattern: text.clone() }.into()),
        page.default.as_ref().map(|value| Fact::Default { value: value.clone() }.into()),
        page.read_only.and_then(|is| is.then(|| Fact::ReadOnly.into())),
        page.sensitive.and_then(|is| is.then(|| Fact::Sensitive.into())),
        page.since.as_ref().map(|version| Fact::Since { version: version.clone() }.into()),
        page.deprecated.as_ref().map(|own| deprecated(own).into()),
        page.pair.as_ref().map(|pair| Fact::Pair { pair: pair.clone() }.into()),
        page.pairs_in
            .as_ref()
            .map(|pairs_in| Fact::PairsIn { member: Some(pairs_in.clone()) }.into()),
    ];
    let own_shapes = page.pair_of.iter().flatten();
    let own_shapes = own_shapes.map(|(_, pair)| Fact::Pair { pair: pair.clone() }.into());
    let within = page.within.iter().flatten();
    let within = within.map(|path| Fact::Within { path: path.clone() }.into());
    let values = page.value_when.iter().flatten().map(|(words, values)| {
        let values = values.0.clone();
        Statement::new(Fact::Value { values }, Some(condition(words)))
    });
    let limits = page.limits().map(|(limit, bound)| Fact::Limit { limit, bound }.into());
    facts
        .into_iter()
        .flatten()
        .chain(own_shapes)
        .chain(within)
        .chain(values)
        .chain(limits)
        .collect()
}

/// The fact that an attribute is deprecated.
pub(crate) fn deprecated(own: &Deprecated) -> Fact {
    Fact::Deprecated { since: own.since.clone(), instead: own.instead.clone() }
}

/// A condition in the words of a page.
fn condition(words: &str) -> StatedCondition {
    StatedCondition { words: words.to_owned(), tests: Default::default() }
}

fn under(object: &str) -> Fact {
    Fact::Under { object: object.to_owned(), or: Vec::new() }
}

/// The key of the spec that says a fact, which is also the facet of an erratum about it.
pub(crate) fn key(statement: &Statement) -> Option<&'static str> {
    match &statement.fact {
        Fact::Type { .. } | Fact::ChangesOf { .. } | Fact::ChangesIn { .. } => Some("type"),
        Fact::Under { .. } => Some("under"),
        Fact::Listed { .. } => Some("listed"),
        Fact::Named { .. } => Some("name"),
        Fact::PossibleValue { .. } | Fact::PossibleValues { .. } => Some("values"),
        Fact::Otherwise { .. } => Some("otherwise"),
        Fact::Null | Fact::NeverNull => Some("null_when"),
        Fact::Present => Some("only_when"),
        Fact::Value { .. } if statement.when.is_some() => Some("value_when"),
        Fact::Value { .. } => Some("always"),
        Fact::Equals { .. } => Some("equals"),
        Fact::Format { format } if is_utc(format) => Some("utc"),
        Fact::Format { .. } => Some("format"),
        Fact::Limit { limit, .. } => Some(limit.key()),
        Fact::Pattern { .. } => Some("pattern"),
        Fact::Default { .. } => Some("default"),
        Fact::ReadOnly => Some("read_only"),
        Fact::Sensitive => Some("sensitive"),
        Fact::Since { .. } => Some("since"),
        Fact::Deprecated { .. } => Some("deprecated"),
        Fact::Pair { .. } => Some("pair"),
        Fact::PairsIn { .. } => Some("pairs_in"),
        Fact::Within { .. } => Some("within"),
        Fact::Subscribes { .. } => Some("subscribe"),
        _ => None,
    }
}
