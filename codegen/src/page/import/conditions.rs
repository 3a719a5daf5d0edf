//! Conditions by name.

use serde_yaml::{Mapping, Value};

use super::draft::one_or_many;
use super::words;
use crate::model::{Expected, Schema, StatedCondition};
use crate::spec::{Condition, Tests};

/// The conditions of a file, old and new.
#[derive(Debug, Default)]
pub(super) struct Conditions {
    known: Vec<(String, Condition)>,
    /// How many of them the file has already.
    old: usize,
}

impl Conditions {
    /// The conditions that a file has.
    pub(super) fn of_spec(schema: &Schema) -> Self {
        let all = schema.conditions.iter();
        let known: Vec<_> = all
            .map(|condition| (condition.name.clone(), StatedCondition::from(condition).tests))
            .collect();
        let old = known.len();
        Self { known, old }
    }

    /// The name of a condition with these tests.
    pub(super) fn name(&mut self, tests: Condition) -> String {
        if let Some((name, _)) = self.known.iter().find(|(_, known)| *known == tests) {
            return name.clone();
        }
        let is_free = |name: &str| self.known.iter().all(|(known, _)| known != name);
        let mut name = words::condition(&tests);
        if !is_free(&name) {
            let paths: Vec<&str> = tests.tests().map(|(path, _)| path.as_str()).collect();
            name = format!("{name} in {}", paths.join(" and "));
        }
        while !is_free(&name) {
            name.push_str(" too");
        }
        self.known.push((name.clone(), tests));
        name
    }

    /// The conditions that the file does not have yet.
    pub(super) fn new_ones(&self) -> Mapping {
        let new = self.known[self.old..].iter();
        let entries = new.map(|(name, tests)| (Value::from(name.as_str()), written(tests)));
        entries.collect()
    }
}

/// A condition as it is written.
fn written(condition: &Condition) -> Value {
    let all_of = |tests: &Tests| {
        let tests = tests.iter().map(|(path, test)| (Value::from(path.as_str()), expected(test)));
        Value::Mapping(tests.collect())
    };
    match condition.alternatives.as_slice() {
        [only] => all_of(only),
        several => Value::Sequence(several.iter().map(all_of).collect()),
    }
}

fn expected(expected: &Expected) -> Value {
    let form =
        |key: &str, value: Value| Value::Mapping([(Value::from(key), value)].into_iter().collect());
    match expected {
        Expected::OneOf(values) => one_or_many(values),
        Expected::NoneOf(values) => form("not", one_or_many(values)),
        Expected::Absent => form("is", Value::from("absent")),
        Expected::Present => form("is", Value::from("present")),
    }
}
