//! The five events by hand: full, minimal, and what is particular to each.

use freshworks_events::freshcaller::on_agent_update::{
    Agent, AgentAvailableOn, AgentPreference, AgentStatus,
};
use freshworks_events::freshchat::on_agent_activity_create as activity;
use freshworks_events::freshchat::on_agent_custom_status_update as custom_status;
use freshworks_events::freshdesk::on_agent_availability_update as availability;
use freshworks_events::freshsales::on_user_agent_availability_update as user_availability;
use freshworks_events::{Id, RawJson, Timestamp};
use serde_json::{Value, json};

use crate::places::{Minimal, minimal};
use crate::support::{assert_fields, body, decode, event, example, is_typed, read};

#[test]
fn minimal_data_decode() {
    for Minimal { event, data, .. } in minimal() {
        let payload = decode(&body(&event, &data));
        assert!(is_typed(&payload.event), "{:?}", payload.event);
        assert_eq!(payload.event.name(), Some(event.as_str()));
    }
}

#[test]
fn minimal_data_have_no_values() {
    let data = json!({ "agent": { "id": 880_011, "user_id": "990022" } });
    let data = event!(decode(&body("onAgentUpdate", &data)), FreshcallerOnAgentUpdate);
    assert_eq!(data.agent.id, Some(Id::from(880_011)));
    assert_eq!(data.agent.user_id, Some(Id::from(990_022)));
    assert_eq!((data.actor, data.associations, data.changes), (None, None, None));
    let others = Agent::default();
    assert_eq!((data.agent.status, data.agent.teams), (others.status, others.teams));
}

#[test]
fn the_example_of_user_agent_availability_has_every_attribute() {
    let payload = decode(&example("freshsales/onUserAgentAvailabilityUpdate.md"));
    let data = event!(payload, FreshsalesOnUserAgentAvailabilityUpdate);
    let actor = data.actor.expect("an actor");
    assert_fields!(actor, {
        description: "Works the early shift", id: 990022, name: "Robin Example", type_: "agent",
    });
    assert_eq!(actor.type_, Some(user_availability::ActorType::Agent));
    assert_eq!(json!(data.associations), json!({}));
    let subject = data.user_agent_availability;
    assert_eq!(subject.user_uuid, Some(Id::from(300_000_000_000_000_055_u64)));
    let channels = subject.channel_preferences.expect("channels");
    assert_eq!(channels.len(), 1);
    assert_fields!(channels[0], { available: true, channel: "phone", enabled: true });
    let users = subject.user_information.expect("users");
    assert_eq!(users.len(), 1);
    assert_fields!(users[0], {
        account_id: 500100, email: "robin@example.com", name: "Robin Example",
        updated_at: "2026-03-02T09:45:10.500Z", user_id: "990022",
    });
    assert_eq!(actor.id, users[0].user_id, "an integer and a string of one number");
    let changes = data.changes.and_then(|changes| changes.channel_preferences).expect("changes");
    assert_eq!(changes.len(), 1);
    assert_eq!(changes[0].new.as_ref(), channels.first());
    assert_eq!(changes[0].old.as_ref().and_then(|old| old.available), Some(false));
}

