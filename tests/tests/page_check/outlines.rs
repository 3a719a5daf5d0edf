//! Every attribute of every event of many specs, changed in an outline that is made from the spec.

use codegen::model::Event;
use codegen::page::check::{Checked, Which, check};
use codegen::page::difference::Difference;
use codegen::page::lock::{Lock, PageSource, entry_of};
use codegen::page::outline::EventOutline;
use codegen::{Lowered, disk, lower};
use tests::workspace;

use super::{faithful, sweep};

/// The spec in a folder.
fn spec(folder: &str) -> Lowered {
    let sources = disk::read_spec(&workspace(folder)).expect("the spec can be read");
    lower(sources).expect("the spec has no errors")
}

fn which(lowered: &Lowered, event: &Event) -> Which {
    Which { module: Some(lowered.model.modules[event.module].wire.clone()), ..Which::default() }
}

fn lock(lowered: &Lowered, event: &Event, outline: &EventOutline) -> Lock {
    let module = &lowered.model.modules[event.module].wire;
    let source = PageSource {
        event: format!("{module}/{}", event.wire),
        platforms: event.platforms.clone(),
        address: event.schema.page.url.newest().to_owned(),
        captured: event.schema.page.captured.clone(),
        sha256: "0".repeat(64),
    };
    let mut lock = Lock::default();
    lock.set(entry_of(outline, source));
    lock
}

fn found(checked: &Checked) -> Vec<String> {
    let shown = |difference: &Difference| {
        let Difference { kind, path, page, spec, .. } = difference;
        format!("{kind} {path}: {page:?} {spec:?}")
    };
    let mut found: Vec<String> = checked.unexplained().map(shown).collect();
    found.sort();
    found
}

fn sweep(folder: &str) {
    let lowered = spec(folder);
    for event in &lowered.model.events {
        let outline = faithful::outline(event);
        let (which, lock) = (which(&lowered, event), lock(&lowered, event, &outline));
        let checked = check(&outline, &lowered, &lock, &which).expect("the event is known");
        assert_eq!(found(&checked), Vec::<String>::new(), "{}", event.wire);
        let coverage = checked.coverage;
        assert_eq!(coverage.listed, coverage.attributes, "{}", event.wire);
        for change in sweep::changes(&outline, &event.schema) {
            let checked = check(&change.outline, &lowered, &lock, &which).expect("known");
            let mut kinds: Vec<_> = checked
                .unexplained()
                .map(|unexplained| (unexplained.kind, unexplained.path.clone()))
                .collect();
            kinds.sort();
            assert_eq!(
                kinds,
                change.expected,
                "{}: {}\n{:#?}",
                event.wire,
                change.what,
                found(&checked)
            );
        }
    }
}

#[test]
fn each_change_of_the_spec_of_this_repository_is_found() {
    sweep("spec");
}

#[test]
fn each_change_of_another_vendor_is_found() {
    sweep("tests/vendors/harbour/spec");
}
