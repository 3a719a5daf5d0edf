//! Errata: what they explain, and whether the page still says what they record.

use super::case::Case;
use super::changes::own;
use super::condition::{are_same_words, has_words, texts};
use super::found::Finding;
use super::moves::under;
use super::pairing::{Pair, Paired};
use super::rules::are_alike;
use super::table::kind;
use super::values::{is_one_of, is_same};
use crate::model::{Erratum, Facets, Fact, Scalar, Shown, Statement};
use crate::page::difference::{Difference, DifferenceKind, Explanation, Hint};
use crate::page::facets::{facets, facts, key};
use crate::page::outline::Claim;
use crate::spec::{BaseType, TypePhrase};

/// Explains each difference of which an erratum of its attribute says what the page says. Those
/// of other paths of a declared type count.
pub(super) fn explain(case: &Case<'_>, found: &mut [Finding<'_>]) {
    for finding in found.iter_mut().filter(|it| it.difference.explained.is_none()) {
        let errata = finding.attribute.into_iter();
        let mut errata = errata.flat_map(|it| case.schema.errata_of(it));
        if let Some(erratum) = errata.find(|it| records(it, &finding.difference)) {
            let evidence = erratum.evidence.clone();
            finding.difference.explained = Some(Explanation::Erratum(evidence));
            finding.difference.erratum = None;
        }
    }
}

/// Whether an erratum records what a page says.
fn records(erratum: &Erratum, difference: &Difference) -> bool {
    let Facets { type_, values, null_when, .. } = &erratum.page;
    let (page, own) = (&erratum.page, &erratum.spec);
    let Some(said) = &difference.page else {
        return records_absence(page, difference);
    };
    match (&said.fact, &said.when) {
        (Fact::Type { words }, _) => type_.as_deref().is_some_and(|it| are_same_words(it, words)),
        (Fact::ChangesOf { .. } | Fact::Pair { .. }, _) => has_facet(page, said),
        (Fact::PairsIn { member }, _) => member.is_some() && has_facet(page, said),
        (Fact::Under { object, or }, _) => {
            page.under.as_ref().is_some_and(|it| it == object || or.contains(it))
        }
        (Fact::Listed { .. } | Fact::Equals { .. }, _) => has_facet(page, said),
        (Fact::Named { .. }, _) => has_facet(page, said),
        (Fact::PossibleValue { value }, _) => {
            values.as_deref().is_some_and(|it| is_one_of(value, it))
        }
        (Fact::Null, Some(when)) => {
            null_when.as_deref().is_some_and(|it| are_same_words(it, &when.words))
        }
        (Fact::Words { text }, _) if difference.kind == DifferenceKind::UnreadSentence => {
            null_when.as_deref().is_some_and(|it| has_words(text, it))
        }
        (Fact::Value { values }, None) => match values.as_slice() {
            [only] => page.always.as_ref().is_some_and(|it| is_same(it, only)),
            _ => false,
        },
        (Fact::Value { .. } | Fact::Present, Some(_)) => {
            facts(page).iter().any(|recorded| is_same_claim(recorded, said))
        }
        (Fact::Format { format }, _) => {
            page.format.as_deref().is_some_and(|it| are_alike(it, format))
        }
        (Fact::Example { shows }, _) => records_example(page, own, shows),
        _ => false,
    }
}

/// Whether an erratum has the facet that a person would write for what a page says.
fn has_facet(page: &Facets, said: &Statement) -> bool {
    facts(page).iter().any(|recorded| recorded.fact == said.fact)
}

/// Whether an erratum records that the page does not say what the spec does.
fn records_absence(page: &Facets, difference: &Difference) -> bool {
    match (difference.kind, difference.spec.as_ref().map(|it| &it.fact)) {
        (DifferenceKind::Missing, _) => page.listed == Some(0),
        (DifferenceKind::NullGone, _) => {
            facts(page).iter().any(|recorded| recorded.fact == Fact::NeverNull)
        }
        (DifferenceKind::ValueGone, Some(Fact::PossibleValue { value })) => {
            page.values.as_deref().is_some_and(|it| !is_one_of(value, it))
        }
        _ => false,
    }
}

/// Whether an erratum records what JSON of the page shows.
fn records_example(page: &Facets, own: &Facets, shows: &Shown) -> bool {
    let (type_, values) = (page.type_.as_deref(), page.values.as_deref());
    let mut also = own.also.iter().flatten();
    match shows {
        Shown::Type { json, table } => {
            type_.is_some_and(|it| are_same_words(it, table))
                && also.chain(&own.type_).any(|it| is_of_kind(it, json))
        }
        Shown::Value(value) => {
            let is_new = values.is_some_and(|it| !is_one_of(value, it));
            is_new && own.values.as_deref().is_some_and(|it| is_one_of(value, it))
        }
        Shown::Attribute(_) => page.listed == Some(0),
        Shown::Json(json) => {
            let is_other = type_.is_some() && also.any(|it| is_of_kind(it, kind(json)));
            page.example.as_ref() == Some(json) || is_other
        }
        Shown::Change(_) | Shown::Text(_) | Shown::Absent => false,
    }
}

/// Whether a type of the spec has values of a type of JSON.
fn is_of_kind(phrase: &str, kind: &str) -> bool {
    match TypePhrase::parse(phrase) {
        TypePhrase::ArrayOf(_) => kind == "array",
        TypePhrase::MapOf(_) => kind == "object",
        TypePhrase::One(base) => match base {
            BaseType::Any => true,
            BaseType::String | BaseType::Timestamp => kind == "string",
            BaseType::Integer => kind == "integer",
            BaseType::StringId | BaseType::IntegerId => matches!(kind, "string" | "integer"),
            BaseType::Number | BaseType::EpochTime => matches!(kind, "number" | "integer"),
            BaseType::Boolean => kind == "boolean",
            BaseType::Object | BaseType::ChangesOf(_) | BaseType::Named(_) => kind == "object",
        },
    }
}

