//! The reports of the validators of the goldens: the rule and the place of each deviation.

use codegen::interpret::Interpreter;
use serde::Serialize;
use serde_json::{Value, json};
use tests::golden_spec;

use crate::encode;
use crate::goldens::{self, plain::payload::ENVELOPE};
use crate::runtime::validate::check;
use crate::runtime::validate::table::SchemaRules;
use crate::runtime::{Deviation, Report, Severity};

/// The rules of the only event of a golden.
fn rules(golden: &str) -> &'static SchemaRules {
    let found = goldens::RULES.iter().find(|(name, _)| *name == golden);
    found.unwrap_or_else(|| panic!("no golden {golden}")).1
}

/// The golden whose spec spells timestamps in other ways than the runtime that is compiled here.
const OTHER_TIMES: &str = "timestamps";

/// The report on data of the only event of a golden, in an envelope with nothing else. The
/// interpreter of its spec has the same.
fn report(golden: &str, data: &str) -> Report {
    let body = format!(r#"{{"event": "onThing", "data": {data}}}"#);
    let report = checked(golden, &body);
    if golden != OTHER_TIMES {
        assert_eq!(reported(&report), reported(&interpreted(golden, &body)));
    }
    report
}

/// The report of the package alone.
fn checked(golden: &str, body: &str) -> Report {
    let rules = rules(golden);
    check(body.as_bytes(), &ENVELOPE, &|_, _| Ok(rules))
}

fn interpreted(golden: &str, body: &str) -> impl Serialize {
    let lowered = golden_spec(golden).lowered(golden);
    Interpreter::new(&lowered.model).report(body.as_bytes(), None)
}

/// The deviations and the excuses of a report. The rest may differ: the frame of the goldens does not
/// know their events.
fn reported(report: &impl Serialize) -> [Value; 2] {
    let mut report = encode(report);
    ["deviations", "excused"].map(|member| report[member].take())
}

/// The deviations of data, each as `severity rule at pointer: message`.
fn deviations(golden: &str, data: &Value) -> Vec<String> {
    in_text(golden, &data.to_string())
}

/// As [`deviations`], of data whose spelling matters.
fn in_text(golden: &str, data: &str) -> Vec<String> {
    report(golden, data).deviations().iter().map(line).collect()
}

fn line(deviation: &Deviation) -> String {
    let (rule, pointer) = (deviation.rule(), deviation.pointer());
    let rule = rule.strip_prefix("shop.onThing.").unwrap_or(rule);
    let pointer = pointer.strip_prefix("/data").unwrap_or(pointer);
    format!("{} {rule} at {pointer}: {}", deviation.severity(), deviation.message())
}

/// The excused departures of data, each as `rule at pointer`.
fn excused(golden: &str, data: &Value) -> Vec<String> {
    let report = report(golden, &data.to_string());
    let excused = report.excused().iter();
    excused.map(|excuse| format!("{} at {}", excuse.rule(), excuse.pointer())).collect()
}

const NOTHING: [&str; 0] = [];

#[test]
fn null_when() {
    let data = |kind: &str, active: bool, name: Value| json!({ "actor": { "type": kind, "active": active, "name": name, "phone": name } });
    assert_eq!(deviations("null-when", &data("machine", true, Value::Null)), NOTHING);
    assert_eq!(deviations("null-when", &data("machine", false, json!("x"))), NOTHING);
    assert_eq!(
        deviations("null-when", &data("machine", true, json!("x"))),
        [
            "error actor.name.null-when-by-machine at /actor/name: must be null, because \
             `actor.type` is `machine` and `actor.active` is `true`",
            "warning actor.phone.null-when-by-machine at /actor/phone: must be null, because \
             `actor.type` is `machine` and `actor.active` is `true`",
        ]
    );
    // The rules before `wrong-type` are looked at, the rules after it are not.
    let found = deviations("null-when", &data("machine", true, json!(1)));
    assert_eq!(
        found[1],
        "error actor.name.wrong-type at /actor/name: must be a string, but is an integer"
    );
    // The last occurrence counts, before and behind the condition.
    let text = r#"{"actor": {"name": "x", "type": "person", "active": true, "type": "machine"}}"#;
    assert_eq!(
        in_text("null-when", text),
        [
            "error actor.name.null-when-by-machine at /actor/name: must be null, because \
             `actor.type` is `machine` and `actor.active` is `true`",
            "error body.duplicate-key at /actor/type: occurs 2 times in its object; the last one counts",
        ]
    );
}

#[test]
fn deprecated() {
    let data = json!({ "id": "7", "number": 7, "weight": null, "size": { "mass": 7.5 } });
    assert_eq!(deviations("deprecated", &data), NOTHING, "what is required need not be noted");
    assert_eq!(
        deviations("deprecated", &json!({ "id": "7", "weight": 7.5, "maker": {}, "unit": 1 })),
        [
            "notice maker.deprecated at /maker: is deprecated since 2.3",
            "error maker.name.missing at /maker/name: must be there",
            "notice unit.deprecated at /unit: is deprecated",
            "error unit.wrong-type at /unit: must be a string, but is an integer",
            "notice weight.deprecated at /weight: is deprecated: use `size.mass` instead",
        ]
    );
}

#[test]
fn present_when() {
    let rule = "error buyer.present-when-sold at /buyer:";
    assert_eq!(deviations("present-when", &json!({ "state": "new" })), NOTHING);
    assert_eq!(deviations("present-when", &json!({ "state": "sold", "buyer": "x" })), NOTHING);
    assert_eq!(
        deviations("present-when", &json!({ "state": "lent" })),
        [format!("{rule} must be there, because `state` is `lent`")]
    );
    assert_eq!(
        deviations("present-when", &json!({ "state": "sold", "buyer": null })),
        [format!("{rule} must not be null, because `state` is `sold`")]
    );
}

#[test]
fn only_when() {
    let rule = "error buyer.only-when-sold at /buyer: must be absent or null, because";
    for data in [json!({}), json!({ "buyer": null }), json!({ "state": 2, "buyer": "x" })] {
        assert_eq!(deviations("only-when", &data), NOTHING);
    }
    let cases = [
        (json!({ "buyer": "x", "state": null }), "`state` is `null`, not `2`"),
        (json!({ "buyer": "x", "state": 3 }), "`state` is `3`, not `2`"),
    ];
    for (data, why) in cases {
        assert_eq!(deviations("only-when", &data), [format!("{rule} {why}")]);
    }
    assert_eq!(
        deviations("only-when", &json!({ "buyer": "x" })),
        ["warning buyer.only-when-sold at /buyer: must be absent or null unless `state` is `2`, \
             which is not known: `state` is absent"]
    );
    assert_eq!(in_text("only-when", r#"{"buyer": "x", "state": 2.0}"#).len(), 2);
}

#[test]
fn required() {
    assert_eq!(deviations("required", &json!({ "id": "1", "owner": { "name": "x" } })), NOTHING);
    assert_eq!(
        deviations("required", &json!({ "owner": { "name": null } })),
        [
            "error owner.name.null at /owner/name: must not be null",
            "error id.missing at /id: must be there",
        ]
    );
    assert_eq!(
        deviations("required", &json!({ "id": null })),
        [
            "error id.null at /id: must not be null",
            "warning owner.missing at /owner: must be there",
        ]
    );
    // The data are missing as a whole, and nobody asks for their attributes.
    let rules = rules("required");
    let report = check(br#"{"event": "onThing"}"#, &ENVELOPE, &|_, _| Ok(rules));
    let lines: Vec<String> = report.deviations().iter().map(line).collect();
    assert_eq!(lines, ["error envelope.data.missing at : must be there"]);
}

#[test]
fn values() {
    assert_eq!(
        deviations("open-enum", &json!({ "state": "x" })),
        [
            "notice state.undocumented-value at /state: is none of the documented values `ON_SALE` or `sold`"
        ]
    );
    assert_eq!(
        in_text("closed-enum", r#"{"state": "x", "stars": 3}"#),
        [
            "error state.undocumented-value at /state: is none of the documented values `on_sale` or `sold`",
            "error stars.undocumented-value at /stars: is none of the documented values `1` or `2`",
        ]
    );
    assert_eq!(
        in_text("closed-enum", r#"{"state": 1, "stars": "1"}"#),
        [
            "error state.wrong-type at /state: must be a string, but is an integer",
            "error stars.wrong-type at /stars: must be an integer, but is a string",
        ]
    );
    assert_eq!(deviations("otherwise-values", &json!({ "state": "x" })), NOTHING);
    assert_eq!(
        deviations("array-of-strings", &json!({ "colours": ["red", "x", null] })),
        [
            "notice colours.undocumented-value at /colours/1: is none of the documented values `red` or `blue`",
            "error colours.wrong-type at /colours/2: must be a string, but is null",
        ]
    );
}

#[test]
fn constant() {
    let data = json!({ "kind": "thing", "level": 3, "sold": false, "state": "new" });
    assert_eq!(deviations("constant", &data), NOTHING);
    assert_eq!(
        deviations("constant", &json!({ "kind": null })),
        ["error kind.always at /kind: must be `thing`"]
    );
    let data = json!({ "kind": "x", "level": 4, "sold": true, "state": "other" });
    assert_eq!(
        deviations("constant", &data),
        [
            "error kind.always at /kind: must be `thing`",
            "error level.always at /level: must be `3`",
            "error sold.always at /sold: must be `false`",
            "error state.always at /state: must be `new`",
        ]
    );
}

#[test]
fn implied_value() {
    let data = json!({ "state": "sold", "count": 1, "place": "x" });
    assert_eq!(
        deviations("implied-value", &data),
        [
            "warning count.when-sold at /count: must be `0`, because `state` is `sold`",
            "error place.when-sold at /place: must be `house` or `garden`, because `state` is `sold`",
        ]
    );
    let data = json!({ "state": "sold", "count": 2 });
    assert_eq!(
        deviations("implied-value", &data)[1],
        "warning count.when-sold-2 at /count: must be `0` or `1`, because `state` is `sold`",
        "the second rule has a number"
    );
    assert_eq!(deviations("implied-value", &json!({ "state": "on_sale", "count": 2 })), NOTHING);
    assert_eq!(deviations("implied-value", &json!({ "count": null })), NOTHING);
    assert_eq!(
        deviations("implied-value", &json!({ "state": "sold", "count": null })),
        [
            "warning count.when-sold at /count: must be `0`, because `state` is `sold`",
            "warning count.when-sold-2 at /count: must be `0` or `1`, because `state` is `sold`",
        ]
    );
}

#[test]
fn equality() {
    let data = |own: Value| json!({ "owner": { "id": 7 }, "owner_id": own });
    assert_eq!(deviations("equality", &data(json!("7"))), NOTHING);
    assert_eq!(deviations("equality", &json!({ "owner": {}, "owner_id": null })), NOTHING);
    for other in [json!("8"), json!("07"), json!("x"), Value::Null] {
        assert_eq!(
            deviations("equality", &data(other.clone())),
            ["error owner_id.equals at /owner_id: must equal `owner.id`, which is `7`"],
            "{other}"
        );
    }
    let data = json!({ "owner": { "id": 7 }, "buyer_id": "8" });
    assert_eq!(
        deviations("equality", &data),
        ["warning buyer_id.equals at /buyer_id: must equal `owner.id`, which is `7`"]
    );
    assert_eq!(deviations("equality", &json!({ "owner_id": "8" })), NOTHING);
}

#[test]
fn changes() {
    let data = json!({ "changes": {
        "name": ["a", null], "count": null, "tags": 1, "new": 1,
    } });
    assert_eq!(
        deviations("changes-except", &data),
        ["notice changes.undocumented-attribute at /changes/new: is not documented"]
    );
    let shape = "must be an array of the old value, then the new one";
    for wrong in [json!("x"), json!([]), json!(["a"]), json!(["a", "b", "c"]), json!({})] {
        assert_eq!(
            deviations("changes-except", &json!({ "changes": { "name": wrong } })),
            [format!("error changes.name.pair at /changes/name: {shape}")]
        );
    }
    assert_eq!(
        deviations("changes-except", &json!({ "changes": { "Count": [1, "x"] } })),
        ["error thing.count.wrong-type at /changes/Count/1: must be an integer, but is a string"]
    );
    assert_eq!(
        deviations("changes-new-old", &json!({ "changes": { "name": 1 } })),
        [
            "error changes.name.pair at /changes/name: must be an array of the new value, then the old one"
        ]
    );
}

#[test]
fn changes_of_other_shapes() {
    let found = |changes: Value| deviations("changes-shapes", &changes);
    let good = json!({
        "changes": {
            "Name": { "previous": null, "current": "b" },
            "count": [3],
            "tags": { "added": [] },
            "note": null,
            "price": { "from": null },
        },
        "previous_attributes": { "name": null, "tags": ["a"] },
        "gone": { "state": ["new"], "tags": 7 },
    });
    assert_eq!(found(good), NOTHING);
    let both = "must be an object with the old value in `previous` and the new one in `current`";
    for wrong in [
        json!(["a", "b"]),
        json!("a"),
        json!({ "previous": "a" }),
        json!({ "previous": "a", "current": "b", "by": "c" }),
    ] {
        assert_eq!(
            found(json!({ "changes": { "name": wrong } })),
            [format!("error changes.name.pair at /changes/name: {both}")]
        );
    }
    let items =
        "must be an object with the added items in `added` and the removed ones in `removed`";
    for wrong in [json!({}), json!({ "added": null }), json!({ "moved": [] }), json!(["a"])] {
        assert_eq!(
            found(json!({ "changes": { "tags": wrong } })),
            [format!("warning changes.tags.pair at /changes/tags: {items}")]
        );
    }
    assert_eq!(
        found(json!({ "changes": { "count": 3, "price": { "to": "1" } }, "gone": { "name": [] } })),
        [
            "warning changes.count.pair at /changes/count: must be an array of the new value alone",
            "warning changes.price.pair at /changes/price: must be an object with the old value in `from`",
            "error gone.name.pair at /gone/name: must be an array of the old value alone",
        ]
    );
}

#[test]
fn parts_of_changes_are_values_of_what_changed() {
    let data = json!({
        "changes": {
            "name": { "previous": 1, "current": "b" },
            "count": ["x"],
            "tags": { "removed": ["a", 1] },
            "note": 1,
            "price": { "from": "about 13" },
        },
        "previous_attributes": { "state": "lost", "count": "x" },
    });
    assert_eq!(
        deviations("changes-shapes", &data),
        [
            "error thing.count.wrong-type at /changes/count/0: must be an integer, but is a string",
            "error thing.name.wrong-type at /changes/name/previous: must be a string, but is an integer",
            "error thing.note.wrong-type at /changes/note: must be a string, but is an integer",
            "error thing.price.format at /changes/price/from: must be a decimal number such as 12.50",
            "error thing.tags.wrong-type at /changes/tags/removed/1: must be a string, but is an integer",
            "error thing.count.wrong-type at /previous_attributes/count: must be an integer, but is a string",
            "notice thing.state.undocumented-value at /previous_attributes/state: \
             is none of the documented values `new` or `used`",
        ]
    );
}

#[test]
fn changes_within() {
    let found = |changes: Value| deviations("changes-within", &changes);
    let good = json!({
        "changes": {
            "name": ["a", "b"],
            "fields": {
                "colour": ["red", null],
                "sizes": { "added": [38] },
                "note": 7,
                "maker": { "since": [null, 1999], "name": null },
            },
            "tags": { "shelf": ["left", "right"], "row": null },
            "more": { "any": [1, { "b": 2 }] },
        },
        "previous_attributes": { "fields": { "colour": null, "note": "a" }, "labels": { "a": null } },
    });
    assert_eq!(found(good), NOTHING);
    assert_eq!(
        found(json!({ "changes": { "fields": [{}, {}], "labels": 7, "more": ["a", "b"] } })),
        [
            "warning changes.fields.pair at /changes/fields: must be an object with a change for each attribute that changed",
            "warning changes.labels.pair at /changes/labels: must be an object with a change for each member that changed",
            "warning changes.more.pair at /changes/more: must be an object with a change for each member that changed",
        ]
    );
    let pair = "must be an array of the old value, then the new one";
    assert_eq!(
        found(json!({ "changes": {
            "fields": { "colour": "red", "sizes": [1, 2], "new": 1, "maker": { "since": [1999] } },
            "labels": { "shelf": "left" },
        } })),
        [
            format!("error changes.fields.colour.pair at /changes/fields/colour: {pair}"),
            format!(
                "error changes.fields.maker.since.pair at /changes/fields/maker/since: {pair}"
            ),
            "notice changes.fields.undocumented-attribute at /changes/fields/new: is not documented"
                .to_owned(),
            "error changes.fields.sizes.pair at /changes/fields/sizes: must be an object with the added items in `added` and the removed ones in `removed`".to_owned(),
            format!("warning changes.labels.pair at /changes/labels/shelf: {pair}"),
        ]
    );
    assert_eq!(
        found(json!({ "changes": {
            "fields": { "colour": ["red", "green"], "sizes": { "added": ["a"] } },
            "labels": { "shelf": [1, "left"] },
        }, "previous_attributes": { "fields": { "maker": { "since": "a" } } } })),
        [
            "error thing.fields.colour.undocumented-value at /changes/fields/colour/1: is none of the documented values `red` or `blue`",
            "error thing.fields.sizes.wrong-type at /changes/fields/sizes/added/0: must be an integer, but is a string",
            "error thing.labels.wrong-type at /changes/labels/shelf/0: must be a string, but is an integer",
            "error thing.fields.maker.since.wrong-type at /previous_attributes/fields/maker/since: must be an integer, but is a string",
        ]
    );
}

#[test]
fn changes_in_lists() {
    let good = json!({ "changes": { "name": ["a", "b"], "tags": { "changed": [["x", null]] } } });
    assert_eq!(deviations("changes-pairs-in", &good), NOTHING);
    let shape = "must be an object whose `changed` is an array of such arrays: the old value, then the new one";
    for wrong in [
        json!(["a", "b"]),
        json!({}),
        json!({ "other": [] }),
        json!({ "changed": {} }),
        json!({ "changed": [], "other": [] }),
    ] {
        assert_eq!(
            deviations("changes-pairs-in", &json!({ "changes": { "tags": wrong } })),
            [format!("error changes.tags.pair at /changes/tags: {shape}")]
        );
    }
    let data = json!({ "changes": { "tags": { "changed": [["x", 1], "y"] } } });
    assert_eq!(
        deviations("changes-pairs-in", &data),
        [
            "error thing.tags.wrong-type at /changes/tags/changed/0/1: must be a string, but is an integer",
            "error changes.tags.pair at /changes/tags/changed/1: must be an array of the old value, then the new one",
        ]
    );
    let data = json!({ "changes": { "model_changes": { "Count": ["1", 2] } } });
    assert_eq!(
        deviations("changes-under-member", &data),
        [
            "error thing.count.wrong-type at /changes/model_changes/Count/0: must be an integer, but is a string"
        ]
    );
}

#[test]
fn alias() {
    assert_eq!(deviations("alias", &json!({ "email": "a@example.com" })), NOTHING);
    let text = r#"{"e-mail": 1, "email": 2, "Email": "x"}"#;
    assert_eq!(
        in_text("alias", text),
        [
            "notice undocumented-attribute at /e-mail: is not documented",
            "notice undocumented-attribute at /email: is not documented",
        ],
        "the own name goes before the accepted ones"
    );
    assert_eq!(
        in_text("alias", r#"{"e-mail": 1, "email": 2}"#),
        [
            "error Email.wrong-type at /e-mail: must be a string, but is an integer",
            "notice undocumented-attribute at /email: is not documented",
        ],
        "of accepted names, the first in the alphabet"
    );
}

#[test]
fn types() {
    let data = json!({ "id": true, "shop_id": "7" });
    assert_eq!(
        deviations("id-union", &data),
        [
            "error id.wrong-type at /id: must be a string or an integer, but is a boolean",
            "error shop_id.wrong-type at /shop_id: must be an integer, but is a string",
        ]
    );
    let cases = [
        ("18446744073709551615", None),
        ("18446744073709551616", Some("an integer beyond 64 bits")),
        ("-9223372036854775808", None),
        ("-9223372036854775809", Some("an integer beyond 64 bits")),
        ("-0", Some("a number")),
        ("7.0", Some("a number")),
        ("1e400", Some("a number beyond 64 bits")),
        (r#""\ud800""#, Some("a string that is not Unicode")),
    ];
    for (id, kind) in cases {
        let wanted = kind.map(|kind| {
            format!("error shop_id.wrong-type at /shop_id: must be an integer, but is {kind}")
        });
        let found = in_text("id-union", &format!(r#"{{"shop_id": {id}}}"#));
        assert_eq!(found, Vec::from_iter(wanted), "{id}");
    }
    let text = r#"{"tags": ["a", 1], "sizes": [{"width": "x", "new": 1}]}"#;
    assert_eq!(
        in_text("union-string-or-array", text),
        [
            "error tags.wrong-type at /tags/1: must be a string, but is an integer",
            "error sizes.width.wrong-type at /sizes/0/width: must be a number, but is a string",
            "notice sizes.undocumented-attribute at /sizes/0/new: is not documented",
        ]
    );
    assert_eq!(
        deviations("union-string-or-array", &json!({ "tags": 1 })),
        ["error tags.wrong-type at /tags: must be a string or an array, but is an integer"]
    );
}

#[test]
fn times() {
    for fine in ["2026-03-02T09:45:10Z", "2026-03-02T09:45:10.5+05:30"] {
        assert_eq!(deviations("timestamps", &json!({ "sold_at": fine })), NOTHING);
    }
    for wrong in ["2026-02-30T09:45:10Z", "yesterday"] {
        let found = deviations("timestamps", &json!({ "sold_at": wrong }));
        let start = "error sold_at.format at /sold_at: must be a timestamp such as 2026-";
        assert!(found.len() == 1 && found[0].starts_with(start), "{found:?}");
    }
    for fine in ["1", "1.5", r#""1772444710500""#, "null", "-1e3"] {
        assert_eq!(in_text("epoch-time", &format!(r#"{{"sold_at": {fine}}}"#)), NOTHING);
    }
    let format =
        "error sold_at.format at /sold_at: must be a number of seconds or milliseconds since 1970";
    for wrong in [r#""x""#, r#""01""#, "1e300"] {
        assert_eq!(in_text("epoch-time", &format!(r#"{{"sold_at": {wrong}}}"#)), [format]);
    }
    assert_eq!(
        deviations("epoch-time", &json!({ "sold_at": true })),
        ["error sold_at.wrong-type at /sold_at: must be a number or a string, but is a boolean"]
    );
}

#[test]
fn values_of_two_types() {
    let thing = |thing: Value| deviations("values-of-two-types", &json!({ "thing": thing }));
    for fine in [
        json!({ "state": "SOLD", "buyer": "x" }),
        json!({ "state": 2, "buyer": "x", "size": 3, "level": "HIGH", "colours": ["red"] }),
        json!({ "state": 1, "size": "SMALL", "level": 1, "colours": "blue" }),
    ] {
        assert_eq!(thing(fine), NOTHING);
    }
    assert_eq!(
        thing(json!({ "state": "2", "size": "BIG", "level": "LOW", "colours": ["x"] })),
        [
            "notice thing.colours.undocumented-value at /thing/colours/0: is none of the documented \
             values `red` or `blue`",
            "error thing.level.undocumented-value at /thing/level: is none of the documented values \
             `HIGH`",
            "notice thing.size.undocumented-value at /thing/size: is none of the documented values \
             `SMALL`",
            "notice thing.state.undocumented-value at /thing/state: is none of the documented values \
             `OPEN` or `SOLD`",
        ]
    );
    assert_eq!(
        thing(json!({ "level": 2, "state": 3, "size": true })),
        [
            "error thing.level.undocumented-value at /thing/level: is none of the documented values \
             `1`",
            "error thing.size.wrong-type at /thing/size: must be a string or an integer, but is a \
             boolean",
            "notice thing.state.undocumented-value at /thing/state: is none of the documented values \
             `1` or `2`",
        ]
    );
    let why = "must be absent or null, because `thing.state` is `1`, not `SOLD` or `2`";
    assert_eq!(
        thing(json!({ "state": 1, "buyer": "x" })),
        [format!("error thing.buyer.only-when-sold at /thing/buyer: {why}")]
    );
}

#[test]
fn unions_of_ids_and_times() {
    let data = |data: Value| deviations("unions-of-ids-and-times", &data);
    for fine in [
        json!({ "owner": "a", "shelf": 7, "sold_at": 1, "billed_at": 1, "seen_at": 1 }),
        json!({ "owner": { "name": "a" }, "shelf": ["1"], "sold_at": "2026-03-02T09:45:10Z" }),
        json!({ "shelf": true, "billed_at": "2026-03-02T09:45:10Z", "seen_at": "1" }),
        json!({ "seen_at": false }),
    ] {
        assert_eq!(data(fine), NOTHING);
    }
    let epoch = "must be a number of seconds or milliseconds since 1970";
    // The two know other examples of a timestamp here.
    let body = r#"{"event": "onThing", "data": {"sold_at": "1", "billed_at": "1"}}"#;
    let package = encode(&checked("unions-of-ids-and-times", body));
    let interpreter = encode(&interpreted("unions-of-ids-and-times", body));
    for report in [package, interpreter] {
        let broken = report["deviations"].as_array().expect("a list").iter();
        let broken: Vec<&str> = broken.filter_map(|broken| broken["rule"].as_str()).collect();
        assert_eq!(broken, ["shop.onThing.sold_at.format", "shop.onThing.billed_at.format"]);
    }
    assert_eq!(
        data(json!({ "seen_at": "x", "sold_at": 1e30 })),
        [
            format!("error seen_at.format at /seen_at: {epoch}"),
            format!("error sold_at.format at /sold_at: {epoch}"),
        ]
    );
    assert_eq!(
        data(json!({ "owner": 7, "shelf": "a", "sold_at": true })),
        [
            "error owner.wrong-type at /owner: must be a string or an object, but is an integer",
            "error shelf.wrong-type at /shelf: must be a boolean or an integer or an array, but is a \
             string",
            "error sold_at.wrong-type at /sold_at: must be a string or a number, but is a boolean",
        ]
    );
}

#[test]
fn always_null() {
    let thing = |thing: Value| deviations("always-null", &json!({ "thing": thing }));
    assert_eq!(thing(json!({ "buyer": null, "state": null, "tags": null })), NOTHING);
    assert_eq!(thing(json!({})), NOTHING);
    assert_eq!(
        thing(json!({ "anything": 1, "buyer": 7, "state": "old", "tags": [1] })),
        [
            "error thing.anything.always-null at /thing/anything: must be null",
            "error thing.buyer.always-null at /thing/buyer: must be null",
            "warning thing.state.always-null at /thing/state: must be null",
            "error thing.tags.always-null at /thing/tags: must be null",
        ]
    );
    let changes = json!({ "changes": { "buyer": ["x", 1], "tags": [[1], null] } });
    assert_eq!(deviations("always-null", &changes), NOTHING, "a change is of another time");
}

#[test]
fn item_conditions() {
    let data = |data: Value| deviations("item-conditions", &data);
    let fine = json!({
        "answers": [{ "type": "text", "text": "a" }, { "type": "choice", "choice": "b", "mood": "calm" }, {}],
        "first": { "number": 7, "label": null, "size": { "words": 2 } },
        "parts": { "a": { "label": "x" }, "b": { "label": "x", "size": { "words": 2 } } },
    });
    assert_eq!(data(fine), NOTHING);
    assert_eq!(
        data(json!({
            "kind": "book",
            "answers": [
                { "type": "choice", "text": "a" },
                { "type": "text", "choice": "b" },
                { "choice": "b", "mood": "gay", "size": { "words": 3 } },
                { "type": "choice", "mood": "gay", "size": 7 },
            ],
            "first": { "number": 7, "label": "x" },
            "parts": { "a": { "label": "x", "size": { "words": 1 } }, "b": { "label": "x", "size": "S" } },
        })),
        [
            "error answers.text.only-when-is-text at /answers/0/text: must be absent or null, because \
             `.type` is `choice`, not `text`",
            "error answers.choice.only-when-is-no-text at /answers/1/choice: must be absent or null, \
             because `.type` is `text`",
            "error answers.text.present-when-is-text at /answers/1/text: must be there, because `.type` \
             is `text`",
            "warning answers.choice.only-when-is-no-text at /answers/2/choice: must be absent or null \
             unless `.type` is not `text`, which is not known: `.type` is absent",
            "error answers.mood.when-is-long at /answers/2/mood: must be `tired`, because `.size.words` \
             is `3` and `kind` is `book`",
            "error answers.mood.when-is-no-text at /answers/3/mood: must be `calm` or `tired`, because \
             `.type` is `choice`",
            "error answers.size.wrong-type at /answers/3/size: must be an object, but is an integer",
            "error first.label.null-when-has-a-number at /first/label: must be null, because `.number` \
             is `7`",
            "error parts.label.null-when-has-a-number at /parts/a/label: must be null, because \
             `.size.words` is `1`",
            "error parts.size.wrong-type at /parts/b/size: must be an object, but is a string",
        ]
    );
}

#[test]
fn kinds() {
    let data = |data: Value| deviations("kinds", &data);
    let fine = json!({
        "answers": [{ "text": "a", "type": "text" }, { "type": "choice", "choice": null }, { "type": "long-text" }],
        "package": "x", "payment": { "bank": "ABC" }, "paid_by": "transfer",
        "sent": { "refund": { "digits": "4711" }, "way": "card" },
    });
    assert_eq!(data(fine), NOTHING);
    assert_eq!(
        data(json!({ "answers": [
            { "type": "text", "text": 7, "choice": {} },
            { "text": 7 },
            { "type": null },
            { "type": ["text"] },
            { "type": "emoji", "text": 7 },
            { "type": "long-text", "text": "b" },
            7,
        ] })),
        [
            "notice answers[type=text].undocumented-attribute at /answers/0/choice: is not documented",
            "error answers[type=text].text.wrong-type at /answers/0/text: must be a string, but is \
             an integer",
            "warning answers.kind-missing at /answers/1: does not tell what it is: `type` must",
            "warning answers.kind-missing at /answers/2: does not tell what it is: `type` must",
            "warning answers.kind-missing at /answers/3: does not tell what it is: `type` must",
            "notice answers.undocumented-kind at /answers/4: is of no documented kind: `type` is \
             `emoji`, not `text` or `choice` or `long-text`",
            "notice answers[type=long-text].text.deprecated at /answers/5/text: is deprecated",
            "error answers.wrong-type at /answers/6: must be an object, but is an integer",
        ]
    );
    assert_eq!(
        data(json!({
            "package": { "size": 1, "lid": "shut" },
            "paid_by": "card", "payment": { "bank": "ABC", "digits": 1 },
            "sent": { "refund": { "bank": 7 }, "way": "cash" },
            "named": { "a": { "type": "choice", "choice": 7 } },
        })),
        [
            "error named[type=choice].choice.wrong-type at /named/a/choice: must be an object, but \
             is an integer",
            "error package[size=1].lid.wrong-type at /package/lid: must be a boolean, but is a string",
            "notice payment[.paid_by=card].undocumented-attribute at /payment/bank: is not documented",
            "error payment[.paid_by=card].digits.wrong-type at /payment/digits: must be a string, \
             but is an integer",
            "notice sent.refund.undocumented-kind at /sent/refund: is of no documented kind: `way` \
             is `cash`, not `card` or `transfer`",
        ]
    );
    let untold =
        json!({ "payment": { "bank": 7 }, "paid_by": 7, "sent": { "refund": { "bank": 7 } } });
    let wrong = "error paid_by.wrong-type at /paid_by: must be a string, but is an integer";
    assert_eq!(data(untold), [wrong], "what tells the kind is absent or cannot be read");
    let twice = r#"{ "best": { "type": "choice", "text": 7, "type": "text" } }"#;
    assert_eq!(
        in_text("kinds", twice),
        [
            "error best[type=text].text.wrong-type at /best/text: must be a string, but is an integer",
            "error body.duplicate-key at /best/type: occurs 2 times in its object; the last one counts",
        ]
    );
}

#[test]
fn limits() {
    let thing = |thing: Value| deviations("limits", &json!({ "thing": thing }));
    let fine = json!({
        "count": 100, "weight": 0.5, "price": "5000.00", "name": "äö", "code": "123456",
        "tags": ["a", "b"], "labels": { "nl": "abc" }, "grade": 9,
    });
    assert_eq!(thing(fine), NOTHING);
    assert_eq!(
        thing(json!({ "price": "much", "tags": null })),
        ["error thing.price.format at /thing/price: must be a decimal number such as 12.50"],
        "a text that is no number has no value"
    );
    assert_eq!(
        thing(json!({
            "count": 0, "weight": 0.49, "price": "5000.01", "name": "ä", "code": "1234567",
            "tags": ["abcdefg"], "labels": { "nl": "ab" }, "grade": 10,
        })),
        [
            "error thing.code.max-length at /thing/code: must have at most 6 characters",
            "error thing.count.minimum at /thing/count: must be at least 1",
            "error thing.grade.maximum at /thing/grade: must be at most 9",
            "error thing.labels.min-length at /thing/labels/nl: must have at least 3 characters",
            "error thing.name.min-length at /thing/name: must have at least 2 characters",
            "error thing.price.maximum at /thing/price: must be at most 5000",
            "error thing.tags.min-items at /thing/tags: must have at least 2 items",
            "error thing.tags.max-length at /thing/tags/0: must have at most 6 characters",
            "error thing.weight.minimum at /thing/weight: must be at least 0.5",
        ]
    );
    assert_eq!(
        deviations(
            "limits",
            &json!({ "changes": { "count": [1, 101], "tags": [[], ["a", "b"]] } })
        ),
        [
            "error thing.count.maximum at /changes/count/1: must be at most 100",
            "error thing.tags.min-items at /changes/tags/0: must have at least 2 items",
        ]
    );
    assert_eq!(
        thing(json!({ "tags": ["a", "b", "c", "d"], "price": 5000.5 })),
        [
            "error thing.price.maximum at /thing/price: must be at most 5000",
            "warning thing.tags.max-items at /thing/tags: must have at most 3 items",
        ]
    );
}

#[test]
fn pattern() {
    let thing = |thing: Value| deviations("pattern", &json!({ "thing": thing }));
    let fine = json!({
        "code": "AB-1042", "old_code": null, "slug": "red-lid", "path": "/a\\\"-z/", "mail": "a@example.com",
        "tags": ["ö"], "labels": { "fr": "É é" }, "size": 12, "grade": "z0", "pin": "0000",
    });
    assert_eq!(thing(fine), NOTHING);
    assert_eq!(
        thing(json!({
            "code": "AB-10423", "old_code": "\nAB-1042", "slug": "red--lid", "path": "//", "mail": "a@example-com",
            "tags": ["a", "b c"], "labels": { "fr": "É" }, "size": "12", "grade": "a10", "pin": "hush",
        })),
        [
            "error thing.code.pattern at /thing/code: must match the pattern `^[A-Z]{2}-[0-9]{4}$`",
            "error thing.grade.pattern at /thing/grade: must match the pattern `^[a-z][0-9]$`",
            "warning thing.labels.pattern at /thing/labels/fr: must match the pattern `[a-zé]`",
            "error thing.mail.pattern at /thing/mail: must match the pattern `@example\\.com$`",
            "error thing.old_code.pattern at /thing/old_code: must match the pattern `^[A-Z]{2}-[0-9]{4}$`",
            "error thing.path.pattern at /thing/path: must match the pattern `^\\/[a-z\"\\-\\\\]+\\/?$`",
            "error thing.pin.pattern at /thing/pin: must match the pattern `^[0-9]{4}$`",
            "error thing.size.pattern at /thing/size: must match the pattern `^[0-9]+(mm|cm)$`",
            "error thing.slug.pattern at /thing/slug: must match the pattern `^[a-z]+(-[a-z]+)*$`",
            "error thing.tags.pattern at /thing/tags/1: must match the pattern `^[^ ]+$`",
        ]
    );
    assert_eq!(
        deviations(
            "pattern",
            &json!({ "changes": { "code": ["AB-1042", "AB"], "tags": [["a"], [" "]] } })
        ),
        [
            "error thing.code.pattern at /changes/code/1: must match the pattern `^[A-Z]{2}-[0-9]{4}$`",
            "error thing.tags.pattern at /changes/tags/1/0: must match the pattern `^[^ ]+$`",
        ]
    );
    let report = report("pattern", &json!({ "thing": { "pin": "hush" } }).to_string());
    assert_eq!(report.deviations()[0].found(), Some("[redacted]"));
    assert!(!report.to_string().contains("hush"), "{report}");
}

/// What is found in a thing of the golden `sensitive`; no message says a sensitive value.
fn found_in(data: &Value) -> Vec<String> {
    let report = report("sensitive", &data.to_string());
    assert!(!report.to_string().contains("hush"), "{report}");
    let line = |own: &Deviation| {
        let rule = own.rule().strip_prefix("shop.onThing.").unwrap_or(own.rule()).to_owned();
        format!("{rule} {}", own.found().unwrap_or("nothing"))
    };
    report.deviations().iter().map(line).collect()
}

#[test]
fn sensitive() {
    assert_eq!(
        found_in(&json!({
            "key": true, "pin": "hush", "emails": ["hush", 1],
            "home": { "floor": 100, "lane": "hush" },
            "buyer": { "name": 1, "mobile": ["hush"], "tel": 2 },
            "paid": [{ "by": "card", "digits": "hus" }, "hush", { "by": "cheque", "digits": "hush" }],
            "changes": { "phone": "hush", "name": 3 },
        })),
        [
            "buyer.phone.wrong-type [redacted]",
            "buyer.name.wrong-type 1",
            "buyer.undocumented-attribute 2",
            "changes.name.pair 3",
            "changes.phone.pair [redacted]",
            "emails.format [redacted]",
            "emails.wrong-type [redacted]",
            "home.floor.maximum [redacted]",
            "home.undocumented-attribute [redacted]",
            "key.wrong-type [redacted]",
            "paid[by=card].digits.min-length [redacted]",
            "paid.wrong-type [redacted]",
            "paid.undocumented-kind [redacted]",
            "pin.wrong-type [redacted]",
        ]
    );
    assert_eq!(
        deviations(
            "sensitive",
            &json!({ "key": "k", "buyer": { "phone": "hush", "letter": "a" } })
        ),
        [
            "error buyer.letter.null-when-buyer-can-be-called at /buyer/letter: must be null, because \
             `buyer.phone` is [redacted]",
        ]
    );
    assert_eq!(
        found_in(
            &json!({ "key": "k", "buyer": { "phone": "hush", "mobile": "hush" }, "paid": "hush" })
        ),
        ["buyer.undocumented-attribute [redacted]", "paid.wrong-type [redacted]"],
        "the other name of an attribute has a value of it too"
    );
}

#[test]
fn limits_compare_large_numbers_exactly() {
    let count = |count: &str| in_text("limits", &format!(r#"{{"thing":{{"count":{count}}}}}"#));
    assert_eq!(count("9223372036854775807").len(), 1);
    assert_eq!(count("-9223372036854775808").len(), 1);
    let price = |price: &str| in_text("limits", &format!(r#"{{"thing":{{"price":{price}}}}}"#));
    let digits = "9".repeat(400);
    assert_eq!(price(&format!("\"{digits}\"")).len(), 1, "a text of any size");
    assert_eq!(price(&format!("\"-{digits}\"")), NOTHING);
    assert_eq!(price("5e3"), NOTHING);
    assert_eq!(price("5.0001e3").len(), 1);
}

#[test]
fn null_items() {
    let thing = |thing: Value| deviations("null-items", &json!({ "thing": thing }));
    let fine = json!({
        "tags": [null, "a"], "labels": { "nl": null }, "grid": [[null]], "parts": [null],
        "sizes": [null, 1],
    });
    assert_eq!(thing(fine), NOTHING);
    assert_eq!(
        thing(json!({ "tags": [1], "labels": { "nl": "x" }, "grid": [null], "parts": [{}] })),
        [
            "error thing.grid.wrong-type at /thing/grid/0: must be an array, but is null",
            "error thing.labels.format at /thing/labels/nl: must be an e-mail address",
            "error thing.parts.name.missing at /thing/parts/0/name: must be there",
            "error thing.tags.wrong-type at /thing/tags/0: must be a string or null, but is an integer",
        ]
    );
    let changes = json!({ "changes": { "tags": { "changed": [[null, 1]] } } });
    assert_eq!(
        deviations("null-items", &changes),
        ["error thing.tags.wrong-type at /changes/tags/changed/0/1: must be a string or null, \
             but is an integer",]
    );
}

#[test]
fn numbers_as_text() {
    let thing = |thing: Value| deviations("numbers-as-text", &json!({ "thing": thing }));
    let fine = json!({
        "price": "-0.50", "count": "12345678901234567890", "sold": "false", "rates": { "nl": "21" },
    });
    assert_eq!(thing(fine), NOTHING);
    assert_eq!(thing(json!({ "sold": true, "count": null })), NOTHING);
    let decimal = "must be a decimal number such as 12.50";
    assert_eq!(
        thing(json!({ "price": "12,50", "count": "-0", "sold": "True", "rates": { "nl": "1e1" } })),
        [
            "warning thing.count.format at /thing/count: must be an integer such as 1250"
                .to_owned(),
            format!("error thing.price.format at /thing/price: {decimal}"),
            format!("error thing.rates.format at /thing/rates/nl: {decimal}"),
            "error thing.sold.format at /thing/sold: must be true or false".to_owned(),
        ]
    );
    assert_eq!(
        thing(json!({ "price": 12.5 })),
        ["error thing.price.wrong-type at /thing/price: must be a string, but is a number"]
    );
    let changes = json!({ "changes": { "price": ["12.50", "about 13"] } });
    assert_eq!(
        deviations("numbers-as-text", &changes),
        [format!("error thing.price.format at /changes/price/1: {decimal}")]
    );
}

#[test]
fn maps_and_arrays() {
    let data = json!({ "labels": { "a/b": 1, "~": "x", "c": null }, "stock": { "x": { "count": "1", "new": 1 } } });
    assert_eq!(
        deviations("map", &data),
        [
            "error labels.wrong-type at /labels/a~1b: must be a string, but is an integer",
            "error labels.wrong-type at /labels/c: must be a string, but is null",
            "error stock.count.wrong-type at /stock/x/count: must be an integer, but is a string",
            "notice stock.undocumented-attribute at /stock/x/new: is not documented",
        ]
    );
    assert_eq!(
        in_text("map", r#"{"labels": {"a": "x", "a": 1, "\udc00": 1}}"#),
        [
            "error body.duplicate-key at /labels/a: occurs 2 times in its object; the last one counts",
            "error labels.wrong-type at /labels/a: must be a string, but is an integer",
            "error body.unicode at /labels/\u{fffd}\u{fffd}\u{fffd}: has a name that is not Unicode",
        ]
    );
    let data = json!({ "categories": [{ "title": 1 }, null], "grid": [[{ "shelf": "x" }], 1] });
    assert_eq!(
        deviations("array-of-objects", &data),
        [
            "error categories.title.wrong-type at /categories/0/title: must be a string, but is an integer",
            "error categories.wrong-type at /categories/1: must be an object, but is null",
            "error grid.shelf.wrong-type at /grid/0/0/shelf: must be an integer, but is a string",
            "error grid.wrong-type at /grid/1: must be an array, but is an integer",
        ]
    );
}

#[test]
fn free_form_object() {
    let text = r#"{"settings": {"a": {"b": 1, "b": 2}, "a": 1, "\ud800": 1}, "notes": [{"c": 1, "c": 2}]}"#;
    assert_eq!(
        in_text("free-form-object", text),
        [
            "error body.duplicate-key at /settings/a: occurs 2 times in its object; the last one counts",
            "error body.unicode at /settings/\u{fffd}\u{fffd}\u{fffd}: has a name that is not Unicode",
            "error body.duplicate-key at /notes/0/c: occurs 2 times in its object; the last one counts",
        ],
        "its names are looked at, and nothing in its members"
    );
}

#[test]
fn rule_ids() {
    let text = r#"{"state": "sold", "string": {"b": true}, "string.b": true}"#;
    assert_eq!(
        in_text("rule-ids", text),
        [
            "error string.b.null-when-sold at /string/b: must be null, because `state` is `sold`",
            "error string.b.wrong-type at /string/b: must be an integer, but is a boolean",
            "error string.b.only-when-日本 at /string.b: must be absent or null, because `state` is `sold`, not `gone`",
            "error string.b.wrong-type-2 at /string.b: must be an integer, but is a boolean",
        ]
    );
    assert_eq!(
        in_text("rule-ids", r#"{"state": "lent", "string": {"b": 1}, "string.b": 1}"#)[0],
        "error string.b.null-when-sold-2 at /string.b: must be null, because `state` is `lent`"
    );
}

#[test]
fn several_objects() {
    let undocumented = |at: &str, pointer: &str| {
        format!("notice {at}.undocumented-attribute at {pointer}: is not documented")
    };
    for (parts, pointer) in
        [(json!({ "new": 1 }), "/parts/new"), (json!([{ "new": 1 }]), "/parts/0/new")]
    {
        let found = deviations("several-objects", &json!({ "parts": parts }));
        assert_eq!(found, [undocumented("parts", pointer)]);
    }
    let data = json!({ "changes": [{ "new": 1, "text": 1 }] });
    assert_eq!(
        deviations("several-objects", &data),
        [
            undocumented("changes", "/changes/0/new"),
            "error changes.text.wrong-type at /changes/0/text: must be a string, but is an integer"
                .to_owned(),
        ]
    );
    let data = json!({ "changes": { "new": 1, "name": "x" } });
    assert_eq!(
        deviations("several-objects", &data),
        [
            "error changes.name.pair at /changes/name: must be an array of the old value, then the new one"
                .to_owned(),
            undocumented("changes", "/changes/new"),
        ]
    );
}

#[test]
fn shared_type_twice() {
    let data = json!({ "owner": { "name": 1 }, "buyers": [{ "name": 2, "new": 3 }] });
    let mut found = deviations("shared-type-twice", &data);
    found.sort();
    assert_eq!(
        found,
        [
            "error buyers.name.wrong-type at /buyers/0/name: must be a string, but is an integer",
            "error owner.name.wrong-type at /owner/name: must be a string, but is an integer",
            "notice buyers.undocumented-attribute at /buyers/0/new: is not documented",
        ]
    );
}

#[test]
fn erratum() {
    let data = json!({ "Buyer": null, "id": 7, "state": "sold" });
    assert_eq!(deviations("erratum", &data), NOTHING);
    assert_eq!(
        excused("erratum", &data),
        [
            "shop.onThing.buyer.accepted-name at /data/Buyer",
            "shop.onThing.id.also-type at /data/id",
            "shop.onThing.state.accepted-value at /data/state",
        ]
    );
    let report = report("erratum", r#"{"state": "sold"}"#);
    assert_eq!(
        report.excused()[0].message(),
        "is excused: the page says: values `on_sale`. Here: values `on_sale`, `sold` (observed: \
         samples have both)"
    );
    assert_eq!(report.excused()[0].found(), Some(r#""sold""#));
    let data = json!({ "buyer": null, "id": "7", "state": "on_sale" });
    assert_eq!(excused("erratum", &data), NOTHING);
}

#[test]
fn not_transcribed() {
    use crate::goldens::not_transcribed::module::Module;
    use crate::goldens::not_transcribed::{payload::Payload, validators};
    let lines = |report: &Report| report.deviations().iter().map(line).collect::<Vec<_>>();
    let said = |body: &[u8]| {
        let report = validators::validate(body);
        let payload = Payload::from_slice(body).expect("an object");
        assert_eq!(lines(&payload.validate()), lines(&report));
        assert_eq!(report.module(), None);
        lines(&report)
    };
    let ambiguous = "notice envelope.event.ambiguous-event at /event: is an event of `depot_things` \
                     or `things`, and nothing tells which: name the module";
    assert_eq!(said(br#"{"event": "onThing", "data": {"name": 1}}"#), [ambiguous]);
    let other = "notice envelope.event.not-transcribed at /event: is an event of `depot_things` \
                 that is not transcribed: see https://acme.example/docs/depot/things";
    let body = br#"{"event": "onThing", "module": "depot_things", "data": {"name": 1}}"#;
    assert_eq!(said(body), [other]);
    assert_eq!(lines(&validators::validate_of(Module::DepotThings, body)), [other]);
    let of = lines(&validators::validate_of(Module::Things, body));
    assert_eq!(of, ["error name.wrong-type at /name: must be a string, but is an integer"]);
    let gone = "notice envelope.event.not-transcribed at /event: is an event of `depot_things` \
                that is not transcribed: see https://acme.example/docs/depot/gone";
    assert_eq!(said(br#"{"event": "onThingGone", "data": {}}"#), [gone]);
}

#[test]
fn two_modules_one_event() {
    use crate::goldens::two_modules_one_event::module::Module;
    use crate::goldens::two_modules_one_event::{payload::Payload, validators};
    let body = br#"{"event": "onThing", "data": {"name": 1}}"#;
    let report = validators::validate(body);
    assert_eq!((report.event(), report.module()), (Some("onThing"), None));
    let lines: Vec<String> = report.deviations().iter().map(line).collect();
    assert_eq!(
        lines,
        [
            "notice envelope.event.ambiguous-event at /event: is an event of `depot_things` or `things`, and nothing tells which: name the module"
        ]
    );
    for module in [Module::Things, Module::DepotThings] {
        let report = validators::validate_of(module, body);
        assert_eq!(report.module(), Some(module.as_str()));
    }
    let payload = Payload::from_slice(body).expect("an object");
    assert_eq!(payload.validate().count(Severity::Notice), 1);
}
