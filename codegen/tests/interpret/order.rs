//! The order of deviations, names that occur again, and accepted names.

use crate::{line, report, reported};

#[test]
fn members_come_in_document_order_and_the_absent_last() {
    assert_eq!(
        reported(
            r#"{"x":1,"order":{"zz":1,"level":9,"count":"","yy":2},"actor":{"type":"system"}}"#
        ),
        [
            "notice undocumented-attribute at /x: 1 is not documented",
            "notice order.undocumented-attribute at /order/zz: 1 is not documented",
            "notice order.level.undocumented-value at /order/level: 9 is none of the documented values `1` or `2`",
            "error order.count.wrong-type at /order/count: \"\" must be an integer, but is a string",
            "notice order.undocumented-attribute at /order/yy: 2 is not documented",
            "warning order.id.missing at /order/id: nothing must be there",
            "error actor.name.present-when-system-actor at /actor/name: nothing must be there, because `actor.type` is `system`",
        ]
    );
}

#[test]
fn the_last_of_several_counts_and_decides_the_place() {
    assert_eq!(
        reported(
            r#"{"order":{"id":"x"},"x":1,"order":{"id":1,"c\u006funt":"1","count":"2","id":2}}"#
        ),
        [
            "notice undocumented-attribute at /x: 1 is not documented",
            r#"error body.duplicate-key at /order: {"id":1,"c\u006funt":"1","count":"2","id":2} occurs 2 times in its object; the last one counts"#,
            r#"error body.duplicate-key at /order/count: "2" occurs 2 times in its object; the last one counts"#,
            r#"error order.count.wrong-type at /order/count: "2" must be an integer, but is a string"#,
            "error body.duplicate-key at /order/id: 2 occurs 2 times in its object; the last one counts",
        ]
    );
}

#[test]
fn an_accepted_name_counts_unless_one_before_it_in_the_alphabet_is_there() {
    let code = |members: &str| reported(&format!(r#"{{"order":{{"id":1,{members}}}}}"#)).join("; ");
    assert_eq!(code(r#""CODE":"c""#), "");
    assert_eq!(
        code(r#""CODE":"c","code":"c""#),
        "notice order.undocumented-attribute at /order/code: \"c\" is not documented"
    );
    assert_eq!(
        code(r#""code":1,"Code":2"#),
        "notice order.undocumented-attribute at /order/code: 1 is not documented; \
         error order.Code.wrong-type at /order/Code: 2 must be a string, but is an integer"
    );
}

#[test]
fn a_pointer_escapes_what_it_must() {
    let report = report(r#"{"event":"onOrder","data":{"order":{"id":1}},"a/b~c":1}"#);
    assert_eq!(
        line(&report.deviations[0]),
        "notice envelope.undocumented-attribute at /a~1b~0c: 1 is not documented"
    );
}

#[test]
fn what_was_found_has_no_white_space_and_is_cut() {
    let long = "ä".repeat(70);
    let cut = "ä".repeat(63);
    assert_eq!(
        reported(&format!(
            r#"{{"order":{{"id":1,"count":{{ "a b" : [ 1 , "\" \\" ] }},"level":"{long}"}}}}"#
        )),
        [
            r#"error order.count.wrong-type at /order/count: {"a b":[1,"\" \\"]} must be an integer, but is an object"#
                .to_owned(),
            format!("error order.level.wrong-type at /order/level: \"{cut}… must be an integer, but is a string"),
        ]
    );
}
