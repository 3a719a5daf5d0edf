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
    /// Would be an Option.
    ///
    /// `option` of the [page]: object. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub option: Option<Option_>,

    /// A declared type with such a name.
    ///
    /// `event` of the [page]: Extra. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub event_: Option<Extra_>,

    /// Would be a Severity.
    ///
    /// `severity` of the [page]: string. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub severity: Option<Severity_>,

    /// Would be a Report.
    ///
    /// `report` of the [page]: object. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub report: Option<Report_>,

    /// Would be a Vec.
    ///
    /// `vec` of the [page]: string. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub vec: Option<Vec_>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for OnThing {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut option = None;
        let mut event_ = None;
        let mut severity = None;
        let mut report = None;
        let mut vec = None;
        while fields.advance()? {
            match fields.name() {
                "option" => fields.value(&mut option),
                "event" => fields.value(&mut event_),
                "severity" => fields.value(&mut severity),
                "report" => fields.value(&mut report),
                "vec" => fields.value(&mut vec),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            option,
            event_,
            severity,
            report,
            vec,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("option", &self.option)?;
        out.put("event", &self.event_)?;
        out.put("severity", &self.severity)?;
        out.put("report", &self.report)?;
        out.put("vec", &self.vec)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// Would be an Option.
///
/// `option` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Option_ {
    /// Would be a String.
    ///
    /// `option.string` of the [page]: string. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub string: Option<OptionString>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for Option_ {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut string = None;
        while fields.advance()? {
            match fields.name() {
                "string" => fields.value(&mut string),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            string,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("string", &self.string)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// A declared type with such a name.
///
/// `event` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Extra_ {
    /// Its name.
    ///
    /// `Extra_.name` of the [page]: string. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub name: Option<String>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for Extra_ {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut name = None;
        while fields.advance()? {
            match fields.name() {
                "name" => fields.value(&mut name),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            name,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("name", &self.name)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// Would be a Report.
///
/// `report` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Report_ {
    /// Would be a Condition.
    ///
    /// `report.condition` of the [page]: object. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub condition: Option<ReportCondition>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for Report_ {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut condition = None;
        while fields.advance()? {
            match fields.name() {
                "condition" => fields.value(&mut condition),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            condition,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("condition", &self.condition)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// Would be a Condition.
///
/// `report.condition` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ReportCondition {
    /// Its name.
    ///
    /// `report.condition.name` of the [page]: string. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub name: Option<String>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for ReportCondition {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut name = None;
        while fields.advance()? {
            match fields.name() {
                "name" => fields.value(&mut name),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            name,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("name", &self.name)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// Would be a String.
///
/// The values of `option.string` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum OptionString {
    /// `ok`: It went well.
    Ok,

    /// `none`: There is none.
    None,

    /// A value that the page does not document.
    Other(String),
}

impl OptionString {
    /// All values that the page documents, in its order.
    pub const DOCUMENTED: &'static [Self] = &[Self::Ok, Self::None];

    /// The value as it stands in a payload.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Ok => "ok",
            Self::None => "none",
            Self::Other(text) => text,
        }
    }
}

impl From<&str> for OptionString {
    fn from(value: &str) -> Self {
        match value {
            "ok" => Self::Ok,
            "none" => Self::None,
            other => Self::Other(other.to_owned()),
        }
    }
}

/// Would be a Severity.
///
/// The values of `severity` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Severity_ {
    /// `high`: It is bad.
    High,

    /// A value that the page does not document.
    Other(String),
}

impl Severity_ {
    /// All values that the page documents, in its order.
    pub const DOCUMENTED: &'static [Self] = &[Self::High];

    /// The value as it stands in a payload.
    pub fn as_str(&self) -> &str {
        match self {
            Self::High => "high",
            Self::Other(text) => text,
        }
    }
}

impl From<&str> for Severity_ {
    fn from(value: &str) -> Self {
        match value {
            "high" => Self::High,
            other => Self::Other(other.to_owned()),
        }
    }
}

/// Would be a Vec.
///
/// The values of `vec` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Vec_ {
    /// `some`: There are some.
    Some,

    /// A value that the page does not document.
    Other(String),
}

impl Vec_ {
    /// All values that the page documents, in its order.
    pub const DOCUMENTED: &'static [Self] = &[Self::Some];

    /// The value as it stands in a payload.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Some => "some",
            Self::Other(text) => text,
        }
    }
}

impl From<&str> for Vec_ {
    fn from(value: &str) -> Self {
        match value {
            "some" => Self::Some,
            other => Self::Other(other.to_owned()),
        }
    }
}

crate::runtime::string_values!(OptionString, Severity_, Vec_);

crate::runtime::object!(OnThing, Option_, Extra_, Report_, ReportCondition);

static ON_THING: ObjectRules = &[
    attribute("option", object_with(&OPTION)),
    attribute("event", object_with(&EXTRA)),
    attribute("severity", one_of(&["high"])),
    attribute("report", object_with(&REPORT)),
    attribute("vec", one_of(&["some"])),
];

static OPTION: ObjectRules = &[attribute("string", one_of(&["ok", "none"]))];

static EXTRA: ObjectRules = &[attribute("name", STRING)];

static REPORT: ObjectRules = &[attribute("condition", object_with(&REPORT_CONDITION))];

static REPORT_CONDITION: ObjectRules = &[attribute("name", STRING)];

/// Rules for the data.
pub(crate) static RULES: SchemaRules = SchemaRules::new(
        "shop.onThing",
        "https://acme.example/docs/things",
        &ON_THING,
    )
    .of_module("things");
