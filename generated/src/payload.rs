// @generated from spec/envelope.yaml by `cargo xtask generate`. Do not edit.
//! The envelope of every event, as its page documents it.
//!
//! Page: [Product
//! events](<https://developers.freshworks.com/docs/app-sdk/v3.0/support_agent/serverless-apps/product-events/>)
//! of v3.0 and of
//! [v2.3](<https://developers.freshworks.com/docs/app-sdk/v2.3/freshdesk/serverless-apps/product-events/>),
//! read on 2026-11-20.
//!
//! Where the page says nothing, an attribute may be absent or null (observed: samples leave out
//! nearly every attribute now and then, so any may be absent or null).

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::runtime::validate::table::{
    EnvelopeRules, ObjectRules, SchemaRules, EPOCH_TIME, FREE_FORM, INTEGER, STRING,
    STRING_ID, array_of, attribute, map_of, object_with, one_of, string,
};
use crate::runtime::{
    Body, Data, Envelope, EpochTime, Error, Extra, Fields, Found, Id, Misfit, Misread,
    Node, Object, RawJson, SerializeMap, Severity, Writer, deserialize_with, envelope,
};

use super::event::Event;
use super::module::Module;

/// What every event comes in.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Payload {
    /// The event that the payload names, and its data.
    pub event: Event,

    /// Identifier of the account of the product.
    ///
    /// `account_id` of the [page]: string id, also integer. Optional. On v2.3 only.
    ///
    /// Erratum: the page says: type string. Here: type string id; also integer (observed: most
    /// samples have a string, many an integer).
    ///
    /// Note: the page says: older pages of some products print number. Here: a string or an integer
    /// is taken (observed: most samples have a string, many an integer).
    ///
    /// Note: the page says: the page of v3.0 does not list it. Here: an event of v3.0 may carry it
    /// (observed: the vendor's templates for v3.0 still do; the one captured payload does not).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/support_agent/serverless-apps/product-events/>
    pub account_id: Option<Id>,

    /// Settings of the app; empty if it has none.
    ///
    /// `app_settings` of the [page]: object. Optional: may be absent (observed: older pages and
    /// many samples do not have it).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/support_agent/serverless-apps/product-events/>
    pub app_settings: Option<BTreeMap<String, RawJson>>,

    /// Where the app runs.
    ///
    /// `currentHost` of the [page]: object. Optional. On v3.0 only.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/support_agent/serverless-apps/product-events/>
    pub current_host: Option<CurrentHost>,

    /// Domain of the account.
    ///
    /// `domain` of the [page]: string. Optional. On v2.3 only.
    ///
    /// Note: the page says: the page of v3.0 does not list it. Here: an event of v3.0 may carry it
    /// (observed: the vendor's templates for v3.0 still do; the one captured payload does not).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/support_agent/serverless-apps/product-events/>
    pub domain: Option<String>,

    /// The parameters given when the app was installed.
    ///
    /// `iparams` of the [page]: object. Optional: may be absent (observed: only a few samples have
    /// it).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/support_agent/serverless-apps/product-events/>
    pub iparams: Option<BTreeMap<String, RawJson>>,

    /// The product that the event comes from; currentHost took its place.
    ///
    /// `productContext` of the [page]: object. Optional: may be absent (documented: only the pages
    /// for CRM products have it). On v2.3 only.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/support_agent/serverless-apps/product-events/>
    pub product_context: Option<ProductContext>,

    /// Region where the account is hosted.
    ///
    /// `region` of the [page]: string. Optional.
    ///
    /// Erratum: the page says: values `US`, `EU`, `EUC`, `AUS`, `IND`. Here: values `US`, `EU`,
    /// `EUC`, `AUS`, `IND`, `us-east-1` (observed: six samples have us-east-1).
    ///
    /// Note: the page says: older pages of single products list fewer. Here: the values of the
    /// newest page hold for all (observed: six samples have us-east-1).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/support_agent/serverless-apps/product-events/>
    pub region: Option<Region>,

    /// When the event happened, in seconds or milliseconds; tell them apart by size.
    ///
    /// `timestamp` of the [page]: epoch time, also string. Optional.
    ///
    /// Erratum: the page says: type number. Here: type epoch time; also string (observed: samples
    /// have milliseconds and seconds, as integers, fractions and strings).
    ///
    /// Note: the page says: the unit is not stated and the schema block shows a quoted value. Here:
    /// seconds and milliseconds are taken, as number or text (observed: samples have milliseconds
    /// and seconds, as integers, fractions and strings).
    ///
    /// Note: the page says: the oldest pages call it the time of installation. Here: it is the time
    /// of the event (documented: newer pages say so).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/support_agent/serverless-apps/product-events/>
    pub timestamp: Option<EpochTime>,

    /// Version of the schema of the event; not always three numbers.
    ///
    /// `version`: string. Optional. Not on the [page] (observed: about a third of the samples have
    /// it and no page does).
    ///
    /// Erratum: the page says: not listed. Here: listed once (observed: about a third of the
    /// samples have it).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/support_agent/serverless-apps/product-events/>
    pub version: Option<String>,

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
            account_id: None,
            app_settings: None,
            current_host: None,
            domain: None,
            iparams: None,
            product_context: None,
            region: None,
            timestamp: None,
            version: None,
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
        let Some(current_host) = &self.current_host else {
            return self.extra.get("currentHost").is_none().then(Vec::new);
        };
        let Some(subscribed_modules) = &current_host.subscribed_modules else {
            return current_host.extra.get("subscribed_modules").is_none().then(Vec::new);
        };
        Some(subscribed_modules.iter().map(String::as_str).collect())
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
        let mut account_id = None;
        let mut app_settings = None;
        let mut current_host = None;
        let mut domain = None;
        let mut iparams = None;
        let mut product_context = None;
        let mut region = None;
        let mut timestamp = None;
        let mut version = None;
        let mut data = None;
        while fields.advance()? {
            match fields.name() {
                "account_id" => fields.value(&mut account_id),
                "app_settings" => fields.value(&mut app_settings),
                "currentHost" => fields.value(&mut current_host),
                "data" => fields.node(&mut data),
                "domain" => fields.value(&mut domain),
                "event" => fields.text(&mut found.name),
                "iparams" => fields.value(&mut iparams),
                "productContext" => fields.value(&mut product_context),
                "region" => fields.value(&mut region),
                "timestamp" => fields.value(&mut timestamp),
                "version" => fields.value(&mut version),
                _ => fields.keep(),
            }
        }
        found.data = data.map(Data::all);
        Ok(Self {
            event: Event::unread(),
            account_id,
            app_settings,
            current_host,
            domain,
            iparams,
            product_context,
            region,
            timestamp,
            version,
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
        out.put("account_id", &self.account_id)?;
        out.put("app_settings", &self.app_settings)?;
        out.put("currentHost", &self.current_host)?;
        if event.has_data() {
            out.require("data", event)?;
        }
        out.put("domain", &self.domain)?;
        out.put("event", &event.name())?;
        out.put("iparams", &self.iparams)?;
        out.put("productContext", &self.product_context)?;
        out.put("region", &self.region)?;
        out.put("timestamp", &self.timestamp)?;
        out.put("version", &self.version)?;
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
/// `currentHost` of the [page].
///
/// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/support_agent/serverless-apps/product-events/>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CurrentHost {
    /// The address of each product.
    ///
    /// `currentHost.endpoint_urls` of the [page]: map of strings. Optional.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/support_agent/serverless-apps/product-events/>
    pub endpoint_urls: Option<BTreeMap<String, String>>,

    /// The kind of each product.
    ///
    /// `currentHost.product_types`: map of strings. Optional. Not on the [page] (observed: the one
    /// captured payload of v3.0 has it).
    ///
    /// Erratum: the page says: not listed. Here: listed once (observed: the one captured payload of
    /// v3.0 has it).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/support_agent/serverless-apps/product-events/>
    pub product_types: Option<BTreeMap<String, String>>,

    /// The modules that the app subscribes to.
    ///
    /// `currentHost.subscribed_modules` of the [page]: array of strings. Optional.
    ///
    /// Note: the page says: a module is written as the manifest writes it. Here: it may be written
    /// without underscores (observed: the vendor's context documents for AI tools print
    /// useragentavailability).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/support_agent/serverless-apps/product-events/>
    pub subscribed_modules: Option<Vec<String>>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for CurrentHost {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut endpoint_urls = None;
        let mut product_types = None;
        let mut subscribed_modules = None;
        while fields.advance()? {
            match fields.name() {
                "endpoint_urls" => fields.value(&mut endpoint_urls),
                "product_types" => fields.value(&mut product_types),
                "subscribed_modules" => fields.value(&mut subscribed_modules),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            endpoint_urls,
            product_types,
            subscribed_modules,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("endpoint_urls", &self.endpoint_urls)?;
        out.put("product_types", &self.product_types)?;
        out.put("subscribed_modules", &self.subscribed_modules)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// The product that the event comes from; currentHost took its place.
///
/// `productContext` of the [page].
///
/// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/support_agent/serverless-apps/product-events/>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ProductContext {
    /// Name of the product.
    ///
    /// `productContext.name` of the [page]: string. Optional.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/support_agent/serverless-apps/product-events/>
    pub name: Option<String>,

    /// Address of the product.
    ///
    /// `productContext.url` of the [page]: string. Optional.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/support_agent/serverless-apps/product-events/>
    pub url: Option<String>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for ProductContext {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut name = None;
        let mut url = None;
        while fields.advance()? {
            match fields.name() {
                "name" => fields.value(&mut name),
                "url" => fields.value(&mut url),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            name,
            url,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("name", &self.name)?;
        out.put("url", &self.url)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// Region where the account is hosted.
///
/// The values of `region` of the [page].
///
/// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/support_agent/serverless-apps/product-events/>
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Region {
    /// `US`: A region; the page does not say more of it.
    Us,

    /// `EU`: A region; the page does not say more of it.
    Eu,

    /// `EUC`: A region; the page does not say more of it.
    Euc,

    /// `AUS`: A region; the page does not say more of it.
    Aus,

    /// `IND`: A region; the page does not say more of it.
    Ind,

    /// `us-east-1`: A name of the hosting service; observed in samples, on no page.
    UsEast1,

    /// A value that the page does not document.
    Other(String),
}

impl Region {
    /// All values that the page documents, in its order.
    pub const DOCUMENTED: &'static [Self] = &[
        Self::Us,
        Self::Eu,
        Self::Euc,
        Self::Aus,
        Self::Ind,
        Self::UsEast1,
    ];

    /// The value as it stands in a payload.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Us => "US",
            Self::Eu => "EU",
            Self::Euc => "EUC",
            Self::Aus => "AUS",
            Self::Ind => "IND",
            Self::UsEast1 => "us-east-1",
            Self::Other(text) => text,
        }
    }
}

impl From<&str> for Region {
    fn from(value: &str) -> Self {
        match value {
            "US" => Self::Us,
            "EU" => Self::Eu,
            "EUC" => Self::Euc,
            "AUS" => Self::Aus,
            "IND" => Self::Ind,
            "us-east-1" => Self::UsEast1,
            other => Self::Other(other.to_owned()),
        }
    }
}

crate::runtime::string_values!(Region);

crate::runtime::object!(CurrentHost, ProductContext);

static PAYLOAD: ObjectRules = &[
    attribute("account_id", STRING_ID)
        .also(&[INTEGER])
        .excused_types(
            "the page says: type string. Here: type string id; also integer (observed: most samples have a string, many an integer)",
        ),
    attribute("app_settings", FREE_FORM),
    attribute("currentHost", object_with(&CURRENT_HOST)),
    attribute("data", FREE_FORM).required(Severity::Error),
    attribute("domain", STRING),
    attribute("event", STRING).required(Severity::Error),
    attribute("iparams", FREE_FORM),
    attribute("productContext", object_with(&PRODUCT_CONTEXT)),
    attribute("region", one_of(&["US", "EU", "EUC", "AUS", "IND", "us-east-1"]))
        .excused_values(
            &[string("us-east-1")],
            "the page says: values `US`, `EU`, `EUC`, `AUS`, `IND`. Here: values `US`, `EU`, `EUC`, `AUS`, `IND`, `us-east-1` (observed: six samples have us-east-1)",
        ),
    attribute("timestamp", EPOCH_TIME)
        .also(&[STRING])
        .excused_types(
            "the page says: type number. Here: type epoch time; also string (observed: samples have milliseconds and seconds, as integers, fractions and strings)",
        ),
    attribute("version", STRING)
        .severity(Severity::Warning)
        .unlisted(
            "the page says: not listed. Here: listed once (observed: about a third of the samples have it)",
        ),
];

static CURRENT_HOST: ObjectRules = &[
    attribute("endpoint_urls", map_of(&STRING)),
    attribute("product_types", map_of(&STRING))
        .severity(Severity::Warning)
        .unlisted(
            "the page says: not listed. Here: listed once (observed: the one captured payload of v3.0 has it)",
        ),
    attribute("subscribed_modules", array_of(&STRING)),
];

static PRODUCT_CONTEXT: ObjectRules = &[
    attribute("name", STRING),
    attribute("url", STRING),
];

static RULES: SchemaRules = SchemaRules::new(
    "envelope",
    "https://developers.freshworks.com/docs/app-sdk/v3.0/support_agent/serverless-apps/product-events/",
    &PAYLOAD,
);

/// Rules for the envelope.
pub(crate) static ENVELOPE: EnvelopeRules = EnvelopeRules::new(
        &RULES,
        &["event"],
        &["data"],
    )
    .modules(&["currentHost", "subscribed_modules"]);
