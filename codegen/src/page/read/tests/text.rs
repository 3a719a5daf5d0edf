//! Hazards of text without markup.

use super::{blocks, document, unread};
use crate::page::document::Form;

#[test]
fn glued_code_headings_and_bullets_are_split() {
    let page = "Subscribe to it.\n\"events\": {\n\"onShipArrive\": {\n}\n}Define the callback in the file:\n\
        exports= {\nonShipArrive: function(ship){\nconsole.log(\"a\"+ (ship);\n}\n}Attributes of the data object\n\
        - changesobject\nOf this format:\n\"changes\": { //For arrays \"<ship.x that changed>\": { \"changed\": [] } }Example\n\
        \"changes\": { \"x\": [ 1, 2 ] } }- changedarray\nThe status - the one before.\n- id\nNo type.";
    assert_eq!(
        blocks(page),
        [
            "1 - Subscribe to it.",
            "2 - `\"events\": {⏎\"onShipArrive\": {⏎}⏎}`",
            "5 - Define the callback in the file:",
            "6 - `exports= {⏎onShipArrive: function(ship){⏎console.log(\"a\"+ (ship);⏎}⏎}`",
            "10 - # Attributes of the data object",
            "11 - * changesobject",
            "12 - Of this format:",
            "13 - `\"changes\": { //For arrays \"<ship.x that changed>\": { \"changed\": [] } }`",
            "13 - Example",
            "14 - `\"changes\": { \"x\": [ 1, 2 ] } }`",
            "14 - * changedarray",
            "15 - The status - the one before.",
            "16 - * id",
            "17 - No type.",
        ]
    );
    assert_eq!(unread(page), [""; 0]);
}

#[test]
fn code_can_begin_behind_its_label() {
    let page = "- changesobject\nOf this format:\"changes\": { \"a\": [\n1\n] }Example{ \"b\": 1 }- nextstring";
    assert_eq!(
        blocks(page),
        [
            "1 - * changesobject",
            "2 - Of this format:",
            "2 - `\"changes\": { \"a\": [⏎1⏎] }`",
            "4 - Example",
            "4 - `{ \"b\": 1 }`",
            "4 - * nextstring",
        ]
    );
}

#[test]
fn code_whose_braces_do_not_balance_ends_before_text() {
    let page = "\n  \u{2022} shipobject\n\n    {\n      \"a\": {\n        \"b\": [1, 2}\n\n    Example\n\n    {\n      \"a\": 1\n    }\n    }\n    \u{2022} idstring\n";
    assert_eq!(
        blocks(page),
        [
            "2 1 * shipobject",
            "4 1 `{⏎  \"a\": {⏎    \"b\": [1, 2}`",
            "8 1 Example",
            "10 1 `{⏎  \"a\": 1⏎}⏎}`",
            "14 2 * idstring",
        ]
    );
    assert_eq!(
        unread(page),
        [
            "4 { \"a\": { \"b\": [1, 2}: the braces of this code never close; it is taken to end on line 6",
        ]
    );
}

#[test]
fn depth_follows_the_indents_whatever_they_are() {
    for (indent, marker) in [("  ", "•"), ("    ", "-"), ("\t", "*"), (" ", "◦"), ("   ", "–")]
    {
        for first in [0, 1] {
            let line =
                |level: usize, text: &str| format!("{}{text}\n", indent.repeat(level + first));
            let page = [
                line(0, &format!("{marker} shipobject")),
                line(1, &format!("{marker} idstring")),
                format!("{}  Identifier.\n", indent.repeat(1 + first)),
                line(2, &format!("{marker} namestring")),
                line(0, &format!("{marker} changesobject")),
            ];
            assert_eq!(
                blocks(&page.concat()),
                [
                    "1 1 * shipobject",
                    "2 2 * idstring",
                    "3 2 Identifier.",
                    "4 3 * namestring",
                    "5 1 * changesobject",
                ]
            );
        }
    }
}

#[test]
fn a_level_may_be_left_out_and_a_list_begin_anew() {
    let page = "• a\n      • b\n   • c\n         c is long.\n\nEnd of it\n      • d\n";
    assert_eq!(
        blocks(page),
        ["1 1 * a", "2 2 * b", "3 2 * c", "4 2 c is long.", "6 0 End of it", "7 1 * d",]
    );
}

#[test]
fn a_marker_can_stand_alone() {
    let page = "  •\n    shipobject\n\n    The ship.\n\n    •\n      idstring\n  •\n\nEnd.";
    assert_eq!(blocks(page), ["1 1 * shipobject", "4 1 The ship.", "6 2 * idstring", "10 0 End.",]);
}

#[test]
fn a_title_needs_to_stand_alone() {
    assert_eq!(blocks("Ships\n\n  • a\n\n    b")[0], "1 0 # Ships");
    assert_eq!(blocks("Ships\nof the port\n\n  • a\n\n    b")[0], "1 0 Ships");
    assert_eq!(blocks("Ships sail.\n\n  • a\n\n    b")[0], "1 0 Ships sail.");
}

#[test]
fn an_event_is_a_heading_and_a_sentence_of_it_is_not() {
    let page =
        "onShipArrive HavenHaven Omni\nonShipArrive is triggered at dawn\n- a\nonShipLeave\n- b";
    assert_eq!(
        blocks(page),
        [
            "1 - # onShipArrive HavenHaven Omni",
            "2 - onShipArrive is triggered at dawn",
            "3 - * a",
            "4 - # onShipLeave",
            "5 - * b",
        ]
    );
}

#[test]
fn symbols_make_text_of_a_page_with_some_markdown() {
    let page = "## Ships\n\n  • a\n\n    **b**\n\n```\n{ •\n```\n\n~~~\nx";
    assert_eq!(document(page).form, Form::Indented);
    assert_eq!(blocks(page)[3..], ["8 0 `{ •`", "12 0 `x`"]);
    assert_eq!(unread(page).len(), 1);
}

#[test]
fn a_page_without_bullets_is_flattened() {
    assert_eq!(document("Ships sail.\n\nThey do.").form, Form::Flattened);
    assert_eq!(document("- a\n- b\nc\n- d").form, Form::Flattened);
    assert_eq!(document("• a\n• b\nc\n• d").form, Form::Flattened);
    assert_eq!(document("- a\n- b\n  - c").form, Form::Indented);
}
