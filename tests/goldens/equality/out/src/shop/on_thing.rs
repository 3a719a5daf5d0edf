// @generated from spec/shop/onThing.yaml by `cargo xtask generate`. Do not edit.
//! `onThing`, as its page documents it.
//!
//! Page: [Things](<https://acme.example/docs/things>), read on 2026-01-02.
//!
//! Where the page says nothing, an attribute may be absent or null (inferred: nobody promises
//! anything).

use crate::runtime::validate::table::{
    ObjectRules, SchemaRules, INTEGER_ID, STRING_ID, attribute, object_with,
};
use crate::runtime::{Extra, Fields, Id, Misread, Object, SerializeMap, Severity, Writer};

/// A thing changed.
///
/// The data of `onThing` of module `things`. See the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct OnThing {
    /// Who owns it.
    ///
    /// `owner` of the [page]: object. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub owner: Option<Owner>,

    /// The same.
    ///
    /// `owner_id` of the [page]: string id. Optional. Equals `owner.id`.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub owner_id: Option<Id>,

    /// The same again.
    ///
    /// `buyer_id` of the [page]: string id. Optional. Equals `owner.id` (observed: as in all
    /// samples).
    ///
    /// [page]: <https://acme.example/docs/things>
    pub buyer_id: Option<Id>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for OnThing {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut owner = None;
        let mut owner_id = None;
        let mut buyer_id = None;
        while fields.advance()? {
            match fields.name() {
                "owner" => fields.value(&mut owner),
                "owner_id" => fields.value(&mut owner_id),
                "buyer_id" => fields.value(&mut buyer_id),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            owner,
            owner_id,
            buyer_id,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("owner", &self.owner)?;
        out.put("owner_id", &self.owner_id)?;
        out.put("buyer_id", &self.buyer_id)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// Who owns it.
///
/// `owner` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Owner {
    /// Identifier of the owner.
    ///
    /// `owner.id` of the [page]: integer id. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub id: Option<Id>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for Owner {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut id = None;
        while fields.advance()? {
            match fields.name() {
                "id" => fields.value(&mut id),
                _ => fields.keep(),
            }
        }
        Ok(Self { id, extra: fields.finish() })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("id", &self.id)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

crate::runtime::object!(OnThing, Owner);

static ON_THING: ObjectRules = &[
    attribute("owner", object_with(&OWNER)),
    attribute("owner_id", STRING_ID).equals(&["owner", "id"], Severity::Error),
    attribute("buyer_id", STRING_ID).equals(&["owner", "id"], Severity::Warning),
];

static OWNER: ObjectRules = &[attribute("id", INTEGER_ID)];

/// Rules for the data.
pub(crate) static RULES: SchemaRules = SchemaRules::new(
        "shop.onThing",
        "https://acme.example/docs/things",
        &ON_THING,
    )
    .of_module("things");
