// @generated from spec/ by `cargo xtask generate`. Do not edit.
//! Types that events of Harbour share: each is one type for all of them.

use serde::{Serialize, Serializer};

use crate::runtime::{
    Decode, Extra, Fields, JsonKind, Misread, Node, Object, SerializeMap, Writer,
};

/// Where something is.
///
/// - `berth` of [`status.changed`](crate::berths::StatusChanged)
/// - `parcel.route` of [`parcel.delivered`](crate::parcels::ParcelDelivered)
/// - `place` of [`status.changed`](crate::parcels::StatusChanged)
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Place {
    /// Name of the place.
    ///
    /// `Place.name`: string. Required (documented).
    pub name: String,

    /// Latitude and longitude.
    ///
    /// `Place.position`: array of numbers. Optional.
    pub position: Option<Vec<f64>>,

    /// Number or letter of the gate; false if there is none.
    ///
    /// `Place.gate`: integer, also string, also boolean. Optional.
    pub gate: Option<Gate>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Place {
    /// Makes one with the attributes that it requires, in the order of their names.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            ..Self::default()
        }
    }
}

impl Object for Place {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut name = None;
        let mut position = None;
        let mut gate = None;
        while fields.advance()? {
            match fields.name() {
                "name" => fields.value(&mut name),
                "position" => fields.value(&mut position),
                "gate" => fields.value(&mut gate),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            name: fields.required(name, "name", &[])?,
            position,
            gate,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.require("name", &self.name)?;
        out.put("position", &self.position)?;
        out.put("gate", &self.gate)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// Number or letter of the gate; false if there is none.
///
/// The types that `Place.gate` arrives in.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Gate {
    /// It arrived as an integer.
    Integer(i64),

    /// It arrived as a string.
    String(String),

    /// It arrived as a boolean.
    Boolean(bool),
}

impl Decode for Gate {
    fn decode(value: Node<'_>) -> Result<Self, Misread> {
        match value.kind() {
            JsonKind::Number => Decode::decode(value).map(Self::Integer),
            JsonKind::String => Decode::decode(value).map(Self::String),
            JsonKind::Boolean => Decode::decode(value).map(Self::Boolean),
            _ => Err(Misread::expected(value, "an integer or a string or a boolean")),
        }
    }
}

impl Serialize for Gate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Integer(value) => value.serialize(serializer),
            Self::String(value) => value.serialize(serializer),
            Self::Boolean(value) => value.serialize(serializer),
        }
    }
}

crate::runtime::deserialize_decoded!(Gate);

crate::runtime::object!(Place);
