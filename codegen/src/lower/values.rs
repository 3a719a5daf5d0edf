//! Documented values: enums.

use std::collections::BTreeMap;

use super::builder::Builder;
use super::context::{Context, Loc};
use super::subject::{Subject, type_ident};
use crate::diagnostic::{Check, Diagnostic};
use crate::model::{EnumType, EnumValue, Scalar, names};
use crate::spec::{BaseType, TypePhrase};

/// Returns true if the values of an attribute are those of its strings, or of its integers. An
/// attribute that is a string or an integer can list values of both, or of one.
pub(crate) fn are_of(subject: &Subject<'_, '_>, integers: bool) -> bool {
    let Some(values) = &subject.spec.values else {
        return false;
    };
    !has_both(subject) || values.keys().any(|value| is_one_of(value, integers))
}

/// Returns true if an attribute can be a string and can be an integer.
fn has_both(subject: &Subject<'_, '_>) -> bool {
    let phrases = subject.spec.type_.iter().chain(&subject.spec.also);
    let phrases: Vec<TypePhrase> = phrases.map(|phrase| TypePhrase::parse(phrase)).collect();
    let has = |base: BaseType| phrases.iter().any(|phrase| *phrase.base() == base);
    has(BaseType::String) && has(BaseType::Integer)
}

/// A value that is neither a string nor an integer counts as a string, which is reported once.
fn is_one_of(value: &Scalar, integers: bool) -> bool {
    (value.json_type() == "integer") == integers
}

/// Adds the enum of an attribute with values. An attribute has one for its strings and one for its
/// integers, however many of its types have them.
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
    let own_at = subject.parent.path(subject.wire);
    let known = |known: &EnumType| known.at == own_at && known.integer == integer;
    if let Some(index) = builder.enums.iter().position(known) {
        return Some(index);
    }
    let is_second = builder.enums.iter().any(|other| other.at == own_at);
    let behind = if integer { "number" } else { "text" };
    let behind = if is_second { behind } else { "" };
    let wire = format!("{}_{}_{behind}", subject.parent.ident, subject.wire);
    let ident = type_ident(builder, subject, &wire)?;
    let own = |value: &Scalar| !has_both(subject) || is_one_of(value, integer);
    let specs: Vec<_> = specs.iter().filter(|(value, _)| own(value)).collect();
    let values = values(builder.context, &at, &specs, integer);
    builder.enums.push(EnumType {
        ident,
        home: builder.home(),
        at: own_at,
        doc: subject.spec.doc.clone(),
        integer,
        closed: subject.spec.closed,
        otherwise: subject.spec.otherwise.clone(),
        fallback: names::fallback(values.iter().map(|value| value.ident.as_str())).to_owned(),
        values,
    });
    Some(builder.enums.len() - 1)
}

fn values(
    context: &Context<'_>,
    at: &Loc<'_>,
    specs: &[(&Scalar, &String)],
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
