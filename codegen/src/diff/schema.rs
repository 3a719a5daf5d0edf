//! Parts that events and the envelope have in common: page, attributes, errata, notes.

use super::found::{At, Found};
use super::kind::Kind;
use super::pair::Node;
use super::pairing::Pairing;
use super::sides::Sides;
use super::{attribute, errata, evidence, names, notes, similar};
use crate::model::{Addresses, Schema};

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
    let likely = similar::attributes(&sides, &pairing);
    let name = |node: &Node<'_>| node.path.to_string();
    for node in &pairing.added {
        let old = likely.iter().find(|(_, after)| after.path == node.path);
        attribute::added(found, &sides, node, old.map(|(before, _)| name(before)));
    }
    for node in &pairing.removed {
        let new = likely.iter().find(|(before, _)| before.path == node.path);
        attribute::removed(found, &sides, node, new.map(|(_, after)| name(after)));
    }
    names::compare(found, &sides, &pairing);
    errata::compare(found, &sides);
    notes::compare(found, &sides);
}

fn page(found: &mut Found, at: &At, old: &Schema, new: &Schema) {
    let (old, new) = (&old.page, &new.page);
    addresses(found, at, &old.url, &new.url);
    let texts = [
        (Kind::PageTitleChanged, "title", &old.title, &new.title),
        (Kind::PageReadAgain, "captured", &old.captured, &new.captured),
    ];
    for (kind, key, old, new) in texts {
        found.differ(kind, &at.part(&["page", key]), old, new);
    }
    let part = at.part(&["page", "sha256"]);
    let (old, new) = (old.sha256.as_ref(), new.sha256.as_ref());
    found.texts(Kind::PageReadAgain, &part, old, new);
}

/// The address of the page of each platform version that has one of its own on either side, and
/// the address of all versions.
fn addresses(found: &mut Found, at: &At, old: &Addresses, new: &Addresses) {
    let mut platforms: Vec<&str> =
        old.iter().chain(new.iter()).filter_map(|(own, _)| own).collect();
    platforms.sort_unstable();
    platforms.dedup();
    if platforms.is_empty() {
        let (old, new) = (old.newest().to_owned(), new.newest().to_owned());
        found.differ(Kind::PageMoved, &at.part(&["page", "url"]), &old, &new);
    }
    for platform in platforms {
        let part = at.part(&["page", "url", platform]);
        let address = |all: &Addresses| all.of(platform).map(str::to_owned);
        found.texts(Kind::PageMoved, &part, address(old).as_ref(), address(new).as_ref());
    }
}
