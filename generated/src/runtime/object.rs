// @generated from codegen/src/runtime/object.rs by `cargo xtask generate`. Do not edit.
//! Reading and writing objects whose documented attributes are typed.

// No crate uses all of the macros.
#![allow(unused_imports, unused_macros)]

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use serde::de::{self, DeserializeOwned, DeserializeSeed, MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::change::{PairSeed, PairsSeed};
use super::decode_error::at;
use super::key::KeySeed;
use super::raw_json::JsonKind;
use super::shape::{OrNull, decode_as, list, one};
use super::{Change, Extra, PairOrder, RawJson};

/// A type that stands for a JSON object.
pub trait Object: Sized {
    /// The name of the type, for error messages.
    const NAME: &'static str;

    /// Reads the attributes, in whatever order they arrive.
    fn read<'de, A: MapAccess<'de>>(fields: Fields<'de, A>) -> Result<Self, A::Error>;

    /// Writes the typed attributes.
    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error>;

    /// Returns everything that arrived beside the typed attributes.
    fn extra(&self) -> &Extra;
}

/// Implemented by generated objects alone, so that traits which ask for it are too.
pub trait Sealed {}

/// Implements serde's traits for each [`Object`] named, and what is for making values in code.
macro_rules! object {
    ($($object:ty),+ $(,)?) => {$(
        impl $crate::runtime::Sealed for $object {}

        impl $object {
            /// Changes it in place, so that values can be made in one expression.
            #[must_use]
            pub fn with(mut self, set: impl ::core::ops::FnOnce(&mut Self)) -> Self {
                set(&mut self);
                self
            }
        }

        impl<'de> ::serde::Deserialize<'de> for $object {
            fn deserialize<D>(deserializer: D) -> ::core::result::Result<Self, D::Error>
            where
                D: ::serde::Deserializer<'de>,
            {
                $crate::runtime::object::deserialize(deserializer)
            }
        }

        impl ::serde::Serialize for $object {
            fn serialize<S>(&self, serializer: S) -> ::core::result::Result<S::Ok, S::Error>
            where
                S: ::serde::Serializer,
            {
                $crate::runtime::object::serialize(self, serializer)
            }
        }
    )+};
}
pub(crate) use object;

/// Decodes an object.
pub fn deserialize<'de, T, D>(deserializer: D) -> Result<T, D::Error>
where
    T: Object,
    D: Deserializer<'de>,
{
    deserializer.deserialize_map(ObjectVisitor { body: None, object: PhantomData })
}

/// Decodes an object from a whole body, in one pass.
///
/// Nothing is tolerated on the way: what [`Fields::lenient`] would keep is an error here, and the
/// caller then decodes again, with [`deserialize`].
pub fn deserialize_strictly<'de, T, D>(deserializer: D, body: &'de str) -> Result<T, D::Error>
where
    T: Object,
    D: Deserializer<'de>,
{
    deserializer.deserialize_map(ObjectVisitor { body: Some(body), object: PhantomData })
}

/// Decodes an object if everything is as documented, without a second look at anything.
pub fn read_strictly<T: Object>(body: &str) -> Option<T> {
    let mut deserializer = serde_json::Deserializer::from_str(body);
    let object = deserialize_strictly(&mut deserializer, body).ok()?;
    deserializer.end().ok()?;
    Some(object)
}

/// Encodes an object: its typed attributes, then what arrived beside them.
pub fn serialize<T: Object, S: Serializer>(object: &T, serializer: S) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(None)?;
    let mut out = Writer::new(&mut map, object.extra());
    object.write(&mut out)?;
    out.finish()?;
    map.end()
}

/// The value of an attribute that an object cannot be without.
pub fn required<T, E: de::Error>(name: &str, value: Option<T>) -> Result<T, E> {
    value.ok_or_else(|| E::custom(format_args!("required attribute `{name}` is missing or null")))
}

struct ObjectVisitor<'de, T> {
    body: Option<&'de str>,
    object: PhantomData<T>,
}

impl<'de, T: Object> DeserializeSeed<'de> for ObjectVisitor<'de, T> {
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de, T: Object> Visitor<'de> for ObjectVisitor<'de, T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "object {}", T::NAME)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
        T::read(Fields::new(map, self.body))
    }
}

