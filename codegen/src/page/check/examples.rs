//! JSON of a page against the page's own table, and against the spec.

use indexmap::IndexMap;

use super::case::Case;
use super::changes;
use super::found::{Finding, Said};
use super::table::{Contradiction, Table};
use crate::interpret::{Deviation, Interpreter};
use crate::model::{Json, Path, Type};
use crate::page::difference::DifferenceKind;
use crate::page::listing::Listed;
use crate::page::outline::{Example, ExampleOf};
use crate::words::describe::compact;

/// Compares the JSON of a page with its table and with the spec.
pub(super) fn compare<'a>(case: &Case<'a>, listing: &[Listed<'a>], found: &mut Vec<Finding<'a>>) {
    for example in &case.outline.examples {
        if let Some(data) = data(case, example, str::to_owned) {
            let table = Table::new(listing, case.outline.changes.as_ref());
            for (path, what) in table.look(&data) {
                tell(found, against_page(case, example, &path, what));
            }
        }
        for (path, deviation) in deviations(case, example) {
            tell(found, against_spec(case, example, &path, &deviation));
        }
    }
}

/// Adds a contradiction, unless the table itself is not what it was: then that is the difference,
/// and the example tells more of it.
fn tell<'a>(found: &mut Vec<Finding<'a>>, new: Finding<'a>) {
    use DifferenceKind as Kind;
    let is_cause = |it: &&mut Finding<'_>| {
        let difference = &it.difference;
        let is_here = difference.path == new.difference.path;
        let is_above = new.difference.path.starts_with(&format!("{}.", difference.path));
        let is_of_place = matches!(difference.kind, Kind::Missing | Kind::Extra | Kind::Renested);
        let is_of_table = matches!(difference.kind, Kind::Retyped | Kind::ValueGone);
        let is_of_object = is_of_place || difference.kind == Kind::Retyped;
        (is_here && (is_of_place || is_of_table)) || (is_above && is_of_object)
    };
    let is_known = found.iter().any(|it| it.difference == new.difference);
    match found.iter_mut().find(is_cause) {
        Some(cause) => {
            let words = new.difference.page.unwrap_or_default();
            let hint = format!("in the page's own JSON {words}");
            cause.difference.add_hint(&hint);
        }
        None if is_known => {}
        None => found.push(new),
    }
}

/// The data that an example shows, or a part of it. Changes stand where the page has them, or where
/// the spec has what the page has there.
fn data(
    case: &Case<'_>,
    example: &Example,
    place: impl Fn(&str) -> String,
) -> Option<IndexMap<String, Json>> {
    let Json::Object(members) = &example.json else {
        return None;
    };
    match example.of {
        ExampleOf::Data => Some(members.clone()),
        ExampleOf::Payload => match members.get(&case.lowered.model.envelope.data) {
            Some(Json::Object(data)) => Some(data.clone()),
            _ => None,
        },
        ExampleOf::Changes => changes_data(case, members, place),
        ExampleOf::Unknown => None,
    }
}

/// Data with nothing in it but these changes.
fn changes_data(
    case: &Case<'_>,
    members: &IndexMap<String, Json>,
    place: impl Fn(&str) -> String,
) -> Option<IndexMap<String, Json>> {
    let shape = case.outline.changes.as_ref().map(|it| Path::parse(&place(&it.at)));
    let own = || changes::own(case).into_iter().next().map(|(path, _)| path);
    let path = shape.or_else(own)?;
    // What has the changes has one of these names in it, or the example is one of the changes alone.
    let known = path.0.iter().position(|it| members.contains_key(it));
    let steps = &path.0[..known.unwrap_or(path.0.len())];
    let json = steps.iter().rev();
    let json = json.fold(Json::Object(members.clone()), |json, step| {
        Json::Object(IndexMap::from([(step.clone(), json)]))
    });
    match json {
        Json::Object(data) => Some(data),
        _ => None,
    }
}

