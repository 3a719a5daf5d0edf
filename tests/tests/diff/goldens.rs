//! The reports that people read. `tests/diffs/CASE.yaml` has edits under `old` and under `new`. The
//! former make the old spec of the case from `tests/bases/library`, the latter make the new spec from
//! the old one. Beside the file is the report in each view. Cases in which nothing changes, `same` and
//! `same-CASE`, all have the report of `same`.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use codegen::Lowered;
use codegen::diff::{Bump, Kind, Receiver, Report, diff, view};
use pulldown_cmark::{Event, Options, Parser, Tag};
use serde::Deserialize;
use tests::{Edits, Spec, assert_complete, assert_golden, read_yaml, workspace};

use super::property::{all, mirrored, seen};
use super::support::LIBRARY;

/// The case in which nothing changes, and the begin of the names of others like it.
const SAME: &str = "same";

pub(super) struct Case {
    pub(super) name: String,
    pub(super) sides: [Lowered; 2],
    pub(super) report: Report,
}

/// The edits of a case.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sides {
    #[serde(default)]
    old: Edits,
    new: Edits,
}

pub(super) static CASES: LazyLock<Vec<Case>> = LazyLock::new(|| {
    let base = Spec::read(LIBRARY);
    let case = |name: String| {
        let file = format!("tests/diffs/{name}.yaml");
        let edits: Sides = read_yaml(&file);
        let old = base.with(&file, &edits.old);
        let sides = [&old, &old.with(&file, &edits.new)].map(|spec| spec.lowered(&name));
        let report = Report::new(&sides[0], &sides[1]);
        Case { name, sides, report }
    };
    tests::cases("tests/diffs").into_iter().map(case).collect()
});

/// The report of a case.
fn report(name: &str) -> &'static Report {
    let case = CASES.iter().find(|case| case.name == name);
    &case.unwrap_or_else(|| panic!("no case {name}")).report
}

impl Case {
    fn is_same(&self) -> bool {
        self.name.starts_with(SAME)
    }

    /// The name of the files with the report.
    fn golden(&self) -> &str {
        if self.is_same() { SAME } else { &self.name }
    }
}

#[test]
fn every_case_reads_as_it_should() {
    for case in CASES.iter() {
        let golden = |ending| workspace(format!("tests/diffs/{}.{ending}", case.golden()));
        assert_golden(&golden("txt"), &view::text(&case.report));
        assert_golden(&golden("md"), &view::markdown(&case.report));
        assert_golden(&golden("json"), &view::json(&case.report));
    }
}

/// The kinds of all cases, in both directions.
#[test]
fn every_case_is_mirrored_and_every_kind_has_a_case() {
    let mut kinds = BTreeSet::new();
    for Case { name, sides: [old, new], report } in CASES.iter() {
        let back = diff(&new.model, &old.model);
        assert_eq!(all(&report.changes, seen), all(&back, mirrored), "{name}");
        kinds.extend(report.changes.iter().chain(&back).map(|change| change.kind));
    }
    let all: BTreeSet<Kind> = Kind::ALL.iter().copied().collect();
    assert_complete("the changes of all cases in tests/diffs", &kinds, &all);
}

#[test]
fn what_means_the_same_is_no_change() {
    let same: Vec<&Case> = CASES.iter().filter(|case| case.is_same()).collect();
    assert!(same.len() >= 4, "only {} cases", same.len());
    for Case { name, report, .. } in same {
        assert_eq!(report.changes, [], "{name}");
        assert_eq!((report.bump(), report.receiver()), (Bump::None, Receiver::Safe));
        assert!(report.is_accepted());
    }
}

#[test]
fn ten_edits_are_ten_rows_of_every_severity() {
    let changes = &report("ten-edits").changes;
    assert_eq!(changes.len(), 10);
    let receivers: BTreeSet<Receiver> = changes.iter().map(|change| change.receiver()).collect();
    let bumps: BTreeSet<Bump> = changes.iter().map(|change| change.bump()).collect();
    assert_eq!(receivers.len(), 3);
    assert_eq!(bumps.len(), 4);
    let kinds: BTreeSet<Kind> = changes.iter().map(|change| change.kind).collect();
    assert_eq!(kinds.len(), 10);
}

#[test]
fn fingerprints_are_unique_and_the_same_in_every_view() {
    for Case { name, report, .. } in CASES.iter() {
        let views = [view::text(report), view::markdown(report), view::json(report)];
        let unique: BTreeSet<&str> =
            report.changes.iter().map(|change| &*change.fingerprint).collect();
        assert_eq!(unique.len(), report.changes.len(), "{name}");
        for fingerprint in unique {
            for text in &views {
                assert!(text.contains(fingerprint), "{name}: {fingerprint}\n{text}");
            }
        }
    }
}

#[test]
fn every_change_has_a_place() {
    for Case { name, report, .. } in CASES.iter() {
        for change in &report.changes {
            assert_eq!(change.before.is_some(), change.old_place.is_some(), "{name}");
            assert_eq!(change.after.is_some(), change.new_place.is_some(), "{name}");
        }
    }
}

#[test]
fn texts_of_specs_are_no_markup() {
    let report = report("hostile-texts");
    let markdown = view::markdown(report);
    for event in Parser::new_ext(&markdown, Options::ENABLE_TABLES) {
        let is_fold =
            |html: &str| html.starts_with("<details><summary>") || html.trim() == "</details>";
        let is_markup = match &event {
            Event::Html(html) => !is_fold(html),
            Event::InlineHtml(_) => true,
            Event::Start(Tag::Emphasis | Tag::Image { .. } | Tag::Link { .. }) => true,
            Event::Start(Tag::Heading { .. } | Tag::CodeBlock(_)) => true,
            _ => false,
        };
        assert!(!is_markup, "{event:?}\n{markdown}");
    }
    assert!(!view::text(report).contains('\u{1b}'));
}

/// The rows that are seen before anything is unfolded.
#[test]
fn fifty_changes_fit_on_one_screen() {
    let report = report("fifty-changes");
    assert!(report.changes.len() >= 50, "{}", report.changes.len());
    let markdown = view::markdown(report);
    let shown = markdown.split("<details>").next().expect("a split has a first part");
    assert!(shown.lines().count() <= 30, "{shown}");
    let longest = shown.lines().map(|line| line.chars().count()).max();
    assert!(longest < Some(400), "{shown}");
}
