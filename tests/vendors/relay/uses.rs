//! The notifications of Relay, as a receiver uses them: an object holds the array, and each item an object
//! with the event's name among its data.

use relay_events::{ErrorKind, Event, Payload, validate};
use serde_json::json;

#[test]
fn the_array_is_in_an_object() {
    let item = json!({ "Notification": { "from": "+1 555 0100", "meta": { "code": "call.rings", "line": "12" } } });
    let body = json!({ "live": "false", "notifications": [item, { "Notification": { "meta": { "code": "call.ends" }, "seconds": 1 } }] });
    let payloads = Payload::all_from_slice(body.to_string().as_bytes()).expect("an array");
    let first = payloads[0].as_ref().expect("a payload");
    let Event::CallsCallRings(call) = &first.event else {
        panic!("{:?}", first.event);
    };
    assert_eq!(call.from, "+1 555 0100");
    let meta = first.notification.as_ref().and_then(|found| found.meta.as_ref());
    assert!(meta.is_some_and(|meta| meta.line.is_some()));
    assert_eq!(serde_json::to_value(first).expect("JSON"), item);
    assert_eq!(payloads[1].as_ref().expect("a payload").event.name(), Some("call.ends"));
    assert!(validate(body.to_string().as_bytes()).deviations().is_empty());
}

#[test]
fn odd_names_around_the_array_take_nothing_from_it() {
    let item = r#"{"Notification":{"meta":{"code":"call.ends"},"seconds":1}}"#;
    let body = format!(r#"{{"\ud800":1,"notifications":[7],"notifications":[{item}]}}"#);
    let payloads = Payload::all_from_slice(body.as_bytes()).expect("an array");
    assert_eq!(payloads.len(), 1);
    assert_eq!(payloads[0].as_ref().expect("a payload").event.name(), Some("call.ends"));
    let report = validate(body.as_bytes());
    let found: Vec<_> =
        report.deviations().iter().map(|found| (found.rule(), found.pointer())).collect();
    assert_eq!(found, [("body.duplicate-key", "/notifications")]);
}

#[test]
fn a_body_without_the_array_is_no_batch() {
    for body in ["{}", r#"{"notifications":{}}"#, "[]", "7"] {
        let error = Payload::all_from_slice(body.as_bytes()).expect_err("no array");
        assert!(matches!(error.kind(), ErrorKind::NoBatch { .. }), "{body}: {error}");
        assert_eq!(validate(body.as_bytes()).deviations()[0].rule(), "body.no-batch", "{body}");
    }
}
