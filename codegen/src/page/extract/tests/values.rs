//! Lists of values in the words of many pages.

use crate::model::Fact;
use crate::page::outline::Entry;

use super::{at, event, flat};

/// The attribute `state` of a loan with this type and text.
fn state(type_: &str, text: &str) -> Entry {
    let list = format!(
        "- loanobject\nThe loan.\n- state{type_}\n{text}\n- titlestring\nTitle of the book."
    );
    at(&event(&flat(&list)), "loan.state").clone()
}

/// The values, `null` if a claim says so, and the words for others.
fn values(entry: &Entry) -> String {
    let values = entry.values.iter().map(|value| value.value.to_string());
    let facts = entry.claims.iter().map(|claim| claim.fact.to_string());
    let otherwise = entry.otherwise.iter().map(|words| format!("else {words}"));
    values.chain(facts).chain(otherwise).collect::<Vec<_>>().join(", ")
}

#[test]
fn labels_have_any_words_and_lists_any_signs() {
    for text in [
        "State of the loan. Possible values (enum): lent, back",
        "State of the loan. Valid values: lent, back",
        "State of the loan. Possible values are lent and back.",
        "State of the loan. Allowed values: lent, back",
        "State of the loan. Can be one of: lent, back",
        "State of the loan. Possible values: [lent, back]",
        "State of the loan. The following values are possible: lent, back",
        "State of the loan. The possible values are: lent and back.",
        "State of the loan. Possible states - lent, back",
        "State of the loan. Possible order states: lent, back",
        "State of the loan. One of lent or back.",
        "State of the loan. One of: lent, back.",
        "State of the loan. One of the following values: lent, back",
        "State of the loan. Either lent or back.",
        "State of the loan. Must be either lent or back.",
        "State of the loan. Valid values: {lent, back}",
        "State of the loan. Possible values: \"lent\" or \"back\"",
        "State of the loan. Possible values: `lent` | `back`",
        "State of the loan. Possible values: lent / back",
        "State of the loan. Possible values: lent/back",
        "State of the loan. The value is one of lent, back.",
        "State of the loan. Its value must be one of `lent` and `back`.",
        "State of the loan. Values: lent, back",
        "State of the loan. The values are lent and back.",
        "State of the loan. Enum: lent, back",
        "State of the loan. Accepted values — lent; back",
        "State of the loan. The possible values for this attribute are: lent and back.",
        "State of the loan. Possible values in the second version: lent, back",
        "State of the loan. Possible values lent, back",
        "State of the loan. Possible values (lent, back).",
        "State of the loan (possible values: lent, back).",
        "State of the loan, one of `lent`, `back`.",
        "State of the loan.\nPossible values\nlent, back",
        "State of the loan. Can be: lent or back.",
        "State of the loan. Accepted values – lent / back",
        "State of the loan. Either `lent` or `back`",
        "State of the loan. Valid options are [lent|back]",
        "State of the loan. One among lent and back.",
        "State of the loan. Will be \"lent\" or \"back\".",
        "State of the loan. It takes the values lent and back.",
        "State of the loan. It can have one of these values: lent, back.",
        "State of the loan. Supported: lent, back",
        "State of the loan. Permitted values = lent | back",
        "State of the loan. This is either lent or back.",
        "State of the loan. Its value is one of two: lent, back.",
        "State of the loan. Any of: lent, back.",
        "State of the loan. Value: lent or back.",
        "State of the loan. Choose from `lent` and `back`.",
        "State of the loan ('lent' or 'back').",
        "State of the loan. `lent`, `back`",
        "State of the loan.\n'lent' | 'back'",
        "State of the loan.\nAllowed values (see the desk):\n- lent\n- back",
    ] {
        let entry = state("string", text);
        assert_eq!(values(&entry), "lent, back", "{text}\n{entry:#?}");
        let description: Vec<_> =
            entry.description.iter().map(|sentence| sentence.text.as_str()).collect();
        assert_eq!(description.len(), 1, "{text} {description:?}");
        assert!(description[0].starts_with("State of the loan"), "{text} {description:?}");
    }
}

#[test]
fn a_single_value_is_a_list() {
    for text in [
        "Possible value is lent.",
        "The only possible value: lent",
        "Allowed value is `lent`.",
        "Supported value = lent",
        "Valid values: lent",
        "Possible values: ['lent']",
    ] {
        assert_eq!(values(&state("string", text)), "lent", "{text}");
    }
}

#[test]
fn values_of_several_words_stay_whole() {
    for (text, found) in [
        ("Possible values: In a meeting, Away and Busy", "In a meeting, Away, Busy"),
        ("Possible values: on hold or in transit", "on hold, in transit"),
        ("Possible values: \"a, b\", \"c or d\"", "a, b, c or d"),
        ("Possible values: text/plain, text/html", "text/plain, text/html"),
        (
            "Possible values: lent, back, or the name of a shelf",
            "lent, back, else the name of a shelf",
        ),
        ("Possible values: reader's desk, box", "reader's desk, box"),
    ] {
        assert_eq!(values(&state("string", text)), found, "{text}");
    }
}

