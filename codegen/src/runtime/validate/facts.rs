//! Values at paths from the top, which conditions, equalities and the envelope look up.
//!
//! Each is looked up once. An array of a million items may ask for it a million times.

use std::cell::OnceCell;
use std::rc::Rc;

use serde_json::value::RawValue;

use super::members::value_of;
use super::privacy::{self, Privacy};
use super::table::{Attribute, Condition, Expected, ObjectRules, Path, Test, Type};
use super::value::{Value, scalars_in_words};

/// The values at paths from the top of an object, as far as somebody asked for them.
pub(super) struct Facts<'de> {
    json: &'de str,
    root: &'static ObjectRules,
    /// The object that is looked at.
    around: Around<'de>,
    values: Vec<(Path, Rc<Fact<'de>>)>,
    conditions: Vec<(&'static Condition, Truth)>,
}

/// An object, in which relative paths begin.
#[derive(Clone, Copy)]
pub(super) struct Around<'de> {
    pub(super) json: &'de str,
    pub(super) rules: &'static ObjectRules,
    /// True if messages may show nothing of it.
    pub(super) hides: bool,
}

/// Result of a condition, or of one of its tests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Truth {
    Holds,
    Fails,
    /// The attribute that it looks at is absent, or cannot be read.
    Unknown,
}

impl Truth {
    /// Both hold.
    fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Fails, _) | (_, Self::Fails) => Self::Fails,
            (Self::Holds, Self::Holds) => Self::Holds,
            _ => Self::Unknown,
        }
    }

    /// One of the two holds.
    fn or(self, other: Self) -> Self {
        match (self, other) {
            (Self::Holds, _) | (_, Self::Holds) => Self::Holds,
            (Self::Fails, Self::Fails) => Self::Fails,
            _ => Self::Unknown,
        }
    }

    fn is(holds: bool) -> Self {
        if holds { Self::Holds } else { Self::Fails }
    }
}

/// A value at a path, or its absence.
pub(super) struct Fact<'de> {
    /// Nothing if it is absent.
    pub(super) value: Option<Value<'de>>,
    /// The path of a value around it that is no object: nobody can say what is there.
    unreadable: Option<Path>,
    /// The attribute, if one is documented there.
    pub(super) attribute: Option<&'static Attribute>,
    /// True if messages may not show the value.
    is_hidden: bool,
    /// The value as messages show it.
    shown: OnceCell<String>,
}

impl Fact<'_> {
    /// The value as messages show it; nothing if it is absent.
    pub(super) fn shown(&self) -> Option<&str> {
        let value = self.value.as_ref()?;
        let shown = || if self.is_hidden { privacy::MARK.to_owned() } else { value.shown() };
        Some(self.shown.get_or_init(shown))
    }

    /// Returns true if it is an identifier.
    pub(super) fn is_id(&self) -> bool {
        self.attribute.is_some_and(Attribute::is_id)
    }
}

impl<'de> Facts<'de> {
    pub(super) fn new(json: &'de str, root: &'static ObjectRules) -> Self {
        let around = Around { json, rules: root, hides: false };
        Self { json, root, around, values: Vec::new(), conditions: Vec::new() }
    }

