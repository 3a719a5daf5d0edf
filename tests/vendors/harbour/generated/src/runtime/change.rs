// @generated from codegen/src/runtime/change.rs by `cargo xtask generate`. Do not edit.
//! Pairs of an old and a new value.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Error, MapAccess, SeqAccess, Visitor};
use serde::ser::SerializeStruct;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

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

    fn visit_seq<S: SeqAccess<'de>>(self, mut sides: S) -> Result<Change<T>, S::Error> {
        let too_short = |length| S::Error::invalid_length(length, &self);
        let old = sides.next_element()?.ok_or_else(|| too_short(0))?;
        let new = sides.next_element()?.ok_or_else(|| too_short(1))?;
        Ok(Change { old, new })
    }

    fn visit_map<M: MapAccess<'de>>(self, mut sides: M) -> Result<Change<T>, M::Error> {
        let mut change = Change::default();
        while let Some(key) = sides.next_key::<String>()? {
            match key.as_str() {
                "old" => change.old = sides.next_value()?,
                "new" => change.new = sides.next_value()?,
                other => return Err(M::Error::unknown_field(other, &["old", "new"])),
            }
        }
        Ok(change)
    }
}
