// @generated from spec/shop/onThing.yaml by `cargo xtask generate`. Do not edit.
//! `onThing`, as its page documents it.
//!
//! Page: [Things](<https://acme.example/docs/things>), read on 2026-01-02.
//!
//! Where the page says nothing, an attribute may be absent or null (inferred: nobody promises
//! anything).

use crate::runtime::validate::table::{
    ObjectRules, SchemaRules, BOOLEAN, attribute, object_with, one_of,
};
use crate::runtime::{Extra, Fields, Misread, Object, SerializeMap, Writer};

/// A thing changed.
///
/// The data of `onThing` of module `things`. See the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct OnThing {
    /// Whether it is paid for safely.
    ///
    /// `3ds` of the [page]: boolean. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub _3ds: Option<bool>,

    /// How it is kept.
    ///
    /// `2fa` of the [page]: object. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub _2fa: Option<N2fa>,

    /// What people think of it.
    ///
    /// `vote` of the [page]: string. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub vote: Option<Vote>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for OnThing {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut _3ds = None;
        let mut _2fa = None;
        let mut vote = None;
        while fields.advance()? {
            match fields.name() {
                "3ds" => fields.value(&mut _3ds),
                "2fa" => fields.value(&mut _2fa),
                "vote" => fields.value(&mut vote),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            _3ds,
            _2fa,
            vote,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("3ds", &self._3ds)?;
        out.put("2fa", &self._2fa)?;
        out.put("vote", &self.vote)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// How it is kept.
///
/// `2fa` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct N2fa {
    /// The first lock.
    ///
    /// `2fa.1st` of the [page]: string. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub _1st: Option<N2fa1st>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for N2fa {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut _1st = None;
        while fields.advance()? {
            match fields.name() {
                "1st" => fields.value(&mut _1st),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            _1st,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("1st", &self._1st)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// The first lock.
///
/// The values of `2fa.1st` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum N2fa1st {
    /// `0.5mm`: Thin.
    N05mm,

    /// `2nd_hand`: Not new.
    N2ndHand,

    /// A value that the page does not document.
    Other(String),
}

impl N2fa1st {
    /// All values that the page documents, in its order.
    pub const DOCUMENTED: &'static [Self] = &[Self::N05mm, Self::N2ndHand];

    /// The value as it stands in a payload.
    pub fn as_str(&self) -> &str {
        match self {
            Self::N05mm => "0.5mm",
            Self::N2ndHand => "2nd_hand",
            Self::Other(text) => text,
        }
    }
}

impl From<&str> for N2fa1st {
    fn from(value: &str) -> Self {
        match value {
            "0.5mm" => Self::N05mm,
            "2nd_hand" => Self::N2ndHand,
            other => Self::Other(other.to_owned()),
        }
    }
}

/// What people think of it.
///
/// The values of `vote` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Vote {
    /// `+1`: Good.
    PlusOne,

    /// `-1`: Bad.
    MinusOne,

    /// A value that the page does not document.
    Other(String),
}

impl Vote {
    /// All values that the page documents, in its order.
    pub const DOCUMENTED: &'static [Self] = &[Self::PlusOne, Self::MinusOne];

    /// The value as it stands in a payload.
    pub fn as_str(&self) -> &str {
        match self {
            Self::PlusOne => "+1",
            Self::MinusOne => "-1",
            Self::Other(text) => text,
        }
    }
}

impl From<&str> for Vote {
    fn from(value: &str) -> Self {
        match value {
            "+1" => Self::PlusOne,
            "-1" => Self::MinusOne,
            other => Self::Other(other.to_owned()),
        }
    }
}

crate::runtime::string_values!(N2fa1st, Vote);

crate::runtime::object!(OnThing, N2fa);

static ON_THING: ObjectRules = &[
    attribute("3ds", BOOLEAN),
    attribute("2fa", object_with(&N2FA)),
    attribute("vote", one_of(&["+1", "-1"])),
];

static N2FA: ObjectRules = &[attribute("1st", one_of(&["0.5mm", "2nd_hand"]))];

/// Rules for the data.
pub(crate) static RULES: SchemaRules = SchemaRules::new(
        "shop.onThing",
        "https://acme.example/docs/things",
        &ON_THING,
    )
    .of_module("things");
