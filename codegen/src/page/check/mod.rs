//! A page against the spec: what differs, what an erratum explains, and how much was covered.
//!
//! `pairing` finds for each attribute of the spec what the page lists, wherever it stands; the
//! other modules compare one facet of such a pair each. `errata` then explains what is recorded
//! already, and `wording` asks the lock about words that the spec does not keep.

mod case;
mod changes;
mod condition;
mod errata;
mod examples;
mod found;
mod moves;
mod nulls;
mod pairing;
mod places;
mod rules;
mod table;
mod types;
mod values;
pub mod view;
mod wording;

use serde::Serialize;

use super::difference::{Difference, DifferenceKind};
use super::lock::Lock;
use super::outline::EventOutline;
use crate::Lowered;
use crate::model::Fact;
use case::Case;
use found::Finding;

/// Which event of the spec a page is about, where its name does not tell.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Which {
    /// The module.
    pub module: Option<String>,
    /// The platform versions that the page speaks of; all of the event if empty.
    pub platforms: Vec<String>,
}

/// What a page says of an event, against the spec.
#[derive(Debug, Clone, PartialEq)]
pub struct Checked {
    /// The event, as `module/event`; its name alone if the spec does not have it.
    pub event: String,
    /// The platform versions that the page was held to.
    pub platforms: Vec<String>,
    /// How much of the spec the page covers.
    pub coverage: Coverage,
    /// What differs, in the order of the spec.
    pub differences: Vec<Difference>,
    /// What is no difference, but should be known.
    pub notes: Vec<Note>,
}

impl Checked {
    /// The differences that no erratum explains.
    pub fn unexplained(&self) -> impl Iterator<Item = &Difference> {
        let all = self.differences.iter();
        all.filter(|it| it.explained.is_none())
    }

    /// Whether an erratum explains every difference.
    pub fn is_fine(&self) -> bool {
        self.unexplained().next().is_none()
    }
}

/// How much of the spec a page covers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Coverage {
    /// How many of the attributes that the spec says are documented the page lists.
    pub listed: usize,
    /// How many attributes the spec says are documented.
    pub attributes: usize,
    /// How many attributes are listed more than once, as an erratum says.
    pub duplicates: usize,
    /// How many errata the event has.
    pub errata: usize,
    /// Whether only the attributes at the top could be looked at.
    pub collapsed: bool,
}

/// What is no difference, but should be known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Note {
    /// The path of the attribute; empty if the event is meant.
    pub path: String,
    /// The line of the page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<usize>,
    /// What there is to say.
    pub text: String,
}

/// Why a page cannot be held against the spec.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Uncheckable {
    /// Several modules have an event of this name.
    #[error("several modules have an event `{event}`: {}; say which with --module", modules.join(", "))]
    Ambiguous {
        /// The name of the event.
        event: String,
        /// The modules that have one.
        modules: Vec<String>,
    },
    /// The spec does not have the module that was asked for.
    #[error("the spec has no module `{module}`; it has {}", known.join(", "))]
    Module {
        /// The module.
        module: String,
        /// Those of the spec.
        known: Vec<String>,
    },
    /// The event does not have the platform version that was asked for.
    #[error("`{event}` is no event of the platform version `{platform}`; it is one of {}", known.join(", "))]
    Platform {
        /// The event.
        event: String,
        /// The platform version.
        platform: String,
        /// Those of the event.
        known: Vec<String>,
    },
}

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
    match case::find(&lowered.model, &outline.event, which)? {
        Some(event) => Ok(compare(Case::new(outline, lowered, event, lock, which))),
        None => Ok(unknown(outline, which)),
    }
}

fn unknown(outline: &EventOutline, which: &Which) -> Checked {
    let module = which.module.as_ref();
    let event = match module {
        Some(module) => format!("{module}/{}", outline.event),
        None => outline.event.clone(),
    };
    let mut difference = Difference::new(DifferenceKind::EventUnknown, &event, "");
    difference.page = Some(Fact::Named { name: outline.event.clone() }.into());
    difference.line = Some(outline.line);
    Checked {
        event,
        platforms: which.platforms.clone(),
        coverage: Coverage::default(),
        differences: vec![difference],
        notes: Vec::new(),
    }
}

fn compare(case: Case<'_>) -> Checked {
    let listing = super::listing::listing(&case.outline.attributes);
    let paired = pairing::pair(&case, &listing);
    let case = &case.with_places(&paired);
    let mut found = places::compare(case, &paired);
    for pair in &paired.pairs {
        types::compare(case, pair, &mut found);
        values::compare(case, pair, &mut found);
        nulls::compare(case, pair, &mut found);
        rules::compare(case, pair, &mut found);
    }
    changes::compare(case, &paired, &mut found);
    examples::compare(case, &listing, &mut found);
    errata::explain(case, &mut found);
    errata::find_needless(case, &paired, &mut found);
    wording::compare(case, &paired, &mut found);
    let coverage = coverage(case, &paired, &found);
    Checked {
        event: case.id.clone(),
        platforms: case.platforms.to_vec(),
        coverage,
        notes: notes(case, &paired),
        differences: in_order(case, found),
    }
}

fn coverage(case: &Case<'_>, paired: &pairing::Paired<'_>, found: &[Finding<'_>]) -> Coverage {
    let documented = |it: &&pairing::Pair<'_>| case::is_documented(it.attribute);
    let listed = paired.pairs.iter().filter(documented).count() + paired.stand_ins.len();
    let missing = paired.missing.iter().map(|it| case.count(it.attribute));
    // What is listed elsewhere, though its object is not.
    let is_kept = |it: &&pairing::Pair<'_>| paired.is_in_missing(&it.path) && documented(it);
    let kept = paired.pairs.iter().filter(is_kept).count();
    let again = |it: &&Finding<'_>| {
        it.difference.kind == DifferenceKind::ListedAgain && it.difference.explained.is_some()
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
    let walk: Vec<String> = case.schema.walk().iter().map(|(it, _)| it.to_string()).collect();
    let position = |path: &str| {
        let mut path = path;
        loop {
            if let Some(at) = walk.iter().position(|it| it == path) {
                return at + 1;
            }
            match path.rfind('.') {
                Some(end) => path = &path[..end],
                None => return if path.is_empty() { 0 } else { walk.len() + 1 },
            }
        }
    };
    let mut all: Vec<Difference> = found.into_iter().map(|it| it.difference).collect();
    all.sort_by_cached_key(|it| position(&it.path));
    all
}

fn notes(case: &Case<'_>, paired: &pairing::Paired<'_>) -> Vec<Note> {
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
