//! Costs of a place for an attribute, as numbers that are added up.

use std::collections::HashMap;

use crate::page::extract::listing::{FragmentKind, Item};

use super::evidence::{DATA, Evidence};
use super::guide::Guide;
use super::node::{Node, NodeId, closed, open, siblings};
use super::page::Page;

/// The spec has it elsewhere, where it could stand.
const NOT_AS_IN_SPEC: i64 = 40;
/// The spec has the name elsewhere, where it could stand, though not in this order.
const NAMED_ELSEWHERE_IN_SPEC: i64 = 20;
/// An object has to have an attribute, and its list ends without.
const MISSING: i64 = 10;
/// An attribute is known to stand elsewhere, where it could stand.
const KNOWN_ELSEWHERE: i64 = 8;
/// An example shows the object whole, and without it.
const NOT_IN_WHOLE: i64 = 5;
/// The object has the name already.
const TWICE: i64 = 5;
/// The object has the name just before, of the same type: pages list attributes twice.
const LISTED_AGAIN: i64 = 1;
/// An attribute breaks the alphabetical order.
pub(super) const UNORDERED: i64 = 4;
/// An attribute breaks the alphabetical order, where all else is in order.
const STRICTLY_UNORDERED: i64 = 6;
/// An attribute breaks the alphabetical order in a list that hardly has one.
const HARDLY_UNORDERED: i64 = 1;
/// An attribute stands in one that has no type.
const IN_UNTYPED: i64 = 3;
/// An attribute stands in an array that is not said to have objects.
const IN_ARRAY: i64 = 1;
/// An attribute stands where the changes themselves do.
const IN_CHANGES: i64 = 4;
/// An attribute stands at the top and is no object, or several.
const SCALAR_AT_TOP: i64 = 3;
/// A list of what the event is about one of is a part of something else.
const NESTED_NOUN: i64 = 2;
/// An object has nothing in it.
const EMPTY: i64 = 2;
/// A list of objects shows nothing of them.
const EMPTY_LIST: i64 = 4;
/// A list that has another around it ends.
const END_OF_LIST: i64 = 1;

/// How many attributes before one are looked at to find its name again.
const LOOKED_BACK: usize = 256;

/// All that costs depend on.
pub(super) struct Costs<'a> {
    items: &'a [Item],
    /// True for each one if each can have others in it.
    can_hold: Vec<bool>,
    /// The names as they are ordered.
    ordered: Vec<String>,
    evidence: &'a Evidence,
    guide: &'a Guide,
    by_name: HashMap<&'a str, Vec<usize>>,
    unordered: i64,
}

impl<'a> Costs<'a> {
    pub(super) fn new(page: &Page<'a>, evidence: &'a Evidence, guide: &'a Guide) -> Self {
        let items = page.items;
        let can_hold = (0..items.len()).map(|at| page.can_hold(at)).collect();
        let ordered: Vec<String> = items.iter().map(|item| item.name.to_lowercase()).collect();
        let mut by_name: HashMap<&str, Vec<usize>> = HashMap::new();
        for (at, item) in items.iter().enumerate() {
            by_name.entry(item.name.as_str()).or_default().push(at);
        }
        Self { items, can_hold, ordered, evidence, guide, by_name, unordered: UNORDERED }
    }

    /// Sets the cost of breaking the order.
    pub(super) fn with_order(self, unordered: i64) -> Self {
        Self { unordered, ..self }
    }

    /// Returns the cost of breaking the order, by how well lists with these parents keep it. A
    /// short page tells too little to doubt it, or to rely on it.
    pub(super) fn cost_of_order(&self, parents: impl Iterator<Item = Option<usize>>) -> i64 {
        let mut lasts = HashMap::new();
        let (mut in_order, mut all) = (0, 0);
        for (at, parent) in parents.enumerate() {
            let last = lasts.insert(parent, (at, lasts.contains_key(&parent)));
            let Some((before, has_more)) = last else {
                continue;
            };
            let is_in_order = self.ordered[before] <= self.ordered[at];
            if is_in_order || has_more || self.ordered[before] != "id" {
                all += 1;
                in_order += usize::from(is_in_order);
            }
        }
        match (self.items.len() < 6, in_order * 10 >= all * 7) {
            (false, _) if in_order == all => STRICTLY_UNORDERED,
            (false, false) => HARDLY_UNORDERED,
            _ => UNORDERED,
        }
    }

