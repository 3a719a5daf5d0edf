// @generated from spec/berths/status.changed.yaml by `cargo xtask generate`. Do not edit.
//! `status.changed`, as its page documents it.
//!
//! Page: [Status](<https://docs.harbour.example.com/hooks/status>), read on 2026-11-20.
//!
//! Where the page says nothing, an attribute may be absent or null (documented: the page says that
//! absent and null mean the same).

use crate::runtime::validate::table::{
    Condition, Implied, ObjectRules, SchemaRules, BOOLEAN, INTEGER, NUMBER, STRING,
    absent, array_of, attribute, boolean, none_of, object_with, one_of, present, string,
    test,
};
use crate::runtime::{Extra, Fields, Misread, Object, SerializeMap, Severity, Writer};

pub use super::super::types::{Gate, Place};

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
    /// `taken` of the [page]: boolean. Optional. Is `false` when `ship` is absent or null.
    ///
    /// [page]: <https://docs.harbour.example.com/hooks/status>
    pub taken: Option<bool>,

    /// The ship that came or went.
    ///
    /// `ship` of the [page]: object. Optional.
    ///
    /// [page]: <https://docs.harbour.example.com/hooks/status>
    pub ship: Option<Ship>,

    /// What the berth costs.
    ///
    /// `fee` of the [page]: number. Optional. Null when `taken` is `false` and `ship.state` is not
    /// `moored`, or `ship.state` is absent or null.
    ///
    /// [page]: <https://docs.harbour.example.com/hooks/status>
    pub fee: Option<f64>,

    /// What the berth cost.
    ///
    /// `toll` of the [page]: number. Optional. Deprecated since `2026`: use `fee` instead.
    ///
    /// [page]: <https://docs.harbour.example.com/hooks/status>
    #[deprecated(note = "since 2026: use `fee` instead")]
    pub toll: Option<f64>,

    /// Whether the toll is paid.
    ///
    /// `toll_paid` of the [page]: boolean. Optional. Present only when `toll` is present.
    ///
    /// [page]: <https://docs.harbour.example.com/hooks/status>
    pub toll_paid: Option<bool>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

#[allow(deprecated)]
impl StatusChanged {
    /// Makes one with the attributes that it requires, in the order of their names.
    pub fn new(berth: Place) -> Self {
        Self { berth, ..Self::default() }
    }
}

