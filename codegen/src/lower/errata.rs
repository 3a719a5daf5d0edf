//! Errata and notes. An erratum must still contradict the page, and still agree with the spec.

use indexmap::IndexMap;

use super::attribute::sorted;
use super::context::{Context, Loc};
use super::overclaims;
use super::source::{Placed, SchemaSource};
use crate::diagnostic::{Check, Diagnostic};
use crate::model::{
    Attribute, ChangeShape, ChangesType, Erratum, EvidenceKind, Facets, Note, Path, Scalar, Schema,
    Type, ValueWhen, When,
};
use crate::spec::{self, OneOrMany};

/// Links errata and notes, and reports errata that do not apply any more.
pub(crate) fn link(
    context: &Context<'_>,
    schema: &mut Schema,
    source: &SchemaSource<'_>,
    placed: &[Placed<'_>],
) {
    let root = Path(Vec::new());
    let mut notes = notes_of(source.notes, &root, &[]);
    let mut errata: Vec<Erratum> =
        source.errata.iter().enumerate().map(|of_page| erratum(of_page, &root, &[])).collect();
    for (paths, placed) in by_path(schema, placed) {
        let Some((at, also_at)) = paths.split_first() else { continue };
        notes.extend(notes_of(&placed.spec.notes, at, also_at));
        for (index, spec) in placed.spec.errata.iter().enumerate() {
            check(context, schema, placed, &paths, (index, spec));
            errata.push(erratum((index, spec), at, also_at));
        }
    }
    (schema.errata, schema.notes) = (errata, notes);
}

fn erratum((index, spec): (usize, &spec::Erratum), at: &Path, also_at: &[Path]) -> Erratum {
    Erratum {
        at: at.clone(),
        also_at: also_at.to_vec(),
        index,
        page: spec.page.clone(),
        spec: spec.spec.clone(),
        evidence: spec.evidence.clone(),
    }
}

fn notes_of(notes: &[spec::Note], at: &Path, also_at: &[Path]) -> Vec<Note> {
    let note = |(index, note): (usize, &spec::Note)| Note {
        at: at.clone(),
        also_at: also_at.to_vec(),
        index,
        page: note.page.clone(),
        spec: note.spec.clone(),
        evidence: note.evidence.clone(),
    };
    notes.iter().enumerate().map(note).collect()
}

/// The attributes that have errata or notes, each with all its paths, in the order of the first.
fn by_path<'p, 'a>(schema: &Schema, placed: &'p [Placed<'a>]) -> Vec<(Vec<Path>, &'p Placed<'a>)> {
    let has_some =
        |placed: &&Placed<'_>| !placed.spec.errata.is_empty() || !placed.spec.notes.is_empty();
    let described: Vec<&Placed<'_>> = placed.iter().filter(has_some).collect();
    if described.is_empty() {
        return Vec::new();
    }
    let mut all: Vec<(Vec<Path>, &Placed<'_>)> = Vec::new();
    for (path, attribute) in schema.walk() {
        let is_it = |placed: &Placed<'_>| {
            std::ptr::eq(&schema.objects[placed.object].attributes[placed.attribute], attribute)
        };
        if let Some((paths, _)) = all.iter_mut().find(|(_, placed)| is_it(placed)) {
            paths.push(path);
        } else if let Some(owner) = described.iter().find(|placed| is_it(placed)) {
            all.push((vec![path], owner));
        }
    }
    all
}

