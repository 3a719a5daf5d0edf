//! The body as a whole, and which event it is.

use codegen::interpret::Interpreter;
use codegen::model::Severity;

use crate::{examine, line, model, report};

fn only(body: &[u8]) -> String {
    let report = report(body);
    assert!(!report.is_valid());
    assert_eq!(report.deviations.len(), 1, "{report:?}");
    assert_eq!(report.deviations[0].page, "https://docs.example.com/envelope");
    line(&report.deviations[0])
}

#[test]
fn what_is_no_object_is_not_looked_at() {
    assert_eq!(
        only(b"{\"a\":\"\xff\"}"),
        "error body.utf-8 at : nothing must be UTF-8, but byte 6 is not"
    );
    assert_eq!(
        only(b"{\"a\":"),
        "error body.syntax at : nothing must be JSON: EOF while parsing a value at line 1 column 5"
    );
    assert_eq!(
        only(b" [1, 2] "),
        "error body.not-an-object at : [1,2] must be an object, but is an array"
    );
    assert_eq!(
        only(b"\"\\ud800\""),
        "error body.not-an-object at : \"\\ud800\" must be an object, but is a string that is not Unicode"
    );
}

/// The event and the module that a body is taken for, and its deviations.
fn named(body: &str) -> (Option<String>, Option<String>, String) {
    let report = report(body);
    let lines: Vec<String> = report.deviations.iter().map(line).collect();
    (report.event, report.module, lines.join("; "))
}

