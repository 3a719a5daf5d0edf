//! The pages of the vendors: each is checked against the spec, imported, and imported anew into a spec
//! that does not have its event.

use std::collections::BTreeSet;

use codegen::diagnostic::Source;
use codegen::disk::{self, LOCK};
use codegen::page::check::{Which, check, check_envelope};
use codegen::page::difference::{Difference, DifferenceKind};
use codegen::page::import::{self, Imported, import, sha256};
use codegen::page::lock::{Lock, digest};
use codegen::page::outline::Outline;
use codegen::{Lowered, lower, page};
use fs_err as fs;
use tests::workspace;

use crate::packages::{VENDORS, Vendor};

/// A saved page of a vendor.
struct Saved {
    name: String,
    bytes: Vec<u8>,
}

fn saved(vendor: &Vendor) -> Vec<Saved> {
    let folder = workspace(format!("tests/vendors/{}/pages", vendor.name));
    let files = fs::read_dir(folder).expect("readable").map(|entry| entry.expect("readable"));
    let pages = files.map(|entry| Saved {
        name: format!("{} {}", vendor.name, entry.file_name().to_string_lossy()),
        bytes: fs::read(entry.path()).expect("readable"),
    });
    let mut pages: Vec<Saved> = pages.collect();
    pages.sort_by(|one, other| one.name.cmp(&other.name));
    assert!(!pages.is_empty(), "{}", vendor.name);
    pages
}

fn sources(vendor: &Vendor) -> Vec<Source> {
    disk::read_spec(&workspace(format!("tests/vendors/{}/spec", vendor.name))).expect("readable")
}

fn outline(saved: &Saved, lowered: &Lowered) -> Outline {
    let document = page::read(&saved.bytes).expect("a page");
    page::outline(&document, Some(&lowered.model))
}

fn differences(outline: &Outline, lowered: &Lowered, lock: &Lock) -> Vec<Difference> {
    let which = Which::default();
    let events = outline.events.iter().map(|event| {
        check(event, lowered, lock, &which).expect("an event of the spec").differences
    });
    let envelope = outline.envelope.iter();
    let envelope = envelope.map(|event| check_envelope(event, lowered, lock, &which).differences);
    events.chain(envelope).flatten().collect()
}

fn imported(saved: &Saved, vendor: &Vendor, sources: Vec<Source>, lowered: &Lowered) -> Imported {
    let outline = outline(saved, lowered);
    let model = &vendor.lowered.model;
    let name = outline.events.first().map(|event| event.event.clone()).unwrap_or_default();
    let event = model.events.iter().find(|event| event.wire == name);
    let module = &model.modules[event.map_or(0, |event| event.module)];
    let page = import::Page {
        outline: &outline,
        digest: digest(&page::read(&saved.bytes).expect("a page")),
        sha256: sha256(&saved.bytes),
        product: module.product.clone(),
        module: module.wire.clone(),
        platforms: Vec::new(),
        captured: "2026-03-02".to_owned(),
        schemas: None,
    };
    import(sources, None, &page).unwrap_or_else(|refused| panic!("{}: {refused}", saved.name))
}

/// The spec after an import, and its lock.
fn after(sources: &[Source], imported: &Imported) -> (Vec<Source>, Lock) {
    let (mut sources, mut lock) = (sources.to_vec(), Lock::default());
    for change in &imported.files {
        let text = change.after.clone();
        match sources.iter_mut().find(|source| source.path == change.path) {
            _ if change.path == LOCK => lock = Lock::parse(&text).expect("a lock"),
            Some(source) => source.text = text,
            None => sources.push(Source { path: change.path.clone(), text }),
        }
    }
    (sources, lock)
}

#[test]
fn pages_say_what_the_specs_say() {
    for vendor in VENDORS.iter() {
        for saved in saved(vendor) {
            let outline = outline(&saved, &vendor.lowered);
            let found = differences(&outline, &vendor.lowered, &Lock::default());
            let unread = |found: &Difference| {
                found.kind == DifferenceKind::NotUnderstood
                    && found.page.as_ref().is_some_and(|fact| fact.to_string().contains("Required"))
            };
            // A page that says Required decides nothing for the spec.
            let others: Vec<String> = found
                .iter()
                .filter(|found| !unread(found))
                .map(|found| format!("{} {}", found.kind, found.path))
                .collect();
            assert_eq!(others, Vec::<String>::new(), "{}", saved.name);
        }
    }
}

#[test]
fn an_imported_page_differs_in_nothing() {
    for vendor in VENDORS.iter() {
        for saved in saved(vendor) {
            let before = sources(vendor);
            let imported = imported(&saved, vendor, before.clone(), &vendor.lowered);
            let (sources, lock) = after(&before, &imported);
            let lowered = lower(sources).unwrap_or_else(|found| panic!("{}: {found}", saved.name));
            let found = differences(&outline(&saved, &lowered), &lowered, &lock);
            assert!(found.is_empty(), "{}: {found:#?}", saved.name);
        }
    }
}

#[test]
fn a_new_event_has_what_its_page_lists_and_the_envelope_does_not() {
    for vendor in VENDORS.iter() {
        for saved in saved(vendor) {
            let page = outline(&saved, &vendor.lowered);
            let Some(event) = page.events.first() else {
                continue;
            };
            let mut others = sources(vendor);
            others.retain(|source| !source.text.contains(&format!("event: {}\n", event.event)));
            for source in &mut others {
                // The example of the package may be the event that is not there yet.
                source.text = source.text.lines().fold(String::new(), |text, line| match line {
                    line if line.starts_with("example: ") => text,
                    line => text + line + "\n",
                });
            }
            let known = lower(others.clone()).unwrap_or_else(|found| panic!("{found}"));
            let imported = imported(&saved, vendor, others.clone(), &known);
            let (sources, _) = after(&others, &imported);
            let lowered = lower(sources).unwrap_or_else(|found| panic!("{}: {found}", saved.name));
            // A page knows nothing of kinds: it lists the attributes of all of them.
            let names = |model: &codegen::model::Model| -> BTreeSet<String> {
                let own = model.events.iter().find(|own| own.wire == event.event);
                let own = own.unwrap_or_else(|| panic!("no {}", event.event));
                let paths = own.schema.walk().into_iter();
                paths.map(|(path, _)| path.without_kinds().to_string()).collect()
            };
            assert_eq!(names(&lowered.model), names(&vendor.lowered.model), "{}", saved.name);
        }
    }
}
