//! Names under which attributes arrive: whether one stands for another attribute than before.

use std::collections::{BTreeMap, BTreeSet};

use super::found::Found;
use super::kind::Kind;
use super::pair::Node;
use super::pairing::Pairing;
use super::sides::Sides;
use crate::model::Path;

/// The attributes that a name stands for, by the path that the name has in its object. They are
/// several where an attribute is an object or an array of others.
type Owners = BTreeMap<Path, BTreeSet<Path>>;

/// Compares what the names that both sides have stand for.
pub(super) fn compare(found: &mut Found, sides: &Sides<'_>, pairing: &Pairing<'_>) {
    let pairs = pairing.pairs.iter();
    let (old, new): (Vec<&Node<'_>>, Vec<&Node<'_>>) =
        pairs.map(|pair| (&pair.old, &pair.new)).unzip();
    let old = owners(old.into_iter().chain(&pairing.removed), |path| sides.renamed(path));
    let new = owners(new.into_iter().chain(&pairing.added), Path::clone);
    for (name, before) in &old {
        let Some(after) = new.get(name) else { continue };
        let is_kept = before.iter().any(|owner| after.contains(&sides.renamed(owner)));
        if let (false, Some(was), Some(is)) = (is_kept, before.first(), after.first()) {
            let at = sides.at(was, is).part(&["accepts"]);
            let words = |owner: &Path| {
                let name = name.last()?;
                let is_own = owner.last() == Some(name);
                let how = if is_own { "is the attribute" } else { "is accepted for" };
                Some(format!("{name} {how} {owner}"))
            };
            found.changed(Kind::AcceptedNameReused, &at, words(was), words(is));
        }
    }
}

/// The paths of the attributes on their own side, by names in the objects of the new one.
fn owners<'n>(
    nodes: impl Iterator<Item = &'n Node<'n>>,
    renamed: impl Fn(&Path) -> Path,
) -> Owners {
    let mut owners = Owners::new();
    for node in nodes {
        let object = renamed(&node.path.parent());
        for name in std::iter::once(&node.attribute.wire).chain(&node.attribute.accepts) {
            let of_name = owners.entry(object.member(name)).or_default();
            of_name.insert(node.path.clone());
        }
    }
    owners
}
