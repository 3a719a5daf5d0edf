//! The changelog, as people read it who use the package and have not seen the spec.

use codegen::Output;
use codegen::diff::{Bump, Kind, Receiver};
use codegen::model::{Model, Release};
use codegen::release::{parse_version, released_changes};
use tests::{Api, assert_golden, workspace};

use super::goldens::{CASES, Case};

/// The cases whose changelog stands beside their reports.
const READ: [&str; 4] = ["app-author", "renames", "shared-types", "values"];

/// The changelog of the package whose only release is the new spec of a case.
fn changelog(case: &Case) -> String {
    let release = Release {
        version: parse_version("0.2.0").expect("a version"),
        date: "2026-03-02".to_owned(),
        changes: released_changes(&case.report),
        spent: Vec::new(),
    };
    let model = Model { releases: vec![release], ..case.sides[1].model.clone() };
    let is_changelog = |output: &Output| output.path == "CHANGELOG.md";
    let changelog = codegen::package(&model).into_iter().find(is_changelog);
    changelog.expect("every package has one").text
}

#[test]
fn a_changelog_reads_as_it_should() {
    let cases: Vec<&Case> = CASES.iter().filter(|case| READ.contains(&&*case.name)).collect();
    assert_eq!(cases.len(), READ.len());
    for case in cases {
        let golden = workspace(format!("tests/diffs/{}.changelog.md", case.name));
        assert_golden(&golden, &changelog(case));
    }
}

#[test]
fn every_rust_name_of_a_change_is_an_item_of_its_side() {
    let mut named = 0;
    for Case { name, sides, report } in CASES.iter() {
        let apis = sides.each_ref().map(|side| (Api::of(&codegen::package(&side.model)), side));
        for change in &report.changes {
            for ((api, side), names) in apis.iter().zip(&change.rust) {
                let package = side.model.package.name.replace('-', "_");
                let unknown = |name: &&String| !api.items.contains_key(*name) && **name != package;
                let unknown: Vec<&String> = names.iter().filter(unknown).collect();
                assert!(unknown.is_empty(), "{name}: {} names {unknown:?}", change.kind);
                named += names.len();
            }
        }
    }
    assert!(named > 200, "only {named} names");
}

#[test]
fn whoever_must_change_code_learns_where_and_what_to_do() {
    for kind in Kind::ALL {
        let about = kind.about();
        assert!(about.bump != Bump::Major || about.to_do.is_some(), "{kind}");
    }
    for Case { name, report, .. } in CASES.iter() {
        let entries = released_changes(report);
        for (change, entry) in report.changes.iter().zip(&entries) {
            let is_major = change.bump() == Bump::Major;
            assert!(!is_major || entry.rust.is_some(), "{name}: {}", entry.text);
            assert!(!is_major || entry.after.is_some(), "{name}: {}", entry.text);
            let is_safe = change.receiver() == Receiver::Safe;
            assert_eq!(entry.before.is_none(), is_safe, "{name}: {}", entry.text);
        }
    }
}
