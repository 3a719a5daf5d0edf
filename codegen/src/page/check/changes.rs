//! The shape of changes.

use super::case::Case;
use super::found::{Finding, Said};
use super::pairing::Paired;
use crate::model::{ChangesType, PairOrder, Path, Type};
use crate::page::difference::DifferenceKind;
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
        (None, [(path, _), ..]) => {
            found.extend(gone(case, path).filter(|_| is_in_place(path)));
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
fn gone<'a>(case: &Case<'a>, path: &Path) -> Option<Finding<'a>> {
    let locked = case.locked.filter(|it| it.changes)?;
    let finding = Finding::new(case, DifferenceKind::ChangesDiffer, path);
    let spec = format!("a shape, which the page showed on {}", locked.captured);
    Some(finding.spec(spec).line(case.outline.line))
}

fn new<'a>(case: &Case<'a>, shape: &ChangesShape) -> Finding<'a> {
    let of = shape.of.as_deref().unwrap_or("an object");
    Finding::new(case, DifferenceKind::ChangesDiffer, &Path::parse(&shape.at))
        .page(format!("changes of {of}"), shape.line)
        .spec("no changes")
}

fn elsewhere<'a>(case: &Case<'a>, path: &Path, shape: &ChangesShape) -> Finding<'a> {
    Finding::new(case, DifferenceKind::ChangesDiffer, path)
        .page(format!("in {}", shape.at), shape.line)
        .spec(format!("in {path}"))
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
    let finding = |page: String, spec: String, key: &str| {
        let finding = Finding::new(case, DifferenceKind::ChangesDiffer, path);
        finding.page(page, shape.line).spec(spec).key(case, key)
    };
    let of = shape.of.as_deref().map(|it| case.own_path(it));
    if let Some(of) = of.filter(|it| has_object && !is_same_object(case, it, &own.of)) {
        let of = format!("changes of {of}");
        let said = Said::Type(of.clone());
        found.push(finding(of, format!("changes of {}", own.of), "type").said(said));
    }
    let pair = order(own.pair);
    let mut orders = shape.pairs.iter().filter_map(|it| it.pair.as_ref());
    if let Some(other) = orders.find(|it| **it != pair) {
        let words = |it: &[String; 2]| format!("[{}]", it.join(", "));
        let differ = finding(words(other), words(&pair), "pair");
        let (page, spec) = (format!("pair: {}", words(other)), format!("pair: {}", words(&pair)));
        let differ = differ.erratum(&page, &spec, "observed - say where");
        found.push(differ.said(Said::Pair(other.clone())));
    }
    let mut held = shape.pairs.iter().map(|it| (it, pairs_in(own, it)));
    if let Some((other, expected)) = held.find(|(it, expected)| it.pairs_in != *expected) {
        let words = |it: &Option<String>| match it {
            Some(name) => format!("pairs in `{name}`"),
            None => "a plain pair".to_owned(),
        };
        let differ = finding(words(&other.pairs_in), words(&expected), "pairs_in");
        found.push(differ.said(Said::PairsIn(other.pairs_in.clone())));
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
