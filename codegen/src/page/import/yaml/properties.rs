//! Random edits of random files: each is read again and compared, and no comment is lost.

use proptest::prelude::*;
use serde_yaml::Value;

use super::{Edit, Steps, edited, text_of};
use crate::spec::comments;

/// Choices, one byte each; 0 when they are used up.
struct Tape<'a>(std::slice::Iter<'a, u8>);

impl Tape<'_> {
    fn pick(&mut self, of: usize) -> usize {
        self.0.next().map_or(0, |byte| usize::from(*byte) % of)
    }
}

/// A file with all that a spec may use of YAML.
struct File<'a, 'b> {
    tape: &'a mut Tape<'b>,
    text: String,
    comments: usize,
    keys: usize,
}

impl File<'_, '_> {
    fn comment(&mut self) -> String {
        self.comments += 1;
        format!("# c{} 'x: {{", self.comments)
    }

    fn key(&mut self) -> String {
        self.keys += 1;
        let number = self.keys;
        match self.tape.pick(6) {
            0 => format!("\"k {number}\""),
            1 => number.to_string(),
            2 => format!("'k#{number}'"),
            _ => format!("k{number}"),
        }
    }

    fn scalar(&mut self) -> &'static str {
        let scalars =
            ["plain", "two words", "'it''s'", "\"a \\\" # b\"", "7", "true", "x#y", "\"ü: {\""];
        scalars[self.tape.pick(scalars.len())]
    }

    /// Writes a blank line or a comment above a line, or nothing.
    fn above(&mut self, pad: &str) {
        match self.tape.pick(5) {
            0 => self.text.push('\n'),
            1 => {
                let comment = self.comment();
                self.text.push_str(&format!("{pad}{comment}\n"));
            }
            _ => {}
        }
    }

    fn line_end(&mut self) {
        if self.tape.pick(4) == 0 {
            let comment = self.comment();
            self.text.push_str(&format!("  {comment}"));
        }
        self.text.push('\n');
    }

    fn mapping(&mut self, depth: usize, first_pad: &str, pad: &str) {
        for number in 0..=self.tape.pick(4) {
            if number > 0 {
                self.above(pad);
            }
            let key = self.key();
            let before = if number == 0 { first_pad } else { pad };
            self.text.push_str(&format!("{before}{key}:"));
            self.value(depth, pad);
        }
    }

    fn value(&mut self, depth: usize, pad: &str) {
        let deeper = format!("{pad}  ");
        match self.tape.pick(if depth > 3 { 5 } else { 8 }) {
            0 | 1 => {
                let scalar = self.scalar();
                self.text.push_str(&format!(" {scalar}"));
                self.line_end();
            }
            2 => {
                self.text.push_str(" >-");
                self.line_end();
                self.text.push_str(&format!("{deeper}Folded\n\n{deeper}# text: x\n"));
            }
            3 => {
                self.text.push(' ');
                self.flow(depth);
                self.line_end();
            }
            4 => self.lines_in_braces(&deeper),
            5 | 6 => {
                self.line_end();
                self.above(&deeper);
                self.mapping(depth + 1, &deeper, &deeper);
            }
            _ => {
                self.line_end();
                let pad = if self.tape.pick(2) == 0 { pad } else { &deeper };
                self.list(depth, pad);
            }
        }
    }

    fn list(&mut self, depth: usize, pad: &str) {
        for _ in 0..=self.tape.pick(3) {
            self.above(pad);
            self.text.push_str(&format!("{pad}- "));
            if self.tape.pick(2) == 0 {
                self.flow(depth);
                self.line_end();
            } else {
                self.mapping(depth + 2, "", &format!("{pad}  "));
            }
        }
    }

    fn flow(&mut self, depth: usize) {
        match self.tape.pick(if depth > 3 { 2 } else { 4 }) {
            0 | 1 => {
                let scalar = self.scalar();
                self.text.push_str(scalar);
            }
            2 => {
                self.text.push('{');
                for number in 0..self.tape.pick(4) {
                    let key = self.key();
                    let comma = if number == 0 { " " } else { ", " };
                    self.text.push_str(&format!("{comma}{key}: "));
                    self.flow(depth + 1);
                }
                self.text.push_str(" }");
            }
            _ => {
                self.text.push('[');
                for number in 0..self.tape.pick(3) {
                    self.text.push_str(if number == 0 { "" } else { ", " });
                    self.flow(depth + 1);
                }
                self.text.push(']');
            }
        }
    }

    fn lines_in_braces(&mut self, pad: &str) {
        self.text.push_str(" {\n");
        for _ in 0..=self.tape.pick(3) {
            self.above(pad);
            let (key, scalar) = (self.key(), self.scalar());
            self.text.push_str(&format!("{pad}{key}: {scalar},"));
            self.line_end();
        }
        self.text.push_str(&format!("{pad}}}\n"));
    }
}

fn file(tape: &mut Tape<'_>) -> String {
    let mut file = File { tape, text: "# top\n\n".to_owned(), comments: 0, keys: 0 };
    file.mapping(0, "", "");
    let text = file.text;
    match tape.pick(3) {
        0 => text.replace('\n', "\r\n"),
        1 => text.trim_end().to_owned(),
        _ => text,
    }
}