/// The attributes of an object that is being read, one at a time.
///
/// Each call of [`advance`](Self::advance) must be followed by one of the methods that read the
/// value. If a name occurs twice, the last one wins. A value that does not decode is an error that
/// starts with a JSON Pointer to the culprit, as [`DecodeError`](super::DecodeError) expects.
pub struct Fields<'de, A> {
    map: A,
    key: Key<'de>,
    extra: Extra,
    /// The whole text, if the object is read strictly.
    body: Option<&'de str>,
}

// Functions that every attribute goes through are inlined: the bench shows the difference.
impl<'de, A: MapAccess<'de>> Fields<'de, A> {
    pub(super) fn new(map: A, body: Option<&'de str>) -> Self {
        let key = Key { arrived: Cow::Borrowed(""), documented: None };
        Self { map, key, extra: Extra::default(), body }
    }

    /// Returns true if an attribute of that name is kept in [`Extra`].
    pub fn has_kept(&self, name: &str) -> bool {
        self.extra.get(name).is_some()
    }

    /// The whole text, if the object is read strictly.
    pub(super) fn body(&self) -> Option<&'de str> {
        self.body
    }

    /// Returns true if nothing was kept so far, and nothing noted.
    pub fn is_fresh(&self) -> bool {
        self.extra.is_untouched()
    }

    /// The value that a member still to come seems to have, if the object is read strictly.
    pub fn likely_value(&self, member: &str) -> Option<&'de str> {
        super::expected::likely_value(self.body?, member)
    }

    /// Returns true if nothing is tolerated, because the object can be read again.
    pub fn is_strict(&self) -> bool {
        self.body.is_some()
    }

    /// Moves to the next attribute, if there is one.
    #[inline]
    pub fn advance(&mut self) -> Result<bool, A::Error> {
        self.key.documented = None;
        let key = KeySlot(&mut self.key.arrived);
        Ok(self.map.next_key_seed(key)?.is_some())
    }

    /// The name of the attribute, as it arrived.
    pub fn name(&self) -> &str {
        &self.key.arrived
    }

    /// Treats the attribute as an alias of the documented one of that name.
    pub fn alias_of(&mut self, documented: &'static str) -> &mut Self {
        self.key.documented = Some(documented);
        self
    }

    /// Reads the value; null gives `None` and is noted.
    pub fn value<T: Deserialize<'de>>(&mut self, slot: &mut Option<T>) -> Result<(), A::Error> {
        self.shaped(slot, one())
    }

    /// Reads an object, as strictly as this one; null gives `None` and is noted.
    pub fn object<T: Object>(&mut self, slot: &mut Option<T>) -> Result<(), A::Error> {
        self.shaped(slot, self.object_seed())
    }

    /// Reads an array; null gives `None` and is noted.
    pub fn list<T: Deserialize<'de>>(&mut self, slot: &mut Option<Vec<T>>) -> Result<(), A::Error> {
        self.shaped(slot, list(one()))
    }

    /// Reads arrays and maps within each other; null gives `None` and is noted.
    #[inline]
    pub fn shaped<I: DeserializeSeed<'de>>(
        &mut self,
        slot: &mut Option<I::Value>,
        shape: I,
    ) -> Result<(), A::Error> {
        match self.map.next_value_seed(OrNull { slot, shape }) {
            Ok(()) => self.note(slot.is_none()),
            Err(error) => return Err(at(&self.key.arrived, error)),
        }
        Ok(())
    }

    /// Reads the value if it is a `T`, and otherwise keeps it in [`Extra`] and gives `None`; null
    /// gives `None` and is noted.
    pub fn lenient<T: DeserializeOwned>(&mut self, slot: &mut Option<T>) -> Result<(), A::Error> {
        if self.is_strict() {
            return self.value(slot);
        }
        self.read_or_keep(slot, |raw| raw.decode().ok())
    }

    /// Reads an object, as strictly as this one, else like [`lenient`](Self::lenient).
    pub fn lenient_object<T: Object + DeserializeOwned>(
        &mut self,
        slot: &mut Option<T>,
    ) -> Result<(), A::Error> {
        if self.is_strict() {
            return self.object(slot);
        }
        self.lenient(slot)
    }

    /// Reads a pair of an old and a new value, else like [`lenient`](Self::lenient).
    pub fn change<T: DeserializeOwned>(
        &mut self,
        slot: &mut Option<Change<T>>,
        order: PairOrder,
    ) -> Result<(), A::Error> {
        let pair = PairSeed::new(order);
        if self.is_strict() {
            return self.shaped(slot, pair);
        }
        self.read_or_keep(slot, |raw| raw.decode_seed(pair).ok())
    }

    /// Reads pairs that are wrapped in an object with the one attribute `key`, as in
    /// `{"changed": [[1, 2]]}`, else like [`lenient`](Self::lenient).
    pub fn changes_in<T: DeserializeOwned>(
        &mut self,
        slot: &mut Option<Vec<Change<T>>>,
        key: &str,
        order: PairOrder,
    ) -> Result<(), A::Error> {
        let pair = PairSeed::new(order);
        let pairs = PairsSeed { key, pair };
        if self.is_strict() {
            return self.shaped(slot, pairs);
        }
        self.read_or_keep(slot, |raw| raw.decode_seed(pairs).ok())
    }

    /// Reads an object, as strictly as this one; null is an error.
    pub fn expect<T: Object>(&mut self) -> Result<T, A::Error> {
        self.map.next_value_seed(self.object_seed())
    }

    /// Reads the value as text, null included.
    pub fn raw(&mut self) -> Result<RawJson, A::Error> {
        // Only malformed JSON fails here, and such an error keeps its category if left alone.
        self.map.next_value()
    }

    /// Keeps the attribute in [`Extra`].
    pub fn keep(&mut self) -> Result<(), A::Error> {
        let value = self.raw()?;
        let name = std::mem::take(&mut self.key.arrived);
        self.extra.insert(name, value);
        Ok(())
    }

    /// Returns the value of a documented attribute, or else of an alias, which was kept as if it
    /// were not documented. If both arrived, the alias stays there, and neither is lost.
    pub fn or_alias<V, I>(
        &mut self,
        value: Option<V>,
        documented: &str,
        aliases: &[&str],
        shape: I,
    ) -> Result<Option<V>, A::Error>
    where
        I: for<'a> DeserializeSeed<'a, Value = V>,
    {
        if value.is_some() || self.extra.was_null(documented) {
            return Ok(value);
        }
        let mut arrived = aliases.iter().map(|alias| (alias, self.extra.remove(alias)));
        let Some((alias, raw)) = arrived.find_map(|(alias, raw)| Some((alias, raw?))) else {
            return Ok(None);
        };
        if raw.kind() == JsonKind::Null {
            self.extra.note_null(documented);
            return Ok(None);
        }
        decode_as(&raw, shape).map(Some).map_err(|error| at(alias, error))
    }

    /// Like [`or_alias`](Self::or_alias), but an alias that does not decode stays where it is.
    pub fn or_lenient_alias<V: DeserializeOwned>(
        &mut self,
        value: Option<V>,
        documented: &str,
        aliases: &[&str],
    ) -> Option<V> {
        self.or_alias_if(value, documented, aliases, |raw| raw.decode().ok())
    }

    /// Like [`or_lenient_alias`](Self::or_lenient_alias), for a change.
    pub fn or_alias_change<V: DeserializeOwned>(
        &mut self,
        value: Option<Change<V>>,
        documented: &str,
        aliases: &[&str],
        order: PairOrder,
    ) -> Option<Change<V>> {
        self.or_alias_if(value, documented, aliases, |raw| {
            raw.decode_seed(PairSeed::new(order)).ok()
        })
    }

    /// Like [`or_alias_change`](Self::or_alias_change), for pairs in an object.
    pub fn or_alias_changes_in<V: DeserializeOwned>(
        &mut self,
        value: Option<Vec<Change<V>>>,
        documented: &str,
        aliases: &[&str],
        key: &str,
        order: PairOrder,
    ) -> Option<Vec<Change<V>>> {
        self.or_alias_if(value, documented, aliases, |raw| {
            let pair = PairSeed::new(order);
            raw.decode_seed(PairsSeed { key, pair }).ok()
        })
    }

    pub(super) fn or_alias_if<V>(
        &mut self,
        value: Option<V>,
        documented: &str,
        aliases: &[&str],
        read: impl Fn(&RawJson) -> Option<V>,
    ) -> Option<V> {
        let arrived = self.extra.was_null(documented) || self.extra.get(documented).is_some();
        if value.is_some() || arrived {
            return value;
        }
        let alias = aliases.iter().find(|alias| self.extra.get(alias).is_some())?;
        let raw = self.extra.remove(alias)?;
        let value = read(&raw);
        if raw.kind() == JsonKind::Null {
            self.extra.note_null(documented);
        } else if value.is_none() {
            self.extra.insert(*alias, raw);
        }
        value
    }

    /// Returns everything that was kept and noted.
    pub fn finish(self) -> Extra {
        self.extra
    }

    fn object_seed<T>(&self) -> ObjectVisitor<'de, T> {
        ObjectVisitor { body: self.body, object: PhantomData }
    }

    pub(super) fn read_or_keep<T>(
        &mut self,
        slot: &mut Option<T>,
        read: impl FnOnce(&RawJson) -> Option<T>,
    ) -> Result<(), A::Error> {
        let raw = self.raw()?;
        *slot = read(&raw);
        self.note(raw.kind() == JsonKind::Null);
        if slot.is_none() && raw.kind() != JsonKind::Null {
            self.extra.insert(self.key.documented(), raw);
        }
        Ok(())
    }

    #[inline]
    fn note(&mut self, is_null: bool) {
        if is_null {
            self.extra.note_null(self.key.documented());
        } else {
            self.extra.replace(self.key.documented());
        }
    }
}

