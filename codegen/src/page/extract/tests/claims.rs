//! Sentences of null, of values and of other attributes.

use crate::model::{Fact, StatedCondition};
use crate::page::outline::Claim;
use crate::spec::{Expected, Scalar};

use super::{at, event, flat};

/// The claims of an attribute `note` of a loan with this text, and its description.
fn claims(text: &str) -> (Vec<Claim>, Vec<String>) {
    let event = event(&flat(&format!(
        "- loanobject\nThe loan.\n- notestring\n{text}\n- readerobject\nWho reads.\n- kindstring\nWhich kind.\n- member_idinteger\nWhich member."
    )));
    let note = at(&event, "loan.note").clone();
    (note.claims, note.description.into_iter().map(|description| description.text).collect())
}

fn one(text: &str) -> Claim {
    let (mut claims, description) = claims(text);
    assert_eq!((claims.len(), description.len()), (1, 0), "{claims:#?} {description:?}");
    claims.remove(0)
}

fn text(value: &str) -> Scalar {
    Scalar::String(value.to_owned())
}

/// The values that a path must have one of.
fn values<'c>(when: &'c StatedCondition, path: &str) -> &'c [Scalar] {
    let [tests] = when.tests.alternatives.as_slice() else {
        panic!("one alternative: {when:?}");
    };
    let Some(Expected::OneOf(values)) = tests.get(path) else {
        panic!("no values of {path}: {when:?}");
    };
    values
}

#[test]
fn null_under_a_condition() {
    let phrasings = [
        "The value of this attribute is null when the reader.kind is guest.",
        "If the reader.kind is guest, this attribute value is null.",
        "If reader.kind is guest, the note value is null.",
        "When the value of reader.kind is guest, the value of this attribute is null.",
        "This attribute is null if reader.kind is guest.",
        "Null when reader.kind is guest.",
        "Null while reader.kind is guest.",
        "Is null as long as reader.kind is guest.",
        "Once reader.kind is guest, this value is null.",
        "This value is null whenever reader.kind is guest.",
        "Null in case reader.kind is guest.",
    ];
    for phrasing in phrasings {
        let claim = one(phrasing);
        assert_eq!(claim.fact, Fact::Null, "{phrasing}");
        let when = claim.when.expect("a condition");
        assert_eq!(when.words, "reader.kind is guest", "{phrasing}");
        assert_eq!(values(&when, "reader.kind"), [text("guest")], "{phrasing}");
    }
}

#[test]
fn null_that_is_only_possible_has_no_condition() {
    for phrasing in [
        "May be null.",
        "Can be null.",
        "Could be null.",
        "Might be null.",
        "It can also be null.",
        "This value could be null.",
        "The value of this attribute might be null.",
    ] {
        assert_eq!(one(phrasing).statement().to_string(), "null", "{phrasing}");
    }
    for phrasing in [
        "Can be null if reader.kind is guest.",
        "The value might be null when reader.kind is guest.",
        "If reader.kind is guest, this value may be null.",
        "Could be null unless reader.kind is guest.",
        "Unless reader.kind is guest, it can be null.",
        "Nullable if reader.kind is guest.",
        "It may also be null while reader.kind is guest.",
        "Name on the slip, can be null if reader.kind is guest.",
        "Null: only for guests.",
    ] {
        assert_eq!(one(phrasing).fact, Fact::NotUnderstood, "{phrasing}");
    }
}

#[test]
fn null_in_a_clause_has_the_condition_of_the_clause() {
    for phrasing in [
        "Name on the slip, null if reader.kind is guest.",
        "Name on the slip, or null when reader.kind is guest.",
        "Name on the slip (null if reader.kind is guest).",
        "Name on the slip or `null` as long as reader.kind is guest.",
        "Name on the slip, and null once reader.kind is guest.",
    ] {
        let (claims, description) = claims(phrasing);
        let stated: Vec<_> = claims.iter().map(|claim| claim.statement().to_string()).collect();
        assert_eq!(stated, ["null when reader.kind is guest"], "{phrasing}");
        assert_eq!(description, ["Name on the slip."], "{phrasing}");
    }
    let (claims, _) = claims("Name on the slip, null if nobody signed.");
    assert_eq!(claims[0].fact, Fact::NotUnderstood);
}

