//! What people read: `tests/diffs/CASE/old` and `new`, and beside them the report in each view.

use std::collections::BTreeSet;
use std::path::Path;

use codegen::diff::{Bump, Kind, Receiver, Report, diff, view};
use codegen::{Lowered, disk};
use pulldown_cmark::{Event, Options, Parser, Tag};
use tests::{assert_golden, folders, workspace};

use super::property::{all, mirrored, seen};

/// The begin of the names of cases in which nothing changes.
const SAME: &str = "same-";

fn lowered(folder: &Path) -> Lowered {
    let sources = disk::read_spec(folder).expect("readable");
    codegen::lower(sources).unwrap_or_else(|found| panic!("{}:\n{found}", folder.display()))
}

fn cases() -> Vec<(String, Report)> {
    let folder = workspace("tests/diffs");
    let report = |name: String| {
        let case = folder.join(&name);
        let report = Report::new(&lowered(&case.join("old")), &lowered(&case.join("new")));
        (name, report)
    };
    folders("tests/diffs").into_iter().map(report).collect()
}

#[test]
fn every_case_reads_as_it_should() {
    for (name, report) in cases() {
        let case = workspace("tests/diffs").join(&name);
        assert_golden(&case.join("expected.txt"), &view::text(&report));
        assert_golden(&case.join("expected.md"), &view::markdown(&report));
        assert_golden(&case.join("expected.json"), &view::json(&report));
    }
}

/// The kinds of all cases, in both directions.
#[test]
fn every_case_is_mirrored_and_every_kind_has_a_case() {
    let mut kinds = BTreeSet::new();
    for (name, report) in cases() {
        let case = workspace("tests/diffs").join(&name);
        let (old, new) = (lowered(&case.join("old")), lowered(&case.join("new")));
        let back = diff(&new.model, &old.model);
        assert_eq!(all(&report.changes, seen), all(&back, mirrored), "{name}");
        kinds.extend(report.changes.iter().chain(&back).map(|it| it.kind));
    }
    let missing: Vec<&Kind> = Kind::ALL.iter().filter(|it| !kinds.contains(it)).collect();
    assert_eq!(missing, [&Kind::VersionChanged; 0]);
}

#[test]
fn what_means_the_same_is_no_change() {
    let same = cases().into_iter().filter(|(name, _)| name.starts_with(SAME));
    let same: Vec<(String, Report)> = same.collect();
    assert!(same.len() >= 4, "only {} cases", same.len());
    for (name, report) in same {
        assert_eq!(report.changes, [], "{name}");
        assert_eq!((report.bump(), report.receiver()), (Bump::None, Receiver::Safe));
        assert!(report.is_accepted());
    }
}

#[test]
fn ten_edits_are_ten_rows_of_every_severity() {
    let all = cases();
    let (_, report) = all.iter().find(|(name, _)| name == "ten-edits").expect("it");
    assert_eq!(report.changes.len(), 10);
    let receivers: BTreeSet<Receiver> = report.changes.iter().map(|it| it.receiver()).collect();
    let bumps: BTreeSet<Bump> = report.changes.iter().map(|it| it.bump()).collect();
    assert_eq!(receivers.len(), 3);
    assert_eq!(bumps.len(), 4);
    let kinds: BTreeSet<Kind> = report.changes.iter().map(|it| it.kind).collect();
    assert_eq!(kinds.len(), 10);
}

#[test]
fn fingerprints_are_unique_and_the_same_in_every_view() {
    for (name, report) in cases() {
        let views = [view::text(&report), view::markdown(&report), view::json(&report)];
        let unique: BTreeSet<&str> = report.changes.iter().map(|it| &*it.fingerprint).collect();
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
    for (name, report) in cases() {
        for change in &report.changes {
            assert_eq!(change.before.is_some(), change.old_place.is_some(), "{name}");
            assert_eq!(change.after.is_some(), change.new_place.is_some(), "{name}");
        }
    }
}

#[test]
fn texts_of_specs_are_no_markup() {
    let all = cases();
    let (_, report) = all.iter().find(|(name, _)| name == "hostile-texts").expect("it");
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
    let all = cases();
    let (_, report) = all.iter().find(|(name, _)| name == "fifty-changes").expect("it");
    assert!(report.changes.len() >= 50, "{}", report.changes.len());
    let markdown = view::markdown(report);
    let shown = markdown.split("<details>").next().unwrap_or_default();
    assert!(shown.lines().count() <= 30, "{shown}");
    let longest = shown.lines().map(|line| line.chars().count()).max();
    assert!(longest < Some(400), "{shown}");
}
