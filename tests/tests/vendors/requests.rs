//! Requests to the packages: each is decoded and validated as the spec says.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use codegen::interpret::{Interpreter, Request};
use serde_json::Value;

use crate::changed;
use crate::packages::{self, Answer, VENDORS, Vendor, test};
use crate::vectors::{Vector, vectors};

/// Requests, each with what the package makes of it.
type Answers = Vec<(Vector, Answer)>;

/// Everything that the packages make of every vector, and of vectors that were changed.
static ANSWERS: LazyLock<Vec<(&'static Vendor, Answers)>> = LazyLock::new(|| {
    let vendors = VENDORS.iter().map(|vendor| {
        let vectors = vectors(vendor);
        let changed = vectors.iter().flat_map(changed::changed);
        let all: Vec<Vector> = vectors.iter().cloned().chain(changed).collect();
        let answers = packages::answers(vendor, &all);
        (vendor, all.into_iter().zip(answers).collect())
    });
    vendors.collect()
});

#[test]
fn receivers_can_use_every_package() {
    test();
}

#[test]
fn specs_have_no_warnings() {
    for vendor in VENDORS.iter() {
        assert_eq!(vendor.lowered.warnings.to_string().trim(), "0 errors", "{}", vendor.name);
    }
}

/// A vendor without vectors of a rule would prove nothing of it.
#[test]
fn every_rule_has_a_vector_that_breaks_it() {
    for vendor in VENDORS.iter() {
        let vectors = vectors(vendor);
        let broken: Vec<&str> =
            vectors.iter().filter_map(|vector| vector.rule.as_deref()).collect();
        let rules = vendor.lowered.model.validation_rules().into_iter();
        let missing: Vec<String> =
            rules.map(|rule| rule.id).filter(|id| !broken.contains(&id.as_str())).collect();
        assert_eq!(missing, vendor.unbreakable, "{}", vendor.name);
    }
}

#[test]
fn generated_validators_find_in_every_vector_what_it_breaks() {
    for (vendor, answers) in ANSWERS.iter() {
        let own = answers.iter().filter(|(vector, _)| !vector.is_changed);
        for (vector, answer) in own {
            // A deprecated attribute that is there is noticed whatever else the vector is for.
            let is_beside = |rule: &&str| {
                rule.ends_with(".deprecated") && Some(*rule) != vector.rule.as_deref()
            };
            let rules = deviations(&answer.report).map(|(rule, _)| rule);
            let rules: Vec<&str> = rules.filter(|rule| !is_beside(rule)).collect();
            let expected: Vec<&str> = vector.rule.as_deref().into_iter().collect();
            assert_eq!(rules, expected, "{} {}", vendor.name, vector.name);
        }
    }
}

#[test]
fn both_validators_say_the_same_of_every_request() {
    let mut compared = BTreeMap::new();
    for (vendor, answers) in ANSWERS.iter() {
        let interpreter = Interpreter::new(&vendor.lowered.model);
        for (vector, answer) in answers {
            let event = vector.module.as_deref().and_then(|module| vendor.event(module));
            let request = Request { body: &vector.body, headers: &vector.headers, event };
            let report = interpreter.report_request(&request);
            let report = serde_json::to_value(report).expect("a report");
            let body = String::from_utf8_lossy(&vector.body);
            assert_eq!(answer.report, report, "{} {}: {body}", vendor.name, vector.name);
            *compared.entry(vendor.name).or_insert(0) += 1;
        }
    }
    for (vendor, count) in compared {
        assert!(count > 200, "{vendor}: {count}");
    }
}

#[test]
fn nothing_of_a_request_is_lost() {
    for (vendor, answers) in ANSWERS.iter() {
        for (vector, answer) in answers {
            let body = vector.body.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&vector.body);
            let body: Option<Value> = serde_json::from_slice(body).ok();
            match (body.and_then(|body| vendor.payloads(body)), &answer.written) {
                (Some(body), Some(written)) => {
                    assert!(is_same(written, &body), "{} {}: {written}", vendor.name, vector.name);
                }
                (None, None) => {}
                // Half of a surrogate pair is no name.
                (None, Some(_)) | (Some(_), None) => {
                    let text = String::from_utf8_lossy(&vector.body);
                    assert!(text.contains("\\ud800"), "{} {}: {text}", vendor.name, vector.name);
                }
            }
        }
    }
}

#[test]
fn valid_requests_are_typed() {
    for (vendor, answers) in ANSWERS.iter() {
        let valid = answers.iter().filter(|(vector, _)| !vector.is_changed && vector.is_valid);
        let mut count = 0;
        for (vector, answer) in valid {
            assert!(answer.is_typed, "{} {}: {answer:?}", vendor.name, vector.name);
            let own = answer.own.as_ref().expect("a report of the payload itself");
            assert_eq!(own["valid"], true, "{} {}: {own}", vendor.name, vector.name);
            count += 1;
        }
        assert!(count > 3, "{}: {count}", vendor.name);
    }
}

/// Returns true if two values are the same, but for integers that were read as floats.
fn is_same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => {
            one == other || (one.is_f64() && one.as_f64() == other.as_f64())
        }
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len()
                && one.iter().zip(other).all(|(one, other)| is_same(one, other))
        }
        (Value::Object(one), Value::Object(other)) => {
            let is_there = |(name, value): (&String, &Value)| {
                other.get(name).is_some_and(|other| is_same(value, other))
            };
            one.len() == other.len() && one.iter().all(is_there)
        }
        (one, other) => one == other,
    }
}

/// The rules and pointers of a report.
fn deviations(report: &Value) -> impl Iterator<Item = (&str, &str)> {
    let deviations = report["deviations"].as_array().into_iter().flatten();
    deviations
        .filter_map(|deviation| Some((deviation["rule"].as_str()?, deviation["pointer"].as_str()?)))
}
