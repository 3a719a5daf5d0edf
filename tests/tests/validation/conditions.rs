//! Conditions of every form: what holds, what does not, and what nobody knows.

use codegen::interpret::Interpreter;
use serde_json::{Value, json};

use crate::support::{self, harbour};

/// Reports of both validators on a berth's ship and on what depends on it.
fn said(payload: &Value) -> Vec<String> {
    let package = harbour();
    let mut payload = payload.clone();
    payload["berth"] = json!({ "name": "North" });
    let body = json!({ "type": "status.changed", "payload": payload }).to_string();
    let generated = (package.validate)(Some("berth"), body.as_bytes());
    let mut events = package.model.events.iter();
    let event = events.position(|event| package.model.modules[event.module].wire == "berth");
    let own = Interpreter::new(&package.model).report(body.as_bytes(), event);
    assert_eq!(generated, support::json(&own), "{body}");
    let deviations = generated["deviations"].as_array().expect("a list");
    let line = |deviation: &Value| {
        let text = |key: &str| deviation[key].as_str().unwrap_or_default().to_owned();
        let rule = text("rule").replace("berths.status-changed.", "");
        format!("{} {rule}: {}", text("severity"), text("message"))
    };
    deviations.iter().map(line).collect()
}

#[test]
fn excluded_values_are_known_if_the_attribute_is_there() {
    let missing = |flag: &str| {
        [format!(
            "error ship.pilot.present-when-foreign: must be there, because `ship.flag` is `{flag}`"
        )]
    };
    assert_eq!(said(&json!({ "ship": { "flag": "none", "state": "moored" } })), [""; 0]);
    assert_eq!(said(&json!({ "ship": { "flag": "far" } })), missing("far"));
    assert_eq!(said(&json!({ "ship": { "flag": null } })), [""; 0], "null is no other flag");
    assert_eq!(said(&json!({ "ship": {} })), [""; 0], "nobody knows the flag");
}

#[test]
fn absence_and_presence_are_known_unless_what_is_around_is_no_object() {
    let taken = "error taken.when-no-ship: must be `false`, because `ship` is";
    assert_eq!(said(&json!({ "taken": true })), [format!("{taken} absent")]);
    assert_eq!(said(&json!({ "taken": true, "ship": null })), [format!("{taken} `null`")]);
    assert_eq!(said(&json!({ "taken": true, "ship": {} })), [""; 0]);
    let sign = "ship.call_sign.only-when-named: must be absent or null, because `ship.name` is";
    let with_sign = |name: Value| said(&json!({ "ship": { "name": name, "call_sign": "A1" } }));
    assert_eq!(with_sign(json!("Aurora")), [""; 0]);
    assert_eq!(with_sign(Value::Null), [format!("error {sign} `null`")]);
    let absent = said(&json!({ "ship": { "call_sign": "A1" } }));
    assert_eq!(absent, [format!("error {sign} absent")]);
    let unreadable = said(&json!({ "ship": "Aurora", "fee": 5 }));
    assert_eq!(unreadable, ["error ship.wrong-type: must be an object, but is a string"]);
}

#[test]
fn a_condition_holds_if_one_of_its_alternatives_does() {
    let fee = "error fee.null-when-idle: must be null, because";
    for (payload, because) in [
        (json!({}), "`ship.state` is absent"),
        (json!({ "ship": null }), "`ship.state` is absent"),
        (json!({ "ship": { "state": null } }), "`ship.state` is `null`"),
        (
            json!({ "taken": false, "ship": { "state": "moving" } }),
            "`taken` is `false` and `ship.state` is `moving`",
        ),
    ] {
        let mut payload = payload;
        payload["fee"] = json!(5);
        assert_eq!(said(&payload), [format!("{fee} {because}")], "{payload}");
    }
    for payload in [
        json!({ "taken": true, "ship": { "state": "moving" } }),
        json!({ "taken": false, "ship": { "state": "moored" } }),
        json!({ "ship": { "state": "moving" } }),
    ] {
        let mut payload = payload;
        payload["fee"] = json!(5);
        assert_eq!(said(&payload), [""; 0], "{payload}");
    }
}
