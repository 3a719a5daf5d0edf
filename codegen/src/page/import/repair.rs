//! Repairs of new files, since a page can say more than a spec can. A part that the linter refuses
//! is taken out or gets another name, and is marked: the rest can be used.

use serde_yaml::Value;

use super::spec::Spec;
use super::yaml::{Edit, Steps, below, find};
use crate::Lowered;
use crate::diagnostic::{Check, Diagnostic, Diagnostics, Severity};
use crate::model::names;
use crate::spec::{KEYS, Key, NodeKind, tree};

/// After so many errors there is no hope for a page.
const PATIENCE: usize = 500;

/// Links the spec, and mends a new file of it until it has no errors.
pub(super) fn mended(spec: &mut Spec, file: &str) -> Result<Lowered, Diagnostics> {
    for _ in 0..PATIENCE {
        let found = match spec.lower() {
            Ok(lowered) => return Ok(lowered),
            Err(found) => found,
        };
        let edits =
            first_error(&found, file).and_then(|first_error| mend(spec.text(file)?, first_error));
        let is_mended = edits.is_some_and(|edits| spec.edit(file, &edits).is_ok());
        if !is_mended {
            return Err(found);
        }
    }
    spec.lower()
}

fn first_error<'d>(found: &'d Diagnostics, file: &str) -> Option<&'d Diagnostic> {
    let mut all = found.iter();
    all.find(|diagnostic| {
        let place = found.position(diagnostic);
        diagnostic.severity == Severity::Error && place.is_some_and(|(path, _)| path == file)
    })
}

fn mend(text: &str, error: &Diagnostic) -> Option<Vec<Edit>> {
    let at = error.place.as_ref()?.range.as_ref()?.start;
    let steps = steps_at(text, at)?;
    if matches!(error.check, Check::NameClash | Check::NoName)
        && let Some(edits) = renamed(text, &steps, &error.message)
    {
        return Some(edits);
    }
    if error.check == Check::MisplacedKey
        && let Some((key, around)) = steps.split_last()
    {
        let what = format!("`{key}` of the page was left out: {}", error.message);
        return Some(vec![Edit::Remove { at: steps.clone() }, mark(around, what)]);
    }
    // Attributes can be called like keys.
    let is_key = |at: usize| at > 1 && steps[at - 1] != "attributes";
    let is_errata = |at: &usize| is_key(*at) && steps[*at] == "errata" && *at + 1 < steps.len();
    if let Some(list) = (0..steps.len()).find(is_errata) {
        let what = format!("an erratum of the page was left out: {}", error.message);
        return Some(vec![
            Edit::Remove { at: steps[..=list + 1].to_vec() },
            mark(&steps[..list], what),
        ]);
    }
    let spare = |at: &usize| is_key(*at) && Key::is_spare(&steps[*at]);
    let what = |key: &str| format!("`{key}` of the page was left out: {}", error.message);
    if let Some(last) = (0..steps.len()).rev().find(spare)
        && matches!(steps[0].as_str(), "data" | "attributes")
    {
        let key = steps[last].clone();
        let mark = mark(&steps[..last], what(&key));
        return Some(vec![Edit::Remove { at: steps[..=last].to_vec() }, mark]);
    }
    if let [around @ .., last] = steps.as_slice()
        && last == "type"
    {
        return untyped(text, around, what("type"));
    }
    match steps.as_slice() {
        [section, name, ..] if section == "conditions" => {
            without_condition(text, name, &what(name))
        }
        _ => None,
    }
}

fn mark(at: &[String], what: String) -> Edit {
    Edit::Mark { at: at.to_vec(), what }
}

/// An attribute of a type that it cannot have is of any.
fn untyped(text: &str, at: &[String], what: String) -> Option<Vec<Edit>> {
    let key = |key: &str| below(at, &[key]);
    let mut file: Value = serde_yaml::from_str(text).ok()?;
    let keys = find(&mut file, at)?.as_mapping()?;
    let mut edits = vec![Edit::Set { at: key("type"), value: Value::from("any") }];
    let parts = KEYS.iter().filter(|key| key.part.is_some() && keys.contains_key(key.name));
    for part in parts {
        edits.push(Edit::Remove { at: key(part.name) });
    }
    edits.push(mark(at, what));
    Some(edits)
}

