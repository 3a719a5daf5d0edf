//! Pages cut into events, and bullets that are attributes or something else.

use crate::page::outline::ExampleOf;
use crate::spec::ChangeShape;

use super::{at, event, flat, outline, tree};

const TWO: &str = r#"onLoanCreate BookboxBookbox Pro
The onLoanCreate event is triggered when:
- A book is lent.
- title
Subscribe to the onLoanCreate event by using the following sample manifest.json content.
"events": {
"onLoanCreate": {
"handler": "onLoanCreateCallback"
}
}Attributes of the data object
- idinteger
Identifier of the loan.
onLoanEndBookboxBookbox Pro
The onLoanCreate event is triggered when a book comes back.
"events": {
"onLoanEnd": {
"handler": "onLoanEndCallback"
}
}Attributes of the data object
- idinteger
Identifier of the loan that was created.
- feenumber
What it costs."#;

#[test]
fn each_list_belongs_to_the_event_of_its_section() {
    let outline = outline(TWO);
    let names: Vec<_> = outline.events.iter().map(|event| event.event.as_str()).collect();
    assert_eq!(names, ["onLoanCreate", "onLoanEnd"]);
    assert_eq!(tree(&outline.events[0]), "id integer\n");
    assert_eq!(tree(&outline.events[1]), "id integer\nfee number\n");
    assert_eq!(outline.events[0].line, 1);
    assert_eq!(outline.events[1].line, 13);
    assert!(outline.unplaced.is_empty(), "{:#?}", outline.unplaced);
}

#[test]
fn bullets_before_the_list_are_prose() {
    let prose = &outline(TWO).events[0].prose;
    assert!(prose.iter().any(|sentence| sentence.text == "title" && sentence.line == 4));
}

#[test]
fn a_list_without_an_event_is_unplaced() {
    let outline =
        outline("Some words of a page.\nAttributes of the data object\n- idstring\nIdentifier.");
    assert!(outline.events.is_empty());
    let lines: Vec<_> = outline.unplaced.iter().map(|bullet| bullet.line).collect();
    assert_eq!(lines, [1, 2, 3, 4]);
}

#[test]
fn the_list_of_the_data_is_taken_before_that_of_the_envelope() {
    let outline = outline(
        "The onLoanCreate event is triggered when a book is lent.\nAttributes of the payload\n- regionstring\nWhere it is.\nAttributes of the data object\n- idstring\nIdentifier.",
    );
    assert_eq!(tree(&outline.events[0]), "id string\n");
    assert!(outline.unplaced.iter().any(|bullet| bullet.text == "regionstring"));
}

#[test]
fn a_manifest_decides_and_what_contradicts_it_is_told() {
    let outline = outline(
        "onLoanEnd\n\"events\": {\n\"onLoanRenew\": {\n\"handler\": \"x\"\n}\n}\nAttributes of the data object\n- idstring\nIdentifier.",
    );
    assert_eq!(outline.events[0].event, "onLoanRenew");
    assert_eq!(outline.unplaced[0].line, 1);
}

#[test]
fn bullets_of_values_and_labels_are_no_attributes() {
    let event = event(&flat(
        "- loanobject\nThe loan.\n- stateinteger\nPossible values:\n- 0: Lent\n- 1: Back\n- kindstring\nPossible values:- Rule: The rules say so.\n- Desk: Somebody at the desk says so.\n- shelfstring\nThe shelf. It has these labels:\n- Name\n- Floor\n",
    ));
    assert_eq!(tree(&event), "loan object\n  state integer\n  kind string\n  shelf string\n");
    let kind = at(&event, "loan.kind");
    assert_eq!(kind.values.len(), 2);
    assert_eq!(kind.values[0].meaning.as_deref(), Some("The rules say so."));
    assert_eq!(at(&event, "loan.state").values.len(), 2);
    assert_eq!(at(&event, "loan.shelf").description.len(), 4);
}

