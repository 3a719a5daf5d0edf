//! JSON of a page against the page's own table, and against the spec.

use indexmap::IndexMap;

use super::case::Case;
use super::found::Finding;
use super::own::is_one_of;
use super::paired::Paired;
use super::table::{Table, kind};
use crate::interpret::{Deviation, Interpreter, Request};
use crate::model::words::article;
use crate::model::{EvidenceKind, Facets, Fact, Json, Owner, Path, Shown, Type};
use crate::page::difference::{DifferenceKind, Explanation, Hint};
use crate::page::listing::{Listed, are_same_words};
use crate::page::outline::{Example, ExampleOf};
use crate::pointer;
use crate::spec::{BaseType, TypePhrase};
use crate::words::describe::compact;

/// Compares the JSON of a page with its table and with the spec.
pub(super) fn compare<'a>(
    case: &Case<'a>,
    listing: &[Listed<'a>],
    paired: &Paired<'a>,
    found: &mut Vec<Finding<'a>>,
) {
    for example in &case.outline.examples {
        if let Some(data) = data(case, example, str::to_owned) {
            let table = Table::new(listing, case.outline.changes.as_ref());
            let shown = table.look(&data).into_iter().filter(|(path, _)| !paired.is_unshown(path));
            for (path, what) in shown {
                tell(case, found, against_page(case, example, &path, what));
            }
        }
        for (path, deviation) in deviations(case, example) {
            tell(case, found, against_spec(case, example, &path, &deviation));
        }
    }
}

/// Adds a contradiction, unless the table itself is not what it was: then that is the difference,
/// and the example tells more of it.
fn tell<'a>(case: &Case<'a>, found: &mut Vec<Finding<'a>>, mut new: Finding<'a>) {
    use DifferenceKind as Kind;
    let is_cause = |finding: &&mut Finding<'_>| {
        let difference = &finding.difference;
        let is_here = difference.path == new.difference.path;
        let is_above = new.difference.path.starts_with(&format!("{}.", difference.path));
        let is_of_place = matches!(difference.kind, Kind::Missing | Kind::Extra | Kind::Renested);
        let is_of_table = matches!(difference.kind, Kind::Retyped | Kind::ValueGone);
        let is_of_object = is_of_place || difference.kind == Kind::Retyped;
        (is_here && (is_of_place || is_of_table)) || (is_above && is_of_object)
    };
    let is_known = found.iter().any(|known| known.difference == new.difference);
    match found.iter_mut().find(is_cause) {
        Some(cause) => {
            let shown = new.difference.page.map(Hint::Example);
            shown.into_iter().for_each(|hint| cause.difference.add_hint(hint));
        }
        None if is_known => {}
        None => {
            explain(case, &mut new);
            found.push(new);
        }
    }
}

/// Explains what an example shows, if an erratum of the attribute has it.
fn explain<'a>(case: &Case<'a>, finding: &mut Finding<'a>) {
    let Some(Fact::Example { shows }) = finding.difference.page.as_ref().map(|said| &said.fact)
    else {
        return;
    };
    let errata =
        finding.attribute.into_iter().flat_map(|attribute| case.schema.errata_of(attribute));
    let mut records = errata.filter(|erratum| records_example(&erratum.page, &erratum.spec, shows));
    if let Some(erratum) = records.next() {
        finding.difference.explained = Some(Explanation::Erratum(erratum.evidence.clone()));
        finding.difference.erratum = None;
    }
}

/// Returns true if an erratum records what JSON of the page shows.
fn records_example(page: &Facets, own: &Facets, shows: &Shown) -> bool {
    let (type_, values) = (page.type_.as_deref(), page.values.as_deref());
    let mut also = own.also.iter().flatten();
    match shows {
        Shown::Type { json, table } => {
            type_.is_some_and(|type_| are_same_words(type_, table))
                && also.chain(&own.type_).any(|also| is_of_kind(also, json))
        }
        Shown::Value(value) => {
            let is_new = values.is_some_and(|values| !is_one_of(value, values));
            is_new && own.values.as_deref().is_some_and(|values| is_one_of(value, values))
        }
        Shown::Attribute(_) => page.listed == Some(0),
        Shown::Json(json) => {
            let is_other = type_.is_some() && also.any(|also| is_of_kind(also, kind(json)));
            page.example.as_ref() == Some(json) || is_other
        }
        Shown::Change(_) | Shown::Text(_) | Shown::Absent => false,
    }
}

/// Returns true if a type of the spec has values of a type of JSON.
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
        ExampleOf::Payload => match case.lowered.model.envelope.data_in(&example.json) {
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
    let shape = case.outline.changes.as_ref().map(|change| Path::parse(&place(&change.at)));
    let own = || case.changes().into_iter().next().map(|(path, _)| path);
    let path = shape.or_else(own)?;
    // The attribute with the changes has one of these names in it, or the example is one of the
    // changes alone.
    let known = path.0.iter().position(|step| members.contains_key(step));
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

fn against_page<'a>(case: &Case<'a>, example: &Example, path: &Path, shows: Shown) -> Finding<'a> {
    let proposed = proposed(case, path, &shows);
    let finding = Finding::new(case, DifferenceKind::ExampleContradictsPage, path);
    let finding = finding.page(Fact::Example { shows }, example.line);
    match proposed {
        Some((sides, why)) => finding.erratum(sides, (EvidenceKind::Observed, &why)),
        None => finding,
    }
}

