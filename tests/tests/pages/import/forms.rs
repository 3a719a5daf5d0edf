//! Conditions of all forms: a page that has them makes a spec that has them, and what changes in a
//! sentence changes there.

use codegen::page::difference::DifferenceKind as Kind;
use serde_yaml::Value;
use tests::workspace;

use super::known::{Known, Spec};
use crate::corpus::{Page, pages};

/// A page with conditions, and the event that it becomes.
struct Conditions {
    page: &'static str,
    product: &'static str,
    module: &'static str,
    event: &'static str,
    /// The object that has the attributes which depend on them.
    object: &'static str,
}

const FORMS: Conditions = Conditions {
    page: "condition-forms",
    product: "ferries",
    module: "boat",
    event: "onFerryMoor",
    object: "ferry",
};

const OF_ANSWERS: Conditions = Conditions {
    page: "item-conditions",
    product: "library",
    module: "loan",
    event: "onFormFill",
    object: "answers",
};

const OF_DUES: Conditions = Conditions { object: "dues", ..OF_ANSWERS };

impl Conditions {
    fn page(&self) -> Page {
        pages().into_iter().find(|page| page.name == self.page).expect("a page")
    }

    /// A spec that the page alone has made.
    fn made(&self) -> Known {
        let sources = codegen::disk::read_spec(&workspace("tests/pages/spec")).expect("readable");
        Known::made(&self.page(), &Spec::new(sources), [self.product, self.module])
            .expect("importable")
    }

    /// The page with another text in the place of one that it has once.
    fn changed(&self, from: &str, to: &str) -> Vec<u8> {
        let text = String::from_utf8(self.page().bytes).expect("text");
        assert_eq!(text.matches(from).count(), 1, "{from}");
        text.replace(from, to).into_bytes()
    }

    /// A claim of an attribute of the object, with the condition in the place of its name.
    fn claim(&self, known: &Known, name: &str, key: &str) -> String {
        let file = known.file(&format!("{}/{}.yaml", self.product, self.event));
        claim_of(&file, &file["data"][self.object]["attributes"][name][key])
    }
}

fn claim_of(file: &Value, claim: &Value) -> String {
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
    let known = FORMS.made();
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
        assert_eq!(FORMS.claim(&known, name, key), written, "{name}");
    }
    let known = OF_ANSWERS.made();
    for (of, name, key, written) in [
        (OF_ANSWERS, "choice", "null_when", "{.kind:text}"),
        (OF_ANSWERS, "wording", "only_when", "{.kind:text}"),
        (OF_DUES, "desk", "only_when", "{.by:cash}"),
        (OF_DUES, "digits", "only_when", "{.by:card}"),
    ] {
        assert_eq!(of.claim(&known, name, key), written, "{name}");
    }
}

#[test]
fn a_spec_made_of_conditions_of_all_forms_agrees_with_its_page() {
    for of in [FORMS, OF_ANSWERS] {
        let (page, known) = (of.page(), of.made());
        let read = known.read(&page.bytes).expect("a page");
        assert_eq!(known.differences(&read.0), []);
        let again = known.import(&page.bytes, &read).expect("importable");
        assert!(again.files.is_empty(), "{:?}", again.done);
    }
}

/// A text and another in its place, the differences that this makes, and the claim of an attribute
/// after the import.
type Changed = (
    Conditions,
    &'static str,
    &'static str,
    &'static [Kind],
    (&'static str, &'static str, &'static str),
);

const CHANGED: [Changed; 9] = [
    (
        FORMS,
        "anything other than night or tour",
        "anything other than night",
        &[Kind::NullChanged],
        ("bell", "null_when", "{crossing.kind:{not:night}}"),
    ),
    (
        FORMS,
        "null unless the crossing's kind is night",
        "null when the crossing's kind is night",
        &[Kind::NullAdded, Kind::RuleGone],
        ("berth", "null_when", "{crossing.kind:night}"),
    ),
    (
        FORMS,
        "null when the pilot is not set",
        "null when the pilot is set",
        &[Kind::NullChanged],
        ("rope", "null_when", "{pilot:{is:present}}"),
    ),
    (
        FORMS,
        "is low or there is no pilot",
        "is low",
        &[Kind::NullChanged],
        ("flag", "null_when", "{crossing.tide:low}"),
    ),
    (
        FORMS,
        "Present only if a second mate is set.",
        "Present only if a second mate is set or crossing.kind is tour.",
        &[Kind::RuleChanged],
        ("deck", "only_when", "[{second_mate:{is:present}},{crossing.kind:tour}]"),
    ),
    (
        FORMS,
        "If crossing.kind is not day,",
        "If crossing.kind is day,",
        &[Kind::RuleChanged],
        ("gangway", "value_when", "{crossing.kind:day}: stern"),
    ),
    (
        FORMS,
        "'short' unless crossing.kind is night",
        "'short' when crossing.kind is night",
        &[Kind::RuleChanged],
        ("horn", "value_when", "{crossing.kind:night}: short"),
    ),
    (
        OF_ANSWERS,
        "Only present when kind is text.",
        "Only present when kind is box.",
        &[Kind::RuleChanged],
        ("wording", "only_when", "{.kind:box}"),
    ),
    (
        OF_DUES,
        "Only present when by is card.",
        "Null when by is cash.",
        &[Kind::NullAdded, Kind::RuleGone],
        ("digits", "null_when", "{.by:cash}"),
    ),
];

#[test]
fn a_changed_condition_is_named_and_imported() {
    for (of, from, to, kinds, (name, key, written)) in CHANGED {
        let (known, bytes) = (of.made(), of.changed(from, to));
        let read = known.read(&bytes).expect("a page");
        let path = format!("{}.{name}", of.object);
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
        assert_eq!(of.claim(&after, name, key), written, "{from}");
        assert_eq!(after.differences(&read.0), [], "{from}");
        let again = after.import(&bytes, &read).expect("importable");
        assert!(again.files.is_empty(), "{from}: {:?}", again.done);
    }
}
