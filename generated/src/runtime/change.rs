// @generated from codegen/src/runtime/change.rs by `cargo xtask generate`. Do not edit.
//! Pairs of an old and a new value.

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use serde::de::{DeserializeSeed, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde::ser::SerializeStruct;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::key::KeySeed;
use super::shape::list;

/// A value before and after a change.
///
/// On its own it is written as, and read from, an object with `old` and `new`, whatever form the
/// change has in a payload.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Change<T> {
    /// The value before; `None` if there was none.
    pub old: Option<T>,
    /// The value after; `None` if there is none.
    pub new: Option<T>,
}

/// In which order an array of two holds a [`Change`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PairOrder {
    /// `[old, new]`
    OldNew,
    /// `[new, old]`
    NewOld,
}

impl<T> Change<T> {
    /// A change from one value to another.
    pub fn new(old: Option<T>, new: Option<T>) -> Self {
        Self { old, new }
    }

    /// The two values in wire order, for writing.
    pub(super) fn pair(&self, order: PairOrder) -> (Option<&T>, Option<&T>) {
        let (old, new) = (self.old.as_ref(), self.new.as_ref());
        match order {
            PairOrder::OldNew => (old, new),
            PairOrder::NewOld => (new, old),
        }
    }

    /// The object that holds the changes as pairs under `key`, for writing.
    pub(super) fn wrap(changes: &[Self], key: &str, order: PairOrder) -> impl Serialize
    where
        T: Serialize,
    {
        let pairs: Vec<_> = changes.iter().map(|change| change.pair(order)).collect();
        BTreeMap::from([(key, pairs)])
    }
}

impl<T> Default for Change<T> {
    fn default() -> Self {
        Self::new(None, None)
    }
}

impl<T: Serialize> Serialize for Change<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Change", 2)?;
        out.serialize_field("old", &self.old)?;
        out.serialize_field("new", &self.new)?;
        out.end()
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Change<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_struct("Change", &["old", "new"], SidesVisitor(PhantomData))
    }
}

/// Reads an object with `old` and `new`, each a `T`, null or absent.
struct SidesVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for SidesVisitor<T> {
    type Value = Change<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object with `old` and `new`")
    }

    fn visit_seq<S: SeqAccess<'de>>(self, sides: S) -> Result<Change<T>, S::Error> {
        PairSeed::new(PairOrder::OldNew).visit_seq(sides)
    }

    fn visit_map<M: MapAccess<'de>>(self, mut sides: M) -> Result<Change<T>, M::Error> {
        let mut change = Change::default();
        while let Some(key) = sides.next_key_seed(KeySeed)? {
            match &*key {
                "old" => change.old = sides.next_value()?,
                "new" => change.new = sides.next_value()?,
                other => return Err(M::Error::unknown_field(other, &["old", "new"])),
            }
        }
        Ok(change)
    }
}

/// Reads an array of exactly two elements, each a `T` or null.
pub(super) struct PairSeed<T> {
    order: PairOrder,
    value: PhantomData<T>,
}

impl<T> PairSeed<T> {
    pub(super) fn new(order: PairOrder) -> Self {
        Self { order, value: PhantomData }
    }
}

impl<T> Clone for PairSeed<T> {
    fn clone(&self) -> Self {
        Self::new(self.order)
    }
}

impl<'de, T: Deserialize<'de>> DeserializeSeed<'de> for PairSeed<T> {
    type Value = Change<T>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Change<T>, D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de, T: Deserialize<'de>> Visitor<'de> for PairSeed<T> {
    type Value = Change<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an array of an old and a new value")
    }

    fn visit_seq<S: SeqAccess<'de>>(self, mut pair: S) -> Result<Change<T>, S::Error> {
        let length = |length| S::Error::invalid_length(length, &"two values");
        let first = pair.next_element()?.ok_or_else(|| length(0))?;
        let second = pair.next_element()?.ok_or_else(|| length(1))?;
        if pair.next_element::<IgnoredAny>()?.is_some() {
            return Err(length(3));
        }
        Ok(match self.order {
            PairOrder::OldNew => Change::new(first, second),
            PairOrder::NewOld => Change::new(second, first),
        })
    }
}

/// Reads an object with the one member `key`, an array of pairs.
pub(super) struct PairsSeed<'k, T> {
    pub(super) key: &'k str,
    pub(super) pair: PairSeed<T>,
}

impl<'de, T: Deserialize<'de>> DeserializeSeed<'de> for PairsSeed<'_, T> {
    type Value = Vec<Change<T>>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de, T: Deserialize<'de>> Visitor<'de> for PairsSeed<'_, T> {
    type Value = Vec<Change<T>>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an object with the one member {}", self.key)
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Self::Value, M::Error> {
        let is_key = map.next_key_seed(KeySeed)?.is_some_and(|key| key == self.key);
        if !is_key {
            return Err(M::Error::custom("another member"));
        }
        let pairs = map.next_value_seed(list(self.pair))?;
        match map.next_key_seed(KeySeed)? {
            Some(_) => Err(M::Error::custom("more than one member")),
            None => Ok(pairs),
        }
    }
}
