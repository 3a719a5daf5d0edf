//! Errata: each must still contradict the page, and still agree with the spec.

use super::context::{Context, Loc};
use super::paths::dangling;
use super::schema::SchemaSource;
use crate::diagnostic::{Check, Diagnostic};
use crate::model::{
    Attribute, ChangesType, Erratum, EvidenceKind, Facets, PairOrder, Path, Schema, Type,
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
    for (key, facets) in [("page", &spec.page), ("spec", &spec.spec)] {
        if *facets == Facets::default() {
            let message = format!("the erratum does not say what the {key} says");
            context.can_follow(
                Check::EmptyErratum,
                at.child(key).key(),
                message,
                "write a facet, or `text: …`",
            );
        }
    }
    let stale = |at: Loc<'_>, message: String, help: &str| {
        let error = Diagnostic::error(Check::StaleErratum, at.key(), message).can_follow();
        context.report(error.help(help));
    };
    if spec.page.listed == Some(0) && attribute.evidence.kind == EvidenceKind::Documented {
        let message =
            format!("`{path}` is documented, but its erratum says that the page does not list it");
        let help = "add `evidence: observed - …` to the attribute, or remove the erratum";
        stale(at.child("page").child("listed"), message, help);
    }
    for (facet, holds) in judged(schema, path, attribute, &spec.page) {
        if holds {
            let message = format!(
                "the spec says of `{path}` what the page says: `{facet}` is no contradiction"
            );
            stale(
                at.child("page").child(facet),
                message,
                "remove the erratum if page and spec agree now",
            );
        }
    }
    for (facet, holds) in judged(schema, path, attribute, &spec.spec) {
        if !holds {
            let message = format!("the spec does not say this of `{path}`: `{facet}` differs");
            stale(
                at.child("spec").child(facet),
                message,
                "mend the erratum or the attribute",
            );
        }
    }
}

/// Which facets are claimed, and whether they are true of the attribute.
fn judged(
    schema: &Schema,
    path: &Path,
    attribute: &Attribute,
    facets: &Facets,
) -> Vec<(&'static str, bool)> {
    let changes = match &attribute.ty {
        Type::Changes(index) => Some(&schema.changes[*index]),
        _ => None,
    };
    let claims = [
        (
            "type",
            facets.type_.as_ref().map(|it| *it == attribute.phrase),
        ),
        ("also", facets.also.as_ref().map(|it| *it == attribute.also)),
        (
            "format",
            facets
                .format
                .as_ref()
                .map(|it| Some(it) == attribute.format.as_ref()),
        ),
        ("name", facets.name.as_ref().map(|it| *it == attribute.wire)),
        (
            "accepts",
            facets.accepts.as_ref().map(|it| *it == attribute.accepts),
        ),
        (
            "values",
            facets
                .values
                .as_ref()
                .map(|it| *it == values(schema, &attribute.ty)),
        ),
        (
            "null_when",
            facets
                .null_when
                .as_ref()
                .map(|it| *it == null_when(schema, attribute)),
        ),
        (
            "always",
            facets
                .always
                .as_ref()
                .map(|it| Some(it) == attribute.always.as_ref()),
        ),
        (
            "equals",
            facets
                .equals
                .as_ref()
                .map(|it| Some(it) == equals(attribute).as_ref()),
        ),
        (
            "pair",
            facets
                .pair
                .map(|it| changes.is_some_and(|changes| has_pair(changes, it))),
        ),
        (
            "pairs_in",
            facets
                .pairs_in
                .as_ref()
                .map(|it| Some(it) == attribute.pairs_in.as_ref()),
        ),
        (
            "except",
            facets
                .except
                .as_ref()
                .map(|it| changes.is_some_and(|changes| changes.except == *it)),
        ),
        ("listed", facets.listed.map(|it| it == 1)),
        ("under", facets.under.as_ref().map(|it| *it == under(path))),
        (
            "example",
            facets
                .example
                .as_ref()
                .map(|it| Some(it) == attribute.example.as_ref()),
        ),
    ];
    claims
        .into_iter()
        .filter_map(|(facet, holds)| Some((facet, holds?)))
        .collect()
}

fn values(schema: &Schema, ty: &Type) -> Vec<crate::model::Scalar> {
    match ty {
        Type::Enum(index) => schema.enums[*index]
            .values
            .iter()
            .map(|it| it.wire.clone())
            .collect(),
        Type::Array(inner) => values(schema, inner),
        _ => Vec::new(),
    }
}

fn null_when(schema: &Schema, attribute: &Attribute) -> String {
    match &attribute.null_when {
        Some(when) => schema.conditions[when.condition].name.clone(),
        None => "none".to_owned(),
    }
}

fn equals(attribute: &Attribute) -> Option<String> {
    attribute.equals.as_ref().map(|it| it.path.to_string())
}

fn has_pair(changes: &ChangesType, pair: [PairEnd; 2]) -> bool {
    match changes.pair {
        PairOrder::OldNew => pair == [PairEnd::Old, PairEnd::New],
        PairOrder::NewOld => pair == [PairEnd::New, PairEnd::Old],
    }
}

/// The path of the object that an attribute stands in.
fn under(path: &Path) -> String {
    match path.0.split_last() {
        Some((_, parents)) if !parents.is_empty() => Path(parents.to_vec()).to_string(),
        _ => "data".to_owned(),
    }
}
