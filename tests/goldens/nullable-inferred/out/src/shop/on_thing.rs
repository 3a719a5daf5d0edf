// @generated from spec/shop/onThing.yaml by `cargo xtask generate`. Do not edit.
//! `onThing`, as its page documents it.
//!
//! Page: [Things](<https://acme.example/docs/things>), read on 2026-01-02.
//!
//! Where the page says nothing, an attribute may be absent or null (inferred: nobody promises
//! anything).

use crate::runtime::validate::table::{
    ObjectRules, SchemaRules, STRING, TIMESTAMP, attribute,
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
    /// `sold_at` of the [page]: timestamp. Optional: may be null (inferred: only a sold thing has
    /// one).
    ///
    /// [page]: <https://acme.example/docs/things>
    pub sold_at: Option<Timestamp>,

    /// Who bought it.
    ///
    /// `buyer` of the [page]: string. Optional: may be absent (observed: samples do not have it).
    ///
    /// [page]: <https://acme.example/docs/things>
    pub buyer: Option<String>,

    /// Who sold it.
    ///
    /// `seller`: string. Optional: may be absent (documented) or null (contradicted: the page says
    /// never). Not on the [page] (observed: no page has it).
    ///
    /// [page]: <https://acme.example/docs/things>
    pub seller: Option<String>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for OnThing {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut sold_at = None;
        let mut buyer = None;
        let mut seller = None;
        while fields.advance()? {
            match fields.name() {
                "sold_at" => fields.value(&mut sold_at),
                "buyer" => fields.value(&mut buyer),
                "seller" => fields.value(&mut seller),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            sold_at,
            buyer,
            seller,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("sold_at", &self.sold_at)?;
        out.put("buyer", &self.buyer)?;
        out.put("seller", &self.seller)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

crate::runtime::object!(OnThing);

static ON_THING: ObjectRules = &[
    attribute("sold_at", TIMESTAMP),
    attribute("buyer", STRING),
    attribute("seller", STRING).severity(Severity::Warning),
];

/// Rules for the data.
pub(crate) static RULES: SchemaRules = SchemaRules::new(
        "shop.onThing",
        "https://acme.example/docs/things",
        &ON_THING,
    )
    .of_module("things");
