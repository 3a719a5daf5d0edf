// @generated from spec/shop/onThing.yaml by `cargo xtask generate`. Do not edit.
//! `onThing`, as its page documents it.
//!
//! Page: [Things](<https://acme.example/docs/things>), read on 2026-01-02.
//!
//! Where the page says nothing, an attribute may be absent or null (inferred: nobody promises
//! anything).

use std::collections::BTreeMap;

use crate::runtime::validate::table::{
    Condition, Implied, ObjectRules, SchemaRules, INTEGER, INTEGER_ID, STRING, array_of,
    attribute, integer, map_of, none_of, object_with, one_of, present, string, test,
};
use crate::runtime::{Extra, Fields, Id, Misread, Object, SerializeMap, Severity, Writer};

/// A thing changed.
///
/// The data of `onThing` of module `things`. See the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct OnThing {
    /// What it is.
    ///
    /// `kind` of the [page]: string. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub kind: Option<Kind>,

    /// The answers.
    ///
    /// `answers` of the [page]: array of objects. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub answers: Option<Vec<Answer>>,

    /// A part.
    ///
    /// `first` of the [page]: Part. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub first: Option<Part>,

    /// Parts by name.
    ///
    /// `parts` of the [page]: map of Part. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub parts: Option<BTreeMap<String, Part>>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for OnThing {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut kind = None;
        let mut answers = None;
        let mut first = None;
        let mut parts = None;
        while fields.advance()? {
            match fields.name() {
                "kind" => fields.value(&mut kind),
                "answers" => fields.value(&mut answers),
                "first" => fields.value(&mut first),
                "parts" => fields.value(&mut parts),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            kind,
            answers,
            first,
            parts,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("kind", &self.kind)?;
        out.put("answers", &self.answers)?;
        out.put("first", &self.first)?;
        out.put("parts", &self.parts)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// The answers.
///
/// `answers` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Answer {
    /// What kind of answer it is.
    ///
    /// `answers.type` of the [page]: string. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub type_: Option<AnswerType>,

    /// The words.
    ///
    /// `answers.text` of the [page]: string. Optional. Present when `.type` is `text`. Present only
    /// when `.type` is `text`.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub text: Option<String>,

    /// What was chosen.
    ///
    /// `answers.choice` of the [page]: string. Optional. Present only when `.type` is not `text`.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub choice: Option<String>,

    /// Its size.
    ///
    /// `answers.size` of the [page]: object. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub size: Option<AnswerSize>,

    /// The mood of it.
    ///
    /// `answers.mood` of the [page]: string. Optional. Is `tired` when `.size.words` is present and
    /// `kind` is `book`. Is `calm` or `tired` when `.type` is not `text`.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub mood: Option<String>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for Answer {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut type_ = None;
        let mut text = None;
        let mut choice = None;
        let mut size = None;
        let mut mood = None;
        while fields.advance()? {
            match fields.name() {
                "type" => fields.value(&mut type_),
                "text" => fields.value(&mut text),
                "choice" => fields.value(&mut choice),
                "size" => fields.value(&mut size),
                "mood" => fields.value(&mut mood),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            type_,
            text,
            choice,
            size,
            mood,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("type", &self.type_)?;
        out.put("text", &self.text)?;
        out.put("choice", &self.choice)?;
        out.put("size", &self.size)?;
        out.put("mood", &self.mood)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// Its size.
///
/// `answers.size` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct AnswerSize {
    /// In words.
    ///
    /// `answers.size.words` of the [page]: integer. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub words: Option<i64>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for AnswerSize {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut words = None;
        while fields.advance()? {
            match fields.name() {
                "words" => fields.value(&mut words),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            words,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("words", &self.words)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// A part.
///
/// `first` and `parts` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Part {
    /// Its number.
    ///
    /// `Part.number` of the [page]: integer id. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub number: Option<Id>,

    /// Its size.
    ///
    /// `Part.size` of the [page]: object. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub size: Option<Size>,

    /// What stands on it.
    ///
    /// `Part.label` of the [page]: string. Optional. Null when `.number` is present, or
    /// `.size.words` is `1`.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub label: Option<String>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for Part {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut number = None;
        let mut size = None;
        let mut label = None;
        while fields.advance()? {
            match fields.name() {
                "number" => fields.value(&mut number),
                "size" => fields.value(&mut size),
                "label" => fields.value(&mut label),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            number,
            size,
            label,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("number", &self.number)?;
        out.put("size", &self.size)?;
        out.put("label", &self.label)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// Its size.
///
/// `first.size` and `parts.size` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Size {
    /// In words.
    ///
    /// `first.size.words` of the [page]: integer. Optional.
    ///
    /// [page]: <https://acme.example/docs/things>
    pub words: Option<i64>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for Size {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut words = None;
        while fields.advance()? {
            match fields.name() {
                "words" => fields.value(&mut words),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            words,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("words", &self.words)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// What it is.
///
/// The values of `kind` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// `book`: A book.
    Book,

    /// `film`: A film.
    Film,

    /// A value that the page does not document.
    Other(String),
}

impl Kind {
    /// All values that the page documents, in its order.
    pub const DOCUMENTED: &'static [Self] = &[Self::Book, Self::Film];

    /// The value as it stands in a payload.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Book => "book",
            Self::Film => "film",
            Self::Other(text) => text,
        }
    }
}

impl From<&str> for Kind {
    fn from(value: &str) -> Self {
        match value {
            "book" => Self::Book,
            "film" => Self::Film,
            other => Self::Other(other.to_owned()),
        }
    }
}

/// What kind of answer it is.
///
/// The values of `answers.type` of the [page].
///
/// [page]: <https://acme.example/docs/things>
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum AnswerType {
    /// `text`: Words.
    Text,

    /// `choice`: Of a list.
    Choice,

    /// A value that the page does not document.
    Other(String),
}

impl AnswerType {
    /// All values that the page documents, in its order.
    pub const DOCUMENTED: &'static [Self] = &[Self::Text, Self::Choice];

    /// The value as it stands in a payload.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Text => "text",
            Self::Choice => "choice",
            Self::Other(text) => text,
        }
    }
}

impl From<&str> for AnswerType {
    fn from(value: &str) -> Self {
        match value {
            "text" => Self::Text,
            "choice" => Self::Choice,
            other => Self::Other(other.to_owned()),
        }
    }
}

crate::runtime::string_values!(Kind, AnswerType);

crate::runtime::object!(OnThing, Answer, AnswerSize, Part, Size);

static IS_TEXT: Condition = Condition::new(
    "is-text",
    &[test(&["", "type"], &[string("text")])],
);

static IS_NO_TEXT: Condition = Condition::new(
    "is-no-text",
    &[none_of(&["", "type"], &[string("text")])],
);

static IS_LONG: Condition = Condition::new(
    "is-long",
    &[present(&["", "size", "words"]), test(&["kind"], &[string("book")])],
);

static HAS_A_NUMBER: Condition = Condition::new(
        "has-a-number",
        &[present(&["", "number"])],
    )
    .or(&[&[test(&["", "size", "words"], &[integer(1)])]]);

static ON_THING: ObjectRules = &[
    attribute("kind", one_of(&["book", "film"])),
    attribute("answers", array_of(&object_with(&ANSWER))),
    attribute("first", object_with(&PART)),
    attribute("parts", map_of(&object_with(&PART))),
];

static ANSWER: ObjectRules = &[
    attribute("type", one_of(&["text", "choice"])),
    attribute("text", STRING)
        .present_when(&IS_TEXT, Severity::Error)
        .only_when(&IS_TEXT, Severity::Error),
    attribute("choice", STRING).only_when(&IS_NO_TEXT, Severity::Error),
    attribute("size", object_with(&ANSWER_SIZE)),
    attribute("mood", STRING),
];

static ANSWER_SIZE: ObjectRules = &[attribute("words", INTEGER)];

static PART: ObjectRules = &[
    attribute("number", INTEGER_ID),
    attribute("size", object_with(&SIZE)),
    attribute("label", STRING).null_when(&HAS_A_NUMBER, Severity::Error),
];

static SIZE: ObjectRules = &[attribute("words", INTEGER)];

/// Rules for the data.
pub(crate) static RULES: SchemaRules = SchemaRules::new(
        "shop.onThing",
        "https://acme.example/docs/things",
        &ON_THING,
    )
    .of_module("things")
    .implied(
        &[
            Implied::new(
                &IS_LONG,
                test(&["answers", "mood"], &[string("tired")]),
                Severity::Error,
            ),
            Implied::new(
                &IS_NO_TEXT,
                test(&["answers", "mood"], &[string("calm"), string("tired")]),
                Severity::Error,
            ),
        ],
    );
