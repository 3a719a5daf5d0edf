//! Why an attribute stands where it stands, and how sure that is.

use crate::page::extract::listing::Item;
use crate::page::outline::{Confidence, Placement};

use super::evidence::{DATA, Evidence, Source};
use super::guide::Guide;
use super::page::Nesting;
use super::search::Found;

/// The reason of an attribute that the event is named after.
const NAMED: &str = "the event is named after it";

/// Another place that costs less than this more is left open.
const MARGIN: i64 = 4;

/// The nesting of a page that was saved with its lists closed.
pub(super) fn closed(items: &[Item]) -> Nesting {
    let reason = if items.iter().all(Item::is_object) {
        "nothing but objects is listed"
    } else {
        "hardly anything but objects is listed"
    };
    all_at_top(items, reason)
}

/// The nesting of a list that has nothing but attributes at the top.
pub(super) fn all_at_top(items: &[Item], reason: &str) -> Nesting {
    let placement = |item: &Item| Placement {
        confidence: if item.is_object() { Confidence::Certain } else { Confidence::Likely },
        reason: reason.to_owned(),
        or_under: Vec::new(),
    };
    Nesting {
        parents: vec![None; items.len()],
        placements: items.iter().map(|item| Some(placement(item))).collect(),
    }
}

/// The place of an attribute that only the path of another tells, where the page shows all others.
pub(super) fn of_inferred(item: &Item) -> Option<Placement> {
    item.is_inferred.then(|| Placement {
        confidence: Confidence::Likely,
        reason: "no row lists it, and the path of another has its name".to_owned(),
        or_under: Vec::new(),
    })
}

/// Finds the reasons of places.
pub(super) struct Placer<'a> {
    pub(super) items: &'a [Item],
    pub(super) evidence: &'a Evidence,
    pub(super) guide: &'a Guide,
}

impl Placer<'_> {
    /// The places that were found, with their reasons.
    pub(super) fn place(&self, found: &[Found]) -> Nesting {
        let parents: Vec<Option<usize>> = found.iter().map(|found| found.parent).collect();
        let placements = found.iter().enumerate();
        Nesting {
            placements: placements
                .map(|(at, found)| Some(self.placement(at, found, &parents)))
                .collect(),
            parents,
        }
    }

    fn placement(&self, at: usize, found: &Found, parents: &[Option<usize>]) -> Placement {
        let near = found.others.iter().filter(|(_, more)| *more < MARGIN);
        let or_under: Vec<String> = near.map(|(place, _)| self.path(*place, parents)).collect();
        let said = self.said(at, found);
        let confidence = match said {
            _ if !or_under.is_empty() => Confidence::Open,
            Some(NAMED) if self.items[at].type_.is_none() => Confidence::Likely,
            Some(_) => Confidence::Certain,
            None if self.is_only_place(at) => Confidence::Certain,
            None => Confidence::Likely,
        };
        let reason = said.unwrap_or_else(|| self.guessed(at, found, parents));
        Placement { confidence, reason: reason.to_owned(), or_under }
    }

    /// Returns the words for the evidence of a place, if there is any.
    fn said(&self, at: usize, found: &Found) -> Option<&'static str> {
        if found.spec.is_some() && self.guide.matched(at) == found.spec {
            return Some("the spec has it there");
        }
        let parent = found.parent.map_or(DATA, |parent| self.items[parent].name.as_str());
        Some(match self.evidence.source(parent, &self.items[at].name)? {
            Source::Event if self.is_only_place(at) => return None,
            Source::Example => "an example has it there",
            Source::Path => "a sentence has its path",
            Source::Changes => "the format of the changes says so",
            Source::Event => NAMED,
        })
    }

    /// Returns true if nothing before an attribute can have others in it.
    fn is_only_place(&self, at: usize) -> bool {
        let mut before = self.items[..at].iter();
        !before.any(|item| item.type_.is_none() || item.is_container())
    }

    fn guessed(&self, at: usize, found: &Found, parents: &[Option<usize>]) -> &'static str {
        if self.is_only_place(at) {
            return "no object is listed before it";
        }
        if found.parent.is_some_and(|parent| parent + 1 == at) {
            return "it follows the object, which would be empty";
        }
        let before = self.items[..at].iter().zip(parents).rev();
        let before = before.into_iter().find(|(_, parent)| **parent == found.parent);
        let name = self.items[at].name.to_lowercase();
        match before {
            Some((before, _)) if before.name.to_lowercase() <= name => "alphabetical order",
            _ => "it fits nowhere better",
        }
    }

    /// The path of an object; the path of the data for the top.
    fn path(&self, place: Option<usize>, parents: &[Option<usize>]) -> String {
        let chain = std::iter::successors(place, |item| parents[*item]);
        let mut names: Vec<&str> = chain.map(|chain| self.items[chain].name.as_str()).collect();
        names.reverse();
        if names.is_empty() { "data".to_owned() } else { names.join(".") }
    }
}
