//! Bullets among those of attributes: each is read, or said not to be.

use crate::page::document::Unread;
use crate::page::outline::Outline;

use super::{at, outline};

/// A ferry with a bullet that has a text below it, as its second attribute, in each form.
fn pages(bullet: &str) -> [String; 3] {
    let head = "The onFerryTurn event is triggered when a ferry turns.\n";
    let nested = format!(
        "{head}\nAttributes of the data object\n\n  • ferryobject\n\n    The ferry.\n\n    • idinteger\n\n      \
         Number of the ferry.\n\n    • {bullet}\n\n      Null while it is in port.\n\n    • widthnumber\n\n      In metres.\n"
    );
    let markdown = format!(
        "{head}\n## Attributes of the data object\n\n- **ferry** (object): The ferry.\n  - **id** (integer): \
         Number of the ferry.\n  - {bullet}\n\n    Null while it is in port.\n  - **width** (number): In metres.\n"
    );
    let flattened = format!(
        "{head}Attributes of the data object\n- ferryobject\nThe ferry.\n- idinteger\nNumber of the ferry.\n- \
         {bullet}\nNull while it is in port.\n- widthnumber\nIn metres.\n"
    );
    [nested, markdown, flattened]
}

/// All that the page says of the ferry and of its first attribute.
fn said_before(outline: &Outline) -> Vec<String> {
    let event = &outline.events[0];
    let entries = [at(event, "ferry"), at(event, "ferry.id")];
    let descriptions = entries.iter().flat_map(|entry| &entry.description);
    let claims = entries.iter().flat_map(|entry| &entry.claims);
    let texts = descriptions.map(|part| part.text.clone());
    texts.chain(claims.map(|claim| claim.text.clone())).collect()
}

#[test]
fn a_type_with_marks_or_a_sentence_behind_it_is_a_type() {
    let cases = [
        ("draught number required", "number"),
        ("draught number, optional", "number"),
        ("draught number Required.", "number"),
        ("draught number How deep it lies.", "number"),
        ("draught = number", "number"),
        ("draught string[] How deep it lies.", "string[]"),
    ];
    for (bullet, type_) in cases {
        for page in pages(bullet) {
            let outline = outline(&page);
            let draught = at(&outline.events[0], "ferry.draught");
            assert_eq!(draught.type_.as_deref(), Some(type_), "{page}");
            assert!(draught.claims.iter().any(|claim| claim.text.contains("port")), "{page}");
            assert!(outline.unplaced.is_empty(), "{page}{:#?}", outline.unplaced);
        }
    }
}

#[test]
fn what_could_be_an_attribute_is_said_and_is_no_text_of_another() {
    for bullet in [
        "draught number? How deep it lies.",
        "draught nullable number",
        "draught measure",
        "draught: how deep it lies",
        "draught = 3",
        "\"draught\": number",
        "draught_2 The second one.",
        "draught (measure)",
        "draught – how deep it lies",
    ] {
        for page in pages(bullet) {
            let outline = outline(&page);
            assert_eq!(said_before(&outline), ["The ferry.", "Number of the ferry."], "{page}");
            let unread: Vec<&str> = outline.unplaced.iter().map(|part| &*part.text).collect();
            assert_eq!(unread.len(), 2, "{page}{unread:?}");
            assert!(unread[0].contains("draught") && unread[1].contains("port"), "{unread:?}");
        }
    }
}

#[test]
fn a_sentence_is_no_attribute() {
    for bullet in ["The draught is no attribute.", "Note: it may lie deeper."] {
        for page in pages(bullet) {
            let outline = outline(&page);
            assert!(said_before(&outline).contains(&bullet.to_owned()), "{page}");
            assert!(outline.unplaced.is_empty(), "{page}{:#?}", outline.unplaced);
        }
    }
}

#[test]
fn an_attribute_behind_the_list_is_a_piece_of_its_event() {
    let [_, page, _] = pages("**draught** (number): How deep it lies.");
    let page = format!("{page}\n## ferry\n\n- **age** (number): In years.\n- See the quay.\n");
    let outline = outline(&page);
    let texts =
        |parts: &[Unread]| -> Vec<String> { parts.iter().map(|part| part.text.clone()).collect() };
    assert_eq!(texts(&outline.events[0].unplaced), ["age (number): In years."]);
    assert_eq!(texts(&outline.unplaced), ["ferry", "age (number): In years.", "See the quay."]);
}
