//! Reading arrays and maps, with errors that tell which item or member they are about.

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use serde::de::{DeserializeSeed, Error, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::RawJson;
use super::decode_error::at;

/// Reads a value that is neither array nor map.
pub fn one<T>() -> One<T> {
    One(PhantomData)
}

/// Reads an array.
pub fn list<I>(item: I) -> List<I> {
    List(item)
}

/// Reads a map.
pub fn map<I>(member: I) -> Members<I> {
    Members(member)
}

/// Decodes a raw value as one of the types of an attribute. The error says nothing of lines and
/// columns, which would be those of this value and not of the text around it.
pub fn decode_as<'de, I, E>(raw: &'de RawJson, shape: I) -> Result<I::Value, E>
where
    I: DeserializeSeed<'de>,
    E: Error,
{
    raw.decode_seed(shape).map_err(|error| {
        let place = format!(" at line {} column {}", error.line(), error.column());
        E::custom(error.to_string().trim_end_matches(&place))
    })
}

/// See [`one`].
pub struct One<T>(PhantomData<T>);

/// See [`list`].
#[derive(Clone)]
pub struct List<I>(I);

/// See [`map`].
#[derive(Clone)]
pub struct Members<I>(I);

/// Reads a value of some shape, or null, into its place.
pub(super) struct OrNull<'s, I, V> {
    pub(super) slot: &'s mut Option<V>,
    pub(super) shape: I,
}

impl<T> Clone for One<T> {
    fn clone(&self) -> Self {
        one()
    }
}

impl<'de, T: Deserialize<'de>> DeserializeSeed<'de> for One<T> {
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        T::deserialize(deserializer)
    }
}

impl<'de, I: DeserializeSeed<'de> + Clone> DeserializeSeed<'de> for List<I> {
    type Value = Vec<I::Value>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de, I: DeserializeSeed<'de> + Clone> Visitor<'de> for List<I> {
    type Value = Vec<I::Value>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an array")
    }

    fn visit_seq<S: SeqAccess<'de>>(self, mut seq: S) -> Result<Self::Value, S::Error> {
        let mut list = Vec::new();
        loop {
            match seq.next_element_seed(self.0.clone()) {
                Ok(Some(item)) => list.push(item),
                Ok(None) => return Ok(list),
                Err(error) => return Err(at(&list.len().to_string(), error)),
            }
        }
    }
}

impl<'de, I: DeserializeSeed<'de> + Clone> DeserializeSeed<'de> for Members<I> {
    type Value = BTreeMap<String, I::Value>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de, I: DeserializeSeed<'de> + Clone> Visitor<'de> for Members<I> {
    type Value = BTreeMap<String, I::Value>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Self::Value, M::Error> {
        let mut members = BTreeMap::new();
        while let Some(name) = map.next_key::<String>()? {
            let value = map.next_value_seed(self.0.clone());
            let value = value.map_err(|error| at(&name, error))?;
            members.insert(name, value);
        }
        Ok(members)
    }
}

impl<'de, I: DeserializeSeed<'de>> DeserializeSeed<'de> for OrNull<'_, I, I::Value> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_option(self)
    }
}

impl<'de, I: DeserializeSeed<'de>> Visitor<'de> for OrNull<'_, I, I::Value> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value or null")
    }

    fn visit_none<E: Error>(self) -> Result<(), E> {
        *self.slot = None;
        Ok(())
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        *self.slot = None;
        Ok(())
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        *self.slot = Some(self.shape.deserialize(deserializer)?);
        Ok(())
    }
}
