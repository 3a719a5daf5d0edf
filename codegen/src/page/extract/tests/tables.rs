//! Tables of attributes.

use crate::page::outline::Confidence;
use crate::spec::Scalar;

use super::{at, event, outline, tree};

const TREE: &str =
    "actor object\n  id integer\nloan object\n  shelf string\n  tags array of strings\n";

const ROWS: [(&str, &str, &str); 5] = [
    ("actor", "object", "Who lent it."),
    ("actor.id", "integer", "Identifier of the actor."),
    ("loan", "object", "The loan."),
    ("loan.shelf", "string", "Where the book was."),
    ("loan.tags", "array of strings", "What stands on the card."),
];

fn markdown(table: &str) -> String {
    format!(
        "# onLoanCreate\n\nWhen a book is lent, the onLoanCreate event is triggered.\n\n## Attributes of the data object\n\n{table}\n"
    )
}

fn text(table: &str) -> String {
    format!(
        "onLoanCreate\nWhen a book is lent, the onLoanCreate event is triggered.\nAttributes of the data object\n{table}\n"
    )
}

fn rows(row: impl Fn(&str, &str, &str) -> String) -> String {
    ROWS.map(|(name, type_, says)| row(name, type_, says)).concat()
}

#[test]
fn tables_of_all_forms_are_read_as_lists_are() {
    let cells = rows(|name, type_, says| {
        format!("<tr><td><code>{name}</code></td><td>{type_}</td><td><p>{says}</p></td></tr>\n")
    });
    let html = format!(
        "<h1>onLoanCreate</h1>\n<p>When a book is lent, the onLoanCreate event is triggered.</p>\n<h2>Attributes of the data object</h2>\n<table><thead><tr><th>Attribute</th><th>Type</th><th>Description</th></tr></thead><tbody>\n{cells}</tbody></table>"
    );
    let bars = |name: &str, type_: &str, says: &str| format!("| `{name}` | {type_} | {says} |\n");
    let head = "| Field | Type | Description |\n| --- | :-- | --- |\n";
    for page in [
        html,
        markdown(&format!("{head}{}", rows(bars))),
        text(&format!("| Name | Type | Description |\n{}", rows(bars))),
        text(&format!(
            "Name | Type | Description\n{}",
            rows(|a, b, c| format!("{a} | {b} | {c}\n"))
        )),
        text(&format!("Key\tType\tNotes\n{}", rows(|a, b, c| format!("{a}\t{b}\t{c}\n")))),
        text(&format!(
            "Attribute\nType\nDescription\n{}",
            rows(|a, b, c| format!("{a}\n{b}\n{c}\n"))
        )),
        text(&format!(
            "Property\n\nType\n\nDescription\n\n{}",
            rows(|a, b, c| format!("{a}\n\n{b}\n\n{c}\n\n"))
        )),
    ] {
        let outline = outline(&page);
        assert_eq!(outline.events.iter().map(tree).collect::<Vec<_>>(), [TREE], "{page}");
        let shelf = at(&outline.events[0], "loan.shelf");
        assert_eq!(shelf.description[0].text, "Where the book was.", "{page}");
        assert!(outline.unplaced.is_empty() && outline.cut.is_none(), "{page}\n{outline:#?}");
    }
}

#[test]
fn brackets_blanks_and_signs_tell_the_nesting() {
    let expected = "loans array of objects\n  id integer\n  card object\n    code string\n";
    for table in [
        "| loans | array of objects | . |\n| loans[].id | integer | . |\n| loans[].card | object | . |\n| loans[].card.code | string | . |\n",
        "| loans[] | object | . |\n| loans[].id | integer | . |\n| loans[].card | object | . |\n| loans[].card.code | string | . |\n",
        "| loans | array of objects | . |\n| &nbsp;&nbsp;id | integer | . |\n| &nbsp;&nbsp;card | object | . |\n| &nbsp;&nbsp;&nbsp;&nbsp;code | string | . |\n",
        "| loans | array of objects | . |\n| - id | integer | . |\n| - card | object | . |\n| -- code | string | . |\n",
        "| loans | array of objects | . |\n| \u{21b3} id | integer | . |\n| \u{21b3} card | object | . |\n| \u{21b3}\u{21b3} code | string | . |\n",
    ] {
        let page = markdown(&format!("| Attribute | Type | Description |\n|---|---|---|\n{table}"));
        assert_eq!(tree(&event(&page)), expected, "{table}");
    }
}

