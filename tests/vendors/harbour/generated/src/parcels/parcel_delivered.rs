// @generated from spec/parcels/parcel.delivered.yaml by `cargo xtask generate`. Do not edit.
//! `parcel.delivered`, as its page documents it.
//!
//! Page: [Delivered](<https://docs.harbour.example.com/hooks/delivered>) of 2026, read on
//! 2026-11-20.
//!
//! Where the page says nothing, an attribute may be absent or null (documented: the page says that
//! absent and null mean the same).

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};

use crate::runtime::validate::table::{
    ChangesRules, Condition, Format, Implied, ObjectRules, SchemaRules, ANY, BOOLEAN,
    FREE_FORM, INTEGER, INTEGER_ID, NUMBER, STRING, STRING_ID, TIMESTAMP, array_of,
    attribute, boolean, changes_with, map_of, object_with, one_of, one_of_integers,
    string, test,
};
use crate::runtime::{
    Change, Decode, Extra, Fields, Id, JsonKind, Misread, Node, Object, PairOrder,
    PairsIn, RawJson, SerializeMap, Severity, Timestamp, Writer,
};

pub use super::super::types::{Gate, Place};

/// A parcel arrived.
///
/// The data of `parcel.delivered` of module `parcel`. See the [page].
///
/// It fires when:
///
/// - The courier scans the parcel at the door.
///
/// It does not fire when:
///
/// - The parcel goes back to the sender.
///
/// [page]: <https://docs.harbour.example.com/hooks/delivered>
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ParcelDelivered {
    /// The parcel.
    ///
    /// `parcel` of the [page]: object. Required (documented).
    ///
    /// [page]: <https://docs.harbour.example.com/hooks/delivered>
    pub parcel: Parcel,

    /// How it was delivered.
    ///
    /// `delivery` of the [page]: object. Optional.
    ///
    /// [page]: <https://docs.harbour.example.com/hooks/delivered>
    pub delivery: Option<Delivery>,

    /// What the delivery changed.
    ///
    /// `diff` of the [page]: changes of parcel. Optional.
    ///
    /// [page]: <https://docs.harbour.example.com/hooks/delivered>
    pub diff: Option<ParcelChanges>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl ParcelDelivered {
    /// Makes one with the attributes that it requires, in the order of their names.
    pub fn new(parcel: Parcel) -> Self {
        Self {
            parcel,
            delivery: None,
            diff: None,
            extra: Extra::default(),
        }
    }
}

impl Object for ParcelDelivered {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut parcel = None;
        let mut delivery = None;
        let mut diff = None;
        while fields.advance()? {
            match fields.name() {
                "parcel" => fields.value(&mut parcel),
                "delivery" => fields.value(&mut delivery),
                "diff" => fields.value(&mut diff),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            parcel: fields.required(parcel, "parcel", &[])?,
            delivery,
            diff,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.require("parcel", &self.parcel)?;
        out.put("delivery", &self.delivery)?;
        out.put("diff", &self.diff)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// The parcel.
///
/// `parcel` of the [page].
///
/// [page]: <https://docs.harbour.example.com/hooks/delivered>
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Parcel {
    /// Number of the parcel.
    ///
    /// `parcel.number` of the [page]: integer id. Required (documented). Evidence: `type`
    /// (observed: hooks have a number).
    ///
    /// Erratum: the page says: type string. Here: type integer id (observed: hooks have a number).
    ///
    /// [page]: <https://docs.harbour.example.com/hooks/delivered>
    pub number: Id,

    /// Size class.
    ///
    /// `parcel.size` of the [page]: string. Optional. Is `S` or `M` when `delivery.handed_to` is
    /// `neighbour` or `safe place` (inferred: nothing larger is left outside).
    ///
    /// [page]: <https://docs.harbour.example.com/hooks/delivered>
    pub size: Option<ParcelSize>,

    /// How soon it was wanted.
    ///
    /// `parcel.priority` of the [page]: integer. Optional.
    ///
    /// [page]: <https://docs.harbour.example.com/hooks/delivered>
    pub priority: Option<ParcelPriority>,

    /// What is in it.
    ///
    /// `parcel.items` of the [page]: array of Item. Optional. Since `2025`.
    ///
    /// [page]: <https://docs.harbour.example.com/hooks/delivered>
    pub items: Option<Vec<Item>>,

    /// What was added.
    ///
    /// `parcel.gift` of the [page]: Item. Optional. Deprecated since `2025`: use `parcel.items`
    /// instead.
    ///
    /// [page]: <https://docs.harbour.example.com/hooks/delivered>
    #[deprecated(note = "since 2025: use `parcel.items` instead")]
    pub gift: Option<Item>,

    /// Notes by language.
    ///
    /// `parcel.notes` of the [page]: map of strings. Optional.
    ///
    /// [page]: <https://docs.harbour.example.com/hooks/delivered>
    pub notes: Option<BTreeMap<String, String>>,

    /// Papers by country.
    ///
    /// `parcel.customs` of the [page]: map of objects. Optional.
    ///
    /// [page]: <https://docs.harbour.example.com/hooks/delivered>
    pub customs: Option<BTreeMap<String, Custom>>,

    /// Where it was.
    ///
    /// `parcel.route` of the [page]: array of Place. Optional.
    ///
    /// [page]: <https://docs.harbour.example.com/hooks/delivered>
    pub route: Option<Vec<Place>>,

    /// Cells of the map that it crossed.
    ///
    /// `parcel.grid` of the [page]: array of array of integers. Optional.
    ///
    /// [page]: <https://docs.harbour.example.com/hooks/delivered>
    pub grid: Option<Vec<Vec<i64>>>,

    /// What the sender attached.
    ///
    /// `parcel.anything` of the [page]: any. Optional.
    ///
    /// [page]: <https://docs.harbour.example.com/hooks/delivered>
    pub anything: Option<RawJson>,

    /// When it was handed in.
    ///
    /// `parcel.made` of the [page]: timestamp (day). Optional.
    ///
    /// [page]: <https://docs.harbour.example.com/hooks/delivered>
    pub made: Option<Timestamp>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

#[allow(deprecated)]
impl Parcel {
    /// Makes one with the attributes that it requires, in the order of their names.
    pub fn new(number: impl Into<Id>) -> Self {
        Self {
            number: number.into(),
            size: None,
            priority: None,
            items: None,
            gift: None,
            notes: None,
            customs: None,
            route: None,
            grid: None,
            anything: None,
            made: None,
            extra: Extra::default(),
        }
    }
}

#[allow(deprecated)]
impl Object for Parcel {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut number = None;
        let mut size = None;
        let mut priority = None;
        let mut items = None;
        let mut gift = None;
        let mut notes = None;
        let mut customs = None;
        let mut route = None;
        let mut grid = None;
        let mut anything = None;
        let mut made = None;
        while fields.advance()? {
            match fields.name() {
                "number" => fields.value(&mut number),
                "size" => fields.value(&mut size),
                "priority" => fields.value(&mut priority),
                "items" => fields.value(&mut items),
                "gift" => fields.value(&mut gift),
                "notes" => fields.value(&mut notes),
                "customs" => fields.value(&mut customs),
                "route" => fields.value(&mut route),
                "grid" => fields.value(&mut grid),
                "anything" => fields.value(&mut anything),
                "made" => fields.value(&mut made),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            number: fields.required(number, "number", &[])?,
            size,
            priority,
            items,
            gift,
            notes,
            customs,
            route,
            grid,
            anything,
            made,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.require("number", &self.number)?;
        out.put("size", &self.size)?;
        out.put("priority", &self.priority)?;
        out.put("items", &self.items)?;
        out.put("gift", &self.gift)?;
        out.put("notes", &self.notes)?;
        out.put("customs", &self.customs)?;
        out.put("route", &self.route)?;
        out.put("grid", &self.grid)?;
        out.put("anything", &self.anything)?;
        out.put("made", &self.made)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// A thing in the parcel.
///
/// `parcel.items` and `parcel.gift` of the [page].
///
/// [page]: <https://docs.harbour.example.com/hooks/delivered>
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Item {
    /// What it is.
    ///
    /// `Item.sku` of the [page]: string id. Required (documented: every item has one).
    ///
    /// [page]: <https://docs.harbour.example.com/hooks/delivered>
    pub sku: Id,

    /// How many of it.
    ///
    /// `Item.count` of the [page]: integer. Optional.
    ///
    /// [page]: <https://docs.harbour.example.com/hooks/delivered>
    pub count: Option<i64>,

    /// What it is worth, in any way that the sender wrote.
    ///
    /// `Item.value` of the [page]: number, also string, also array of numbers, also object.
    /// Optional.
    ///
    /// [page]: <https://docs.harbour.example.com/hooks/delivered>
    pub value: Option<ItemValue>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Item {
    /// Makes one with the attributes that it requires, in the order of their names.
    pub fn new(sku: impl Into<Id>) -> Self {
        Self {
            sku: sku.into(),
            count: None,
            value: None,
            extra: Extra::default(),
        }
    }
}

impl Object for Item {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut sku = None;
        let mut count = None;
        let mut value = None;
        while fields.advance()? {
            match fields.name() {
                "sku" => fields.value(&mut sku),
                "count" => fields.value(&mut count),
                "value" => fields.value(&mut value),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            sku: fields.required(sku, "sku", &[])?,
            count,
            value,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.require("sku", &self.sku)?;
        out.put("count", &self.count)?;
        out.put("value", &self.value)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// Papers by country.
///
/// `parcel.customs` of the [page].
///
/// [page]: <https://docs.harbour.example.com/hooks/delivered>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Custom {
    /// Number of the paper.
    ///
    /// `parcel.customs.paper` of the [page]: string id. Optional.
    ///
    /// [page]: <https://docs.harbour.example.com/hooks/delivered>
    pub paper: Option<Id>,

    /// Duties that were paid.
    ///
    /// `parcel.customs.duties` of the [page]: array of numbers. Optional.
    ///
    /// [page]: <https://docs.harbour.example.com/hooks/delivered>
    pub duties: Option<Vec<f64>>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for Custom {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut paper = None;
        let mut duties = None;
        while fields.advance()? {
            match fields.name() {
                "paper" => fields.value(&mut paper),
                "duties" => fields.value(&mut duties),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            paper,
            duties,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("paper", &self.paper)?;
        out.put("duties", &self.duties)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// How it was delivered.
///
/// `delivery` of the [page].
///
/// [page]: <https://docs.harbour.example.com/hooks/delivered>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Delivery {
    /// When.
    ///
    /// `delivery.at` of the [page]: timestamp. Optional.
    ///
    /// [page]: <https://docs.harbour.example.com/hooks/delivered>
    pub at: Option<Timestamp>,

    /// When it was scanned.
    ///
    /// `delivery.scans` of the [page]: array of timestamps (local). Optional. In UTC (inferred: the
    /// scanners know no other time). Evidence: `format` (observed: hooks have it).
    ///
    /// [page]: <https://docs.harbour.example.com/hooks/delivered>
    pub scans: Option<Vec<Timestamp>>,

    /// Who took it.
    ///
    /// `delivery.handed_to`: string. Optional. Not on the [page] (observed: hooks have it).
    ///
    /// Erratum: the page says: not listed. Here: listed once (observed: hooks have it).
    ///
    /// [page]: <https://docs.harbour.example.com/hooks/delivered>
    pub handed_to: Option<DeliveryHandedTo>,

    /// Who next door.
    ///
    /// `delivery.neighbour` of the [page]: string. Optional. Present when `delivery.handed_to` is
    /// `neighbour`. Present only when `delivery.handed_to` is `neighbour`.
    ///
    /// [page]: <https://docs.harbour.example.com/hooks/delivered>
    pub neighbour: Option<String>,

    /// Picture of the signature.
    ///
    /// `delivery.signature` of the [page]: string (url). Optional. Null when `delivery.handed_to`
    /// is `neighbour` or `safe place`. Deprecated.
    ///
    /// [page]: <https://docs.harbour.example.com/hooks/delivered>
    #[deprecated]
    pub signature: Option<String>,

    /// Number of the parcel.
    ///
    /// `delivery.parcel` of the [page]: integer id. Optional. Equals `parcel.number`.
    ///
    /// [page]: <https://docs.harbour.example.com/hooks/delivered>
    pub parcel: Option<Id>,

    /// Whether it is delivered.
    ///
    /// `delivery.done` of the [page]: boolean. Optional. Always `true`.
    ///
    /// [page]: <https://docs.harbour.example.com/hooks/delivered>
    pub done: Option<bool>,

    /// Address of this record.
    ///
    /// `delivery.self` of the [page]: string. Optional.
    ///
    /// [page]: <https://docs.harbour.example.com/hooks/delivered>
    pub self_: Option<String>,

    /// Address of the record in the old system.
    ///
    /// `delivery.Self` of the [page]: string. Optional.
    ///
    /// [page]: <https://docs.harbour.example.com/hooks/delivered>
    pub other_self: Option<String>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

#[allow(deprecated)]
impl Object for Delivery {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut at = None;
        let mut scans = None;
        let mut handed_to = None;
        let mut neighbour = None;
        let mut signature = None;
        let mut parcel = None;
        let mut done = None;
        let mut self_ = None;
        let mut other_self = None;
        while fields.advance()? {
            match fields.name() {
                "at" => fields.value(&mut at),
                "scans" => fields.value(&mut scans),
                "handed_to" => fields.value(&mut handed_to),
                "neighbour" => fields.value(&mut neighbour),
                "signature" => fields.value(&mut signature),
                "parcel" => fields.value(&mut parcel),
                "done" => fields.value(&mut done),
                "self" => fields.value(&mut self_),
                "Self" => fields.value(&mut other_self),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            at,
            scans,
            handed_to,
            neighbour,
            signature,
            parcel,
            done,
            self_,
            other_self,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("at", &self.at)?;
        out.put("scans", &self.scans)?;
        out.put("handed_to", &self.handed_to)?;
        out.put("neighbour", &self.neighbour)?;
        out.put("signature", &self.signature)?;
        out.put("parcel", &self.parcel)?;
        out.put("done", &self.done)?;
        out.put("self", &self.self_)?;
        out.put("Self", &self.other_self)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// What it is worth, in any way that the sender wrote.
///
/// The types that `Item.value`, not on the [page] arrives in.
///
/// [page]: <https://docs.harbour.example.com/hooks/delivered>
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum ItemValue {
    /// It arrived as a number.
    Number(f64),

    /// It arrived as a string.
    String(String),

    /// It arrived as an array.
    Array(Vec<f64>),

    /// It arrived as an object.
    Object(BTreeMap<String, RawJson>),
}

impl Decode for ItemValue {
    fn decode(value: Node<'_>) -> Result<Self, Misread> {
        match value.kind() {
            JsonKind::Number => Decode::decode(value).map(Self::Number),
            JsonKind::String => Decode::decode(value).map(Self::String),
            JsonKind::Array => Decode::decode(value).map(Self::Array),
            JsonKind::Object => Decode::decode(value).map(Self::Object),
            _ => {
                Err(
                    Misread::expected(
                        value,
                        "a number or a string or an array or an object",
                    ),
                )
            }
        }
    }
}

impl Serialize for ItemValue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Number(value) => value.serialize(serializer),
            Self::String(value) => value.serialize(serializer),
            Self::Array(value) => value.serialize(serializer),
            Self::Object(value) => value.serialize(serializer),
        }
    }
}

crate::runtime::deserialize_decoded!(ItemValue);

/// Size class.
///
/// The values of `parcel.size` of the [page].
///
/// [page]: <https://docs.harbour.example.com/hooks/delivered>
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ParcelSize {
    /// `S`: Fits a letter box.
    S,

    /// `M`: Fits a bag.
    M,

    /// `3XL`: Fits nothing.
    N3xl,
}

impl ParcelSize {
    /// All values that the page documents, in its order.
    pub const DOCUMENTED: &'static [Self] = &[Self::S, Self::M, Self::N3xl];

    /// The value as it stands in a payload.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::S => "S",
            Self::M => "M",
            Self::N3xl => "3XL",
        }
    }

    /// The value for what stands in a payload, if it is a documented one.
    pub fn from_wire(value: &str) -> Option<Self> {
        match value {
            "S" => Some(Self::S),
            "M" => Some(Self::M),
            "3XL" => Some(Self::N3xl),
            _ => None,
        }
    }
}

/// How soon it was wanted.
///
/// The values of `parcel.priority` of the [page].
///
/// [page]: <https://docs.harbour.example.com/hooks/delivered>
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ParcelPriority {
    /// `-1`: Last of all.
    Whenever,

    /// `0`: In its turn.
    Normal,

    /// `7`: At once.
    Urgent,

    /// A value that the page does not document.
    Other(i64),
}

impl ParcelPriority {
    /// All values that the page documents, in its order.
    pub const DOCUMENTED: &'static [Self] = &[
        Self::Whenever,
        Self::Normal,
        Self::Urgent,
    ];

    /// The value as it stands in a payload.
    pub fn as_i64(&self) -> i64 {
        match self {
            Self::Whenever => -1,
            Self::Normal => 0,
            Self::Urgent => 7,
            Self::Other(number) => *number,
        }
    }
}

impl From<i64> for ParcelPriority {
    fn from(value: i64) -> Self {
        match value {
            -1 => Self::Whenever,
            0 => Self::Normal,
            7 => Self::Urgent,
            other => Self::Other(other),
        }
    }
}

/// Who took it.
///
/// The values of `delivery.handed_to`, not on the [page].
///
/// [page]: <https://docs.harbour.example.com/hooks/delivered>
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum DeliveryHandedTo {
    /// `addressee`: The addressee.
    Addressee,

    /// `neighbour`: Somebody next door.
    Neighbour,

    /// `safe place`: Nobody.
    SafePlace,

    /// Any other value: the name of a shop that keeps it.
    Other(String),
}

impl DeliveryHandedTo {
    /// All values that the page documents, in its order.
    pub const DOCUMENTED: &'static [Self] = &[
        Self::Addressee,
        Self::Neighbour,
        Self::SafePlace,
    ];

    /// The value as it stands in a payload.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Addressee => "addressee",
            Self::Neighbour => "neighbour",
            Self::SafePlace => "safe place",
            Self::Other(text) => text,
        }
    }
}

impl From<&str> for DeliveryHandedTo {
    fn from(value: &str) -> Self {
        match value {
            "addressee" => Self::Addressee,
            "neighbour" => Self::Neighbour,
            "safe place" => Self::SafePlace,
            other => Self::Other(other.to_owned()),
        }
    }
}

/// The attributes of `parcel` that changed: `diff` of the [page].
///
/// On the wire a change of an array is an object whose `was` holds an array of the new value,
/// then the old one for each item that changed; a change of any other attribute is such an
/// array itself.
///
/// Changes of `anything` have no documented shape; they are in `extra`.
///
/// [page]: <https://docs.harbour.example.com/hooks/delivered>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ParcelChanges {
    /// Change of `parcel.number`.
    pub number: Option<Change<Id>>,

    /// Change of `parcel.size`.
    pub size: Option<Change<ParcelSize>>,

    /// Change of `parcel.priority`.
    pub priority: Option<Change<ParcelPriority>>,

    /// Change of `parcel.items`.
    pub items: Option<Vec<Change<Item>>>,

    /// Change of `parcel.gift`.
    pub gift: Option<Change<Item>>,

    /// Change of `parcel.notes`.
    pub notes: Option<Change<BTreeMap<String, String>>>,

    /// Change of `parcel.customs`.
    pub customs: Option<Change<BTreeMap<String, Custom>>>,

    /// Change of `parcel.route`.
    pub route: Option<Vec<Change<Place>>>,

    /// Change of `parcel.grid`.
    pub grid: Option<Vec<Change<Vec<i64>>>>,

    /// Change of `parcel.made`.
    pub made: Option<Change<Timestamp>>,

    /// Changes of other attributes, and changes of another shape, as they arrived.
    pub extra: Extra,
}

impl Object for ParcelChanges {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        const ORDER: PairOrder = PairOrder::NewOld;
        let mut number = None;
        let mut size = None;
        let mut priority = None;
        let mut items = None;
        let mut gift = None;
        let mut notes = None;
        let mut customs = None;
        let mut route = None;
        let mut grid = None;
        let mut made = None;
        while fields.advance()? {
            match fields.name() {
                "number" => fields.change(&mut number, ORDER),
                "size" => fields.change(&mut size, ORDER),
                "priority" => fields.change(&mut priority, ORDER),
                "items" => {
                    fields
                        .change(
                            &mut items,
                            PairsIn {
                                member: "was",
                                order: ORDER,
                            },
                        )
                }
                "gift" => fields.change(&mut gift, ORDER),
                "notes" => fields.change(&mut notes, ORDER),
                "customs" => fields.change(&mut customs, ORDER),
                "route" => {
                    fields
                        .change(
                            &mut route,
                            PairsIn {
                                member: "was",
                                order: ORDER,
                            },
                        )
                }
                "grid" => {
                    fields
                        .change(
                            &mut grid,
                            PairsIn {
                                member: "was",
                                order: ORDER,
                            },
                        )
                }
                "made" => fields.change(&mut made, ORDER),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            number,
            size,
            priority,
            items,
            gift,
            notes,
            customs,
            route,
            grid,
            made,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        const ORDER: PairOrder = PairOrder::NewOld;
        out.put_change("number", &self.number, ORDER)?;
        out.put_change("size", &self.size, ORDER)?;
        out.put_change("priority", &self.priority, ORDER)?;
        out.put_change(
            "items",
            &self.items,
            PairsIn {
                member: "was",
                order: ORDER,
            },
        )?;
        out.put_change("gift", &self.gift, ORDER)?;
        out.put_change("notes", &self.notes, ORDER)?;
        out.put_change("customs", &self.customs, ORDER)?;
        out.put_change(
            "route",
            &self.route,
            PairsIn {
                member: "was",
                order: ORDER,
            },
        )?;
        out.put_change(
            "grid",
            &self.grid,
            PairsIn {
                member: "was",
                order: ORDER,
            },
        )?;
        out.put_change("made", &self.made, ORDER)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

crate::runtime::string_values!(DeliveryHandedTo);

crate::runtime::integer_values!(ParcelPriority);

crate::runtime::closed_string_values!(ParcelSize);

crate::runtime::object!(ParcelDelivered, Parcel, Item, Custom, Delivery, ParcelChanges);

static WITH_A_NEIGHBOUR: Condition = Condition::new(
    "with-a-neighbour",
    &[test(&["delivery", "handed_to"], &[string("neighbour")])],
);

static NOBODY_HOME: Condition = Condition::new(
    "nobody-home",
    &[test(&["delivery", "handed_to"], &[string("neighbour"), string("safe place")])],
);

static PARCEL_DELIVERED: ObjectRules = &[
    attribute("parcel", object_with(&PARCEL)).required(Severity::Error),
    attribute("delivery", object_with(&DELIVERY)),
    attribute("diff", changes_with(&PARCEL_CHANGES)),
];

static PARCEL: ObjectRules = &[
    attribute("number", INTEGER_ID)
        .type_severity(Severity::Warning)
        .required(Severity::Error),
    attribute("size", one_of(&["S", "M", "3XL"])).closed(Severity::Error),
    attribute("priority", one_of_integers(&[-1, 0, 7])),
    attribute("items", array_of(&object_with(&ITEM))),
    attribute("gift", object_with(&ITEM))
        .deprecated("deprecated since 2025: use `parcel.items` instead"),
    attribute("notes", map_of(&STRING)),
    attribute("customs", map_of(&object_with(&CUSTOM))),
    attribute("route", array_of(&object_with(&PLACE))),
    attribute("grid", array_of(&array_of(&INTEGER))),
    attribute("anything", ANY),
    attribute("made", TIMESTAMP).format(Format::Spelled("day")),
];

static ITEM: ObjectRules = &[
    attribute("sku", STRING_ID).required(Severity::Error),
    attribute("count", INTEGER),
    attribute("value", NUMBER).also(&[STRING, array_of(&NUMBER), FREE_FORM]),
];

static CUSTOM: ObjectRules = &[
    attribute("paper", STRING_ID),
    attribute("duties", array_of(&NUMBER)),
];

static PLACE: ObjectRules = &[
    attribute("name", STRING).required(Severity::Error),
    attribute("position", array_of(&NUMBER)),
    attribute("gate", INTEGER).also(&[STRING, BOOLEAN]),
];

static DELIVERY: ObjectRules = &[
    attribute("at", TIMESTAMP),
    attribute("scans", array_of(&TIMESTAMP))
        .format_severity(Severity::Warning)
        .format(Format::Spelled("local"))
        .utc(Severity::Warning),
    attribute("handed_to", one_of(&["addressee", "neighbour", "safe place"]))
        .severity(Severity::Warning)
        .or_others()
        .unlisted(
            "the page says: not listed. Here: listed once (observed: hooks have it)",
        ),
    attribute("neighbour", STRING)
        .present_when(&WITH_A_NEIGHBOUR, Severity::Error)
        .only_when(&WITH_A_NEIGHBOUR, Severity::Error),
    attribute("signature", STRING)
        .format(Format::Url)
        .null_when(&NOBODY_HOME, Severity::Error)
        .deprecated("deprecated"),
    attribute("parcel", INTEGER_ID).equals(&["parcel", "number"], Severity::Error),
    attribute("done", BOOLEAN).always(boolean(true)),
    attribute("self", STRING),
    attribute("Self", STRING),
];

static PARCEL_CHANGES: ChangesRules = ChangesRules::new_then_old(&["parcel"], &PARCEL)
    .pairs_in("was")
    .except(&["anything"]);

/// Rules for the data.
pub(crate) static RULES: SchemaRules = SchemaRules::new(
        "parcels.parcel-delivered",
        "https://docs.harbour.example.com/hooks/delivered",
        &PARCEL_DELIVERED,
    )
    .of_module("parcel")
    .implied(
        &[
            Implied::new(
                &NOBODY_HOME,
                test(&["parcel", "size"], &[string("S"), string("M")]),
                Severity::Warning,
            ),
        ],
    );
