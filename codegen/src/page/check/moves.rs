//! Attributes that seem missing and stand elsewhere on the page.

use super::case::{Case, is_documented};
use super::paired::{Extra, Missing, Pair, Paired};
use super::types;
use crate::model::{Attribute, Path};
use crate::page::listing::Listed;
use crate::page::lock::words;
use crate::page::outline::Confidence;

/// Finds for each attribute that is missing where else the page lists it.
pub(super) fn resolve<'a>(case: &Case<'a>, paired: &mut Paired<'a>) {
    for missing in std::mem::take(&mut paired.missing) {
        match best(case, &missing, paired) {
            Some(found) => {
                let (listed, is_moved) = take(paired, found, &missing);
                paired.found(case, missing.path, missing.attribute, listed, is_moved);
            }
            None => paired.missing.push(missing),
        }
    }
    for (path, attribute) in members_of_missing(case, paired) {
        if let Some(at) = only_extra(case, attribute, paired) {
            let listed = paired.extra.remove(at).listed;
            paired.found(case, path, attribute, listed, true);
        }
    }
}

/// Returns the members of objects that are missing, of each name that is in one of them only.
fn members_of_missing<'a>(case: &Case<'a>, paired: &Paired<'a>) -> Vec<(Path, &'a Attribute)> {
    let mut members = Vec::new();
    for missing in &paired.missing {
        let object = case.schema.object_in(&missing.attribute.ty);
        let inner = object.into_iter().flat_map(|object| &object.attributes);
        let inner = inner.filter(|member| is_documented(member) && case.has(member));
        members.extend(inner.map(|member| (missing.path.member(&member.wire), member)));
    }
    let names: Vec<&str> = members.iter().map(|(_, member)| member.wire.as_str()).collect();
    let is_only = |name: &str| names.iter().filter(|own| **own == name).count() == 1;
    let only = members.iter().filter(|(_, member)| is_only(&member.wire));
    only.cloned().collect()
}

/// The only extra attribute of a name, if its type fits and the page shows where it stands.
fn only_extra(case: &Case<'_>, attribute: &Attribute, paired: &Paired<'_>) -> Option<usize> {
    let all = paired.extra.iter().enumerate();
    let mut named = all.filter(|(_, extra)| case.is_named(attribute, extra.listed.name()));
    let (at, extra) = named.next().filter(|_| named.next().is_none())?;
    let fits = types::all_fit(attribute, &extra.listed);
    (fits && !is_concluded(case, &extra.listed)).then_some(at)
}

/// Where a page has lost its nesting, who has read it concluded where things stand. One change of the
/// page can then make several conclusions other than they were. That change is the difference.
pub(super) fn settle<'a>(case: &Case<'a>, paired: &mut Paired<'a>) {
    let is_retyped = |pair: &&Pair<'_>| !types::all_fit(pair.attribute, &pair.listed);
    let retyped = paired.pairs.iter().filter(is_retyped);
    let retyped: Vec<Path> = retyped.map(|pair| pair.path.clone()).collect();
    for pair in paired.pairs.iter_mut().filter(|pair| is_concluded(case, &pair.listed)) {
        // An attribute that is no longer an object has no members, and a page without any object
        // shows none.
        let is_shown = !retyped.contains(&pair.path.parent()) && !case.outline.collapsed;
        pair.is_moved &= is_shown;
    }
    for extra in std::mem::take(&mut paired.extra) {
        if is_concluded(case, &extra.listed) {
            settle_extra(case, paired, extra)
        } else {
            paired.extra.push(extra)
        }
    }
}

fn settle_extra<'a>(case: &Case<'a>, paired: &mut Paired<'a>, extra: Extra<'a>) {
    let name = extra.listed.name();
    let has = |missing: &Missing<'_>| {
        let object = case.schema.object_in(&missing.attribute.ty);
        let mut members = object.into_iter().flat_map(|object| &object.attributes);
        members.any(|member| member.wire == name)
    };
    let mut changes = case.schema.changes.iter();
    if changes.any(|change| change.pairs_in.as_deref() == Some(name)) {
        return paired.stand_ins.push(extra);
    }
    // The attribute went with its object.
    if paired.missing.iter().any(has) {
        return;
    }
    let mut renamed = paired.missing.iter().filter(|missing| {
        could_be_under(&extra.listed, &missing.path) || is_renamed(case, missing, &extra.listed)
    });
    let under = match (renamed.next(), renamed.next()) {
        (Some(only), None) => only.path.parent(),
        _ => extra.under.clone(),
    };
    paired.extra.push(Extra { under, ..extra });
}

