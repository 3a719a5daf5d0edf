//! Items that attributes list about their page: errata and notes.

use super::found::{At, Found};
use super::kind::Kind;
use super::sides::Sides;
use crate::model::{Path, Schema};

/// An item of an attribute's list, or of the file's if the path is empty.
pub(super) struct Item {
    /// The path of its own side.
    own_path: Path,
    /// The path of the new side.
    path: Path,
    index: usize,
    words: String,
}

impl Item {
    pub(super) fn new(at: &Path, index: usize, words: String) -> Self {
        Self { own_path: at.clone(), path: at.clone(), index, words }
    }
}

/// Compares the items under a key. Those that say the same are the same, whatever their order; of
/// the others, those of one attribute are.
pub(super) fn compare(
    found: &mut Found,
    sides: &Sides<'_>,
    (key, (added, changed)): (&str, (Kind, Kind)),
    items: impl Fn(&Schema) -> Vec<Item>,
) {
    let renamed = |item: Item| Item { path: sides.renamed(&item.own_path), ..item };
    let mut old = in_order(items(sides.old).into_iter().map(renamed));
    let mut new = in_order(items(sides.new).into_iter());
    old.retain(|before| {
        let same = new
            .iter()
            .position(|after| (&after.path, &after.words) == (&before.path, &before.words));
        same.map(|index| new.remove(index)).is_none()
    });
    old.retain(|before| {
        let Some(index) = new.iter().position(|after| after.path == before.path) else {
            return true;
        };
        let after = new.remove(index);
        let at = sides.at(&before.own_path, &after.own_path);
        let at =
            At::new(at.old_spot().item(key, before.index), at.new_spot().item(key, after.index));
        found.changed(changed, &at, before.words.clone(), after.words);
        false
    });
    for after in new {
        let spot = sides.new_spot.attribute(&after.own_path.to_string());
        found.added(added, spot.item(key, after.index), after.words);
    }
    for before in old {
        let spot = sides.old_spot.attribute(&before.own_path.to_string());
        found.removed(added, spot.item(key, before.index), before.words);
    }
}

/// Whatever their order in the files, the same are compared with each other.
fn in_order(items: impl Iterator<Item = Item>) -> Vec<Item> {
    let mut items: Vec<Item> = items.collect();
    items.sort_by(|a, b| (&a.path, &a.words).cmp(&(&b.path, &b.words)));
    items
}
