//! Paths of attributes, as people write them: `actor.social_profiles.type`.

use std::fmt;

use indexmap::IndexMap;

use crate::spec::Json;

/// The wire names from the top of the data, or of the envelope, down to an attribute. The items of
/// an array have no step of their own.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Path(pub Vec<String>);

impl Path {
    /// Reads a path with dots between its steps.
    pub fn parse(text: &str) -> Self {
        Self(text.split('.').map(str::to_owned).collect())
    }

    /// The path of the object that has it.
    pub(crate) fn parent(&self) -> Self {
        let steps = self.0.split_last();
        Self(steps.map_or_else(Vec::new, |(_, object)| object.to_vec()))
    }

    /// The object that has it, as pages and errata call it: by its path, and `data` at the top.
    pub(crate) fn under(&self) -> String {
        match self.parent() {
            top if top.0.is_empty() => "data".to_owned(),
            object => object.to_string(),
        }
    }

    /// The name in that object.
    pub(crate) fn last(&self) -> Option<&str> {
        self.0.last().map(String::as_str)
    }

    /// Puts a value there in a payload; objects around it are made.
    pub(crate) fn set_in(&self, payload: &mut Json, value: Json) {
        let mut at = payload;
        for step in &self.0 {
            if !matches!(at, Json::Object(_)) {
                *at = Json::Object(IndexMap::new());
            }
            let Json::Object(members) = at else {
                return;
            };
            at = members.entry(step.clone()).or_insert_with(|| Json::Object(IndexMap::new()));
        }
        *at = value;
    }

    /// The path of a member of what is at this path.
    pub fn member(&self, name: &str) -> Self {
        Self(self.0.iter().cloned().chain([name.to_owned()]).collect())
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.join("."))
    }
}
