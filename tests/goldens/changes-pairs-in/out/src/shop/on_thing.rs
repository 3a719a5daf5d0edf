// @generated from spec/shop/onThing.yaml by `cargo xtask generate`. Do not edit.
//! `onThing`, as its page documents it.
//!
//! Page: [Things](<https://acme.example/docs/things>), read on 2026-01-02.
//!
//! Where the page says nothing, an attribute may be absent or null (inferred: nobody promises
//! anything).

use crate::runtime::validate::table::{
    ChangesRules, ObjectRules, SchemaRules, STRING, array_of, attribute, changes_with,
    object_with,
};
use crate::runtime::{
    Change, Extra, Fields, Misread, Object, PairOrder, PairsIn, SerializeMap, Writer,
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
    /// `changes` of the [page]: changes of thing. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub changes: Option<ThingChanges>,

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

    /// Words to find it by.
    ///
    /// `thing.tags` of the [page]: array of strings. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub tags: Option<Vec<String>>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for Thing {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut name = None;
        let mut tags = None;
        while fields.advance()? {
            match fields.name() {
                "name" => fields.value(&mut name),
                "tags" => fields.value(&mut tags),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            name,
            tags,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("name", &self.name)?;
        out.put("tags", &self.tags)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// The attributes of `thing` that changed: `changes` of the [page].
///
/// On the wire a change of an array is an object whose `changed` holds an array of the old
/// value, then the new one for each item that changed; a change of any other attribute is such
/// an array itself.
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ThingChanges {
    /// Change of `thing.name`.
    pub name: Option<Change<String>>,

    /// Change of `thing.tags`.
    pub tags: Option<Vec<Change<String>>>,

    /// Changes of other attributes, and changes of another shape, as they arrived.
    pub extra: Extra,
}

impl Object for ThingChanges {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        const ORDER: PairOrder = PairOrder::OldNew;
        let mut name = None;
        let mut tags = None;
        while fields.advance()? {
            match fields.name() {
                "name" => fields.change(&mut name, ORDER),
                "tags" => {
                    fields
                        .change(
                            &mut tags,
                            PairsIn {
                                member: "changed",
                                order: ORDER,
                            },
                        )
                }
                _ => fields.keep(),
            }
        }
        Ok(Self {
            name,
            tags,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        const ORDER: PairOrder = PairOrder::OldNew;
        out.put_change("name", &self.name, ORDER)?;
        out.put_change(
            "tags",
            &self.tags,
            PairsIn {
                member: "changed",
                order: ORDER,
            },
        )?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

crate::runtime::object!(OnThing, Thing, ThingChanges);

static ON_THING: ObjectRules = &[
    attribute("thing", object_with(&THING)),
    attribute("changes", changes_with(&THING_CHANGES)),
];

static THING: ObjectRules = &[
    attribute("name", STRING),
    attribute("tags", array_of(&STRING)),
];

static THING_CHANGES: ChangesRules = ChangesRules::old_then_new(&["thing"], &THING)
    .pairs_in("changed");

/// Rules for the data.
pub(crate) static RULES: SchemaRules = SchemaRules::new(
        "shop.onThing",
        "https://acme.example/docs/things",
        &ON_THING,
    )
    .of_module("things");