    /// The object that is looked at.
    pub(super) fn around(&self) -> &'de str {
        self.around.json
    }

    /// Looks at another object; returns the one before.
    pub(super) fn enter(&mut self, object: Around<'de>) -> Around<'de> {
        std::mem::replace(&mut self.around, object)
    }

    /// Looks up a path.
    pub(super) fn at(&mut self, path: Path) -> Rc<Fact<'de>> {
        if is_relative(path) {
            return Rc::new(self.look_up(path, self.around));
        }
        if let Some((_, fact)) = self.values.iter().find(|(known, _)| *known == path) {
            return Rc::clone(fact);
        }
        let fact =
            Rc::new(self.look_up(path, Around { json: self.json, rules: self.root, hides: false }));
        self.values.push((path, Rc::clone(&fact)));
        fact
    }

    fn look_up(&self, path: Path, from: Around<'de>) -> Fact<'de> {
        let (mut object, mut json) = (Some(from.rules), Some(from.json));
        let (mut attribute, mut raw, mut unreadable) = (None, None, None);
        let mut way = Vec::new();
        for (at, step) in path.iter().enumerate().skip(usize::from(is_relative(path))) {
            if raw.map(Value::read).is_some_and(|value| !value.may_have_members()) {
                unreadable = unreadable.or(Some(&path[..at]));
            }
            attribute =
                object.and_then(|rules| rules.iter().find(|attribute| attribute.name == *step));
            way.extend(attribute);
            raw = json.zip(attribute).and_then(|(json, attribute)| value_of(json, attribute));
            json = raw.map(RawValue::get);
            object = attribute.and_then(object_in);
        }
        let (value, is_hidden) = (raw.map(Value::read), from.hides || is_hidden(&way));
        Fact { value, unreadable, attribute, is_hidden, shown: OnceCell::new() }
    }

    /// Evaluates a condition.
    pub(super) fn truth(&mut self, condition: &'static Condition) -> Truth {
        let mut known = self.conditions.iter();
        if let Some((_, truth)) = known.find(|(known, _)| std::ptr::eq(*known, condition)) {
            return *truth;
        }
        let alternatives = condition.alternatives();
        let truth = alternatives.fold(Truth::Fails, |truth, tests| truth.or(self.all(tests)));
        // Of another object the same can be otherwise.
        if condition.alternatives().flatten().all(|test| !is_relative(test.path)) {
            self.conditions.push((condition, truth));
        }
        truth
    }

    pub(super) fn holds(&mut self, condition: &'static Condition) -> bool {
        self.truth(condition) == Truth::Holds
    }

    fn all(&mut self, tests: &'static [Test]) -> Truth {
        tests.iter().fold(Truth::Holds, |truth, test| truth.and(self.tested(test)))
    }

    fn tested(&mut self, test: &'static Test) -> Truth {
        let fact = self.at(test.path);
        if fact.unreadable.is_some() {
            return Truth::Unknown;
        }
        let value = fact.value.as_ref();
        let is_one =
            |value: &Value<'_>| test.values.iter().any(|wanted| value.is(wanted, fact.is_id()));
        let is_there = value.is_some_and(|value| !value.is_null());
        match (test.expected, value) {
            (Expected::Absent, _) => Truth::is(!is_there),
            (Expected::Present, _) => Truth::is(is_there),
            (Expected::OneOf | Expected::NoneOf, None) => Truth::Unknown,
            (Expected::OneOf, Some(value)) => Truth::is(is_one(value)),
            (Expected::NoneOf, Some(value)) => Truth::is(is_there && !is_one(value)),
        }
    }

    /// The condition that holds, in words.
    pub(super) fn because(&mut self, condition: &'static Condition) -> String {
        let mut alternatives = condition.alternatives();
        let held = alternatives.find(|tests| self.all(tests) == Truth::Holds);
        let tests = held.unwrap_or_default().iter().map(|test| self.is_now(test));
        tests.collect::<Vec<_>>().join(" and ")
    }

    /// Why the condition does not hold, in words.
    pub(super) fn because_not(&mut self, condition: &'static Condition) -> String {
        let failed = condition.alternatives().filter_map(|tests| {
            let test = tests.iter().find(|test| self.tested(test) == Truth::Fails)?;
            Some(match test.expected {
                Expected::OneOf => {
                    format!("{}, not {}", self.is_now(test), scalars_in_words(test.values))
                }
                Expected::NoneOf | Expected::Absent | Expected::Present => self.is_now(test),
            })
        });
        failed.collect::<Vec<_>>().join(" and ")
    }

    /// The test that the condition needs and nobody knows, in words.
    pub(super) fn not_known(&mut self, condition: &'static Condition) -> String {
        let mut alternatives = condition.alternatives();
        let open = alternatives.find(|tests| self.all(tests) == Truth::Unknown);
        let mut tests = open.unwrap_or_default().iter();
        let test = tests.find(|test| self.tested(test) == Truth::Unknown);
        test.map_or_else(String::new, |test| {
            let (path, wanted) = (test.path.join("."), expected_in_words(test));
            format!("`{path}` is {wanted}, which is not known: {}", self.is_now(test))
        })
    }

    /// Words the value that a test finds, or the one that keeps it from finding anything.
    fn is_now(&mut self, test: &'static Test) -> String {
        let at = self.at(test.path).unreadable.unwrap_or(test.path);
        let path = at.join(".");
        match self.at(at).shown() {
            Some(shown) => format!("`{path}` is {shown}"),
            None => format!("`{path}` is absent"),
        }
    }
}

/// Returns true if messages may not show the value at the end of a way of attributes.
fn is_hidden(way: &[&Attribute]) -> bool {
    let is_last_open = way.last().is_none_or(|last| last.privacy == Privacy::Open);
    !is_last_open || way.iter().any(|attribute| attribute.privacy == Privacy::Sensitive)
}

/// Returns true if a path begins at the object that is looked at.
fn is_relative(path: Path) -> bool {
    path.first().is_some_and(|step| step.is_empty())
}

fn expected_in_words(test: &Test) -> String {
    match (test.expected, test.values) {
        (Expected::OneOf, values) => scalars_in_words(values),
        (Expected::NoneOf, [only]) => format!("not {}", scalars_in_words(&[*only])),
        (Expected::NoneOf, values) => {
            let values = values.iter().map(|value| scalars_in_words(&[*value]));
            format!("neither {}", values.collect::<Vec<_>>().join(" nor "))
        }
        (Expected::Absent, _) => "absent or null".to_owned(),
        (Expected::Present, _) => "present".to_owned(),
    }
}

fn object_in(attribute: &'static Attribute) -> Option<&'static ObjectRules> {
    attribute.types().find_map(|ty| match ty {
        Type::Object(object) => Some(*object),
        _ => None,
    })
}