/// Adds the errata that record what the page does not say.
pub(super) fn find_needless<'a>(
    case: &Case<'a>,
    paired: &Paired<'a>,
    found: &mut Vec<Finding<'a>>,
) {
    for erratum in &case.schema.errata {
        // What became of an attribute that the page lists no more is told already.
        let of_it = |pair: &&Pair<'_>| erratum.paths().any(|path| *path == pair.path);
        if case.is_of_other_pages(erratum) {
            continue;
        }
        for pair in paired.pairs.iter().filter(of_it) {
            let recorded = facts(&erratum.page).into_iter();
            for recorded in recorded.filter(|recorded| !is_said(case, pair, recorded)) {
                needless(case, pair, erratum, recorded, found);
            }
        }
    }
}

/// Adds an erratum that records what the page does not say. If it says a third thing, that is the
/// difference, and the erratum a hint.
fn needless<'a>(
    case: &Case<'a>,
    pair: &Pair<'a>,
    erratum: &Erratum,
    recorded: Statement,
    found: &mut Vec<Finding<'a>>,
) {
    let path = pair.path.to_string();
    let place = case.erratum_place(erratum);
    let is_other = |it: &&mut Finding<'_>| {
        let difference = &it.difference;
        difference.path == path
            && difference.explained.is_none()
            && facet(difference) == key(&recorded)
    };
    if let Some(other) = found.iter_mut().find(is_other) {
        other.difference.add_hint(Hint::Erratum(place, facets(&recorded)));
        return;
    }
    let finding = Finding::new(case, DifferenceKind::ErratumNotNeeded, &pair.path);
    let mut finding = finding.line(pair.listed.line()).spec(recorded);
    finding.difference.place = place;
    found.push(finding);
}
/// The facet that a difference is about.
fn facet(difference: &Difference) -> Option<&'static str> {
    match (difference.kind, &difference.page) {
        (DifferenceKind::Missing, None) => Some("listed"),
        (DifferenceKind::UnreadSentence | DifferenceKind::NullGone, _) => Some("null_when"),
        (DifferenceKind::ValueGone, None) => Some("values"),
        (_, Some(said)) => key(said),
        _ => None,
    }
}

/// Whether the page says what an erratum records of it.
fn is_said(case: &Case<'_>, pair: &Pair<'_>, recorded: &Statement) -> bool {
    let listed = &pair.listed;
    let types = listed.types();
    let shape = case.outline.changes.as_ref();
    let claims = listed.claims();
    let mut says = claims.iter().map(|claim| &claim.fact);
    match &recorded.fact {
        Fact::Type { words } => types.iter().any(|(own, _)| are_same_words(own, words)),
        Fact::ChangesOf { object } => {
            let is_here = own(case).iter().any(|(path, _)| *path == pair.path);
            is_here && shape.is_some_and(|shape| shape.of == *object)
        }
        Fact::Named { name } => name == listed.name(),
        Fact::Listed { times } => *times == listed.times,
        Fact::Under { object, .. } => is_under(pair, object),
        Fact::PossibleValues { values } => {
            let own: Vec<Scalar> = listed.values().iter().map(|it| it.value.clone()).collect();
            texts(values) == texts(&own)
        }
        Fact::NeverNull => !says.any(|fact| *fact == Fact::Null),
        Fact::Null => recorded.when.as_ref().is_none_or(|when| says_null(&claims, &when.words)),
        Fact::Value { .. } | Fact::Present if recorded.when.is_some() => {
            claims.iter().any(|claim| is_same_claim(recorded, &claim.statement()))
        }
        Fact::Value { .. } | Fact::Equals { .. } => says.any(|fact| is_alike(fact, &recorded.fact)),
        Fact::Format { format } => {
            says.any(|fact| matches!(fact, Fact::Format { format: own } if are_alike(format, own)))
        }
        // A page need not show a shape.
        Fact::Pair { pair } => {
            shape.is_none_or(|shape| shape.pairs.iter().any(|own| own.pair.as_ref() == Some(pair)))
        }
        Fact::PairsIn { member } => {
            shape.is_none_or(|shape| shape.pairs.iter().any(|own| own.pairs_in == *member))
        }
        _ => true,
    }
}

/// Whether two claims say the same under conditions of the same words.
fn is_same_claim(one: &Statement, other: &Statement) -> bool {
    let have_same_words = match (&one.when, &other.when) {
        (Some(one), Some(other)) => are_same_words(&one.words, &other.words),
        _ => false,
    };
    have_same_words && is_alike(&one.fact, &other.fact)
}

/// Whether two facts are the same, however their values are written.
fn is_alike(one: &Fact, other: &Fact) -> bool {
    match (one, other) {
        (Fact::Value { values: one }, Fact::Value { values: other }) => {
            one.len() == other.len() && texts(one) == texts(other)
        }
        _ => one == other,
    }
}

fn is_under(pair: &Pair<'_>, place: &str) -> bool {
    let placement = pair.listed.placement();
    let mut others = placement.into_iter().flat_map(|it| &it.or_under);
    under(&pair.listed.path) == place || others.any(|it| it == place)
}

/// Whether a page says that an attribute is null under a condition of these words.
fn says_null(claims: &[&Claim], words: &str) -> bool {
    let is_of_null = |it: &&&Claim| matches!(it.fact, Fact::Null | Fact::NotUnderstood);
    claims.iter().filter(is_of_null).any(|claim| {
        let when = claim.when.as_ref();
        when.is_some_and(|when| are_same_words(&when.words, words)) || has_words(&claim.text, words)
    })
}
