// @generated from spec/freshchat/onAgentCustomStatusUpdate.yaml by `cargo xtask generate`. Do not edit.
//! `onAgentCustomStatusUpdate`, as its page documents it.
//!
//! Page: [Agent custom status events of
//! Freshchat](<https://developers.freshworks.com/docs/app-sdk/v3.0/chat_conversation/serverless-apps/product-events/onagentcustomstatus/>)
//! of v3.0 and of
//! [v2.3](<https://developers.freshworks.com/docs/app-sdk/v2.3/freshchat/serverless-apps/product-events/onagentcustomstatus/>),
//! read on 2026-11-20.
//!
//! Where the page says nothing, an attribute may be absent or null (inferred: sibling events leave
//! documented attributes out or set them to null, so any attribute may be).
//!
//! SHA-256 of the text that was read:
//! `4acfb76fcfab119fd6b2a9419a30f5fe5f3dee6ddd0b8a69c75e712290a1ddd3`.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};

use crate::runtime::validate::table::{
    ChangesRules, Condition, Format, ObjectRules, SchemaRules, BOOLEAN, FREE_FORM,
    STRING, STRING_ID, TIMESTAMP, array_of, attribute, changes_with, object_with, one_of,
    string, test,
};
use crate::runtime::{
    Change, Decode, Extra, Fields, Id, JsonKind, Misread, Node, Object, PairOrder,
    RawJson, SerializeMap, Severity, Timestamp, Writer,
};

pub use super::types::Avatar;

/// An agent took a custom status, left one, or went from one to another.
///
/// The data of `onAgentCustomStatusUpdate` of module `chat_conversation`. See the [page].
///
/// It fires when:
///
/// - The status of an agent goes from a default one to a custom one or back.
/// - The status of an agent goes from one custom status to another.
///
/// It needs:
///
/// - The custom status feature.
///
/// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/chat_conversation/serverless-apps/product-events/onagentcustomstatus/>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct OnAgentCustomStatusUpdate {
    /// Who or what triggered the event.
    ///
    /// `actor` of the [page]: object. Optional.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/chat_conversation/serverless-apps/product-events/onagentcustomstatus/>
    pub actor: Option<Actor>,

    /// The status that the agent took.
    ///
    /// `agent_custom_status` of the [page]: object. Required (inferred: the event is about nothing
    /// else).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/chat_conversation/serverless-apps/product-events/onagentcustomstatus/>
    pub agent_custom_status: AgentCustomStatus,

    /// Objects that belong to the status; the page documents no members.
    ///
    /// `associations` of the [page]: object. Optional.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/chat_conversation/serverless-apps/product-events/onagentcustomstatus/>
    pub associations: Option<BTreeMap<String, RawJson>>,

    /// The attributes of the status that changed.
    ///
    /// `changes` of the [page]: changes of agent_custom_status. Optional.
    ///
    /// Note: the page says: the pages of all other events put the old value first. Here: the new
    /// value comes first (documented: the format line says so; no sample confirms it, but status
    /// and prev_status can).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/chat_conversation/serverless-apps/product-events/onagentcustomstatus/>
    pub changes: Option<AgentCustomStatusChanges>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl OnAgentCustomStatusUpdate {
    /// Makes one with the attributes that it requires, in the order of their names.
    pub fn new(agent_custom_status: AgentCustomStatus) -> Self {
        Self {
            agent_custom_status,
            ..Self::default()
        }
    }
}

