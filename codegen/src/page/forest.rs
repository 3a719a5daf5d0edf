//! Attributes with the attribute that each stands in, and which of them a path in a sentence means.

use std::collections::HashMap;

use crate::model::Path;

/// Attributes by number, in the order in which they are listed.
#[derive(Debug, Default)]
pub(crate) struct Forest {
    nodes: Vec<Node>,
    /// The attributes by the one that they stand in and their name; the first of those listed twice.
    members: HashMap<(Option<usize>, String), usize>,
    /// The first attribute of each path, by its name.
    by_name: HashMap<String, Vec<usize>>,
}

#[derive(Debug)]
struct Node {
    name: String,
    parent: Option<usize>,
}

/// The reason why a path means no attribute.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Unresolved {
    /// No attribute is called so.
    Unknown,
    /// Several attributes are called so, and none of them is nearer than the others.
    Ambiguous,
}

/// Words in front of a path for what holds all attributes.
const DATA: [&str; 3] = ["payload.data.", "data.", "payload."];

impl Forest {
    /// The attributes of some names, each with the one that it stands in.
    pub(crate) fn new<'n>(nodes: impl IntoIterator<Item = (&'n str, Option<usize>)>) -> Self {
        let mut forest = Self::default();
        for (at, (name, parent)) in nodes.into_iter().enumerate() {
            if *forest.members.entry((parent, name.to_owned())).or_insert(at) == at {
                forest.by_name.entry(name.to_owned()).or_default().push(at);
            }
            forest.nodes.push(Node { name: name.to_owned(), parent });
        }
        forest
    }

    /// The attributes at some paths, each behind the one that it stands in.
    pub(crate) fn of_paths<'p>(paths: impl IntoIterator<Item = &'p Path>) -> Self {
        let mut numbers = HashMap::new();
        let nodes = paths.into_iter().enumerate().filter_map(|(at, path)| {
            numbers.entry(path.0.as_slice()).or_insert(at);
            let (name, around) = path.0.split_last()?;
            Some((name.as_str(), numbers.get(around).copied()))
        });
        Self::new(nodes)
    }

    /// The attribute that an attribute stands in.
    pub(crate) fn parent(&self, at: usize) -> Option<usize> {
        self.nodes[at].parent
    }

    /// The attribute of a name in another, or at the top.
    pub(crate) fn member(&self, of: Option<usize>, name: &str) -> Option<usize> {
        self.members.get(&(of, name.to_owned())).copied()
    }

    /// Returns true if an attribute has others in it.
    pub(crate) fn has_members(&self, at: usize) -> bool {
        self.members_of(at).next().is_some()
    }

    /// The attributes in another, in their order.
    pub(crate) fn members_of(&self, at: usize) -> impl Iterator<Item = usize> + '_ {
        let nodes = self.nodes.iter().enumerate();
        nodes.filter(move |(_, node)| node.parent == Some(at)).map(|(member, _)| member)
    }

    /// Returns true if any attribute has a name.
    pub(crate) fn has_name(&self, name: &str) -> bool {
        self.by_name.contains_key(name)
    }

    /// Returns true if an attribute stands in another, at any depth.
    pub(crate) fn is_inside(&self, at: usize, object: usize) -> bool {
        self.outwards(at).skip(1).any(|outer| outer == object)
    }

    /// The path of an attribute.
    pub(crate) fn path(&self, at: usize) -> Path {
        let mut names: Vec<String> =
            self.outwards(at).map(|outer| self.nodes[outer].name.clone()).collect();
        names.reverse();
        Path(names)
    }

    /// The attribute at a path.
    pub(crate) fn at(&self, path: &Path) -> Option<usize> {
        self.below(None, &path.0)
    }

    /// The attribute that a path means where it is written in a sentence about an attribute of an
    /// object: if it has several steps, from the top; else in that object, or in one around it, the
    /// nearest first; else the only one whose path ends so.
    pub(crate) fn resolve(&self, path: &str, object: Option<usize>) -> Result<usize, Unresolved> {
        let found = self.named(path, object);
        let bare = DATA.iter().find_map(|data| path.strip_prefix(data));
        match (found, bare) {
            (Err(_), Some(bare)) => self.named(bare, None),
            (found, _) => found,
        }
    }

    /// Resolves a path in a sentence about the attribute at `at`. It may be whole already, as
    /// outlines have the paths of their own attributes.
    pub(crate) fn settle(&self, path: &str, at: &Path) -> Result<usize, Unresolved> {
        let whole = self.at(&Path::parse(path));
        whole.map_or_else(|| self.resolve(path, self.object(at)), Ok)
    }

    fn named(&self, path: &str, object: Option<usize>) -> Result<usize, Unresolved> {
        let steps: Vec<&str> = path.split('.').collect();
        let top = (steps.len() > 1).then_some(None);
        let around = std::iter::successors(Some(object), |outer| outer.map(|at| self.parent(at)));
        let mut objects = top.into_iter().chain(around);
        objects.find_map(|object| self.below(object, &steps)).map_or_else(|| self.only(&steps), Ok)
    }

    /// The only attribute whose path ends in some steps.
    fn only(&self, steps: &[&str]) -> Result<usize, Unresolved> {
        let named = steps.last().and_then(|name| self.by_name.get(*name));
        let is_end = |at: &&usize| {
            let names = self.outwards(**at).map(|outer| self.nodes[outer].name.as_str());
            names.take(steps.len()).eq(steps.iter().rev().copied())
        };
        let mut ends = named.into_iter().flatten().filter(is_end);
        match (ends.next(), ends.next()) {
            (Some(only), None) => Ok(*only),
            (None, _) => Err(Unresolved::Unknown),
            (Some(_), Some(_)) => Err(Unresolved::Ambiguous),
        }
    }

    /// The attribute that some steps lead to from an object.
    pub(crate) fn below(&self, object: Option<usize>, steps: &[impl AsRef<str>]) -> Option<usize> {
        steps.iter().try_fold(object, |at, step| self.member(at, step.as_ref()).map(Some))?
    }

    /// The innermost object around a path that is there.
    fn object(&self, at: &Path) -> Option<usize> {
        let around = std::iter::successors(Some(at.parent()), |path| {
            (!path.0.is_empty()).then(|| path.parent())
        });
        around.into_iter().find_map(|object| self.at(&object))
    }

    /// An attribute and those around it, from the inside out.
    pub(crate) fn outwards(&self, at: usize) -> impl Iterator<Item = usize> + '_ {
        std::iter::successors(Some(at), |at| self.parent(*at))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn forest() -> Forest {
        let paths = [
            "kind",
            "actor",
            "actor.kind",
            "actor.desk",
            "actor.desk.number",
            "loan",
            "loan.state",
            "loan.desk",
            "loan.desk.number",
            "loan.note",
        ];
        Forest::of_paths(&paths.map(Path::parse))
    }

    #[test]
    fn the_nearest_attribute_is_meant() {
        for (path, about, meant) in [
            ("kind", "actor.desk.number", Ok("actor.kind")),
            ("kind", "loan.note", Ok("kind")),
            ("desk.number", "loan.note", Ok("loan.desk.number")),
            ("desk.number", "kind", Err(Unresolved::Ambiguous)),
            ("number", "loan.desk.floor", Ok("loan.desk.number")),
            ("number", "loan.shelf.floor", Err(Unresolved::Ambiguous)),
            ("state", "actor.desk.number", Ok("loan.state")),
            ("actor.kind", "loan.note", Ok("actor.kind")),
            ("data.kind", "actor.desk", Ok("kind")),
            ("payload.data.loan.state", "kind", Ok("loan.state")),
            ("data.state", "kind", Ok("loan.state")),
            ("actor.state", "kind", Err(Unresolved::Unknown)),
            ("data.nobody", "kind", Err(Unresolved::Unknown)),
        ] {
            let forest = forest();
            let object = forest.object(&Path::parse(about));
            let found = forest.resolve(path, object).map(|at| forest.path(at).to_string());
            assert_eq!(found.as_deref().map_err(|why| *why), meant, "{path} at {about}");
        }
    }

    #[test]
    fn a_whole_path_begins_at_the_top() {
        let forest = forest();
        let at = Path::parse("actor.desk");
        assert_eq!(forest.settle("kind", &at).map(|at| forest.path(at)), Ok(Path::parse("kind")));
        let state = forest.settle("state", &at).map(|at| forest.path(at));
        assert_eq!(state, Ok(Path::parse("loan.state")));
    }

    #[test]
    fn an_attribute_that_is_listed_twice_is_one() {
        let forest = Forest::new([("loan", None), ("state", Some(0)), ("state", Some(0))]);
        assert_eq!(forest.resolve("state", None), Ok(1));
    }
}
