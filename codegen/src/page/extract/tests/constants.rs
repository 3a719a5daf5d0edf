//! Sentences that give the value of an attribute, and sentences that only seem to.

use crate::model::Fact;
use crate::page::outline::{Claim, Entry};

use super::{at, event, flat};

/// The attribute `note` of a loan with this text, beside others that have values.
fn note(text: &str) -> Entry {
    let list = format!(
        "- loanobject\nThe loan.\n- created_atstring\nWhen it began.\n- directionstring\nPossible values: incoming, outgoing\n- notestring\n{text}\n- opened_onstring\nDay of the loan.\n- readerobject\nWho reads."
    );
    at(&event(&flat(&list)), "loan.note").clone()
}

fn one(text: &str) -> Claim {
    let mut entry = note(text);
    let counts = (entry.claims.len(), entry.description.len());
    assert_eq!(counts, (1, 0), "{text} {entry:#?}");
    entry.claims.remove(0)
}

#[test]
fn how_a_value_is_is_no_value() {
    for text in [
        "The value is masked.",
        "The value is numeric.",
        "The value of this attribute is non-null.",
        "This value is unique.",
        "Its value is secret.",
        "The value of this attribute is reader.",
        "The value of this attribute is always encrypted.",
        "This attribute is always lower-case.",
        "The value is case-sensitive.",
        "The value can be `lent`.",
        "If loan.direction is incoming, the value of this attribute is hidden.",
        "The value is UTC.",
        "It is masked.",
        "Set to midnight.",
        "The value was `lent`.",
        "The value of this attribute was always `lent`.",
        "It was `lent` until spring.",
        "Before May the value was \"lent\".",
        "The values were `lent` and `back`.",
    ] {
        assert_eq!(one(text).fact, Fact::NotUnderstood, "{text}");
    }
}

#[test]
fn a_value_is_told_by_quotes_lists_and_its_form() {
    let text =
        |value: &str| Fact::Value { values: vec![crate::spec::Scalar::String(value.to_owned())] };
    for (words, value) in [
        ("The value is `masked`.", "masked"),
        ("The value of this attribute is \"read-only\".", "read-only"),
        ("This attribute is always 'lent'.", "lent"),
        ("Always `lent`.", "lent"),
        ("Set to \"lent\".", "lent"),
        ("The value of this attribute is always \"lent by hand\".", "lent by hand"),
        ("The value of this attribute is custom_note.", "custom_note"),
        ("The value of this attribute is set to Lent.", "Lent"),
        ("Possible values: lent, back. It is always lent.", "lent"),
        ("Possible values: lent, enabled. The value of this attribute is enabled.", "enabled"),
    ] {
        let entry = note(words);
        assert_eq!(entry.claims.len(), 1, "{words} {entry:#?}");
        assert_eq!(entry.claims[0].fact, text(value), "{words}");
        assert!(!entry.claims[0].candidate, "{words}");
    }
}

#[test]
fn a_constant_that_the_attribute_cannot_be_is_for_a_person_to_decide() {
    for (type_, text) in [
        ("integer", "The value is `lent`."),
        ("integer", "Set to `1.5`."),
        ("boolean", "This value is always \"yes\"."),
        ("number", "Contains the constant `many`."),
        ("string", "Possible values: lent, back. The value is `gone`."),
        ("string", "Possible values: lent, back. Always 'gone'."),
        ("integer", "The value is `lent` if title is `Ada`."),
        ("array of strings", "The value is `lent`."),
        ("object", "The value is `lent`."),
    ] {
        let page = flat(&format!("- note{type_}\n{text}\n- titlestring\nTitle."));
        let facts: Vec<_> = at(&event(&page), "note").claims.clone();
        assert_eq!(facts.len(), 1, "{text} {facts:#?}");
        assert!(facts[0].candidate, "{text}");
    }
}

#[test]
fn a_constant_is_told_by_quotes() {
    for words in [
        "Contains the constant `lent`.",
        "Holds the literal \"lent\".",
        "It always has the fixed value 'lent'.",
        "Is the constant string `lent`.",
        "This attribute contains the constant: `lent`",
    ] {
        assert_eq!(one(words).fact.to_string(), "is lent", "{words}");
        let bare = words.replace(['`', '"', '\''], "");
        assert_eq!(one(&bare).fact, Fact::NotUnderstood, "{bare}");
    }
    assert_eq!(one("Contains the constant X.").fact, Fact::NotUnderstood);
}

#[test]
fn a_sentence_that_begins_with_equals_is_about_another_attribute() {
    for words in [
        "Equals direction.",
        "Always equals `direction`.",
        "Is identical with direction.",
        "Mirrors direction.",
        "Repeats `direction`.",
        "Equal to the direction attribute.",
    ] {
        let claim = one(words);
        assert_eq!(claim.fact, Fact::Equals { path: "direction".to_owned() }, "{words}");
        assert!(claim.candidate, "{words}");
    }
    assert_eq!(one("Equals the sum of both.").fact, Fact::NotUnderstood);
}

#[test]
fn literals_are_values_of_their_type() {
    let page = flat(
        "- lentboolean\nThe value of this attribute is true.\n- timesinteger\nThis value is always 0.\n- titlestring\nTitle.",
    );
    let event = event(&page);
    assert_eq!(at(&event, "lent").claims[0].fact.to_string(), "is true");
    assert_eq!(at(&event, "times").claims[0].fact.to_string(), "is 0");
}

#[test]
fn the_name_of_another_attribute_may_equal_it() {
    for text in [
        "This value is the same as `created_at`.",
        "The value of this attribute is created_at.",
        "Same as created_at.",
        "The same value as the created_at attribute.",
        "This value equals created_at.",
        "The value of this attribute is equal to the value of `created_at`.",
        "This attribute is always identical to created_at.",
    ] {
        let claim = one(text);
        assert_eq!(claim.fact, Fact::Equals { path: "created_at".to_owned() }, "{text}");
        assert!(claim.candidate, "{text}");
    }
    let claim = one("The value of this attribute is loan.created_at.");
    assert!(!claim.candidate);
}

#[test]
fn an_object_equals_no_text() {
    assert_eq!(one("The value of this attribute is the loan.").fact, Fact::NotUnderstood);
}

#[test]
fn not_null_only_when_is_present_only_then() {
    for text in [
        "The value of this attribute is non-null only if direction is incoming.",
        "This value is not null only when direction is incoming.",
        "This attribute is only present when loan.direction is incoming.",
        "Present only if direction is incoming.",
        "It is null unless direction is incoming.",
        "This attribute has a value only if the loan's direction is incoming.",
        "Only set if the direction of the loan is incoming.",
        "Has a value only while direction is incoming.",
    ] {
        let claim = one(text);
        assert_eq!(claim.fact, Fact::Present, "{text}");
        assert_eq!(claim.when.expect("a condition").words, "loan.direction is incoming", "{text}");
    }
    assert_eq!(one("This value is non-null when direction is incoming.").fact, Fact::NotUnderstood);
}
