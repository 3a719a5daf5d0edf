//! Pages that break off.

use crate::page::outline::{Entry, Outline};

use super::{flat, outline, tree};

const INDENTED: &str = "Configure onLoanCreate

When a book is lent, the onLoanCreate event is triggered.

Attributes of the data object

  \u{2022} actorobject

    Who lent it.

    \u{2022} idinteger

      Identifier of the actor.

  \u{2022} loanobject

    The loan. It has a shelf.

    \u{2022} shelfstring

      Where the book was. The value of this attribute is null when the actor.id is 0.

    \u{2022} tagsarray of strings

      What stands on the card.
";

const MARKDOWN: &str = "# onLoanCreate

When a book is lent, the onLoanCreate event is triggered.

## Attributes of the data object

- **actor** *object*

  Who lent it.

  - **id** *integer*

    Identifier of the actor.

- **loan** *object*

  The loan. It has a shelf.
";

const HTML: &str = "<!doctype html>
<html><body>
<h1>onLoanCreate</h1>
<p>When a book is lent, the onLoanCreate event is triggered.</p>
<h2>Attributes of the data object</h2>
<ul>
<li><b>actor</b> <i>object</i><p>Who lent it.</p>
<ul><li><b>id</b> <i>integer</i><p>Identifier of the actor.</p></li></ul></li>
<li><b>loan</b> <i>object</i><p>The loan. It has a shelf.</p></li>
</ul>
</body></html>
";

fn flattened() -> String {
    flat(
        "- actorobject\nWho lent it.\n- idinteger\nIdentifier of the actor.\n- loanobject\nThe loan. It has a shelf.\n- shelfstring\nWhere the book was.\n- changesobject\nWhat changed, in the format:\n\"changes\": { \"<loan.attribute that changed>\": [\"Old value\", \"New value\"] }Example\n\"changes\": { \"shelf\": [ \"A\", \"B\" ] }\n",
    )
}

/// The outline of a page up to where a text ends in it.
fn up_to(page: &str, end: &str) -> Outline {
    let at = page.find(end).expect("a part of the page") + end.len();
    outline(&page[..at])
}

#[test]
fn half_a_name_is_no_attribute() {
    for (page, end) in [
        (INDENTED.to_owned(), "\u{2022} sh"),
        (INDENTED.to_owned(), "\u{2022} lo"),
        (INDENTED.to_owned(), "\u{2022} shelf"),
        (flattened(), "- sh"),
        (flattened(), "- lo"),
        (MARKDOWN.to_owned(), "- **i"),
        (MARKDOWN.to_owned(), "- **id**"),
        (MARKDOWN.to_owned(), "- **id** *inte"),
        (MARKDOWN.to_owned(), "- **lo"),
        (HTML.to_owned(), "<li><b>i"),
        (HTML.to_owned(), "<li><b>lo"),
        (HTML.to_owned(), "<b>id</b>"),
    ] {
        let outline = up_to(&page, end);
        let cut = outline.cut.as_ref().unwrap_or_else(|| panic!("{end}: {outline:#?}"));
        assert!(!cut.text.is_empty() && !cut.why.is_empty(), "{end}");
        let last = names(&outline).pop().expect("an attribute");
        assert!(["actor", "id", "loan"].contains(&last.as_str()), "{end}: {last}");
        assert!(outline.unplaced.is_empty(), "{end}: {:#?}", outline.unplaced);
        let entries = entries(&outline);
        assert!(entries.iter().all(|entry| !entry.cut), "{end}");
    }
}

#[test]
fn half_a_sentence_describes_nothing() {
    for (page, end, whole) in [
        (INDENTED.to_owned(), "It has a sh", vec!["The loan."]),
        (INDENTED.to_owned(), "It has a", vec!["The loan."]),
        (INDENTED.to_owned(), "The lo", vec![]),
        (INDENTED.to_owned(), "The value of this attribute is", vec!["Where the book was."]),
        (INDENTED.to_owned(), "null when the actor", vec!["Where the book was."]),
        (flattened(), "It has a sh", vec!["The loan."]),
        (flattened(), "in the format:", vec![]),
        (MARKDOWN.to_owned(), "It has a sh", vec!["The loan."]),
        (HTML.to_owned(), "It has a sh", vec!["The loan."]),
    ] {
        let outline = up_to(&page, end);
        assert!(outline.cut.is_some(), "{end}");
        let entries = entries(&outline);
        let last = entries.iter().max_by_key(|entry| entry.line).expect("an attribute");
        assert!(last.cut, "{end}");
        let texts: Vec<_> =
            last.description.iter().map(|sentence| sentence.text.as_str()).collect();
        assert_eq!(texts, whole, "{end}");
        assert!(last.claims.is_empty(), "{end}");
    }
}

