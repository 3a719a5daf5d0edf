//! Conditions that say what something is not, that it is there or absent, or one of several things.

use crate::model::Fact;
use crate::page::outline::{Claim, Entry};

use super::{at, event};

/// The attributes of a page, with a text at one of them.
const LIST: &str = "
  • crossingobject

    The crossing.

    • is_fullboolean

      True or false.

    • kindstring

      Possible values: day, night, tour

    • statestring

      Possible values: present, absent

    • stopsarray of strings

      Where it stops.

    • tidestring

      Possible values: low, high

  • ferryobject

    The ferry.

    • berthstring

      TEXT

  • pilotobject

    Who steers.

    • rankstring

      Possible values: junior, senior

  • second_matestring

    Who helps.
";

/// The attribute `berth` of a ferry with this text, beside what a crossing has.
fn berth(text: &str) -> Entry {
    let list = LIST.replace("TEXT", text);
    let page = format!(
        "The onFerryTurn event is triggered when a ferry turns.\n\nAttributes of the data object\n\n{list}"
    );
    at(&event(&page), "ferry.berth").clone()
}

fn claim(text: &str) -> Claim {
    let mut entry = berth(text);
    assert_eq!((entry.claims.len(), entry.description.len()), (1, 0), "{text} {entry:#?}");
    entry.claims.remove(0)
}

/// The claim of a sentence in one line; the condition begins with `?` if nobody could read it.
fn said(text: &str) -> String {
    let claim = claim(text);
    match claim.when {
        Some(when) if when.is_not_understood() => format!("{} ? {when}", claim.fact),
        Some(when) => format!("{} when {when}", claim.fact),
        None => claim.fact.to_string(),
    }
}

#[track_caller]
fn all_say(what: &str, sentences: &[&str]) {
    for sentence in sentences {
        assert_eq!(said(sentence), what, "{sentence}");
    }
}

#[test]
fn a_condition_says_what_an_attribute_is_not() {
    all_say(
        "null when crossing.kind is not night",
        &[
            "This value is null when crossing.kind is not night.",
            "Null if the crossing's kind isn't night.",
            "If the kind of the crossing is anything other than night, this value is null.",
            "This attribute is null if crossing.kind != 'night'.",
            "The value of this attribute is null if crossing.kind is other than `night`.",
            "When crossing.kind does not equal night, the value is null.",
            "Null when the crossing is not a night.",
            "Null when crossing.kind is any value but night.",
            "Null when crossing.kind differs from night.",
        ],
    );
    all_say(
        "null when crossing.kind is neither night nor tour",
        &[
            "This value is null if crossing.kind is anything other than night, tour.",
            "If crossing.kind is anything other than night or tour, this value is null.",
            "Null if crossing.kind is neither night nor tour.",
            "Null if crossing.kind is not one of night, tour.",
            "Null if crossing.kind is not either night or tour.",
            "Null if crossing.kind is none of night and tour.",
            "Null when the crossing is not a night or a tour.",
        ],
    );
}

#[test]
fn what_is_null_unless_a_condition_holds_is_there_only_then() {
    all_say(
        "present when crossing.kind is night",
        &[
            "This value is null unless crossing.kind is night.",
            "Null unless the crossing is a night.",
            "Unless the crossing's kind is night, this value is null.",
            "The value of this attribute is returned as null, except when crossing.kind is night.",
            "It is absent unless crossing.kind is night.",
            "Not sent unless the kind of the crossing is night.",
        ],
    );
    all_say(
        "present when pilot is present",
        &[
            "This value is null unless there is a pilot.",
            "Null unless the pilot is set.",
            "Unless a pilot exists, this value is null.",
        ],
    );
}

#[test]
fn a_condition_says_that_an_attribute_is_there() {
    all_say(
        "present when pilot is present",
        &[
            "Present only if there is a pilot.",
            "This attribute is present only when the pilot is set.",
            "Only returned if pilot is present.",
            "Has a value only if the pilot exists.",
            "This value is not null only if the pilot is not null.",
            "Sent only if a pilot is given.",
        ],
    );
    all_say(
        "null when second_mate is present",
        &[
            "This value is null when a second mate is set.",
            "Null if the second_mate has a value.",
            "If there is a second mate, this value is null.",
        ],
    );
    all_say(
        "null when crossing.tide is present",
        &["Null if the tide of the crossing is set.", "Null if the crossing has a tide."],
    );
}

#[test]
fn a_condition_says_that_an_attribute_is_absent() {
    all_say(
        "null when pilot is absent or null",
        &[
            "Null if there is no pilot.",
            "This value is null when the pilot is absent.",
            "If the pilot is not set, this value is null.",
            "This attribute is null if pilot is missing.",
            "Null when the pilot is null.",
            "Null if the pilot does not exist.",
            "Null if pilot isn't set.",
        ],
    );
    all_say(
        "null when crossing.tide is absent or null",
        &["Null if the crossing has no tide.", "Null if there is no tide of the crossing."],
    );
}

#[test]
fn one_of_several_clauses_is_enough_or_all_are_needed() {
    for (text, words) in [
        (
            "Null if crossing.kind is night or the pilot is a junior.",
            "null when crossing.kind is night, or pilot.rank is junior",
        ),
        (
            "If either crossing.kind is night or tour or there is no pilot, this value is null.",
            "null when crossing.kind is night or tour, or pilot is absent or null",
        ),
        (
            "Present only if crossing.kind is night, or if a second mate is set.",
            "present when crossing.kind is night, or second_mate is present",
        ),
        (
            "Null if crossing.kind is not night and the pilot is a junior.",
            "null when crossing.kind is not night and pilot.rank is junior",
        ),
        (
            "Null if crossing.kind is 'night' and there is no pilot.",
            "null when crossing.kind is night and pilot is absent or null",
        ),
        ("Null if the pilot is a junior or a senior.", "null when pilot.rank is junior or senior"),
    ] {
        assert_eq!(said(text), words, "{text}");
    }
}