#[allow(deprecated)]
impl Object for StatusChanged {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut berth = None;
        let mut taken = None;
        let mut ship = None;
        let mut fee = None;
        let mut toll = None;
        let mut toll_paid = None;
        while fields.advance()? {
            match fields.name() {
                "berth" => fields.value(&mut berth),
                "taken" => fields.value(&mut taken),
                "ship" => fields.value(&mut ship),
                "fee" => fields.value(&mut fee),
                "toll" => fields.value(&mut toll),
                "toll_paid" => fields.value(&mut toll_paid),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            berth: fields.required(berth, "berth", &[])?,
            taken,
            ship,
            fee,
            toll,
            toll_paid,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.require("berth", &self.berth)?;
        out.put("taken", &self.taken)?;
        out.put("ship", &self.ship)?;
        out.put("fee", &self.fee)?;
        out.put("toll", &self.toll)?;
        out.put("toll_paid", &self.toll_paid)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// The ship that came or went.
///
/// `ship` of the [page].
///
/// [page]: <https://docs.harbour.example.com/hooks/status>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Ship {
    /// Name of the ship.
    ///
    /// `ship.name` of the [page]: string. Optional.
    ///
    /// [page]: <https://docs.harbour.example.com/hooks/status>
    pub name: Option<String>,

    /// Where it is registered.
    ///
    /// `ship.flag` of the [page]: string. Optional.
    ///
    /// [page]: <https://docs.harbour.example.com/hooks/status>
    pub flag: Option<String>,

    /// What it does.
    ///
    /// `ship.state` of the [page]: string. Optional.
    ///
    /// [page]: <https://docs.harbour.example.com/hooks/status>
    pub state: Option<ShipState>,

    /// Who brought it in.
    ///
    /// `ship.pilot` of the [page]: string. Optional. Present when `ship.flag` is neither `home` nor
    /// `none`.
    ///
    /// [page]: <https://docs.harbour.example.com/hooks/status>
    pub pilot: Option<String>,

    /// What it is called by radio.
    ///
    /// `ship.call_sign` of the [page]: string. Optional. Present only when `ship.name` is present.
    ///
    /// [page]: <https://docs.harbour.example.com/hooks/status>
    pub call_sign: Option<String>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for Ship {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut name = None;
        let mut flag = None;
        let mut state = None;
        let mut pilot = None;
        let mut call_sign = None;
        while fields.advance()? {
            match fields.name() {
                "name" => fields.value(&mut name),
                "flag" => fields.value(&mut flag),
                "state" => fields.value(&mut state),
                "pilot" => fields.value(&mut pilot),
                "call_sign" => fields.value(&mut call_sign),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            name,
            flag,
            state,
            pilot,
            call_sign,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("name", &self.name)?;
        out.put("flag", &self.flag)?;
        out.put("state", &self.state)?;
        out.put("pilot", &self.pilot)?;
        out.put("call_sign", &self.call_sign)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// What it does.
///
/// The values of `ship.state` of the [page].
///
/// [page]: <https://docs.harbour.example.com/hooks/status>
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ShipState {
    /// `moored`: It lies there.
    Moored,

    /// `moving`: It comes or goes.
    Moving,

    /// A value that the page does not document.
    Other(String),
}

impl ShipState {
    /// All values that the page documents, in its order.
    pub const DOCUMENTED: &'static [Self] = &[Self::Moored, Self::Moving];

    /// The value as it stands in a payload.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Moored => "moored",
            Self::Moving => "moving",
            Self::Other(text) => text,
        }
    }
}

impl From<&str> for ShipState {
    fn from(value: &str) -> Self {
        match value {
            "moored" => Self::Moored,
            "moving" => Self::Moving,
            other => Self::Other(other.to_owned()),
        }
    }
}

crate::runtime::string_values!(ShipState);

crate::runtime::object!(StatusChanged, Ship);

static NO_SHIP: Condition = Condition::new("no-ship", &[absent(&["ship"])]);

static FOREIGN: Condition = Condition::new(
    "foreign",
    &[none_of(&["ship", "flag"], &[string("home"), string("none")])],
);

static NAMED: Condition = Condition::new("named", &[present(&["ship", "name"])]);

static TOLLED: Condition = Condition::new("tolled", &[present(&["toll"])]);

static IDLE: Condition = Condition::new(
        "idle",
        &[
            test(&["taken"], &[boolean(false)]),
            none_of(&["ship", "state"], &[string("moored")]),
        ],
    )
    .or(&[&[absent(&["ship", "state"])]]);

static STATUS_CHANGED: ObjectRules = &[
    attribute("berth", object_with(&PLACE)).required(Severity::Error),
    attribute("taken", BOOLEAN),
    attribute("ship", object_with(&SHIP)),
    attribute("fee", NUMBER).null_when(&IDLE, Severity::Error),
    attribute("toll", NUMBER).deprecated("deprecated since 2026: use `fee` instead"),
    attribute("toll_paid", BOOLEAN).only_when(&TOLLED, Severity::Error),
];

static PLACE: ObjectRules = &[
    attribute("name", STRING).required(Severity::Error),
    attribute("position", array_of(&NUMBER)),
    attribute("gate", INTEGER).also(&[STRING, BOOLEAN]),
];

static SHIP: ObjectRules = &[
    attribute("name", STRING),
    attribute("flag", STRING),
    attribute("state", one_of(&["moored", "moving"])),
    attribute("pilot", STRING).present_when(&FOREIGN, Severity::Error),
    attribute("call_sign", STRING).only_when(&NAMED, Severity::Error),
];

/// Rules for the data.
pub(crate) static RULES: SchemaRules = SchemaRules::new(
        "berths.status-changed",
        "https://docs.harbour.example.com/hooks/status",
        &STATUS_CHANGED,
    )
    .of_module("berth")
    .implied(
        &[Implied::new(&NO_SHIP, test(&["taken"], &[boolean(false)]), Severity::Error)],
    );
