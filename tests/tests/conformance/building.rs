//! Values made in code: what tests of apps, and code that compares and prints values, need.

use std::collections::BTreeSet;

use freshworks_events::freshcaller::on_agent_update::{Actor, Agent};
use freshworks_events::freshcaller::{self, OnAgentUpdate};
use freshworks_events::freshdesk::on_agent_availability_update::{
    ActorType, ChannelAvailabilityChannel,
};
use freshworks_events::{
    Change, DecodeError, Event, EventData, Id, Module, Payload, RawJson, Timestamp, UnknownReason,
};
use serde_json::json;

fn agent_update() -> Payload {
    Payload::new(
        OnAgentUpdate::new(Agent::default().with(|agent| {
            agent.id = Some(7.into());
            agent.name = Some("Dana".to_owned());
        }))
        .with(|data| {
            data.actor = Some(Actor::default().with(|actor| actor.id = Some(8.into())));
        }),
    )
    .with(|payload| payload.account_id = Some("500100".into()))
}

#[test]
fn a_payload_is_made_in_one_expression() {
    let written = serde_json::to_value(agent_update()).expect("a payload is JSON");
    let data = json!({ "actor": { "id": 8 }, "agent": { "id": 7, "name": "Dana" } });
    assert_eq!(written, json!({ "account_id": "500100", "data": data, "event": "onAgentUpdate" }));
}

#[test]
fn a_payload_made_in_code_is_one_that_arrives() {
    let body = serde_json::to_vec(&agent_update()).expect("a payload is JSON");
    // Another module has an event of that name.
    let arrived = Payload::from_slice_of(Module::CallerAgent, &body).expect("it decodes");
    assert_eq!(arrived, agent_update());
}

#[test]
fn data_is_found_by_its_type() {
    let event: Event = OnAgentUpdate::new(Agent::default()).into();
    assert_eq!(event.data(), Some(&OnAgentUpdate::default()));
    assert_eq!(event.data::<freshworks_events::freshdesk::OnAgentAvailabilityUpdate>(), None);
    assert_eq!(freshcaller::OnAgentUpdate::NAME, "onAgentUpdate");
    assert_eq!(freshcaller::OnAgentUpdate::MODULE, Module::CallerAgent);
}

#[test]
fn the_names_of_all_events_are_known() {
    assert!(Event::NAMES.is_sorted());
    // More events may be transcribed; these stay.
    for name in [
        "onAgentActivityCreate",
        "onAgentAvailabilityUpdate",
        "onAgentCustomStatusUpdate",
        "onAgentUpdate",
        "onUserAgentAvailabilityUpdate",
    ] {
        assert!(Event::NAMES.contains(&name), "{name}");
    }
}

#[test]
fn events_without_a_type_can_be_made() {
    let data = RawJson::parse("{}").expect("JSON");
    let Event::Unknown { name, reason, .. } = Event::unknown("onNothing", data.clone()) else {
        panic!("an unknown event is expected");
    };
    assert_eq!((name.as_deref(), reason), (Some("onNothing"), UnknownReason::NotDocumented));
    let error = DecodeError::new("/agent", "missing");
    let undecoded = Event::undecoded::<OnAgentUpdate>(data, error.clone());
    assert_eq!(undecoded.module(), Some(Module::CallerAgent));
    let Event::Undecoded { name, error: kept, .. } = undecoded else {
        panic!("an undecoded event is expected");
    };
    assert_eq!((name.as_str(), kept), ("onAgentUpdate", error));
}

#[test]
fn an_open_list_of_values_takes_any_text() {
    let agent: ActorType = "agent".parse().expect("any text is a value");
    assert_eq!(agent, ActorType::Agent);
    assert_eq!(agent, "agent");
    assert_eq!(ActorType::from("robot".to_owned()), ActorType::Other("robot".to_owned()));
    assert_eq!(ActorType::from("robot").as_ref(), "robot");
    assert_eq!(ActorType::DOCUMENTED, [ActorType::Agent, ActorType::System]);
    let sorted: BTreeSet<_> = ActorType::DOCUMENTED.iter().rev().collect();
    assert!(sorted.into_iter().eq(ActorType::DOCUMENTED));
    assert_eq!(ChannelAvailabilityChannel::DOCUMENTED.len(), 3);
}

#[test]
fn a_module_is_read_and_written() {
    for module in Module::DOCUMENTED {
        assert_eq!(module.as_str().parse(), Ok(*module));
        let json = serde_json::to_string(module).expect("a module is JSON");
        assert_eq!(json, format!("{:?}", module.to_string()));
        assert_eq!(serde_json::from_str::<Module>(&json).expect("JSON of a module"), *module);
    }
    // Its other spelling is the same module.
    assert_eq!("useragentavailability".parse(), Ok(Module::UserAgentAvailability));
    let error = Module::try_from("nothing").expect_err("there is no such module");
    assert_eq!(error.to_string(), "`nothing` is no documented value");
}

#[test]
fn a_change_is_read_and_written() {
    let change = Change::new(Some(1), None);
    let json = serde_json::to_string(&change).expect("a change is JSON");
    assert_eq!(json, r#"{"old":1,"new":null}"#);
    assert_eq!(serde_json::from_str::<Change<i64>>(&json).expect("JSON of a change"), change);
    let absent = serde_json::from_str::<Change<i64>>(r#"{"new":2}"#).expect("JSON of a change");
    assert_eq!(absent, Change::new(None, Some(2)));
    let other = serde_json::from_str::<Change<i64>>(r#"{"old":1,"next":2}"#);
    let error = other.expect_err("`next` is no side").to_string();
    assert!(error.starts_with("unknown field `next`"), "{error}");
}

#[test]
fn identifiers_and_timestamps_compare_with_literals() {
    let id: Id = "7".parse().expect("any text is an identifier");
    assert!(id == 7 && id == 7_u32 && id == "7" && id != 8);
    let timestamp: Timestamp = "2026-03-02".parse().expect("any text is a timestamp");
    assert!(timestamp == "2026-03-02" && timestamp.as_ref() == "2026-03-02");
}
