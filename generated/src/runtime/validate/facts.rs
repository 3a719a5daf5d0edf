// @generated from codegen/src/runtime/validate/facts.rs by `cargo xtask generate`. Do not edit.
//! Values at paths from the top, which conditions, equalities and the envelope look up.
//!
//! Each is looked up once. An array of a million items may ask for it a million times.

use std::borrow::Cow;
use std::rc::Rc;

use super::super::JsonKind;
use super::super::json::{Node, Tape};
use super::members::value_of;
use super::privacy::{self, Privacy};
use super::table::{Attribute, Condition, Expected, ObjectRules, Path, Test, Type};
use super::value::{Content, Value, scalars_in_words};

/// The values at paths from the top of an object, as far as somebody asked for them.
pub(super) struct Facts<'t> {
    pub(super) tape: &'t Tape<'t>,
    top: Around,
    /// The object that is looked at.
    around: Around,
    known: Known,
    /// How much of what is known is about an object around the top.
    before: Before,
}

/// The result of a lookup.
#[derive(Default)]
pub(super) struct Known {
    facts: Vec<(Path, Fact)>,
    conditions: Vec<(&'static Condition, Truth)>,
}

#[derive(Clone, Copy, Default)]
struct Before {
    facts: usize,
    conditions: usize,
}

/// An object, in which relative paths begin.
#[derive(Clone, Copy)]
pub(super) struct Around {
    object: u32,
    rules: ObjectRules,
    /// True if messages may show nothing of it.
    hides: bool,
}

impl Around {
    pub(super) fn new(object: Node<'_>, rules: ObjectRules, hides: bool) -> Self {
        Self { object: object.index(), rules, hides }
    }
}

/// The facts of an object around the one that facts are about.
pub(super) struct Outer {
    top: Around,
    around: Around,
    before: Before,
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
#[derive(Clone)]
pub(super) struct Fact {
    /// The place of the value on the tape; nothing if it is absent.
    at: Option<u32>,
    text: Text,
    /// The path of a value around it that is no object: nobody can say what is there.
    unreadable: Option<Path>,
    /// The attribute, if one is documented there.
    pub(super) attribute: Option<&'static Attribute>,
    /// The attributes of the object that it is.
    rules: Option<ObjectRules>,
    /// True if messages may show nothing of the value and of what is in it.
    is_sensitive: bool,
    /// True if messages may show the value.
    is_open: bool,
}

/// The text of a fact. One with escapes may be long, and asked for often.
#[derive(Clone)]
enum Text {
    AsItStands,
    Unescaped(Rc<str>),
    NotUnicode,
}

impl Text {
    fn of(value: Node<'_>) -> Self {
        if value.kind() != JsonKind::String || value.plain().is_some() {
            return Self::AsItStands;
        }
        value.text().map_or(Self::NotUnicode, |text| Self::Unescaped(Rc::from(text)))
    }
}

impl Fact {
    /// An object in which paths begin.
    fn of(object: Around) -> Self {
        Self {
            at: Some(object.object),
            text: Text::AsItStands,
            unreadable: None,
            attribute: None,
            rules: Some(object.rules),
            is_sensitive: object.hides,
            is_open: true,
        }
    }

    /// The value as it stands; nothing if it is absent.
    pub(super) fn node<'t>(&self, tape: &'t Tape<'t>) -> Option<Node<'t>> {
        self.at.map(|at| tape.node(at))
    }

    /// The value; nothing if it is absent.
    pub(super) fn value<'a>(&'a self, tape: &'a Tape<'a>) -> Option<Value<'a>> {
        let node = tape.node(self.at?);
        Some(match &self.text {
            Text::AsItStands => Value::read(node),
            Text::Unescaped(text) => Value { node, content: Content::Text(Cow::Borrowed(text)) },
            Text::NotUnicode => Value { node, content: Content::NotUnicode },
        })
    }

    /// The value as messages show it; nothing if it is absent.
    pub(super) fn shown(&self, tape: &Tape<'_>) -> Option<String> {
        let value = self.value(tape)?;
        Some(if self.is_sensitive || !self.is_open {
            privacy::MARK.to_owned()
        } else {
            value.shown()
        })
    }

    /// Returns true if it is an identifier.
    pub(super) fn is_id(&self) -> bool {
        self.attribute.is_some_and(Attribute::is_id)
    }
}

impl<'t> Facts<'t> {
    pub(super) fn new(top: Node<'t>, rules: ObjectRules, known: Known) -> Self {
        let top_of = Around::new(top, rules, false);
        let before = Before::default();
        Self { tape: top.tape(), top: top_of, around: top_of, known, before }
    }

