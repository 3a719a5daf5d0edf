//! Claims about different attributes, or in different places, that cannot hold together.

use super::conditions::{self, beside};
use super::context::{Context, Loc};
use super::source::{Placed, SchemaSource};
use crate::diagnostic::{Check, Diagnostic};
use crate::model::{Attribute, Condition, Expected, ObjectType, Path, Scalar, Schema, Test, Type};

/// Reports the contradictions of a file whose conditions are linked.
pub(crate) fn report(
    context: &Context<'_>,
    schema: &Schema,
    source: &SchemaSource<'_>,
    placed: &[Placed<'_>],
) {
    let walk = schema.walk();
    for attribute in placed {
        null_claims(context, schema, source, attribute);
        contents_of_null(context, schema, attribute);
        demands(context, schema, source, attribute);
        demands_of_null(context, schema, attribute, &walk);
    }
}

/// Reports attributes of an object that is always null.
fn contents_of_null(context: &Context<'_>, schema: &Schema, placed: &Placed<'_>) {
    let own = &schema.objects[placed.object].attributes[placed.attribute];
    let has_contents = |ty: &&Type| matches!(ty, Type::Object(_) | Type::Changes(_));
    if own.always_null.is_some() && schema.leaves_of(own).iter().any(has_contents) {
        let message = format!("`{}` is always null, and so has no attributes", own.wire);
        let help = "make its type `object`, without `attributes`";
        let at = placed.at.child("always_null").key();
        context.error(Check::Contradiction, at, message, help);
    }
}

/// Reports claims that contradict null under the same condition.
fn null_claims(
    context: &Context<'_>,
    schema: &Schema,
    source: &SchemaSource<'_>,
    placed: &Placed<'_>,
) {
    let Some(null) = &placed.spec.null_when else {
        return;
    };
    let others = [
        ("present_when", &placed.spec.present_when, "null and present under the same condition"),
        (
            "only_when",
            &placed.spec.only_when,
            "null under the only condition under which it may be there",
        ),
    ];
    for (key, other, message) in others {
        if other.as_ref() == Some(null) {
            let at = placed.at.child(key).key();
            context.error(Check::Contradiction, at, message, "keep one of the claims");
        }
    }
    let own = &schema.objects[placed.object].attributes[placed.attribute];
    let condition = schema.conditions.iter().find(|condition| condition.name == *null);
    let object = &schema.objects[placed.object];
    let in_null = |test: &Test| has_no_value_in(schema, object, own, test);
    if let Some((test, of)) = condition.and_then(|condition| in_each(source, condition, &in_null)) {
        let path = &test.path;
        let message = format!("`{}` is null under a condition that tests `{path}`", own.wire);
        let help = "what is null has no value; name another condition";
        let at = placed.at.child("null_when").value();
        let error = Diagnostic::error(Check::Contradiction, at, message);
        context.report(error.related(of.key(), "the test").help(help));
    }
}

/// Returns whether a test expects something of an attribute that is null, or of what is in it.
fn has_no_value_in(schema: &Schema, object: &ObjectType, null: &Attribute, test: &Test) -> bool {
    let is_null = |attribute: &Attribute| std::ptr::eq(attribute, null);
    let is_in_null = on_the_way(schema, object, &test.path).any(is_null);
    is_in_null && test.expected != Expected::Absent
}

/// A test of the first alternative, with its place, if every alternative has one like it.
fn in_each<'s, 'c>(
    source: &SchemaSource<'s>,
    condition: &'c Condition,
    is_meant: &dyn Fn(&Test) -> bool,
) -> Option<(&'c Test, Loc<'s>)> {
    let meant = |tests: &'c Vec<Test>| tests.iter().find(|test| is_meant(test));
    let found: Option<Vec<&Test>> = condition.alternatives.iter().map(meant).collect();
    let test = found?.into_iter().next()?;
    let at = source.at.child("conditions").child(&condition.name);
    let spec = source.conditions.get(&condition.name)?;
    let (at, _) = conditions::alternatives(&at, spec).next()?;
    Some((test, at.child(&test.path.to_string())))
}

/// The attributes that a path leads through, with the one at its end. A relative one begins at an
/// object.
fn on_the_way<'s>(
    schema: &'s Schema,
    object: &'s ObjectType,
    path: &Path,
) -> impl Iterator<Item = &'s Attribute> {
    let parts = (1..=path.0.len()).map(|length| Path(path.0[..length].to_vec()));
    parts.filter_map(move |part| tested(schema, object, &part))
}

/// The attribute at the path of a test, which is relative to an object or begins at the top.
fn tested<'s>(schema: &'s Schema, object: &'s ObjectType, path: &Path) -> Option<&'s Attribute> {
    if path.is_relative() { beside(schema, object, path) } else { schema.attribute(path) }
}

/// Values under a condition that leave none to an attribute which the condition tests.
fn demands(context: &Context<'_>, schema: &Schema, source: &SchemaSource<'_>, placed: &Placed<'_>) {
    let own = &schema.objects[placed.object].attributes[placed.attribute];
    for claim in &own.value_when {
        let condition = &schema.conditions[claim.condition];
        let leaves_none = |test: &Test| {
            let attribute = tested(schema, &schema.objects[placed.object], &test.path);
            attribute.is_some_and(|tested| std::ptr::eq(tested, own))
                && !can_be_any(&test.expected, &claim.values)
        };
        let name = &condition.name;
        if let Some((test, of)) = in_each(source, condition, &leaves_none) {
            let path = &test.path;
            let message = format!("when `{name}` holds, no value of `{path}` meets all claims");
            let at = placed.at.child("value_when").child(name).key();
            let error = Diagnostic::error(Check::Contradiction, at, message);
            let error = error.related(of.key(), "another claim about it");
            context.report(error.help("keep one of them, or name another condition"));
        }
    }
}

/// Returns whether what meets a test can have one of these values.
fn can_be_any(expected: &Expected, values: &[Scalar]) -> bool {
    match expected {
        Expected::OneOf(own) => have_common(own, values),
        Expected::NoneOf(not) => {
            values.iter().any(|value| !have_common(not, std::slice::from_ref(value)))
        }
        Expected::Absent => false,
        Expected::Present => true,
    }
}

/// Returns whether two lists have a value in common. Identifiers are equal whether string or
/// integer.
fn have_common(a: &[Scalar], b: &[Scalar]) -> bool {
    let shown: Vec<String> = b.iter().map(Scalar::to_string).collect();
    a.iter().any(|value| shown.contains(&value.to_string()))
}

/// Values under a condition of what the same condition makes null, by itself or with an object
/// around it.
fn demands_of_null(
    context: &Context<'_>,
    schema: &Schema,
    placed: &Placed<'_>,
    walk: &[(Path, &Attribute)],
) {
    let own = &schema.objects[placed.object].attributes[placed.attribute];
    let paths = || walk.iter().filter(|(_, attribute)| std::ptr::eq(*attribute, own));
    for claim in &own.value_when {
        let is_null = |attribute: &Attribute| {
            attribute.null_when.as_ref().is_some_and(|null| null.condition == claim.condition)
        };
        let is_in_null =
            |(path, _): &&(Path, &Attribute)| on_the_way(schema, schema.root(), path).any(is_null);
        if let Some((path, _)) = paths().filter(|(path, _)| claim.is_about(path)).find(is_in_null) {
            let name = &schema.conditions[claim.condition].name;
            let at = placed.at.child("value_when").child(name).key();
            let message = format!("`{path}` is null when `{name}` holds");
            let help = "remove `null_when` or the value";
            context.error(Check::Contradiction, at, message, help);
        }
    }
}
