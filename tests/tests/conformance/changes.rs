//! Changes: three shapes on the wire, two orders, one type.

use freshworks_events::freshcaller::on_agent_update::{AgentAvailableOn, AgentChanges};
use freshworks_events::freshchat::on_agent_custom_status_update::AgentCustomStatusChanges;
use freshworks_events::freshdesk::on_agent_availability_update::{
    AgentAvailabilityChanges, ChannelAvailabilityChannel,
};
use freshworks_events::freshsales::on_user_agent_availability_update::UserAgentAvailabilityChanges;
use freshworks_events::{Change, RawJson, Severity, Timestamp};
use serde_json::{Value, json};

use crate::support::{body, decode, event};

fn freshdesk(changes: Value) -> AgentAvailabilityChanges {
    let data = json!({ "agent_availability": {}, "changes": { "model_changes": changes } });
    let payload = decode(&body("onAgentAvailabilityUpdate", &data));
    let data = event!(payload, FreshdeskOnAgentAvailabilityUpdate);
    data.changes.and_then(|changes| changes.model_changes).expect("changes")
}

fn freshcaller(changes: Value) -> AgentChanges {
    let data = json!({ "agent": {}, "changes": { "model_changes": changes } });
    let data = event!(decode(&body("onAgentUpdate", &data)), FreshcallerOnAgentUpdate);
    data.changes.and_then(|changes| changes.model_changes).expect("changes")
}

fn freshsales(changes: Value) -> UserAgentAvailabilityChanges {
    let data = json!({ "user_agent_availability": {}, "changes": changes });
    let payload = decode(&body("onUserAgentAvailabilityUpdate", &data));
    event!(payload, FreshsalesOnUserAgentAvailabilityUpdate).changes.expect("changes")
}

fn freshchat(changes: Value) -> AgentCustomStatusChanges {
    let data = json!({ "agent_custom_status": {}, "changes": changes });
    let payload = decode(&body("onAgentCustomStatusUpdate", &data));
    event!(payload, FreshchatOnAgentCustomStatusUpdate).changes.expect("changes")
}

fn change<T: Clone>(old: impl Into<T>, new: impl Into<T>) -> Option<Change<T>> {
    Some(Change::new(Some(old.into()), Some(new.into())))
}

#[test]
fn freshdesk_has_the_old_value_first() {
    let changes = freshdesk(json!({
        "status_id": [7001, 9_007_199_254_740_993_u64],
        "logged_in": [false, true],
        "status_updated_at": ["2026-03-02T09:45:10Z", "2026-03-02T09:46:10Z"],
        "Email": ["old@example.com", "new@example.com"],
    }));
    assert_eq!(changes.status_id, change(7001, 9_007_199_254_740_993_u64));
    assert_eq!(changes.logged_in, change(false, true));
    assert_eq!(changes.email, change("old@example.com", "new@example.com"));
    let updated: Change<Timestamp> = changes.status_updated_at.expect("a change");
    let nanos = |time: Option<Timestamp>| time.and_then(|time| time.unix_nanos()).expect("a time");
    assert_eq!(nanos(updated.new) - nanos(updated.old), 60_000_000_000);
    assert_eq!((changes.name, changes.id), (None, None));
    assert!(changes.extra.is_empty());
}

#[test]
fn freshdesk_changes_an_array_as_a_whole() {
    let changes = freshdesk(json!({
        "channel_availability": [
            [{ "channel": "freshdesk", "available": false }],
            [{ "channel": "freshdesk", "available": true }, { "channel": "Email queue", "load": 3 }],
        ],
    }));
    let change = changes.channel_availability.expect("a change");
    let old = change.old.expect("an old array");
    let new = change.new.expect("a new array");
    assert_eq!((old.len(), new.len()), (1, 2));
    assert_eq!((old[0].available, new[0].available), (Some(false), Some(true)));
    assert_eq!(old[0].channel, Some(ChannelAvailabilityChannel::Freshdesk));
    let other = ChannelAvailabilityChannel::Other("Email queue".into());
    assert_eq!(new[1].channel, Some(other));
    assert_eq!(new[1].extra.get("load").map(RawJson::get), Some("3"));
}