fn against_page<'a>(
    case: &Case<'a>,
    example: &Example,
    path: &Path,
    what: Contradiction,
) -> Finding<'a> {
    let finding = Finding::new(case, DifferenceKind::ExampleContradictsPage, path);
    let phrase = case.schema.attribute(path).map(|it| it.phrase.clone());
    let (words, said) = match &what {
        Contradiction::Type(words, kind) => {
            let said = Said::TableType(words.clone(), kind);
            (format!("it is {}; the table says {words}", article(kind)), said)
        }
        Contradiction::Value(value) => {
            let said = Said::TableValue(value.clone());
            (format!("it is {value}, which the table does not list"), said)
        }
        Contradiction::Name(kind) => {
            (format!("it is there, {}; the table does not list it", article(kind)), Said::TableName)
        }
        Contradiction::Shape(name) => {
            (format!("the change of {name} has not the shape that is shown"), Said::Nothing)
        }
    };
    let finding = finding.page(words, example.line).said(said);
    match what {
        Contradiction::Type(words, kind) => {
            let spec = match phrase {
                Some(own) => format!("type: {own}, also: [{kind}]"),
                None => format!("also: [{kind}]"),
            };
            let evidence = format!("observed - the example of the page has {}", article(kind));
            finding.erratum(&format!("type: {words}"), &spec, &evidence)
        }
        Contradiction::Name(_) => {
            let evidence = "observed - the example of the page has it";
            finding.erratum("listed: 0", "listed: 1", evidence)
        }
        Contradiction::Value(_) | Contradiction::Shape(_) => finding,
    }
}

fn article(kind: &str) -> String {
    if kind.starts_with(['a', 'i', 'o']) { format!("an {kind}") } else { format!("a {kind}") }
}

/// What a validator has to say of an example, each with the path of the attribute. The rest of the
/// body, which an example does not show, is not looked at.
fn deviations(case: &Case<'_>, example: &Example) -> Vec<(Path, Deviation)> {
    let Some((body, scope)) = body(case, example) else {
        return Vec::new();
    };
    let text = compact(&body);
    let interpreter = Interpreter::new(&case.lowered.model);
    let report = interpreter.report(text.as_bytes(), Some(case.event));
    let deviations = report.deviations.into_iter();
    let in_scope = deviations.filter(|it| it.pointer.starts_with(&scope));
    in_scope.map(|it| (attribute_path(case, &it.pointer), it)).collect()
}

/// A body that has an example in it, and the pointer to what is of the example.
fn body(case: &Case<'_>, example: &Example) -> Option<(Json, String)> {
    let envelope = &case.lowered.model.envelope;
    let below = format!("/{}/", envelope.data);
    if example.of == ExampleOf::Payload {
        return Some((example.json.clone(), below));
    }
    let data = data(case, example, |path| case.own_path(path))?;
    let scope = match (example.of, data.keys().next()) {
        (ExampleOf::Changes, Some(top)) => format!("{below}{top}/"),
        _ => below,
    };
    let name = Json::String(case.outline.event.clone());
    let body = IndexMap::from([
        (envelope.event.clone(), name),
        (envelope.data.clone(), Json::Object(data)),
    ]);
    Some((Json::Object(body), scope))
}

/// The attribute that a pointer leads to, or to whose changed value it does.
fn attribute_path(case: &Case<'_>, pointer: &str) -> Path {
    let steps = pointer.split('/').skip(2);
    let steps = steps.map(|it| it.replace("~1", "/").replace("~0", "~"));
    let mut path = Path(Vec::new());
    for step in steps {
        let changes = case.schema.attribute(&path).map(|it| &it.ty);
        let base = match changes {
            Some(Type::Changes(index)) => case.schema.changes[*index].of.clone(),
            _ => path.clone(),
        };
        let next = base.member(&step);
        let is_index = !step.is_empty() && step.bytes().all(|it| it.is_ascii_digit());
        if case.schema.attribute(&next).is_some() || !(is_index || is_pairs_in(case, &step)) {
            path = next;
        }
    }
    path
}

fn is_pairs_in(case: &Case<'_>, step: &str) -> bool {
    let mut changes = case.schema.changes.iter();
    changes.any(|it| it.pairs_in.as_deref() == Some(step))
}

fn against_spec<'a>(
    case: &Case<'a>,
    example: &Example,
    path: &Path,
    deviation: &Deviation,
) -> Finding<'a> {
    let found = deviation.found.as_deref();
    let finding = Finding::new(case, DifferenceKind::ExampleContradictsSpec, path)
        .page(format!("it is {}", found.unwrap_or("absent")), example.line)
        .spec(format!("{} ({})", deviation.message, deviation.rule));
    let json = found.and_then(|it| serde_json::from_str::<Json>(it).ok());
    let attribute = case.schema.attribute(path);
    match (attribute, json) {
        (Some(attribute), Some(json)) => {
            let (page, spec) = (format!("example: {}", compact(&json)), &attribute.phrase);
            let evidence = "contradicted - say why the example is wrong";
            let finding = finding.erratum(&page, &format!("type: {spec}"), evidence);
            finding.said(Said::Example(json))
        }
        _ => finding,
    }
}
