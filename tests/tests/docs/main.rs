//! The generated pages agree with the spec, and are sound Markdown. The spec itself is as large as the
//! pages that it was written from, and fits the schemas of its language.

mod page;
mod schemas;

use std::collections::{BTreeMap, BTreeSet};

use codegen::disk;
use codegen::model::{self, EvidenceKind, Model, Path, Schema};
use freshworks_events::{Event, Payload};
use serde_json::Value;
use tests::workspace;

use crate::page::{Page, markdown_below};

fn model() -> Model {
    let sources = disk::read_spec(&workspace("spec")).expect("readable");
    codegen::lower(sources).expect("sound").model
}

/// Every Markdown file of the package, and of the package of another vendor.
fn pages() -> Vec<Page> {
    let folders = ["generated", "tests/vendors/harbour/generated"].map(workspace);
    let files = folders.iter().flat_map(|folder| markdown_below(folder));
    let pages: Vec<Page> = files.map(Page::read).collect();
    assert!(pages.len() >= 18, "only {}", pages.len());
    pages
}

/// The page of an event.
fn page_of(model: &Model, event: &model::Event) -> Page {
    let product = &model.products[event.product].key;
    let path = format!("generated/docs/{product}/{}.md", event.file);
    Page::read(workspace(&path))
}

#[test]
fn every_relative_link_leads_somewhere() {
    let mut checked = 0;
    for page in pages() {
        for link in page.links.iter().filter(|link| !link.contains("://")) {
            checked += 1;
            let (file, anchor) = link.split_once('#').unwrap_or((link, ""));
            let target = match file {
                "" => page.path.clone(),
                file => page.path.parent().expect("in a folder").join(file),
            };
            assert!(target.exists(), "{}: {link}", page.path.display());
            if !anchor.is_empty() {
                let anchors = Page::read(target).anchors();
                assert!(anchors.contains(anchor), "{}: {link}", page.path.display());
            }
        }
    }
    assert!(checked > 50, "only {checked}");
}

#[test]
fn links_to_the_web_are_secure_and_whole() {
    for page in pages() {
        for link in page.links.iter().filter(|link| link.contains("://")) {
            assert!(link.starts_with("https://"), "{}: {link}", page.path.display());
            assert!(!link.contains([' ', '>']), "{}: {link}", page.path.display());
        }
    }
}

/// The number of cells of a row: one less than of bars that are not escaped.
fn cells(row: &str) -> usize {
    let escaped = row.replace("\\\\", "").replace("\\|", "");
    escaped.matches('|').count() - 1
}

#[test]
fn every_row_of_a_table_has_the_cells_of_its_head() {
    for page in pages() {
        let mut rows = 0;
        for table in &page.tables {
            let lines: Vec<&str> = page.text[table.range.clone()].lines().collect();
            // The line below the head is none of the rows.
            assert_eq!(lines.len(), table.rows.len() + 1, "{}", page.path.display());
            for line in &lines {
                assert_eq!(cells(line), cells(lines[0]), "{}: {line}", page.path.display());
            }
            rows += lines.len();
        }
        let bars = page.text.lines().filter(|line| line.starts_with('|')).count();
        assert_eq!(bars, rows, "{}: a row that is in no table", page.path.display());
    }
}

#[test]
fn there_is_no_html_but_comments() {
    for page in pages() {
        for html in &page.html {
            assert!(html.starts_with("<!--"), "{}: {html}", page.path.display());
        }
    }
}

#[test]
fn every_page_begins_with_one_heading() {
    for page in pages() {
        let top = page.text.lines().filter(|line| line.starts_with("# ")).count();
        assert_eq!(top, 1, "{}", page.path.display());
    }
}

#[test]
fn every_example_decodes() {
    let mut checked = 0;
    let ours = markdown_below(&workspace("generated"));
    for page in ours.into_iter().map(Page::read) {
        for (_, text) in page.code.iter().filter(|(language, _)| language == "json") {
            let value: Value = serde_json::from_str(text).expect("JSON");
            // The files of an app name the event in a key.
            if value.get("event").is_none() {
                continue;
            }
            checked += 1;
            let payload = Payload::from_slice(text.as_bytes()).expect("a payload");
            let event = &payload.event;
            let fails = matches!(event, Event::Undecoded { .. } | Event::Unknown { .. });
            assert!(!fails, "{}: {event:?}", page.path.display());
            assert_eq!(serde_json::to_value(&payload).expect("written"), value);
        }
    }
    let wanted = model().events.len() + 1;
    assert_eq!(checked, wanted, "one for each event, and one for the envelope");
}

