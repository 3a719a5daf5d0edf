//! Everything that arrived beside the typed attributes of an object.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::RawJson;

/// Everything that arrived beside the typed attributes of an object: attributes that are
/// undocumented or not of their documented type, and names of attributes that arrived as null.
///
/// An object writes its extra out again, and so nothing that arrived is lost.
#[derive(Clone, Default)]
pub struct Extra {
    // Nearly always there is nothing to keep, and then it costs one pointer.
    kept: Option<Box<Kept>>,
}

#[derive(Clone, Default)]
struct Kept {
    attributes: BTreeMap<String, RawJson>,
    // Each name ends in a NUL: one buffer, since payloads are often full of nulls.
    nulls: String,
}

impl Extra {
    /// The attribute of that name.
    pub fn get(&self, name: &str) -> Option<&RawJson> {
        self.kept.as_ref()?.attributes.get(name)
    }

    /// The attributes, sorted by name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &RawJson)> {
        let attributes = self.kept.iter().flat_map(|kept| &kept.attributes);
        attributes.map(|(name, value)| (name.as_str(), value))
    }

    /// As `Debug`, but without the values of attributes with these names.
    #[allow(dead_code, reason = "not every vendor has sensitive attributes")]
    pub(crate) fn hiding<'a>(&'a self, names: &'a [&'a str]) -> impl fmt::Debug + 'a {
        Hiding { extra: self, names }
    }

    /// Returns true if there are no attributes; names of nulls do not count.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The number of attributes; names of nulls do not count.
    pub fn len(&self) -> usize {
        self.kept.as_ref().map_or(0, |kept| kept.attributes.len())
    }

    /// Adds an attribute and returns the one it replaces.
    pub fn insert(&mut self, name: impl Into<String>, value: RawJson) -> Option<RawJson> {
        self.kept.get_or_insert_default().attributes.insert(name.into(), value)
    }

    /// Takes an attribute out, and forgets that one of this name arrived as null.
    pub fn remove(&mut self, name: &str) -> Option<RawJson> {
        self.kept.as_mut()?.remove(name)
    }

    /// Returns true if it never had anything.
    pub(super) fn is_untouched(&self) -> bool {
        self.kept.is_none()
    }

    /// Returns true if the typed attribute of that name arrived as null rather than not at all.
    pub fn was_null(&self, name: &str) -> bool {
        let noted = self.kept.as_ref().is_some_and(|kept| kept.noted(name));
        noted && self.get(name).is_none()
    }

    /// The names of the typed attributes that arrived as null.
    pub fn nulls(&self) -> impl Iterator<Item = &str> {
        let names = self.kept.iter().flat_map(|kept| kept.names());
        names.filter(|name| self.get(name).is_none())
    }

    /// Notes that a documented attribute arrived as null. Documented names hold no NUL.
    pub(super) fn note_null(&mut self, name: &str) {
        let kept = self.kept.get_or_insert_default();
        kept.attributes.remove(name);
        // Once is enough, and a body with a million nulls must not fill the buffer.
        if !kept.noted(name) {
            kept.nulls.push_str(name);
            kept.nulls.push('\0');
        }
    }

    /// Drops what an earlier attribute of the same name left, as the last one wins.
    pub(super) fn replace(&mut self, name: &str) {
        if let Some(kept) = &mut self.kept {
            kept.remove(name);
        }
    }
}

impl Kept {
    fn remove(&mut self, name: &str) -> Option<RawJson> {
        if self.noted(name) {
            let others = self.names().filter(|&other| other != name);
            self.nulls = others.flat_map(|other| [other, "\0"]).collect();
        }
        self.attributes.remove(name)
    }

    fn noted(&self, name: &str) -> bool {
        self.names().any(|null| null == name)
    }

    fn names(&self) -> impl Iterator<Item = &str> {
        self.nulls.split_terminator('\0')
    }
}

impl PartialEq for Extra {
    fn eq(&self, other: &Self) -> bool {
        let nulls = |extra: &Self| extra.nulls().map(str::to_owned).collect::<BTreeSet<_>>();
        self.iter().eq(other.iter()) && nulls(self) == nulls(other)
    }
}

impl Eq for Extra {}

impl fmt::Debug for Extra {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Hiding { extra: self, names: &[] }.fmt(f)
    }
}

struct Hiding<'a> {
    extra: &'a Extra,
    names: &'a [&'a str],
}

impl fmt::Debug for Hiding<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let nulls = self.extra.nulls().map(|name| (name, None));
        let values = self.extra.iter().map(|(name, value)| {
            let is_hidden = self.names.contains(&name);
            (name, Some(if is_hidden { "[redacted]" } else { value.get() }))
        });
        f.debug_map().entries(values.chain(nulls)).finish()
    }
}
