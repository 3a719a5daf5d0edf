//! Which attribute of the old schema is which of the new one: by name, by accepted name, or by name
//! and type in another object.

use std::collections::BTreeMap;

use super::pair::{How, Node, Pair, objects_of};
use super::types::shapes;
use crate::model::{ObjectType, Path, Schema, pairs};

/// What is the same, what is new and what is gone. What is in an attribute that is new or gone is
/// not listed again.
#[derive(Default)]
pub(super) struct Pairing<'m> {
    pub(super) pairs: Vec<Pair<'m>>,
    pub(super) added: Vec<Node<'m>>,
    pub(super) removed: Vec<Node<'m>>,
}

impl<'m> Pairing<'m> {
    pub(super) fn new(old: &'m Schema, new: &'m Schema) -> Self {
        let mut pairing = Self::default();
        let top = Path(Vec::new());
        pairing.objects((old, old.root(), &top), (new, new.root(), &top));
        while let Some((removed, added)) = pairing.moved(old, new) {
            let before = pairing.removed.remove(removed);
            let after = pairing.added.remove(added);
            pairing.pair(old, before, new, after, How::Moved);
        }
        pairing
    }

    /// The new path of each old one.
    pub(super) fn paths(&self) -> BTreeMap<Path, Path> {
        let paths = self.pairs.iter();
        paths.map(|pair| (pair.old.path.clone(), pair.new.path.clone())).collect()
    }

    fn objects(
        &mut self,
        old: (&'m Schema, &'m ObjectType, &Path),
        new: (&'m Schema, &'m ObjectType, &Path),
    ) {
        let mut removed = nodes(old.1, old.2);
        let mut added = nodes(new.1, new.2);
        for how in [How::Same, How::Renamed] {
            let pairs = pairs::taken(&mut removed, &mut added, |old, new| fits(how, old, new));
            for (before, after) in pairs {
                self.pair(old.0, before, new.0, after, how);
            }
        }
        self.removed.extend(removed);
        self.added.extend(added);
    }

    fn pair(
        &mut self,
        old: &'m Schema,
        before: Node<'m>,
        new: &'m Schema,
        after: Node<'m>,
        how: How,
    ) {
        let inner_old = objects_of(old, before.attribute);
        let inner_new = objects_of(new, after.attribute);
        let (old_path, new_path) = (before.path.clone(), after.path.clone());
        self.pairs.push(Pair { old: before, new: after, how });
        for (inner_old, inner_new) in inner_old.into_iter().zip(inner_new) {
            self.objects((old, inner_old, &old_path), (new, inner_new, &new_path));
        }
    }

    /// An attribute that is gone and one that is new, of one name and type, if there is only one
    /// such on either side: then it has moved.
    fn moved(&self, old: &Schema, new: &Schema) -> Option<(usize, usize)> {
        let is_one = |before: &Node<'_>, after: &Node<'_>| {
            before.path.0.last() == after.path.0.last()
                && before.path != after.path
                && shapes(old, before.attribute) == shapes(new, after.attribute)
        };
        self.removed.iter().enumerate().find_map(|(index, before)| {
            let after = pairs::counterpart(before, &self.removed, &self.added, is_one)?;
            Some((index, after))
        })
    }
}

fn nodes<'m>(object: &'m ObjectType, at: &Path) -> Vec<Node<'m>> {
    let attributes = object.attributes.iter();
    attributes.map(|attribute| Node { path: at.member(&attribute.wire), attribute }).collect()
}

fn fits(how: How, old: &Node<'_>, new: &Node<'_>) -> bool {
    let (old, new) = (old.attribute, new.attribute);
    match how {
        How::Same => old.wire == new.wire,
        How::Renamed => old.accepts.contains(&new.wire) || new.accepts.contains(&old.wire),
        How::Moved => false,
    }
}
