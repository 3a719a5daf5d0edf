//! Types that an app author writes after reading the page, with serde's derive.

#![allow(dead_code)] // Nobody reads the fields: only decoding is measured.

use std::collections::HashMap;
use std::hint::black_box;

use serde::Deserialize;
use serde_json::value::RawValue;

#[derive(Deserialize)]
struct Body<T> {
    account_id: Option<String>,
    data: T,
    domain: Option<String>,
    event: Option<String>,
    region: Option<String>,
    timestamp: Option<f64>,
    version: Option<String>,
}

#[derive(Deserialize)]
struct UserUpdate {
    actor: Option<UserActor>,
    associations: Option<Box<RawValue>>,
    changes: Option<HashMap<String, Changed>>,
    user_agent_availability: Option<UserAvailability>,
}

#[derive(Deserialize)]
struct UserActor {
    description: Option<String>,
    id: Option<i64>,
    name: Option<String>,
    #[serde(rename = "type")]
    type_: Option<String>,
}

#[derive(Deserialize)]
struct Changed {
    changed: Option<Vec<(ChannelPreference, ChannelPreference)>>,
}

#[derive(Deserialize)]
struct UserAvailability {
    channel_preferences: Option<Vec<ChannelPreference>>,
    user_uuid: Option<String>,
    user_information: Option<Vec<UserInformation>>,
}

#[derive(Deserialize)]
struct ChannelPreference {
    available: Option<bool>,
    channel: Option<String>,
    enabled: Option<bool>,
}

#[derive(Deserialize)]
struct UserInformation {
    account_id: Option<i64>,
    email: Option<String>,
    name: Option<String>,
    updated_at: Option<String>,
    user_id: Option<String>,
}

#[derive(Deserialize)]
struct AvailabilityUpdate {
    actor: Option<DeskActor>,
    agent_availability: Option<Availability>,
    associations: Option<DeskAssociations>,
    changes: Option<DeskChanges>,
}

#[derive(Deserialize)]
struct DeskActor {
    id: Option<String>,
    name: Option<String>,
    #[serde(rename = "type")]
    type_: Option<String>,
}

#[derive(Deserialize)]
struct Availability {
    account_id: Option<String>,
    channel_availability: Option<Vec<Channel>>,
    created_at: Option<String>,
    #[serde(rename = "Email")]
    email: Option<String>,
    id: Option<i64>,
    logged_in: Option<bool>,
    name: Option<String>,
    status_id: Option<i64>,
    status_updated_at: Option<String>,
    updated_at: Option<String>,
}

#[derive(Deserialize)]
struct Channel {
    channel: Option<String>,
    available: Option<bool>,
    channel_account_id: Option<String>,
    agent_id: Option<String>,
}

#[derive(Deserialize)]
struct DeskAssociations {
    status: Option<DeskStatus>,
}

#[derive(Deserialize)]
struct DeskStatus {
    id: Option<String>,
    name: Option<String>,
}

#[derive(Deserialize)]
struct DeskChanges {
    misc_changes: Option<Box<RawValue>>,
    model_changes: Option<DeskModelChanges>,
    system_changes: Option<Box<RawValue>>,
}

#[derive(Deserialize)]
struct DeskModelChanges {
    channel_availability: Option<(Vec<Channel>, Vec<Channel>)>,
    logged_in: Option<(bool, bool)>,
    status_id: Option<(i64, i64)>,
    status_updated_at: Option<(String, String)>,
    updated_at: Option<(String, String)>,
}

#[derive(Deserialize)]
struct AgentUpdate {
    actor: Option<CallerActor>,
    agent: Option<Agent>,
    associations: Option<Box<RawValue>>,
    changes: Option<CallerChanges>,
}

#[derive(Deserialize)]
struct CallerActor {
    account_admin: Option<bool>,
    account_id: Option<i64>,
    agent: Option<Agent>,
    confirmed: Option<bool>,
    created_at: Option<String>,
    current_sign_in_at: Option<String>,
    deleted: Option<bool>,
    facebook_id: Option<String>,
    failed_attempts: Option<i64>,
    freshid_uuid: Option<String>,
    id: Option<i64>,
    language: Option<String>,
    last_sign_in_at: Option<String>,
    locked_at: Option<String>,
    mobile: Option<String>,
    name: Option<String>,
    phone: Option<String>,
    primary_email: Option<PrimaryEmail>,
    sign_in_count: Option<i64>,
    time_zone: Option<String>,
    twitter_id: Option<String>,
    updated_at: Option<String>,
    uuid: Option<String>,
}

#[derive(Deserialize)]
struct PrimaryEmail {
    account_id: Option<i64>,
    confirmed: Option<bool>,
    created_at: Option<String>,
    email: Option<String>,
    id: Option<i64>,
    primary_email: Option<bool>,
    updated_at: Option<String>,
    user_id: Option<i64>,
}