#[test]
fn an_object_that_only_paths_name_arises() {
    for (table, expected, inferred) in [
        (
            "| bridge | object | . |\n| bridge.valves[].id | string | . |\n| bridge.valves[].open | boolean | . |\n",
            "bridge object\n  valves array of objects\n    id string\n    open boolean\n",
            "bridge.valves",
        ),
        ("| desk.id | string | . |\n", "desk object\n  id string\n", "desk"),
        (
            "| id | string | . |\n| shelves[].books[].id | string | . |\n",
            "id string\nshelves array of objects\n  books array of objects\n    id string\n",
            "shelves.books",
        ),
        (
            "| desk | object | . |\n| desk.lamp.on | boolean | . |\n| desk.lamp.age | integer | . |\n",
            "desk object\n  lamp object\n    on boolean\n    age integer\n",
            "desk.lamp",
        ),
        (
            "| desk | object | . |\n| desk.cards[] | array | . |\n| desk.notes[].text | string | . |\n",
            "desk object\n  cards array\n  notes array of objects\n    text string\n",
            "desk.notes",
        ),
    ] {
        let page = markdown(&format!("| Attribute | Type | Description |\n|---|---|---|\n{table}"));
        let event = event(&page);
        assert_eq!(tree(&event), expected, "{table}");
        let placement = at(&event, inferred).placement.as_ref().expect("a mark");
        assert_eq!(placement.confidence, Confidence::Likely, "{table}");
    }
}

#[test]
fn a_bar_in_a_cell_cuts_nothing() {
    let heads = "| Attribute | Type | Description |\n|---|---|---|\n";
    for row in [
        "| state | string | State. One of open | shut | lost |",
        "| state | string | State. Possible values: open | shut | lost. |",
        "| state | string | State. One of `open` | `shut` | `lost` |",
        "| state | string | State. Possible values: open \\| shut | lost |",
        "state | string | State. Values: open|shut|lost",
        "| state | string | State. Possible values: **open** | shut | lost",
    ] {
        let page = markdown(&format!("{heads}| id | string | . |\n{row}\n| zone | string | . |\n"));
        let outline = outline(&page);
        let values =
            at(&outline.events[0], "state").values.iter().map(|value| value.value.to_string());
        assert_eq!(values.collect::<Vec<_>>(), ["open", "shut", "lost"], "{row}");
        assert!(outline.unplaced.is_empty(), "{row} {:#?}", outline.unplaced);
    }
    let page = markdown(&format!("{heads}| id | string | null | Identifier. |\n"));
    assert_eq!(tree(&event(&page)), "id string | null\n");
    let heads = "| Field | Type | Values | Description |\n|---|---|---|---|\n";
    let page = markdown(&format!("{heads}| state | string | open | shut | State of it. |\n"));
    let read = event(&page);
    assert_eq!(at(&read, "state").values.len(), 2);
    assert_eq!(at(&read, "state").description[0].text, "State of it.");
}

#[test]
fn a_row_whose_cells_are_not_clear_is_told() {
    for (heads, row) in [
        ("| Field | Type | Values | Description |", "| state | string | open | shut | lost |"),
        ("| Field | Type | Values | Description |", "| state | string | open it | shut | Words. |"),
        ("| Field | Type | Required |", "| state | string | yes | no |"),
        ("| Field | Type | Description | Values |", "| state | string | Words. | open | shut |"),
    ] {
        let rule = "---|".repeat(heads.matches('|').count() - 1);
        let page = markdown(&format!("{heads}\n|{rule}\n{row}\n| id | string | . |\n"));
        let outline = outline(&page);
        let told: Vec<_> = outline.unplaced.iter().map(|unread| unread.why.as_str()).collect();
        assert_eq!(told.len(), 1, "{row} {outline:#?}");
        assert!(told[0].starts_with("this row has more cells"), "{row} {told:?}");
    }
}

#[test]
fn a_cell_can_have_a_list() {
    for cell in [
        "State. Possible values:<ul><li>open: it is</li><li>shut: it is not</li></ul>",
        "State. Possible values: <ul><li>open - it is</li><li>shut - it is not</li></ul>",
        "State.<br>Possible values:<br>open: it is<br>shut: it is not",
        "State.<br/>Possible values: open (it is), shut (it is not)",
        "State. Values:<ol><li>`open`: it is<li>`shut`: it is not</ol>",
    ] {
        let markdown = markdown(&format!(
            "| Field | Type | Description |\n|---|---|---|\n| state | string | {cell} |\n"
        ));
        let html = format!(
            "<h1>onLoanCreate</h1><p>The onLoanCreate event is triggered when a book is lent.</p><h2>Attributes of the data object</h2><table><tr><th>Field</th><th>Type</th><th>Description</th></tr><tr><td>state</td><td>string</td><td>{cell}</td></tr></table>"
        );
        for page in [markdown, html] {
            let event = event(&page);
            let state = at(&event, "state");
            let values =
                state.values.iter().map(|value| (value.value.to_string(), value.meaning.clone()));
            let expected = [("open", "it is"), ("shut", "it is not")];
            let expected =
                expected.map(|(value, meaning)| (value.to_owned(), Some(meaning.to_owned())));
            assert_eq!(values.collect::<Vec<_>>(), expected, "{page} {state:#?}");
            assert!(state.claims.is_empty(), "{page}");
        }
    }
    let page = markdown(
        "| Field | Type | Values |\n|---|---|---|\n| state | string | <ul><li>open</li><li>shut</li></ul> |\n| kind | string | low<br>high |\n",
    );
    let event = event(&page);
    let count = |path: &str| (at(&event, path).values.len(), at(&event, path).claims.len());
    assert_eq!((count("state"), count("kind")), ((2, 0), (2, 0)));
}