struct Key<'de> {
    arrived: Cow<'de, str>,
    documented: Option<&'static str>,
}

impl Key<'_> {
    fn documented(&self) -> &str {
        self.documented.unwrap_or(&self.arrived)
    }
}

/// Reads a key into its place.
struct KeySlot<'s, 'de>(&'s mut Cow<'de, str>);

impl<'de> DeserializeSeed<'de> for KeySlot<'_, 'de> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        *self.0 = KeySeed.deserialize(deserializer)?;
        Ok(())
    }
}

/// Writes the typed attributes of an object.
pub struct Writer<'a, S> {
    map: &'a mut S,
    extra: &'a Extra,
    // Names in `extra` that typed attributes took: an object must not have a name twice.
    shadowed: Vec<&'static str>,
}

impl<'a, S: SerializeMap> Writer<'a, S> {
    pub(super) fn new(map: &'a mut S, extra: &'a Extra) -> Self {
        Self { map, extra, shadowed: Vec::new() }
    }

    /// Writes an attribute if it has a value, or null if it arrived as null.
    pub fn put<T: Serialize>(
        &mut self,
        name: &'static str,
        value: &Option<T>,
    ) -> Result<(), S::Error> {
        match value {
            Some(value) => self.require(name, value),
            None if self.extra.was_null(name) => self.map.serialize_entry(name, &()),
            None => Ok(()),
        }
    }

