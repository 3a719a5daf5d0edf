//! `cargo xtask page check` from end to end: how it ends, and what it says.

use std::path::Path;

use fs_err as fs;
use serde_json::Value;

use super::support::{Ended, Place};

impl Place {
    /// A copy of a spec, of a page and of its lock.
    fn checked() -> Self {
        let place = Self::empty();
        let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/tests/page_check/bookbox");
        for (file, to) in
            [("spec", "spec"), ("pages.lock", "spec/pages.lock"), ("page.txt", "page.txt")]
        {
            place.copy(&from.join(file), to);
        }
        place
    }

    fn page_check(&self, arguments: &[&str]) -> (Option<i32>, String, String) {
        let command = ["page", "check", "--spec", "spec"];
        let Ended { code, out, err } = self.run(&[&command, arguments].concat());
        (code, out, err)
    }
}

#[test]
fn a_page_that_says_what_the_spec_says_is_fine() {
    let (code, out, err) = Place::checked().page_check(&["page.txt"]);
    assert_eq!(code, Some(0), "{out}{err}");
    assert!(out.contains("17 of 17 attributes, 1 duplicate explained, 4 errata"), "{out}");
    assert!(out.contains("spec/lending/onLoanUpdate.yaml:"), "{out}");
}

#[test]
fn a_difference_is_found_in_every_format() {
    let place = Place::checked();
    place.edit("page.txt", ("Time zone of the branch.", "Zone of time of the branch."));
    for format in ["text", "markdown"] {
        let (code, out, err) = place.page_check(&["--format", format, "page.txt"]);
        assert_eq!(code, Some(1), "{out}{err}");
        assert!(out.contains("reworded") && out.contains("loan.zone"), "{out}");
    }
    let (code, out, _) = place.page_check(&["--format", "json", "page.txt"]);
    assert_eq!(code, Some(1));
    let json: Value = serde_json::from_str(&out).expect("JSON");
    assert_eq!((&json["schema"], &json["unexplained"]), (&1.into(), &1.into()));
    let differences = json["pages"][0]["events"][0]["differences"].as_array().expect("a list");
    let kinds = differences.iter().filter(|difference| difference["explained"].is_null());
    let kinds: Vec<_> = kinds
        .map(|difference| (difference["kind"].as_str(), difference["path"].as_str()))
        .collect();
    assert_eq!(kinds, [(Some("reworded"), Some("loan.zone"))]);
}

#[test]
fn an_offered_erratum_stands_below_its_title_and_no_line_ends_in_a_blank() {
    let place = Place::checked();
    place.edit("page.txt", ("• deskstring", "• deskinteger"));
    let (_, out, _) = place.page_check(&["page.txt"]);
    assert!(out.contains("\n    if the page is wrong, this erratum says so:\n        "), "{out}");
    assert!(out.lines().all(|line| line == line.trim_end()), "{out}");
}

#[test]
fn an_event_that_the_spec_lacks_is_a_difference() {
    let place = Place::checked();
    let page = place.read("page.txt");
    place.write("page.txt", page.replace("onLoanUpdate", "onLoanRenew"));
    let (code, out, _) = place.page_check(&["page.txt"]);
    assert_eq!(code, Some(1), "{out}");
    let wanted = "page.txt: onLoanRenew\n    the spec does not have this event\n  event unknown: onLoanRenew\n";
    assert!(out.starts_with(wanted), "{out}");
    let next = "add it with `cargo xtask page import FILE --product PRODUCT --module MODULE`\n";
    assert!(out.contains(next), "{out}");
}

#[test]
fn what_cannot_be_done_says_why() {
    let place = Place::checked();
    for (arguments, why) in [
        (["nothing.txt"].as_slice(), "nothing.txt"),
        (&["--module", "book", "page.txt"], "no module `book`; it has loan"),
        (&["--platform", "v9", "page.txt"], "one of v1, v2"),
    ] {
        let (code, out, err) = place.page_check(arguments);
        assert_eq!(code, Some(2), "{out}{err}");
        assert!(err.contains(why), "{err}");
    }
    place.write("page.txt", "No page of an event.\n");
    assert_eq!(place.page_check(&["page.txt"]).0, Some(2));
}

#[test]
fn what_is_no_lock_is_named_with_its_line() {
    let place = Place::checked();
    place.write("spec/pages.lock", "schema: 2\npages: 7\n");
    let (code, _, err) = place.page_check(&["page.txt"]);
    assert_eq!(code, Some(2));
    assert!(err.contains("pages.lock") && err.contains("line "), "{err}");
}

#[test]
fn the_other_pages_are_checked_if_one_cannot_be() {
    let (code, out, err) = Place::checked().page_check(&["nothing.txt", "page.txt"]);
    assert_eq!(code, Some(2));
    assert!(out.contains("17 of 17") && err.contains("nothing.txt"), "{out}{err}");
}

#[test]
fn a_page_that_cannot_be_read_is_not_fine_in_any_format() {
    let place = Place::checked();
    for format in ["text", "markdown"] {
        let (_, out, _) = place.page_check(&["--format", format, "nothing.txt", "page.txt"]);
        assert!(out.contains("1 page could not be checked"), "{out}");
        let (_, out, _) = place.page_check(&["--format", format, "nothing.txt"]);
        assert!(!out.contains("no difference") && !out.contains("The docs say"), "{out}");
    }
    let (_, out, _) = place.page_check(&["--format", "json", "nothing.txt", "page.txt"]);
    let json: Value = serde_json::from_str(&out).expect("JSON");
    assert_eq!((&json["fine"], &json["unread"]), (&false.into(), &1.into()));
}

#[test]
fn without_a_lock_there_is_a_note() {
    let place = Place::checked();
    fs::remove_file(place.path("spec/pages.lock")).expect("it is there");
    let (code, out, _) = place.page_check(&["page.txt"]);
    assert_eq!(code, Some(0));
    assert!(out.contains("never locked"), "{out}");
}

#[test]
fn the_addresses_of_all_pages_are_listed() {
    let place = Place::checked();
    let Ended { code, out, err } = place.run(&["page", "addresses"]);
    assert_eq!(code, Some(0), "{err}");
    let json: Value = serde_json::from_str(&out).expect("JSON");
    let rows = json.as_array().expect("a list");
    let event = rows.iter().find(|row| row["event"] == "onLoanUpdate").expect("the event");
    assert_eq!((&event["module"], &event["product"]), (&"loan".into(), &"lending".into()));
    let envelope = rows.iter().find(|row| row["event"].is_null()).expect("the envelope");
    assert_eq!(envelope["module"], Value::Null);

    let text = place.run(&["page", "addresses", "--format", "text"]).out;
    let event = text.lines().find(|line| line.contains("onLoanUpdate")).expect("the event");
    let cells: Vec<&str> = event.split('\t').collect();
    assert_eq!(cells[1..4], ["lending", "loan", "onLoanUpdate"], "{text}");
    assert!(text.lines().any(|line| line.contains("\t-\t-\t-\t")), "{text}");
    assert_eq!(text.lines().count(), rows.len());
}

#[test]
fn the_page_of_an_event_needs_its_product_and_module() {
    let place = Place::checked();
    let ended = place.run(&["page", "import", "page.txt"]);
    assert_eq!(ended.code, Some(2));
    let said = "name the product and the module of the event: --product PRODUCT --module MODULE";
    assert!(ended.err.contains(said), "{}", ended.err);
}
