//! Errata that are proposed for a broken rule quote the page as it is: with them, the page has no
//! other difference than before.

use codegen::diagnostic::Source;
use codegen::erratum::{Broken, Proposal};
use codegen::interpret::Interpreter;
use codegen::page::lock::Lock;
use codegen::page::said;
use codegen::{Lowered, disk, lower, package};
use fs_err as fs;
use tests::{listed_vector_text, pasted, workspace};

use super::pages::{differences, page};

/// The bodies that break a rule each, by rule.
fn broken(lowered: &Lowered) -> Vec<(String, String)> {
    let outputs = package(&lowered.model);
    let text = |path: &str| {
        let output = outputs.iter().find(|output| output.path == path);
        output.map(|output| output.text.clone()).expect("it is generated")
    };
    let manifest: serde_json::Value =
        serde_json::from_str(&text("examples/manifest.json")).expect("JSON");
    let vectors = manifest["vectors"].as_array().expect("a list").iter();
    let broken = vectors.filter_map(|vector| {
        let body = listed_vector_text(vector, |file| text(&format!("examples/{file}")));
        Some((vector["rule"].as_str()?.to_owned(), body))
    });
    let mut broken: Vec<_> = broken.filter(|(rule, _)| rule.starts_with("lending.")).collect();
    broken.dedup_by(|a, b| a.0 == b.0);
    broken
}

fn with_erratum(
    lowered: &Lowered,
    lock: &Lock,
    sources: &[Source],
    rule: &str,
    body: &str,
) -> Vec<Source> {
    let mut proposal = Proposal::new(lowered, rule).expect("an erratum can be about it");
    let event = &lowered.model.events[proposal.event().expect("an event")];
    let id = format!("{}/{}", lowered.model.modules[event.module].wire, event.wire);
    if let Some(said) = said(lock, &id, &proposal.path().to_string()) {
        proposal.quote(said);
    }
    proposal.add(&Interpreter::new(&lowered.model).report(body.as_bytes(), None));
    let pastes = proposal.pastes(Some(Broken { bodies: 1, first: "a.json" }));
    pastes.iter().fold(sources.to_vec(), |sources, paste| pasted(&sources, paste))
}

#[test]
fn proposed_errata_say_nothing_of_the_page_that_it_does_not() {
    let folder = workspace("tests/tests/page_check/bookbox");
    let sources = disk::read_spec(&folder.join("spec")).expect("readable");
    let lowered = lower(sources.clone()).expect("sound");
    let page = page(&lowered, &folder.join("page.txt"));
    let lock = Lock::parse(&fs::read_to_string(folder.join("pages.lock")).expect("readable"));
    let lock = lock.expect("a lock");
    let (mut pasted_rules, mut wrong) = (0, Vec::new());
    for (rule, body) in broken(&lowered) {
        let now = with_erratum(&lowered, &lock, &sources, &rule, &body);
        let now = lower(now).unwrap_or_else(|errors| panic!("{rule}: {errors}"));
        let found = differences(&now, &page.outline, &page.lock);
        let new = found.into_iter().filter(|difference| !page.known.contains(difference));
        wrong.extend(new.map(|(kind, path)| format!("{rule}: {kind:?} at {path}")));
        pasted_rules += 1;
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(pasted_rules > 20, "only {pasted_rules}");
}
