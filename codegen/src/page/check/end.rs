//! Where a page ends in its list of attributes. What stands behind its end is not shown, which is
//! something else than missing: nobody knows whether the page was cut there.

use super::case::Case;
use super::found::Finding;
use super::paired::{Missing, Paired};
use crate::model::{Fact, Path};
use crate::page::difference::DifferenceKind;
use crate::page::listing::Listed;
use crate::page::outline::Last;

/// The attributes of a page, without a last one that is half of a name.
pub(super) fn whole<'a>(case: &Case<'_>, mut listing: Vec<Listed<'a>>) -> Vec<Listed<'a>> {
    if let Some(last) = case.last.filter(|last| last.is_bare) {
        let path = Path::parse(&last.path);
        let all = listing.iter().flat_map(Listed::with_members);
        let listed = all.into_iter().find(|listed| listed.path == path);
        if listed.is_some_and(|listed| is_half(case, listed)) {
            remove(&mut listing, &path.0, last.line);
        }
    }
    listing
}

/// Returns true if a bare name, with a type or without, is the beginning of one that the spec has.
fn is_half(case: &Case<'_>, listed: &Listed<'_>) -> bool {
    let name = listed.name();
    let types = listed.types();
    let has_half_type =
        types.iter().any(|(words, _)| is_half_type(words) || is_half_of_locked(case, name, words));
    let own = case.schema.walk();
    // The first letters of a type may stand behind a name that ends in one.
    let glued = format!("{name}{}", types.first().map_or("", |(words, _)| words));
    has_half_type
        || own.iter().any(|(_, attribute)| {
            let behind = glued.strip_prefix(attribute.wire.as_str());
            let is_half_name = attribute.wire.len() > name.len() && types.is_empty();
            is_half_name && attribute.wire.starts_with(name)
                || behind.is_some_and(|behind| !behind.is_empty() && is_half_type(behind))
        })
}

/// Returns true if an attribute of this name had a type that begins with these words and has more.
fn is_half_of_locked(case: &Case<'_>, name: &str, words: &str) -> bool {
    let mut locked = case.locked.iter().flat_map(|page| &page.attributes);
    locked.any(|(path, attribute)| {
        let has_more = |whole: &String| whole.starts_with(words) && whole != words;
        path.rsplit('.').next() == Some(name) && attribute.type_.as_ref().is_some_and(has_more)
    })
}

/// Returns true if these are the first letters of the word for a type.
fn is_half_type(words: &str) -> bool {
    let types = ["string", "integer", "number", "boolean", "object", "array of ", "datetime"];
    types.iter().any(|whole| whole.starts_with(words) && *whole != words)
}

fn remove(listing: &mut Vec<Listed<'_>>, path: &[String], line: usize) {
    let Some((first, rest)) = path.split_first() else {
        return;
    };
    let Some(at) = listing.iter().position(|listed| listed.name() == first) else {
        return;
    };
    if !rest.is_empty() {
        return remove(&mut listing[at].members, rest, line);
    }
    let listed = &mut listing[at];
    listed.entries.retain(|entry| entry.line != line);
    listed.times = listed.times.saturating_sub(1).max(1);
    if listed.entries.is_empty() {
        listing.remove(at);
    }
}

/// Takes what stands behind the end of the page from what is missing.
pub(super) fn settle<'a>(case: &Case<'a>, paired: &mut Paired<'a>) {
    let is_early = case.last.is_some_and(|last| {
        last.is_cut || last.may_be_envelope || last.is_bare && paired.extra.is_empty()
    });
    if is_early && paired.pairs.is_empty() {
        paired.unshown = std::mem::take(&mut paired.missing);
    } else if let Some(end) = case.last.and_then(|last| end(case, paired, last)) {
        let missing = std::mem::take(&mut paired.missing).into_iter();
        let is_behind =
            |missing: &Missing<'_>| position(case, &missing.path).is_some_and(|at| at > end);
        (paired.unshown, paired.missing) = missing.partition(is_behind);
    }
}

/// How far the page goes, in the order that it had, or that the spec has: to its last attribute, or
/// to the last one before a bare name that may be half of one.
fn end(case: &Case<'_>, paired: &Paired<'_>, last: &Last) -> Option<usize> {
    let listed = |path: &str| paired.pairs.iter().find(|pair| pair.listed.path.to_string() == path);
    match listed(&last.path) {
        Some(pair) if last.is_cut || pair.ends_page(case) => position(case, &pair.path),
        None if last.is_cut
            || is_stand_in(paired, &last.path)
            || last.is_bare && !is_listed(paired, &last.path) =>
        {
            let pairs = paired.pairs.iter().filter(|pair| !pair.is_moved);
            pairs.filter_map(|pair| position(case, &pair.path)).max()
        }
        _ => None,
    }
}

/// Returns true if a path leads to a member which the spec has as a key of the changes.
fn is_stand_in(paired: &Paired<'_>, path: &str) -> bool {
    paired.stand_ins.iter().any(|stand_in| stand_in.listed.path.to_string() == path)
}

/// Returns whether the page lists something new at a path, with a name that is no half of one.
fn is_listed(paired: &Paired<'_>, path: &str) -> bool {
    let mut extra = paired.extra.iter().flat_map(|extra| extra.listed.with_members());
    extra.any(|listed| listed.path.to_string() == path)
}

fn position(case: &Case<'_>, path: &Path) -> Option<usize> {
    let locked = case.locked.and_then(|page| page.attributes.get_index_of(&path.to_string()));
    locked.or_else(|| case.schema.walk().iter().position(|(own, _)| own == path))
}

/// Says once that a page ends before it has shown all, at the first attribute that it does not show.
pub(super) fn compare<'a>(
    case: &Case<'a>,
    paired: &Paired<'a>,
    found: &[Finding<'a>],
) -> Option<Finding<'a>> {
    let last = case.last;
    let line = last.map_or(case.outline.line, |last| last.line);
    let finding = |path: &Path, attributes| {
        let finding = Finding::new(case, DifferenceKind::NotShown, path);
        finding.line(line).spec(Fact::NotShown { attributes })
    };
    if let Some(first) = paired.unshown.first() {
        let counts = paired.unshown.iter().map(|missing| case.count(missing.attribute));
        return Some(finding(&first.path, counts.sum()));
    }
    let at = Path::parse(&case.own_path(&last?.path));
    let is_other = |finding: &Finding<'_>| {
        finding.difference.explained.is_none() && finding.difference.path == at.to_string()
    };
    let pair = paired.at(&at).filter(|pair| pair.ends_page(case) && !found.iter().any(is_other))?;
    pair.locked(case)?.says_more_than(&pair.listed).then(|| finding(&at, 0))
}
