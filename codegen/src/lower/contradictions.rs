//! Claims about different attributes, or in different places, that cannot hold together.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use super::context::{Context, Loc};
use super::source::{Placed, SchemaSource};
use crate::diagnostic::{Check, Diagnostic};
use crate::model::{Attribute, Path, Scalar, Schema};
use crate::spec::ConditionRef;

/// Reports the contradictions of a file whose conditions and rules are linked.
pub(crate) fn report(
    context: &Context<'_>,
    schema: &Schema,
    source: &SchemaSource<'_>,
    placed: &[Placed<'_>],
) {
    for it in placed {
        null_claims(context, schema, source, it);
    }
    demands(context, source);
    demands_of_null(context, schema, source);
}

/// What an attribute that is null under a condition cannot be under the same one.
fn null_claims(context: &Context<'_>, schema: &Schema, source: &SchemaSource<'_>, it: &Placed<'_>) {
    let name = |reference: &'_ Option<ConditionRef>| reference.clone().map(|it| it.condition);
    let Some(null) = name(&it.spec.null_when) else {
        return;
    };
    let others = [
        ("present_when", &it.spec.present_when, "null and present under the same condition"),
        (
            "only_when",
            &it.spec.only_when,
            "null under the only condition under which it may be there",
        ),
    ];
    for (key, other, message) in others {
        if name(other).as_ref() == Some(&null) {
            let at = it.at.child(key).key();
            context.error(Check::Contradiction, at, message, "keep one of the claims");
        }
    }
    let own = &schema.objects[it.object].attributes[it.attribute];
    let tests = source.conditions.get(&null);
    let mut paths = tests.into_iter().flat_map(|tests| tests.keys());
    let is_through_own = |path: &&String| on_the_way(schema, path).any(|it| std::ptr::eq(it, own));
    if let Some(path) = paths.find(is_through_own) {
        let message = format!("`{}` is null under a condition that tests `{path}`", own.wire);
        let help = "what is null meets no test; name another condition";
        let at = it.at.child("null_when").value();
        let error = Diagnostic::error(Check::Contradiction, at, message);
        let test = source.at.child("conditions").child(&null).child(path);
        context.report(error.related(test.key(), "the test").help(help));
    }
}

/// The attributes that a path leads through, with the one at its end.
fn on_the_way<'s>(schema: &'s Schema, path: &str) -> impl Iterator<Item = &'s Attribute> {
    let steps = Path::parse(path).0;
    (1..=steps.len()).filter_map(move |length| schema.attribute(&Path(steps[..length].to_vec())))
}

/// A condition and a path, with the values that are left for it.
type Left<'a> = BTreeMap<(&'a str, &'a str), (Vec<&'a Scalar>, Loc<'a>)>;

/// Rules that leave no value to an attribute, together with their condition and its other rules.
fn demands(context: &Context<'_>, source: &SchemaSource<'_>) {
    let mut left = Left::new();
    let conditions = source.at.child("conditions");
    for (name, tests) in source.conditions {
        for (path, values) in tests {
            let at = conditions.child(name).child(path);
            left.insert((name, path), (values.0.iter().collect(), at));
        }
    }
    let rules = source.at.child("rules");
    for (index, rule) in source.rules.iter().enumerate() {
        let then = rules.item(index).child("then");
        for (path, values) in &rule.then {
            let at = then.child(path);
            let mut entry = match left.entry((&rule.when, path)) {
                Entry::Vacant(entry) => {
                    entry.insert((values.0.iter().collect(), at));
                    continue;
                }
                Entry::Occupied(entry) => entry,
            };
            let (before, first) = entry.get();
            let both: Vec<&Scalar> =
                before.iter().copied().filter(|it| has(&values.0, it)).collect();
            if both.is_empty() {
                let when = &rule.when;
                let message = format!("when `{when}` holds, no value of `{path}` meets all claims");
                let error = Diagnostic::error(Check::Contradiction, at.key(), message);
                let error = error.related(first.key(), "another claim about it");
                context.report(error.help("keep one of them, or name another condition"));
            } else {
                entry.insert((both, at));
            }
        }
    }
}

/// Whether a value is in a list. Identifiers are equal whether string or integer.
fn has(values: &[Scalar], value: &Scalar) -> bool {
    let shown = value.to_string();
    values.iter().any(|it| it.to_string() == shown)
}

/// Rules that demand a value where the same condition says that there is none.
fn demands_of_null(context: &Context<'_>, schema: &Schema, source: &SchemaSource<'_>) {
    let rules = source.at.child("rules");
    for (index, rule) in source.rules.iter().enumerate() {
        let is_null = |it: &Attribute| {
            let when = it.null_when.as_ref();
            when.is_some_and(|it| schema.conditions[it.condition].name == rule.when)
        };
        for path in rule.then.keys() {
            if on_the_way(schema, path).any(is_null) {
                let at = rules.item(index).child("then").child(path).key();
                let message = format!("`{path}` is null when `{}` holds", rule.when);
                let help = "remove `null_when` or the rule";
                context.error(Check::Contradiction, at, message, help);
            }
        }
    }
}
