//! The nesting of pages that have lost it.

use crate::page::outline::{Confidence, EventOutline};
use crate::spec::Scalar;

use super::{at, event, flat, model, outline, tree, with_spec};

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
    let day = placement.into_iter().find(|placement| placement.name == "day").expect("the day");
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

/// A flattened page of an event of this name.
fn page_of(name: &str, list: &str) -> String {
    format!("The {name} event is triggered at the desk.\nAttributes of the data object\n{list}")
}

#[test]
fn an_untyped_bullet_behind_values_is_an_attribute() {
    for values in [
        "- 0: Asked for\n- 1: On its way",
        "- 0 - Asked for\n- 1 - On its way",
        "- 0 = Asked for\n- 1 = On its way",
        "- 0 (asked for)\n- 1 (on its way)",
        "- 0\n- 1",
        "- 0: Asked for\n- 10: On its way\n- -1: Lost",
    ] {
        let event = event(&flat(&format!(
            "- loanobject\nThe loan.\n- stateinteger\nState of the loan.\nPossible values:\n{values}\n- quiet_hours\nWhen nobody reads. They can be planned.\n- titlestring\nTitle of the book."
        )));
        assert_eq!(
            tree(&event),
            "loan object\n  state integer\n  quiet_hours ?\n  title string\n",
            "{values}"
        );
        let hours = at(&event, "loan.quiet_hours");
        assert_eq!(hours.description.len(), 2, "{values}");
        let state = at(&event, "loan.state");
        assert!(
            state.values.iter().all(|value| matches!(value.value, Scalar::Integer(_))),
            "{values}"
        );
    }
}

#[test]
fn an_untyped_bullet_that_no_text_follows_ends_numbers_and_not_names() {
    let list = |values: &str| {
        flat(&format!(
            "- loanobject\nThe loan.\n- statestring\nPossible values:\n{values}\n- shelf\n- titlestring\nTitle."
        ))
    };
    let numbers = event(&list("- 0: Asked for\n- 1: On its way"));
    assert_eq!(tree(&numbers), "loan object\n  state string\n  shelf ?\n  title string\n");
    let names = event(&list("- desk\n- cellar"));
    assert_eq!(tree(&names), "loan object\n  state string\n  title string\n");
    assert_eq!(at(&names, "loan.state").values.len(), 3);
    let described = event(
        &list("- desk: Where one sits.\n- cellar: Below.")
            .replace("- shelf\n", "- shelf\nWhere the book was.\n"),
    );
    assert_eq!(tree(&described), "loan object\n  state string\n  shelf ?\n  title string\n");
}

#[test]
fn values_that_are_numbers_need_no_type() {
    let values = |values: &str| {
        let event = event(&flat(&format!(
            "- loanobject\nThe loan.\n- state\nState of the loan.\n{values}\n- titlestring\nTitle."
        )));
        assert_eq!(tree(&event), "loan object\n  state ?\n  title string\n", "{values}");
        let values = at(&event, "loan.state").values.iter();
        values.map(|value| value.value.clone()).collect::<Vec<_>>()
    };
    let numbers = [Scalar::Integer(0), Scalar::Integer(1)];
    assert_eq!(values("Possible values:\n- 0: Lent\n- 1: Back"), numbers);
    assert_eq!(values("Possible values: 0, 1"), numbers);
    assert_eq!(values("Possible values:\n- 0\n- 1"), numbers);
    assert_eq!(
        values("Possible values:\n- false: Lent\n- true: Back"),
        [Scalar::Boolean(false), Scalar::Boolean(true)]
    );
    let texts = ["1", "lost"].map(|text| Scalar::String(text.to_owned()));
    assert_eq!(values("Possible values: 1, lost"), texts);
    let codes = ["007", "010"].map(|code| Scalar::String(code.to_owned()));
    assert_eq!(values("Possible values: 007, 010"), codes);
}

#[test]
fn what_the_event_is_named_after_stands_at_the_top() {
    for (name, own) in [
        ("onLoanCreate", "loanobject"),
        ("onLoanCreate", "loan"),
        ("loan.created", "loan"),
        ("loan_created", "loanobject"),
        ("onNightLoanEnd", "night_loan"),
        ("onNightLoanEnd", "nightLoan"),
        ("onNightLoanEnd", "nightloanobject"),
        ("onDeskNightLoanEnd", "night_loan"),
        ("onCopyPrint", "copies"),
        ("loans.created", "loansarray of objects"),
        ("createLoan", "loan"),
    ] {
        let event = event(&page_of(
            name,
            &format!(
                "- actorobject\nWho did it.\n- idinteger\nWho.\n- {own}\nWhat it is about.\n- idinteger\nWhich.\n- activeboolean\nWhether it goes on."
            ),
        ));
        assert_eq!(event.attributes.len(), 2, "{name} {own}\n{}", tree(&event));
        let names = event.attributes[1].attributes.iter().map(|attribute| attribute.name.as_str());
        assert_eq!(names.collect::<Vec<_>>(), ["id", "active"], "{name} {own}");
    }
}

#[test]
fn a_list_of_what_the_event_is_about_is_less_sure() {
    let event = event(&flat(
        "- actorobject\nWho did it.\n- idinteger\nWho.\n- loansarray of objects\nThe loans.\n- idinteger\nWhich.",
    ));
    assert_eq!(event.attributes.len(), 2, "{}", tree(&event));
    assert_ne!(confidence(&event, "loans"), Confidence::Certain);
}

#[test]
fn what_has_no_type_is_placed_with_less_confidence() {
    let list = "- actorobject\nWho.\n- idinteger\nWho.\n- {}\nThe loan.\n- idinteger\nWhich.";
    let typed = event(&flat(&list.replace("{}", "loanobject")));
    assert_eq!(confidence(&typed, "loan"), Confidence::Certain);
    let untyped = event(&flat(&list.replace("{}", "loan")));
    assert_eq!(confidence(&untyped, "loan"), Confidence::Likely);
}

#[test]
fn a_few_untyped_bullets_leave_a_closed_page_closed() {
    for list in [
        "- actorobject\nWho.\n- loan\nThe loan.",
        "- actorobject\nWho.\n- loanobject\nThe loan.\n- note\nWords.",
        "- note\nWords.\n- changesobject\nWhat changed.\n- loanobject\nThe loan.",
        "- actorobject\nWho.\n- loanobject\nThe loan.\n- readerobject\nWho reads.\n- note\nWords.",
        "- actorobject\n- loan\n- changesobject\n- note",
    ] {
        let event = event(&flat(list));
        assert!(event.collapsed, "{list}");
        assert!(event.attributes.iter().all(|attribute| attribute.attributes.is_empty()), "{list}");
        let untyped = event.attributes.iter().filter(|attribute| attribute.type_.is_none());
        let sure = untyped.filter_map(|untyped| Some(untyped.placement.as_ref()?.confidence));
        assert!(
            sure.clone().count() > 0 && sure.into_iter().all(|sure| sure == Confidence::Likely)
        );
    }
}

#[test]
fn an_open_page_without_types_is_not_closed() {
    for list in [
        "- loanobject\nThe loan.\n- id\nWhich.\n- shelf\nWhere.",
        "- loanobject\nThe loan.\n- statusinteger\nState.",
        "- loanobject\nThe loan.\n- actorobject\nWho.\n- state\nPossible values: 1, 2",
        "- loan\nThe loan.",
    ] {
        assert!(!event(&flat(list)).collapsed, "{list}");
    }
    assert!(outline(&flat("- loan\nThe loan.")).unplaced.is_empty());
}
