//! Uses the code that is generated for the goldens. Every golden is compiled here with warnings denied.
//!
//! The test of a golden has its name, and asserts what the golden is about.

#![deny(warnings)]

#[allow(
    dead_code,
    unused_imports,
    unreachable_pub,
    reason = "a generated crate exports what it uses of it"
)]
#[path = "../../codegen/src/runtime/mod.rs"]
mod runtime;

#[allow(clippy::duplicate_mod, reason = "goldens with equal files have them once")]
#[rustfmt::skip]
#[path = "../goldens/mod.rs"]
pub mod goldens;

/// The reports of the validators of the goldens.
#[path = "compiled_goldens/validators.rs"]
mod validators;

use std::fmt::Debug;

use goldens::*;
use runtime::{
    Body, Change, Decimal, Decode, EpochUnit, Id, ItemChanges, JsonKind, NewValue, OldValue,
    timestamp,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

fn decode<T: DeserializeOwned>(json: &Value) -> T {
    serde_json::from_str(&json.to_string()).unwrap_or_else(|error| panic!("{error}: {json}"))
}

/// Why JSON does not decode.
fn refusal<T: DeserializeOwned + Debug>(json: &Value) -> String {
    let decoded: Result<T, _> = serde_json::from_str(&json.to_string());
    decoded.expect_err("it is not as required").to_string()
}

/// The one thing in JSON that does not fit, and why. Nothing of it is lost.
fn misfit<T: Decode + Serialize>(json: &Value) -> String {
    let text = json.to_string();
    let body = Body::parse(text.as_bytes()).expect("JSON");
    let value = T::decode(body.root()).unwrap_or_else(|_| panic!("{json} does not decode"));
    assert_eq!(encode(&value), *json);
    let misfits = body.root().take_misfits();
    assert_eq!(misfits.len(), 1, "{misfits:?}");
    misfits[0].to_string()
}

fn encode<T: Serialize>(value: &T) -> Value {
    let text = serde_json::to_string(value).expect("it has a JSON text");
    serde_json::from_str(&text).expect("what is written is JSON")
}

/// Decodes JSON, after it has been made sure that it is written as it arrived, and read again as
/// the same.
fn round_trip<T>(json: Value) -> T
where
    T: DeserializeOwned + Serialize + PartialEq + Debug,
{
    let value: T = decode(&json);
    assert_eq!(encode(&value), json);
    assert_eq!(decode::<T>(&encode(&value)), value);
    value
}

#[test]
fn alias() {
    use alias::shop::on_thing::OnThing;
    for name in ["Email", "email", "e-mail"] {
        let thing: OnThing = decode(&json!({ name: "a@example.com", "Tags": ["x"] }));
        assert_eq!(thing.email.as_deref(), Some("a@example.com"));
        let written = encode(&thing);
        assert_eq!(
            written,
            json!({ "Email": "a@example.com", "tags": ["x"] }),
            "it is written under the documented name"
        );
        assert_eq!(decode::<OnThing>(&written), thing);
    }
    let null: OnThing = decode(&json!({ "e-mail": null }));
    assert!(null.extra.was_null("Email"));
}

#[test]
fn always_null() {
    let thing: always_null::shop::on_thing::OnThing =
        round_trip(json!({ "thing": { "buyer": null, "tags": null } }));
    let thing = thing.thing.expect("it arrived");
    assert_eq!((thing.buyer, thing.extra.was_null("buyer")), (None, true));
    let odd: always_null::shop::on_thing::OnThing =
        round_trip(json!({ "thing": { "buyer": "x", "anything": [1] } }));
    let thing = odd.thing.expect("it arrived");
    assert_eq!(thing.buyer.as_deref(), Some("x"), "what arrives is kept");
    assert_eq!(thing.anything.map(|json| json.get().to_owned()).as_deref(), Some("[1]"));
}

#[test]
fn any() {
    let thing: any::shop::on_thing::OnThing =
        round_trip(json!({ "payload": { "a": [1, null] }, "parts": [1, "x", null, true] }));
    assert_eq!(thing.payload.expect("it arrived"), json!({ "a": [1, null] }));
    assert_eq!(thing.parts.map(|parts| parts.len()), Some(4));
}

#[test]
fn array_of_objects() {
    let thing: array_of_objects::shop::on_thing::OnThing = round_trip(json!({
        "categories": [{ "title": "old" }, { "title": null, "new": 1 }],
        "grid": [[{ "shelf": 1 }], []],
    }));
    let categories = thing.categories.expect("they arrived");
    assert_eq!(categories[0].title.as_deref(), Some("old"));
    assert!(categories[1].extra.was_null("title"));
    assert_eq!(thing.grid.expect("it arrived")[0][0].shelf, Some(1));
}

#[test]
fn array_of_strings() {
    use array_of_strings::shop::on_thing::{Colours, OnThing};
    let thing: OnThing = round_trip(json!({
        "tags": ["a", "b"], "related_ids": ["1", 2], "colours": ["red", "green"],
    }));
    assert_eq!(thing.tags.expect("they arrived"), ["a", "b"]);
    assert_eq!(thing.related_ids.expect("they arrived")[1], Id::from("2"));
    let green = Colours::Other("green".to_owned());
    assert_eq!(thing.colours.expect("they arrived"), [Colours::Red, green]);
    let message = misfit::<OnThing>(&json!({ "tags": ["a", 1] }));
    assert!(message.contains("/tags/1"), "{message}");
}

#[test]
fn changes_except() {
    let thing: changes_except::shop::on_thing::OnThing = round_trip(json!({
        "changes": { "name": ["a", "b"], "tags": [["a"], ["b"]] },
    }));
    let changes = thing.changes.expect("they arrived");
    assert_eq!(changes.name, Some(Change::new(Some("a".into()), Some("b".into()))));
    let tags = changes.extra.get("tags").expect("it is kept");
    assert_eq!(tags.to_value().expect("JSON"), json!([["a"], ["b"]]));
}

#[test]
fn changes_new_old() {
    let thing: changes_new_old::shop::on_thing::OnThing =
        round_trip(json!({ "changes": { "count": [2, 1], "name": ["b", null] } }));
    let changes = thing.changes.expect("they arrived");
    assert_eq!(changes.count, Some(Change::new(Some(1), Some(2))));
    assert_eq!(changes.name, Some(Change::new(None, Some("b".into()))));
}

#[test]
fn changes_old_new() {
    use changes_old_new::shop::on_thing::OnThing;
    let thing: OnThing = round_trip(json!({ "changes": { "count": [1, 2], "name": "other" } }));
    let changes = thing.changes.expect("they arrived");
    assert_eq!(changes.count, Some(Change::new(Some(1), Some(2))));
    assert_eq!(changes.name, None, "it is no pair");
    assert_eq!(changes.extra.get("name").map(|json| json.kind()), Some(JsonKind::String));
    let alias: OnThing = decode(&json!({ "changes": { "Count": [1, 2] } }));
    assert_eq!(
        encode(&alias),
        json!({ "changes": { "count": [1, 2] } }),
        "a change arrives under the other names of its attribute as well"
    );
}

#[test]
fn changes_pairs_in() {
    let thing: changes_pairs_in::shop::on_thing::OnThing = round_trip(json!({
        "changes": { "name": ["a", "b"], "tags": { "changed": [["x", "y"], [null, "z"]] } },
    }));
    let tags = thing.changes.expect("they arrived").tags.expect("they changed");
    assert_eq!(tags[0], Change::new(Some("x".into()), Some("y".into())));
    assert_eq!(tags[1], Change::new(None, Some("z".into())));
}

#[test]
fn changes_shapes() {
    use changes_shapes::shop::on_thing::{GoneThing, OldThing, OnThing, ThingState};
    let thing: OnThing = round_trip(json!({ "changes": {
        "name": { "previous": "a", "current": null },
        "count": [3],
        "state": { "current": "used", "previous": "new" },
        "tags": { "removed": ["x"] },
        "note": null,
        "price": { "from": "12.50" },
    } }));
    let changes = thing.changes.expect("they arrived");
    assert_eq!(changes.name, Some(Change::new(Some("a".into()), None)));
    assert_eq!(changes.count, Some(NewValue(Some(3))));
    assert_eq!(changes.state, Some(Change::new(Some(ThingState::New), Some(ThingState::Used))));
    assert_eq!(changes.tags, Some(ItemChanges { added: None, removed: Some(vec!["x".into()]) }));
    assert_eq!(changes.note, Some(NewValue(None)), "a new value can be null");
    assert_eq!(changes.price, Some(OldValue(Some("12.50".into()))));
    assert!(changes.extra.is_empty());
    let thing: OnThing = round_trip(json!({
        "previous_attributes": { "name": null, "tags": ["a"], "new": 1 },
        "gone": { "name": [null], "state": ["new"], "tags": "x" },
    }));
    let before: OldThing = thing.previous_attributes.expect("they arrived");
    assert_eq!(before.name, Some(OldValue(None)), "it was null before");
    assert_eq!(before.count, None, "it did not change");
    assert_eq!(before.tags, Some(OldValue(Some(vec!["a".into()]))));
    let gone: GoneThing = thing.gone.expect("they arrived");
    assert_eq!(gone.name, Some(OldValue(None)));
    assert_eq!(gone.extra.get("tags").map(|json| json.kind()), Some(JsonKind::String));
    let alias: OnThing = decode(&json!({
        "changes": { "Name": { "previous": 1, "current": "b" }, "name": null },
        "previous_attributes": { "Name": "c" },
    }));
    assert_eq!(
        alias.previous_attributes.expect("it arrived").name,
        Some(OldValue(Some("c".into())))
    );
}

#[test]
fn changes_of_another_shape_are_kept() {
    use changes_shapes::shop::on_thing::OnThing;
    for (name, change) in [
        ("name", json!(["a", "b"])),
        ("name", json!({ "previous": "a" })),
        ("name", json!({ "previous": "a", "current": "b", "by": "c" })),
        ("name", json!({ "previous": 1, "current": "b" })),
        ("count", json!(3)),
        ("count", json!([])),
        ("count", json!([1, 2])),
        ("tags", json!({})),
        ("tags", json!({ "added": null })),
        ("tags", json!({ "added": ["a"], "moved": ["b"] })),
        ("tags", json!(["a"])),
        ("note", json!(["a"])),
        ("price", json!("12.50")),
        ("price", json!({ "to": "12.50" })),
    ] {
        let thing: OnThing = round_trip(json!({ "changes": { name: change } }));
        let changes = thing.changes.expect("they arrived");
        assert_eq!(
            changes.extra.get(name).map(|kept| kept.to_value().expect("JSON")),
            Some(change)
        );
    }
}

#[test]
fn changes_under_member() {
    let thing: changes_under_member::shop::on_thing::OnThing = round_trip(json!({
        "changes": { "model_changes": { "count": [1, null] }, "misc_changes": { "a": 1 } },
    }));
    let changes = thing.changes.expect("they arrived");
    let of_thing = changes.model_changes.expect("they arrived");
    assert_eq!(of_thing.count, Some(Change::new(Some(1), None)));
    assert_eq!(changes.misc_changes.expect("they arrived")["a"], json!(1));
}

#[test]
fn changes_within() {
    use changes_within::shop::on_thing::{
        OldThing, OldThingFields, OnThing, ThingFieldsChanges, ThingFieldsColour as Colour,
        ThingFieldsMakerChanges,
    };
    let thing: OnThing = round_trip(json!({ "changes": {
        "name": ["a", "b"],
        "fields": {
            "colour": ["red", "blue"],
            "sizes": { "added": [38] },
            "note": "rewritten",
            "maker": { "since": [null, 1999] },
        },
        "labels": { "shelf": ["left", null], "row": [null, "3"] },
        "more": { "any": [1, { "b": 2 }] },
    } }));
    let changes = thing.changes.expect("they arrived");
    assert_eq!(changes.name, Some(Change::new(Some("a".into()), Some("b".into()))));
    let fields: ThingFieldsChanges = changes.fields_.expect("they arrived");
    assert_eq!(fields.colour, Some(Change::new(Some(Colour::Red), Some(Colour::Blue))));
    assert_eq!(fields.sizes, Some(ItemChanges { added: Some(vec![38]), removed: None }));
    assert_eq!(fields.extra.get("note").map(|json| json.kind()), Some(JsonKind::String));
    let maker: ThingFieldsMakerChanges = fields.maker.expect("they arrived");
    assert_eq!(maker.since, Some(Change::new(None, Some(1999))));
    assert_eq!(maker.name, None, "it did not change");
    let labels = changes.labels.expect("they arrived");
    assert_eq!(labels["shelf"], Change::new(Some("left".into()), None));
    let any = changes.more.expect("they arrived").remove("any").and_then(|change| change.old);
    assert_eq!(any.expect("it is there").to_value().expect("JSON"), json!(1));
    assert!(changes.extra.is_empty());
    let thing: OnThing = round_trip(json!({
        "previous_attributes": { "fields": { "colour": "red", "note": null }, "labels": { "a": null } },
    }));
    let before: OldThing = thing.previous_attributes.expect("they arrived");
    let fields: OldThingFields = before.fields_.expect("they arrived");
    assert_eq!(fields.colour, Some(OldValue(Some(Colour::Red))));
    assert_eq!(fields.note, Some(OldValue(None)), "it was null before");
    assert_eq!(fields.maker, None, "it did not change");
    assert_eq!(before.labels.expect("they arrived")["a"], OldValue(None));
    let alias: OnThing = decode(&json!({
        "changes": { "custom_fields": { "maker": { "since": [1, 2] } }, "tags": { "a": ["b", "c"] } },
    }));
    let changes = alias.changes.expect("they arrived");
    assert!(changes.fields_.is_some_and(|fields| fields.maker.is_some()));
    assert!(changes.labels.is_some());
}

#[test]
fn changes_within_of_another_shape_are_kept() {
    use changes_within::shop::on_thing::OnThing;
    for (name, change) in [
        ("fields", json!([{ "colour": "red" }, { "colour": "blue" }])),
        ("fields", json!("red")),
        ("labels", json!(["a", "b"])),
        ("labels", json!({ "a": ["b", "c"], "d": "e" })),
        ("labels", json!({ "a": [1, 2] })),
        ("more", json!({ "a": 1 })),
    ] {
        let thing: OnThing = round_trip(json!({ "changes": { name: change } }));
        let changes = thing.changes.expect("they arrived");
        assert_eq!(
            changes.extra.get(name).map(|kept| kept.to_value().expect("JSON")),
            Some(change)
        );
    }
    for (name, change) in [("colour", json!("red")), ("maker", json!([1, 2])), ("sizes", json!({}))]
    {
        let thing: OnThing = round_trip(json!({ "changes": { "fields": { name: change } } }));
        let fields = thing.changes.and_then(|changes| changes.fields_).expect("they arrived");
        assert!(fields.extra.get(name).is_some(), "{name}");
    }
}

#[test]
fn closed_enum() {
    use closed_enum::shop::on_thing::{OnThing, Stars, State};
    let thing: OnThing = round_trip(json!({ "state": "on_sale", "stars": 2 }));
    assert_eq!(thing.state, Some(State::OnSale));
    assert_eq!(thing.stars.map(|stars| stars.as_i64()), Some(2));
    assert_eq!(Stars::from_wire(3), None);
    let message = misfit::<OnThing>(&json!({ "state": "lent" }));
    assert!(message.contains("/state"), "{message}");
    assert!(message.contains("\"lent\" is no documented value of State"), "{message}");
    assert_eq!(
        "nowhere".parse::<State>().expect_err("no state").to_string(),
        "`nowhere` is no documented value"
    );
    for state in State::DOCUMENTED {
        assert_eq!(state.as_str().parse(), Ok(*state));
    }
    for stars in Stars::DOCUMENTED {
        assert_eq!(Stars::try_from(stars.as_i64()), Ok(*stars));
    }
    assert_eq!(
        Stars::try_from(-1).expect_err("no stars").to_string(),
        "`-1` is no documented value"
    );
}

#[test]
fn condition_forms() {
    let thing: condition_forms::shop::on_thing::OnThing =
        round_trip(json!({ "state": 1, "label": "gratis" }));
    assert_eq!((thing.state, thing.label.as_deref()), (Some(1), Some("gratis")));
}

#[test]
fn constant() {
    use constant::shop::on_thing::{OnThing, State};
    let thing: OnThing =
        round_trip(json!({ "kind": "thing", "level": 3, "sold": false, "state": "new" }));
    assert_eq!(thing.state, Some(State::New));
    let other: OnThing = round_trip(json!({ "kind": "another", "state": "old" }));
    assert_eq!(other.kind.as_deref(), Some("another"), "decoding is tolerant");
}

#[test]
fn digit_first_name() {
    use digit_first_name::shop::on_thing::{N2fa1st, OnThing, Vote};
    let thing: OnThing =
        round_trip(json!({ "3ds": true, "2fa": { "1st": "0.5mm" }, "vote": "-1" }));
    assert_eq!(thing._3ds, Some(true));
    assert_eq!(thing._2fa.expect("it arrived")._1st, Some(N2fa1st::N05mm));
    assert_eq!(thing.vote, Some(Vote::MinusOne));
    assert_eq!(Vote::from("+1"), Vote::PlusOne);
}

#[test]
fn enum_with_other_value() {
    use enum_with_other_value::shop::on_thing::{Colour, OnThing, State};
    let thing: OnThing = round_trip(json!({ "state": "other", "colour": "green" }));
    assert_eq!(thing.state, Some(State::Other));
    assert_eq!(thing.colour, Some(Colour::NotDocumented("green".into())));
    assert_eq!(State::from("lent"), State::Undocumented("lent".into()));
}

#[test]
fn envelope_module() {
    use envelope_module::event::{Event, UnknownReason};
    use envelope_module::payload::Payload;
    let body = json!({ "data": { "name": "a" }, "event": "onThing", "module": "things" });
    let payload: Payload = round_trip(body);
    assert_eq!(payload.modules(), ["things"]);
    assert!(
        matches!(&payload.event, Event::ShopOnThing(thing) if thing.name.as_deref() == Some("a"))
    );
    let elsewhere: Payload = round_trip(json!({ "event": "onThing", "module": "cars", "data": 1 }));
    let reason = match elsewhere.event {
        Event::Unknown { reason, .. } => Some(reason),
        _ => None,
    };
    assert_eq!(reason, Some(UnknownReason::OtherModule));
}

#[test]
fn defaults() {
    use goldens::defaults::shop::on_thing::OnThing;
    let thing: OnThing = round_trip(json!({ "id": "7" }));
    assert_eq!(thing.count, None, "decoding does not put a default in");
    assert_eq!(thing.tags, None);
}

#[test]
#[expect(deprecated, reason = "the fields are marked, and this test is about them")]
fn envelope_deprecated() {
    use envelope_deprecated::payload::Payload;
    let payload: Payload = round_trip(json!({
        "event": "onThing", "data": {}, "host": { "modules": ["things"] }, "origin": "shop",
    }));
    assert_eq!(payload.modules(), ["things"]);
    let host = payload.host.expect("it arrived");
    assert_eq!(host.modules, Some(vec!["things".to_owned()]));
}

/// A thing of the golden `sensitive`, in which every sensitive value is `hush` or `4711`.
fn hush() -> Value {
    json!({
        "key": "hush", "pin": 4711, "emails": ["hush"], "home": { "street": "hush" },
        "buyer": { "name": "Robin", "phone": "hush", "letter": null },
        "paid": [{ "by": "card", "digits": "hush" }, { "by": "cash", "desk": "main" }],
        "changes": { "name": ["Kim", "Robin"], "phone": ["hush", null] },
    })
}

/// Returns text that has to be without a sensitive value.
fn without_values(text: String) -> String {
    assert!(!text.contains("hush") && !text.contains("4711"), "{text}");
    text
}

#[test]
fn sensitive() {
    use sensitive::shop::on_thing::OnThing;
    let thing: OnThing = round_trip(hush());
    assert_eq!(thing.clone(), thing);
    assert_eq!(thing.pin, Some(4711), "only `Debug` hides it");
    let shown = without_values(format!("{thing:?}"));
    for open in
        ["key: [redacted]", "Robin", "by: Some(\"card\"), digits: [redacted]", "main", "Kim"]
    {
        assert!(shown.contains(open), "{open}: {shown}");
    }
    without_values(format!("{thing:#?}"));
    let other_shape: OnThing = round_trip(json!({
        "key": "hush", "changes": { "phone": { "from": "hush" } },
        "buyer": { "phone": "hush", "mobile": "hush", "new": 1 },
    }));
    let shown = without_values(format!("{other_shape:?}"));
    assert!(shown.contains(r#""mobile": Some("[redacted]"), "new": Some("1")"#), "{shown}");
}

#[test]
fn errors_say_nothing_of_sensitive_values() {
    use sensitive::shop::on_thing::OnThing;
    let wrong = |member: &str, value: Value| {
        let mut thing = hush();
        thing[member] = value;
        without_values(misfit::<OnThing>(&thing))
    };
    let message = wrong("pin", json!("hush"));
    assert!(message.contains("/pin") && message.contains("sensitive"), "{message}");
    assert!(wrong("home", json!({ "floor": "hush" })).contains("/home"));
    assert!(wrong("emails", json!(["a", { "hush": 1 }])).contains("/emails"));
    assert!(wrong("buyer", json!({ "mobile": 4711 })).contains("/buyer/mobile"));
    assert!(wrong("paid", json!([{ "by": "card", "digits": 4711 }])).contains("/paid/0/digits"));
}

#[test]
fn payloads_say_nothing_of_sensitive_values() {
    use sensitive::event::Event;
    use sensitive::payload::Payload;
    let host = json!({ "token": "hush", "zone": "nl" });
    let payload: Payload = round_trip(json!({
        "event": "onThing", "data": hush(), "signature": "hush", "host": host,
    }));
    assert_eq!(payload.signature.as_deref(), Some("hush"));
    assert!(matches!(payload.event, Event::ShopOnThing(_)));
    assert!(without_values(format!("{payload:?}")).contains("zone: Some(\"nl\")"));
    let kept: Payload = round_trip(json!({
        "event": "onThing", "data": { "key": ["hush"] }, "signature": { "hush": 1 }, "host": ["hush"],
    }));
    assert!(matches!(kept.event, Event::Undecoded { .. }));
    without_values(format!("{kept:?}"));
    let unknown: Payload = round_trip(json!({ "event": "onOther", "data": hush() }));
    assert!(without_values(format!("{unknown:?}")).contains("NotDocumented"));
}

#[test]
fn envelope_modules_nested() {
    use envelope_modules_nested::event::{Event, UnknownReason};
    use envelope_modules_nested::payload::Payload;
    let payload: Payload = round_trip(json!({
        "event": "onThing", "data": {}, "host": { "modules": ["cars", "things"] },
    }));
    assert_eq!(payload.modules(), ["cars", "things"]);
    assert!(matches!(payload.event, Event::ShopOnThing(_)));
    let silent: Payload = round_trip(json!({ "event": "onThing", "data": {}, "host": {} }));
    assert!(silent.modules().is_empty());
    assert!(silent.host.is_some(), "nothing is required in the envelope");
    assert!(matches!(silent.event, Event::ShopOnThing(_)));
    let unread: Payload =
        round_trip(json!({ "event": "onThing", "data": {}, "host": { "modules": 7 } }));
    assert!(unread.modules().is_empty() && unread.extra.is_empty());
    assert!(matches!(unread.event, Event::Unknown { reason: UnknownReason::UnreadModule, .. }));
}

#[test]
fn envelope_names() {
    use envelope_names::event::Event;
    use envelope_names::payload::Payload;
    let body = json!({
        "kind": "onThing", "body": { "name": "a" }, "name": "b", "data": { "c": 1 }, "event": 2,
    });
    let payload: Payload = round_trip(body.clone());
    assert!(
        matches!(&payload.event, Event::ShopOnThing(thing) if thing.name.as_deref() == Some("a"))
    );
    assert_eq!(payload.name.as_deref(), Some("b"));
    assert_eq!(payload.event_, Some(2));
    let renamed = body.to_string().replace("kind", "Kind");
    let renamed = Payload::from_slice(renamed.replace("body", "Body").as_bytes());
    assert_eq!(renamed.expect("an object"), payload);
}

#[test]
fn epoch_time() {
    use epoch_time::shop::on_thing::OnThing;
    for (arrived, unit) in
        [(json!(1767323045), EpochUnit::Seconds), (json!("1767323045000"), EpochUnit::Milliseconds)]
    {
        let thing: OnThing = round_trip(json!({ "sold_at": arrived }));
        let sold_at = thing.sold_at.expect("it arrived");
        assert_eq!(sold_at.unit(), unit);
        assert_eq!(sold_at.unix_millis(), 1_767_323_045_000);
    }
}

#[test]
#[expect(deprecated, reason = "the fields are marked, and this test is about them")]
fn deprecated() {
    use goldens::deprecated::shop::on_thing::OnThing;
    let thing: OnThing = round_trip(json!({
        "id": "7", "unit": "t", "weight": 7.5, "maker": { "name": "Robin Example" }
    }));
    assert_eq!(thing.id, Id::from("7"));
    assert_eq!(thing.weight, Some(7.5));
    assert_eq!(thing.maker.expect("it arrived").name, "Robin Example");
}

#[test]
fn equality() {
    use equality::shop::on_thing::OnThing;
    let thing: OnThing = round_trip(json!({ "owner": { "id": 7 }, "owner_id": "7" }));
    let owner = thing.owner.expect("it arrived");
    assert_eq!(owner.id, thing.owner_id, "equal in either JSON type");
    round_trip::<OnThing>(json!({ "owner": { "id": 7 }, "owner_id": "8" }));
}

#[test]
fn erratum() {
    use erratum::shop::on_thing::{OnThing, State};
    let thing: OnThing = round_trip(json!({ "state": "sold", "id": "x", "buyer": null }));
    assert_eq!(thing.state, Some(State::Sold), "a value that the page lacks");
    assert_eq!(thing.id, Some(Id::from("x")));
    assert!(thing.extra.was_null("buyer"));
}

#[test]
fn free_form_object() {
    let thing: free_form_object::shop::on_thing::OnThing =
        round_trip(json!({ "settings": { "a": { "b": null } }, "notes": [{}, { "c": 1 }] }));
    assert_eq!(thing.settings.expect("it arrived")["a"], json!({ "b": null }));
    assert_eq!(thing.notes.expect("they arrived")[1]["c"], json!(1));
}

#[test]
fn id_union() {
    use id_union::shop::on_thing::OnThing;
    let text: OnThing =
        round_trip(json!({ "id": "9007199254740993", "shop_id": "9007199254740993" }));
    let number: OnThing =
        round_trip(json!({ "id": 9007199254740993_u64, "shop_id": 9007199254740993_u64 }));
    assert_eq!(text, number, "the same identifiers, and no digit is lost");
    assert_eq!(text.id.and_then(|id| id.as_u64()), Some(9_007_199_254_740_993));
    assert!(number.shop_id.is_some_and(|id| !id.is_string()));
}

#[test]
fn implied_value() {
    use implied_value::shop::on_thing::{OnThing, State};
    let thing: OnThing = round_trip(json!({ "state": "sold", "count": 0, "place": "house" }));
    assert_eq!(thing.state, Some(State::Sold));
    let broken: OnThing = round_trip(json!({ "state": "sold", "count": 2 }));
    assert_eq!(broken.count, Some(2), "decoding is tolerant");
}

#[test]
fn integer_enum() {
    use integer_enum::shop::on_thing::{OnThing, Size};
    for (number, size) in
        [(-1, Size::Unknown), (0, Size::Small), (i64::MAX, Size::Endless), (5, Size::Other(5))]
    {
        let thing: OnThing = round_trip(json!({ "size": number }));
        assert_eq!(thing.size, Some(size));
    }
    let message = misfit::<OnThing>(&json!({ "size": "0" }));
    assert!(message.contains("/size"), "{message}");
}

#[test]
fn item_conditions() {
    use item_conditions::shop::on_thing::{OnThing, Part};
    let thing: OnThing = round_trip(json!({
        "answers": [{ "type": "text", "choice": "a" }, { "text": "b" }],
        "first": { "number": "7", "label": "a" },
        "parts": { "lid": { "label": null } },
    }));
    let answers = thing.answers.expect("they arrived");
    assert_eq!(answers[0].choice.as_deref(), Some("a"), "decoding does not look at conditions");
    let parts: Vec<Part> = thing
        .first
        .into_iter()
        .chain(thing.parts.into_iter().flat_map(|parts| parts.into_values()))
        .collect();
    assert_eq!((parts[0].label.as_deref(), parts[1].extra.was_null("label")), (Some("a"), true));
}

#[test]
fn kinds() {
    use kinds::shop::on_thing::{Answer, Best, OnThing, Package, PackageValue, Payment, Refund};
    let thing: OnThing = round_trip(json!({
        "answers": [
            { "text": "a", "type": "text", "new": 1 },
            { "type": "choice", "choice": { "label": "b", "tags": [null] } },
            { "type": "emoji", "emoji": ":)" },
            { "text": "nobody tells" },
            { "type": 7, "text": 8 },
        ],
        "package": { "size": 2 },
        "payment": { "bank": "ABC" },
        "paid_by": "transfer",
        "sent": { "refund": { "digits": "4711" }, "way": "card" },
        "named": { "first": { "type": "text", "text": "c" } },
    }));
    let answers = thing.answers.expect("they arrived");
    let Answer::Text(text) = &answers[0] else { panic!("{answers:?}") };
    assert_eq!((text.text.as_str(), text.extra.get("new").is_some()), ("a", true));
    assert!(matches!(&answers[1], Answer::Choice(choice) if choice.choice.is_some()));
    assert!(answers[2..].iter().all(|answer| matches!(answer, Answer::Other(_))));
    assert!(matches!(thing.package, Some(PackageValue::Object(Package::Crate(_)))));
    assert!(matches!(thing.payment, Some(Payment::Transfer(transfer)) if transfer.bank == "ABC"));
    let refund = thing.sent.and_then(|sent| sent.refund);
    assert!(matches!(refund, Some(Refund::Card(card)) if card.digits.as_deref() == Some("4711")));

    let untold: OnThing = round_trip(json!({
        "payment": { "bank": 7 }, "sent": { "refund": {}, "way": "cash" }, "best": null,
    }));
    assert!(matches!(untold.payment, Some(Payment::Other(_))), "no attribute tells its kind");
    assert!(matches!(untold.sent.and_then(|sent| sent.refund), Some(Refund::Other(_))));
    assert_eq!(untold.best, None::<Best>);

    for (odd, error) in [
        (
            json!({ "answers": [{ "type": "text", "text": 7 }] }),
            "/answers/0/text: expected a string, found the number 7",
        ),
        (json!({ "answers": ["x"] }), "/answers/0: expected an object, found a string"),
        (json!({ "best": { "type": "text" } }), "/best/text: required, but missing"),
        (
            json!({ "paid_by": "transfer", "payment": { "bank": [] } }),
            "/payment/bank: expected a string, found an array",
        ),
        (json!({ "payment": "x" }), "/payment: expected an object, found a string"),
    ] {
        let message = misfit::<OnThing>(&odd);
        assert!(message.starts_with(error), "{message}");
    }
}

#[test]
fn keyword_name() {
    use keyword_name::shop::on_thing::{CrateSelf, OnThing};
    let thing: OnThing = round_trip(json!({
        "type": "a", "self": "b", "gen": "c", "extra": "d", "fields": "e", "out": "f",
        "crate": { "self": "Self" }, "new": 1,
    }));
    let fields = [&thing.type_, &thing.self_, &thing.gen_];
    assert_eq!(fields.map(|field| field.as_deref()), [Some("a"), Some("b"), Some("c")]);
    let fields = [&thing.extra_, &thing.fields_, &thing.out_];
    assert_eq!(fields.map(|field| field.as_deref()), [Some("d"), Some("e"), Some("f")]);
    let inner = thing.crate_.expect("it arrived");
    assert_eq!(inner.self_, Some(CrateSelf::SelfType));
    assert_eq!(CrateSelf::from("self"), CrateSelf::Self_);
    assert_eq!(thing.extra.len(), 1, "what is not documented");
}

#[test]
fn map() {
    let thing: map::shop::on_thing::OnThing = round_trip(json!({
        "labels": { "de": "Ding", "": "Thing" }, "stock": { "Bonn": { "count": 2 } },
    }));
    assert_eq!(thing.labels.expect("they arrived")["de"], "Ding");
    assert_eq!(thing.stock.expect("it arrived")["Bonn"].count, Some(2));
}

#[test]
fn name_clash_avoided() {
    use name_clash_avoided::shop::on_thing::{OnThing, SecondShop, Shop};
    let thing: OnThing = round_trip(json!({
        "Email": "a", "email": "b", "shop": { "city": "c" }, "SHOP": { "town": "d" },
    }));
    assert_eq!(thing.email.as_deref(), Some("a"));
    assert_eq!(thing.second_email.as_deref(), Some("b"));
    let shop: Shop = thing.shop.expect("it arrived");
    let second: SecondShop = thing.second_shop.expect("it arrived");
    assert_eq!((shop.city, second.town), (Some("c".into()), Some("d".into())));
}

#[test]
fn nested_object() {
    use nested_object::shop::on_thing::{Address, OnThing, Owner};
    let thing: OnThing =
        round_trip(json!({ "owner": { "name": "Ada", "address": { "city": "Bonn" } } }));
    let owner: Owner = thing.owner.expect("it arrived");
    let address: Address = owner.address.expect("it arrived");
    assert_eq!(address.city.as_deref(), Some("Bonn"));
    let message = misfit::<OnThing>(&json!({ "owner": { "address": { "city": 1 } } }));
    assert!(message.contains("/owner/address/city"), "{message}");
}

#[test]
fn not_transcribed() {
    use not_transcribed::event::{Candidate, Event, UnknownReason};
    use not_transcribed::module::Module;
    use not_transcribed::payload::Payload;
    let unknown = |payload: &Payload| match &payload.event {
        Event::Unknown { reason, candidates, .. } => {
            let told =
                |candidate: &Candidate| (candidate.module, candidate.page, candidate.is_typed);
            (*reason, candidates.iter().map(told).collect::<Vec<_>>())
        }
        other => panic!("not unknown: {other:?}"),
    };
    let of = (Module::DepotThings, "https://acme.example/docs/depot/things", false);
    let gone = (Module::DepotThings, "https://acme.example/docs/depot/gone", false);
    let typed = (Module::Things, "https://acme.example/docs/things", true);

    let silent = json!({ "event": "onThing", "data": { "name": "a" } });
    let payload: Payload = round_trip(silent.clone());
    assert_eq!(unknown(&payload), (UnknownReason::Ambiguous, vec![of, typed]));
    let told = Payload::from_slice_of(Module::Things, silent.to_string().as_bytes());
    let told = told.expect("an object").event;
    assert!(matches!(&told, Event::ShopOnThing(thing) if thing.name.as_deref() == Some("a")));
    let other = Payload::from_slice_of(Module::DepotThings, silent.to_string().as_bytes());
    let other = other.expect("an object");
    assert_eq!(unknown(&other), (UnknownReason::NotTranscribed, vec![of]));

    let body =
        |module: Value| json!({ "event": "onThing", "module": module, "data": { "name": "a" } });
    assert_eq!(round_trip::<Payload>(body(json!("things"))).event, told);
    let other: Payload = round_trip(body(json!("depot_things")));
    assert_eq!(unknown(&other), (UnknownReason::NotTranscribed, vec![of]));
    let other: Payload = round_trip(body(json!("elsewhere")));
    assert_eq!(unknown(&other), (UnknownReason::OtherModule, vec![]));
    let unread: Payload = round_trip(body(json!(7)));
    assert_eq!(unknown(&unread), (UnknownReason::UnreadModule, vec![of, typed]));

    let payload: Payload = round_trip(json!({ "event": "onThingGone", "data": {} }));
    assert_eq!(unknown(&payload), (UnknownReason::NotTranscribed, vec![gone]));
}

#[test]
fn numbers_as_text() {
    use numbers_as_text::shop::on_thing::{OnThing, Sold};
    let text = r#"{"thing":{"price":"12.50","rates":{"nl":"0.210"},"sold":"true"}}"#;
    let thing: OnThing = serde_json::from_str(text).expect("it decodes");
    assert_eq!(serde_json::to_string(&thing).expect("JSON").len(), text.len(), "no byte is lost");
    let price = thing.thing.clone().and_then(|thing| thing.price).expect("it arrived");
    assert_eq!(Decimal::new(&price).and_then(|price| price.scaled(2)), Some(1250));
    let sold = thing.thing.and_then(|thing| thing.sold);
    assert_eq!(sold, Some(Sold::String("true".into())));
    let odd: OnThing = round_trip(json!({ "thing": { "price": "about 12", "sold": false } }));
    assert_eq!(odd.thing.and_then(|thing| thing.price).as_deref(), Some("about 12"));
}

#[test]
fn limits() {
    use goldens::limits::shop::on_thing::OnThing;
    let thing: OnThing = round_trip(json!({
        "thing": { "count": 101, "weight": 0.1, "name": "", "tags": [], "labels": { "nl": "a" } }
    }));
    let thing = thing.thing.expect("it arrived");
    assert_eq!(thing.count, Some(101), "decoding ignores limits");
    assert_eq!(thing.tags, Some(Vec::new()));
}

#[test]
fn pattern() {
    use goldens::pattern::shop::on_thing::OnThing;
    let thing: OnThing = round_trip(json!({ "thing": { "slug": "No slug", "tags": ["a b"] } }));
    let thing = thing.thing.expect("it arrived");
    assert_eq!(thing.slug.as_deref(), Some("No slug"), "decoding ignores patterns");
}

#[test]
fn null_items() {
    use null_items::shop::on_thing::{OnThing, Sizes};
    let thing: OnThing = round_trip(json!({
        "thing": {
            "tags": ["a", null],
            "labels": { "nl": null, "be": "a@example.com" },
            "grid": [[1, null], []],
            "parts": [null, { "name": "lid" }],
            "sizes": [1.5, null],
        },
        "changes": { "tags": { "changed": [["a", null]] }, "grid": { "changed": [[[null], [2]]] } },
    }));
    let changes = thing.changes.expect("they arrived");
    assert_eq!(changes.tags, Some(vec![Change::new(Some("a".into()), None)]));
    assert_eq!(changes.grid, Some(vec![Change::new(Some(vec![None]), Some(vec![Some(2)]))]));
    let thing = thing.thing.expect("it arrived");
    assert_eq!(thing.tags, Some(vec![Some("a".to_owned()), None]));
    assert_eq!(thing.labels.expect("they arrived")["nl"], None);
    assert_eq!(thing.grid, Some(vec![vec![Some(1), None], Vec::new()]));
    let parts = thing.parts.expect("they arrived");
    assert_eq!(parts[1].as_ref().map(|part| part.name.as_str()), Some("lid"));
    assert!(parts[0].is_none());
    assert_eq!(thing.sizes, Some(Sizes::Array(vec![Some(1.5), None])));
    let message = misfit::<OnThing>(&json!({ "thing": { "tags": ["a", null, 1] } }));
    assert!(message.contains("/thing/tags/2"), "{message}");
    let message = misfit::<OnThing>(&json!({ "thing": { "grid": [null] } }));
    assert!(message.contains("/thing/grid/0"), "{message}");
}

#[test]
fn null_when() {
    use null_when::shop::on_thing::{ActorType, OnThing};
    let thing: OnThing = round_trip(json!({
        "actor": { "type": "machine", "active": true, "name": null },
    }));
    let actor = thing.actor.expect("it arrived");
    assert_eq!(actor.type_, Some(ActorType::Machine));
    assert!(actor.extra.was_null("name"));
    assert!(!actor.extra.was_null("phone"), "it was absent");
}

#[test]
fn nullable_inferred() {
    let thing: nullable_inferred::shop::on_thing::OnThing =
        round_trip(json!({ "sold_at": null, "seller": null }));
    assert_eq!((&thing.sold_at, &thing.buyer), (&None, &None));
    let nulls: Vec<_> = thing.extra.nulls().collect();
    assert_eq!(nulls, ["seller", "sold_at"]);
}

#[test]
fn odd_strings() {
    use odd_strings::shop::on_thing::{AB, OnThing};
    let thing: OnThing = round_trip(json!({
        "a|b": "r#\"x\"#", "q\"uote": "1", "back\\slash": "2", "tick`": "3", "<T>": { "{}": "4" },
    }));
    assert_eq!(thing.a_b, Some(AB::Raw));
    assert_eq!(thing.q_uote.as_deref(), Some("1"));
    assert_eq!(thing.back_slash.as_deref(), Some("2"));
    assert_eq!(thing.tick.as_deref(), Some("3"));
    assert_eq!(thing.t.and_then(|object| object.braces).as_deref(), Some("4"));
    for text in ["x`y|z", "say \"hi\"", "*/", "\\", "😀", " "] {
        let value = AB::from(text);
        assert!(!matches!(value, AB::Other(_)), "{text} is documented");
        assert_eq!(value.as_str(), text);
    }
    let alias: OnThing = decode(&json!({ "\\u{0}": "5" }));
    assert_eq!(alias.emoji.as_deref(), Some("5"));
}

#[test]
fn only_when() {
    let thing: only_when::shop::on_thing::OnThing = round_trip(json!({ "state": 1 }));
    assert_eq!((thing.state, thing.buyer), (Some(1), None));
}

#[test]
fn open_enum() {
    use open_enum::shop::on_thing::{OnThing, State};
    let thing: OnThing = round_trip(json!({ "state": "ON_SALE" }));
    assert_eq!(thing.state, Some(State::OnSale));
    let unknown: OnThing = round_trip(json!({ "state": "on_sale" }));
    assert_eq!(unknown.state, Some(State::Other("on_sale".into())));
    assert_eq!(State::Sold.to_string(), "sold");
}

#[test]
fn otherwise_values() {
    use otherwise_values::shop::on_thing::{OnThing, State};
    let thing: OnThing = round_trip(json!({ "state": "lent to Ada" }));
    let state = thing.state.expect("it arrived");
    assert_eq!(state, State::Other("lent to Ada".into()));
    assert_eq!(state.as_str(), "lent to Ada");
}

#[test]
fn plain() {
    use plain::event::Event;
    use plain::module::Module;
    use plain::payload::Payload;
    let body = json!({
        "data": { "name": "a", "count": 2, "price": 1.5, "sold": true, "new": [1] },
        "event": "onThing",
    });
    let payload: Payload = round_trip(body.clone());
    assert_eq!(payload.event.module(), Some(Module::Things));
    let Event::ShopOnThing(thing) = &payload.event else {
        panic!("{payload:?}");
    };
    assert_eq!((thing.name.as_deref(), thing.count), (Some("a"), Some(2)));
    assert_eq!((thing.price, thing.sold), (Some(1.5), Some(true)));
    assert_eq!(thing.extra.get("new").map(|json| json.get()), Some("[1]"));
    let read = Payload::from_slice_of(Module::Things, body.to_string().as_bytes());
    assert_eq!(read.expect("an object"), payload);
    let wrong: Payload = round_trip(json!({ "event": "onThing", "data": { "count": "2" } }));
    assert!(
        matches!(&wrong.event, Event::ShopOnThing(thing) if thing.count.is_none()),
        "{wrong:?}"
    );
}

#[test]
fn platforms() {
    let thing: platforms::shop::on_thing::OnThing =
        round_trip(json!({ "name": "a", "old_name": "b", "new_name": "c" }));
    assert_eq!(
        (thing.old_name.as_deref(), thing.new_name.as_deref()),
        (Some("b"), Some("c")),
        "a payload tells no version, so that attributes of all are read"
    );
    for size in [json!("large"), json!(4)] {
        let thing = round_trip::<platforms::shop::on_thing::OnThing>(json!({ "size": size }));
        assert!(thing.size.is_some(), "types of all versions are read");
    }
}

#[test]
fn present_when() {
    use present_when::shop::on_thing::OnThing;
    let thing: OnThing = round_trip(json!({ "state": "lent", "buyer": "Ada" }));
    assert_eq!(thing.buyer.as_deref(), Some("Ada"));
    round_trip::<OnThing>(json!({ "state": "lent" }));
}

#[test]
fn required() {
    use required::shop::on_thing::OnThing;
    let thing: OnThing = round_trip(json!({ "id": "x", "owner": { "name": "Ada" } }));
    assert_eq!(thing.id, Id::from("x"), "it is no option");
    assert_eq!(thing.owner.name, "Ada");
    let missing = refusal::<OnThing>(&json!({ "owner": { "name": "Ada" } }));
    assert_eq!(missing, "/id: required, but missing");
    let null = refusal::<OnThing>(&json!({ "id": 1, "owner": { "name": null } }));
    assert_eq!(null, "/owner/name: expected a string, found null");
}

#[test]
fn reserved_type_name() {
    use reserved_type_name::shop::on_thing::{Extra_, OnThing, Option_, OptionString, Vec_};
    use reserved_type_name::shop::on_thing::{Report_, ReportCondition, Severity_};
    let thing: OnThing = round_trip(json!({
        "option": { "string": "ok" }, "event": { "name": "a" }, "vec": "some",
    }));
    let option: Option_ = thing.option.expect("it arrived");
    assert_eq!(option.string, Some(OptionString::Ok));
    let event: Extra_ = thing.event_.expect("it arrived");
    assert_eq!(event.name.as_deref(), Some("a"));
    assert_eq!(thing.vec, Some(Vec_::Some));
    let _: (Option<Report_>, Option<Severity_>) = (thing.report, thing.severity);
    assert_eq!(ReportCondition::default().name, None);
}

#[test]
fn rule_ids() {
    let thing: rule_ids::shop::on_thing::OnThing =
        round_trip(json!({ "string": { "b": 1 }, "string.b": 2 }));
    assert_eq!(thing.string_b, Some(2));
}

#[test]
fn several_objects() {
    use several_objects::shop::on_thing::{Changes, OnThing, Parts};
    let one: OnThing = round_trip(json!({
        "parts": { "name": "a" }, "changes": [{ "text": "b" }],
    }));
    assert!(matches!(one.parts, Some(Parts::Object(_))));
    assert!(matches!(one.changes, Some(Changes::Array(_))));
    let all: OnThing = round_trip(json!({
        "parts": [{ "name": "a" }], "changes": { "name": ["a", "b"] },
    }));
    assert!(matches!(all.parts, Some(Parts::Array(_))));
    assert!(matches!(all.changes, Some(Changes::Object(_))));
}

#[test]
fn shared_type_twice() {
    use shared_type_twice::shop::on_thing::{OnThing, Person};
    let thing: OnThing =
        round_trip(json!({ "owner": { "name": "Ada" }, "buyers": [{ "name": "Ada" }] }));
    let owner: Person = thing.owner.expect("it arrived");
    assert_eq!(thing.buyers.expect("they arrived"), [owner]);
}

#[test]
fn shared_types_file() {
    use shared_types_file::event::Event;
    use shared_types_file::payload::Payload;
    let buyer: Payload = round_trip(json!({
        "event": "onBuyer", "data": {
            "buyer": { "name": "a", "kind": "guest", "badge": 7, "home": { "country": { "code": "fr" } } },
            "friends": [{ "name": "b" }],
        },
    }));
    let Event::ShopOnBuyer(data) = buyer.event else {
        panic!("{buyer:?}");
    };
    let (buyer, friends) = (data.buyer.expect("it arrived"), data.friends.expect("they arrived"));
    let thing: Payload = round_trip(json!({
        "event": "onThing", "data": {
            "owner": { "name": "c", "kind": "staff", "home": { "city": "d" } },
            "made_in": { "code": "it" },
        },
    }));
    let Event::ShopOnThing(data) = thing.event else {
        panic!("{thing:?}");
    };
    let (owner, made_in) = (data.owner.expect("it arrived"), data.made_in.expect("it arrived"));
    assert_eq!([&buyer, &friends[0], &owner].map(greeting), ["a at fr", "b", "c"]);
    assert_eq!(made_in.code.as_deref(), Some("it"));
    // Each event has the types under its own module too.
    let same: shared_types_file::shop::on_thing::Person = buyer;
    assert_eq!(same.kind, Some(shared_types_file::shop::types::PersonKind::Guest));
    assert_eq!(owner.kind, Some(shared_types_file::shop::on_buyer::PersonKind::Staff));
}

/// Takes the people of any event.
fn greeting(person: &shared_types_file::shop::types::Person) -> String {
    use shared_types_file::types::Country;
    let country = person.home.as_ref().and_then(|home| home.country.as_ref());
    let code = country.and_then(|country: &Country| country.code.as_deref());
    code.map_or_else(|| person.name.clone(), |code| format!("{} at {code}", person.name))
}

#[test]
fn snake_and_camel() {
    use snake_and_camel::event::Event;
    use snake_and_camel::payload::Payload;
    use snake_and_camel::shop::thing_was_changed::ScreamingCase;
    let payload: Payload = round_trip(json!({ "event": "thing.wasChanged", "data": {
        "currentHost": "a", "ProductContext": { "productURL": "b" }, "snake_case": "c",
        "kebab-case": "d", "SCREAMING_CASE": "ON-HOLD",
    }}));
    let Event::ShopThingWasChanged(data) = payload.event else {
        panic!("{payload:?}");
    };
    assert_eq!(data.current_host.as_deref(), Some("a"));
    let context = data.product_context.expect("it arrived");
    assert_eq!(context.product_url.as_deref(), Some("b"));
    assert_eq!(data.snake_case.as_deref(), Some("c"));
    assert_eq!(data.kebab_case.as_deref(), Some("d"));
    assert_eq!(data.screaming_case, Some(ScreamingCase::OnHold));
}

#[test]
fn subscribe() {
    let thing: subscribe::shop::on_thing::OnThing = round_trip(json!({ "name": "a" }));
    assert_eq!(thing.name.as_deref(), Some("a"), "how an app subscribes changes no type");
    let page = include_str!("../goldens/subscribe/out/docs/shop/onThing.md");
    let (_, subscribing) = page.split_once("## How to subscribe\n").expect("a section");
    let (subscribing, _) = subscribing.split_once("\n## ").expect("another section");
    let places =
        ["On `v1`, in `app.json`:", "On `v2`, in `app.json`:", "On `v2`, in `src/events.py`:"];
    let found = subscribing.lines().filter(|line| line.starts_with("On "));
    assert_eq!(
        found.collect::<Vec<_>>(),
        places,
        "in the order of the versions, of those that have it"
    );
    for filled in [r#"{ "shop": { "on\"Thing": "handleOnThing" } }"#, "def handleOnThing(payload):"]
    {
        assert!(subscribing.contains(filled), "{filled}: {subscribing}");
    }
}

#[test]
fn timestamps() {
    use timestamps::runtime::patterns::TIMESTAMP_PATTERNS;
    let thing: timestamps::shop::on_thing::OnThing = round_trip(json!({ "sold_at": "02.01.2026" }));
    let sold_at = thing.sold_at.expect("it arrived");
    // The support code of this crate has other patterns than the golden's would have.
    let nanos = |text: &str| timestamp::parse(text, TIMESTAMP_PATTERNS);
    let midnight = nanos("2026-01-02 00:00:00 UTC");
    assert_eq!(midnight, Some(1_767_312_000_000_000_000));
    assert_eq!(nanos(sold_at.as_str()), midnight);
    assert_eq!(nanos("2026-01-02T00:00:00Z"), None, "the vendor has no such");
}

#[test]
fn two_modules_one_event() {
    use two_modules_one_event::event::{Event, UnknownReason};
    use two_modules_one_event::module::Module;
    use two_modules_one_event::payload::Payload;
    let body = |module: &str, name: Value| json!({ "event": "onThing", "module": module, "data": { "name": name } });
    let shop: Payload = round_trip(body("things", json!("a")));
    assert!(matches!(shop.event, Event::ShopOnThing(thing) if thing.name.as_deref() == Some("a")));
    let depot: Payload = round_trip(body("depotthings", json!(1)));
    assert!(matches!(&depot.event, Event::DepotOnThing(thing) if thing.name == Some(1)));
    assert_eq!(depot.event.module(), Some(Module::DepotThings));

    let silent = json!({ "event": "onThing", "data": { "name": 1 } });
    let ambiguous: Payload = round_trip(silent.clone());
    assert!(matches!(ambiguous.event, Event::Unknown { reason: UnknownReason::Ambiguous, .. }));
    let told = Payload::from_slice_of(Module::DepotThings, silent.to_string().as_bytes());
    assert_eq!(told.expect("an object").event, depot.event);
}

#[test]
fn union_string_or_array() {
    use union_string_or_array::shop::on_thing::{OnThing, Sizes, Tags};
    let one: OnThing = round_trip(json!({ "tags": "a" }));
    assert_eq!(one.tags, Some(Tags::String("a".into())));
    let many: OnThing = round_trip(json!({ "tags": ["a", "b"] }));
    assert_eq!(many.tags, Some(Tags::Array(vec!["a".into(), "b".into()])));
    for (sizes, expected) in [
        (json!(1.5), Sizes::Number(1.5)),
        (json!(true), Sizes::Boolean(true)),
        (json!([]), Sizes::Array(Vec::new())),
    ] {
        let thing: OnThing = round_trip(json!({ "sizes": sizes }));
        assert_eq!(thing.sizes, Some(expected));
    }
    let message = misfit::<OnThing>(&json!({ "tags": 1 }));
    assert!(message.contains("expected a string or an array"), "{message}");
}

#[test]
fn values_of_two_types() {
    use values_of_two_types::shop::on_thing::{
        ColoursValue, LevelValue, OnThing, SizeValue, StateValue, ThingColours, ThingLevel,
        ThingLevelText, ThingSize, ThingState, ThingStateNumber,
    };
    let thing = |thing: Value| {
        let thing: OnThing = round_trip(json!({ "thing": thing }));
        thing.thing.expect("it arrived")
    };
    for (state, expected) in [
        (json!("SOLD"), StateValue::String(ThingState::Sold)),
        (json!(2), StateValue::Integer(ThingStateNumber::Sold)),
        (json!("2"), StateValue::String(ThingState::Other("2".into()))),
        (json!(7), StateValue::Integer(ThingStateNumber::Other(7))),
    ] {
        assert_eq!(thing(json!({ "state": state })).state, Some(expected), "{state}");
    }
    let small = thing(json!({ "size": "SMALL", "level": "HIGH", "colours": "red" }));
    assert_eq!(small.size, Some(SizeValue::String(ThingSize::Small)));
    assert_eq!(small.level, Some(LevelValue::String(ThingLevelText::High)));
    assert_eq!(small.colours, Some(ColoursValue::String(ThingColours::Red)));
    let other = thing(json!({ "size": 3, "level": 1, "colours": ["blue"] }));
    assert_eq!(other.size, Some(SizeValue::Integer(3)));
    assert_eq!(other.level, Some(LevelValue::Integer(ThingLevel::Low)));
    assert_eq!(other.colours, Some(ColoursValue::Array(vec![ThingColours::Blue])));
    let message = misfit::<OnThing>(&json!({ "thing": { "level": "LOW" } }));
    assert!(message.contains("\"LOW\" is no documented value"), "{message}");
}

#[test]
fn unions_of_ids_and_times() {
    use unions_of_ids_and_times::shop::on_thing::{
        BilledAt, OnThing, OwnerValue, SeenAt, Shelf, SoldAt,
    };
    for id in [json!("a7"), json!(9007199254740993_u64)] {
        let thing: OnThing = round_trip(json!({ "owner": id, "shelf": id }));
        let (owner, shelf) = (thing.owner.expect("it arrived"), thing.shelf.expect("it arrived"));
        let (OwnerValue::Id(owner), Shelf::Id(shelf)) = (owner, shelf) else { panic!("{id}") };
        assert_eq!((&owner, owner.is_string()), (&shelf, id.is_string()));
    }
    let thing: OnThing = round_trip(json!({ "owner": { "name": "a" }, "shelf": ["1", 2] }));
    assert!(
        matches!(thing.owner, Some(OwnerValue::Object(owner)) if owner.name.as_deref() == Some("a"))
    );
    assert_eq!(thing.shelf, Some(Shelf::Array(vec!["1".into(), Id::from(2)])));
    let number: OnThing =
        round_trip(json!({ "sold_at": 1772444710, "billed_at": 1772444710, "seen_at": 7 }));
    assert!(
        matches!(number.sold_at, Some(SoldAt::EpochTime(time)) if time.as_raw() == "1772444710")
    );
    assert!(matches!(number.billed_at, Some(BilledAt::EpochTime(_))));
    let text: OnThing =
        round_trip(json!({ "sold_at": "1772444710", "billed_at": "x", "seen_at": "7" }));
    assert!(matches!(text.sold_at, Some(SoldAt::String(time)) if time.as_str() == "1772444710"));
    assert!(matches!(text.billed_at, Some(BilledAt::String(_))), "the JSON type tells");
    assert!(matches!(text.seen_at, Some(SeenAt::EpochTime(time)) if time.is_string()));
    assert_eq!(
        round_trip::<OnThing>(json!({ "seen_at": true })).seen_at,
        Some(SeenAt::Boolean(true))
    );
    let message = misfit::<OnThing>(&json!({ "owner": true }));
    assert!(message.contains("expected a string or an integer or an object"), "{message}");
}

#[test]
fn value_at_one_place() {
    let thing: value_at_one_place::shop::on_thing::OnThing =
        round_trip(json!({ "old": { "full": true, "label": "full" }, "new": { "full": false } }));
    assert_eq!(thing.old.and_then(|shelf| shelf.label).as_deref(), Some("full"));
}
