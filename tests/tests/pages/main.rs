//! Saved pages: `tests/pages/NAME` has a page, what a person reads in it, and what the program
//! reads in it, `outline.yaml`. `tests/pages/README.md` lists the pages and what is hard in each.

mod corpus;
mod cut;
mod expectation;
mod facts;
mod import;
mod unread;

use std::collections::{BTreeMap, BTreeSet};

use codegen::page;
use codegen::page::check::{self, Checked};
use codegen::page::difference::DifferenceKind;
use codegen::page::document::Document;
use codegen::page::lock::{Lock, PageSource, entry_of};
use codegen::page::outline::{EventOutline, Outline};
use codegen::{Lowered, disk};
use corpus::{Page, bad_pages, pages};
use facts::EventFacts;
use similar::TextDiff;
use tests::{assert_golden, workspace};

/// Pages of an older version of an event; the spec has the newer.
const OLDER: [&str; 2] = ["version-one", "version-one-html"];

fn outline(page: &Page) -> Outline {
    let document = page::read(&page.bytes).expect(&page.name);
    page::outline(&document, None)
}

#[test]
fn outlines_are_those_of_the_goldens() {
    for page in pages() {
        let text = serde_yaml::to_string(&outline(&page)).expect("serializable");
        assert_golden(&page.folder.join("outline.yaml"), &text);
    }
}

#[test]
fn a_program_reads_what_a_person_reads() {
    let mut wrong = Vec::new();
    let mut unsure = String::new();
    for page in pages() {
        let expected = expectation::of_page(&page);
        let found = facts::of_outline(&outline(&page));
        let (found, settled) = settled(found, &expected);
        let settled = settled.iter().map(|path| format!("{}: {path}\n", page.name));
        unsure.extend(settled);
        let (expected, found) = (text(&expected), text(&found));
        if expected != found {
            let diff = TextDiff::from_lines(expected.as_str(), found.as_str());
            let shown = diff.unified_diff().header("person", "program").to_string();
            wrong.push(format!("{}\n{shown}", page.name));
        }
    }
    assert_golden(&workspace("tests/pages/less-sure.txt"), &unsure);
    assert!(wrong.is_empty(), "{} pages\n\n{}", wrong.len(), wrong.join("\n"));
}

/// Returns the facts that the program reads, and the paths of the attributes that it leaves open and
/// the person settles.
fn settled(found: Vec<EventFacts>, expected: &[EventFacts]) -> (Vec<EventFacts>, Vec<String>) {
    let mut paths = Vec::new();
    let events = found.into_iter().map(|event| {
        let other = expected.iter().find(|other| other.event == event.event);
        let Some(other) = other else { return event };
        let (event, settled) = event.settled_by(other);
        paths.extend(settled);
        event
    });
    let events = events.collect();
    (events, paths)
}

fn text(events: &[EventFacts]) -> String {
    events.iter().map(EventFacts::text).collect()
}

#[test]
fn a_page_has_the_form_that_the_table_says() {
    for row in corpus::table() {
        let Some(page) = pages().into_iter().find(|page| page.name == row.page) else {
            continue;
        };
        let form = format!("{:?}", outline(&page).form).to_lowercase();
        assert_eq!(form, row.form.to_lowercase(), "{}", row.page);
    }
}

#[test]
fn the_table_lists_every_page() {
    let listed: BTreeSet<_> = corpus::table().into_iter().map(|row| row.page).collect();
    let all = pages().into_iter().chain(bad_pages());
    let there: BTreeSet<_> = all.map(|page| page.name).collect();
    assert_eq!(listed, there);
}

#[test]
fn every_hazard_has_its_page() {
    let mut pages: BTreeMap<String, usize> = BTreeMap::new();
    for row in corpus::table() {
        for hazard in row.hazards {
            *pages.entry(hazard).or_default() += 1;
        }
    }
    let known: BTreeSet<_> = corpus::hazards().into_iter().collect();
    let held: BTreeSet<_> = pages.keys().cloned().collect();
    assert_eq!(known, held);
}

#[test]
fn one_page_says_the_same_in_all_forms() {
    let forms = ["forms-flattened", "forms-html", "forms-indented", "forms-markdown"];
    let found: BTreeSet<_> = pages()
        .iter()
        .filter(|page| forms.contains(&page.name.as_str()))
        .map(|page| text(&facts::of_outline(&outline(page))))
        .collect();
    assert_eq!(found.len(), 1, "{found:#?}");
}

#[test]
fn windows_ends_of_lines_change_nothing() {
    for page in pages() {
        let text = String::from_utf8(page.bytes.clone()).expect("text");
        let plain = text.replace("\r\n", "\n");
        let crlf = Page { bytes: plain.replace('\n', "\r\n").into_bytes(), ..page.clone() };
        let lf = Page { bytes: plain.into_bytes(), ..page };
        assert_eq!(outline(&lf), outline(&crlf), "{}", lf.name);
    }
}

