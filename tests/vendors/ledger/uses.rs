//! The events of Ledger, as a receiver uses them: the data is at `data.object`, old values stand beside it.

use ledger_events::{Event, Payload, validate};
use serde_json::json;

#[test]
fn the_data_is_deeper_inside() {
    let body = json!({
        "id": "evt_1",
        "data": {
            "previous_attributes": { "email": null },
            "object": { "id": "mem_1", "email": "robin@example.com" },
        },
        "created": 1_772_444_710,
        "type": "member.updated",
    });
    let payload = Payload::from_slice(body.to_string().as_bytes()).expect("an object");
    let Event::AccountsMemberUpdated(member) = &payload.event else {
        panic!("{:?}", payload.event);
    };
    assert_eq!((&*member.id.as_str(), member.email.as_deref()), ("mem_1", Some("robin@example.com")));
    let changed = payload.data.as_ref().expect("data");
    let before = changed.previous_attributes.as_ref().expect("old values");
    assert_eq!(before.get("email").map(|value| value.get()), Some("null"));
    assert_eq!(serde_json::to_value(&payload).expect("JSON"), body);
    assert!(validate(body.to_string().as_bytes()).is_valid());
}

#[test]
fn errors_have_their_place_in_the_body() {
    let body = json!({ "type": "bill.paid", "data": { "object": { "id": "bill_1", "amount": "12.50" } } });
    let body = body.to_string();
    let payload = Payload::from_slice(body.as_bytes()).expect("an object");
    assert!(matches!(&payload.event, Event::AccountsBillPaid(_)), "{:?}", payload.event);
    assert_eq!(payload.misfits()[0].pointer, "/data/object/amount");
    let report = validate(body.as_bytes());
    let found: Vec<_> = report.deviations().iter().map(|found| (found.rule(), found.pointer())).collect();
    assert_eq!(found, [("accounts.bill-paid.amount.wrong-type", "/data/object/amount")]);
}

#[test]
fn data_that_is_no_object_is_kept() {
    let body = json!({ "type": "bill.paid", "data": [1] });
    let payload = Payload::from_slice(body.to_string().as_bytes()).expect("an object");
    assert!(matches!(&payload.event, Event::Undecoded { data: None, .. }), "{:?}", payload.event);
    assert_eq!(payload.extra.get("data").map(|data| data.get()), Some("[1]"));
    assert_eq!(serde_json::to_value(&payload).expect("JSON"), body);
}
