// @generated from spec/freshcaller/onAgentUpdate.yaml by `cargo xtask generate`. Do not edit.
//! `onAgentUpdate`, as its page documents it.
//!
//! Page: [Configure
//! onAgentUpdate](<https://developers.freshworks.com/docs/app-sdk/v3.0/caller_agent/serverless-apps/product-events/onagent/>)
//! of v3.0, read on 2026-11-20.
//!
//! Where the page says nothing, an attribute may be absent or null (observed: the only sample
//! leaves out all but identifiers, so any attribute may be absent or null).
//!
//! SHA-256 of the text that was read:
//! `adf6f381ede573649a3184a86365ff6b48753cefa6677b0c3e190c2dfbe5ec13`.

use std::collections::BTreeMap;

use crate::runtime::validate::table::{
    ChangesRules, Condition, Format, Implied, ObjectRules, SchemaRules, BOOLEAN,
    FREE_FORM, INTEGER, INTEGER_ID, STRING, STRING_ID, TIMESTAMP, array_of, attribute,
    boolean, changes_with, integer, none_of, object_with, one_of_integers, string, test,
};
use crate::runtime::{
    Change, Extra, Fields, Id, Misread, Object, PairOrder, RawJson, SerializeMap,
    Severity, Timestamp, Writer,
};

/// The status of an agent changed, or the agent signed in or out.
///
/// The data of `onAgentUpdate` of module `caller_agent`. See the [page].
///
/// It fires when:
///
/// - The status of an agent is modified.
/// - An agent signs in or out.
///
/// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/caller_agent/serverless-apps/product-events/onagent/>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct OnAgentUpdate {
    /// The user who triggered the event.
    ///
    /// `actor` of the [page]: object. Optional.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/caller_agent/serverless-apps/product-events/onagent/>
    pub actor: Option<Actor>,

    /// The agent that changed.
    ///
    /// `agent` of the [page]: Agent. Required (inferred: the event is about nothing else).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/caller_agent/serverless-apps/product-events/onagent/>
    pub agent: Agent,

    /// Objects that belong to the agent; the page documents no members.
    ///
    /// `associations` of the [page]: object. Optional.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/caller_agent/serverless-apps/product-events/onagent/>
    pub associations: Option<BTreeMap<String, RawJson>>,

    /// What changed.
    ///
    /// `changes` of the [page]: object. Optional.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/caller_agent/serverless-apps/product-events/onagent/>
    pub changes: Option<Changes>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl OnAgentUpdate {
    /// Makes one with the attributes that it requires, in the order of their names.
    pub fn new(agent: Agent) -> Self {
        Self { agent, ..Self::default() }
    }
}

