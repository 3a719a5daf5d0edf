//! Patterns of texts: each can be read everywhere, can be matched and can be missed, and what the spec
//! says of values matches it.

use super::context::{Context, Loc};
use super::source::Placed;
use crate::diagnostic::Check;
use crate::model::{Attribute, Format, Json, Pattern, Schema, Type};

/// Reports a pattern that is none, that says nothing, or that contradicts a value.
pub(super) fn check(context: &Context<'_>, schema: &Schema, placed: &Placed<'_>) {
    let Some(text) = &placed.spec.pattern else { return };
    let attribute = &schema.objects[placed.object].attributes[placed.attribute];
    let at = placed.at.child("pattern");
    let Some(pattern) = &attribute.pattern else {
        if let Err(error) = Pattern::parse(text) {
            context.error(Check::Pattern, at.value(), error.message, error.help);
        }
        return;
    };
    if let Some((message, help)) = idle(schema, attribute, pattern) {
        context.error(Check::Pattern, at.value(), message, help);
        return;
    }
    if attribute.example.is_none() && attribute.matching_text().is_none() {
        let message = no_example(attribute, pattern);
        context.error(Check::ExampleType, at.key(), message, "add an `example`");
        return;
    }
    values(context, attribute, placed, pattern);
    if attribute.mismatches().is_empty() {
        let message = format!("no text was found that does not match `{pattern}`");
        let help = "write `^` in front and `$` behind, or say it in `doc`";
        context.error(Check::Pattern, at.value(), message, help);
    }
}

fn no_example(attribute: &Attribute, pattern: &Pattern) -> String {
    let format = attribute.format.map(Format::in_words);
    let format = format.map(|words| format!(" is {words} and")).unwrap_or_default();
    let length = if attribute.limits.is_empty() { "" } else { " and keeps its limits" };
    format!(
        "no example of `{}` can be made that{format} matches the pattern `{pattern}`{length}",
        attribute.wire
    )
}

/// Returns why a pattern says nothing.
fn idle(
    schema: &Schema,
    attribute: &Attribute,
    pattern: &Pattern,
) -> Option<(String, &'static str)> {
    if attribute.always.is_some() || attribute.always_null.is_some() {
        let message = "`pattern` of an attribute that has one value".to_owned();
        return Some((message, "remove the pattern"));
    }
    let is_listed = |ty: &&Type| match ty {
        Type::Enum(index) => schema.enums[*index].otherwise.is_none(),
        _ => false,
    };
    if schema.leaves_of(attribute).iter().any(is_listed) {
        let message = "`pattern` of an attribute whose values are listed".to_owned();
        return Some((message, "remove the pattern: the listed values say more"));
    }
    pattern.matches_everything().then(|| {
        let message = format!("every text matches the pattern `{pattern}`");
        (message, "write `^` in front and `$` behind if it is about the whole text, or remove it")
    })
}

/// Reports an example and listed values that do not match.
fn values(context: &Context<'_>, attribute: &Attribute, placed: &Placed<'_>, pattern: &Pattern) {
    let message = |value: &str| {
        format!("{value} of `{}` does not match the pattern `{pattern}`", attribute.wire)
    };
    let misses = |ty: &Type, value: &Json| attribute.missed_pattern(ty, value).is_some();
    if attribute.example.as_ref().is_some_and(|example| misses(&attribute.ty, example)) {
        let at = placed.at.child("example").value();
        let help = "write an example that matches, or mend the pattern";
        context.error(Check::ExampleType, at, message("the example"), help);
    }
    for value in placed.spec.values.iter().flat_map(|values| values.keys()) {
        if misses(&Type::Any, &Json::from(value)) {
            let at: Loc<'_> = placed.at.child("values").child(&value.to_string());
            let help = "mend the pattern, or record an erratum of the page";
            let value = format!("the value `{value}`");
            context.error(Check::ImpossibleValue, at.key(), message(&value), help);
        }
    }
}
