//! A vendor with other conventions: the same generator, no line of Rust for it.
//!
//! Harbour is invented. Its package is committed and compiled as any other member: these tests use
//! the package that a stranger's spec becomes.

use std::path::{Path, PathBuf};

use codegen::disk;
use fs_err as fs;
use harbour_events::parcels::parcel_delivered::{
    DeliveryHandedTo, Gate, ItemValue, Parcel, ParcelDelivered, ParcelPriority, ParcelSize,
};
use harbour_events::parcels::status_changed::Status;
use harbour_events::{
    AccountPlan, Change, EpochUnit, Event, Id, Module, Payload, RawJson, Tries, UnknownReason,
};
use serde_json::{Value, json};
use tests::{updates_goldens, workspace};

const SPEC: &str = "tests/vendors/harbour/spec";
const PACKAGE: &str = "tests/vendors/harbour/generated";

fn generated() -> codegen::Generated {
    codegen::generate(&workspace(SPEC)).expect("the spec is sound")
}

#[test]
fn the_spec_has_no_warnings() {
    assert_eq!(generated().warnings.to_string().trim(), "0 errors");
}

#[test]
fn the_package_is_what_the_spec_says() {
    let folder = workspace(PACKAGE);
    let outputs = generated().outputs;
    if updates_goldens() {
        disk::update(&folder, "a test", &outputs).expect("writable");
        return;
    }
    let difference = disk::compare(&folder, &outputs).expect("readable");
    let fresh = disk::Difference::default();
    assert_eq!(difference, fresh, "run the tests with UPDATE_GOLDENS=1");
}

#[test]
fn an_empty_folder_becomes_the_package() {
    let folder = tempfile::tempdir().expect("a folder");
    let outputs = generated().outputs;
    let difference = disk::update(folder.path(), "a test", &outputs).expect("writable");
    assert_eq!(difference.missing.len(), outputs.len());
    let after = disk::compare(folder.path(), &outputs).expect("readable");
    assert_eq!(after, disk::Difference::default());
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("readable");
    let paths = entries.map(|entry| entry.expect("readable").path());
    let below = |path: PathBuf| {
        if path.is_dir() { files_below(&path) } else { vec![path] }
    };
    paths.flat_map(below).collect()
}

#[test]
fn the_generator_names_no_vendor() {
    let folders = ["codegen/src", "codegen/schema", "xtask/src"].map(workspace);
    let files: Vec<PathBuf> = folders.iter().flat_map(|folder| files_below(folder)).collect();
    assert!(files.len() > 50, "{files:?}");
    for file in files {
        let text = fs::read_to_string(&file).expect("text").to_lowercase();
        for vendor in ["freshworks", "harbour"] {
            assert!(!text.contains(vendor), "{} names {vendor}", file.display());
        }
    }
}

#[test]
fn nothing_of_the_package_names_the_other_vendor() {
    for output in generated().outputs {
        let text = output.text.to_lowercase();
        assert!(!text.contains("freshworks"), "{}", output.path);
    }
}

/// Decodes a body, and asserts that the payload is the same after it was written and decoded again.
#[track_caller]
fn decode(body: &Value) -> Payload {
    decode_by(body, Payload::from_slice)
}

#[track_caller]
fn decode_of(module: Module, body: &Value) -> Payload {
    decode_by(body, |body| Payload::from_slice_of(module, body))
}

#[track_caller]
fn decode_by(
    body: &Value,
    decode: impl Fn(&[u8]) -> Result<Payload, harbour_events::Error>,
) -> Payload {
    let payload = decode(body.to_string().as_bytes()).expect("an object");
    let written = serde_json::to_string(&payload).expect("written");
    assert_eq!(decode(written.as_bytes()).expect("an object"), payload);
    assert_eq!(&serde_json::to_value(&payload).expect("written"), body);
    payload
}

/// The example of a page.
fn example(page: &str) -> Value {
    let text = fs::read_to_string(workspace(PACKAGE).join("docs").join(page)).expect("a page");
    let (_, section) = text.split_once("\n## Example\n").expect("the section of the example");
    let (_, rest) = section.split_once("```json\n").expect("an example");
    let (example, _) = rest.split_once("\n```").expect("its end");
    serde_json::from_str(example).expect("JSON")
}

#[track_caller]
fn delivered(payload: Payload) -> ParcelDelivered {
    match payload.event {
        Event::ParcelsParcelDelivered(data) => *data,
        other => panic!("not delivered: {other:?}"),
    }
}

/// A parcel with these attributes beside its number.
#[track_caller]
fn parcel(attributes: Value) -> Parcel {
    delivered(decode(&parcel_body(attributes))).parcel
}

