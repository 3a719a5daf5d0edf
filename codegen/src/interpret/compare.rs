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
        let (first, rest) = path.0.split_first()?;
        let (mut place, mut value) = self.step(ROOT, first, &self.members)?;
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

    /// Returns whether the attribute at a path is an identifier.
    pub(super) fn is_id(&self, path: &Path) -> bool {
        let place = self.plan.at(path);
        place.is_some_and(|place| self.plan.places[place].is_id())
    }

    /// Returns whether a condition holds, as far as that can be known.
    pub(super) fn holds(&self, condition: usize) -> Truth {
        let verdict = &self.verdicts[condition];
        if let Some(truth) = verdict.get() {
            return truth;
        }
        let alternatives = self.alternatives(condition).iter();
        let truth = alternatives.fold(Truth::No, |truth, tests| truth.or(self.all(tests)));
        verdict.set(Some(truth));
        truth
    }

    fn alternatives(&self, condition: usize) -> &'m [Vec<Test>] {
        &self.plan.schema.conditions[condition].alternatives
    }

    fn all(&self, tests: &'m [Test]) -> Truth {
        tests.iter().fold(Truth::Yes, |truth, test| truth.and(self.test(test)))
    }

    fn test(&self, test: &'m Test) -> Truth {
        let (path, seen) = (&test.path, self.at(&test.path));
        if seen.is_none() && self.no_object_around(path).is_some() {
            return Truth::Unknown;
        }
        let is_there = seen.as_ref().is_some_and(|seen| seen.json != "null");
        let is_one_of =
            |values: &[Scalar]| Some(seen.as_ref()?.value.is_one_of(values, self.is_id(path)));
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
    fn no_object_around(&self, path: &Path) -> Option<(Path, &'b str)> {
        let around = (1..path.0.len()).map(|length| Path(path.0[..length].to_vec()));
        let mut found = around.filter_map(|path| self.find(&path).map(|json| (path, json)));
        found.find(|(_, json)| !matches!(Kind::of(json), Kind::Object | Kind::Null))
    }

    /// Why a condition holds.
    pub(super) fn why(&self, condition: usize) -> String {
        let mut alternatives = self.alternatives(condition).iter();
        let met = alternatives.find(|tests| self.all(tests) == Truth::Yes);
        let tests = met.into_iter().flatten().map(|test| self.actual(&test.path));
        tests.collect::<Vec<String>>().join(" and ")
    }

    /// Why a condition does not hold.
    pub(super) fn why_not(&self, condition: usize) -> String {
        let tests = self.alternatives(condition).iter().filter_map(|tests| {
            let test = tests.iter().find(|test| self.test(test) == Truth::No)?;
            let actual = self.actual(&test.path);
            Some(match &test.expected {
                Expected::OneOf(values) => format!("{actual}, not {}", scalars(values)),
                _ => actual,
            })
        });
        tests.collect::<Vec<String>>().join(" and ")
    }

    /// Which test of a condition decides, and why it cannot be known.
    pub(super) fn why_unknown(&self, condition: usize) -> String {
        let mut alternatives = self.alternatives(condition).iter();
        let open = alternatives.find(|tests| self.all(tests) == Truth::Unknown);
        let test =
            open.and_then(|tests| tests.iter().find(|test| self.test(test) == Truth::Unknown));
        test.map_or_else(String::new, |test| {
            let (path, wanted) = (&test.path, wanted(&test.expected));
            format!("`{path}` is {wanted}, which is not known: {}", self.actual(path))
        })
    }

    fn actual(&self, path: &'m Path) -> String {
        match (self.at(path), self.no_object_around(path)) {
            (Some(seen), _) => format!("`{path}` is {}", json::shown(seen.json)),
            (None, Some((around, json))) => format!("`{around}` is {}", json::shown(json)),
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
