// @generated from codegen/src/runtime/json/explain.rs by `cargo xtask generate`. Do not edit.
//! Which values are not what is documented, where they are, and why, in words.

use std::fmt;

use super::kind::JsonKind;
use super::misread::{Misfit, Misread, Reason};
use super::node::Node;
use super::scan::{Line, Tape};
use crate::runtime::DecodeError;

impl Misread {
    /// A value for which a reason holds.
    pub fn new(value: Node<'_>, reason: Reason) -> Self {
        Self { at: value.index(), reason }
    }

    /// An object with a name that is not Unicode.
    pub fn odd_name(object: Node<'_>) -> Self {
        Self::new(object, Reason::OddName)
    }

    /// A value that is no such thing, in words such as "an integer".
    pub fn expected(value: Node<'_>, what: &'static str) -> Self {
        Self::new(value, Reason::Expected(what))
    }

    /// Where and why, as seen from a value around it.
    pub fn explain(self, around: Node<'_>) -> DecodeError {
        let pointer = self.pointer(around).unwrap_or_default();
        let error = DecodeError::new(pointer, self.message(around.tape));
        if !around.tape.is_body {
            return error;
        }
        let (line, column) = self.value(around.tape).line_and_column();
        error.at(line, column)
    }

    /// Returns true if it is about a value or something in it.
    pub fn is_within(self, value: Node<'_>) -> bool {
        (value.index()..value.place_behind()).contains(&self.at)
    }

    fn value<'t>(self, tape: &'t Tape<'t>) -> Node<'t> {
        Node { tape, at: self.at }
    }

    /// Where it is; `None` if a later member of the same name counts in its stead.
    fn pointer(self, around: Node<'_>) -> Option<String> {
        if !self.is_within(around) {
            return None;
        }
        let mut pointer = String::new();
        let mut value = around;
        while value.index() < self.at {
            value = step(value, self.at, &mut pointer)?;
        }
        if let Reason::Missing(name) = self.reason {
            push_step(&mut pointer, name);
        }
        Some(pointer)
    }

    fn message<'t>(self, tape: &'t Tape<'t>) -> String {
        match self.reason {
            Reason::Expected(what) => {
                format!("expected {what}, found {}", Found(self.value(tape)))
            }
            Reason::Undocumented(name) => {
                format!("{:.64} is no documented value of {name}", self.value(tape).raw())
            }
            Reason::Missing(_) => "required, but missing".to_owned(),
            Reason::OddName => "an object with a name that is not Unicode".to_owned(),
            Reason::Withheld => "a sensitive value is not as documented".to_owned(),
        }
    }
}

/// The value within another one that holds a place of the tape, with the step to it.
fn step<'t>(around: Node<'t>, wanted: u32, pointer: &mut String) -> Option<Node<'t>> {
    let mut members = around.members();
    if let Some((name, value)) = members.find(|(_, value)| wanted < value.place_behind()) {
        let text = name.text()?;
        let is_last = !members.any(|(other, _)| other.is_text(&text));
        push_step(pointer, &text);
        return is_last.then_some(value);
    }
    let mut items = around.items().enumerate();
    let (index, item) = items.find(|(_, item)| wanted < item.place_behind())?;
    push_step(pointer, &index.to_string());
    Some(item)
}

fn push_step(pointer: &mut String, name: &str) {
    pointer.push('/');
    pointer.push_str(&name.replace('~', "~0").replace('/', "~1"));
}

/// A value in the words of a message.
struct Found<'t>(Node<'t>);

impl fmt::Display for Found<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.kind() {
            JsonKind::Number => write!(f, "the number {:.64}", self.0.raw()),
            JsonKind::String if self.0.text().is_none() => f.write_str("half of a surrogate pair"),
            kind => kind.fmt(f),
        }
    }
}

/// How many misfits are listed of one payload.
const LISTED: usize = 256;

impl Node<'_> {
    /// Notes that it was passed over, with all of it.
    pub fn note_misfit(self, misread: Misread) {
        self.forget_misfits();
        let mut misfits = self.tape.misfits.borrow_mut();
        if misfits.len() < LISTED {
            misfits.push(misread);
        }
    }

    /// Returns true if something in it was just noted.
    pub fn has_misfits(self) -> bool {
        let misfits = self.tape.misfits.borrow();
        misfits.last().is_some_and(|last| last.is_within(self))
    }

    /// Forgets what was just noted of something in it.
    pub fn forget_misfits(self) {
        let mut misfits = self.tape.misfits.borrow_mut();
        while misfits.last().is_some_and(|last| last.is_within(self)) {
            misfits.pop();
        }
    }

    /// How much was noted so far.
    pub fn count_misfits(self) -> usize {
        self.tape.misfits.borrow().len()
    }

    /// Forgets what was noted after so much.
    pub fn keep_misfits(self, count: usize) {
        self.tape.misfits.borrow_mut().truncate(count);
    }

    /// Takes out what was noted of it, sorted.
    pub fn take_misfits(self) -> Vec<Misfit> {
        let noted = self.tape.misfits.take();
        let misfits = noted.into_iter().filter_map(|misread| {
            let pointer = misread.pointer(self)?;
            Some(Misfit { pointer, reason: misread.message(self.tape) })
        });
        let mut misfits: Vec<Misfit> = misfits.collect();
        misfits.sort();
        misfits
    }

    /// Where it starts in the whole text: line, and column in bytes, both from 1. It counts on from the
    /// last place that someone asked for: a batch can have an error in each of its items.
    fn line_and_column(self) -> (usize, usize) {
        let last = self.tape.last_line.get();
        let from = if last.place <= self.start() { last } else { Line::default() };
        let between = &self.tape.text[from.place..self.start()];
        let line = Line {
            place: self.start(),
            number: from.number + between.matches('\n').count(),
            start: between.rfind('\n').map_or(from.start, |end| from.place + end + 1),
        };
        self.tape.last_line.set(line);
        (line.number + 1, line.place - line.start + 1)
    }
}
