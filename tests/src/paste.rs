//! A spec into which a proposed erratum was pasted.

use codegen::diagnostic::Source;
use codegen::erratum::Paste;
use serde_yaml::{Mapping, Value};

/// The files of a spec after a paste, and without the keys that the paste removes.
///
/// # Panics
///
/// If a file or a place is not there.
pub fn pasted(sources: &[Source], paste: &Paste) -> Vec<Source> {
    let mut sources = sources.to_vec();
    let entries: Mapping = serde_yaml::from_str(&paste.yaml).expect("what is pasted is a mapping");
    edit(&mut sources, &paste.place.file, |file| merge(node(file, &paste.place.pointer), entries));
    for (place, _) in &paste.remove {
        edit(&mut sources, &place.file, |file| remove(file, &place.pointer));
    }
    sources
}

fn edit(sources: &mut [Source], file: &str, change: impl FnOnce(&mut Value)) {
    let source = sources.iter_mut().find(|source| source.path == file);
    let source = source.unwrap_or_else(|| panic!("the spec has no {file}"));
    let mut value = serde_yaml::from_str(&source.text).expect("YAML");
    change(&mut value);
    source.text = serde_yaml::to_string(&value).expect("YAML");
}

fn steps(pointer: &str) -> impl Iterator<Item = String> {
    pointer.split('/').skip(1).map(|step| step.replace("~1", "/").replace("~0", "~"))
}

fn node<'v>(file: &'v mut Value, pointer: &str) -> &'v mut Value {
    steps(pointer).fold(file, |node, step| {
        let key = key_of(node, &step).unwrap_or_else(|| panic!("{pointer} has no {step}"));
        node.get_mut(key).expect("it is there")
    })
}

/// The key as it stands in a mapping: `1` may be a number.
fn key_of(node: &Value, step: &str) -> Option<Value> {
    let mut keys = node.as_mapping()?.keys();
    let is_it = |key: &&Value| match key {
        Value::String(text) => text == step,
        Value::Number(number) => number.to_string() == step,
        _ => false,
    };
    keys.find(is_it).cloned()
}

/// Puts entries into the keys of an attribute: lists and mappings keep what they have.
fn merge(node: &mut Value, entries: Mapping) {
    // A type alone stands for an attribute of the type.
    if let Value::String(ty) = node {
        let keys = Mapping::from_iter([("type".into(), ty.as_str().into())]);
        *node = Value::Mapping(keys);
    }
    let node = node.as_mapping_mut().expect("keys");
    for (key, value) in entries {
        let is_replaced = ["also", "except"].iter().any(|name| key == *name);
        match (node.get_mut(&key), value) {
            (Some(Value::Sequence(old)), Value::Sequence(new)) if !is_replaced => old.extend(new),
            (Some(Value::Mapping(old)), Value::Mapping(new)) => old.extend(new),
            (Some(old), new) => *old = new,
            (None, new) => drop(node.insert(key, new)),
        }
    }
}

fn remove(file: &mut Value, pointer: &str) {
    let (parent, last) = pointer.rsplit_once('/').expect("a step");
    let last = steps(&format!("/{last}")).next().expect("a step");
    let parent = node(file, parent);
    match (key_of(parent, &last), parent) {
        (Some(key), parent) => drop(parent.as_mapping_mut().expect("keys").shift_remove(&key)),
        (None, Value::Sequence(items)) => drop(items.remove(last.parse().expect("an index"))),
        (None, _) => panic!("{pointer} is not there"),
    }
    let is_empty = matches!(node(file, &pointer[..pointer.rfind('/').expect("a step")]),
        Value::Sequence(items) if items.is_empty());
    if is_empty {
        remove(file, &pointer[..pointer.rfind('/').expect("a step")]);
    }
    drop_conditions(file);
}

/// A list of conditions has one at least.
fn drop_conditions(file: &mut Value) {
    let is_empty = |value: &Value| value.as_mapping().is_some_and(Mapping::is_empty);
    if let Some(file) = file.as_mapping_mut()
        && file.get("conditions").is_some_and(is_empty)
    {
        file.shift_remove("conditions");
    }
}
