//! Bodies that are no payload at all, and odd bodies that still are one.

use freshworks_events::{
    Body, ErrorKind, Event, Payload, RawJson, validate, validate_body, validate_body_of,
    validate_of,
};
use serde_json::{Value, json};

use crate::places::{Minimal, Place, accepts, for_each_event, minimal, pages};
use crate::support::{AGENT, decode, example, is_typed, read};

fn kind(body: &[u8]) -> ErrorKind {
    Payload::from_slice(body).expect_err("no JSON object").kind()
}

#[test]
fn a_body_that_is_no_object_is_an_error() {
    let cases = [
        ("[]", "array"),
        ("[{}]", "array"),
        ("5", "number"),
        ("-1.5e3", "number"),
        ("1e400", "number"),
        ("null", "null"),
        ("true", "boolean"),
        (" \n\"event\"", "string"),
    ];
    for (body, found) in cases {
        assert_eq!(kind(body.as_bytes()), ErrorKind::NotAnObject { found }, "{body}");
    }
}

#[test]
fn a_body_that_is_no_json_is_an_error_with_its_place() {
    let cases = [
        ("", 1, 0),
        ("{", 1, 1),
        ("{} x", 1, 4),
        ("{}{}", 1, 3),
        ("{\"a\":1,}", 1, 8),
        ("{\n\"event\": onAgentUpdate}", 2, 10),
        // serde_json counts what it has read, and it has not read a raw control character.
        ("{\"a\":\"\u{0}\"}", 1, 6),
        ("{}\u{0}", 1, 3),
        ("{'a': 1}", 1, 2),
        ("\u{feff}\u{feff}{}", 1, 1),
        ("\u{feff}{'a': 1}", 1, 2),
    ];
    for (body, line, column) in cases {
        assert_eq!(kind(body.as_bytes()), ErrorKind::Syntax { line, column }, "{body:?}");
    }
}

#[test]
fn a_body_that_is_not_utf_8_is_an_error_with_its_place() {
    let cases: [(&[u8], usize); 3] =
        [(b"\xff", 0), (b"{\"event\":\"\xc3\"}", 10), (b"{\"data\":\"\xed\xa0\x80\"}", 9)];
    for (body, offset) in cases {
        assert_eq!(kind(body), ErrorKind::NotUtf8 { offset });
    }
}

#[test]
fn errors_say_what_they_are() {
    let message = |body: &[u8]| Payload::from_slice(body).expect_err("an error").to_string();
    assert_eq!(message(b"[]"), "body is not an object, but of kind array");
    assert_eq!(message(b"{\xff"), "body is not UTF-8 at byte 1");
    assert!(message(b"{").starts_with("body is not JSON: EOF"), "{}", message(b"{"));
}

#[test]
fn a_truncated_body_is_an_error_wherever_it_ends() {
    for page in pages() {
        // Some cuts are inside of a letter, because the body has letters of several bytes.
        let body = example(&page).replace("Example", "Beispiel für Größe 🙂");
        assert!(is_typed(&decode(&body).event));
        let body = body.trim_end().as_bytes();
        for end in 0..body.len() {
            assert!(Payload::from_slice(&body[..end]).is_err(), "{page}: cut at {end}");
        }
    }
}

#[test]
fn a_byte_order_mark_in_front_is_passed_over() {
    for page in pages() {
        let body = example(&page);
        let marked = format!("\u{feff}{body}");
        let payload = Payload::from_slice(marked.as_bytes()).expect("a payload");
        assert_eq!(payload, decode(&body), "{page}");
        let module = payload.event.module().expect("a typed event");
        let told = Payload::from_slice_of(module, marked.as_bytes()).expect("a payload");
        assert_eq!(told, payload, "{page}");
    }
    assert_eq!(kind(b"\xef\xbb\xbf{\xff"), ErrorKind::NotUtf8 { offset: 4 });
}

#[test]
fn space_around_a_body_is_fine() {
    let payload = decode("\r\n\t {\"event\" :\"x\"} \n");
    assert_eq!(payload.event.name(), Some("x"));
}

fn nested(levels: usize) -> String {
    format!("{}{}", "[".repeat(levels), "]".repeat(levels))
}

