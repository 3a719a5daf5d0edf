//! Saved pages: `tests/pages/NAME` has a page, what a person reads in it, and what the program
//! reads in it, `outline.yaml`. `tests/pages/README.md` lists the pages and what is hard in each.

mod corpus;
mod expectation;
mod facts;

use std::collections::{BTreeMap, BTreeSet};

use codegen::page::{self, check, lock::Lock, outline::Outline};
use codegen::{Lowered, disk};
use corpus::{Page, bad_pages, pages};
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
    for page in pages() {
        let expected = expectation::facts(&page);
        let found = facts::facts(&outline(&page));
        if expected != found {
            let diff = TextDiff::from_lines(expected.as_str(), found.as_str());
            let shown = diff.unified_diff().header("person", "program").to_string();
            wrong.push(format!("{}\n{shown}", page.name));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} pages\n\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn a_page_has_the_form_that_the_table_says() {
    for row in corpus::table() {
        let Some(page) = pages().into_iter().find(|it| it.name == row.page) else {
            continue;
        };
        let form = format!("{:?}", outline(&page).form).to_lowercase();
        assert_eq!(form, row.form.to_lowercase(), "{}", row.page);
    }
}

#[test]
fn the_table_lists_every_page() {
    let listed: BTreeSet<_> = corpus::table().into_iter().map(|it| it.page).collect();
    let all = pages().into_iter().chain(bad_pages());
    let there: BTreeSet<_> = all.map(|it| it.name).collect();
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
    let forms = [
        "forms-flattened",
        "forms-html",
        "forms-indented",
        "forms-markdown",
    ];
    let found: BTreeSet<_> = pages()
        .iter()
        .filter(|it| forms.contains(&it.name.as_str()))
        .map(|it| facts::facts(&outline(it)))
        .collect();
    assert_eq!(found.len(), 1, "{found:#?}");
}

#[test]
fn windows_ends_of_lines_change_nothing() {
    for page in pages() {
        let text = String::from_utf8(page.bytes.clone()).expect("text");
        let plain = text.replace("\r\n", "\n");
        let crlf = Page {
            bytes: plain.replace('\n', "\r\n").into_bytes(),
            ..page.clone()
        };
        let lf = Page {
            bytes: plain.into_bytes(),
            ..page
        };
        assert_eq!(outline(&lf), outline(&crlf), "{}", lf.name);
    }
}

#[test]
fn what_is_said_of_bad_pages() {
    for page in bad_pages() {
        let said = match page::read(&page.bytes) {
            Err(unusable) => format!("unusable: {unusable}\n"),
            Ok(document) => {
                let outline = page::outline(&document, None);
                let events: Vec<_> = outline.events.iter().map(|it| it.event.as_str()).collect();
                let unplaced = outline.unplaced.iter();
                let unplaced = unplaced.map(|it| format!("{}: {}: {}\n", it.line, it.text, it.why));
                format!(
                    "events: {}\n{}",
                    events.join(", "),
                    unplaced.collect::<String>()
                )
            }
        };
        assert_golden(&page.folder.join("said.txt"), &said);
    }
}

#[test]
fn bad_pages_are_never_read_in_silence() {
    let rows = corpus::table();
    for page in bad_pages() {
        let row = rows.iter().find(|it| it.page == page.name).expect("listed");
        let has = |hazard: &str| row.hazards.iter().any(|it| it == hazard);
        let document = page::read(&page.bytes);
        assert_eq!(document.is_err(), has("empty"), "{}", page.name);
        let Ok(document) = document else { continue };
        let outline = page::outline(&document, None);
        if has("no-such-page") {
            assert!(outline.events.is_empty(), "{}", page.name);
        }
        if has("no-such-page") || has("heading-only") {
            let entries = outline.events.iter().map(|it| it.attributes.len());
            assert_eq!(entries.sum::<usize>(), 0, "{}", page.name);
        }
        if has("open-code") || has("no-such-page") {
            assert!(!outline.unplaced.is_empty(), "{}", page.name);
        }
        if has("open-code") {
            assert_eq!(outline.events.len(), 1, "{}", page.name);
        }
    }
}

#[test]
fn pages_agree_with_their_spec() {
    let sources = disk::read_spec(&workspace("tests/pages/spec")).expect("readable");
    let lowered = codegen::lower(sources).expect("sound");
    let mut wrong = Vec::new();
    let checked = pages()
        .into_iter()
        .filter(|it| !OLDER.contains(&it.name.as_str()));
    for page in checked {
        wrong.extend(differences(&page, &lowered));
    }
    assert!(
        wrong.is_empty(),
        "{} differences\n\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

/// What no erratum explains, and what is not covered.
fn differences(page: &Page, lowered: &Lowered) -> Vec<String> {
    let document = page::read(&page.bytes).expect(&page.name);
    let outline = page::outline(&document, Some(&lowered.model));
    let mut wrong = Vec::new();
    for event in &outline.events {
        let checked = check::check(event, lowered, &Lock::default(), &check::Which::default())
            .expect("one event");
        let coverage = checked.coverage;
        if coverage.listed != coverage.attributes {
            wrong.push(format!("{}: {coverage:?}", page.name));
        }
        let unexplained = checked.unexplained();
        wrong.extend(unexplained.map(|it| format!("{}: {it:?}", page.name)));
    }
    wrong
}
