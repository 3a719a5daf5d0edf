//! A page against the spec: what differs, what an erratum explains, and how much was covered.
//!
//! `pairing` finds for each attribute of the spec what the page lists, wherever it stands; the
//! other modules compare one facet of such a pair each. `errata` then explains what is recorded
//! already, and `wording` asks the lock about words that the spec does not keep.

mod case;
mod changes;
mod checked;
mod compare;
mod condition;
mod end;
mod examples;
mod found;
mod moves;
mod own;
mod paired;
mod pairing;
mod places;
mod relation;
mod said;
mod subscribing;
mod table;
mod tokens;
mod types;
mod unread;
pub mod view;
mod wording;

use super::difference::{Difference, DifferenceKind, Hint};
use super::kinds::of_pages;
use super::listing::hash;
use super::lock::Lock;
use super::outline::EventOutline;
use crate::Lowered;
use crate::model::{Fact, Path};
use case::Case;
pub use checked::{Checked, Coverage, Note, Uncheckable, Which};
use found::Finding;
use paired::{Pair, Paired};

/// Holds what a page says of an event against the spec.
///
/// # Errors
///
/// If it cannot be told which event of the spec is meant.
pub fn check(
    outline: &EventOutline,
    lowered: &Lowered,
    lock: &Lock,
    which: &Which,
) -> Result<Checked, Uncheckable> {
    let lowered = &*of_pages(lowered);
    match case::find(&lowered.model, &outline.event, which)? {
        Some(event) => Ok(compare(Case::new(outline, lowered, Some(event), lock, which))),
        None => Ok(unknown(outline, lowered, which)),
    }
}

/// Holds what a page says of the envelope against the spec.
pub fn check_envelope(
    outline: &EventOutline,
    lowered: &Lowered,
    lock: &Lock,
    which: &Which,
) -> Checked {
    compare(Case::new(outline, &of_pages(lowered), None, lock, which))
}

fn unknown(outline: &EventOutline, lowered: &Lowered, which: &Which) -> Checked {
    let module = which.module.as_ref();
    let event = match module {
        Some(module) => format!("{module}/{}", outline.event),
        None => outline.event.clone(),
    };
    let mut difference = Difference::new(DifferenceKind::EventUnknown, &event, "");
    difference.page = Some(Fact::Named { name: outline.event.clone() }.into());
    difference.line = Some(outline.line);
    let modules = case::modules_of(&lowered.model, &outline.event);
    let next = if outline.attributes.is_empty() { Hint::NoList } else { Hint::Import };
    difference.hints.push(next);
    difference.hints.extend((!modules.is_empty()).then_some(Hint::OtherModules(modules)));
    Checked {
        event,
        platforms: which.platforms.clone(),
        coverage: Coverage::default(),
        differences: vec![difference],
        notes: Vec::new(),
    }
}

fn compare(case: Case<'_>) -> Checked {
    let listing = end::whole(&case, super::listing::listing(&case.outline.attributes));
    let paired = pairing::pair(&case, &listing);
    let case = &case.with_places(paired.moved());
    let mut found = places::compare(case, &paired);
    for pair in &paired.pairs {
        found.extend(compare::compare(case, &paired, pair));
    }
    found.extend(subscribing::compare(case));
    found.extend(changes::compare(case, &paired));
    examples::compare(case, &listing, &paired, &mut found);
    wording::compare(case, &paired, &mut found);
    found.extend(unplaced(case));
    found.extend(end::compare(case, &paired, &found));
    let coverage = coverage(case, &paired, &found);
    Checked {
        event: case.id.clone(),
        platforms: case.platforms.to_vec(),
        coverage,
        notes: notes(case, &paired),
        differences: in_order(case, found),
    }
}

/// The pieces of the list that could not be placed, and that were not there when the page was locked.
fn unplaced<'a>(case: &Case<'a>) -> impl Iterator<Item = Finding<'a>> {
    let is_locked =
        |text: &str| case.locked.is_some_and(|locked| locked.unplaced.contains(&hash(text)));
    let new = case.outline.unplaced.iter().filter(move |piece| !is_locked(&piece.text));
    new.map(|piece| {
        let finding = Finding::new(case, DifferenceKind::NotPlaced, &Path(Vec::new()));
        let finding = finding.page(Fact::Words { text: piece.text.clone() }, piece.line);
        finding.hint(Some(Hint::Unclear(piece.why.clone())))
    })
}

fn coverage(case: &Case<'_>, paired: &Paired<'_>, found: &[Finding<'_>]) -> Coverage {
    let documented = |pair: &&Pair<'_>| case::is_documented(pair.attribute);
    let listed = paired.pairs.iter().filter(documented).count() + paired.stand_ins.len();
    let missing =
        paired.missing.iter().chain(&paired.unshown).map(|missing| case.count(missing.attribute));
    // Some are listed elsewhere, though their object is not.
    let is_kept = |pair: &&Pair<'_>| paired.is_in_missing(&pair.path) && documented(pair);
    let kept = paired.pairs.iter().filter(is_kept).count();
    let again = |finding: &&Finding<'_>| {
        finding.difference.kind == DifferenceKind::ListedAgain
            && finding.difference.explained.is_some()
    };
    Coverage {
        listed,
        attributes: (listed + missing.sum::<usize>()).saturating_sub(kept),
        duplicates: found.iter().filter(again).count(),
        errata: case.schema.errata.len(),
        collapsed: case.is_collapsed,
    }
}

/// The differences in the order of the spec.
fn in_order(case: &Case<'_>, found: Vec<Finding<'_>>) -> Vec<Difference> {
    let walk: Vec<String> = case.schema.walk().iter().map(|(path, _)| path.to_string()).collect();
    let position = |path: &str| {
        let mut path = path;
        loop {
            if let Some(at) = walk.iter().position(|own| own == path) {
                return at + 1;
            }
            match path.rfind('.') {
                Some(end) => path = &path[..end],
                None => return if path.is_empty() { 0 } else { walk.len() + 1 },
            }
        }
    };
    let mut all: Vec<Difference> = found.into_iter().map(|finding| finding.difference).collect();
    all.sort_by_cached_key(|difference| position(&difference.path));
    all
}

fn notes(case: &Case<'_>, paired: &Paired<'_>) -> Vec<Note> {
    let mut notes = Vec::new();
    if case.locked.is_none() {
        notes.push(Note {
            path: String::new(),
            line: None,
            text: "this page was never locked, so that rewording cannot be seen; \
                   `cargo xtask page import FILE` writes the lock"
                .to_owned(),
        });
    }
    if case.is_collapsed {
        notes.push(Note {
            path: String::new(),
            line: Some(case.outline.line),
            text: "the page was saved with its lists closed; open all of them and save it again \
                   to have the rest looked at"
                .to_owned(),
        });
    }
    notes.extend(types::notes(&paired.pairs));
    notes
}
