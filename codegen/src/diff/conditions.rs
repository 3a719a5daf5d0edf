//! Conditions: when one holds in more cases than another.

use super::evidence;
use super::found::{At, Found};
use super::kind::Kind;
use crate::model::words::{self, Form};
use crate::model::{Condition, Path, Relation, Scalar, Test, Tests, When};

/// The kinds of change of one key that takes a condition.
#[derive(Clone, Copy)]
pub(super) struct Kinds {
    added: Kind,
    widened: Kind,
    replaced: Kind,
}

pub(super) const NULL: Kinds = Kinds {
    added: Kind::NullWhenAdded,
    widened: Kind::NullWhenWidened,
    replaced: Kind::NullWhenReplaced,
};
pub(super) const PRESENT: Kinds = Kinds {
    added: Kind::PresentWhenAdded,
    widened: Kind::PresentWhenWidened,
    replaced: Kind::PresentWhenReplaced,
};
pub(super) const ONLY: Kinds = Kinds {
    added: Kind::OnlyWhenAdded,
    widened: Kind::OnlyWhenWidened,
    replaced: Kind::OnlyWhenReplaced,
};

/// A condition with the paths of the new side.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Sorted {
    tests: Tests<Scalar>,
    pub(super) name: String,
    /// The tests with the paths of their own side.
    shown: String,
}

impl Sorted {
    pub(super) fn new(condition: &Condition, renamed: impl Fn(&Path) -> Path) -> Self {
        let alternatives = condition.alternatives.iter();
        let tests = alternatives
            .map(|tests| tests.iter().map(|test| (renamed(&test.path), &test.expected)));
        let tests = Tests::new(tests, Scalar::clone);
        Self { tests, name: condition.name.clone(), shown: shown(condition) }
    }

    /// Its name and its tests.
    pub(super) fn words(&self) -> String {
        format!("{} ({})", self.name, self.shown)
    }

    pub(super) fn relation(&self, new: &Self) -> Relation {
        self.tests.relation(&new.tests)
    }
}

/// Tells once that a condition has another name, with every attribute that uses it.
pub(super) fn renamed(found: &mut Found, at: &At, old: &Sorted, new: &Sorted) {
    let spots = at.conditions(&old.name, &new.name);
    let used_at = at.new_spot().path;
    let change = found.moved(Kind::ConditionRenamed, spots, (old.words(), new.words()));
    change.uses.insert(used_at);
}

/// Values, each once and sorted.
pub(super) fn sorted(values: &[Scalar]) -> Vec<Scalar> {
    let mut values = values.to_vec();
    values.sort();
    values.dedup();
    values
}

/// Paths and values as YAML would have them.
const YAML: Form = Form { path: str::to_owned, value: scalar };

/// The tests of a condition, whatever their order.
fn shown(condition: &Condition) -> String {
    let all_of = |tests: &Vec<Test>| {
        let mut tests: Vec<String> = tests.iter().map(test).collect();
        tests.sort();
        tests.join(" and ")
    };
    let mut alternatives: Vec<String> = condition.alternatives.iter().map(all_of).collect();
    alternatives.sort();
    alternatives.join(", or ")
}

fn test(test: &Test) -> String {
    words::test(&test.path, &test.expected.map(sorted), YAML)
}

/// Words for "any of these values".
pub(super) fn any_of(values: &[Scalar]) -> String {
    words::any_of(values, YAML)
}

/// A value as YAML would have it: text that looks like something else has quotes.
pub(super) fn scalar(value: &Scalar) -> String {
    match value {
        Scalar::String(text) if looks_otherwise(text) => format!("\"{text}\""),
        other => other.to_string(),
    }
}

fn looks_otherwise(text: &str) -> bool {
    text.is_empty() || text.parse::<f64>().is_ok() || text.parse::<bool>().is_ok()
}

/// Conditions under one key on both sides.
pub(super) struct Conditions<'m> {
    pub(super) kinds: Kinds,
    pub(super) old: Option<(Sorted, &'m When)>,
    pub(super) new: Option<(Sorted, &'m When)>,
}

impl Conditions<'_> {
    pub(super) fn compare(&self, found: &mut Found, at: &At) {
        let words =
            |claim: &Option<(Sorted, &When)>| claim.as_ref().map(|(claim, _)| claim.words());
        let kind = match (&self.old, &self.new) {
            (None, None) => return,
            (None, Some(_)) => self.kinds.added,
            (Some(_), None) => self.kinds.added.mirror(),
            (Some((old, was)), Some((new, is))) => {
                evidence::judged(found, at, &was.evidence, &is.evidence);
                match old.relation(new) {
                    Relation::Same if old.name == new.name => return,
                    Relation::Same => return renamed(found, at, old, new),
                    Relation::Wider => self.kinds.widened,
                    Relation::Narrower => self.kinds.widened.mirror(),
                    Relation::Other => self.kinds.replaced,
                }
            }
        };
        found.changed(kind, at, words(&self.old), words(&self.new));
    }
}