#[test]
fn the_example_of_agent_availability_has_every_attribute() {
    let payload = decode(&example("freshdesk/onAgentAvailabilityUpdate.md"));
    let data = event!(payload, FreshdeskOnAgentAvailabilityUpdate);
    let actor = data.actor.expect("an actor");
    assert_fields!(actor, { id: "880011", name: "Robin Example", type_: "agent" });
    assert_eq!(actor.type_, Some(availability::ActorType::Agent));
    let subject = data.agent_availability;
    let channels = subject.channel_availability.clone().expect("channels");
    assert_eq!(channels.len(), 1);
    assert_fields!(channels[0], {
        channel: "freshdesk", available: true, channel_account_id: "acct-500100-k7",
        agent_id: "880011",
    });
    assert_eq!(channels[0].channel, Some(availability::ChannelAvailabilityChannel::Freshdesk));
    assert_fields!(subject, {
        account_id: "500100", created_at: "2025-01-10T08:00:00Z", email: "robin@example.com",
        id: 660055, logged_in: true, name: "Robin Example", status_id: 7003,
        status_updated_at: "2026-03-02T09:45:10Z", updated_at: "2026-03-02T09:45:10Z",
    });
    let status = data.associations.and_then(|associations| associations.status).expect("a status");
    assert_fields!(status, { id: "7003", name: "In training" });
    assert_eq!(status.id, subject.status_id, "a string and an integer of one number");
    let changes = data.changes.expect("changes");
    assert_eq!(json!([changes.misc_changes, changes.system_changes]), json!([{}, {}]));
    let changes = changes.model_changes.expect("changes");
    let channels = changes.channel_availability.expect("a change");
    assert_eq!(channels.new, subject.channel_availability);
    let logged_in = changes.logged_in.expect("a change");
    assert_eq!((logged_in.old, logged_in.new), (Some(false), Some(true)));
}

/// Asserts the values that both agents of the example have.
#[track_caller]
fn assert_agent(agent: &Agent) {
    assert_fields!(agent, {
        account_id: 500100, available_on: 1, browser_status_id: 7001,
        browser_status_name: "Available", common_status_id: 7001,
        common_status_name: "Available", created_at: "2025-01-10 08:00:00 UTC", deleted: false,
        email: "robin@example.com", freshid_uuid: "300000000000000033", id: 880011,
        last_call_at: "2026-03-01 16:20:05 UTC", last_seen_at: "2026-03-02 09:44:59 UTC",
        last_status_change_at: "2026-03-02 09:45:10 UTC", logged_in: true,
        mobile_app_status_id: 7002, mobile_app_status_name: "Offline", name: "Robin Example",
        preference: 1, status: 1, time_zone: "Eastern Time (US & Canada)",
        updated_at: "2026-03-02 09:45:10 UTC", user_id: 990022,
    });
    assert_eq!(agent.available_on, Some(AgentAvailableOn::Browser));
    assert_eq!(agent.preference, Some(AgentPreference::Browser));
    assert_eq!(agent.status, Some(AgentStatus::Online));
    let teams = agent.teams.as_ref().expect("teams");
    assert_eq!(teams.len(), 1);
    assert_fields!(teams[0], { id: "41", name: "Night shift" });
}

#[test]
fn the_example_of_agent_update_has_every_attribute() {
    let payload = decode(&example("freshcaller/onAgentUpdate.md"));
    let data = event!(payload, FreshcallerOnAgentUpdate);
    assert_agent(&data.agent);
    let actor = data.actor.expect("an actor");
    assert_agent(actor.agent.as_ref().expect("an agent"));
    assert_fields!(actor, {
        account_admin: false, account_id: 500100, confirmed: true,
        created_at: "2025-01-10 08:00:00 UTC", current_sign_in_at: "2026-03-02 09:00:00 UTC",
        deleted: false, facebook_id: "1001", failed_attempts: 0,
        freshid_uuid: "300000000000000033", id: 990022, language: "en",
        last_sign_in_at: "2026-03-01 09:00:00 UTC", locked_at: "2026-03-02 09:45:10 UTC",
        mobile: "+1 555 0101", name: "Robin Example", phone: "+1 555 0102", sign_in_count: 12,
        time_zone: "Eastern Time (US & Canada)", twitter_id: "1001",
        updated_at: "2026-03-02 09:45:10 UTC", uuid: "300000000000000044",
    });
    let email = actor.primary_email.expect("an address");
    assert_fields!(email, {
        account_id: 500100, confirmed: true, created_at: "2025-01-10 08:00:00 UTC",
        email: "robin@example.com", id: 660044, primary_email: true,
        updated_at: "2025-01-10 08:00:00 UTC", user_id: 990022,
    });
    assert_eq!(json!(data.associations), json!({}));
    let changes = data.changes.and_then(|changes| changes.model_changes).expect("changes");
    let available_on = changes.available_on.expect("a change");
    assert_eq!(available_on.old, Some(AgentAvailableOn::Offline));
    assert_eq!(available_on.new, Some(AgentAvailableOn::Browser));
    let deleted = changes.deleted.expect("a change");
    assert_eq!((deleted.old, deleted.new), (Some(true), Some(false)));
}

