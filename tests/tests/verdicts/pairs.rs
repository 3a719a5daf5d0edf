//! The pairs of specs in `tests/verdicts/*.yaml`, each the base with some keys replaced.

use std::collections::BTreeMap;

use codegen::diagnostic::Source;
use codegen::diff::Kind;
use fs_err as fs;
use serde::Deserialize;
use serde_yaml::Value;
use tests::workspace;

/// The files of a spec, parsed.
pub(crate) type Spec = BTreeMap<String, Value>;

/// What replaces a key of the base, by `file:path/of/key`; null takes the key away.
type Edits = serde_yaml::Mapping;

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
    /// What is written against the old package.
    pub(crate) witness: Option<String>,
    /// What is written against the new package, for the mirror.
    pub(crate) back: Option<String>,
    /// Data of a payload that the new spec allows and its vectors leave out.
    pub(crate) payload: Option<serde_json::Value>,
    /// The same of the old spec, for the mirror.
    pub(crate) back_payload: Option<serde_json::Value>,
    /// What decoding does not show: an expression that both packages compute of an event.
    #[serde(default)]
    pub(crate) reads: String,
    /// `forward` if the mirror has a pair of its own.
    only: Option<String>,
}

impl Pair {
    pub(crate) fn has_mirror(&self, kind: Kind) -> bool {
        self.only.is_none() && kind.mirror() != kind
    }

    pub(crate) fn specs(&self) -> [Spec; 2] {
        [&self.old, &self.new].map(|edits| {
            let mut spec = base();
            for (at, value) in edits {
                edit(&mut spec, at.as_str().expect("text"), value.clone());
            }
            spec
        })
    }
}

/// All pairs, with the kind that they are of and what tells several of one kind apart.
pub(crate) fn pairs() -> Vec<(Kind, String, Pair)> {
    let mut pairs = Vec::new();
    for file in ["vendor", "attributes", "rules"] {
        let path = workspace(&format!("tests/verdicts/{file}.yaml"));
        let text = fs::read_to_string(path).expect("readable");
        let of_file: BTreeMap<String, Pair> = serde_yaml::from_str(&text).expect(file);
        pairs.extend(of_file.into_iter().map(|(key, pair)| {
            let (id, what) = key.split_once(' ').unwrap_or((&key, ""));
            (kind(id), what.to_owned(), pair)
        }));
    }
    pairs
}

/// The kind of an id.
pub(crate) fn kind(id: &str) -> Kind {
    let mut kinds = Kind::ALL.iter().copied();
    kinds.find(|it| it.id() == id).unwrap_or_else(|| panic!("no kind {id}"))
}

/// The texts of a spec.
pub(crate) fn sources(spec: &Spec) -> Vec<Source> {
    let source = |(path, value): (&String, &Value)| Source {
        path: path.clone(),
        text: serde_yaml::to_string(value).expect("YAML"),
    };
    spec.iter().map(source).collect()
}

fn base() -> Spec {
    let file = |(_, path): (&str, &str)| {
        let name = path.rsplit('/').next().unwrap_or(path);
        let file = workspace("tests/verdicts/base").join(name);
        let text = fs::read_to_string(file).expect("readable");
        (path.to_owned(), serde_yaml::from_str(&text).expect(path))
    };
    FILES.into_iter().map(file).collect()
}

/// Replaces a key, or a whole file; `@file` stands for a file of the base.
fn edit(spec: &mut Spec, at: &str, value: Value) {
    let (file, path) = at.split_once(':').unwrap_or((at, ""));
    let file = path_of(file);
    let value = match value.as_str().and_then(|it| it.strip_prefix('@')) {
        Some(name) => base().remove(&path_of(name)).expect(at),
        None => value,
    };
    if path.is_empty() {
        spec.remove(&file);
        if !value.is_null() {
            spec.insert(file, value);
        }
        return;
    }
    let (parents, last) = path.rsplit_once('/').unwrap_or(("", path));
    let mut mapping = spec.get_mut(&file).expect(at);
    for step in parents.split('/').filter(|step| !step.is_empty()) {
        mapping = mapping.get_mut(step).expect(at);
    }
    let mapping = mapping.as_mapping_mut().expect(at);
    let key = last.parse::<i64>().map_or(Value::from(last), Value::from);
    match value {
        Value::Null => mapping.remove(&key),
        value => mapping.insert(key, value),
    };
}

fn path_of(file: &str) -> String {
    let known = FILES.iter().find(|(name, _)| *name == file);
    known.map_or(file, |(_, path)| path).to_owned()
}
