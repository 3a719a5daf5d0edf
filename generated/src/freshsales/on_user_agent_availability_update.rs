// @generated from spec/freshsales/onUserAgentAvailabilityUpdate.yaml by `cargo xtask generate`. Do not edit.
//! `onUserAgentAvailabilityUpdate`, as its page documents it.
//!
//! Page: [User agent availability events of
//! Freshsales](<https://developers.freshworks.com/docs/app-sdk/v2.3/freshsales-suite/serverless-apps/product-events/onuseragentavailability/>)
//! of v2.3, read on 2026-11-20.
//!
//! Where the page says nothing, an attribute may be absent or null (observed: the only sample
//! leaves out a documented attribute, so any may be absent or null).
//!
//! SHA-256 of the text that was read:
//! `6952136f52911f5f5a497b592a5dd57043d880cf99825f40b4e60eac07fa2d04`.

use std::collections::BTreeMap;

use crate::runtime::validate::table::{
    ChangesRules, Format, ObjectRules, SchemaRules, BOOLEAN, FREE_FORM, INTEGER,
    INTEGER_ID, STRING, STRING_ID, TIMESTAMP, array_of, attribute, changes_with,
    object_with, one_of,
};
use crate::runtime::{
    Change, Extra, Fields, Id, Misread, Object, PairOrder, PairsIn, RawJson,
    SerializeMap, Severity, Timestamp, Writer,
};

/// The availability of a user changed.
///
/// The data of `onUserAgentAvailabilityUpdate` of module `user_agent_availability`. See the
/// [page].
///
/// It fires when:
///
/// - The availability status of a user is updated.
///
/// It needs:
///
/// - The user availability status, an internal feature that not every account has.
///
/// [page]: <https://developers.freshworks.com/docs/app-sdk/v2.3/freshsales-suite/serverless-apps/product-events/onuseragentavailability/>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct OnUserAgentAvailabilityUpdate {
    /// The user who triggered the event.
    ///
    /// `actor` of the [page]: object. Optional.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v2.3/freshsales-suite/serverless-apps/product-events/onuseragentavailability/>
    pub actor: Option<Actor>,

    /// Objects that belong to the availability; the page documents no members.
    ///
    /// `associations` of the [page]: object. Optional.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v2.3/freshsales-suite/serverless-apps/product-events/onuseragentavailability/>
    pub associations: Option<BTreeMap<String, RawJson>>,

    /// What changed, by attribute. An array has one pair of old and new for each element that
    /// changed.
    ///
    /// `changes` of the [page]: changes of user_agent_availability. Optional. Evidence: `pair`
    /// (contradicted: the format line has old values and new ones apart, the example has pairs),
    /// `pairs_in` (contradicted: the list has the member beside the attributes, the page's example
    /// under each of them).
    ///
    /// Note: the page says: the attribute `changed` is listed as a child of changes. Here: each
    /// changed array has its pairs in a member of this name (observed: in the sample and in the
    /// page's example it is one level deeper, under each attribute).
    ///
    /// Note: the page says: the format line has one array of old values and one of new ones under
    /// `changed`. Here: each element that changed has a pair of old and new (observed: the sample
    /// and the page's example have a pair of old and new for each element).
    ///
    /// Note: the page says: a change is documented for array attributes alone and user_uuid is no
    /// array. Here: a change of user_uuid is a plain pair (inferred: in samples of sibling events
    /// an attribute that is no array changes as a plain pair).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v2.3/freshsales-suite/serverless-apps/product-events/onuseragentavailability/>
    pub changes: Option<UserAgentAvailabilityChanges>,

    /// The availability of the user across channels.
    ///
    /// `user_agent_availability` of the [page]: object. Required (inferred: the event is about
    /// nothing else).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v2.3/freshsales-suite/serverless-apps/product-events/onuseragentavailability/>
    pub user_agent_availability: UserAgentAvailability,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl OnUserAgentAvailabilityUpdate {
    /// Makes one with the attributes that it requires, in the order of their names.
    pub fn new(user_agent_availability: UserAgentAvailability) -> Self {
        Self {
            user_agent_availability,
            ..Self::default()
        }
    }
}

