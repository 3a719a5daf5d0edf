// @generated from spec/shop/onThing.yaml by `cargo xtask generate`. Do not edit.
//! `onThing`, as its page documents it.
//!
//! Page: [Things](<https://acme.example/docs/things>), read on 2026-01-02.
//!
//! Where the page says nothing, an attribute may be absent or null (inferred: nobody promises
//! anything).

use crate::runtime::validate::table::{
    ObjectRules, SchemaRules, attribute, one_of_integers,
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
    /// How big it is.
    ///
    /// `size` of the [page]: integer. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub size: Option<Size>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for OnThing {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut size = None;
        while fields.advance()? {
            match fields.name() {
                "size" => fields.value(&mut size),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            size,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("size", &self.size)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// How big it is.
///
/// The values of `size` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Size {
    /// `-1`: Nobody knows.
    Unknown,

    /// `0`: It is small.
    Small,

    /// `9223372036854775807`: It is the biggest.
    Endless,

    /// A value that the page does not document.
    Other(i64),
}

impl Size {
    /// All values that the page documents, in its order.
    pub const DOCUMENTED: &'static [Self] = &[Self::Unknown, Self::Small, Self::Endless];

    /// The value as it stands in a payload.
    pub fn as_i64(&self) -> i64 {
        match self {
            Self::Unknown => -1,
            Self::Small => 0,
            Self::Endless => 9223372036854775807,
            Self::Other(number) => *number,
        }
    }
}

impl From<i64> for Size {
    fn from(value: i64) -> Self {
        match value {
            -1 => Self::Unknown,
            0 => Self::Small,
            9223372036854775807 => Self::Endless,
            other => Self::Other(other),
        }
    }
}

crate::runtime::integer_values!(Size);

crate::runtime::object!(OnThing);

static ON_THING: ObjectRules = &[
    attribute("size", one_of_integers(&[-1, 0, 9223372036854775807])),
];

/// Rules for the data.
pub(crate) static RULES: SchemaRules = SchemaRules::new(
        "shop.onThing",
        "https://acme.example/docs/things",
        &ON_THING,
    )
    .of_module("things");
