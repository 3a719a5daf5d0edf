//! The messages of errors, and their places.

use super::*;

#[test]
fn pointers_lead_to_the_culprit() {
    for (json, pointer) in [
        (r#"{"email":1}"#, "/email"),
        (r#"{"agent":1}"#, "/agent"),
        (r#"{"agent":{}}"#, "/agent"),
        (r#"{"agent":{"id":1,"sc/o~re":256}}"#, "/agent/sc~1o~0re"),
        (r#"{"profiles":5}"#, "/profiles"),
        (r#"{"profiles":[{"id":1},{"id":1},{"id":1},{"id":true}]}"#, "/profiles/3/id"),
        (r#"{"profiles":[{"id":1},null]}"#, "/profiles/1"),
        ("{}", ""),
    ] {
        assert_eq!(error_of::<Actor>(json).pointer(), pointer, "{json}");
        let value: Value = serde_json::from_str(json).unwrap();
        let error = serde_json::from_value::<Actor>(value).unwrap_err();
        assert_eq!(DecodeError::from_json(&error).pointer(), pointer, "{json}");
    }
}

#[test]
fn positions_survive() {
    let json = "{\n \"profiles\": [\n  {\"id\": true}]}";
    let error = serde_json::from_str::<Actor>(json).unwrap_err();
    assert_eq!((error.line(), error.column()), (3, 13));
    let message = "invalid type: boolean `true`, \
                   expected an identifier: a string or an integer at line 3 column 13";
    assert_eq!(error.to_string(), format!("/profiles/0/id:\u{a0}{message}"));
    let error = DecodeError::from_json(&error);
    assert_eq!(error, DecodeError::new("/profiles/0/id", message));
    assert_eq!(error.to_string(), format!("/profiles/0/id: {message}"));
}

#[test]
fn what_is_required_may_not_be_missing_or_null() {
    let message = "required attribute `agent` is missing or null at line 1 column 2";
    assert_eq!(error_of::<Actor>("{}"), DecodeError::new("", message));
    assert_eq!(error_of::<Actor>("{}").to_string(), message);
    assert!(serde_json::from_str::<Actor>(r#"{"agent":null}"#).is_err());
}

#[test]
fn errors_can_be_moved_outwards() {
    let error = DecodeError::new("/id", "no").within("a/b").within("data");
    assert_eq!(error.to_string(), "/data/a~1b/id: no");
    assert_eq!(DecodeError::new("", "no").within("data").pointer(), "/data");
}

#[test]
fn malformed_values_stay_syntax_errors_in_raw_ones() {
    let error = serde_json::from_str::<Actor>(r#"{"x":[1"#).unwrap_err();
    assert!(error.is_eof());
}

fn kind(body: &str) -> ErrorKind {
    read_body::<Actor>(body).unwrap_err().kind()
}

#[test]
fn bodies_that_are_no_payload_say_why() {
    assert_eq!(text(b"{}").unwrap(), "{}");
    let error = text(b"{\"a\":\"\xff\"}").unwrap_err();
    assert_eq!(error.kind(), ErrorKind::NotUtf8 { offset: 6 });
    assert_eq!(error.to_string(), "body is not UTF-8 at byte 6");
    assert!(std::error::Error::source(&error).is_some());
    for (body, found) in [
        ("[]", "array"),
        (" \"a\"", "string"),
        ("-1", "number"),
        ("true", "boolean"),
        ("null\n", "null"),
    ] {
        assert_eq!(kind(body), ErrorKind::NotAnObject { found });
    }
    assert_eq!(kind(""), ErrorKind::Syntax { line: 1, column: 0 });
    assert_eq!(kind("[1,"), ErrorKind::Syntax { line: 1, column: 3 });
    assert_eq!(kind("{\n\"agent\":{,"), ErrorKind::Syntax { line: 2, column: 10 });
    assert_eq!(kind(r#"{"agent":{"id":1}} x"#), ErrorKind::Syntax { line: 1, column: 20 });
    // The syntax error comes after one of another kind.
    assert_eq!(kind(r#"{"agent":1,"#), ErrorKind::Syntax { line: 1, column: 11 });
    assert_eq!(kind(r#"{"agent":1}"#), ErrorKind::Shape);
    assert!(read_body::<Actor>(r#"{"agent":{"id":1}}"#).is_ok());
}

#[test]
fn errors_of_bodies_say_where() {
    let message = |body| read_body::<Actor>(body).unwrap_err().to_string();
    assert_eq!(message("[]"), "body is not an object, but of kind array");
    assert_eq!(message("{"), "body is not JSON: EOF while parsing an object at line 1 column 1");
    let shape = message(r#"{"agent":1}"#);
    assert!(shape.starts_with("body is no payload: /agent:\u{a0}invalid type"), "{shape}");
    let error = Error::from(serde_json::from_str::<Value>("{").unwrap_err());
    assert_eq!(error.kind(), ErrorKind::Syntax { line: 1, column: 1 });
}
