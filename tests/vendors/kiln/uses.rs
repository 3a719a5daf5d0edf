//! The hooks of Kiln, as a receiver uses them: the name is in a header and in `action`, the data is the body.

use std::collections::BTreeMap;

use kiln_events::studio::pot_glazed::PotGlaze;
use kiln_events::{Change, Event, Id, Module, OldValue, Payload, UnknownReason, validate_request};
use serde_json::json;

const HEADER: [(&str, &str); 1] = [("X-Kiln-Event", "pot")];

fn glazed() -> Vec<u8> {
    let body = json!({
        "action": "glazed",
        "pot": { "id": 4711, "glaze": "celadon", "made_at": "2026-03-02T09:45:10Z" },
        "sender": { "id": 7 },
        "hours": 1.5,
        "new": true,
    });
    body.to_string().into_bytes()
}

#[test]
fn the_event_is_named_by_a_header_and_an_attribute() {
    let payload = Payload::from_request(HEADER, &glazed()).expect("an object");
    assert_eq!(payload.action.as_deref(), Some("glazed"));
    let sender = payload.sender.as_ref().expect("a sender");
    assert_eq!(sender.id, Some(Id::from(7_u64)));
    assert_eq!(payload.event.name(), Some("pot.glazed"));
    assert_eq!(payload.event.module(), Some(Module::Pots));
    let Event::StudioPotGlazed(data) = &payload.event else {
        panic!("{:?}", payload.event);
    };
    assert_eq!((&*data.pot.id.as_str(), data.hours), ("4711", Some(1.5)));
    assert_eq!(data.pot.glaze, Some(PotGlaze::Celadon));
    assert_eq!(data.extra.get("new").map(|value| value.get()), Some("true"));
    assert!(payload.extra.is_empty());
    assert_eq!(serde_json::to_value(&payload).expect("JSON").to_string().into_bytes(), {
        let body: serde_json::Value = serde_json::from_slice(&glazed()).expect("JSON");
        body.to_string().into_bytes()
    });
}

#[test]
fn headers_are_pairs_of_any_kind() {
    let owned = BTreeMap::from([("x-kiln-event".to_owned(), "pot".to_owned())]);
    let bytes: Vec<(String, Vec<u8>)> =
        vec![("Accept".to_owned(), vec![0xff]), ("X-KILN-EVENT".to_owned(), b"pot".to_vec())];
    for payload in [
        Payload::from_request(&owned, &glazed()),
        Payload::from_request(bytes.iter().map(|(name, value)| (name, value)), &glazed()),
    ] {
        assert_eq!(payload.expect("an object").event.name(), Some("pot.glazed"));
    }
}

#[test]
fn a_header_alone_is_the_name_where_there_is_no_action() {
    let headers = [("X-Kiln-Event", "firing")];
    let body = json!({ "degrees": 1240, "sender": { "id": 7 } }).to_string();
    let payload = Payload::from_request(headers, body.as_bytes()).expect("an object");
    assert!(matches!(payload.event, Event::StudioFiring(_)), "{:?}", payload.event);
    assert!(payload.validate().is_valid());
}

#[test]
fn a_missing_a_repeated_and_an_unreadable_header_lose_nothing() {
    let none: [(&str, &[u8]); 0] = [];
    let twice: [(&str, &[u8]); 2] = [("X-Kiln-Event", b"pot"), ("x-kiln-event", b"jar")];
    let odd: [(&str, &[u8]); 1] = [("X-Kiln-Event", &[0xff])];
    let cases: [(&[(&str, &[u8])], &str); 3] = [
        (&none, "body.header-missing"),
        (&twice, "body.header-repeated"),
        (&odd, "body.header-utf-8"),
    ];
    for (headers, rule) in cases {
        let headers = || headers.iter().copied();
        let payload = Payload::from_request(headers(), &glazed()).expect("an object");
        let Event::Unknown { name, data, reason, .. } = &payload.event else {
            panic!("{:?}", payload.event);
        };
        assert_eq!((name, *reason), (&None, UnknownReason::NoName));
        assert!(data.as_ref().is_some_and(|data| data.get().contains("celadon")));
        let report = validate_request(headers(), &glazed());
        let first = report.deviations().first().expect("a deviation");
        assert_eq!((first.rule(), first.pointer()), (rule, ""));
        assert_eq!(payload.validate().deviations()[0].rule(), "body.header-missing");
    }
}

#[test]
fn a_part_that_is_no_text_leaves_the_name_open() {
    let headers = [("X-Kiln-Event", "firing")];
    let body = json!({ "action": 7, "degrees": 1240, "sender": { "id": 7 } });
    let payload = Payload::from_request(headers, body.to_string().as_bytes()).expect("an object");
    assert!(matches!(&payload.event, Event::Unknown { name: None, .. }), "{:?}", payload.event);
    assert_eq!(serde_json::to_value(&payload).expect("JSON"), body);
    let report = validate_request(headers, body.to_string().as_bytes());
    assert_eq!(report.event(), None);
    assert_eq!(report.deviations()[0].rule(), "envelope.action.wrong-type");
}

#[test]
fn an_undocumented_action_is_an_unknown_event() {
    let body = json!({ "action": "sold", "sender": { "id": 7 }, "price": 30 }).to_string();
    let payload = Payload::from_request(HEADER, body.as_bytes()).expect("an object");
    assert_eq!(payload.event.name(), Some("pot.sold"));
    let report = validate_request(HEADER, body.as_bytes());
    let rules: Vec<&str> = report.deviations().iter().map(|found| found.rule()).collect();
    assert_eq!(rules, ["body.undocumented-event"]);
}

#[test]
fn a_change_has_the_old_value_alone_or_both() {
    let body = json!({
        "action": "glazed",
        "sender": { "id": 7 },
        "pot": { "id": 4711, "glaze": "tenmoku", "firings": 1 },
        "changes": { "glaze": { "from": "celadon" }, "firings": { "previous": 0, "current": 1 } },
    });
    let payload = Payload::from_request(HEADER, body.to_string().as_bytes()).expect("an object");
    let Event::StudioPotGlazed(data) = &payload.event else {
        panic!("{:?}", payload.event);
    };
    let changes = data.changes.as_ref().expect("they arrived");
    assert_eq!(changes.glaze, Some(OldValue(Some(PotGlaze::Celadon))));
    assert_eq!(changes.firings, Some(Change::new(Some(0), Some(1))));
    assert_eq!(serde_json::to_value(&payload).expect("JSON"), body);
    let odd = body.to_string().replace("{\"from\":\"celadon\"}", "\"celadon\"");
    let report = validate_request(HEADER, odd.as_bytes());
    let found: Vec<_> = report.deviations().iter().map(|found| (found.rule(), found.pointer())).collect();
    assert_eq!(found, [("studio.pot-glazed.changes.glaze.pair", "/changes/glaze")]);
}
