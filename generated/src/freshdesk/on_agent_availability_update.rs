// @generated from spec/freshdesk/onAgentAvailabilityUpdate.yaml by `cargo xtask generate`. Do not edit.
//! `onAgentAvailabilityUpdate`, as its page documents it.
//!
//! Page: [Configure
//! onAgentAvailabilityUpdate](<https://developers.freshworks.com/docs/app-sdk/v3.0/support_agent/serverless-apps/product-events/onagentavailability/>)
//! of v3.0 and of
//! [v2.3](<https://developers.freshworks.com/docs/app-sdk/v2.3/freshdesk/serverless-apps/product-events/onagentavailability/>),
//! read on 2026-11-20.
//!
//! Where the page says nothing, an attribute may be absent or null (inferred: sibling events leave
//! documented attributes out or set them to null, so any attribute may be).
//!
//! SHA-256 of the text that was read:
//! `e8806fcd02e042f3adcd9899853a29dd62b8e14fa6c7a5863df1eeccff2abea9`.

use std::collections::BTreeMap;

use crate::runtime::validate::table::{
    ChangesRules, Condition, Format, ObjectRules, SchemaRules, BOOLEAN, FREE_FORM,
    INTEGER, INTEGER_ID, STRING, STRING_ID, TIMESTAMP, array_of, attribute, changes_with,
    object_with, one_of, string, test,
};
use crate::runtime::{
    Change, Extra, Fields, Id, Misread, Object, PairOrder, RawJson, SerializeMap,
    Severity, Timestamp, Writer,
};

/// The availability of an agent changed.
///
/// The data of `onAgentAvailabilityUpdate` of module `support_agent`. See the [page].
///
/// It fires when:
///
/// - An admin changes the availability of an agent on the dashboard.
/// - An agent changes their own availability in their profile.
/// - The system changes the availability because of what the agent does, such as taking a call.
///
/// It does not fire when:
///
/// - An agent logs in or out; onAgentUpdate tells of that.
/// - The account lacks the custom status feature; onAgentUpdate tells of its changes of
///   availability.
///
/// It needs:
///
/// - An account of Freshdesk or of Freshdesk Omni.
/// - The custom status feature; new Support Desk accounts have it, for Omnichannel accounts
///   support enables it.
///
/// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/support_agent/serverless-apps/product-events/onagentavailability/>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct OnAgentAvailabilityUpdate {
    /// Who or what triggered the event.
    ///
    /// `actor` of the [page]: object. Optional.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/support_agent/serverless-apps/product-events/onagentavailability/>
    pub actor: Option<Actor>,

    /// The availability of the agent across channels.
    ///
    /// `agent_availability` of the [page]: object. Required (inferred: the event is about nothing
    /// else).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/support_agent/serverless-apps/product-events/onagentavailability/>
    pub agent_availability: AgentAvailability,

    /// Objects that belong to the availability.
    ///
    /// `associations` of the [page]: object. Optional.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/support_agent/serverless-apps/product-events/onagentavailability/>
    pub associations: Option<Associations>,

    /// What changed.
    ///
    /// `changes` of the [page]: object. Optional.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/support_agent/serverless-apps/product-events/onagentavailability/>
    pub changes: Option<Changes>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl OnAgentAvailabilityUpdate {
    /// Makes one with the attributes that it requires, in the order of their names.
    pub fn new(agent_availability: AgentAvailability) -> Self {
        Self {
            agent_availability,
            ..Self::default()
        }
    }
}