/// The two sides of an erratum for what an example shows, and why.
fn proposed(case: &Case<'_>, path: &Path, shows: &Shown) -> Option<((Facets, Facets), String)> {
    match shows {
        Shown::Type { json, table } => {
            let page = Facets { type_: Some(table.clone()), ..Facets::default() };
            let own = case.schema.attribute(path);
            let type_ = own.map(|own| own.phrase.clone());
            let also = own.map_or_else(Vec::new, |own| own.also.clone());
            let also = Some(also.into_iter().chain([(*json).to_owned()]).collect());
            let spec = Facets { type_, also, ..Facets::default() };
            Some(((page, spec), format!("the example of the page has {}", article(json))))
        }
        Shown::Attribute(_) => {
            let listed = |times| Facets { listed: Some(times), ..Facets::default() };
            Some(((listed(0), listed(1)), "the example of the page has it".to_owned()))
        }
        _ => None,
    }
}

/// Returns the findings of a validator about an example, each with the path of the attribute. The
/// rest of the body, which an example does not show, is not looked at.
fn deviations(case: &Case<'_>, example: &Example) -> Vec<(Path, Deviation)> {
    let (Some(event), Some((body, scope))) = (case.event, body(case, example)) else {
        return Vec::new();
    };
    let text = compact(&body);
    let model = &case.lowered.model;
    let headers = model.envelope.name.headers_as_bytes(&case.outline.event);
    let request = Request { body: text.as_bytes(), headers: &headers, event: Some(event) };
    let report = Interpreter::new(model).report_request(&request);
    let prefix = format!("{}.", model.id_prefix(Owner::Event(event)));
    let deviations = report.deviations.into_iter();
    let in_scope = deviations.filter(|deviation| {
        deviation.pointer.starts_with(&scope) && deviation.rule.starts_with(&prefix)
    });
    in_scope.map(|in_scope| (attribute_path(case, &in_scope.pointer), in_scope)).collect()
}

/// A body that has an example in it, and the pointer to what is of the example.
fn body(case: &Case<'_>, example: &Example) -> Option<(Json, String)> {
    let envelope = &case.lowered.model.envelope;
    let steps = envelope.data.0.iter().map(|step| pointer::child("", step));
    let below = format!("{}/", steps.collect::<String>());
    if example.of == ExampleOf::Payload {
        return Some((example.json.clone(), below));
    }
    let data = data(case, example, |path| case.own_path(path))?;
    let scope = match (example.of, data.keys().next()) {
        (ExampleOf::Changes, Some(top)) => format!("{below}{top}/"),
        _ => below,
    };
    Some((around(case, data), scope))
}

/// The least payload around data.
fn around(case: &Case<'_>, data: IndexMap<String, Json>) -> Json {
    let envelope = &case.lowered.model.envelope;
    let mut body = Json::Object(IndexMap::new());
    envelope.data.set_in(&mut body, Json::Object(data));
    let (name, event) = (&envelope.name, &case.outline.event);
    if let Some(path) = name.whole() {
        path.set_in(&mut body, Json::String(event.clone()));
    }
    if let Some((path, part)) = name.part().zip(name.split(event).1) {
        path.set_in(&mut body, Json::String(part.to_owned()));
    }
    body
}

/// The attribute that a pointer leads to, or to whose changed value it does.
fn attribute_path(case: &Case<'_>, pointer: &str) -> Path {
    let steps = pointer.split('/').skip(1 + case.lowered.model.envelope.data.0.len());
    let steps = steps.map(|step| step.replace("~1", "/").replace("~0", "~"));
    let mut path = Path(Vec::new());
    for step in steps {
        let changes = case.schema.attribute(&path).map(|attribute| &attribute.ty);
        let base = match changes {
            Some(Type::Changes(index)) => case.schema.changes[*index].of.clone(),
            _ => path.clone(),
        };
        let next = base.member(&step);
        let is_index = !step.is_empty() && step.bytes().all(|byte| byte.is_ascii_digit());
        if case.schema.attribute(&next).is_some() || !(is_index || is_pairs_in(case, &step)) {
            path = next;
        }
    }
    path
}

fn is_pairs_in(case: &Case<'_>, step: &str) -> bool {
    let mut changes = case.schema.changes.iter();
    changes.any(|change| change.pairs_in.as_deref() == Some(step))
}

fn against_spec<'a>(
    case: &Case<'a>,
    example: &Example,
    path: &Path,
    deviation: &Deviation,
) -> Finding<'a> {
    let forbidden =
        Fact::Forbidden { rule: deviation.rule.clone(), message: deviation.message.clone() };
    let json = deviation.found.as_ref().map(|found| serde_json::from_str::<Json>(found));
    let shows = match (&json, &deviation.found) {
        (Some(Ok(json)), _) => Shown::Json(json.clone()),
        (_, Some(found)) => Shown::Text(found.clone()),
        (_, None) => Shown::Absent,
    };
    let finding = Finding::new(case, DifferenceKind::ExampleContradictsSpec, path)
        .page(Fact::Example { shows }, example.line)
        .spec(forbidden);
    match (case.schema.attribute(path), json) {
        (Some(attribute), Some(Ok(json))) => {
            let page = Facets { example: Some(json), ..Facets::default() };
            let spec = Facets { type_: Some(attribute.phrase.clone()), ..Facets::default() };
            let why = "say why the example is wrong";
            finding.erratum((page, spec), (EvidenceKind::Contradicted, why))
        }
        _ => finding,
    }
}
