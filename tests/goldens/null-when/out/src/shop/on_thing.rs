// @generated from spec/shop/onThing.yaml by `cargo xtask generate`. Do not edit.
//! `onThing`, as its page documents it.
//!
//! Page: [Things](<https://acme.example/docs/things>), read on 2026-01-02.
//!
//! Where the page says nothing, an attribute may be absent or null (inferred: nobody promises
//! anything).

use crate::runtime::validate::table::{
    Condition, ObjectRules, SchemaRules, BOOLEAN, STRING, attribute, boolean,
    object_with, one_of, string, test,
};
use crate::runtime::{Extra, Fields, Misread, Object, SerializeMap, Severity, Writer};

/// A thing changed.
///
/// The data of `onThing` of module `things`. See the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct OnThing {
    /// Who changed it.
    ///
    /// `actor` of the [page]: object. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub actor: Option<Actor>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for OnThing {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut actor = None;
        while fields.advance()? {
            match fields.name() {
                "actor" => fields.value(&mut actor),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            actor,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("actor", &self.actor)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// Who changed it.
///
/// `actor` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Actor {
    /// What the actor is.
    ///
    /// `actor.type` of the [page]: string. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub type_: Option<ActorType>,

    /// Whether it works.
    ///
    /// `actor.active` of the [page]: boolean. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub active: Option<bool>,

    /// Name of the actor.
    ///
    /// `actor.name` of the [page]: string. Optional. Null when `actor.type` is `machine` and
    /// `actor.active` is `true`.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub name: Option<String>,

    /// Number of the actor.
    ///
    /// `actor.phone` of the [page]: string. Optional. Null when `actor.type` is `machine` and
    /// `actor.active` is `true` (inferred: as for the name).
    ///
    /// [page]: <https://acme.example/docs/things>
    pub phone: Option<String>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for Actor {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut type_ = None;
        let mut active = None;
        let mut name = None;
        let mut phone = None;
        while fields.advance()? {
            match fields.name() {
                "type" => fields.value(&mut type_),
                "active" => fields.value(&mut active),
                "name" => fields.value(&mut name),
                "phone" => fields.value(&mut phone),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            type_,
            active,
            name,
            phone,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("type", &self.type_)?;
        out.put("active", &self.active)?;
        out.put("name", &self.name)?;
        out.put("phone", &self.phone)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// What the actor is.
///
/// The values of `actor.type` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ActorType {
    /// `person`: A person.
    Person,

    /// `machine`: A machine.
    Machine,

    /// A value that the page does not document.
    Other(String),
}

impl ActorType {
    /// All values that the page documents, in its order.
    pub const DOCUMENTED: &'static [Self] = &[Self::Person, Self::Machine];

    /// The value as it stands in a payload.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Person => "person",
            Self::Machine => "machine",
            Self::Other(text) => text,
        }
    }
}

impl From<&str> for ActorType {
    fn from(value: &str) -> Self {
        match value {
            "person" => Self::Person,
            "machine" => Self::Machine,
            other => Self::Other(other.to_owned()),
        }
    }
}

crate::runtime::string_values!(ActorType);

crate::runtime::object!(OnThing, Actor);

static BY_MACHINE: Condition = Condition::new(
    "by-machine",
    &[
        test(&["actor", "type"], &[string("machine")]),
        test(&["actor", "active"], &[boolean(true)]),
    ],
);

static ON_THING: ObjectRules = &[attribute("actor", object_with(&ACTOR))];

static ACTOR: ObjectRules = &[
    attribute("type", one_of(&["person", "machine"])),
    attribute("active", BOOLEAN),
    attribute("name", STRING).null_when(&BY_MACHINE, Severity::Error),
    attribute("phone", STRING).null_when(&BY_MACHINE, Severity::Warning),
];

/// Rules for the data.
pub(crate) static RULES: SchemaRules = SchemaRules::new(
        "shop.onThing",
        "https://acme.example/docs/things",
        &ON_THING,
    )
    .of_module("things");
