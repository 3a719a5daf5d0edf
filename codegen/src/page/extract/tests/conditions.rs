//! Conditions in words, and sentences of one event of a page.

use crate::model::Fact;
use crate::page::outline::{Claim, Entry, Outline};

use super::{at, event, flat, outline};

/// The attribute `note` of a loan with this text, beside things that are of a kind.
fn note(text: &str) -> Entry {
    let list = format!(
        "- borrowerobject\nWho reads.\n- kindstring\nPossible values: guest, member, system\n- shelf_kindstring\nPossible values: system, open\n- loanobject\nThe loan.\n- formstring\nPossible values: letter, inter_library\n- notestring\n{text}"
    );
    at(&event(&flat(&list)), "loan.note").clone()
}

fn condition(text: &str) -> String {
    let mut entry = note(text);
    assert_eq!(entry.claims.len(), 1, "{text} {entry:#?}");
    let when = entry.claims.remove(0).when.expect("a condition");
    if when.is_not_understood() { format!("? {when}") } else { when.to_string() }
}

#[test]
fn a_thing_is_the_only_attribute_of_it_that_can_be_so() {
    for (text, words) in [
        ("If the borrower is a guest, this value is null.", "borrower.kind is guest"),
        ("If the borrower is the Bookbox guest, this value is null.", "borrower.kind is guest"),
        ("This value is null when the borrower is a member.", "borrower.kind is member"),
        ("Null if the loan is a letter.", "loan.form is letter"),
        ("Null if the loan is an inter-library.", "loan.form is inter_library"),
        ("For guests, this value is null.", "borrower.kind is guest"),
        ("This value is null for guests.", "borrower.kind is guest"),
        ("If the borrower's kind is guest, this value is null.", "borrower.kind is guest"),
        ("If the kind of the borrower is guest, this value is null.", "borrower.kind is guest"),
        ("Name on the note (if the borrower is a guest).", "borrower.kind is guest"),
        ("This value is null if borrower.kind is guest.", "borrower.kind is guest"),
        ("If borrower.kind == 'guest', this value is null.", "borrower.kind is guest"),
        ("Where the borrower is a guest, the value is null.", "borrower.kind is guest"),
        ("If the borrower's kind = guest, null.", "borrower.kind is guest"),
    ] {
        assert_eq!(condition(text), words, "{text}");
    }
}

#[test]
fn a_thing_that_can_be_two_or_nothing_is_not_understood() {
    for text in [
        "If the borrower is the system, this value is null.",
        "If the borrower is a former guest, this value is null.",
        "If the borrower is a dog, this value is null.",
        "If the desk is a guest, this value is null.",
        "If the borrower is not a dog, this value is null.",
        "This value is null for the system.",
        "This value is null for reasons of the desk.",
    ] {
        assert!(condition(text).starts_with('?'), "{text}");
    }
}

/// A page of two events with the same attribute.
fn two(text: &str) -> Outline {
    let list = format!("- titlestring\nTitle.\n- notestring\nWords on a slip. {text}");
    let section = |name: &str| {
        format!(
            "{name}\nThe {name} event is triggered when it is time.\nAttributes of the data object\n{list}\n"
        )
    };
    outline(&format!("{}{}", section("onLoanCreate"), section("onLoanEnd")))
}

fn claims(outline: &Outline, at_event: usize) -> (&[Claim], usize) {
    let entry = at(&outline.events[at_event], "note");
    (&entry.claims, entry.description.len())
}