#[test]
fn attributes_may_have_no_type_and_labels_are_left_open() {
    let outline = outline(&flat("- idstring\nIdentifier.\n- reader\nWho reads.\n- Title\nWords."));
    assert_eq!(tree(&outline.events[0]), "id string\nreader ?\n");
    assert_eq!(outline.unplaced[0].text, "Title");
}

#[test]
fn what_stands_in_the_middle_of_a_line_is_found() {
    let event = event(&flat(
        "- loanobject\nThe loan.\n- lentboolean\nPossible values: true, false - readerstring\nWho reads. It is a name. - shelfstring\nWhere it was.",
    ));
    assert_eq!(tree(&event), "loan object\n  lent boolean\n  reader string\n  shelf string\n");
}

#[test]
fn depth_shows_the_nesting_whatever_the_names_are() {
    let event = event(
        "Configure onLoanCreate\n\nAttributes of the data object\n\n  • emailobject\n\n    The e-mail.\n\n    • emailstring\n\n      The address.\n\n    • user_idinteger\n\n      Who.\n\n    • user_idinteger\n\n      Who.\n\n  • idstring\n\n    Identifier.\n",
    );
    assert_eq!(
        tree(&event),
        "email object\n  email string\n  user_id integer\n  user_id integer\nid string\n"
    );
    assert!(at(&event, "email.email").placement.is_none());
}

#[test]
fn a_closed_page_is_told() {
    let list = "- changesobject\nWhat changed.\n- loanobject\nThe loan.";
    let event = event(&flat(list));
    assert_eq!(tree(&event), "changes object\nloan object\n");
    assert!(event.collapsed);
}

#[test]
fn examples_are_told_apart() {
    let event = event(&flat(
        "- changesobject\nWhat changed, in the format:\n\"changes\": { //For non-array attributes \"<loan.attribute that changed>\": [\"New value\", \"Old value\"] }Example\n\"changes\": { \"shelf\": [ \"A\", \"B\" ] }\n- loanobject\nThe loan.\n- shelfstring\nWhere.\nExample\n{ \"event\": \"onLoanCreate\", \"data\": { \"changes\": {}, \"loan\": { \"shelf\": \"A\" } } }",
    ));
    let of: Vec<_> = event.examples.iter().map(|example| example.of).collect();
    assert_eq!(of, [ExampleOf::Changes, ExampleOf::Payload]);
    let changes = event.changes.expect("a shape");
    assert_eq!((changes.at.as_str(), changes.of.as_deref()), ("changes", Some("loan")));
    assert_eq!(changes.pairs[0].pair, Some(ChangeShape::new_old()));
}

#[test]
fn mended_and_broken_code_is_told() {
    let outline = outline(&flat(
        "- loanobject\nThe loan.\n- shelfstring\nWhere.\nExample\n{ \"loan\": { \"shelf\": \"A\" } }}",
    ));
    assert_eq!(outline.events[0].examples.len(), 1);
    assert_eq!(outline.unplaced.len(), 1, "{:#?}", outline.unplaced);
}

#[test]
fn a_sentence_of_an_attribute_ends_no_list() {
    let page = TWO.replace(
        "Identifier of the loan.\n",
        "Identifier.\n- sentstring\nWhen the book is lent, the onLoanCreate event is triggered.\n- zonestring\nZone.\n",
    );
    let outline = outline(&page);
    assert_eq!(tree(&outline.events[0]), "id integer\nsent string\nzone string\n");
    assert_eq!(outline.events.len(), 2);
}

#[test]
fn a_line_below_a_bullet_heads_no_list() {
    for line in [
        "Attributes of the loan that changed.",
        "Attributes of the loan, each with its old value.",
        "properties of the loan",
        "It has the following attributes:",
    ] {
        let page = flat(&format!("- loanobject\n{line}\n- idstring\nIdentifier."));
        let outline = outline(&page);
        let event = &outline.events[0];
        assert_eq!(tree(event), "loan object\n  id string\n", "{line}");
        assert_eq!(at(event, "loan").description[0].text, line);
        assert!(outline.unplaced.is_empty(), "{line}");
    }
}

