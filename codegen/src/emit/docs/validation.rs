//! The rules that validators look at, each with its id.

use crate::model::{
    Attribute, Excuse, ExcuseKind, Model, Owner, RuleKind, Schema, Severity, Type, ValidationRule,
    Within,
};
use crate::words::describe::{condition, evidence, pair_words, shape_words, unmet, values};
use crate::words::markdown::{code, prose, table};

/// The end of a sentence about a condition that may hold without anybody knowing.
const WARNING_IF_UNKNOWN: &str = "; a warning if that is not known";

/// The rules of the envelope or of an event, and what errata excuse there.
pub(crate) fn rules(model: &Model, owner: Owner, schema: &Schema) -> String {
    let rules = model.rules_of(owner).into_iter();
    let rules = rules.map(|rule| {
        let when = reported_when(model, schema, &rule);
        [code(&rule.id), rule.severity.to_string(), when]
    });
    let excuses = model.excuses_of(owner).into_iter();
    let excuses = excuses.map(|excuse| {
        let when = excused_when(schema, &excuse);
        [code(&excuse.id), "excused".to_owned(), when]
    });
    let rows: Vec<[String; 3]> = rules.chain(excuses).collect();
    table(["Rule", "Severity", "Reported when"], &rows)
}

/// The rules of the body, whatever it holds.
pub(crate) fn body_rules(model: &Model) -> String {
    let rules = model.rules_of(Owner::Body).into_iter();
    let rows: Vec<[String; 3]> = rules
        .map(|rule| {
            let when = body_rule(rule.kind, model.envelope.batch.is_some()).to_owned();
            [code(&rule.id), rule.severity.to_string(), when]
        })
        .collect();
    table(["Rule", "Severity", "Reported when"], &rows)
}

fn body_rule(kind: RuleKind, is_batch: bool) -> &'static str {
    match kind {
        RuleKind::Utf8 => "The body is not UTF-8.",
        RuleKind::Syntax => "The body is not JSON.",
        RuleKind::NotAnObject if is_batch => "An item of the batch is no object.",
        RuleKind::NotAnObject => "The body is JSON, but no object.",
        RuleKind::NoBatch => "The body is JSON, but has no array of payloads in its place.",
        RuleKind::ByteOrderMark => "A byte-order mark stands in front of the body.",
        RuleKind::Unicode => "The name of a member has half of a surrogate pair.",
        RuleKind::HeaderMissing => "The request lacks the header that names the event.",
        RuleKind::HeaderRepeated => "The request has several values of that header.",
        RuleKind::HeaderUtf8 => "The value of that header is not UTF-8.",
        kind => about_event(kind).unwrap_or("A name occurs again in its object."),
    }
}

/// The rules about the name of an event, wherever it is.
fn about_event(kind: RuleKind) -> Option<&'static str> {
    match kind {
        RuleKind::UndocumentedEvent => Some("No event of that name is documented."),
        RuleKind::OtherModule => Some("Events of that name are documented for other modules only."),
        RuleKind::AmbiguousEvent => {
            Some("Several modules have an event of that name, and nothing tells which it is.")
        }
        RuleKind::NotTranscribed => Some("The event exists, and these pages do not have it."),
        _ => None,
    }
}

fn reported_when(model: &Model, schema: &Schema, rule: &ValidationRule) -> String {
    let attribute = schema.attribute(&rule.path);
    let when = |index: usize| condition(&schema.conditions[index]);
    match rule.kind {
        RuleKind::Missing => "It is absent.".to_owned(),
        RuleKind::Null => "It is null.".to_owned(),
        RuleKind::AlwaysNull => "It is there and not null.".to_owned(),
        RuleKind::NullWhen(index) => {
            format!("It is there and not null although {}.", when(index))
        }
        RuleKind::PresentWhen(index) => format!("It is absent or null although {}.", when(index)),
        RuleKind::OnlyWhen(index) => {
            let known = if rule.severity == Severity::Error { WARNING_IF_UNKNOWN } else { "" };
            let unmet = unmet(&schema.conditions[index]);
            format!("It is there and not null although {unmet}{known}.")
        }
        RuleKind::ValueWhen(index) => {
            let claim = attribute.and_then(|attribute| attribute.value_when(index));
            let values = claim.map_or_else(String::new, |claim| values(&claim.values));
            format!("It is not {values} although {}.", when(index))
        }
        RuleKind::Deprecated => "It is there and not null although it is deprecated.".to_owned(),
        RuleKind::Pair => change(schema, rule),
        RuleKind::UndocumentedAttribute => {
            "The object has a member that is not documented.".to_owned()
        }
        kind if kind.is_about_event() => about_event(kind).unwrap_or_default().to_owned(),
        kind => attribute
            .map_or_else(String::new, |attribute| about_value(model, schema, kind, attribute)),
    }
}

