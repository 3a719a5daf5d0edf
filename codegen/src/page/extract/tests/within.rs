//! Changes inside of the change of an object.

use super::{at, outline};
use crate::page::outline::EventOutline;

const FORMAT: &str = "{ \"<loan.attribute that changed>\": [\"Old value\", \"New value\"] }";

/// A page with a text, and perhaps a format, at its changes.
fn event(text: &str, format: &str) -> EventOutline {
    let format =
        if format.is_empty() { String::new() } else { format!("\n  ```json\n  {format}\n  ```\n") };
    let page = format!(
        "# onLoanChange\n\nWhen a loan changes, the onLoanChange event is triggered.\n\n## Attributes of the data object\n\n\
         - **changes** *object*\n\n  {text}\n{format}\n- **desk** *object*\n\n  Where it was.\n\n  - **code** *string*\n\n    Its code.\n\n\
         - **loan** *object*\n\n  The loan.\n\n  - **books** *array of objects*\n\n    What is lent.\n\n    - **title** *string*\n\n      Its title.\n\n\
         \x20 - **days** *integer*\n\n    How long.\n\n  - **reader** *object*\n\n    Who reads.\n\n    - **address** *object*\n\n      Where they live.\n\n      - **city** *string*\n\n        The city.\n\n\
         \x20 - **fields** *object*\n\n    Fields of the vendor.\n"
    );
    let mut outline = outline(&page);
    assert_eq!(outline.events.len(), 1, "{page}");
    outline.events.remove(0)
}

/// The facts about the changes, in words.
fn said(text: &str, format: &str) -> Vec<String> {
    let event = event(text, format);
    at(&event, "changes").claims.iter().map(|claim| claim.fact.to_string()).collect()
}

#[test]
fn sentences() {
    for (text, paths) in [
        ("The changes of `reader` are given per attribute.", vec!["reader"]),
        ("Changes of the reader are listed for each attribute.", vec!["reader"]),
        ("The changes to reader are shown attribute by attribute.", vec!["reader"]),
        ("The changes of `reader` and `fields` are given per attribute.", vec!["reader", "fields"]),
        ("Contains the changes for each attribute of `reader.address`.", vec!["reader.address"]),
        ("`changes.reader` holds the changes of the attributes of `reader`.", vec!["reader"]),
        ("It has the changes of all fields of the loan.reader object.", vec!["reader"]),
        ("For `fields`, the change is an object with the changed members.", vec!["fields"]),
        ("For fields, the change is an object with a change for each member.", vec!["fields"]),
        ("The change of `reader` is an object of the attributes that changed.", vec!["reader"]),
        ("`reader` has a change for each of its attributes.", vec!["reader"]),
    ] {
        let facts: Vec<String> =
            paths.iter().map(|path| format!("changes within {path}")).collect();
        assert_eq!(said(text, FORMAT), facts, "{text}");
        assert_eq!(said(text, ""), facts, "{text}");
    }
}

#[test]
fn sentences_that_almost_say_it_are_not_understood() {
    for text in [
        "The changes of `reader` are not given per attribute.",
        "The changes of `reader` are given per attribute if there are several.",
        "The changes of `reader` and `desk` are given per attribute.",
        "`desk` holds the changes of the attributes of `reader`.",
        "For `reader`, the change is an object.",
        "The change of each attribute of `reader` stands below its name.",
        "For the reader, each changed attribute is sent.",
    ] {
        assert_eq!(said(text, FORMAT), ["not understood"], "{text}");
    }
    let of_another = "The changes of `desk` are given per attribute.";
    assert_eq!(said(of_another, FORMAT), ["not understood"]);
}

#[test]
fn sentences_about_the_changes_themselves_describe() {
    for text in [
        "What changed.",
        "Contains the changes of each attribute of the `loan` object.",
        "The old value and the new value of each attribute that changed.",
        "What changed in the loan, by attribute.",
    ] {
        assert_eq!(said(text, FORMAT), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn formats() {
    let pair = "[\"Old value\", \"New value\"]";
    for (inner, facts) in [
        (format!("\"reader\": {{ \"<reader.attribute that changed>\": {pair} }}"), vec!["reader"]),
        (format!("\"fields\": {{ \"<attribute that changed>\": {pair} }}"), vec!["fields"]),
        (
            format!(
                "\"<loan.object attribute that changed>\": {{ \"<attribute that changed>\": {pair} }}"
            ),
            vec!["reader", "fields"],
        ),
        (
            format!(
                "\"reader\": {{ \"<reader.attribute that changed>\": {pair}, \"address\": {{ \"<address.attribute that changed>\": {pair} }} }}"
            ),
            vec!["reader", "reader.address"],
        ),
    ] {
        let format = format!("{{ \"<loan.attribute that changed>\": {pair}, {inner} }}");
        let facts: Vec<String> =
            facts.iter().map(|path| format!("changes within {path}")).collect();
        assert_eq!(said("What changed:", &format), facts, "{format}");
        let turned = format!("{{ {inner}, \"<loan.attribute that changed>\": {pair} }}");
        assert_eq!(said("What changed:", &turned), facts, "{turned}");
        let event = event("What changed:", &turned);
        let shape = event.changes.expect("a shape");
        assert_eq!((shape.at.as_str(), shape.of.as_deref()), ("changes", Some("loan")), "{turned}");
        assert_eq!(shape.pairs.len(), 1, "{turned}");
    }
}

#[test]
fn formats_that_no_spec_can_say_are_not_understood() {
    for inner in [
        "\"reader\": { \"<reader.attribute that changed>\": { \"from\": \"Old value\" } }"
            .to_owned(),
        "\"reader\": { \"name\": { \"of\": [\"Old value\", \"New value\"] } }".to_owned(),
    ] {
        let format = FORMAT.replace(" }", &format!(", {inner} }}"));
        let said = said("What changed:", &format);
        assert!(!said.is_empty(), "{format}");
        assert!(said.iter().all(|fact| fact == "not understood"), "{said:?} {format}");
    }
}