impl Object for OnAgentAvailabilityUpdate {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut actor = None;
        let mut agent_availability = None;
        let mut associations = None;
        let mut changes = None;
        while fields.advance()? {
            match fields.name() {
                "actor" => fields.value(&mut actor),
                "agent_availability" => fields.value(&mut agent_availability),
                "associations" => fields.value(&mut associations),
                "changes" => fields.value(&mut changes),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            actor,
            agent_availability: fields
                .required(agent_availability, "agent_availability", &[])?,
            associations,
            changes,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("actor", &self.actor)?;
        out.require("agent_availability", &self.agent_availability)?;
        out.put("associations", &self.associations)?;
        out.put("changes", &self.changes)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// Who or what triggered the event.
///
/// `actor` of the [page].
///
/// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/support_agent/serverless-apps/product-events/onagentavailability/>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Actor {
    /// Identifier of the agent who acted.
    ///
    /// `actor.id` of the [page]: string id, also integer. Optional. Null when `actor.type` is
    /// `system` (contradicted: the page says so, a system actor in a sample of a sibling event has
    /// the integer 0).
    ///
    /// Erratum: the page says: type string. Here: type string id; also integer (observed: a system
    /// actor in a sample of a sibling event has the integer 0).
    ///
    /// Note: the page says: it is null for a system actor. Here: it may be an integer then
    /// (observed: a system actor in a sample of a sibling event has the integer 0).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/support_agent/serverless-apps/product-events/onagentavailability/>
    pub id: Option<Id>,

    /// Full name of the actor.
    ///
    /// `actor.name` of the [page]: string. Optional. Null when `actor.type` is `system`
    /// (contradicted: the page says so, a system actor in a sample of a sibling event has a name).
    ///
    /// Note: the page says: it is null for a system actor. Here: the name system may stand there
    /// instead (observed: a system actor in a sample of a sibling event has that name).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/support_agent/serverless-apps/product-events/onagentavailability/>
    pub name: Option<String>,

    /// What kind of entity triggered the event.
    ///
    /// `actor.type` of the [page]: string. Optional.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/support_agent/serverless-apps/product-events/onagentavailability/>
    pub type_: Option<ActorType>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for Actor {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut id = None;
        let mut name = None;
        let mut type_ = None;
        while fields.advance()? {
            match fields.name() {
                "id" => fields.value(&mut id),
                "name" => fields.value(&mut name),
                "type" => fields.value(&mut type_),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            id,
            name,
            type_,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("id", &self.id)?;
        out.put("name", &self.name)?;
        out.put("type", &self.type_)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// The availability of the agent across channels.
///
/// `agent_availability` of the [page].
///
/// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/support_agent/serverless-apps/product-events/onagentavailability/>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct AgentAvailability {
    /// Identifier of the Freshdesk account.
    ///
    /// `agent_availability.account_id` of the [page]: string id, also integer. Optional.
    ///
    /// Erratum: the page says: type string. Here: type string id; also integer (contradicted:
    /// accepts either).
    ///
    /// Note: the page says: pages of sibling events print an integer for an account. Here: a string
    /// or an integer is taken (contradicted: accepts either).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/support_agent/serverless-apps/product-events/onagentavailability/>
    pub account_id: Option<Id>,

    /// The channels and whether the agent is available in each.
    ///
    /// `agent_availability.channel_availability` of the [page]: array of objects. Optional.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/support_agent/serverless-apps/product-events/onagentavailability/>
    pub channel_availability: Option<Vec<ChannelAvailability>>,

    /// When this record was created.
    ///
    /// `agent_availability.created_at` of the [page]: timestamp (iso). Optional. In UTC. Evidence:
    /// `format` (inferred: as in the example of the changes; here the page speaks of UTC alone).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/support_agent/serverless-apps/product-events/onagentavailability/>
    pub created_at: Option<Timestamp>,

    /// E-mail address of the agent.
    ///
    /// `agent_availability.Email` of the [page]: string (email). Optional. Also accepted as
    /// `email`.
    ///
    /// Erratum: the page says: no other name. Here: also accepted as `email` (inferred: no sample
    /// tells the name on the wire, and the sibling events have it in lower case).
    ///
    /// Note: the page says: it alone is capitalised on this page. Here: the name in lower case is
    /// accepted too (inferred: no sample tells the name on the wire, and the sibling events have it
    /// in lower case).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/support_agent/serverless-apps/product-events/onagentavailability/>
    pub email: Option<String>,

    /// Identifier of this record.
    ///
    /// `agent_availability.id` of the [page]: integer id. Optional.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/support_agent/serverless-apps/product-events/onagentavailability/>
    pub id: Option<Id>,

    /// Whether the agent is logged in.
    ///
    /// `agent_availability.logged_in` of the [page]: boolean. Optional.
    ///
    /// Erratum: the page says: values `true`, `false`, `freshcaller`. Here: type boolean
    /// (documented: the printed type; freshcaller is a value of the attribute `channel`).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/support_agent/serverless-apps/product-events/onagentavailability/>
    pub logged_in: Option<bool>,

    /// Name of the agent.
    ///
    /// `agent_availability.name` of the [page]: string. Optional.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/support_agent/serverless-apps/product-events/onagentavailability/>
    pub name: Option<String>,

    /// Identifier of the status that the agent has.
    ///
    /// `agent_availability.status_id` of the [page]: integer id. Optional.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/support_agent/serverless-apps/product-events/onagentavailability/>
    pub status_id: Option<Id>,

    /// When the status of the agent last changed.
    ///
    /// `agent_availability.status_updated_at` of the [page]: timestamp (iso). Optional: may be null
    /// (inferred: the status of a new agent may not have changed yet). In UTC. Evidence: `format`
    /// (observed: the example of the changes has it so).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/support_agent/serverless-apps/product-events/onagentavailability/>
    pub status_updated_at: Option<Timestamp>,

    /// When this record last changed.
    ///
    /// `agent_availability.updated_at` of the [page]: timestamp (iso). Optional. In UTC. Evidence:
    /// `format` (inferred: as in the example of the changes; here the page speaks of UTC alone).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/support_agent/serverless-apps/product-events/onagentavailability/>
    pub updated_at: Option<Timestamp>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for AgentAvailability {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut account_id = None;
        let mut channel_availability = None;
        let mut created_at = None;
        let mut email = None;
        let mut id = None;
        let mut logged_in = None;
        let mut name = None;
        let mut status_id = None;
        let mut status_updated_at = None;
        let mut updated_at = None;
        while fields.advance()? {
            match fields.name() {
                "account_id" => fields.value(&mut account_id),
                "channel_availability" => fields.value(&mut channel_availability),
                "created_at" => fields.value(&mut created_at),
                "Email" => fields.value(&mut email),
                "id" => fields.value(&mut id),
                "logged_in" => fields.value(&mut logged_in),
                "name" => fields.value(&mut name),
                "status_id" => fields.value(&mut status_id),
                "status_updated_at" => fields.value(&mut status_updated_at),
                "updated_at" => fields.value(&mut updated_at),
                _ => fields.keep(),
            }
        }
        let email = fields.or_alias(email, "Email", &["email"]);
        Ok(Self {
            account_id,
            channel_availability,
            created_at,
            email,
            id,
            logged_in,
            name,
            status_id,
            status_updated_at,
            updated_at,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("account_id", &self.account_id)?;
        out.put("channel_availability", &self.channel_availability)?;
        out.put("created_at", &self.created_at)?;
        out.put("Email", &self.email)?;
        out.put("id", &self.id)?;
        out.put("logged_in", &self.logged_in)?;
        out.put("name", &self.name)?;
        out.put("status_id", &self.status_id)?;
        out.put("status_updated_at", &self.status_updated_at)?;
        out.put("updated_at", &self.updated_at)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// The channels and whether the agent is available in each.
///
/// `agent_availability.channel_availability` of the [page].
///
/// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/support_agent/serverless-apps/product-events/onagentavailability/>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ChannelAvailability {
    /// Name of the channel.
    ///
    /// `agent_availability.channel_availability.channel` of the [page]: string. Optional.
    ///
    /// Note: the page says: the list of values reads as complete. Here: other channels may come and
    /// are kept (inferred: a description of the vendor's REST call has channels such as Email
    /// queue).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/support_agent/serverless-apps/product-events/onagentavailability/>
    pub channel: Option<ChannelAvailabilityChannel>,

    /// Whether the agent takes work in the channel.
    ///
    /// `agent_availability.channel_availability.available` of the [page]: boolean. Optional.
    ///
    /// Erratum: the page says: values `true`, `false`, `freshcaller`. Here: type boolean
    /// (documented: the printed type; freshcaller is a value of the attribute `channel`).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/support_agent/serverless-apps/product-events/onagentavailability/>
    pub available: Option<bool>,

    /// Identifier of the account in the channel; opaque, it need be neither a number nor a UUID.
    ///
    /// `agent_availability.channel_availability.channel_account_id` of the [page]: string id.
    /// Optional.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/support_agent/serverless-apps/product-events/onagentavailability/>
    pub channel_account_id: Option<Id>,

    /// Identifier of the agent in the channel.
    ///
    /// `agent_availability.channel_availability.agent_id` of the [page]: string id. Optional.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/support_agent/serverless-apps/product-events/onagentavailability/>
    pub agent_id: Option<Id>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for ChannelAvailability {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut channel = None;
        let mut available = None;
        let mut channel_account_id = None;
        let mut agent_id = None;
        while fields.advance()? {
            match fields.name() {
                "channel" => fields.value(&mut channel),
                "available" => fields.value(&mut available),
                "channel_account_id" => fields.value(&mut channel_account_id),
                "agent_id" => fields.value(&mut agent_id),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            channel,
            available,
            channel_account_id,
            agent_id,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("channel", &self.channel)?;
        out.put("available", &self.available)?;
        out.put("channel_account_id", &self.channel_account_id)?;
        out.put("agent_id", &self.agent_id)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// Objects that belong to the availability.
///
/// `associations` of the [page].
///
/// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/support_agent/serverless-apps/product-events/onagentavailability/>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Associations {
    /// The status of the agent.
    ///
    /// `associations.status` of the [page]: object. Optional.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/support_agent/serverless-apps/product-events/onagentavailability/>
    pub status: Option<Status>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for Associations {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut status = None;
        while fields.advance()? {
            match fields.name() {
                "status" => fields.value(&mut status),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            status,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("status", &self.status)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// The status of the agent.
///
/// `associations.status` of the [page].
///
/// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/support_agent/serverless-apps/product-events/onagentavailability/>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Status {
    /// Identifier of the status.
    ///
    /// `associations.status.id` of the [page]: string id, also integer. Optional. Equals
    /// `agent_availability.status_id` (inferred: both name the agent's status).
    ///
    /// Erratum: the page says: type string. Here: type string id; also integer; equals
    /// `agent_availability.status_id` (contradicted: accepts either).
    ///
    /// Note: the page says: status_id names the same status and is an integer. Here: the two are
    /// compared whatever their types (contradicted: accepts either).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/support_agent/serverless-apps/product-events/onagentavailability/>
    pub id: Option<Id>,

    /// Name of the status.
    ///
    /// `associations.status.name` of the [page]: string. Optional.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/support_agent/serverless-apps/product-events/onagentavailability/>
    pub name: Option<String>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for Status {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut id = None;
        let mut name = None;
        while fields.advance()? {
            match fields.name() {
                "id" => fields.value(&mut id),
                "name" => fields.value(&mut name),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            id,
            name,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("id", &self.id)?;
        out.put("name", &self.name)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// What changed.
///
/// `changes` of the [page].
///
/// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/support_agent/serverless-apps/product-events/onagentavailability/>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Changes {
    /// Miscellaneous database parameters that changed, with old and new values.
    ///
    /// `changes.misc_changes` of the [page]: object. Optional: may be absent (inferred: the format
    /// and the example of the page do not show it).
    ///
    /// Note: the page says: the format and the example of the changes do not show it. Here: it is a
    /// member of the changes all the same (observed: sibling events have it beside model_changes,
    /// empty in their samples).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/support_agent/serverless-apps/product-events/onagentavailability/>
    pub misc_changes: Option<BTreeMap<String, RawJson>>,

    /// The attributes of the availability that changed. An array changes as a whole.
    ///
    /// `changes.model_changes` of the [page]: changes of agent_availability. Optional.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/support_agent/serverless-apps/product-events/onagentavailability/>
    pub model_changes: Option<AgentAvailabilityChanges>,

    /// Parameters of the system that changed, with old and new values.
    ///
    /// `changes.system_changes` of the [page]: object. Optional: may be absent (inferred: the
    /// format and the example of the page do not show it).
    ///
    /// Note: the page says: the format and the example of the changes do not show it. Here: it is a
    /// member of the changes all the same (observed: sibling events have it beside model_changes,
    /// empty in their samples).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/support_agent/serverless-apps/product-events/onagentavailability/>
    pub system_changes: Option<BTreeMap<String, RawJson>>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for Changes {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut misc_changes = None;
        let mut model_changes = None;
        let mut system_changes = None;
        while fields.advance()? {
            match fields.name() {
                "misc_changes" => fields.value(&mut misc_changes),
                "model_changes" => fields.value(&mut model_changes),
                "system_changes" => fields.value(&mut system_changes),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            misc_changes,
            model_changes,
            system_changes,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("misc_changes", &self.misc_changes)?;
        out.put("model_changes", &self.model_changes)?;
        out.put("system_changes", &self.system_changes)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// What kind of entity triggered the event.
///
/// The values of `actor.type` of the [page].
///
/// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/support_agent/serverless-apps/product-events/onagentavailability/>
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ActorType {
    /// `agent`: An agent acted.
    Agent,

    /// `system`: Freshdesk itself acted.
    System,

    /// A value that the page does not document.
    Other(String),
}

impl ActorType {
    /// All values that the page documents, in its order.
    pub const DOCUMENTED: &'static [Self] = &[Self::Agent, Self::System];

    /// The value as it stands in a payload.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Agent => "agent",
            Self::System => "system",
            Self::Other(text) => text,
        }
    }
}

impl From<&str> for ActorType {
    fn from(value: &str) -> Self {
        match value {
            "agent" => Self::Agent,
            "system" => Self::System,
            other => Self::Other(other.to_owned()),
        }
    }
}

/// Name of the channel.
///
/// The values of `agent_availability.channel_availability.channel` of the [page].
///
/// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/support_agent/serverless-apps/product-events/onagentavailability/>
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ChannelAvailabilityChannel {
    /// `freshdesk`: The channel for tickets.
    Freshdesk,

    /// `freshchat`: The channel for chats.
    Freshchat,

    /// `freshcaller`: The channel for calls.
    Freshcaller,

    /// A value that the page does not document.
    Other(String),
}

impl ChannelAvailabilityChannel {
    /// All values that the page documents, in its order.
    pub const DOCUMENTED: &'static [Self] = &[
        Self::Freshdesk,
        Self::Freshchat,
        Self::Freshcaller,
    ];

    /// The value as it stands in a payload.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Freshdesk => "freshdesk",
            Self::Freshchat => "freshchat",
            Self::Freshcaller => "freshcaller",
            Self::Other(text) => text,
        }
    }
}

impl From<&str> for ChannelAvailabilityChannel {
    fn from(value: &str) -> Self {
        match value {
            "freshdesk" => Self::Freshdesk,
            "freshchat" => Self::Freshchat,
            "freshcaller" => Self::Freshcaller,
            other => Self::Other(other.to_owned()),
        }
    }
}

/// The attributes of `agent_availability` that changed: `changes.model_changes` of the [page].
///
/// On the wire a change is an array of the old value, then the new one.
///
/// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/support_agent/serverless-apps/product-events/onagentavailability/>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct AgentAvailabilityChanges {
    /// Change of `agent_availability.account_id`.
    pub account_id: Option<Change<Id>>,

    /// Change of `agent_availability.channel_availability`.
    pub channel_availability: Option<Change<Vec<ChannelAvailability>>>,

    /// Change of `agent_availability.created_at`.
    pub created_at: Option<Change<Timestamp>>,

    /// Change of `agent_availability.Email`.
    pub email: Option<Change<String>>,

    /// Change of `agent_availability.id`.
    pub id: Option<Change<Id>>,

    /// Change of `agent_availability.logged_in`.
    pub logged_in: Option<Change<bool>>,

    /// Change of `agent_availability.name`.
    pub name: Option<Change<String>>,

    /// Change of `agent_availability.status_id`.
    pub status_id: Option<Change<Id>>,

    /// Change of `agent_availability.status_updated_at`.
    pub status_updated_at: Option<Change<Timestamp>>,

    /// Change of `agent_availability.updated_at`.
    pub updated_at: Option<Change<Timestamp>>,

    /// Changes of other attributes, and changes of another shape, as they arrived.
    pub extra: Extra,
}

impl Object for AgentAvailabilityChanges {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        const ORDER: PairOrder = PairOrder::OldNew;
        let mut account_id = None;
        let mut channel_availability = None;
        let mut created_at = None;
        let mut email = None;
        let mut id = None;
        let mut logged_in = None;
        let mut name = None;
        let mut status_id = None;
        let mut status_updated_at = None;
        let mut updated_at = None;
        while fields.advance()? {
            match fields.name() {
                "account_id" => fields.change(&mut account_id, ORDER),
                "channel_availability" => fields.change(&mut channel_availability, ORDER),
                "created_at" => fields.change(&mut created_at, ORDER),
                "Email" => fields.change(&mut email, ORDER),
                "id" => fields.change(&mut id, ORDER),
                "logged_in" => fields.change(&mut logged_in, ORDER),
                "name" => fields.change(&mut name, ORDER),
                "status_id" => fields.change(&mut status_id, ORDER),
                "status_updated_at" => fields.change(&mut status_updated_at, ORDER),
                "updated_at" => fields.change(&mut updated_at, ORDER),
                _ => fields.keep(),
            }
        }
        let email = fields.or_alias_change(email, "Email", &["email"], ORDER);
        Ok(Self {
            account_id,
            channel_availability,
            created_at,
            email,
            id,
            logged_in,
            name,
            status_id,
            status_updated_at,
            updated_at,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        const ORDER: PairOrder = PairOrder::OldNew;
        out.put_change("account_id", &self.account_id, ORDER)?;
        out.put_change("channel_availability", &self.channel_availability, ORDER)?;
        out.put_change("created_at", &self.created_at, ORDER)?;
        out.put_change("Email", &self.email, ORDER)?;
        out.put_change("id", &self.id, ORDER)?;
        out.put_change("logged_in", &self.logged_in, ORDER)?;
        out.put_change("name", &self.name, ORDER)?;
        out.put_change("status_id", &self.status_id, ORDER)?;
        out.put_change("status_updated_at", &self.status_updated_at, ORDER)?;
        out.put_change("updated_at", &self.updated_at, ORDER)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

crate::runtime::string_values!(ActorType, ChannelAvailabilityChannel);

crate::runtime::object!(
    OnAgentAvailabilityUpdate, Actor, AgentAvailability, ChannelAvailability,
    Associations, Status, Changes, AgentAvailabilityChanges
);

static SYSTEM_ACTOR: Condition = Condition::new(
    "system-actor",
    &[test(&["actor", "type"], &[string("system")])],
);

static ON_AGENT_AVAILABILITY_UPDATE: ObjectRules = &[
    attribute("actor", object_with(&ACTOR)),
    attribute("agent_availability", object_with(&AGENT_AVAILABILITY))
        .required(Severity::Warning),
    attribute("associations", object_with(&ASSOCIATIONS)),
    attribute("changes", object_with(&CHANGES)),
];

static ACTOR: ObjectRules = &[
    attribute("id", STRING_ID)
        .also(&[INTEGER])
        .null_when(&SYSTEM_ACTOR, Severity::Warning)
        .excused_types(
            "the page says: type string. Here: type string id; also integer (observed: a system actor in a sample of a sibling event has the integer 0)",
        ),
    attribute("name", STRING).null_when(&SYSTEM_ACTOR, Severity::Warning),
    attribute("type", one_of(&["agent", "system"])),
];

static AGENT_AVAILABILITY: ObjectRules = &[
    attribute("account_id", STRING_ID)
        .also(&[INTEGER])
        .excused_types(
            "the page says: type string. Here: type string id; also integer (contradicted: accepts either)",
        ),
    attribute("channel_availability", array_of(&object_with(&CHANNEL_AVAILABILITY))),
    attribute("created_at", TIMESTAMP)
        .format_severity(Severity::Warning)
        .format(Format::Spelled("iso"))
        .utc(Severity::Error),
    attribute("Email", STRING)
        .accepts(&["email"])
        .format(Format::Email)
        .excused_names(
            "the page says: no other name. Here: also accepted as `email` (inferred: no sample tells the name on the wire, and the sibling events have it in lower case)",
        ),
    attribute("id", INTEGER_ID),
    attribute("logged_in", BOOLEAN),
    attribute("name", STRING),
    attribute("status_id", INTEGER_ID),
    attribute("status_updated_at", TIMESTAMP)
        .format_severity(Severity::Warning)
        .format(Format::Spelled("iso"))
        .utc(Severity::Error),
    attribute("updated_at", TIMESTAMP)
        .format_severity(Severity::Warning)
        .format(Format::Spelled("iso"))
        .utc(Severity::Error),
];

static CHANNEL_AVAILABILITY: ObjectRules = &[
    attribute("channel", one_of(&["freshdesk", "freshchat", "freshcaller"])),
    attribute("available", BOOLEAN),
    attribute("channel_account_id", STRING_ID),
    attribute("agent_id", STRING_ID),
];

static ASSOCIATIONS: ObjectRules = &[attribute("status", object_with(&STATUS))];

static STATUS: ObjectRules = &[
    attribute("id", STRING_ID)
        .also(&[INTEGER])
        .equals(&["agent_availability", "status_id"], Severity::Warning)
        .excused_types(
            "the page says: type string. Here: type string id; also integer; equals `agent_availability.status_id` (contradicted: accepts either)",
        ),
    attribute("name", STRING),
];

static CHANGES: ObjectRules = &[
    attribute("misc_changes", FREE_FORM),
    attribute("model_changes", changes_with(&AGENT_AVAILABILITY_CHANGES)),
    attribute("system_changes", FREE_FORM),
];

static AGENT_AVAILABILITY_CHANGES: ChangesRules = ChangesRules::old_then_new(
    &["agent_availability"],
    &AGENT_AVAILABILITY,
);

/// Rules for the data.
pub(crate) static RULES: SchemaRules = SchemaRules::new(
        "freshdesk.onAgentAvailabilityUpdate",
        "https://developers.freshworks.com/docs/app-sdk/v3.0/support_agent/serverless-apps/product-events/onagentavailability/",
        &ON_AGENT_AVAILABILITY_UPDATE,
    )
    .of_module("support_agent");
