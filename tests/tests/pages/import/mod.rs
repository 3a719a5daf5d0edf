//! A sentence that no program knows, in the place of one of a saved page: import takes nothing from
//! the spec because of it and marks the place, and the check names it.

mod forms;
mod known;
mod sentences;

use std::num::NonZero;
use std::ops::RangeInclusive;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{iter, thread};

use codegen::disk;
use codegen::page::difference::{Difference, DifferenceKind as Kind};
use codegen::page::import::Refused;
use codegen::page::outline::{Entry, EventOutline, Outline};
use fs_err as fs;
use known::{Known, Spec};
use sentences::{Found, sentences};
use tests::workspace;

use crate::corpus::{Page, bad_pages, pages};

/// A page with a lock of its own, outside of the others.
const BOOKBOX: &str = "tests/tests/page_check/bookbox";

/// Sentences that say nothing that any program knows; one has words of lists, one of null.
const NEW: [&str; 3] = [
    "Wexels hum near the moon.",
    "Values follow the moon: a or b decides the reader.",
    "Nobody says null of the wexels before noon.",
];

/// Returns whether a difference takes something from the spec, or is a sentence that nobody has
/// read.
fn is_to_decide(difference: &Difference) -> bool {
    matches!(
        difference.kind,
        Kind::ValueGone
            | Kind::OtherwiseChanged
            | Kind::NullGone
            | Kind::NullChanged
            | Kind::RuleGone
            | Kind::RuleChanged
            | Kind::ErratumNotNeeded
            | Kind::NotUnderstood
            | Kind::Missing
            | Kind::Renested
    )
}

/// A page, the spec of its events, and their differences before anything is replaced.
struct Subject {
    page: Page,
    known: Known,
    outline: Outline,
    differences: Vec<Difference>,
}

impl Subject {
    fn new(page: Page, spec: &Spec) -> Result<Self, Refused> {
        let known = Known::new(&page, spec)?;
        let (outline, _) = known.read(&page.bytes)?;
        let differences = known.differences(&outline);
        Ok(Self { page, known, outline, differences })
    }

    /// The differences that the page did not have before.
    fn new_differences(&self, outline: &Outline) -> Vec<Difference> {
        let mut differences = self.known.differences(outline);
        differences.retain(|new| !self.differences.iter().any(|known| is_same(new, known)));
        differences
    }

    /// Puts another sentence into the page. Returns what goes wrong; nothing if all is well.
    fn wrong(&self, old: &Found, new: &str) -> Option<String> {
        let bytes = old.replaced(&self.page, new);
        let known = &self.known;
        let imported =
            known.read(&bytes).and_then(|read| Ok((known.import(&bytes, &read)?, read.0)));
        let (imported, outline) = match imported {
            Err(_) if makes_the_page_one_of_its_event(&self.outline, old) => return None,
            Err(why) => return Some(format!("refused: {why}")),
            Ok(imported) => imported,
        };
        if let Some(path) = known.taken_by(&imported) {
            return Some(format!("{path} is gone or other; {:?}", imported.done));
        }
        let again = known.with(&imported);
        let second = again.read(&bytes).and_then(|read| again.import(&bytes, &read));
        match second {
            Ok(second) if second.files.is_empty() => {}
            Ok(second) => return Some(format!("a second import does more: {:?}", second.done)),
            Err(why) => return Some(format!("a second import is refused: {why}")),
        }
        let differences = self.new_differences(&outline);
        let is_marked = !imported.undecided.is_empty() || !imported.left.is_empty();
        if differences.iter().any(is_to_decide) && !is_marked {
            return Some(format!("nothing is marked: {}", kinds(&differences)));
        }
        let is_told = is_marked || !imported.notes.is_empty() || !imported.skipped.is_empty();
        if !differences.is_empty() && !is_told {
            return Some(format!("the import does not tell: {}", kinds(&differences)));
        }
        if !self.is_named(old, &outline, &differences) {
            return Some(format!("the check does not name it: {}", kinds(&differences)));
        }
        None
    }

    /// Returns whether a check names a whole event, because the spec does not have it. The words of
    /// such an event are in no lock.
    fn is_unknown(&self, event: &EventOutline) -> bool {
        let is_unknown = |difference: &Difference| {
            difference.kind == Kind::EventUnknown && difference.event.ends_with(&event.event)
        };
        self.differences.iter().any(is_unknown)
    }

    /// Returns whether a check names a sentence: at its line, at its attribute, or of the event.
    /// The check says nothing of titles, for the spec has its own.
    fn is_named(&self, old: &Found, outline: &Outline, differences: &[Difference]) -> bool {
        let is_title =
            old.is_heading && differences.is_empty() && is_all_but_title(&self.outline, outline);
        let lines = old.line..=old.last_line;
        let is_there = |line: usize| lines.contains(&line);
        // A bullet may begin in the middle of the line, behind the sentence.
        let attributes = [old.line, old.line - 1].map(|line| attribute_at(&self.outline, line));
        let is_at = |difference: &Difference| {
            let Difference { kind, path, line, .. } = difference;
            let is_list = old.is_heading && *kind == Kind::NotShown;
            let name = path.split('.').next_back();
            path.is_empty() || is_list || line.is_some_and(is_there) || attributes.contains(&name)
        };
        is_title
            || differences.iter().any(is_at)
            || outline
                .events
                .iter()
                .any(|event| self.is_unknown(event) && has_prose_in(event, &lines))
            || outline.unread().iter().any(|part| is_there(part.line))
    }
}

