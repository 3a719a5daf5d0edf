//! The messages of errors, and their places.

use super::*;

#[test]
fn pointers_lead_to_the_culprit() {
    let no_id = "expected an identifier: a string or a 64-bit integer, found a boolean";
    for (json, error) in [
        ("{}", "/agent: required, but missing".to_owned()),
        (r#"{"agent":null}"#, "/agent: expected an object, found null".to_owned()),
        (r#"{"agent":1}"#, "/agent: expected an object, found the number 1".to_owned()),
        (r#"{"agent":{}}"#, "/agent/id: required, but missing".to_owned()),
        (r#"{"agent":{"id":true}}"#, format!("/agent/id: {no_id}")),
        // The last one counts.
        (
            r#"{"agent":{"id":1},"agent":[]}"#,
            "/agent: expected an object, found an array".to_owned(),
        ),
        (
            r#"{"agent":{"id":1,"\ud800":2}}"#,
            "/agent: an object with a name that is not Unicode".to_owned(),
        ),
    ] {
        assert_eq!(error_of::<Actor>(json).to_string(), error, "{json}");
        if let Ok(value) = serde_json::from_str::<Value>(json) {
            assert_eq!(serde_json::from_value::<Actor>(value).unwrap_err().to_string(), error);
        }
    }
}

#[test]
fn positions_count_in_the_body() {
    let body = Body::parse(b"{\n \"a\": 1,\n  \"agent\": {\"id\": true}}").unwrap();
    let error = Actor::decode(body.root()).unwrap_err().explain(body.root());
    assert_eq!(error.pointer(), "/agent/id");
    assert_eq!(error.position(), Some((3, 19)));
    assert!(error.to_string().ends_with("found a boolean at line 3 column 19"), "{error}");
    // The text around it makes no difference.
    assert_eq!(error, error_of::<Actor>(r#"{"agent":{"id":true}}"#));
}

#[test]
fn no_error_has_a_space_that_does_not_break() {
    let error = serde_json::from_str::<Actor>(r#"{"agent":{"id":[]}}"#).unwrap_err().to_string();
    assert!(error.starts_with("/agent/id: expected an identifier"), "{error}");
    assert!(!error.contains('\u{a0}'), "{error}");
}

#[test]
fn malformed_values_stay_syntax_errors() {
    let error = serde_json::from_str::<Actor>(r#"{"x":[1"#).unwrap_err();
    assert!(error.is_eof());
}

fn kind(body: &str) -> ErrorKind {
    Body::parse(body.as_bytes()).unwrap_err().kind()
}

#[test]
fn bodies_that_are_no_json_say_why() {
    let error = Body::parse(b"{\"a\":\"\xff\"}").unwrap_err();
    assert_eq!(error.kind(), ErrorKind::NotUtf8 { offset: 6 });
    assert_eq!(error.to_string(), "body is not UTF-8 at byte 6");
    assert!(std::error::Error::source(&error).is_some());
    assert_eq!(kind(""), ErrorKind::Syntax { line: 1, column: 0 });
    assert_eq!(kind("[1,"), ErrorKind::Syntax { line: 1, column: 3 });
    assert_eq!(kind("{\n\"agent\":{,"), ErrorKind::Syntax { line: 2, column: 10 });
    assert_eq!(kind(r#"{"agent":{"id":1}} x"#), ErrorKind::Syntax { line: 1, column: 20 });
    assert_eq!(kind("1 2"), ErrorKind::Syntax { line: 1, column: 3 });
    let message = Body::parse(b"{").unwrap_err().to_string();
    assert_eq!(message, "body is not JSON: EOF while parsing an object at line 1 column 1");
    assert!(Body::parse(b"\xef\xbb\xbf {} ").is_ok());
}
