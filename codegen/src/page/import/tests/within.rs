//! Changes inside of the change of an object: imported, added and taken away.

use super::stays::Spec;
use super::{assert_has, page};

/// A page with these words at its changes, and a format.
fn changes(words: &str, format: &str) -> String {
    page(&format!(
        "  • changesobject\n\n    {words}\n\n    {format}\n\n  • loanobject\n\n    The loan.\n\n    • daysinteger\n\n      How long.\n\n    • fieldsobject\n\n      Fields of the vendor.\n\n    • readerobject\n\n      Who reads.\n\n      • addressobject\n\n        Where they live.\n\n        • citystring\n\n          The city.\n"
    ))
}

const FORMAT: &str = "{ \"<loan.attribute that changed>\": [\"Old value\", \"New value\"] }";
const INNER: &str = "{ \"<loan.attribute that changed>\": [\"Old value\", \"New value\"], \"reader\": { \"<reader.attribute that changed>\": [\"Old value\", \"New value\"] } }";

/// Imports a page; once more changes nothing.
#[track_caller]
fn import(spec: &mut Spec, text: &str) {
    let imported = spec.import(text);
    assert_eq!(imported.left, Vec::new(), "{}", spec.event());
    assert_eq!(spec.import(text).files, Vec::new(), "{}", spec.event());
}

#[test]
fn a_page_that_says_it_becomes_a_spec_that_does() {
    for (words, format, within) in [
        ("What changed. The changes of `reader` are given per attribute.", FORMAT, "[reader]"),
        ("What changed.", INNER, "[reader]"),
        (
            "What changed. For `fields`, the change is an object with the changed members.",
            INNER,
            "[fields, reader]",
        ),
        (
            "What changed. Contains the changes for each attribute of `reader.address`.",
            FORMAT,
            "[reader, reader.address]",
        ),
    ] {
        let text = changes(words, format);
        let mut spec = Spec::of(&text);
        assert_has(spec.event(), "type: changes of loan");
        assert_has(spec.event(), &format!("within: {within}"));
        import(&mut spec, &text);
    }
}

#[test]
fn it_comes_to_a_spec_and_goes() {
    let plain = changes("What changed.", FORMAT);
    let mut spec = Spec::of(&plain);
    assert!(!spec.event().contains("within"), "{}", spec.event());
    for (words, format, within) in [
        ("What changed.", INNER, "within: [reader],"),
        (
            "What changed. `fields` has a change for each of its members.",
            INNER,
            "within: [reader, fields],",
        ),
        (
            "What changed. `fields` has a change for each of its members.",
            FORMAT,
            "within: [fields],",
        ),
    ] {
        import(&mut spec, &changes(words, format));
        assert_has(spec.event(), within);
    }
    import(&mut spec, &plain);
    assert!(!spec.event().contains("within"), "{}", spec.event());
}

#[test]
fn words_that_nobody_can_read_take_nothing() {
    let mut spec = Spec::of(&changes("What changed.", INNER));
    for words in [
        "What changed. The changes of `reader` are given per attribute at times.",
        "What changed. The changes of `reader` are no longer given per attribute.",
    ] {
        spec.import(&changes(words, FORMAT));
        assert_has(spec.event(), "within: [reader],");
        assert_has(spec.event(), "# decide: say what");
    }
}

#[test]
fn without_the_object_that_changes_a_person_decides() {
    let text = page(
        "  • changesobject\n\n    What changed. The changes of `loan.reader` are given per attribute.\n\n  • loanobject\n\n    The loan.\n\n    • readerobject\n\n      Who reads.\n\n      • namestring\n\n        Their name.\n",
    );
    let spec = Spec::of(&text);
    assert_has(spec.event(), "say of which object these are the changes; line");
    assert!(!spec.event().contains("within: ["), "{}", spec.event());
}

#[test]
fn what_can_have_no_changes_inside_is_for_a_person() {
    for name in ["days", "shelf"] {
        let words = format!("What changed. The changes of `{name}` are given per attribute.");
        let spec = Spec::of(&changes(&words, FORMAT));
        let mark = format!("# decide: say whether the change of {name} is an object with changes");
        assert_has(spec.event(), &mark);
        assert!(!spec.event().contains("within"), "{}", spec.event());
    }
}