    /// Writes an attribute that an object is never without.
    pub fn require<T>(&mut self, name: &'static str, value: &T) -> Result<(), S::Error>
    where
        T: Serialize + ?Sized,
    {
        if self.extra.get(name).is_some() {
            self.shadowed.push(name);
        }
        self.map.serialize_entry(name, value)
    }

    /// Writes what [`Fields::change`] reads.
    pub fn put_change<T: Serialize>(
        &mut self,
        name: &'static str,
        change: &Option<Change<T>>,
        order: PairOrder,
    ) -> Result<(), S::Error> {
        self.put(name, &change.as_ref().map(|change| change.pair(order)))
    }

    /// Writes what [`Fields::changes_in`] reads.
    pub fn put_changes_in<T: Serialize>(
        &mut self,
        name: &'static str,
        key: &str,
        changes: &Option<Vec<Change<T>>>,
        order: PairOrder,
    ) -> Result<(), S::Error> {
        self.put(name, &changes.as_ref().map(|changes| Change::wrap(changes, key, order)))
    }

    /// Writes a member as it is.
    pub(super) fn member(&mut self, name: &str, value: &RawJson) -> Result<(), S::Error> {
        self.map.serialize_entry(name, value)
    }

    pub(super) fn finish(self) -> Result<(), S::Error> {
        let mut rest = self.extra.iter().filter(|(name, _)| !self.shadowed.contains(name));
        rest.try_for_each(|(name, value)| self.map.serialize_entry(name, value))
    }
}
