//! Changes that are no array of two.

use std::collections::BTreeMap;

use serde::de::{DeserializeOwned, Error, MapAccess};
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::change::PairSeed;
use super::object::{Fields, Writer};
use super::{Change, PairOrder, RawJson};

/// The value before a change, where the value after it is not told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct OldValue<T>(
    /// The value; `None` if there was none.
    pub Option<T>,
);

/// The value after a change, where the value before it is not told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct NewValue<T>(
    /// The value; `None` if there is none.
    pub Option<T>,
);

/// The items by which an array changed.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ItemChanges<T> {
    /// The items that were added; `None` if nothing is said of any.
    pub added: Option<Vec<T>>,
    /// The items that were removed; `None` if nothing is said of any.
    pub removed: Option<Vec<T>>,
}

/// The place of the one value of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ValueIn {
    /// `"value"`
    Itself,
    /// `["value"]`
    Element,
    /// `{"from": "value"}`
    Member(&'static str),
}

/// The members of an object that have the values of a [`Change`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct SidesIn {
    /// The member with the old value.
    pub old: &'static str,
    /// The member with the new value.
    pub new: &'static str,
}

/// The members of an object that have [`ItemChanges`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ItemsIn {
    /// The member with the items that were added.
    pub added: Option<&'static str>,
    /// The member with the items that were removed.
    pub removed: Option<&'static str>,
}

/// A change whose place in JSON differs from vendor to vendor, with the places of its parts.
pub trait Shaped<P: Copy>: Sized {
    /// Reads a change; nothing if it has another shape.
    fn decode(raw: &RawJson, shape: P) -> Option<Self>;

    /// Writes what [`decode`](Self::decode) reads.
    fn encode<S: Serializer>(&self, shape: P, out: S) -> Result<S::Ok, S::Error>;
}

impl<T> ItemChanges<T> {
    /// Items that were added, and items that were removed.
    pub fn new(added: Vec<T>, removed: Vec<T>) -> Self {
        Self { added: Some(added), removed: Some(removed) }
    }
}

impl<T: DeserializeOwned + Serialize> Shaped<ValueIn> for OldValue<T> {
    fn decode(raw: &RawJson, shape: ValueIn) -> Option<Self> {
        value(raw, shape).map(Self)
    }

    fn encode<S: Serializer>(&self, shape: ValueIn, out: S) -> Result<S::Ok, S::Error> {
        write_value(&self.0, shape, out)
    }
}

impl<T: DeserializeOwned + Serialize> Shaped<ValueIn> for NewValue<T> {
    fn decode(raw: &RawJson, shape: ValueIn) -> Option<Self> {
        value(raw, shape).map(Self)
    }

    fn encode<S: Serializer>(&self, shape: ValueIn, out: S) -> Result<S::Ok, S::Error> {
        write_value(&self.0, shape, out)
    }
}

impl<T: DeserializeOwned + Serialize> Shaped<SidesIn> for Change<T> {
    fn decode(raw: &RawJson, shape: SidesIn) -> Option<Self> {
        let mut members: BTreeMap<String, Option<T>> = raw.decode().ok()?;
        let change = Self::new(members.remove(shape.old)?, members.remove(shape.new)?);
        members.is_empty().then_some(change)
    }

    fn encode<S: Serializer>(&self, shape: SidesIn, out: S) -> Result<S::Ok, S::Error> {
        out.collect_map([(shape.old, &self.old), (shape.new, &self.new)])
    }
}

impl<T: DeserializeOwned + Serialize> Shaped<PairOrder> for Change<T> {
    fn decode(raw: &RawJson, order: PairOrder) -> Option<Self> {
        raw.decode_seed(PairSeed::new(order)).ok()
    }

    fn encode<S: Serializer>(&self, order: PairOrder, out: S) -> Result<S::Ok, S::Error> {
        self.pair(order).serialize(out)
    }
}

