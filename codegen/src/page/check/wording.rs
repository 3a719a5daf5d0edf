//! Words that changed since the page was locked. The spec does not keep them, hashes tell.

use std::collections::BTreeSet;

use super::case::Case;
use super::found::Finding;
use super::paired::{Extra, Pair, Paired};
use crate::FileLine;
use crate::model::{Fact, Note, Path};
use crate::page::difference::{DifferenceKind, Hint};
use crate::page::listing::{Listed, hash};
use crate::page::lock::{LockedAttribute, words};
use crate::page::outline::Last;

/// Compares the words of a page with the locked ones.
pub(super) fn compare<'a>(case: &Case<'a>, paired: &Paired<'a>, found: &mut Vec<Finding<'a>>) {
    found.extend(prose(case));
    for pair in &paired.pairs {
        let Some(locked) = pair.locked(case) else {
            continue;
        };
        meanings(case, pair, locked, found);
        let line = description(case, pair, locked, found)
            .or_else(|| otherwise(case, pair, locked))
            .or_else(|| claims(case, pair, locked, found));
        found.extend(line.map(|line| reworded(case, pair, line)));
    }
    let stand_ins = paired.stand_ins.iter().filter_map(|extra| stand_in(case, extra, found));
    let stand_ins: Vec<_> = stand_ins.collect();
    found.extend(stand_ins);
}

/// The words about a member that holds pairs, if they changed. It is no attribute of the spec.
fn stand_in<'a>(case: &Case<'a>, extra: &Extra<'a>, found: &[Finding<'_>]) -> Option<Finding<'a>> {
    let (path, listed) = (extra.path(), &extra.listed);
    let locked = case.locked_attribute([&path, &listed.path])?;
    let last = case.last.filter(|last| last.path == listed.path.to_string());
    let is_reworded = words(listed) != locked.words
        && !may_go_on(last, locked, listed)
        && !is_unread(found, &path);
    is_reworded.then(|| {
        Finding::new(case, DifferenceKind::Reworded, &path)
            .page(Fact::Words { text: listed.description() }, listed.description_line())
    })
}

/// Returns whether the page ends in words that may go on as they were. The last sentence may be half
/// of one, or of the text behind the list. A whole sentence in front of the break that the page did
/// not have is a change.
fn may_go_on(last: Option<&Last>, locked: &LockedAttribute, listed: &Listed<'_>) -> bool {
    last.is_some_and(|last| !last.is_nested || locked.begins_with(listed, last.is_in_line))
}

/// Returns whether a new sentence of an attribute could not be read, which is a difference already.
fn is_unread(found: &[Finding<'_>], path: &Path) -> bool {
    let mut found = found.iter().map(|finding| &finding.difference);
    found.any(|difference| {
        difference.kind == DifferenceKind::NotUnderstood && difference.path == path.to_string()
    })
}

fn prose<'a>(case: &Case<'a>) -> Option<Finding<'a>> {
    // The page may end before its list, in the middle of the prose.
    if case.outline.attributes.is_empty() {
        return None;
    }
    let locked: BTreeSet<&String> = case.locked?.prose.iter().collect();
    let own: Vec<(String, usize)> =
        case.outline.prose.iter().map(|sentence| (hash(&sentence.text), sentence.line)).collect();
    let new: Vec<usize> =
        own.iter().filter(|(hash, _)| !locked.contains(hash)).map(|(_, line)| *line).collect();
    let gone = locked.iter().filter(|hash| !own.iter().any(|(own, _)| own == **hash)).count();
    if new.is_empty() && gone == 0 {
        return None;
    }
    let line = new.first().copied().unwrap_or(case.outline.line);
    let finding = Finding::new(case, DifferenceKind::ProseReworded, &Path(Vec::new()));
    Some(finding.page(Fact::Prose { new: new.len(), gone }, line))
}

