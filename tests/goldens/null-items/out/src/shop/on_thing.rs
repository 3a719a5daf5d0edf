// @generated from spec/shop/onThing.yaml by `cargo xtask generate`. Do not edit.
//! `onThing`, as its page documents it.
//!
//! Page: [Things](<https://acme.example/docs/things>), read on 2026-01-02.
//!
//! Where the page says nothing, an attribute may be absent or null (inferred: nobody promises
//! anything).

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};

use crate::runtime::validate::table::{
    ChangesRules, Format, ObjectRules, SchemaRules, INTEGER, NUMBER, STRING, array_of,
    attribute, changes_with, map_of, object_with, or_null,
};
use crate::runtime::{
    Change, Decode, Extra, Fields, JsonKind, Misread, Node, Object, PairOrder, PairsIn,
    SerializeMap, Severity, Writer,
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
    /// Words to find it by.
    ///
    /// `thing.tags` of the [page]: array of strings. Optional. Items may be null (documented).
    ///
    /// [page]: <https://acme.example/docs/things>
    pub tags: Option<Vec<Option<String>>>,

    /// Whom to ask, by country.
    ///
    /// `thing.labels` of the [page]: map of strings (email). Optional. Values may be null
    /// (observed: in samples).
    ///
    /// [page]: <https://acme.example/docs/things>
    pub labels: Option<BTreeMap<String, Option<String>>>,

    /// Where it lies.
    ///
    /// `thing.grid` of the [page]: array of arrays of integers. Optional. Items may be null
    /// (documented).
    ///
    /// [page]: <https://acme.example/docs/things>
    pub grid: Option<Vec<Vec<Option<i64>>>>,

    /// Parts of it.
    ///
    /// `thing.parts` of the [page]: array of objects. Optional. Items may be null (documented).
    ///
    /// [page]: <https://acme.example/docs/things>
    pub parts: Option<Vec<Option<Part>>>,

    /// How big it is.
    ///
    /// `thing.sizes` of the [page]: string, also array of numbers. Optional. Items may be null
    /// (documented).
    ///
    /// [page]: <https://acme.example/docs/things>
    pub sizes: Option<Sizes>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for Thing {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut tags = None;
        let mut labels = None;
        let mut grid = None;
        let mut parts = None;
        let mut sizes = None;
        while fields.advance()? {
            match fields.name() {
                "tags" => fields.value(&mut tags),
                "labels" => fields.value(&mut labels),
                "grid" => fields.value(&mut grid),
                "parts" => fields.value(&mut parts),
                "sizes" => fields.value(&mut sizes),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            tags,
            labels,
            grid,
            parts,
            sizes,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("tags", &self.tags)?;
        out.put("labels", &self.labels)?;
        out.put("grid", &self.grid)?;
        out.put("parts", &self.parts)?;
        out.put("sizes", &self.sizes)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// Parts of it.
///
/// `thing.parts` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Part {
    /// Name of the part.
    ///
    /// `thing.parts.name` of the [page]: string. Required (documented).
    ///
    /// [page]: <https://acme.example/docs/things>
    pub name: String,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Part {
    /// Makes one with the attributes that it requires, in the order of their names.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            ..Self::default()
        }
    }
}

impl Object for Part {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut name = None;
        while fields.advance()? {
            match fields.name() {
                "name" => fields.value(&mut name),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            name: fields.required(name, "name", &[])?,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.require("name", &self.name)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// How big it is.
///
/// The types that `thing.sizes` of the [page] arrives in.
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Sizes {
    /// It arrived as a string.
    String(String),

    /// It arrived as an array.
    Array(Vec<Option<f64>>),
}

impl Decode for Sizes {
    fn decode(value: Node<'_>) -> Result<Self, Misread> {
        match value.kind() {
            JsonKind::String => Decode::decode(value).map(Self::String),
            JsonKind::Array => Decode::decode(value).map(Self::Array),
            _ => Err(Misread::expected(value, "a string or an array")),
        }
    }
}

impl Serialize for Sizes {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::String(value) => value.serialize(serializer),
            Self::Array(value) => value.serialize(serializer),
        }
    }
}

crate::runtime::deserialize_decoded!(Sizes);

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
    /// Change of `thing.tags`.
    pub tags: Option<Vec<Change<String>>>,

    /// Change of `thing.labels`.
    pub labels: Option<Change<BTreeMap<String, Option<String>>>>,

    /// Change of `thing.grid`.
    pub grid: Option<Vec<Change<Vec<Option<i64>>>>>,

    /// Change of `thing.parts`.
    pub parts: Option<Vec<Change<Part>>>,

    /// Change of `thing.sizes`.
    pub sizes: Option<Change<Sizes>>,

    /// Changes of other attributes, and changes of another shape, as they arrived.
    pub extra: Extra,
}

impl Object for ThingChanges {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        const ORDER: PairOrder = PairOrder::OldNew;
        let mut tags = None;
        let mut labels = None;
        let mut grid = None;
        let mut parts = None;
        let mut sizes = None;
        while fields.advance()? {
            match fields.name() {
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
                "labels" => fields.change(&mut labels, ORDER),
                "grid" => {
                    fields
                        .change(
                            &mut grid,
                            PairsIn {
                                member: "changed",
                                order: ORDER,
                            },
                        )
                }
                "parts" => {
                    fields
                        .change(
                            &mut parts,
                            PairsIn {
                                member: "changed",
                                order: ORDER,
                            },
                        )
                }
                "sizes" => fields.change(&mut sizes, ORDER),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            tags,
            labels,
            grid,
            parts,
            sizes,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        const ORDER: PairOrder = PairOrder::OldNew;
        out.put_change(
            "tags",
            &self.tags,
            PairsIn {
                member: "changed",
                order: ORDER,
            },
        )?;
        out.put_change("labels", &self.labels, ORDER)?;
        out.put_change(
            "grid",
            &self.grid,
            PairsIn {
                member: "changed",
                order: ORDER,
            },
        )?;
        out.put_change(
            "parts",
            &self.parts,
            PairsIn {
                member: "changed",
                order: ORDER,
            },
        )?;
        out.put_change("sizes", &self.sizes, ORDER)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

crate::runtime::object!(OnThing, Thing, Part, ThingChanges);

static ON_THING: ObjectRules = &[
    attribute("thing", object_with(&THING)),
    attribute("changes", changes_with(&THING_CHANGES)),
];

static THING: ObjectRules = &[
    attribute("tags", array_of(&or_null(&STRING))),
    attribute("labels", map_of(&or_null(&STRING))).format(Format::Email),
    attribute("grid", array_of(&array_of(&or_null(&INTEGER)))),
    attribute("parts", array_of(&or_null(&object_with(&PART)))),
    attribute("sizes", STRING).also(&[array_of(&or_null(&NUMBER))]),
];

static PART: ObjectRules = &[attribute("name", STRING).required(Severity::Error)];

static THING_CHANGES: ChangesRules = ChangesRules::old_then_new(&["thing"], &THING)
    .pairs_in("changed");

/// Rules for the data.
pub(crate) static RULES: SchemaRules = SchemaRules::new(
        "shop.onThing",
        "https://acme.example/docs/things",
        &ON_THING,
    )
    .of_module("things");
