//! Every attribute of every page of a folder, changed on the page.

use std::path::{Path, PathBuf};

use codegen::model::Event;
use codegen::page::check::{Which, check};
use codegen::page::difference::DifferenceKind as Kind;
use codegen::page::document::{Document, Form};
use codegen::page::lock::{Lock, PageSource, digest, entry_of};
use codegen::page::outline::Outline;
use codegen::page::{outline, read};
use codegen::{Lowered, disk, lower};
use fs_err as fs;
use tests::workspace;

use super::blocks::{self, text};
use super::expected::Expected;

/// A page, and the spec of its events.
pub(super) struct Page {
    name: String,
    document: Document,
    pub(super) outline: Outline,
    pub(super) lock: Lock,
    /// The differences before anything is changed.
    pub(super) known: Expected,
}

pub(super) fn differences(lowered: &Lowered, outline: &Outline, lock: &Lock) -> Expected {
    let mut found = Vec::new();
    for event in &outline.events {
        let checked = check(event, lowered, lock, &Which::default()).expect("the event is known");
        found.extend(
            checked.unexplained().map(|unexplained| (unexplained.kind, unexplained.path.clone())),
        );
    }
    found
}

pub(super) fn page(lowered: &Lowered, file: &Path) -> Page {
    let bytes = fs::read(file).expect("the page can be read");
    let document = read(&bytes).expect("the page is one");
    let outline = outline(&document, Some(&lowered.model));
    let mut lock = Lock::default();
    for of_page in &outline.events {
        let Some(event) = event(lowered, &of_page.event) else {
            continue;
        };
        let module = &lowered.model.modules[event.module].wire;
        lock.set(entry_of(
            of_page,
            PageSource {
                event: format!("{module}/{}", event.wire),
                platforms: event.platforms.clone(),
                address: event.schema.page.url.newest().to_owned(),
                captured: event.schema.page.captured.clone(),
                sha256: digest(&document),
            },
        ));
    }
    let known = differences(lowered, &outline, &lock);
    // A page that was changed is whole: its last sentence is half of none.
    let document = Document { ends_in_line: false, ..document };
    Page { known, name: file.display().to_string(), document, outline, lock }
}

fn event<'m>(lowered: &'m Lowered, name: &str) -> Option<&'m Event> {
    lowered.model.events.iter().find(|event| event.wire == name)
}

/// Changes each attribute of each event of a page. Returns the changes that were not found as they
/// must be, and the number of all changes.
fn sweep(lowered: &Lowered, page: &Page) -> (Vec<String>, usize) {
    let mut wrong = Vec::new();
    let mut count = 0;
    for before in &page.outline.events {
        let Some(event) = event(lowered, &before.event) else {
            continue;
        };
        for change in blocks::changes(&page.document, &page.outline, before, &event.schema) {
            // A place that differs already cannot differ again.
            if change.expected.iter().any(|difference| page.known.contains(difference)) {
                continue;
            }
            count += 1;
            let outline = outline(&change.document, Some(&lowered.model));
            let mut found = differences(lowered, &outline, &page.lock);
            for known in &page.known {
                if let Some(at) = found.iter().position(|difference| difference == known) {
                    found.remove(at);
                }
            }
            found.sort();
            // One of two entries at the end of a page could have been cut off as well.
            let is_twice = change.expected.iter().any(|(kind, _)| *kind == Kind::ErratumNotNeeded);
            if is_twice || is_beginning(&change.document, &page.document) {
                settle_end(&change.expected, &mut found);
            }
            // A limit for values of one type says nothing of another.
            found.retain(|(kind, path)| {
                let is_retyped = change.expected.contains(&(Kind::Retyped, path.clone()));
                *kind != Kind::NotUnderstood || !is_retyped
            });
            if found != change.expected {
                let (name, what) = (&page.name, &change.what);
                wrong.push(format!(
                    "{name}: {what}\n  must be {:?}\n  but is {found:?}",
                    change.expected
                ));
            }
        }
    }
    (wrong, count)
}

/// Returns whether a page is the beginning of another: a page that was cut there has the same
/// bytes.
fn is_beginning(part: &Document, whole: &Document) -> bool {
    let Some((last, others)) = part.blocks.split_last() else { return true };
    let at = others.len();
    part.form != Form::Html
        && whole.blocks.starts_with(others)
        && whole.blocks.get(at).is_some_and(|block| text(block).starts_with(text(last)))
}

/// Takes an attribute that a page does not show for one that must be gone at the same path.
fn settle_end(expected: &Expected, found: &mut Expected) {
    for (kind, path) in found.iter_mut().filter(|(kind, _)| *kind == Kind::NotShown) {
        let gone = expected.iter().find(|(gone, other)| is_gone(*gone) && other == path);
        if let Some((gone, _)) = gone {
            *kind = *gone;
        }
    }
    found.sort();
}

/// Returns whether a difference is one that the end of a page can hide.
fn is_gone(kind: Kind) -> bool {
    use Kind::{ErratumNotNeeded, MeaningReworded, Missing, NullGone, Reworded};
    matches!(kind, ErratumNotNeeded | MeaningReworded | Missing | NullGone | Reworded)
}

pub(super) fn lowered(folder: &Path) -> Lowered {
    let sources = disk::read_spec(folder).expect("the spec can be read");
    lower(sources).expect("the spec has no errors")
}

#[test]
fn each_change_of_a_page_is_found() {
    let folder = workspace("tests/tests/page_check/bookbox");
    let lowered = lowered(&folder.join("spec"));
    let page = page(&lowered, &folder.join("page.txt"));
    let (wrong, count) = sweep(&lowered, &page);
    assert!(wrong.is_empty(), "{} of {count}\n{}", wrong.len(), wrong.join("\n"));
    assert!(count > 80, "{count} changes");
}

#[test]
fn each_change_of_the_saved_pages_is_found() {
    let folder = workspace("tests/pages");
    let lowered = lowered(&folder.join("spec"));
    let (mut wrong, mut count) = (Vec::new(), 0);
    for file in saved_pages(&folder) {
        let page = page(&lowered, &file);
        // On a page of another version of its event, a missing attribute could have moved.
        let is_other = |kind| matches!(kind, Kind::Missing | Kind::Extra | Kind::NotShown);
        if page.known.iter().any(|(kind, _)| is_other(*kind)) {
            continue;
        }
        let found = sweep(&lowered, &page);
        wrong.extend(found.0);
        count += found.1;
    }
    assert!(wrong.is_empty(), "{} of {count}\n{}", wrong.len(), wrong.join("\n"));
    assert!(count > 2000, "{count} changes");
}

/// The pages that the folders of a folder have.
pub(super) fn saved_pages(folder: &Path) -> Vec<PathBuf> {
    let folders = fs::read_dir(folder).expect("the folder is there");
    let folders = folders.map(|entry| entry.expect("it can be read").path());
    let names = ["page.txt", "page.md", "page.html"];
    let files = folders.flat_map(|folder| names.map(|name| folder.join(name)));
    let mut files: Vec<PathBuf> = files.filter(|file| file.is_file()).collect();
    files.sort();
    files
}