impl Object for OnUserAgentAvailabilityUpdate {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut actor = None;
        let mut associations = None;
        let mut changes = None;
        let mut user_agent_availability = None;
        while fields.advance()? {
            match fields.name() {
                "actor" => fields.value(&mut actor),
                "associations" => fields.value(&mut associations),
                "changes" => fields.value(&mut changes),
                "user_agent_availability" => fields.value(&mut user_agent_availability),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            actor,
            associations,
            changes,
            user_agent_availability: fields
                .required(user_agent_availability, "user_agent_availability", &[])?,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("actor", &self.actor)?;
        out.put("associations", &self.associations)?;
        out.put("changes", &self.changes)?;
        out.require("user_agent_availability", &self.user_agent_availability)?;
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
/// [page]: <https://developers.freshworks.com/docs/app-sdk/v2.3/freshsales-suite/serverless-apps/product-events/onuseragentavailability/>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Actor {
    /// What was noted about the actor when the actor was created.
    ///
    /// `actor.description` of the [page]: string. Optional: may be absent (observed: the only
    /// sample does not have it).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v2.3/freshsales-suite/serverless-apps/product-events/onuseragentavailability/>
    pub description: Option<String>,

    /// Identifier of the actor.
    ///
    /// `actor.id` of the [page]: integer id, also string. Optional.
    ///
    /// Erratum: the page says: type integer. Here: type integer id; also string (observed: the
    /// sample has a string of digits).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v2.3/freshsales-suite/serverless-apps/product-events/onuseragentavailability/>
    pub id: Option<Id>,

    /// Full name of the actor.
    ///
    /// `actor.name` of the [page]: string. Optional.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v2.3/freshsales-suite/serverless-apps/product-events/onuseragentavailability/>
    pub name: Option<String>,

    /// What kind of entity triggered the event.
    ///
    /// `actor.type` of the [page]: string. Optional.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v2.3/freshsales-suite/serverless-apps/product-events/onuseragentavailability/>
    pub type_: Option<ActorType>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for Actor {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut description = None;
        let mut id = None;
        let mut name = None;
        let mut type_ = None;
        while fields.advance()? {
            match fields.name() {
                "description" => fields.value(&mut description),
                "id" => fields.value(&mut id),
                "name" => fields.value(&mut name),
                "type" => fields.value(&mut type_),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            description,
            id,
            name,
            type_,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("description", &self.description)?;
        out.put("id", &self.id)?;
        out.put("name", &self.name)?;
        out.put("type", &self.type_)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// The availability of the user across channels.
///
/// `user_agent_availability` of the [page].
///
/// [page]: <https://developers.freshworks.com/docs/app-sdk/v2.3/freshsales-suite/serverless-apps/product-events/onuseragentavailability/>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct UserAgentAvailability {
    /// The channels and the availability of the user in each.
    ///
    /// `user_agent_availability.channel_preferences` of the [page]: array of objects. Optional.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v2.3/freshsales-suite/serverless-apps/product-events/onuseragentavailability/>
    pub channel_preferences: Option<Vec<ChannelPreference>>,

    /// Unique identifier of the user; 18 decimal digits in the sample.
    ///
    /// `user_agent_availability.user_uuid` of the [page]: string id. Optional.
    ///
    /// Note: the page says: the flat list may mean it as a member of channel_preferences. Here: it
    /// stands beside channel_preferences (observed: the sample has it beside channel_preferences).
    ///
    /// Note: the page says: it is said to be universally unique as a UUID is. Here: it is an
    /// identifier of any spelling (observed: 18 decimal digits in the sample, not a UUID).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v2.3/freshsales-suite/serverless-apps/product-events/onuseragentavailability/>
    pub user_uuid: Option<Id>,

    /// Who the user is; one entry in the sample.
    ///
    /// `user_agent_availability.user_information` of the [page]: array of objects. Optional.
    ///
    /// Erratum: the page says: type array of object. Here: type array of objects (documented: the
    /// other list of the page is printed so).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v2.3/freshsales-suite/serverless-apps/product-events/onuseragentavailability/>
    pub user_information: Option<Vec<UserInformation>>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for UserAgentAvailability {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut channel_preferences = None;
        let mut user_uuid = None;
        let mut user_information = None;
        while fields.advance()? {
            match fields.name() {
                "channel_preferences" => fields.value(&mut channel_preferences),
                "user_uuid" => fields.value(&mut user_uuid),
                "user_information" => fields.value(&mut user_information),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            channel_preferences,
            user_uuid,
            user_information,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("channel_preferences", &self.channel_preferences)?;
        out.put("user_uuid", &self.user_uuid)?;
        out.put("user_information", &self.user_information)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// The channels and the availability of the user in each.
///
/// `user_agent_availability.channel_preferences` of the [page].
///
/// [page]: <https://developers.freshworks.com/docs/app-sdk/v2.3/freshsales-suite/serverless-apps/product-events/onuseragentavailability/>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ChannelPreference {
    /// Whether the user is available in the channel.
    ///
    /// `user_agent_availability.channel_preferences.available` of the [page]: boolean. Optional.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v2.3/freshsales-suite/serverless-apps/product-events/onuseragentavailability/>
    pub available: Option<bool>,

    /// Name of the channel; the page lists no values.
    ///
    /// `user_agent_availability.channel_preferences.channel` of the [page]: string. Optional.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v2.3/freshsales-suite/serverless-apps/product-events/onuseragentavailability/>
    pub channel: Option<String>,

    /// Whether the user has the channel.
    ///
    /// `user_agent_availability.channel_preferences.enabled` of the [page]: boolean. Optional.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v2.3/freshsales-suite/serverless-apps/product-events/onuseragentavailability/>
    pub enabled: Option<bool>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for ChannelPreference {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut available = None;
        let mut channel = None;
        let mut enabled = None;
        while fields.advance()? {
            match fields.name() {
                "available" => fields.value(&mut available),
                "channel" => fields.value(&mut channel),
                "enabled" => fields.value(&mut enabled),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            available,
            channel,
            enabled,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("available", &self.available)?;
        out.put("channel", &self.channel)?;
        out.put("enabled", &self.enabled)?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

/// Who the user is; one entry in the sample.
///
/// `user_agent_availability.user_information` of the [page].
///
/// [page]: <https://developers.freshworks.com/docs/app-sdk/v2.3/freshsales-suite/serverless-apps/product-events/onuseragentavailability/>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct UserInformation {
    /// Identifier of the account of the user.
    ///
    /// `user_agent_availability.user_information.account_id` of the [page]: integer id. Optional.
    ///
    /// Erratum: the page says: type integer. Here: type integer id (observed: the sample has the
    /// integer here and the string in the envelope).
    ///
    /// Note: the page says: the envelope has the same account as a string. Here: it is an integer
    /// here (observed: the sample has the integer here and the string in the envelope).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v2.3/freshsales-suite/serverless-apps/product-events/onuseragentavailability/>
    pub account_id: Option<Id>,

    /// E-mail address of the user.
    ///
    /// `user_agent_availability.user_information.email` of the [page]: string (email). Optional.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v2.3/freshsales-suite/serverless-apps/product-events/onuseragentavailability/>
    pub email: Option<String>,

    /// Full name of the user.
    ///
    /// `user_agent_availability.user_information.name` of the [page]: string. Optional.
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v2.3/freshsales-suite/serverless-apps/product-events/onuseragentavailability/>
    pub name: Option<String>,

    /// When the availability was last updated.
    ///
    /// `user_agent_availability.user_information.updated_at` of the [page]: timestamp (iso).
    /// Optional. In UTC. Evidence: `format` (observed: the sample has it so; the page speaks of UTC
    /// alone).
    ///
    /// Note: the page says: its description speaks of the availability and not of the user. Here:
    /// it is a member of the user all the same (observed: the sample has it inside
    /// user_information).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v2.3/freshsales-suite/serverless-apps/product-events/onuseragentavailability/>
    pub updated_at: Option<Timestamp>,

    /// Identifier of the user whose availability changed.
    ///
    /// `user_agent_availability.user_information.user_id` of the [page]: string id, also integer.
    /// Optional.
    ///
    /// Erratum: the page says: type string. Here: type string id; also integer (observed: the
    /// sample has an integer here and a string in actor.id).
    ///
    /// Note: the page says: its description speaks of the availability and not of the user. Here:
    /// it is a member of the user all the same (observed: the sample has it inside
    /// user_information).
    ///
    /// Note: the page says: actor.id is an integer and may name the same user. Here: the two are
    /// not compared (observed: the sample has an integer here and a string in actor.id).
    ///
    /// [page]: <https://developers.freshworks.com/docs/app-sdk/v2.3/freshsales-suite/serverless-apps/product-events/onuseragentavailability/>
    pub user_id: Option<Id>,

    /// Members beside the documented attributes, and which of them were null.
    pub extra: Extra,
}

impl Object for UserInformation {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        let mut account_id = None;
        let mut email = None;
        let mut name = None;
        let mut updated_at = None;
        let mut user_id = None;
        while fields.advance()? {
            match fields.name() {
                "account_id" => fields.value(&mut account_id),
                "email" => fields.value(&mut email),
                "name" => fields.value(&mut name),
                "updated_at" => fields.value(&mut updated_at),
                "user_id" => fields.value(&mut user_id),
                _ => fields.keep(),
            }
        }
        Ok(Self {
            account_id,
            email,
            name,
            updated_at,
            user_id,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        out.put("account_id", &self.account_id)?;
        out.put("email", &self.email)?;
        out.put("name", &self.name)?;
        out.put("updated_at", &self.updated_at)?;
        out.put("user_id", &self.user_id)?;
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
/// [page]: <https://developers.freshworks.com/docs/app-sdk/v2.3/freshsales-suite/serverless-apps/product-events/onuseragentavailability/>
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ActorType {
    /// `agent`: An agent acted.
    Agent,

    /// A value that the page does not document.
    Other(String),
}

impl ActorType {
    /// All values that the page documents, in its order.
    pub const DOCUMENTED: &'static [Self] = &[Self::Agent];

    /// The value as it stands in a payload.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Agent => "agent",
            Self::Other(text) => text,
        }
    }
}

impl From<&str> for ActorType {
    fn from(value: &str) -> Self {
        match value {
            "agent" => Self::Agent,
            other => Self::Other(other.to_owned()),
        }
    }
}

/// The attributes of `user_agent_availability` that changed: `changes` of the [page].
///
/// On the wire a change of an array is an object whose `changed` holds an array of the old
/// value, then the new one for each item that changed; a change of any other attribute is such
/// an array itself.
///
/// [page]: <https://developers.freshworks.com/docs/app-sdk/v2.3/freshsales-suite/serverless-apps/product-events/onuseragentavailability/>
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct UserAgentAvailabilityChanges {
    /// Change of `user_agent_availability.channel_preferences`.
    pub channel_preferences: Option<Vec<Change<ChannelPreference>>>,

    /// Change of `user_agent_availability.user_uuid`.
    pub user_uuid: Option<Change<Id>>,

    /// Change of `user_agent_availability.user_information`.
    pub user_information: Option<Vec<Change<UserInformation>>>,

    /// Changes of other attributes, and changes of another shape, as they arrived.
    pub extra: Extra,
}

impl Object for UserAgentAvailabilityChanges {
    fn read(mut fields: Fields<'_>) -> Result<Self, Misread> {
        const ORDER: PairOrder = PairOrder::OldNew;
        let mut channel_preferences = None;
        let mut user_uuid = None;
        let mut user_information = None;
        while fields.advance()? {
            match fields.name() {
                "channel_preferences" => {
                    fields
                        .change(
                            &mut channel_preferences,
                            PairsIn {
                                member: "changed",
                                order: ORDER,
                            },
                        )
                }
                "user_uuid" => fields.change(&mut user_uuid, ORDER),
                "user_information" => {
                    fields
                        .change(
                            &mut user_information,
                            PairsIn {
                                member: "changed",
                                order: ORDER,
                            },
                        )
                }
                _ => fields.keep(),
            }
        }
        Ok(Self {
            channel_preferences,
            user_uuid,
            user_information,
            extra: fields.finish(),
        })
    }

    fn write<S: SerializeMap>(&self, out: &mut Writer<'_, S>) -> Result<(), S::Error> {
        const ORDER: PairOrder = PairOrder::OldNew;
        out.put_change(
            "channel_preferences",
            &self.channel_preferences,
            PairsIn {
                member: "changed",
                order: ORDER,
            },
        )?;
        out.put_change("user_uuid", &self.user_uuid, ORDER)?;
        out.put_change(
            "user_information",
            &self.user_information,
            PairsIn {
                member: "changed",
                order: ORDER,
            },
        )?;
        Ok(())
    }

    fn extra(&self) -> &Extra {
        &self.extra
    }
}

crate::runtime::string_values!(ActorType);

crate::runtime::object!(
    OnUserAgentAvailabilityUpdate, Actor, UserAgentAvailability, ChannelPreference,
    UserInformation, UserAgentAvailabilityChanges
);

static ON_USER_AGENT_AVAILABILITY_UPDATE: ObjectRules = &[
    attribute("actor", object_with(&ACTOR)),
    attribute("associations", FREE_FORM),
    attribute("changes", changes_with(&USER_AGENT_AVAILABILITY_CHANGES))
        .pair_severity(Severity::Warning)
        .listed_pair_severity(Severity::Warning),
    attribute("user_agent_availability", object_with(&USER_AGENT_AVAILABILITY))
        .required(Severity::Warning),
];

static ACTOR: ObjectRules = &[
    attribute("description", STRING),
    attribute("id", INTEGER_ID)
        .also(&[STRING])
        .excused_types(
            "the page says: type integer. Here: type integer id; also string (observed: the sample has a string of digits)",
        ),
    attribute("name", STRING),
    attribute("type", one_of(&["agent"])),
];

static USER_AGENT_AVAILABILITY: ObjectRules = &[
    attribute("channel_preferences", array_of(&object_with(&CHANNEL_PREFERENCE))),
    attribute("user_uuid", STRING_ID),
    attribute("user_information", array_of(&object_with(&USER_INFORMATION))),
];

static CHANNEL_PREFERENCE: ObjectRules = &[
    attribute("available", BOOLEAN),
    attribute("channel", STRING),
    attribute("enabled", BOOLEAN),
];

static USER_INFORMATION: ObjectRules = &[
    attribute("account_id", INTEGER_ID),
    attribute("email", STRING).format(Format::Email),
    attribute("name", STRING),
    attribute("updated_at", TIMESTAMP)
        .format_severity(Severity::Warning)
        .format(Format::Spelled("iso"))
        .utc(Severity::Error),
    attribute("user_id", STRING_ID)
        .also(&[INTEGER])
        .excused_types(
            "the page says: type string. Here: type string id; also integer (observed: the sample has an integer here and a string in actor.id)",
        ),
];

static USER_AGENT_AVAILABILITY_CHANGES: ChangesRules = ChangesRules::old_then_new(
        &["user_agent_availability"],
        &USER_AGENT_AVAILABILITY,
    )
    .pairs_in("changed");

/// Rules for the data.
pub(crate) static RULES: SchemaRules = SchemaRules::new(
        "freshsales.onUserAgentAvailabilityUpdate",
        "https://developers.freshworks.com/docs/app-sdk/v2.3/freshsales-suite/serverless-apps/product-events/onuseragentavailability/",
        &ON_USER_AGENT_AVAILABILITY_UPDATE,
    )
    .of_module("user_agent_availability");