#[test]
fn conditions_in_words_have_no_tests() {
    for (phrasing, words) in [
        (
            "If the reader is the Bookbox system, the note value is null.",
            "the reader is the Bookbox system",
        ),
        (
            "If reader.kind is guest and a desk is open, this attribute value is null.",
            "reader.kind is guest and a desk is open",
        ),
    ] {
        let when = one(phrasing).when.expect("a condition");
        assert_eq!((when.words.as_str(), when.tests.tests().count()), (words, 0));
    }
}

#[test]
fn paths_that_no_attribute_has_stay_as_they_are() {
    let when = one("If the desk_report.kind is Open, this attribute value is null.").when;
    assert_eq!(values(&when.expect("a condition"), "desk_report.kind"), [text("Open")]);
    for phrasing in ["Same as desk_report.kind.", "The value is `desk.kind`.", "Equals desk.kind."]
    {
        assert!(one(phrasing).candidate, "{phrasing}");
    }
}

#[test]
fn numbers_are_tested_as_numbers() {
    let when = one("The value of this attribute is null if reader.member_id is 0 or 1.").when;
    let when = when.expect("a condition");
    assert_eq!(values(&when, "reader.member_id"), [Scalar::Integer(0), Scalar::Integer(1)]);
}

#[test]
fn values_and_equalities() {
    let claim = one("For onLoanCreate event, the value of this attribute is reader.kind.");
    assert_eq!(claim.fact, Fact::Equals { path: "reader.kind".to_owned() });
    let claim = one("For onLoanCreate, the value of note is at_desk.");
    assert_eq!(claim.fact, Fact::Value { values: vec![text("at_desk")] });
    let claim = one(
        "If the value of reader.kind is guest, the value of this attribute is LENT or BACK based on the day.",
    );
    assert_eq!(claim.fact, Fact::Value { values: vec![text("LENT"), text("BACK")] });
    assert!(claim.when.is_some());
}

#[test]
fn clauses_are_cut_out_of_what_describes() {
    let (claims, description) =
        claims("Name of the shelf (if the reader is a guest), specified in the UTC format.");
    assert_eq!(claims[0].fact, Fact::Present);
    assert_eq!(claims[1].fact, Fact::Format { format: "UTC".to_owned() });
    assert_eq!(description, ["Name of the shelf."]);
}

#[test]
fn a_time_in_utc_is_a_format_in_any_words() {
    for (phrasing, words, description) in [
        ("When it was lent, in UTC.", "UTC", "When it was lent."),
        ("When it was lent, specified in UTC time.", "UTC", "When it was lent."),
        ("When it was lent (UTC).", "UTC", "When it was lent."),
        (
            "When it was lent, in coordinated universal time.",
            "coordinated universal time",
            "When it was lent.",
        ),
    ] {
        let (claims, described) = claims(phrasing);
        let facts: Vec<&Fact> = claims.iter().map(|claim| &claim.fact).collect();
        assert_eq!(facts, [&Fact::Format { format: words.to_owned() }], "{phrasing}");
        assert_eq!(described, [description], "{phrasing}");
    }
    for phrasing in ["When it was lent, in UTC+2.", "The zone that is not in UTCX."] {
        assert_eq!(claims(phrasing).0.len(), 0, "{phrasing}");
    }
}

#[test]
fn null_among_items_is_a_fact_of_arrays_and_maps() {
    let of = |type_: &str, text: &str| {
        let event = event(&flat(&format!("- note: {type_}\n{text}\n")));
        at(&event, "note").claims.iter().map(|claim| claim.fact.clone()).collect::<Vec<_>>()
    };
    for text in [
        "Items can be null.",
        "Some elements of the array may also be `null`.",
        "Any entry in it might be null.",
    ] {
        assert_eq!(of("array of strings", text), [Fact::NullItem], "{text}");
        assert_eq!(of("string", text), [Fact::NotUnderstood], "{text}");
    }
    assert_eq!(of("map of strings", "Values of the map may be null."), [Fact::NullItem]);
    for text in [
        "Items are never null.",
        "Items can be null if nobody reads.",
        "Items can be null or empty.",
    ] {
        assert_eq!(of("array of strings", text), [Fact::NotUnderstood], "{text}");
    }
}

