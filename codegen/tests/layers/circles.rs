//! Circles of files: strongly connected components of what uses what.

use std::collections::{BTreeMap, BTreeSet};

use super::house::Use;

/// Files that may use each other in a circle.
#[derive(Clone, Copy)]
pub(crate) struct Allowed {
    pub(crate) files: &'static [&'static str],
    pub(crate) why: &'static str,
}

impl Allowed {
    fn covers(&self, circle: &[&str]) -> bool {
        circle.iter().all(|file| self.files.contains(file))
    }
}

/// The files that each file uses.
type Graph<'u> = BTreeMap<&'u str, BTreeSet<&'u str>>;

/// The circles that are not allowed, each with the paths that close it, and what is allowed in vain.
pub(crate) fn problems(uses: &BTreeSet<Use>, allowed: &[Allowed]) -> Vec<String> {
    let circles = circles(uses);
    let found = circles
        .iter()
        .filter(|circle| !allowed.iter().any(|allowed| allowed.covers(circle)))
        .map(|circle| problem(uses, circle));
    let vain = allowed
        .iter()
        .filter(|allowed| !circles.iter().any(|circle| allowed.covers(circle)))
        .map(|allowed| {
            let files = allowed.files.join(", ");
            format!("no circle is left in {files} ({}): remove the entry", allowed.why)
        });
    found.chain(vain).collect()
}

/// The groups of two or more files that all reach each other.
pub(crate) fn circles(uses: &BTreeSet<Use>) -> BTreeSet<Vec<&str>> {
    let mut graph = Graph::new();
    // A file that only hands a name on needs nothing behind the name.
    for one in uses.iter().filter(|one| !one.is_name_only) {
        graph.entry(&one.from).or_default().insert(&one.to);
    }
    let reached: Graph<'_> = graph.keys().map(|file| (*file, reached(&graph, file))).collect();
    let circles = reached.iter().map(|(file, others)| {
        let is_back = |other: &&&str| reached.get(**other).is_some_and(|back| back.contains(file));
        others.iter().filter(is_back).copied().collect()
    });
    circles.filter(|circle: &Vec<&str>| circle.len() > 1).collect()
}

/// The files that a file reaches in one step or more.
fn reached<'u>(graph: &Graph<'u>, start: &'u str) -> BTreeSet<&'u str> {
    let mut reached = BTreeSet::new();
    let mut open = vec![start];
    while let Some(file) = open.pop() {
        open.extend(graph.get(file).into_iter().flatten().filter(|next| reached.insert(**next)));
    }
    reached
}

fn problem(uses: &BTreeSet<Use>, circle: &[&str]) -> String {
    let closing = uses.iter().filter(|one| {
        !one.is_name_only
            && circle.contains(&one.from.as_str())
            && circle.contains(&one.to.as_str())
    });
    let lines = closing.map(|one| format!("  {} uses {} by `{}`\n", one.from, one.to, one.path));
    format!(
        "{} files of codegen/src use each other in a circle:\n{}Move the data that they share to a \
         file of its own. Where the matter itself is recursive, add the files with the reason to \
         RECURSIVE in codegen/tests/layers/main.rs.",
        circle.len(),
        lines.collect::<String>()
    )
}
