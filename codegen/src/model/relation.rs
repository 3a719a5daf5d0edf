//! Conditions: whether one holds whenever another does.

use std::cell::Cell;
use std::collections::BTreeSet;

use super::path::Path;
use super::region::Region;
use crate::spec::Expected;

/// The steps after which nobody goes on to compare two conditions; what people write needs a few.
const PATIENCE: usize = 100_000;

/// A condition as the values of its attributes, whatever the order of its tests.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Tests<V>(Vec<Alternative<V>>);

/// The paths of an alternative, each with what the attribute must be.
type Alternative<V> = Vec<(Path, Demand<V>)>;

/// Regions of an attribute in which a test is met, and in which it is met or unknown.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Demand<V> {
    met: Region<V>,
    open: Region<V>,
}

/// The relation of a condition to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Relation {
    /// Either holds whenever the other does.
    Same,
    /// The other one holds whenever this one does.
    Wider,
    /// This one holds whenever the other one does.
    Narrower,
    /// Each can hold without the other.
    Other,
}

/// The regions in which an alternative holds, or may hold.
type Space<'t, V> = Vec<(&'t Path, Region<V>)>;

impl<V: Ord + Clone> Tests<V> {
    /// The alternatives of a condition; `value` makes what values are compared by.
    pub(crate) fn new<'t, A: IntoIterator<Item = (Path, &'t Expected)>>(
        alternatives: impl IntoIterator<Item = A>,
        value: impl Fn(&crate::spec::Scalar) -> V,
    ) -> Self {
        let tests = |tests: A| {
            let demand = |expected| Demand {
                met: Region::met(expected, &value),
                open: Region::met(expected, &value).or_unknown(expected),
            };
            let tests = tests.into_iter().map(|(path, expected)| (path, demand(expected)));
            let mut tests: Alternative<V> = tests.collect();
            tests.sort();
            tests
        };
        let mut alternatives: Vec<_> = alternatives.into_iter().map(tests).collect();
        alternatives.sort();
        Self(alternatives)
    }

    /// Compares when the two hold; of two that hold alike, when they may hold.
    pub(crate) fn relation(&self, other: &Self) -> Relation {
        // Most pairs of versions have the same tests.
        if self == other {
            return Relation::Same;
        }
        let met = |demand: &Demand<V>| demand.met.clone();
        let open = |demand: &Demand<V>| demand.open.clone();
        match relation(&self.spaces(met), &other.spaces(met)) {
            Relation::Same => relation(&self.spaces(open), &other.spaces(open)),
            relation => relation,
        }
    }

    /// Returns whether no values of the attributes, each of its domain, meet it.
    pub(crate) fn never_holds(&self, domain: impl Fn(&Path) -> Region<V>) -> bool {
        let is_empty = |(path, region): &(&Path, Region<V>)| region.and(&domain(path)).is_empty();
        let spaces = self.spaces(|demand| demand.met.clone());
        spaces.iter().all(|all_of| all_of.iter().any(is_empty))
    }

    /// Returns whether all values of the attributes meet it, or would if they were known.
    pub(crate) fn never_fails(&self, domain: impl Fn(&Path) -> Region<V>) -> bool {
        let paths: BTreeSet<&Path> = self.0.iter().flatten().map(|(path, _)| path).collect();
        let everything = paths.into_iter().map(|path| (path, domain(path))).collect();
        is_covered(&[everything], &self.spaces(|demand| demand.open.clone()))
    }

    fn spaces(&self, region: impl Fn(&Demand<V>) -> Region<V>) -> Vec<Space<'_, V>> {
        let all_of = |alternative| {
            let mut all_of = Space::new();
            let tests: &Alternative<V> = alternative;
            tests.iter().for_each(|(path, demand)| narrow(&mut all_of, path, &region(demand)));
            all_of
        };
        self.0.iter().map(all_of).collect()
    }
}

/// Narrows the region of a path to the part that is in this region too.
fn narrow<'t, V: Ord + Clone>(all_of: &mut Space<'t, V>, path: &'t Path, region: &Region<V>) {
    match all_of.iter_mut().find(|(known, _)| *known == path) {
        Some((_, known)) => *known = known.and(region),
        None => all_of.push((path, region.clone())),
    }
}

