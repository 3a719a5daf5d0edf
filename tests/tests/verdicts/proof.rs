//! The proof itself, and the tests that use it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use codegen::diff::{Bump, Kind, Receiver};

use super::build::{build, run};
use super::case::{CASES, Case, PAYLOAD, Witness, write_base};
use super::judge::{Judge, Read, Verdict};
use super::packages::{Package, Packages, Vector, write_workspace};
use super::pairs;
use super::reading::Reading;
use super::semver;
use super::table::{self, Row};

/// Everything that was generated and built.
struct Proof {
    cases: &'static [Case],
    packages: &'static Packages,
    base: BTreeMap<usize, Witness>,
    /// The errors of the witnesses that do not compile.
    errors: BTreeMap<String, Vec<String>>,
    /// The verdict on the payloads of each case.
    receivers: Vec<Verdict>,
}

static PROOF: LazyLock<Proof> = LazyLock::new(|| {
    let (cases, packages) = &*CASES;
    let mut members = vec!["runner".to_owned()];
    packages.write_runner();
    for case in cases {
        case.write(packages, &mut members);
    }
    let base = write_base(packages, &mut members);
    write_workspace(&members);
    let errors = build();
    let receivers = cases.iter().map(|case| receiver(case, packages)).collect();
    Proof { cases, packages, base, errors, receivers }
});

/// The verdict on the payloads of the new spec in the old code.
fn receiver(case: &Case, packages: &Packages) -> Verdict {
    let (old, new) = (&packages.all[case.old], &packages.all[case.new]);
    let bodies: Vec<&Vector> = new.vectors.iter().chain(&case.payloads).collect();
    let before = ask(old, &bodies, false);
    let after = ask(new, &bodies, true);
    let reads = bodies.iter().zip(before.into_iter().zip(after));
    let reads = reads.map(|(vector, (old, new))| Read { file: vector.file.clone(), old, new });
    let is_documented =
        |new: &Reading| new.has_candidates || (new.is_typed() && new.found.is_empty());
    let is_sound = |read: &Read| read.file != PAYLOAD || is_documented(&read.new);
    let (reads, wrong): (Vec<Read>, Vec<Read>) = reads.partition(is_sound);
    assert!(wrong.is_empty(), "{}: the payload is not as documented: {wrong:#?}", case.name());
    let judge = Judge { report: &case.report, reads: &reads, unknown: unknown(old) };
    judge.worst()
}

/// The names of events that a package never tells apart in its own payloads.
fn unknown(package: &Package) -> BTreeSet<String> {
    let bodies: Vec<&Vector> = package.vectors.iter().collect();
    let readings = ask(package, &bodies, false);
    let names = |is: fn(&Reading) -> bool| -> BTreeSet<String> {
        let readings = readings.iter().filter(|reading| is(reading));
        readings.filter_map(|reading| reading.name.clone()).collect()
    };
    let told = names(|reading| reading.is != "unknown");
    &names(|reading| reading.is == "unknown") - &told
}

/// The readings of bodies by a package; with the module from elsewhere, or without.
fn ask(package: &Package, bodies: &[&Vector], with_module: bool) -> Vec<Reading> {
    let question = |vector: &&Vector| {
        let module = vector.module.clone().filter(|_| with_module);
        (package.name.clone(), vector.headers.clone(), module, vector.body.clone())
    };
    let asked: Vec<_> = bodies.iter().map(question).collect();
    run(&asked).iter().map(Reading::new).collect()
}

impl Proof {
    fn compiles(&self, witness: &Witness) -> bool {
        !self.errors.contains_key(&witness.name)
    }

    /// The error of the compiler about the witness against the new package; nothing if the witness
    /// compiles.
    fn error(&self, case: &Case) -> Option<String> {
        let base = self.base[&case.new].clone();
        let witness = case.witnesses().map_or(base, |[_, new]| new);
        self.errors.get(&witness.name)?.first().cloned()
    }