#[test]
fn a_sentence_of_one_event_holds_there_alone() {
    for (text, fact) in [
        ("For onLoanCreate, this value is null.", "null"),
        ("This value is null for onLoanCreate.", "null"),
        ("This value is null for the onLoanCreate event.", "null"),
        ("In the onLoanCreate event, this attribute is null.", "null"),
        ("onLoanCreate: null", "null"),
        ("onLoanCreate: this value is null.", "null"),
        ("Null (onLoanCreate only).", "null"),
        ("Null in onLoanCreate.", "null"),
        ("If the event is onLoanCreate, this value is null.", "null"),
        ("This value is null when the event is onLoanCreate.", "null"),
        ("This value is letter for onLoanCreate.", "is letter"),
        ("For onLoanCreate, this value is letter.", "is letter"),
        ("In case of onLoanCreate, null.", "null"),
        ("For the onLoanCreate event the value is null.", "null"),
        ("During onLoanCreate, this attribute is null.", "null"),
        ("In onLoanCreate this is `letter`.", "is letter"),
        ("onLoanCreate: `letter`", "is letter"),
        ("onLoanCreate - always \"letter\".", "is letter"),
        ("For `onLoanCreate`, the value of this attribute is masked.", "not understood"),
    ] {
        let outline = two(text);
        assert_eq!(outline.events.len(), 2, "{text}");
        let (here, described) = claims(&outline, 0);
        assert_eq!((here.len(), described), (1, 1), "{text} {here:#?}");
        assert_eq!(here[0].fact.to_string(), fact, "{text}");
        assert_eq!(here[0].event.as_deref(), Some("onLoanCreate"), "{text}");
        assert_eq!(here[0].when, None, "{text}");
        assert_eq!(claims(&outline, 1), (&[][..], 1), "{text}");
    }
}

#[test]
fn a_line_that_says_something_of_an_event_is_no_heading() {
    for line in [
        "onLoanEnd: null",
        "onLoanEnd - null",
        "onLoanEnd: letter",
        "onLoanEnd – `letter`",
        "onLoanEnd: this value is null",
    ] {
        let outline = two(&format!("\n{line}"));
        let counts: Vec<_> = outline.events.iter().map(|event| event.attributes.len()).collect();
        assert_eq!(counts, [2, 2], "{line} {outline:#?}");
        assert_eq!(claims(&outline, 0), (&[][..], 1), "{line}");
        let (there, described) = claims(&outline, 1);
        assert_eq!((there.len(), described), (1, 1), "{line} {there:#?}");
        assert_eq!(there[0].event.as_deref(), Some("onLoanEnd"), "{line}");
        assert!(outline.unplaced.is_empty(), "{line} {:#?}", outline.unplaced);
    }
}

#[test]
fn a_sentence_of_both_events_holds_in_both() {
    let outline = two("For onLoanCreate and onLoanEnd, this value is null.");
    for event in [0, 1] {
        assert_eq!(claims(&outline, event).0[0].fact, Fact::Null);
    }
}

/// The values of the note of an event, and what is said of it besides.
fn note_values(outline: &Outline, at_event: usize) -> String {
    let entry = at(&outline.events[at_event], "note");
    let values = entry.values.iter().map(|value| value.value.to_string());
    let facts = entry.claims.iter().map(|claim| claim.fact.to_string());
    values.chain(facts).collect::<Vec<_>>().join(", ")
}

#[test]
fn values_of_one_event_are_listed_there_alone() {
    for text in [
        "Possible values for onLoanCreate: letter, card",
        "Possible values for the onLoanCreate event are letter and card.",
        "Possible values (onLoanCreate): letter, card",
        "Possible values in `onLoanCreate` only: letter, card",
        "For onLoanCreate, possible values: letter, card",
        "For the onLoanCreate event, the possible values are letter and card.",
        "onLoanCreate: possible values are letter and card.",
        "In the onLoanCreate event, the value is one of letter, card.",
        "The possible values are letter and card for onLoanCreate.",
        "Allowed values when the event is onLoanCreate: letter, card",
        "If the event is onLoanCreate, either letter or card.",
        "Possible values for onLoanCreate:\n- letter\n- card",
        "For onLoanCreate, possible values:\nletter, card",
        "Possible values for onLoanCreate:\n- letter: in an envelope\n- card: without one",
        "Possible values: letter (onLoanCreate), card (only for onLoanCreate)",
        "Possible values:\n- letter (onLoanCreate only)\n- card (for onLoanCreate)",
        "Possible values for onLoanCreate: letter, card. Possible values for onLoanRenew: day",
    ] {
        let has_third = text.contains("onLoanRenew");
        let outline = two(text);
        assert_eq!(outline.events.len(), 2, "{text}");
        let unread = if has_third { ", not understood" } else { "" };
        assert_eq!(note_values(&outline, 0), format!("letter, card{unread}"), "{text}");
        assert_eq!(note_values(&outline, 1), unread.trim_start_matches(", "), "{text}");
        let described = |event: usize| at(&outline.events[event], "note").description.len();
        assert_eq!((described(0), described(1)), (1, 1), "{text}");
    }
}

