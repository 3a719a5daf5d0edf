//! The files that a page tells an app to write, against the vendor's templates of them.
//!
//! Of a JSON file a page may show a part: the event must stand where the template has it, with what
//! the template has there. Of other files the lines up to the one with the handler count, because
//! the rest is an example of what an app can do. The handler may have any name, which is the same in
//! all files.

mod claims;
mod json;

use super::case::Case;
use super::found::Finding;
use super::tokens::are_alike;
use crate::model::{Erratum, EvidenceKind, Facets, Fact, Path};
use crate::page::difference::{DifferenceKind, Explanation};
use crate::page::outline::Snippet;
use claims::{Claim, Files};

/// Compares the files that a page shows with the templates, and with the errata about them.
pub(super) fn compare<'a>(case: &Case<'a>) -> Vec<Finding<'a>> {
    let Some(files) = case.event.and_then(|event| Files::new(case, event)) else {
        return Vec::new();
    };
    let shown = whole(case);
    let mut found = Vec::new();
    for file in files.names() {
        let Some(claims) = files.claims(file, shown) else { continue };
        found.extend(claims.iter().map(|claim| differs(case, file, claim)));
        found.extend(not_needed(case, file, &claims));
    }
    found
}

/// The code that is whole: a page without a list of attributes may break off in the last of it.
fn whole<'a>(case: &Case<'a>) -> &'a [Snippet] {
    let snippets = case.outline.snippets.as_slice();
    match snippets.split_last() {
        Some((_, whole)) if case.outline.attributes.is_empty() => whole,
        _ => snippets,
    }
}

/// The errata about the files of an event, each with what the page says of a file.
fn recorded<'a>(case: &Case<'a>, file: &str) -> Vec<(&'a Erratum, &'a str)> {
    let errata = case.schema.errata.iter().filter_map(|erratum| {
        let says = erratum.page.subscribe.as_ref()?.get(file)?;
        Some((erratum, says.as_str()))
    });
    errata.collect()
}

fn differs<'a>(case: &Case<'a>, file: &str, claim: &Claim) -> Finding<'a> {
    let fact = |says: &str| Fact::Subscribes { file: file.to_owned(), says: says.to_owned() };
    let finding = Finding::new(case, DifferenceKind::SubscriptionDiffers, &Path(Vec::new()))
        .page(fact(&claim.page), claim.line)
        .spec(fact(&claim.spec))
        .at(case.lowered.places.find("", "", &claim.place));
    let mut errata = recorded(case, file).into_iter();
    match errata.find(|(_, says)| are_alike(says, &claim.page)) {
        Some((erratum, _)) => {
            let mut explained = finding;
            explained.difference.explained = Some(Explanation::Erratum(erratum.evidence.clone()));
            explained
        }
        None => {
            let says = [(file.to_owned(), claim.page.clone())];
            let page = Facets { subscribe: Some(says.into()), ..Facets::default() };
            let why = "say why the page is wrong";
            finding.erratum((page, Facets::default()), (EvidenceKind::Contradicted, why))
        }
    }
}

/// The errata about a file that the page shows and that does not say what they record.
fn not_needed<'a>(case: &Case<'a>, file: &str, claims: &[Claim]) -> Vec<Finding<'a>> {
    let is_said = |says: &str| claims.iter().any(|claim| are_alike(says, &claim.page));
    let errata = recorded(case, file).into_iter().filter(|(_, says)| !is_said(says));
    let finding = |(erratum, says): (&Erratum, &str)| {
        let fact = Fact::Subscribes { file: file.to_owned(), says: says.to_owned() };
        Finding::new(case, DifferenceKind::ErratumNotNeeded, &Path(Vec::new()))
            .line(case.outline.line)
            .spec(fact)
            .at(case.erratum_place(erratum))
    };
    errata.map(finding).collect()
}
