//! The keys of an attribute in the text of a file.

use serde_yaml::{Mapping, Value};

use super::super::draft::facet;
use super::super::types::NO_TYPE;
use super::super::yaml::{Edit, Steps, below};
use super::group::Known;
use crate::spec::{KEYS, Key};

/// The edit that puts a key of an attribute where such keys stand, or gives it another value.
pub(super) fn insert(at: &Steps, mapping: &Mapping, key: &str, value: Value) -> Edit {
    if mapping.contains_key(key) {
        return Edit::Set { at: below(at, &[key]), value };
    }
    let before = KEYS[..Key::place(key)].iter().rev();
    let behind = before.map(|key| key.name).find(|name| mapping.contains_key(*name));
    Edit::Insert {
        into: at.clone(),
        behind: behind.map(str::to_owned),
        key: Value::from(key),
        value,
    }
}

/// The edits that take back that the page names no type for an attribute.
pub(super) fn with_type(at: &Steps) -> [Edit; 2] {
    let key = below(at, &["type"]);
    [at.clone(), key].map(|at| Edit::Unmark { at, what: NO_TYPE.to_owned() })
}

/// The keys of an attribute; what is short for a type becomes a mapping first.
pub(super) fn keyed(known: &Known<'_>, file: &str, at: &Steps) -> Option<(Vec<Edit>, Mapping)> {
    match known.value(file, at)? {
        Value::Mapping(mapping) => Some((Vec::new(), mapping)),
        short => {
            let long = facet("type", short);
            let mapping = long.as_mapping()?.clone();
            let set = Edit::Set { at: at.clone(), value: long };
            Some((vec![set], mapping))
        }
    }
}
