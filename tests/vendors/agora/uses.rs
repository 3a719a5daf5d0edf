//! The events of Agora, as a receiver uses them: the name is inside of the data, in a wrapper that other
//! kinds have too.

use agora_events::board::note_pinned::Subtype;
use agora_events::{Event, Payload, Type, UnknownReason, validate};
use serde_json::json;

#[test]
fn the_name_is_in_the_data() {
    let body = json!({
        "type": "event_callback",
        "event": { "at": "1772444710.000200", "note": "N1", "subtype": "reply", "type": "note_pinned" },
    });
    let payload = Payload::from_slice(body.to_string().as_bytes()).expect("an object");
    let Event::BoardNotePinned(data) = &payload.event else {
        panic!("{:?}", payload.event);
    };
    assert_eq!((&*data.note.as_str(), &data.subtype), ("N1", &Some(Subtype::Reply)));
    let frame = payload.frame.as_ref().expect("a frame");
    assert_eq!(frame.at.as_deref(), Some("1772444710.000200"));
    assert!(data.extra.is_empty() && frame.extra.is_empty() && payload.extra.is_empty());
    assert_eq!(serde_json::to_value(&payload).expect("JSON"), body);
    assert!(validate(body.to_string().as_bytes()).is_valid());
}

#[test]
fn a_wrapper_of_another_kind_has_no_event() {
    let body = json!({ "type": "url_check", "challenge": "3eZb", "quota": 3 });
    let payload = Payload::from_slice(body.to_string().as_bytes()).expect("an object");
    assert_eq!((payload.type_.clone(), payload.challenge.as_deref()), (Some(Type::UrlCheck), Some("3eZb")));
    let Event::Unknown { name: None, data: None, reason, .. } = &payload.event else {
        panic!("{:?}", payload.event);
    };
    assert_eq!(*reason, UnknownReason::NoName);
    assert_eq!(serde_json::to_value(&payload).expect("JSON"), body);
}

#[test]
fn an_object_that_cannot_be_read_names_no_event() {
    let body = r#"{"event":{"type":"note_pinned","note":"N","\ud800":1}}"#;
    let payload = Payload::from_slice(body.as_bytes()).expect("an object");
    assert_eq!(payload.event.name(), None);
    assert!(payload.extra.get("event").is_some_and(|event| event.get().contains("note_pinned")));
    let report = validate(body.as_bytes());
    assert_eq!(report.event(), None);
    assert!(report.deviations().iter().any(|found| found.rule() == "body.unicode"));
}

#[test]
fn an_event_of_another_name_keeps_its_data() {
    let body = json!({ "event": { "type": "note_burnt", "by": "fire" } });
    let payload = Payload::from_slice(body.to_string().as_bytes()).expect("an object");
    let Event::Unknown { name, data, .. } = &payload.event else {
        panic!("{:?}", payload.event);
    };
    assert_eq!(name.as_deref(), Some("note_burnt"));
    assert_eq!(data.as_ref().map(|data| data.get()), Some(r#"{"by":"fire"}"#));
    assert_eq!(serde_json::to_value(&payload).expect("JSON"), body);
}
