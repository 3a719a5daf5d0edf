//! Errata: each must still contradict the page, and still agree with the spec.

use super::attribute::sorted;
use super::context::{Context, Loc};
use super::source::SchemaSource;
use super::target::dangling;
use crate::diagnostic::{Check, Diagnostic};
use crate::model::{
    Attribute, Erratum, EvidenceKind, Facets, PairOrder, Path, Scalar, Schema, Type,
};
use crate::spec::PairEnd;

/// Links the errata, and reports those that do not apply any more.
pub(crate) fn link(context: &Context<'_>, schema: &mut Schema, source: &SchemaSource<'_>) {
    let at = source.at.child("errata");
    for (index, spec) in source.errata.iter().enumerate() {
        let at = at.item(index);
        let path = Path::parse(&spec.at);
        match schema.attribute(&path) {
            Some(attribute) => check(context, schema, &at, &path, attribute, spec),
            None => context.report(dangling(schema, &path, "erratum").at(at.child("at").value())),
        }
        schema.errata.push(Erratum {
            at: path,
            page: spec.page.clone(),
            spec: spec.spec.clone(),
            evidence: spec.evidence.clone(),
        });
    }
}

fn check(
    context: &Context<'_>,
    schema: &Schema,
    at: &Loc<'_>,
    path: &Path,
    attribute: &Attribute,
    spec: &crate::spec::Erratum,
) {
    check_empty(context, at, spec);
    let (page, own) = (at.child("page"), at.child("spec"));
    let stale = |at: Loc<'_>, message: String, help: &str| {
        let error = Diagnostic::error(Check::StaleErratum, at.key(), message).can_follow();
        context.report(error.help(help));
    };
    if spec.page.listed == Some(0) && attribute.evidence.kind == EvidenceKind::Documented {
        let message =
            format!("`{path}` is documented, but its erratum says that the page does not list it");
        let help = "add `evidence: observed - …` to the attribute, or remove the erratum";
        stale(page.child("listed"), message, help);
    }
    if is_same_text(&spec.page, &spec.spec) {
        let message = format!("page and spec say the same of `{path}`: `text` is no contradiction");
        let help = "say what differs, or remove the erratum";
        stale(page.child("text"), message, help);
    }
    let facets = judged(schema, path, attribute, &spec.page).into_iter();
    for (facet, _) in facets.filter(|(facet, holds)| *holds && !is_half(facet, &spec.spec)) {
        let message =
            format!("the spec says of `{path}` what the page says: `{facet}` is no contradiction");
        let help = "remove the erratum if page and spec agree now";
        stale(page.child(facet), message, help);
    }
    let facets = judged(schema, path, attribute, &spec.spec);
    for (facet, _) in facets.into_iter().filter(|(_, holds)| !*holds) {
        let message = format!("the spec does not say this of `{path}`: `{facet}` differs");
        stale(own.child(facet), message, "mend the erratum or the attribute");
    }
}

/// Whether the page says but half of what the spec says: the first type, and not the others.
fn is_half(facet: &str, own: &Facets) -> bool {
    facet == "type" && own.also.as_ref().is_some_and(|it| !it.is_empty())
}

fn check_empty(context: &Context<'_>, at: &Loc<'_>, spec: &crate::spec::Erratum) {
    for (key, facets) in [("page", &spec.page), ("spec", &spec.spec)] {
        if *facets == Facets::default() {
            let message = format!("the erratum does not say what the {key} says");
            let help = "write a facet, or `text: …`";
            context.can_follow(Check::EmptyErratum, at.child(key).key(), message, help);
        }
    }
}

/// Whether both sides have a text and it is one, however its lines are broken.
fn is_same_text(page: &Facets, spec: &Facets) -> bool {
    match (&page.text, &spec.text) {
        (Some(page), Some(spec)) => page.split_whitespace().eq(spec.split_whitespace()),
        _ => false,
    }
}

/// Which facets are claimed, and whether they are true of the attribute.
fn judged(
    schema: &Schema,
    path: &Path,
    attribute: &Attribute,
    facets: &Facets,
) -> Vec<(&'static str, bool)> {
    let it = attribute;
    let changes = match &it.ty {
        Type::Changes(index) => Some(&schema.changes[*index]),
        _ => None,
    };
    let values = values(schema, &it.ty);
    let null_when = null_when(schema, it);
    let equals = it.equals.as_ref().map(|it| it.path.to_string());
    let pair = changes.map(|changes| pair(changes.pair));
    let accepts = facets.accepts.as_deref().map(sorted);
    let claims = [
        ("type", same(&facets.type_, Some(&it.phrase))),
        ("also", same(&facets.also, Some(&it.also))),
        ("format", same(&facets.format, it.format.as_ref())),
        ("name", same(&facets.name, Some(&it.wire))),
        ("accepts", same(&accepts, Some(&it.accepts))),
        ("values", same(&facets.values, Some(&values))),
        ("null_when", same(&facets.null_when, Some(&null_when))),
        ("always", same(&facets.always, it.always.as_ref())),
        ("equals", same(&facets.equals, equals.as_ref())),
        ("pair", same(&facets.pair, pair.as_ref())),
        ("pairs_in", same(&facets.pairs_in, it.pairs_in.as_ref())),
        ("except", same(&facets.except, changes.map(|it| &it.except))),
        ("listed", same(&facets.listed, Some(&1))),
        ("under", same(&facets.under, Some(&under(path)))),
        ("example", same(&facets.example, it.example.as_ref())),
    ];
    let claimed = |(facet, holds): (&'static str, Option<bool>)| Some((facet, holds?));
    claims.into_iter().filter_map(claimed).collect()
}

/// Whether what is claimed is so; nothing if nothing is claimed.
fn same<T: PartialEq>(claimed: &Option<T>, is: Option<&T>) -> Option<bool> {
    claimed.as_ref().map(|claimed| Some(claimed) == is)
}

fn values(schema: &Schema, ty: &Type) -> Vec<Scalar> {
    match ty {
        Type::Enum(index) => {
            let values = schema.enums[*index].values.iter();
            values.map(|it| it.wire.clone()).collect()
        }
        Type::Array(inner) | Type::Map(inner) => values(schema, inner),
        Type::Union(index) => {
            let variants = schema.unions[*index].variants.iter();
            variants.flat_map(|it| values(schema, &it.ty)).collect()
        }
        _ => Vec::new(),
    }
}

fn null_when(schema: &Schema, attribute: &Attribute) -> String {
    match &attribute.null_when {
        Some(when) => schema.conditions[when.condition].name.clone(),
        None => "none".to_owned(),
    }
}

fn pair(order: PairOrder) -> [PairEnd; 2] {
    match order {
        PairOrder::OldNew => [PairEnd::Old, PairEnd::New],
        PairOrder::NewOld => [PairEnd::New, PairEnd::Old],
    }
}

/// The path of the object that an attribute stands in.
fn under(path: &Path) -> String {
    match path.0.split_last() {
        Some((_, parents)) if !parents.is_empty() => Path(parents.to_vec()).to_string(),
        _ => "data".to_owned(),
    }
}
