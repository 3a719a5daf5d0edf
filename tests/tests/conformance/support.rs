//! Decoding with a second look: every payload that is decoded here is written and decoded again.

use freshworks_events::{Error, Event, Module, Payload};
use fs_err as fs;
use serde_json::{Value, json};
use tests::workspace;

/// Decodes a body whose names are all written as documented, and asserts that the written payload is
/// the body that arrived.
#[track_caller]
pub(crate) fn decode(body: &str) -> Payload {
    let payload = read(body);
    if let Ok(arrived) = serde_json::from_str::<Value>(body) {
        let written = serde_json::to_value(&payload).expect("what a value can hold");
        assert_eq!(written, arrived, "something is lost");
    }
    payload
}

/// Decodes a body that may use other names for an attribute, or one name twice.
#[track_caller]
pub(crate) fn read(body: &str) -> Payload {
    let payload = read_by(body, Payload::from_slice);
    // The way through serde tolerates from the start, and must end in the same payload.
    let tolerant: Payload = serde_json::from_str(body).expect("a JSON object");
    assert_eq!(tolerant, payload, "read in one pass");
    payload
}

/// Decodes a body that comes from a module.
#[track_caller]
pub(crate) fn read_of(module: Module, body: &str) -> Payload {
    read_by(body, |body| Payload::from_slice_of(module, body))
}

#[track_caller]
fn read_by(body: &str, decode: impl Fn(&[u8]) -> Result<Payload, Error>) -> Payload {
    let payload = decode(body.as_bytes()).expect("a JSON object");
    let again = |text: String| decode(text.as_bytes()).expect("what was written is an object");
    let plain = serde_json::to_string(&payload).expect("can be written");
    assert_eq!(again(plain), payload, "written by to_string");
    let pretty = serde_json::to_string_pretty(&payload).expect("can be written");
    assert_eq!(again(pretty), payload, "written by to_string_pretty");
    let value = serde_json::to_value(&payload);
    // Text may hold what a `Value` cannot: lone surrogates, numbers beyond a float, deep nesting.
    assert_eq!(
        value.is_ok(),
        serde_json::from_str::<Value>(body).is_ok(),
        "a value can hold what was written exactly if it can hold what arrived"
    );
    if let Ok(value) = value {
        assert_same(&again(value.to_string()), &payload);
    }
    payload
}

/// Compares but for the line and column in an error, which a `Value` does not keep.
#[track_caller]
fn assert_same(again: &Payload, payload: &Payload) {
    match (&again.event, &payload.event) {
        (
            Event::Undecoded { error: a, data: x, .. },
            Event::Undecoded { error: b, data: y, .. },
        ) => {
            assert_eq!((a.pointer(), x), (b.pointer(), y), "written by to_value");
        }
        _ => assert_eq!(again, payload, "written by to_value"),
    }
}

/// The members of a body that tell an agent of the phone system from its namesake.
pub(crate) const AGENT: &str =
    r#""currentHost":{"subscribed_modules":["caller_agent"]},"event":"onAgentUpdate""#;

/// A body of an event with data, and with its module if the name alone does not tell the event.
pub(crate) fn body(event: &str, data: &Value) -> String {
    if event == "onAgentUpdate" {
        return format!(r#"{{{AGENT},"data":{data}}}"#);
    }
    json!({ "event": event, "data": data }).to_string()
}

/// The example of a page in `generated/docs`.
pub(crate) fn example(page: &str) -> String {
    let path = workspace("generated/docs").join(page);
    let text = fs::read_to_string(path).expect("a page");
    let (_, section) = text.split_once("\n## Example\n").expect("the section of the example");
    let (_, rest) = section.split_once("```json\n").expect("an example");
    let (example, _) = rest.split_once("\n```").expect("the end of the example");
    example.to_owned()
}

/// Returns whether the data of an event are typed.
pub(crate) fn is_typed(event: &Event) -> bool {
    !matches!(event, Event::Unknown { .. } | Event::Undecoded { .. })
}

/// A field as JSON, null if it has no value.
pub(crate) fn field<T: serde::Serialize>(value: &T) -> Value {
    serde_json::to_value(value).expect("a field can be written")
}

/// The data of an event that has to be of that variant.
macro_rules! event {
    ($payload:expr, $variant:ident) => {
        match $payload.event {
            ::freshworks_events::Event::$variant(data) => *data,
            other => panic!("no {}: {other:?}", stringify!($variant)),
        }
    };
}
pub(crate) use event;

/// Asserts the values of fields, and that nothing arrived beside fields.
macro_rules! assert_fields {
    ($object:expr, { $($field:ident: $value:tt),+ $(,)? }) => {{
        let object = &$object;
        $(assert_eq!(
            $crate::support::field(&object.$field),
            ::serde_json::json!($value),
            "{}",
            stringify!($field)
        );)+
        assert!(object.extra.is_empty(), "{:?}", object.extra);
        assert_eq!(object.extra.nulls().count(), 0);
    }};
}
pub(crate) use assert_fields;
