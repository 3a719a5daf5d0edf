//! The kinds of code of a page: a manifest, a program, the format of the changes, an example.

use std::collections::HashSet;

use crate::page::document::Unread;
use crate::spec::Json;

use super::changes::{self, Format};
use super::listing::{FragmentKind, Item, Listing};
use super::names;
use super::text::unread;
use super::{json, phrases};

/// Code of a page that says something of the data.
#[derive(Debug, Default)]
pub(super) struct Codes {
    pub(super) formats: Vec<Format>,
    pub(super) examples: Vec<Block>,
    pub(super) unplaced: Vec<Unread>,
}

/// JSON of a page.
#[derive(Debug)]
pub(super) struct Block {
    pub(super) line: usize,
    /// The attribute that it stands with, as an index of the list.
    pub(super) item: Option<usize>,
    pub(super) json: Json,
}

/// Reads the code of a list, and more that stands outside of it.
pub(super) fn codes<'a>(
    listing: &'a Listing,
    outside: impl IntoIterator<Item = (usize, &'a str)>,
) -> Codes {
    let mut codes = Codes::default();
    for (line, text) in outside {
        codes.read(line, None, text);
    }
    for (item, of_item) in listing.items.iter().enumerate() {
        let own = of_item.fragments.iter().filter(|fragment| fragment.kind == FragmentKind::Code);
        own.for_each(|fragment| codes.read(fragment.line, Some(item), &fragment.text));
    }
    for (line, text) in &listing.codes {
        codes.read(*line, None, text);
    }
    codes
}

impl Codes {
    /// The attributes that have the changes.
    pub(super) fn changes(&self, items: &[Item]) -> HashSet<usize> {
        let named = items.iter().enumerate();
        let named = named.filter(|(_, item)| phrases::CHANGES_NAME.matches(&item.name));
        let by_format = self.formats.iter().filter_map(|format| format.item);
        named.map(|(at, _)| at).chain(by_format).collect()
    }

    fn read(&mut self, line: usize, item: Option<usize>, text: &str) {
        if !names::manifest(text).is_empty() {
            return;
        }
        let shown = match json::read(text) {
            Some(shown) => shown,
            None if phrases::PROGRAM.matches(text) => return,
            None => {
                let why = "it is neither JSON nor code that is known";
                return self.unplaced.push(unread(line, text, why));
            }
        };
        if !shown.mended.is_empty() {
            let why = format!("the JSON was read after it was mended: {}", shown.mended.join(", "));
            self.unplaced.push(unread(line, text, why));
        }
        match changes::format(line, item, text, &shown.json) {
            Some(format) => self.formats.push(format),
            None => self.examples.push(Block { line, item, json: shown.json }),
        }
    }
}