#[test]
fn a_number_or_a_truth_as_text_is_a_format() {
    for (phrasing, words, description) in [
        ("What it costs, as a decimal string.", "decimal", "What it costs."),
        ("What it costs, expressed as an integer string.", "integer", "What it costs."),
        ("A decimal string.", "decimal", ""),
        ("Boolean string.", "boolean", ""),
        ("String containing a number.", "decimal", ""),
        ("A string that contains an integer value.", "integer", ""),
        ("A number as a string.", "decimal", ""),
        ("Boolean, sent as text.", "boolean", ""),
    ] {
        let (claims, described) = claims(phrasing);
        let facts: Vec<&Fact> = claims.iter().map(|claim| &claim.fact).collect();
        assert_eq!(facts, [&Fact::Format { format: words.to_owned() }], "{phrasing}");
        let wanted: Vec<&str> =
            Some(description).filter(|text| !text.is_empty()).into_iter().collect();
        assert_eq!(described, wanted, "{phrasing}");
    }
    for phrasing in [
        "What it costs, as a decimal string or a number.",
        "A numeric string.",
        "A decimal string with two digits behind the point.",
        "Never as a boolean string.",
    ] {
        assert_eq!(one(phrasing).fact, Fact::NotUnderstood, "{phrasing}");
    }
    assert_eq!(claims("String containing a number of words.").0.len(), 0);
}

#[test]
fn words_that_call_an_attribute_by_a_format_are_not_understood() {
    for phrasing in [
        "Unix timestamp.",
        "Unix timestamp (seconds).",
        "When it was lent, as UNIX time.",
        "POSIX time of the loan.",
        "When it was lent, in epoch seconds.",
        "When it was lent, in milliseconds since the epoch.",
        "Seconds since the Unix epoch.",
        "Milliseconds that passed since 1 January 1970.",
        "The epoch time of the loan.",
        "When it came back, counted from 1970.",
        "UUID of the loan.",
        "The UUID of the desk that lent it.",
        "Unique GUID for the shelf.",
        "A uuid that the desk gave it.",
        "UUID under which the desk knows it.",
        "URL of the cover.",
        "The full URL to the picture.",
        "Public URL where the cover is.",
        "A URL at which the shelf is shown.",
        "URI of the loan.",
    ] {
        assert_eq!(one(phrasing).fact, Fact::NotUnderstood, "{phrasing}");
    }
    let (format, _) = claims("When it was lent, in epoch format.");
    assert_eq!(format[0].fact, Fact::Format { format: "epoch".to_owned() });
    assert_eq!(claims("Name of the file behind the URL of the cover.").0.len(), 0);
}

#[test]
fn what_cannot_be_read_is_told() {
    for phrasing in [
        "Compare it with the member_id of today.",
        "It may be null from time to time.",
        "The value of this attribute is based on the day.",
        "If reader.kind is guest, the value of this attribute is the name of the desk.",
        "For onLoanEnd, the value of this attribute is reader.kind.",
        "The value is `lent` for guests and `back` for others.",
        "Same as reader.kind or reader.member_id.",
        "The value is `reader.kind` or `reader.member_id`.",
        "Equals `reader.kind`, `reader.member_id`.",
        "The value of this attribute is set to kind or member_id.",
        "The value is the same as `shelf.row_id` or `desk.row_id`.",
    ] {
        assert_eq!(one(phrasing).fact, Fact::NotUnderstood, "{phrasing}");
    }
}

#[test]
fn plain_words_are_no_claims() {
    for phrasing in [
        "It is unique.",
        "The reader wrote it, and the kind of it is up to the reader.",
        "Changes of the loan in the format:",
    ] {
        let (claims, description) = claims(phrasing);
        assert_eq!((claims.len(), description.len()), (0, 1), "{phrasing} {claims:#?}");
    }
}

/// The fact that an attribute is deprecated.
fn deprecated(since: Option<&str>, instead: Option<&str>) -> Fact {
    Fact::Deprecated { since: since.map(str::to_owned), instead: instead.map(str::to_owned) }
}

