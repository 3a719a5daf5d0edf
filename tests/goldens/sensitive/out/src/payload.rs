// @generated from spec/envelope.yaml by `cargo xtask generate`. Do not edit.
//! The envelope of every event, as its page documents it.
//!
//! Page: [Events](<https://acme.example/docs/events>), read on 2026-01-02.
//!
//! Where the page says nothing, an attribute may be absent or null (inferred: nobody promises
//! anything).

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::runtime::validate::table::{
    EnvelopeRules, ObjectRules, SchemaRules, FREE_FORM, STRING, attribute, object_with,
};
use crate::runtime::{
    Body, Data, Envelope, Error, Extra, Fields, Found, Misfit, Misread, Node, Object,
    SerializeMap, Severity, Writer, deserialize_with, envelope,
};

use super::event::Event;
use super::module::Module;

/// What every event comes in.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Payload {
    /// The event that the payload names, and its data.
    pub event: Event,

    /// Who sent it.
    ///
    /// `signature` of the [page]: string. Optional. Sensitive.
    ///
    /// [page]: <https://acme.example/docs/events>
    pub signature: Option<String>,

    /// Where the app runs.
    ///
    /// `host` of the [page]: object. Optional.
    ///
    /// [page]: <https://acme.example/docs/events>
    pub host: Option<Host>,

    /// Everything that arrived beside the documented attributes, documented ones that are
    /// not as documented, and which of them were null.
    pub extra: Extra,
    misfits: Vec<Misfit>,
}

/// Sensitive values are not shown.
impl std::fmt::Debug for Payload {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Payload")
            .field("event", &self.event)
            .field("signature", &format_args!("[redacted]"))
            .field("host", &self.host)
            .field("extra", &self.extra.hiding(&["signature", "host"]))
            .finish()
    }
}

impl Payload {
    /// Makes the payload of an event, with nothing beside its data. Attributes that tell the
    /// event or its module otherwise are absent.
    pub fn new(event: impl Into<Event>) -> Self {
        Self {
            event: event.into(),
            signature: None,
            host: None,
            extra: Extra::default(),
            misfits: Vec::new(),
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
        Self::from_body(&Body::parse(body)?)
    }

    /// As [`from_slice`](Self::from_slice), for a body that was read before.
    ///
    /// # Errors
    ///
    /// Only a body that is no object, each of whose names is text.
    pub fn from_body(body: &Body<'_>) -> Result<Self, Error> {
        Self::read(body.root(), Found::default(), None)
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
        Self::from_body_of(module, &Body::parse(body)?)
    }

    /// As [`from_slice_of`](Self::from_slice_of), for a body that was read before.
    ///
    /// # Errors
    ///
    /// As [`from_body`](Self::from_body).
    pub fn from_body_of(module: Module, body: &Body<'_>) -> Result<Self, Error> {
        Self::read(body.root(), Found::default(), Some(module))
    }

    /// Attributes that were not as documented when the payload was decoded, the first 256 of
    /// them. Each reads as `None`, and stays in the `extra` of its object, which writes it
    /// again.
    pub fn misfits(&self) -> &[Misfit] {
        &self.misfits
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

    /// Decodes a payload, with what is known of its event already.
    fn read<'t>(
        body: Node<'t>,
        mut found: Found<'t>,
        module: Option<Module>,
    ) -> Result<Self, Error> {
        let mut payload: Self = envelope::read_payload(body, &mut found)?;
        let modules = match module {
            Some(module) => Some(vec![module.as_str()]),
            None => payload.told_modules(),
        };
        let name = found.name;
        let event = Event::read(name.as_deref(), found.data, modules.as_deref());
        payload.event = event;
        payload.misfits = body.take_misfits();
        Ok(payload)
    }
}

impl Envelope for Payload {
    type Event = Event;

    const SENSITIVE: &'static [&'static str] = &["signature"];

    fn read<'t>(mut fields: Fields<'t>, found: &mut Found<'t>) -> Result<Self, Misread> {
        let mut signature = None;
        let mut host = None;
        let mut data = None;
        while fields.advance()? {
            match fields.name() {
                "event" => fields.text(&mut found.name),
                "data" => fields.node(&mut data),
                "signature" => fields.value(&mut signature),
                "host" => fields.value(&mut host),
                _ => fields.keep(),
            }
        }
        found.data = data.map(Data::all);
        Ok(Self {
            event: Event::unread(),
            signature,
            host,
            extra: fields.finish(),
            misfits: Vec::new(),
        })
    }

    fn forget(found: &mut Found<'_>) {
        found.name = None;
        found.data = None;
    }

    fn write<S: SerializeMap>(
        &self,
        event: &Event,
        out: &mut Writer<'_, S>,
    ) -> Result<(), S::Error> {
        out.put("event", &event.name())?;
        if event.has_data() {
            out.require("data", event)?;
        }
        out.put("signature", &self.signature)?;
        out.put("host", &self.host)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

impl<'de> Deserialize<'de> for Payload {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserialize_with(deserializer, |body| Self::read(body, Found::default(), None))
    }
}

impl Serialize for Payload {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        envelope::serialize(self, &self.event, serializer)
    }
}

/// Where the app runs.
///
/// `host` of the [page].
///
/// [page]: <https://acme.example/docs/events>
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Host {
    /// Lets the app in.
    ///
    /// `host.token` of the [page]: string. Optional. Sensitive.
    ///
    /// [page]: <https://acme.example/docs/events>
    pub token: Option<String>,

    /// Where it is.
    ///
    /// `host.zone` of the [page]: string. Optional.
    ///
    /// [page]: <https://acme.example/docs/events>
    pub zone: Option<String>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

/// Sensitive values are not shown.
impl std::fmt::Debug for Host {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Host")
            .field("token", &format_args!("[redacted]"))
            .field("zone", &self.zone)
            .field("extra", &self.extra.hiding(&["token"]))
            .finish()
    }
}

impl Object for Host {
    const SENSITIVE: &'static [&'static str] = &["token"];

    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut token = None;
        let mut zone = None;
        while fields.advance()? {
            match fields.name() {
                "token" => fields.value(&mut token),
                "zone" => fields.value(&mut zone),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            token,
            zone,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("token", &self.token)?;
        out.put("zone", &self.zone)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

crate::runtime::object!(Host);

static PAYLOAD: ObjectRules = &[
    attribute("event", STRING).required(Severity::Error),
    attribute("data", FREE_FORM).required(Severity::Error).holds_sensitive(),
    attribute("signature", STRING).sensitive(),
    attribute("host", object_with(&HOST)).holds_sensitive(),
];

static HOST: ObjectRules = &[
    attribute("token", STRING).sensitive(),
    attribute("zone", STRING),
];

static RULES: SchemaRules = SchemaRules::new(
    "envelope",
    "https://acme.example/docs/events",
    &PAYLOAD,
);

/// Rules for the envelope.
pub(crate) static ENVELOPE: EnvelopeRules = EnvelopeRules::new(
    &RULES,
    &["event"],
    &["data"],
);
