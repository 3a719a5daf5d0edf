//! The comparison of a body with tables of rules.

use super::runtime::validate::table::*;
use super::runtime::validate::{Unresolved, check};
use super::runtime::{Report, Severity};
use super::*;

static ACTOR: ObjectRules = &[
    attribute("type", one_of(&["person", "system"])),
    attribute("id", STRING_ID).also(&[INTEGER]),
    attribute("e/m~ail", STRING).format(Format::Email).null_when(&SYSTEM, Severity::Warning),
];

static SYSTEM: Condition =
    Condition::new("system", &[test(&["actor", "type"], &[string("system")])]);

static SEVEN: Condition =
    Condition::new("seven", &[test(&["count"], &[integer(7), string("7"), boolean(true)])]);

static KEY_OF_TEXT: Condition = Condition::new("key", &[test(&["key"], &[string("7")])]);

static KEY_OF_NUMBER: Condition = Condition::new("key", &[test(&["key"], &[integer(7)])]);

static DATA: ObjectRules = &[
    attribute("actor", object_with(&ACTOR)),
    attribute("people", array_of(&object_with(&ACTOR))),
    attribute("list", array_of(&array_of(&INTEGER))),
    attribute("any", ANY),
    attribute("free", FREE_FORM),
    attribute("number", NUMBER),
    attribute("other_number", NUMBER).equals(&["number"], Severity::Error),
    attribute("text", STRING),
    attribute("same_id", STRING_ID).also(&[INTEGER]).equals(&["number"], Severity::Error),
    attribute("same_as_id", NUMBER).equals(&["actor", "id"], Severity::Error),
    attribute("same_text", NUMBER).equals(&["text"], Severity::Error),
    attribute("flag", BOOLEAN),
    attribute("same_flag", BOOLEAN).equals(&["flag"], Severity::Error),
    attribute("count", INTEGER),
    attribute("key", STRING_ID).also(&[INTEGER]),
    attribute("none_of_seven", STRING).null_when(&SEVEN, Severity::Error),
    attribute("none_of_key", STRING).null_when(&KEY_OF_TEXT, Severity::Error),
    attribute("none_of_number", STRING).null_when(&KEY_OF_NUMBER, Severity::Error),
    attribute("three", INTEGER).always(integer(3)).null_when(&SYSTEM, Severity::Error),
    attribute("four", INTEGER).always(integer(4)).nullable(),
    attribute("five", INTEGER)
        .always(integer(5))
        .only_when(&SYSTEM, Severity::Error)
        .equals(&["count"], Severity::Warning),
    attribute("url", STRING).format(Format::Url),
    attribute("uuid", STRING).format(Format::Uuid),
    attribute("zone", STRING).format(Format::RailsTimeZone),
    attribute("day", STRING).format(Format::CalendarDay),
    attribute("at", TIMESTAMP),
    attribute("spelled", TIMESTAMP)
        .format(Format::Spelled("iso"))
        .format_severity(Severity::Warning)
        .utc(Severity::Error),
    attribute("all_at", array_of(&TIMESTAMP)).utc(Severity::Warning),
];

static EVENT: SchemaRules = SchemaRules::new("shop.onThing", "https://acme.example/thing", &DATA)
    .of_module("things")
    .numbered(&[(&["uuid"], "format", 2), (&["url"], "wrong-type", 3)]);

static ENVELOPE_ATTRIBUTES: ObjectRules = &[
    attribute("data", FREE_FORM).required(Severity::Error),
    attribute("event", STRING).required(Severity::Error),
    attribute("modules", array_of(&STRING)),
];

static ENVELOPE_RULES: SchemaRules =
    SchemaRules::new("envelope", "https://acme.example/events", &ENVELOPE_ATTRIBUTES);

static ENVELOPE: EnvelopeRules =
    EnvelopeRules::new(&ENVELOPE_RULES, &["event"], &["data"]).modules(&["modules"]);

fn report(body: impl AsRef<[u8]>) -> Report {
    check(body.as_ref(), &ENVELOPE, &|name, modules| match name {
        "onThing" => match modules {
            None => Err(Unresolved::UnreadModule),
            Some(names) if names.is_empty() || names.contains(&"things") => Ok(&EVENT),
            Some(_) => Err(Unresolved::OtherModule),
        },
        _ => Err(Unresolved::Undocumented),
    })
}