#[test]
fn freshdesk_changes_of_an_alias_are_those_of_the_attribute() {
    let data =
        r#"{"agent_availability":{},"changes":{"model_changes":{"email":["a@example.com",null]}}}"#;
    let body = format!(r#"{{"event":"onAgentAvailabilityUpdate","data":{data}}}"#);
    let data = event!(crate::support::read(&body), FreshdeskOnAgentAvailabilityUpdate);
    let changes = data.changes.and_then(|changes| changes.model_changes).expect("changes");
    assert_eq!(changes.email, Some(Change::new(Some("a@example.com".into()), None)));
}

#[test]
fn freshdesk_has_other_changes_beside_those_of_the_model() {
    let data = json!({
        "agent_availability": {},
        "changes": {
            "misc_changes": { "a": [1, 2] },
            "model_changes": {},
            "system_changes": {},
            "other_changes": [],
        },
    });
    let payload = decode(&body("onAgentAvailabilityUpdate", &data));
    let changes = event!(payload, FreshdeskOnAgentAvailabilityUpdate).changes.expect("changes");
    assert_eq!(json!(changes.misc_changes), json!({ "a": [1, 2] }));
    assert_eq!(json!(changes.system_changes), json!({}));
    assert_eq!(changes.model_changes, Some(AgentAvailabilityChanges::default()));
    assert_eq!(changes.extra.get("other_changes").map(RawJson::get), Some("[]"));
}

#[test]
fn freshcaller_has_the_old_value_first() {
    let changes = freshcaller(json!({
        "available_on": [0, 2],
        "status": [9, 1],
        "browser_status_name": ["Offline", "Lunch"],
        "last_call_at": [null, "2026-03-02 09:45:10 UTC"],
        "teams": [[], [{ "id": "41" }]],
    }));
    assert_eq!(changes.available_on, change(AgentAvailableOn::Offline, AgentAvailableOn::Mobile));
    let status = changes.status.expect("a change");
    assert_eq!(status.old.map(|status| status.as_i64()), Some(9));
    assert_eq!(status.new.map(|status| status.as_i64()), Some(1));
    assert_eq!(changes.browser_status_name, change("Offline", "Lunch"));
    let call = changes.last_call_at.expect("a change");
    assert_eq!((call.old, call.new), (None, Some("2026-03-02 09:45:10 UTC".into())));
    let teams = changes.extra.get("teams").map(RawJson::get);
    assert_eq!(teams, Some(r#"[[],[{"id":"41"}]]"#), "changes of teams have no documented shape");
}

#[test]
fn freshsales_has_a_pair_for_each_changed_element() {
    let element =
        |channel: &str, available: bool| json!({ "channel": channel, "available": available });
    for channels in [vec!["chat"], vec!["chat", "phone"], vec!["chat", "phone", "freshsales"]] {
        let pair = |channel: &&str| json!([element(channel, false), element(channel, true)]);
        let pairs: Vec<Value> = channels.iter().map(pair).collect();
        let changes = freshsales(json!({ "channel_preferences": { "changed": pairs } }));
        let found = changes.channel_preferences.expect("changes");
        assert_eq!(found.len(), channels.len());
        for (change, channel) in found.into_iter().zip(channels) {
            let (old, new) = (change.old.expect("an old"), change.new.expect("a new"));
            assert_eq!((old.available, new.available), (Some(false), Some(true)));
            assert_eq!(
                (old.channel.as_deref(), new.channel.as_deref()),
                (Some(channel), Some(channel))
            );
        }
        assert!(changes.extra.is_empty());
    }
}

#[test]
fn freshsales_elements_come_and_go() {
    let changes = freshsales(json!({
        "channel_preferences": { "changed": [[null, { "channel": "chat" }], [{}, null]] },
        "user_uuid": ["300000000000000055", "18446744073709551615"],
    }));
    let found = changes.channel_preferences.expect("changes");
    assert_eq!(found[0].old, None);
    let new = found[0].new.as_ref().expect("a new element");
    assert_eq!(new.channel.as_deref(), Some("chat"));
    assert_eq!((found[1].old.is_some(), found[1].new.is_some()), (true, false));
    assert_eq!(changes.user_uuid, change("300000000000000055", u64::MAX));
}

#[test]
fn freshsales_has_lists_without_pairs() {
    let changes = freshsales(json!({ "channel_preferences": { "changed": [] } }));
    assert_eq!(changes.channel_preferences, Some(Vec::new()));
}

#[test]
fn freshchat_has_the_new_value_first() {
    let changes = freshchat(json!({
        "status": ["STUDYING", "ERRANDS"],
        "custom_status_id": [null, "0b8f1c9e-3d52-4a61-8f0a-5c7d9e1b2a34"],
        "emoji": ["books", null],
    }));
    assert_eq!(changes.status, change("ERRANDS", "STUDYING"));
    let id = changes.custom_status_id.expect("a change");
    assert_eq!(id.old, Some("0b8f1c9e-3d52-4a61-8f0a-5c7d9e1b2a34".into()));
    assert_eq!(id.new, None);
    let emoji = changes.emoji.expect("a change");
    assert_eq!((emoji.old, emoji.new.as_deref()), (None, Some("books")));
}

#[test]
fn pairs_may_be_of_equal_or_of_no_values() {
    let changes = freshchat(json!({ "status": ["A", "A"], "email": [null, null] }));
    assert_eq!(changes.status, change("A", "A"));
    assert_eq!(changes.email, Some(Change::new(None, None)));
    let changes = freshdesk(json!({ "status_id": [7, "7"] }));
    assert_eq!(changes.status_id, change(7, 7));
}

#[test]
fn no_change_is_no_value() {
    let changes = freshchat(json!({ "status": null }));
    assert_eq!(changes.status, None);
    assert!(changes.extra.was_null("status"));
    assert_eq!(freshcaller(json!({})), AgentChanges::default());
}

#[test]
fn malformed_changes_are_kept_as_they_arrived() {
    let malformed = [
        json!(["one"]),
        json!(["one", "two", "three"]),
        json!([]),
        json!("bare"),
        json!({ "added": [] }),
        json!([5, {}]),
        json!({ "changed": [["a", "b"]] }),
    ];
    for value in malformed {
        let text = value.to_string();
        let changes = freshdesk(json!({ "name": value, "id": [1, 2] }));
        assert_eq!(changes.name, None, "{text}");
        assert_eq!(changes.extra.get("name").map(RawJson::get), Some(text.as_str()));
        assert_eq!(changes.id, change(1, 2), "its neighbour is read all the same");
    }
}

#[test]
fn freshsales_keeps_what_is_no_list_of_pairs() {
    let malformed = [
        json!([[], []]),
        json!({ "changed": [[{}]] }),
        json!({ "changed": [[{}, {}, {}]] }),
        json!({ "changed": {} }),
        json!({ "added": [{}] }),
        json!({ "changed": [[{}, {}]], "removed": [] }),
        json!({}),
    ];
    for value in malformed {
        let text = value.to_string();
        let changes = freshsales(json!({ "channel_preferences": value }));
        assert_eq!(changes.channel_preferences, None, "{text}");
        let kept = changes.extra.get("channel_preferences").map(RawJson::get);
        assert_eq!(kept, Some(text.as_str()));
    }
}

#[test]
fn unknown_attributes_that_changed_are_kept() {
    let nested = json!({ "cf_colour": ["red", "blue"] });
    let changes = freshcaller(json!({ "custom_fields": nested, "rank": ["none", "*"] }));
    let kept = |name: &str| changes.extra.get(name).map(RawJson::get);
    assert_eq!(kept("custom_fields"), Some(r#"{"cf_colour":["red","blue"]}"#));
    assert_eq!(kept("rank"), Some(r#"["none","*"]"#));
    assert_eq!(changes.extra.len(), 2);
}

#[test]
fn neither_of_two_spellings_of_a_change_is_lost() {
    for changes in [
        json!({ "Email": ["a", "b"], "email": 1 }),
        json!({ "email": [1, 2], "Email": null }),
        json!({ "Email": "x", "email": ["a", "b"] }),
        json!({ "Email": ["a", "b"], "email": ["c", "d"] }),
    ] {
        let data = json!({ "agent_availability": {}, "changes": { "model_changes": changes } });
        decode(&body("onAgentAvailabilityUpdate", &data));
    }
}

#[test]
fn changes_as_the_format_line_of_the_page_has_them_are_kept_and_at_most_a_warning() {
    let changes = json!({ "channel_preferences": { "changed": [["Before"], ["After"]] } });
    let data = json!({ "user_agent_availability": {}, "changes": changes });
    let body = body("onUserAgentAvailabilityUpdate", &data);
    let payload = decode(&body);
    assert_eq!(payload.validate().count(Severity::Error), 0);
    assert!(payload.validate().count(Severity::Warning) > 0);
    let typed = event!(payload.clone(), FreshsalesOnUserAgentAvailabilityUpdate);
    let kept = typed.changes.expect("changes");
    assert_eq!(kept.channel_preferences, None);
    assert!(!kept.extra.is_empty(), "the change is kept as it arrived");
    let written = serde_json::to_value(&payload).expect("JSON");
    assert_eq!(written["data"]["changes"], changes);
}