/// Returns true if the page says of what it lists what it said before of an attribute that is
/// missing.
fn is_renamed(case: &Case<'_>, missing: &Missing<'_>, listed: &Listed<'_>) -> bool {
    let before = case.locked_attribute([&missing.path, &missing.path]);
    before.is_some_and(|locked| !locked.words.is_empty() && locked.words == words(listed))
}

/// Returns true if the page does not show where it stands.
fn is_concluded(case: &Case<'_>, listed: &Listed<'_>) -> bool {
    case.outline.collapsed || listed.placement().is_some()
}

/// A place where an attribute of that name is listed for which the spec has no use.
#[derive(Clone, Copy)]
enum Spot {
    /// One of the extra attributes.
    Extra(usize),
    /// In one of the extra attributes.
    In(usize, usize),
    /// Once more than it should be, as this entry of this pair.
    Again(usize, usize),
}

fn best(case: &Case<'_>, missing: &Missing<'_>, paired: &Paired<'_>) -> Option<Spot> {
    let spots = spots(case, missing, paired).into_iter();
    let rated = spots.filter_map(|(spot, listed)| Some((rate(case, missing, &listed)?, spot)));
    // The first of equally rated ones counts.
    let best = rated.reduce(|best, other| if other.0 > best.0 { other } else { best });
    best.map(|(_, spot)| spot)
}

fn spots<'a>(
    case: &Case<'_>,
    missing: &Missing<'_>,
    paired: &Paired<'a>,
) -> Vec<(Spot, Listed<'a>)> {
    let is_it = |listed: &Listed<'_>| case.is_named(missing.attribute, listed.name());
    let mut spots = Vec::new();
    let is_other = |extra: &&Extra<'_>| {
        // Members of an attribute that has another name now did not move.
        extra.under != missing.path.parent() || !is_renamed(case, missing, &extra.listed)
    };
    let extras = paired.extra.iter().enumerate();
    for (index, extra) in extras.filter(|(_, extra)| is_other(extra)) {
        for (inner, listed) in extra.listed.with_members().into_iter().enumerate() {
            let spot = match inner {
                0 => Spot::Extra(index),
                inner => Spot::In(index, inner),
            };
            if is_it(listed) {
                spots.push((spot, listed.clone()));
            }
        }
    }
    for (index, pair) in paired.pairs.iter().enumerate() {
        if is_it(&pair.listed) && pair.listed.times > expected_times(case, pair.attribute) {
            for entry in 0..pair.listed.entries.len() {
                spots.push((Spot::Again(index, entry), only(&pair.listed, entry)));
            }
        }
    }
    spots
}

/// How often an erratum says that the page lists an attribute; once if none does.
pub(super) fn expected_times(case: &Case<'_>, attribute: &Attribute) -> u32 {
    let errata = case.schema.errata_of(attribute);
    let listed = errata.filter_map(|erratum| erratum.page.listed);
    listed.max().unwrap_or(1).max(1)
}

/// One of the entries alone.
fn only<'a>(listed: &Listed<'a>, entry: usize) -> Listed<'a> {
    Listed {
        path: listed.path.clone(),
        times: 1,
        entries: vec![listed.entries[entry]],
        members: listed.members.clone(),
    }
}

/// How likely it is that an attribute moved there; nothing if it cannot be.
fn rate(case: &Case<'_>, missing: &Missing<'_>, listed: &Listed<'_>) -> Option<[bool; 3]> {
    let is_open = could_be_under(listed, &missing.path);
    let fits = types::all_fit(missing.attribute, listed);
    let same_words = is_renamed(case, missing, listed);
    (is_open || fits || same_words).then_some([is_open, same_words, fits])
}

/// Returns true if who has read the page left it open that the attribute stands where the spec has
/// it.
pub(super) fn could_be_under(listed: &Listed<'_>, path: &Path) -> bool {
    let under = path.under();
    listed.placement().is_some_and(|placement| {
        placement.confidence == Confidence::Open && placement.or_under.contains(&under)
    })
}

/// Takes an attribute from where it was found; tells whether that is another place.
fn take<'a>(paired: &mut Paired<'a>, spot: Spot, missing: &Missing<'_>) -> (Listed<'a>, bool) {
    let listed = match spot {
        Spot::Extra(index) => paired.extra.remove(index).listed,
        Spot::In(index, inner) => paired.extra[index].listed.with_members()[inner].clone(),
        Spot::Again(index, entry) => {
            let from = &mut paired.pairs[index].listed;
            let moved = only(from, entry);
            from.entries.remove(entry);
            from.times -= 1;
            moved
        }
    };
    let is_moved = !could_be_under(&listed, &missing.path);
    (listed, is_moved)
}
