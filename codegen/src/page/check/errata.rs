//! Errata: what they explain, and whether the page still says what they record.

use super::case::Case;
use super::changes::own;
use super::condition::{are_same_words, has_words, texts};
use super::found::{Finding, Said};
use super::moves::under;
use super::pairing::{Pair, Paired};
use super::rules::are_alike;
use super::table::kind;
use super::values::{is_one_of, is_same};
use crate::model::{Erratum, Evidence, Facets, Fact, Scalar};
use crate::page::difference::DifferenceKind;
use crate::page::listing::plain;
use crate::page::outline::Claim;
use crate::spec::{BaseType, PairEnd, TypePhrase};

/// Evidence in one line.
pub(super) fn words(evidence: &Evidence) -> String {
    match &evidence.why {
        Some(why) => format!("{} - {}", evidence.kind, plain(why)),
        None => evidence.kind.to_string(),
    }
}

/// Explains each difference of which an erratum of its attribute says what the page says. Those
/// of other paths of a declared type count.
pub(super) fn explain(case: &Case<'_>, found: &mut [Finding<'_>]) {
    for finding in found.iter_mut().filter(|it| it.difference.explained.is_none()) {
        let errata = finding.attribute.into_iter();
        let mut errata = errata.flat_map(|it| case.schema.errata_of(it));
        let erratum = errata.find(|it| records(it, &finding.said));
        finding.difference.explained = erratum.map(|it| words(&it.evidence));
        if finding.difference.explained.is_some() {
            finding.difference.erratum = None;
        }
    }
}

/// Whether an erratum records what a page says.
fn records(erratum: &Erratum, said: &Said) -> bool {
    let Facets { type_, name, values, null_when, always, equals, .. } = &erratum.page;
    let (page, own) = (&erratum.page, &erratum.spec);
    let text = page.text.as_deref().unwrap_or_default();
    match said {
        Said::Nothing => false,
        Said::Type(words) => type_.as_deref().is_some_and(|it| are_same_words(it, words)),
        Said::Under(places) => page.under.as_ref().is_some_and(|it| places.contains(it)),
        Said::Listed(times) => page.listed == Some(*times),
        Said::Name(name_) => name.as_ref() == Some(name_),
        Said::Value(value) => values.as_deref().is_some_and(|it| is_one_of(value, it)),
        Said::NoValue(value) => values.as_deref().is_some_and(|it| !is_one_of(value, it)),
        Said::NullWhen(words) => {
            let recorded = null_when.as_deref();
            recorded.is_some_and(|it| are_same_words(it, words)) || has_words(text, words)
        }
        Said::NeverNull => null_when.as_deref() == Some("none"),
        Said::Sentence(sentence) => null_when.as_deref().is_some_and(|it| has_words(sentence, it)),
        Said::Always(value) => always.as_ref().is_some_and(|it| is_same(it, value)),
        Said::ValueWhen(values, words) => {
            has_words(text, words) && values.iter().all(|it| has_words(text, &it.to_string()))
        }
        Said::Equals(path) => equals.as_ref() == Some(path),
        Said::Format(words) => page.format.as_deref().is_some_and(|it| are_alike(it, words)),
        Said::Pair(pair) => page.pair.map(ends).as_ref() == Some(pair),
        Said::PairsIn(name) => name.is_some() && page.pairs_in == *name,
        Said::TableType(words, kind) => {
            let recorded = type_.as_deref().map(|it| are_same_words(it, words));
            // Where the erratum has the words of the page as text, they cannot be compared.
            let is_of = recorded.unwrap_or(page.text.is_some());
            let mut types = own.also.iter().flatten().chain(&own.type_);
            is_of && types.any(|it| is_of_kind(it, kind))
        }
        Said::TableValue(value) => {
            let is_new = values.as_deref().is_some_and(|it| !is_one_of(value, it));
            is_new && own.values.as_deref().is_some_and(|it| is_one_of(value, it))
        }
        Said::TableName => page.listed == Some(0),
        Said::Example(json) => {
            let is_of = type_.is_some() || page.text.is_some();
            let mut others = own.also.iter().flatten();
            let is_other = is_of && others.any(|it| is_of_kind(it, kind(json)));
            page.example.as_ref() == Some(json) || is_other
        }
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

fn ends(pair: [PairEnd; 2]) -> [String; 2] {
    pair.map(|it| match it {
        PairEnd::Old => "old".to_owned(),
        PairEnd::New => "new".to_owned(),
    })
}

/// Adds the errata that record what the page does not say.
pub(super) fn find_needless<'a>(
    case: &Case<'a>,
    paired: &Paired<'a>,
    found: &mut Vec<Finding<'a>>,
) {
    for erratum in &case.schema.errata {
        // What became of an attribute that the page lists no more is told already.
        let Some(pair) = paired.pairs.iter().find(|it| it.path == erratum.at) else {
            continue;
        };
        let judged = judged(case, pair, &erratum.page).into_iter();
        for (facet, said, _) in judged.filter(|(.., is_said)| !is_said) {
            needless(case, pair, erratum, facet, &said, found);
        }
    }
}

/// Adds an erratum that records what the page does not say. If it says a third thing, that is the
/// difference, and the erratum a hint.
fn needless<'a>(
    case: &Case<'a>,
    pair: &Pair<'a>,
    erratum: &Erratum,
    facet: &str,
    said: &str,
    found: &mut Vec<Finding<'a>>,
) {
    let path = pair.path.to_string();
    let place = case.erratum_place(erratum);
    let is_other = |it: &&mut Finding<'_>| {
        let difference = &it.difference;
        difference.path == path && difference.explained.is_none() && it.said.facet() == facet
    };
    if let Some(other) = found.iter_mut().find(is_other) {
        let place = place.map(|it| format!(" at {it}")).unwrap_or_default();
        let hint = format!("the erratum{place} has `{facet}: {said}`");
        other.difference.add_hint(&hint);
        return;
    }
    let finding = Finding::new(case, DifferenceKind::ErratumNotNeeded, &pair.path);
    let mut finding = finding.line(pair.listed.line()).spec(format!("{facet}: {said}"));
    finding.difference.place = place;
    found.push(finding);
}

