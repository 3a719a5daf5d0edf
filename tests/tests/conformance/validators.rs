//! Reports of validators on payloads of every event.

use std::collections::{BTreeMap, BTreeSet};

use codegen::emit::full_example;
use codegen::model::{Event, Expected, Json, Model, Owner, Path, RuleKind, ValidationRule};
use freshworks_events::{Module, Payload, Report, Severity, validate, validate_of};
use serde_json::{Value, json};

use crate::places::{model, pages};
use crate::support::{body, example};

/// The deviations of a report, each as `severity rule at pointer`.
fn lines(report: &Report) -> Vec<String> {
    let deviations = report.deviations().iter();
    let lines = deviations.map(|deviation| {
        format!("{} {} at {}", deviation.severity(), deviation.rule(), deviation.pointer())
    });
    lines.collect()
}

#[test]
fn examples_of_the_pages_are_valid() {
    for page in pages() {
        let example = example(&page);
        let report = validate(example.as_bytes());
        assert_eq!(lines(&report), Vec::<String>::new(), "{page}");
        assert!(report.event().is_some() && report.module().is_some());
        let payload = Payload::from_slice(example.as_bytes()).expect("an object");
        assert_eq!(payload.validate(), report, "{page}");
    }
}

#[test]
fn a_system_actor_has_no_address() {
    let data = json!({
        "actor": { "type": "system", "email": "robin@example.com" },
        "agent_activity": { "availability_event_type": "Intelliassign" },
    });
    let report = validate(body("onAgentActivityCreate", &data).as_bytes());
    assert_eq!(
        lines(&report),
        [
            "error freshchat.onAgentActivityCreate.actor.email.null-when-system-actor at /data/actor/email"
        ]
    );
    let deviation = &report.deviations()[0];
    assert_eq!(deviation.message(), "must be null, because `actor.type` is `system`");
    assert_eq!(deviation.found(), Some("\"robin@example.com\""));
    assert!(deviation.page().starts_with("https://developers.freshworks.com/"));
}

#[test]
fn a_contact_of_an_unknown_actor_is_at_most_a_warning() {
    let data = json!({ "actor": { "org_contact_id": "77" }, "agent_activity": {} });
    let report = validate(body("onAgentActivityCreate", &data).as_bytes());
    let rule = "freshchat.onAgentActivityCreate.actor.org_contact_id.only-when-agent-actor";
    assert_eq!(lines(&report), [format!("warning {rule} at /data/actor/org_contact_id")]);
    assert!(report.deviations()[0].message().ends_with("is not known: `actor.type` is absent"));
}

#[test]
fn null_is_none_of_the_values_that_a_page_names() {
    let data = json!({
        "actor": { "name": null, "primary_email": { "primary_email": null } },
        "agent": { "name": "Robin Example" },
    });
    let report = validate(body("onAgentUpdate", &data).as_bytes());
    let expected = [
        "error freshcaller.onAgentUpdate.actor.name.equals at /data/actor/name",
        "error freshcaller.onAgentUpdate.actor.primary_email.primary_email.always at \
         /data/actor/primary_email/primary_email",
    ];
    assert_eq!(lines(&report), expected);
    let data = json!({
        "actor": { "type": null },
        "agent_activity": { "availability_event_type": "GeneralAvailability", "status": null },
    });
    let report = validate(body("onAgentActivityCreate", &data).as_bytes());
    let when = |severity: &str, path: &str| {
        let rule = format!("freshchat.onAgentActivityCreate.{path}.when-general-availability");
        format!("{severity} {rule} at /data/{}", path.replace('.', "/"))
    };
    let expected = [when("warning", "actor.type"), when("error", "agent_activity.status")];
    assert_eq!(lines(&report), expected);
}

#[test]
fn the_caller_may_know_better_which_module_it_is() {
    let mut payload: Value =
        serde_json::from_str(&body("onAgentUpdate", &json!({ "agent": {} }))).expect("an object");
    payload["currentHost"] = json!({ "subscribed_modules": ["user_agent_availability"] });
    let text = payload.to_string();
    assert_eq!(lines(&validate(text.as_bytes())), ["notice envelope.event.other-module at /event"]);
    let report = validate_of(Module::CallerAgent, text.as_bytes());
    assert_eq!(lines(&report), Vec::<String>::new());
    assert_eq!(report.module(), Some("caller_agent"));
}

#[test]
fn a_payload_that_was_decoded_for_a_module_is_validated_for_it() {
    let body = body("onAgentUpdate", &json!({ "agent": { "id": "odd" } }));
    for module in [Module::SupportAgent, Module::CallerAgent] {
        let payload = Payload::from_slice_of(module, body.as_bytes()).expect("an object");
        let report = validate_of(module, body.as_bytes());
        assert_eq!(payload.validate(), report, "{module:?}");
    }
    for body in [r#"{"event":"onOther","data":{}}"#, r#"{"data":{}}"#, "{}"] {
        let payload = Payload::from_slice(body.as_bytes()).expect("an object");
        assert_eq!(payload.validate(), validate(body.as_bytes()), "{body}");
    }
}