    /// Gives back what was looked up, for its room.
    pub(super) fn into_known(mut self) -> Known {
        self.known.facts.clear();
        self.known.conditions.clear();
        self.known
    }

    /// Is about another object from now on.
    pub(super) fn enter_top(&mut self, object: Node<'_>, rules: ObjectRules) -> Outer {
        let outer = Outer { top: self.top, around: self.around, before: self.before };
        self.top = Around::new(object, rules, false);
        self.around = self.top;
        self.before =
            Before { facts: self.known.facts.len(), conditions: self.known.conditions.len() };
        outer
    }

    /// Is about the object around again.
    pub(super) fn leave_top(&mut self, outer: Outer) {
        self.known.facts.truncate(self.before.facts);
        self.known.conditions.truncate(self.before.conditions);
        (self.top, self.around, self.before) = (outer.top, outer.around, outer.before);
    }

    /// The object that is looked at.
    pub(super) fn around(&self) -> Node<'t> {
        self.tape.node(self.around.object)
    }

    /// Looks at another object; returns the one before.
    pub(super) fn enter(&mut self, object: Around) -> Around {
        std::mem::replace(&mut self.around, object)
    }

    /// Looks up a path.
    pub(super) fn at(&mut self, path: Path) -> Fact {
        if is_relative(path) {
            return self.look_up(path);
        }
        let known = self.known.facts.get(self.before.facts..).unwrap_or_default();
        let mut known = known.iter();
        if let Some((_, fact)) = known.find(|(own, _)| std::ptr::eq(*own, path) || *own == path) {
            return fact.clone();
        }
        let fact = match path.split_last() {
            Some((last, [])) => self.step(&Fact::of(self.top), path, last),
            Some((last, _)) => {
                let around = self.at(&path[..path.len() - 1]);
                self.step(&around, path, last)
            }
            None => Fact::of(self.top),
        };
        self.known.facts.push((path, fact.clone()));
        fact
    }

    /// Looks up a path from the object that is looked at.
    fn look_up(&self, path: Path) -> Fact {
        let mut fact = Fact::of(self.around);
        for (index, step) in path.iter().enumerate().skip(1) {
            fact = self.step(&fact, &path[..=index], step);
        }
        fact
    }

    /// The value at the end of a path, looked up from a value around it.
    fn step(&self, around: &Fact, path: Path, name: &str) -> Fact {
        let object = around.node(self.tape);
        let is_readable = object.is_none_or(may_have_members);
        let before = path.split_last().map(|(_, before)| before);
        let attribute = around.rules.and_then(|own| own.iter().find(|own| own.name == name));
        let value = object.zip(attribute).and_then(|(object, own)| value_of(object, own));
        let privacy = attribute.map(|own| own.privacy);
        Fact {
            at: value.map(Node::index),
            text: value.map_or(Text::AsItStands, Text::of),
            unreadable: around.unreadable.or(before.filter(|_| !is_readable)),
            attribute,
            rules: attribute.and_then(object_in).copied(),
            is_sensitive: around.is_sensitive || privacy == Some(Privacy::Sensitive),
            is_open: privacy.map_or(around.is_open, |privacy| privacy == Privacy::Open),
        }
    }

    /// Evaluates a condition.
    pub(super) fn truth(&mut self, condition: &'static Condition) -> Truth {
        let known = self.known.conditions.get(self.before.conditions..).unwrap_or_default();
        let mut known = known.iter();
        if let Some((_, truth)) = known.find(|(known, _)| std::ptr::eq(*known, condition)) {
            return *truth;
        }
        let alternatives = condition.alternatives();
        let truth = alternatives.fold(Truth::Fails, |truth, tests| truth.or(self.all(tests)));
        // Of another object the same can be otherwise.
        if condition.alternatives().flatten().all(|test| !is_relative(test.path)) {
            self.known.conditions.push((condition, truth));
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
        let value = fact.value(self.tape);
        let is_one =
            |value: &Value<'_>| test.values.iter().any(|wanted| value.is(wanted, fact.is_id()));
        let is_there = value.as_ref().is_some_and(|value| !value.is_null());
        match (test.expected, &value) {
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
        match self.at(at).shown(self.tape) {
            Some(shown) => format!("`{path}` is {shown}"),
            None => format!("`{path}` is absent"),
        }
    }
}

/// Returns true if members can be looked for in it. Null has none; of others nobody can say.
fn may_have_members(value: Node<'_>) -> bool {
    matches!(value.kind(), JsonKind::Null | JsonKind::Object)
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
