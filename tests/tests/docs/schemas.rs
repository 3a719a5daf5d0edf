//! Every spec file fits the schema of its kind, and one that is misspelt does not.

use codegen::disk;
use fs_err as fs;
use serde_json::Value;
use tests::workspace;

/// The files of the specs of all vendors, as JSON, each with the schema that it names.
fn spec_files() -> Vec<(String, Value, jsonschema::Validator)> {
    let folders = ["spec", "tests/vendors/harbour/spec"];
    folders.into_iter().flat_map(spec_files_in).collect()
}

fn spec_files_in(folder: &str) -> Vec<(String, Value, jsonschema::Validator)> {
    let folder = workspace(folder);
    let read = |source: codegen::diagnostic::Source| {
        let first = source.text.lines().next().expect("a line");
        let named = first.strip_prefix("# yaml-language-server: $schema=").expect("a modeline");
        let parent = folder.join(&source.path);
        let schema = parent.parent().expect("in a folder").join(named);
        let schema = fs::read_to_string(schema).expect("a schema");
        let schema: Value = serde_json::from_str(&schema).expect("JSON");
        let yaml: serde_yaml::Value = serde_yaml::from_str(&source.text).expect("YAML");
        let validator = jsonschema::validator_for(&schema).expect("a sound schema");
        (source.path, json(yaml), validator)
    };
    disk::read_spec(&folder).expect("readable").into_iter().map(read).collect()
}

/// YAML as JSON, in which every key is a string.
fn json(yaml: serde_yaml::Value) -> Value {
    let key = |key: serde_yaml::Value| match json(key) {
        Value::String(text) => text,
        other => other.to_string(),
    };
    match yaml {
        serde_yaml::Value::Mapping(members) => {
            members.into_iter().map(|(name, value)| (key(name), json(value))).collect()
        }
        serde_yaml::Value::Sequence(items) => items.into_iter().map(json).collect(),
        other => serde_json::to_value(other).expect("a scalar"),
    }
}

#[test]
fn every_spec_file_fits_its_schema() {
    let files = spec_files();
    assert!(files.len() > 7, "the files of both vendors");
    for (path, file, schema) in files {
        let errors: Vec<String> =
            schema.iter_errors(&file).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{path}: {errors:?}");
    }
}

#[test]
fn a_misspelt_key_does_not_fit_the_schema() {
    for (path, file, schema) in spec_files() {
        let keys: Vec<String> = file.as_object().expect("a mapping").keys().cloned().collect();
        for key in keys {
            let mut misspelt = file.clone();
            let members = misspelt.as_object_mut().expect("a mapping");
            let value = members.remove(&key).expect("a member");
            members.insert(format!("{key}_"), value);
            assert!(!schema.is_valid(&misspelt), "{path}: {key}_");
        }
    }
}

#[test]
fn a_wrong_type_does_not_fit_the_schema() {
    for (path, file, schema) in spec_files() {
        for key in file.as_object().expect("a mapping").keys() {
            let mut wrong = file.clone();
            wrong[key] = serde_json::json!(5.5);
            assert!(!schema.is_valid(&wrong), "{path}: {key}");
        }
    }
}

#[test]
fn a_misspelt_key_of_an_attribute_does_not_fit_the_schema() {
    let mut checked = 0;
    for (path, file, schema) in spec_files() {
        let key = if file.get("event").is_some() { "data" } else { "attributes" };
        let Some(attributes) = file.get(key).and_then(Value::as_object) else {
            continue;
        };
        let objects = attributes.iter().filter(|(_, attribute)| attribute.is_object());
        for (name, _) in objects {
            let (mut misspelt, mut wrong) = (file.clone(), file.clone());
            misspelt[key][name]["requird"] = "documented".into();
            assert!(!schema.is_valid(&misspelt), "{path}: {name}");
            wrong[key][name]["type"] = 5.into();
            assert!(!schema.is_valid(&wrong), "{path}: {name}");
            checked += 1;
        }
    }
    assert!(checked > 30, "only {checked}");
}