fn check(
    context: &Context<'_>,
    schema: &Schema,
    placed: &Placed<'_>,
    paths: &[Path],
    (index, spec): (usize, &spec::Erratum),
) {
    let attribute = &schema.objects[placed.object].attributes[placed.attribute];
    let path = &paths[0];
    let at = placed.at.child("errata").item(index);
    let (page, own) = (at.child("page"), at.child("spec"));
    if spec.page == Facets::default() {
        let message = "the erratum does not say what the page says";
        let help = "write a facet, such as `type: …`; what no facet can say is a note: \
                    `notes: [{ page: …, spec: …, evidence: … }]`";
        context.can_follow(Check::EmptyErratum, page.key(), message, help);
    }
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
    for (at, facets) in [(&page, &spec.page), (&own, &spec.spec)] {
        if facets.subscribe.is_some() {
            let message = "how to subscribe is no claim about an attribute";
            let help = "move the erratum into `errata` of the event";
            context.can_follow(Check::MisplacedKey, at.child("subscribe").key(), message, help);
        }
    }
    overclaims::check(context, (&placed.at, path), attribute, (index, spec));
    let facets = judged(schema, paths, attribute, &spec.page).into_iter();
    for (facet, _) in facets.filter(|(facet, holds)| *holds && !is_half(facet, &spec.spec)) {
        let message =
            format!("the spec says of `{path}` what the page says: `{facet}` is no contradiction");
        let help = "remove the erratum if page and spec agree now";
        stale(page.child(facet), message, help);
    }
    let facets = judged(schema, paths, attribute, &spec.spec);
    for (facet, _) in facets.into_iter().filter(|(_, holds)| !*holds) {
        let message = format!("the spec does not say this of `{path}`: `{facet}` differs");
        stale(own.child(facet), message, "mend the erratum or the attribute");
    }
}

/// Returns whether the page says but half of what the spec says: the first type, and not the
/// others.
fn is_half(facet: &str, own: &Facets) -> bool {
    facet == "type" && own.also.as_ref().is_some_and(|also| !also.is_empty())
}

