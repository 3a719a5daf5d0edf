//! A sentence that nobody has read, after the page that has it was imported: check and import treat
//! it alike at the last attribute and before it.

use super::stays::Spec;
use super::{assert_has, page};
use crate::page::check::{Which, check};
use crate::page::lock::Lock;
use crate::page::read;
use crate::{lower, page as pages};

const VALUES: &str = "Possible values: open, closed";
const CONSTANT: &str = "The value of this attribute is \"closed stacks\".";
const NULL: &str = "This attribute value is null when the actor.kind is system.";

/// A page whose attribute `state` says something, in front of another attribute or behind it.
fn text(says: &str, is_last: bool) -> String {
    let state = format!("    • statestring\n\n      State of the loan.\n      {says}\n");
    let title = "    • titlestring\n\n      Title of the book.\n".to_owned();
    let members = if is_last { [title, state] } else { [state, title] };
    page(&format!(
        "  • actorobject\n\n    Who.\n\n    • kindstring\n\n      Kind of the actor.\n      \
         Possible values: reader, system\n\n  • loanobject\n\n    The loan.\n\n{}",
        members.join("\n")
    ))
}

/// Every difference of a page, as its kind and path.
fn differences(spec: &Spec, text: &str) -> Vec<String> {
    let lowered = lower(spec.files.clone()).expect("sound");
    let lock = Lock::parse(&spec.lock).expect("a lock");
    let outline = pages::outline(&read(text.as_bytes()).expect("a page"), Some(&lowered.model));
    let checked = check(&outline.events[0], &lowered, &lock, &Which::default()).expect("known");
    checked.unexplained().map(|found| format!("{}: {}", found.path, found.kind)).collect()
}

/// The spec of a page after the import of the page with another sentence, and its text.
fn replaced(old: &str, new: &str, is_last: bool) -> (Spec, String) {
    let mut spec = Spec::of(&text(old, is_last));
    let other = text(new, is_last);
    spec.import(&other);
    (spec, other)
}

#[test]
fn a_marked_sentence_is_reported_and_nothing_is_gone() {
    for (old, new) in [
        (VALUES, "Values follow the moon: a or b decides the reader."),
        (VALUES, "Allowed values vary with the desk.\n      The values are a matter of taste."),
        (CONSTANT, "The value is a matter of the moon."),
    ] {
        for is_last in [false, true] {
            let (mut spec, text) = replaced(old, new, is_last);
            assert_has(spec.event(), "# decide: say what line");
            let found = differences(&spec, &text);
            let expected = vec!["loan.state: not understood"; new.lines().count()];
            assert_eq!(found, expected, "{new} {is_last}");
            let again = spec.import(&text);
            assert_eq!((again.files, again.left), (Vec::new(), Vec::new()), "{new} {is_last}");
            assert!(again.notes[0].starts_with("loan.state: say what line"), "{:?}", again.notes);
        }
    }
}

#[test]
fn a_sentence_that_may_say_the_claim_is_no_difference_where_it_is_known() {
    for is_last in [false, true] {
        let (spec, text) = replaced(NULL, "Null or not is up to the moon.", is_last);
        assert_has(spec.event(), "null_when: system actor");
        assert_eq!(differences(&spec, &text), [""; 0], "{is_last}");
    }
}

#[test]
fn an_erratum_may_be_needed_while_a_sentence_is_unread() {
    for is_last in [false, true] {
        let mut spec = Spec::of(&text(NULL, is_last));
        spec.edit("conditions:\n  system actor: { actor.kind: system }\n", "");
        spec.edit(
            "state: { type: string, null_when: system actor, doc: The state of the loan. }",
            "state:\n        type: string\n        doc: The state of the loan.\n        errata:\n          \
             - page: { null_when: the actor.kind is system }\n            \
             spec: { null_when: none }\n            evidence: inferred - nobody lends then",
        );
        assert_eq!(differences(&spec, &text(NULL, is_last)), [""; 0], "{is_last}");
        let text = text("Allowed values vary with the desk.", is_last);
        spec.import(&text);
        let found = differences(&spec, &text);
        assert_eq!(found, ["loan.state: not understood"], "{is_last}\n{}", spec.event());
    }
}

#[test]
fn a_mark_that_a_person_took_away_comes_back_while_the_spec_differs() {
    for is_last in [false, true] {
        let (mut spec, text) = replaced(VALUES, "Allowed values vary with the desk.", is_last);
        let line = text.lines().position(|line| line.contains("vary")).expect("a line") + 1;
        let mark = format!("say what line {line} of the page says");
        spec.edit(&mark, "describe it");
        spec.import(&text);
        assert_has(spec.event(), &mark);
    }
}

#[test]
fn new_words_beside_a_marked_sentence_are_marked_too() {
    for is_last in [false, true] {
        let (mut spec, text) = replaced(VALUES, "Allowed values vary with the desk.", is_last);
        let other = text.replace("State of the loan.", "Wexels hum near it.");
        spec.import(&other);
        let line = other.lines().position(|line| line.contains("Wexels")).expect("a line") + 1;
        assert_has(spec.event(), &format!("say what lines {line} and {} of the page", line + 1));
    }
}

#[test]
fn words_that_are_no_claim_are_treated_alike_at_the_end() {
    let [middle, last] = [false, true].map(|is_last| {
        let (spec, text) = replaced(VALUES, "Wexels hum near the moon.", is_last);
        differences(&spec, &text)
    });
    assert_eq!(last, middle);
}

#[test]
fn what_the_page_said_beside_a_sentence_that_was_known_is_gone() {
    let unread = "Allowed values vary with the desk.";
    let spec = Spec::of(&text(&format!("{unread}\n      {VALUES}"), false));
    let shorter = text(&format!("{unread}\n      Possible values: open"), false);
    assert_eq!(differences(&spec, &shorter), ["loan.state: value gone"]);
}
