// @generated from spec/shop/onThing.yaml by `cargo xtask generate`. Do not edit.
//! `onThing`, as its page documents it.
//!
//! Page: [Things](<https://acme.example/docs/things>), read on 2026-01-02.
//!
//! Where the page says nothing, an attribute may be absent or null (inferred: nobody promises
//! anything).

use std::collections::BTreeMap;

use crate::runtime::validate::table::{
    ChangesRules, ObjectRules, SchemaRules, FREE_FORM, INTEGER, STRING, attribute,
    changes_with, object_with,
};
use crate::runtime::{
    Change, Extra, Fields, Misread, Object, PairOrder, RawJson, SerializeMap, Writer,
};

/// A thing changed.
///
/// The data of `onThing` of module `things`. See the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct OnThing {
    /// The thing.
    ///
    /// `thing` of the [page]: object. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub thing: Option<Thing>,

    /// What changed.
    ///
    /// `changes` of the [page]: object. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub changes: Option<Changes>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for OnThing {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut thing = None;
        let mut changes = None;
        while fields.advance()? {
            match fields.name() {
                "thing" => fields.value(&mut thing),
                "changes" => fields.value(&mut changes),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            thing,
            changes,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("thing", &self.thing)?;
        out.put("changes", &self.changes)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// The thing.
///
/// `thing` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Thing {
    /// Name of the thing.
    ///
    /// `thing.name` of the [page]: string. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub name: Option<String>,

    /// How many there are.
    ///
    /// `thing.count` of the [page]: integer. Optional. Also accepted as `Count`.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub count: Option<i64>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for Thing {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut name = None;
        let mut count = None;
        while fields.advance()? {
            match fields.name() {
                "name" => fields.value(&mut name),
                "count" => fields.value(&mut count),
                _ => fields.keep(),
            }
        }
        let count = fields.or_alias(count, "count", &["Count"]);
        Ok(Self {
            name,
            count,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("name", &self.name)?;
        out.put("count", &self.count)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// What changed.
///
/// `changes` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Changes {
    /// Changes of the thing.
    ///
    /// `changes.model_changes` of the [page]: changes of thing. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub model_changes: Option<ThingChanges>,

    /// Other changes.
    ///
    /// `changes.misc_changes` of the [page]: object. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub misc_changes: Option<BTreeMap<String, RawJson>>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for Changes {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut model_changes = None;
        let mut misc_changes = None;
        while fields.advance()? {
            match fields.name() {
                "model_changes" => fields.value(&mut model_changes),
                "misc_changes" => fields.value(&mut misc_changes),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            model_changes,
            misc_changes,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("model_changes", &self.model_changes)?;
        out.put("misc_changes", &self.misc_changes)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// The attributes of `thing` that changed: `changes.model_changes` of the [page].
///
/// On the wire a change is an array of the old value, then the new one.
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ThingChanges {
    /// Change of `thing.name`.
    pub name: Option<Change<String>>,

    /// Change of `thing.count`.
    pub count: Option<Change<i64>>,

    /// Changes of other attributes, and changes of another shape, as they arrived.
    pub extra: Extra,
}

impl Object for ThingChanges {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        const ORDER: PairOrder = PairOrder::OldNew;
        let mut name = None;
        let mut count = None;
        while fields.advance()? {
            match fields.name() {
                "name" => fields.change(&mut name, ORDER),
                "count" => fields.change(&mut count, ORDER),
                _ => fields.keep(),
            }
        }
        let count = fields.or_alias_change(count, "count", &["Count"], ORDER);
        Ok(Self {
            name,
            count,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        const ORDER: PairOrder = PairOrder::OldNew;
        out.put_change("name", &self.name, ORDER)?;
        out.put_change("count", &self.count, ORDER)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

crate::runtime::object!(OnThing, Thing, Changes, ThingChanges);

static ON_THING: ObjectRules = &[
    attribute("thing", object_with(&THING)),
    attribute("changes", object_with(&CHANGES)),
];

static THING: ObjectRules = &[
    attribute("name", STRING),
    attribute("count", INTEGER).accepts(&["Count"]),
];

static CHANGES: ObjectRules = &[
    attribute("model_changes", changes_with(&THING_CHANGES)),
    attribute("misc_changes", FREE_FORM),
];

static THING_CHANGES: ChangesRules = ChangesRules::old_then_new(&["thing"], &THING);

/// Rules for the data.
pub(crate) static RULES: SchemaRules = SchemaRules::new(
        "shop.onThing",
        "https://acme.example/docs/things",
        &ON_THING,
    )
    .of_module("things");
