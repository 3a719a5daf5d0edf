// @generated from spec/freshchat/onAgentActivityCreate.yaml by `cargo xtask generate`. Do not edit.
//! `onAgentActivityCreate`, as its page documents it.
//!
//! Page: [Agent activity events of
//! Freshchat](<https://developers.freshworks.com/docs/app-sdk/v3.0/chat_conversation/serverless-apps/product-events/onagentactivity/>)
//! of v3.0 and of
//! [v2.3](<https://developers.freshworks.com/docs/app-sdk/v2.3/freshchat/serverless-apps/product-events/onagentactivity/>),
//! read on 2026-11-20.
//!
//! Where the page says nothing, an attribute may be absent or null (inferred: sibling events leave
//! documented attributes out or set them to null, so any attribute may be).
//!
//! SHA-256 of the text that was read:
//! `35452f4f520c622365814b1d3072f859f6884de02971cea81a8ab14cb6dd69e4`.

use crate::runtime::validate::table::{
    Condition, Format, Implied, ObjectRules, SchemaRules, BOOLEAN, STRING, STRING_ID,
    TIMESTAMP, array_of, attribute, none_of, object_with, one_of, string, test,
};
use crate::runtime::{
    Extra, Fields, Id, Misread, Object, SerializeMap, Severity, Timestamp, Writer,
};

pub use super::types::Avatar;

/// The general availability or the IntelliAssign status of an agent changed.
///
/// The data of `onAgentActivityCreate` of module `chat_conversation`. See the [page].
///
/// It fires when:
///
/// - The general availability of an agent goes from online to offline or back.
/// - The IntelliAssign status of an agent changes.
///
/// It needs:
///
/// - The custom activity state feature, for statuses other than AVAILABLE and UNAVAILABLE.
///
/// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/chat_conversation/serverless-apps/product-events/onagentactivity/>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct OnAgentActivityCreate {
    /// Who or what triggered the event.
    ///
    /// `actor` of the [page]: object. Optional.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/chat_conversation/serverless-apps/product-events/onagentactivity/>
    pub actor: Option<Actor>,

    /// The activity of the agent.
    ///
    /// `agent_activity` of the [page]: object. Required (inferred: the event is about nothing
    /// else).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/chat_conversation/serverless-apps/product-events/onagentactivity/>
    pub agent_activity: AgentActivity,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl OnAgentActivityCreate {
    /// Makes one with the attributes that it requires, in the order of their names.
    pub fn new(agent_activity: AgentActivity) -> Self {
        Self {
            agent_activity,
            ..Self::default()
        }
    }
}

