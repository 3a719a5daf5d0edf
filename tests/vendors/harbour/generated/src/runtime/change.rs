// @generated from codegen/src/runtime/change.rs by `cargo xtask generate`. Do not edit.
//! Pairs of an old and a new value.

use std::collections::BTreeMap;

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::RawJson;

/// What a value was and what it became.
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

type Pair<T> = (Option<T>, Option<T>);

impl<T> Change<T> {
    /// A change from one value to another.
    pub fn new(old: Option<T>, new: Option<T>) -> Self {
        Self { old, new }
    }

    fn from_pair((first, second): Pair<T>, order: PairOrder) -> Self {
        match order {
            PairOrder::OldNew => Self::new(first, second),
            PairOrder::NewOld => Self::new(second, first),
        }
    }

    /// The two values in wire order, for writing.
    pub fn pair(&self, order: PairOrder) -> (Option<&T>, Option<&T>) {
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

impl<T: DeserializeOwned> Change<T> {
    /// Reads an array of exactly two elements, each a `T` or null.
    pub fn from_raw(raw: &RawJson, order: PairOrder) -> Option<Self> {
        raw.decode().ok().map(|pair| Self::from_pair(pair, order))
    }

    /// Reads an object with the one attribute `key` that is an array of such pairs.
    pub fn list_from_raw(raw: &RawJson, key: &str, order: PairOrder) -> Option<Vec<Self>> {
        let mut lists: BTreeMap<String, Vec<Pair<T>>> = raw.decode().ok()?;
        let pairs = lists.remove(key).filter(|_| lists.is_empty())?;
        Some(
            pairs
                .into_iter()
                .map(|pair| Self::from_pair(pair, order))
                .collect(),
        )
    }
}

impl<T> Default for Change<T> {
    fn default() -> Self {
        Self::new(None, None)
    }
}