#[test]
fn null_among_the_values_is_a_claim() {
    for (type_, text, found) in [
        ("string", "Possible values: lent, back, or null.", "lent, back, null"),
        ("string", "Possible values: null, lent, back", "lent, back, null"),
        ("string", "One of `lent`, `back` or `null`.", "lent, back, null"),
        ("string", "Valid values: [\"lent\", \"back\", null]", "lent, back, null"),
        ("string", "Possible values: lent | back | null (nobody knows)", "lent, back, null"),
        ("integer", "Possible values: 1, 2, null", "1, 2, null"),
        ("boolean", "Possible values: true, false, null", "true, false, null"),
        ("boolean", "Either true, false or null.", "true, false, null"),
        ("string", "Possible values:\n- lent\n- back\n- null", "lent, back, null"),
        ("string", "lent, back, or null", "lent, back, null"),
        ("string", "Allowed: lent | back | null", "lent, back, null"),
        ("string", "Possible values: lent, back (or null).", "lent, back, null"),
        ("boolean", "Can be true, false or null.", "true, false, null"),
        ("integer", "Must be 1, 2 or null.", "1, 2, null"),
    ] {
        let entry = state(type_, text);
        assert_eq!(values(&entry), found, "{text}");
        assert!(entry.description.is_empty(), "{text} {entry:#?}");
        assert!(entry.values.iter().all(|value| value.value.to_string() != "null"));
    }
}

#[test]
fn null_with_a_meaning_is_a_claim() {
    for text in [
        "Possible values:\n- lent\n- back\n- null: nobody knows",
        "Possible values:\n- lent - at home\n- null - nobody knows\n- back - here",
        "Possible values:\n- lent: at home\n- null – the desk is shut\n- back: here",
        "Possible values:\nlent: at home\nback: here\nnull: the book is gone",
        "Possible values: lent - at home, back - here, null - neither",
        "Possible values: lent = at home, back = here, null = neither",
        "Can be:\n- lent\n- back\n- null (neither)",
    ] {
        let entry = state("string", text);
        assert_eq!(values(&entry), "lent, back, null", "{text}\n{entry:#?}");
        assert!(entry.claims[0].when.is_none(), "{text}");
    }
    for (text, words) in [
        ("Possible values:\n- lent\n- null: if the desk is shut", "the desk is shut"),
        ("Possible values:\n- lent\n- null - when the desk is shut", "the desk is shut"),
        ("Possible values:\n- lent: at home\n- null: for books of the desk", "books of the desk"),
        ("Possible values: lent, null (if the desk is shut)", "the desk is shut"),
        ("Possible values: lent - at home, null - when the desk is shut", "the desk is shut"),
    ] {
        let entry = state("string", text);
        assert_eq!(values(&entry), "lent, null", "{text}\n{entry:#?}");
        assert_eq!(entry.claims[0].when.as_ref().expect("a condition").words, words, "{text}");
    }
}

#[test]
fn null_in_the_meaning_of_a_value_is_not_understood() {
    for text in [
        "Possible values: lent (null when it is late), back",
        "Possible values:\n- lent: at home, null at night\n- back",
        "Possible values:\n- lent: At home. The day is then null.\n- back",
        "Possible values: lent - never null, back",
        "Can be:\n- lent (null for guests)\n- back",
    ] {
        let entry = state("string", text);
        assert_eq!(values(&entry), "lent, back, not understood", "{text}\n{entry:#?}");
    }
}

#[test]
fn a_list_can_be_open() {
    for (text, words) in [
        ("Supported values include: lent, back.", "Supported values include"),
        ("The values include lent and back.", "The values include"),
        ("Possible values: e.g. lent, back", "Possible values: e.g."),
        ("Possible values, such as `lent`, `back`", "Possible values, such as"),
        ("Values are, for example, lent or back.", "Values are, for example"),
        ("Can be e.g. `lent` or `back`.", "Can be e.g."),
        ("Possible values include:\n- lent\n- back", "Possible values include"),
        (
            "Its value can be one of these values, for instance:\n- lent\n- back",
            "Its value can be one of these values, for instance",
        ),
        ("Possible values: lent, back and others.", "others"),
        ("Possible values: lent, back, among others", "among others"),
        ("Possible values: lent, back and more", "more"),
        ("Possible values: lent, back, …", "…"),
        ("Possible values: lent, back, but not limited to these", "but not limited to these"),
        ("Possible values: lent, back. Other values are possible.", "Other values are possible"),
        (
            "Possible values: lent, back. Additional values may be added.",
            "Additional values may be added",
        ),
        ("Possible values: lent, back. More values can follow.", "More values can follow"),
        ("Possible values: lent, back. Others are possible.", "Others are possible"),
        ("Possible values: lent, back. Any string is allowed.", "Any string is allowed"),
        (
            "Possible values:\n- lent: at home\n- back: here\n\nThe list can grow.",
            "The list can grow",
        ),
    ] {
        let entry = state("string", text);
        assert_eq!(values(&entry), format!("lent, back, else {words}"), "{text}\n{entry:#?}");
    }
    assert_eq!(values(&state("string", "Possible values: lent, other")), "lent, other");
}

