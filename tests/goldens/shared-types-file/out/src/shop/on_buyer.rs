// @generated from spec/shop/onBuyer.yaml by `cargo xtask generate`. Do not edit.
//! `onBuyer`, as its page documents it.
//!
//! Page: [Things](<https://acme.example/docs/things>), read on 2026-01-02.
//!
//! Where the page says nothing, an attribute may be absent or null (inferred: nobody promises
//! anything).

use crate::runtime::validate::table::{
    ObjectRules, SchemaRules, STRING, array_of, attribute, object_with,
};
use crate::runtime::{Extra, Fields, MapAccess, Object, SerializeMap, Writer};

/// A buyer changed.
///
/// The data of `onBuyer` of module `things`. See the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct OnBuyer {
    /// A person.
    ///
    /// `buyer` of the [page]: Person. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub buyer: Option<Person>,

    /// Who came along.
    ///
    /// `friends` of the [page]: array of Person. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub friends: Option<Vec<Person>>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for OnBuyer {
    const NAME: &'static str = "OnBuyer";

    fn read<'de, A: MapAccess<'de>>(
        mut fields: Fields<'de, A>,
    ) -> Result<Self, A::Error> {
        let mut buyer = None;
        let mut friends = None;
        while fields.advance()? {
            match fields.name() {
                "buyer" => fields.object(&mut buyer)?,
                "friends" => fields.list(&mut friends)?,
                _ => fields.keep()?,
            }
        }
        Ok(Self {
            buyer,
            friends,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("buyer", &self.buyer)?;
        out.put("friends", &self.friends)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// A person.
///
/// `buyer` and `friends` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Person {
    /// Name of the person.
    ///
    /// `Person.name` of the [page]: string. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub name: Option<String>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for Person {
    const NAME: &'static str = "Person";

    fn read<'de, A: MapAccess<'de>>(
        mut fields: Fields<'de, A>,
    ) -> Result<Self, A::Error> {
        let mut name = None;
        while fields.advance()? {
            match fields.name() {
                "name" => fields.value(&mut name)?,
                _ => fields.keep()?,
            }
        }
        Ok(Self {
            name,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("name", &self.name)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

crate::runtime::object!(OnBuyer, Person);

static ON_BUYER: ObjectRules = &[
    attribute("buyer", object_with(&PERSON)),
    attribute("friends", array_of(&object_with(&PERSON))),
];

static PERSON: ObjectRules = &[attribute("name", STRING)];

/// Rules for the data.
pub(crate) static RULES: SchemaRules = SchemaRules::new(
        "shop.onBuyer",
        "https://acme.example/docs/things",
        &ON_BUYER,
    )
    .of_module("things");