/// Returns true if a sentence before the list of an event stands in these lines.
fn has_prose_in(event: &EventOutline, lines: &RangeInclusive<usize>) -> bool {
    event.prose.iter().any(|sentence| lines.contains(&sentence.line))
}

/// Returns whether a page without a text is no page of its event any more: the text names the
/// event, or is the heading of the list of its attributes.
fn makes_the_page_one_of_its_event(outline: &Outline, old: &Found) -> bool {
    let names = outline.events.iter().map(|event| event.event.as_str());
    old.is_heading || names.into_iter().any(|name| old.text.contains(name))
}

fn is_same(one: &Difference, other: &Difference) -> bool {
    (one.kind, &one.path, &one.page, &one.spec)
        == (other.kind, &other.path, &other.page, &other.spec)
}

fn is_all_but_title(one: &Outline, other: &Outline) -> bool {
    let without = |outline: &Outline| {
        let events = outline.events.iter().chain(&outline.envelope);
        let events = events.map(|event| EventOutline { title: None, line: 0, ..event.clone() });
        events.collect::<Vec<_>>()
    };
    without(one) == without(other)
}

/// The name of the attribute that a line speaks of.
fn attribute_at(outline: &Outline, line: usize) -> Option<&str> {
    let events = outline.events.iter().chain(&outline.envelope);
    let mut waiting: Vec<&Entry> = events.flat_map(|event| &event.attributes).collect();
    let mut last: Option<&Entry> = None;
    while let Some(entry) = waiting.pop() {
        waiting.extend(&entry.attributes);
        if entry.line <= line && last.is_none_or(|last| last.line < entry.line) {
            last = Some(entry);
        }
    }
    last.map(|entry| entry.name.as_str())
}

fn kinds(differences: &[Difference]) -> String {
    let shown = |difference: &Difference| {
        let Difference { kind, path, line, .. } = difference;
        format!("{kind} {path} {}", line.unwrap_or_default())
    };
    differences.iter().map(shown).collect::<Vec<_>>().join(", ")
}

/// Every page that can be imported. One of the pages that are not whole may be refused.
fn subjects() -> Vec<Subject> {
    let spec = |folder: &Path| Spec::new(disk::read_spec(folder).expect("readable"));
    let (own, folder) = (spec(&workspace("tests/pages/spec")), workspace(BOOKBOX));
    let bytes = fs::read(folder.join("page.txt")).expect("readable");
    let bookbox = Page { name: "bookbox".to_owned(), folder: folder.clone(), bytes };
    let all = pages().into_iter().map(|page| Subject::new(page, &own).expect("importable"));
    let bookbox = Subject::new(bookbox, &spec(&folder.join("spec"))).expect("importable");
    let bad = bad_pages().into_iter().filter_map(|page| Subject::new(page, &own).ok());
    all.chain([bookbox]).chain(bad).collect()
}

/// A sentence of a page, and the one in its place.
type Case<'a> = (&'a Subject, &'a Found, &'static str);

/// A case that failed, and why.
type Wrong<'a> = (&'a Case<'a>, String);

/// Tries some sentences, in as many threads as there are processors.
fn failures<'a>(cases: &'a [Case<'a>]) -> Vec<Wrong<'a>> {
    let threads = thread::available_parallelism().map_or(1, NonZero::get);
    let next = AtomicUsize::new(0);
    let work = || {
        let cases = iter::from_fn(|| cases.get(next.fetch_add(1, Ordering::Relaxed)));
        let failed =
            cases.filter_map(|case @ (subject, old, new)| Some((case, subject.wrong(old, new)?)));
        failed.collect::<Vec<_>>()
    };
    thread::scope(|scope| {
        let workers: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        workers.into_iter().flat_map(|worker| worker.join().expect("no panic")).collect()
    })
}

#[test]
fn a_page_imported_twice_changes_nothing_more() {
    let mut wrong = Vec::new();
    for Subject { page, known, .. } in subjects() {
        let read = known.read(&page.bytes).expect("a page");
        let again = known.import(&page.bytes, &read).expect("importable");
        if !again.files.is_empty() {
            wrong.push(format!("{}: {:?}", page.name, again.done));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Every sentence and every heading of every page is replaced once; each of the [`NEW`] sentences
/// has its turn. The test takes two minutes of one processor.
#[test]
fn a_sentence_that_no_program_knows_takes_nothing_and_is_marked() {
    let subjects = subjects();
    let found: Vec<_> =
        subjects.iter().map(|subject| (subject, sentences(&subject.page))).collect();
    let lost: Vec<_> = found.iter().flat_map(|(_, (_, lost))| lost).collect();
    assert!(lost.is_empty(), "{lost:#?}");
    let all = found
        .iter()
        .flat_map(|(subject, (found, _))| found.iter().map(move |sentence| (*subject, sentence)));
    let cases: Vec<Case<'_>> =
        all.zip(NEW.iter().cycle()).map(|((subject, old), new)| (subject, old, *new)).collect();
    let failed = failures(&cases);
    let wrong: Vec<String> = failed.iter().map(shown).collect();
    assert!(wrong.is_empty(), "{} of {}\n{}", wrong.len(), cases.len(), wrong.join("\n"));
    assert!(cases.len() > 1700, "{} sentences", cases.len());
}

fn shown(((subject, old, new), wrong): &Wrong<'_>) -> String {
    format!("{}:{}: {} -> {new}: {wrong}", subject.page.name, old.line, old.text)
}