fn relation<V: Ord + Clone>(old: &[Space<'_, V>], new: &[Space<'_, V>]) -> Relation {
    match (is_covered(old, new), is_covered(new, old)) {
        (true, true) => Relation::Same,
        (true, false) => Relation::Wider,
        (false, true) => Relation::Narrower,
        (false, false) => Relation::Other,
    }
}

/// Returns whether whatever is in one of some spaces is in one of the others.
fn is_covered<V: Ord + Clone>(inner: &[Space<'_, V>], outer: &[Space<'_, V>]) -> bool {
    let steps = Cell::new(PATIENCE);
    inner.iter().all(|all_of| is_in_any(all_of, outer, &steps))
}

/// Takes the first of the others away from a space; what is left over must be in the rest of them.
fn is_in_any<V: Ord + Clone>(
    all_of: &Space<'_, V>,
    outer: &[Space<'_, V>],
    steps: &Cell<usize>,
) -> bool {
    if all_of.iter().any(|(_, region)| region.is_empty()) {
        return true;
    }
    let Some((first, rest)) = outer.split_first() else {
        return false;
    };
    steps.set(steps.get().saturating_sub(1));
    if steps.get() == 0 {
        return false;
    }
    let mut inside = all_of.clone();
    first.iter().all(|(path, region)| {
        let mut outside = inside.clone();
        narrow(&mut outside, path, &region.not());
        narrow(&mut inside, path, region);
        is_in_any(&outside, rest, steps)
    })
}

#[cfg(test)]
mod tests {
    use super::{Relation, Tests};
    use crate::model::Path;
    use crate::spec::{Condition, Scalar};

    fn tests(yaml: &str) -> Tests<Scalar> {
        let condition: Condition = serde_yaml::from_str(yaml).expect("a condition");
        let alternatives = condition.alternatives.iter();
        let alternatives = alternatives
            .map(|tests| tests.iter().map(|(path, expected)| (Path::parse(path), expected)));
        Tests::new(alternatives, Scalar::clone)
    }

    #[test]
    fn conditions_of_all_forms_are_compared() {
        use Relation::{Narrower, Other, Same, Wider};
        for (old, new, relation) in [
            ("a: x", "a: [x, y]", Wider),
            ("{ a: x, b: y }", "a: x", Wider),
            ("a: { not: x }", "a: { not: [x, y] }", Narrower),
            ("a: y", "a: { not: x }", Wider),
            ("a: x", "a: { not: x }", Other),
            ("a: x", "a: { is: present }", Wider),
            ("a: { not: x }", "a: { is: present }", Wider),
            ("a: { is: absent }", "a: { not: x }", Other),
            ("[{ a: x }, { a: y }]", "a: [y, x]", Same),
            ("[{ a: x }, { b: y }]", "[{ b: y }, { a: x }]", Same),
            ("[{ a: x }, { b: y }]", "a: x", Narrower),
            ("[{ a: x, b: y }, { a: x, b: { not: y } }]", "a: x", Wider),
            ("{ a: x, b: y }", "[{ a: x }, { b: y }]", Wider),
            ("[{ a: { is: absent } }, { a: { is: present } }]", "a: { is: present }", Narrower),
            ("[{ a: { is: present } }, { a: x }]", "a: { is: present }", Narrower),
        ] {
            assert_eq!(tests(old).relation(&tests(new)), relation, "{old} and {new}");
        }
    }

    #[test]
    fn a_comparison_ends() {
        let alternative = |at: usize| {
            let tests = (0..8).map(|path| format!("p{path}: {{ not: v{} }}", at * 8 + path));
            format!("{{ {} }}", tests.collect::<Vec<_>>().join(", "))
        };
        let all = |from| (from..from + 40).map(alternative).collect::<Vec<_>>().join(", ");
        let (one, other) = (tests(&format!("[{}]", all(0))), tests(&format!("[{}]", all(50))));
        assert_eq!(one.relation(&other), Relation::Other);
    }
}
