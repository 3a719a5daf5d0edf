//! The shape of changes.

use super::case::Case;
use super::found::Finding;
use super::pairing::Paired;
use crate::model::{ChangesType, EvidenceKind, Fact, PairOrder, Path, Type};
use crate::page::difference::{DifferenceKind, Hint};
use crate::page::facets::facets;
use crate::page::outline::{ChangesShape, PairShape};

/// Compares the shape of the changes that a page shows with that of the spec.
pub(super) fn compare<'a>(case: &Case<'a>, paired: &Paired<'a>, found: &mut Vec<Finding<'a>>) {
    let own = own(case);
    let is_listed = |path: &Path| paired.pairs.iter().any(|it| it.path == *path);
    let is_in_place = |path: &Path| {
        let steps = (1..=path.0.len()).map(|end| Path(path.0[..end].to_vec()));
        steps.into_iter().all(|step| {
            let pair = paired.pairs.iter().find(|it| it.path == step);
            pair.is_some_and(|it| !it.is_moved && it.listed.name() == it.attribute.wire)
        })
    };
    match (&case.outline.changes, own.as_slice()) {
        (None, []) => {}
        // Without the attribute there is nothing whose shape could be shown.
        (None, [(path, changes), ..]) => {
            found.extend(gone(case, path, changes).filter(|_| is_in_place(path)));
        }
        (Some(shape), []) => found.push(new(case, shape)),
        (Some(shape), own) => {
            let place = case.own_path(&shape.at);
            let at = |it: &&(Path, &ChangesType)| it.0.to_string() == place;
            let (path, changes) = own.iter().find(at).unwrap_or(&own[0]);
            if place != path.to_string() && is_in_place(path) {
                found.push(elsewhere(case, path, shape));
            }
            // What the page does not have cannot be told from others of its name.
            let has_object = is_listed(&changes.of);
            shapes(case, path, changes, shape, has_object, found);
        }
    }
}

/// The changes of the spec, each with its path.
pub(super) fn own<'a>(case: &Case<'a>) -> Vec<(Path, &'a ChangesType)> {
    let walk = case.schema.walk().into_iter();
    let changes = walk.filter_map(|(path, attribute)| match &attribute.ty {
        Type::Changes(index) => Some((path, &case.schema.changes[*index])),
        _ => None,
    });
    changes.collect()
}

/// A page need not show a shape, but one that did is another page now.
fn gone<'a>(case: &Case<'a>, path: &Path, own: &ChangesType) -> Option<Finding<'a>> {
    let locked = case.locked.filter(|it| it.changes)?;
    let finding = Finding::new(case, DifferenceKind::ChangesDiffer, path);
    let finding = finding.spec(changes_of(own.of.to_string())).line(case.outline.line);
    Some(finding.hint(Some(Hint::ShapeShown(locked.captured.clone()))))
}

fn changes_of(object: String) -> Fact {
    Fact::ChangesOf { object: Some(object) }
}

fn new<'a>(case: &Case<'a>, shape: &ChangesShape) -> Finding<'a> {
    Finding::new(case, DifferenceKind::ChangesDiffer, &Path::parse(&shape.at))
        .page(Fact::ChangesOf { object: shape.of.clone() }, shape.line)
}

fn elsewhere<'a>(case: &Case<'a>, path: &Path, shape: &ChangesShape) -> Finding<'a> {
    Finding::new(case, DifferenceKind::ChangesDiffer, path)
        .page(Fact::ChangesIn { path: shape.at.clone() }, shape.line)
        .spec(Fact::ChangesIn { path: path.to_string() })
        .key(case, "type")
}

fn shapes<'a>(
    case: &Case<'a>,
    path: &Path,
    own: &ChangesType,
    shape: &ChangesShape,
    has_object: bool,
    found: &mut Vec<Finding<'a>>,
) {
    let finding = |page: Fact, spec: Fact, key: &str| {
        let finding = Finding::new(case, DifferenceKind::ChangesDiffer, path);
        finding.page(page, shape.line).spec(spec).key(case, key)
    };
    let of = shape.of.as_deref().map(|it| case.own_path(it));
    if let Some(of) = of.filter(|it| has_object && !is_same_object(case, it, &own.of)) {
        found.push(finding(changes_of(of), changes_of(own.of.to_string()), "type"));
    }
    let pair = order(own.pair);
    let mut orders = shape.pairs.iter().filter_map(|it| it.pair.as_ref());
    if let Some(other) = orders.find(|it| **it != pair) {
        let fact = |pair: &[String; 2]| Fact::Pair { pair: pair.clone() };
        let sides = (facets(&fact(other).into()), facets(&fact(&pair).into()));
        let differ = finding(fact(other), fact(&pair), "pair");
        found.push(differ.erratum(sides, (EvidenceKind::Observed, "say where")));
    }
    let mut held = shape.pairs.iter().map(|it| (it, pairs_in(own, it)));
    if let Some((other, expected)) = held.find(|(it, expected)| it.pairs_in != *expected) {
        let fact = |member: &Option<String>| Fact::PairsIn { member: member.clone() };
        found.push(finding(fact(&other.pairs_in), fact(&expected), "pairs_in"));
    }
}

/// Whether two paths lead to one object: a page writes the name alone, which may stand at several
/// places of one declared type.
fn is_same_object(case: &Case<'_>, page: &str, own: &Path) -> bool {
    let object = |path: &Path| {
        let attribute = case.schema.attribute(path)?;
        case.schema.object_in(&attribute.ty).map(std::ptr::from_ref)
    };
    let page = Path::parse(page);
    let is_alike = page.0.last() == own.0.last() && object(own).is_some();
    page == *own || is_alike && object(&page) == object(own)
}

/// Where the pairs of a change should be. What is no array is a plain pair; where a page does not say
/// what its shape is for, it is for those that have it.
fn pairs_in(own: &ChangesType, page: &PairShape) -> Option<String> {
    let is_for_arrays = page.array || page.pairs_in.is_some();
    own.pairs_in.clone().filter(|_| is_for_arrays)
}

/// The order of a pair, as pages and specs call it.
pub(super) fn order(pair: PairOrder) -> [String; 2] {
    let order = match pair {
        PairOrder::OldNew => ["old", "new"],
        PairOrder::NewOld => ["new", "old"],
    };
    order.map(str::to_owned)
}
