//! One page in the four forms.

use super::{document, shown_kind};
use crate::page::document::{BlockKind, Form};

const INDENTED: &str = include_str!("pages/indented.txt");
const FLATTENED: &str = include_str!("pages/flattened.txt");
const MARKDOWN: &str = include_str!("pages/page.md");
const HTML: &str = include_str!("pages/page.html");

/// The blocks, without what only some of the forms have.
fn common(text: &str) -> Vec<(Option<usize>, String)> {
    let blocks = document(text).blocks.into_iter();
    let without = blocks.map(|mut block| {
        match &mut block.kind {
            BlockKind::Heading { level, .. } => *level = None,
            BlockKind::Bullet { parts, .. } => parts.truncate(1),
            BlockKind::Prose { text } => text.retain(|letter| letter != '`'),
            _ => {}
        }
        (block.depth, shown_kind(&block.kind))
    });
    without.collect()
}

#[test]
fn each_form_is_told() {
    let forms = [INDENTED, FLATTENED, MARKDOWN, HTML].map(|text| document(text).form);
    assert_eq!(forms, [Form::Indented, Form::Flattened, Form::Markdown, Form::Html]);
}

#[test]
fn each_form_has_the_same_blocks() {
    let indented = common(INDENTED);
    assert_eq!(common(MARKDOWN), indented);
    assert_eq!(common(HTML), indented);
    let texts = |blocks: Vec<(Option<usize>, String)>| blocks.into_iter().map(|(_, text)| text);
    let flattened = texts(common(FLATTENED)).collect::<Vec<_>>();
    assert_eq!(flattened, texts(indented).collect::<Vec<_>>());
}

#[test]
fn the_blocks_are_those_of_the_page() {
    let expected = [
        (0, "# Configure onShipArrive"),
        (0, "Important: It is for havens with a pilot."),
        (0, "The event is triggered when:"),
        (1, "* A ship passes the breakwater."),
        (1, "* A pilot's report comes in."),
        (0, "Subscribe to the event in the following manifest.json content."),
        (0, "manifest.json"),
        (
            0,
            "`\"events\": {\n  \"onShipArrive\": {\n    \"handler\": \"onShipArriveCallback\"\n  }\n}`",
        ),
        (0, "# Attributes of the data object"),
        (1, "* shipobject"),
        (1, "The ship — as the log has it."),
        (2, "* idstring"),
        (2, "Identifier of the ship."),
        (2, "If the ship is a dinghy, the id value is null."),
        (2, "* pilotsarray of objects"),
        (2, "Pilots who were on board."),
        (3, "* namestring"),
        (3, "Name of the pilot."),
        (2, "* statestring"),
        (2, "State of the ship."),
        (2, "Possible values:"),
        (3, "* Moored: The ship lies at a pier."),
        (3, "* Adrift: The ship lies nowhere - at all."),
        (1, "* changesobject"),
        (1, "What has changed, in the following format:"),
        (
            1,
            "`{\n  \"model_changes\": {\n    //For all\n    \"<ship.attribute that changed>\": [\"Old value\", \"New value\"]\n  }\n}`",
        ),
        (1, "Example"),
        (1, "`{\n  \"model_changes\": {\n    \"state\": [\"Adrift\", \"Moored\"]\n  }\n}`"),
        (2, "* model_changesobject"),
        (2, "All changes."),
    ];
    let expected = expected.map(|(depth, text)| (Some(depth), text.to_owned()));
    assert_eq!(common(INDENTED), expected);
}

/// The first word of a block stands on its line of the file.
#[test]
fn each_block_is_on_its_line() {
    let letters =
        |text: &str| text.replace(|letter: char| !letter.is_alphanumeric() && letter != '{', "");
    for (text, tag) in
        [INDENTED, FLATTENED, MARKDOWN, HTML].into_iter().zip(["•", "•", "</?i>", "<[^>]*>"])
    {
        let tags = regex::Regex::new(tag).expect("a pattern");
        let lines: Vec<&str> = text.lines().collect();
        for block in document(text).blocks {
            let text = shown_kind(&block.kind);
            let word = text.trim_start_matches(['*', '#', '1', '2', ' ']).split_whitespace().next();
            let word = letters(word.unwrap_or_default());
            let line = letters(&tags.replace_all(lines[block.line - 1], ""));
            assert!(line.contains(&word), "{word}: {line}");
        }
    }
}

#[test]
fn line_ends_change_nothing() {
    for text in [INDENTED, FLATTENED, MARKDOWN, HTML] {
        assert_eq!(document(&text.replace('\n', "\r\n")), document(text));
        assert_eq!(document(&text.replace('\n', "\r")), document(text));
        assert_eq!(document(&format!("\u{feff}{text}")), document(text));
    }
}

#[test]
fn only_flattened_text_has_no_depth() {
    assert!(document(FLATTENED).blocks.iter().all(|block| block.depth.is_none()));
    for text in [INDENTED, MARKDOWN, HTML] {
        assert!(document(text).blocks.iter().all(|block| block.depth.is_some()));
    }
}

#[test]
fn nothing_of_it_is_left_unread() {
    for text in [INDENTED, FLATTENED, MARKDOWN, HTML] {
        assert_eq!(document(text).unread, []);
    }
}
