//! Which attribute of the old schema is which of the new one: by name, by accepted name, by the name
//! of its field, or by name and type in another object.

use std::collections::BTreeMap;

use super::pair::{How, Node, Pair, objects_of};
use super::types::shapes;
use crate::model::{ObjectType, Path, Schema, pairs};

/// Nodes that are the same, new or gone. Nodes inside of an attribute that is new or gone are not
/// listed again.
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
        while let Some((before, after)) = pairing.moved(old, new) {
            // A node that moved into a new object, or out of an old one, leaves that where it is.
            pairing.removed.retain(|node| node.path != before.path);
            pairing.added.retain(|node| node.path != after.path);
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
        for how in [How::Same, How::Renamed, How::OnWire] {
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
        let are_alike = |(old, new): &(&ObjectType, &ObjectType)| {
            // The attributes of an object are none of the kinds of another.
            old.told_by.is_some() == new.told_by.is_some()
        };
        for (inner_old, inner_new) in inner_old.into_iter().zip(inner_new).filter(are_alike) {
            self.objects((old, inner_old, &old_path), (new, inner_new, &new_path));
        }
    }

    /// An attribute that is gone and one that is new, of one name and type, if there is only one
    /// such on either side: then it has moved. One of them may stand in an object that is new or
    /// gone as a whole; if both do, the objects are more likely one.
    fn moved(&self, old: &'m Schema, new: &'m Schema) -> Option<(Node<'m>, Node<'m>)> {
        let is_one = |before: &Node<'_>, after: &Node<'_>| {
            before.path.0.last() == after.path.0.last()
                && before.path != after.path
                && shapes(old, before.attribute) == shapes(new, after.attribute)
        };
        let gone =
            inner(old, &self.removed, |path| self.pairs.iter().any(|pair| pair.old.path == *path));
        let come =
            inner(new, &self.added, |path| self.pairs.iter().any(|pair| pair.new.path == *path));
        let is_whole =
            |nodes: &[Node<'_>], node: &Node<'_>| nodes.iter().any(|whole| whole.path == node.path);
        gone.iter().find_map(|before| {
            let after = &come[pairs::counterpart(before, &gone, &come, is_one)?];
            let is_either = is_whole(&self.removed, before) || is_whole(&self.added, after);
            is_either.then(|| (before.clone(), after.clone()))
        })
    }
}

/// Attributes that are new or gone, with everything in them that is not paired.
fn inner<'m>(
    schema: &'m Schema,
    nodes: &[Node<'m>],
    is_paired: impl Fn(&Path) -> bool,
) -> Vec<Node<'m>> {
    let mut all: Vec<Node<'m>> = nodes.to_vec();
    let mut next = 0;
    while next < all.len() {
        let node = all[next].clone();
        for object in objects_of(schema, node.attribute) {
            let members = self::nodes(object, &node.path).into_iter();
            all.extend(members.filter(|member| !is_paired(&member.path)));
        }
        next += 1;
    }
    all
}

fn nodes<'m>(object: &'m ObjectType, at: &Path) -> Vec<Node<'m>> {
    let attributes = object.attributes.iter();
    attributes.map(|attribute| Node { path: at.member(&attribute.wire), attribute }).collect()
}

fn fits(how: How, old: &Node<'_>, new: &Node<'_>) -> bool {
    let (old, new) = (old.attribute, new.attribute);
    match how {
        How::Same => old.wire == new.wire || (old.kind.is_some() && old.kind == new.kind),
        How::Renamed => old.accepts.contains(&new.wire) || new.accepts.contains(&old.wire),
        How::OnWire => old.field == new.field,
        How::Moved => false,
    }
}
