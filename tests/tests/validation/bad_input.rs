//! Bodies that are broken, huge or hostile: both validators report the fault and its place.

use codegen::interpret::Interpreter;
use fs_err as fs;
use serde_json::Value;

use crate::support::{Package, freshworks, json};

/// The members of a body that tell an agent of the phone system from its namesake.
const AGENT: &str =
    r#""event": "onAgentUpdate", "currentHost": {"subscribed_modules": ["caller_agent"]}"#;

/// Both validators' report of a body, which must be the same.
fn report(package: &Package, body: &[u8]) -> Value {
    let generated = (package.validate)(None, body);
    let interpreted = json(&Interpreter::new(&package.model).report(body, None));
    assert_eq!(generated, interpreted);
    generated
}

/// The rules that a report has, each with the pointer.
fn rules(report: &Value) -> Vec<(&str, &str)> {
    let deviations = report["deviations"].as_array().expect("a list").iter();
    deviations.map(|deviation| (text(&deviation["rule"]), text(&deviation["pointer"]))).collect()
}

fn text(value: &Value) -> &str {
    value.as_str().expect("a string")
}

fn message(report: &Value) -> &str {
    report["deviations"][0]["message"].as_str().expect("a string")
}

fn full(package: &Package, event: &str) -> String {
    let path = package.folder.join(format!("examples/{event}/valid/full.json"));
    fs::read_to_string(path).expect("readable")
}

#[test]
fn bodies_that_are_no_json_object() {
    let package = freshworks();
    let cases: [(&[u8], &str, &str); 14] = [
        (b"", "body.syntax", "must be JSON: EOF while parsing a value at line 1 column 0"),
        (b" \n", "body.syntax", "must be JSON: EOF while parsing a value at line 2 column 0"),
        (b"\xff{}", "body.utf-8", "must be UTF-8, but byte 0 is not"),
        (b"{\"a\": \"\xc3\"}", "body.utf-8", "must be UTF-8, but byte 7 is not"),
        (b"{}\0", "body.syntax", "must be JSON: trailing characters at line 1 column 3"),
        (
            b"\xef\xbb\xbf\xef\xbb\xbf{}",
            "body.syntax",
            "must be JSON: expected value at line 1 column 1",
        ),
        (
            b"\xef\xbb\xbf",
            "body.syntax",
            "must be JSON: EOF while parsing a value at line 1 column 0",
        ),
        (b"\xef\xbb\xbf\xff", "body.utf-8", "must be UTF-8, but byte 3 is not"),
        (b"\xef\xbb\xbf[]", "body.not-an-object", "must be an object, but is an array"),
        (b"\x0c{}", "body.syntax", "must be JSON: expected value at line 1 column 1"),
        (b"{} {}", "body.syntax", "must be JSON: trailing characters at line 1 column 4"),
        (b"[]", "body.not-an-object", "must be an object, but is an array"),
        (b"null", "body.not-an-object", "must be an object, but is null"),
        (b"1e400", "body.not-an-object", "must be an object, but is a number beyond 64 bits"),
    ];
    for (body, rule, words) in cases {
        let report = report(&package, body);
        assert_eq!(rules(&report), [(rule, "")], "{body:?}");
        assert_eq!(message(&report), words);
        assert_eq!(report["valid"], false);
    }
}

#[test]
fn a_byte_order_mark_is_passed_over_with_a_notice() {
    let package = freshworks();
    for event in &package.model.events {
        let product = &package.model.products[event.product].key;
        let event = format!("{product}/{}", event.file);
        let body = format!("\u{feff}{}", full(&package, &event));
        let report = report(&package, body.as_bytes());
        assert_eq!(rules(&report), [("body.byte-order-mark", "")], "{event}");
        assert_eq!(report["deviations"][0]["severity"], "notice");
        assert_eq!(message(&report), "begins with a byte-order mark, which is passed over");
        let decoded = (package.decoded)(None, body.as_bytes()).expect("a payload");
        assert!(decoded.is_typed, "{event}");
        assert_eq!(decoded.report["deviations"].as_array().map(Vec::len), Some(0));
    }
    let inside = "{\"event\": \"onAgentUpdate\", \u{feff}\"data\": {\"agent\": {}}}";
    assert_eq!(rules(&report(&package, inside.as_bytes())), [("body.syntax", "")]);
}

#[test]
fn an_empty_object_lacks_event_and_data() {
    let report = report(&freshworks(), b"{}");
    let expected = [("envelope.data.missing", "/data"), ("envelope.event.missing", "/event")];
    assert_eq!(rules(&report), expected);
}

#[test]
fn a_body_that_ends_anywhere_is_no_json() {
    let package = freshworks();
    let interpreter = Interpreter::new(&package.model);
    for event in &package.model.events {
        let product = &package.model.products[event.product].key;
        let event = format!("{product}/{}", event.file);
        let body = full(&package, &event);
        let body = body.trim_end();
        for end in 0..body.len() {
            let cut = &body.as_bytes()[..end];
            let report = (package.validate)(None, cut);
            assert_eq!(report, json(&interpreter.report(cut, None)));
            let found = rules(&report);
            let is_cut = matches!(found.as_slice(), [("body.syntax" | "body.utf-8", "")]);
            assert!(is_cut, "{event} up to {end}: {found:?}");
        }
        assert_eq!(rules(&report(&package, body.as_bytes())), []);
    }
}

