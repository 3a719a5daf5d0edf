//! The pairs of specs in `tests/verdicts/*.yaml`, each the base with some keys replaced.

use std::collections::BTreeMap;

use codegen::diff::Kind;
use serde::Deserialize;
use tests::{Edits, Spec, read_yaml};

/// Short names of the files of the base.
const FILES: [(&str, &str); 4] = [
    ("vendor", "vendor.yaml"),
    ("envelope", "envelope.yaml"),
    ("types", "types.yaml"),
    ("loan", "lending/onLoanUpdate.yaml"),
];

/// A pair of specs that differ in one kind of change, and the other way round in its mirror.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Pair {
    #[serde(default)]
    old: Edits,
    #[serde(default)]
    new: Edits,
    /// Other kinds that the change cannot be without.
    #[serde(default)]
    pub(crate) with: Vec<String>,
    /// The code that is written against the old package.
    pub(crate) witness: Option<String>,
    /// The code that is written against the new package, for the mirror.
    pub(crate) back: Option<String>,
    /// Data of a payload that the new spec allows and its vectors leave out.
    pub(crate) payload: Option<serde_json::Value>,
    /// Data of a payload that the old spec allows and its vectors leave out, for the mirror.
    pub(crate) back_payload: Option<serde_json::Value>,
    /// An expression that both packages compute of an event, for what decoding does not show.
    #[serde(default)]
    pub(crate) reads: String,
    /// `forward` if the mirror has a pair of its own.
    only: Option<String>,
}

impl Pair {
    pub(crate) fn has_mirror(&self, kind: Kind) -> bool {
        self.only.is_none() && kind.mirror() != kind
    }

    pub(crate) fn specs(&self, name: &str) -> [Spec; 2] {
        [&self.old, &self.new].map(|edits| base().with(name, &edits.renamed(path_of)))
    }
}

/// All pairs, with their kinds and the words that tell several pairs of one kind apart.
pub(crate) fn pairs() -> Vec<(Kind, String, Pair)> {
    let mut pairs = Vec::new();
    for file in ["vendor", "attributes", "rules"] {
        let of_file: BTreeMap<String, Pair> = read_yaml(&format!("tests/verdicts/{file}.yaml"));
        pairs.extend(of_file.into_iter().map(|(key, pair)| {
            let (id, what) = key.split_once(' ').unwrap_or((&key, ""));
            (kind(id), what.to_owned(), pair)
        }));
    }
    pairs
}

/// The kind of an id.
pub(crate) fn kind(id: &str) -> Kind {
    let known = Kind::ALL.iter().copied().find(|kind| kind.id() == id);
    known.unwrap_or_else(|| panic!("no kind {id}"))
}

/// The library, with an event of its own in which less depends on each other.
fn base() -> Spec {
    Spec::read("tests/bases/library")
        .over("tests/verdicts/base")
        .without("lending/onLoanClose.yaml")
}

fn path_of(file: &str) -> String {
    let known = FILES.iter().find(|(name, _)| *name == file);
    known.map_or(file, |(_, path)| path).to_owned()
}