    /// The contradictions to the crate verdict of a case.
    fn crate_problems(&self, case: &Case) -> Vec<String> {
        let is_major = case.kind.about().bump == Bump::Major;
        let mut problems = Vec::new();
        let base = [case.old, case.new].map(|package| self.compiles(&self.base[&package]));
        if base == [true, false] && !is_major {
            let errors = &self.errors[&self.base[&case.new].name];
            problems.push(format!("the witness of the base does not compile: {errors:?}"));
        }
        let Some([old, new]) = case.witnesses() else {
            // The witness of the base must prove a verdict without a witness of its own.
            if base != [true, !is_major] {
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
    for kind in Kind::ALL {
        let cases = PROOF.cases.iter().filter(|case| case.kind == *kind);
        let first = cases.filter(|case| case.is_first()).count();
        if first != 1 {
            problems.push(format!("{kind} has {first} pairs"));
        }
    }
    let names: BTreeSet<String> = PROOF.cases.iter().map(Case::name).collect();
    assert_eq!(names.len(), PROOF.cases.len(), "a case twice: {names:?}");
    for case in PROOF.cases {
        let kinds = case.report.changes.iter().map(|change| change.kind.id());
        let found: BTreeSet<&str> = kinds.collect();
        let with = case.with.iter().map(String::as_str);
        let expected: BTreeSet<&str> = with.chain([case.kind.id()]).collect();
        if found != expected {
            problems.push(format!("{}: {found:?}, not {expected:?}", case.name()));
        }
    }
    none(&problems);
}

/// `list-opened` comes with a change that tells of other values: without the change, no payload may
/// have one. The old code proves the verdict of the opened list alone, for the event is `Undecoded`.
const AS_BAD_WITH_IT: [Kind; 1] = [Kind::ListOpened];

#[test]
fn what_comes_along_proves_no_verdict() {
    let mut problems = Vec::new();
    for case in PROOF.cases {
        let about = case.kind.about();
        for other in case.with.iter().map(|id| pairs::kind(id)) {
            let is_as_bad = other.about().receiver >= about.receiver;
            let is_safe = about.receiver == Receiver::Safe;
            if is_as_bad && !is_safe && !AS_BAD_WITH_IT.contains(&case.kind) {
                problems.push(format!("{}: the receiver verdict of {other}", case.name()));
            }
            // A witness of its own proves a major verdict by the items that it uses.
            let is_major = about.bump == Bump::Major && case.witnesses().is_none();
            if is_major && other.about().bump == Bump::Major {
                problems.push(format!("{}: the crate verdict of {other}", case.name()));
            }
        }
    }
    none(&problems);
}

#[test]
fn receiver_verdicts_follow_from_what_the_old_code_does() {
    let mut problems = Vec::new();
    for (case, (verdict, why)) in PROOF.cases.iter().zip(&PROOF.receivers) {
        let (name, said) = (case.name(), case.kind.about().receiver);
        if *verdict != said {
            problems.push(format!(
                "{name} is called {said}, and the old code proves {verdict}: {why}; change the row in \
                 kind.rs, or give the pair a `payload` that proves it"
            ));
        }
    }
    none(&problems);
}

#[test]
fn witnesses_compile_exactly_when_the_verdict_is_not_major() {
    let mut problems = Vec::new();
    for case in PROOF.cases {
        let found = PROOF.crate_problems(case).into_iter();
        problems.extend(found.map(|problem| format!("{}: {problem}", case.name())));
    }
    none(&problems);
}

#[test]
#[ignore = "needs cargo-semver-checks, which `.ci/run` installs: see main.rs"]
fn cargo_semver_checks_never_demands_more() {
    PROOF.packages.all.iter().for_each(semver::document);
    let mut problems = Vec::new();
    let mut rows = Vec::new();
    for (case, (_, happened)) in PROOF.cases.iter().zip(&PROOF.receivers) {
        let (old, new) = (&PROOF.packages.all[case.old], &PROOF.packages.all[case.new]);
        let (demanded, lints) = semver::demanded(old, new);
        let said = case.kind.about().bump;
        // The least answer of cargo-semver-checks is that a patch will do.
        if demanded > said.max(Bump::Patch) {
            problems.push(format!("{} is {said}, not {demanded}: {lints:?}", case.name()));
        }
        rows.push(Row {
            kind: case.kind,
            name: case.name(),
            happened: happened.clone(),
            error: PROOF.error(case),
            demanded,
            lints,
        });
    }
    table::print(&rows);
    none(&problems);
}
