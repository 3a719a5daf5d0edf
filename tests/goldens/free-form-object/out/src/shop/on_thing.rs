// @generated from spec/shop/onThing.yaml by `cargo xtask generate`. Do not edit.
//! `onThing`, as its page documents it.
//!
//! Page: [Things](<https://acme.example/docs/things>), read on 2026-01-02.
//!
//! Where the page says nothing, an attribute may be absent or null (inferred: nobody promises
//! anything).

use std::collections::BTreeMap;

use crate::runtime::validate::table::{
    ObjectRules, SchemaRules, FREE_FORM, array_of, attribute,
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
    /// Settings of the thing.
    ///
    /// `settings` of the [page]: object. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub settings: Option<BTreeMap<String, RawJson>>,

    /// Notes of any shape.
    ///
    /// `notes` of the [page]: array of objects. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub notes: Option<Vec<BTreeMap<String, RawJson>>>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for OnThing {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut settings = None;
        let mut notes = None;
        while fields.advance()? {
            match fields.name() {
                "settings" => fields.value(&mut settings),
                "notes" => fields.value(&mut notes),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            settings,
            notes,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("settings", &self.settings)?;
        out.put("notes", &self.notes)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

crate::runtime::object!(OnThing);

static ON_THING: ObjectRules = &[
    attribute("settings", FREE_FORM),
    attribute("notes", array_of(&FREE_FORM)),
];

/// Rules for the data.
pub(crate) static RULES: SchemaRules = SchemaRules::new(
        "shop.onThing",
        "https://acme.example/docs/things",
        &ON_THING,
    )
    .of_module("things");
