//! Reading and writing objects.

use super::*;

#[test]
fn key_order_does_not_matter() {
    let one = decode::<Actor>(r#"{"email":"e","x":1,"agent":{"id":1,"y":2},"Phone":null}"#);
    let two = decode::<Actor>(r#"{"Phone":null,"agent":{"y":2,"id":1},"x":1,"email":"e"}"#);
    assert_eq!(one, two);
    assert_eq!(one.email.as_deref(), Some("e"));
}

#[test]
fn escaped_keys_are_the_same_keys() {
    let actor = decode::<Actor>(r#"{"em\u0061il":"e","\u0061gent":{"id":1},"a\"b":2}"#);
    assert_eq!(actor.email.as_deref(), Some("e"));
    assert_eq!(actor.extra.get("a\"b").unwrap().get(), "2");
}

#[test]
fn null_and_absent_are_told_apart() {
    let actor = round_trip::<Actor>(r#"{"email":null,"profiles":null,"agent":{"id":1}}"#);
    assert_eq!(actor.email, None);
    assert!(actor.extra.was_null("email") && actor.extra.was_null("profiles"));
    assert!(!actor.extra.was_null("Phone") && !actor.extra.was_null("mail"));
    assert!(actor.extra.is_empty());
    assert_eq!(actor.extra.nulls().collect::<Vec<_>>(), ["email", "profiles"]);
    let nulls = r#"{"status":null,"renames":null,"count":null,"note":null,"agent":{"id":1}}"#;
    let actor = round_trip::<Actor>(nulls);
    assert!(actor.extra.is_empty());
    assert_eq!(actor.note, None);
}

#[test]
fn a_value_takes_the_place_of_a_null() {
    let mut actor = actor(r#""email":null"#);
    actor.email = Some("e".to_owned());
    let json = serde_json::to_string(&actor).unwrap();
    assert_eq!(json, r#"{"email":"e","agent":{"id":1}}"#);
    actor.email = None;
    actor.extra.remove("email");
    assert_eq!(serde_json::to_string(&actor).unwrap(), r#"{"agent":{"id":1}}"#);
}

#[test]
fn aliases_go_by_the_documented_name() {
    assert_eq!(actor(r#""phone":"5""#).phone.as_deref(), Some("5"));
    assert_eq!(actor(r#""Phone":"5""#).phone.as_deref(), Some("5"));
    assert!(actor(r#""phone":null"#).extra.was_null("Phone"));
    // One that does not fit stays as it arrived.
    assert_eq!(actor(r#""tag":"x""#).extra.get("tag").unwrap().get(), "\"x\"");
    assert_eq!(actor(r#""phone":"5","Phone":"6""#).phone.as_deref(), Some("6"));
    assert_eq!(actor(r#""phone":"5","Phone":6"#).phone, None);
    assert!(actor(r#""tag":null"#).extra.was_null("Tag"));
    // The attribute after an alias is no alias.
    assert!(actor(r#""phone":null,"email":null"#).extra.was_null("email"));
}

#[test]
fn undocumented_attributes_keep_their_text() {
    let json =
        r#"{"agent":{"id":1},"big":12345678901234567890123,"nul":null,"o":{"b":1.0,"a":[ ]}}"#;
    let actor: Actor = serde_json::from_str(json).unwrap();
    assert_eq!(serde_json::to_string(&actor).unwrap(), json);
    assert_eq!(actor.extra.get("o").unwrap().get(), r#"{"b":1.0,"a":[ ]}"#);
    assert_eq!(actor.extra.get("nul").unwrap().get(), "null");
    assert!(!actor.extra.was_null("nul"));
    assert_eq!(actor.extra.len(), 3);
    round_trip::<Actor>(r#"{"agent":{"id":1},"a":[1,{"b":null}],"z":"é\n"}"#);
}

#[test]
fn undocumented_attributes_may_be_nested_deeply() {
    let deep = "[".repeat(10_000) + &"]".repeat(10_000);
    let json = format!(r#"{{"agent":{{"id":1}},"deep":{deep}}}"#);
    let actor: Actor = serde_json::from_str(&json).unwrap();
    assert_eq!(serde_json::to_string(&actor).unwrap(), json);
    assert_eq!(actor, actor.clone());
    assert!(actor.extra.get("deep").unwrap().to_value().is_err());
    let json = format!(r#"{{"agent":{{"id":1}},"count":{deep}}}"#);
    let actor: Actor = serde_json::from_str(&json).unwrap();
    assert_eq!((actor.count, actor.extra.get("count").unwrap().get()), (None, deep.as_str()));
}

#[test]
fn an_optional_attribute_never_fails() {
    assert_eq!(round_trip::<Actor>(r#"{"count":255,"agent":{"id":1}}"#).count, Some(255));
    let actor = round_trip::<Actor>(r#"{"agent":{"id":1},"count":{"a":256}}"#);
    assert_eq!(actor.count, None);
    assert_eq!(actor.extra.get("count").unwrap().get(), r#"{"a":256}"#);
    assert!(serde_json::from_str::<Actor>(r#"{"count":[}"#).is_err());
}

#[test]
fn a_null_is_noted_once() {
    let nulls = r#""email":null,"#.repeat(1000);
    let actor = actor(&format!(r#"{nulls}"email":null"#));
    assert_eq!(actor.extra.nulls().collect::<Vec<_>>(), ["email"]);
}

#[test]
fn the_last_of_two_wins() {
    for (json, count, kept, null) in [
        (r#""count":1,"count":2"#, Some(2), None, false),
        (r#""count":1,"count":null"#, None, None, true),
        (r#""count":null,"count":2"#, Some(2), None, false),
        (r#""count":"x","count":2"#, Some(2), None, false),
        (r#""count":"x","count":null"#, None, None, true),
        (r#""count":null,"count":"x""#, None, Some("\"x\""), false),
        (r#""count":"x","count":"y""#, None, Some("\"y\""), false),
    ] {
        let actor = actor(json);
        assert_eq!(actor.count, count, "{json}");
        assert_eq!(actor.extra.get("count").map(RawJson::get), kept, "{json}");
        assert_eq!(actor.extra.was_null("count"), null, "{json}");
    }
    let actor = actor(r#""email":"a","x":1,"email":"b","x":2"#);
    assert_eq!(actor.email.as_deref(), Some("b"));
    assert_eq!(actor.extra.get("x").unwrap().get(), "2");
}

#[test]
fn no_name_is_written_twice() {
    let mut actor = actor(r#""count":"x""#);
    actor.count = Some(3);
    actor.extra.insert("email", RawJson::parse("1").unwrap());
    let json = serde_json::to_string(&actor).unwrap();
    assert_eq!(json, r#"{"count":3,"agent":{"id":1},"email":1}"#);
}

#[test]
fn nothing_but_an_object_will_do() {
    let error = DecodeError::new("", "expected an object, found an array");
    assert_eq!(error_of::<Actor>("[1]"), error);
}