fn parcel_body(mut attributes: Value) -> Value {
    attributes["number"] = json!(7);
    json!({ "type": "parcel.delivered", "payload": { "parcel": attributes } })
}

#[test]
fn the_envelope_has_names_of_its_own() {
    let payload = decode(&json!({
        "payload": { "parcel": { "number": 1 } },
        "account": { "key": 77, "plan": "paid", "limits": { "parcel.delivered": 9 } },
        "id": "hook-1",
        "sent": 1_700_000_000,
        "tries": 3,
        "type": "parcel.delivered",
        "event": "is nothing special here",
    }));
    assert_eq!(payload.id, Some(Id::from("hook-1")));
    let sent = payload.sent.as_ref().expect("a time");
    assert_eq!((sent.unit(), sent.unix_millis()), (EpochUnit::Seconds, 1_700_000_000_000));
    let account = payload.account.as_ref().expect("an account");
    assert_eq!((&account.key, account.plan), (&Some(Id::from("77")), Some(AccountPlan::Paid)));
    let limits = account.limits.as_ref().expect("limits");
    assert_eq!(limits.get("parcel.delivered"), Some(&9));
    assert_eq!(payload.tries, Some(Tries::Last));
    assert!(payload.modules().is_empty());
    assert_eq!(payload.extra.len(), 1);
    assert_eq!(payload.event.module(), Some(Module::Parcel));
    assert_eq!(payload.event.name(), Some("parcel.delivered"));
}

#[test]
fn the_example_of_a_delivery_has_its_values() {
    let payload = decode(&example("parcels/parcel-delivered.md"));
    let data = delivered(payload);
    let parcel = data.parcel;
    assert_eq!(parcel.number, Id::from(9_007_199_254_740_993_u64));
    assert_eq!(
        (parcel.size, parcel.priority),
        (Some(ParcelSize::S), Some(ParcelPriority::Whenever))
    );
    let items = parcel.items.expect("items");
    assert_eq!((items[0].sku.clone(), items[0].count), (Id::from("0042"), Some(3)));
    assert_eq!(items[0].value, Some(ItemValue::Number(9.5)));
    assert_eq!(
        example("parcels/parcel-delivered.md")["payload"]["parcel"].get("gift"),
        None,
        "it is deprecated"
    );
    let route = parcel.route.expect("a route");
    assert_eq!((route[0].name.as_str(), &route[0].gate), ("Pier 4", &Some(Gate::Integer(7))));
    assert_eq!(route[0].position, Some(vec![53.5, 9.9]));
    assert_eq!(parcel.grid, Some(vec![vec![1, 2], vec![3]]));
    let delivery = data.delivery.expect("a delivery");
    assert_eq!(delivery.handed_to, Some(DeliveryHandedTo::Addressee));
    assert_eq!(delivery.self_.as_deref(), Some("self"));
    assert_eq!(delivery.other_self.as_deref(), Some("Self"));
    let millis = delivery.at.and_then(|time| time.unix_millis());
    assert_eq!(millis, Some(1_772_441_110_000), "the time of the port is an hour ahead of UTC");
    assert_eq!(parcel.made.and_then(|time| time.unix_millis()), Some(1_772_323_200_000));
    let size = data.diff.and_then(|changes| changes.size).expect("a change");
    assert_eq!(size, Change::new(Some(ParcelSize::M), Some(ParcelSize::S)));
}

#[test]
fn only_documented_spellings_are_instants() {
    let made =
        |text: &str| parcel(json!({ "made": text })).made.and_then(|time| time.unix_millis());
    assert_eq!(made("01/01/1970 00.00.00.250Z"), Some(250));
    assert_eq!(made("2026-03-02T09:45:10Z"), None);
}

#[test]
fn an_event_of_two_modules_needs_the_module() {
    let body = example("parcels/status-changed.md");
    let payload = decode(&body);
    let Event::Unknown { name, data, reason, .. } = &payload.event else {
        panic!("nothing tells which one it is: {:?}", payload.event);
    };
    assert_eq!((name.as_deref(), *reason), (Some("status.changed"), UnknownReason::Ambiguous));
    let data = data.as_ref().map(RawJson::to_value);
    assert_eq!(data.expect("data").expect("a value"), body["payload"]);
}

#[test]
fn each_module_has_its_own_event_of_one_name() {
    let of_parcels = example("parcels/status-changed.md");
    let Event::ParcelsStatusChanged(data) = decode_of(Module::Parcel, &of_parcels).event else {
        panic!("of the parcel");
    };
    assert_eq!(data.status, Status::Moving);
    let of_berths = example("berths/status-changed.md");
    let Event::BerthsStatusChanged(data) = decode_of(Module::Berth, &of_berths).event else {
        panic!("of the berth");
    };
    assert_eq!((data.berth.name.as_str(), data.taken), ("Pier 4", Some(true)));
    assert_undecoded(&decode_of(Module::Berth, &of_parcels), "/berth");
    assert_eq!(Module::from_wire("quay"), Some(Module::Berth));
}

