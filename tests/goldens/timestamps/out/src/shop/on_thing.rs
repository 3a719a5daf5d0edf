// @generated from spec/shop/onThing.yaml by `cargo xtask generate`. Do not edit.
//! `onThing`, as its page documents it.
//!
//! Page: [Things](<https://acme.example/docs/things>), read on 2026-01-02.
//!
//! Where the page says nothing, an attribute may be absent or null (inferred: nobody promises
//! anything).

use crate::runtime::validate::table::{
    Format, ObjectRules, SchemaRules, TIMESTAMP, attribute,
};
use crate::runtime::{
    Extra, Fields, Misread, Object, SerializeMap, Severity, Timestamp, Writer,
};

/// A thing changed.
///
/// The data of `onThing` of module `things`. See the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct OnThing {
    /// When it was sold.
    ///
    /// `sold_at` of the [page]: timestamp. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub sold_at: Option<Timestamp>,

    /// When it was billed.
    ///
    /// `billed_at` of the [page]: timestamp (german). Optional. Evidence: `format` (observed: every
    /// invoice has it).
    ///
    /// [page]: <https://acme.example/docs/things>
    pub billed_at: Option<Timestamp>,

    /// When it was sent.
    ///
    /// `sent_at` of the [page]: timestamp. Optional. In UTC.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub sent_at: Option<Timestamp>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for OnThing {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut sold_at = None;
        let mut billed_at = None;
        let mut sent_at = None;
        while fields.advance()? {
            match fields.name() {
                "sold_at" => fields.value(&mut sold_at),
                "billed_at" => fields.value(&mut billed_at),
                "sent_at" => fields.value(&mut sent_at),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            sold_at,
            billed_at,
            sent_at,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("sold_at", &self.sold_at)?;
        out.put("billed_at", &self.billed_at)?;
        out.put("sent_at", &self.sent_at)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

crate::runtime::object!(OnThing);

static ON_THING: ObjectRules = &[
    attribute("sold_at", TIMESTAMP),
    attribute("billed_at", TIMESTAMP)
        .format_severity(Severity::Warning)
        .format(Format::Spelled("german")),
    attribute("sent_at", TIMESTAMP),
];

/// Rules for the data.
pub(crate) static RULES: SchemaRules = SchemaRules::new(
        "shop.onThing",
        "https://acme.example/docs/things",
        &ON_THING,
    )
    .of_module("things");
