// @generated from codegen/src/runtime/validate/trail.rs by `cargo xtask generate`. Do not edit.
//! The way to what is looked at. It costs a push and a pop, and is put in words when something is
//! reported.

use super::super::json::Tape;
use super::name::bytes;

/// A step from a value into it.
#[derive(Debug, Clone, Copy)]
pub(super) enum Step {
    /// To a member, whose name is at this place on the tape.
    Member(u32),
    /// To an item.
    Item(usize),
    /// To where a member of this name would be.
    Name(&'static str),
}

/// The way to what is looked at: from the body, and in the tables.
#[derive(Debug, Default)]
pub(super) struct Trail {
    steps: Vec<Step>,
    /// The path in the tables; parts of it belong to what is around.
    names: Vec<&'static str>,
    /// Where in `names` the path starts.
    start: usize,
}

impl Trail {
    pub(super) fn enter(&mut self, step: Step) {
        self.steps.push(step);
    }

    pub(super) fn leave(&mut self) {
        self.steps.pop();
    }

    pub(super) fn enter_attribute(&mut self, name: &'static str) {
        self.names.push(name);
    }

    pub(super) fn leave_attribute(&mut self) {
        self.names.pop();
    }

    /// The path of what is looked at.
    pub(super) fn path(&self) -> &[&'static str] {
        self.names.get(self.start..).unwrap_or_default()
    }

    /// Looks at something with another path; returns what leads back.
    pub(super) fn enter_path(&mut self, path: impl IntoIterator<Item = &'static str>) -> Back {
        let back = Back { start: self.start, length: self.names.len() };
        self.start = back.length;
        self.names.extend(path);
        back
    }

    pub(super) fn leave_path(&mut self, back: Back) {
        self.start = back.start;
        self.names.truncate(back.length);
    }

    /// Writes a JSON Pointer to what is looked at.
    pub(super) fn write_pointer(&self, tape: &Tape<'_>, text: &mut String) {
        for step in &self.steps {
            text.push('/');
            match *step {
                Step::Member(name) => match tape.node(name).plain() {
                    Some(plain) => push(text, plain),
                    None => push(text, &String::from_utf8_lossy(&bytes(tape.node(name)))),
                },
                Step::Item(index) => text.push_str(&index.to_string()),
                Step::Name(name) => push(text, name),
            }
        }
    }
}

/// The path before another one.
#[derive(Debug)]
pub(super) struct Back {
    start: usize,
    length: usize,
}

fn push(pointer: &mut String, name: &str) {
    if !name.contains(['~', '/']) {
        return pointer.push_str(name);
    }
    for c in name.chars() {
        match c {
            '~' => pointer.push_str("~0"),
            '/' => pointer.push_str("~1"),
            c => pointer.push(c),
        }
    }
}
