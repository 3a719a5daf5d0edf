//! Items that attributes list about their page: errata and notes.

use super::found::{At, Found};
use super::kind::Kind;
use super::sides::Sides;
use crate::model::{Path, Schema, pairs};

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

/// Compares the items under a key. Items that say the same are the same, whatever their order; of
/// the others, items of one attribute are.
pub(super) fn compare(
    found: &mut Found,
    sides: &Sides<'_>,
    (key, (added, changed)): (&str, (Kind, Kind)),
    items: impl Fn(&Schema) -> Vec<Item>,
) {
    let renamed = |item: Item| Item { path: sides.renamed(&item.own_path), ..item };
    let mut old = in_order(items(sides.old).into_iter().map(renamed));
    let mut new = in_order(items(sides.new).into_iter());
    let is_same = |one: &Item, other: &Item| (&one.path, &one.words) == (&other.path, &other.words);
    pairs::taken(&mut old, &mut new, is_same);
    for (before, after) in pairs::taken(&mut old, &mut new, |one, other| one.path == other.path) {
        let at = sides.at(&before.own_path, &after.own_path);
        let at =
            At::new(at.old_spot().item(key, before.index), at.new_spot().item(key, after.index));
        found.changed(changed, &at, before.words, after.words);
    }
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
