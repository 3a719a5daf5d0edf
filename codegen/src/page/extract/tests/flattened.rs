//! The nesting of pages that have lost it.

use crate::page::outline::{Confidence, EventOutline};

use super::{at, event, flat, model, tree, with_spec};

fn confidence(event: &EventOutline, path: &str) -> Confidence {
    at(event, path).placement.as_ref().expect("a placement").confidence
}

#[test]
fn order_types_and_paths_tell_the_nesting() {
    let event = event(&flat(
        "- deskobject\nThe desk.\n- shelfinteger\nWhich shelf. It is null when reader.type is guest.\n- loanobject\nThe loan.\n- zonestring\nThe zone.\n- readerobject\nWho reads.\n- cardsarray of objects\nCards.\n- idstring\nIdentifier.\n- typestring\nType of the card.\n- namestring\nName of the reader.\n- typestring\nType of the reader.",
    ));
    assert_eq!(
        tree(&event),
        "desk object\n  shelf integer\nloan object\n  zone string\nreader object\n  cards array of objects\n    id string\n    type string\n  name string\n  type string\n"
    );
}

#[test]
fn a_child_may_have_the_name_of_its_parent() {
    let event = event(&flat(
        "- readerobject\nWho.\n- ageinteger\nYears.\n- emailobject\nE-mail.\n- confirmedboolean\nWhether.\n- emailstring\nAddress.",
    ));
    assert_eq!(
        tree(&event),
        "reader object\n  age integer\n  email object\n    confirmed boolean\n    email string\n"
    );
}

#[test]
fn what_could_stand_elsewhere_is_open() {
    let event = event(&flat(
        "- loanobject\nThe loan.\n- cardobject\nThe card.\n- codestring\nCode.\n- colorstring\nColour.\n- dayinteger\nDay.",
    ));
    let placement = at(&event, "loan").attributes.iter().chain(&at(&event, "loan.card").attributes);
    let day = placement.into_iter().find(|it| it.name == "day").expect("the day");
    let placement = day.placement.as_ref().expect("a placement");
    assert_eq!(placement.confidence, Confidence::Open);
    assert!(!placement.or_under.is_empty());
}

#[test]
fn examples_are_certain() {
    let event = event(&flat(
        "- loanobject\nThe loan.\n- cardobject\nThe card.\n- codestring\nCode.\n- colorstring\nColour.\n- dayinteger\nDay.\n- changesobject\nChanges.\nExample\n{ \"data\": { \"loan\": { \"card\": { \"code\": \"x\", \"color\": \"y\" }, \"day\": 1 }, \"changes\": {} }, \"event\": \"onLoanCreate\" }",
    ));
    assert_eq!(
        tree(&event),
        "loan object\n  card object\n    code string\n    color string\n  day integer\nchanges object\n"
    );
    assert_eq!(confidence(&event, "loan.day"), Confidence::Certain);
}

const SPEC: &str = "  loan:\n    type: object\n    doc: The loan.\n    attributes:\n      card:\n        type: object\n        doc: The card.\n        attributes:\n          code: { type: string, doc: Code., example: x }\n      day: { type: integer, doc: Day., example: 1 }\n  reader:\n    type: object\n    doc: Who.\n    attributes:\n      name: { type: string, doc: Name., example: x }\n";

#[test]
fn the_spec_settles_what_is_open() {
    let page = flat(
        "- loanobject\nThe loan.\n- cardobject\nThe card.\n- codestring\nCode.\n- dayinteger\nDay.\n- readerobject\nWho.\n- namestring\nName.",
    );
    let outline = with_spec(&page, Some(&model(SPEC)));
    let event = &outline.events[0];
    assert_eq!(
        tree(event),
        "loan object\n  card object\n    code string\n  day integer\nreader object\n  name string\n"
    );
    let day = at(event, "loan.day").placement.as_ref().expect("a placement");
    assert_eq!(
        (day.confidence, day.reason.as_str()),
        (Confidence::Certain, "the spec has it there")
    );
}

#[test]
fn what_has_moved_is_not_put_back() {
    let page = flat(
        "- loanobject\nThe loan.\n- cardobject\nThe card.\n- codestring\nCode.\n- readerobject\nWho.\n- dayinteger\nDay.\n- namestring\nName.",
    );
    let outline = with_spec(&page, Some(&model(SPEC)));
    let event = &outline.events[0];
    assert_eq!(
        tree(event),
        "loan object\n  card object\n    code string\nreader object\n  day integer\n  name string\n"
    );
    assert_ne!(confidence(event, "reader.day"), Confidence::Certain);
}
