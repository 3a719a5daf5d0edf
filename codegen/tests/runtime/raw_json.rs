//! Raw JSON values.

use super::*;

#[test]
fn integers_are_never_compared_as_floats() {
    let raw = |text| RawJson::parse(text).unwrap();
    assert_ne!(raw("12345678901234567890123"), raw("12345678901234567890124"));
    assert_eq!(raw("[1, {\"a\": 1.50}]"), raw(r#"[1,{"\u0061":1.5}]"#));
    assert_ne!(raw("[1,2]"), raw("[1]"));
    assert_ne!(raw(r#"{"a":1}"#), raw(r#"{"b":1}"#));
    assert_ne!(raw("1"), raw("\"1\""));
    assert_eq!(raw(r#""\u0041""#), raw(r#""A""#));
}

#[test]
fn text_is_kept() {
    let raw = RawJson::parse(" {\"b\": 1.50, \"a\":2} ").unwrap();
    assert_eq!(raw.get(), "{\"b\": 1.50, \"a\":2}");
    assert_eq!(raw.to_string(), raw.get());
    assert_eq!(serde_json::to_string(&raw).unwrap(), raw.get());
    assert_eq!(raw.to_value().unwrap(), json!({"a": 2, "b": 1.5}));
    assert_eq!("[1, 2]".parse::<RawJson>().unwrap().decode::<Vec<u8>>().unwrap(), [1, 2]);
    assert!(RawJson::parse("1 2").is_err() && RawJson::parse("").is_err());
}

#[test]
fn equality_is_by_text_or_else_by_value() {
    let raw = |text| RawJson::parse(text).unwrap();
    assert_eq!(raw("[1,2]"), raw("[1, 2]"));
    assert_eq!(raw("\"\\u0061\""), raw("\"a\""));
    assert_ne!(raw("[1,2]"), raw("[2,1]"));
    assert_eq!(raw("\"\\ud800\""), raw("\"\\ud800\""));
    assert_ne!(raw("\"\\ud800\""), raw("\"\\ud801\""));
    assert_eq!(RawJson::from_value(&json!({"a": [null]})).unwrap(), raw("{\"a\":[null]}"));
}
