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
        let mut steps = Vec::new();
        let mut rest = text;
        loop {
            let (step, behind) = first_step(rest);
            steps.push(step.to_owned());
            match behind {
                Some(behind) => rest = behind,
                None => return Self(steps),
            }
        }
    }

    /// The path on a page, which knows nothing of kinds.
    pub fn without_kinds(&self) -> Self {
        Self(self.0.iter().filter(|step| KindStep::of(step).is_none()).cloned().collect())
    }

    /// The path of the object that has it.
    pub(crate) fn parent(&self) -> Self {
        let steps = self.0.split_last();
        Self(steps.map_or_else(Vec::new, |(_, object)| object.to_vec()))
    }

    /// Returns true for the attribute that tells the kind of the object that has it.
    pub(crate) fn tells_kind(&self) -> bool {
        let around = self.0.iter().rev().nth(1);
        let step = around.and_then(|step| KindStep::of(step));
        step.is_some_and(|step| !step.is_beside && Some(step.name) == self.last())
    }

    /// Returns true if it begins at the object that has the attribute about which it says something:
    /// `.type`.
    pub(crate) fn is_relative(&self) -> bool {
        self.0.first().is_some_and(String::is_empty)
    }

    /// The path from the top, where a relative one begins at the object at this path.
    pub(crate) fn from(&self, object: &Self) -> Self {
        match self.0.split_first() {
            Some((first, rest)) if first.is_empty() => {
                Self(object.0.iter().chain(rest).cloned().collect())
            }
            _ => self.clone(),
        }
    }

    /// The path from an object around it: what [`from`](Self::from) takes back.
    pub(crate) fn below(&self, object: &Self) -> Option<Self> {
        let rest = self.0.strip_prefix(object.0.as_slice())?;
        Some(Self([String::new()].into_iter().chain(rest.iter().cloned()).collect()))
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
        for (index, step) in self.0.iter().enumerate() {
            if index > 0 && KindStep::of(step).is_none() {
                f.write_str(".")?;
            }
            f.write_str(step)?;
        }
        Ok(())
    }
}

/// The first step of a path, and what is behind it.
fn first_step(text: &str) -> (&str, Option<&str>) {
    let kind_end = text.strip_prefix('[').and_then(|inner| inner.find(']')).map(|at| at + 2);
    if let Some((step, behind)) = kind_end.and_then(|end| text.split_at_checked(end))
        && KindStep::of(step).is_some()
        && (behind.is_empty() || behind.starts_with(['.', '[']))
    {
        let behind = behind.strip_prefix('.').unwrap_or(behind);
        return (step, (!behind.is_empty()).then_some(behind));
    }
    let end = text.find('.').unwrap_or(text.len());
    let kind = text[..end].find('[').filter(|at| *at > 0 && is_kind_ahead(&text[*at..]));
    match (kind, text.split_at(end)) {
        (Some(at), _) => (&text[..at], Some(&text[at..])),
        (None, (step, behind)) => (step, behind.strip_prefix('.')),
    }
}

/// Returns true if a text begins with the step of a kind.
pub(crate) fn is_kind_ahead(text: &str) -> bool {
    text.find(']').is_some_and(|end| KindStep::of(&text[..=end]).is_some())
}

/// The step of a path that stands for a kind of an object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct KindStep<'p> {
    /// The attribute that tells the kind.
    pub(crate) name: &'p str,
    /// True if it stands beside the object.
    pub(crate) is_beside: bool,
    /// The value by which the kind is told, without quotes.
    pub(crate) value: &'p str,
}

impl<'p> KindStep<'p> {
    /// Reads a step, if it stands for a kind.
    pub(crate) fn of(step: &'p str) -> Option<Self> {
        let (name, value) = step.strip_prefix('[')?.strip_suffix(']')?.split_once('=')?;
        let beside = name.strip_prefix('.');
        Some(Self { name: beside.unwrap_or(name), is_beside: beside.is_some(), value })
    }

    /// Returns true if the attribute that tells the kind has its value here.
    pub(crate) fn is_told_by(&self, members: &IndexMap<String, Json>) -> bool {
        match members.get(self.name) {
            Some(Json::String(text)) => text == self.value,
            Some(Json::Number(number)) => number.to_string() == self.value,
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{KindStep, Path};

    #[test]
    fn a_kind_is_a_step_and_reads_as_it_is_written() {
        for (text, steps) in [
            ("a.b", &["a", "b"][..]),
            ("answers[type=text].note", &["answers", "[type=text]", "note"]),
            ("answers[.type=a.b]", &["answers", "[.type=a.b]"]),
            ("a[x=1][y=2].b", &["a", "[x=1]", "[y=2]", "b"]),
            ("tags[0].name", &["tags[0]", "name"]),
            (".type", &["", "type"]),
            ("a[b.c", &["a[b", "c"]),
        ] {
            let path = Path::parse(text);
            assert_eq!(path.0, steps, "{text}");
            assert_eq!(path.to_string(), text);
        }
    }

    #[test]
    fn a_step_tells_which_attribute_decides() {
        let own = KindStep { name: "type", is_beside: false, value: "text" };
        assert_eq!(KindStep::of("[type=text]"), Some(own));
        assert_eq!(KindStep::of("[.type=text]"), Some(KindStep { is_beside: true, ..own }));
        assert_eq!(KindStep::of("[0]"), None);
        assert_eq!(Path::parse("a[type=text].b").without_kinds(), Path::parse("a.b"));
    }
}