#[test]
fn the_example_of_agent_activity_has_every_attribute() {
    let payload = decode(&example("freshchat/onAgentActivityCreate.md"));
    let data = event!(payload, FreshchatOnAgentActivityCreate);
    let actor = data.actor.expect("an actor");
    assert_fields!(actor, {
        email: "dana@example.com", first_name: "Dana",
        id: "6f1d2c3b-0a4e-4b7f-9c55-0e1f2a3b4c5d", last_name: "Example", login_status: true,
        org_actor_id: "400000000000000011", org_contact_id: "1400000000000000022",
        phone: "+1 555 0100", sub_entity: "hallway_bot", type_: "agent",
    });
    assert_eq!(actor.type_, Some(activity::ActorType::Agent));
    let avatar = actor.avatar.expect("an avatar");
    assert_fields!(avatar, { url: "https://example.com/avatars/dana.png" });
    let profiles = actor.social_profiles.expect("profiles");
    assert_eq!(profiles.len(), 1);
    assert_fields!(profiles[0], { id: "dana.example", type_: "facebook" });
    assert_eq!(profiles[0].type_, Some(activity::SocialProfileType::Facebook));
    let subject = data.agent_activity;
    assert_fields!(subject, {
        availability_event_type: "Intelliassign",
        custom_status_id: "0b8f1c9e-3d52-4a61-8f0a-5c7d9e1b2a34", email: "dana@example.com",
        emoji: "coffee", org_agent_id: "400000000000000011", prev_status: "UNAVAILABLE",
        prev_status_change_timestamp: "2026-03-02T09:15:00.250Z", status: "AVAILABLE",
        status_change_timestamp: "2026-03-02T09:45:10.500Z",
    });
    let kind = activity::AgentActivityAvailabilityEventType::Intelliassign;
    assert_eq!(subject.availability_event_type, Some(kind));
    assert_eq!(subject.status, Some(activity::AgentActivityStatus::Available));
}

#[test]
fn the_example_of_agent_custom_status_has_every_attribute() {
    let payload = decode(&example("freshchat/onAgentCustomStatusUpdate.md"));
    let data = event!(payload, FreshchatOnAgentCustomStatusUpdate);
    let actor = data.actor.expect("an actor");
    assert_fields!(actor, {
        id: "6f1d2c3b-0a4e-4b7f-9c55-0e1f2a3b4c5d", actor_source: "ui",
        email: "dana@example.com", first_name: "Dana", last_name: "Example", login_status: true,
        org_actor_id: "400000000000000011", org_contact_id: "1400000000000000022",
        phone: "+1 555 0100", social_profiles: "mastodon", sub_entity: "idle_rule",
        type_: "agent",
    });
    assert_eq!(actor.type_, Some(custom_status::ActorType::Agent));
    let profiles = custom_status::SocialProfiles::String("mastodon".into());
    assert_eq!(actor.social_profiles, Some(profiles));
    let avatar = actor.avatar.expect("an avatar");
    assert_fields!(avatar, { url: "https://example.com/avatars/dana.png" });
    let subject = data.agent_custom_status;
    assert_fields!(subject, {
        availability_event_type: "custom_status",
        custom_status_id: "0b8f1c9e-3d52-4a61-8f0a-5c7d9e1b2a34", email: "dana@example.com",
        emoji: "books", org_agent_id: "400000000000000011", prev_status: "ERRANDS",
        prev_status_change_timestamp: "2026-03-02T09:15:00.250Z", status: "STUDYING",
        status_change_timestamp: "2026-03-02T09:45:10.500Z",
    });
    let kind = custom_status::AgentCustomStatusAvailabilityEventType::CustomStatus;
    assert_eq!(subject.availability_event_type, Some(kind));
    assert_eq!(json!(data.associations), json!({}));
    let status = data.changes.and_then(|changes| changes.status).expect("a change");
    assert_eq!(status.new.as_deref(), Some("STUDYING"));
    assert_eq!(status.old.as_deref(), Some("ERRANDS"));
}

