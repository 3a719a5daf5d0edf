//! The attributes that conditions, rules and equalities of an event can name.

use indexmap::IndexMap;

use crate::model::{Path, Schema, StatedCondition};
use crate::page::listing::Listed;
use crate::spec::{BaseType, Scalar, TypePhrase};

/// The tests of a condition: paths, each with the values of which it has one.
pub(super) type Tests = Vec<(String, Vec<Scalar>)>;

/// What can be named.
pub(super) struct Scope {
    attributes: IndexMap<Path, Seen>,
    /// What a page lists and the spec may not have yet; it is meant only if nothing else can be.
    coming: IndexMap<Path, Seen>,
}

/// What is known of an attribute.
struct Seen {
    base: BaseType,
    is_list: bool,
    /// All that it can be; empty if nothing limits it.
    values: Vec<Scalar>,
}

impl Scope {
    /// What a page lists.
    pub(super) fn of_page(listing: &[Listed<'_>]) -> Self {
        let all = listing.iter().flat_map(Listed::with_members);
        let seen = |it: &Listed<'_>| {
            let phrase = it.types().first().map_or("string", |(words, _)| words);
            let open = it.otherwise().is_some();
            let values = it.values().into_iter().filter(|_| !open);
            Seen {
                base: TypePhrase::parse(phrase).base().clone(),
                is_list: it.entries.iter().any(|it| it.list),
                values: values.map(|it| it.value.clone()).collect(),
            }
        };
        let attributes = all.map(|it| (it.path.clone(), seen(it))).collect();
        Self { attributes, coming: IndexMap::new() }
    }

    /// What the spec has, and what else a page lists. What the spec forbids is found when it is linked.
    pub(super) fn of_spec(schema: &Schema, listing: &[Listed<'_>]) -> Self {
        let seen = |phrase: &str| Seen {
            base: TypePhrase::parse(phrase).base().clone(),
            is_list: false,
            values: Vec::new(),
        };
        let all = schema.walk().into_iter();
        let attributes = all.map(|(path, it)| (path, seen(&it.phrase))).collect();
        Self { attributes, coming: Self::of_page(listing).attributes }
    }

    /// The path that the page means: from the top, in an object around the attribute of which it
    /// speaks, or the only one that ends so.
    pub(super) fn resolve(&self, at: &Path, path: &str) -> Option<Path> {
        let full = Path::parse(path.strip_prefix("data.").unwrap_or(path));
        let all = [&self.attributes, &self.coming];
        all.into_iter().find_map(|it| resolved(it, at, &full))
    }

    fn seen(&self, path: &Path) -> Option<&Seen> {
        let known = self.attributes.get(path);
        known.or_else(|| self.coming.get(path))
    }

    /// Whether an attribute has others in it.
    pub(super) fn has_members(&self, path: &Path) -> bool {
        let mut all = self.attributes.keys();
        all.any(|it| it.0.len() > path.0.len() && it.0.starts_with(&path.0))
    }

    /// The tests of a condition in the terms of the spec, or why there are none.
    pub(super) fn tests(&self, at: &Path, when: &StatedCondition) -> Result<Tests, String> {
        if when.tests.is_empty() {
            return Err("its condition could not be read".to_owned());
        }
        let tests = when.tests.iter();
        tests.map(|(path, values)| self.test(at, path, values)).collect()
    }

    /// A path with values that it can have.
    pub(super) fn test(
        &self,
        at: &Path,
        path: &str,
        values: &[Scalar],
    ) -> Result<(String, Vec<Scalar>), String> {
        let no = || format!("no attribute is called {path}");
        let found = self.resolve(at, path).ok_or_else(no)?;
        let seen = self.seen(&found).ok_or_else(no)?;
        if self.is_in_list(&found) {
            return Err(format!("{found} is one value for each item of a list"));
        }
        let values: Vec<Scalar> = values.iter().map(|it| typed(it, &seen.base)).collect();
        let never = |it: &&Scalar| !seen.values.is_empty() && !seen.values.contains(it);
        match values.iter().find(never) {
            Some(value) => Err(format!("{found} never is {value}")),
            None => Ok((found.to_string(), values)),
        }
    }

    fn is_in_list(&self, path: &Path) -> bool {
        let mut around = (1..=path.0.len()).map(|depth| Path(path.0[..depth].to_vec()));
        around.any(|it| self.seen(&it).is_some_and(|it| it.is_list))
    }
}

/// The path among some that a page means.
fn resolved(attributes: &IndexMap<Path, Seen>, at: &Path, full: &Path) -> Option<Path> {
    if attributes.contains_key(full) {
        return Some(full.clone());
    }
    let around = (0..at.0.len()).rev().map(|depth| &at.0[..depth]);
    let mut near = around.map(|object| Path([object, full.0.as_slice()].concat()));
    let mut ends = attributes.keys().filter(|it| it.0.ends_with(&full.0));
    let only = ends.next().filter(|_| ends.next().is_none());
    near.find(|it| attributes.contains_key(it)).or_else(|| only.cloned())
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