/// Values of every kind. Each is wrong in many a place.
fn odd_values() -> [Value; 12] {
    [
        Value::Null,
        json!(true),
        json!(false),
        json!(7),
        json!(-7),
        json!(1.5),
        json!("odd"),
        json!([]),
        json!([null, "odd"]),
        json!([{ "id": true, "type": "odd", "odd": 1 }, { "type": 1 }]),
        json!({}),
        json!({ "odd": ["odd"] }),
    ]
}

/// The JSON Pointers of all values in a value.
fn pointers(value: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    match value {
        Value::Object(members) => {
            members.iter().for_each(|(name, inner)| pointers(inner, &format!("{at}/{name}"), found))
        }
        Value::Array(items) => items
            .iter()
            .enumerate()
            .for_each(|(index, inner)| pointers(inner, &format!("{at}/{index}"), found)),
        _ => {}
    }
}

/// Payloads with one odd or absent value each.
fn mutations(payload: &Value) -> Vec<Value> {
    let mut places = Vec::new();
    pointers(payload, "", &mut places);
    let mut mutations = Vec::new();
    for place in places.iter().filter(|place| !place.is_empty()) {
        let (parent, name) = place.rsplit_once('/').expect("a pointer");
        let mut without = payload.clone();
        if let Some(Value::Object(members)) = without.pointer_mut(parent) {
            members.remove(name);
            mutations.push(without);
        }
        for odd in odd_values() {
            let mut mutation = payload.clone();
            *mutation.pointer_mut(place).expect("a value") = odd;
            mutations.push(mutation);
        }
    }
    mutations
}

/// The first item of an array, or the value itself.
fn one(value: &mut Value) -> Option<&mut Value> {
    if value.is_array() { value.get_mut(0) } else { Some(value) }
}

/// The payload with a value at a path of the data, if there is an object for it.
fn with(payload: &Value, path: &Path, value: Value) -> Option<Value> {
    let mut payload = payload.clone();
    let (last, parents) = path.0.split_last()?;
    let data = payload.get_mut("data");
    let parent = parents.iter().try_fold(data?, |object, step| one(object.get_mut(step)?))?;
    parent.as_object_mut()?.insert(last.clone(), value);
    Some(payload)
}

/// The example of an event, and the same for each of its conditions, which then holds.
fn bases(model: &Model, event: &Event) -> Vec<Value> {
    let data = serde_json::to_value(full_example(model, event)).expect("JSON");
    let whole = json!({ "event": event.wire, "data": data });
    let meeting = event.schema.conditions.iter().map(|condition| {
        condition.alternatives[0].iter().fold(whole.clone(), |payload, test| {
            let value = match &test.expected {
                Expected::OneOf(values) => Json::from(&values[0]),
                Expected::Absent => Json::Null,
                Expected::NoneOf(_) => Json::String("something else".to_owned()),
                // The example has everything.
                Expected::Present => return payload,
            };
            let value = serde_json::to_value(value).expect("JSON");
            with(&payload, &test.path, value).expect("the example has all objects")
        })
    });
    [whole.clone()].into_iter().chain(meeting).collect()
}

/// A value that breaks a rule about texts.
fn odd(kind: RuleKind) -> Value {
    match kind {
        RuleKind::Utc => json!("2026-03-02T09:45:10+05:30"),
        _ => json!("odd"),
    }
}

#[test]
fn every_rule_of_an_event_is_reported_and_no_other() {
    let model = model();
    let rules: BTreeMap<String, ValidationRule> =
        model.validation_rules().into_iter().map(|rule| (rule.id.clone(), rule)).collect();
    let mut seen = BTreeSet::new();
    for (index, event) in model.events.iter().enumerate() {
        let of_event = rules.values().filter(|rule| rule.owner == Owner::Event(index));
        let bases = bases(&model, event);
        let odd = of_event.filter_map(|rule| with(&bases[0], &rule.path, odd(rule.kind)));
        let module = Module::from_wire(&model.modules[event.module].wire).expect("it has events");
        for payload in bases.iter().flat_map(mutations).chain(odd) {
            let report = validate_of(module, payload.to_string().as_bytes());
            for deviation in report.deviations() {
                let id = deviation.rule();
                let rule = rules.get(id).unwrap_or_else(|| panic!("no rule {id}"));
                let is_sure = !deviation.message().contains("which is not known");
                let severity = if is_sure { rule.severity.name() } else { "warning" };
                assert_eq!(deviation.severity().as_str(), severity, "{id}");
                seen.insert(id.to_owned());
            }
        }
    }
    let of_events = rules.values().filter(|rule| matches!(rule.owner, Owner::Event(_)));
    let missed: Vec<&String> =
        of_events.map(|rule| &rule.id).filter(|id| !seen.contains(*id)).collect();
    assert_eq!(missed, Vec::<&String>::new(), "rules that nothing breaks");
}

#[test]
fn a_report_tells_warnings_from_errors() {
    let report = validate(body("onAgentUpdate", &json!({})).as_bytes());
    assert_eq!(lines(&report), ["warning freshcaller.onAgentUpdate.agent.missing at /data/agent"]);
    assert!(report.is_valid());
    assert!(report.is_valid_at(Severity::Error) && !report.is_valid_at(Severity::Warning));
}
