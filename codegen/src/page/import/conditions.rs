//! Conditions by name.

use serde_yaml::{Mapping, Value};

use super::draft::one_or_many;
use super::scope::Tests;
use super::words;
use crate::model::Schema;

/// The conditions of a file, those that it has and those that come to it.
#[derive(Debug, Default)]
pub(super) struct Conditions {
    known: Vec<(String, Tests)>,
    /// How many of them the file has already.
    old: usize,
}

impl Conditions {
    /// The conditions that a file has.
    pub(super) fn of_spec(schema: &Schema) -> Self {
        let tests = |condition: &crate::model::Condition| {
            let tests = condition.tests.iter();
            tests.map(|test| (test.path.to_string(), test.values.clone())).collect()
        };
        let all = schema.conditions.iter();
        let known: Vec<_> = all.map(|it| (it.name.clone(), tests(it))).collect();
        let old = known.len();
        Self { known, old }
    }

    /// The name of a condition with these tests.
    pub(super) fn name(&mut self, tests: Tests) -> String {
        if let Some((name, _)) = self.known.iter().find(|(_, it)| *it == tests) {
            return name.clone();
        }
        let is_free = |name: &str| self.known.iter().all(|(it, _)| it != name);
        let mut name = words::condition(&tests);
        if !is_free(&name) {
            let paths: Vec<&str> = tests.iter().map(|(path, _)| path.as_str()).collect();
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
        let entries = new.map(|(name, tests)| {
            let tests = tests.iter();
            let tests: Mapping = tests
                .map(|(path, values)| (Value::from(path.as_str()), one_or_many(values)))
                .collect();
            (Value::from(name.as_str()), Value::Mapping(tests))
        });
        entries.collect()
    }
}
