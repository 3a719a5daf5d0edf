//! Documented values: enums.

use std::collections::BTreeMap;

use super::attribute::{Subject, type_ident};
use super::context::Loc;
use super::schema::Builder;
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
        builder
            .context
            .can_follow(Check::NoValues, at.key(), "there are no values", help);
        return None;
    }
    let ident = type_ident(
        builder,
        subject,
        &format!("{}_{}", subject.parent.ident, subject.wire),
    )?;
    let mut taken: BTreeMap<String, Loc<'a>> = BTreeMap::new();
    let mut values = Vec::new();
    for (wire, text) in specs {
        let at = at.child(&wire.to_string());
        let Some(value) = value(builder, &at, wire, text, integer) else {
            continue;
        };
        if let Some(first) = taken.insert(value.ident.clone(), at.clone()) {
            let message = format!("two values become the Rust name `{}`", value.ident);
            let error = Diagnostic::error(Check::NameClash, at.key(), message)
                .related(first.key(), "the other one");
            builder.context.report(
                error.help("put a name of its own in front of the meaning: `name - meaning`"),
            );
        }
        values.push(value);
    }
    let fallback = ["Other", "Undocumented", "NotDocumented"];
    let fallback = fallback
        .into_iter()
        .find(|name| !taken.contains_key(*name))
        .unwrap_or("Else");
    builder.enums.push(EnumType {
        ident,
        at: subject.parent.path(subject.wire),
        doc: subject.spec.doc.clone(),
        values,
        integer,
        closed: subject.spec.closed,
        otherwise: subject.spec.otherwise.clone(),
        fallback: fallback.to_owned(),
    });
    Some(builder.enums.len() - 1)
}

/// One value. An integer needs a name, which stands in front of its meaning; a string may have one.
fn value(
    builder: &Builder<'_, '_>,
    at: &Loc<'_>,
    wire: &Scalar,
    text: &str,
    integer: bool,
) -> Option<EnumValue> {
    let wanted = if integer { "integer" } else { "string" };
    if wire.json_type() != wanted {
        let message = format!("`{wire}` is no {wanted}, as the type of the attribute says");
        let help = if integer {
            "write a number without quotes"
        } else {
            "put it in quotes"
        };
        builder
            .context
            .error(Check::ValueType, at.key(), message, help);
        return None;
    }
    let (name, doc) = match text.split_once(" - ") {
        Some((name, doc)) => (Some(name), doc),
        None => (None, text),
    };
    if integer && name.is_none() {
        let message = format!("the value {wire} has no name");
        let help = "write `name - meaning`: the name becomes the name in Rust";
        builder
            .context
            .error(Check::NoName, at.value(), message, help);
        return None;
    }
    let name = name.map_or_else(|| wire.to_string(), str::to_owned);
    let Some(ident) = names::type_name(&name) else {
        let message = format!("no Rust name can be made of `{name}`");
        let help = "put a name in front of the meaning: `name - meaning`";
        builder
            .context
            .error(Check::NoName, at.key(), message, help);
        return None;
    };
    Some(EnumValue {
        wire: wire.clone(),
        ident,
        doc: doc.to_owned(),
    })
}
