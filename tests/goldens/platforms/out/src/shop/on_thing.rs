// @generated from spec/shop/onThing.yaml by `cargo xtask generate`. Do not edit.
//! `onThing`, as its page documents it.
//!
//! Page: [Things](<https://acme.example/docs/things>), read on 2026-01-02.
//!
//! Where the page says nothing, an attribute may be absent or null (inferred: nobody promises
//! anything).

use crate::runtime::validate::table::{ObjectRules, SchemaRules, STRING, attribute};
use crate::runtime::{Extra, Fields, MapAccess, Object, SerializeMap, Writer};

/// A thing changed.
///
/// The data of `onThing` of module `things`. See the [page].
///
/// It fires when:
///
/// - A thing is sold.
/// - A thing is lent.
///
/// It does not fire when:
///
/// - A thing is stolen.
///
/// It needs:
///
/// - A shop that is open.
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct OnThing {
    /// Name of the thing.
    ///
    /// `name` of the [page]: string. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub name: Option<String>,

    /// What it was called.
    ///
    /// `old_name` of the [page]: string. Optional. On v1 only.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub old_name: Option<String>,

    /// What it will be called.
    ///
    /// `new_name` of the [page]: string. Optional. On v2 and v3.0 only.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub new_name: Option<String>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for OnThing {
    const NAME: &'static str = "OnThing";

    fn read<'de, A: MapAccess<'de>>(
        mut fields: Fields<'de, A>,
    ) -> Result<Self, A::Error> {
        let mut name = None;
        let mut old_name = None;
        let mut new_name = None;
        while fields.advance()? {
            match fields.name() {
                "name" => fields.value(&mut name)?,
                "old_name" => fields.value(&mut old_name)?,
                "new_name" => fields.value(&mut new_name)?,
                _ => fields.keep()?,
            }
        }
        Ok(Self {
            name,
            old_name,
            new_name,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("name", &self.name)?;
        out.put("old_name", &self.old_name)?;
        out.put("new_name", &self.new_name)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

crate::runtime::object!(OnThing);

static ON_THING: ObjectRules = &[
    attribute("name", STRING),
    attribute("old_name", STRING),
    attribute("new_name", STRING),
];

/// Rules for the data.
pub(crate) static RULES: SchemaRules = SchemaRules::new(
        "shop.onThing",
        "https://acme.example/docs/things",
        &ON_THING,
    )
    .of_module("things");
