// @generated from spec/shop/onThing.yaml by `cargo xtask generate`. Do not edit.
//! `onThing`, as its page documents it.
//!
//! Page: [Things](<https://acme.example/docs/things>), read on 2026-01-02.
//!
//! Where the page says nothing, an attribute may be absent or null (inferred: nobody promises
//! anything).

use crate::runtime::validate::table::{
    ChangesRules, Format, ObjectRules, SchemaRules, INTEGER, ITSELF, STRING, array_of,
    attribute, changes_with, elements, lists, members, object_with, one_of,
};
use crate::runtime::{
    Change, Extra, Fields, ItemChanges, ItemsIn, Misread, NewValue, Object, OldValue,
    SerializeMap, Severity, SidesIn, ValueIn, Writer,
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
    /// `changes` of the [page]: changes of thing. Optional. Evidence: `pair_of` (observed: in
    /// samples).
    ///
    /// [page]: <https://acme.example/docs/things>
    pub changes: Option<ThingChanges>,

    /// The old values.
    ///
    /// `previous_attributes` of the [page]: changes of thing. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub previous_attributes: Option<OldThing>,

    /// What went.
    ///
    /// `gone` of the [page]: changes of thing. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub gone: Option<GoneThing>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for OnThing {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut thing = None;
        let mut changes = None;
        let mut previous_attributes = None;
        let mut gone = None;
        while fields.advance()? {
            match fields.name() {
                "thing" => fields.value(&mut thing),
                "changes" => fields.value(&mut changes),
                "previous_attributes" => fields.value(&mut previous_attributes),
                "gone" => fields.value(&mut gone),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            thing,
            changes,
            previous_attributes,
            gone,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("thing", &self.thing)?;
        out.put("changes", &self.changes)?;
        out.put("previous_attributes", &self.previous_attributes)?;
        out.put("gone", &self.gone)?;
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
    /// `thing.name` of the [page]: string. Optional. Also accepted as `Name`.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub name: Option<String>,

    /// How many there are.
    ///
    /// `thing.count` of the [page]: integer. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub count: Option<i64>,

    /// State of the thing.
    ///
    /// `thing.state` of the [page]: string. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub state: Option<ThingState>,

    /// Words to find it by.
    ///
    /// `thing.tags` of the [page]: array of strings. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub tags: Option<Vec<String>>,

    /// A note.
    ///
    /// `thing.note` of the [page]: string. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub note: Option<String>,

    /// Price of the thing.
    ///
    /// `thing.price` of the [page]: string (decimal). Optional.
    ///
    /// [`Decimal`](crate::Decimal) takes it apart and rounds nothing.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub price: Option<String>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for Thing {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut name = None;
        let mut count = None;
        let mut state = None;
        let mut tags = None;
        let mut note = None;
        let mut price = None;
        while fields.advance()? {
            match fields.name() {
                "name" => fields.value(&mut name),
                "count" => fields.value(&mut count),
                "state" => fields.value(&mut state),
                "tags" => fields.value(&mut tags),
                "note" => fields.value(&mut note),
                "price" => fields.value(&mut price),
                _ => fields.keep(),
            }
        }
        let name = fields.or_alias(name, "name", &["Name"]);
        Ok(Self {
            name,
            count,
            state,
            tags,
            note,
            price,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("name", &self.name)?;
        out.put("count", &self.count)?;
        out.put("state", &self.state)?;
        out.put("tags", &self.tags)?;
        out.put("note", &self.note)?;
        out.put("price", &self.price)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// State of the thing.
///
/// The values of `thing.state` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ThingState {
    /// `new`: Nobody used it.
    New,

    /// `used`: Somebody used it.
    Used,

    /// A value that the page does not document.
    Other(String),
}

impl ThingState {
    /// All values that the page documents, in its order.
    pub const DOCUMENTED: &'static [Self] = &[Self::New, Self::Used];

    /// The value as it stands in a payload.
    pub fn as_str(&self) -> &str {
        match self {
            Self::New => "new",
            Self::Used => "used",
            Self::Other(text) => text,
        }
    }
}

impl From<&str> for ThingState {
    fn from(value: &str) -> Self {
        match value {
            "new" => Self::New,
            "used" => Self::Used,
            other => Self::Other(other.to_owned()),
        }
    }
}

/// The attributes of `thing` that changed: `changes` of the [page].
///
/// On the wire a change is an object with the old value in `previous` and the new one in
/// `current`. A change of `count` is an array of the new value alone. A change of `tags` is an
/// object with the added items in `added` and the removed ones in `removed`. A change of `note`
/// is the new value itself. A change of `price` is an object with the old value in `from`.
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ThingChanges {
    /// Change of `thing.name`.
    pub name: Option<Change<String>>,

    /// Change of `thing.count`.
    pub count: Option<NewValue<i64>>,

    /// Change of `thing.state`.
    pub state: Option<Change<ThingState>>,

    /// Change of `thing.tags`.
    pub tags: Option<ItemChanges<String>>,

    /// Change of `thing.note`.
    pub note: Option<NewValue<String>>,

    /// Change of `thing.price`.
    pub price: Option<OldValue<String>>,

    /// Changes of other attributes, and changes of another shape, as they arrived.
    pub extra: Extra,
}

impl Object for ThingChanges {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        const SHAPE: SidesIn = SidesIn {
            old: "previous",
            new: "current",
        };
        let mut name = None;
        let mut count = None;
        let mut state = None;
        let mut tags = None;
        let mut note = None;
        let mut price = None;
        while fields.advance()? {
            match fields.name() {
                "name" => fields.change(&mut name, SHAPE),
                "count" => fields.change(&mut count, ValueIn::Element),
                "state" => fields.change(&mut state, SHAPE),
                "tags" => {
                    fields
                        .change(
                            &mut tags,
                            ItemsIn {
                                added: Some("added"),
                                removed: Some("removed"),
                            },
                        )
                }
                "note" => fields.change(&mut note, ValueIn::Itself),
                "price" => fields.change(&mut price, ValueIn::Member("from")),
                _ => fields.keep(),
            }
        }
        let name = fields.or_alias_change(name, "name", &["Name"], SHAPE);
        Ok(Self {
            name,
            count,
            state,
            tags,
            note,
            price,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        const SHAPE: SidesIn = SidesIn {
            old: "previous",
            new: "current",
        };
        out.put_change("name", &self.name, SHAPE)?;
        out.put_change("count", &self.count, ValueIn::Element)?;
        out.put_change("state", &self.state, SHAPE)?;
        out.put_change(
            "tags",
            &self.tags,
            ItemsIn {
                added: Some("added"),
                removed: Some("removed"),
            },
        )?;
        out.put_change("note", &self.note, ValueIn::Itself)?;
        out.put_change("price", &self.price, ValueIn::Member("from"))?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// The attributes of `thing` that changed: `previous_attributes` of the [page].
///
/// On the wire a change is the old value itself.
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct OldThing {
    /// Change of `thing.name`.
    pub name: Option<OldValue<String>>,

    /// Change of `thing.count`.
    pub count: Option<OldValue<i64>>,

    /// Change of `thing.state`.
    pub state: Option<OldValue<ThingState>>,

    /// Change of `thing.tags`.
    pub tags: Option<OldValue<Vec<String>>>,

    /// Change of `thing.note`.
    pub note: Option<OldValue<String>>,

    /// Change of `thing.price`.
    pub price: Option<OldValue<String>>,

    /// Changes of other attributes, and changes of another shape, as they arrived.
    pub extra: Extra,
}

impl Object for OldThing {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        const SHAPE: ValueIn = ValueIn::Itself;
        let mut name = None;
        let mut count = None;
        let mut state = None;
        let mut tags = None;
        let mut note = None;
        let mut price = None;
        while fields.advance()? {
            match fields.name() {
                "name" => fields.change(&mut name, SHAPE),
                "count" => fields.change(&mut count, SHAPE),
                "state" => fields.change(&mut state, SHAPE),
                "tags" => fields.change(&mut tags, SHAPE),
                "note" => fields.change(&mut note, SHAPE),
                "price" => fields.change(&mut price, SHAPE),
                _ => fields.keep(),
            }
        }
        let name = fields.or_alias_change(name, "name", &["Name"], SHAPE);
        Ok(Self {
            name,
            count,
            state,
            tags,
            note,
            price,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        const SHAPE: ValueIn = ValueIn::Itself;
        out.put_change("name", &self.name, SHAPE)?;
        out.put_change("count", &self.count, SHAPE)?;
        out.put_change("state", &self.state, SHAPE)?;
        out.put_change("tags", &self.tags, SHAPE)?;
        out.put_change("note", &self.note, SHAPE)?;
        out.put_change("price", &self.price, SHAPE)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// The attributes of `thing` that changed: `gone` of the [page].
///
/// On the wire a change is an array of the old value alone.
///
/// Changes of `tags`, `note`, `price`, `count` have no documented shape; they are in `extra`.
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct GoneThing {
    /// Change of `thing.name`.
    pub name: Option<OldValue<String>>,

    /// Change of `thing.state`.
    pub state: Option<OldValue<ThingState>>,

    /// Changes of other attributes, and changes of another shape, as they arrived.
    pub extra: Extra,
}

impl Object for GoneThing {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        const SHAPE: ValueIn = ValueIn::Element;
        let mut name = None;
        let mut state = None;
        while fields.advance()? {
            match fields.name() {
                "name" => fields.change(&mut name, SHAPE),
                "state" => fields.change(&mut state, SHAPE),
                _ => fields.keep(),
            }
        }
        let name = fields.or_alias_change(name, "name", &["Name"], SHAPE);
        Ok(Self {
            name,
            state,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        const SHAPE: ValueIn = ValueIn::Element;
        out.put_change("name", &self.name, SHAPE)?;
        out.put_change("state", &self.state, SHAPE)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

crate::runtime::string_values!(ThingState);

crate::runtime::object!(OnThing, Thing, ThingChanges, OldThing, GoneThing);

static ON_THING: ObjectRules = &[
    attribute("thing", object_with(&THING)),
    attribute("changes", changes_with(&THING_CHANGES))
        .own_pair_severity(Severity::Warning),
    attribute("previous_attributes", changes_with(&OLD_THING)),
    attribute("gone", changes_with(&GONE_THING)),
];

static THING: ObjectRules = &[
    attribute("name", STRING).accepts(&["Name"]),
    attribute("count", INTEGER),
    attribute("state", one_of(&["new", "used"])),
    attribute("tags", array_of(&STRING)),
    attribute("note", STRING),
    attribute("price", STRING).format(Format::Decimal),
];

static THING_CHANGES: ChangesRules = ChangesRules::shaped(
        &["thing"],
        &THING,
        members(
            "an object with the old value in `previous` and the new one in `current`",
            &["previous", "current"],
        ),
    )
    .own_shapes(
        &[
            ("count", elements("an array of the new value alone", 1)),
            (
                "tags",
                lists(
                    "an object with the added items in `added` and the removed ones in `removed`",
                    &["added", "removed"],
                ),
            ),
            ("note", ITSELF),
            ("price", members("an object with the old value in `from`", &["from"])),
        ],
    );

static OLD_THING: ChangesRules = ChangesRules::shaped(&["thing"], &THING, ITSELF);

static GONE_THING: ChangesRules = ChangesRules::shaped(
        &["thing"],
        &THING,
        elements("an array of the old value alone", 1),
    )
    .except(&["tags", "note", "price", "count"]);

/// Rules for the data.
pub(crate) static RULES: SchemaRules = SchemaRules::new(
        "shop.onThing",
        "https://acme.example/docs/things",
        &ON_THING,
    )
    .of_module("things");
