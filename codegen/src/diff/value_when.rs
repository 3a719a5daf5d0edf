//! Values under conditions: each by itself, in whatever order they stand.

use super::conditions::{self, Sorted, any_of, sorted};
use super::evidence;
use super::found::{At, Found};
use super::kind::Kind;
use super::pair::{Node, Pair};
use super::sides::Sides;
use crate::model::{Evidence, Relation, Scalar, ValueWhen, pairs};

/// A condition under which an attribute has certain values.
struct Claim<'m> {
    when: Sorted,
    values: Vec<Scalar>,
    evidence: &'m Evidence,
}

impl<'m> Claim<'m> {
    fn new(claim: &'m ValueWhen, when: Sorted) -> Self {
        Self { when, values: sorted(&claim.values), evidence: &claim.evidence }
    }

    fn words(&self) -> String {
        format!("{} when {}", any_of(&self.values), self.when.words())
    }

    fn has_tests_of(&self, other: &Self) -> bool {
        self.when.relation(&other.when) == Relation::Same
    }

    /// Returns whether the other allows all values that this does.
    fn is_within(&self, other: &Self) -> bool {
        self.values.iter().all(|value| other.values.contains(value))
    }
}

/// Compares the values that an attribute has under conditions. The most similar claims are taken for
/// the same.
pub(super) fn compare(found: &mut Found, at: &At, sides: &Sides<'_>, pair: &Pair<'_>) {
    let at = at.part(&["value_when"]);
    // A claim of a shared type can be about one of the places where the type stands.
    let (old, new) = (about(&pair.old), about(&pair.new));
    let old =
        old.map(|claim| Claim::new(claim, sides.old_condition(claim.condition, &pair.old.path)));
    let new =
        new.map(|claim| Claim::new(claim, sides.new_condition(claim.condition, &pair.new.path)));
    let (mut old, mut new) = (in_order(old), in_order(new));
    let is_same: [fn(&Claim<'_>, &Claim<'_>) -> bool; 2] = [
        |old, new| old.has_tests_of(new) && old.values == new.values,
        |old, new| old.has_tests_of(new),
    ];
    for is_same in is_same {
        for (before, after) in pairs::taken(&mut old, &mut new, is_same) {
            both(found, &at, &before, &after);
        }
    }
    other_conditions(found, &at, &mut old, &mut new);
    for after in new {
        found.changed(Kind::ValueWhenAdded, &at, None, after.words());
    }
    for before in old {
        found.changed(Kind::ValueWhenRemoved, &at, before.words(), None);
    }
}

fn about<'n>(node: &'n Node<'_>) -> impl Iterator<Item = &'n ValueWhen> {
    node.attribute.value_when.iter().filter(|claim| claim.is_about(&node.path))
}

fn in_order<'m>(claims: impl Iterator<Item = Claim<'m>>) -> Vec<Claim<'m>> {
    let mut claims: Vec<Claim<'_>> = claims.collect();
    claims.sort_by_cached_key(|claim| (claim.values.clone(), claim.when.clone()));
    claims
}

/// Claims of one list of values, whose conditions differ; only if there is one on either side, and
/// one condition holds in more cases than the other.
fn other_conditions<'m>(
    found: &mut Found,
    at: &At,
    old: &mut Vec<Claim<'m>>,
    new: &mut Vec<Claim<'m>>,
) {
    for before in std::mem::take(old) {
        let in_old = old.iter().filter(|other| other.values == before.values).count();
        let alike = new.iter().enumerate().filter(|(_, after)| after.values == before.values);
        let alike: Vec<usize> = alike.map(|(index, _)| index).collect();
        let [only] = alike.as_slice() else {
            old.push(before);
            continue;
        };
        let kind = match before.when.relation(&new[*only].when) {
            Relation::Wider if in_old == 0 => Kind::ValueWhenTightened,
            Relation::Narrower if in_old == 0 => Kind::ValueWhenLoosened,
            _ => {
                old.push(before);
                continue;
            }
        };
        let after = new.remove(*only);
        found.changed(kind, at, before.words(), after.words());
        evidence::judged(found, at, before.evidence, after.evidence);
    }
}

/// A claim that both sides have, with one condition.
fn both(found: &mut Found, at: &At, old: &Claim<'_>, new: &Claim<'_>) {
    let kind = match (new.is_within(old), old.is_within(new)) {
        (true, true) => None,
        (true, false) => Some(Kind::ValueWhenTightened),
        (false, true) => Some(Kind::ValueWhenLoosened),
        (false, false) => Some(Kind::ValueWhenChanged),
    };
    match kind {
        Some(kind) => found.changed(kind, at, old.words(), new.words()),
        None if old.when.name != new.when.name => {
            conditions::renamed(found, at, &old.when, &new.when);
        }
        None => {}
    }
    evidence::judged(found, at, old.evidence, new.evidence);
}
