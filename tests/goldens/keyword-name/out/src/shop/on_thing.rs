// @generated from spec/shop/onThing.yaml by `cargo xtask generate`. Do not edit.
//! `onThing`, as its page documents it.
//!
//! Page: [Things](<https://acme.example/docs/things>), read on 2026-01-02.
//!
//! Where the page says nothing, an attribute may be absent or null (inferred: nobody promises
//! anything).

use crate::runtime::validate::table::{
    ObjectRules, SchemaRules, STRING, attribute, object_with, one_of,
};
use crate::runtime::{Extra, Fields, Misread, Object, SerializeMap, Writer};

/// A thing changed.
///
/// The data of `onThing` of module `things`. See the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct OnThing {
    /// A keyword.
    ///
    /// `type` of the [page]: string. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub type_: Option<String>,

    /// A keyword that cannot be raw.
    ///
    /// `self` of the [page]: string. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub self_: Option<String>,

    /// A keyword of the newest edition only.
    ///
    /// `gen` of the [page]: string. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub gen_: Option<String>,

    /// A field of every object.
    ///
    /// `extra` of the [page]: string. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub extra_: Option<String>,

    /// A variable of the generated code.
    ///
    /// `fields` of the [page]: string. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub fields_: Option<String>,

    /// Another variable.
    ///
    /// `out` of the [page]: string. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub out_: Option<String>,

    /// A keyword that becomes a type.
    ///
    /// `crate` of the [page]: object. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub crate_: Option<Crate>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for OnThing {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut type_ = None;
        let mut self_ = None;
        let mut gen_ = None;
        let mut extra_ = None;
        let mut fields_ = None;
        let mut out_ = None;
        let mut crate_ = None;
        while fields.advance()? {
            match fields.name() {
                "type" => fields.value(&mut type_),
                "self" => fields.value(&mut self_),
                "gen" => fields.value(&mut gen_),
                "extra" => fields.value(&mut extra_),
                "fields" => fields.value(&mut fields_),
                "out" => fields.value(&mut out_),
                "crate" => fields.value(&mut crate_),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            type_,
            self_,
            gen_,
            extra_,
            fields_,
            out_,
            crate_,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("type", &self.type_)?;
        out.put("self", &self.self_)?;
        out.put("gen", &self.gen_)?;
        out.put("extra", &self.extra_)?;
        out.put("fields", &self.fields_)?;
        out.put("out", &self.out_)?;
        out.put("crate", &self.crate_)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// A keyword that becomes a type.
///
/// `crate` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Crate {
    /// A keyword, and two values that are.
    ///
    /// `crate.self` of the [page]: string. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub self_: Option<CrateSelf>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for Crate {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut self_ = None;
        while fields.advance()? {
            match fields.name() {
                "self" => fields.value(&mut self_),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            self_,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("self", &self.self_)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// A keyword, and two values that are.
///
/// The values of `crate.self` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum CrateSelf {
    /// `self`: This one.
    Self_,

    /// `Self`: The type of this one.
    SelfType,

    /// A value that the page does not document.
    Other(String),
}

impl CrateSelf {
    /// All values that the page documents, in its order.
    pub const DOCUMENTED: &'static [Self] = &[Self::Self_, Self::SelfType];

    /// The value as it stands in a payload.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Self_ => "self",
            Self::SelfType => "Self",
            Self::Other(text) => text,
        }
    }
}

impl From<&str> for CrateSelf {
    fn from(value: &str) -> Self {
        match value {
            "self" => Self::Self_,
            "Self" => Self::SelfType,
            other => Self::Other(other.to_owned()),
        }
    }
}

crate::runtime::string_values!(CrateSelf);

crate::runtime::object!(OnThing, Crate);

static ON_THING: ObjectRules = &[
    attribute("type", STRING),
    attribute("self", STRING),
    attribute("gen", STRING),
    attribute("extra", STRING),
    attribute("fields", STRING),
    attribute("out", STRING),
    attribute("crate", object_with(&CRATE)),
];

static CRATE: ObjectRules = &[attribute("self", one_of(&["self", "Self"]))];

/// Rules for the data.
pub(crate) static RULES: SchemaRules = SchemaRules::new(
        "shop.onThing",
        "https://acme.example/docs/things",
        &ON_THING,
    )
    .of_module("things");
