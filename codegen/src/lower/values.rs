//! Documented values: enums.

use std::collections::BTreeMap;

use indexmap::IndexMap;

use super::builder::Builder;
use super::context::{Context, Loc};
use super::subject::{Subject, type_ident};
use crate::diagnostic::{Check, Diagnostic};
use crate::model::{EnumType, EnumValue, Scalar, names};

/// Adds the enum of an attribute with values.
pub(crate) fn enum_type<'a>(
    builder: &mut Builder<'a, '_>,
    subject: &Subject<'_, 'a>,
    integer: bool,
) -> Option<usize> {
    let specs = subject.spec.values.as_ref()?;
    let at = subject.at.child("values");
    if specs.is_empty() {
        let help = "list the values of the page, or remove `values`";
        builder.context.can_follow(Check::NoValues, at.key(), "there are no values", help);
        return None;
    }
    let wire = format!("{}_{}", subject.parent.ident, subject.wire);
    let ident = type_ident(builder, subject, &wire)?;
    let values = values(builder.context, &at, specs, integer);
    builder.enums.push(EnumType {
        ident,
        at: subject.parent.path(subject.wire),
        doc: subject.spec.doc.clone(),
        integer,
        closed: subject.spec.closed,
        otherwise: subject.spec.otherwise.clone(),
        fallback: fallback(&values).to_owned(),
        values,
    });
    Some(builder.enums.len() - 1)
}

fn values(
    context: &Context<'_>,
    at: &Loc<'_>,
    specs: &IndexMap<Scalar, String>,
    integer: bool,
) -> Vec<EnumValue> {
    let mut taken: BTreeMap<String, Loc<'_>> = BTreeMap::new();
    let mut values = Vec::new();
    for (wire, text) in specs {
        let at = at.child(&wire.to_string());
        let Some(value) = value(context, &at, wire, text, integer) else {
            continue;
        };
        if let Some(first) = taken.insert(value.ident.clone(), at.clone()) {
            let message = format!("two values become the Rust name `{}`", value.ident);
            let error = Diagnostic::error(Check::NameClash, at.key(), message);
            let help = "put a name of its own in front of the meaning: `name - meaning`";
            context.report(error.related(first.key(), "the other one").help(help));
        }
        values.push(value);
    }
    values
}

/// The name of the variant for other values, which no value has.
fn fallback(values: &[EnumValue]) -> &'static str {
    let mut names = ["Other", "Undocumented", "NotDocumented"].into_iter();
    let free = names.find(|name| values.iter().all(|value| value.ident != *name));
    free.unwrap_or("Else")
}

/// One value. An integer needs a name, which stands in front of its meaning, and so does an empty
/// string; any other may have one.
fn value(
    context: &Context<'_>,
    at: &Loc<'_>,
    wire: &Scalar,
    text: &str,
    integer: bool,
) -> Option<EnumValue> {
    let wanted = if integer { "integer" } else { "string" };
    if wire.json_type() != wanted {
        let message = format!("`{wire}` is no {wanted}, as the type of the attribute says");
        let help = if integer { "write a number without quotes" } else { "put it in quotes" };
        context.error(Check::ValueType, at.key(), message, help);
        return None;
    }
    let shown = wire.to_string();
    let (name, doc) = match text.split_once(" - ") {
        Some((name, doc)) => (name, doc),
        None if integer || shown.is_empty() => {
            let message = if integer {
                format!("the value {wire} has no name")
            } else {
                "the empty value has no name".to_owned()
            };
            let help = "write `name - meaning`: the name becomes the name in Rust";
            context.error(Check::NoName, at.value(), message, help);
            return None;
        }
        None => (shown.as_str(), text),
    };
    let Some(ident) = names::type_name(name) else {
        let message = format!("no Rust name can be made of `{name}`");
        let help = "put a name in front of the meaning: `name - meaning`";
        context.error(Check::NoName, at.key(), message, help);
        return None;
    };
    Some(EnumValue { wire: wire.clone(), ident, doc: doc.to_owned() })
}
