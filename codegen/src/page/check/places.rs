//! Which attributes are there, where they stand and how often.

use super::case::{Case, is_documented};
use super::found::Finding;
use super::paired::{Extra, Missing, Pair, Paired};
use super::types;
use crate::model::{Fact, Path, pairs};
use crate::page::difference::{DifferenceKind, Explanation, Hint};
use crate::page::listing::Listed;
use crate::page::outline::Claim;

/// The attributes that only the page has, or only the spec.
pub(super) fn compare<'a>(case: &Case<'a>, paired: &Paired<'a>) -> Vec<Finding<'a>> {
    let mut found = Vec::new();
    found.extend(paired.pairs.iter().filter_map(|pair| now_documented(case, pair)));
    found.extend(paired.missing.iter().map(|unmatched| missing(case, paired, unmatched)));
    found.extend(paired.extra.iter().map(|unmatched| extra(case, paired, unmatched)));
    found.extend(paired.stand_ins.iter().map(|pair| stand_in(case, pair)));
    found.extend(paired.stand_ins.iter().flat_map(|extra| not_understood(case, extra)));
    found
}

/// The new sentences about a member that holds pairs that no program understands.
fn not_understood<'a>(case: &Case<'a>, extra: &Extra<'a>) -> Vec<Finding<'a>> {
    let path = extra.path();
    let locked = case.locked_attribute([&path, &extra.listed.path]);
    let unread = extra.listed.claims().into_iter().filter(|claim| {
        claim.fact == Fact::NotUnderstood
            && !locked.is_some_and(|known| known.has_claim(&claim.text))
    });
    let finding = |claim: &Claim| {
        Finding::new(case, DifferenceKind::NotUnderstood, &path)
            .page(Fact::Words { text: claim.text.clone() }, claim.line)
    };
    unread.map(finding).collect()
}

/// An attribute that the page lists although the spec says that it does not.
fn now_documented<'a>(case: &Case<'a>, pair: &Pair<'a>) -> Option<Finding<'a>> {
    if is_documented(pair.attribute) {
        return None;
    }
    let why = Fact::RestsOn { evidence: pair.attribute.evidence.clone() };
    let now = Finding::new(case, DifferenceKind::NowDocumented, &pair.path);
    let now = now.page(shown(&pair.listed), pair.listed.line());
    Some(now.spec(why).key(case, "evidence"))
}

fn missing<'a>(case: &Case<'a>, paired: &Paired<'a>, missing: &Missing<'a>) -> Finding<'a> {
    let (path, attribute) = (&missing.path, missing.attribute);
    let members = case.count(attribute).saturating_sub(1);
    let parent = paired.at(&path.parent());
    let line = parent.map_or(case.outline.line, |pair| pair.listed.line());
    Finding::new(case, DifferenceKind::Missing, path)
        .line(line)
        .spec(Fact::Attribute { types: vec![attribute.phrase.clone()], members })
        .hint(renamed_to(paired, missing))
}

/// Returns the new name that an attribute that is missing may have: there is one new attribute of
/// its type in its object, and nothing else of the type is missing there.
fn renamed_to(paired: &Paired<'_>, missing: &Missing<'_>) -> Option<Hint> {
    let extra = counterpart(paired, missing)?;
    Some(Hint::RenamedTo(extra.path().to_string()))
}

fn counterpart<'p, 'a>(paired: &'p Paired<'a>, missing: &Missing<'a>) -> Option<&'p Extra<'a>> {
    let fits = |missing: &Missing<'_>, extra: &Extra<'_>| {
        extra.under == missing.path.parent()
            && !extra.listed.types().is_empty()
            && types::all_fit(missing.attribute, &extra.listed)
    };
    let index = pairs::counterpart(missing, &paired.missing, &paired.extra, fits)?;
    Some(&paired.extra[index])
}

fn extra<'a>(case: &Case<'a>, paired: &Paired<'a>, extra: &Extra<'a>) -> Finding<'a> {
    let path = extra.path();
    let finding = Finding::new(case, DifferenceKind::Extra, &path)
        .page(shown(&extra.listed), extra.listed.line())
        .at(object_place(case, &extra.under));
    match case.schema.attribute(&path) {
        Some(attribute) => finding.spec(Fact::Platforms { only: attribute.platforms.clone() }),
        None => {
            let old = paired.missing.iter().find(|missing| {
                counterpart(paired, missing).is_some_and(|new| std::ptr::eq(new, extra))
            });
            let old = old.map(|missing| {
                let field = missing.attribute.field.clone();
                Hint::RenamedFrom(missing.path.to_string(), field)
            });
            finding.hint(old.or_else(|| accepted(case, extra)))
        }
    }
}

fn object_place(case: &Case<'_>, path: &Path) -> Option<crate::FileLine> {
    if path.0.is_empty() { case.place(path, &["data"]) } else { case.place(path, &[]) }
}

/// Returns the hint at an attribute of the spec that also arrives under this name, if there is one.
fn accepted(case: &Case<'_>, extra: &Extra<'_>) -> Option<Hint> {
    let name = extra.listed.name();
    let walk = case.schema.walk();
    let mut walk = walk.iter();
    let (path, _) = walk.find(|(path, attribute)| {
        path.parent() == extra.under && attribute.accepts.iter().any(|accept| accept == name)
    })?;
    Some(Hint::Accepted(path.to_string()))
}

/// The member that holds the pairs of a change: the spec has it, though not as an attribute.
fn stand_in<'a>(case: &Case<'a>, extra: &Extra<'a>) -> Finding<'a> {
    let name = extra.listed.name();
    let mut finding = Finding::new(case, DifferenceKind::Extra, &extra.path())
        .page(shown(&extra.listed), extra.listed.line())
        .spec(Fact::PairsIn { member: Some(name.to_owned()) });
    finding.difference.place = case.place(&extra.under, &["pairs_in"]);
    finding.attribute = case.schema.attribute(&extra.under);
    let errata =
        finding.attribute.into_iter().flat_map(|attribute| case.schema.errata_of(attribute));
    let mut errata = errata.filter(|erratum| erratum.spec.pairs_in.as_deref() == Some(name));
    let why = errata.next().map(|erratum| Explanation::Erratum(erratum.evidence.clone()));
    finding.difference.explained = Some(why.unwrap_or(Explanation::PairsIn));
    finding
}

/// An attribute of the page with all that is in it.
fn shown(listed: &Listed<'_>) -> Fact {
    let types = listed.types().into_iter().map(|(words, _)| words.to_owned()).collect();
    Fact::Attribute { types, members: listed.with_members().len() - 1 }
}
