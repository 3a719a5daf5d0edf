//! Attributes in places that were tried, and the ways between them.

/// The deepest nesting that is searched.
pub(super) const DEEPEST: usize = 24;
/// The index of a node.
pub(super) type NodeId = usize;

/// An attribute in a place.
pub(super) struct Node {
    pub(super) item: usize,
    pub(super) parent: Option<NodeId>,
    /// The one before it in the same parent.
    pub(super) sibling: Option<NodeId>,
    /// The attribute of the spec that has this path.
    pub(super) spec: Option<usize>,
    pub(super) depth: usize,
    pub(super) cost: i64,
    /// Tells the way from others.
    pub(super) key: u64,
    /// The names before it in the same parent that matter, and its own.
    pub(super) names: u64,
    /// The nodes before it on all ways, with the cost of the step; the best is first.
    pub(super) from: Vec<(NodeId, i64)>,
}

/// The attributes whose lists end when one is put into a parent, the innermost first. The last is
/// the one that it stands behind.
pub(super) fn closed(
    nodes: &[Node],
    before: Option<NodeId>,
    parent: Option<NodeId>,
) -> Vec<NodeId> {
    let chain = std::iter::successors(before, |node| nodes[*node].parent);
    chain.take_while(|chain| Some(*chain) != parent).collect()
}

/// Returns the places of an attribute: around the one before it, in that one, and at the top.
pub(super) fn open(nodes: &[Node], before: Option<NodeId>) -> impl Iterator<Item = Option<NodeId>> {
    let chain = std::iter::successors(before, |node| nodes[*node].parent);
    chain.map(Some).chain([None])
}

/// A node and those before it in the same parent.
pub(super) fn siblings(nodes: &[Node], from: Option<NodeId>) -> impl Iterator<Item = NodeId> {
    std::iter::successors(from, |node| nodes[*node].sibling)
}
