//! Rules about presence, conditions, equalities and changes.

use crate::{examine, order, reported};

#[test]
fn what_is_required_must_be_there() {
    assert_eq!(reported("{}"), ["error order.missing at /order: nothing must be there"]);
    assert_eq!(
        reported(r#"{"order":null}"#),
        ["error order.null at /order: null must not be null"]
    );
    assert_eq!(
        reported(r#"{"order":{"id":1,"items":[{"sku":"a"},{},{"sku":null}],"meta":{}}}"#),
        [
            "error order.items.sku.missing at /order/items/1/sku: nothing must be there",
            "error order.items.sku.null at /order/items/2/sku: null must not be null",
            "error order.meta.a.missing at /order/meta/a: nothing must be there",
        ]
    );
}

#[test]
fn a_condition_decides() {
    let actor = |members: &str| {
        reported(&format!(r#"{{"order":{{"id":1}},"actor":{{{members}}}}}"#)).join("; ")
    };
    assert_eq!(actor(r#""type":"system","email":null,"name":"n","phone":"p""#), "");
    assert_eq!(
        actor(r#""type":"system","email":"x","name":null"#),
        "error actor.email.null-when-system-actor at /actor/email: \"x\" must be null, because \
         `actor.type` is `system`; \
         error actor.email.format at /actor/email: \"x\" must be an e-mail address; \
         error actor.name.present-when-system-actor at /actor/name: null must not be null, because \
         `actor.type` is `system`"
    );
    assert_eq!(
        actor(r#""type":"agent","phone":"p""#),
        "warning actor.phone.only-when-system-actor at /actor/phone: \"p\" must be absent or null, \
         because `actor.type` is `agent`, not `system`"
    );
    assert_eq!(
        actor(r#""phone":"p""#),
        "warning actor.phone.only-when-system-actor at /actor/phone: \"p\" must be absent or null \
         unless `actor.type` is `system`, which is not known: `actor.type` is absent"
    );
    assert_eq!(
        actor(r#""type":null,"phone":"p""#),
        "warning actor.phone.only-when-system-actor at /actor/phone: \"p\" must be absent or null, \
         because `actor.type` is `null`, not `system`"
    );
}

#[test]
fn a_condition_that_looks_at_nothing_is_unknown() {
    let unknown = |data: &str| {
        assert_eq!(
            reported(data),
            ["warning order.owed.only-when-system-actor at /order/owed: 3 must be absent or null \
                 unless `actor.type` is `system`, which is not known: `actor.type` is absent"],
            "{data}"
        );
    };
    unknown(r#"{"order":{"id":1,"owed":3}}"#);
    unknown(r#"{"order":{"id":1,"owed":3},"actor":null}"#);
    unknown(r#"{"order":{"id":1,"owed":3},"actor":{"email":"a@b","name":null}}"#);
    // A test that fails decides, even if the outcome of other tests is not known.
    for (order, is_other) in [(r#""number":7"#, false), (r#""number":8"#, true)] {
        let data = format!(r#"{{"order":{{"id":1,"paid":false,{order}}}}}"#);
        let examination = examine(crate::order(&data));
        assert_eq!(examination.report.deviations, []);
        let rule = "shop.onOrder.order.paid.when-big-seven";
        assert_eq!(examination.trace.other_branch.contains(rule), is_other, "{order}");
    }
}

#[test]
fn null_departs_from_a_value_that_the_page_names() {
    let of = |order: &str, actor: &str| {
        let data = format!(r#"{{"order":{{"id":1,{order}}},"actor":{{{actor}}}}}"#);
        reported(&data).join("; ")
    };
    assert_eq!(
        of(r#""kind":null"#, ""),
        "error order.kind.always at /order/kind: null must be `order`"
    );
    assert_eq!(
        of(r#""same":null,"count":3"#, ""),
        "warning order.same.equals at /order/same: null must equal `order.count`, which is `3`"
    );
    assert_eq!(
        of(r#""paid":null,"number":7"#, r#""type":"agent""#),
        "warning order.paid.when-big-seven at /order/paid: null must be `true`, because \
         `order.number` is `7` and `actor.type` is `agent`"
    );
    for other in [r#""same":null,"count":null"#, r#""same":null"#, r#""same":3,"count":null"#] {
        assert_eq!(of(other, ""), "", "{other}");
    }
    assert_eq!(of(r#""paid":null,"number":7"#, ""), "", "nobody knows the actor");
}

#[test]
fn null_departs_from_nothing_where_something_allows_it() {
    let of = |order: &str, actor: &str| {
        let data = format!(r#"{{"order":{{"id":1,"count":3,{order}}},"actor":{{{actor}}}}}"#);
        reported(&data).join("; ")
    };
    let (system, agent) = (r#""type":"system","name":"n""#, r#""type":"agent""#);
    assert_eq!(of(r#""twin":null"#, ""), "", "it is nullable");
    for (member, allowed, forbidden) in [("lone", system, agent), ("owed", agent, system)] {
        let null = format!(r#""{member}":null"#);
        assert_eq!(of(&null, allowed), "");
        assert_eq!(of(&null, ""), "", "nobody knows the actor");
        assert_eq!(
            of(&null, forbidden),
            format!(
                "error order.{member}.equals at /order/{member}: null must equal `order.count`, \
                 which is `3`"
            )
        );
    }
    assert_eq!(
        reported(r#"{"order":{"id":1,"meta":{"a":null,"c":null}}}"#),
        [
            "error order.meta.a.null at /order/meta/a: null must not be null",
            "error order.meta.c.always at /order/meta/c: null must be `x`",
        ]
    );
    let change = r#"{"order":{"id":1},"changes":{"order":{"same":[null,1],"kind":[null,null]},
        "meta":{"c":[null,"x"]}}}"#;
    assert_eq!(reported(change), [""; 0], "nothing stands on that side");
}

#[test]
fn a_condition_looks_at_the_last_occurrence() {
    assert_eq!(
        reported(r#"{"order":{"id":1},"actor":{"type":"system","phone":"p","type":"agent"}}"#)[0],
        "warning actor.phone.only-when-system-actor at /actor/phone: \"p\" must be absent or null, \
         because `actor.type` is `agent`, not `system`"
    );
}

#[test]
fn a_condition_reaches_into_items() {
    let gifts = r#"{"order":{"id":1,"items":[{"sku":"a","gift":true},{"sku":"b","gift":null}]},
        "actor":{"type":"system","name":"n"}}"#;
    assert_eq!(
        reported(gifts),
        [
            "error order.items.gift.null-when-system-actor at /order/items/0/gift: true must be null, \
          because `actor.type` is `system`"
        ]
    );
}

#[test]
fn implied_values_need_all_tests_and_ids_are_equal_either_way() {
    for number in ["7", r#""7""#] {
        let data = format!(
            r#"{{"order":{{"id":1,"number":{number},"state":"open","paid":true}},"actor":{{"type":"robot"}}}}"#
        );
        assert_eq!(
            reported(&data),
            [
                "warning order.state.when-big-seven at /order/state: \"open\" must be `over`, because \
              `order.number` is `7` and `actor.type` is `robot`"
            ]
        );
        let trace = examine(order(&data)).trace;
        assert!(trace.kept.contains("shop.onOrder.order.paid.when-big-seven"));
    }
    let data =
        r#"{"order":{"id":1,"number":7.0,"state":"open","paid":false},"actor":{"type":"agent"}}"#;
    assert_eq!(
        reported(data),
        [
            "error order.number.wrong-type at /order/number: 7.0 must be a string or an integer, but is a number"
        ]
    );
    let trace = examine(order(data)).trace;
    for rule in ["state", "paid"] {
        let rule = format!("shop.onOrder.order.{rule}.when-big-seven");
        assert!(trace.other_branch.contains(&rule), "{rule}");
    }
}

#[test]
fn equal_attributes_are_compared_if_they_can_be() {
    let of = |members: &str| reported(&format!(r#"{{"order":{{{members}}}}}"#)).join("; ");
    assert_eq!(of(r#""id":7,"ref":"7""#), "");
    assert_eq!(
        of(r#""id":7,"ref":"07""#),
        "error order.ref.equals at /order/ref: \"07\" must equal `order.id`, which is `7`"
    );
    assert_eq!(of(r#""id":1,"same":3,"count":3"#), "");
    assert_eq!(of(r#""id":1,"same":3"#), "");
    assert_eq!(
        of(r#""id":1,"same":3,"count":4"#),
        "warning order.same.equals at /order/same: 3 must equal `order.count`, which is `4`"
    );
    assert_eq!(
        of(r#""id":1,"same":3,"count":3.5"#),
        "error order.count.wrong-type at /order/count: 3.5 must be an integer, but is a number"
    );
}

#[test]
fn a_change_has_two_sides() {
    let of = |order: &str, actor: &str| {
        let data = format!(
            r#"{{"order":{{"id":1}},"changes":{{"order":{{{order}}},"actor":{{{actor}}}}}}}"#
        );
        reported(&data).join("; ")
    };
    assert_eq!(of(r#""count":[1,null],"paid":null,"Code":7"#, r#""name":["a","b"]"#), "");
    assert_eq!(of("", r#""email":["a@b",null]"#), "", "no condition in changes");
    assert_eq!(
        of(r#""count":[1]"#, r#""name":{}"#),
        "error changes.order.count.pair at /changes/order/count: [1] must be an array of the old \
         value, then the new one; error changes.actor.name.pair at /changes/actor/name: {} must be \
         an array of the new value, then the old one"
    );
    assert_eq!(
        of(r#""count":[1,"2"],"x":1,"meta":[{"a":1},{"b":1}]"#, ""),
        "error order.count.wrong-type at /changes/order/count/1: \"2\" must be an integer, but is a \
         string; notice changes.order.undocumented-attribute at /changes/order/x: 1 is not \
         documented; error order.meta.a.wrong-type at /changes/order/meta/0/a: 1 must be a string, \
         but is an integer; notice order.meta.undocumented-attribute at /changes/order/meta/1/b: 1 \
         is not documented; error order.meta.a.missing at /changes/order/meta/1/a: nothing must be \
         there"
    );
}

#[test]
fn changes_of_arrays_are_lists_of_pairs() {
    let tags = |change: &str| {
        let data = format!(r#"{{"order":{{"id":1}},"changes":{{"order":{{"tags":{change}}}}}}}"#);
        reported(&data).join("; ")
    };
    assert_eq!(tags(r#"{"changed":[["x","z"],[null,"x"]]}"#), "");
    for change in ["[[],[]]", "{}", r#"{"changed":1}"#, r#"{"changed":[],"more":1}"#] {
        assert_eq!(
            tags(change),
            format!(
                "error changes.order.tags.pair at /changes/order/tags: {change} must be an object \
                 whose `changed` is an array of such arrays: the old value, then the new one"
            )
        );
    }
    assert_eq!(
        tags(r#"{"changed":[["x"],["x",1]]}"#),
        "error changes.order.tags.pair at /changes/order/tags/changed/0: [\"x\"] must be an array of \
         the old value, then the new one; error order.tags.wrong-type at \
         /changes/order/tags/changed/1/1: 1 must be a string, but is an integer"
    );
}

#[test]
fn a_claim_is_as_grave_as_its_own_evidence() {
    let data = r#"{"order":{"id":1,"guess":"x","sign":"y","mark":"1","shut":"b"},
        "changes":{"meta":{"a":1}}}"#;
    let found = reported(data);
    let graves: Vec<&str> = found.iter().filter_map(|line| line.split(" at ").next()).collect();
    assert_eq!(
        graves,
        [
            "warning order.guess.format",
            "warning order.sign.always",
            "error order.mark.wrong-type",
            "warning order.shut.undocumented-value",
            "warning changes.meta.a.pair",
        ]
    );
}
