//! Which event it is: its name, and the module that it comes from.

use std::collections::BTreeSet;

use freshworks_events::{Event, Module, RawJson, Report, UnknownReason, validate, validate_of};
use serde_json::{Value, json};

use crate::places::{Minimal, minimal};
use crate::support::{AGENT, body, decode, is_typed, read, read_of};

/// A body of an event from a host with these modules.
fn hosted(event: &str, data: &Value, modules: &Value) -> String {
    let host = json!({ "subscribed_modules": modules });
    json!({ "currentHost": host, "event": event, "data": data }).to_string()
}

/// Asserts that an event is unknown for this reason, with this name and these data.
#[track_caller]
fn assert_unknown(event: &Event, name: Option<&str>, data: Option<&str>, why: UnknownReason) {
    assert_eq!(event.name(), name);
    assert_eq!(event.module(), None);
    let Event::Unknown { data: kept, reason, .. } = event else {
        panic!("not unknown: {event:?}");
    };
    assert_eq!(kept.as_ref().map(RawJson::get), data);
    assert_eq!(*reason, why);
}

/// Asserts that an `onAgentUpdate` is undecoded as a whole, with these data.
#[track_caller]
fn assert_undecoded(event: &Event, data: Option<&str>) -> String {
    let Event::Undecoded { name, module, data: kept, error, .. } = event else {
        panic!("not undecoded: {event:?}");
    };
    assert_eq!((name.as_str(), *module), ("onAgentUpdate", Module::CallerAgent));
    assert_eq!(kept.as_ref().map(RawJson::get), data);
    assert_eq!(error.pointer(), "");
    error.message().to_owned()
}

#[test]
fn an_event_of_one_module_needs_no_module() {
    for Minimal { event, module, data } in minimal() {
        let payload = decode(&body(&event, &data));
        assert!(is_typed(&payload.event), "{:?}", payload.event);
        assert_eq!(payload.event.module(), Some(module));
        assert!(payload.modules().is_empty());
    }
}

#[test]
fn from_slice_of_knows_the_event_of_the_right_module_only() {
    let all = minimal();
    for Minimal { event, module: right, data } in &all {
        for Minimal { module, .. } in &all {
            let found = read_of(*module, &body(event, data)).event;
            if module == right {
                assert!(is_typed(&found), "{found:?}");
                assert_eq!(found.module(), Some(*right));
            } else {
                let text = data.to_string();
                assert_unknown(&found, Some(event), Some(&text), UnknownReason::OtherModule);
            }
        }
    }
}

