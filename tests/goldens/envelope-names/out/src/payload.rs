// @generated from spec/envelope.yaml by `cargo xtask generate`. Do not edit.
//! The envelope of every event, as its page documents it.
//!
//! Page: [Events](<https://acme.example/docs/events>), read on 2026-01-02.
//!
//! Where the page says nothing, an attribute may be absent or null (inferred: nobody promises
//! anything).

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::runtime::validate::table::{
    EnvelopeRules, ObjectRules, SchemaRules, FREE_FORM, INTEGER, STRING, attribute,
};
use crate::runtime::{
    Error, Extra, Fields, MapAccess, Object, RawJson, SerializeMap, Severity, Writer,
    object, read_body, read_strictly, text,
};

use super::event::{Data, Event};
use super::module::Module;

/// What every event comes in.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Payload {
    /// The event that the payload names, and its data.
    pub event: Event,

    /// Name of the shop.
    ///
    /// `name` of the [page]: string. Optional.
    ///
    /// [page]: <https://acme.example/docs/events>
    pub name: Option<String>,

    /// Data of the shop.
    ///
    /// `data` of the [page]: object. Optional.
    ///
    /// [page]: <https://acme.example/docs/events>
    pub data: Option<BTreeMap<String, RawJson>>,

    /// Number of the event.
    ///
    /// `event` of the [page]: integer. Optional.
    ///
    /// [page]: <https://acme.example/docs/events>
    pub event_: Option<i64>,

    /// Everything that arrived beside the documented attributes, documented ones that are
    /// not as documented, and which of them were null.
    pub extra: Extra,
}

impl Payload {
    /// Makes the payload of an event, with nothing beside its data. Attributes that tell the
    /// event or its module otherwise are absent.
    pub fn new(event: impl Into<Event>) -> Self {
        Self {
            event: event.into(),
            name: None,
            data: None,
            event_: None,
            extra: Extra::default(),
        }
    }

    /// Changes it in place, so that values can be made in one expression.
    #[must_use]
    pub fn with(mut self, set: impl FnOnce(&mut Self)) -> Self {
        set(&mut self);
        self
    }

    /// Decodes the body of a request.
    ///
    /// The module of the event is taken from the payload, if it tells, and otherwise from
    /// the event's name. Use [`from_slice_of`](Self::from_slice_of) to say it.
    ///
    /// # Errors
    ///
    /// Only a body that is no JSON object, each of whose names is text (an escape such as
    /// `\ud800` alone stands for none). Whatever else is not as documented is kept: see
    /// [`Event::Unknown`], [`Event::Undecoded`] and the `extra` of each object.
    pub fn from_slice(body: &[u8]) -> Result<Self, Error> {
        let body = text(body)?;
        let unread = match read_strictly::<Self>(body) {
            Some(payload) if payload.event.is_of(payload.told_modules().as_deref()) => {
                return Ok(payload);
            }
            Some(payload) if payload.event.is_unread() => Unread(payload),
            _ => read_body(body)?,
        };
        Ok(unread.resolved())
    }

    /// Decodes the body of a request that comes from a module.
    ///
    /// Events of one name exist in several modules with different data; this is for callers
    /// who know the module.
    ///
    /// # Errors
    ///
    /// As [`from_slice`](Self::from_slice).
    pub fn from_slice_of(module: Module, body: &[u8]) -> Result<Self, Error> {
        let body = text(body)?;
        let modules = [module.as_str()];
        let Unread(mut payload) = match read_strictly::<Self>(body) {
            Some(payload) if payload.event.is_of(Some(&modules)) => return Ok(payload),
            Some(payload) if payload.event.is_unread() => Unread(payload),
            _ => read_body(body)?,
        };
        payload.event = payload.event.decode(Some(&modules));
        Ok(payload)
    }

    /// The modules that the payload says it may come from; none if it does not say, or says it
    /// in a way that cannot be read.
    pub fn modules(&self) -> Vec<&str> {
        self.told_modules().unwrap_or_default()
    }

    /// As [`modules`](Self::modules), but `None` if what names them cannot be read.
    fn told_modules(&self) -> Option<Vec<&str>> {
        Some(Vec::new())
    }
}

impl Object for Payload {
    const NAME: &'static str = "Payload";

    fn read<'de, A: MapAccess<'de>>(
        mut fields: Fields<'de, A>,
    ) -> Result<Self, A::Error> {
        let mut event_name: Option<String> = None;
        let mut event_data = None;
        let mut name = None;
        let mut data = None;
        let mut event_ = None;
        while fields.advance()? {
            match fields.name() {
                "kind" | "Kind" => fields.alias_of("kind").lenient(&mut event_name)?,
                "body" | "Body" => {
                    event_data = Some(Data::read(&mut fields, event_name.as_deref())?);
                }
                "name" => fields.lenient(&mut name)?,
                "data" => fields.lenient(&mut data)?,
                "event" => fields.lenient(&mut event_)?,
                _ => fields.keep()?,
            }
        }
        let event = Event::of(event_name, event_data)?;
        Ok(Self {
            event,
            name,
            data,
            event_,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("kind", &self.event.name())?;
        if self.event.has_data() {
            out.require("body", &self.event)?;
        }
        out.put("name", &self.name)?;
        out.put("data", &self.data)?;
        out.put("event", &self.event_)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// A payload whose data nobody has looked at yet.
struct Unread(Payload);

impl Unread {
    /// The payload with its data decoded, as those of the modules that it names itself.
    fn resolved(self) -> Payload {
        let Self(mut payload) = self;
        let modules: Option<Vec<String>> = payload
            .told_modules()
            .map(|names| names.into_iter().map(str::to_owned).collect());
        let modules: Option<Vec<&str>> = modules
            .as_ref()
            .map(|names| names.iter().map(String::as_str).collect());
        payload.event = payload.event.decode(modules.as_deref());
        payload
    }
}

impl<'de> Deserialize<'de> for Unread {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object::deserialize(deserializer).map(Self)
    }
}

impl<'de> Deserialize<'de> for Payload {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Unread::deserialize(deserializer).map(Unread::resolved)
    }
}

impl Serialize for Payload {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        object::serialize(self, serializer)
    }
}

static PAYLOAD: ObjectRules = &[
    attribute("kind", STRING).accepts(&["Kind"]).required(Severity::Error),
    attribute("body", FREE_FORM).accepts(&["Body"]).required(Severity::Error),
    attribute("name", STRING),
    attribute("data", FREE_FORM),
    attribute("event", INTEGER),
];

static RULES: SchemaRules = SchemaRules::new(
    "envelope",
    "https://acme.example/docs/events",
    &PAYLOAD,
);

/// Rules for the envelope.
pub(crate) static ENVELOPE: EnvelopeRules = EnvelopeRules::new(
    &RULES,
    &["kind"],
    &["body"],
);
