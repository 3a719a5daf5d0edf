//! Other sources of serde than JSON text: buffers, values, other formats.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::*;

const JSON: &str = r#"{"email":"e","profiles":[{"id":7,"sc/o~re":3},{"id":"u-1"}],
    "status":["b","a"],"agent":{"id":1},"big":{"n":[1.5,null,true,"é\n"]}}"#;

#[derive(Debug, Deserialize, Serialize, PartialEq)]
struct Flat {
    seen: bool,
    #[serde(flatten)]
    actor: Actor,
}

#[derive(Debug, Deserialize, Serialize, PartialEq)]
#[serde(tag = "kind")]
enum Internal {
    Actor(Actor),
}

#[derive(Debug, Deserialize, Serialize, PartialEq)]
#[serde(tag = "kind", content = "value")]
enum Adjacent {
    Actor(Actor),
}

#[derive(Debug, Deserialize, Serialize, PartialEq)]
#[serde(untagged)]
enum Untagged {
    Number(i64),
    Actor(Box<Actor>),
}

fn through<T: DeserializeOwned + Serialize>(json: &str) -> T {
    let decoded: T = serde_json::from_str(json).unwrap();
    let again = serde_json::to_value(&decoded).unwrap();
    assert_eq!(again, serde_json::from_str::<Value>(json).unwrap());
    decoded
}

#[test]
fn objects_decode_through_the_buffers_of_serde() {
    let plain: Actor = serde_json::from_str(JSON).unwrap();
    assert_eq!(through::<Flat>(&JSON.replacen('{', r#"{"seen":true,"#, 1)).actor, plain);
    let Internal::Actor(actor) = through(&JSON.replacen('{', r#"{"kind":"Actor","#, 1));
    assert_eq!(actor, plain);
    let Adjacent::Actor(actor) = through(&format!(r#"{{"value":{JSON},"kind":"Actor"}}"#));
    assert_eq!(actor, plain);
    assert_eq!(through::<Untagged>(JSON), Untagged::Actor(Box::new(plain.clone())));
    let map: BTreeMap<String, Option<Actor>> = through(&format!(r#"{{"a":{JSON}}}"#));
    assert_eq!(map["a"], Some(plain));
}

#[test]
fn a_buffer_loses_how_a_number_was_spelt_and_nothing_else() {
    let json = r#"{"seen":true,"agent":{"id":1},"x":1.50,"y":1e2,"count":30.0}"#;
    let flat: Flat = serde_json::from_str(json).unwrap();
    let extra = |name: &str| flat.actor.extra.get(name).unwrap().get().to_owned();
    assert_eq!([extra("x"), extra("y"), extra("count")], ["1.5", "100.0", "30.0"]);
}

#[test]
fn numbers_of_any_precision_are_numbers() {
    // So serde_json hands a number to a buffer if some crate asks for its feature `arbitrary_precision`.
    let number = |text: &str| BTreeMap::from([("$serde_json::private::Number", text.to_owned())]);
    let members = BTreeMap::from([("id", number("7")), ("x", number("1.50"))]);
    let mut bytes = Vec::new();
    ciborium::into_writer(&members, &mut bytes).unwrap();
    let agent: Agent = ciborium::from_reader(&bytes[..]).unwrap();
    assert_eq!(agent.id, 7);
    assert_eq!(agent.extra.get("x").unwrap().get(), "1.50");
}

#[test]
fn what_only_looks_like_a_number_is_an_object() {
    for inner in [
        r#"{"$serde_json::private::Number":"0,\"agent\":{\"id\":2}"}"#,
        r#"{"$serde_json::private::Number":"1 "}"#,
        r#"{"$serde_json::private::Number":7}"#,
        r#"{"$serde_json::private::Number":"1","b":2}"#,
        r#"{"$serde_json::private::Number":"\"1\""}"#,
    ] {
        let json = format!(r#"{{"agent":{{"id":1}},"x":{inner}}}"#);
        let value: Value = serde_json::from_str(&json).unwrap();
        let mut bytes = Vec::new();
        ciborium::into_writer(&value, &mut bytes).unwrap();
        let actor: Actor = ciborium::from_reader(&bytes[..]).unwrap();
        assert_eq!(actor.agent.id, 1, "{json}");
        assert_eq!(serde_json::to_value(&actor).unwrap(), value, "{json}");
    }
}

#[test]
fn what_nests_too_deep_for_another_format_is_an_error() {
    let nested = |depth: usize| {
        let deep = "[".repeat(depth) + &"]".repeat(depth);
        actor(&format!(r#""x":{deep}"#))
    };
    assert!(ciborium::into_writer(&nested(100), Vec::new()).is_ok());
    let error = ciborium::into_writer(&nested(100_000), Vec::new()).unwrap_err();
    assert!(error.to_string().contains("nested too deep"), "{error}");
    assert!(serde_json::to_string(&nested(100_000)).is_ok());
}

#[test]
fn another_format_holds_the_same() {
    let plain: Actor = serde_json::from_str(JSON).unwrap();
    let mut bytes = Vec::new();
    ciborium::into_writer(&plain, &mut bytes).unwrap();
    assert_eq!(ciborium::from_reader::<Actor, _>(&bytes[..]).unwrap(), plain);
    let packed = rmp_serde::to_vec_named(&plain).unwrap();
    assert_eq!(rmp_serde::from_slice::<Actor>(&packed).unwrap(), plain);
    let time: EpochTime = "1551907014.250".parse().unwrap();
    let packed = rmp_serde::to_vec(&time).unwrap();
    assert!(rmp_serde::from_slice::<EpochTime>(&packed).unwrap().same_instant(&time));
}
