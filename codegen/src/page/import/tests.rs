//! Pages of a fictional library, imported into a spec without events.

mod kinds;
mod pages;
mod stays;
mod unread;
mod within;
mod words;

use super::{Imported, Page, Refused, import, sha256};
use crate::diagnostic::Source;
use crate::lower;
use crate::page::lock::digest;
use crate::page::{outline, read};

const VENDOR: &str = "\
vendor: Bookbox
docs: https://bookbox.example.com/docs
package: { name: bookbox-events, version: 0.1.0, description: Events of Bookbox. }
platforms: { v1: The first., v2: The second. }
products: { lending: { name: Lending, doc: Books that are lent. } }
modules: { loan: { product: lending, doc: Loans. } }
timestamps:
  iso: { pattern: \"%Y-%m-%dT%H:%M:%S%z\", example: \"2026-03-02T09:45:10Z\", doc: ISO 8601. }
";

const ENVELOPE: &str = "\
envelope: { summary: What every event comes in., event: event, data: data }
page: { title: Events, url: \"https://bookbox.example.com/docs\", captured: 2026-01-01 }
where_silent: documented
attributes:
  event: { type: string, doc: Name of the event. }
  data: { type: object, doc: What the event says. }
";

fn sources(files: &[(&str, &str)]) -> Vec<Source> {
    let source =
        |(path, text): &(&str, &str)| Source { path: (*path).to_owned(), text: (*text).to_owned() };
    files.iter().map(source).collect()
}

/// A page with these bullets.
fn page(bullets: &str) -> String {
    format!(
        "Configure onLoanChange\n\nThe onLoanChange event is triggered when a loan changes.\n\n\
         Attributes of the data object\n\n{bullets}"
    )
}

/// Imports the text of a page into a spec.
fn import_page(files: Vec<Source>, lock: &str, text: &str) -> Result<Imported, Refused> {
    let document = read(text.as_bytes()).expect("a page");
    let lowered = lower(files.clone()).ok();
    let page = Page {
        outline: &outline(&document, lowered.as_ref().map(|lowered| &lowered.model)),
        digest: digest(&document),
        sha256: sha256(text.as_bytes()),
        product: "lending".to_owned(),
        module: "loan".to_owned(),
        platforms: Vec::new(),
        captured: "2026-01-02".to_owned(),
        schemas: None,
    };
    import(files, Some(lock), &page)
}

fn imported(bullets: &str) -> Imported {
    let text = page(bullets);
    let document = read(text.as_bytes()).expect("a page");
    let outline = outline(&document, None);
    let page = Page {
        outline: &outline,
        digest: "d".repeat(64),
        sha256: "0".repeat(64),
        product: "lending".to_owned(),
        module: "loan".to_owned(),
        platforms: Vec::new(),
        captured: "2026-01-02".to_owned(),
        schemas: None,
    };
    let begun = sources(&[("vendor.yaml", VENDOR), ("envelope.yaml", ENVELOPE)]);
    import(begun, None, &page).expect("imported")
}

/// The event that a page becomes, which has no errors. Nothing is left.
fn event(bullets: &str) -> String {
    let imported = imported(bullets);
    assert_eq!(imported.left, Vec::new());
    text_of(&imported)
}

fn text_of(imported: &Imported) -> String {
    let mut files = sources(&[("vendor.yaml", VENDOR), ("envelope.yaml", ENVELOPE)]);
    let event = imported.files[0].after.clone();
    files.extend(sources(&[(imported.files[0].path.as_str(), event.as_str())]));
    if let Err(found) = lower(files) {
        panic!("{found}\n{event}");
    }
    event
}

#[track_caller]
fn assert_has(event: &str, lines: &str) {
    assert!(event.contains(lines), "{lines}\n--- is not in\n{event}");
}

#[test]
fn an_attribute_that_is_listed_twice_is_one_with_an_erratum() {
    let event = event(
        "  • loanobject\n\n    The loan.\n\n    • idinteger\n\n      Number.\n\n    • idinteger\n\n      Number.\n",
    );
    assert_eq!(event.matches("      id:\n").count(), 1);
    assert_has(
        &event,
        "        errata:\n          - page: { listed: 2 }\n            spec: { listed: 1 }\n",
    );
}

#[test]
fn a_page_with_two_types_for_one_attribute_contradicts_itself() {
    let event = event("  • cardstring\n\n    Number.\n\n  • cardinteger\n\n    Number.\n");
    assert_has(&event, "      - page: { type: integer }\n        spec: { type: string }\n");
}

#[test]
fn values_that_the_type_cannot_have_are_an_error_of_the_page() {
    let event =
        event("  • lostboolean\n\n    Lost or not.\n    Possible values: true, false, stolen\n");
    assert_has(
        &event,
        "      - page: { values: [true, false, stolen] }\n        spec: { type: boolean }\n",
    );
}

#[test]
fn a_condition_that_nothing_can_meet_is_an_erratum_and_marked() {
    let event = event(
        "  • emailstring\n\n    Where to. If actor.typ is system, this attribute value is null.\n\n\
         \x20 • actorobject\n\n    Who.\n\n    • typestring\n\n      Kind.\n      Possible values: reader\n\n\
         \x20   • namestring\n\n      Name. If actor.type is system, this attribute value is null.\n",
    );
    assert_has(&event, "# decide: say when it is null; no attribute is called actor.typ\n");
    assert_has(
        &event,
        "      - page: { null_when: actor.typ is system }\n        spec: { null_when: none }\n",
    );
    assert_has(&event, "# decide: say when it is null; actor.type never is system\n");
}

#[test]
fn a_condition_whose_path_two_attributes_have_is_marked() {
    let object = |name: &str| {
        format!(
            "  • {name}object\n\n    The {name}.\n\n    • boxobject\n\n      Its box.\n\n      • kindstring\n\n        Kind.\n\n"
        )
    };
    let note = "  • notestring\n\n    Note. If box.kind is open, this attribute value is null.\n";
    let event = event(&format!("{}{}{note}", object("desk"), object("shelf")));
    assert_has(&event, "say when it is null; several attributes are called box.kind\n");
}

#[test]
fn types_say_more_where_names_and_formats_tell() {
    let event = event(
        "  • loan_idstring\n\n    Number.\n\n  • due_atstring\n\n    Due, specified in the UTC format.\n\n\
         \x20 • work_emailstring\n\n    Where to.\n\n  • coverimage object\n\n    Picture.\n\n\
         \x20 • shelvesarray of strings\n\n    Where.\n",
    );
    for keys in [
        "loan_id: { type: string id,",
        "due_at: { type: timestamp, utc: documented,",
        "work_email:\n    type: string\n    format: email\n    evidence: { format: inferred - its name says so }\n",
        "cover: { type: object,",
        "shelves: { type: array of strings,",
    ] {
        assert_has(&event, keys);
    }
}

#[test]
fn a_spelling_that_the_page_names_is_the_format() {
    let event = event(
        "  • due_atstring\n\n    Day of it, in the ISO 8601 date format.\n\n  • sent_atdatetime\n\n    Sent (UTC).\n\n\
         \x20 • read_atdatetime\n\n    Read, in the local format.\n",
    );
    assert_has(&event, "due_at: { type: timestamp, format: iso, doc:");
    assert_has(&event, "sent_at: { type: timestamp, utc: documented, doc:");
    assert_has(&event, "read_at: { type: timestamp, doc:");
}

#[test]
fn a_spelling_that_the_vendor_lacks_leaves_text() {
    let event = event(
        "  • due_atstring\n\n    Due, specified in the UTC format.\n\n  • changesobject\n\n    Changes, in the following format:\n\n\
         \x20   {\n      \"<loan.attribute that changed>\": [\"Old value\", \"New value\"]\n    }\n\n    Example\n\n\
         \x20   {\n      \"due_at\": [\"02.03.2026\", \"03.03.2026\"]\n    }\n\n  • loanobject\n\n    The loan.\n\n\
         \x20   • due_atstring\n\n      Due, specified in the UTC format.\n",
    );
    assert_has(&event, "has a spelling that vendor.yaml lacks");
    assert_has(&event, "      due_at:");
    assert!(!event.contains("type: timestamp"), "{event}");
}

#[test]
fn names_that_clash_in_rust_are_chosen_anew() {
    let event = event(
        "  • actorobject\n\n    Who.\n\n    • loanobject\n\n      Which.\n\n      • idinteger\n\n        Number.\n\n\
         \x20   • userNamestring\n\n      Name.\n\n    • user_namestring\n\n      Name.\n\n\
         \x20 • loanobject\n\n    Which.\n\n    • codestring\n\n      Code.\n",
    );
    assert_has(&event, "type_name: LoanData");
    assert_has(&event, "field_name: user_name_again");
}

#[test]
fn a_text_with_members_arrives_as_either() {
    let event = event("  • loanstring\n\n    The loan.\n\n    • idinteger\n\n      Number.\n");
    assert_has(&event, "    type: string\n");
    assert_has(
        &event,
        "    also: [object] # decide: say its type; the page gives it members too\n",
    );
}

#[test]
fn attributes_can_be_called_like_keys() {
    let event = event(
        "  • formatobject\n\n    Form.\n\n    • valuesobject\n\n      All.\n\n      • typestring\n\n        Kind.\n\n\
         \x20   • docstring\n\n      Text. If format.values.typ is x, this attribute value is null.\n\n    • yesboolean\n\n      Sure.\n",
    );
    assert_has(&event, "          type: { type: string, doc: The type of the values. }");
    assert_has(&event, "\"yes\": { type: boolean");
}

#[test]
fn two_imports_of_one_page_are_one() {
    let bullets = "  • loanobject\n\n    The loan.\n\n    • idinteger\n\n      Number.\n";
    let first = imported(bullets);
    let text = page(bullets);
    let document = read(text.as_bytes()).expect("a page");
    let outline = outline(&document, None);
    let page = Page {
        outline: &outline,
        digest: "d".repeat(64),
        sha256: "0".repeat(64),
        product: "lending".to_owned(),
        module: "loan".to_owned(),
        platforms: Vec::new(),
        captured: "2029-01-01".to_owned(),
        schemas: None,
    };
    let mut files = sources(&[("vendor.yaml", VENDOR), ("envelope.yaml", ENVELOPE)]);
    files.extend(sources(&[(&first.files[0].path, &first.files[0].after)]));
    let lock = &first.files[1].after;
    let second = import(files, Some(lock), &page).expect("imported");
    assert_eq!(second.files, Vec::new());
    assert_eq!(second.undecided, Vec::new());
}

#[test]
fn a_sentence_that_can_mean_something_else_is_marked() {
    for text in [
        "When it was lent. This value is the same as created_at.",
        "Kind of loan. For onLoanChange, this value is letter.",
    ] {
        let imported = imported(&format!(
            "  • created_atstring\n\n    When it began.\n\n  • notestring\n\n    {text}\n"
        ));
        let event = text_of(&imported);
        assert!(event.contains("of the page says so"), "{text}\n{event}");
    }
}