#[test]
fn numbers_beyond_all_bounds_are_found_where_they_stand() {
    let package = freshworks();
    let body = format!(r#"{{{AGENT}, "timestamp": 1e400, "data": {{"agent": {{"id": 1e400}}}}}}"#);
    let report = report(&package, body.as_bytes());
    let expected = [
        ("envelope.timestamp.wrong-type", "/timestamp"),
        ("freshcaller.onAgentUpdate.agent.id.wrong-type", "/data/agent/id"),
    ];
    assert_eq!(rules(&report), expected);
}

#[test]
fn nul_is_a_character_like_any_other_in_a_string_and_none_outside() {
    let package = freshworks();
    let body = |name: &str| format!(r#"{{{AGENT}, "data": {{"agent": {{"name": "a{name}b"}}}}}}"#);
    assert_eq!(rules(&report(&package, body("\\u0000").as_bytes())), []);
    assert_eq!(rules(&report(&package, body("\0").as_bytes())), [("body.syntax", "")]);
}

/// Ten thousand arrays within each other.
fn deep() -> String {
    format!("{}{}", "[".repeat(10_000), "]".repeat(10_000))
}

#[test]
fn nesting_does_not_overflow_wherever_it_is() {
    let package = freshworks();
    let deep = deep();
    let cases = [
        (deep.clone(), vec![("body.not-an-object", "")]),
        (format!(r#"{{{AGENT}, "data": {deep}}}"#), vec![("envelope.data.wrong-type", "/data")]),
        (
            format!(r#"{{"event": {deep}, "data": {{}}}}"#),
            vec![("envelope.event.wrong-type", "/event")],
        ),
        (
            format!(r#"{{{AGENT}, "data": {{"agent": {{"odd": {deep}}}}}}}"#),
            vec![("freshcaller.onAgentUpdate.agent.undocumented-attribute", "/data/agent/odd")],
        ),
        (
            format!(r#"{{{AGENT}, "data": {{"agent": {{"teams": {deep}}}}}}}"#),
            vec![("freshcaller.onAgentUpdate.agent.teams.wrong-type", "/data/agent/teams/0")],
        ),
        (
            format!(r#"{{{AGENT}, "data": {{"agent": {{}}, "associations": {{"x": {deep}}}}}}}"#),
            vec![],
        ),
    ];
    for (body, expected) in cases {
        assert_eq!(rules(&report(&package, body.as_bytes())), expected, "{body:.80}");
    }
}

#[test]
fn a_hundred_megabytes_get_a_verdict() {
    let package = freshworks();
    let long = "x".repeat(100_000_000);
    let body = format!(r#"{{{AGENT}, "data": {{"agent": {{"id": "{long}"}}}}}}"#);
    let report = report(&package, body.as_bytes());
    let expected = [("freshcaller.onAgentUpdate.agent.id.wrong-type", "/data/agent/id")];
    assert_eq!(rules(&report), expected);
    let found = report["deviations"][0]["found"].as_str().expect("a value");
    assert_eq!(found.chars().count(), 65);
    assert!(found.starts_with("\"xxx") && found.ends_with('…'), "{found}");
}

#[test]
fn the_first_ten_thousand_deviations_are_listed_and_all_are_counted() {
    let package = freshworks();
    let many = vec!["7"; 30_000].join(",");
    let body = format!(r#"{{{AGENT}, "data": {{"agent": {{"teams": [{many}]}}}}}}"#);
    let report = report(&package, body.as_bytes());
    assert_eq!(report["counts"]["error"], 30_000);
    assert_eq!(report["omitted"], 20_000);
    assert_eq!(rules(&report).len(), 10_000);
    let (rule, pointer) = rules(&report)[9_999];
    assert_eq!(rule, "freshcaller.onAgentUpdate.agent.teams.wrong-type");
    assert_eq!(pointer, "/data/agent/teams/9999");
}

#[test]
fn what_is_excused_is_listed_up_to_the_same_number_and_omits_nothing() {
    let package = freshworks();
    let many = vec![r#"{"user_id": 7}"#; 10_001].join(",");
    let body = format!(
        r#"{{"event": "onUserAgentAvailabilityUpdate",
             "data": {{"user_agent_availability": {{"user_information": [{many}]}}}}}}"#
    );
    let report = report(&package, body.as_bytes());
    assert_eq!(rules(&report), []);
    assert_eq!(report["omitted"], 0);
    assert_eq!(report["excused"].as_array().map(Vec::len), Some(10_000));
}

#[test]
fn every_prefix_of_odd_bytes_is_looked_at_without_a_panic() {
    let package = freshworks();
    let odd: Vec<u8> = (0..=255).collect();
    for end in 0..odd.len() {
        let report = report(&package, &odd[..end]);
        assert_eq!(rules(&report).len(), 1, "{end}");
    }
}