fn about_value(model: &Model, schema: &Schema, kind: RuleKind, attribute: &Attribute) -> String {
    match (kind, &attribute.always, &attribute.equals) {
        (RuleKind::WrongType, ..) => {
            format!("Its type is another than {}.", types(attribute))
        }
        (RuleKind::KindMissing, ..) => {
            "It does not tell which of several objects it is.".to_owned()
        }
        (RuleKind::UndocumentedKind, ..) => "It is of a kind that is not documented.".to_owned(),
        (RuleKind::Format, ..) => {
            format!("Its text is not {}.", format_words(model, schema, attribute))
        }
        (RuleKind::Utc, ..) => "Its text has an offset other than zero.".to_owned(),
        (RuleKind::Limit(limit), ..) => {
            let bound = attribute.limits.get(&limit);
            bound.map_or_else(String::new, |bound| limit.passed(bound))
        }
        (RuleKind::Pattern, ..) => {
            let pattern = attribute.pattern.as_ref().map(|pattern| code(pattern.as_str()));
            format!("Its text does not match {}.", pattern.unwrap_or_default())
        }
        (RuleKind::UndocumentedValue, ..) => "Its value is none of those documented.".to_owned(),
        (RuleKind::Always, Some(value), _) => {
            format!("Its value is not {}.", code(&value.to_string()))
        }
        (RuleKind::Equals, _, Some(equality)) => {
            format!("Its value differs from {}.", code(&equality.path.to_string()))
        }
        _ => String::new(),
    }
}

/// The types of an attribute, as alternatives.
fn types(attribute: &Attribute) -> String {
    let first =
        if attribute.phrase.starts_with("changes of ") { "object" } else { &attribute.phrase };
    let others = attribute.also.iter().map(String::as_str);
    let types: Vec<String> = std::iter::once(first).chain(others).map(prose).collect();
    types.join(" or ")
}

const EPOCH_TIME: &str = "a number of seconds or milliseconds since 1970";

fn format_words(model: &Model, schema: &Schema, attribute: &Attribute) -> String {
    if let Some(format) = attribute.format {
        return format.in_words().to_owned();
    }
    let leaves = schema.leaves_of(attribute);
    let epoch = leaves.contains(&&Type::EpochTime).then_some(EPOCH_TIME);
    if let Some(words) = epoch.filter(|_| !leaves.contains(&&Type::Timestamp)) {
        return words.to_owned();
    }
    let examples: Vec<String> = match &attribute.spelling {
        Some(spelling) => vec![code(&spelling.example)],
        None => model.timestamps.iter().map(|timestamp| code(&timestamp.example)).collect(),
    };
    let timestamp = format!("a timestamp such as {}", examples.join(" or "));
    [timestamp.as_str()].into_iter().chain(epoch).collect::<Vec<_>>().join(", or ")
}

fn change(schema: &Schema, rule: &ValidationRule) -> String {
    let Some((changes, member)) = schema.change(&rule.path) else {
        return String::new();
    };
    match member.within {
        Some(Within::Attributes(_)) => {
            return "The change is no object with a change for each attribute that changed."
                .to_owned();
        }
        Some(Within::Members(_)) => {
            let words = shape_words(&changes.shape, code);
            return format!("The change is no object with {words} for each member that changed.");
        }
        None => {}
    }
    let pair = pair_words(&changes.shape);
    let shape = changes.shape_of(member);
    match changes.listed_in(member) {
        Some(key) => {
            format!("The change is no object whose {} is an array of pairs: {pair}.", code(key))
        }
        None if *shape == changes.shape && shape.is_pair() => {
            format!("The change is no array of two: {pair}.")
        }
        None => {
            let words = shape_words(shape, code);
            let words = words.strip_prefix("an ").unwrap_or(&words);
            format!("The change is no {words}.")
        }
    }
}

fn excused_when(schema: &Schema, excuse: &Excuse) -> String {
    let erratum = &schema.errata[excuse.erratum];
    let what = match excuse.kind {
        ExcuseKind::Unlisted => "It is there, and the page does not list it",
        ExcuseKind::AcceptedName => "It arrives under another name than that of the page",
        ExcuseKind::AlsoType => "It has another type than that of the page",
        ExcuseKind::AcceptedValue => "It has a value that the page does not list",
    };
    format!("{what}{}.", evidence(&erratum.evidence))
}
