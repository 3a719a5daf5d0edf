// @generated from spec/shop/onThing.yaml by `cargo xtask generate`. Do not edit.
//! `onThing`, as its page documents it.
//!
//! Page: [Things](<https://acme.example/docs/things>), read on 2026-01-02.
//!
//! Where the page says nothing, an attribute may be absent or null (inferred: nobody promises
//! anything).

use crate::runtime::validate::table::{
    ObjectRules, SchemaRules, STRING, array_of, attribute,
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
    /// Address of the seller.
    ///
    /// `Email` of the [page]: string. Optional. Also accepted as `e-mail`, `email`.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub email: Option<String>,

    /// Words to find it by.
    ///
    /// `tags` of the [page]: array of strings. Optional. Also accepted as `Tags`.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub tags: Option<Vec<String>>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for OnThing {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut email = None;
        let mut tags = None;
        while fields.advance()? {
            match fields.name() {
                "Email" => fields.value(&mut email),
                "tags" => fields.value(&mut tags),
                _ => fields.keep(),
            }
        }
        let email = fields.or_alias(email, "Email", &["e-mail", "email"]);
        let tags = fields.or_alias(tags, "tags", &["Tags"]);
        Ok(Self {
            email,
            tags,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("Email", &self.email)?;
        out.put("tags", &self.tags)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

crate::runtime::object!(OnThing);

static ON_THING: ObjectRules = &[
    attribute("Email", STRING).accepts(&["e-mail", "email"]),
    attribute("tags", array_of(&STRING)).accepts(&["Tags"]),
];

/// Rules for the data.
pub(crate) static RULES: SchemaRules = SchemaRules::new(
        "shop.onThing",
        "https://acme.example/docs/things",
        &ON_THING,
    )
    .of_module("things");
