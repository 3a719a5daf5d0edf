// @generated from spec/shop/onThing.yaml by `cargo xtask generate`. Do not edit.
//! `onThing`, as its page documents it.
//!
//! Page: [Things](<https://acme.example/docs/things>), read on 2026-01-02.
//!
//! Where the page says nothing, an attribute may be absent or null (inferred: nobody promises
//! anything).

use std::collections::BTreeMap;

use crate::runtime::validate::table::{
    ChangesRules, ObjectRules, SchemaRules, FREE_FORM, INTEGER, ITSELF, STRING, array_of,
    attribute, changes_with, lists, map_of, object_with, one_of,
};
use crate::runtime::{
    Change, Extra, Fields, ItemChanges, ItemsIn, Misread, Object, OldValue, PairOrder,
    RawJson, SerializeMap, Severity, ValueIn, Writer,
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
    /// `changes` of the [page]: changes of thing. Optional. Evidence: `within` (observed: in
    /// samples).
    ///
    /// [page]: <https://acme.example/docs/things>
    pub changes: Option<ThingChanges>,

    /// The old values.
    ///
    /// `previous_attributes` of the [page]: changes of thing. Optional. Evidence: `within`
    /// (observed: in samples).
    ///
    /// Erratum: the page says: no changes inside changes. Here: changes inside the change of
    /// `fields`, `labels` (observed: in samples).
    ///
    /// [page]: <https://acme.example/docs/things>
    pub previous_attributes: Option<OldThing>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for OnThing {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut thing = None;
        let mut changes = None;
        let mut previous_attributes = None;
        while fields.advance()? {
            match fields.name() {
                "thing" => fields.value(&mut thing),
                "changes" => fields.value(&mut changes),
                "previous_attributes" => fields.value(&mut previous_attributes),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            thing,
            changes,
            previous_attributes,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("thing", &self.thing)?;
        out.put("changes", &self.changes)?;
        out.put("previous_attributes", &self.previous_attributes)?;
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

    /// What the shop added.
    ///
    /// `thing.fields` of the [page]: object. Optional. Also accepted as `custom_fields`.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub fields_: Option<ThingFields>,

    /// Labels of the thing.
    ///
    /// `thing.labels` of the [page]: map of strings. Optional. Also accepted as `tags`.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub labels: Option<BTreeMap<String, String>>,

    /// Anything else.
    ///
    /// `thing.more` of the [page]: object. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub more: Option<BTreeMap<String, RawJson>>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for Thing {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut name = None;
        let mut fields_ = None;
        let mut labels = None;
        let mut more = None;
        while fields.advance()? {
            match fields.name() {
                "name" => fields.value(&mut name),
                "fields" => fields.value(&mut fields_),
                "labels" => fields.value(&mut labels),
                "more" => fields.value(&mut more),
                _ => fields.keep(),
            }
        }
        let fields_ = fields.or_alias(fields_, "fields", &["custom_fields"]);
        let labels = fields.or_alias(labels, "labels", &["tags"]);
        Ok(Self {
            name,
            fields_,
            labels,
            more,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("name", &self.name)?;
        out.put("fields", &self.fields_)?;
        out.put("labels", &self.labels)?;
        out.put("more", &self.more)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// What the shop added.
///
/// `thing.fields` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ThingFields {
    /// Colour of the thing.
    ///
    /// `thing.fields.colour` of the [page]: string. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub colour: Option<ThingFieldsColour>,

    /// Sizes of the thing.
    ///
    /// `thing.fields.sizes` of the [page]: array of integers. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub sizes: Option<Vec<i64>>,

    /// A note.
    ///
    /// `thing.fields.note` of the [page]: string. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub note: Option<String>,

    /// Who made it.
    ///
    /// `thing.fields.maker` of the [page]: object. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub maker: Option<Maker>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for ThingFields {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut colour = None;
        let mut sizes = None;
        let mut note = None;
        let mut maker = None;
        while fields.advance()? {
            match fields.name() {
                "colour" => fields.value(&mut colour),
                "sizes" => fields.value(&mut sizes),
                "note" => fields.value(&mut note),
                "maker" => fields.value(&mut maker),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            colour,
            sizes,
            note,
            maker,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("colour", &self.colour)?;
        out.put("sizes", &self.sizes)?;
        out.put("note", &self.note)?;
        out.put("maker", &self.maker)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// Who made it.
///
/// `thing.fields.maker` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Maker {
    /// Name of the maker.
    ///
    /// `thing.fields.maker.name` of the [page]: string. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub name: Option<String>,

    /// First year of the maker.
    ///
    /// `thing.fields.maker.since` of the [page]: integer. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub since: Option<i64>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for Maker {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut name = None;
        let mut since = None;
        while fields.advance()? {
            match fields.name() {
                "name" => fields.value(&mut name),
                "since" => fields.value(&mut since),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            name,
            since,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("name", &self.name)?;
        out.put("since", &self.since)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// Colour of the thing.
///
/// The values of `thing.fields.colour` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ThingFieldsColour {
    /// `red`: A warm one.
    Red,

    /// `blue`: A cold one.
    Blue,
}

impl ThingFieldsColour {
    /// All values that the page documents, in its order.
    pub const DOCUMENTED: &'static [Self] = &[Self::Red, Self::Blue];

    /// The value as it stands in a payload.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Red => "red",
            Self::Blue => "blue",
        }
    }

    /// The value for what stands in a payload, if it is a documented one.
    pub fn from_wire(value: &str) -> Option<Self> {
        match value {
            "red" => Some(Self::Red),
            "blue" => Some(Self::Blue),
            _ => None,
        }
    }
}

/// The attributes of `thing` that changed: `changes` of the [page].
///
/// On the wire a change is an array of the old value, then the new one. The change of `fields`
/// is an object with such a change for each attribute that changed. The change of `labels`,
/// `more` is an object with such a change for each member that changed.
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ThingChanges {
    /// Change of `thing.name`.
    pub name: Option<Change<String>>,

    /// Changes of the attributes of `thing.fields`.
    pub fields_: Option<ThingFieldsChanges>,

    /// Changes of the members of `thing.labels`, by their names.
    pub labels: Option<BTreeMap<String, Change<String>>>,

    /// Changes of the members of `thing.more`, by their names.
    pub more: Option<BTreeMap<String, Change<RawJson>>>,

    /// Changes of other attributes, and changes of another shape, as they arrived.
    pub extra: Extra,
}

impl Object for ThingChanges {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        const ORDER: PairOrder = PairOrder::OldNew;
        let mut name = None;
        let mut fields_ = None;
        let mut labels = None;
        let mut more = None;
        while fields.advance()? {
            match fields.name() {
                "name" => fields.change(&mut name, ORDER),
                "fields" => fields.value(&mut fields_),
                "labels" => fields.change(&mut labels, ORDER),
                "more" => fields.change(&mut more, ORDER),
                _ => fields.keep(),
            }
        }
        let fields_ = fields.or_alias(fields_, "fields", &["custom_fields"]);
        let labels = fields.or_alias_change(labels, "labels", &["tags"], ORDER);
        Ok(Self {
            name,
            fields_,
            labels,
            more,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        const ORDER: PairOrder = PairOrder::OldNew;
        out.put_change("name", &self.name, ORDER)?;
        out.put("fields", &self.fields_)?;
        out.put_change("labels", &self.labels, ORDER)?;
        out.put_change("more", &self.more, ORDER)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// The attributes of `thing` that changed: `previous_attributes` of the [page].
///
/// On the wire a change is the old value itself. The change of `fields` is an object with such
/// a change for each attribute that changed. The change of `labels` is an object with such a
/// change for each member that changed.
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct OldThing {
    /// Change of `thing.name`.
    pub name: Option<OldValue<String>>,

    /// Changes of the attributes of `thing.fields`.
    pub fields_: Option<OldThingFields>,

    /// Changes of the members of `thing.labels`, by their names.
    pub labels: Option<BTreeMap<String, OldValue<String>>>,

    /// Change of `thing.more`.
    pub more: Option<OldValue<BTreeMap<String, RawJson>>>,

    /// Changes of other attributes, and changes of another shape, as they arrived.
    pub extra: Extra,
}

impl Object for OldThing {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        const SHAPE: ValueIn = ValueIn::Itself;
        let mut name = None;
        let mut fields_ = None;
        let mut labels = None;
        let mut more = None;
        while fields.advance()? {
            match fields.name() {
                "name" => fields.change(&mut name, SHAPE),
                "fields" => fields.value(&mut fields_),
                "labels" => fields.change(&mut labels, SHAPE),
                "more" => fields.change(&mut more, SHAPE),
                _ => fields.keep(),
            }
        }
        let fields_ = fields.or_alias(fields_, "fields", &["custom_fields"]);
        let labels = fields.or_alias_change(labels, "labels", &["tags"], SHAPE);
        Ok(Self {
            name,
            fields_,
            labels,
            more,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        const SHAPE: ValueIn = ValueIn::Itself;
        out.put_change("name", &self.name, SHAPE)?;
        out.put("fields", &self.fields_)?;
        out.put_change("labels", &self.labels, SHAPE)?;
        out.put_change("more", &self.more, SHAPE)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// The attributes of `thing.fields` that changed: `changes.fields`, not on the [page].
///
/// On the wire a change is an array of the old value, then the new one. A change of `sizes` is
/// an object with the added items in `added` and the removed ones in `removed`. The change of
/// `maker` is an object with such a change for each attribute that changed.
///
/// Changes of `note` have no documented shape; they are in `extra`.
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ThingFieldsChanges {
    /// Change of `thing.fields.colour`.
    pub colour: Option<Change<ThingFieldsColour>>,

    /// Change of `thing.fields.sizes`.
    pub sizes: Option<ItemChanges<i64>>,

    /// Changes of the attributes of `thing.fields.maker`.
    pub maker: Option<ThingFieldsMakerChanges>,

    /// Changes of other attributes, and changes of another shape, as they arrived.
    pub extra: Extra,
}

impl Object for ThingFieldsChanges {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        const ORDER: PairOrder = PairOrder::OldNew;
        let mut colour = None;
        let mut sizes = None;
        let mut maker = None;
        while fields.advance()? {
            match fields.name() {
                "colour" => fields.change(&mut colour, ORDER),
                "sizes" => {
                    fields
                        .change(
                            &mut sizes,
                            ItemsIn {
                                added: Some("added"),
                                removed: Some("removed"),
                            },
                        )
                }
                "maker" => fields.value(&mut maker),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            colour,
            sizes,
            maker,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        const ORDER: PairOrder = PairOrder::OldNew;
        out.put_change("colour", &self.colour, ORDER)?;
        out.put_change(
            "sizes",
            &self.sizes,
            ItemsIn {
                added: Some("added"),
                removed: Some("removed"),
            },
        )?;
        out.put("maker", &self.maker)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// The attributes of `thing.fields.maker` that changed: `changes.fields.maker`, not on the
/// [page].
///
/// On the wire a change is an array of the old value, then the new one.
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ThingFieldsMakerChanges {
    /// Change of `thing.fields.maker.name`.
    pub name: Option<Change<String>>,

    /// Change of `thing.fields.maker.since`.
    pub since: Option<Change<i64>>,

    /// Changes of other attributes, and changes of another shape, as they arrived.
    pub extra: Extra,
}

impl Object for ThingFieldsMakerChanges {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        const ORDER: PairOrder = PairOrder::OldNew;
        let mut name = None;
        let mut since = None;
        while fields.advance()? {
            match fields.name() {
                "name" => fields.change(&mut name, ORDER),
                "since" => fields.change(&mut since, ORDER),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            name,
            since,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        const ORDER: PairOrder = PairOrder::OldNew;
        out.put_change("name", &self.name, ORDER)?;
        out.put_change("since", &self.since, ORDER)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// The attributes of `thing.fields` that changed: `previous_attributes.fields`, not on the
/// [page].
///
/// On the wire a change is the old value itself.
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct OldThingFields {
    /// Change of `thing.fields.colour`.
    pub colour: Option<OldValue<ThingFieldsColour>>,

    /// Change of `thing.fields.sizes`.
    pub sizes: Option<OldValue<Vec<i64>>>,

    /// Change of `thing.fields.note`.
    pub note: Option<OldValue<String>>,

    /// Change of `thing.fields.maker`.
    pub maker: Option<OldValue<Maker>>,

    /// Changes of other attributes, and changes of another shape, as they arrived.
    pub extra: Extra,
}

impl Object for OldThingFields {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        const SHAPE: ValueIn = ValueIn::Itself;
        let mut colour = None;
        let mut sizes = None;
        let mut note = None;
        let mut maker = None;
        while fields.advance()? {
            match fields.name() {
                "colour" => fields.change(&mut colour, SHAPE),
                "sizes" => fields.change(&mut sizes, SHAPE),
                "note" => fields.change(&mut note, SHAPE),
                "maker" => fields.change(&mut maker, SHAPE),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            colour,
            sizes,
            note,
            maker,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        const SHAPE: ValueIn = ValueIn::Itself;
        out.put_change("colour", &self.colour, SHAPE)?;
        out.put_change("sizes", &self.sizes, SHAPE)?;
        out.put_change("note", &self.note, SHAPE)?;
        out.put_change("maker", &self.maker, SHAPE)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

crate::runtime::closed_string_values!(ThingFieldsColour);

crate::runtime::object!(
    OnThing, Thing, ThingFields, Maker, ThingChanges, OldThing, ThingFieldsChanges,
    ThingFieldsMakerChanges, OldThingFields
);

static ON_THING: ObjectRules = &[
    attribute("thing", object_with(&THING)),
    attribute("changes", changes_with(&THING_CHANGES))
        .inner_pair_severity(Severity::Warning),
    attribute("previous_attributes", changes_with(&OLD_THING))
        .inner_pair_severity(Severity::Warning),
];

static THING: ObjectRules = &[
    attribute("name", STRING),
    attribute("fields", object_with(&THING_FIELDS)).accepts(&["custom_fields"]),
    attribute("labels", map_of(&STRING)).accepts(&["tags"]),
    attribute("more", FREE_FORM),
];

static THING_FIELDS: ObjectRules = &[
    attribute("colour", one_of(&["red", "blue"])).closed(Severity::Error),
    attribute("sizes", array_of(&INTEGER)),
    attribute("note", STRING),
    attribute("maker", object_with(&MAKER)),
];

static MAKER: ObjectRules = &[attribute("name", STRING), attribute("since", INTEGER)];

static THING_CHANGES: ChangesRules = ChangesRules::old_then_new(&["thing"], &THING)
    .within(&[("fields", &THING_FIELDS_CHANGES)])
    .of_members(&["labels", "more"]);

static OLD_THING: ChangesRules = ChangesRules::shaped(&["thing"], &THING, ITSELF)
    .within(&[("fields", &OLD_THING_FIELDS)])
    .of_members(&["labels"]);

static THING_FIELDS_CHANGES: ChangesRules = ChangesRules::old_then_new(
        &["thing", "fields"],
        &THING_FIELDS,
    )
    .own_shapes(
        &[
            (
                "sizes",
                lists(
                    "an object with the added items in `added` and the removed ones in `removed`",
                    &["added", "removed"],
                ),
            ),
        ],
    )
    .within(&[("maker", &THING_FIELDS_MAKER_CHANGES)])
    .except(&["note"]);

static THING_FIELDS_MAKER_CHANGES: ChangesRules = ChangesRules::old_then_new(
    &["thing", "fields", "maker"],
    &MAKER,
);

static OLD_THING_FIELDS: ChangesRules = ChangesRules::shaped(
    &["thing", "fields"],
    &THING_FIELDS,
    ITSELF,
);

/// Rules for the data.
pub(crate) static RULES: SchemaRules = SchemaRules::new(
        "shop.onThing",
        "https://acme.example/docs/things",
        &ON_THING,
    )
    .of_module("things");
