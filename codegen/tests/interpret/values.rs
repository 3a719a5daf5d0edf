//! Types, formats and documented values.

use crate::{report, reported};

/// The report about an attribute of the order with a value.
fn of(name: &str, value: &str) -> String {
    let lines = reported(&format!(r#"{{"order":{{"id":1,"{name}":{value}}}}}"#));
    lines.join("; ")
}

fn message(name: &str, value: &str) -> String {
    let line = of(name, value);
    let begin = format!("at /order/{name}: {value} ");
    match line.split_once(&begin) {
        Some((_, message)) => message.to_owned(),
        None => line,
    }
}

#[test]
fn values_have_their_types() {
    let fine = [
        ("number", "18446744073709551615", false),
        ("number", "9223372036854775807", true),
        ("amount", "1e308", true),
        ("amount", "99999999999999999999", true),
        ("amount", "-0", true),
        ("count", "-9223372036854775808", true),
        ("paid", "false", true),
        ("any", "[{\"a\":1,\"a\":1}]", true),
        ("mixed", "\"\"", true),
        ("mixed", "true", true),
        ("mixed", "[1]", true),
        ("count", "null", true),
        ("labels", "{\"a\":1}", true),
        ("free", "{\"a\":{\"b\":1,\"b\":2}}", true),
        ("due", "1772444710.5", true),
    ];
    for (name, value, is_fine) in fine {
        assert_eq!(of(name, value).is_empty(), is_fine, "{name} {value}: {}", of(name, value));
    }
    let id = |value: &str| reported(&format!(r#"{{"order":{{"id":{value}}}}}"#)).join("; ");
    assert_eq!(id("18446744073709551615"), "");
    assert!(
        id("18446744073709551616")
            .ends_with("must be an integer, but is an integer beyond 64 bits")
    );
    assert!(id("-0").ends_with("must be an integer, but is a number"));
}

#[test]
fn a_wrong_type_says_what_is_there() {
    let cases = [
        ("count", "9223372036854775808", "must be an integer, but is an integer beyond 63 bits"),
        ("count", "1.0", "must be an integer, but is a number"),
        ("amount", "1e309", "must be a number, but is a number beyond 64 bits"),
        ("due", "1e309", "must be a number, but is a number beyond 64 bits"),
        ("due", "\"1\"", "must be a number, but is a string"),
        ("kind", "\"\\ud800\"", "must be a string, but is a string that is not Unicode"),
        ("mixed", "{}", "must be a string or a boolean or an array, but is an object"),
        ("level", "\"1\"", "must be an integer, but is a string"),
        ("free", "[]", "must be an object, but is an array"),
        ("at", "true", "must be a string, but is a boolean"),
    ];
    for (name, value, wanted) in cases {
        assert_eq!(message(name, value), wanted, "{name} {value}");
    }
    assert_eq!(
        of("mixed", "[1,\"2\",null]"),
        "error order.mixed.wrong-type at /order/mixed/1: \"2\" must be an integer, but is a string; \
         error order.mixed.wrong-type at /order/mixed/2: null must be an integer, but is null"
    );
    assert_eq!(
        of("labels", "{\"a\":null,\"b\":1,\"b\":\"\"}"),
        "error order.labels.wrong-type at /order/labels/a: null must be an integer, but is null; \
         error body.duplicate-key at /order/labels/b: \"\" occurs 2 times in its object; the last \
         one counts; error order.labels.wrong-type at /order/labels/b: \"\" must be an integer, but \
         is a string"
    );
}

#[test]
fn texts_have_their_formats() {
    let cases = [
        (
            "at",
            "\"2026-02-29T00:00:00Z\"",
            "must be a timestamp such as 2026-03-02T09:45:10Z or 02/03/2026",
        ),
        ("at", "\"28/02/2026\"", ""),
        ("at", "\"28\\/02/2026\"", ""),
        ("due", "1e19", "must be a number of seconds or milliseconds since 1970"),
        ("link", "\"ftp://a\"", "must be an http or https address"),
        ("uuid", "\"1\"", "must be a UUID"),
        ("zone", "\"utc\"", "must be a time zone of Rails"),
    ];
    for (name, value, wanted) in cases {
        assert_eq!(message(name, value), wanted, "{name} {value}");
    }
    assert_eq!(
        of("mails", "[\"a@b\",\"a\"]"),
        "error order.mails.format at /order/mails/1: \"a\" must be an e-mail address"
    );
    let sent = |value: &str| {
        let body =
            format!(r#"{{"event":"onOrder","data":{{"order":{{"id":1}}}},"sent_at":{value}}}"#);
        report(body).deviations.iter().map(|deviation| deviation.rule.clone()).collect::<Vec<_>>()
    };
    for value in ["1", "\"1\"", r#""\u0031""#, "\"1772444710500.25\""] {
        assert!(sent(value).is_empty(), "{value}");
    }
    for value in ["\"\"", "\" 1\"", "\"01\"", "\"+1\"", r#""1\u0020""#, "1e19"] {
        assert_eq!(sent(value), ["envelope.sent_at.format"], "{value}");
    }
}

#[test]
fn values_are_documented_or_not() {
    assert_eq!(
        of("level", "3"),
        "notice order.level.undocumented-value at /order/level: 3 is none of the documented values `1` or `2`"
    );
    assert_eq!(
        of("state", "\"x\""),
        "error order.state.undocumented-value at /order/state: \"x\" is none of the documented values `open` or `over`"
    );
    assert_eq!(of("reason", "\"x\""), "");
    assert_eq!(of("kind", "\"order\""), "");
    assert_eq!(
        of("kind", "\"x\""),
        "error order.kind.always at /order/kind: \"x\" must be `order`"
    );
    assert_eq!(
        of("tags", "[\"x\",\"q\"]"),
        "notice order.tags.undocumented-value at /order/tags/1: \"q\" is none of the documented values `x` or `z`"
    );
}

#[test]
fn values_in_arrays_are_not_excused() {
    let model = crate::model();
    let owners = (0..model.events.len()).map(codegen::model::Owner::Event);
    let excuses: Vec<_> = owners.flat_map(|owner| model.excuses_of(owner)).collect();
    let ids = excuses.iter().map(|excuse| excuse.id.as_str());
    let values: Vec<&str> = ids.filter(|id| id.ends_with(".accepted-value")).collect();
    assert_eq!(values, ["shop.onOrder.order.level.accepted-value"]);
    let excused = |members: &str| {
        let report = report(crate::order(&format!(r#"{{"order":{{"id":1,{members}}}}}"#)));
        report.excused.len()
    };
    assert_eq!(excused(r#""level":2"#), 1);
    assert_eq!(excused(r#""tags":["z"]"#), 0);
    assert_eq!(excused(r#""tags":"z""#), 0);
}
