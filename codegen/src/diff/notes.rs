//! Notes: which are new, which are gone, which say something else.

use super::evidence;
use super::found::Found;
use super::items::{self, Item};
use super::kind::Kind;
use super::sides::Sides;
use crate::model::{Note, Schema};

/// Compares the notes of two schemas.
pub(super) fn compare(found: &mut Found, sides: &Sides<'_>) {
    let kinds = (Kind::NoteAdded, Kind::NoteChanged);
    items::compare(found, sides, ("notes", kinds), entries);
}

/// The notes, those of a declared type at each of its places.
fn entries(schema: &Schema) -> Vec<Item> {
    let entries = schema.notes.iter().flat_map(|note| {
        let item = |at| Item::new(at, note.index, words(note));
        note.paths().map(item).collect::<Vec<_>>()
    });
    entries.collect()
}

fn words(note: &Note) -> String {
    format!("page: {}; spec: {} ({})", note.page, note.spec, evidence::words(&note.evidence))
}
