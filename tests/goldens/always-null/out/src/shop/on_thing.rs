// @generated from spec/shop/onThing.yaml by `cargo xtask generate`. Do not edit.
//! `onThing`, as its page documents it.
//!
//! Page: [Things](<https://acme.example/docs/things>), read on 2026-01-02.
//!
//! Where the page says nothing, an attribute may be absent or null (inferred: nobody promises
//! anything).

use crate::runtime::validate::table::{
    ChangesRules, Condition, ObjectRules, SchemaRules, ANY, STRING, absent, array_of,
    attribute, changes_with, object_with, one_of, string, test,
};
use crate::runtime::{
    Change, Extra, Fields, Misread, Object, PairOrder, RawJson, SerializeMap, Severity,
    Writer,
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
    /// What it is.
    ///
    /// `thing.kind` of the [page]: string. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub kind: Option<String>,

    /// Who bought it; nobody yet.
    ///
    /// `thing.buyer` of the [page]: string. Optional. Always null.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub buyer: Option<String>,

    /// State of it.
    ///
    /// `thing.state` of the [page]: string. Optional. Always null (observed: in samples).
    ///
    /// [page]: <https://acme.example/docs/things>
    pub state: Option<ThingState>,

    /// Words to find it by.
    ///
    /// `thing.tags` of the [page]: array of strings. Optional. Always null.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub tags: Option<Vec<String>>,

    /// Whatever it was.
    ///
    /// `thing.anything` of the [page]: any. Optional. Always null.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub anything: Option<RawJson>,

    /// A note.
    ///
    /// `thing.note` of the [page]: string. Optional. Null when `thing.buyer` is absent or null and
    /// `thing.kind` is `toy`.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub note: Option<String>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for Thing {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut kind = None;
        let mut buyer = None;
        let mut state = None;
        let mut tags = None;
        let mut anything = None;
        let mut note = None;
        while fields.advance()? {
            match fields.name() {
                "kind" => fields.value(&mut kind),
                "buyer" => fields.value(&mut buyer),
                "state" => fields.value(&mut state),
                "tags" => fields.value(&mut tags),
                "anything" => fields.value(&mut anything),
                "note" => fields.value(&mut note),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            kind,
            buyer,
            state,
            tags,
            anything,
            note,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("kind", &self.kind)?;
        out.put("buyer", &self.buyer)?;
        out.put("state", &self.state)?;
        out.put("tags", &self.tags)?;
        out.put("anything", &self.anything)?;
        out.put("note", &self.note)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// State of it.
///
/// The values of `thing.state` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ThingState {
    /// `new`: It is new.
    New,

    /// A value that the page does not document.
    Other(String),
}

impl ThingState {
    /// All values that the page documents, in its order.
    pub const DOCUMENTED: &'static [Self] = &[Self::New];

    /// The value as it stands in a payload.
    pub fn as_str(&self) -> &str {
        match self {
            Self::New => "new",
            Self::Other(text) => text,
        }
    }
}

impl From<&str> for ThingState {
    fn from(value: &str) -> Self {
        match value {
            "new" => Self::New,
            other => Self::Other(other.to_owned()),
        }
    }
}

/// The attributes of `thing` that changed: `changes` of the [page].
///
/// On the wire a change is an array of the old value, then the new one.
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ThingChanges {
    /// Change of `thing.kind`.
    pub kind: Option<Change<String>>,

    /// Change of `thing.buyer`.
    pub buyer: Option<Change<String>>,

    /// Change of `thing.state`.
    pub state: Option<Change<ThingState>>,

    /// Change of `thing.tags`.
    pub tags: Option<Change<Vec<String>>>,

    /// Change of `thing.anything`.
    pub anything: Option<Change<RawJson>>,

    /// Change of `thing.note`.
    pub note: Option<Change<String>>,

    /// Changes of other attributes, and changes of another shape, as they arrived.
    pub extra: Extra,
}

impl Object for ThingChanges {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        const ORDER: PairOrder = PairOrder::OldNew;
        let mut kind = None;
        let mut buyer = None;
        let mut state = None;
        let mut tags = None;
        let mut anything = None;
        let mut note = None;
        while fields.advance()? {
            match fields.name() {
                "kind" => fields.change(&mut kind, ORDER),
                "buyer" => fields.change(&mut buyer, ORDER),
                "state" => fields.change(&mut state, ORDER),
                "tags" => fields.change(&mut tags, ORDER),
                "anything" => fields.change(&mut anything, ORDER),
                "note" => fields.change(&mut note, ORDER),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            kind,
            buyer,
            state,
            tags,
            anything,
            note,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        const ORDER: PairOrder = PairOrder::OldNew;
        out.put_change("kind", &self.kind, ORDER)?;
        out.put_change("buyer", &self.buyer, ORDER)?;
        out.put_change("state", &self.state, ORDER)?;
        out.put_change("tags", &self.tags, ORDER)?;
        out.put_change("anything", &self.anything, ORDER)?;
        out.put_change("note", &self.note, ORDER)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

crate::runtime::string_values!(ThingState);

crate::runtime::object!(OnThing, Thing, ThingChanges);

static UNSOLD: Condition = Condition::new(
    "unsold",
    &[absent(&["thing", "buyer"]), test(&["thing", "kind"], &[string("toy")])],
);

static ON_THING: ObjectRules = &[
    attribute("thing", object_with(&THING)),
    attribute("changes", changes_with(&THING_CHANGES)),
];

static THING: ObjectRules = &[
    attribute("kind", STRING),
    attribute("buyer", STRING).always_null(Severity::Error),
    attribute("state", one_of(&["new"])).always_null(Severity::Warning),
    attribute("tags", array_of(&STRING)).always_null(Severity::Error),
    attribute("anything", ANY).always_null(Severity::Error),
    attribute("note", STRING).null_when(&UNSOLD, Severity::Error),
];

static THING_CHANGES: ChangesRules = ChangesRules::old_then_new(&["thing"], &THING);

/// Rules for the data.
pub(crate) static RULES: SchemaRules = SchemaRules::new(
        "shop.onThing",
        "https://acme.example/docs/things",
        &ON_THING,
    )
    .of_module("things");