fn freshdesk_actor(actor: Value) -> availability::Actor {
    let data = json!({ "actor": actor, "agent_availability": {} });
    let payload = decode(&body("onAgentAvailabilityUpdate", &data));
    event!(payload, FreshdeskOnAgentAvailabilityUpdate).actor.expect("an actor")
}

#[test]
fn a_system_actor_of_freshdesk_has_nulls_or_a_sentinel() {
    let actor = freshdesk_actor(json!({ "id": null, "name": null, "type": "system" }));
    assert_eq!(actor.type_, Some(availability::ActorType::System));
    assert_eq!((actor.id, actor.name), (None, None));
    assert!(actor.extra.was_null("id") && actor.extra.was_null("name"));
    let actor = freshdesk_actor(json!({ "id": 0, "name": "system", "type": "system" }));
    assert_eq!(actor.type_, Some(availability::ActorType::System));
    assert_eq!((actor.id, actor.name.as_deref()), (Some(Id::from(0)), Some("system")));
}

#[test]
fn a_system_actor_of_freshchat_has_nulls() {
    let actor = json!({
        "avatar": { "url": null }, "email": null, "first_name": null, "id": null,
        "last_name": null, "login_status": null, "org_actor_id": null, "phone": null,
        "social_profiles": [{ "id": null, "type": null }], "sub_entity": null, "type": "system",
    });
    let subject = json!({
        "availability_event_type": "GeneralAvailability", "custom_status_id": null,
        "prev_status": "AVAILABLE", "status": "UNAVAILABLE",
    });
    let data = json!({ "actor": actor, "agent_activity": subject });
    let payload = decode(&body("onAgentActivityCreate", &data));
    let data = event!(payload, FreshchatOnAgentActivityCreate);
    let actor = data.actor.expect("an actor");
    assert_eq!(actor.type_, Some(activity::ActorType::System));
    assert_eq!((actor.email, actor.id, actor.phone), (None, None, None));
    assert_eq!(actor.avatar.and_then(|avatar| avatar.url), None);
    assert_eq!(actor.extra.nulls().count(), 8);
    let kind = activity::AgentActivityAvailabilityEventType::GeneralAvailability;
    assert_eq!(data.agent_activity.availability_event_type, Some(kind));
    assert_eq!(data.agent_activity.status, Some(activity::AgentActivityStatus::Unavailable));
}

#[test]
fn unknown_values_are_variants_that_keep_them() {
    let data = json!({
        "actor": {
            "type": "bot/agent/contact",
            "social_profiles": [{ "type": "mastodon" }],
        },
        "agent_activity": { "status": "Lunch break", "availability_event_type": "Other" },
    });
    let payload = decode(&body("onAgentActivityCreate", &data));
    let data = event!(payload, FreshchatOnAgentActivityCreate);
    let actor = data.actor.expect("an actor");
    assert_eq!(actor.type_, Some(activity::ActorType::Other("bot/agent/contact".into())));
    let profiles = actor.social_profiles.expect("profiles");
    let network = activity::SocialProfileType::Other("mastodon".into());
    assert_eq!(profiles[0].type_, Some(network));
    let status = activity::AgentActivityStatus::Other("Lunch break".into());
    assert_eq!(data.agent_activity.status, Some(status));
}

