//! Conditions of all forms: a page that has them makes a spec that has them, and what changes in a
//! sentence changes there.

use codegen::page::difference::DifferenceKind as Kind;
use serde_yaml::Value;
use tests::workspace;

use super::known::{Known, Spec};
use crate::corpus::{Page, pages};

const FILE: &str = "ferries/onFerryMoor.yaml";

fn page() -> Page {
    pages().into_iter().find(|page| page.name == "condition-forms").expect("a page")
}

/// A spec that the page alone has made.
fn made() -> Known {
    let sources = codegen::disk::read_spec(&workspace("tests/pages/spec")).expect("readable");
    Known::made(&page(), &Spec::new(sources), ["ferries", "boat"]).expect("importable")
}

/// The page with another text in the place of one that it has once.
fn changed(from: &str, to: &str) -> Vec<u8> {
    let text = String::from_utf8(page().bytes).expect("text");
    assert_eq!(text.matches(from).count(), 1, "{from}");
    text.replace(from, to).into_bytes()
}

/// A claim of an attribute of the ferry, with the condition in the place of its name.
fn claim(known: &Known, name: &str, key: &str) -> String {
    let file = known.file(FILE);
    let claim = &file["data"]["ferry"]["attributes"][name][key];
    let (condition, value) = match claim {
        Value::Mapping(values) => {
            let (name, value) = values.iter().next().expect("a condition");
            (name, Some(value))
        }
        name => (name, None),
    };
    let condition = serde_json::to_string(&file["conditions"][condition]).expect("JSON");
    let value = value.and_then(Value::as_str).map_or(String::new(), |value| format!(": {value}"));
    format!("{condition}{value}").replace('"', "")
}

#[test]
fn conditions_of_all_forms_are_imported() {
    let known = made();
    for (name, key, written) in [
        ("anchor", "only_when", "{pilot:{is:present}}"),
        ("bell", "null_when", "{crossing.kind:{not:[night,tour]}}"),
        ("berth", "only_when", "{crossing.kind:night}"),
        ("deck", "only_when", "{second_mate:{is:present}}"),
        ("flag", "null_when", "[{crossing.tide:low},{pilot:{is:absent}}]"),
        ("gangway", "value_when", "{crossing.kind:{not:day}}: stern"),
        ("horn", "value_when", "{crossing.kind:{not:night}}: short"),
        ("rope", "null_when", "{pilot:{is:absent}}"),
        ("song", "null_when", "{second_mate:{is:present},crossing.kind:tour}"),
    ] {
        assert_eq!(claim(&known, name, key), written, "{name}");
    }
}

#[test]
fn a_spec_made_of_conditions_of_all_forms_agrees_with_its_page() {
    let (page, known) = (page(), made());
    let read = known.read(&page.bytes).expect("a page");
    assert_eq!(known.differences(&read.0), []);
    let again = known.import(&page.bytes, &read).expect("importable");
    assert!(again.files.is_empty(), "{:?}", again.done);
}

/// A text and another in its place, the differences that this makes, and the claim of an attribute
/// after the import.
type Changed =
    (&'static str, &'static str, &'static [Kind], (&'static str, &'static str, &'static str));

const CHANGED: [Changed; 7] = [
    (
        "anything other than night or tour",
        "anything other than night",
        &[Kind::NullChanged],
        ("bell", "null_when", "{crossing.kind:{not:night}}"),
    ),
    (
        "null unless the crossing's kind is night",
        "null when the crossing's kind is night",
        &[Kind::NullAdded, Kind::RuleGone],
        ("berth", "null_when", "{crossing.kind:night}"),
    ),
    (
        "null when the pilot is not set",
        "null when the pilot is set",
        &[Kind::NullChanged],
        ("rope", "null_when", "{pilot:{is:present}}"),
    ),
    (
        "is low or there is no pilot",
        "is low",
        &[Kind::NullChanged],
        ("flag", "null_when", "{crossing.tide:low}"),
    ),
    (
        "Present only if a second mate is set.",
        "Present only if a second mate is set or crossing.kind is tour.",
        &[Kind::RuleChanged],
        ("deck", "only_when", "[{second_mate:{is:present}},{crossing.kind:tour}]"),
    ),
    (
        "If crossing.kind is not day,",
        "If crossing.kind is day,",
        &[Kind::RuleChanged],
        ("gangway", "value_when", "{crossing.kind:day}: stern"),
    ),
    (
        "'short' unless crossing.kind is night",
        "'short' when crossing.kind is night",
        &[Kind::RuleChanged],
        ("horn", "value_when", "{crossing.kind:night}: short"),
    ),
];

#[test]
fn a_changed_condition_is_named_and_imported() {
    for (from, to, kinds, (name, key, written)) in CHANGED {
        let (known, bytes) = (made(), changed(from, to));
        let read = known.read(&bytes).expect("a page");
        let path = format!("ferry.{name}");
        let mut found: Vec<_> = known
            .differences(&read.0)
            .iter()
            .inspect(|difference| assert_eq!(difference.path, path, "{from}"))
            .map(|difference| difference.kind)
            .collect();
        found.sort_unstable();
        assert_eq!(found, kinds, "{from}");
        let imported = known.import(&bytes, &read).expect("importable");
        let after = known.with(&imported);
        assert_eq!(claim(&after, name, key), written, "{from}");
        assert_eq!(after.differences(&read.0), [], "{from}");
        let again = after.import(&bytes, &read).expect("importable");
        assert!(again.files.is_empty(), "{from}: {:?}", again.done);
    }
}