#[test]
fn the_last_value_is_taken_if_something_ends_it() {
    let head = "- loanobject\nThe loan.\n- woodstring\nWood of the shelf. ";
    for (text, half, rest) in [
        ("Possible values: oak, fore", "fore", vec!["oak"]),
        ("Possible values are oak, ash or fo", "fo", vec!["oak", "ash"]),
        ("Possible values: oak | ash | fore", "fore", vec!["oak", "ash"]),
        ("Allowed values: oa", "oa", vec![]),
        ("Possible values:\noak, ash, fo", "fo", vec!["oak", "ash"]),
        ("Possible values:\n- oak\n- fo", "fo", vec!["oak"]),
        ("One of oak or fore", "fore", vec![]),
    ] {
        let read = |end: &str| {
            let outline = outline(&flat(&format!("{head}{text}{end}")));
            let entries = entries(&outline);
            let wood = entries.iter().find(|entry| entry.name == "wood").expect("the wood");
            let values = wood.values.iter().map(|value| value.value.to_string());
            (values.collect::<Vec<_>>(), wood.cut)
        };
        assert_eq!(read(""), (rest.into_iter().map(str::to_owned).collect(), true), "{text}");
        let is_bullet = text.contains("- ");
        for end in ["\n", if is_bullet { "\n- titlestring\nTitle.\n" } else { ".\n" }] {
            let (values, is_cut) = read(end);
            assert!(values.ends_with(&[half.to_owned()]) && !is_cut, "{text}{end}{values:?}");
        }
    }
}

#[test]
fn half_of_code_is_no_example_and_said_once() {
    for end in ["\"changes\": { \"sh", "[ \"A\", ", "[\"Old value\", \"New", "\"changes\": {"] {
        let outline = up_to(&flattened(), end);
        let event = &outline.events[0];
        assert!(event.examples.is_empty() && outline.unplaced.is_empty(), "{end}");
        assert!(outline.cut.is_some(), "{end}");
        let entries = entries(&outline);
        assert!(entries.iter().all(|entry| entry.cut == (entry.name == "changes")), "{end}");
    }
    let fenced = format!("{MARKDOWN}\n## Example\n\n```json\n{{ \"loan\": {{ \"shelf\": \"A");
    let outline = outline(&fenced);
    assert!(outline.events[0].examples.is_empty() && outline.unplaced.is_empty());
    assert!(outline.cut.is_some() && entries(&outline).iter().all(|entry| !entry.cut));
}

#[test]
fn a_page_can_break_off_before_its_list() {
    for end in [
        "Attributes of the data object",
        "the onLoanCreate event is triggered.\n\nAttributes of the da",
    ] {
        let outline = up_to(INDENTED, end);
        assert!(outline.cut.is_some(), "{end}");
        assert!(names(&outline).is_empty(), "{end}");
    }
    let lone = up_to(INDENTED, "Identifier of the actor.\n\n  \u{2022} ");
    assert!(lone.cut.is_some() && entries(&lone).iter().all(|entry| !entry.cut));
}

#[test]
fn a_whole_page_does_not_break_off() {
    let untyped = "Configure onLoanCreate\n\nAttributes of the data object\n\n  \u{2022} loan\n\n    The loan.\n\n    \u{2022} id\n\n      Identifier\n\n  \u{2022} shelf";
    for page in [
        INDENTED.to_owned(),
        MARKDOWN.to_owned(),
        HTML.to_owned(),
        flattened(),
        INDENTED.trim_end().to_owned(),
        untyped.to_owned(),
        flat("- loanobject\nThe loan\n- idinteger\nIdentifier\n- shelfstring\nThe shelf"),
        flat("- loanobject\nThe loan.\n- idinteger\nWhich.\n- statestring\nState. Possible values: off, on\n"),
        flat("- loanobject\nThe loan.\n- stateinteger\nState.\nPossible values:\n- 0: Lent\n- 1: Back again"),
        flat("- loanobject\nThe loan.\n- stateinteger\nState.\nPossible values:\n0: Lent\n1: Back again"),
        flat("- loanobject\nThe loan.\n- statestring\nState.\nPossible values:\nlent, back\n"),
        flat("- loanobject\nThe loan.\n- statestring\nState.\nPossible values:\n- lent: At home\n- back: In the hall"),
        flat("- loanobject\n- readerobject"),
        "<h1>onLoanCreate</h1><h2>Attributes of the data object</h2><ul><li><b>id</b> <i>string</i></ul>".to_owned(),
    ] {
        let outline = outline(&page);
        assert_eq!(outline.cut, None, "{page}");
        assert!(entries(&outline).iter().all(|entry| !entry.cut), "{page}");
    }
}

