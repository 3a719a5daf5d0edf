// @generated from spec/shop/onThing.yaml by `cargo xtask generate`. Do not edit.
//! `onThing`, as its page documents it.
//!
//! Page: [Things](<https://acme.example/docs/things>), read on 2026-01-02.
//!
//! Where the page says nothing, an attribute may be absent or null (inferred: nobody promises
//! anything).

use serde::{Serialize, Serializer};

use crate::runtime::validate::table::{
    ObjectRules, SchemaRules, INTEGER, INTEGER_ID, STRING, STRING_ID, attribute,
};
use crate::runtime::{
    Decode, Extra, Fields, Id, JsonKind, Misread, Node, Object, SerializeMap, Writer,
};

/// A thing changed.
///
/// The data of `onThing` of module `things`. See the [page].
///
/// It fires when:
///
/// - A thing is sold.
/// - A thing is lent.
///
/// It does not fire when:
///
/// - A thing is stolen.
///
/// It needs:
///
/// - A shop that is open.
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct OnThing {
    /// Name of the thing.
    ///
    /// `name` of the [page]: string. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub name: Option<String>,

    /// What it was called.
    ///
    /// `old_name` of the [page]: string. Optional. On v1 only.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub old_name: Option<String>,

    /// How large it is.
    ///
    /// `size` of the [page]: string, also integer. Optional. On v1: integer. On v2: string.
    /// Evidence: `type_on` (observed: in samples).
    ///
    /// [page]: <https://acme.example/docs/things>
    pub size: Option<Size>,

    /// Number of it.
    ///
    /// `number` of the [page]: string id, also integer id. Optional. On v1: integer id.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub number: Option<Id>,

    /// What it will be called.
    ///
    /// `new_name` of the [page]: string. Optional. On v2 and v3.0 only.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub new_name: Option<String>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for OnThing {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut name = None;
        let mut old_name = None;
        let mut size = None;
        let mut number = None;
        let mut new_name = None;
        while fields.advance()? {
            match fields.name() {
                "name" => fields.value(&mut name),
                "old_name" => fields.value(&mut old_name),
                "size" => fields.value(&mut size),
                "number" => fields.value(&mut number),
                "new_name" => fields.value(&mut new_name),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            name,
            old_name,
            size,
            number,
            new_name,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("name", &self.name)?;
        out.put("old_name", &self.old_name)?;
        out.put("size", &self.size)?;
        out.put("number", &self.number)?;
        out.put("new_name", &self.new_name)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// How large it is.
///
/// The types that `size` of the [page] arrives in.
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Size {
    /// It arrived as a string.
    String(String),

    /// It arrived as an integer.
    Integer(i64),
}

impl Decode for Size {
    fn decode(value: Node<'_>) -> Result<Self, Misread> {
        match value.kind() {
            JsonKind::String => Decode::decode(value).map(Self::String),
            JsonKind::Number => Decode::decode(value).map(Self::Integer),
            _ => Err(Misread::expected(value, "a string or an integer")),
        }
    }
}

impl Serialize for Size {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::String(value) => value.serialize(serializer),
            Self::Integer(value) => value.serialize(serializer),
        }
    }
}

crate::runtime::deserialize_decoded!(Size);

crate::runtime::object!(OnThing);

static ON_THING: ObjectRules = &[
    attribute("name", STRING),
    attribute("old_name", STRING),
    attribute("size", STRING).also(&[INTEGER]),
    attribute("number", STRING_ID).also(&[INTEGER_ID]),
    attribute("new_name", STRING),
];

/// Rules for the data.
pub(crate) static RULES: SchemaRules = SchemaRules::new(
        "shop.onThing",
        "https://acme.example/docs/things",
        &ON_THING,
    )
    .of_module("things");
