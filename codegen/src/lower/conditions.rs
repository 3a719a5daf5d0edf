//! Conditions: their tests, which must be possible to meet, and what they say together.

use super::context::{Context, Loc};
use super::possible::possible;
use super::source::SchemaSource;
use super::target::single;
use crate::diagnostic::{Check, Diagnostic, Place};
use crate::model::{
    Attribute, Condition, EnumType, Expected, ObjectType, Path, Region, Relation, Scalar, Schema,
    Test, Tests, Type,
};
use crate::spec;

/// Links the conditions of a file.
pub(super) fn link(context: &Context<'_>, schema: &mut Schema, source: &SchemaSource<'_>) {
    let at = source.at.child("conditions");
    for (name, spec) in source.conditions {
        let at = at.child(name);
        let alternatives = condition(context, schema, &at, spec);
        schema.conditions.push(Condition { name: name.clone(), alternatives });
    }
}

/// The alternatives of a condition, each with its place.
pub(super) fn alternatives<'a>(
    at: &Loc<'a>,
    condition: &'a spec::Condition,
) -> impl Iterator<Item = (Loc<'a>, &'a spec::Tests)> {
    let place = |index| if condition.is_list { at.item(index) } else { at.clone() };
    condition.alternatives.iter().enumerate().map(move |(index, tests)| (place(index), tests))
}

/// The place of the values of a test.
pub(super) fn values_at<'a>(at: &Loc<'a>, expected: &Expected) -> Loc<'a> {
    match expected {
        Expected::NoneOf(_) => at.child("not"),
        Expected::OneOf(_) | Expected::Absent | Expected::Present => at.clone(),
    }
}

/// The alternatives of a condition, without the tests of paths that no attribute has.
fn condition(
    context: &Context<'_>,
    schema: &Schema,
    at: &Loc<'_>,
    spec: &spec::Condition,
) -> Vec<Vec<Test>> {
    let mut is_sound = true;
    if spec.alternatives.is_empty() {
        empty(context, at);
        is_sound = false;
    }
    let mut all = Vec::new();
    for (at, tests) in alternatives(at, spec) {
        if tests.is_empty() {
            empty(context, &at);
            is_sound = false;
        }
        let mut linked = Vec::new();
        for (path, expected) in tests {
            if Path::parse(path).is_relative() {
                // The attribute is known where the condition is used.
                is_sound = false;
                linked.push(Test { path: Path::parse(path), expected: expected.clone() });
                continue;
            }
            let test = test(context, schema, &at, path, expected);
            is_sound &= test.as_ref().is_some_and(|(_, is_possible)| *is_possible);
            linked.extend(test.map(|(test, _)| test));
        }
        all.push(linked);
    }
    if is_sound {
        constant(context, schema, at, spec, &all);
    }
    all
}

fn empty(context: &Context<'_>, at: &Loc<'_>) {
    let message = "a condition that tests nothing";
    context.can_follow(Check::EmptyCondition, at.key(), message, "write `{ path: value }`");
}

/// Reports the tests of a condition that look into the object of an attribute which depends on it, and
/// find nothing there or nothing that can be met.
pub(super) fn check_use(
    context: &Context<'_>,
    schema: &Schema,
    (object, own): (&ObjectType, &Attribute),
    condition: &Condition,
    at: &Place,
) {
    for test in condition.tests().filter(|test| test.path.is_relative()) {
        let path = &test.path;
        let Some(tested) = beside(schema, object, path) else {
            let message = format!("`{}` has nothing at `{path}` beside it", own.wire);
            let help = "name an attribute of the same object, outside of lists and maps";
            let error = Diagnostic::error(Check::DanglingPath, at.clone(), message).can_follow();
            context.report(error.help(help));
            continue;
        };
        let impossible = test
            .expected
            .values()
            .iter()
            .find_map(|value| possible(schema, tested, value).err().map(|why| (value, why)));
        if let Some((value, why)) = impossible {
            let (message, help) = impossible_value(path, &test.expected, value, &why);
            let error = Diagnostic::error(Check::ImpossibleValue, at.clone(), message);
            context.report(error.can_follow().help(help));
        }
    }
}

/// The attribute at a path that begins at an object.
pub(super) fn beside<'s>(
    schema: &'s Schema,
    object: &'s ObjectType,
    path: &Path,
) -> Option<&'s Attribute> {
    let (last, around) = path.0.get(1..)?.split_last()?;
    let find = |object: &'s ObjectType, wire: &String| {
        object.attributes.iter().find(|attribute| attribute.wire == *wire)
    };
    let object = around.iter().try_fold(object, |object, step| match find(object, step)?.ty {
        Type::Object(index) if schema.objects[index].told_by.is_none() => {
            Some(&schema.objects[index])
        }
        _ => None,
    })?;
    find(object, last)
}

/// A test of a path, if an attribute has it; and whether the attribute can have each of the values.
fn test(
    context: &Context<'_>,
    schema: &Schema,
    at: &Loc<'_>,
    path: &str,
    expected: &Expected,
) -> Option<(Test, bool)> {
    let at = at.child(path);
    let path = Path::parse(path);
    let attribute = single(context, schema, at.key(), &path, "condition")?;
    let values_at = values_at(&at, expected);
    let mut is_possible = true;
    for value in expected.values() {
        if let Err(why) = possible(schema, attribute, value) {
            is_possible = false;
            let (message, help) = impossible_value(&path, expected, value, &why);
            let error = Diagnostic::error(Check::ImpossibleValue, values_at.value(), message);
            context.report(error.can_follow().help(help));
        }
    }
    Some((Test { path, expected: expected.clone() }, is_possible))
}