/// The ways to all values below one.
fn ways(value: &Value, at: &Steps, found: &mut Vec<(Steps, Value)>) {
    let inner: Vec<(String, &Value)> = match value {
        Value::Mapping(mapping) => mapping.iter().map(|(k, v)| (text_of(k), v)).collect(),
        Value::Sequence(items) => {
            items.iter().enumerate().map(|(index, item)| (index.to_string(), item)).collect()
        }
        _ => Vec::new(),
    };
    for (step, inner) in inner {
        let way = [at.as_slice(), &[step]].concat();
        found.push((way.clone(), inner.clone()));
        ways(inner, &way, found);
    }
}

fn new_value(tape: &mut Tape<'_>) -> Value {
    let values = [
        "x",
        "'it''s: a, b'",
        "7",
        "[a, 'b, c']",
        "{ type: string, doc: 'A: b.' }",
        "{ type: object, doc: 'A text that is so long that it cannot stand in one line with all the others.', n: [1] }",
        "{ attributes: { id: { type: string }, other: { type: object, attributes: { x: y } } } }",
        "[{ at: x, page: { type: y } }, { at: z }]",
    ];
    serde_yaml::from_str(values[tape.pick(values.len())]).expect("YAML")
}

fn key_in(mapping: &Value, tape: &mut Tape<'_>) -> Option<String> {
    let keys: Vec<String> = mapping.as_mapping()?.keys().map(text_of).collect();
    let index = tape.pick(keys.len() + 1);
    index.checked_sub(1).map(|index| keys[index].clone())
}

/// A random edit that can be done.
fn edit(value: &Value, tape: &mut Tape<'_>) -> Option<Edit> {
    let mut all = vec![(Steps::new(), value.clone())];
    ways(value, &Steps::new(), &mut all);
    let of = |kind: fn(&Value) -> bool| {
        let some = all.iter().filter(|(_, value)| kind(value));
        some.cloned().collect::<Vec<_>>()
    };
    let (mappings, lists) = (of(Value::is_mapping), of(Value::is_sequence));
    let inner = &all[1..];
    let (into, mapping) = mappings[tape.pick(mappings.len())].clone();
    let behind = key_in(&mapping, tape);
    let (at, _) = inner[tape.pick(inner.len())].clone();
    Some(match tape.pick(6) {
        0 => Edit::Insert { into, behind, key: Value::from("new"), value: new_value(tape) },
        1 if !lists.is_empty() => {
            let (into, list) = lists[tape.pick(lists.len())].clone();
            let index = tape.pick(list.as_sequence()?.len() + 1);
            Edit::InsertItem { into, index, value: new_value(tape) }
        }
        2 => Edit::Set { at, value: new_value(tape) },
        3 => Edit::Remove { at },
        4 if !into.starts_with(&at) => Edit::Move { from: at, into, behind },
        _ => Edit::Mark { at, what: "x".to_owned() },
    })
}

/// Returns true if every comment has to stay: nothing goes, and no collection becomes empty.
fn keeps_all(value: &Value, edit: &Edit) -> bool {
    match edit {
        Edit::Remove { .. } | Edit::Set { .. } => false,
        Edit::Move { from, .. } => {
            let mut value = value.clone();
            let around = super::find(&mut value, &from[..from.len() - 1]);
            let around = around.and_then(|value| value.as_mapping().map(|mapping| mapping.len()));
            around.is_none_or(|entries| entries > 1)
        }
        _ => true,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_file_says_what_is_intended_and_keeps_its_comments(
        bytes in proptest::collection::vec(any::<u8>(), 0..120),
        choices in proptest::collection::vec(any::<u8>(), 6),
    ) {
        let text = file(&mut Tape(bytes.iter()));
        let value: Value = serde_yaml::from_str(&text).expect("YAML");
        let Some(edit) = edit(&value, &mut Tape(choices.iter())) else {
            return Ok(());
        };
        let keeps_all = keeps_all(&value, &edit);
        let Some(_) = super::intended::edit(value, &edit) else {
            return Ok(());
        };
        let new = match edited(&text, std::slice::from_ref(&edit)) {
            Ok(new) => new,
            // Brackets around brackets have no room for comments that come along.
            Err(_) if matches!(edit, Edit::Move { .. }) => return Ok(()),
            Err(error) => return Err(TestCaseError::fail(format!("{error}\n{edit:?}\n{text}"))),
        };
        let lines = new.matches("\r\n").count();
        prop_assert!(!text.contains('\r') || lines == new.matches('\n').count(), "{new:?}");
        if keeps_all {
            let kept: Vec<&str> = comments(&new).into_iter().map(|comment| &new[comment]).collect();
            for comment in comments(&text) {
                let comment = &text[comment];
                let is_kept = kept.iter().any(|kept| kept.starts_with(comment));
                prop_assert!(is_kept, "{comment} is lost\n{edit:?}\n{text}\n-->\n{new}");
            }
        }
    }
}