    /// Returns true if an attribute can have others in it.
    pub(super) fn can_hold(&self, item: usize) -> bool {
        self.can_hold[item]
    }

    /// Returns true if an attribute is an object by its type, or because the event is named after
    /// it.
    fn is_object(&self, item: &Item) -> bool {
        item.is_object() || (item.type_.is_none() && self.evidence.is_noun(&item.name))
    }

    /// Returns true if a name matters beyond the place where it stands: it can come twice, or is
    /// missed if it does not stand somewhere.
    pub(super) fn matters(&self, item: usize) -> bool {
        let name = self.items[item].name.as_str();
        self.by_name[name].len() > 1 || self.evidence.knows(name)
    }

    /// Returns the cost of an attribute in a parent, behind the nodes that have been placed.
    pub(super) fn step(
        &self,
        nodes: &[Node],
        before: Option<NodeId>,
        item: usize,
        parent: Option<NodeId>,
    ) -> i64 {
        let closed = closed(nodes, before, parent);
        let ends: i64 = closed.iter().map(|node| self.close(nodes, *node, before, item)).sum();
        let levels = closed.len().saturating_sub(1) as i64;
        let sibling = closed.last().map(|closed| &nodes[*closed]);
        ends + levels * END_OF_LIST
            + self.of_parent(parent.map(|parent| &nodes[parent]), item)
            + sibling.map_or(0, |sibling| {
                self.of_order(sibling, item) + self.of_twin(nodes, sibling, item)
            })
            + self.of_known(nodes, before, item, parent)
            + self.of_spec(nodes, before, item, parent)
    }

    /// Returns the cost of the end of the list.
    pub(super) fn end(&self, nodes: &[Node], last: NodeId) -> i64 {
        let closed = closed(nodes, Some(last), None);
        let all = self.items.len();
        let ends: i64 = closed.iter().map(|node| self.close(nodes, *node, Some(last), all)).sum();
        ends + self.missing(nodes, DATA, None, closed.last().copied(), 0..all)
    }

    /// Returns the cost of ending the members of an attribute before the one at `end`.
    fn close(&self, nodes: &[Node], closed: NodeId, last: Option<NodeId>, end: usize) -> i64 {
        let item = &self.items[nodes[closed].item];
        let chain = std::iter::successors(last, |node| nodes[*node].parent);
        let child = chain.take_while(|chain| *chain != closed).last();
        let is_shown = || item.fragments.iter().any(|fragment| fragment.kind == FragmentKind::Code);
        let is_shown = || is_shown() || self.evidence.has_changes(&item.name);
        let is_empty = child.is_none() && self.is_object(item) && !is_shown();
        let range = nodes[closed].item + 1..end;
        let missing = self.missing(nodes, &item.name, Some(closed), child, range);
        let empty = if item.is_list() { EMPTY_LIST } else { EMPTY };
        missing + if is_empty { empty } else { 0 }
    }

    /// The names that have to stand in a parent and stand elsewhere in a range of the list.
    fn missing(
        &self,
        nodes: &[Node],
        parent: &str,
        closed: Option<NodeId>,
        child: Option<NodeId>,
        range: std::ops::Range<usize>,
    ) -> i64 {
        let is_alone = self.by_name.get(parent).is_none_or(|places| places.len() == 1);
        let is_listed = |name: &str| {
            let places = self.by_name.get(name);
            let places = places.map(Vec::as_slice).unwrap_or_default();
            // Where no other can be meant, it may as well come later: this has ended too early.
            if let ([only], true) = (places, is_alone) {
                return *only >= range.start;
            }
            let first = places.partition_point(|place| *place < range.start);
            places.get(first).is_some_and(|place| range.contains(place))
        };
        let needed = self.evidence.members(parent).filter(|member| is_listed(member));
        let missed = needed.filter(|name| {
            let known = closed.is_none() || *name != parent;
            known
                && !siblings(nodes, child)
                    .any(|sibling| self.items[nodes[sibling].item].name == *name)
        });
        missed.count() as i64 * MISSING
    }

