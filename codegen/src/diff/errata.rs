//! Errata: which are new, which are resolved, which say something else.

use indexmap::IndexMap;

use super::conditions::any_of;
use super::evidence;
use super::found::Found;
use super::items::{self, Item};
use super::kind::Kind;
use super::sides::Sides;
use crate::model::{ChangeShape, Erratum, Facets, Scalar, Schema};
use crate::spec::OneOrMany;
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
fn facets(claim: &Facets) -> String {
    let texts = |list: &Option<Vec<String>>| list.as_ref().map(|names| names.join(", "));
    let scalars = |list: &[Scalar]| {
        let list: Vec<String> = list.iter().map(Scalar::to_string).collect();
        list.join(", ")
    };
    let pair = claim.pair.as_ref().map(|shape| match shape {
        ChangeShape::Array(_) => shape.to_string().replace(['[', ']'], ""),
        _ => shape.to_string(),
    });
    let facets = [
        ("type", claim.type_.clone()),
        ("also", texts(&claim.also)),
        ("format", claim.format.clone()),
        ("pattern", claim.pattern.clone()),
        ("name", claim.name.clone()),
        ("accepts", texts(&claim.accepts)),
        ("values", claim.values.as_deref().map(scalars)),
        ("always", claim.always.as_ref().map(Scalar::to_string)),
        ("equals", claim.equals.clone()),
        ("value_when", claim.value_when.as_ref().map(values_when)),
        ("pair", pair),
        ("pair_of", claim.pair_of.as_ref().map(own_shapes)),
        ("pairs_in", claim.pairs_in.clone()),
        ("within", texts(&claim.within)),
        ("except", texts(&claim.except)),
        ("null_when", claim.null_when.clone()),
        ("present_when", claim.present_when.clone()),
        ("only_when", claim.only_when.clone()),
        ("default", claim.default.as_ref().map(compact)),
        ("read_only", claim.read_only.map(|is| is.to_string())),
        ("sensitive", claim.sensitive.map(|is| is.to_string())),
        ("since", claim.since.clone()),
        ("deprecated", claim.deprecated.as_ref().map(ToString::to_string)),
        ("listed", claim.listed.map(|times| times.to_string())),
        ("under", claim.under.clone()),
        ("subscribe", claim.subscribe.as_ref().map(files)),
        ("example", claim.example.as_ref().map(compact)),
    ];
    let limits = claim.limits().map(|(limit, bound)| (limit.key(), Some(bound.to_string())));
    let said = facets.into_iter().chain(limits);
    let said = said.filter_map(|(key, value)| Some(format!("{key} {}", value?)));
    said.collect::<Vec<_>>().join("; ")
}

fn files(files: &IndexMap<String, String>) -> String {
    let files = files.iter().map(|(file, says)| format!("{file}: {says}"));
    files.collect::<Vec<_>>().join(", ")
}

fn own_shapes(shapes: &IndexMap<String, ChangeShape>) -> String {
    let shapes = shapes.iter().map(|(name, shape)| format!("{name}: {shape}"));
    shapes.collect::<Vec<_>>().join(", ")
}

fn values_when(claims: &IndexMap<String, OneOrMany>) -> String {
    let claims = claims.iter().map(|(name, values)| format!("{} when {name}", any_of(&values.0)));
    claims.collect::<Vec<_>>().join(", ")
}