#[test]
fn an_integer_status_may_be_unknown() {
    let agent = json!({ "status": 17, "available_on": -1, "preference": 3 });
    let data = event!(
        decode(&body("onAgentUpdate", &json!({ "agent": agent }))),
        FreshcallerOnAgentUpdate
    );
    assert_eq!(data.agent.status, Some(AgentStatus::Other(17)));
    assert_eq!(data.agent.available_on, Some(AgentAvailableOn::Other(-1)));
    assert_eq!(data.agent.preference, Some(AgentPreference::Other(3)));
    let known = [0, 1, 2, 3].map(AgentStatus::from);
    let expected = [
        AgentStatus::OfflineOrCustom,
        AgentStatus::Online,
        AgentStatus::Busy,
        AgentStatus::AfterCallWork,
    ];
    assert_eq!(known, expected);
}

#[test]
fn an_actor_of_no_documented_type_does_not_fail_by_its_absence() {
    let actor = freshdesk_actor(json!({ "id": "880011" }));
    assert_eq!((actor.id, actor.type_), (Some(Id::from("880011")), None));
    assert!(actor.extra.is_empty() && !actor.extra.was_null("type"));
}

#[test]
fn email_arrives_in_either_spelling() {
    for name in ["Email", "email"] {
        let data = json!({ "agent_availability": { name: "robin@example.com" } });
        let payload = read(&body("onAgentAvailabilityUpdate", &data));
        let data = event!(payload, FreshdeskOnAgentAvailabilityUpdate);
        assert_eq!(data.agent_availability.email.as_deref(), Some("robin@example.com"));
        assert!(data.agent_availability.extra.is_empty());
    }
}

#[test]
fn phone_arrives_in_either_spelling() {
    for name in ["Phone", "phone"] {
        let data = json!({ "actor": { name: "+1 555 0100" }, "agent_custom_status": {} });
        let payload = read(&body("onAgentCustomStatusUpdate", &data));
        let actor = event!(payload, FreshchatOnAgentCustomStatusUpdate).actor.expect("an actor");
        assert_eq!(actor.phone.as_deref(), Some("+1 555 0100"));
        assert!(actor.extra.is_empty());
    }
}

#[test]
fn a_wrong_type_in_another_spelling_is_told_as_it_arrived() {
    let data = json!({ "actor": { "phone": 5 }, "agent_custom_status": {} });
    let payload = decode(&body("onAgentCustomStatusUpdate", &data));
    assert_eq!(payload.misfits()[0].pointer, "/data/actor/phone");
}

/// The social profiles of an actor whose custom status changed.
fn profiles(value: Value) -> custom_status::Actor {
    let data = json!({ "actor": { "social_profiles": value }, "agent_custom_status": {} });
    let payload = decode(&body("onAgentCustomStatusUpdate", &data));
    event!(payload, FreshchatOnAgentCustomStatusUpdate).actor.expect("an actor")
}

#[test]
fn social_profiles_are_a_string_an_array_or_null() {
    use custom_status::{SocialProfileType, SocialProfiles};
    let string = profiles(json!("")).social_profiles;
    assert_eq!(string, Some(SocialProfiles::String(String::new())));
    let array = profiles(json!([{ "id": "dana.example", "type": "linkedin", "x": 1 }, {}]));
    let Some(SocialProfiles::Array(array)) = array.social_profiles else {
        panic!("an array");
    };
    assert_eq!(array.len(), 2);
    assert_eq!(array[0].id, Some(Id::from("dana.example")));
    assert_eq!(array[0].type_, Some(SocialProfileType::Linkedin));
    assert_eq!(array[0].extra.len(), 1);
    assert_eq!(profiles(json!([])).social_profiles, Some(SocialProfiles::Array(Vec::new())));
    let null = profiles(Value::Null);
    assert_eq!(null.social_profiles, None);
    assert!(null.extra.was_null("social_profiles"));
}

