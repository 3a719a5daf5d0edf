// @generated from codegen/src/runtime/validate/facts.rs by `cargo xtask generate`. Do not edit.
//! What conditions, equalities and the envelope look up: values at paths from the top.
//!
//! Each is looked up once. An array of a million items may ask for it a million times.

use std::cell::OnceCell;
use std::rc::Rc;

use serde_json::value::RawValue;

use super::members::value_of;
use super::table::{Attribute, Condition, ObjectRules, Path, Test, Type};
use super::value::{Value, scalars_in_words};

/// The values at paths from the top of an object, as far as somebody asked for them.
pub(super) struct Facts<'de> {
    json: &'de str,
    root: &'static ObjectRules,
    values: Vec<(Path, Rc<Fact<'de>>)>,
    conditions: Vec<(&'static Condition, Truth)>,
}

/// What is known of a condition, or of one of its tests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Truth {
    Holds,
    Fails,
    /// The attribute that it looks at is absent.
    Unknown,
}

/// What is at a path.
pub(super) struct Fact<'de> {
    /// Nothing if it is absent.
    pub(super) value: Option<Value<'de>>,
    /// The attribute, if one is documented there.
    pub(super) attribute: Option<&'static Attribute>,
    /// The value as messages show it.
    shown: OnceCell<String>,
}

impl Fact<'_> {
    /// The value as messages show it; nothing if it is absent.
    pub(super) fn shown(&self) -> Option<&str> {
        let value = self.value.as_ref()?;
        Some(self.shown.get_or_init(|| value.shown()))
    }

    /// Whether it is an identifier.
    pub(super) fn is_id(&self) -> bool {
        self.attribute.is_some_and(Attribute::is_id)
    }
}

impl<'de> Facts<'de> {
    pub(super) fn new(json: &'de str, root: &'static ObjectRules) -> Self {
        Self { json, root, values: Vec::new(), conditions: Vec::new() }
    }

    /// What is at a path.
    pub(super) fn at(&mut self, path: Path) -> Rc<Fact<'de>> {
        if let Some((_, fact)) = self.values.iter().find(|(known, _)| *known == path) {
            return Rc::clone(fact);
        }
        let fact = Rc::new(self.look_up(path));
        self.values.push((path, Rc::clone(&fact)));
        fact
    }

    fn look_up(&self, path: Path) -> Fact<'de> {
        let (mut object, mut json) = (Some(self.root), Some(self.json));
        let (mut attribute, mut raw) = (None, None);
        for step in path {
            attribute = object.and_then(|it| it.iter().find(|it| it.name == *step));
            raw = json.zip(attribute).and_then(|(json, attribute)| value_of(json, attribute));
            json = raw.map(RawValue::get);
            object = attribute.and_then(object_in);
        }
        Fact { value: raw.map(Value::read), attribute, shown: OnceCell::new() }
    }

    /// What is known of a condition. It holds if all of its tests do, and fails if one of them does.
    pub(super) fn truth(&mut self, condition: &'static Condition) -> Truth {
        let mut known = self.conditions.iter();
        if let Some((_, truth)) = known.find(|(known, _)| std::ptr::eq(*known, condition)) {
            return *truth;
        }
        let tests: Vec<Truth> = condition.tests.iter().map(|test| self.tested(test)).collect();
        let first = |truth| tests.contains(&truth).then_some(truth);
        let truth = first(Truth::Fails).or_else(|| first(Truth::Unknown)).unwrap_or(Truth::Holds);
        self.conditions.push((condition, truth));
        truth
    }

    pub(super) fn holds(&mut self, condition: &'static Condition) -> bool {
        self.truth(condition) == Truth::Holds
    }

    fn tested(&mut self, test: &'static Test) -> Truth {
        let fact = self.at(test.path);
        match &fact.value {
            None => Truth::Unknown,
            Some(value) if test.values.iter().any(|wanted| value.is(wanted, fact.is_id())) => {
                Truth::Holds
            }
            Some(_) => Truth::Fails,
        }
    }

    /// The condition that holds, in words.
    pub(super) fn because(&mut self, condition: &'static Condition) -> String {
        let tests = condition.tests.iter().map(|test| self.is_now(test));
        tests.collect::<Vec<_>>().join(" and ")
    }

    /// Why the condition does not hold, in words.
    pub(super) fn because_not(&mut self, condition: &'static Condition) -> String {
        self.first(condition, Truth::Fails).map_or_else(String::new, |test| {
            format!("{}, not {}", self.is_now(test), scalars_in_words(test.values))
        })
    }

    /// The test that the condition needs and nobody knows, in words.
    pub(super) fn not_known(&mut self, condition: &'static Condition) -> String {
        self.first(condition, Truth::Unknown).map_or_else(String::new, |test| {
            let (path, wanted) = (test.path.join("."), scalars_in_words(test.values));
            format!("`{path}` is {wanted}, which is not known: {}", self.is_now(test))
        })
    }

    fn first(&mut self, condition: &'static Condition, truth: Truth) -> Option<&'static Test> {
        condition.tests.iter().find(|test| self.tested(test) == truth)
    }

    fn is_now(&mut self, test: &'static Test) -> String {
        let path = test.path.join(".");
        match self.at(test.path).shown() {
            Some(shown) => format!("`{path}` is {shown}"),
            None => format!("`{path}` is absent"),
        }
    }
}

fn object_in(attribute: &'static Attribute) -> Option<&'static ObjectRules> {
    attribute.types().find_map(|ty| match ty {
        Type::Object(object) => Some(*object),
        _ => None,
    })
}
