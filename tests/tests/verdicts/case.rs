//! A case: one kind of change, its two packages and its witness.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use codegen::diff::{Kind, Report};
use serde_json::Value;

use super::packages::{Package, Packages, Vector, put};
use super::pairs::{self, Pair};

/// The specs and payloads that prove the verdicts of one kind.
pub(crate) struct Case {
    pub(crate) kind: Kind,
    /// The words that tell the case from others of its kind; nothing in the first one.
    what: String,
    pub(crate) old: usize,
    pub(crate) new: usize,
    pub(crate) report: Report,
    /// Kinds that come along.
    pub(crate) with: Vec<String>,
    /// The payloads that the vectors leave out.
    pub(crate) payloads: Vec<Vector>,
    witness: Option<String>,
}

/// The name of a payload that is no vector.
pub(crate) const PAYLOAD: &str = "payload of the pair";

/// A witness and the package that it is compiled against.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Witness {
    pub(crate) name: String,
}

const PRELUDE: &str = "#![allow(unused, clippy::all)]\n\
    use bookbox_events::*;\nuse bookbox_events::lending::on_loan_update::*;\n";

/// The case of every kind, and the packages of all of them, written once for all tests.
pub(crate) static CASES: LazyLock<(Vec<Case>, Packages)> = LazyLock::new(cases);

fn cases() -> (Vec<Case>, Packages) {
    let mut packages = Packages::default();
    let mut cases = Vec::new();
    for (kind, what, pair) in pairs::pairs() {
        let name = format!("{kind} {what}");
        let [old, new] = pair.specs(name.trim_end()).map(|spec| packages.add(spec, &pair.reads));
        let said = (&pair.witness, &pair.payload);
        let of = (kind, &*what);
        cases.push(case(of, &packages, (old, new, false), &pair, said));
        if pair.has_mirror(kind) {
            let said = (&pair.back, &pair.back_payload);
            let of = (kind.mirror(), &*what);
            cases.push(case(of, &packages, (new, old, true), &pair, said));
        }
    }
    cases.sort_by_key(|case| (case.kind, case.what.clone()));
    (cases, packages)
}

fn case(
    (kind, what): (Kind, &str),
    packages: &Packages,
    (old, new, is_mirror): (usize, usize, bool),
    pair: &Pair,
    (witness, payload): (&Option<String>, &Option<Value>),
) -> Case {
    let report = Report::new(&packages.all[old].lowered, &packages.all[new].lowered);
    let with = pair
        .with
        .iter()
        .map(|id| if is_mirror { pairs::kind(id).mirror().id().to_owned() } else { id.clone() });
    let vector = |body: &Value| Vector {
        file: PAYLOAD.to_owned(),
        headers: Vec::new(),
        body: body.to_string(),
        module: None,
    };
    Case {
        kind,
        what: what.to_owned(),
        old,
        new,
        report,
        with: with.collect(),
        payloads: payload.iter().map(vector).collect(),
        witness: witness.clone(),
    }
}

impl Case {
    /// The kind, and the words that tell the case from others of the kind.
    pub(crate) fn name(&self) -> String {
        let name = format!("{} {}", self.kind, self.what);
        name.trim_end().to_owned()
    }

    /// Returns whether it is the case that its kind must have.
    pub(crate) fn is_first(&self) -> bool {
        self.what.is_empty()
    }

    /// The names of the witnesses against both packages, if the case has one of its own.
    pub(crate) fn witnesses(&self) -> Option<[Witness; 2]> {
        self.witness.as_ref()?;
        let slug = self.name().replace(' ', "-");
        Some(["old", "new"].map(|side| Witness { name: format!("w-{slug}-{side}") }))
    }

    /// Writes the witnesses, and adds them to the members of the workspace.
    pub(crate) fn write(&self, packages: &Packages, members: &mut Vec<String>) {
        let (Some(witnesses), Some(body)) = (self.witnesses(), &self.witness) else {
            return;
        };
        let text =
            format!("{PRELUDE}pub fn witness(payload: Payload, it: OnLoanUpdate) {{\n{body}\n}}\n");
        for (witness, package) in witnesses.iter().zip([self.old, self.new]) {
            write(&witness.name, &packages.all[package], &text);
            members.push(witness.name.clone());
        }
    }
}

/// Writes the witness of the base against every package; returns their names by package.
pub(crate) fn write_base(
    packages: &Packages,
    members: &mut Vec<String>,
) -> BTreeMap<usize, Witness> {
    let text = format!("{PRELUDE}{}", include_str!("../../verdicts/base/witness.rs"));
    let mut witnesses = BTreeMap::new();
    for (index, package) in packages.all.iter().enumerate() {
        let name = format!("w-base-{}", package.name);
        write(&name, package, &text);
        members.push(name.clone());
        witnesses.insert(index, Witness { name });
    }
    witnesses
}

fn write(name: &str, package: &Package, text: &str) {
    let dependency = &package.name;
    let manifest = format!(
        "[package]\nname = \"{name}\"\nedition = \"2024\"\n[lib]\ndoctest = false\n\
         [dependencies]\n{dependency} = {{ path = \"../{dependency}\" }}\n"
    );
    put(&format!("{name}/Cargo.toml"), &manifest);
    put(&format!("{name}/src/lib.rs"), text);
}
