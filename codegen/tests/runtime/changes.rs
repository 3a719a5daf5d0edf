//! Pairs of old and new values.

use super::*;

fn change(old: Option<&str>, new: Option<&str>) -> Change<String> {
    Change::new(old.map(str::to_owned), new.map(str::to_owned))
}

#[test]
fn pairs_are_read_in_their_order() {
    let actor = round_trip::<Actor>(r#"{"status":["new","old"],"agent":{"id":1}}"#);
    assert_eq!(actor.status, Some(change(Some("old"), Some("new"))));
    let actor = round_trip::<Actor>(r#"{"status":["new",null],"agent":{"id":1}}"#);
    assert_eq!(actor.status, Some(change(None, Some("new"))));
    assert_eq!(Change::<u8>::default(), Change::new(None, None));
}

#[test]
fn wrapped_pairs_are_read() {
    let json = r#"{"renames":{"changed":[["a","b"],[null,"c"]]},"agent":{"id":1}}"#;
    let actor = round_trip::<Actor>(json);
    let expected = vec![change(Some("a"), Some("b")), change(None, Some("c"))];
    assert_eq!(actor.renames, Some(expected));
    let actor = round_trip::<Actor>(r#"{"renames":{"changed":[]},"agent":{"id":1}}"#);
    assert_eq!(actor.renames, Some(vec![]));
}

#[test]
fn other_shapes_are_kept_raw() {
    for shape in ["[]", r#"["a"]"#, r#"["a","b","c"]"#, r#"["a",1]"#, r#"{"a":"b"}"#, "\"a\""] {
        let json = format!(r#"{{"agent":{{"id":1}},"status":{shape}}}"#);
        let actor = round_trip::<Actor>(&json);
        assert_eq!(actor.status, None);
        assert_eq!(actor.extra.get("status").unwrap().get(), shape);
    }
    for shape in [
        "{}",
        "[]",
        r#"{"changed":["a","b"]}"#,
        r#"{"changed":null}"#,
        r#"{"added":[["a","b"]]}"#,
        r#"{"added":[],"changed":[["a","b"]]}"#,
    ] {
        let json = format!(r#"{{"agent":{{"id":1}},"renames":{shape}}}"#);
        let actor = round_trip::<Actor>(&json);
        assert_eq!(actor.renames, None);
        assert_eq!(actor.extra.get("renames").unwrap().get(), shape);
    }
}
