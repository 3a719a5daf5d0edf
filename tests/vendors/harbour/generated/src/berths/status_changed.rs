// @generated from spec/berths/status.changed.yaml by `cargo xtask generate`. Do not edit.
//! `status.changed`, as its page documents it.
//!
//! Page: [Status](<https://docs.harbour.example.com/hooks/status>), read on 2026-11-20.
//!
//! Where the page says nothing, an attribute may be absent or null (documented: the page says that
//! absent and null mean the same).

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::runtime::validate::table::{
    ObjectRules, SchemaRules, BOOLEAN, INTEGER, NUMBER, STRING, array_of, attribute,
    object_with,
};
use crate::runtime::{
    Extra, Fields, JsonKind, MapAccess, Object, RawJson, SerializeMap, Severity, Writer,
    decode_as, required,
};

/// A berth was taken or left.
///
/// The data of `status.changed` of module `berth`. See the [page].
///
/// [page]: <https://docs.harbour.example.com/hooks/status>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct StatusChanged {
    /// The berth.
    ///
    /// `berth` of the [page]: Place. Required (documented).
    ///
    /// [page]: <https://docs.harbour.example.com/hooks/status>
    pub berth: Place,

    /// Whether a ship lies there.
    ///
    /// `taken` of the [page]: boolean. Optional.
    ///
    /// [page]: <https://docs.harbour.example.com/hooks/status>
    pub taken: Option<bool>,

    /// What arrived beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for StatusChanged {
    const NAME: &'static str = "StatusChanged";

    fn read<'de, A: MapAccess<'de>>(
        mut fields: Fields<'de, A>,
    ) -> Result<Self, A::Error> {
        let mut berth = None;
        let mut taken = None;
        while fields.advance()? {
            match fields.name() {
                "berth" => fields.object(&mut berth)?,
                "taken" => fields.value(&mut taken)?,
                _ => fields.keep()?,
            }
        }
        Ok(Self {
            berth: required("berth", berth)?,
            taken,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.require("berth", &self.berth)?;
        out.put("taken", &self.taken)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// Where something is.
///
/// `berth` of the [page].
///
/// [page]: <https://docs.harbour.example.com/hooks/status>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Place {
    /// Name of the place.
    ///
    /// `Place.name` of the [page]: string. Required (documented).
    ///
    /// [page]: <https://docs.harbour.example.com/hooks/status>
    pub name: String,

    /// Latitude and longitude.
    ///
    /// `Place.position` of the [page]: array of numbers. Optional.
    ///
    /// [page]: <https://docs.harbour.example.com/hooks/status>
    pub position: Option<Vec<f64>>,

    /// Number or letter of the gate; false if there is none.
    ///
    /// `Place.gate` of the [page]: integer, also string, also boolean. Optional.
    ///
    /// [page]: <https://docs.harbour.example.com/hooks/status>
    pub gate: Option<Gate>,

    /// What arrived beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for Place {
    const NAME: &'static str = "Place";

    fn read<'de, A: MapAccess<'de>>(
        mut fields: Fields<'de, A>,
    ) -> Result<Self, A::Error> {
        let mut name = None;
        let mut position = None;
        let mut gate = None;
        while fields.advance()? {
            match fields.name() {
                "name" => fields.value(&mut name)?,
                "position" => fields.list(&mut position)?,
                "gate" => fields.value(&mut gate)?,
                _ => fields.keep()?,
            }
        }
        Ok(Self {
            name: required("name", name)?,
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
/// The types that `Place.gate`, not on the [page] arrives in.
///
/// [page]: <https://docs.harbour.example.com/hooks/status>
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

impl<'de> Deserialize<'de> for Gate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = RawJson::deserialize(deserializer)?;
        match raw.kind() {
            JsonKind::Number => decode_as(&raw, crate::runtime::one()).map(Self::Integer),
            JsonKind::String => decode_as(&raw, crate::runtime::one()).map(Self::String),
            JsonKind::Boolean => {
                decode_as(&raw, crate::runtime::one()).map(Self::Boolean)
            }
            other => {
                Err(
                    D::Error::custom(
                        format_args!(
                            "invalid type: {other}, expected an integer or a string or a boolean"
                        ),
                    ),
                )
            }
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

crate::runtime::object!(StatusChanged, Place);

static STATUS_CHANGED: ObjectRules = &[
    attribute("berth", object_with(&PLACE)).required(Severity::Error),
    attribute("taken", BOOLEAN),
];

static PLACE: ObjectRules = &[
    attribute("name", STRING).required(Severity::Error),
    attribute("position", array_of(&NUMBER)),
    attribute("gate", INTEGER).also(&[STRING, BOOLEAN]),
];

/// What validators hold the data to.
pub(crate) static RULES: SchemaRules = SchemaRules::new(
        "berths.status-changed",
        "https://docs.harbour.example.com/hooks/status",
        &STATUS_CHANGED,
    )
    .of_module("berth");