/// The way to the innermost entry or item around a place.
pub(super) fn steps_at(text: &str, at: usize) -> Option<Steps> {
    let root = tree(text)?;
    let mut node = &root;
    let mut steps = Steps::new();
    loop {
        match &node.kind {
            NodeKind::Scalar { .. } => return Some(steps),
            NodeKind::Mapping { entries, .. } => {
                let around = |entry: &&crate::spec::Entry| {
                    (entry.key_range.start..entry.value.range.end).contains(&at)
                };
                let Some(entry) = entries.iter().find(around) else {
                    return Some(steps);
                };
                steps.push(entry.key.clone());
                node = &entry.value;
            }
            NodeKind::Sequence { items, .. } => {
                let around = |node: &crate::spec::Node| node.range.contains(&at);
                let Some(index) = items.iter().position(around) else {
                    return Some(steps);
                };
                steps.push(index.to_string());
                node = &items[index];
            }
        }
    }
}

/// Another name for an attribute's type or field.
fn renamed(text: &str, steps: &[String], message: &str) -> Option<Vec<Edit>> {
    let is_attribute = |at: &usize| match steps[at - 1].as_str() {
        "attributes" => true,
        "data" => *at == 1,
        _ => false,
    };
    let last = (1..steps.len()).rev().find(is_attribute)?;
    if steps[last..].iter().any(|step| step == "values") {
        return None;
    }
    let at = steps[..=last].to_vec();
    let mut file: Value = serde_yaml::from_str(text).ok()?;
    let keys = find(&mut file, &at)?.as_mapping()?;
    let is_field = message.contains("field") || message.contains("Rust name can be made");
    let key = if is_field { "field_name" } else { "type_name" };
    let value = match keys.get(key).and_then(Value::as_str) {
        Some(taken) if is_field => format!("{taken}_again"),
        Some(taken) => format!("{taken}Again"),
        None if is_field => {
            let field = names::field_name(&steps[last]);
            format!("{}_again", field.as_deref().unwrap_or("attribute"))
        }
        None => type_name(&at)?,
    };
    let name = if keys.contains_key(key) {
        Edit::Set { at: below(&at, &[key]), value: Value::from(value) }
    } else {
        Edit::Insert {
            into: at.clone(),
            behind: Some("type".to_owned()),
            key: Value::from(key),
            value: Value::from(value),
        }
    };
    let what = format!("choose its `{key}`, or declare a type for both");
    Some(vec![name, mark(&at, what)])
}

/// A name of the attribute's object and itself; at the top there is no object.
fn type_name(at: &[String]) -> Option<String> {
    let names = at.iter().map(String::as_str);
    let names: Vec<&str> = names.filter(|name| !matches!(*name, "data" | "attributes")).collect();
    match names.as_slice() {
        [.., parent, name] => names::type_name(&format!("{parent} {}", names::singular(name))),
        [name] => names::type_name(&format!("{} data", names::singular(name))),
        [] => None,
    }
}

/// Without a condition and everything that uses it.
fn without_condition(text: &str, name: &str, what: &str) -> Option<Vec<Edit>> {
    let file: Value = serde_yaml::from_str(text).ok()?;
    let mut edits = Vec::new();
    let mut users = Vec::new();
    add_users(&file, name, &mut Steps::new(), &mut users);
    // From the end: indices of lists stay right.
    for at in users.into_iter().rev() {
        let of_condition = at[at.len() - 2] == "value_when";
        let around = at[..at.len() - if of_condition { 2 } else { 1 }].to_vec();
        edits.push(Edit::Remove { at });
        edits.push(mark(&around, what.to_owned()));
    }
    edits.push(Edit::Remove { at: vec!["conditions".to_owned(), name.to_owned()] });
    edits.push(mark(&["data".to_owned()], what.to_owned()));
    Some(edits)
}

/// The ways to all keys that name a condition.
fn add_users(value: &Value, name: &str, at: &mut Steps, found: &mut Vec<Steps>) {
    match value {
        Value::Mapping(mapping) => {
            for (key, inner) in mapping {
                at.push(super::yaml::text_of(key));
                let is_key = key.as_str().is_some_and(Key::names_condition);
                let is_value =
                    at.len() > 1 && at[at.len() - 2] == "value_when" && at[at.len() - 1] == name;
                if is_value || is_key && inner.as_str() == Some(name) {
                    found.push(at.clone())
                } else {
                    add_users(inner, name, at, found)
                }
                at.pop();
            }
        }
        Value::Sequence(items) => {
            for (index, inner) in items.iter().enumerate() {
                at.push(index.to_string());
                add_users(inner, name, at, found);
                at.pop();
            }
        }
        _ => {}
    }
}
