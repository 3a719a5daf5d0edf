//! The attributes that conditions, rules and equalities of an event can name.

use crate::model::{Expected, Path, Schema, StatedCondition};
use crate::page::forest::{Forest, Unresolved};
use crate::page::listing::Listed;
use crate::spec::{BaseType, Condition, Scalar, Tests, TypePhrase};

/// The attributes that can be named. One that only the page lists is meant only if nothing else
/// can be.
pub(super) struct Scope(Vec<Layer>);

/// The attributes of a page, or of a spec.
struct Layer {
    forest: Forest,
    seen: Vec<Seen>,
}

/// Data of an attribute.
struct Seen {
    base: BaseType,
    is_list: bool,
    /// All that it can be; empty if nothing limits it.
    values: Vec<Scalar>,
}

impl Layer {
    fn of_page(listing: &[Listed<'_>]) -> Self {
        let all: Vec<&Listed<'_>> = listing.iter().flat_map(Listed::with_members).collect();
        let seen = |listed: &&Listed<'_>| {
            let phrase = listed.types().first().map_or("string", |(words, _)| words);
            let is_open = listed.otherwise().is_some();
            let values = listed.values().into_iter().filter(|_| !is_open);
            Seen {
                base: TypePhrase::parse(phrase).base().clone(),
                is_list: listed.entries.iter().any(|entry| entry.list),
                values: values.map(|value| value.value.clone()).collect(),
            }
        };
        let forest = Forest::of_paths(all.iter().map(|listed| &listed.path));
        Self { forest, seen: all.iter().map(seen).collect() }
    }

    /// The values that the spec forbids are found when it is linked.
    fn of_spec(schema: &Schema) -> Self {
        let all = schema.walk();
        let seen = all.iter().map(|(_, attribute)| {
            let phrase = TypePhrase::parse(&attribute.phrase);
            let is_list = !matches!(phrase, TypePhrase::One(_));
            Seen { base: phrase.base().clone(), is_list, values: Vec::new() }
        });
        Self { seen: seen.collect(), forest: Forest::of_paths(all.iter().map(|(path, _)| path)) }
    }
}

impl Scope {
    /// The attributes of a page.
    pub(super) fn of_page(listing: &[Listed<'_>]) -> Self {
        Self(vec![Layer::of_page(listing)])
    }

    /// The attributes of the spec, and those of a page.
    pub(super) fn of_spec(schema: &Schema, listing: &[Listed<'_>]) -> Self {
        Self(vec![Layer::of_spec(schema), Layer::of_page(listing)])
    }

    /// The path that the page means in a sentence about an attribute.
    pub(super) fn resolve(&self, at: &Path, path: &str) -> Result<Path, Unresolved> {
        self.found(at, path).map(|(layer, number)| layer.forest.path(number))
    }

    fn found(&self, at: &Path, path: &str) -> Result<(&Layer, usize), Unresolved> {
        let mut why = Unresolved::Unknown;
        for layer in &self.0 {
            match layer.forest.settle(path, at) {
                Ok(number) => return Ok((layer, number)),
                Err(other) => why = why.max(other),
            }
        }
        Err(why)
    }

    /// Returns true if there is an object at a path that is no item of a list.
    pub(super) fn has_object(&self, path: &Path) -> bool {
        let found = self.0.first().and_then(|layer| Some((layer, layer.forest.at(path)?)));
        found.is_some_and(|(layer, at)| {
            let is_object = matches!(layer.seen[at].base, BaseType::Object | BaseType::Named(_));
            is_object && layer.forest.outwards(at).all(|around| !layer.seen[around].is_list)
        })
    }

    /// Returns true if an attribute has others in it.
    pub(super) fn has_members(&self, path: &Path) -> bool {
        self.0.first().is_some_and(|layer| {
            layer.forest.at(path).is_some_and(|at| layer.forest.has_members(at))
        })
    }

    /// The tests of a condition in the terms of the spec, or why there are none.
    pub(super) fn tests(&self, at: &Path, when: &StatedCondition) -> Result<Condition, String> {
        if when.tests.is_empty() {
            return Err("its condition could not be read".to_owned());
        }
        let test = |(path, expected): (&String, &Expected)| {
            let (path, values) = self.test(at, path, expected.values())?;
            Ok((path, expected.map(|_| values)))
        };
        let all_of = |tests: &Tests| tests.iter().map(test).collect::<Result<Tests, String>>();
        let alternatives = when.tests.alternatives.iter().map(all_of);
        let alternatives = alternatives.collect::<Result<Vec<_>, String>>()?;
        Ok(Condition { alternatives, is_list: when.tests.is_list })
    }

    /// A path with values that it can have.
    pub(super) fn test(
        &self,
        at: &Path,
        path: &str,
        values: &[Scalar],
    ) -> Result<(String, Vec<Scalar>), String> {
        let (layer, number) = self.found(at, path).map_err(|why| match why {
            Unresolved::Unknown => format!("no attribute is called {path}"),
            Unresolved::Ambiguous => format!("several attributes are called {path}"),
        })?;
        let (found, seen) = (layer.forest.path(number), &layer.seen[number]);
        let mut around = layer.forest.outwards(number);
        let list = around.find(|around| layer.seen[*around].is_list);
        let list = list.map(|list| layer.forest.path(list));
        let values: Vec<Scalar> = values.iter().map(|value| typed(value, &seen.base)).collect();
        let never = |value: &&Scalar| !seen.values.is_empty() && !seen.values.contains(value);
        if let Some(value) = values.iter().find(never) {
            return Err(format!("{found} never is {value}"));
        }
        match list {
            None => Ok((found.to_string(), values)),
            Some(list) => match in_item(&found, &at.parent(), &list) {
                Some(path) => Ok((path.to_string(), values)),
                None => Err(format!("{found} is one value for each item of a list")),
            },
        }
    }
}

/// The path in an item of a list, from an object in the same item; nothing if it is not below that.
fn in_item(found: &Path, object: &Path, list: &Path) -> Option<Path> {
    object.below(list)?;
    found.below(object)
}

/// A value of a sentence, which has only its text, as one of the type that it is compared with.
pub(super) fn typed(value: &Scalar, base: &BaseType) -> Scalar {
    let text = value.to_string();
    let integer = || text.parse().ok().map(Scalar::Integer);
    let boolean = || text.parse().ok().map(Scalar::Boolean);
    let other = match base {
        BaseType::Integer | BaseType::IntegerId => integer(),
        BaseType::Boolean => boolean(),
        BaseType::Any => Some(value.clone()),
        _ => None,
    };
    other.unwrap_or(Scalar::String(text))
}
