//! What an erratum says of a rule that is broken, whatever was found.

use super::draft::{Draft, Says};
use super::types::new_type;
use super::yaml::{entries, plain};
use crate::model::{Attribute, Facets, Path, RuleKind, Schema};
use crate::spec::OneOrMany;

/// For a rule that needs to know nothing of what was found.
pub(super) fn of_rule(schema: &Schema, attribute: &Attribute, kind: RuleKind) -> Draft {
    match kind {
        RuleKind::Format => format(attribute),
        RuleKind::Missing => not_required("it is always there", "it may be absent", "optional"),
        RuleKind::Null => not_required("it is never null", "it may be null", "nullable"),
        RuleKind::Always => not_always(attribute),
        RuleKind::Equals => not_equal(attribute),
        RuleKind::NullWhen(condition) => {
            let page = Facets { null_when: Some(name(schema, condition)), ..none() };
            Draft::new(page, Facets { null_when: Some(NONE.to_owned()), ..none() })
                .without("null_when")
        }
        RuleKind::PresentWhen(condition) => {
            let page = Facets { present_when: Some(name(schema, condition)), ..none() };
            Draft::new(page, Facets { present_when: Some(NONE.to_owned()), ..none() })
                .without("present_when")
        }
        RuleKind::OnlyWhen(condition) => {
            let page = Facets { only_when: Some(name(schema, condition)), ..none() };
            Draft::new(page, Facets { only_when: Some(NONE.to_owned()), ..none() })
                .without("only_when")
        }
        RuleKind::ValueWhen(condition) => no_value_when(schema, attribute, condition),
        _ => Draft::new(none(), none()),
    }
}

/// Says that nothing makes it so.
const NONE: &str = "none";

fn none() -> Facets {
    Facets::default()
}

fn name(schema: &Schema, condition: usize) -> String {
    schema.conditions[condition].name.clone()
}

fn not_required(page: &'static str, spec: &'static str, key: &str) -> Draft {
    let change =
        format!("In place of `required`, the attribute needs `{key}: observed - as in the note`.");
    let says = Says::Words(page, spec);
    Draft { says, ..Draft::new(none(), none()) }.change(change, &[])
}

fn not_always(attribute: &Attribute) -> Draft {
    let page = Facets { always: attribute.always.clone(), ..none() };
    Draft::new(page, none()).without("always")
}

fn not_equal(attribute: &Attribute) -> Draft {
    let path = attribute.equals.as_ref().map(|equality| equality.path.to_string());
    Draft::new(Facets { equals: path, ..none() }, none()).without("equals")
}

fn no_value_when(schema: &Schema, attribute: &Attribute, condition: usize) -> Draft {
    let name = name(schema, condition);
    let values = attribute.value_when(condition).map(|claim| OneOrMany(claim.values.clone()));
    let claims = values.map(|values| [(name.clone(), values)].into_iter().collect());
    let change = format!("The attribute must do without `{}` in `value_when`.", plain(&name));
    Draft::new(Facets { value_when: claims, ..none() }, none()).change(change, &["value_when"])
}

fn format(attribute: &Attribute) -> Draft {
    if let Some(format) = attribute.format {
        let page = Facets { format: Some(format.word().to_owned()), ..none() };
        return Draft::new(page, none()).without("format");
    }
    let is_epoch = attribute.phrase.contains("epoch time");
    let (old, new) = if is_epoch { ("epoch time", "any") } else { ("timestamp", "string") };
    let draft = new_type(attribute, &attribute.phrase.replace(old, new), &[]);
    if is_epoch {
        return draft;
    }
    let help = "Or the vendor file needs another spelling under `timestamps`, and no erratum does.";
    let keys = draft.keys.clone();
    draft.change(help, &keys)
}

/// A member of changes that has another shape than the others.
pub(super) fn pair(at: &Path, name: &str, old: &[String]) -> Draft {
    let all: Vec<String> = old.iter().cloned().chain([name.to_owned()]).collect();
    let page = Facets { except: Some(old.to_vec()), ..none() };
    let spec = Facets { except: Some(all), ..none() };
    let entry = format!("  {}", entries(&spec));
    let change = "The attribute needs this too, and the changes of that member are then not typed:";
    let draft = Draft::new(page, spec).change(change, &[]).change(entry, &["except"]);
    Draft { at: at.to_string(), ..draft }
}

/// An attribute that the page does not list.
pub(super) fn new_attribute(object: &Path, name: &str, ty: &str) -> Draft {
    let page = Facets { listed: Some(0), ..none() };
    let around = if object.0.is_empty() { "data".to_owned() } else { object.to_string() };
    let keys = "evidence: observed - as in the erratum, doc: What it is.";
    let draft = Draft::new(page, Facets { listed: Some(1), ..none() })
        .change(format!("`{around}` needs the attribute:"), &[])
        .change(format!("  {}: {{ type: {ty}, {keys} }}", plain(name)), &[]);
    Draft { at: object.member(name).to_string(), ..draft }
}
