//! Values on a tape.

use std::borrow::Cow;

use serde::ser::{Error, Serialize, Serializer};

use super::kind::JsonKind;
use super::scan::{Entry, Tape};
use crate::runtime::decimal::is_integer;

/// A value on a tape.
#[derive(Debug, Clone, Copy)]
pub struct Node<'t> {
    pub(super) tape: &'t Tape<'t>,
    pub(super) at: u32,
}

impl<'t> Tape<'t> {
    /// The value that the whole text is.
    pub(crate) fn root(&'t self) -> Node<'t> {
        Node { tape: self, at: 0 }
    }

    /// The value, or the name of a member, at a place.
    #[inline]
    pub(crate) fn node(&'t self, at: u32) -> Node<'t> {
        Node { tape: self, at }
    }
}

impl PartialEq for Node<'_> {
    /// Returns true if both are one value of one tape.
    fn eq(&self, other: &Self) -> bool {
        self.at == other.at && std::ptr::eq(self.tape, other.tape)
    }
}

impl<'t> Node<'t> {
    #[inline]
    fn entry(self) -> &'t Entry {
        &self.tape.entries[self.at as usize]
    }

    /// The kind of the value.
    #[inline]
    pub fn kind(self) -> JsonKind {
        self.entry().kind
    }

    /// Returns true if it is `null`.
    #[inline]
    pub fn is_null(self) -> bool {
        self.kind() == JsonKind::Null
    }

    /// Its text, without white space around it.
    #[inline]
    pub fn raw(self) -> &'t str {
        let entry = self.entry();
        &self.tape.text[entry.start as usize..entry.end as usize]
    }

    /// Where it starts in the whole text.
    pub fn start(self) -> usize {
        self.entry().start as usize
    }

    /// The text that a string stands for, if it has no escapes.
    #[inline]
    pub fn plain(self) -> Option<&'t str> {
        let entry = self.entry();
        if entry.kind != JsonKind::String || entry.is_escaped {
            return None;
        }
        self.tape.text.get(entry.start as usize + 1..entry.end as usize - 1)
    }

    /// The text that a string stands for; `None` if it is no string, or has half of a surrogate pair.
    #[inline]
    pub fn text(self) -> Option<Cow<'t, str>> {
        match self.plain() {
            Some(text) => Some(Cow::Borrowed(text)),
            None => self.unescaped().map(Cow::Owned),
        }
    }

    #[cold]
    #[inline(never)]
    fn unescaped(self) -> Option<String> {
        if self.kind() != JsonKind::String {
            return None;
        }
        serde_json::from_str(self.raw()).ok()
    }

    /// The items of an array; of anything else there are none.
    #[inline]
    pub fn items(self) -> Items<'t> {
        let is_array = self.kind() == JsonKind::Array;
        Items {
            tape: self.tape,
            at: self.at + 1,
            end: if is_array { self.place_behind() } else { 0 },
        }
    }

    /// The members of an object, in their order, each with its name; of anything else there are none.
    #[inline]
    pub fn members(self) -> Members<'t> {
        let is_object = self.kind() == JsonKind::Object;
        Members {
            tape: self.tape,
            at: self.at + 1,
            end: if is_object { self.place_behind() } else { 0 },
        }
    }

    /// The last member of that name.
    pub fn member(self, name: &str) -> Option<Self> {
        let mut last = None;
        for (own, value) in self.members() {
            if own.is_name(name) || own.entry().is_escaped && own.is_text(name) {
                last = Some(value);
            }
        }
        last
    }

    /// The value at a path of members, the last one of each name.
    pub fn at_path(self, path: &[&str]) -> Option<Self> {
        path.iter().try_fold(self, |value, name| value.member(name))
    }

    /// Returns true if it is a string that stands for this text.
    #[inline]
    pub fn is_text(self, text: &str) -> bool {
        if self.entry().is_escaped {
            // No escape is shorter than what it stands for, and none is more than six times as long.
            let length = self.raw().len() - 2;
            let may_be = (text.len()..=6 * text.len()).contains(&length);
            return may_be && self.unescaped().is_some_and(|unescaped| unescaped == text);
        }
        self.kind() == JsonKind::String && self.is_name(text)
    }

    /// Returns true if it is the name of a member, without escapes, and this one. Most names that it
    /// is compared with have another length.
    #[inline]
    pub fn is_name(self, name: &str) -> bool {
        let entry = self.entry();
        let (start, end) = (entry.start as usize, entry.end as usize);
        end - start == name.len() + 2
            && !entry.is_escaped
            && self.tape.text.as_bytes().get(start + 1..end - 1) == Some(name.as_bytes())
    }

    /// Its place on the tape; values within it have later ones, and the value of a member stands
    /// behind its name.
    #[inline]
    pub fn index(self) -> u32 {
        self.at
    }

    /// Returns true if what stands at a place is it, or something in it.
    #[inline]
    pub(crate) fn holds(self, at: u32) -> bool {
        (self.at..self.place_behind()).contains(&at)
    }

    /// The tape that it stands on.
    #[inline]
    pub(crate) fn tape(self) -> &'t Tape<'t> {
        self.tape
    }

    /// The place behind it and all within it.
    #[inline]
    pub(super) fn place_behind(self) -> u32 {
        self.entry().next
    }
}

