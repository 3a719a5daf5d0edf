//! The errata that are proposed for broken rules. Pasted into the spec, an erratum lints, and allows
//! the value that broke the rule.

use codegen::diagnostic::{Diagnostics, Source};
use codegen::erratum::{Broken, Paste, Proposal};
use codegen::interpret::{Interpreter, Report};
use codegen::{Lowered, disk, lower};
use fs_err as fs;
use serde_json::Value;
use tests::{listed_vector_text, pasted, workspace};

use crate::support::{Package, freshworks, harbour};

/// A payload that breaks a rule.
struct Case {
    rule: String,
    body: Vec<u8>,
    event: Option<usize>,
}

/// A payload for each rule that one can break; the first that the manifest has.
fn cases(package: &Package) -> Vec<Case> {
    let folder = package.folder.join("examples");
    let text = fs::read_to_string(folder.join("manifest.json")).expect("readable");
    let manifest: Value = serde_json::from_str(&text).expect("JSON");
    let read = |file: &str| fs::read_to_string(folder.join(file)).expect("readable");
    let mut cases: Vec<Case> = Vec::new();
    for vector in manifest["vectors"].as_array().expect("a list") {
        let Some(rule) = vector["rule"].as_str() else { continue };
        let is_known = cases.iter().any(|case| case.rule == rule);
        if rule.starts_with("body.") || is_known {
            continue;
        }
        let module = vector["module"].as_str();
        let is_of = |index: &usize| Some(package.module(*index)) == module;
        cases.push(Case {
            rule: rule.to_owned(),
            body: listed_vector_text(vector, read).into_bytes(),
            event: (0..package.model.events.len()).find(is_of),
        });
    }
    cases
}

fn report(lowered: &Lowered, case: &Case) -> Report {
    Interpreter::new(&lowered.model).report(&case.body, case.event)
}

fn breaks(report: &Report, rule: &str) -> bool {
    report.deviations.iter().any(|deviation| deviation.rule == rule)
}

/// Returns whether a paste has nothing but a note: the language cannot say what arrived.
fn is_note(paste: &Paste) -> bool {
    paste.yaml.starts_with("notes:\n") && paste.remove.is_empty()
}

/// Pastes the proposals for all rules into the same spec, one after the other. Returns how many rules
/// had an erratum, and how many only a note.
fn paste_each(package: &Package, spec: &str) -> (usize, usize) {
    let sources = disk::read_spec(&workspace(spec)).expect("readable");
    let lowered = lower(sources.clone()).expect("sound");
    let (mut allowed, mut noted, mut wrong) = (0, 0, Vec::new());
    for case in cases(package) {
        let Ok(mut proposal) = Proposal::new(&lowered, &case.rule) else {
            continue;
        };
        let before = report(&lowered, &case);
        assert!(breaks(&before, &case.rule), "{}", case.rule);
        proposal.add(&before);
        let pastes = proposal.pastes(Some(Broken { bodies: 1, first: "a.json" }));
        assert!(!pastes.is_empty(), "nothing for {}", case.rule);
        let now = pastes.iter().fold(sources.clone(), |sources, paste| pasted(&sources, paste));
        let shown = || pastes.iter().map(|paste| paste.yaml.as_str()).collect::<String>();
        assert!(!shown().contains("type: any"), "{}: {}", case.rule, shown());
        match lint(now) {
            Err(errors) => wrong.push(format!("{}\n{}{errors}", case.rule, shown())),
            Ok(_) if pastes.iter().all(is_note) => noted += 1,
            Ok(now) if breaks(&report(&now, &case), &case.rule) => {
                wrong.push(format!("{} is still broken:\n{}", case.rule, shown()));
            }
            Ok(_) => allowed += 1,
        }
    }
    assert!(wrong.is_empty(), "{} rules\n{}", wrong.len(), wrong.join("\n"));
    (allowed, noted)
}

fn lint(sources: Vec<Source>) -> Result<Lowered, Diagnostics> {
    let lowered = lower(sources)?;
    if lowered.warnings.warnings() == 0 { Ok(lowered) } else { Err(lowered.warnings) }
}

#[test]
fn what_is_proposed_for_each_rule_of_the_spec_lints() {
    let (allowed, noted) = paste_each(&freshworks(), "spec");
    assert!(allowed > 150 && noted < 40, "{allowed} allowed, {noted} noted");
}

#[test]
fn what_is_proposed_for_each_rule_of_another_vendor_lints() {
    let (allowed, noted) = paste_each(&harbour(), "tests/vendors/harbour/spec");
    assert!(allowed > 50 && noted < 40, "{allowed} allowed, {noted} noted");
}
