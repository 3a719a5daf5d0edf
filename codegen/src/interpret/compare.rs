//! Values that are compared: tests of conditions, equalities, and what is always so.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use super::json::{self, Kind, Member};
use super::plan::{Plan, ROOT};
use crate::model::{Attribute, Expected, Path, Scalar, Test};

/// A value, as far as it can be compared.
#[derive(Debug)]
pub(super) enum Value<'b> {
    String(Cow<'b, str>),
    /// An integer of any size, as it is written.
    Whole(&'b str),
    Double(f64),
    Boolean(bool),
    Other,
}

impl<'b> Value<'b> {
    /// The value of a JSON text.
    pub(super) fn of(json: &'b str) -> Self {
        let value = match Kind::of(json) {
            Kind::Boolean => Some(Self::Boolean(json == "true")),
            Kind::Integer | Kind::Beyond63 | Kind::Beyond64 => Some(Self::Whole(json)),
            Kind::Number => json.parse().ok().map(Self::Double),
            Kind::String => json::string(json).map(Self::String),
            _ => None,
        };
        match value {
            Some(Self::Double(number)) if !number.is_finite() => Self::Other,
            Some(value) => value,
            None => Self::Other,
        }
    }

    /// Returns whether it is a value of the spec. For an identifier a string and an integer can be
    /// the same.
    pub(super) fn is(&self, scalar: &Scalar, is_id: bool) -> bool {
        match (self, scalar) {
            (Self::String(text), Scalar::String(wanted)) => text == wanted,
            (Self::Whole(number), Scalar::Integer(wanted)) => *number == wanted.to_string(),
            (Self::Boolean(flag), Scalar::Boolean(wanted)) => flag == wanted,
            (Self::String(text), Scalar::Integer(wanted)) if is_id => *text == wanted.to_string(),
            (Self::Whole(number), Scalar::String(wanted)) if is_id => number == wanted,
            _ => false,
        }
    }

    /// Returns whether it is one of the values of the spec.
    pub(super) fn is_one_of(&self, scalars: &[Scalar], is_id: bool) -> bool {
        scalars.iter().any(|scalar| self.is(scalar, is_id))
    }

    /// Returns whether it equals another, if the two can be compared.
    pub(super) fn equals(&self, other: &Value<'_>, is_id: bool) -> Option<bool> {
        match (self, other) {
            (Self::String(a), Value::String(b)) => Some(a == b),
            (Self::Whole(a), Value::Whole(b)) => Some(a == b),
            (Self::Double(a), Value::Double(b)) => Some(a == b),
            (Self::Boolean(a), Value::Boolean(b)) => Some(a == b),
            (Self::String(text), Value::Whole(number)) if is_id => Some(text == number),
            (Self::Whole(number), Value::String(text)) if is_id => Some(text == number),
            _ => None,
        }
    }
}

/// Values of the spec, as they stand in messages.
pub(super) fn scalars<'s>(scalars: impl IntoIterator<Item = &'s Scalar>) -> String {
    let shown = |scalar: &Scalar| format!("`{}`", json::cut(scalar.to_string().chars()));
    let shown: Vec<String> = scalars.into_iter().map(shown).collect();
    shown.join(" or ")
}

/// The object at the top of the envelope or of the data, in which conditions and equalities look.
#[derive(Debug)]
pub(super) struct Root<'p, 'm, 'b> {
    pub(super) plan: &'p Plan<'m>,
    pub(super) members: Vec<Member<'b>>,
    /// Values that were looked up; conditions are looked at once for many attributes.
    seen: RefCell<BTreeMap<&'m Path, Option<Rc<Seen<'b>>>>>,
    verdicts: Vec<Cell<Option<Truth>>>,
}

/// An object, in which relative paths begin.
#[derive(Debug, Clone, Copy)]
pub(super) struct Around<'r, 'b> {
    pub(super) place: usize,
    pub(super) members: &'r [Member<'b>],
}

/// Result of a condition, or of one of its tests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Truth {
    Yes,
    No,
    /// The test looks at an attribute that is not there, or into a value that is no object.
    Unknown,
}

impl Truth {
    /// The truth of the contrary.
    pub(super) fn not(self) -> Self {
        match self {
            Self::Yes => Self::No,
            Self::No => Self::Yes,
            Self::Unknown => Self::Unknown,
        }
    }

