//! Facts of a page about an attribute.

use super::case::Case;
use super::condition::{self, Likeness};
use super::paired::{Pair, Paired};
use crate::model::{Fact, Path, StatedCondition, Statement};
use crate::page::outline::{ChangesShape, Claim};
use crate::spec::Condition;

/// A fact of a page.
pub(super) struct Said<'a> {
    pub(super) statement: Statement,
    pub(super) line: usize,
    /// The sentence that says it, if it is one.
    pub(super) text: &'a str,
    /// True if several sentences together say what the spec does.
    pub(super) is_part: bool,
}

impl<'a> Said<'a> {
    fn new(fact: Fact, line: usize) -> Self {
        Self { statement: fact.into(), line, text: "", is_part: false }
    }

    fn claim(case: &Case<'_>, claim: &'a Claim) -> Self {
        let mut statement = claim.statement();
        // The event always is this event.
        statement.when.take_if(|when| when.is_of_event(&case.outline.event));
        Self { statement, line: claim.line, text: &claim.text, is_part: false }
    }

    /// Returns true if nobody could read the sentence, or its condition.
    pub(super) fn is_open(&self) -> bool {
        self.statement.is_open()
    }
}

/// The facts of a page about an attribute.
pub(super) fn said<'a>(case: &Case<'a>, paired: &Paired<'a>, pair: &Pair<'a>) -> Vec<Said<'a>> {
    let mut all = place(pair);
    let listed = &pair.listed;
    for (words, line) in listed.types() {
        all.push(Said::new(Fact::Type { words: words.to_owned() }, line));
    }
    for value in listed.values() {
        all.push(Said::new(Fact::PossibleValue { value: value.value.clone() }, value.line));
    }
    if let Some((words, line)) = listed.otherwise() {
        all.push(Said::new(Fact::Otherwise { words: words.to_owned() }, line));
    }
    let mut claims: Vec<_> =
        listed.claims().into_iter().map(|claim| Said::claim(case, claim)).collect();
    mark_parts(case, pair, &mut claims);
    all.extend(claims);
    if let Some(shape) = case.outline.changes.as_ref().filter(|_| is_changes(case, pair)) {
        all.extend(changes(case, paired, shape, &pair.path));
    }
    all
}

/// Marks the sentences about null of which each has a part of the condition of the spec, if together
/// they have all of it.
fn mark_parts(case: &Case<'_>, pair: &Pair<'_>, claims: &mut [Said<'_>]) {
    let Some(own) = &pair.attribute.null_when else { return };
    let own = StatedCondition::from(&case.schema.conditions[own.condition]);
    let likeness = |when: &StatedCondition| condition::compare(case, &pair.path, when, &own);
    let mut parts: Vec<&mut Said<'_>> = claims
        .iter_mut()
        .filter(|said| said.statement.fact == Fact::Null)
        .filter(|said| said.statement.when.as_ref().map(likeness) == Some(Likeness::Part))
        .collect();
    let conditions = parts.iter().filter_map(|said| said.statement.when.as_ref());
    let all = Condition::any(conditions.map(|when| when.tests.clone()));
    if likeness(&StatedCondition::of_tests(all)) == Likeness::Same {
        parts.iter_mut().for_each(|said| said.is_part = true);
    }
}

/// Where and how often the page lists it, and under which name.
fn place(pair: &Pair<'_>) -> Vec<Said<'static>> {
    let listed = &pair.listed;
    let last = listed.entries.last().map_or(listed.line(), |entry| entry.line);
    let mut or = listed.placement().map_or_else(Vec::new, |placement| placement.or_under.clone());
    let mut object = listed.path.under();
    if !pair.is_moved {
        // Who has read the page concluded another place that it does not show.
        or.push(std::mem::replace(&mut object, pair.path.under()));
    }
    vec![
        Said::new(Fact::Under { object, or }, listed.line()),
        Said::new(Fact::Named { name: listed.name().to_owned() }, listed.line()),
        Said::new(Fact::Listed { times: listed.times }, last),
    ]
}

/// Returns true if the page shows its shape of changes at an attribute of the spec: the one that
/// stands there, or else the first that has changes.
fn is_changes(case: &Case<'_>, pair: &Pair<'_>) -> bool {
    let all = case.changes();
    let shape = case.outline.changes.as_ref();
    let place = shape.map(|shape| case.own_path(&shape.at));
    let there = all.iter().find(|(path, _)| Some(path.to_string()) == place);
    there.or(all.first()).is_some_and(|(path, _)| *path == pair.path)
}

/// The facts of a shape of changes about the attribute that has them.
fn changes(
    case: &Case<'_>,
    paired: &Paired<'_>,
    shape: &ChangesShape,
    path: &Path,
) -> Vec<Said<'static>> {
    let mut facts = Vec::new();
    if paired.is_in_place(path) {
        facts.push(Fact::ChangesIn { path: case.own_path(&shape.at) });
    }
    let own = case.changes().into_iter().find(|(own, _)| own == path);
    // An object that the page does not have cannot be told from others of its name.
    let is_listed = own.is_some_and(|(_, changes)| paired.at(&changes.of).is_some());
    if let Some(of) = shape.of.as_ref().filter(|_| is_listed) {
        facts.push(Fact::ChangesOf { object: Some(case.own_path(of)) });
    }
    for pair in &shape.pairs {
        facts.extend(pair.pair.clone().map(|pair| Fact::Pair { pair }));
        // A change of what is no array is a plain pair.
        if pair.array || pair.pairs_in.is_some() {
            facts.push(Fact::PairsIn { member: pair.pairs_in.clone() });
        }
    }
    facts.dedup();
    facts.into_iter().map(|fact| Said::new(fact, shape.line)).collect()
}
