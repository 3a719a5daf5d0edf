//! Spellings of timestamps: whether the texts of one are those of another, and mean the same.

use super::found::{At, Found};
use super::kind::Kind;
use super::named::{by_name, exists};
use crate::lower::spellings::texts;
use crate::model::TimestampPattern;
use crate::runtime::timestamp;

/// Compares the spellings of two models by their names. A spelling with another name and the same
/// pattern is the same: no payload and no code has the name.
pub(super) fn compare(
    found: &mut Found,
    at: &At,
    old: &[TimestampPattern],
    new: &[TimestampPattern],
) {
    for (before, after) in renamed(old, new) {
        texts_for_readers(found, &at.part(&["timestamps", &after.name]), before, after);
    }
    let is_renamed = |side: &TimestampPattern| {
        renamed(old, new).any(|(before, after)| side.name == before.name || side.name == after.name)
    };
    let kept = |side: &[TimestampPattern]| -> Vec<TimestampPattern> {
        side.iter().filter(|spelling| !is_renamed(spelling)).cloned().collect()
    };
    let (kept_old, kept_new) = (kept(old), kept(new));
    by_name(
        (&kept_old, &kept_new),
        |spelling| &spelling.name,
        |name, before, after| {
            let at = at.part(&["timestamps", name]);
            if let (Some(before), Some(after)) = (before, after) {
                let kind = kind(before, after, [old, new]);
                let part = at.below("pattern");
                found.differ(kind, &part, &before.pattern, &after.pattern);
                texts_for_readers(found, &at, before, after);
                return;
            }
            let [old, new] = [before, after].map(|side| side.map(|side| side.pattern.as_str()));
            exists(found, Kind::SpellingAdded, &at, old, new);
        },
    );
}

fn texts_for_readers(found: &mut Found, at: &At, old: &TimestampPattern, new: &TimestampPattern) {
    found.differ(Kind::DescriptionChanged, &at.below("doc"), &old.doc, &new.doc);
    found.differ(Kind::ExampleChanged, &at.below("example"), &old.example, &new.example);
}

/// The spellings whose names alone differ.
fn renamed<'m>(
    old: &'m [TimestampPattern],
    new: &'m [TimestampPattern],
) -> impl Iterator<Item = (&'m TimestampPattern, &'m TimestampPattern)> {
    old.iter().filter(|before| !has(new, &before.name)).filter_map(|before| {
        let mut candidates = new.iter().filter(|after| !has(old, &after.name));
        candidates.find(|after| after.pattern == before.pattern).map(|after| (before, after))
    })
}

fn has(spellings: &[TimestampPattern], name: &str) -> bool {
    spellings.iter().any(|spelling| spelling.name == name)
}

/// The kind of another pattern, decided by texts that are made to be misread.
fn kind(
    old: &TimestampPattern,
    new: &TimestampPattern,
    [all_old, all_new]: [&[TimestampPattern]; 2],
) -> Kind {
    let (all_old, all_new) = (patterns(all_old), patterns(all_new));
    let read = |text: &str| (timestamp::parse(text, &all_old), timestamp::parse(text, &all_new));
    let mut both = texts_of(old).chain(texts_of(new));
    let is_misread = both.any(|text| matches!(read(&text), (Some(a), Some(b)) if a != b));
    let is_old = texts_of(new).all(|text| read(&text).0.is_some());
    let is_new = texts_of(old).all(|text| read(&text).1.is_some());
    match (is_misread, is_old, is_new) {
        (true, ..) => Kind::SpellingChanged,
        (_, true, false) => Kind::SpellingNarrowed,
        (_, false, true) => Kind::SpellingWidened,
        _ => Kind::SpellingReplaced,
    }
}

fn texts_of(spelling: &TimestampPattern) -> impl Iterator<Item = String> {
    texts(&spelling.pattern, &spelling.example)
}

fn patterns(spellings: &[TimestampPattern]) -> Vec<&str> {
    spellings.iter().map(|spelling| spelling.pattern.as_str()).collect()
}