#[test]
fn deprecation_with_what_is_said_of_it() {
    let cases = [
        ("Deprecated.", deprecated(None, None)),
        ("(deprecated)", deprecated(None, None)),
        ("This field is now deprecated.", deprecated(None, None)),
        ("`note` is deprecated.", deprecated(None, None)),
        ("Deprecated since v2.4.", deprecated(Some("v2.4"), None)),
        ("Deprecated as of API version 2024-01-05.", deprecated(Some("2024-01-05"), None)),
        ("Deprecated. Use kind instead.", deprecated(None, Some("kind"))),
        ("Deprecated: please use `reader.kind`.", deprecated(None, Some("reader.kind"))),
        (
            "Deprecated since 2.4, replaced by the kind field.",
            deprecated(Some("2.4"), Some("kind")),
        ),
        ("Deprecated in favor of 'new_note'.", deprecated(None, Some("new_note"))),
    ];
    for (sentence, fact) in cases {
        assert_eq!(one(sentence).fact, fact, "{sentence}");
    }
    let (claims, description) = claims("What is noted (deprecated).");
    assert_eq!(claims[0].fact, deprecated(None, None));
    assert_eq!(description, ["What is noted."]);
}

#[test]
fn deprecation_that_is_not_certain_is_not_understood() {
    for sentence in [
        "Deprecated if the reader is a guest.",
        "Deprecated, use the desk instead.",
        "Deprecated: use kind or member_id instead.",
        "The kind is deprecated.",
        "`kind` is deprecated.",
        "No longer deprecated.",
        "Deprecated: use `note` instead.",
        "It is deprecated and will be removed in 2027.",
    ] {
        assert_eq!(one(sentence).fact, Fact::NotUnderstood, "{sentence}");
    }
    let (claims, _) = claims("Deprecated. Use the moon instead.");
    let facts: Vec<_> = claims.iter().map(|claim| &claim.fact).collect();
    assert_eq!(facts, [&deprecated(None, None), &Fact::NotUnderstood]);
    let (claims, description) = self::claims("Use kind instead.");
    assert_eq!((claims.len(), description.len()), (0, 1), "nothing says that it is deprecated");
}

/// The limits that a sentence states of an attribute of a type.
fn limits(type_: &str, text: &str) -> Vec<String> {
    let event = event(&flat(&format!("- size{type_}\n{text}\n- notestring\nWhat is noted.")));
    let claims = &at(&event, "size").claims;
    claims.iter().map(|claim| claim.fact.to_string()).collect()
}

#[test]
fn limits_of_numbers_texts_and_arrays() {
    let cases: [(&str, &str, &[&str]); 17] = [
        ("string", "Max length: 255", &["at most 255 characters"]),
        ("string", "Maximum length: 255 characters.", &["at most 255 characters"]),
        ("string", "Maximum length of 255 characters.", &["at most 255 characters"]),
        ("string", "The maximum length is 1.", &["at most 1 character"]),
        ("string", "Min length: 2.", &["at least 2 characters"]),
        ("string", "At most 40 characters.", &["at most 40 characters"]),
        ("string", "Must have up to 40 characters.", &["at most 40 characters"]),
        (
            "string",
            "Must be between 3 and 40 characters long.",
            &["at least 3 characters", "at most 40 characters"],
        ),
        ("integer", "Min: 1", &["at least 1"]),
        ("integer", "Minimum: 1.", &["at least 1"]),
        ("number", "Minimum -1.5.", &["at least -1.5"]),
        ("integer", "Maximum 100", &["at most 100"]),
        ("integer", "This value must be at least 3.", &["at least 3"]),
        ("integer", "Between 1 and 100", &["at least 1", "at most 100"]),
        ("number", "It is a number between 0 and 1 (inclusive).", &["at least 0", "at most 1"]),
        ("array of strings", "Max items: 10.", &["at most 10 items"]),
        ("array of strings", "Maximum of 10 items.", &["at most 10 items"]),
    ];
    for (type_, text, facts) in cases {
        assert_eq!(limits(type_, text), facts, "{text}");
    }
}