/// The deviations of a body, each as `rule at pointer: message`.
fn deviations(body: impl AsRef<[u8]>) -> Vec<String> {
    let report = report(body);
    let lines = report.deviations().iter().map(|deviation| {
        let rule = deviation.rule();
        let rule = rule.strip_prefix("shop.onThing.").unwrap_or(rule);
        format!("{rule} at {}: {}", deviation.pointer(), deviation.message())
    });
    lines.collect()
}

fn of_data(data: &str) -> Vec<String> {
    deviations(format!(r#"{{"event":"onThing","data":{data}}}"#))
}

const NOTHING: [&str; 0] = [];

#[test]
fn what_is_no_object_is_reported_alone() {
    let cases: [(&[u8], &str); 8] = [
        (b"", "body.syntax at : must be JSON: EOF while parsing a value at line 1 column 0"),
        (b"{}}", "body.syntax at : must be JSON: trailing characters at line 1 column 3"),
        (b"{\"a\":\xff}", "body.utf-8 at : must be UTF-8, but byte 5 is not"),
        (b" [1]", "body.not-an-object at : must be an object, but is an array"),
        (b"null", "body.not-an-object at : must be an object, but is null"),
        (b"1e400", "body.not-an-object at : must be an object, but is a number beyond 64 bits"),
        (
            b"18446744073709551615",
            "body.not-an-object at : must be an object, but is an integer beyond 63 bits",
        ),
        (
            b"\"\\ud800\"",
            "body.not-an-object at : must be an object, but is a string that is not Unicode",
        ),
    ];
    for (body, wanted) in cases {
        assert_eq!(deviations(body), [wanted]);
    }
    assert_eq!(report("[1, 2 ]").deviations()[0].found(), Some("[1,2]"));
    assert_eq!(report("{").deviations()[0].found(), None);
}

#[test]
fn the_event_is_found_wherever_its_name_stands() {
    let fine = report(r#"{"data":{},"event":"onThing","modules":["x","things"]}"#);
    assert_eq!((fine.event(), fine.module()), (Some("onThing"), Some("things")));
    assert_eq!(
        deviations(r#"{"data":{"x":1},"event":"onThing"}"#),
        ["undocumented-attribute at /data/x: is not documented"]
    );
    let unknown = report(r#"{"data":{"x":1},"event":"onOther"}"#);
    assert_eq!((unknown.event(), unknown.module()), (Some("onOther"), None));
    assert!(unknown.is_valid() && !unknown.is_valid_at(Severity::Notice));
    let cases = [
        (
            r#"{"data":{"x":1},"event":"onOther"}"#,
            "envelope.event.undocumented-event at /event: is no documented event",
        ),
        (
            r#"{"data":{"x":1},"event":"onThing","modules":["x"]}"#,
            "envelope.event.other-module at /event: is documented for other modules only",
        ),
        (r#"{"data":{"x":1},"event":null}"#, "envelope.event.null at /event: must not be null"),
        (r#"{"data":{"x":1}}"#, "envelope.event.missing at /event: must be there"),
        (
            r#"{"data":{"x":1},"event":7}"#,
            "envelope.event.wrong-type at /event: must be a string, but is an integer",
        ),
        (
            r#"{"data":[],"event":"onThing"}"#,
            "envelope.data.wrong-type at /data: must be an object, but is an array",
        ),
        (r#"{"data":null,"event":"onThing"}"#, "envelope.data.null at /data: must not be null"),
        (r#"{"event":"onThing"}"#, "envelope.data.missing at /data: must be there"),
    ];
    for (body, wanted) in cases {
        assert_eq!(deviations(body), [wanted]);
    }
}

#[test]
fn names_are_looked_at_before_all_else() {
    let body = r#"{"event":"x","data":{},"event":"onThing","data":{"a":1,"\u0061":2,"\udfff":3,"\udfff":4}}"#;
    assert_eq!(
        deviations(body),
        [
            "body.duplicate-key at /event: occurs 2 times in its object; the last one counts",
            "body.duplicate-key at /data: occurs 2 times in its object; the last one counts",
            "body.duplicate-key at /data/a: occurs 2 times in its object; the last one counts",
            "undocumented-attribute at /data/a: is not documented",
            "body.duplicate-key at /data/\u{fffd}\u{fffd}\u{fffd}: occurs 2 times in its object; the last one counts",
            "body.unicode at /data/\u{fffd}\u{fffd}\u{fffd}: has a name that is not Unicode",
        ]
    );
    // Halves of different pairs are different names.
    assert_eq!(of_data(r#"{"\ud800":1,"\ud801":1}"#).len(), 2);
}

#[test]
fn pointers_are_escaped_and_values_cut() {
    let data = r#"{"actor":{"type":"system","e/m~ail":"a@b"}}"#;
    assert_eq!(
        of_data(data),
        [
            "actor.e/m~ail.null-when-system at /data/actor/e~1m~0ail: must be null, because `actor.type` is `system`"
        ]
    );
    let long = "ä".repeat(65);
    let body = format!(r#"{{"event":"onThing","data":{{"new":[ {{ "a b" : "{long}" }} ]}}}}"#);
    let found = format!(r#"[{{"a b":"{}…"#, "ä".repeat(55));
    assert_eq!(report(body).deviations()[0].found(), Some(found.as_str()));
    let body = r#"{"event":"onThing","data":{"new":" \" \\"}}"#;
    assert_eq!(report(body).deviations()[0].found(), Some(r#"" \" \\""#));
}

#[test]
fn formats() {
    let cases = [
        ("url", "HTTPS://x", true),
        ("url", "http://x/y?z#a", true),
        ("url", "http:///x", false),
        ("url", "https://", false),
        ("url", "http://?", false),
        ("url", "ftp://x", false),
        ("url", "http://a b", false),
        ("url", "http://a\u{a0}b", false),
        ("url", "http://a\u{7}b", false),
        ("url", "//x", false),
        ("uuid", "01234567-89ab-cdef-ABCD-0123456789ab", true),
        ("uuid", "0123456789abcdefABCD0123456789ab", false),
        ("uuid", "0123456g-89ab-cdef-ABCD-0123456789ab", false),
        ("uuid", "01234567-89ab-cdef-ABCD-0123456789ab-", false),
        ("day", "2024-02-29", true),
        ("day", "2026-02-29", false),
        ("day", "2026-03-02T00:00:00Z", false),
        ("day", "26-03-02", false),
        ("zone", "Hawaii", true),
        ("zone", "hawaii", false),
        ("zone", "", false),
        ("at", "2026-03-02T09:45:10Z", true),
        ("at", "2026-02-29T09:45:10Z", false),
    ];
    for (name, text, fits) in cases {
        let found = of_data(&json!({ name: text }).to_string());
        let number = if name == "uuid" { "-2" } else { "" };
        let rule = format!("{name}.format{number} at /data/{name}: ");
        let is_reported = matches!(found.as_slice(), [only] if only.starts_with(&rule));
        assert_eq!((is_reported, found.len()), (!fits, usize::from(!fits)), "{name} {text}");
    }
    for (email, fits) in [
        ("a@b", true),
        ("a@b@c", false),
        ("@b", false),
        ("a@", false),
        ("a", false),
        ("a @b", false),
        ("a@b\u{85}", false),
        ("a@b\u{7}", false),
    ] {
        let found = of_data(&json!({ "actor": { "e/m~ail": email } }).to_string());
        assert_eq!(found.is_empty(), fits, "{email}");
    }
}

#[test]
fn numbers_compare_by_value_where_they_can() {
    let other = |own: &str, number: &str| {
        of_data(&format!(r#"{{"number":{number},"other_number":{own}}}"#))
    };
    for (own, number) in [("1", "1"), ("1.5", "15e-1"), ("0.0", "-0"), ("1", "1.0"), ("1", "null")]
    {
        assert_eq!(other(own, number), NOTHING, "{own} {number}");
    }
    for (own, number) in [("1", "2"), ("1.5", "1.6")] {
        let wanted = format!(
            "other_number.equals at /data/other_number: must equal `number`, which is `{number}`"
        );
        assert_eq!(other(own, number), [wanted]);
    }
}

#[test]
fn an_identifier_on_either_side_makes_text_and_number_comparable() {
    let data = |text: &str| of_data(&format!("{{{text}}}"));
    for same in [
        r#""number":7,"same_id":"7""#,
        r#""actor":{"id":"7"},"same_as_id":7"#,
        r#""text":"8","same_text":7"#,
    ] {
        assert_eq!(data(same), NOTHING, "{same}");
    }
    assert_eq!(
        data(r#""number":7,"same_id":"8""#),
        ["same_id.equals at /data/same_id: must equal `number`, which is `7`"]
    );
    assert_eq!(
        data(r#""actor":{"id":"7"},"same_as_id":8"#),
        ["same_as_id.equals at /data/same_as_id: must equal `actor.id`, which is `7`"]
    );
}

#[test]
fn a_test_is_met_by_the_same_value_and_for_identifiers_be_it_quoted_or_not() {
    let met = |held: &str, name: &str| {
        let found = of_data(&format!(r#"{{{held},"{name}":"x"}}"#));
        let rule = format!("{name}.null-when-");
        found.iter().any(|deviation| deviation.starts_with(&rule))
    };
    for (count, is_met) in [
        ("7", true),
        ("8", false),
        ("-7", false),
        ("7.0", false),
        ("70e-1", false),
        ("\"7\"", true),
        ("\"8\"", false),
        ("true", true),
        ("false", false),
        ("null", false),
    ] {
        let held = format!(r#""count":{count}"#);
        assert_eq!(met(&held, "none_of_seven"), is_met, "{count}");
    }
    for (key, is_met) in [
        ("7", true),
        ("\"7\"", true),
        ("8", false),
        ("\"8\"", false),
        ("7.0", false),
        ("\"7.0\"", false),
        ("\"07\"", false),
        ("\"+7\"", false),
    ] {
        let held = format!(r#""key":{key}"#);
        assert_eq!(met(&held, "none_of_key"), is_met, "text and {key}");
        assert_eq!(met(&held, "none_of_number"), is_met, "number and {key}");
    }
}

#[test]
fn text_and_number_are_not_the_same_unless_it_is_an_identifier() {
    // A test of a number alone, on an attribute that is none.
    static NUMBER_ONLY: Condition = Condition::new("n", &[test(&["it"], &[integer(7)])]);
    static TEXT_ONLY: Condition = Condition::new("t", &[test(&["it"], &[string("7")])]);
    static ATTRIBUTES: ObjectRules = &[
        attribute("data", FREE_FORM),
        attribute("it", ANY),
        attribute("n", ANY).null_when(&NUMBER_ONLY, Severity::Error),
        attribute("t", ANY).null_when(&TEXT_ONLY, Severity::Error),
    ];
    static RULES: SchemaRules = SchemaRules::new("envelope", "page", &ATTRIBUTES);
    static ENVELOPE: EnvelopeRules = EnvelopeRules::new(&RULES, &["event"], &["data"]);
    let rules = |value: &str| {
        let body = format!(r#"{{"it":{value},"n":1,"t":1}}"#);
        let report = check(body.as_bytes(), &ENVELOPE, &|_, _| Err(Unresolved::Undocumented));
        let rules = report.deviations().iter().map(|deviation| deviation.rule().to_owned());
        rules.collect::<Vec<_>>()
    };
    assert_eq!(rules("7"), ["envelope.n.null-when-n"]);
    assert_eq!(rules("\"7\""), ["envelope.t.null-when-t"]);
}

#[test]
fn null_is_no_named_value_unless_something_allows_it() {
    let of = |actor: &str, member: &str| of_data(&format!(r#"{{"actor":{actor},{member}}}"#));
    let (system, person) = (r#"{"type":"system"}"#, r#"{"type":"person"}"#);
    let always =
        |name: &str, value: u8| format!("{name}.always at /data/{name}: must be `{value}`");
    assert_eq!(of(person, r#""three":null"#), [always("three", 3)]);
    assert_eq!(of(system, r#""five":null"#), [always("five", 5)]);
    for (actor, member) in [(system, "three"), (person, "five"), (person, "four")] {
        assert_eq!(of(actor, &format!(r#""{member}":null"#)), NOTHING, "{member}");
    }
    for unknown in ["{}", "null", r#"{"id":1}"#] {
        assert_eq!(of(unknown, r#""three":null,"five":null"#), NOTHING, "{unknown}");
    }
    assert_eq!(
        of(system, r#""five":null,"count":5"#),
        [
            always("five", 5),
            "five.equals at /data/five: must equal `count`, which is `5`".to_owned()
        ]
    );
    assert_eq!(of(system, r#""five":null,"count":null"#), [always("five", 5)]);
}

#[test]
fn nobody_is_sure_about_a_condition_on_an_absent_attribute() {
    let report = report(r#"{"event":"onThing","data":{"actor":{},"five":5}}"#);
    let [only] = report.deviations() else { panic!("{report}") };
    assert_eq!((only.severity(), report.is_valid()), (Severity::Warning, true));
    assert_eq!(only.rule(), "shop.onThing.five.only-when-system");
    assert_eq!(
        only.message(),
        "must be absent or null unless `actor.type` is `system`, which is not known: `actor.type` \
         is absent"
    );
    assert_eq!(
        of_data(r#"{"actor":{"type":null},"five":5}"#),
        ["five.only-when-system at /data/five: must be absent or null, because `actor.type` is \
             `null`, not `system`"]
    );
}

#[test]
fn booleans_compare() {
    assert_eq!(of_data(r#"{"flag":true,"same_flag":true}"#), NOTHING);
    assert_eq!(
        of_data(r#"{"flag":true,"same_flag":false}"#),
        ["same_flag.equals at /data/same_flag: must equal `flag`, which is `true`"]
    );
}

#[test]
fn only_the_first_excuses_are_kept_and_the_rest_is_counted() {
    static ITEM: ObjectRules = &[attribute("new", STRING).unlisted("the page says: not listed")];
    static ATTRIBUTES: ObjectRules = &[attribute("items", array_of(&object_with(&ITEM)))];
    static RULES: SchemaRules = SchemaRules::new("envelope", "page", &ATTRIBUTES);
    static ENVELOPE: EnvelopeRules = EnvelopeRules::new(&RULES, &["event"], &["data"]);
    let shown = |count: usize| {
        let items = vec![r#"{"new":"x"}"#; count].join(",");
        let body = format!(r#"{{"items":[{items}]}}"#);
        let report = check(body.as_bytes(), &ENVELOPE, &|_, _| Err(Unresolved::Undocumented));
        (report.excused().len(), report.to_string())
    };
    let (kept, text) = shown(2);
    assert_eq!(kept, 2);
    assert_eq!(
        text,
        "valid: 0 errors, 0 warnings, 0 notices\n\
         /items/0/new is excused: the page says: not listed [envelope.items.new.unlisted]\n\
         /items/1/new is excused: the page says: not listed [envelope.items.new.unlisted]"
    );
    let (kept, text) = shown(10_002);
    assert_eq!(kept, 10_000);
    assert!(text.ends_with("\nand 2 more that are excused"));
}

#[test]
fn a_number_is_behind_the_id_of_its_rule_and_of_no_other() {
    let rules = |data: &str| {
        let found = of_data(data).into_iter();
        let ids = found.map(|deviation| deviation.split(" at ").next().unwrap().to_owned());
        ids.collect::<Vec<_>>()
    };
    assert_eq!(rules(r#"{"uuid":"x"}"#), ["uuid.format-2"]);
    assert_eq!(rules(r#"{"uuid":7}"#), ["uuid.wrong-type"]);
    assert_eq!(rules(r#"{"url":"x"}"#), ["url.format"]);
    assert_eq!(rules(r#"{"url":7}"#), ["url.wrong-type-3"]);
    assert_eq!(rules(r#"{"zone":7}"#), ["zone.wrong-type"]);
}

#[test]
fn neither_depth_nor_size_matters() {
    let deep = |open: &str, close: &str| format!("{}{}", open.repeat(10_000), close.repeat(10_000));
    let arrays = deep("[", "]");
    let objects = format!("{}1{}", r#"{"a":"#.repeat(10_000), "}".repeat(10_000));
    assert_eq!(deviations(&arrays), ["body.not-an-object at : must be an object, but is an array"]);
    for nested in [&arrays, &objects] {
        let one = |name: &str| of_data(&format!(r#"{{"{name}":{nested}}}"#));
        assert_eq!(one("new"), ["undocumented-attribute at /data/new: is not documented"]);
        assert_eq!(one("any"), NOTHING);
        assert_eq!(one("url").len(), 1);
        let free = of_data(&format!(r#"{{"free":{{"x":{nested}}}}}"#));
        assert_eq!(free, NOTHING);
    }
    assert_eq!(
        of_data(&arrays),
        ["envelope.data.wrong-type at /data: must be an object, but is an array"]
    );
    assert_eq!(of_data(&objects), ["undocumented-attribute at /data/a: is not documented"]);
    let list = of_data(&format!(r#"{{"list":{arrays}}}"#));
    assert_eq!(list, ["list.wrong-type at /data/list/0/0: must be an integer, but is an array"]);
}

#[test]
fn only_the_first_deviations_are_kept() {
    let items = vec!["\"x\""; 10_001].join(",");
    let report = report(format!(r#"{{"event":"onThing","data":{{"list":[[{items}]]}}}}"#));
    assert_eq!(report.deviations().len(), 10_000);
    assert_eq!((report.count(Severity::Error), report.omitted()), (10_001, 1));
    assert!(
        report
            .to_string()
            .ends_with("not valid: 10001 errors, 0 warnings, 0 notices; 1 of them are not listed")
    );
}

/// A second lookup of a condition for each item would take hours here, and so would a second lookup of
/// a name for each member.
#[test]
fn large_bodies_are_looked_at_once() {
    let people = vec![r#"{"e/m~ail":"a@b"}"#; 100_000].join(",");
    let padding = " ".repeat(1_000_000);
    let members: String = (0..500_000).map(|n| format!(r#","n{n}":{n}"#)).collect();
    let data = format!(
        r#"{{"actor":{{{padding}"type":"system","id":"{padding}"}},"people":[{people}]{members}}}"#
    );
    let report = report(format!(r#"{{"event":"onThing","data":{data}}}"#));
    assert_eq!(report.count(Severity::Warning), 100_000);
    assert_eq!(report.count(Severity::Notice), 500_000);
}

#[test]
fn a_report_is_for_people_and_for_programs() {
    let body = r#"{"event":"onThing","data":{"actor":{"type":"new\nline"},"zone":1}}"#;
    let report = report(body);
    assert_eq!(
        report.to_string(),
        "notice: /data/actor/type is none of the documented values `person` or `system`\n  \
           found: \"new\\nline\"\n  \
           rule:  shop.onThing.actor.type.undocumented-value\n  \
           page:  https://acme.example/thing\n\n\
         error: /data/zone must be a string, but is an integer\n  \
           found: 1\n  \
           rule:  shop.onThing.zone.wrong-type\n  \
           page:  https://acme.example/thing\n\n\
         onThing of things is not valid: 1 error, 0 warnings, 1 notice"
    );
    let json = serde_json::to_value(&report).unwrap();
    assert_eq!(
        json,
        json!({
            "event": "onThing",
            "module": "things",
            "valid": false,
            "counts": { "error": 1, "warning": 0, "notice": 1 },
            "omitted": 0,
            "deviations": [
                {
                    "rule": "shop.onThing.actor.type.undocumented-value",
                    "severity": "notice",
                    "pointer": "/data/actor/type",
                    "found": "\"new\\nline\"",
                    "message": "is none of the documented values `person` or `system`",
                    "page": "https://acme.example/thing",
                },
                {
                    "rule": "shop.onThing.zone.wrong-type",
                    "severity": "error",
                    "pointer": "/data/zone",
                    "found": "1",
                    "message": "must be a string, but is an integer",
                    "page": "https://acme.example/thing",
                },
            ],
            "excused": [],
        })
    );
    let absent = serde_json::to_value(super::validators::report("{}")).unwrap();
    assert_eq!(absent["event"], Value::Null);
    assert_eq!(absent["deviations"][0]["found"], Value::Null);
}

#[test]
fn what_a_terminal_would_obey_is_escaped() {
    let body = "{\"a\\u001b[2J\\u202e\": 1}";
    let shown = report(body).to_string();
    assert!(shown.starts_with(r"notice: /a\u{1b}[2J\u{202e} is not documented"), "{shown}");
}

#[test]
fn timestamps_have_their_own_spelling_and_are_in_utc() {
    assert_eq!(of_data(r#"{"spelled":"2026-03-02T09:45:10Z"}"#), NOTHING);
    assert_eq!(of_data(r#"{"spelled":"2026-03-02T09:45:10-00:00"}"#), NOTHING);
    assert_eq!(
        of_data(r#"{"spelled":"2026-03-02T09:45:10+05:30"}"#),
        ["spelled.utc at /data/spelled: must be in UTC"]
    );
    assert_eq!(
        of_data(r#"{"spelled":"yesterday"}"#),
        ["spelled.format at /data/spelled: must be a timestamp such as 2026-03-02T09:45:10Z"]
    );
    assert_eq!(
        of_data(r#"{"all_at":["2026-03-02T09:45:10Z","2026-03-02T09:45:10-05"]}"#),
        ["all_at.utc at /data/all_at/1: must be in UTC"]
    );
    assert_eq!(of_data(r#"{"spelled":null,"at":"2026-03-02T09:45:10+01"}"#), NOTHING);
}
