//! How checked pages are shown: in a terminal, on a pull request, to programs.

mod json;
mod markdown;
mod text;

pub use json::json;
pub use markdown::markdown;
pub use text::text;

use super::{Checked, Coverage};
use crate::count::count;
use crate::erratum::entries;
use crate::fold::plain;
use crate::page::difference::{Difference, DifferenceKind};
use crate::page::document::Unread;
use crate::page::facets::facets;
use crate::words::line;

/// A page that was checked.
#[derive(Debug, Clone, PartialEq)]
pub struct CheckedPage {
    /// The name of its file.
    pub file: String,
    /// The result for each of its events.
    pub events: Vec<Checked>,
    /// Parts of it that could not be placed.
    pub unplaced: Vec<Unread>,
}

impl CheckedPage {
    /// The parts that could not be placed and that no difference tells of.
    fn known_unplaced(&self) -> impl Iterator<Item = &Unread> {
        let is_told = |line: usize| {
            let mut all = self.events.iter().flat_map(|event| &event.differences);
            all.any(|own| own.kind == DifferenceKind::NotPlaced && own.line == Some(line))
        };
        self.unplaced.iter().filter(move |part| !is_told(part.line))
    }
}

/// How long a text may be in a line.
const SHORT: usize = 100;

/// `88 of 88 attributes, 2 duplicates explained, 11 errata`
pub fn coverage(coverage: &Coverage) -> String {
    let Coverage { listed, attributes, .. } = coverage;
    let duplicates = match coverage.duplicates {
        0 => String::new(),
        number => format!(", {} explained", count(number, "duplicate")),
    };
    let errata = count(coverage.errata, "erratum");
    if coverage.collapsed {
        format!(
            "{listed} of {attributes} at the top; the page was saved with its lists closed{duplicates}, {errata}"
        )
    } else {
        format!("{listed} of {attributes} attributes{duplicates}, {errata}")
    }
}

/// A text on one line, cut if it is long.
fn short(text: &str) -> String {
    line::short(&plain(text), SHORT)
}

/// A hint on one line. It says what to write, and is cut only where a page makes it very long.
fn hint_line(text: &str) -> String {
    line::short(&plain(text), 4 * SHORT)
}

/// Returns the words of the spec's side; of an erratum its facet.
fn spec_words(difference: &Difference) -> Option<String> {
    let spec = difference.spec.as_ref()?;
    if difference.kind == DifferenceKind::ErratumNotNeeded {
        Some(entries(&facets(spec)))
    } else {
        Some(spec.to_string())
    }
}

/// Returns the words for pages that could not be checked: nobody may take them for fine.
fn not_checked(unread: usize) -> Option<String> {
    (unread > 0).then(|| format!("{} could not be checked", count(unread, "page")))
}

/// Returns how many differences are unexplained, and how many are explained.
fn totals(pages: &[CheckedPage]) -> (usize, usize) {
    let all = || differences(pages);
    let unexplained = all().filter(|difference| difference.explained.is_none()).count();
    (unexplained, all().count() - unexplained)
}

fn differences(pages: &[CheckedPage]) -> impl Iterator<Item = &Difference> {
    let events = pages.iter().flat_map(|page| &page.events);
    events.flat_map(|event| &event.differences)
}

/// An event with its platform versions.
fn title(checked: &Checked) -> String {
    if checked.platforms.is_empty() {
        checked.event.clone()
    } else {
        format!("{} ({})", checked.event, checked.platforms.join(", "))
    }
}

/// How much of the spec the page covers; nothing if the spec does not have the event.
fn covered(checked: &Checked) -> String {
    let mut all = checked.differences.iter();
    if all.any(|difference| difference.kind == DifferenceKind::EventUnknown) {
        "the spec does not have this event".to_owned()
    } else {
        coverage(&checked.coverage)
    }
}
