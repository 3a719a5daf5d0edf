//! The proof itself, and the table of what was proved.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use codegen::diff::{Bump, Kind};

use super::build::{build, run};
use super::case::{Case, Witness, cases, write_base};
use super::judge::{Read, Verdict, judge};
use super::packages::{Packages, write_workspace};
use super::reading::Reading;
use super::semver;

/// Everything that was generated and built.
struct Proof {
    cases: Vec<Case>,
    packages: Packages,
    base: BTreeMap<usize, Witness>,
    /// The errors of the witnesses that do not compile.
    errors: BTreeMap<String, Vec<String>>,
    receivers: BTreeMap<Kind, Verdict>,
}

static PROOF: LazyLock<Proof> = LazyLock::new(|| {
    let (cases, packages) = cases();
    let mut members = vec!["runner".to_owned()];
    packages.write_runner();
    for case in &cases {
        case.write(&packages, &mut members);
    }
    let base = write_base(&packages, &mut members);
    write_workspace(&members);
    let errors = build();
    let receivers = cases.iter().map(|it| (it.kind, receiver(it, &packages))).collect();
    Proof { cases, packages, base, errors, receivers }
});

/// What becomes of the payloads of the new spec in the old code.
fn receiver(case: &Case, packages: &Packages) -> Verdict {
    let (old, new) = (&packages.all[case.old], &packages.all[case.new]);
    let mut asked = Vec::new();
    for vector in &new.vectors {
        asked.push((old.name.clone(), None, vector.body.clone()));
        asked.push((new.name.clone(), vector.module.clone(), vector.body.clone()));
    }
    let answers = run(&asked);
    let read = |(vector, both): (&super::packages::Vector, &[serde_json::Value])| Read {
        file: vector.file.clone(),
        old: Reading::new(&both[0]),
        new: Reading::new(&both[1]),
    };
    let reads: Vec<Read> = new.vectors.iter().zip(answers.chunks(2)).map(read).collect();
    judge(&case.report, &reads)
}

impl Proof {
    fn compiles(&self, witness: &Witness) -> bool {
        !self.errors.contains_key(&witness.name)
    }

    /// What contradicts the crate verdict of a case.
    fn crate_problems(&self, case: &Case) -> Vec<String> {
        let is_major = case.kind.about().bump == Bump::Major;
        let mut problems = Vec::new();
        let base = [&self.base[&case.old], &self.base[&case.new]].map(|it| self.compiles(it));
        if base == [true, false] && !is_major {
            let errors = &self.errors[&self.base[&case.new].name];
            problems.push(format!("the witness of the base does not compile: {errors:?}"));
        }
        let Some([old, new]) = case.witnesses() else {
            // Without one of its own, the witness of the base must prove it.
            if is_major && base != [true, false] {
                problems.push(format!("needs a witness; that of the base: {base:?}"));
            }
            return problems;
        };
        if !self.compiles(&old) {
            problems.push(format!("is no witness: {:?}", self.errors[&old.name]));
        }
        if self.compiles(&new) == is_major {
            let errors = self.errors.get(&new.name);
            problems.push(format!("the witness against the new package: {errors:?}"));
        }
        problems
    }
}

fn none(problems: &[String]) {
    assert!(problems.is_empty(), "\n{}", problems.join("\n"));
}

#[test]
fn every_kind_has_a_pair_that_is_of_that_kind_alone() {
    let mut problems = Vec::new();
    let proved: BTreeSet<Kind> = PROOF.cases.iter().map(|it| it.kind).collect();
    let missing = Kind::ALL.iter().filter(|it| !proved.contains(it));
    problems.extend(missing.map(|kind| format!("{kind} has no pair")));
    for case in &PROOF.cases {
        let kinds = case.report.changes.iter().map(|it| it.kind.id());
        let found: BTreeSet<&str> = kinds.collect();
        let with = case.with.iter().map(String::as_str);
        let expected: BTreeSet<&str> = with.chain([case.kind.id()]).collect();
        if found != expected {
            problems.push(format!("{}: {found:?}, not {expected:?}", case.kind));
        }
    }
    none(&problems);
}

#[test]
fn receiver_verdicts_follow_from_what_the_old_code_does() {
    let mut problems = Vec::new();
    for (kind, (verdict, why)) in &PROOF.receivers {
        let said = kind.about().receiver;
        if *verdict != said {
            problems.push(format!("{kind} is called {said}, is {verdict}: {why}"));
        }
    }
    none(&problems);
}

#[test]
fn witnesses_compile_exactly_when_the_verdict_is_not_major() {
    let mut problems = Vec::new();
    for case in &PROOF.cases {
        let found = PROOF.crate_problems(case).into_iter();
        problems.extend(found.map(|it| format!("{}: {it}", case.kind)));
    }
    none(&problems);
}

#[test]
#[expect(clippy::print_stdout, reason = "the table is for people")]
fn cargo_semver_checks_never_demands_more() {
    let Some(program) = semver::program() else {
        println!("cargo-semver-checks is not asked: VERDICTS_SEMVER_CHECKS is not set");
        return;
    };
    PROOF.packages.all.iter().for_each(semver::document);
    let mut problems = Vec::new();
    for case in &PROOF.cases {
        let about = case.kind.about();
        let (old, new) = (&PROOF.packages.all[case.old], &PROOF.packages.all[case.new]);
        let (demanded, lints) = semver::demanded(&program, old, new);
        let (_, why) = &PROOF.receivers[&case.kind];
        println!(
            "| `{}` | {} | {why} | {} | {demanded} {} |",
            case.kind,
            about.receiver,
            about.bump,
            lints.join(", ")
        );
        if demanded > about.bump.max(Bump::Patch) {
            problems.push(format!("{} is {}, and {demanded} is demanded: {lints:?}", case.kind, about.bump));
        }
    }
    none(&problems);
}
