// @generated from spec/parcels/status.changed.yaml by `cargo xtask generate`. Do not edit.
//! `status.changed`, as its page documents it.
//!
//! Page: [Status](<https://docs.harbour.example.com/hooks/status>), read on 2026-11-20.
//!
//! Where the page says nothing, an attribute may be absent or null (documented: the page says that
//! absent and null mean the same).

use crate::runtime::validate::table::{
    ChangesRules, ObjectRules, SchemaRules, BOOLEAN, INTEGER, NUMBER, STRING, array_of,
    attribute, changes_with, object_with, one_of,
};
use crate::runtime::{
    Change, Extra, Fields, Misread, Object, PairOrder, SerializeMap, Severity, Writer,
};

pub use super::super::types::{Gate, Place};

/// The status of a parcel changed.
///
/// The data of `status.changed` of module `parcel`. See the [page].
///
/// [page]: <https://docs.harbour.example.com/hooks/status>
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct StatusChanged {
    /// The new status.
    ///
    /// `status` of the [page]: string. Required (documented).
    ///
    /// [page]: <https://docs.harbour.example.com/hooks/status>
    pub status: Status,

    /// Where it is.
    ///
    /// `place` of the [page]: Place. Optional.
    ///
    /// [page]: <https://docs.harbour.example.com/hooks/status>
    pub place: Option<Place>,

    /// What changed.
    ///
    /// `changed` of the [page]: object. Optional.
    ///
    /// [page]: <https://docs.harbour.example.com/hooks/status>
    pub changed: Option<Changed>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl StatusChanged {
    /// Makes one with the attributes that it requires, in the order of their names.
    pub fn new(status: impl Into<Status>) -> Self {
        Self {
            status: status.into(),
            place: None,
            changed: None,
            extra: Extra::default(),
        }
    }
}

impl Object for StatusChanged {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut status = None;
        let mut place = None;
        let mut changed = None;
        while fields.advance()? {
            match fields.name() {
                "status" => fields.value(&mut status),
                "place" => fields.value(&mut place),
                "changed" => fields.value(&mut changed),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            status: fields.required(status, "status", &[])?,
            place,
            changed,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.require("status", &self.status)?;
        out.put("place", &self.place)?;
        out.put("changed", &self.changed)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// What changed.
///
/// `changed` of the [page].
///
/// [page]: <https://docs.harbour.example.com/hooks/status>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Changed {
    /// How its place changed.
    ///
    /// `changed.place` of the [page]: changes of place. Optional.
    ///
    /// [page]: <https://docs.harbour.example.com/hooks/status>
    pub place: Option<PlaceChanges>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for Changed {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut place = None;
        while fields.advance()? {
            match fields.name() {
                "place" => fields.value(&mut place),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            place,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("place", &self.place)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// The new status.
///
/// The values of `status` of the [page].
///
/// [page]: <https://docs.harbour.example.com/hooks/status>
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Status {
    /// `moving`: On its way.
    Moving,

    /// `lost`: Nobody knows where.
    Lost,

    /// A value that the page does not document.
    Other(String),
}

impl Status {
    /// All values that the page documents, in its order.
    pub const DOCUMENTED: &'static [Self] = &[Self::Moving, Self::Lost];

    /// The value as it stands in a payload.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Moving => "moving",
            Self::Lost => "lost",
            Self::Other(text) => text,
        }
    }
}

impl From<&str> for Status {
    fn from(value: &str) -> Self {
        match value {
            "moving" => Self::Moving,
            "lost" => Self::Lost,
            other => Self::Other(other.to_owned()),
        }
    }
}

/// The attributes of `place` that changed: `changed.place` of the [page].
///
/// On the wire a change is an array of the old value, then the new one.
///
/// [page]: <https://docs.harbour.example.com/hooks/status>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct PlaceChanges {
    /// Change of `place.name`.
    pub name: Option<Change<String>>,

    /// Change of `place.position`.
    pub position: Option<Change<Vec<f64>>>,

    /// Change of `place.gate`.
    pub gate: Option<Change<Gate>>,

    /// Changes of other attributes, and changes of another shape, as they arrived.
    pub extra: Extra,
}

impl Object for PlaceChanges {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        const ORDER: PairOrder = PairOrder::OldNew;
        let mut name = None;
        let mut position = None;
        let mut gate = None;
        while fields.advance()? {
            match fields.name() {
                "name" => fields.change(&mut name, ORDER),
                "position" => fields.change(&mut position, ORDER),
                "gate" => fields.change(&mut gate, ORDER),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            name,
            position,
            gate,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        const ORDER: PairOrder = PairOrder::OldNew;
        out.put_change("name", &self.name, ORDER)?;
        out.put_change("position", &self.position, ORDER)?;
        out.put_change("gate", &self.gate, ORDER)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

crate::runtime::string_values!(Status);

crate::runtime::object!(StatusChanged, Changed, PlaceChanges);

static STATUS_CHANGED: ObjectRules = &[
    attribute("status", one_of(&["moving", "lost"])).required(Severity::Error),
    attribute("place", object_with(&PLACE)),
    attribute("changed", object_with(&CHANGED)),
];

static PLACE: ObjectRules = &[
    attribute("name", STRING).required(Severity::Error),
    attribute("position", array_of(&NUMBER)),
    attribute("gate", INTEGER).also(&[STRING, BOOLEAN]),
];

static CHANGED: ObjectRules = &[attribute("place", changes_with(&PLACE_CHANGES))];

static PLACE_CHANGES: ChangesRules = ChangesRules::old_then_new(&["place"], &PLACE);

/// Rules for the data.
pub(crate) static RULES: SchemaRules = SchemaRules::new(
        "parcels.status-changed",
        "https://docs.harbour.example.com/hooks/status",
        &STATUS_CHANGED,
    )
    .of_module("parcel");