#[test]
fn from_slice_of_goes_before_what_the_host_says() {
    let body = hosted("onAgentUpdate", &json!({ "agent": {} }), &json!(["support_agent"]));
    assert!(is_typed(&read_of(Module::CallerAgent, &body).event));
    let body = hosted("onAgentUpdate", &json!({ "agent": {} }), &json!(["caller_agent"]));
    let (name, data) = (Some("onAgentUpdate"), Some(r#"{"agent":{}}"#));
    let found = read_of(Module::SupportAgent, &body).event;
    assert_unknown(&found, name, data, UnknownReason::NotTranscribed);
    let found = read_of(Module::ChatConversation, &body).event;
    assert_unknown(&found, name, data, UnknownReason::OtherModule);
}

#[test]
fn the_host_names_the_module() {
    for Minimal { event, module, data } in minimal() {
        for modules in [
            json!([module.as_str()]),
            json!(["support_ticket", module.as_str(), "common"]),
            json!([]),
        ] {
            let payload = decode(&hosted(&event, &data, &modules));
            assert!(is_typed(&payload.event), "{modules}: {:?}", payload.event);
            assert_eq!(json!(payload.modules()), modules);
        }
    }
}

#[test]
fn a_module_may_be_written_otherwise() {
    let modules = json!(["useragentavailability"]);
    let body = hosted(
        "onUserAgentAvailabilityUpdate",
        &json!({ "user_agent_availability": {} }),
        &modules,
    );
    let payload = decode(&body);
    assert_eq!(payload.event.module(), Some(Module::UserAgentAvailability));
    assert!(is_typed(&payload.event));
    let wrong = decode(&hosted("onAgentUpdate", &json!({ "agent": {} }), &modules));
    assert!(!is_typed(&wrong.event));
}

#[test]
fn the_same_name_in_another_module_is_another_event() {
    use UnknownReason::{Ambiguous, NotTranscribed, OtherModule};
    let data = Some(r#"{"agent":{}}"#);
    for (modules, why) in [
        (json!(["support_agent"]), NotTranscribed),
        (json!(["support_ticket", "support_agent"]), NotTranscribed),
        (json!(["support_ticket"]), OtherModule),
        (json!(["lead", "deal"]), OtherModule),
        (json!([]), Ambiguous),
        (json!(["support_agent", "caller_agent"]), Ambiguous),
    ] {
        let found = decode(&hosted("onAgentUpdate", &json!({ "agent": {} }), &modules)).event;
        assert_unknown(&found, Some("onAgentUpdate"), data, why);
    }
}

/// The module of each candidate, its page, and whether the crate has a type for it.
fn candidates(event: &Event) -> Vec<(Module, &str, bool)> {
    let Event::Unknown { candidates, .. } = event else {
        panic!("not unknown: {event:?}");
    };
    candidates
        .iter()
        .map(|candidate| (candidate.module, candidate.page, candidate.is_typed))
        .collect()
}

#[test]
fn a_name_alone_may_be_of_two_events() {
    let docs = "https://developers.freshworks.com/docs/app-sdk";
    let page = |of: &str| format!("{docs}/v3.0/{of}");
    let typed = page("caller_agent/serverless-apps/product-events/onagent/");
    let other = page("support_agent/serverless-apps/product-events/onAgent/");
    let data = r#"{"actor":{"id":51},"agent":{"id":5,"agent_type":{"id":1}}}"#;
    let body = format!(r#"{{"event":"onAgentUpdate","data":{data},"domain":"acme.example.com"}}"#);
    let payload = decode(&body);
    assert_unknown(&payload.event, Some("onAgentUpdate"), Some(data), UnknownReason::Ambiguous);
    let both = [(Module::CallerAgent, &*typed, true), (Module::SupportAgent, &*other, false)];
    assert_eq!(candidates(&payload.event), both);
    let message = "is an event of `caller_agent` or `support_agent`, and nothing tells which: name the module";
    for report in [validate(body.as_bytes()), payload.validate()] {
        let [only] = report.deviations() else { panic!("{report}") };
        assert_eq!((only.rule(), only.message()), ("envelope.event.ambiguous-event", message));
        assert!(report.is_valid());
    }
    assert!(is_typed(&read_of(Module::CallerAgent, &body).event));
    let found = read_of(Module::SupportAgent, &body).event;
    assert_unknown(&found, Some("onAgentUpdate"), Some(data), UnknownReason::NotTranscribed);
    assert_eq!(candidates(&found), both[1..]);
    let report = validate_of(Module::SupportAgent, body.as_bytes());
    let [only] = report.deviations() else { panic!("{report}") };
    assert_eq!(only.rule(), "envelope.event.not-transcribed");
    assert!(only.message().contains(&other), "{}", only.message());
    assert_eq!(candidates(&decode(r#"{"event":"onSomething"}"#).event), []);
}

/// The rules of a report, but for names that occur twice: nothing is left of them in a payload.
fn rules(report: &Report) -> BTreeSet<String> {
    let rules = report.deviations().iter().map(|deviation| deviation.rule().to_owned());
    rules.filter(|rule| rule != "body.duplicate-key").collect()
}

/// A body of an agent of the phone system from a host with these members.
fn from_host(host: &str) -> String {
    format!(r#"{{"event":"onAgentUpdate","currentHost":{host},"data":{{"agent":{{}}}}}}"#)
}

#[test]
fn a_host_with_an_odd_member_still_names_its_module() {
    for odd in [
        r#""endpoint_urls":{"desk":7}"#,
        r#""endpoint_urls":[]"#,
        r#""product_types":"ITSM""#,
        r#""endpoint_urls":7,"product_types":7,"more":7"#,
        r#""endpoint_urls":{},"endpoint_urls":{"desk":null}"#,
    ] {
        let body = from_host(&format!(r#"{{"subscribed_modules":["other"],{odd}}}"#));
        let payload = read(&body);
        let (name, data) = (Some("onAgentUpdate"), Some(r#"{"agent":{}}"#));
        assert_unknown(&payload.event, name, data, UnknownReason::OtherModule);
        assert_eq!(payload.modules(), ["other"], "{body}");
        let host = payload.current_host.as_ref().expect("a host");
        assert!(!host.extra.is_empty(), "{body}");
        let (of_body, of_payload) = (rules(&validate(body.as_bytes())), rules(&payload.validate()));
        assert_eq!(of_body, of_payload, "{body}");
        assert!(of_body.contains("envelope.event.other-module"), "{of_body:?}");
        let known = from_host(&format!(r#"{{{odd},"subscribed_modules":["caller_agent"]}}"#));
        assert!(is_typed(&read(&known).event), "{known}");
    }
}

#[test]
fn a_module_that_cannot_be_read_is_not_none() {
    for host in [
        r#"{"subscribed_modules":"caller_agent"}"#,
        r#"{"subscribed_modules":["caller_agent",7]}"#,
        r#"{"subscribed_modules":["caller_agent","\ud800"]}"#,
        r#"{"subscribed_modules":{}}"#,
        r#"{"subscribed_modules":["caller_agent"],"subscribed_modules":7}"#,
        r#"{"subscribed_modules":["caller_agent"],"\ud800":1}"#,
        r#"["caller_agent"]"#,
        "\"caller_agent\"",
        "false",
    ] {
        let body = from_host(host);
        let payload = read(&body);
        let (name, data) = (Some("onAgentUpdate"), Some(r#"{"agent":{}}"#));
        assert_unknown(&payload.event, name, data, UnknownReason::UnreadModule);
        assert_eq!(payload.modules(), [""; 0], "{host}");
        for report in [validate(body.as_bytes()), payload.validate()] {
            assert_eq!((report.event(), report.module()), (name, None), "{host}");
            assert!(!report.is_valid(), "{host}: the host is not as documented");
            let of_name = |rule: &String| rule.starts_with("envelope.event.");
            assert!(!rules(&report).iter().any(of_name), "{report}");
        }
        assert!(is_typed(&read_of(Module::CallerAgent, &body).event), "{host}");
    }
    for host in ["null", "{}", r#"{"subscribed_modules":null}"#, r#"{"subscribed_modules":[]}"#] {
        let (name, data) = (Some("onAgentUpdate"), Some(r#"{"agent":{}}"#));
        assert_unknown(&read(&from_host(host)).event, name, data, UnknownReason::Ambiguous);
    }
}

#[test]
fn an_unknown_event_is_kept() {
    let found = decode(r#"{"data": [1, {}],"event": "onTicketCreate"}"#).event;
    let name = Some("onTicketCreate");
    assert_unknown(&found, name, Some("[1, {}]"), UnknownReason::NotDocumented);
    let found = decode(r#"{"event": "onagentupdate"}"#).event;
    assert_unknown(&found, Some("onagentupdate"), None, UnknownReason::NotDocumented);
    let found = decode(r#"{"event": ""}"#).event;
    assert_unknown(&found, Some(""), None, UnknownReason::NotDocumented);
}

#[test]
fn a_payload_may_name_no_event() {
    for body in ["{}", r#"{"event":null}"#, r#"{"event":5}"#, r#"{"event":["onAgentUpdate"]}"#] {
        let payload = decode(body);
        assert_unknown(&payload.event, None, None, UnknownReason::NoName);
    }
    let payload = decode(r#"{"data": {"agent": {}},"event": {"name": "onAgentUpdate"}}"#);
    assert_unknown(&payload.event, None, Some(r#"{"agent": {}}"#), UnknownReason::NoName);
    let event = payload.extra.get("event").map(RawJson::get);
    assert_eq!(event, Some(r#"{"name": "onAgentUpdate"}"#));
}

#[test]
fn a_known_event_without_data_is_undecoded() {
    let message = assert_undecoded(&decode(&format!("{{{AGENT}}}")).event, None);
    assert_eq!(message, "the payload has no data");
}

#[test]
fn data_that_are_no_object_are_undecoded() {
    for data in ["null", "[]", "[{}]", "\"agent\"", "5", "true"] {
        let body = format!(r#"{{{AGENT},"data":{data}}}"#);
        assert_undecoded(&decode(&body).event, Some(data));
    }
}

#[test]
fn modules_have_names() {
    for Minimal { module, .. } in minimal() {
        assert_eq!(Module::from_wire(module.as_str()), Some(module));
        assert_eq!(module.to_string(), module.as_str());
    }
    assert_eq!(Module::from_wire("CallerAgent"), None);
}