#[test]
fn what_is_said_of_bad_pages() {
    for page in bad_pages() {
        let said = match page::read(&page.bytes) {
            Err(unusable) => format!("unusable: {unusable}\n"),
            Ok(document) => said(&document),
        };
        assert_golden(&page.folder.join("said.txt"), &said);
    }
}

fn said(document: &Document) -> String {
    let outline = page::outline(document, None);
    let unusable = page::unusable(document, &outline);
    let mut lines: Vec<String> = unusable.iter().map(|why| format!("unusable: {why}")).collect();
    lines.extend(outline.events.iter().map(|event| format!("event: {}", event.event)));
    if let Some(cut) = &outline.cut {
        lines.push(format!("{}: breaks off: {}: {}", cut.line, cut.text, cut.why));
    }
    for part in &outline.unplaced {
        lines.push(format!("{}: {}: {}", part.line, part.text, part.why));
    }
    lines.join("\n") + "\n"
}

#[test]
fn bad_pages_are_never_read_in_silence() {
    let rows = corpus::table();
    for page in bad_pages() {
        let row = rows.iter().find(|row| row.page == page.name).expect("listed");
        let has = |hazard: &str| row.hazards.iter().any(|other| other == hazard);
        let document = page::read(&page.bytes);
        assert_eq!(document.is_err(), has("empty"), "{}", page.name);
        let Ok(document) = document else { continue };
        let outline = page::outline(&document, None);
        assert_eq!(
            page::unusable(&document, &outline).is_some(),
            has("no-such-page") || has("heading-only"),
            "{}",
            page.name
        );
        assert_eq!(outline.cut.is_some(), has("half-page"), "{}", page.name);
        if has("open-code") {
            let is_said = outline.cut.is_some() || !outline.unplaced.is_empty();
            assert!(is_said, "{}", page.name);
            assert_eq!(outline.events.len(), 1, "{}", page.name);
        }
    }
}

#[test]
fn pages_agree_with_their_spec() {
    let sources = disk::read_spec(&workspace("tests/pages/spec")).expect("readable");
    let lowered = codegen::lower(sources).expect("sound");
    let mut wrong = Vec::new();
    let checked = pages().into_iter().filter(|page| !OLDER.contains(&page.name.as_str()));
    for page in checked {
        wrong.extend(differences(&page, &lowered));
    }
    assert!(wrong.is_empty(), "{} differences\n\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn an_older_page_shows_what_moved() {
    let sources = disk::read_spec(&workspace("tests/pages/spec")).expect("readable");
    let lowered = codegen::lower(sources).expect("sound");
    let page = pages().into_iter().find(|page| page.name == OLDER[0]);
    let event = &outline(&page.expect("an older page")).events[0];
    let checked = check::check(event, &lowered, &Lock::default(), &check::Which::default());
    let checked = checked.expect("one event");
    let of_kind = |kind: DifferenceKind| {
        let differences = checked.differences.iter();
        let found = differences.filter(move |difference| difference.kind == kind);
        found.map(|difference| difference.path.as_str()).collect::<Vec<_>>()
    };
    let moved = of_kind(DifferenceKind::Renested);
    assert_eq!(moved, ["meteor.station.seen_by"]);
    assert_eq!(of_kind(DifferenceKind::Missing), ["meteor.station"]);
    let behind_the_end = of_kind(DifferenceKind::NotShown);
    assert_eq!(behind_the_end, ["meteor.sound"]);
    assert!(of_kind(DifferenceKind::Extra).is_empty());
    assert_eq!(checked.coverage.attributes, 7);
}

/// The differences that no erratum explains, and the attributes that are not covered.
fn differences(page: &Page, lowered: &Lowered) -> Vec<String> {
    let document = page::read(&page.bytes).expect(&page.name);
    let outline = page::outline(&document, Some(&lowered.model));
    let mut wrong = Vec::new();
    // A page without a list of attributes says nothing of the attributes of its event.
    for event in outline.events.iter().filter(|event| !event.attributes.is_empty()) {
        let which = check::Which::default();
        let check = |lock: &Lock| check::check(event, lowered, lock, &which).expect("one event");
        let checked = check(&locked(event, &check(&Lock::default())));
        let coverage = checked.coverage;
        if coverage.listed != coverage.attributes {
            wrong.push(format!("{}: {coverage:?}", page.name));
        }
        let unexplained = checked.unexplained();
        wrong.extend(unexplained.map(|difference| format!("{}: {difference:?}", page.name)));
    }
    wrong
}

/// A lock of the page's words, as if a person had looked at them.
fn locked(event: &EventOutline, checked: &Checked) -> Lock {
    let source = PageSource {
        event: checked.event.clone(),
        platforms: checked.platforms.clone(),
        address: "https://almanac.example.com/docs".to_owned(),
        captured: "2026-03-02".to_owned(),
        sha256: String::new(),
    };
    let mut lock = Lock::default();
    lock.set(entry_of(event, source));
    lock
}
