//! What events and the envelope have in common: page, attributes, errata, notes.

use super::found::{At, Found};
use super::kind::Kind;
use super::pairing::Pairing;
use super::sides::Sides;
use super::{attribute, errata, evidence, names, notes};
use crate::model::Schema;

/// Compares two schemas of one subject.
pub(super) fn compare(found: &mut Found, at: &At, old: &Schema, new: &Schema) {
    page(found, at, old, new);
    let part = at.part(&["where_silent"]);
    evidence::unjudged(found, &part, &old.where_silent, &new.where_silent);
    let pairing = Pairing::new(old, new);
    let sides = Sides::new(at, old, new, pairing.paths());
    for pair in &pairing.pairs {
        attribute::compare(found, &sides, pair);
    }
    for node in &pairing.added {
        attribute::added(found, &sides, node);
    }
    for node in &pairing.removed {
        attribute::removed(found, &sides, node);
    }
    names::compare(found, &sides, &pairing);
    errata::compare(found, &sides);
    notes::compare(found, &sides);
}

fn page(found: &mut Found, at: &At, old: &Schema, new: &Schema) {
    let (old, new) = (&old.page, &new.page);
    let texts = [
        (Kind::PageTitleChanged, "title", &old.title, &new.title),
        (Kind::PageMoved, "url", &old.url, &new.url),
        (Kind::PageReadAgain, "captured", &old.captured, &new.captured),
    ];
    for (kind, key, old, new) in texts {
        found.differ(kind, &at.part(&["page", key]), old, new);
    }
    let part = at.part(&["page", "sha256"]);
    let (old, new) = (old.sha256.as_ref(), new.sha256.as_ref());
    found.texts(Kind::PageReadAgain, &part, old, new);
}
