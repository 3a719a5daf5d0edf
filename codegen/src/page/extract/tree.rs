//! Where the attributes of a list stand: the tree, and paths in it.

use crate::page::forest::Forest;
use crate::page::outline::Entry;

use super::listing::Item;

/// No page nests attributes deeper; what stands deeper is put here.
pub(super) const DEEPEST: usize = 100;

/// The attributes of a list in the places where they stand.
pub(super) struct Tree<'a> {
    items: &'a [Item],
    pub(super) forest: Forest,
}

impl<'a> Tree<'a> {
    pub(super) fn new(items: &'a [Item], parents: &[Option<usize>]) -> Self {
        let names = items.iter().map(|item| item.name.as_str());
        Self { items, forest: Forest::new(names.zip(parents.iter().copied())) }
    }

    /// The attribute.
    pub(super) fn item(&self, at: usize) -> &'a Item {
        &self.items[at]
    }

    /// The path of an attribute, with dots.
    pub(super) fn path(&self, at: usize) -> String {
        self.forest.path(at).to_string()
    }

    /// The attribute that a path means where it is written in the text of another.
    pub(super) fn resolve(&self, path: &str, from: usize) -> Option<usize> {
        let object = self.items.get(from).and_then(|_| self.forest.parent(from));
        self.forest.resolve(path, object).ok()
    }
}

/// Where attributes stand by the depth of their bullets: in the one before that stands less deep.
pub(super) fn by_depth(items: &[Item]) -> Vec<Option<usize>> {
    let mut open: Vec<(usize, usize)> = Vec::new();
    let mut parents = Vec::with_capacity(items.len());
    for (at, item) in items.iter().enumerate() {
        let depth = item.depth.unwrap_or(1);
        while open.last().is_some_and(|(level, _)| *level >= depth) {
            open.pop();
        }
        open.truncate(DEEPEST);
        parents.push(open.last().map(|(_, parent)| *parent));
        open.push((depth, at));
    }
    parents
}

/// Puts entries into their parents, in their order.
pub(super) fn assemble(entries: Vec<Entry>, parents: &[Option<usize>]) -> Vec<Entry> {
    let mut waiting: Vec<Option<Entry>> = entries.into_iter().map(Some).collect();
    let mut top = Vec::new();
    // Backwards: an entry is complete before it is put into another.
    for at in (0..waiting.len()).rev() {
        let Some(mut entry) = waiting[at].take() else {
            continue;
        };
        entry.attributes.reverse();
        match parents[at].and_then(|parent| waiting[parent].as_mut()) {
            Some(parent) => parent.attributes.push(entry),
            None => top.push(entry),
        }
    }
    top.reverse();
    top
}