#[test]
fn a_type_can_have_more_in_its_cell() {
    for (type_, claims) in [
        ("integer (nullable)", "null"),
        ("integer, nullable", "null"),
        ("integer; nullable", "null"),
        ("integer (can be null)", "null"),
        ("integer (required)", "not understood"),
    ] {
        let page = markdown(&format!(
            "| Field | Type | Description |\n|---|---|---|\n| day | {type_} | Day. |\n"
        ));
        let event = event(&page);
        assert_eq!(tree(&event), "day integer\n", "{type_}");
        let found = at(&event, "day").claims.iter().map(|claim| claim.fact.to_string());
        assert_eq!(found.collect::<Vec<_>>(), [claims], "{type_}");
    }
}

#[test]
fn other_columns_are_kept() {
    let page = markdown(
        "| Parameter | Type | Required | Possible values | Description | Example |\n|---|---|---|---|---|---|\n| state | string | yes | open, shut | State of the loan. | open |\n| day | integer | | - | Day of the loan. | 4 |\n",
    );
    let event = event(&page);
    assert_eq!(tree(&event), "state string\nday integer\n");
    let values: Vec<_> =
        at(&event, "state").values.iter().map(|value| value.value.clone()).collect();
    assert_eq!(values, ["open", "shut"].map(|text| Scalar::String(text.to_owned())));
    let texts: Vec<_> =
        at(&event, "day").description.iter().map(|sentence| sentence.text.as_str()).collect();
    assert_eq!(texts, ["Day of the loan.", "Example: 4."]);
}

#[test]
fn other_tables_stay_unread() {
    for table in [
        "| Code | Description |\n|---|---|\n| 404 | Not found. |\n",
        "| Plan | Price | Seats |\n|---|---|---|\n| Desk | 4 | 2 |\n",
        "| Field | Type | Weight |\n|---|---|---|\n| id | string | 4 |\n",
        "| Name | Type | Description |\n|---|---|---|\n| A long name | desk | Words. |\n",
        "| Attribute | Type | Description |\n|---|---|---|\n",
        "| Error | Meaning |\n|---|---|\n| id_missing | It has none. |\n",
    ] {
        let page = format!("{}- **id** *string*\n", markdown(table));
        let outline = outline(&page);
        assert_eq!(tree(&outline.events[0]), "id string\n", "{table}");
        assert_eq!(outline.unplaced.len(), 1, "{table}");
    }
}

#[test]
fn a_table_of_the_envelope_is_read() {
    let page = "# Desk events\n\nEvery event is sent as a webhook.\n\n## Payload\n\n| Field | Type | Description |\n|---|---|---|\n| event | string | Name of the event. |\n| data | object | What it says. |\n";
    let outline = outline(page);
    assert_eq!(outline.envelope.as_ref().map(tree).as_deref(), Some("event string\ndata object\n"));
    assert!(outline.unplaced.is_empty(), "{:#?}", outline.unplaced);
}

#[test]
fn a_row_without_a_name_is_left_unread_and_the_others_are_read() {
    let rows = "| id | string | Number. |\n| width, height | number | Size. |\n| depth (cm) | number | \
                Depth. |\n| _The desk_ | | |\n| ↳ lamp | string | On it. |\n| shelf | object | Where. |\n| ↳ row | integer | Row. |\n| ↳ (none) | | |\n| ↳ side | string | Side. |\n";
    let table = format!("| Field | Type | Description |\n|---|---|---|\n{rows}");
    let outline = outline(&markdown(&table));
    let event = &outline.events[0];
    assert_eq!(tree(event), "id string\nshelf object\n  row integer\n  side string\n");
    let unread: Vec<&str> = event.unplaced.iter().map(|part| &*part.text).collect();
    let rows = [
        "width, height number Size.",
        "depth (cm) number Depth.",
        "The desk",
        "↳ lamp string On it.",
        "↳ (none)",
    ];
    assert_eq!(unread, rows);
    assert_eq!(outline.unplaced, event.unplaced);
    assert_eq!(at(event, "shelf").description.len(), 1);
}
