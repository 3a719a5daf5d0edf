// @generated from spec/envelope.yaml by `cargo xtask generate`. Do not edit.
//! The envelope of every event, as its page documents it.
//!
//! Page: [Hooks](<https://docs.harbour.example.com/hooks>), read on 2026-11-20.
//!
//! Where the page says nothing, an attribute may be absent or null (documented: the page says that
//! absent and null mean the same).

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::runtime::validate::table::{
    EnvelopeRules, ObjectRules, SchemaRules, EPOCH_TIME, FREE_FORM, INTEGER, STRING,
    STRING_ID, attribute, map_of, object_with, one_of, one_of_integers,
};
use crate::runtime::{
    Body, Data, Envelope, EpochTime, Error, Extra, Fields, Found, Id, Misfit, Misread,
    Node, Object, SerializeMap, Severity, Writer, deserialize_with, envelope,
};

use super::event::Event;
use super::module::Module;

/// What every hook posts.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Payload {
    /// The event that the payload names, and its data.
    pub event: Event,

    /// Identifier of the delivery of the hook.
    ///
    /// `id` of the [page]: string id. Optional.
    ///
    /// [page]: <https://docs.harbour.example.com/hooks>
    pub id: Option<Id>,

    /// When the hook was sent.
    ///
    /// `sent` of the [page]: epoch time. Optional.
    ///
    /// Note: the page says: the page calls it a date. Here: its type is epoch time (observed: hooks
    /// have seconds).
    ///
    /// [page]: <https://docs.harbour.example.com/hooks>
    pub sent: Option<EpochTime>,

    /// Whose hook it is.
    ///
    /// `account` of the [page]: object. Optional.
    ///
    /// [page]: <https://docs.harbour.example.com/hooks>
    pub account: Option<Account>,

    /// Which try it is.
    ///
    /// `tries` of the [page]: integer. Optional.
    ///
    /// [page]: <https://docs.harbour.example.com/hooks>
    pub tries: Option<Tries>,

    /// Everything that arrived beside the documented attributes, documented ones that are
    /// not as documented, and which of them were null.
    pub extra: Extra,
    misfits: Vec<Misfit>,
}

impl Payload {
    /// Makes the payload of an event, with nothing beside its data. Attributes that tell the
    /// event or its module otherwise are absent.
    pub fn new(event: impl Into<Event>) -> Self {
        Self {
            event: event.into(),
            id: None,
            sent: None,
            account: None,
            tries: None,
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

    fn read<'t>(mut fields: Fields<'t>, found: &mut Found<'t>) -> Result<Self, Misread> {
        let mut id = None;
        let mut sent = None;
        let mut account = None;
        let mut tries = None;
        let mut data = None;
        while fields.advance()? {
            match fields.name() {
                "id" => fields.value(&mut id),
                "type" => fields.text(&mut found.name),
                "sent" => fields.value(&mut sent),
                "payload" => fields.node(&mut data),
                "account" => fields.value(&mut account),
                "tries" => fields.value(&mut tries),
                _ => fields.keep(),
            }
        }
        found.data = data.map(Data::all);
        Ok(Self {
            event: Event::unread(),
            id,
            sent,
            account,
            tries,
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
        out.put("id", &self.id)?;
        out.put("type", &event.name())?;
        out.put("sent", &self.sent)?;
        if event.has_data() {
            out.require("payload", event)?;
        }
        out.put("account", &self.account)?;
        out.put("tries", &self.tries)?;
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

/// Whose hook it is.
///
/// `account` of the [page].
///
/// [page]: <https://docs.harbour.example.com/hooks>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Account {
    /// Identifier of the account.
    ///
    /// `account.key` of the [page]: string id, also integer. Optional.
    ///
    /// [page]: <https://docs.harbour.example.com/hooks>
    pub key: Option<Id>,

    /// What the account pays.
    ///
    /// `account.plan` of the [page]: string. Optional.
    ///
    /// [page]: <https://docs.harbour.example.com/hooks>
    pub plan: Option<AccountPlan>,

    /// How many hooks a day for each kind of event.
    ///
    /// `account.limits` of the [page]: map of integers. Optional.
    ///
    /// [page]: <https://docs.harbour.example.com/hooks>
    pub limits: Option<BTreeMap<String, i64>>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for Account {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut key = None;
        let mut plan = None;
        let mut limits = None;
        while fields.advance()? {
            match fields.name() {
                "key" => fields.value(&mut key),
                "plan" => fields.value(&mut plan),
                "limits" => fields.value(&mut limits),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            key,
            plan,
            limits,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("key", &self.key)?;
        out.put("plan", &self.plan)?;
        out.put("limits", &self.limits)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// What the account pays.
///
/// The values of `account.plan` of the [page].
///
/// [page]: <https://docs.harbour.example.com/hooks>
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AccountPlan {
    /// `free`: Pays nothing.
    Free,

    /// `paid`: Pays.
    Paid,
}

impl AccountPlan {
    /// All values that the page documents, in its order.
    pub const DOCUMENTED: &'static [Self] = &[Self::Free, Self::Paid];

    /// The value as it stands in a payload.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Free => "free",
            Self::Paid => "paid",
        }
    }

    /// The value for what stands in a payload, if it is a documented one.
    pub fn from_wire(value: &str) -> Option<Self> {
        match value {
            "free" => Some(Self::Free),
            "paid" => Some(Self::Paid),
            _ => None,
        }
    }
}

/// Which try it is.
///
/// The values of `tries` of the [page].
///
/// [page]: <https://docs.harbour.example.com/hooks>
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tries {
    /// `1`: The first try.
    First,

    /// `2`: The second try.
    Second,

    /// `3`: There is no other.
    Last,
}

impl Tries {
    /// All values that the page documents, in its order.
    pub const DOCUMENTED: &'static [Self] = &[Self::First, Self::Second, Self::Last];

    /// The value as it stands in a payload.
    pub fn as_i64(&self) -> i64 {
        match self {
            Self::First => 1,
            Self::Second => 2,
            Self::Last => 3,
        }
    }

    /// The value for what stands in a payload, if it is a documented one.
    pub fn from_wire(value: i64) -> Option<Self> {
        match value {
            1 => Some(Self::First),
            2 => Some(Self::Second),
            3 => Some(Self::Last),
            _ => None,
        }
    }
}

crate::runtime::closed_string_values!(AccountPlan);

crate::runtime::closed_integer_values!(Tries);

crate::runtime::object!(Account);

static PAYLOAD: ObjectRules = &[
    attribute("id", STRING_ID),
    attribute("type", STRING).required(Severity::Error),
    attribute("sent", EPOCH_TIME),
    attribute("payload", FREE_FORM).required(Severity::Error),
    attribute("account", object_with(&ACCOUNT)),
    attribute("tries", one_of_integers(&[1, 2, 3])).closed(Severity::Error),
];

static ACCOUNT: ObjectRules = &[
    attribute("key", STRING_ID).also(&[INTEGER]),
    attribute("plan", one_of(&["free", "paid"])).closed(Severity::Error),
    attribute("limits", map_of(&INTEGER)),
];

static RULES: SchemaRules = SchemaRules::new(
    "envelope",
    "https://docs.harbour.example.com/hooks",
    &PAYLOAD,
);

/// Rules for the envelope.
pub(crate) static ENVELOPE: EnvelopeRules = EnvelopeRules::new(
    &RULES,
    &["type"],
    &["payload"],
);