impl Object for OnAgentActivityCreate {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut actor = None;
        let mut agent_activity = None;
        while fields.advance()? {
            match fields.name() {
                "actor" => fields.value(&mut actor),
                "agent_activity" => fields.value(&mut agent_activity),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            actor,
            agent_activity: fields.required(agent_activity, "agent_activity", &[])?,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("actor", &self.actor)?;
        out.require("agent_activity", &self.agent_activity)?;
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
/// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/chat_conversation/serverless-apps/product-events/onagentactivity/>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Actor {
    /// Picture of the actor.
    ///
    /// `actor.avatar` of the [page]: Avatar. Optional.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/chat_conversation/serverless-apps/product-events/onagentactivity/>
    pub avatar: Option<Avatar>,

    /// E-mail address of the actor.
    ///
    /// `actor.email` of the [page]: string (email). Optional. Null when `actor.type` is `system`.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/chat_conversation/serverless-apps/product-events/onagentactivity/>
    pub email: Option<String>,

    /// First name of the actor.
    ///
    /// `actor.first_name` of the [page]: string. Optional. Null when `actor.type` is `system`.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/chat_conversation/serverless-apps/product-events/onagentactivity/>
    pub first_name: Option<String>,

    /// Identifier of the actor, a UUID in samples.
    ///
    /// `actor.id` of the [page]: string id. Optional: may be null (inferred: the other personal
    /// attributes of a system actor are null, this one has no such note).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/chat_conversation/serverless-apps/product-events/onagentactivity/>
    pub id: Option<Id>,

    /// Last name of the actor.
    ///
    /// `actor.last_name` of the [page]: string. Optional. Null when `actor.type` is `system`.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/chat_conversation/serverless-apps/product-events/onagentactivity/>
    pub last_name: Option<String>,

    /// Whether the actor is logged in. A sample has false for an agent who acts.
    ///
    /// `actor.login_status` of the [page]: boolean. Optional: may be null (inferred: a system actor
    /// does not log in, and the page has no note for it).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/chat_conversation/serverless-apps/product-events/onagentactivity/>
    pub login_status: Option<bool>,

    /// Identifier of the actor across the organization; 18 digits in samples.
    ///
    /// `actor.org_actor_id` of the [page]: string id. Optional. Null when `actor.type` is `system`.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/chat_conversation/serverless-apps/product-events/onagentactivity/>
    pub org_actor_id: Option<Id>,

    /// Identifier that an acting agent gets when saved as a contact; 19 digits in samples.
    ///
    /// `actor.org_contact_id` of the [page]: string id. Optional. Present only when `actor.type` is
    /// `agent` (inferred: a parenthesis says so and nothing speaks of null).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/chat_conversation/serverless-apps/product-events/onagentactivity/>
    pub org_contact_id: Option<Id>,

    /// Phone number of the actor.
    ///
    /// `actor.phone` of the [page]: string. Optional. Null when `actor.type` is `system`.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/chat_conversation/serverless-apps/product-events/onagentactivity/>
    pub phone: Option<String>,

    /// Where the actor is found on social platforms.
    ///
    /// `actor.social_profiles` of the [page]: array of objects. Optional: may be absent (observed:
    /// empty in one sample, one entry in another).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/chat_conversation/serverless-apps/product-events/onagentactivity/>
    pub social_profiles: Option<Vec<SocialProfile>>,

    /// What in the routing changed the IntelliAssign status.
    ///
    /// `actor.sub_entity` of the [page]: string. Optional. Null when
    /// `agent_activity.availability_event_type` is `GeneralAvailability` (inferred: the page names
    /// an attribute that does not exist).
    ///
    /// Erratum: the page says: null when agent_activity.availability_agent_type is
    /// GeneralAvailability. Here: null when `agent_activity.availability_event_type` is
    /// `GeneralAvailability` (inferred: no attribute is called availability_agent_type;
    /// availability_event_type has that value).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/chat_conversation/serverless-apps/product-events/onagentactivity/>
    pub sub_entity: Option<String>,

    /// What kind of entity triggered the event.
    ///
    /// `actor.type` of the [page]: string. Optional. Is `system` when
    /// `agent_activity.availability_event_type` is `GeneralAvailability` (inferred: the page names
    /// an attribute that does not exist).
    ///
    /// Erratum: the page says: `system` when agent_activity.availability_agent_type is
    /// GeneralAvailability. Here: `system` when `agent_activity.availability_event_type` is
    /// `GeneralAvailability` (inferred: no attribute is called availability_agent_type;
    /// availability_event_type has that value).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/chat_conversation/serverless-apps/product-events/onagentactivity/>
    pub type_: Option<ActorType>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for Actor {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut avatar = None;
        let mut email = None;
        let mut first_name = None;
        let mut id = None;
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
                "avatar" => fields.value(&mut avatar),
                "email" => fields.value(&mut email),
                "first_name" => fields.value(&mut first_name),
                "id" => fields.value(&mut id),
                "last_name" => fields.value(&mut last_name),
                "login_status" => fields.value(&mut login_status),
                "org_actor_id" => fields.value(&mut org_actor_id),
                "org_contact_id" => fields.value(&mut org_contact_id),
                "phone" => fields.value(&mut phone),
                "social_profiles" => fields.value(&mut social_profiles),
                "sub_entity" => fields.value(&mut sub_entity),
                "type" => fields.value(&mut type_),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            avatar,
            email,
            first_name,
            id,
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
        out.put("avatar", &self.avatar)?;
        out.put("email", &self.email)?;
        out.put("first_name", &self.first_name)?;
        out.put("id", &self.id)?;
        out.put("last_name", &self.last_name)?;
        out.put("login_status", &self.login_status)?;
        out.put("org_actor_id", &self.org_actor_id)?;
        out.put("org_contact_id", &self.org_contact_id)?;
        out.put("phone", &self.phone)?;
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
/// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/chat_conversation/serverless-apps/product-events/onagentactivity/>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct SocialProfile {
    /// User name of the agent on the platform.
    ///
    /// `actor.social_profiles.id` of the [page]: string id. Optional.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/chat_conversation/serverless-apps/product-events/onagentactivity/>
    pub id: Option<Id>,

    /// Which social platform it is.
    ///
    /// `actor.social_profiles.type` of the [page]: string. Optional. Null when `actor.type` is
    /// `system` (inferred: the sentence may speak of the whole array).
    ///
    /// Note: the page says: the null sentence after the list of platforms may speak of the entry or
    /// of the whole array. Here: the type of each entry is null, not the array (inferred: the
    /// sentence stands at the attribute `type`).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/chat_conversation/serverless-apps/product-events/onagentactivity/>
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

/// The activity of the agent.
///
/// `agent_activity` of the [page].
///
/// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/chat_conversation/serverless-apps/product-events/onagentactivity/>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct AgentActivity {
    /// Which kind of availability changed.
    ///
    /// `agent_activity.availability_event_type` of the [page]: string. Optional.
    ///
    /// Note: the page says: the feature is spelled IntelliAssign in prose. Here: the value is
    /// spelled Intelliassign (observed: a sample has the spelling Intelliassign).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/chat_conversation/serverless-apps/product-events/onagentactivity/>
    pub availability_event_type: Option<AgentActivityAvailabilityEventType>,

    /// Identifier of the custom status that the agent has set, if the change is one of
    /// IntelliAssign.
    ///
    /// `agent_activity.custom_status_id` of the [page]: string id. Optional. Null when
    /// `agent_activity.availability_event_type` is `GeneralAvailability`. Present when
    /// `agent_activity.availability_event_type` is `Intelliassign` and `agent_activity.status` is
    /// neither `AVAILABLE` nor `UNAVAILABLE` (inferred: the page does not say what tells that a
    /// custom status is set; a status beside the two of the list is the name of one).
    ///
    /// Note: the page says: it identifies the custom status that is set. Here: it may be there
    /// while no custom status is set (observed: a sample has an identifier while the status is
    /// AVAILABLE).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/chat_conversation/serverless-apps/product-events/onagentactivity/>
    pub custom_status_id: Option<Id>,

    /// E-mail address of the agent.
    ///
    /// `agent_activity.email` of the [page]: string (email). Optional.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/chat_conversation/serverless-apps/product-events/onagentactivity/>
    pub email: Option<String>,

    /// Emoji that stands for the status.
    ///
    /// `agent_activity.emoji` of the [page]: string. Optional.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/chat_conversation/serverless-apps/product-events/onagentactivity/>
    pub emoji: Option<String>,

    /// Identifier of the agent across the organization; 18 digits in samples.
    ///
    /// `agent_activity.org_agent_id` of the [page]: string id. Optional.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/chat_conversation/serverless-apps/product-events/onagentactivity/>
    pub org_agent_id: Option<Id>,

    /// Status of the agent before this event.
    ///
    /// `agent_activity.prev_status` of the [page]: string. Optional.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/chat_conversation/serverless-apps/product-events/onagentactivity/>
    pub prev_status: Option<String>,

    /// When the agent took the previous status.
    ///
    /// `agent_activity.prev_status_change_timestamp` of the [page]: timestamp (iso). Optional: may
    /// be null (inferred: a first status has none before it). In UTC. Evidence: `format` (observed:
    /// the sample has it so; the page speaks of UTC alone).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/chat_conversation/serverless-apps/product-events/onagentactivity/>
    pub prev_status_change_timestamp: Option<Timestamp>,

    /// Status of the agent from now on.
    ///
    /// `agent_activity.status` of the [page]: string. Optional. Is `AVAILABLE` or `UNAVAILABLE`
    /// when `agent_activity.availability_event_type` is `GeneralAvailability`.
    ///
    /// Note: the page says: the trigger speaks of online and offline. Here: the values are
    /// AVAILABLE and UNAVAILABLE (documented: the attribute's own list of values).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/chat_conversation/serverless-apps/product-events/onagentactivity/>
    pub status: Option<AgentActivityStatus>,

    /// When the agent took this status.
    ///
    /// `agent_activity.status_change_timestamp` of the [page]: timestamp (iso). Optional. In UTC.
    /// Evidence: `format` (observed: the sample has it so; the page speaks of UTC alone).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/chat_conversation/serverless-apps/product-events/onagentactivity/>
    pub status_change_timestamp: Option<Timestamp>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for AgentActivity {
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

/// Which social platform it is.
///
/// The values of `actor.social_profiles.type` of the [page].
///
/// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/chat_conversation/serverless-apps/product-events/onagentactivity/>
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
/// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/chat_conversation/serverless-apps/product-events/onagentactivity/>
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

/// Which kind of availability changed.
///
/// The values of `agent_activity.availability_event_type` of the [page].
///
/// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/chat_conversation/serverless-apps/product-events/onagentactivity/>
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum AgentActivityAvailabilityEventType {
    /// `GeneralAvailability`: The agent became available or unavailable by being active or
    /// inactive.
    GeneralAvailability,

    /// `Intelliassign`: The agent was made available or unavailable for automatic assignment.
    Intelliassign,

    /// A value that the page does not document.
    Other(String),
}

impl AgentActivityAvailabilityEventType {
    /// All values that the page documents, in its order.
    pub const DOCUMENTED: &'static [Self] = &[
        Self::GeneralAvailability,
        Self::Intelliassign,
    ];

    /// The value as it stands in a payload.
    pub fn as_str(&self) -> &str {
        match self {
            Self::GeneralAvailability => "GeneralAvailability",
            Self::Intelliassign => "Intelliassign",
            Self::Other(text) => text,
        }
    }
}

impl From<&str> for AgentActivityAvailabilityEventType {
    fn from(value: &str) -> Self {
        match value {
            "GeneralAvailability" => Self::GeneralAvailability,
            "Intelliassign" => Self::Intelliassign,
            other => Self::Other(other.to_owned()),
        }
    }
}

/// Status of the agent from now on.
///
/// The values of `agent_activity.status` of the [page].
///
/// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/chat_conversation/serverless-apps/product-events/onagentactivity/>
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum AgentActivityStatus {
    /// `AVAILABLE`: The agent is available.
    Available,

    /// `UNAVAILABLE`: The agent is not available.
    Unavailable,

    /// Any other value: the name of a custom status, for a change of IntelliAssign only.
    Other(String),
}

impl AgentActivityStatus {
    /// All values that the page documents, in its order.
    pub const DOCUMENTED: &'static [Self] = &[Self::Available, Self::Unavailable];

    /// The value as it stands in a payload.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Available => "AVAILABLE",
            Self::Unavailable => "UNAVAILABLE",
            Self::Other(text) => text,
        }
    }
}

impl From<&str> for AgentActivityStatus {
    fn from(value: &str) -> Self {
        match value {
            "AVAILABLE" => Self::Available,
            "UNAVAILABLE" => Self::Unavailable,
            other => Self::Other(other.to_owned()),
        }
    }
}

crate::runtime::string_values!(
    SocialProfileType, ActorType, AgentActivityAvailabilityEventType, AgentActivityStatus
);

crate::runtime::object!(OnAgentActivityCreate, Actor, SocialProfile, AgentActivity);

static SYSTEM_ACTOR: Condition = Condition::new(
    "system-actor",
    &[test(&["actor", "type"], &[string("system")])],
);

static AGENT_ACTOR: Condition = Condition::new(
    "agent-actor",
    &[test(&["actor", "type"], &[string("agent")])],
);

static GENERAL_AVAILABILITY: Condition = Condition::new(
    "general-availability",
    &[
        test(
            &["agent_activity", "availability_event_type"],
            &[string("GeneralAvailability")],
        ),
    ],
);

static CUSTOM_STATUS_OF_INTELLI_ASSIGN: Condition = Condition::new(
    "custom-status-of-intelliassign",
    &[
        test(&["agent_activity", "availability_event_type"], &[string("Intelliassign")]),
        none_of(
            &["agent_activity", "status"],
            &[string("AVAILABLE"), string("UNAVAILABLE")],
        ),
    ],
);

static ON_AGENT_ACTIVITY_CREATE: ObjectRules = &[
    attribute("actor", object_with(&ACTOR)),
    attribute("agent_activity", object_with(&AGENT_ACTIVITY)).required(Severity::Warning),
];

static ACTOR: ObjectRules = &[
    attribute("avatar", object_with(&AVATAR)),
    attribute("email", STRING)
        .format(Format::Email)
        .null_when(&SYSTEM_ACTOR, Severity::Error),
    attribute("first_name", STRING).null_when(&SYSTEM_ACTOR, Severity::Error),
    attribute("id", STRING_ID),
    attribute("last_name", STRING).null_when(&SYSTEM_ACTOR, Severity::Error),
    attribute("login_status", BOOLEAN),
    attribute("org_actor_id", STRING_ID).null_when(&SYSTEM_ACTOR, Severity::Error),
    attribute("org_contact_id", STRING_ID).only_when(&AGENT_ACTOR, Severity::Warning),
    attribute("phone", STRING).null_when(&SYSTEM_ACTOR, Severity::Error),
    attribute("social_profiles", array_of(&object_with(&SOCIAL_PROFILE))),
    attribute("sub_entity", STRING).null_when(&GENERAL_AVAILABILITY, Severity::Warning),
    attribute("type", one_of(&["agent", "system"])),
];

static AVATAR: ObjectRules = &[
    attribute("url", STRING)
        .format_severity(Severity::Warning)
        .format(Format::Url)
        .null_when(&SYSTEM_ACTOR, Severity::Error),
];

static SOCIAL_PROFILE: ObjectRules = &[
    attribute("id", STRING_ID),
    attribute("type", one_of(&["facebook", "twitter", "skype", "linkedin"]))
        .null_when(&SYSTEM_ACTOR, Severity::Warning),
];

static AGENT_ACTIVITY: ObjectRules = &[
    attribute(
        "availability_event_type",
        one_of(&["GeneralAvailability", "Intelliassign"]),
    ),
    attribute("custom_status_id", STRING_ID)
        .null_when(&GENERAL_AVAILABILITY, Severity::Error)
        .present_when(&CUSTOM_STATUS_OF_INTELLI_ASSIGN, Severity::Warning),
    attribute("email", STRING).format(Format::Email),
    attribute("emoji", STRING),
    attribute("org_agent_id", STRING_ID),
    attribute("prev_status", STRING),
    attribute("prev_status_change_timestamp", TIMESTAMP)
        .format_severity(Severity::Warning)
        .format(Format::Spelled("iso"))
        .utc(Severity::Error),
    attribute("status", one_of(&["AVAILABLE", "UNAVAILABLE"])).or_others(),
    attribute("status_change_timestamp", TIMESTAMP)
        .format_severity(Severity::Warning)
        .format(Format::Spelled("iso"))
        .utc(Severity::Error),
];

/// Rules for the data.
pub(crate) static RULES: SchemaRules = SchemaRules::new(
        "freshchat.onAgentActivityCreate",
        "https://developers.freshworks.com/docs/app-sdk/v3.0/chat_conversation/serverless-apps/product-events/onagentactivity/",
        &ON_AGENT_ACTIVITY_CREATE,
    )
    .of_module("chat_conversation")
    .implied(
        &[
            Implied::new(
                &GENERAL_AVAILABILITY,
                test(&["actor", "type"], &[string("system")]),
                Severity::Warning,
            ),
            Implied::new(
                &GENERAL_AVAILABILITY,
                test(
                    &["agent_activity", "status"],
                    &[string("AVAILABLE"), string("UNAVAILABLE")],
                ),
                Severity::Error,
            ),
        ],
    );