impl Object for OnAgentUpdate {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut actor = None;
        let mut agent = None;
        let mut associations = None;
        let mut changes = None;
        while fields.advance()? {
            match fields.name() {
                "actor" => fields.value(&mut actor),
                "agent" => fields.value(&mut agent),
                "associations" => fields.value(&mut associations),
                "changes" => fields.value(&mut changes),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            actor,
            agent: fields.required(agent, "agent", &[])?,
            associations,
            changes,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("actor", &self.actor)?;
        out.require("agent", &self.agent)?;
        out.put("associations", &self.associations)?;
        out.put("changes", &self.changes)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// The user who triggered the event.
///
/// `actor` of the [page].
///
/// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/caller_agent/serverless-apps/product-events/onagent/>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Actor {
    /// Whether the actor administers the account.
    ///
    /// `actor.account_admin` of the [page]: boolean. Optional.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/caller_agent/serverless-apps/product-events/onagent/>
    pub account_admin: Option<bool>,

    /// Identifier of the account.
    ///
    /// `actor.account_id` of the [page]: integer id. Optional. Equals `agent.account_id` (observed:
    /// the sample has the same number in both).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/caller_agent/serverless-apps/product-events/onagent/>
    pub account_id: Option<Id>,

    /// An agent whose details were updated, as the page has it; an empty object in the sample.
    ///
    /// `actor.agent` of the [page]: Agent. Optional.
    ///
    /// Note: the page says: the two agent objects have the same members and different descriptions.
    /// Here: both are of one type (documented: the lists of members are equal).
    ///
    /// Note: the page says: both are said to be an agent who was updated, and nothing tells the two
    /// apart. Here: neither need be the agent that the actor is, nor equal to the other (inferred:
    /// the sample has no member of the one in the actor).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/caller_agent/serverless-apps/product-events/onagent/>
    pub agent: Option<Agent>,

    /// Whether the actor has activated the account by e-mail.
    ///
    /// `actor.confirmed` of the [page]: boolean. Optional.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/caller_agent/serverless-apps/product-events/onagent/>
    pub confirmed: Option<bool>,

    /// When the actor was created.
    ///
    /// `actor.created_at` of the [page]: timestamp (rails). Optional. In UTC. Evidence: `format`
    /// (inferred: as in the example of the changes; here the page speaks of UTC alone).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/caller_agent/serverless-apps/product-events/onagent/>
    pub created_at: Option<Timestamp>,

    /// When the current session of the actor began.
    ///
    /// `actor.current_sign_in_at` of the [page]: timestamp (rails). Optional: may be null
    /// (inferred: an actor who is signed out has no current session). In UTC. Evidence: `format`
    /// (inferred: as in the example of the changes; here the page speaks of UTC alone).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/caller_agent/serverless-apps/product-events/onagent/>
    pub current_sign_in_at: Option<Timestamp>,

    /// Whether the actor was deleted.
    ///
    /// `actor.deleted` of the [page]: boolean. Optional.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/caller_agent/serverless-apps/product-events/onagent/>
    pub deleted: Option<bool>,

    /// The actor's account on Facebook.
    ///
    /// `actor.facebook_id` of the [page]: string id. Optional: may be null (inferred: most actors
    /// have no such account).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/caller_agent/serverless-apps/product-events/onagent/>
    pub facebook_id: Option<Id>,

    /// How many times a login of the actor failed; many in a row lock the account.
    ///
    /// `actor.failed_attempts` of the [page]: integer. Optional.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/caller_agent/serverless-apps/product-events/onagent/>
    pub failed_attempts: Option<i64>,

    /// Identifier of the actor in the vendor's master record.
    ///
    /// `actor.freshid_uuid` of the [page]: string id. Optional.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/caller_agent/serverless-apps/product-events/onagent/>
    pub freshid_uuid: Option<Id>,

    /// Identifier of the actor.
    ///
    /// `actor.id` of the [page]: integer id. Optional. Equals `agent.user_id`.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/caller_agent/serverless-apps/product-events/onagent/>
    pub id: Option<Id>,

    /// Language that the actor chose.
    ///
    /// `actor.language` of the [page]: string. Optional: may be null (inferred: an actor may not
    /// have chosen one).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/caller_agent/serverless-apps/product-events/onagent/>
    pub language: Option<String>,

    /// When the session before the current one began.
    ///
    /// `actor.last_sign_in_at` of the [page]: timestamp (rails). Optional: may be null (inferred: a
    /// first session has none before it). In UTC. Evidence: `format` (inferred: as in the example
    /// of the changes; here the page speaks of UTC alone).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/caller_agent/serverless-apps/product-events/onagent/>
    pub last_sign_in_at: Option<Timestamp>,

    /// When the actor was locked out after too many failed logins.
    ///
    /// `actor.locked_at` of the [page]: timestamp (rails). Optional: may be null (inferred: only an
    /// account locked after failed logins has one). In UTC. Evidence: `format` (inferred: as in the
    /// example of the changes; here the page speaks of UTC alone).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/caller_agent/serverless-apps/product-events/onagent/>
    pub locked_at: Option<Timestamp>,

    /// Mobile number of the actor.
    ///
    /// `actor.mobile` of the [page]: string. Optional: may be null (inferred: an actor may not have
    /// given one).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/caller_agent/serverless-apps/product-events/onagent/>
    pub mobile: Option<String>,

    /// Name of the actor.
    ///
    /// `actor.name` of the [page]: string. Optional. Equals `agent.name`.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/caller_agent/serverless-apps/product-events/onagent/>
    pub name: Option<String>,

    /// Telephone number of the actor.
    ///
    /// `actor.phone` of the [page]: string. Optional: may be null (inferred: an actor may not have
    /// given one).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/caller_agent/serverless-apps/product-events/onagent/>
    pub phone: Option<String>,

    /// The primary e-mail address of the actor.
    ///
    /// `actor.primary_email` of the [page]: object. Optional.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/caller_agent/serverless-apps/product-events/onagent/>
    pub primary_email: Option<PrimaryEmail>,

    /// Number of sessions that the actor has begun.
    ///
    /// `actor.sign_in_count` of the [page]: integer. Optional.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/caller_agent/serverless-apps/product-events/onagent/>
    pub sign_in_count: Option<i64>,

    /// Time zone that the actor chose.
    ///
    /// `actor.time_zone` of the [page]: string. Optional.
    ///
    /// Note: the page says: a format is stated for the agent's time zone alone. Here: it is any
    /// string (documented: nothing is said of the actor's).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/caller_agent/serverless-apps/product-events/onagent/>
    pub time_zone: Option<String>,

    /// The actor's account on Twitter.
    ///
    /// `actor.twitter_id` of the [page]: string id. Optional: may be null (inferred: most actors
    /// have no such account).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/caller_agent/serverless-apps/product-events/onagent/>
    pub twitter_id: Option<Id>,

    /// When the actor was last updated.
    ///
    /// `actor.updated_at` of the [page]: timestamp (rails). Optional. In UTC. Evidence: `format`
    /// (inferred: as in the example of the changes; here the page speaks of UTC alone).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/caller_agent/serverless-apps/product-events/onagent/>
    pub updated_at: Option<Timestamp>,

    /// Unique identifier of the user; decimal digits in the sample.
    ///
    /// `actor.uuid` of the [page]: string id. Optional.
    ///
    /// Note: the page says: it stands beside freshid_uuid with nothing to tell them apart. Here:
    /// both are identifiers of their own (observed: decimal digits in the sample, not a UUID).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/caller_agent/serverless-apps/product-events/onagent/>
    pub uuid: Option<Id>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for Actor {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut account_admin = None;
        let mut account_id = None;
        let mut agent = None;
        let mut confirmed = None;
        let mut created_at = None;
        let mut current_sign_in_at = None;
        let mut deleted = None;
        let mut facebook_id = None;
        let mut failed_attempts = None;
        let mut freshid_uuid = None;
        let mut id = None;
        let mut language = None;
        let mut last_sign_in_at = None;
        let mut locked_at = None;
        let mut mobile = None;
        let mut name = None;
        let mut phone = None;
        let mut primary_email = None;
        let mut sign_in_count = None;
        let mut time_zone = None;
        let mut twitter_id = None;
        let mut updated_at = None;
        let mut uuid = None;
        while fields.advance()? {
            match fields.name() {
                "account_admin" => fields.value(&mut account_admin),
                "account_id" => fields.value(&mut account_id),
                "agent" => fields.value(&mut agent),
                "confirmed" => fields.value(&mut confirmed),
                "created_at" => fields.value(&mut created_at),
                "current_sign_in_at" => fields.value(&mut current_sign_in_at),
                "deleted" => fields.value(&mut deleted),
                "facebook_id" => fields.value(&mut facebook_id),
                "failed_attempts" => fields.value(&mut failed_attempts),
                "freshid_uuid" => fields.value(&mut freshid_uuid),
                "id" => fields.value(&mut id),
                "language" => fields.value(&mut language),
                "last_sign_in_at" => fields.value(&mut last_sign_in_at),
                "locked_at" => fields.value(&mut locked_at),
                "mobile" => fields.value(&mut mobile),
                "name" => fields.value(&mut name),
                "phone" => fields.value(&mut phone),
                "primary_email" => fields.value(&mut primary_email),
                "sign_in_count" => fields.value(&mut sign_in_count),
                "time_zone" => fields.value(&mut time_zone),
                "twitter_id" => fields.value(&mut twitter_id),
                "updated_at" => fields.value(&mut updated_at),
                "uuid" => fields.value(&mut uuid),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            account_admin,
            account_id,
            agent,
            confirmed,
            created_at,
            current_sign_in_at,
            deleted,
            facebook_id,
            failed_attempts,
            freshid_uuid,
            id,
            language,
            last_sign_in_at,
            locked_at,
            mobile,
            name,
            phone,
            primary_email,
            sign_in_count,
            time_zone,
            twitter_id,
            updated_at,
            uuid,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("account_admin", &self.account_admin)?;
        out.put("account_id", &self.account_id)?;
        out.put("agent", &self.agent)?;
        out.put("confirmed", &self.confirmed)?;
        out.put("created_at", &self.created_at)?;
        out.put("current_sign_in_at", &self.current_sign_in_at)?;
        out.put("deleted", &self.deleted)?;
        out.put("facebook_id", &self.facebook_id)?;
        out.put("failed_attempts", &self.failed_attempts)?;
        out.put("freshid_uuid", &self.freshid_uuid)?;
        out.put("id", &self.id)?;
        out.put("language", &self.language)?;
        out.put("last_sign_in_at", &self.last_sign_in_at)?;
        out.put("locked_at", &self.locked_at)?;
        out.put("mobile", &self.mobile)?;
        out.put("name", &self.name)?;
        out.put("phone", &self.phone)?;
        out.put("primary_email", &self.primary_email)?;
        out.put("sign_in_count", &self.sign_in_count)?;
        out.put("time_zone", &self.time_zone)?;
        out.put("twitter_id", &self.twitter_id)?;
        out.put("updated_at", &self.updated_at)?;
        out.put("uuid", &self.uuid)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// An agent of the phone system, who is always a user as well.
///
/// `actor.agent` and `agent` of the [page].
///
/// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/caller_agent/serverless-apps/product-events/onagent/>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Agent {
    /// Identifier of the account.
    ///
    /// `Agent.account_id` of the [page]: integer id. Optional.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/caller_agent/serverless-apps/product-events/onagent/>
    pub account_id: Option<Id>,

    /// Where the agent takes calls.
    ///
    /// `Agent.available_on` of the [page]: integer. Optional.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/caller_agent/serverless-apps/product-events/onagent/>
    pub available_on: Option<AgentAvailableOn>,

    /// Identifier of the status in the browser.
    ///
    /// `Agent.browser_status_id` of the [page]: integer id. Optional: may be null (inferred: an
    /// agent need not have a status on this medium).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/caller_agent/serverless-apps/product-events/onagent/>
    pub browser_status_id: Option<Id>,

    /// Status in the browser.
    ///
    /// `Agent.browser_status_name` of the [page]: string. Optional: may be null (inferred: an agent
    /// need not have a status on this medium).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/caller_agent/serverless-apps/product-events/onagent/>
    pub browser_status_name: Option<String>,

    /// Identifier of the status that browser and mobile app give together.
    ///
    /// `Agent.common_status_id` of the [page]: integer id. Optional.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/caller_agent/serverless-apps/product-events/onagent/>
    pub common_status_id: Option<Id>,

    /// Status that browser and mobile app give together: Available when either takes calls, but
    /// Forward to phone in the browser goes before the mobile app.
    ///
    /// `Agent.common_status_name` of the [page]: string. Optional. At `agent.common_status_name`,
    /// is `Available` when `agent.available_on` is `1` or `2` and `agent.browser_status_name` is
    /// not `Forward to phone` (inferred: the page names no attribute; it describes the values 1 and
    /// 2 of available_on in the words of this condition, and the status of the browser is
    /// browser_status_name). At `agent.common_status_name`, is `Forward to phone` when
    /// `agent.available_on` is `2` and `agent.browser_status_name` is `Forward to phone` (inferred:
    /// the page names no attribute; it describes the values 1 and 2 of available_on in the words of
    /// this condition, and the status of the browser is browser_status_name). At
    /// `actor.agent.common_status_name`, is `Available` when `actor.agent.available_on` is `1` or
    /// `2` and `actor.agent.browser_status_name` is not `Forward to phone` (inferred: the page
    /// names no attribute; it describes the values 1 and 2 of available_on in the words of this
    /// condition, and the status of the browser is browser_status_name). At
    /// `actor.agent.common_status_name`, is `Forward to phone` when `actor.agent.available_on` is
    /// `2` and `actor.agent.browser_status_name` is `Forward to phone` (inferred: the page names no
    /// attribute; it describes the values 1 and 2 of available_on in the words of this condition,
    /// and the status of the browser is browser_status_name).
    ///
    /// Note: the page says: Forward to phone in the browser goes before the mobile app. Here:
    /// nothing is said of Forward to phone while the agent takes calls in the browser, or of an
    /// unknown status of the browser (inferred: the page tells of the mobile app alone).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/caller_agent/serverless-apps/product-events/onagent/>
    pub common_status_name: Option<String>,

    /// When the agent was created.
    ///
    /// `Agent.created_at` of the [page]: timestamp (rails). Optional. In UTC. Evidence: `format`
    /// (inferred: as in the example of the changes; here the page speaks of UTC alone).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/caller_agent/serverless-apps/product-events/onagent/>
    pub created_at: Option<Timestamp>,

    /// Whether the agent was deleted.
    ///
    /// `Agent.deleted` of the [page]: boolean. Optional.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/caller_agent/serverless-apps/product-events/onagent/>
    pub deleted: Option<bool>,

    /// E-mail address of the agent.
    ///
    /// `Agent.email` of the [page]: string (email). Optional.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/caller_agent/serverless-apps/product-events/onagent/>
    pub email: Option<String>,

    /// Identifier of the agent in the vendor's master record; decimal digits in samples of sibling
    /// events.
    ///
    /// `Agent.freshid_uuid` of the [page]: string id. Optional.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/caller_agent/serverless-apps/product-events/onagent/>
    pub freshid_uuid: Option<Id>,

    /// Identifier of the agent.
    ///
    /// `Agent.id` of the [page]: integer id. Optional.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/caller_agent/serverless-apps/product-events/onagent/>
    pub id: Option<Id>,

    /// When the agent last had a call.
    ///
    /// `Agent.last_call_at` of the [page]: timestamp (rails). Optional: may be null (inferred: an
    /// agent may not have taken a call yet). In UTC. Evidence: `format` (inferred: as in the
    /// example of the changes; here the page speaks of UTC alone).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/caller_agent/serverless-apps/product-events/onagent/>
    pub last_call_at: Option<Timestamp>,

    /// When the agent was last active.
    ///
    /// `Agent.last_seen_at` of the [page]: timestamp (rails). Optional: may be null (inferred: an
    /// agent may not have signed in yet). In UTC. Evidence: `format` (inferred: as in the example
    /// of the changes; here the page speaks of UTC alone).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/caller_agent/serverless-apps/product-events/onagent/>
    pub last_seen_at: Option<Timestamp>,

    /// When the status of the agent last changed.
    ///
    /// `Agent.last_status_change_at` of the [page]: timestamp (rails). Optional: may be null
    /// (inferred: the status of a new agent may not have changed yet). In UTC. Evidence: `format`
    /// (inferred: as in the example of the changes; here the page speaks of UTC alone).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/caller_agent/serverless-apps/product-events/onagent/>
    pub last_status_change_at: Option<Timestamp>,

    /// Whether the agent is logged in.
    ///
    /// `Agent.logged_in` of the [page]: boolean. Optional.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/caller_agent/serverless-apps/product-events/onagent/>
    pub logged_in: Option<bool>,

    /// Identifier of the status in the mobile app.
    ///
    /// `Agent.mobile_app_status_id` of the [page]: integer id. Optional: may be null (inferred: an
    /// agent need not have a status on this medium).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/caller_agent/serverless-apps/product-events/onagent/>
    pub mobile_app_status_id: Option<Id>,

    /// Status in the mobile app.
    ///
    /// `Agent.mobile_app_status_name` of the [page]: string. Optional: may be null (inferred: an
    /// agent need not have a status on this medium).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/caller_agent/serverless-apps/product-events/onagent/>
    pub mobile_app_status_name: Option<String>,

    /// Name of the agent.
    ///
    /// `Agent.name` of the [page]: string. Optional.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/caller_agent/serverless-apps/product-events/onagent/>
    pub name: Option<String>,

    /// The availability that the agent preferred last, taken again at sign-in and after a call.
    ///
    /// `Agent.preference` of the [page]: integer. Optional.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/caller_agent/serverless-apps/product-events/onagent/>
    pub preference: Option<AgentPreference>,

    /// Status of the agent, from the preference that the agent selected.
    ///
    /// `Agent.status` of the [page]: integer. Optional.
    ///
    /// Note: the page says: the value 0 is introduced as a default status. Here: 0 is the value of
    /// every custom status as well (documented: the paragraph after the list says that every custom
    /// status gives 0 too).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/caller_agent/serverless-apps/product-events/onagent/>
    pub status: Option<AgentStatus>,

    /// Teams that the agent belongs to.
    ///
    /// `Agent.teams` of the [page]: array of Team. Optional.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/caller_agent/serverless-apps/product-events/onagent/>
    pub teams: Option<Vec<Team>>,

    /// Time zone of the agent.
    ///
    /// `Agent.time_zone` of the [page]: string (rails time zone). Optional.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/caller_agent/serverless-apps/product-events/onagent/>
    pub time_zone: Option<String>,

    /// When the agent was last updated.
    ///
    /// `Agent.updated_at` of the [page]: timestamp (rails). Optional. In UTC. Evidence: `format`
    /// (observed: the example of the changes has it so).
    ///
    /// Note: the page says: every timestamp is said to be in the UTC format, but the example is not
    /// spelled as ISO 8601 does. Here: it is a timestamp in the spelling of the example
    /// (documented: the example of the page).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/caller_agent/serverless-apps/product-events/onagent/>
    pub updated_at: Option<Timestamp>,

    /// Identifier of the user that the agent is.
    ///
    /// `Agent.user_id` of the [page]: integer id. Optional.
    ///
    /// Erratum: the page says: listed twice. Here: listed once (documented: both entries have the
    /// same text).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/caller_agent/serverless-apps/product-events/onagent/>
    pub user_id: Option<Id>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for Agent {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut account_id = None;
        let mut available_on = None;
        let mut browser_status_id = None;
        let mut browser_status_name = None;
        let mut common_status_id = None;
        let mut common_status_name = None;
        let mut created_at = None;
        let mut deleted = None;
        let mut email = None;
        let mut freshid_uuid = None;
        let mut id = None;
        let mut last_call_at = None;
        let mut last_seen_at = None;
        let mut last_status_change_at = None;
        let mut logged_in = None;
        let mut mobile_app_status_id = None;
        let mut mobile_app_status_name = None;
        let mut name = None;
        let mut preference = None;
        let mut status = None;
        let mut teams = None;
        let mut time_zone = None;
        let mut updated_at = None;
        let mut user_id = None;
        while fields.advance()? {
            match fields.name() {
                "account_id" => fields.value(&mut account_id),
                "available_on" => fields.value(&mut available_on),
                "browser_status_id" => fields.value(&mut browser_status_id),
                "browser_status_name" => fields.value(&mut browser_status_name),
                "common_status_id" => fields.value(&mut common_status_id),
                "common_status_name" => fields.value(&mut common_status_name),
                "created_at" => fields.value(&mut created_at),
                "deleted" => fields.value(&mut deleted),
                "email" => fields.value(&mut email),
                "freshid_uuid" => fields.value(&mut freshid_uuid),
                "id" => fields.value(&mut id),
                "last_call_at" => fields.value(&mut last_call_at),
                "last_seen_at" => fields.value(&mut last_seen_at),
                "last_status_change_at" => fields.value(&mut last_status_change_at),
                "logged_in" => fields.value(&mut logged_in),
                "mobile_app_status_id" => fields.value(&mut mobile_app_status_id),
                "mobile_app_status_name" => fields.value(&mut mobile_app_status_name),
                "name" => fields.value(&mut name),
                "preference" => fields.value(&mut preference),
                "status" => fields.value(&mut status),
                "teams" => fields.value(&mut teams),
                "time_zone" => fields.value(&mut time_zone),
                "updated_at" => fields.value(&mut updated_at),
                "user_id" => fields.value(&mut user_id),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            account_id,
            available_on,
            browser_status_id,
            browser_status_name,
            common_status_id,
            common_status_name,
            created_at,
            deleted,
            email,
            freshid_uuid,
            id,
            last_call_at,
            last_seen_at,
            last_status_change_at,
            logged_in,
            mobile_app_status_id,
            mobile_app_status_name,
            name,
            preference,
            status,
            teams,
            time_zone,
            updated_at,
            user_id,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("account_id", &self.account_id)?;
        out.put("available_on", &self.available_on)?;
        out.put("browser_status_id", &self.browser_status_id)?;
        out.put("browser_status_name", &self.browser_status_name)?;
        out.put("common_status_id", &self.common_status_id)?;
        out.put("common_status_name", &self.common_status_name)?;
        out.put("created_at", &self.created_at)?;
        out.put("deleted", &self.deleted)?;
        out.put("email", &self.email)?;
        out.put("freshid_uuid", &self.freshid_uuid)?;
        out.put("id", &self.id)?;
        out.put("last_call_at", &self.last_call_at)?;
        out.put("last_seen_at", &self.last_seen_at)?;
        out.put("last_status_change_at", &self.last_status_change_at)?;
        out.put("logged_in", &self.logged_in)?;
        out.put("mobile_app_status_id", &self.mobile_app_status_id)?;
        out.put("mobile_app_status_name", &self.mobile_app_status_name)?;
        out.put("name", &self.name)?;
        out.put("preference", &self.preference)?;
        out.put("status", &self.status)?;
        out.put("teams", &self.teams)?;
        out.put("time_zone", &self.time_zone)?;
        out.put("updated_at", &self.updated_at)?;
        out.put("user_id", &self.user_id)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// A team of agents.
///
/// `actor.agent.teams` and `agent.teams` of the [page].
///
/// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/caller_agent/serverless-apps/product-events/onagent/>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Team {
    /// Identifier of the team.
    ///
    /// `Team.id` of the [page]: string id, also integer. Optional.
    ///
    /// Erratum: the page says: type string. Here: type string id; also integer (contradicted:
    /// accepts either).
    ///
    /// Note: the page says: every other identifier of the agent is an integer. Here: a string or an
    /// integer is taken (contradicted: accepts either).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/caller_agent/serverless-apps/product-events/onagent/>
    pub id: Option<Id>,

    /// Name of the team.
    ///
    /// `Team.name` of the [page]: string. Optional.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/caller_agent/serverless-apps/product-events/onagent/>
    pub name: Option<String>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for Team {
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

/// The primary e-mail address of the actor.
///
/// `actor.primary_email` of the [page].
///
/// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/caller_agent/serverless-apps/product-events/onagent/>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct PrimaryEmail {
    /// Identifier of the account.
    ///
    /// `actor.primary_email.account_id` of the [page]: integer id. Optional.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/caller_agent/serverless-apps/product-events/onagent/>
    pub account_id: Option<Id>,

    /// Whether the account is activated.
    ///
    /// `actor.primary_email.confirmed` of the [page]: boolean. Optional.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/caller_agent/serverless-apps/product-events/onagent/>
    pub confirmed: Option<bool>,

    /// When this record was created.
    ///
    /// `actor.primary_email.created_at` of the [page]: timestamp (rails). Optional. In UTC.
    /// Evidence: `format` (inferred: as in the example of the changes; here the page speaks of UTC
    /// alone).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/caller_agent/serverless-apps/product-events/onagent/>
    pub created_at: Option<Timestamp>,

    /// The address itself.
    ///
    /// `actor.primary_email.email` of the [page]: string (email). Optional.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/caller_agent/serverless-apps/product-events/onagent/>
    pub email: Option<String>,

    /// Identifier of this record.
    ///
    /// `actor.primary_email.id` of the [page]: integer id. Optional.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/caller_agent/serverless-apps/product-events/onagent/>
    pub id: Option<Id>,

    /// Whether this is the primary address.
    ///
    /// `actor.primary_email.primary_email` of the [page]: boolean. Optional. Always `true`.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/caller_agent/serverless-apps/product-events/onagent/>
    pub primary_email: Option<bool>,

    /// When this record was last updated.
    ///
    /// `actor.primary_email.updated_at` of the [page]: timestamp (rails). Optional. In UTC.
    /// Evidence: `format` (inferred: as in the example of the changes; here the page speaks of UTC
    /// alone).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/caller_agent/serverless-apps/product-events/onagent/>
    pub updated_at: Option<Timestamp>,

    /// Identifier of the user that the agent is.
    ///
    /// `actor.primary_email.user_id` of the [page]: integer id. Optional. Equals `actor.id`
    /// (inferred: both name the user who acts).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/caller_agent/serverless-apps/product-events/onagent/>
    pub user_id: Option<Id>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for PrimaryEmail {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut account_id = None;
        let mut confirmed = None;
        let mut created_at = None;
        let mut email = None;
        let mut id = None;
        let mut primary_email = None;
        let mut updated_at = None;
        let mut user_id = None;
        while fields.advance()? {
            match fields.name() {
                "account_id" => fields.value(&mut account_id),
                "confirmed" => fields.value(&mut confirmed),
                "created_at" => fields.value(&mut created_at),
                "email" => fields.value(&mut email),
                "id" => fields.value(&mut id),
                "primary_email" => fields.value(&mut primary_email),
                "updated_at" => fields.value(&mut updated_at),
                "user_id" => fields.value(&mut user_id),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            account_id,
            confirmed,
            created_at,
            email,
            id,
            primary_email,
            updated_at,
            user_id,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("account_id", &self.account_id)?;
        out.put("confirmed", &self.confirmed)?;
        out.put("created_at", &self.created_at)?;
        out.put("email", &self.email)?;
        out.put("id", &self.id)?;
        out.put("primary_email", &self.primary_email)?;
        out.put("updated_at", &self.updated_at)?;
        out.put("user_id", &self.user_id)?;
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
/// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/caller_agent/serverless-apps/product-events/onagent/>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Changes {
    /// The attributes of the agent that changed.
    ///
    /// `changes.model_changes` of the [page]: changes of agent. Optional.
    ///
    /// Note: the page says: a change is documented for attributes that are no arrays, and teams is
    /// one. Here: changes of teams are not typed (documented: there is no shape to type it by, so
    /// it is kept as it arrives).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/caller_agent/serverless-apps/product-events/onagent/>
    pub model_changes: Option<AgentChanges>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for Changes {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut model_changes = None;
        while fields.advance()? {
            match fields.name() {
                "model_changes" => fields.value(&mut model_changes),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            model_changes,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("model_changes", &self.model_changes)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// Where the agent takes calls.
///
/// The values of `Agent.available_on`, not on the [page].
///
/// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/caller_agent/serverless-apps/product-events/onagent/>
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum AgentAvailableOn {
    /// `0`: The agent takes no calls.
    Offline,

    /// `1`: The agent takes calls in the browser.
    Browser,

    /// `2`: The agent takes calls on the mobile app.
    Mobile,

    /// A value that the page does not document.
    Other(i64),
}

impl AgentAvailableOn {
    /// All values that the page documents, in its order.
    pub const DOCUMENTED: &'static [Self] = &[
        Self::Offline,
        Self::Browser,
        Self::Mobile,
    ];

    /// The value as it stands in a payload.
    pub fn as_i64(&self) -> i64 {
        match self {
            Self::Offline => 0,
            Self::Browser => 1,
            Self::Mobile => 2,
            Self::Other(number) => *number,
        }
    }
}

impl From<i64> for AgentAvailableOn {
    fn from(value: i64) -> Self {
        match value {
            0 => Self::Offline,
            1 => Self::Browser,
            2 => Self::Mobile,
            other => Self::Other(other),
        }
    }
}

/// The availability that the agent preferred last, taken again at sign-in and after a call.
///
/// The values of `Agent.preference`, not on the [page].
///
/// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/caller_agent/serverless-apps/product-events/onagent/>
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum AgentPreference {
    /// `0`: The agent takes no calls.
    Offline,

    /// `1`: The agent takes calls in the browser.
    Browser,

    /// `2`: The agent takes calls on the mobile app.
    Mobile,

    /// A value that the page does not document.
    Other(i64),
}

impl AgentPreference {
    /// All values that the page documents, in its order.
    pub const DOCUMENTED: &'static [Self] = &[
        Self::Offline,
        Self::Browser,
        Self::Mobile,
    ];

    /// The value as it stands in a payload.
    pub fn as_i64(&self) -> i64 {
        match self {
            Self::Offline => 0,
            Self::Browser => 1,
            Self::Mobile => 2,
            Self::Other(number) => *number,
        }
    }
}

impl From<i64> for AgentPreference {
    fn from(value: i64) -> Self {
        match value {
            0 => Self::Offline,
            1 => Self::Browser,
            2 => Self::Mobile,
            other => Self::Other(other),
        }
    }
}

/// Status of the agent, from the preference that the agent selected.
///
/// The values of `Agent.status`, not on the [page].
///
/// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/caller_agent/serverless-apps/product-events/onagent/>
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum AgentStatus {
    /// `0`: The agent selected Offline or any custom status; the status names tell which.
    OfflineOrCustom,

    /// `1`: The agent selected Online.
    Online,

    /// `2`: The agent selected Busy or is on a call.
    Busy,

    /// `3`: A call ended and its conversation window is still open.
    AfterCallWork,

    /// A value that the page does not document.
    Other(i64),
}

impl AgentStatus {
    /// All values that the page documents, in its order.
    pub const DOCUMENTED: &'static [Self] = &[
        Self::OfflineOrCustom,
        Self::Online,
        Self::Busy,
        Self::AfterCallWork,
    ];

    /// The value as it stands in a payload.
    pub fn as_i64(&self) -> i64 {
        match self {
            Self::OfflineOrCustom => 0,
            Self::Online => 1,
            Self::Busy => 2,
            Self::AfterCallWork => 3,
            Self::Other(number) => *number,
        }
    }
}

impl From<i64> for AgentStatus {
    fn from(value: i64) -> Self {
        match value {
            0 => Self::OfflineOrCustom,
            1 => Self::Online,
            2 => Self::Busy,
            3 => Self::AfterCallWork,
            other => Self::Other(other),
        }
    }
}

/// The attributes of `agent` that changed: `changes.model_changes` of the [page].
///
/// On the wire a change is an array of the old value, then the new one.
///
/// Changes of `teams` have no documented shape; they are in `extra`.
///
/// [page]: <https://developers.freshworks.com/docs/app-sdk/v3.0/caller_agent/serverless-apps/product-events/onagent/>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct AgentChanges {
    /// Change of `agent.account_id`.
    pub account_id: Option<Change<Id>>,

    /// Change of `agent.available_on`.
    pub available_on: Option<Change<AgentAvailableOn>>,

    /// Change of `agent.browser_status_id`.
    pub browser_status_id: Option<Change<Id>>,

    /// Change of `agent.browser_status_name`.
    pub browser_status_name: Option<Change<String>>,

    /// Change of `agent.common_status_id`.
    pub common_status_id: Option<Change<Id>>,

    /// Change of `agent.common_status_name`.
    pub common_status_name: Option<Change<String>>,

    /// Change of `agent.created_at`.
    pub created_at: Option<Change<Timestamp>>,

    /// Change of `agent.deleted`.
    pub deleted: Option<Change<bool>>,

    /// Change of `agent.email`.
    pub email: Option<Change<String>>,

    /// Change of `agent.freshid_uuid`.
    pub freshid_uuid: Option<Change<Id>>,

    /// Change of `agent.id`.
    pub id: Option<Change<Id>>,

    /// Change of `agent.last_call_at`.
    pub last_call_at: Option<Change<Timestamp>>,

    /// Change of `agent.last_seen_at`.
    pub last_seen_at: Option<Change<Timestamp>>,

    /// Change of `agent.last_status_change_at`.
    pub last_status_change_at: Option<Change<Timestamp>>,

    /// Change of `agent.logged_in`.
    pub logged_in: Option<Change<bool>>,

    /// Change of `agent.mobile_app_status_id`.
    pub mobile_app_status_id: Option<Change<Id>>,

    /// Change of `agent.mobile_app_status_name`.
    pub mobile_app_status_name: Option<Change<String>>,

    /// Change of `agent.name`.
    pub name: Option<Change<String>>,

    /// Change of `agent.preference`.
    pub preference: Option<Change<AgentPreference>>,

    /// Change of `agent.status`.
    pub status: Option<Change<AgentStatus>>,

    /// Change of `agent.time_zone`.
    pub time_zone: Option<Change<String>>,

    /// Change of `agent.updated_at`.
    pub updated_at: Option<Change<Timestamp>>,

    /// Change of `agent.user_id`.
    pub user_id: Option<Change<Id>>,

    /// Changes of other attributes, and changes of another shape, as they arrived.
    pub extra: Extra,
}

impl Object for AgentChanges {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        const ORDER: PairOrder = PairOrder::OldNew;
        let mut account_id = None;
        let mut available_on = None;
        let mut browser_status_id = None;
        let mut browser_status_name = None;
        let mut common_status_id = None;
        let mut common_status_name = None;
        let mut created_at = None;
        let mut deleted = None;
        let mut email = None;
        let mut freshid_uuid = None;
        let mut id = None;
        let mut last_call_at = None;
        let mut last_seen_at = None;
        let mut last_status_change_at = None;
        let mut logged_in = None;
        let mut mobile_app_status_id = None;
        let mut mobile_app_status_name = None;
        let mut name = None;
        let mut preference = None;
        let mut status = None;
        let mut time_zone = None;
        let mut updated_at = None;
        let mut user_id = None;
        while fields.advance()? {
            match fields.name() {
                "account_id" => fields.change(&mut account_id, ORDER),
                "available_on" => fields.change(&mut available_on, ORDER),
                "browser_status_id" => fields.change(&mut browser_status_id, ORDER),
                "browser_status_name" => fields.change(&mut browser_status_name, ORDER),
                "common_status_id" => fields.change(&mut common_status_id, ORDER),
                "common_status_name" => fields.change(&mut common_status_name, ORDER),
                "created_at" => fields.change(&mut created_at, ORDER),
                "deleted" => fields.change(&mut deleted, ORDER),
                "email" => fields.change(&mut email, ORDER),
                "freshid_uuid" => fields.change(&mut freshid_uuid, ORDER),
                "id" => fields.change(&mut id, ORDER),
                "last_call_at" => fields.change(&mut last_call_at, ORDER),
                "last_seen_at" => fields.change(&mut last_seen_at, ORDER),
                "last_status_change_at" => {
                    fields.change(&mut last_status_change_at, ORDER)
                }
                "logged_in" => fields.change(&mut logged_in, ORDER),
                "mobile_app_status_id" => fields.change(&mut mobile_app_status_id, ORDER),
                "mobile_app_status_name" => {
                    fields.change(&mut mobile_app_status_name, ORDER)
                }
                "name" => fields.change(&mut name, ORDER),
                "preference" => fields.change(&mut preference, ORDER),
                "status" => fields.change(&mut status, ORDER),
                "time_zone" => fields.change(&mut time_zone, ORDER),
                "updated_at" => fields.change(&mut updated_at, ORDER),
                "user_id" => fields.change(&mut user_id, ORDER),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            account_id,
            available_on,
            browser_status_id,
            browser_status_name,
            common_status_id,
            common_status_name,
            created_at,
            deleted,
            email,
            freshid_uuid,
            id,
            last_call_at,
            last_seen_at,
            last_status_change_at,
            logged_in,
            mobile_app_status_id,
            mobile_app_status_name,
            name,
            preference,
            status,
            time_zone,
            updated_at,
            user_id,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        const ORDER: PairOrder = PairOrder::OldNew;
        out.put_change("account_id", &self.account_id, ORDER)?;
        out.put_change("available_on", &self.available_on, ORDER)?;
        out.put_change("browser_status_id", &self.browser_status_id, ORDER)?;
        out.put_change("browser_status_name", &self.browser_status_name, ORDER)?;
        out.put_change("common_status_id", &self.common_status_id, ORDER)?;
        out.put_change("common_status_name", &self.common_status_name, ORDER)?;
        out.put_change("created_at", &self.created_at, ORDER)?;
        out.put_change("deleted", &self.deleted, ORDER)?;
        out.put_change("email", &self.email, ORDER)?;
        out.put_change("freshid_uuid", &self.freshid_uuid, ORDER)?;
        out.put_change("id", &self.id, ORDER)?;
        out.put_change("last_call_at", &self.last_call_at, ORDER)?;
        out.put_change("last_seen_at", &self.last_seen_at, ORDER)?;
        out.put_change("last_status_change_at", &self.last_status_change_at, ORDER)?;
        out.put_change("logged_in", &self.logged_in, ORDER)?;
        out.put_change("mobile_app_status_id", &self.mobile_app_status_id, ORDER)?;
        out.put_change("mobile_app_status_name", &self.mobile_app_status_name, ORDER)?;
        out.put_change("name", &self.name, ORDER)?;
        out.put_change("preference", &self.preference, ORDER)?;
        out.put_change("status", &self.status, ORDER)?;
        out.put_change("time_zone", &self.time_zone, ORDER)?;
        out.put_change("updated_at", &self.updated_at, ORDER)?;
        out.put_change("user_id", &self.user_id, ORDER)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

crate::runtime::integer_values!(AgentAvailableOn, AgentPreference, AgentStatus);

crate::runtime::object!(
    OnAgentUpdate, Actor, Agent, Team, PrimaryEmail, Changes, AgentChanges
);

static AGENT_TAKES_CALLS: Condition = Condition::new(
    "agent-takes-calls",
    &[
        test(&["agent", "available_on"], &[integer(1), integer(2)]),
        none_of(&["agent", "browser_status_name"], &[string("Forward to phone")]),
    ],
);

static AGENT_FORWARDS_CALLS: Condition = Condition::new(
    "agent-forwards-calls",
    &[
        test(&["agent", "available_on"], &[integer(2)]),
        test(&["agent", "browser_status_name"], &[string("Forward to phone")]),
    ],
);

static ACTING_AGENT_TAKES_CALLS: Condition = Condition::new(
    "acting-agent-takes-calls",
    &[
        test(&["actor", "agent", "available_on"], &[integer(1), integer(2)]),
        none_of(
            &["actor", "agent", "browser_status_name"],
            &[string("Forward to phone")],
        ),
    ],
);

static ACTING_AGENT_FORWARDS_CALLS: Condition = Condition::new(
    "acting-agent-forwards-calls",
    &[
        test(&["actor", "agent", "available_on"], &[integer(2)]),
        test(&["actor", "agent", "browser_status_name"], &[string("Forward to phone")]),
    ],
);

static ON_AGENT_UPDATE: ObjectRules = &[
    attribute("actor", object_with(&ACTOR)),
    attribute("agent", object_with(&AGENT)).required(Severity::Warning),
    attribute("associations", FREE_FORM),
    attribute("changes", object_with(&CHANGES)),
];

static ACTOR: ObjectRules = &[
    attribute("account_admin", BOOLEAN),
    attribute("account_id", INTEGER_ID)
        .equals(&["agent", "account_id"], Severity::Warning),
    attribute("agent", object_with(&AGENT)),
    attribute("confirmed", BOOLEAN),
    attribute("created_at", TIMESTAMP)
        .format_severity(Severity::Warning)
        .format(Format::Spelled("rails"))
        .utc(Severity::Error),
    attribute("current_sign_in_at", TIMESTAMP)
        .format_severity(Severity::Warning)
        .format(Format::Spelled("rails"))
        .utc(Severity::Error),
    attribute("deleted", BOOLEAN),
    attribute("facebook_id", STRING_ID),
    attribute("failed_attempts", INTEGER),
    attribute("freshid_uuid", STRING_ID),
    attribute("id", INTEGER_ID).equals(&["agent", "user_id"], Severity::Error),
    attribute("language", STRING),
    attribute("last_sign_in_at", TIMESTAMP)
        .format_severity(Severity::Warning)
        .format(Format::Spelled("rails"))
        .utc(Severity::Error),
    attribute("locked_at", TIMESTAMP)
        .format_severity(Severity::Warning)
        .format(Format::Spelled("rails"))
        .utc(Severity::Error),
    attribute("mobile", STRING),
    attribute("name", STRING).equals(&["agent", "name"], Severity::Error),
    attribute("phone", STRING),
    attribute("primary_email", object_with(&PRIMARY_EMAIL)),
    attribute("sign_in_count", INTEGER),
    attribute("time_zone", STRING),
    attribute("twitter_id", STRING_ID),
    attribute("updated_at", TIMESTAMP)
        .format_severity(Severity::Warning)
        .format(Format::Spelled("rails"))
        .utc(Severity::Error),
    attribute("uuid", STRING_ID),
];

static AGENT: ObjectRules = &[
    attribute("account_id", INTEGER_ID),
    attribute("available_on", one_of_integers(&[0, 1, 2])),
    attribute("browser_status_id", INTEGER_ID),
    attribute("browser_status_name", STRING),
    attribute("common_status_id", INTEGER_ID),
    attribute("common_status_name", STRING),
    attribute("created_at", TIMESTAMP)
        .format_severity(Severity::Warning)
        .format(Format::Spelled("rails"))
        .utc(Severity::Error),
    attribute("deleted", BOOLEAN),
    attribute("email", STRING).format(Format::Email),
    attribute("freshid_uuid", STRING_ID),
    attribute("id", INTEGER_ID),
    attribute("last_call_at", TIMESTAMP)
        .format_severity(Severity::Warning)
        .format(Format::Spelled("rails"))
        .utc(Severity::Error),
    attribute("last_seen_at", TIMESTAMP)
        .format_severity(Severity::Warning)
        .format(Format::Spelled("rails"))
        .utc(Severity::Error),
    attribute("last_status_change_at", TIMESTAMP)
        .format_severity(Severity::Warning)
        .format(Format::Spelled("rails"))
        .utc(Severity::Error),
    attribute("logged_in", BOOLEAN),
    attribute("mobile_app_status_id", INTEGER_ID),
    attribute("mobile_app_status_name", STRING),
    attribute("name", STRING),
    attribute("preference", one_of_integers(&[0, 1, 2])),
    attribute("status", one_of_integers(&[0, 1, 2, 3])),
    attribute("teams", array_of(&object_with(&TEAM))),
    attribute("time_zone", STRING).format(Format::RailsTimeZone),
    attribute("updated_at", TIMESTAMP)
        .format_severity(Severity::Warning)
        .format(Format::Spelled("rails"))
        .utc(Severity::Error),
    attribute("user_id", INTEGER_ID),
];

static TEAM: ObjectRules = &[
    attribute("id", STRING_ID)
        .also(&[INTEGER])
        .excused_types(
            "the page says: type string. Here: type string id; also integer (contradicted: accepts either)",
        ),
    attribute("name", STRING),
];

static PRIMARY_EMAIL: ObjectRules = &[
    attribute("account_id", INTEGER_ID),
    attribute("confirmed", BOOLEAN),
    attribute("created_at", TIMESTAMP)
        .format_severity(Severity::Warning)
        .format(Format::Spelled("rails"))
        .utc(Severity::Error),
    attribute("email", STRING).format(Format::Email),
    attribute("id", INTEGER_ID),
    attribute("primary_email", BOOLEAN).always(boolean(true)),
    attribute("updated_at", TIMESTAMP)
        .format_severity(Severity::Warning)
        .format(Format::Spelled("rails"))
        .utc(Severity::Error),
    attribute("user_id", INTEGER_ID).equals(&["actor", "id"], Severity::Warning),
];

static CHANGES: ObjectRules = &[
    attribute("model_changes", changes_with(&AGENT_CHANGES)),
];

static AGENT_CHANGES: ChangesRules = ChangesRules::old_then_new(&["agent"], &AGENT)
    .except(&["teams"]);

/// Rules for the data.
pub(crate) static RULES: SchemaRules = SchemaRules::new(
        "freshcaller.onAgentUpdate",
        "https://developers.freshworks.com/docs/app-sdk/v3.0/caller_agent/serverless-apps/product-events/onagent/",
        &ON_AGENT_UPDATE,
    )
    .of_module("caller_agent")
    .implied(
        &[
            Implied::new(
                &ACTING_AGENT_TAKES_CALLS,
                test(&["actor", "agent", "common_status_name"], &[string("Available")]),
                Severity::Warning,
            ),
            Implied::new(
                &ACTING_AGENT_FORWARDS_CALLS,
                test(
                    &["actor", "agent", "common_status_name"],
                    &[string("Forward to phone")],
                ),
                Severity::Warning,
            ),
            Implied::new(
                &AGENT_TAKES_CALLS,
                test(&["agent", "common_status_name"], &[string("Available")]),
                Severity::Warning,
            ),
            Implied::new(
                &AGENT_FORWARDS_CALLS,
                test(&["agent", "common_status_name"], &[string("Forward to phone")]),
                Severity::Warning,
            ),
        ],
    );