/// A body with a text in the place of the value of one more attribute of its data.
fn with_text(event: &str, data: &Value, name: &str, text: &str) -> (String, String) {
    let mut data = data.clone();
    data.as_object_mut().expect("an object").insert(name.to_owned(), json!("HERE"));
    let data = data.to_string().replacen("\"HERE\"", text, 1);
    (format!(r#"{{"event":"{event}","data":{data}}}"#), data)
}

#[test]
fn one_reading_of_a_body_serves_decoding_and_validating() {
    for Minimal { event, module, data, .. } in minimal() {
        let text = format!(r#"{{"event":"{event}","data":{data},"domain":5}}"#);
        let body = Body::parse(text.as_bytes()).expect("JSON");
        let of_slice = Payload::from_slice_of(module, text.as_bytes()).expect("an object");
        assert_eq!(Payload::from_body_of(module, &body).expect("an object"), of_slice);
        assert_eq!(of_slice.misfits()[0].pointer, "/domain");
        let report = validate_body_of(module, &body);
        assert_eq!(report.to_string(), validate_of(module, text.as_bytes()).to_string());
        assert!(!report.is_valid(), "{report}");
    }
    assert!(Body::parse(b"{").is_err());
    let array = Body::parse(b"[]").expect("JSON");
    let error = Payload::from_body(&array).expect_err("no object");
    assert_eq!(error.kind(), ErrorKind::NotAnObject { found: "array" });
    assert_eq!(validate_body(&array).to_string(), validate(b"[]").to_string());
}

#[test]
fn deep_nesting_loses_nothing() {
    let deep = nested(10_000);
    for Minimal { event, data, .. } in minimal() {
        let payload = read(&format!(r#"{{"event":"{event}","data":{data},"x":{deep}}}"#));
        assert!(is_typed(&payload.event));
        assert_eq!(payload.extra.get("x").map(RawJson::get), Some(deep.as_str()));
        let (body, _) = with_text(&event, &data, "not_documented", &deep);
        assert!(is_typed(&read(&body).event), "{event}");
        assert_kept(&read(&format!(r#"{{"event":"{event}","data":{deep}}}"#)), &deep);
    }
}

#[test]
fn deep_nesting_in_an_attribute_of_another_type_loses_nothing() {
    let deep = nested(10_000);
    let mut checked = 0;
    for_each_event(|full| {
        let is_other = |place: &&Place<'_>| {
            place.parent().is_empty()
                && !accepts(&full.event.schema, &place.attribute.ty, &json!([]))
        };
        let Some(place) = full.places.iter().find(is_other) else { return };
        let (name, event) = (&place.attribute.wire, &full.event.wire);
        let (body, data) = with_text(event, &full.minimal, name, &deep);
        let payload = full.read(&body);
        if place.is_required() {
            assert_kept(&payload, &data);
        } else {
            assert!(is_typed(&payload.event));
            assert_eq!(payload.misfits()[0].pointer, format!("/data/{name}"));
            assert!(serde_json::to_string(&payload).expect("JSON").contains(&deep), "lost");
        }
        checked += 1;
    });
    assert!(checked > 3, "only {checked}");
}

/// Asserts that an event is known and undecoded, with these data.
#[track_caller]
fn assert_kept(payload: &Payload, data: &str) {
    let Event::Undecoded { data: kept, .. } = &payload.event else {
        panic!("not undecoded");
    };
    assert!(kept.as_ref().map(RawJson::get) == Some(data), "other data");
}

#[test]
fn deep_nesting_in_free_form_attributes_loses_nothing() {
    let deep = nested(10_000);
    let data = format!(r#"{{"agent":{{}},"associations":{{"x":{deep}}}}}"#);
    let payload = read(&format!(r#"{{{AGENT},"data":{data}}}"#));
    let Event::FreshcallerOnAgentUpdate(update) = &payload.event else {
        panic!("not typed");
    };
    let associations = update.associations.as_ref().expect("associations");
    assert!(associations["x"].get() == deep, "other text");
    let body = format!(r#"{{{AGENT},"data":{{"agent":{{}}}},"iparams":{{"x":{deep}}}}}"#);
    let payload = read(&body);
    assert!(is_typed(&payload.event));
    let iparams = payload.iparams.as_ref().expect("iparams");
    assert!(iparams["x"].get() == deep, "other text");
}

#[test]
fn numbers_beyond_a_float_are_kept() {
    let payload = read(&format!(r#"{{{AGENT},"data":{{"agent":{{"x":1e400}}}},"y":-1e400}}"#));
    assert_eq!(payload.extra.get("y").map(RawJson::get), Some("-1e400"));
    let Event::FreshcallerOnAgentUpdate(data) = &payload.event else {
        panic!("an unknown attribute never fails");
    };
    assert_eq!(data.agent.extra.get("x").map(RawJson::get), Some("1e400"));
    for key in ["timestamp", "account_id", "version"] {
        let payload = read(&format!(r#"{{"{key}":1e400}}"#));
        assert_eq!(payload.extra.get(key).map(RawJson::get), Some("1e400"));
    }
    let payload = read(&format!(r#"{{{AGENT},"data":{{"agent":{{"id":1e400}}}}}}"#));
    assert_eq!(payload.misfits()[0].pointer, "/data/agent/id");
    let Event::FreshcallerOnAgentUpdate(data) = &payload.event else {
        panic!("an optional attribute never fails");
    };
    assert_eq!(data.agent.extra.get("id").map(RawJson::get), Some("1e400"));
}

#[test]
fn nul_is_a_character_as_any_other() {
    let data = r#"{"agent":{"name":"a\u0000b","\u0000":null}}"#;
    let payload = decode(&format!(r#"{{{AGENT},"data":{data},"\u0000":1}}"#));
    let Event::FreshcallerOnAgentUpdate(data) = &payload.event else {
        panic!("not typed: {:?}", payload.event);
    };
    assert_eq!(data.agent.name.as_deref(), Some("a\0b"));
    assert_eq!(data.agent.extra.get("\0").map(RawJson::get), Some("null"));
    assert_eq!(payload.extra.get("\0").map(RawJson::get), Some("1"));
}

#[test]
fn keys_and_values_may_be_escaped() {
    let host = r#"{"subscribed\u005fmodules":["c\u0061ller_agent"]}"#;
    let body = format!(
        r#"{{"\u0065vent":"onAgent\u0055pdate","currentHost":{host},"d\u0061ta":{{"\u0061gent":{{"st\u0061tus":1}}}}}}"#
    );
    let Event::FreshcallerOnAgentUpdate(data) = decode(&body).event else {
        panic!("an escape is another way to write the same text");
    };
    assert_eq!(data.agent.status.map(|status| status.as_i64()), Some(1));
}

#[test]
fn equal_keys_in_data_do_not_panic_and_the_last_wins() {
    let event = |data: &str| read(&format!(r#"{{{AGENT},"data":{data}}}"#)).event;
    let Event::FreshcallerOnAgentUpdate(data) = event(
        r#"{"agent":{"id":1,"x":1,"id":2,"x":2},"changes":{"model_changes":{"id":"?","id":[1,2]}}}"#,
    ) else {
        panic!("equal keys are no error");
    };
    assert_eq!(data.agent.id, Some(2.into()));
    assert_eq!(data.agent.extra.get("x").map(RawJson::get), Some("2"));
    let changes = data.changes.and_then(|changes| changes.model_changes).expect("changes");
    assert!(changes.id.is_some() && changes.extra.is_empty());
    let Event::FreshcallerOnAgentUpdate(data) = event(r#"{"agent":{"id":1},"agent":{"name":"A"}}"#)
    else {
        panic!("equal keys are no error");
    };
    assert_eq!((data.agent.id, data.agent.name.as_deref()), (None, Some("A")));
}

#[test]
fn a_value_behind_a_null_of_the_same_key_in_data_wins() {
    let payload = read(&format!(r#"{{{AGENT},"data":{{"agent":{{"id":null,"id":7}}}}}}"#));
    let Event::FreshcallerOnAgentUpdate(data) = payload.event else {
        panic!("equal keys are no error");
    };
    assert_eq!(data.agent.id, Some(7.into()));
    assert!(!data.agent.extra.was_null("id"), "it has a value: {:?}", data.agent.extra);
}

#[test]
fn lone_surrogates_in_data_do_not_lose_the_event() {
    let typed = [
        r#"{"agent":{"x":"\ud800"}}"#,
        r#"{"agent":{"x":{"\udc00":1}}}"#,
        r#"{"agent":{},"associations":{"x":"\ud800"}}"#,
        r#"{"agent":{},"changes":{"model_changes":{"name":["a","\ud800"]}}}"#,
    ];
    for data in typed {
        let payload = read(&format!(r#"{{{AGENT},"data":{data}}}"#));
        assert!(is_typed(&payload.event), "{data}: {:?}", payload.event);
    }
    for (data, pointer) in [
        (r#"{"agent":{"name":"\ud800"}}"#, "/data/agent/name"),
        (r#"{"agent":{"id":"\udc00 x"}}"#, "/data/agent/id"),
    ] {
        let payload = read(&format!(r#"{{{AGENT},"data":{data}}}"#));
        assert!(is_typed(&payload.event), "{data}: {:?}", payload.event);
        assert_eq!(payload.misfits()[0].pointer, pointer);
    }
}

#[test]
fn lone_surrogates_in_keys_of_data_do_not_lose_the_event() {
    for data in [r#"{"agent":{"\ud800":1}}"#, r#"{"agent":{},"\udc00":1}"#] {
        let payload = read(&format!(r#"{{{AGENT},"data":{data}}}"#));
        assert_kept(&payload, data);
    }
}

#[test]
fn lone_surrogates_in_the_envelope_do_not_lose_the_event() {
    for member in [r#""domain":"\ud800""#, r#""x":"\ud800""#, r#""iparams":{"\ud800":1}"#] {
        let body = format!(r#"{{{member},{AGENT},"data":{{"agent":{{}}}}}}"#);
        assert!(is_typed(&read(&body).event), "{member}");
    }
    let payload = read(r#"{"event":"\ud800"}"#);
    assert_eq!(payload.extra.get("event").map(RawJson::get), Some(r#""\ud800""#));
}

#[test]
fn a_key_of_the_envelope_that_is_no_text_is_an_error() {
    let body = r#"{"\ud800":1,"event":"onAgentUpdate","data":{"agent":{}}}"#;
    let error = Payload::from_slice(body.as_bytes()).expect_err("no text");
    assert_eq!(error.kind(), ErrorKind::Shape, "{error}");
}