/// The line of the description, if its words changed.
fn description(
    case: &Case<'_>,
    pair: &Pair<'_>,
    locked: &LockedAttribute,
    found: &[Finding<'_>],
) -> Option<usize> {
    if is_unread(found, &pair.path) {
        return None;
    }
    let last = case.last.filter(|_| pair.ends_page(case));
    let is_reworded = words(&pair.listed) != locked.words && !may_go_on(last, locked, &pair.listed);
    is_reworded.then(|| pair.listed.description_line())
}

/// The line of the words for other values, if they changed.
fn otherwise(case: &Case<'_>, pair: &Pair<'_>, locked: &LockedAttribute) -> Option<usize> {
    let (words, line) = pair.listed.otherwise()?;
    let before = locked.otherwise.as_ref()?;
    (*before != hash(words) && !pair.ends_page(case)).then_some(line)
}

/// The line of the sentences that make claims, if their words changed and what could be read of
/// them did not.
fn claims(
    case: &Case<'_>,
    pair: &Pair<'_>,
    locked: &LockedAttribute,
    found: &[Finding<'_>],
) -> Option<usize> {
    if pair.ends_page(case) || found.iter().any(|finding| is_about_claims(pair, finding)) {
        return None;
    }
    let claims = pair.listed.claims();
    let claims: Vec<_> = claims.iter().filter(|claim| claim.fact != Fact::NotUnderstood).collect();
    let own: BTreeSet<String> = claims.iter().map(|claim| hash(&claim.text)).collect();
    let before = locked.claims.iter().filter(|claim| !claim.is_not_understood());
    let before: BTreeSet<String> = before.map(|claim| claim.words.clone()).collect();
    if own == before {
        return None;
    }
    let new = claims.iter().find(|claim| !before.contains(&hash(&claim.text)));
    Some(new.map_or(pair.listed.line(), |claim| claim.line))
}

/// Returns true if a difference that was found tells of a sentence of an attribute.
fn is_about_claims(pair: &Pair<'_>, finding: &Finding<'_>) -> bool {
    use DifferenceKind as Kind;
    let difference = &finding.difference;
    let is_claim = matches!(
        difference.kind,
        Kind::NullAdded
            | Kind::NullGone
            | Kind::NullChanged
            | Kind::RuleAdded
            | Kind::RuleGone
            | Kind::RuleChanged
            | Kind::FormatChanged
            | Kind::NotUnderstood
            | Kind::ErratumNotNeeded
    );
    is_claim && difference.explained.is_none() && difference.path == pair.path.to_string()
}

fn meanings<'a>(
    case: &Case<'a>,
    pair: &Pair<'a>,
    locked: &LockedAttribute,
    found: &mut Vec<Finding<'a>>,
) {
    for value in pair.listed.values() {
        let Some(before) = locked.values.get(&value.value) else {
            continue;
        };
        let meaning = value.meaning.as_deref();
        let may_be_half = pair.ends_page(case);
        if *before != meaning.map(hash).unwrap_or_default() && !may_be_half {
            let finding = Finding::new(case, DifferenceKind::MeaningReworded, &pair.path);
            let meaning = meaning.map(str::to_owned);
            let fact = Fact::Meaning { value: value.value.clone(), meaning };
            found.push(finding.page(fact, value.line).key(case, "values"));
        }
    }
}

fn reworded<'a>(case: &Case<'a>, pair: &Pair<'a>, line: usize) -> Finding<'a> {
    let description = pair.listed.description();
    let claims = pair.listed.claims();
    let claims = claims
        .iter()
        .filter(|claim| claim.fact != Fact::NotUnderstood)
        .map(|claim| claim.text.clone());
    let words: Vec<String> =
        std::iter::once(description).filter(|text| !text.is_empty()).chain(claims).collect();
    let notes = case.schema.notes_of(pair.attribute);
    let place = |note: &Note| case.place(&note.at, &["notes", &note.index.to_string()]);
    let places: Vec<FileLine> = notes.filter_map(place).collect();
    Finding::new(case, DifferenceKind::Reworded, &pair.path)
        .page(Fact::Words { text: words.join(" ") }, line)
        .key(case, "doc")
        .hint((!places.is_empty()).then(|| Hint::ReadAgain(places)))
}