    /// The truth of both.
    fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::No, _) | (_, Self::No) => Self::No,
            (Self::Yes, Self::Yes) => Self::Yes,
            _ => Self::Unknown,
        }
    }

    /// The truth of one or the other.
    fn or(self, other: Self) -> Self {
        self.not().and(other.not()).not()
    }
}

/// The value at a path.
#[derive(Debug)]
pub(super) struct Seen<'b> {
    pub(super) json: &'b str,
    pub(super) value: Value<'b>,
}

impl<'p, 'm, 'b> Root<'p, 'm, 'b> {
    pub(super) fn new(plan: &'p Plan<'m>, object: &'b str) -> Self {
        Self::of(plan, json::members(object))
    }

    pub(super) fn of(plan: &'p Plan<'m>, members: Vec<Member<'b>>) -> Self {
        Self {
            plan,
            members,
            seen: RefCell::default(),
            verdicts: vec![Cell::new(None); plan.schema.conditions.len()],
        }
    }

    /// The object at the top.
    pub(super) fn top(&self) -> Around<'_, 'b> {
        Around { place: ROOT, members: &self.members }
    }

    /// The value at a path that a test names, if there is one.
    fn tested(&self, path: &'m Path, around: Around<'_, 'b>) -> Option<Rc<Seen<'b>>> {
        if !path.is_relative() {
            return self.at(path);
        }
        let json = self.find_from(path, around)?;
        Some(Rc::new(Seen { json, value: Value::of(json) }))
    }

    /// The value at a path, if there is one.
    pub(super) fn at(&self, path: &'m Path) -> Option<Rc<Seen<'b>>> {
        if let Some(seen) = self.seen.borrow().get(path) {
            return seen.clone();
        }
        let seen = self.find(path).map(|json| {
            let value = Value::of(json);
            Rc::new(Seen { json, value })
        });
        self.seen.borrow_mut().insert(path, seen.clone());
        seen
    }

    /// The JSON text of the value at a path, if there is one.
    pub(super) fn find(&self, path: &Path) -> Option<&'b str> {
        self.find_from(path, self.top())
    }

    fn find_from(&self, path: &Path, around: Around<'_, 'b>) -> Option<&'b str> {
        let (from, steps) = match path.0.as_slice() {
            [first, steps @ ..] if first.is_empty() => (around, steps),
            steps => (self.top(), steps),
        };
        let (first, rest) = steps.split_first()?;
        let (mut place, mut value) = self.step(from.place, first, from.members)?;
        for step in rest {
            if Kind::of(value) != Kind::Object {
                return None;
            }
            (place, value) = self.step(place, step, &json::members(value))?;
        }
        Some(value)
    }

    fn step(&self, place: usize, step: &str, members: &[Member<'b>]) -> Option<(usize, &'b str)> {
        let child = self.plan.child(place, step)?;
        let attribute: &Attribute = self.plan.places[child].attribute?;
        let mut names = std::iter::once(&attribute.wire).chain(&attribute.accepts);
        let named = |name: &String| members.iter().find(|member| *member.name == *name.as_bytes());
        Some((child, names.find_map(named)?.value))
    }

    /// Returns whether the attribute at a path that a test names is an identifier.
    fn is_tested_id(&self, path: &Path, around: Around<'_, 'b>) -> bool {
        if !path.is_relative() {
            return self.is_id(path);
        }
        let mut steps = path.0.iter().skip(1);
        let place = steps.try_fold(around.place, |place, step| self.plan.child(place, step));
        place.is_some_and(|place| self.plan.places[place].is_id())
    }

    /// Returns whether the attribute at a path is an identifier.
    pub(super) fn is_id(&self, path: &Path) -> bool {
        let place = self.plan.at(path);
        place.is_some_and(|place| self.plan.places[place].is_id())
    }

    /// Returns whether a condition holds, as far as that can be known.
    pub(super) fn holds(&self, condition: usize, around: Around<'_, 'b>) -> Truth {
        let verdict = &self.verdicts[condition];
        if let Some(truth) = verdict.get() {
            return truth;
        }
        let alternatives = self.alternatives(condition).iter();
        let truth = alternatives.fold(Truth::No, |truth, tests| truth.or(self.all(tests, around)));
        // In another object a relative condition is another.
        if !self.plan.schema.conditions[condition].is_relative() {
            verdict.set(Some(truth));
        }
        truth
    }

    fn alternatives(&self, condition: usize) -> &'m [Vec<Test>] {
        &self.plan.schema.conditions[condition].alternatives
    }

