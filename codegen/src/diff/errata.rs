//! Errata: which are new, which are resolved, which say something else.

use indexmap::IndexMap;

use super::conditions::any_of;
use super::evidence;
use super::found::Found;
use super::items::{self, Item};
use super::kind::Kind;
use super::sides::Sides;
use crate::model::{Erratum, Facets, Scalar, Schema};
use crate::spec::{OneOrMany, PairEnd};
use crate::words::describe::compact;

/// Compares the errata of two schemas.
pub(super) fn compare(found: &mut Found, sides: &Sides<'_>) {
    let kinds = (Kind::ErratumAdded, Kind::ErratumChanged);
    items::compare(found, sides, ("errata", kinds), entries);
}

/// The errata, those of a declared type at each of its places.
fn entries(schema: &Schema) -> Vec<Item> {
    let errata = schema.errata.iter();
    let entries = errata.flat_map(|erratum| {
        let item = |at| Item::new(at, erratum.index, words(erratum));
        erratum.paths().map(item).collect::<Vec<_>>()
    });
    entries.collect()
}

fn words(erratum: &Erratum) -> String {
    let sides = [("page", facets(&erratum.page)), ("spec", facets(&erratum.spec))];
    let said = sides.iter().filter(|(_, facets)| !facets.is_empty());
    let said: Vec<String> = said.map(|(side, facets)| format!("{side}: {facets}")).collect();
    format!("{} ({})", said.join("; "), evidence::words(&erratum.evidence))
}

/// The facets of a claim, as the spec writes them.
fn facets(it: &Facets) -> String {
    let texts = |list: &Option<Vec<String>>| list.as_ref().map(|it| it.join(", "));
    let scalars = |list: &[Scalar]| {
        let list: Vec<String> = list.iter().map(Scalar::to_string).collect();
        list.join(", ")
    };
    let pair = it.pair.map(|pair| match pair {
        [PairEnd::Old, _] => "old, new".to_owned(),
        [PairEnd::New, _] => "new, old".to_owned(),
    });
    let facets = [
        ("type", it.type_.clone()),
        ("also", texts(&it.also)),
        ("format", it.format.clone()),
        ("name", it.name.clone()),
        ("accepts", texts(&it.accepts)),
        ("values", it.values.as_deref().map(scalars)),
        ("always", it.always.as_ref().map(Scalar::to_string)),
        ("equals", it.equals.clone()),
        ("value_when", it.value_when.as_ref().map(values_when)),
        ("pair", pair),
        ("pairs_in", it.pairs_in.clone()),
        ("except", texts(&it.except)),
        ("null_when", it.null_when.clone()),
        ("present_when", it.present_when.clone()),
        ("only_when", it.only_when.clone()),
        ("listed", it.listed.map(|it| it.to_string())),
        ("under", it.under.clone()),
        ("subscribe", it.subscribe.as_ref().map(files)),
        ("example", it.example.as_ref().map(compact)),
    ];
    let said = facets.into_iter();
    let said = said.filter_map(|(key, value)| Some(format!("{key} {}", value?)));
    said.collect::<Vec<_>>().join("; ")
}

fn files(files: &IndexMap<String, String>) -> String {
    let files = files.iter().map(|(file, says)| format!("{file}: {says}"));
    files.collect::<Vec<_>>().join(", ")
}

fn values_when(claims: &IndexMap<String, OneOrMany>) -> String {
    let claims = claims.iter().map(|(name, values)| format!("{} when {name}", any_of(&values.0)));
    claims.collect::<Vec<_>>().join(", ")
}
