// @generated from codegen/src/runtime/validate/members.rs by `cargo xtask generate`. Do not edit.
//! Objects and arrays of a body, one level at a time: what nobody asks for is never taken apart.

use std::borrow::Cow;
use std::fmt;

use serde::Deserializer;
use serde::de::{DeserializeSeed, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use super::table::{Attribute, ObjectRules};

/// The members of an object, in document order, each name once: the last member of a name counts.
pub(super) struct Members<'de>(Vec<Member<'de>>);

/// A member of an object.
pub(super) struct Member<'de> {
    /// The name; bytes that are no UTF-8 stand for half of a surrogate pair.
    name: Cow<'de, [u8]>,
    pub(super) value: &'de RawValue,
    /// How often the name occurs in the object; 0 if it occurs again behind this member.
    pub(super) times: u32,
}

impl<'de> Members<'de> {
    /// Reads an object; of anything else there are no members.
    pub(super) fn read(json: &'de str) -> Self {
        let mut members = Vec::new();
        each_member(json, |name, value| {
            members.push(Member { name, value, times: 1 });
        });
        let mut members = Self(members);
        members.join_duplicates();
        members
    }

    fn join_duplicates(&mut self) {
        let members = &mut self.0;
        // Stable: the last one of several members of one name stays last.
        let mut by_name: Vec<_> = members.iter_mut().collect();
        by_name.sort_by(|a, b| a.name.cmp(&b.name));
        let mut has_duplicates = false;
        for same in by_name.chunk_by_mut(|a, b| a.name == b.name) {
            let times = u32::try_from(same.len()).unwrap_or(u32::MAX);
            if let [earlier @ .., last] = same {
                has_duplicates |= !earlier.is_empty();
                earlier.iter_mut().for_each(|member| member.times = 0);
                last.times = times;
            }
        }
        if has_duplicates {
            members.retain(|member| member.times > 0);
        }
    }

    /// The members that are attributes, and the others.
    pub(super) fn split(self, rules: &'static ObjectRules) -> (Self, Self) {
        let is_own: Vec<bool> =
            self.iter().map(|member| self.attribute(member, rules).is_some()).collect();
        let (own, others): (Vec<_>, Vec<_>) =
            self.0.into_iter().zip(is_own).partition(|(_, is_own)| *is_own);
        let members = |pairs: Vec<(Member<'de>, bool)>| {
            Self(pairs.into_iter().map(|(member, _)| member).collect())
        };
        (members(own), members(others))
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Member<'de>> {
        self.0.iter()
    }

    /// The only member.
    pub(super) fn only(&self) -> Option<&Member<'de>> {
        match self.0.as_slice() {
            [only] => Some(only),
            _ => None,
        }
    }

    fn has(&self, name: &str) -> bool {
        self.iter().any(|member| *member.name == *name.as_bytes())
    }

    /// The name under which an attribute arrived: its own, or else the first accepted one.
    pub(super) fn name_of(&self, attribute: &Attribute) -> Option<&'static str> {
        attribute.names().find(|name| self.has(name))
    }

    /// The attribute that a member is, and whether it has its own name.
    pub(super) fn attribute(
        &self,
        member: &Member<'_>,
        rules: &'static ObjectRules,
    ) -> Option<(&'static Attribute, bool)> {
        let mut attributes = rules.iter();
        if let Some(attribute) = attributes.find(|attribute| member.is_called(attribute.name)) {
            return Some((attribute, true));
        }
        let mut attributes = rules.iter();
        let attribute = attributes
            .find(|attribute| attribute.accepts.iter().any(|name| member.is_called(name)))?;
        let name = self.name_of(attribute)?;
        member.is_called(name).then_some((attribute, false))
    }
}

impl Member<'_> {
    /// The name, unless it is not Unicode.
    pub(super) fn name(&self) -> Option<&str> {
        std::str::from_utf8(&self.name).ok()
    }

    /// The name, as pointers have it.
    pub(super) fn shown(&self) -> Cow<'_, str> {
        String::from_utf8_lossy(&self.name)
    }

    /// Returns true if it has one of the names of an attribute.
    pub(super) fn may_be(&self, attribute: &Attribute) -> bool {
        attribute.names().any(|name| self.is_called(name))
    }

    fn is_called(&self, name: &str) -> bool {
        *self.name == *name.as_bytes()
    }
}

/// The value of an attribute in an object: the last one under its own name, or else under the first
/// accepted one that is there.
pub(super) fn value_of<'de>(json: &'de str, attribute: &Attribute) -> Option<&'de RawValue> {
    let mut best: Option<(usize, &RawValue)> = None;
    each_member(json, |name, value| {
        let rank = attribute.names().position(|own| *own.as_bytes() == *name);
        let rank = rank.filter(|rank| best.is_none_or(|(before, _)| *rank <= before));
        if let Some(rank) = rank {
            best = Some((rank, value));
        }
    });
    best.map(|(_, value)| value)
}

/// The last member of that name in an object.
pub fn member_of<'de>(json: &'de str, wanted: &str) -> Option<&'de RawValue> {
    let mut last = None;
    each_member(json, |name, value| {
        if *name == *wanted.as_bytes() {
            last = Some(value);
        }
    });
    last
}

/// Shows each member of an object; of anything else there is none.
fn each_member<'de>(json: &'de str, look: impl FnMut(Cow<'de, [u8]>, &'de RawValue)) {
    let mut deserializer = serde_json::Deserializer::from_str(json);
    // The syntax of the whole body was looked at before.
    let _ = deserializer.deserialize_map(EachMember(look));
}

/// Shows each item of an array, with its index; of anything else there is none.
pub(super) fn each_item<'de>(json: &'de str, look: impl FnMut(usize, &'de RawValue)) {
    let mut deserializer = serde_json::Deserializer::from_str(json);
    // The syntax of the whole body was looked at before.
    let _ = deserializer.deserialize_seq(EachItem(look));
}

struct EachMember<F>(F);

impl<'de, F: FnMut(Cow<'de, [u8]>, &'de RawValue)> Visitor<'de> for EachMember<F> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<(), A::Error> {
        while let Some(name) = map.next_key_seed(NameSeed)? {
            (self.0)(name, map.next_value()?);
        }
        Ok(())
    }
}

struct EachItem<F>(F);

impl<'de, F: FnMut(usize, &'de RawValue)> Visitor<'de> for EachItem<F> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an array")
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut items: A) -> Result<(), A::Error> {
        let mut index = 0;
        while let Some(item) = items.next_element()? {
            (self.0)(index, item);
            index += 1;
        }
        Ok(())
    }
}

/// Reads a name as bytes: as text, one with half of a surrogate pair would be an error.
struct NameSeed;

impl<'de> DeserializeSeed<'de> for NameSeed {
    type Value = Cow<'de, [u8]>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_bytes(self)
    }
}

impl<'de> Visitor<'de> for NameSeed {
    type Value = Cow<'de, [u8]>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a member")
    }

    fn visit_borrowed_bytes<E>(self, name: &'de [u8]) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(name))
    }

    fn visit_bytes<E>(self, name: &[u8]) -> Result<Self::Value, E> {
        Ok(Cow::Owned(name.to_vec()))
    }
}