#[test]
fn a_sentence_before_the_next_list_belongs_to_its_event() {
    let page = TWO.replace(
        "onLoanEndBookboxBookbox Pro\n",
        "A book is back, and the onLoanEnd event is sent.\n",
    );
    let outline = outline(&page);
    assert_eq!(outline.events[1].line, 13);
    assert_eq!(at(&outline.events[0], "id").description.len(), 1);
}

#[test]
fn a_name_in_code_with_words_is_an_attribute_of_an_object_and_a_value_of_others() {
    let event = event(
        "# onLoanCreate\n\n## Attributes of the data object\n\n- **loan**\n\n  The loan.\n\n  - `shelf`: Where the book was.\n  - **state** string\n\n    Possible values:\n\n    - `open`: The loan is open.\n    - `shut`: The loan is over.\n",
    );
    assert_eq!(tree(&event), "loan ?\n  shelf ?\n  state string\n");
    assert_eq!(at(&event, "loan.state").values.len(), 2);
}

#[test]
fn a_name_that_stands_apart_from_words_without_a_type_is_left_open() {
    let outline = outline(
        "# onLoanCreate\n\n## Attributes of the data object\n\n- **loan** `object`\n  - **shelf** `enum` Where the book was.\n  - **Note** that loans end.\n  - **state** `string`\n",
    );
    assert_eq!(tree(&outline.events[0]), "loan object\n  state string\n");
    let unplaced: Vec<_> = outline.unplaced.iter().map(|bullet| bullet.line).collect();
    assert_eq!(unplaced, [6]);
}

#[test]
fn a_name_with_its_type_that_is_no_bullet_describes_nothing() {
    let outline = outline(
        "# onLoanCreate\n\n## Attributes of the data object\n\n- **loan** `object`\n\n  The loan.\n\n  **shelf** `string`\n\n- **state** `string`\n",
    );
    let event = &outline.events[0];
    assert_eq!(at(event, "loan").description.len(), 1);
    let unplaced: Vec<_> = outline.unplaced.iter().map(|bullet| bullet.line).collect();
    assert_eq!(unplaced, [9]);
}

#[test]
fn the_shape_of_changes_can_stand_in_a_sentence() {
    let outline = outline(
        "# onLoanCreate\n\n## Attributes of the data object\n\n- **loan** *object*\n\n  The loan.\n\n  - **state** *string*\n\n    Its state.\n\n- **changes** *object*\n\n  Changes, as JSON of the following format: `{ \"<loan.attribute that changed>\": [\"Old value\", \"New value\"] }`.\n",
    );
    let event = &outline.events[0];
    assert_eq!(at(event, "changes").claims, []);
    let changes = event.changes.as_ref().expect("a shape of changes");
    assert_eq!((changes.at.as_str(), changes.of.as_deref()), ("changes", Some("loan")));
}

#[test]
fn headings_behind_the_list_are_no_events() {
    let page =
        format!("{}\nConfigure onLoanEnd\nMore.\nJavaScript", flat("- idstring\nIdentifier."));
    let outline = outline(&page);
    assert_eq!(outline.events.len(), 1);
    let lines: Vec<_> = outline.unplaced.iter().map(|bullet| bullet.line).collect();
    assert_eq!(lines, [5, 6, 7]);
}

#[test]
fn labels_of_two_words_are_no_attributes() {
    let outline = outline(&flat(
        "- idstring\nIdentifier. One of these:\n- phone number\n- Due date\n- namestring\nName.\n- Serial number",
    ));
    assert_eq!(tree(&outline.events[0]), "id string\nname string\n");
    assert_eq!(outline.unplaced.len(), 1);
}