fn impossible_value(
    path: &Path,
    expected: &Expected,
    value: &Scalar,
    why: &str,
) -> (String, &'static str) {
    match expected {
        Expected::NoneOf(_) => (
            format!("`{path}` is never `{value}`, which this condition excludes: {why}"),
            "exclude documented values alone",
        ),
        _ => (
            format!("no value of `{path}` can meet this condition: {why}"),
            "name a documented value, or record an erratum of the page",
        ),
    }
}

/// Reports alternatives that add nothing, and what holds never or always.
fn constant(
    context: &Context<'_>,
    schema: &Schema,
    at: &Loc<'_>,
    spec: &spec::Condition,
    all: &[Vec<Test>],
) {
    let each: Vec<Tests<String>> =
        all.iter().map(|tests| compared(std::slice::from_ref(tests))).collect();
    let places: Vec<Loc<'_>> = alternatives(at, spec).map(|(at, _)| at).collect();
    for (index, at) in places.iter().enumerate() {
        if each[index].never_holds(|path| documented(schema, path)) || is_in_absent(&all[index]) {
            let message = "this can never hold";
            let help =
                "name values that can come, and expect nothing of what is in an absent object";
            context.error(Check::ConstantCondition, at.key(), message, help);
        } else if let Some(other) = covering(&each, index) {
            let message = "this alternative holds only when another one does";
            let error = Diagnostic::error(Check::IdleAlternative, at.key(), message);
            context.report(error.related(places[other].key(), "the other one").help("remove it"));
        }
    }
    if compared(all).never_fails(|path| possible_at_all(schema, path)) {
        let help = "say what depends on it without a condition";
        context.error(Check::ConstantCondition, at.key(), "this condition always holds", help);
    }
}

/// Alternatives as they are compared. Identifiers are equal whether string or integer.
fn compared(alternatives: &[Vec<Test>]) -> Tests<String> {
    let tests = |tests: &Vec<Test>| {
        let tests = tests.iter().map(|test| (test.path.clone(), test.expected.clone()));
        tests.collect::<Vec<_>>()
    };
    let tests: Vec<Vec<(Path, Expected)>> = alternatives.iter().map(tests).collect();
    let tests =
        tests.iter().map(|tests| tests.iter().map(|(path, expected)| (path.clone(), expected)));
    Tests::new(tests, Scalar::to_string)
}

/// Another alternative that holds whenever this one does; of two that are the same, the first.
fn covering(each: &[Tests<String>], index: usize) -> Option<usize> {
    (0..each.len()).filter(|other| *other != index).find(|other| {
        match each[index].relation(&each[*other]) {
            Relation::Same => *other < index,
            Relation::Wider => true,
            Relation::Narrower | Relation::Other => false,
        }
    })
}

/// Returns whether something is expected of an attribute in an object that has to be absent.
fn is_in_absent(tests: &[Test]) -> bool {
    let absent = tests.iter().filter(|test| test.expected == Expected::Absent);
    let mut pairs = absent.flat_map(|absent| tests.iter().map(move |test| (absent, test)));
    pairs.any(|(absent, test)| {
        test.expected != Expected::Absent && test.path.0.starts_with(&absent.path.0)
    })
}

/// The region of an attribute by the spec.
fn documented(schema: &Schema, path: &Path) -> Region<String> {
    let Some(attribute) = schema.attribute(path) else {
        return Region::all();
    };
    if attribute.always_null.is_some() {
        return region(schema, path, Some(Vec::new()));
    }
    let listed = match (&attribute.always, listed_in(schema, attribute, &|_| true)) {
        (Some(always), _) => Some(vec![always.to_string()]),
        (None, Some(values)) => Some(values),
        (None, None) => booleans(attribute),
    };
    region(schema, path, listed)
}

/// All that an attribute can be, as far as nothing else ever comes.
fn possible_at_all(schema: &Schema, path: &Path) -> Region<String> {
    let Some(attribute) = schema.attribute(path) else {
        return Region::all();
    };
    let listed = listed_in(schema, attribute, &|type_| type_.closed);
    let listed = listed.or_else(|| booleans(attribute));
    region(schema, path, listed)
}

/// The listed values, or any; with null and absence unless the attribute is always there.
fn region(schema: &Schema, path: &Path, listed: Option<Vec<String>>) -> Region<String> {
    let region = listed.map_or_else(Region::all, Region::of_values);
    if is_required(schema, path) { region.there() } else { region }
}

/// The listed values of an attribute, if there are no others: it has lists, each of them is meant,
/// and no string and no integer is without one.
fn listed_in(
    schema: &Schema,
    attribute: &Attribute,
    is_meant: &dyn Fn(&EnumType) -> bool,
) -> Option<Vec<String>> {
    let enums = schema.enums_of(attribute);
    let is_free = |ty: &Type| matches!(ty, Type::String | Type::Integer);
    let is_open = |list: &&EnumType| list.otherwise.is_some() || !is_meant(list);
    if enums.is_empty() || enums.iter().any(is_open) || schema.types_of(attribute).any(is_free) {
        return None;
    }
    let values = enums.iter().flat_map(|list| &list.values);
    Some(values.map(|value| value.wire.to_string()).collect())
}

fn booleans(attribute: &Attribute) -> Option<Vec<String>> {
    (attribute.ty == Type::Boolean).then(|| vec!["true".to_owned(), "false".to_owned()])
}

/// Returns whether an attribute is always there, with all objects around it.
fn is_required(schema: &Schema, path: &Path) -> bool {
    let mut on_the_way = (1..=path.0.len()).map(|length| Path(path.0[..length].to_vec()));
    on_the_way
        .all(|path| schema.attribute(&path).is_some_and(|attribute| attribute.required.is_some()))
}
