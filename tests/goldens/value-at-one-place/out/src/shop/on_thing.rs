// @generated from spec/shop/onThing.yaml by `cargo xtask generate`. Do not edit.
//! `onThing`, as its page documents it.
//!
//! Page: [Things](<https://acme.example/docs/things>), read on 2026-01-02.
//!
//! Where the page says nothing, an attribute may be absent or null (inferred: nobody promises
//! anything).

use crate::runtime::validate::table::{
    Condition, Implied, ObjectRules, SchemaRules, BOOLEAN, STRING, attribute, boolean,
    object_with, string, test,
};
use crate::runtime::{Extra, Fields, Misread, Object, SerializeMap, Severity, Writer};

/// A thing changed.
///
/// The data of `onThing` of module `things`. See the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct OnThing {
    /// Where it stood.
    ///
    /// `old` of the [page]: Shelf. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub old: Option<Shelf>,

    /// Where it stands.
    ///
    /// `new` of the [page]: Shelf. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub new: Option<Shelf>,

    /// Whether it is sold.
    ///
    /// `sold` of the [page]: boolean. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub sold: Option<bool>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for OnThing {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut old = None;
        let mut new = None;
        let mut sold = None;
        while fields.advance()? {
            match fields.name() {
                "old" => fields.value(&mut old),
                "new" => fields.value(&mut new),
                "sold" => fields.value(&mut sold),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            old,
            new,
            sold,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("old", &self.old)?;
        out.put("new", &self.new)?;
        out.put("sold", &self.sold)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// A shelf.
///
/// `old` and `new` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Shelf {
    /// Whether nothing more fits.
    ///
    /// `Shelf.full` of the [page]: boolean. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub full: Option<bool>,

    /// What is written on it.
    ///
    /// `Shelf.label` of the [page]: string. Optional. At `old.label`, is `full` when `old.full` is
    /// `true`. At `new.label`, is `full` when `new.full` is `true`. Is `sold` when `sold` is
    /// `true`.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub label: Option<String>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for Shelf {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut full = None;
        let mut label = None;
        while fields.advance()? {
            match fields.name() {
                "full" => fields.value(&mut full),
                "label" => fields.value(&mut label),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            full,
            label,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("full", &self.full)?;
        out.put("label", &self.label)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

crate::runtime::object!(OnThing, Shelf);

static OLD_IS_FULL: Condition = Condition::new(
    "old-is-full",
    &[test(&["old", "full"], &[boolean(true)])],
);

static NEW_IS_FULL: Condition = Condition::new(
    "new-is-full",
    &[test(&["new", "full"], &[boolean(true)])],
);

static SOLD: Condition = Condition::new("sold", &[test(&["sold"], &[boolean(true)])]);

static ON_THING: ObjectRules = &[
    attribute("old", object_with(&SHELF)),
    attribute("new", object_with(&SHELF)),
    attribute("sold", BOOLEAN),
];

static SHELF: ObjectRules = &[attribute("full", BOOLEAN), attribute("label", STRING)];

/// Rules for the data.
pub(crate) static RULES: SchemaRules = SchemaRules::new(
        "shop.onThing",
        "https://acme.example/docs/things",
        &ON_THING,
    )
    .of_module("things")
    .implied(
        &[
            Implied::new(
                &OLD_IS_FULL,
                test(&["old", "label"], &[string("full")]),
                Severity::Error,
            ),
            Implied::new(
                &SOLD,
                test(&["old", "label"], &[string("sold")]),
                Severity::Error,
            ),
            Implied::new(
                &NEW_IS_FULL,
                test(&["new", "label"], &[string("full")]),
                Severity::Error,
            ),
            Implied::new(
                &SOLD,
                test(&["new", "label"], &[string("sold")]),
                Severity::Error,
            ),
        ],
    );
