//! Data in which a condition holds, or does not.

use super::build::Builder;
use super::wanted::Wanted;
use super::wrong;
use crate::emit::example;
use crate::model::{Attribute, Expected, Json, Path, Scalar, Test};

impl Builder<'_> {
    /// A condition of the first attribute that depends on it.
    pub(super) fn wanted(self, condition: usize, holds: bool) -> Wanted {
        let depends = |attribute: &Attribute| attribute.conditions().any(|own| own == condition);
        let user = self.schema.walk().into_iter().find(|(_, attribute)| depends(attribute));
        let around = user.map_or_else(|| Path(Vec::new()), |(path, _)| path.parent());
        Wanted { condition, holds, around }
    }

    /// Makes a condition hold, or not.
    pub(super) fn decide(self, data: &mut Json, wanted: &Wanted) {
        if wanted.holds {
            self.affirm(data, wanted, 0);
        } else if example::meets(&self.schema.conditions[wanted.condition], data, &wanted.around) {
            self.deny(data, wanted);
        }
    }

    /// In how many ways a condition can be made to hold.
    pub(super) fn ways(self, condition: usize) -> usize {
        let alternatives = self.schema.conditions[condition].alternatives.iter();
        alternatives.map(|tests| self.ways_of(tests)).sum()
    }

    fn ways_of(self, tests: &[Test]) -> usize {
        let around = Path(Vec::new());
        tests.iter().map(|test| self.meeting(test, &around).len()).max().unwrap_or(1)
    }

    /// Makes a condition hold, in the way of that number.
    pub(super) fn affirm(self, data: &mut Json, wanted: &Wanted, mut way: usize) {
        for tests in &self.schema.conditions[wanted.condition].alternatives {
            if let Some(behind) = way.checked_sub(self.ways_of(tests)) {
                way = behind;
                continue;
            }
            for test in tests {
                let mut meeting = self.meeting(test, &wanted.around);
                let nth = if way < meeting.len() { way } else { 0 };
                self.put(data, &test.path.from(&wanted.around), meeting.swap_remove(nth));
            }
            return;
        }
    }

    /// Makes it known that a condition does not hold: without the attribute nobody would know.
    pub(super) fn deny(self, data: &mut Json, wanted: &Wanted) {
        let alternatives = &self.schema.conditions[wanted.condition].alternatives;
        let around = &wanted.around;
        for tests in alternatives {
            // The first test says why, unless what failed another alternative failed this one too.
            let is_failed =
                alternatives.len() > 1 && tests.iter().any(|test| fails(test, data, around));
            if let Some(test) = tests.first().filter(|_| !is_failed) {
                let failing = self.failing(test, around);
                self.put(data, &test.path.from(around), failing);
            }
        }
    }

    /// Puts something at a path, or takes away what is there.
    fn put(self, data: &mut Json, path: &Path, value: Option<Json>) {
        match value {
            Some(value) => self.plant(data, path, value),
            None => self.uproot(data, path),
        }
    }

    /// Values that meet a test, at least one; absence is one without a value.
    fn meeting(self, test: &Test, around: &Path) -> Vec<Option<Json>> {
        match &test.expected {
            Expected::OneOf(values) => values.iter().map(|value| Some(Json::from(value))).collect(),
            Expected::NoneOf(values) => vec![self.other_value(test, values, around)],
            Expected::Absent => vec![None, Some(Json::Null)],
            Expected::Present => {
                vec![
                    self.schema
                        .attribute(&test.path.from(around))
                        .map(|attribute| self.value(attribute)),
                ]
            }
        }
    }

    /// A value that fails a test.
    fn failing(self, test: &Test, around: &Path) -> Option<Json> {
        match &test.expected {
            Expected::OneOf(values) => {
                Some(self.other_value(test, values, around).unwrap_or(Json::Null))
            }
            Expected::NoneOf(values) => values.first().map(Json::from),
            Expected::Absent => self
                .schema
                .attribute(&test.path.from(around))
                .map(|attribute| self.value(attribute)),
            Expected::Present => Some(Json::Null),
        }
    }

    /// A value of the attribute of a test beside these.
    fn other_value(self, test: &Test, values: &[Scalar], around: &Path) -> Option<Json> {
        let attribute = self.schema.attribute(&test.path.from(around))?;
        let mut documented = self.documented_values(attribute).into_iter();
        if let Some(value) = documented.find(|value| !values.contains(value)) {
            return Some(Json::from(&value));
        }
        let is_free = matches!(test.expected, Expected::NoneOf(_));
        let usual = is_free.then(|| self.value(attribute))?;
        let is_other = |json: &Json| values.iter().all(|value| Json::from(value) != *json);
        let mut others = std::iter::once(usual).chain(wrong::others(self, attribute));
        others.find(is_other)
    }
}

/// Returns whether a test fails for certain.
fn fails(test: &Test, data: &Json, around: &Path) -> bool {
    let found = example::first(data, &test.path.from(around));
    let is_known = match test.expected {
        Expected::OneOf(_) | Expected::NoneOf(_) => found.is_some(),
        Expected::Absent | Expected::Present => true,
    };
    is_known && !example::is_met(test, found)
}
