//! Rules across attributes: each implied value by itself, however the rules are put together.

use super::conditions::{Relation, Sorted, any_of, sorted};
use super::evidence;
use super::found::{At, Found};
use super::kind::Kind;
use super::sides::Sides;
use crate::model::{Evidence, Path, Scalar, Schema};

/// What a rule implies for one attribute.
struct Implied<'m> {
    when: Sorted,
    /// The path of the new side.
    path: Path,
    /// The path of its own side.
    own_path: Path,
    values: Vec<Scalar>,
    evidence: &'m Evidence,
    /// Where it stands in the file.
    pointer: Vec<String>,
}

impl Implied<'_> {
    fn words(&self) -> String {
        let (path, values) = (&self.own_path, any_of(&self.values));
        format!("{path} is {values} when {}", self.when.words())
    }

    fn has_tests_of(&self, other: &Self) -> bool {
        self.when.tests() == other.when.tests()
    }

    /// Whether something allows all that this does.
    fn is_within(&self, other: &Self) -> bool {
        self.values.iter().all(|it| other.values.contains(it))
    }
}

/// Compares the rules of two schemas. The most similar ones are taken for the same.
pub(super) fn compare(found: &mut Found, sides: &Sides<'_>) {
    let mut old = implied(sides.old, |path| sides.renamed(path));
    let mut new = implied(sides.new, Path::clone);
    let is_same: [fn(&Implied<'_>, &Implied<'_>) -> bool; 2] = [
        |old, new| old.path == new.path && old.has_tests_of(new) && old.values == new.values,
        |old, new| old.path == new.path && old.has_tests_of(new),
    ];
    for is_same in is_same {
        for before in std::mem::take(&mut old) {
            match new.iter().position(|after| is_same(&before, after)) {
                Some(index) => both(found, sides, &before, &new.remove(index)),
                None => old.push(before),
            }
        }
    }
    other_conditions(found, sides, &mut old, &mut new);
    for after in new {
        let spot = sides.new_spot.attribute(&after.own_path.to_string());
        let spot = spot.said_at("rules", &after.pointer);
        found.added(Kind::RuleAdded, spot, after.words());
    }
    for before in old {
        let spot = sides.old_spot.attribute(&before.own_path.to_string());
        let spot = spot.said_at("rules", &before.pointer);
        found.removed(Kind::RuleAdded, spot, before.words());
    }
}

fn implied<'m>(schema: &'m Schema, renamed: impl Fn(&Path) -> Path) -> Vec<Implied<'m>> {
    let mut all = Vec::new();
    for (index, rule) in schema.rules.iter().enumerate() {
        for test in &rule.then {
            let (own_path, index) = (test.path.clone(), index.to_string());
            all.push(Implied {
                when: Sorted::new(&schema.conditions[rule.when], &renamed),
                path: renamed(&test.path),
                values: sorted(&test.values),
                evidence: &rule.evidence,
                pointer: ["rules", &index, "then", &own_path.to_string()]
                    .map(str::to_owned)
                    .to_vec(),
                own_path,
            });
        }
    }
    all.sort_by(|a, b| {
        let key = |it: &Implied<'_>| (it.path.clone(), it.values.clone(), it.when.clone());
        key(a).cmp(&key(b))
    });
    all
}

/// Rules of one path and one list of values, whose conditions differ; only if there is one on
/// either side, and one condition holds in more cases than the other.
fn other_conditions<'m>(
    found: &mut Found,
    sides: &Sides<'_>,
    old: &mut Vec<Implied<'m>>,
    new: &mut Vec<Implied<'m>>,
) {
    let is_alike = |a: &Implied<'_>, b: &Implied<'_>| a.path == b.path && a.values == b.values;
    for before in std::mem::take(old) {
        let in_old = old.iter().filter(|it| is_alike(it, &before)).count();
        let alike = new.iter().enumerate();
        let alike: Vec<usize> =
            alike.filter(|(_, it)| is_alike(it, &before)).map(|(index, _)| index).collect();
        let [only] = alike.as_slice() else {
            old.push(before);
            continue;
        };
        let kind = match before.when.relation(&new[*only].when) {
            Relation::Wider if in_old == 0 => Kind::RuleTightened,
            Relation::Narrower if in_old == 0 => Kind::RuleLoosened,
            _ => {
                old.push(before);
                continue;
            }
        };
        let after = new.remove(*only);
        let at = at(sides, &before, &after);
        found.changed(kind, &at, before.words(), after.words());
        evidence::judged(found, &at, before.evidence, after.evidence);
    }
}

/// A rule that both sides have, with one condition for one attribute.
fn both(found: &mut Found, sides: &Sides<'_>, old: &Implied<'_>, new: &Implied<'_>) {
    let at = at(sides, old, new);
    let kind = match (new.is_within(old), old.is_within(new)) {
        (true, true) => None,
        (true, false) => Some(Kind::RuleTightened),
        (false, true) => Some(Kind::RuleLoosened),
        (false, false) => Some(Kind::RuleChanged),
    };
    match kind {
        Some(kind) => found.changed(kind, &at, old.words(), new.words()),
        None if old.when.name != new.when.name => {
            let kind = Kind::ConditionRenamed;
            found.changed(kind, &at, old.when.words(), new.when.words());
        }
        None => {}
    }
    evidence::judged(found, &at, old.evidence, new.evidence);
}

fn at(sides: &Sides<'_>, old: &Implied<'_>, new: &Implied<'_>) -> At {
    let at = sides.at(&old.own_path, &new.own_path);
    At::new(
        at.old_spot().said_at("rules", &old.pointer),
        at.new_spot().said_at("rules", &new.pointer),
    )
}