#[test]
fn each_event_has_its_own_values() {
    for text in [
        "Possible values for onLoanCreate: letter. Possible values for onLoanEnd: card.",
        "Possible values for onLoanCreate:\n- letter\n\nPossible values for onLoanEnd:\n- card",
        "Possible values: letter (onLoanCreate), card (onLoanEnd)",
        "Possible values:\n- letter: onLoanCreate\n- card: onLoanEnd only",
        "For onLoanCreate, the only possible value: letter\nFor onLoanEnd, the only possible value: card",
    ] {
        let outline = two(text);
        assert_eq!(note_values(&outline, 0), "letter", "{text} {outline:#?}");
        assert_eq!(note_values(&outline, 1), "card", "{text}");
    }
}

#[test]
fn values_of_two_events_are_listed_in_both() {
    for text in [
        "Possible values for onLoanCreate and onLoanEnd: letter, card",
        "For onLoanCreate, onLoanEnd: possible values are letter, card.",
        "For the onLoanEnd and onLoanCreate events, possible values: letter, card",
        "Possible values (onLoanCreate, onLoanEnd): letter, card",
        "The possible values are letter and card for onLoanCreate and onLoanEnd.",
    ] {
        let outline = two(text);
        for event in [0, 1] {
            assert_eq!(note_values(&outline, event), "letter, card", "{text}");
        }
    }
}

#[test]
fn values_of_which_events_is_not_clear_are_not_understood() {
    for text in [
        "Possible values for onLoanRenew: letter, card",
        "Possible values: letter, card (onLoanCreate)",
        "Possible values: letter (onLoanCreate), card",
        "Possible values for onLoanCreate: letter; for onLoanEnd: card",
        "For onLoanRenew, possible values:\n- letter\n- card",
    ] {
        let outline = two(text);
        for event in [0, 1] {
            assert_eq!(note_values(&outline, event), "not understood", "{text} {outline:#?}");
        }
    }
}

#[test]
fn the_names_of_events_can_be_values() {
    let outline = two("Possible values: onLoanCreate, onLoanEnd");
    for event in [0, 1] {
        assert_eq!(note_values(&outline, event), "onLoanCreate, onLoanEnd");
    }
}

#[test]
fn a_value_of_another_event_is_one_of_the_attribute() {
    let page = "onLoanCreate\nThe onLoanCreate event is triggered when it is time.\nAttributes of the data object\n- titlestring\nTitle.\n- kindstring\nPossible values: letter, parcel\nonLoanEnd\nThe onLoanEnd event is triggered when it is over.\nAttributes of the data object\n- titlestring\nTitle.\n- kindstring\nThe value of this attribute is letter.\n";
    let outline = outline(page);
    let kind = at(&outline.events[1], "kind");
    assert_eq!(kind.claims[0].fact.to_string(), "is letter");
    assert!(!kind.claims[0].candidate);
}

#[test]
fn events_that_the_page_does_not_have_are_not_understood() {
    let outline = two("For onLoanRenew, this value is null.");
    for event in [0, 1] {
        assert_eq!(claims(&outline, event).0[0].fact, Fact::NotUnderstood);
    }
}