#[test]
fn the_attribute_that_a_page_ends_with_is_told() {
    let last = |page: &str| {
        let last = outline(page).events[0].last.clone();
        last.map(|last| (last.path, last.is_bare))
    };
    assert_eq!(last(INDENTED), Some(("loan.tags".to_owned(), false)));
    let bare = &INDENTED[..INDENTED.find(" of strings").expect("a type")];
    assert_eq!(last(bare), Some(("loan.tags".to_owned(), true)));
    assert_eq!(last(MARKDOWN), Some(("loan".to_owned(), false)));
    assert_eq!(last(&format!("{MARKDOWN}\n## Example\n\n```json\n{{}}\n```\n")), None);
}

#[test]
fn no_cut_changes_what_stands_before_it() {
    for page in [INDENTED, MARKDOWN, HTML, &flattened()] {
        let whole = outline(page);
        let lines = |outline: &Outline| entries(outline).len();
        for end in (1..page.len()).filter(|end| page.is_char_boundary(*end)) {
            let Ok(document) = crate::page::read(&page.as_bytes()[..end]) else { continue };
            let part = crate::page::outline(&document, None);
            assert!(lines(&part) <= lines(&whole), "{}", &page[..end]);
            let last = part.events.iter().find_map(|event| event.last.clone());
            for entry in entries(&part) {
                let same = entries(&whole).into_iter().find(|other| other.line == entry.line);
                let same = same.unwrap_or_else(|| panic!("{entry:#?}\n{}", &page[..end]));
                let is_last = last.as_ref().is_some_and(|last| last.line == entry.line);
                if !is_last {
                    let own = (&entry.name, &entry.type_, &entry.description, &entry.claims);
                    let theirs = (&same.name, &same.type_, &same.description, &same.claims);
                    assert_eq!(own, theirs, "{}", &page[..end]);
                } else if last.as_ref().is_some_and(|last| !last.is_bare) {
                    assert_eq!(entry.name, same.name, "{}", &page[..end]);
                    let texts = entry.description.iter().zip(&same.description);
                    // No sentence before the first one tells that it is whole.
                    let mut parts = texts.map(|(own, all)| all.text.starts_with(&own.text));
                    assert!(parts.all(|is_part| is_part), "{}", &page[..end]);
                }
            }
        }
    }
}

fn entries(outline: &Outline) -> Vec<Entry> {
    fn add(entries: &[Entry], all: &mut Vec<Entry>) {
        for entry in entries {
            all.push(Entry { attributes: Vec::new(), ..entry.clone() });
            add(&entry.attributes, all);
        }
    }
    let mut all = Vec::new();
    outline.events.iter().for_each(|event| add(&event.attributes, &mut all));
    all
}

fn names(outline: &Outline) -> Vec<String> {
    outline
        .events
        .iter()
        .flat_map(|event| tree(event).lines().map(line_name).collect::<Vec<_>>())
        .collect()
}

fn line_name(line: &str) -> String {
    line.trim().split(' ').next().unwrap_or_default().to_owned()
}

#[test]
fn a_page_that_breaks_off_is_told_once() {
    let half = INDENTED.replace(
        "    \u{2022} tagsarray of strings\n\n      What stands on the card.\n",
        "    \u{2022} ta",
    );
    let unread = outline(&half).unread();
    let told: Vec<&str> = unread.iter().map(|unread| unread.why.as_str()).collect();
    assert_eq!(told, ["the page breaks off: the name breaks off"]);
    assert_eq!(outline(INDENTED).unread(), []);
}