/// Which facets are claimed, and whether they are true of the attribute.
fn judged(
    schema: &Schema,
    paths: &[Path],
    attribute: &Attribute,
    facets: &Facets,
) -> Vec<(&'static str, bool)> {
    let changes = match &attribute.ty {
        Type::Changes(index) => Some(&schema.changes[*index]),
        _ => None,
    };
    let values = values(schema, &attribute.ty);
    let when = |when: &Option<When>| condition(schema, when.as_ref().map(|when| when.condition));
    let format = attribute.format_name().map(str::to_owned);
    let pattern = attribute.pattern.as_ref().map(ToString::to_string);
    let equals = attribute.equals.as_ref().map(|equality| equality.path.to_string());
    let pair = facets.pair.as_ref();
    let pair = pair.map(|claimed| changes.is_some_and(|own| own.shape.is_same(claimed)));
    let accepts = facets.accepts.as_deref().map(sorted);
    let inner = changes.map(|changes| schema.inner_changes(changes));
    let inner = inner.as_deref();
    let (within, except) = (inner.map(within), inner.map(except));
    let own_shapes = inner.map(own_shapes);
    let claims = [
        ("type", same(&facets.type_, Some(&attribute.phrase))),
        ("also", same(&facets.also, Some(&attribute.also))),
        ("format", same(&facets.format, format.as_ref())),
        ("pattern", same(&facets.pattern, pattern.as_ref())),
        ("name", same(&facets.name, Some(&attribute.wire))),
        ("accepts", same(&accepts, Some(&attribute.accepts))),
        ("values", same(&facets.values, Some(&values))),
        ("always", same(&facets.always, attribute.always.as_ref())),
        ("equals", same(&facets.equals, equals.as_ref())),
        ("value_when", same(&facets.value_when, Some(&values_when(schema, attribute)))),
        ("pair", pair),
        ("pair_of", same(&facets.pair_of, own_shapes.as_ref())),
        ("pairs_in", same(&facets.pairs_in, attribute.pairs_in.as_ref())),
        ("within", same(&facets.within.as_deref().map(sorted), within.as_ref())),
        ("except", same(&facets.except.as_deref().map(sorted), except.as_ref())),
        ("null_when", same(&facets.null_when, Some(&when(&attribute.null_when)))),
        ("present_when", same(&facets.present_when, Some(&when(&attribute.present_when)))),
        ("only_when", same(&facets.only_when, Some(&when(&attribute.only_when)))),
        ("default", same(&facets.default, attribute.default.as_ref())),
        ("read_only", same(&facets.read_only, Some(&attribute.read_only))),
        ("sensitive", same(&facets.sensitive, Some(&attribute.sensitive))),
        ("since", same(&facets.since, attribute.since.as_ref())),
        ("deprecated", facets.deprecated.as_ref().map(|claimed| is_deprecated(attribute, claimed))),
        ("listed", same(&facets.listed, Some(&1))),
        (
            "under",
            facets
                .under
                .as_ref()
                .map(|claimed| paths.iter().map(under).any(|path| path == *claimed)),
        ),
        ("example", same(&facets.example, attribute.example.as_ref())),
    ];
    let limits = facets
        .limits()
        .map(|(limit, bound)| (limit.key(), Some(attribute.limits.get(&limit) == Some(&bound))));
    let claimed = |(facet, holds): (&'static str, Option<bool>)| Some((facet, holds?));
    claims.into_iter().chain(limits).filter_map(claimed).collect()
}

/// Returns whether an attribute is deprecated as a facet says.
fn is_deprecated(attribute: &Attribute, claimed: &spec::Deprecated) -> bool {
    attribute.deprecated.as_ref().is_some_and(|own| claimed.is_part_of(&own.into()))
}

/// Returns whether what is claimed is so; nothing if nothing is claimed.
fn same<T: PartialEq>(claimed: &Option<T>, is: Option<&T>) -> Option<bool> {
    claimed.as_ref().map(|claimed| Some(claimed) == is)
}

fn values(schema: &Schema, ty: &Type) -> Vec<Scalar> {
    match ty {
        Type::Enum(index) => {
            let values = schema.enums[*index].values.iter();
            values.map(|value| value.wire.clone()).collect()
        }
        Type::Array(inner) | Type::Map(inner) | Type::Nullable(inner) => values(schema, inner),
        Type::Union(index) => {
            let variants = schema.unions[*index].variants.iter();
            let mut all: Vec<Scalar> = Vec::new();
            for value in variants.flat_map(|variant| values(schema, &variant.ty)) {
                if !all.contains(&value) {
                    all.push(value);
                }
            }
            all
        }
        _ => Vec::new(),
    }
}

/// The name of a condition, as a facet has it.
fn condition(schema: &Schema, index: Option<usize>) -> String {
    index.map_or_else(|| "none".to_owned(), |index| schema.conditions[index].name.clone())
}

/// The values under conditions, as a facet has them.
fn values_when(schema: &Schema, attribute: &Attribute) -> IndexMap<String, OneOrMany> {
    let claims = attribute.value_when.iter();
    let claim = |claim: &ValueWhen| {
        let name = schema.conditions[claim.condition].name.clone();
        (name, OneOrMany(claim.values.clone()))
    };
    claims.map(claim).collect()
}

/// The attributes whose changes have a shape of their own, as a facet has them.
fn own_shapes(changes: &[(Path, &ChangesType)]) -> IndexMap<String, ChangeShape> {
    let members = changes.iter().flat_map(|(path, changes)| {
        changes.members.iter().map(move |member| (path.member(&member.wire), &member.own_shape))
    });
    members.filter_map(|(path, shape)| Some((path.to_string(), shape.clone()?))).collect()
}

/// The objects with changes inside their change, as a facet has them.
fn within(changes: &[(Path, &ChangesType)]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for (path, changes) in changes {
        let within = changes.members.iter().filter(|member| member.within.is_some());
        names.extend(within.map(|member| path.member(&member.wire).to_string()));
    }
    sorted(&names)
}

/// The attributes without documented changes, as a facet has them.
fn except(changes: &[(Path, &ChangesType)]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for (path, changes) in changes {
        names.extend(changes.except.iter().map(|name| path.member(name).to_string()));
    }
    sorted(&names)
}

/// The path of the object that an attribute stands in.
fn under(path: &Path) -> String {
    match path.0.split_last() {
        Some((_, parents)) if !parents.is_empty() => Path(parents.to_vec()).to_string(),
        _ => "data".to_owned(),
    }
}
