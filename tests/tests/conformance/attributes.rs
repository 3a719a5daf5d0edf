//! The rules that hold for every attribute of every event, wherever it is.

use std::cell::Cell;

use codegen::model::Type;
use freshworks_events::{Event, Payload, RawJson};
use serde_json::{Value, json};

use crate::places::{Full, Place, accepts, for_each_event, for_each_place, kinds};
use crate::support::is_typed;

/// Decodes data that have to be as documented.
#[track_caller]
fn typed(full: &Full<'_>, data: &Value, what: &str) -> Payload {
    let payload = full.decode(&full.body(data));
    assert!(is_typed(&payload.event), "{what}: {:?}", payload.event);
    payload
}

/// Asserts that data are undecoded because of the value at a pointer, and are kept byte for byte.
#[track_caller]
fn assert_undecoded(full: &Full<'_>, data: &Value, pointer: &str, word: &str) {
    // Space that no serialiser makes shows that the data are kept, and not serialised again.
    let pretty = serde_json::to_string_pretty(data).expect("a value can be written");
    let text = pretty.replace("{\n", "{\t\n");
    let body = format!(r#"{{"data": {text} ,"event":"{}"}}"#, full.event.wire);
    let payload = full.decode(&body);
    assert!(payload.misfits().is_empty(), "{:?}", payload.misfits());
    let Event::Undecoded { name, data: kept, error, .. } = payload.event else {
        panic!("{}{pointer} decodes: {:?}", full.event.wire, payload.event);
    };
    assert_eq!(name, full.event.wire);
    assert_eq!(error.pointer(), pointer, "{name}: {error}");
    assert!(error.message().contains(word), "{name}: {error}");
    assert_eq!(kept.as_ref().map(RawJson::get), Some(text.as_str()));
}

/// Asserts that the value at a pointer is the only misfit, and that the event is typed all the same.
#[track_caller]
fn assert_misfit(full: &Full<'_>, data: &Value, pointer: &str) {
    let payload = typed(full, data, pointer);
    let pointers: Vec<&str> = payload.misfits().iter().map(|one| one.pointer.as_str()).collect();
    assert_eq!(pointers, [format!("/data{pointer}")], "{:?}", payload.misfits());
    let written = serde_json::to_value(&payload).expect("a payload can be written");
    assert_eq!(written["data"], *data, "{pointer}");
}

/// Asserts that a value which does not fit is a misfit, or that the event is undecoded because of it.
#[track_caller]
fn assert_odd(full: &Full<'_>, place: &Place<'_>, pointer: &str, odd: Value) {
    let data = full.with(pointer, odd);
    if place.is_required() {
        assert_undecoded(full, &data, pointer, "expected");
    } else {
        assert_misfit(full, &data, pointer);
    }
}

fn is_id(place: &Place<'_>) -> bool {
    matches!(place.attribute.ty, Type::Id(_))
}

#[test]
fn full_data_decode_without_loss() {
    for_each_event(|full| {
        typed(full, &full.data, &full.event.wire);
    });
}

#[test]
fn null_decodes_in_every_attribute_that_is_not_required() {
    for_each_place(|full, place| {
        let data = full.with(&place.pointer, Value::Null);
        if place.is_required() {
            assert_undecoded(full, &data, &place.pointer, "found null");
        } else {
            let payload = typed(full, &data, &place.pointer);
            assert_ne!(payload, full.decode(&full.body(&full.data)), "{}", place.pointer);
        }
    });
}

#[test]
fn every_attribute_that_is_not_required_may_be_absent() {
    for_each_place(|full, place| {
        let data = full.without(place);
        if place.is_required() {
            assert_undecoded(full, &data, &place.pointer, "missing");
        } else {
            typed(full, &data, &place.pointer);
        }
    });
}

#[test]
fn the_least_data_decode() {
    for_each_event(|full| {
        typed(full, &full.minimal, &full.event.wire);
    });
}

#[test]
fn a_wrong_type_is_told_with_the_pointer_of_the_attribute() {
    let checked = Cell::new(0);
    for_each_place(|full, place| {
        let accepted = |kind: &Value| accepts(&full.event.schema, &place.attribute.ty, kind);
        for kind in kinds().into_iter().filter(|kind| !accepted(kind)) {
            assert_odd(full, place, &place.pointer, kind);
            checked.set(checked.get() + 1);
        }
    });
    assert!(checked.get() > 600, "only {}", checked.get());
}

#[test]
fn an_item_of_a_wrong_type_is_told_with_its_index() {
    let checked = Cell::new(0);
    for_each_place(|full, place| {
        if let Type::Array(item) = &place.attribute.ty {
            let pointer = format!("{}/1", place.pointer);
            let accepted = |kind: &Value| accepts(&full.event.schema, item, kind);
            for kind in kinds().into_iter().filter(|kind| !accepted(kind)) {
                assert_odd(full, place, &pointer, kind);
                checked.set(checked.get() + 1);
            }
        }
    });
    assert!(checked.get() > 10, "only {}", checked.get());
}

#[test]
fn identifiers_of_the_other_json_type_are_equal() {
    for_each_place(|full, place| {
        if is_id(place) {
            let other = match full.data.pointer(&place.pointer) {
                Some(Value::String(_)) => json!(500_300),
                _ => json!("500300"),
            };
            let payload = typed(full, &full.with(&place.pointer, other), &place.pointer);
            assert_eq!(payload, full.decode(&full.body(&full.data)), "{}", place.pointer);
        }
    });
}

#[test]
fn identifiers_are_exact_up_to_64_bits() {
    let count = Cell::new(0);
    for_each_place(|full, place| {
        if is_id(place) {
            count.set(count.get() + 1);
            for id in [9_007_199_254_740_993, u64::MAX] {
                let integer = typed(full, &full.with(&place.pointer, json!(id)), &place.pointer);
                let string = full.with(&place.pointer, json!(id.to_string()));
                assert_eq!(typed(full, &string, &place.pointer), integer);
            }
            assert_neighbours_differ(full, place);
        }
    });
    assert!(count.get() > 40, "only {}", count.get());
}

/// Two integers that are the same float are not the same identifier.
fn assert_neighbours_differ(full: &Full<'_>, place: &Place<'_>) {
    let id = |id: u64| typed(full, &full.with(&place.pointer, json!(id)), &place.pointer);
    assert_ne!(id(9_007_199_254_740_992), id(9_007_199_254_740_993), "{}", place.pointer);
}

#[test]
fn unknown_values_are_kept() {
    let count = Cell::new(0);
    for_each_place(|full, place| {
        if let Type::Enum(index) = place.attribute.ty {
            count.set(count.get() + 1);
            let unknown = if full.event.schema.enums[index].integer {
                vec![json!(4), json!(-1), json!(i64::MAX), json!(i64::MIN)]
            } else {
                vec![json!("brand new"), json!(""), json!("AGENT"), json!("Käse\u{0}")]
            };
            for value in unknown {
                typed(full, &full.with(&place.pointer, value), &place.pointer);
            }
        }
    });
    assert!(count.get() >= 14, "only {}", count.get());
}

#[test]
fn unknown_attributes_survive_at_every_level() {
    let values = [json!(null), json!(u64::MAX), json!({ "a": [{ "b": null }] }), json!("")];
    for_each_event(|full| {
        for object in &full.objects {
            for value in &values {
                typed(full, &full.plus(object, "brand_new", value.clone()), object);
                typed(full, &full.plus(object, "a/b~c\"", value.clone()), object);
            }
        }
    });
}

#[test]
fn empty_objects_and_arrays_decode() {
    for_each_place(|full, place| {
        let empty = match full.data.pointer(&place.pointer) {
            Some(Value::Object(_)) => json!({}),
            Some(Value::Array(_)) => json!([]),
            _ => return,
        };
        typed(full, &full.with(&place.pointer, empty), &place.pointer);
    });
}

#[test]
fn malformed_changes_never_fail() {
    let malformed = [
        json!([]),
        json!([null]),
        json!(["2019-07-24"]),
        json!([1, 2, 3]),
        json!([[], {}]),
        json!("bare"),
        json!(5),
        json!(true),
        json!({}),
        json!({ "added": [] }),
        json!({ "changed": 5 }),
        json!({ "changed": [[1]] }),
        json!({ "changed": [[{}, {}]], "added": [] }),
    ];
    for_each_event(|full| {
        for (pointer, changes) in &full.changes {
            for member in &changes.members {
                for value in &malformed {
                    let at = format!("{pointer}/{}", member.wire);
                    typed(full, &full.with(&at, value.clone()), &at);
                }
            }
        }
    });
}

#[test]
fn changes_may_be_null_equal_or_of_unknown_attributes() {
    for_each_event(|full| {
        for (pointer, changes) in &full.changes {
            for member in &changes.members {
                let at = format!("{pointer}/{}", member.wire);
                typed(full, &full.with(&at, Value::Null), &at);
                typed(full, &full.with(&at, json!([null, null])), &at);
            }
            for value in [json!([1, 2]), json!({ "changed": [] }), json!("*"), Value::Null] {
                typed(full, &full.plus(pointer, "custom_fields", value), pointer);
            }
        }
    });
}