#[derive(Deserialize)]
struct Agent {
    account_id: Option<i64>,
    available_on: Option<i64>,
    browser_status_id: Option<i64>,
    browser_status_name: Option<String>,
    common_status_id: Option<i64>,
    common_status_name: Option<String>,
    created_at: Option<String>,
    deleted: Option<bool>,
    email: Option<String>,
    freshid_uuid: Option<String>,
    id: Option<i64>,
    last_call_at: Option<String>,
    last_seen_at: Option<String>,
    last_status_change_at: Option<String>,
    logged_in: Option<bool>,
    mobile_app_status_id: Option<i64>,
    mobile_app_status_name: Option<String>,
    name: Option<String>,
    preference: Option<i64>,
    status: Option<i64>,
    teams: Option<Vec<Team>>,
    time_zone: Option<String>,
    updated_at: Option<String>,
    user_id: Option<i64>,
}

#[derive(Deserialize)]
struct Team {
    id: Option<String>,
    name: Option<String>,
}

#[derive(Deserialize)]
struct CallerChanges {
    model_changes: Option<AgentChanges>,
}

#[derive(Deserialize)]
struct AgentChanges {
    account_id: Option<(i64, i64)>,
    available_on: Option<(i64, i64)>,
    browser_status_id: Option<(i64, i64)>,
    browser_status_name: Option<(String, String)>,
    common_status_id: Option<(i64, i64)>,
    common_status_name: Option<(String, String)>,
    created_at: Option<(String, String)>,
    deleted: Option<(bool, bool)>,
    email: Option<(String, String)>,
    freshid_uuid: Option<(String, String)>,
    id: Option<(i64, i64)>,
    last_call_at: Option<(String, String)>,
    last_seen_at: Option<(String, String)>,
    last_status_change_at: Option<(String, String)>,
    logged_in: Option<(bool, bool)>,
    mobile_app_status_id: Option<(i64, i64)>,
    mobile_app_status_name: Option<(String, String)>,
    name: Option<(String, String)>,
    preference: Option<(i64, i64)>,
    status: Option<(i64, i64)>,
    time_zone: Option<(String, String)>,
    updated_at: Option<(String, String)>,
    user_id: Option<(i64, i64)>,
}

#[derive(Deserialize)]
struct ActivityCreate {
    actor: Option<ChatActor>,
    agent_activity: Option<Activity>,
}

#[derive(Deserialize)]
struct ChatActor {
    avatar: Option<Avatar>,
    email: Option<String>,
    first_name: Option<String>,
    id: Option<String>,
    last_name: Option<String>,
    login_status: Option<bool>,
    org_actor_id: Option<String>,
    org_contact_id: Option<String>,
    phone: Option<String>,
    social_profiles: Option<Vec<SocialProfile>>,
    sub_entity: Option<String>,
    #[serde(rename = "type")]
    type_: Option<String>,
}

#[derive(Deserialize)]
struct Avatar {
    url: Option<String>,
}

#[derive(Deserialize)]
struct SocialProfile {
    id: Option<String>,
    #[serde(rename = "type")]
    type_: Option<String>,
}

#[derive(Deserialize)]
struct Activity {
    email: Option<String>,
    emoji: Option<String>,
    org_agent_id: Option<String>,
    prev_status: Option<String>,
    prev_status_change_timestamp: Option<String>,
    status: Option<String>,
    status_change_timestamp: Option<String>,
    availability_event_type: Option<String>,
    custom_status_id: Option<String>,
}

#[derive(Deserialize)]
struct CustomStatusUpdate {
    actor: Option<StatusActor>,
    agent_custom_status: Option<Activity>,
    associations: Option<Box<RawValue>>,
    changes: Option<ActivityChanges>,
}

#[derive(Deserialize)]
struct StatusActor {
    id: Option<String>,
    actor_source: Option<String>,
    avatar: Option<Avatar>,
    email: Option<String>,
    first_name: Option<String>,
    last_name: Option<String>,
    login_status: Option<bool>,
    org_actor_id: Option<String>,
    org_contact_id: Option<String>,
    #[serde(rename = "Phone")]
    phone: Option<String>,
    social_profiles: Option<String>,
    sub_entity: Option<String>,
    #[serde(rename = "type")]
    type_: Option<String>,
}

#[derive(Deserialize)]
struct ActivityChanges {
    email: Option<(String, String)>,
    emoji: Option<(String, String)>,
    org_agent_id: Option<(String, String)>,
    prev_status: Option<(String, String)>,
    prev_status_change_timestamp: Option<(String, String)>,
    status: Option<(String, String)>,
    status_change_timestamp: Option<(String, String)>,
    availability_event_type: Option<(String, String)>,
    custom_status_id: Option<(String, String)>,
}

pub(crate) fn user_agent_availability_update(body: &[u8]) {
    black_box(serde_json::from_slice::<Body<UserUpdate>>(body).expect("decodes"));
}

pub(crate) fn agent_availability_update(body: &[u8]) {
    black_box(serde_json::from_slice::<Body<AvailabilityUpdate>>(body).expect("decodes"));
}

pub(crate) fn agent_update(body: &[u8]) {
    black_box(serde_json::from_slice::<Body<AgentUpdate>>(body).expect("decodes"));
}

pub(crate) fn agent_activity_create(body: &[u8]) {
    black_box(serde_json::from_slice::<Body<ActivityCreate>>(body).expect("decodes"));
}

pub(crate) fn agent_custom_status_update(body: &[u8]) {
    black_box(serde_json::from_slice::<Body<CustomStatusUpdate>>(body).expect("decodes"));
}
