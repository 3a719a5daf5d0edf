//! The proof itself, and the table of what was proved.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use codegen::diff::{Bump, Kind};

use super::build::{build, run};
use super::case::{Case, PAYLOAD, Witness, cases, write_base};
use super::judge::{Judge, Read, Verdict};
use super::packages::{Package, Packages, Vector, write_workspace};
use super::reading::Reading;
use super::semver;
use super::table::{self, Row};

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
    let receivers = cases
        .iter()
        .map(|it| (it.kind, receiver(it, &packages)))
        .collect();
    Proof {
        cases,
        packages,
        base,
        errors,
        receivers,
    }
});

/// What becomes of the payloads of the new spec in the old code.
fn receiver(case: &Case, packages: &Packages) -> Verdict {
    let (old, new) = (&packages.all[case.old], &packages.all[case.new]);
    let bodies: Vec<&Vector> = new.vectors.iter().chain(&case.payloads).collect();
    let before = ask(old, &bodies, false);
    let after = ask(new, &bodies, true);
    let reads = bodies.iter().zip(before.into_iter().zip(after));
    let reads = reads.map(|(vector, (old, new))| Read {
        file: vector.file.clone(),
        old,
        new,
    });
    let added = |it: &Read| it.file == PAYLOAD;
    let is_sound = |it: &Read| !added(it) || (it.new.is_typed() && it.new.found.is_empty());
    let (reads, wrong): (Vec<Read>, Vec<Read>) = reads.partition(is_sound);
    assert!(
        wrong.is_empty(),
        "{}: the payload is not as documented: {wrong:#?}",
        case.kind
    );
    let judge = Judge {
        report: &case.report,
        reads: &reads,
        unknown: unknown(old),
    };
    judge.worst()
}

/// The names of events that a package never tells apart in its own payloads.
fn unknown(package: &Package) -> BTreeSet<String> {
    let bodies: Vec<&Vector> = package.vectors.iter().collect();
    let readings = ask(package, &bodies, false);
    let names = |is: fn(&Reading) -> bool| -> BTreeSet<String> {
        let those = readings.iter().filter(|it| is(it));
        those.filter_map(|it| it.name.clone()).collect()
    };
    let told = names(|it| it.is != "unknown");
    &names(|it| it.is == "unknown") - &told
}

/// What a package reads; with the module from elsewhere, or without.
fn ask(package: &Package, bodies: &[&Vector], with_module: bool) -> Vec<Reading> {
    let question = |it: &&Vector| {
        let module = it.module.clone().filter(|_| with_module);
        (package.name.clone(), module, it.body.clone())
    };
    let asked: Vec<_> = bodies.iter().map(question).collect();
    run(&asked).iter().map(Reading::new).collect()
}

impl Proof {
    fn compiles(&self, witness: &Witness) -> bool {
        !self.errors.contains_key(&witness.name)
    }

    /// What the compiler says of the witness against the new package; nothing if it compiles.
    fn error(&self, case: &Case) -> Option<String> {
        let base = self.base[&case.new].clone();
        let witness = case.witnesses().map_or(base, |[_, new]| new);
        self.errors.get(&witness.name)?.first().cloned()
    }

    /// What contradicts the crate verdict of a case.
    fn crate_problems(&self, case: &Case) -> Vec<String> {
        let is_major = case.kind.about().bump == Bump::Major;
        let mut problems = Vec::new();
        let base = [&self.base[&case.old], &self.base[&case.new]].map(|it| self.compiles(it));
        if base == [true, false] && !is_major {
            let errors = &self.errors[&self.base[&case.new].name];
            problems.push(format!(
                "the witness of the base does not compile: {errors:?}"
            ));
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
#[ignore = "needs cargo-semver-checks, which is not part of this workspace: see main.rs"]
fn cargo_semver_checks_never_demands_more() {
    PROOF.packages.all.iter().for_each(semver::document);
    let mut problems = Vec::new();
    let mut rows = Vec::new();
    for case in &PROOF.cases {
        let (old, new) = (&PROOF.packages.all[case.old], &PROOF.packages.all[case.new]);
        let (demanded, lints) = semver::demanded(old, new);
        let said = case.kind.about().bump;
        // Its least answer is that a patch will do.
        if demanded > said.max(Bump::Patch) {
            problems.push(format!(
                "{} is {said}, not {demanded}: {lints:?}",
                case.kind
            ));
        }
        rows.push(Row {
            kind: case.kind,
            happened: PROOF.receivers[&case.kind].1.clone(),
            error: PROOF.error(case),
            demanded,
            lints,
        });
    }
    table::print(&rows);
    none(&problems);
}
