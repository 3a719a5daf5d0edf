//! Optional attributes that are not as documented.

use super::*;

#[test]
fn one_odd_leaf_loses_one_leaf() {
    for odd in ["30.0", "\"\"", "[]", "{}", "\"false\"", "1e2", "-0", "9223372036854775808"] {
        let json = format!(r#"{{"agent":{{"id":1}},"email":"e","count":{odd}}}"#);
        let actor: Actor = serde_json::from_str(&json).unwrap();
        assert_eq!((actor.count, actor.email.as_deref()), (None, Some("e")), "{odd}");
        assert_eq!(actor.extra.get("count").unwrap().get(), odd);
        let again: Value = serde_json::to_value(&actor).unwrap();
        assert_eq!(again, serde_json::from_str::<Value>(&json).unwrap(), "{odd}");
    }
}

#[test]
fn misfits_are_listed_with_pointer_and_reason() {
    let json = r#"{"agent":{"id":1,"sc/o~re":"x"},"email":5,"profiles":[{"id":1},{"id":true}],
        "renames":{"changed":[["a",1]]},"count":30.0}"#;
    assert_eq!(
        misfits_of::<Actor>(json),
        [
            "/agent/sc~1o~0re: expected a 64-bit signed integer, found a string",
            "/count: expected a 64-bit signed integer, found the number 30.0",
            "/email: expected a string, found the number 5",
            "/profiles/1/id: expected an identifier: a string or a 64-bit integer, found a boolean",
            "/renames/changed/0/1: expected a string, found the number 1",
        ]
    );
    assert!(misfits_of::<Actor>(r#"{"agent":{"id":1},"email":null,"x":[]}"#).is_empty());
}

#[test]
fn misfits_of_values_that_do_not_count_are_none() {
    // Another member of the name comes later; what is passed over as a whole has none of its own.
    let of =
        |attributes: &str| misfits_of::<Actor>(&format!(r#"{{"agent":{{"id":1}},{attributes}}}"#));
    assert!(of(r#""email":1,"email":"e""#).is_empty());
    assert!(of(r#""profiles":[{"id":1,"sc/o~re":"x"}],"profiles":[]"#).is_empty());
    let pointers = of(r#""profiles":[{"id":1,"sc/o~re":"x"},{}]"#);
    assert_eq!(pointers, ["/profiles/1/id: required, but missing"]);
    assert_eq!(of(r#""phone":1"#), ["/phone: expected a string, found the number 1"]);
}

#[test]
fn a_member_that_does_not_count_spoils_no_map() {
    type Names = std::collections::BTreeMap<String, String>;
    let of = |json: &str| {
        let body = Body::parse(json.as_bytes()).unwrap();
        let names = Names::decode(body.root()).map_err(|misread| misread.explain(body.root()));
        names.map_err(|error| error.to_string())
    };
    assert_eq!(of(r#"{"a":1,"a":"b"}"#), Ok(Names::from([("a".into(), "b".into())])));
    let error = of(r#"{"b":1,"b":"y","a":5}"#).unwrap_err();
    assert!(error.starts_with("/a: expected a string, found the number 5"), "{error}");
    assert_eq!(actor(r#""renames":{"changed":1,"changed":[]}"#).renames, Some(vec![]));
}

#[test]
fn half_of_a_surrogate_pair_is_no_text() {
    let json = r#"{"agent":{"id":1},"email":"\ud800"}"#;
    let found = ["/email: expected a string, found half of a surrogate pair"];
    assert_eq!(misfits_of::<Actor>(json), found);
}

#[test]
fn nothing_of_a_sensitive_value_is_shown() {
    let of = |secrets: &str| {
        misfits_of::<Actor>(&format!(r#"{{"agent":{{"id":1}},"secrets":{secrets}}}"#))
    };
    let withheld = ["/secrets: a sensitive value is not as documented"];
    assert_eq!(of("123"), withheld);
    assert_eq!(of(r#"[{"id":[7]}]"#), withheld);
    assert_eq!(of(r#"[{"id":7,"sc/o~re":1.5}]"#), withheld);
    assert!(of(r#"[{"id":7}]"#).is_empty());
    // Nor under its other name.
    let other = r#"{"agent":{"id":1},"Secrets":[{"id":7,"sc/o~re":1.5}]}"#;
    assert_eq!(misfits_of::<Actor>(other), ["/Secrets: a sensitive value is not as documented"]);
}

#[test]
fn a_flood_of_misfits_is_cut() {
    let items = vec![r#"{"id":1,"sc/o~re":true}"#; 10_000].join(",");
    let json = format!(r#"{{"agent":{{"id":1}},"profiles":[{items}]}}"#);
    assert_eq!(misfits_of::<Actor>(&json).len(), 256);
}
