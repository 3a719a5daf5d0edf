//! Checked pages for programs. `codegen/README.md` has the schema.

use serde::Serialize;

use super::{CheckedPage, coverage, spec_words, totals};
use crate::page::check::{Checked, Coverage, Note};
use crate::page::difference::Difference;
use crate::page::document::Unread;

/// The version of the form. It rises when something is removed or means something else; members can
/// be added without.
const SCHEMA: u32 = 1;

#[derive(Serialize)]
struct Whole<'p> {
    schema: u32,
    fine: bool,
    unread: usize,
    unexplained: usize,
    explained: usize,
    pages: Vec<Page<'p>>,
}

#[derive(Serialize)]
struct Page<'p> {
    file: &'p str,
    events: Vec<Event<'p>>,
    unplaced: &'p [Unread],
}

#[derive(Serialize)]
struct Event<'p> {
    event: &'p str,
    platforms: &'p [String],
    fine: bool,
    coverage: Covered<'p>,
    differences: Vec<Row<'p>>,
    notes: &'p [Note],
}

#[derive(Serialize)]
struct Covered<'p> {
    #[serde(flatten)]
    numbers: &'p Coverage,
    text: String,
}

/// A difference with all members, also the empty ones.
#[derive(Serialize)]
struct Row<'p> {
    kind: crate::page::difference::DifferenceKind,
    event: &'p str,
    path: &'p str,
    page: Option<String>,
    line: Option<usize>,
    spec: Option<String>,
    place: Option<String>,
    explained: Option<String>,
    erratum: Option<String>,
    hint: Option<String>,
}

/// The pages as JSON, with how many more could not be checked.
pub fn json(pages: &[CheckedPage], unread: usize) -> String {
    let (unexplained, explained) = totals(pages);
    let whole = Whole {
        schema: SCHEMA,
        fine: unexplained == 0 && unread == 0,
        unread,
        unexplained,
        explained,
        pages: pages.iter().map(page).collect(),
    };
    // A value of these types always has a JSON text.
    let mut text = serde_json::to_string_pretty(&whole).unwrap_or_default();
    text.push('\n');
    text
}

fn page(page: &CheckedPage) -> Page<'_> {
    Page {
        file: &page.file,
        events: page.events.iter().map(event).collect(),
        unplaced: &page.unplaced,
    }
}

fn event(checked: &Checked) -> Event<'_> {
    Event {
        event: &checked.event,
        platforms: &checked.platforms,
        fine: checked.is_fine(),
        coverage: Covered { numbers: &checked.coverage, text: coverage(&checked.coverage) },
        differences: checked.differences.iter().map(row).collect(),
        notes: &checked.notes,
    }
}

fn row(difference: &Difference) -> Row<'_> {
    Row {
        kind: difference.kind,
        event: &difference.event,
        path: &difference.path,
        page: difference.page.as_ref().map(ToString::to_string),
        line: difference.line,
        spec: spec_words(difference),
        place: difference.place.as_ref().map(ToString::to_string),
        explained: difference.explained.as_ref().map(ToString::to_string),
        erratum: difference.erratum.as_ref().map(ToString::to_string),
        hint: difference.hint(),
    }
}
