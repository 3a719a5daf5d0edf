//! Changes that are no array of two.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};

use super::decode::{Decode, decode_members};
use super::json::{Misread, Node};
use super::{Change, JsonKind, PairOrder};

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

/// The member of an object that holds, for each item of an array that changed, an array of two.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct PairsIn {
    /// The name of the member.
    pub member: &'static str,
    /// The order in each array of two.
    pub order: PairOrder,
}

/// A change whose place in JSON differs from vendor to vendor, with the places of its parts.
pub trait Shaped<P: Copy>: Sized {
    /// Decodes a change of a shape.
    fn decode(value: Node<'_>, shape: P) -> Result<Self, Misread>;

    /// Writes what [`decode`](Self::decode) reads.
    fn encode<S: Serializer>(&self, shape: P, out: S) -> Result<S::Ok, S::Error>;
}

impl<T> ItemChanges<T> {
    /// Items that were added, and items that were removed.
    pub fn new(added: Vec<T>, removed: Vec<T>) -> Self {
        Self { added: Some(added), removed: Some(removed) }
    }
}

impl<T: Decode + Serialize> Shaped<ValueIn> for OldValue<T> {
    fn decode(value: Node<'_>, shape: ValueIn) -> Result<Self, Misread> {
        one(value, shape).map(Self)
    }

    fn encode<S: Serializer>(&self, shape: ValueIn, out: S) -> Result<S::Ok, S::Error> {
        write_value(&self.0, shape, out)
    }
}

impl<T: Decode + Serialize> Shaped<ValueIn> for NewValue<T> {
    fn decode(value: Node<'_>, shape: ValueIn) -> Result<Self, Misread> {
        one(value, shape).map(Self)
    }

    fn encode<S: Serializer>(&self, shape: ValueIn, out: S) -> Result<S::Ok, S::Error> {
        write_value(&self.0, shape, out)
    }
}

impl<T: Decode + Serialize> Shaped<SidesIn> for Change<T> {
    fn decode(value: Node<'_>, shape: SidesIn) -> Result<Self, Misread> {
        let sides = (value.member(shape.old), value.member(shape.new));
        let (Some(old), Some(new)) = sides else {
            return Err(Misread::expected(value, "an object with the old and the new value"));
        };
        only(value, |name| [shape.old, shape.new].contains(&name))?;
        Ok(Self::new(Option::decode(old)?, Option::decode(new)?))
    }

    fn encode<S: Serializer>(&self, shape: SidesIn, out: S) -> Result<S::Ok, S::Error> {
        out.collect_map([(shape.old, &self.old), (shape.new, &self.new)])
    }
}

impl<T: Decode + Serialize> Shaped<PairOrder> for Change<T> {
    fn decode(value: Node<'_>, order: PairOrder) -> Result<Self, Misread> {
        let mut items = value.items();
        let (Some(first), Some(second), None) = (items.next(), items.next(), items.next()) else {
            return Err(Misread::expected(value, "an array of an old and a new value"));
        };
        let (first, second) = (Option::decode(first)?, Option::decode(second)?);
        Ok(match order {
            PairOrder::OldNew => Self::new(first, second),
            PairOrder::NewOld => Self::new(second, first),
        })
    }

    fn encode<S: Serializer>(&self, order: PairOrder, out: S) -> Result<S::Ok, S::Error> {
        self.pair(order).serialize(out)
    }
}

impl<T: Decode + Serialize> Shaped<PairsIn> for Vec<Change<T>> {
    fn decode(value: Node<'_>, shape: PairsIn) -> Result<Self, Misread> {
        let pairs = value.member(shape.member).filter(|pairs| pairs.kind() == JsonKind::Array);
        let Some(pairs) = pairs else {
            return Err(Misread::expected(value, "an object with an array of pairs"));
        };
        only(value, |name| name == shape.member)?;
        pairs.items().map(|pair| Change::decode(pair, shape.order)).collect()
    }

    fn encode<S: Serializer>(&self, shape: PairsIn, out: S) -> Result<S::Ok, S::Error> {
        let pairs: Vec<_> = self.iter().map(|change| change.pair(shape.order)).collect();
        out.collect_map([(shape.member, pairs)])
    }
}

impl<T: Decode + Serialize> Shaped<ItemsIn> for ItemChanges<T> {
    fn decode(value: Node<'_>, shape: ItemsIn) -> Result<Self, Misread> {
        let items = |name: Option<&str>| name.and_then(|name| value.member(name));
        let (added, removed) = (items(shape.added), items(shape.removed));
        if added.is_none() && removed.is_none() {
            return Err(Misread::expected(value, "an object with items added or removed"));
        }
        only(value, |name| [shape.added, shape.removed].contains(&Some(name)))?;
        let read = |items: Option<Node<'_>>| items.map(<Vec<T> as Decode>::decode).transpose();
        Ok(Self { added: read(added)?, removed: read(removed)? })
    }

    fn encode<S: Serializer>(&self, shape: ItemsIn, out: S) -> Result<S::Ok, S::Error> {
        let lists = [(shape.added, &self.added), (shape.removed, &self.removed)];
        out.collect_map(lists.into_iter().filter_map(|(name, items)| name.zip(items.as_ref())))
    }
}

/// The changes of the members of an object, each of the shape.
impl<P: Copy, C: Shaped<P>> Shaped<P> for BTreeMap<String, C> {
    fn decode(value: Node<'_>, shape: P) -> Result<Self, Misread> {
        decode_members(value, |change| C::decode(change, shape))
    }

    fn encode<S: Serializer>(&self, shape: P, out: S) -> Result<S::Ok, S::Error> {
        out.collect_map(self.iter().map(|(name, change)| (name, Written { change, shape })))
    }
}

fn one<T: Decode>(value: Node<'_>, shape: ValueIn) -> Result<Option<T>, Misread> {
    let one = match shape {
        ValueIn::Itself => Some(value),
        ValueIn::Element => value.items().next().filter(|_| value.items().count() == 1),
        ValueIn::Member(name) => {
            only(value, |own| own == name)?;
            value.member(name)
        }
    };
    one.map_or_else(|| Err(Misread::expected(value, "one value of a change")), Option::decode)
}

/// Makes sure that an object has no other members.
fn only(value: Node<'_>, is_own: impl Fn(&str) -> bool) -> Result<(), Misread> {
    let mut names = value.members().map(|(name, _)| name);
    let has_only_own = names.all(|name| name.text().is_some_and(|name| is_own(&name)));
    has_only_own.then_some(()).ok_or_else(|| Misread::expected(value, "no other members"))
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

/// A change with its shape, for writing.
pub(super) struct Written<'a, P, C> {
    pub(super) change: &'a C,
    pub(super) shape: P,
}

impl<P: Copy, C: Shaped<P>> Serialize for Written<'_, P, C> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.change.encode(self.shape, serializer)
    }
}
