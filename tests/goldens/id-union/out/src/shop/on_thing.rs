// @generated from spec/shop/onThing.yaml by `cargo xtask generate`. Do not edit.
//! `onThing`, as its page documents it.
//!
//! Page: [Things](<https://acme.example/docs/things>), read on 2026-01-02.
//!
//! Where the page says nothing, an attribute may be absent or null (inferred: nobody promises
//! anything).

use crate::runtime::validate::table::{
    ObjectRules, SchemaRules, INTEGER, INTEGER_ID, STRING_ID, attribute,
};
use crate::runtime::{Extra, Fields, Id, Misread, Object, SerializeMap, Writer};

/// A thing changed.
///
/// The data of `onThing` of module `things`. See the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct OnThing {
    /// Identifier of the thing.
    ///
    /// `id` of the [page]: string id, also integer. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub id: Option<Id>,

    /// Identifier of the shop.
    ///
    /// `shop_id` of the [page]: integer id. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub shop_id: Option<Id>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for OnThing {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut id = None;
        let mut shop_id = None;
        while fields.advance()? {
            match fields.name() {
                "id" => fields.value(&mut id),
                "shop_id" => fields.value(&mut shop_id),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            id,
            shop_id,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("id", &self.id)?;
        out.put("shop_id", &self.shop_id)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

crate::runtime::object!(OnThing);

static ON_THING: ObjectRules = &[
    attribute("id", STRING_ID).also(&[INTEGER]),
    attribute("shop_id", INTEGER_ID),
];

/// Rules for the data.
pub(crate) static RULES: SchemaRules = SchemaRules::new(
        "shop.onThing",
        "https://acme.example/docs/things",
        &ON_THING,
    )
    .of_module("things");