    fn of_parent(&self, parent: Option<&Node>, item: usize) -> i64 {
        let Some(parent) = parent else {
            let own = &self.items[item];
            let is_known = self.evidence.source(DATA, &own.name).is_some();
            let is_object = own.is_object() && !own.is_list();
            let is_noun = self.evidence.is_list_of_noun(&own.name);
            return if is_known || is_object || is_noun { 0 } else { SCALAR_AT_TOP };
        };
        let nested =
            if self.evidence.is_list_of_noun(&self.items[item].name) { NESTED_NOUN } else { 0 };
        let of = &self.items[parent.item];
        nested
            + match &of.type_ {
                None if !self.is_object(of) => IN_UNTYPED,
                None => 0,
                Some(_) if self.is_among_changes(of, item) => IN_CHANGES,
                Some(_) if !of.is_object() => IN_ARRAY,
                Some(_) => 0,
            }
    }

    /// Returns true if what is in an object is shown as changes, and an attribute is none of it.
    fn is_among_changes(&self, of: &Item, item: usize) -> bool {
        let name = self.items[item].name.as_str();
        self.evidence.has_changes(&of.name) && self.evidence.source(&of.name, name).is_none()
    }

    /// Returns the cost of an attribute that should come before the one in front of it. The first
    /// may be `id`.
    fn of_order(&self, sibling: &Node, item: usize) -> i64 {
        let (before, own) = (&self.ordered[sibling.item], &self.ordered[item]);
        let is_first_id = sibling.sibling.is_none() && before == "id";
        if before > own && !is_first_id { self.unordered } else { 0 }
    }

    fn of_twin(&self, nodes: &[Node], sibling: &Node, item: usize) -> i64 {
        let own = &self.items[item];
        let before = &self.items[sibling.item];
        if self.by_name[own.name.as_str()].len() < 2 {
            return 0;
        }
        if before.name == own.name {
            let is_again = sibling.item + 1 == item && before.type_ == own.type_;
            return if is_again { LISTED_AGAIN } else { TWICE };
        }
        let others = siblings(nodes, sibling.sibling).take(LOOKED_BACK);
        let is_twin =
            others.into_iter().any(|other| self.items[nodes[other].item].name == own.name);
        if is_twin { TWICE } else { 0 }
    }

    /// Returns the cost of an attribute that the page knows elsewhere.
    fn of_known(
        &self,
        nodes: &[Node],
        before: Option<NodeId>,
        item: usize,
        parent: Option<NodeId>,
    ) -> i64 {
        let name = self.items[item].name.as_str();
        let of = |node: Option<NodeId>| {
            node.map_or(DATA, |node| self.items[nodes[node].item].name.as_str())
        };
        if self.evidence.source(of(parent), name).is_some() {
            return 0;
        }
        let mut open = open(nodes, before);
        let is_alone = self.by_name[name].len() == 1;
        let elsewhere = is_alone && open.any(|open| self.evidence.source(of(open), name).is_some());
        let whole = self.evidence.is_whole(of(parent)) && parent.is_some();
        let elsewhere = if elsewhere { KNOWN_ELSEWHERE } else { 0 };
        elsewhere + if whole { NOT_IN_WHOLE } else { 0 }
    }

    /// Returns the cost of an attribute that the spec has elsewhere.
    fn of_spec(
        &self,
        nodes: &[Node],
        before: Option<NodeId>,
        item: usize,
        parent: Option<NodeId>,
    ) -> i64 {
        let placed = self.spec(nodes, item, parent);
        match self.guide.matched(item) {
            Some(matched) if placed == Some(matched) => 0,
            Some(_) => NOT_AS_IN_SPEC,
            None if placed.is_some() || self.guide.is_empty() => 0,
            None => {
                let elsewhere =
                    open(nodes, before).any(|open| self.spec(nodes, item, open).is_some());
                if elsewhere { NAMED_ELSEWHERE_IN_SPEC } else { 0 }
            }
        }
    }

    /// The attribute of the spec that has this name in a parent.
    pub(super) fn spec(
        &self,
        nodes: &[Node],
        item: usize,
        parent: Option<NodeId>,
    ) -> Option<usize> {
        let name = self.items[item].name.as_str();
        match parent {
            None => self.guide.member(None, name),
            Some(parent) => self.guide.member(Some(nodes[parent].spec?), name),
        }
    }
}