#[track_caller]
fn assert_undecoded(payload: &Payload, pointer: &str) {
    let Event::Undecoded { error, .. } = &payload.event else {
        panic!("{pointer} decodes: {:?}", payload.event);
    };
    assert_eq!(error.pointer(), pointer, "{error}");
}

/// Asserts that what is at a pointer of the data is the only misfit.
#[track_caller]
fn assert_misfit(payload: &Payload, pointer: &str) {
    assert!(!matches!(payload.event, Event::Undecoded { .. }), "{pointer}: {:?}", payload.event);
    let pointers: Vec<&str> = payload.misfits().iter().map(|one| one.pointer.as_str()).collect();
    assert_eq!(pointers, [format!("/payload{pointer}")], "{:?}", payload.misfits());
}

#[test]
fn closed_values_are_closed() {
    assert_eq!(parcel(json!({ "size": "3XL" })).size, Some(ParcelSize::N3xl));
    let payload = decode(&parcel_body(json!({ "size": "4XL" })));
    assert_misfit(&payload, "/parcel/size");
    let payload = decode(&json!({ "tries": 4, "account": { "plan": "gold" } }));
    assert_eq!(payload.tries, None);
    assert_eq!(payload.extra.get("tries").map(RawJson::get), Some("4"));
    let account = payload.account.expect("an object");
    assert_eq!(account.plan, None);
    assert_eq!(account.extra.get("plan").map(RawJson::get), Some("\"gold\""));
}

#[test]
fn open_values_are_open() {
    assert_eq!(parcel(json!({ "priority": 0 })).priority, Some(ParcelPriority::Normal));
    assert_eq!(parcel(json!({ "priority": -9 })).priority, Some(ParcelPriority::Other(-9)));
    let to = |who: &str| {
        let data = json!({ "parcel": { "number": 1 }, "delivery": { "handed_to": who } });
        let payload = decode(&json!({ "type": "parcel.delivered", "payload": data }));
        delivered(payload).delivery.and_then(|delivery| delivery.handed_to)
    };
    assert_eq!(to("safe place"), Some(DeliveryHandedTo::SafePlace));
    assert_eq!(to("Kiosk 5"), Some(DeliveryHandedTo::Other("Kiosk 5".into())));
}

#[test]
fn unions_have_a_variant_for_each_type() {
    let value = |value: Value| {
        let items = parcel(json!({ "items": [{ "sku": 1 }, { "sku": 2, "value": value }] })).items;
        items.and_then(|items| items[1].value.clone()).expect("a value")
    };
    assert_eq!(value(json!(2.5)), ItemValue::Number(2.5));
    assert_eq!(value(json!("much")), ItemValue::String("much".into()));
    assert_eq!(value(json!([1.5, 2.5])), ItemValue::Array(vec![1.5, 2.5]));
    assert!(matches!(value(json!({ "a": 1 })), ItemValue::Object(it) if it.len() == 1));
    let gate = |gate: Value| {
        let route = parcel(json!({ "route": [{ "name": "Pier", "gate": gate }] })).route;
        route.and_then(|route| route[0].gate.clone()).expect("a gate")
    };
    assert_eq!(gate(json!(i64::MAX)), Gate::Integer(i64::MAX));
    assert_eq!(gate(json!("A")), Gate::String("A".into()));
    assert_eq!(gate(json!(false)), Gate::Boolean(false));
}

#[test]
fn maps_have_members_of_any_name() {
    let parcel = parcel(json!({
        "notes": { "en": "Fragile", "de": "Vorsicht" },
        "customs": { "DE": { "paper": 9, "duties": [1.5], "stamp": null }, "": {} },
        "anything": [1, { "a": null }],
    }));
    let notes = parcel.notes.expect("notes");
    assert_eq!(notes.get("de").map(String::as_str), Some("Vorsicht"));
    let customs = parcel.customs.expect("customs");
    assert_eq!(customs.len(), 2);
    assert_eq!(
        (&customs["DE"].paper, &customs["DE"].duties),
        (&Some(Id::from(9)), &Some(vec![1.5]))
    );
    assert_eq!(customs["DE"].extra.get("stamp").map(RawJson::get), Some("null"));
    assert_eq!(parcel.anything.expect("it arrived"), json!([1, { "a": null }]));
}