#[test]
fn words_for_values_that_name_none_are_not_understood() {
    for text in [
        "Any string is allowed.",
        "Other values are possible.",
        "Can hold lent and back.",
        "The attribute can hold the state of a loan.",
        "This value may contain letters.",
        "The list of values may grow.",
        "Any other number can be given.",
        "Possible values: 1-5",
        "Possible values: 1 to 5",
    ] {
        let entry = state("string", text);
        assert_eq!(values(&entry), "not understood", "{text}\n{entry:#?}");
    }
    let entry = state("string", "Can hold `lent` or `back`.");
    assert_eq!(values(&entry), "lent, back");
}

#[test]
fn null_among_the_values_may_have_a_condition() {
    let entry = state("string", "Possible values: lent, back, null if loan.title is unknown_title");
    let null = entry.claims.iter().find(|claim| claim.fact == Fact::Null).expect("null");
    assert_eq!(null.when.as_ref().expect("a condition").words, "loan.title is unknown_title");
}

#[test]
fn a_list_that_cannot_be_read_is_not_understood() {
    for text in [
        "Possible values: see in the list of shelves of your branch",
        "Possible values: depends on the plan",
        "Possible values are listed in the catalogue.",
        "Possible values:",
        "Possible values:\nThe desk knows them.",
        "Allowed values (enum) vary from desk to desk.",
        "One of the following values:",
        "Values follow the moon: a or b decides the reader.",
        "The state takes either the first or the last of them.",
        "Must be lent or back.",
        "Can be: seen from the desk.",
        "Choose from what the desk has.",
        "Only lent and back are allowed.",
        "The attribute accepts lent or back.",
        "State of the loan (lent or back).",
        "Supported: yes",
    ] {
        let entry = state("string", text);
        assert!(entry.values.is_empty(), "{text} {entry:#?}");
        let facts: Vec<_> = entry.claims.iter().map(|claim| &claim.fact).collect();
        assert_eq!(facts, [&Fact::NotUnderstood], "{text} {entry:#?}");
    }
    for text in
        ["Possible values of `loan.title`: lent, back", "Possible values until May: lent, back"]
    {
        assert_eq!(values(&state("string", text)), "not understood", "{text}");
    }
    let path = state("string", "Possible values: lent, back, `loan.title`");
    assert_eq!(values(&path), "lent, back, not understood");
    let range = state("integer", "Possible values: 1 to 5");
    assert_eq!(values(&range), "not understood");
    let part = state("string", "Possible values: lent, back, see what the desk has written there");
    assert_eq!(values(&part), "lent, back, not understood");
}

#[test]
fn meanings_have_any_sign_before_them() {
    for text in [
        "Values: lent (at home), back (here)",
        "Possible values: lent - at home, back - here",
        "Possible values: lent = at home, back = here",
        "Possible values:\n- lent: at home\n- back: here",
        "Possible values:\n- lent – at home\n- back – here",
        "Possible values:\n- lent = at home\n- back = here",
        "Possible values:\n- lent (at home)\n- back (here)",
        "Can be:\n- lent: at home\n- back: here",
    ] {
        let entry = state("string", text);
        let found =
            entry.values.iter().map(|value| (value.value.to_string(), value.meaning.clone()));
        let expected = [("lent", "at home"), ("back", "here")];
        let expected =
            expected.map(|(value, meaning)| (value.to_owned(), Some(meaning.to_owned())));
        assert_eq!(found.collect::<Vec<_>>(), expected, "{text}\n{entry:#?}");
    }
}

#[test]
fn values_of_its_kind_describe_nothing() {
    for text in ["Event-specific values.", "Plan-specific options of the branch."] {
        let entry = state("string", text);
        assert_eq!((entry.claims.len(), entry.description.len()), (0, 1), "{text} {entry:#?}");
    }
}

#[test]
fn words_that_look_like_labels_list_nothing() {
    for text in [
        "One of the readers at the desk.",
        "Name of one of the two authors.",
        "The road on either side of the river.",
        "What is possible on this shelf: much.",
    ] {
        let entry = state("string", text);
        assert_eq!((entry.values.len(), entry.claims.len()), (0, 0), "{text} {entry:#?}");
    }
}