impl Object for OnAgentCustomStatusUpdate {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut actor = None;
        let mut agent_custom_status = None;
        let mut associations = None;
        let mut changes = None;
        while fields.advance()? {
            match fields.name() {
                "actor" => fields.value(&mut actor),
                "agent_custom_status" => fields.value(&mut agent_custom_status),
                "associations" => fields.value(&mut associations),
                "changes" => fields.value(&mut changes),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            actor,
            agent_custom_status: fields
                .required(agent_custom_status, "agent_custom_status", &[])?,
            associations,
            changes,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("actor", &self.actor)?;
        out.require("agent_custom_status", &self.agent_custom_status)?;
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
/// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/chat_conversation/serverless-apps/product-events/onagentcustomstatus/>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Actor {
    /// Identifier of the actor.
    ///
    /// `actor.id` of the [page]: string id. Optional: may be null (inferred: most personal
    /// attributes of a system actor are null, this one has no such note).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/chat_conversation/serverless-apps/product-events/onagentcustomstatus/>
    pub id: Option<Id>,

    /// What changed the status; the page lists no values.
    ///
    /// `actor.actor_source` of the [page]: string. Optional.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/chat_conversation/serverless-apps/product-events/onagentcustomstatus/>
    pub actor_source: Option<String>,

    /// Picture of the actor.
    ///
    /// `actor.avatar` of the [page]: Avatar. Optional.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/chat_conversation/serverless-apps/product-events/onagentcustomstatus/>
    pub avatar: Option<Avatar>,

    /// E-mail address of the actor.
    ///
    /// `actor.email` of the [page]: string (email). Optional. Null when `actor.type` is `system`.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/chat_conversation/serverless-apps/product-events/onagentcustomstatus/>
    pub email: Option<String>,

    /// First name of the actor.
    ///
    /// `actor.first_name` of the [page]: string. Optional. Null when `actor.type` is `system`.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/chat_conversation/serverless-apps/product-events/onagentcustomstatus/>
    pub first_name: Option<String>,

    /// Last name of the actor.
    ///
    /// `actor.last_name` of the [page]: string. Optional. Null when `actor.type` is `system`.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/chat_conversation/serverless-apps/product-events/onagentcustomstatus/>
    pub last_name: Option<String>,

    /// Whether the actor is logged in.
    ///
    /// `actor.login_status` of the [page]: boolean. Optional: may be null (inferred: a system actor
    /// does not log in, and the page has no note for it).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/chat_conversation/serverless-apps/product-events/onagentcustomstatus/>
    pub login_status: Option<bool>,

    /// Identifier of the actor across the organization.
    ///
    /// `actor.org_actor_id` of the [page]: string id. Optional: may be null (inferred: the sibling
    /// event has null for a system actor, this page has no such note).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/chat_conversation/serverless-apps/product-events/onagentcustomstatus/>
    pub org_actor_id: Option<Id>,

    /// Identifier that an acting agent gets when saved as a contact.
    ///
    /// `actor.org_contact_id` of the [page]: string id. Optional. Present only when `actor.type` is
    /// `agent` (inferred: a parenthesis says so and nothing speaks of null).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/chat_conversation/serverless-apps/product-events/onagentcustomstatus/>
    pub org_contact_id: Option<Id>,

    /// Phone number of the actor.
    ///
    /// `actor.Phone` of the [page]: string. Optional. Null when `actor.type` is `system`. Also
    /// accepted as `phone`.
    ///
    /// Erratum: the page says: no other name. Here: also accepted as `phone` (inferred: no sample
    /// tells the name on the wire, and the sibling event has it in lower case).
    ///
    /// Note: the page says: it alone is capitalised on this page. Here: the name in lower case is
    /// accepted too (inferred: no sample tells the name on the wire, and the sibling event has it
    /// in lower case).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/chat_conversation/serverless-apps/product-events/onagentcustomstatus/>
    pub phone: Option<String>,

    /// Where the actor is found on social platforms.
    ///
    /// `actor.social_profiles` of the [page]: string, also array of objects. Optional: may be null
    /// (inferred: a system actor has no profiles, and the page has no note for it).
    ///
    /// Erratum: the page says: type string. Here: type string; also array of objects (contradicted:
    /// page and sample of the sibling event have an array of objects; accepts either).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/chat_conversation/serverless-apps/product-events/onagentcustomstatus/>
    pub social_profiles: Option<SocialProfiles>,

    /// What in the routing changed the IntelliAssign status.
    ///
    /// `actor.sub_entity` of the [page]: string. Optional: may be null (inferred: a change that the
    /// agent makes has no cause in the routing).
    ///
    /// Erratum: the page says: null when agent_activity.availability_agent_type is
    /// GeneralAvailability. Here: null under no condition (inferred: this event has no such object
    /// and no such attribute; availability_event_type, which must be meant, is always
    /// custom_status, so the condition can never hold).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/chat_conversation/serverless-apps/product-events/onagentcustomstatus/>
    pub sub_entity: Option<String>,

    /// What kind of entity triggered the event.
    ///
    /// `actor.type` of the [page]: string. Optional.
    ///
    /// Erratum: the page says: `system` when agent_activity.availability_agent_type is
    /// GeneralAvailability. Here: values `agent`, `system` (inferred: this event has no such object
    /// and no such attribute; availability_event_type, which must be meant, is always
    /// custom_status, so the condition can never hold).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/chat_conversation/serverless-apps/product-events/onagentcustomstatus/>
    pub type_: Option<ActorType>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for Actor {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut id = None;
        let mut actor_source = None;
        let mut avatar = None;
        let mut email = None;
        let mut first_name = None;
        let mut last_name = None;
        let mut login_status = None;
        let mut org_actor_id = None;
        let mut org_contact_id = None;
        let mut phone = None;
        let mut social_profiles = None;
        let mut sub_entity = None;
        let mut type_ = None;
        while fields.advance()? {
            match fields.name() {
                "id" => fields.value(&mut id),
                "actor_source" => fields.value(&mut actor_source),
                "avatar" => fields.value(&mut avatar),
                "email" => fields.value(&mut email),
                "first_name" => fields.value(&mut first_name),
                "last_name" => fields.value(&mut last_name),
                "login_status" => fields.value(&mut login_status),
                "org_actor_id" => fields.value(&mut org_actor_id),
                "org_contact_id" => fields.value(&mut org_contact_id),
                "Phone" => fields.value(&mut phone),
                "social_profiles" => fields.value(&mut social_profiles),
                "sub_entity" => fields.value(&mut sub_entity),
                "type" => fields.value(&mut type_),
                _ => fields.keep(),
            }
        }
        let phone = fields.or_alias(phone, "Phone", &["phone"]);
        Ok(Self {
            id,
            actor_source,
            avatar,
            email,
            first_name,
            last_name,
            login_status,
            org_actor_id,
            org_contact_id,
            phone,
            social_profiles,
            sub_entity,
            type_,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("id", &self.id)?;
        out.put("actor_source", &self.actor_source)?;
        out.put("avatar", &self.avatar)?;
        out.put("email", &self.email)?;
        out.put("first_name", &self.first_name)?;
        out.put("last_name", &self.last_name)?;
        out.put("login_status", &self.login_status)?;
        out.put("org_actor_id", &self.org_actor_id)?;
        out.put("org_contact_id", &self.org_contact_id)?;
        out.put("Phone", &self.phone)?;
        out.put("social_profiles", &self.social_profiles)?;
        out.put("sub_entity", &self.sub_entity)?;
        out.put("type", &self.type_)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// Where the actor is found on social platforms.
///
/// `actor.social_profiles` of the [page].
///
/// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/chat_conversation/serverless-apps/product-events/onagentcustomstatus/>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct SocialProfile {
    /// User name of the agent on the platform.
    ///
    /// `actor.social_profiles.id`: string id. Optional. Not on the [page] (inferred: as the sibling
    /// event has them).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/chat_conversation/serverless-apps/product-events/onagentcustomstatus/>
    pub id: Option<Id>,

    /// Which social platform it is.
    ///
    /// `actor.social_profiles.type`: string. Optional. Null when `actor.type` is `system`
    /// (inferred: as the sibling event has it). Not on the [page] (inferred: as the sibling event
    /// has them).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/chat_conversation/serverless-apps/product-events/onagentcustomstatus/>
    pub type_: Option<SocialProfileType>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for SocialProfile {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut id = None;
        let mut type_ = None;
        while fields.advance()? {
            match fields.name() {
                "id" => fields.value(&mut id),
                "type" => fields.value(&mut type_),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            id,
            type_,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("id", &self.id)?;
        out.put("type", &self.type_)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// The status that the agent took.
///
/// `agent_custom_status` of the [page].
///
/// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/chat_conversation/serverless-apps/product-events/onagentcustomstatus/>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct AgentCustomStatus {
    /// Which kind of status changed; this event has only one.
    ///
    /// `agent_custom_status.availability_event_type` of the [page]: string. Optional. Always
    /// `custom_status`.
    ///
    /// Note: the page says: the sibling event spells the values of its attribute of this name
    /// without underscores. Here: the value is always custom_status, with an underscore
    /// (documented: there is no sample to compare with).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/chat_conversation/serverless-apps/product-events/onagentcustomstatus/>
    pub availability_event_type: Option<AgentCustomStatusAvailabilityEventType>,

    /// Identifier of the custom status.
    ///
    /// `agent_custom_status.custom_status_id` of the [page]: string id. Optional: may be null
    /// (inferred: the page says nothing of a change from a custom status back to a default one).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/chat_conversation/serverless-apps/product-events/onagentcustomstatus/>
    pub custom_status_id: Option<Id>,

    /// E-mail address of the agent who changed the status.
    ///
    /// `agent_custom_status.email` of the [page]: string (email). Optional.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/chat_conversation/serverless-apps/product-events/onagentcustomstatus/>
    pub email: Option<String>,

    /// Emoji that stands for the custom status.
    ///
    /// `agent_custom_status.emoji` of the [page]: string. Optional: may be null (inferred: only a
    /// custom status is said to have one).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/chat_conversation/serverless-apps/product-events/onagentcustomstatus/>
    pub emoji: Option<String>,

    /// Identifier, across the organization, of the agent who changed the status.
    ///
    /// `agent_custom_status.org_agent_id` of the [page]: string id. Optional.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/chat_conversation/serverless-apps/product-events/onagentcustomstatus/>
    pub org_agent_id: Option<Id>,

    /// Name of the status before this event.
    ///
    /// `agent_custom_status.prev_status` of the [page]: string. Optional.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/chat_conversation/serverless-apps/product-events/onagentcustomstatus/>
    pub prev_status: Option<String>,

    /// When the agent took the previous status, which lasted until status_change_timestamp.
    ///
    /// `agent_custom_status.prev_status_change_timestamp` of the [page]: timestamp (iso). Optional:
    /// may be null (inferred: the status before this one may be the first of the agent). In UTC.
    /// Evidence: `format` (inferred: as in the sample of the sibling event; the page speaks of UTC
    /// alone).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/chat_conversation/serverless-apps/product-events/onagentcustomstatus/>
    pub prev_status_change_timestamp: Option<Timestamp>,

    /// Name of the status from now on.
    ///
    /// `agent_custom_status.status` of the [page]: string. Optional.
    ///
    /// Note: the page says: the prose names the default statuses Available, Unavailable, Ongoing
    /// call and After call work. Here: it is any string, for names in capitals come as well
    /// (documented: the example of the changes has capitals).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/chat_conversation/serverless-apps/product-events/onagentcustomstatus/>
    pub status: Option<String>,

    /// When the agent took this status.
    ///
    /// `agent_custom_status.status_change_timestamp` of the [page]: timestamp (iso). Optional. In
    /// UTC. Evidence: `format` (inferred: as in the sample of the sibling event; the page speaks of
    /// UTC alone).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/chat_conversation/serverless-apps/product-events/onagentcustomstatus/>
    pub status_change_timestamp: Option<Timestamp>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for AgentCustomStatus {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut availability_event_type = None;
        let mut custom_status_id = None;
        let mut email = None;
        let mut emoji = None;
        let mut org_agent_id = None;
        let mut prev_status = None;
        let mut prev_status_change_timestamp = None;
        let mut status = None;
        let mut status_change_timestamp = None;
        while fields.advance()? {
            match fields.name() {
                "availability_event_type" => fields.value(&mut availability_event_type),
                "custom_status_id" => fields.value(&mut custom_status_id),
                "email" => fields.value(&mut email),
                "emoji" => fields.value(&mut emoji),
                "org_agent_id" => fields.value(&mut org_agent_id),
                "prev_status" => fields.value(&mut prev_status),
                "prev_status_change_timestamp" => {
                    fields.value(&mut prev_status_change_timestamp)
                }
                "status" => fields.value(&mut status),
                "status_change_timestamp" => fields.value(&mut status_change_timestamp),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            availability_event_type,
            custom_status_id,
            email,
            emoji,
            org_agent_id,
            prev_status,
            prev_status_change_timestamp,
            status,
            status_change_timestamp,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("availability_event_type", &self.availability_event_type)?;
        out.put("custom_status_id", &self.custom_status_id)?;
        out.put("email", &self.email)?;
        out.put("emoji", &self.emoji)?;
        out.put("org_agent_id", &self.org_agent_id)?;
        out.put("prev_status", &self.prev_status)?;
        out.put("prev_status_change_timestamp", &self.prev_status_change_timestamp)?;
        out.put("status", &self.status)?;
        out.put("status_change_timestamp", &self.status_change_timestamp)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// Where the actor is found on social platforms.
///
/// The types that `actor.social_profiles` of the [page] arrives in.
///
/// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/chat_conversation/serverless-apps/product-events/onagentcustomstatus/>
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum SocialProfiles {
    /// It arrived as a string.
    String(String),

    /// It arrived as an array.
    Array(Vec<SocialProfile>),
}

impl Decode for SocialProfiles {
    fn decode(value: Node<'_>) -> Result<Self, Misread> {
        match value.kind() {
            JsonKind::String => Decode::decode(value).map(Self::String),
            JsonKind::Array => Decode::decode(value).map(Self::Array),
            _ => Err(Misread::expected(value, "a string or an array")),
        }
    }
}

impl Serialize for SocialProfiles {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::String(value) => value.serialize(serializer),
            Self::Array(value) => value.serialize(serializer),
        }
    }
}

crate::runtime::deserialize_decoded!(SocialProfiles);

/// Which social platform it is.
///
/// The values of `actor.social_profiles.type`, not on the [page].
///
/// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/chat_conversation/serverless-apps/product-events/onagentcustomstatus/>
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum SocialProfileType {
    /// `facebook`: Facebook.
    Facebook,

    /// `twitter`: Twitter.
    Twitter,

    /// `skype`: Skype.
    Skype,

    /// `linkedin`: LinkedIn.
    Linkedin,

    /// A value that the page does not document.
    Other(String),
}

impl SocialProfileType {
    /// All values that the page documents, in its order.
    pub const DOCUMENTED: &'static [Self] = &[
        Self::Facebook,
        Self::Twitter,
        Self::Skype,
        Self::Linkedin,
    ];

    /// The value as it stands in a payload.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Facebook => "facebook",
            Self::Twitter => "twitter",
            Self::Skype => "skype",
            Self::Linkedin => "linkedin",
            Self::Other(text) => text,
        }
    }
}

impl From<&str> for SocialProfileType {
    fn from(value: &str) -> Self {
        match value {
            "facebook" => Self::Facebook,
            "twitter" => Self::Twitter,
            "skype" => Self::Skype,
            "linkedin" => Self::Linkedin,
            other => Self::Other(other.to_owned()),
        }
    }
}

/// What kind of entity triggered the event.
///
/// The values of `actor.type` of the [page].
///
/// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/chat_conversation/serverless-apps/product-events/onagentcustomstatus/>
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ActorType {
    /// `agent`: An agent acted.
    Agent,

    /// `system`: Freshchat itself acted.
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

/// Which kind of status changed; this event has only one.
///
/// The values of `agent_custom_status.availability_event_type` of the [page].
///
/// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/chat_conversation/serverless-apps/product-events/onagentcustomstatus/>
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum AgentCustomStatusAvailabilityEventType {
    /// `custom_status`: A status was changed that is or was a custom one.
    CustomStatus,

    /// A value that the page does not document.
    Other(String),
}

impl AgentCustomStatusAvailabilityEventType {
    /// All values that the page documents, in its order.
    pub const DOCUMENTED: &'static [Self] = &[Self::CustomStatus];

    /// The value as it stands in a payload.
    pub fn as_str(&self) -> &str {
        match self {
            Self::CustomStatus => "custom_status",
            Self::Other(text) => text,
        }
    }
}

impl From<&str> for AgentCustomStatusAvailabilityEventType {
    fn from(value: &str) -> Self {
        match value {
            "custom_status" => Self::CustomStatus,
            other => Self::Other(other.to_owned()),
        }
    }
}

/// The attributes of `agent_custom_status` that changed: `changes` of the [page].
///
/// On the wire a change is an array of the new value, then the old one.
///
/// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/chat_conversation/serverless-apps/product-events/onagentcustomstatus/>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct AgentCustomStatusChanges {
    /// Change of `agent_custom_status.availability_event_type`.
    pub availability_event_type: Option<Change<AgentCustomStatusAvailabilityEventType>>,

    /// Change of `agent_custom_status.custom_status_id`.
    pub custom_status_id: Option<Change<Id>>,

    /// Change of `agent_custom_status.email`.
    pub email: Option<Change<String>>,

    /// Change of `agent_custom_status.emoji`.
    pub emoji: Option<Change<String>>,

    /// Change of `agent_custom_status.org_agent_id`.
    pub org_agent_id: Option<Change<Id>>,

    /// Change of `agent_custom_status.prev_status`.
    pub prev_status: Option<Change<String>>,

    /// Change of `agent_custom_status.prev_status_change_timestamp`.
    pub prev_status_change_timestamp: Option<Change<Timestamp>>,

    /// Change of `agent_custom_status.status`.
    pub status: Option<Change<String>>,

    /// Change of `agent_custom_status.status_change_timestamp`.
    pub status_change_timestamp: Option<Change<Timestamp>>,

    /// Changes of other attributes, and changes of another shape, as they arrived.
    pub extra: Extra,
}

impl Object for AgentCustomStatusChanges {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        const ORDER: PairOrder = PairOrder::NewOld;
        let mut availability_event_type = None;
        let mut custom_status_id = None;
        let mut email = None;
        let mut emoji = None;
        let mut org_agent_id = None;
        let mut prev_status = None;
        let mut prev_status_change_timestamp = None;
        let mut status = None;
        let mut status_change_timestamp = None;
        while fields.advance()? {
            match fields.name() {
                "availability_event_type" => {
                    fields.change(&mut availability_event_type, ORDER)
                }
                "custom_status_id" => fields.change(&mut custom_status_id, ORDER),
                "email" => fields.change(&mut email, ORDER),
                "emoji" => fields.change(&mut emoji, ORDER),
                "org_agent_id" => fields.change(&mut org_agent_id, ORDER),
                "prev_status" => fields.change(&mut prev_status, ORDER),
                "prev_status_change_timestamp" => {
                    fields.change(&mut prev_status_change_timestamp, ORDER)
                }
                "status" => fields.change(&mut status, ORDER),
                "status_change_timestamp" => {
                    fields.change(&mut status_change_timestamp, ORDER)
                }
                _ => fields.keep(),
            }
        }
        Ok(Self {
            availability_event_type,
            custom_status_id,
            email,
            emoji,
            org_agent_id,
            prev_status,
            prev_status_change_timestamp,
            status,
            status_change_timestamp,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        const ORDER: PairOrder = PairOrder::NewOld;
        out.put_change("availability_event_type", &self.availability_event_type, ORDER)?;
        out.put_change("custom_status_id", &self.custom_status_id, ORDER)?;
        out.put_change("email", &self.email, ORDER)?;
        out.put_change("emoji", &self.emoji, ORDER)?;
        out.put_change("org_agent_id", &self.org_agent_id, ORDER)?;
        out.put_change("prev_status", &self.prev_status, ORDER)?;
        out.put_change(
            "prev_status_change_timestamp",
            &self.prev_status_change_timestamp,
            ORDER,
        )?;
        out.put_change("status", &self.status, ORDER)?;
        out.put_change("status_change_timestamp", &self.status_change_timestamp, ORDER)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

crate::runtime::string_values!(
    SocialProfileType, ActorType, AgentCustomStatusAvailabilityEventType
);

crate::runtime::object!(
    OnAgentCustomStatusUpdate, Actor, SocialProfile, AgentCustomStatus,
    AgentCustomStatusChanges
);

static SYSTEM_ACTOR: Condition = Condition::new(
    "system-actor",
    &[test(&["actor", "type"], &[string("system")])],
);

static AGENT_ACTOR: Condition = Condition::new(
    "agent-actor",
    &[test(&["actor", "type"], &[string("agent")])],
);

static ON_AGENT_CUSTOM_STATUS_UPDATE: ObjectRules = &[
    attribute("actor", object_with(&ACTOR)),
    attribute("agent_custom_status", object_with(&AGENT_CUSTOM_STATUS))
        .required(Severity::Warning),
    attribute("associations", FREE_FORM),
    attribute("changes", changes_with(&AGENT_CUSTOM_STATUS_CHANGES)),
];

static ACTOR: ObjectRules = &[
    attribute("id", STRING_ID),
    attribute("actor_source", STRING),
    attribute("avatar", object_with(&AVATAR)),
    attribute("email", STRING)
        .format(Format::Email)
        .null_when(&SYSTEM_ACTOR, Severity::Error),
    attribute("first_name", STRING).null_when(&SYSTEM_ACTOR, Severity::Error),
    attribute("last_name", STRING).null_when(&SYSTEM_ACTOR, Severity::Error),
    attribute("login_status", BOOLEAN),
    attribute("org_actor_id", STRING_ID),
    attribute("org_contact_id", STRING_ID).only_when(&AGENT_ACTOR, Severity::Warning),
    attribute("Phone", STRING)
        .accepts(&["phone"])
        .null_when(&SYSTEM_ACTOR, Severity::Error)
        .excused_names(
            "the page says: no other name. Here: also accepted as `phone` (inferred: no sample tells the name on the wire, and the sibling event has it in lower case)",
        ),
    attribute("social_profiles", STRING)
        .also(&[array_of(&object_with(&SOCIAL_PROFILE))])
        .excused_types(
            "the page says: type string. Here: type string; also array of objects (contradicted: page and sample of the sibling event have an array of objects; accepts either)",
        ),
    attribute("sub_entity", STRING),
    attribute("type", one_of(&["agent", "system"])),
];

static AVATAR: ObjectRules = &[
    attribute("url", STRING)
        .format_severity(Severity::Warning)
        .format(Format::Url)
        .null_when(&SYSTEM_ACTOR, Severity::Error),
];

static SOCIAL_PROFILE: ObjectRules = &[
    attribute("id", STRING_ID).severity(Severity::Warning),
    attribute("type", one_of(&["facebook", "twitter", "skype", "linkedin"]))
        .severity(Severity::Warning)
        .null_when(&SYSTEM_ACTOR, Severity::Warning),
];

static AGENT_CUSTOM_STATUS: ObjectRules = &[
    attribute("availability_event_type", one_of(&["custom_status"]))
        .always(string("custom_status")),
    attribute("custom_status_id", STRING_ID),
    attribute("email", STRING).format(Format::Email),
    attribute("emoji", STRING),
    attribute("org_agent_id", STRING_ID),
    attribute("prev_status", STRING),
    attribute("prev_status_change_timestamp", TIMESTAMP)
        .format_severity(Severity::Warning)
        .format(Format::Spelled("iso"))
        .utc(Severity::Error),
    attribute("status", STRING),
    attribute("status_change_timestamp", TIMESTAMP)
        .format_severity(Severity::Warning)
        .format(Format::Spelled("iso"))
        .utc(Severity::Error),
];

static AGENT_CUSTOM_STATUS_CHANGES: ChangesRules = ChangesRules::new_then_old(
    &["agent_custom_status"],
    &AGENT_CUSTOM_STATUS,
);

/// Rules for the data.
pub(crate) static RULES: SchemaRules = SchemaRules::new(
        "freshchat.onAgentCustomStatusUpdate",
        "https://developers.freshworks.com/docs/app-sdk/v3.0/chat_conversation/serverless-apps/product-events/onagentcustomstatus/",
        &ON_AGENT_CUSTOM_STATUS_UPDATE,
    )
    .of_module("chat_conversation");