#[test]
fn changes_of_an_array_are_pairs_of_new_and_old() {
    let data = json!({
        "parcel": { "number": 1 },
        "diff": {
            "number": ["2", 1],
            "items": { "was": [[{ "sku": "new" }, { "sku": "old" }], [{ "sku": "more" }, null]] },
            "grid": { "was": [[[1], [2, 3]]] },
            "priority": [7],
            "anything": [1, 2],
        },
    });
    let diff = delivered(decode(&json!({ "type": "parcel.delivered", "payload": data }))).diff;
    let diff = diff.expect("changes");
    assert_eq!(diff.number, Some(Change::new(Some(1.into()), Some(2.into()))));
    let items = diff.items.expect("changes");
    let sku = |item: &Option<harbour_events::parcels::parcel_delivered::Item>| {
        item.as_ref().map(|item| item.sku.as_str().into_owned())
    };
    assert_eq!((sku(&items[0].old), sku(&items[0].new)), (Some("old".into()), Some("new".into())));
    assert_eq!((sku(&items[1].old), sku(&items[1].new)), (None, Some("more".into())));
    assert_eq!(diff.grid, Some(vec![Change::new(Some(vec![2, 3]), Some(vec![1]))]));
    assert_eq!(diff.priority, None);
    assert_eq!(diff.extra.get("priority").map(RawJson::get), Some("[7]"));
    assert_eq!(diff.extra.get("anything").map(RawJson::get), Some("[1,2]"));
}

#[test]
fn changes_may_be_below_other_objects() {
    let body = json!({
        "type": "status.changed",
        "payload": { "status": "at sea", "changed": { "place": { "name": ["Pier 1", "Pier 2"] } } },
    });
    let Event::ParcelsStatusChanged(data) = decode_of(Module::Parcel, &body).event else {
        panic!("of the parcel");
    };
    assert_eq!(data.status, Status::Other("at sea".into()));
    let name = data.changed.and_then(|changed| changed.place).and_then(|place| place.name);
    assert_eq!(name, Some(Change::new(Some("Pier 1".into()), Some("Pier 2".into()))));
}

#[test]
fn required_attributes_are_required_wherever_they_are() {
    let missing = |data: Value| decode(&json!({ "type": "parcel.delivered", "payload": data }));
    assert_undecoded(&missing(json!({})), "/parcel");
    assert_undecoded(&missing(json!({ "parcel": {} })), "/parcel/number");
    assert_undecoded(&missing(json!({ "parcel": { "number": null } })), "/parcel/number");
    // An object without them does not fit; if nothing requires it, it alone is passed over.
    assert_misfit(&decode(&parcel_body(json!({ "gift": {} }))), "/parcel/gift/sku");
    let items = json!([{ "sku": 1 }, { "count": 1 }]);
    assert_misfit(&decode(&parcel_body(json!({ "items": items }))), "/parcel/items/1/sku");
}

#[test]
fn a_wrong_type_is_told_with_its_pointer() {
    let cases = [
        (json!({ "items": [{ "sku": 1, "count": "3" }] }), "/parcel/items/0/count"),
        (json!({ "items": [{ "sku": 1, "value": true }] }), "/parcel/items/0/value"),
        (json!({ "route": [{ "name": "Pier", "gate": 1.5 }] }), "/parcel/route/0/gate"),
        (json!({ "route": [{ "name": "A", "position": [1, "x"] }] }), "/parcel/route/0/position/1"),
        (json!({ "priority": 1.5 }), "/parcel/priority"),
        (json!({ "grid": 5 }), "/parcel/grid"),
        (json!({ "grid": [[1], 5] }), "/parcel/grid/1"),
        (json!({ "notes": [] }), "/parcel/notes"),
        (json!({ "customs": 5 }), "/parcel/customs"),
    ];
    for (attributes, pointer) in cases {
        assert_misfit(&decode(&parcel_body(attributes)), pointer);
    }
}

#[test]
fn a_wrong_member_of_a_map_is_told_with_its_key() {
    let body = parcel_body(json!({ "notes": { "en": "Fragile", "de": 5 } }));
    assert_misfit(&decode(&body), "/parcel/notes/de");
    let body = parcel_body(json!({ "customs": { "DE": { "duties": [1, "2"] } } }));
    assert_misfit(&decode(&body), "/parcel/customs/DE/duties/1");
}

#[test]
fn a_wrong_item_of_an_inner_array_is_told_with_its_indices() {
    let body = parcel_body(json!({ "grid": [[1], [2, "x"]] }));
    assert_misfit(&decode(&body), "/parcel/grid/1/1");
}

#[test]
fn a_wrong_item_in_a_union_is_told_with_its_index() {
    let body = parcel_body(json!({ "items": [{ "sku": 1, "value": [1, "x"] }] }));
    assert_misfit(&decode(&body), "/parcel/items/0/value/1");
}