/// A facet of an erratum: its name, what it says, and whether the page says it.
type Judged = (&'static str, String, bool);

/// The facets of an erratum that can be looked for on the page.
fn judged(case: &Case<'_>, pair: &Pair<'_>, page: &Facets) -> Vec<Judged> {
    let mut all = in_table(case, pair, page);
    all.extend(in_sentences(pair, page));
    all.extend(in_changes(case, page));
    all
}

fn judge<T>(
    facet: &'static str,
    said: Option<&T>,
    words: impl Fn(&T) -> String,
    is_said: impl Fn(&T) -> bool,
) -> Option<Judged> {
    said.map(|it| (facet, words(it), is_said(it)))
}

/// What the table of a page can say.
fn in_table(case: &Case<'_>, pair: &Pair<'_>, page: &Facets) -> Vec<Judged> {
    let listed = &pair.listed;
    let types = listed.types();
    let has_type = |it: &String| types.iter().any(|(words, _)| are_same_words(it, words));
    let is_of = |it: &String| has_type(it) || is_changes(case, pair, it);
    let values: Vec<Scalar> = listed.values().iter().map(|it| it.value.clone()).collect();
    let has_values = |it: &Vec<Scalar>| texts(it) == texts(&values);
    let list = |it: &Vec<Scalar>| {
        let it: Vec<String> = it.iter().map(Scalar::to_string).collect();
        format!("[{}]", it.join(", "))
    };
    let all = [
        judge("type", page.type_.as_ref(), String::clone, is_of),
        judge("name", page.name.as_ref(), String::clone, |it| it == listed.name()),
        judge("listed", page.listed.as_ref(), u32::to_string, |it| *it == listed.times),
        judge("under", page.under.as_ref(), String::clone, |it| is_under(pair, it)),
        judge("values", page.values.as_ref(), list, has_values),
    ];
    all.into_iter().flatten().collect()
}

/// What the sentences of a page can say.
fn in_sentences(pair: &Pair<'_>, page: &Facets) -> Vec<Judged> {
    let claims = pair.listed.claims();
    let is_always = |own: &Scalar| {
        let mut claims = claims.iter();
        claims.any(|it| match &it.fact {
            Fact::Value { values } => values.len() == 1 && is_same(&values[0], own),
            _ => false,
        })
    };
    let is_equal = |own: &String| {
        let mut claims = claims.iter();
        claims.any(|it| matches!(&it.fact, Fact::Equals { path } if path == own))
    };
    let has_format = |own: &String| {
        let mut claims = claims.iter();
        claims.any(|it| matches!(&it.fact, Fact::Format { format } if are_alike(own, format)))
    };
    let says_null = |it: &String| says_null(&claims, it);
    let all = [
        judge("null_when", page.null_when.as_ref(), String::clone, says_null),
        judge("always", page.always.as_ref(), Scalar::to_string, is_always),
        judge("equals", page.equals.as_ref(), String::clone, is_equal),
        judge("format", page.format.as_ref(), String::clone, has_format),
    ];
    all.into_iter().flatten().collect()
}

/// What the shape of the changes can say, if the page shows one.
fn in_changes(case: &Case<'_>, page: &Facets) -> Vec<Judged> {
    let Some(shape) = &case.outline.changes else {
        return Vec::new();
    };
    let pair = page.pair.map(ends);
    let words = |it: &[String; 2]| format!("[{}]", it.join(", "));
    let has_pair = |it: &[String; 2]| shape.pairs.iter().any(|own| own.pair.as_ref() == Some(it));
    let is_in = |it: &String| shape.pairs.iter().any(|own| own.pairs_in.as_ref() == Some(it));
    let all = [
        judge("pair", pair.as_ref(), words, has_pair),
        judge("pairs_in", page.pairs_in.as_ref(), String::clone, is_in),
    ];
    all.into_iter().flatten().collect()
}

/// Whether the page shows the changes of this object there.
fn is_changes(case: &Case<'_>, pair: &Pair<'_>, type_: &str) -> bool {
    let is_here = own(case).iter().any(|(path, _)| *path == pair.path);
    let of = case.outline.changes.as_ref().and_then(|it| it.of.as_ref());
    is_here && of.is_some_and(|of| type_ == format!("changes of {of}"))
}

fn is_under(pair: &Pair<'_>, place: &str) -> bool {
    let placement = pair.listed.placement();
    let mut others = placement.into_iter().flat_map(|it| &it.or_under);
    under(&pair.listed.path) == place || others.any(|it| it == place)
}

/// Whether a page says that an attribute is null under a condition of these words; with `none`,
/// whether it says nothing of null.
fn says_null(claims: &[&Claim], words: &str) -> bool {
    let null = |it: &&&Claim| matches!(it.fact, Fact::Null | Fact::NotUnderstood);
    let mut nulls = claims.iter().filter(null);
    if words == "none" {
        return !nulls.any(|it| it.fact == Fact::Null);
    }
    nulls.any(|it| {
        let when = it.when.as_ref();
        when.is_some_and(|it| are_same_words(&it.words, words)) || has_words(&it.text, words)
    })
}