#[test]
fn every_block_of_code_is_in_a_known_language() {
    for page in pages() {
        for (language, text) in &page.code {
            let known = ["json", "rust", "js", "py"].contains(&language.as_str());
            assert!(known, "{}: {language}", page.path.display());
            assert!(!text.is_empty());
        }
    }
}

/// The table that documents an attribute, by its heading, and its name there: declared types have
/// tables of their own.
fn documented_in(schema: &Schema, path: &model::Path) -> (String, String) {
    let (mut heading, mut name) = ("Attributes".to_owned(), Vec::new());
    for (index, step) in path.0.iter().enumerate() {
        name.push(step.as_str());
        let attribute = schema.attribute(&model::Path(path.0[..=index].to_vec()));
        let inner = attribute.and_then(|attribute| schema.object_in(&attribute.ty));
        let is_last = index + 1 == path.0.len();
        if let Some(declared) = inner.filter(|object| object.declared && !is_last) {
            heading.clone_from(&declared.ident);
            name.clear();
        }
    }
    (heading, name.join("."))
}

/// Asserts that the tables of a page have every attribute, and nothing else.
fn assert_documents(page: &Page, schema: &Schema) {
    let walk = schema.walk();
    let wanted: BTreeSet<_> = walk.iter().map(|(path, _)| documented_in(schema, path)).collect();
    let headings: BTreeSet<&String> = wanted.iter().map(|(heading, _)| heading).collect();
    let found: Vec<_> = headings
        .into_iter()
        .flat_map(|heading| {
            let rows = page.rows_under(heading).into_iter();
            rows.map(move |row| (heading.clone(), row[0].clone()))
        })
        .collect();
    assert_eq!(found.len(), wanted.len(), "{}", page.path.display());
    assert_eq!(found.into_iter().collect::<BTreeSet<_>>(), wanted);
}

#[test]
fn every_attribute_is_in_the_tables_of_its_page() {
    let model = model();
    for event in &model.events {
        assert_documents(&page_of(&model, event), &event.schema);
    }
    let envelope = Page::read(workspace("generated/docs/envelope.md"));
    assert_documents(&envelope, &model.envelope.schema);
}

#[test]
fn every_value_is_in_the_tables_of_its_page() {
    let model = model();
    for event in &model.events {
        let page = page_of(&model, event);
        for values in &event.schema.enums {
            let rows = page.rows_under(&format!("Values of {}", values.at));
            let found: Vec<&str> = rows.iter().map(|row| row[0].as_str()).collect();
            let wanted: Vec<String> =
                values.values.iter().map(|value| value.wire.to_string()).collect();
            assert_eq!(found, wanted, "{}", page.path.display());
        }
    }
}

/// Asserts that both pages have the errata of a schema, each in a row.
fn assert_errata(page: &Page, all: &Page, heading: &str, schema: &Schema) {
    let rows = page.rows_under("Errata");
    let notes = page.rows_under("Notes");
    assert_eq!(rows.len(), schema.errata.len(), "{}", page.path.display());
    assert_eq!(notes.len(), schema.notes.len(), "{}", page.path.display());
    for (row, erratum) in rows.iter().zip(&schema.errata) {
        assert_row(row, erratum.paths(), erratum.evidence.kind);
    }
    for (row, note) in notes.iter().zip(&schema.notes) {
        assert_row(row, note.paths(), note.evidence.kind);
    }
    let here = all.headings.iter().position(|other| other == heading);
    assert_eq!(here.is_some(), !(rows.is_empty() && notes.is_empty()), "{heading}");
    let Some(here) = here else { return };
    let own = if rows.is_empty() { Vec::new() } else { all.rows_under(heading) };
    assert_eq!(rows, own, "{heading}");
    if !notes.is_empty() {
        assert_eq!(all.headings[here + 1], "Notes", "{heading}");
    }
}

