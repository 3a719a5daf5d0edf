// @generated from spec/shop/onThing.yaml by `cargo xtask generate`. Do not edit.
//! `onThing`, as its page documents it.
//!
//! Page: [Things](<https://acme.example/docs/things>), read on 2026-01-02.
//!
//! Where the page says nothing, an attribute may be absent or null (inferred: nobody promises
//! anything).

use crate::runtime::validate::table::{
    ObjectRules, SchemaRules, ANY, array_of, attribute,
};
use crate::runtime::{Extra, Fields, Misread, Object, RawJson, SerializeMap, Writer};

/// A thing changed.
///
/// The data of `onThing` of module `things`. See the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct OnThing {
    /// Whatever the seller wrote.
    ///
    /// `payload` of the [page]: any. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub payload: Option<RawJson>,

    /// Whatever it is made of.
    ///
    /// `parts` of the [page]: array of any. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub parts: Option<Vec<RawJson>>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for OnThing {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut payload = None;
        let mut parts = None;
        while fields.advance()? {
            match fields.name() {
                "payload" => fields.value(&mut payload),
                "parts" => fields.value(&mut parts),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            payload,
            parts,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("payload", &self.payload)?;
        out.put("parts", &self.parts)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

crate::runtime::object!(OnThing);

static ON_THING: ObjectRules = &[
    attribute("payload", ANY),
    attribute("parts", array_of(&ANY)),
];

/// Rules for the data.
pub(crate) static RULES: SchemaRules = SchemaRules::new(
        "shop.onThing",
        "https://acme.example/docs/things",
        &ON_THING,
    )
    .of_module("things");