    fn all(&self, tests: &'m [Test], around: Around<'_, 'b>) -> Truth {
        tests.iter().fold(Truth::Yes, |truth, test| truth.and(self.test(test, around)))
    }

    fn test(&self, test: &'m Test, around: Around<'_, 'b>) -> Truth {
        let (path, seen) = (&test.path, self.tested(&test.path, around));
        if seen.is_none() && self.no_object_around(path, around).is_some() {
            return Truth::Unknown;
        }
        let is_there = seen.as_ref().is_some_and(|seen| seen.json != "null");
        let is_one_of = |values: &[Scalar]| {
            Some(seen.as_ref()?.value.is_one_of(values, self.is_tested_id(path, around)))
        };
        let is_met = match &test.expected {
            Expected::OneOf(values) => is_one_of(values),
            Expected::NoneOf(values) => is_one_of(values).map(|is_one| is_there && !is_one),
            Expected::Absent => Some(!is_there),
            Expected::Present => Some(is_there),
        };
        match is_met {
            Some(true) => Truth::Yes,
            Some(false) => Truth::No,
            None => Truth::Unknown,
        }
    }

    /// The first value on the way to a path in which nothing can be looked up, although it is not null.
    fn no_object_around(&self, path: &Path, from: Around<'_, 'b>) -> Option<(Path, &'b str)> {
        let around = (1..path.0.len()).map(|length| Path(path.0[..length].to_vec()));
        let mut found =
            around.filter_map(|path| self.find_from(&path, from).map(|json| (path, json)));
        found.find(|(_, json)| !matches!(Kind::of(json), Kind::Object | Kind::Null))
    }

    /// Why a condition holds.
    pub(super) fn why(&self, condition: usize, around: Around<'_, 'b>) -> String {
        let mut alternatives = self.alternatives(condition).iter();
        let met = alternatives.find(|tests| self.all(tests, around) == Truth::Yes);
        let tests = met.into_iter().flatten().map(|test| self.actual(&test.path, around));
        tests.collect::<Vec<String>>().join(" and ")
    }

    /// Why a condition does not hold.
    pub(super) fn why_not(&self, condition: usize, around: Around<'_, 'b>) -> String {
        let tests = self.alternatives(condition).iter().filter_map(|tests| {
            let test = tests.iter().find(|test| self.test(test, around) == Truth::No)?;
            let actual = self.actual(&test.path, around);
            Some(match &test.expected {
                Expected::OneOf(values) => format!("{actual}, not {}", scalars(values)),
                _ => actual,
            })
        });
        tests.collect::<Vec<String>>().join(" and ")
    }

    /// Which test of a condition decides, and why it cannot be known.
    pub(super) fn why_unknown(&self, condition: usize, around: Around<'_, 'b>) -> String {
        let mut alternatives = self.alternatives(condition).iter();
        let open = alternatives.find(|tests| self.all(tests, around) == Truth::Unknown);
        let test = open
            .and_then(|tests| tests.iter().find(|test| self.test(test, around) == Truth::Unknown));
        test.map_or_else(String::new, |test| {
            let (path, wanted) = (&test.path, wanted(&test.expected));
            format!("`{path}` is {wanted}, which is not known: {}", self.actual(path, around))
        })
    }

    /// The value at a path, as messages show it.
    pub(super) fn shown(&self, path: &Path, around: Around<'_, 'b>, json: &str) -> String {
        let from = if path.is_relative() { around.place } else { ROOT };
        if self.plan.hides(from, path) { json::HIDDEN.to_owned() } else { json::shown(json) }
    }

    fn actual(&self, path: &'m Path, around: Around<'_, 'b>) -> String {
        match (self.tested(path, around), self.no_object_around(path, around)) {
            (Some(seen), _) => format!("`{path}` is {}", self.shown(path, around, seen.json)),
            (None, Some((before, json))) => {
                format!("`{before}` is {}", self.shown(&before, around, json))
            }
            (None, None) => format!("`{path}` is absent"),
        }
    }
}

/// Demand of a test on an attribute, as messages show it.
fn wanted(expected: &Expected) -> String {
    match expected {
        Expected::OneOf(values) => scalars(values),
        Expected::NoneOf(values) => {
            let each: Vec<String> = values.iter().map(|value| scalars([value])).collect();
            let first = if each.len() > 1 { "neither" } else { "not" };
            format!("{first} {}", each.join(" nor "))
        }
        Expected::Absent => "absent or null".to_owned(),
        Expected::Present => "present".to_owned(),
    }
}
