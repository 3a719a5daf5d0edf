//! The search for the nesting that the least speaks against.
//!
//! A beam search: attributes are placed one after the other. The costs of the next depend on the
//! last one, on the attributes around it, and on names that matter beyond their place; ways that
//! agree in these are one. The ways are kept, to tell the cost of each other place of each
//! attribute.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use crate::page::extract::listing::Item;

use super::cost::Costs;
use super::node::{DEEPEST, Node, NodeId, closed, open};

/// How many ways are followed.
const WAYS: usize = 96;
/// How much worse than the best a way can be.
const WORSE: i64 = 64;

/// The place of an attribute, and what the best way costs for each place that it could have.
pub(super) struct Found {
    pub(super) parent: Option<usize>,
    /// The attribute of the spec that has its path.
    pub(super) spec: Option<usize>,
    /// Other places, each with the cost above the best that the list has then.
    pub(super) others: Vec<(Option<usize>, i64)>,
}

/// Searches the nesting of a list.
pub(super) fn search(items: &[Item], costs: &Costs<'_>) -> Vec<Found> {
    let mut search = Search {
        items,
        costs,
        matters: (0..items.len()).map(|item| costs.matters(item)).collect(),
        nodes: Vec::new(),
    };
    let mut layers: Vec<Vec<NodeId>> = Vec::new();
    for item in 0..items.len() {
        let layer = search.layer(layers.last().map(Vec::as_slice), item);
        layers.push(layer);
    }
    search.found(&layers)
}

struct Search<'a> {
    items: &'a [Item],
    costs: &'a Costs<'a>,
    matters: Vec<bool>,
    nodes: Vec<Node>,
}

impl Search<'_> {
    /// All places of an attribute behind those of the one before; the best ones.
    fn layer(&mut self, before: Option<&[NodeId]>, item: usize) -> Vec<NodeId> {
        let mut layer = Vec::new();
        let mut by_key = HashMap::new();
        let befores = before.map_or(vec![None], |nodes| nodes.iter().copied().map(Some).collect());
        for before in befores {
            for parent in self.places(before) {
                self.place(before, item, parent, &mut layer, &mut by_key);
            }
        }
        layer.sort_by_key(|layer| self.nodes[*layer].cost);
        let best = layer.first().map_or(0, |node| self.nodes[*node].cost);
        layer.retain(|layer| self.nodes[*layer].cost <= best + WORSE);
        layer.truncate(WAYS);
        layer
    }

    /// Returns the places of the next attribute.
    fn places(&self, before: Option<NodeId>) -> Vec<Option<NodeId>> {
        let can_hold = |place: &NodeId| {
            let node = &self.nodes[*place];
            self.costs.can_hold(node.item) && node.depth < DEEPEST
        };
        let places = open(&self.nodes, before);
        // An attribute that has some in it already can have more.
        places
            .filter(|place| *place != before || place.is_none_or(|place| can_hold(&place)))
            .collect()
    }

    fn place(
        &mut self,
        before: Option<NodeId>,
        item: usize,
        parent: Option<NodeId>,
        layer: &mut Vec<NodeId>,
        by_key: &mut HashMap<u64, NodeId>,
    ) {
        let step = self.costs.step(&self.nodes, before, item, parent);
        let node = self.node(before, item, parent, step);
        match by_key.get(&node.key) {
            Some(same) => self.merge(*same, node),
            None => {
                by_key.insert(node.key, self.nodes.len());
                layer.push(self.nodes.len());
                self.nodes.push(node);
            }
        }
    }

    fn node(&self, before: Option<NodeId>, item: usize, parent: Option<NodeId>, step: i64) -> Node {
        let sibling = closed(&self.nodes, before, parent).last().copied();
        let own = if self.matters[item] { hash(&self.items[item].name) } else { 0 };
        let names = sibling.map_or(0, |sibling| self.nodes[sibling].names).wrapping_add(own);
        let above = parent.map_or(0, |parent| self.nodes[parent].key);
        Node {
            item,
            parent,
            sibling,
            spec: self.costs.spec(&self.nodes, item, parent),
            depth: parent.map_or(1, |parent| self.nodes[parent].depth + 1),
            cost: before.map_or(0, |before| self.nodes[before].cost) + step,
            key: hash(&(above, item, names)),
            names,
            from: before.map(|before| (before, step)).into_iter().collect(),
        }
    }

    /// Adds a way to a node that other ways have come to.
    fn merge(&mut self, same: NodeId, node: Node) {
        let old = &mut self.nodes[same];
        if node.cost < old.cost {
            let others = std::mem::replace(old, node);
            old.from.extend(others.from);
        } else {
            old.from.extend(node.from);
        }
    }

    /// The places on the best way, and what others cost.
    fn found(&self, layers: &[Vec<NodeId>]) -> Vec<Found> {
        let behind = self.behind(layers);
        let total = |node: NodeId| self.nodes[node].cost.saturating_add(behind[node]);
        let mut best =
            layers.last().and_then(|layer| layer.iter().copied().min_by_key(|node| total(*node)));
        let mut found = Vec::with_capacity(layers.len());
        for layer in layers.iter().rev() {
            let Some(node) = best else {
                break;
            };
            let least = total(node);
            let parent = self.parent(node);
            let mut others: Vec<(Option<usize>, i64)> = Vec::new();
            for way in layer {
                let (place, more) = (self.parent(*way), total(*way).saturating_sub(least));
                match others.iter_mut().find(|other| other.0 == place) {
                    Some(known) => known.1 = known.1.min(more),
                    None if place != parent => others.push((place, more)),
                    None => {}
                }
            }
            let spec = self.nodes[node].spec;
            found.push(Found { parent, spec, others });
            best = self.nodes[node].from.first().map(|(node, _)| *node);
        }
        found.reverse();
        found
    }

    fn parent(&self, node: NodeId) -> Option<usize> {
        self.nodes[node].parent.map(|parent| self.nodes[parent].item)
    }

    /// Returns the cost of the rest of the list behind each node.
    fn behind(&self, layers: &[Vec<NodeId>]) -> Vec<i64> {
        let mut behind = vec![i64::MAX; self.nodes.len()];
        for last in layers.last().into_iter().flatten() {
            behind[*last] = self.costs.end(&self.nodes, *last);
        }
        for node in layers.iter().rev().flatten() {
            for (before, step) in &self.nodes[*node].from {
                let cost = behind[*node].saturating_add(*step);
                behind[*before] = behind[*before].min(cost);
            }
        }
        behind
    }
}

fn hash(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}