#[test]
fn the_name_decides_which_event_it_is() {
    assert_eq!(
        named(r#"{"data":{}}"#),
        (None, None, "error envelope.event.missing at /event: nothing must be there".to_owned())
    );
    assert_eq!(
        named(r#"{"event":null,"data":null}"#).2,
        "error envelope.event.null at /event: null must not be null; \
         error envelope.data.null at : null must not be null"
    );
    assert_eq!(
        named(r#"{"event":1,"data":{}}"#).2,
        "error envelope.event.wrong-type at /event: 1 must be a string, but is an integer"
    );
    assert_eq!(
        named(r#"{"event":"onNothing","data":{"a":1}}"#),
        (
            Some("onNothing".to_owned()),
            None,
            "notice envelope.event.undocumented-event at /event: \"onNothing\" is no documented event"
                .to_owned()
        )
    );
    assert_eq!(
        named(r#"{"event":"onOrder","data":{"order":{"id":1}},"app":{"modules":["letter"]}}"#).2,
        "notice envelope.event.other-module at /event: \"onOrder\" is documented for other modules only"
    );
}

#[test]
fn the_modules_decide_between_events_of_one_name() {
    assert_eq!(
        named(r#"{"event":"onLetter","data":{}}"#),
        (
            Some("onLetter".to_owned()),
            None,
            "notice envelope.event.ambiguous-event at /event: \"onLetter\" is an event of \
             `letter` or `order`, and nothing tells which: name the module"
                .to_owned()
        )
    );
    assert_eq!(
        named(r#"{"event":"onLetter","data":{},"app":{"modules":["orders","unknown"]}}"#),
        (
            Some("onLetter".to_owned()),
            Some("order".to_owned()),
            "error shop.onLetter.order.missing at /order: nothing must be there".to_owned()
        )
    );
}

#[test]
fn names_in_data_that_nobody_knows_are_looked_at() {
    let report = report(r#"{"event":"?","data":{"a":1,"a":{"b":1,"b":1},"\ud800":1}}"#);
    let lines: Vec<String> = report.deviations[1..].iter().map(line).collect();
    assert_eq!(
        lines,
        [
            r#"error body.duplicate-key at /a: {"b":1,"b":1} occurs 2 times in its object; the last one counts"#,
            "error body.unicode at /\u{fffd}\u{fffd}\u{fffd}: 1 has a name that is not Unicode",
        ]
    );
}

#[test]
fn the_caller_may_know_the_module() {
    let model = model();
    let interpreter = Interpreter::new(&model);
    let events = model.events.iter();
    let of = |file: &str, module: &str| {
        events
            .clone()
            .position(|event| event.file == file && model.modules[event.module].wire == module)
    };
    let body = br#"{"event":"onLetter","data":{"letter":"it"}}"#;
    let report = interpreter.report(body, of("onLetter", "letter"));
    assert!(report.is_valid_at(Severity::Notice), "{report:?}");
    assert_eq!(report.module.as_deref(), Some("letter"));
    // Another event of the module that the caller named is that event.
    let report = interpreter.report(body, of("onOrder", "order"));
    assert_eq!(report.deviations[1].rule, "shop.onLetter.order.missing");
    let report = interpreter.report(br#"{"event":"onOrder","data":{}}"#, of("onLetter", "letter"));
    assert_eq!(report.deviations[0].rule, "envelope.event.other-module");
    assert_eq!(report.module, None);
}

#[test]
fn excuses_are_no_deviations() {
    let body = r#"{"event":"onOrder","account":7,"region":"us","note":null,
        "data":{"order":{"id":1,"number":7,"code":"c"}}}"#;
    let report = report(body);
    assert!(report.is_valid_at(Severity::Notice), "{report:?}");
    let excused: Vec<(&str, &str)> = report
        .excused
        .iter()
        .map(|excuse| (excuse.rule.as_str(), excuse.pointer.as_str()))
        .collect();
    assert_eq!(
        excused,
        [
            ("envelope.account.also-type", "/account"),
            ("envelope.region.accepted-value", "/region"),
            ("envelope.note.unlisted", "/note"),
            ("shop.onOrder.order.number.also-type", "/data/order/number"),
            ("shop.onOrder.order.Code.accepted-name", "/data/order/code"),
        ]
    );
    assert_eq!(
        report.excused[0].message,
        "is excused: the page says: type string. Here: also integer (observed: in samples)"
    );
}

#[test]
fn a_report_is_json() {
    let report = report(r#"{"event":"onOrder","region":"us","data":{}}"#);
    let json = serde_json::to_string(&report).expect("JSON");
    assert_eq!(
        json,
        r#"{"event":"onOrder","module":"order","valid":false,"#.to_owned()
            + r#""counts":{"error":1,"warning":0,"notice":0},"omitted":0,"#
            + r#""deviations":[{"rule":"shop.onOrder.order.missing","severity":"error","#
            + r#""pointer":"/data/order","found":null,"message":"must be there","#
            + r#""page":"https://docs.example.com/order"}],"#
            + r#""excused":[{"rule":"envelope.region.accepted-value","pointer":"/region","#
            + r#""found":"\"us\"","message":"is excused: the page says: values `EU`. "#
            + r#"Here: values `EU`, `us` (observed: in samples)","#
            + r#""page":"https://docs.example.com/envelope"}]}"#
    );
}

#[test]
fn a_report_keeps_the_first_ten_thousand() {
    let items = vec!["1"; 12_345].join(",");
    let body = format!(r#"{{"event":"onOrder","data":{{"order":{{"id":1,"tags":[{items}]}}}}}}"#);
    let report = report(body);
    assert_eq!(report.deviations.len(), 10_000);
    assert_eq!((report.count(Severity::Error), report.omitted), (12_345, 2_345));
}

#[test]
fn no_body_is_too_deep() {
    let deep = format!("{}{}", "[".repeat(300_000), "]".repeat(300_000));
    let body =
        format!(r#"{{"event":"onOrder","data":{{"order":{{"id":1,"any":{deep},"x":{deep}}}}}}}"#);
    let lines: Vec<String> = report(body).deviations.iter().map(line).collect();
    let found = format!("{}…", "[".repeat(64));
    assert_eq!(
        lines,
        [format!("notice order.undocumented-attribute at /order/x: {found} is not documented")]
    );
}

#[test]
fn notes_say_what_was_kept() {
    let body = r#"{"event":"onOrder","data":{"order":{"id":1},"actor":{"type":"agent","email":"a@b","phone":null}}}"#;
    let trace = examine(body).trace;
    for rule in [
        "body.utf-8",
        "body.syntax",
        "body.not-an-object",
        "body.unicode",
        "body.duplicate-key",
        "envelope.event.missing",
        "envelope.event.ambiguous-event",
        "shop.onOrder.undocumented-attribute",
        "shop.onOrder.order.missing",
        "shop.onOrder.order.id.wrong-type",
        "shop.onOrder.actor.email.format",
        "shop.onOrder.actor.phone.only-when-system-actor",
    ] {
        assert!(trace.kept.contains(rule), "{rule}: {trace:#?}");
    }
    let other: Vec<&str> = trace.other_branch.iter().map(String::as_str).collect();
    assert_eq!(
        other,
        [
            "shop.onOrder.actor.email.null-when-system-actor",
            "shop.onOrder.actor.name.present-when-system-actor",
        ]
    );
}