/// The items of an array.
#[derive(Debug, Clone)]
pub struct Items<'t> {
    tape: &'t Tape<'t>,
    at: u32,
    end: u32,
}

impl<'t> Iterator for Items<'t> {
    type Item = Node<'t>;

    #[inline]
    fn next(&mut self) -> Option<Node<'t>> {
        if self.at >= self.end {
            return None;
        }
        let item = Node { tape: self.tape, at: self.at };
        self.at = item.place_behind();
        Some(item)
    }
}

/// The members of an object: names, which are strings, and values.
#[derive(Debug, Clone)]
pub struct Members<'t> {
    tape: &'t Tape<'t>,
    at: u32,
    end: u32,
}

impl<'t> Iterator for Members<'t> {
    type Item = (Node<'t>, Node<'t>);

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        if self.at >= self.end {
            return None;
        }
        let name = Node { tape: self.tape, at: self.at };
        let value = Node { tape: self.tape, at: self.at + 1 };
        self.at = value.place_behind();
        Some((name, value))
    }
}

/// How deep a value is written for other formats; few of them have a limit of their own.
const DEEPEST: usize = 128;

/// Writes the value for formats that have no JSON text. A number beyond their integers is a double.
impl Serialize for Node<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Level { value: *self, left: DEEPEST }.serialize(serializer)
    }
}

/// A value, and how many levels may be in it.
#[derive(Clone, Copy)]
struct Level<'t> {
    value: Node<'t>,
    left: usize,
}

impl Serialize for Level<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let odd = || S::Error::custom("a text is not Unicode");
        let Self { value, left } = *self;
        let within = || left.checked_sub(1).ok_or_else(|| S::Error::custom("nested too deep"));
        match value.kind() {
            JsonKind::Null => serializer.serialize_unit(),
            JsonKind::Boolean => serializer.serialize_bool(value.raw() == "true"),
            JsonKind::Number => number(value.raw(), serializer),
            JsonKind::String => serializer.serialize_str(&value.text().ok_or_else(odd)?),
            JsonKind::Array => {
                let left = within()?;
                serializer.collect_seq(value.items().map(|value| Level { value, left }))
            }
            JsonKind::Object => {
                let left = within()?;
                let members = value.members();
                let members =
                    members.map(|(name, value)| Some((name.text()?, Level { value, left })));
                let members: Option<Vec<_>> = members.collect();
                serializer.collect_map(members.ok_or_else(odd)?)
            }
        }
    }
}

fn number<S: Serializer>(text: &str, serializer: S) -> Result<S::Ok, S::Error> {
    // A zero with a sign is no integer.
    if is_integer(text) {
        if let Ok(integer) = text.parse::<i64>() {
            return serializer.serialize_i64(integer);
        }
        if let Ok(integer) = text.parse::<u64>() {
            return serializer.serialize_u64(integer);
        }
    }
    serializer.serialize_f64(text.parse().map_err(S::Error::custom)?)
}
