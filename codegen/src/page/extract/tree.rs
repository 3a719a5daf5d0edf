//! Where the attributes of a list stand: the tree, and paths in it.

use std::collections::HashMap;

use crate::page::outline::Entry;

use super::listing::Item;

/// No page nests attributes deeper; what stands deeper is put here.
pub(super) const DEEPEST: usize = 100;

/// The attributes of a list and the attribute that each stands in.
pub(super) struct Tree<'a> {
    items: &'a [Item],
    parents: &'a [Option<usize>],
    /// The attributes by the one that they stand in and their name; the first of those listed twice.
    members: HashMap<(Option<usize>, &'a str), usize>,
    /// The last attribute of a name, and how many there are.
    by_name: HashMap<&'a str, (usize, usize)>,
}

impl<'a> Tree<'a> {
    pub(super) fn new(items: &'a [Item], parents: &'a [Option<usize>]) -> Self {
        let (mut members, mut by_name) = (HashMap::new(), HashMap::new());
        for (at, (item, parent)) in items.iter().zip(parents).enumerate() {
            members.entry((*parent, item.name.as_str())).or_insert(at);
            let named = by_name.entry(item.name.as_str()).or_insert((at, 0));
            *named = (at, named.1 + 1);
        }
        Self { items, parents, members, by_name }
    }

    /// The attribute.
    pub(super) fn item(&self, at: usize) -> &'a Item {
        &self.items[at]
    }

    /// The attribute that an attribute stands in.
    pub(super) fn parent(&self, at: usize) -> Option<usize> {
        self.parents.get(at).copied().flatten()
    }

    /// Whether an attribute stands in another, at any depth.
    pub(super) fn is_inside(&self, at: usize, object: usize) -> bool {
        self.up(at).skip(1).any(|outer| outer == object)
    }

    /// Whether any attribute has this name.
    pub(super) fn has_name(&self, name: &str) -> bool {
        self.by_name.contains_key(name)
    }

    /// The path of an attribute, with dots.
    pub(super) fn path(&self, at: usize) -> String {
        let mut names: Vec<&str> = self.up(at).map(|it| self.items[it].name.as_str()).collect();
        names.reverse();
        names.join(".")
    }

    /// An attribute and those that it stands in, outwards.
    fn up(&self, at: usize) -> impl Iterator<Item = usize> + '_ {
        std::iter::successors(Some(at), |it| self.parents.get(*it).copied().flatten())
    }

    /// The attribute at a path below another, or at the top.
    fn below(&self, from: Option<usize>, path: &str) -> Option<usize> {
        path.split('.')
            .try_fold(from, |at, step| self.members.get(&(at, step)).map(|it| Some(*it)))?
    }

    /// The attribute that a path means where it is written in the text of another: from the top, or
    /// beside that other, or around it, or the only one that it can mean.
    pub(super) fn resolve(&self, path: &str, from: usize) -> Option<usize> {
        let around = self.up(from).map(|it| self.parents.get(it).copied().flatten());
        let from_top = self.below(None, path).filter(|_| path.contains('.'));
        from_top
            .or_else(|| around.into_iter().find_map(|it| self.below(it, path)))
            .or_else(|| self.only(path))
            .or_else(|| {
                let (data, rest) = path.split_once('.')?;
                let is_data = ["data", "payload"].contains(&data);
                is_data.then(|| self.below(None, rest.strip_prefix("data.").unwrap_or(rest)))?
            })
    }

    fn only(&self, path: &str) -> Option<usize> {
        let (last, count) = self.by_name.get(path.rsplit('.').next()?)?;
        let steps = path.split('.').rev();
        let is_suffix = steps.zip(self.up(*last).map(Some).chain(std::iter::repeat(None)));
        let mut is_suffix =
            is_suffix.map(|(step, at)| at.is_some_and(|it| self.items[it].name == step));
        (*count == 1 && is_suffix.all(|it| it)).then_some(*last)
    }
}

/// Where attributes stand by the depth of their bullets: in the one before that stands less deep.
pub(super) fn by_depth(items: &[Item]) -> Vec<Option<usize>> {
    let mut open: Vec<(usize, usize)> = Vec::new();
    let mut parents = Vec::with_capacity(items.len());
    for (at, item) in items.iter().enumerate() {
        let depth = item.depth.unwrap_or(1);
        while open.last().is_some_and(|(it, _)| *it >= depth) {
            open.pop();
        }
        open.truncate(DEEPEST);
        parents.push(open.last().map(|(_, it)| *it));
        open.push((depth, at));
    }
    parents
}

/// Puts entries into those that they stand in. Those before come before.
pub(super) fn assemble(entries: Vec<Entry>, parents: &[Option<usize>]) -> Vec<Entry> {
    let mut waiting: Vec<Option<Entry>> = entries.into_iter().map(Some).collect();
    let mut top = Vec::new();
    // Backwards, so that an entry is complete before it is put into another.
    for at in (0..waiting.len()).rev() {
        let Some(mut entry) = waiting[at].take() else {
            continue;
        };
        entry.attributes.reverse();
        match parents[at].and_then(|it| waiting[it].as_mut()) {
            Some(parent) => parent.attributes.push(entry),
            None => top.push(entry),
        }
    }
    top.reverse();
    top
}