#[test]
fn values_have_conditions_of_all_forms() {
    for (text, words) in [
        (
            "If crossing.kind is not night, the value of this attribute is 'quay'.",
            "crossing.kind is not night",
        ),
        ("The value of this attribute is 'quay' if there is no pilot.", "pilot is absent or null"),
        ("When the pilot is set, the value of this attribute is 'quay'.", "pilot is present"),
        (
            "The value of this attribute is 'quay' unless crossing.kind is night.",
            "crossing.kind is not night",
        ),
        (
            "Unless there is a pilot, the value of this attribute is 'quay'.",
            "pilot is absent or null",
        ),
        (
            "If crossing.kind is tour or a pilot is set, the value of this attribute is 'quay'.",
            "crossing.kind is tour, or pilot is present",
        ),
    ] {
        let claim = claim(text);
        assert!(matches!(claim.fact, Fact::Value { .. }), "{text} {claim:#?}");
        assert_eq!(claim.when.expect("a condition").words, words, "{text}");
    }
}

#[test]
fn what_a_condition_says_is_not_guessed() {
    for text in [
        // Two clauses behind `unless`, and `unless` behind another condition.
        "Null unless crossing.kind is night and the pilot is a junior.",
        "Null unless crossing.kind is night or there is no pilot.",
        "Null when crossing.kind is night unless the pilot is set.",
        // A second no.
        "Null unless crossing.kind is not night.",
        "Null unless there is no pilot.",
        "Null if crossing.kind is not anything other than night.",
        "Null if the pilot is not absent.",
        "Null if crossing.kind is not night or crossing.kind is not tour.",
        // `and` and `or` between clauses.
        "Null if crossing.kind is night and there is a pilot or second_mate is set.",
        "Null if crossing.kind is night or tour and there is a pilot.",
        "Null if there is a pilot and crossing.kind is night or tour.",
        "Null when crossing.kind is night, tour and second_mate is set.",
        "Null unless crossing.kind is night or tour and there is a pilot.",
        "Present only if there is a pilot and crossing.tide is low or high.",
        // The past.
        "Null if crossing.kind was night.",
        "Null if the crossing was a night.",
        "Null when crossing.kind wasn't night.",
        "Null when the pilot was a junior.",
        "Null if there was a pilot.",
        // Attributes that nobody knows, or that the sentence is about.
        "Null if there is no captain.",
        "Null when a captain is set.",
        "Null if the captain is not asleep.",
        "Null if the berth is not set.",
        "Null if it is absent.",
        // A list can be empty, a truth can be set to false, and a value can be called so.
        "Null if there is no stops.",
        "Null if is_full is set.",
        "Null if the crossing's state is present.",
        "Null if the crossing is absent.",
        "Null if second_mate is empty.",
        "Null if the pilot is available.",
        // More words than a clause has.
        "Null if the pilot is set on the day before.",
        "Null if crossing.kind is not night on Sundays.",
        "Null if the second mate is nothing.",
    ] {
        let said = said(text);
        assert!(said.contains(" ? ") || said == "not understood", "{text}: {said}");
    }
    for text in [
        "It is not null unless crossing.kind is night.",
        "Unless the pilot objects, the value of this attribute is 'quay'.",
        "The value of this attribute is 'quay' unless crossing.kind is not night.",
        "The value of this attribute is 'quay' unless crossing.kind is night and a pilot is set.",
    ] {
        assert_eq!(claim(text).fact, Fact::NotUnderstood, "{text}");
    }
}

#[test]
fn values_and_formats_that_hold_in_some_cases_are_those_of_no_case() {
    for text in [
        "When crossing.kind is day, this is one of `a` or `b`.",
        "If crossing.kind is day, possible values are `a`, `b`.",
        "For night crossings, this is one of `a`, `b`.",
        "Not one of `a`, `b`.",
        "Can be `a`, `b`, or `null` when crossing.kind is day.",
        "Time of the turn, not in UTC but in local time.",
        "Time of the turn in local time or in UTC.",
        "Time of the turn, in the UTC format or as a day.",
        "Specified in the UTC format if crossing.kind is day.",
        "Null only if crossing.kind is day.",
        "The value is `a` when crossing.kind is day, and `null` when it is night.",
        "Null if crossing.kind is day and null if crossing.tide is high.",
        "Null unless crossing.kind is day, unless crossing.tide is high.",
        "Its value is `a` for example.",
        "It is null if crossing.kind is day, too.",
        "Possible values (when full): `a`, `b`",
        "Possible values for nights: `a`, `b`",
        "In most ports, possible values are `a`, `b`.",
        "Unless it is night: possible values `a`, `b`.",
        "While crossing.kind is day, either `a` or `b`.",
        "If crossing.kind is day, possible values:\n\n      • a\n\n      • b",
    ] {
        let entry = berth(text);
        assert_eq!(entry.values, [], "{text} {entry:#?}");
        let facts: Vec<_> = entry.claims.iter().map(|claim| !claim.statement().is_open()).collect();
        assert!(!facts.is_empty() && !facts.contains(&true), "{text} {entry:#?}");
    }
    let entry = berth("Will be `null` if crossing.kind is `day`, `night`, or `tour`.");
    assert_eq!(entry.values, []);
    assert_eq!(
        entry.claims[0].statement().to_string(),
        "null when crossing.kind is day or night or tour"
    );
}
