// @generated from spec/shop/onThing.yaml by `cargo xtask generate`. Do not edit.
//! `onThing`, as its page documents it.
//!
//! Page: [Things](<https://acme.example/docs/things>), read on 2026-01-02.
//!
//! Where the page says nothing, an attribute may be absent or null (inferred: nobody promises
//! anything).

use crate::runtime::validate::table::{
    ChangesRules, Condition, ObjectRules, SchemaRules, INTEGER_ID, NUMBER, STRING,
    STRING_ID, attribute, changes_with, object_with, one_of, string, test,
};
use crate::runtime::{
    Change, Extra, Fields, Id, Misread, Object, PairOrder, SerializeMap, Severity, Writer,
};

/// A thing changed.
///
/// The data of `onThing` of module `things`. See the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct OnThing {
    /// Identifier.
    ///
    /// `id` of the [page]: string id. Required (documented). Deprecated since `2.4`: use `number`
    /// instead.
    ///
    /// [page]: <https://acme.example/docs/things>
    #[deprecated(note = "since 2.4: use `number` instead")]
    pub id: Id,

    /// Number of the thing.
    ///
    /// `number` of the [page]: integer id. Optional. Since `2.4`.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub number: Option<Id>,

    /// What it is weighed in.
    ///
    /// `unit` of the [page]: string. Optional. Deprecated.
    ///
    /// [page]: <https://acme.example/docs/things>
    #[deprecated]
    pub unit: Option<Unit>,

    /// How heavy it is.
    ///
    /// `weight` of the [page]: number. Optional. Null when `unit` is `t`. Deprecated: use
    /// `size.mass` instead.
    ///
    /// [page]: <https://acme.example/docs/things>
    #[deprecated(note = "use `size.mass` instead")]
    pub weight: Option<f64>,

    /// How large it is.
    ///
    /// `size` of the [page]: object. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub size: Option<Size>,

    /// Who made it.
    ///
    /// `maker` of the [page]: object. Optional. Deprecated since `2.3` (inferred: nothing has had
    /// one since then).
    ///
    /// [page]: <https://acme.example/docs/things>
    #[deprecated(note = "since 2.3")]
    pub maker: Option<Maker>,

    /// What changed.
    ///
    /// `changes` of the [page]: changes of size. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub changes: Option<SizeChanges>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

#[allow(deprecated)]
impl OnThing {
    /// Makes one with the attributes that it requires, in the order of their names.
    pub fn new(id: impl Into<Id>) -> Self {
        Self {
            id: id.into(),
            number: None,
            unit: None,
            weight: None,
            size: None,
            maker: None,
            changes: None,
            extra: Extra::default(),
        }
    }
}

#[allow(deprecated)]
impl Object for OnThing {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut id = None;
        let mut number = None;
        let mut unit = None;
        let mut weight = None;
        let mut size = None;
        let mut maker = None;
        let mut changes = None;
        while fields.advance()? {
            match fields.name() {
                "id" => fields.value(&mut id),
                "number" => fields.value(&mut number),
                "unit" => fields.value(&mut unit),
                "weight" => fields.value(&mut weight),
                "size" => fields.value(&mut size),
                "maker" => fields.value(&mut maker),
                "changes" => fields.value(&mut changes),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            id: fields.required(id, "id", &[])?,
            number,
            unit,
            weight,
            size,
            maker,
            changes,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.require("id", &self.id)?;
        out.put("number", &self.number)?;
        out.put("unit", &self.unit)?;
        out.put("weight", &self.weight)?;
        out.put("size", &self.size)?;
        out.put("maker", &self.maker)?;
        out.put("changes", &self.changes)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// How large it is.
///
/// `size` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Size {
    /// How heavy it is.
    ///
    /// `size.mass` of the [page]: number. Optional. Since `2.1` (observed: older samples lack it).
    ///
    /// [page]: <https://acme.example/docs/things>
    pub mass: Option<f64>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for Size {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut mass = None;
        while fields.advance()? {
            match fields.name() {
                "mass" => fields.value(&mut mass),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            mass,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("mass", &self.mass)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// Who made it.
///
/// `maker` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Maker {
    /// Name of the maker.
    ///
    /// `maker.name` of the [page]: string. Required (documented).
    ///
    /// [page]: <https://acme.example/docs/things>
    pub name: String,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Maker {
    /// Makes one with the attributes that it requires, in the order of their names.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            ..Self::default()
        }
    }
}

impl Object for Maker {
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

/// What it is weighed in.
///
/// The values of `unit` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Unit {
    /// `kg`: Kilograms.
    Kg,

    /// `t`: Tons.
    T,

    /// A value that the page does not document.
    Other(String),
}

impl Unit {
    /// All values that the page documents, in its order.
    pub const DOCUMENTED: &'static [Self] = &[Self::Kg, Self::T];

    /// The value as it stands in a payload.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Kg => "kg",
            Self::T => "t",
            Self::Other(text) => text,
        }
    }
}

impl From<&str> for Unit {
    fn from(value: &str) -> Self {
        match value {
            "kg" => Self::Kg,
            "t" => Self::T,
            other => Self::Other(other.to_owned()),
        }
    }
}

/// The attributes of `size` that changed: `changes` of the [page].
///
/// On the wire a change is an array of the old value, then the new one.
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct SizeChanges {
    /// Change of `size.mass`.
    pub mass: Option<Change<f64>>,

    /// Changes of other attributes, and changes of another shape, as they arrived.
    pub extra: Extra,
}

impl Object for SizeChanges {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        const ORDER: PairOrder = PairOrder::OldNew;
        let mut mass = None;
        while fields.advance()? {
            match fields.name() {
                "mass" => fields.change(&mut mass, ORDER),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            mass,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        const ORDER: PairOrder = PairOrder::OldNew;
        out.put_change("mass", &self.mass, ORDER)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

crate::runtime::string_values!(Unit);

crate::runtime::object!(OnThing, Size, Maker, SizeChanges);

static BY_THE_TON: Condition = Condition::new(
    "by-the-ton",
    &[test(&["unit"], &[string("t")])],
);

static ON_THING: ObjectRules = &[
    attribute("id", STRING_ID).required(Severity::Error),
    attribute("number", INTEGER_ID),
    attribute("unit", one_of(&["kg", "t"])).deprecated("deprecated"),
    attribute("weight", NUMBER)
        .null_when(&BY_THE_TON, Severity::Error)
        .deprecated("deprecated: use `size.mass` instead"),
    attribute("size", object_with(&SIZE)),
    attribute("maker", object_with(&MAKER)).deprecated("deprecated since 2.3"),
    attribute("changes", changes_with(&SIZE_CHANGES)),
];

static SIZE: ObjectRules = &[attribute("mass", NUMBER)];

static MAKER: ObjectRules = &[attribute("name", STRING).required(Severity::Error)];

static SIZE_CHANGES: ChangesRules = ChangesRules::old_then_new(&["size"], &SIZE);

/// Rules for the data.
pub(crate) static RULES: SchemaRules = SchemaRules::new(
        "shop.onThing",
        "https://acme.example/docs/things",
        &ON_THING,
    )
    .of_module("things");
