//! The hooks of Beacon, as a receiver uses them: the body is an array of flat items.

use beacon_events::mail::letter_bounced::Reason;
use beacon_events::{ErrorKind, Event, Payload, validate};
use serde_json::{Value, json};

fn bounced(id: &str) -> Value {
    json!({ "at": 1_772_444_710, "event": "letter.bounced", "id": id, "reason": "full", "to": "robin@example.com" })
}

#[test]
fn every_item_has_a_result_of_its_own() {
    let body = json!([bounced("a"), 7, { "event": "letter.opened", "id": "b", "at": 1_772_444_711, "times": "x" }, bounced("c")]);
    let payloads = Payload::all_from_slice(body.to_string().as_bytes()).expect("an array");
    assert_eq!(payloads.len(), 4);
    let error = payloads[1].as_ref().expect_err("no payload");
    assert_eq!(error.item.get(), "7");
    assert!(matches!(error.error.kind(), ErrorKind::NotAnObject { found: "number" }));
    for (index, id) in [(0, "a"), (3, "c")] {
        let payload = payloads[index].as_ref().expect("a payload");
        assert_eq!(payload.id.as_ref().map(|id| id.as_str().into_owned()).as_deref(), Some(id));
        let Event::MailLetterBounced(data) = &payload.event else {
            panic!("{:?}", payload.event);
        };
        assert_eq!(data.reason, Some(Reason::Full));
        assert_eq!(serde_json::to_value(payload).expect("JSON"), bounced(id));
    }
    let odd = payloads[2].as_ref().expect("a payload");
    assert!(matches!(&odd.event, Event::MailLetterOpened(_)), "{odd:?}");
    assert_eq!(odd.misfits()[0].pointer, "/times");
    let report = validate(body.to_string().as_bytes());
    let found: Vec<_> =
        report.deviations().iter().map(|found| (found.rule(), found.pointer())).collect();
    assert_eq!(found, [("body.not-an-object", "/1"), ("mail.letter-opened.times.wrong-type", "/2/times")]);
    assert_eq!(report.event(), None);
}

#[test]
fn misfits_are_those_of_their_item() {
    let body = br#"[{"event":"letter.bounced","at":[],"\ud800":1},{"event":"letter.bounced"},
        {"event":"letter.bounced","at":[]}]"#;
    let payloads = Payload::all_from_slice(body).expect("an array");
    assert!(payloads[0].is_err());
    assert!(payloads[1].as_ref().expect("a payload").misfits().is_empty());
    // The data lacks what it requires, and is an object with the attributes of the envelope.
    let undecoded = payloads[2].as_ref().expect("a payload");
    assert!(matches!(undecoded.event, Event::Undecoded { .. }), "{undecoded:?}");
    assert_eq!(undecoded.misfits()[0].pointer, "/at");
}

#[test]
fn a_large_batch_with_one_broken_item_loses_one() {
    let mut items: Vec<Value> = (0..100_000).map(|id| bounced(&id.to_string())).collect();
    items[54_321] = json!("broken");
    let body = Value::Array(items).to_string();
    let payloads = Payload::all_from_slice(body.as_bytes()).expect("an array");
    let broken: Vec<usize> =
        payloads.iter().enumerate().filter(|(_, payload)| payload.is_err()).map(|(at, _)| at).collect();
    assert_eq!((payloads.len(), broken), (100_000, vec![54_321]));
    let report = validate(body.as_bytes());
    assert_eq!(report.deviations().len(), 1);
    assert_eq!(report.deviations()[0].pointer(), "/54321");
}

#[test]
fn an_empty_batch_is_fine_and_a_batch_in_a_batch_is_not() {
    assert!(Payload::all_from_slice(b"[]").expect("an array").is_empty());
    assert!(validate(b"[]").deviations().is_empty());
    let inner = json!([[bounced("a")]]).to_string();
    let payloads = Payload::all_from_slice(inner.as_bytes()).expect("an array");
    assert!(payloads[0].is_err());
    assert_eq!(validate(inner.as_bytes()).deviations()[0].pointer(), "/0");
}

#[test]
fn one_payload_alone_is_no_batch() {
    let body = bounced("a").to_string();
    let error = Payload::all_from_slice(body.as_bytes()).expect_err("no array");
    assert_eq!(error.kind(), ErrorKind::NoBatch { found: "object" });
    assert_eq!(validate(body.as_bytes()).deviations()[0].rule(), "body.no-batch");
    let payload = Payload::from_slice(body.as_bytes()).expect("an object");
    assert!(payload.validate().deviations().is_empty());
    let array = json!([bounced("a")]).to_string();
    let error = Payload::from_slice(array.as_bytes()).expect_err("no object");
    assert_eq!(error.kind(), ErrorKind::NotAnObject { found: "array" });
}