/// Asserts that a row has an erratum or a note: all paths, both sides and the evidence.
fn assert_row<'a>(row: &[String], paths: impl Iterator<Item = &'a Path>, kind: EvidenceKind) {
    let paths: Vec<String> = paths.map(ToString::to_string).collect();
    assert_eq!(row[0], paths.join(", "));
    // A note about the page as a whole is about no attribute.
    assert!(row[1..].iter().all(|cell| !cell.trim().is_empty()), "{row:?}");
    assert!(row[3].starts_with(&kind.to_string()), "{row:?}");
}

#[test]
fn every_erratum_and_every_note_is_on_its_page_and_on_that_of_all() {
    let model = model();
    let all = Page::read(workspace("generated/docs/errata.md"));
    let entries = |schema: &Schema| schema.errata.len() + schema.notes.len();
    let mut count = entries(&model.envelope.schema);
    for event in &model.events {
        assert_errata(&page_of(&model, event), &all, &event.wire, &event.schema);
        count += entries(&event.schema);
    }
    let envelope = Page::read(workspace("generated/docs/envelope.md"));
    assert_errata(&envelope, &all, "The envelope", &model.envelope.schema);
    let rows: usize = all.tables.iter().map(|table| table.rows.len() - 1).sum();
    assert_eq!(rows, count);
}

#[test]
fn every_event_has_one_page_and_one_line_in_the_index() {
    let model = model();
    let docs = workspace("generated/docs");
    let is_event = |page: &Page| page.path.parent() != Some(docs.as_path());
    let pages: Vec<Page> = markdown_below(&docs).into_iter().map(Page::read).collect();
    let claim = |page: &Page| {
        let module = page.text.lines().find_map(|line| line.strip_prefix("- Module: "));
        (page.headings[0].clone(), module.expect("a module").trim_matches('`').to_owned())
    };
    let claims: Vec<_> = pages.iter().filter(|page| is_event(page)).map(claim).collect();
    let distinct: BTreeSet<_> = claims.iter().cloned().collect();
    assert_eq!(distinct.len(), claims.len(), "two pages of one event");
    let wanted = model.events.iter();
    let wanted =
        wanted.map(|wanted| (wanted.wire.clone(), model.modules[wanted.module].wire.clone()));
    assert_eq!(distinct, wanted.collect());
    let index = Page::read(docs.join("README.md"));
    let rows = index.rows_under("Events of Freshworks");
    let listed = rows.iter().map(|row| (row[0].clone(), row[2].clone()));
    assert_eq!(listed.collect::<BTreeSet<_>>(), distinct);
    assert_eq!(rows.len(), distinct.len());
}

/// The numbers of entries in the list of a page: its documented attributes; and the repeated entries,
/// with the members that hold the pairs of a change.
fn entries(schema: &Schema) -> (usize, usize) {
    let walk = schema.walk();
    let kinds = walk.iter().map(|(_, attribute)| attribute.evidence.kind);
    let paths = kinds.filter(|kind| *kind == EvidenceKind::Documented).count();
    let again = schema.errata.iter().map(|erratum| {
        let times = erratum.page.listed.map_or(0, |times| times.max(1) as usize - 1);
        times * erratum.paths().count()
    });
    let pairs = schema.changes.iter().filter(|change| change.pairs_in.is_some()).count();
    (paths, again.sum::<usize>() + pairs)
}

#[test]
fn the_spec_has_as_many_entries_as_the_pages() {
    // For each event: documented paths, and entries of the page that are no path of their own.
    let wanted = BTreeMap::from([
        ("user_agent_availability/onUserAgentAvailabilityUpdate", (19, 1)),
        ("support_agent/onAgentAvailabilityUpdate", (27, 0)),
        ("caller_agent/onAgentUpdate", (88, 2)),
        ("chat_conversation/onAgentActivityCreate", (26, 0)),
        ("chat_conversation/onAgentCustomStatusUpdate", (27, 0)),
    ]);
    let model = model();
    let name =
        |event: &model::Event| format!("{}/{}", model.modules[event.module].wire, event.wire);
    let found = model.events.iter().map(|event| (name(event), entries(&event.schema)));
    let found = found.collect::<BTreeMap<_, _>>();
    for (name, entries) in &found {
        let counted = wanted.get(name.as_str());
        assert_eq!(
            Some(entries),
            counted,
            "{name}: the spec (left) and the table here (right) differ; count the entries of the page, \
             and mend the one that is wrong"
        );
    }
    assert_eq!(found.len(), wanted.len(), "an event of the table is not in the spec");
}
