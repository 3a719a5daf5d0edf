//! Changes one thing of an outline, and says which differences that must make.

use super::expected::{Expected, never_null, one_less};
use codegen::model::Scalar;
use codegen::model::{Attribute, Fact, Path, Schema};
use codegen::page::difference::DifferenceKind as Kind;
use codegen::page::outline::{Entry, EventOutline, PossibleValue};

/// A changed outline.
pub(crate) struct Change {
    /// The change in words, for messages.
    pub(crate) what: String,
    pub(crate) outline: EventOutline,
    /// The differences that must be found, sorted.
    pub(crate) expected: Expected,
}

/// Every change of every attribute.
pub(crate) fn changes(outline: &EventOutline, schema: &Schema) -> Vec<Change> {
    let mut spots = Vec::new();
    collect(&outline.attributes, &mut Vec::new(), &Path(Vec::new()), &mut spots);
    let sweep = Sweep { outline, schema, spots: &spots };
    spots.iter().flat_map(|spot| sweep.of(spot)).collect()
}

/// The place of an entry.
struct Spot {
    /// The indices that lead to it.
    at: Vec<usize>,
    path: Path,
    is_object: bool,
}

fn collect(entries: &[Entry], at: &mut Vec<usize>, under: &Path, spots: &mut Vec<Spot>) {
    for (index, entry) in entries.iter().enumerate() {
        at.push(index);
        let path = under.member(&entry.name);
        spots.push(Spot {
            at: at.clone(),
            path: path.clone(),
            is_object: !entry.attributes.is_empty(),
        });
        collect(&entry.attributes, at, &path, spots);
        at.pop();
    }
}

struct Sweep<'s> {
    outline: &'s EventOutline,
    schema: &'s Schema,
    spots: &'s [Spot],
}

impl Sweep<'_> {
    fn of(&self, spot: &Spot) -> Vec<Change> {
        let Some(attribute) = self.schema.attribute(&spot.path) else {
            return Vec::new();
        };
        let mut changes = vec![
            self.deleted(spot, attribute),
            self.renamed(spot, attribute),
            self.valued(spot),
            self.reworded(spot),
        ];
        changes.extend(self.moved(spot, attribute));
        changes.extend(self.retyped(spot, attribute));
        changes.extend(self.never_null(spot, attribute));
        changes
    }

    fn change(
        &self,
        what: &str,
        spot: &Spot,
        expected: Expected,
        act: impl FnOnce(&mut EventOutline),
    ) -> Change {
        let mut outline = self.outline.clone();
        act(&mut outline);
        let mut expected = expected;
        expected.sort();
        Change { what: format!("{what} {}", spot.path), outline, expected }
    }

    fn deleted(&self, spot: &Spot, attribute: &Attribute) -> Change {
        let expected = vec![one_less(self.schema, attribute, &spot.path)];
        self.change("delete", spot, expected, |event| drop(take(&mut event.attributes, &spot.at)))
    }

    fn renamed(&self, spot: &Spot, attribute: &Attribute) -> Change {
        let name = format!("{}_renamed", attribute.wire);
        let parent = Path(spot.path.0[..spot.path.0.len() - 1].to_vec());
        let new = (Kind::Extra, parent.member(&name).to_string());
        let expected = vec![one_less(self.schema, attribute, &spot.path), new];
        self.change("rename", spot, expected, |event| {
            entry(&mut event.attributes, &spot.at).name = name;
        })
    }

    fn retyped(&self, spot: &Spot, attribute: &Attribute) -> Option<Change> {
        let other = match attribute.phrase.as_str() {
            "any" => return None,
            "boolean" => "integer",
            _ => "boolean",
        };
        let expected = vec![(Kind::Retyped, spot.path.to_string())];
        let retype = |event: &mut EventOutline| {
            entry(&mut event.attributes, &spot.at).type_ = Some(other.to_owned())
        };
        Some(self.change("retype", spot, expected, retype))
    }

    /// Into the first object that has nothing of the name and is not in it.
    fn moved(&self, spot: &Spot, attribute: &Attribute) -> Option<Change> {
        if one_less(self.schema, attribute, &spot.path).0 == Kind::ErratumNotNeeded {
            return None;
        }
        let is_free = |target: &&Spot| {
            let own = &target.path;
            let is_inside = own.0.starts_with(&spot.path.0);
            let is_parent = own.0 == spot.path.0[..spot.path.0.len() - 1];
            let has = self.spots.iter().any(|other| other.path == own.member(&attribute.wire));
            target.is_object && !is_inside && !is_parent && !has
        };
        let target = self.spots.iter().find(is_free)?;
        let expected = vec![(Kind::Renested, spot.path.to_string())];
        let what = format!("move to {}:", target.path);
        Some(self.change(&what, spot, expected, |event| {
            let moved = take(&mut event.attributes, &spot.at);
            let mut at = target.at.clone();
            // The entries behind the moved one in the same list have moved up.
            let depth = spot.at.len() - 1;
            if at.len() > depth && at[..depth] == spot.at[..depth] && at[depth] > spot.at[depth] {
                at[depth] -= 1;
            }
            entry(&mut event.attributes, &at).attributes.push(moved);
        }))
    }

    fn valued(&self, spot: &Spot) -> Change {
        let value = PossibleValue {
            line: 9000,
            value: Scalar::String("a new value".to_owned()),
            meaning: None,
        };
        let expected = vec![(Kind::ValueAdded, spot.path.to_string())];
        self.change("add a value to", spot, expected, |event| {
            entry(&mut event.attributes, &spot.at).values.push(value);
        })
    }

    fn never_null(&self, spot: &Spot, attribute: &Attribute) -> Option<Change> {
        let claims = &get(&self.outline.attributes, &spot.at).claims;
        claims.iter().find(|claim| claim.fact == Fact::Null)?;
        let expected = vec![never_null(self.schema, attribute, &spot.path)];
        Some(self.change("drop the null of", spot, expected, |event| {
            entry(&mut event.attributes, &spot.at).claims.retain(|claim| claim.fact != Fact::Null);
        }))
    }

    fn reworded(&self, spot: &Spot) -> Change {
        let expected = vec![(Kind::Reworded, spot.path.to_string())];
        self.change("reword", spot, expected, |event| {
            for sentence in &mut entry(&mut event.attributes, &spot.at).description {
                sentence.text.push_str(" Or so they say.");
            }
        })
    }
}

fn get<'e>(entries: &'e [Entry], at: &[usize]) -> &'e Entry {
    match at {
        [last] => &entries[*last],
        [first, rest @ ..] => get(&entries[*first].attributes, rest),
        [] => panic!("an attribute has a place"),
    }
}

fn entry<'e>(entries: &'e mut [Entry], at: &[usize]) -> &'e mut Entry {
    match at {
        [last] => &mut entries[*last],
        [first, rest @ ..] => entry(&mut entries[*first].attributes, rest),
        [] => panic!("an attribute has a place"),
    }
}

fn take(entries: &mut Vec<Entry>, at: &[usize]) -> Entry {
    match at {
        [last] => entries.remove(*last),
        [first, rest @ ..] => take(&mut entries[*first].attributes, rest),
        [] => panic!("an attribute has a place"),
    }
}