impl<T: DeserializeOwned + Serialize> Shaped<ItemsIn> for ItemChanges<T> {
    fn decode(raw: &RawJson, shape: ItemsIn) -> Option<Self> {
        let mut members: BTreeMap<String, Vec<T>> = raw.decode().ok()?;
        let mut items = |name: Option<&str>| name.and_then(|name| members.remove(name));
        let change = Self { added: items(shape.added), removed: items(shape.removed) };
        let is_change = change.added.is_some() || change.removed.is_some();
        (is_change && members.is_empty()).then_some(change)
    }

    fn encode<S: Serializer>(&self, shape: ItemsIn, out: S) -> Result<S::Ok, S::Error> {
        let lists = [(shape.added, &self.added), (shape.removed, &self.removed)];
        out.collect_map(lists.into_iter().filter_map(|(name, items)| name.zip(items.as_ref())))
    }
}

/// The changes of the members of an object, each of the shape.
impl<P: Copy, C: Shaped<P>> Shaped<P> for BTreeMap<String, C> {
    fn decode(raw: &RawJson, shape: P) -> Option<Self> {
        let members: BTreeMap<String, RawJson> = raw.decode().ok()?;
        let changes = members.into_iter().map(|(name, raw)| Some((name, C::decode(&raw, shape)?)));
        changes.collect()
    }

    fn encode<S: Serializer>(&self, shape: P, out: S) -> Result<S::Ok, S::Error> {
        out.collect_map(self.iter().map(|(name, change)| (name, Written { change, shape })))
    }
}

fn value<T: DeserializeOwned>(raw: &RawJson, shape: ValueIn) -> Option<Option<T>> {
    match shape {
        ValueIn::Itself => raw.decode().ok(),
        ValueIn::Element => {
            let [value]: [Option<T>; 1] = raw.decode().ok()?;
            Some(value)
        }
        ValueIn::Member(name) => {
            let mut members: BTreeMap<String, Option<T>> = raw.decode().ok()?;
            let value = members.remove(name)?;
            members.is_empty().then_some(value)
        }
    }
}

fn write_value<T: Serialize, S: Serializer>(
    value: &Option<T>,
    shape: ValueIn,
    out: S,
) -> Result<S::Ok, S::Error> {
    match shape {
        ValueIn::Itself => value.serialize(out),
        ValueIn::Element => [value].serialize(out),
        ValueIn::Member(name) => out.collect_map([(name, value)]),
    }
}

impl<'de, A: MapAccess<'de>> Fields<'de, A> {
    /// Reads a change of a shape, else like [`lenient`](Self::lenient).
    pub fn change_as<P: Copy, C: Shaped<P>>(
        &mut self,
        slot: &mut Option<C>,
        shape: P,
    ) -> Result<(), A::Error> {
        self.read_or_keep(slot, |raw| C::decode(raw, shape))?;
        if self.is_strict() && self.has_kept(self.name()) {
            return Err(A::Error::custom("a change of another shape"));
        }
        Ok(())
    }

    /// Like [`or_lenient_alias`](Self::or_lenient_alias), for a change of a shape.
    pub fn or_alias_change_as<P: Copy, C: Shaped<P>>(
        &mut self,
        value: Option<C>,
        documented: &str,
        aliases: &[&str],
        shape: P,
    ) -> Option<C> {
        self.or_alias_if(value, documented, aliases, |raw| C::decode(raw, shape))
    }
}

impl<S: SerializeMap> Writer<'_, S> {
    /// Writes what [`Fields::change_as`] reads.
    pub fn put_change_as<P: Copy, C: Shaped<P>>(
        &mut self,
        name: &'static str,
        change: &Option<C>,
        shape: P,
    ) -> Result<(), S::Error> {
        self.put(name, &change.as_ref().map(|change| Written { change, shape }))
    }
}

/// A change with its shape, for writing.
struct Written<'a, P, C> {
    change: &'a C,
    shape: P,
}

impl<P: Copy, C: Shaped<P>> Serialize for Written<'_, P, C> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.change.encode(self.shape, serializer)
    }
}