#[test]
fn limits_that_are_not_certain_are_not_understood() {
    let cases = [
        ("string", "Maximum: 255."),
        ("string", "Between 1 and 100."),
        ("integer", "Maximum length: 3."),
        ("array of strings", "Max: 10."),
        ("integer", "Maximum: 1,000."),
        ("integer", "Maximum: 100 per day."),
        ("integer", "Minimum: 1 if the reader is a guest."),
        ("string", "Min length: 0."),
        ("string", "Max length: 100000000."),
        ("string", "Maximum length: 1.5."),
    ];
    for (type_, text) in cases {
        assert_eq!(limits(type_, text), ["not understood"], "{text}");
    }
}

#[test]
fn patterns_that_languages_read_alike() {
    let cases = [
        ("string", "Pattern: `^[a-z]+$`.", "^[a-z]+$"),
        ("string", "The pattern is \"^[a-z]+$\".", "^[a-z]+$"),
        ("string", "Pattern: ^[a-z]+$", "^[a-z]+$"),
        ("string", "Regex: '[0-9]{3}'", "[0-9]{3}"),
        ("string", "Must match `^[A-Z]{2}\\.[0-9]+$`.", r"^[A-Z]{2}\.[0-9]+$"),
        ("string", "It must match the pattern `^a|b$`.", "^a|b$"),
        ("string", "Matches the regular expression `^(a|b)$`.", "^(a|b)$"),
        ("string", "This attribute must match the regex: `/^[a-z]$/`.", "^[a-z]$"),
        ("array of strings", "Must match `^[a-z]+$`.", "^[a-z]+$"),
    ];
    for (type_, text, pattern) in cases {
        assert_eq!(limits(type_, text), [format!("the pattern `{pattern}`")], "{text}");
    }
    let cases = [
        ("string", r"Pattern: `^\d+$`."),
        ("string", "Must match `^.+$`."),
        ("string", "Pattern: `/^[a-z]+$/i`."),
        ("string", "Pattern: `/[a-z]+/`."),
        ("string", "Pattern: `[a-z]*`."),
        ("string", "Pattern: [a-z]+"),
        ("string", r#"Pattern: "^\\.$"."#),
        ("string", "The regular expression of it is secret."),
        ("string", "Pattern: two letters."),
        ("string", "Must match `^[a-z]+$` if the reader is a guest."),
        ("integer", "Pattern: `^[0-9]+$`."),
    ];
    for (type_, text) in cases {
        assert_eq!(limits(type_, text), ["not understood"], "{text}");
    }
}

#[test]
fn defaults_and_what_is_read_only_sensitive_or_there_since() {
    let cases = [
        ("integer", "Default: 14", "14 if absent"),
        ("integer", "Defaults to `14`.", "14 if absent"),
        ("number", "The default value is 1.5.", "1.5 if absent"),
        ("boolean", "This attribute defaults to false.", "false if absent"),
        ("string", "Default: `new`.", "\"new\" if absent"),
        ("string", "Read-only.", "read-only"),
        ("integer", "This field is read only.", "read-only"),
        ("string", "Sensitive.", "sensitive"),
        ("object", "This attribute is sensitive.", "sensitive"),
        ("array of strings", "Contains sensitive data.", "sensitive"),
        ("string", "Since v2.1.", "since v2.1"),
        ("string", "Added in version 2.1.", "since 2.1"),
        ("object", "Available since 2026-03-01.", "since 2026-03-01"),
        ("integer", "This attribute is available as of API version 3.", "since 3"),
        ("integer", "Introduced in the version 2.1.", "since 2.1"),
    ];
    for (type_, text, fact) in cases {
        assert_eq!(limits(type_, text), [fact], "{text}");
    }
    let cases = [
        ("integer", "Default: many."),
        ("string", "Default: the first shelf."),
        ("string", "Default: unknown."),
        ("array of strings", "Default: `a`."),
        ("integer", "Defaults to 14 if the reader is a guest."),
        ("boolean", "Default: yes."),
        ("string", "Contains sensitive data if the reader is a guest."),
        ("string", "The value is sensitive to spaces."),
        ("string", "Added in version 2.1 for guests."),
        ("string", "Available since version 2.1, but not in 2.2."),
        ("string", "Since version 2.1, the name of the desk."),
    ];
    for (type_, text) in cases {
        assert_eq!(limits(type_, text), ["not understood"], "{text}");
    }
}
