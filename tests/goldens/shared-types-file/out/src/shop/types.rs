// @generated from spec/shop/ by `cargo xtask generate`. Do not edit.
//! Types that events of Shop share: each is one type for all of them.

use serde::{Serialize, Serializer};

use crate::runtime::{
    Decode, Extra, Fields, JsonKind, Misread, Node, Object, SerializeMap, Writer,
};

use super::super::types::Country;

/// Where the person lives.
///
/// - `buyer.home` and `friends.home` of [`onBuyer`](crate::shop::OnBuyer)
/// - `owner.home` of [`onThing`](crate::shop::OnThing)
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Home {
    /// A country.
    ///
    /// `Person.home.country`: Country. Optional.
    pub country: Option<Country>,

    /// The city.
    ///
    /// `Person.home.city`: string. Optional.
    pub city: Option<String>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for Home {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut country = None;
        let mut city = None;
        while fields.advance()? {
            match fields.name() {
                "country" => fields.value(&mut country),
                "city" => fields.value(&mut city),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            country,
            city,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("country", &self.country)?;
        out.put("city", &self.city)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// A person.
///
/// - `buyer` and `friends` of [`onBuyer`](crate::shop::OnBuyer)
/// - `owner` of [`onThing`](crate::shop::OnThing)
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Person {
    /// Name of the person.
    ///
    /// `Person.name`: string. Required (documented).
    pub name: String,

    /// What kind of person it is.
    ///
    /// `Person.kind`: string. Optional. Events say more of it, each under conditions of its own.
    pub kind: Option<PersonKind>,

    /// Badge of the person.
    ///
    /// `Person.badge`: string, also integer. Optional. Events say more of it, each under conditions
    /// of its own.
    pub badge: Option<Badge>,

    /// Where the person lives.
    ///
    /// `Person.home`: object. Optional.
    pub home: Option<Home>,

    /// Telephone number.
    ///
    /// `Person.phone`: string. Optional.
    ///
    /// Erratum: the page says: type integer. Here: type string (documented: its own example begins
    /// with a zero).
    pub phone: Option<String>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Person {
    /// Makes one with the attributes that it requires, in the order of their names.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            ..Self::default()
        }
    }
}

impl Object for Person {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut name = None;
        let mut kind = None;
        let mut badge = None;
        let mut home = None;
        let mut phone = None;
        while fields.advance()? {
            match fields.name() {
                "name" => fields.value(&mut name),
                "kind" => fields.value(&mut kind),
                "badge" => fields.value(&mut badge),
                "home" => fields.value(&mut home),
                "phone" => fields.value(&mut phone),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            name: fields.required(name, "name", &[])?,
            kind,
            badge,
            home,
            phone,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.require("name", &self.name)?;
        out.put("kind", &self.kind)?;
        out.put("badge", &self.badge)?;
        out.put("home", &self.home)?;
        out.put("phone", &self.phone)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// Badge of the person.
///
/// The types that `Person.badge` arrives in.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Badge {
    /// It arrived as a string.
    String(String),

    /// It arrived as an integer.
    Integer(i64),
}

impl Decode for Badge {
    fn decode(value: Node<'_>) -> Result<Self, Misread> {
        match value.kind() {
            JsonKind::String => Decode::decode(value).map(Self::String),
            JsonKind::Number => Decode::decode(value).map(Self::Integer),
            _ => Err(Misread::expected(value, "a string or an integer")),
        }
    }
}

impl Serialize for Badge {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::String(value) => value.serialize(serializer),
            Self::Integer(value) => value.serialize(serializer),
        }
    }
}

crate::runtime::deserialize_decoded!(Badge);

/// What kind of person it is.
///
/// The values of `Person.kind`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum PersonKind {
    /// `staff`: Works in the shop.
    Staff,

    /// `guest`: Visits the shop.
    Guest,

    /// A value that the page does not document.
    Other(String),
}

impl PersonKind {
    /// All values that the page documents, in its order.
    pub const DOCUMENTED: &'static [Self] = &[Self::Staff, Self::Guest];

    /// The value as it stands in a payload.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Staff => "staff",
            Self::Guest => "guest",
            Self::Other(text) => text,
        }
    }
}

impl From<&str> for PersonKind {
    fn from(value: &str) -> Self {
        match value {
            "staff" => Self::Staff,
            "guest" => Self::Guest,
            other => Self::Other(other.to_owned()),
        }
    }
}

crate::runtime::string_values!(PersonKind);

crate::runtime::object!(Home, Person);
