//! Edits of a spec, as cases write them in YAML: a mapping from places to their new content.
//!
//! | place | content | effect |
//! | --- | --- | --- |
//! | `FILE` | null | removes the file |
//! | `FILE` | a text | writes the text |
//! | `FILE` | a mapping of `of`, `with`, `patch` | changes the text; see [`Change`] |
//! | `FILE` | another mapping | writes the value as YAML |
//! | `FILE:path/of/key` | null | removes the key |
//! | `FILE:path/of/key` | any other value | sets the key |
//!
//! A change of a text keeps the lines and columns of the rest. An edit of a key writes the whole file
//! in another layout.

use serde::Deserialize;
use serde_yaml::{Mapping, Value};

use crate::change::Change;

/// The edits of a case, in their order.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(transparent)]
pub struct Edits {
    edits: Mapping,
}

/// One edit.
#[derive(Debug)]
pub(crate) enum Edit<'a> {
    Remove,
    Text(String),
    Value(Value),
    Change(Change),
    Key { file: &'a str, path: &'a str, value: Option<Value> },
}

impl Edits {
    /// The edits, each with the place that it is of.
    ///
    /// # Panics
    ///
    /// If a place is no text.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, Edit<'_>)> {
        self.edits.iter().map(|(at, edit)| {
            let at = at.as_str().expect("the place of an edit");
            (at, Edit::new(at, edit))
        })
    }

    /// The edits with other names for the files that are edited.
    ///
    /// # Panics
    ///
    /// If a place is no text.
    #[must_use]
    pub fn renamed(&self, path_of: impl Fn(&str) -> String) -> Self {
        let renamed = |(at, edit): (&Value, &Value)| {
            let at = at.as_str().expect("the place of an edit");
            let at = match at.split_once(':') {
                Some((file, path)) => format!("{}:{path}", path_of(file)),
                None => path_of(at),
            };
            (at.into(), edit.clone())
        };
        Self { edits: self.edits.iter().map(renamed).collect() }
    }
}

impl<'a> Edit<'a> {
    fn new(at: &'a str, edit: &Value) -> Self {
        if let Some((file, path)) = at.split_once(':') {
            let value = (!edit.is_null()).then(|| edit.clone());
            return Self::Key { file, path, value };
        }
        match edit {
            Value::Null => Self::Remove,
            Value::String(text) => Self::Text(text.clone()),
            value => match serde_yaml::from_value(value.clone()) {
                Ok(change) => Self::Change(change),
                Err(_) => Self::Value(value.clone()),
            },
        }
    }
}

/// Puts a value at a path with `/` between its keys, or takes away the value there.
///
/// # Errors
///
/// If something on the way to it is not there, or no mapping.
pub fn put(root: &mut Value, path: &str, value: Option<Value>) -> Result<(), String> {
    let (parents, last) = path.rsplit_once('/').unwrap_or(("", path));
    let mut parent = root;
    for step in parents.split('/').filter(|step| !step.is_empty()) {
        let beside = keys(parent);
        parent = parent.get_mut(step).ok_or_else(|| {
            format!("there is no `{step}` on the way; the keys there are {}", beside.join(", "))
        })?;
    }
    let mapping = parent.as_mapping_mut().ok_or_else(|| format!("{parents} is no mapping"))?;
    let key = last.parse::<i64>().map_or(Value::from(last), Value::from);
    match value {
        Some(value) => mapping.insert(key, value),
        None => mapping.remove(&key),
    };
    Ok(())
}

/// The keys of a mapping that are texts.
fn keys(value: &Value) -> Vec<String> {
    let keys = value.as_mapping().into_iter().flat_map(Mapping::keys);
    keys.filter_map(Value::as_str).map(str::to_owned).collect()
}
