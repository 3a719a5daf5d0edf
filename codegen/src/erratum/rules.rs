//! Errata of a broken rule, whatever was found.

use super::draft::Draft;
use super::quote::Quote;
use super::types;
use super::yaml::texts;
use crate::model::{Facets, RuleKind};

/// For a rule that needs to know nothing of what was found.
pub(super) fn of_rule(quote: Quote<'_>, kind: RuleKind) -> Draft {
    match kind {
        RuleKind::Format => format(quote),
        RuleKind::Utc => {
            let page = Facets { format: quote.utc(), ..none() };
            Draft::new(page, none(), ["it does not say that it is in UTC", "it may have an offset"])
                .without("utc")
        }
        RuleKind::Limit(limit) => {
            let page = quote.limit(limit);
            Draft::new(page, none(), ["it names no limit", "other values come, too"])
                .without(limit.key())
        }
        RuleKind::Pattern => {
            let page = Facets { pattern: quote.pattern(), ..none() };
            Draft::new(page, none(), ["it names no pattern", "other texts come, too"])
                .without("pattern")
        }
        RuleKind::Missing => not_required("it is always there", "it may be absent", "optional"),
        RuleKind::AlwaysNull => {
            let words = ["it says that it is null", "it has a value in some payloads"];
            Draft::note(words[0], words[1]).without("always_null")
        }
        RuleKind::Null => not_required("it is never null", "it may be null", "nullable"),
        RuleKind::Always => {
            let page = Facets { always: quote.always(), ..none() };
            Draft::new(page, none(), ["it names no value", "it has other values, too"])
                .without("always")
        }
        RuleKind::Equals => {
            let page = Facets { equals: quote.equals(), ..none() };
            let words = ["it names no attribute with this value", "no other has to have it"];
            Draft::new(page, none(), words).without("equals")
        }
        RuleKind::NullWhen(condition) => {
            let page = Facets { null_when: quote.null_when(condition), ..none() };
            let spec = Facets { null_when: nothing(), ..none() };
            Draft::new(page, spec, SILENT).without("null_when")
        }
        RuleKind::PresentWhen(condition) => {
            let page = Facets { present_when: quote.present_when(condition), ..none() };
            let spec = Facets { present_when: nothing(), ..none() };
            Draft::new(page, spec, SILENT).without("present_when")
        }
        RuleKind::OnlyWhen(condition) => {
            let page = Facets { only_when: quote.only_when(condition), ..none() };
            let spec = Facets { only_when: nothing(), ..none() };
            Draft::new(page, spec, SILENT).without("only_when")
        }
        RuleKind::ValueWhen(condition) => no_value_when(quote, condition),
        _ => Draft::default(),
    }
}

/// The words of a note about a condition that the page does not have.
const SILENT: [&str; 2] = ["it names no condition", "it depends on no condition"];

fn none() -> Facets {
    Facets::default()
}

/// Says that nothing makes it so.
fn nothing() -> Option<String> {
    Some("none".to_owned())
}

fn not_required(page: &str, spec: &str, key: &'static str) -> Draft {
    Draft::note(page, spec).key(key, "observed - as in the note").without("required")
}

fn no_value_when(quote: Quote<'_>, condition: usize) -> Draft {
    let page = Facets { value_when: quote.value_when(condition), ..none() };
    let name = &quote.schema.conditions[condition].name;
    let key = match quote.attribute.value_when.as_slice() {
        [_] => "value_when".to_owned(),
        _ => format!("value_when/{}", crate::pointer::escaped(name)),
    };
    Draft::new(page, none(), ["it names no value for this condition", SILENT[1]]).without(key)
}

fn format(quote: Quote<'_>) -> Draft {
    if quote.attribute.format.is_some() {
        let page = Facets { format: quote.format(), ..none() };
        return Draft::new(page, none(), ["it names no format", "it is any text"])
            .without("format");
    }
    let phrase = &quote.attribute.phrase;
    if phrase.contains("epoch time") || quote.attribute.also.iter().any(|also| also == "epoch time")
    {
        return Draft::note(
            "it is a point in time",
            "no type of the language has numbers that are none",
        )
        .hint("Such values stay typed; validators go on reporting them.");
    }
    let draft = types::new_type(quote, &phrase.replace("timestamp", "string"), &[]);
    let gone =
        [("format", quote.attribute.spelling.is_some()), ("utc", quote.attribute.utc.is_some())];
    let gone = gone.into_iter().filter_map(|(key, is_there)| is_there.then_some(key));
    let draft = gone.fold(draft, Draft::without);
    draft.hint("Or the vendor file needs another spelling under `timestamps`, and no erratum does.")
}

/// A timestamp that does not have the spelling of the attribute, but one of the vendor's.
pub(super) fn spelling(quote: Quote<'_>) -> Draft {
    let page = Facets { format: quote.format(), ..none() };
    let words = ["it names no spelling", "it has any spelling of the vendor"];
    Draft::new(page, none(), words)
        .without("format")
        .hint("Or name the other spelling under `format`, if no payload has this one.")
}

/// A member of changes that has another shape than the others.
pub(super) fn pair(name: &str, old: &[String]) -> Draft {
    let all: Vec<String> = old.iter().cloned().chain([name.to_owned()]).collect();
    let page = Facets { except: Some(old.to_vec()), ..none() };
    let spec = Facets { except: Some(all.clone()), ..none() };
    Draft::new(page, spec, SILENT)
        .key("except", texts(&all))
        .hint("The changes of that member are then not typed.")
}

/// An attribute that the page does not list, with the types that were seen.
pub(super) fn new_attribute(types: &[&str]) -> Draft {
    let page = Facets { listed: Some(0), ..none() };
    let draft = Draft::new(page, Facets { listed: Some(1), ..none() }, SILENT);
    let Some((first, also)) = types.split_first() else {
        let hint = "Nothing but null was seen: put in the type that it has otherwise.";
        return draft.key("type", "string").hint(hint);
    };
    let draft = draft.key("type", *first);
    if also.is_empty() {
        return draft;
    }
    let also: Vec<String> = also.iter().map(|&ty| ty.to_owned()).collect();
    draft.key("also", texts(&also))
}