#[test]
fn both_spellings_of_timestamps_are_instants() {
    let cases = [
        ("2026-03-02T09:45:10.500Z", Some(1_772_444_710_500)),
        ("2026-03-02T09:45:10Z", Some(1_772_444_710_000)),
        ("2026-03-02T15:15:10+05:30", Some(1_772_444_710_000)),
        ("2026-03-02 09:45:10 UTC", Some(1_772_444_710_000)),
        ("1970-01-01 00:00:00 UTC", Some(0)),
        ("yesterday", None),
        ("", None),
        ("2026-02-30 09:45:10 UTC", None),
    ];
    for (text, millis) in cases {
        let data = json!({ "agent": { "updated_at": text } });
        let data = event!(decode(&body("onAgentUpdate", &data)), FreshcallerOnAgentUpdate);
        let time = data.agent.updated_at.expect("a time, whatever it says");
        assert_eq!(time.as_str(), text);
        assert_eq!(time.unix_millis(), millis, "{text}");
    }
}

#[test]
fn timestamps_of_any_event_are_instants_in_any_spelling() {
    let texts = ["2026-03-02T09:45:10Z", "2026-03-02 09:45:10 UTC"];
    for text in texts {
        let data = json!({ "agent_custom_status": { "status_change_timestamp": text } });
        let payload = decode(&body("onAgentCustomStatusUpdate", &data));
        let data = event!(payload, FreshchatOnAgentCustomStatusUpdate);
        let time = data.agent_custom_status.status_change_timestamp;
        assert_eq!(time.as_ref().and_then(Timestamp::unix_nanos), Some(1_772_444_710_000_000_000));
    }
}

#[test]
fn a_change_between_custom_and_default_statuses_decodes() {
    let data = json!({
        "actor": { "id": "6f1d2c3b-0a4e-4b7f-9c55-0e1f2a3b4c5d", "type": "agent" },
        "agent_custom_status": { "status": "AVAILABLE", "prev_status": "LUNCH", "emoji": null },
        "changes": { "status": ["AVAILABLE", "LUNCH"] },
    });
    let payload = decode(&body("onAgentCustomStatusUpdate", &data));
    let data = event!(payload, FreshchatOnAgentCustomStatusUpdate);
    let subject = data.agent_custom_status;
    let change = data.changes.and_then(|changes| changes.status).expect("a change");
    assert_eq!((change.old, change.new), (subject.prev_status, subject.status));
}

#[test]
fn a_wrong_social_profile_is_told_with_its_index() {
    let actor = json!({ "social_profiles": [{}, "dana.example"] });
    let data = json!({ "actor": actor, "agent_custom_status": {} });
    let payload = decode(&body("onAgentCustomStatusUpdate", &data));
    assert_eq!(payload.misfits()[0].pointer, "/data/actor/social_profiles/1");
}

#[test]
fn neither_of_two_spellings_is_lost() {
    let read = |availability: &str| {
        let data = format!(r#"{{"agent_availability":{availability}}}"#);
        let payload = decode(&format!(r#"{{"event":"onAgentAvailabilityUpdate","data":{data}}}"#));
        event!(payload, FreshdeskOnAgentAvailabilityUpdate).agent_availability
    };
    let both = [
        r#"{"Email":"a@example.com","email":"b@example.com"}"#,
        r#"{"email":"b@example.com","Email":"a@example.com"}"#,
    ];
    for both in both.map(read) {
        assert_eq!(both.email.as_deref(), Some("a@example.com"));
        let kept = both.extra.get("email").map(RawJson::get);
        assert_eq!(kept, Some(r#""b@example.com""#));
    }
    let null = read(r#"{"Email":null,"email":"b@example.com"}"#);
    assert!(null.email.is_none() && null.extra.was_null("Email"));
    assert!(null.extra.get("email").is_some());
}

#[test]
fn an_accepted_spelling_alone_is_the_attribute() {
    let read = |value: &str| {
        let data = format!(r#"{{"agent_availability":{{"email":{value}}}}}"#);
        read(&format!(r#"{{"event":"onAgentAvailabilityUpdate","data":{data}}}"#))
    };
    let null = event!(read("null"), FreshdeskOnAgentAvailabilityUpdate).agent_availability;
    assert!(null.email.is_none() && null.extra.was_null("Email"));
    let payload = read("5");
    assert_eq!(payload.misfits()[0].pointer, "/data/agent_availability/email");
}
