// @generated from spec/shop/onThing.yaml by `cargo xtask generate`. Do not edit.
//! `onThing`, as its page documents it.
//!
//! Page: [Things](<https://acme.example/docs/things>), read on 2026-01-02.
//!
//! Where the page says nothing, an attribute may be absent or null (inferred: nobody promises
//! anything).

use std::collections::BTreeMap;
use std::sync::LazyLock;

use regex_lite::Regex;
use serde::{Serialize, Serializer};

use crate::runtime::validate::table::{
    ChangesRules, Format, ObjectRules, SchemaRules, INTEGER, STRING, STRING_ID, array_of,
    attribute, changes_with, map_of, object_with, one_of,
};
use crate::runtime::{
    Change, Decode, Extra, Fields, Id, JsonKind, Misread, Node, Object, PairOrder,
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
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Thing {
    /// Its code.
    ///
    /// `thing.code` of the [page]: string id. Optional. Matches `^[A-Z]{2}-[0-9]{4}$`.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub code: Option<Id>,

    /// The code that it had.
    ///
    /// `thing.old_code` of the [page]: string id. Optional. Matches `^[A-Z]{2}-[0-9]{4}$`.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub old_code: Option<Id>,

    /// Its name in addresses.
    ///
    /// `thing.slug` of the [page]: string. Optional. At least 3 characters. At most 12 characters.
    /// Matches `^[a-z]+(-[a-z]+)*$`.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub slug: Option<String>,

    /// Where it lies.
    ///
    /// `thing.path` of the [page]: string. Optional. Matches `^\/[a-z"\-\\]+\/?$`.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub path: Option<String>,

    /// Whom to ask.
    ///
    /// `thing.mail` of the [page]: string (email). Optional. Matches `@example\.com$`.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub mail: Option<String>,

    /// Words to find it by.
    ///
    /// `thing.tags` of the [page]: array of strings. Optional. At least 1 item. Items match `^[^
    /// ]+$`.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub tags: Option<Vec<String>>,

    /// Labels by language.
    ///
    /// `thing.labels` of the [page]: map of strings. Optional. Values match `[a-zé]` (observed: all
    /// samples have a letter).
    ///
    /// [page]: <https://acme.example/docs/things>
    pub labels: Option<BTreeMap<String, String>>,

    /// How large it is.
    ///
    /// `thing.size` of the [page]: string, also integer. Optional. Matches `^[0-9]+(mm|cm)$`.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub size: Option<Size>,

    /// How good it is.
    ///
    /// `thing.grade` of the [page]: string. Optional. Matches `^[a-z][0-9]$`.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub grade: Option<ThingGrade>,

    /// Opens it.
    ///
    /// `thing.pin` of the [page]: string. Optional. Matches `^[0-9]{4}$`. Sensitive.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub pin: Option<String>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

/// Sensitive values are not shown.
impl std::fmt::Debug for Thing {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Thing")
            .field("code", &self.code)
            .field("old_code", &self.old_code)
            .field("slug", &self.slug)
            .field("path", &self.path)
            .field("mail", &self.mail)
            .field("tags", &self.tags)
            .field("labels", &self.labels)
            .field("size", &self.size)
            .field("grade", &self.grade)
            .field("pin", &format_args!("[redacted]"))
            .field("extra", &self.extra.hiding(&["pin"]))
            .finish()
    }
}

impl Object for Thing {
    const SENSITIVE: &'static [&'static str] = &["pin"];

    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut code = None;
        let mut old_code = None;
        let mut slug = None;
        let mut path = None;
        let mut mail = None;
        let mut tags = None;
        let mut labels = None;
        let mut size = None;
        let mut grade = None;
        let mut pin = None;
        while fields.advance()? {
            match fields.name() {
                "code" => fields.value(&mut code),
                "old_code" => fields.value(&mut old_code),
                "slug" => fields.value(&mut slug),
                "path" => fields.value(&mut path),
                "mail" => fields.value(&mut mail),
                "tags" => fields.value(&mut tags),
                "labels" => fields.value(&mut labels),
                "size" => fields.value(&mut size),
                "grade" => fields.value(&mut grade),
                "pin" => fields.value(&mut pin),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            code,
            old_code,
            slug,
            path,
            mail,
            tags,
            labels,
            size,
            grade,
            pin,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("code", &self.code)?;
        out.put("old_code", &self.old_code)?;
        out.put("slug", &self.slug)?;
        out.put("path", &self.path)?;
        out.put("mail", &self.mail)?;
        out.put("tags", &self.tags)?;
        out.put("labels", &self.labels)?;
        out.put("size", &self.size)?;
        out.put("grade", &self.grade)?;
        out.put("pin", &self.pin)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// How large it is.
///
/// The types that `thing.size` of the [page] arrives in.
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

/// How good it is.
///
/// The values of `thing.grade` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ThingGrade {
    /// `a1`: It is good.
    A1,

    /// `b2`: It is bad.
    B2,

    /// Any other value: a grade of the shop's own.
    Other(String),
}

impl ThingGrade {
    /// All values that the page documents, in its order.
    pub const DOCUMENTED: &'static [Self] = &[Self::A1, Self::B2];

    /// The value as it stands in a payload.
    pub fn as_str(&self) -> &str {
        match self {
            Self::A1 => "a1",
            Self::B2 => "b2",
            Self::Other(text) => text,
        }
    }
}

impl From<&str> for ThingGrade {
    fn from(value: &str) -> Self {
        match value {
            "a1" => Self::A1,
            "b2" => Self::B2,
            other => Self::Other(other.to_owned()),
        }
    }
}

/// The attributes of `thing` that changed: `changes` of the [page].
///
/// On the wire a change is an array of the old value, then the new one.
///
/// [page]: <https://acme.example/docs/things>
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ThingChanges {
    /// Change of `thing.code`.
    pub code: Option<Change<Id>>,

    /// Change of `thing.old_code`.
    pub old_code: Option<Change<Id>>,

    /// Change of `thing.slug`.
    pub slug: Option<Change<String>>,

    /// Change of `thing.path`.
    pub path: Option<Change<String>>,

    /// Change of `thing.mail`.
    pub mail: Option<Change<String>>,

    /// Change of `thing.tags`.
    pub tags: Option<Change<Vec<String>>>,

    /// Change of `thing.labels`.
    pub labels: Option<Change<BTreeMap<String, String>>>,

    /// Change of `thing.size`.
    pub size: Option<Change<Size>>,

    /// Change of `thing.grade`.
    pub grade: Option<Change<ThingGrade>>,

    /// Change of `thing.pin`.
    pub pin: Option<Change<String>>,

    /// Changes of other attributes, and changes of another shape, as they arrived.
    pub extra: Extra,
}

/// Sensitive values are not shown.
impl std::fmt::Debug for ThingChanges {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ThingChanges")
            .field("code", &self.code)
            .field("old_code", &self.old_code)
            .field("slug", &self.slug)
            .field("path", &self.path)
            .field("mail", &self.mail)
            .field("tags", &self.tags)
            .field("labels", &self.labels)
            .field("size", &self.size)
            .field("grade", &self.grade)
            .field("pin", &format_args!("[redacted]"))
            .field("extra", &self.extra.hiding(&["pin"]))
            .finish()
    }
}

impl Object for ThingChanges {
    const SENSITIVE: &'static [&'static str] = &["pin"];

    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        const ORDER: PairOrder = PairOrder::OldNew;
        let mut code = None;
        let mut old_code = None;
        let mut slug = None;
        let mut path = None;
        let mut mail = None;
        let mut tags = None;
        let mut labels = None;
        let mut size = None;
        let mut grade = None;
        let mut pin = None;
        while fields.advance()? {
            match fields.name() {
                "code" => fields.change(&mut code, ORDER),
                "old_code" => fields.change(&mut old_code, ORDER),
                "slug" => fields.change(&mut slug, ORDER),
                "path" => fields.change(&mut path, ORDER),
                "mail" => fields.change(&mut mail, ORDER),
                "tags" => fields.change(&mut tags, ORDER),
                "labels" => fields.change(&mut labels, ORDER),
                "size" => fields.change(&mut size, ORDER),
                "grade" => fields.change(&mut grade, ORDER),
                "pin" => fields.change(&mut pin, ORDER),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            code,
            old_code,
            slug,
            path,
            mail,
            tags,
            labels,
            size,
            grade,
            pin,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        const ORDER: PairOrder = PairOrder::OldNew;
        out.put_change("code", &self.code, ORDER)?;
        out.put_change("old_code", &self.old_code, ORDER)?;
        out.put_change("slug", &self.slug, ORDER)?;
        out.put_change("path", &self.path, ORDER)?;
        out.put_change("mail", &self.mail, ORDER)?;
        out.put_change("tags", &self.tags, ORDER)?;
        out.put_change("labels", &self.labels, ORDER)?;
        out.put_change("size", &self.size, ORDER)?;
        out.put_change("grade", &self.grade, ORDER)?;
        out.put_change("pin", &self.pin, ORDER)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

crate::runtime::string_values!(ThingGrade);

crate::runtime::object!(OnThing, Thing, ThingChanges);

static CODE_PATTERN: LazyLock<Regex> = LazyLock::new(|| {
    let pattern = "^[A-Z]{2}-[0-9]{4}$";
    Regex::new(pattern).expect("the generator has compiled it")
});

static SLUG_PATTERN: LazyLock<Regex> = LazyLock::new(|| {
    let pattern = "^[a-z]+(-[a-z]+)*$";
    Regex::new(pattern).expect("the generator has compiled it")
});

static PATH_PATTERN: LazyLock<Regex> = LazyLock::new(|| {
    let pattern = "^\\/[a-z\"\\-\\\\]+\\/?$";
    Regex::new(pattern).expect("the generator has compiled it")
});

static MAIL_PATTERN: LazyLock<Regex> = LazyLock::new(|| {
    let pattern = r"@example\.com$";
    Regex::new(pattern).expect("the generator has compiled it")
});

static TAGS_PATTERN: LazyLock<Regex> = LazyLock::new(|| {
    let pattern = "^[^ ]+$";
    Regex::new(pattern).expect("the generator has compiled it")
});

static LABELS_PATTERN: LazyLock<Regex> = LazyLock::new(|| {
    let pattern = "[a-zé]";
    Regex::new(pattern).expect("the generator has compiled it")
});

static SIZE_PATTERN: LazyLock<Regex> = LazyLock::new(|| {
    let pattern = "^[0-9]+(mm|cm)$";
    Regex::new(pattern).expect("the generator has compiled it")
});

static GRADE_PATTERN: LazyLock<Regex> = LazyLock::new(|| {
    let pattern = "^[a-z][0-9]$";
    Regex::new(pattern).expect("the generator has compiled it")
});

static PIN_PATTERN: LazyLock<Regex> = LazyLock::new(|| {
    let pattern = "^[0-9]{4}$";
    Regex::new(pattern).expect("the generator has compiled it")
});

static ON_THING: ObjectRules = &[
    attribute("thing", object_with(&THING)).holds_sensitive(),
    attribute("changes", changes_with(&THING_CHANGES)).holds_sensitive(),
];

static THING: ObjectRules = &[
    attribute("code", STRING_ID)
        .pattern(
            "^[A-Z]{2}-[0-9]{4}$",
            |text| CODE_PATTERN.is_match(text),
            Severity::Error,
        ),
    attribute("old_code", STRING_ID)
        .pattern(
            "^[A-Z]{2}-[0-9]{4}$",
            |text| CODE_PATTERN.is_match(text),
            Severity::Error,
        ),
    attribute("slug", STRING)
        .min_length(3, Severity::Error)
        .max_length(12, Severity::Error)
        .pattern(
            "^[a-z]+(-[a-z]+)*$",
            |text| SLUG_PATTERN.is_match(text),
            Severity::Error,
        ),
    attribute("path", STRING)
        .pattern(
            "^\\/[a-z\"\\-\\\\]+\\/?$",
            |text| PATH_PATTERN.is_match(text),
            Severity::Error,
        ),
    attribute("mail", STRING)
        .format(Format::Email)
        .pattern(r"@example\.com$", |text| MAIL_PATTERN.is_match(text), Severity::Error),
    attribute("tags", array_of(&STRING))
        .min_items(1, Severity::Error)
        .pattern("^[^ ]+$", |text| TAGS_PATTERN.is_match(text), Severity::Error),
    attribute("labels", map_of(&STRING))
        .pattern("[a-zé]", |text| LABELS_PATTERN.is_match(text), Severity::Warning),
    attribute("size", STRING)
        .also(&[INTEGER])
        .pattern("^[0-9]+(mm|cm)$", |text| SIZE_PATTERN.is_match(text), Severity::Error),
    attribute("grade", one_of(&["a1", "b2"]))
        .pattern("^[a-z][0-9]$", |text| GRADE_PATTERN.is_match(text), Severity::Error)
        .or_others(),
    attribute("pin", STRING)
        .pattern("^[0-9]{4}$", |text| PIN_PATTERN.is_match(text), Severity::Error)
        .sensitive(),
];

static THING_CHANGES: ChangesRules = ChangesRules::old_then_new(&["thing"], &THING);

/// Rules for the data.
pub(crate) static RULES: SchemaRules = SchemaRules::new(
        "shop.onThing",
        "https://acme.example/docs/things",
        &ON_THING,
    )
    .of_module("things");
