//! What a receiver of Relay's notifications does: an object holds the array, and each item an object
//! with the event's name among its data.

use relay_events::{ErrorKind, Event, Payload, validate};
use serde_json::json;

#[test]
fn the_array_is_in_an_object() {
    let item = json!({ "Notification": { "code": "call.rings", "from": "+1 555 0100", "line": "12" } });
    let body = json!({ "live": "false", "notifications": [item, { "Notification": { "code": "call.ends", "seconds": 1 } }] });
    let payloads = Payload::all_from_slice(body.to_string().as_bytes()).expect("an array");
    let first = payloads[0].as_ref().expect("a payload");
    let Event::CallsCallRings(call) = &first.event else {
        panic!("{:?}", first.event);
    };
    assert_eq!(call.from, "+1 555 0100");
    assert!(first.notification.as_ref().is_some_and(|found| found.line.is_some()));
    assert_eq!(serde_json::to_value(first).expect("JSON"), item);
    assert_eq!(payloads[1].as_ref().expect("a payload").event.name(), Some("call.ends"));
    assert!(validate(body.to_string().as_bytes()).deviations().is_empty());
}

#[test]
fn a_body_without_the_array_is_no_batch() {
    for body in ["{}", r#"{"notifications":{}}"#, "[]", "7"] {
        let error = Payload::all_from_slice(body.as_bytes()).expect_err("no array");
        assert!(matches!(error.kind(), ErrorKind::NoBatch { .. }), "{body}: {error}");
        assert_eq!(validate(body.as_bytes()).deviations()[0].rule(), "body.no-batch", "{body}");
    }
}
