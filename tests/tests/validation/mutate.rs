//! Payloads changed in ways that happen, and in ways that do not.

use std::fmt::Write;

use proptest::prelude::*;
use proptest::sample::Index;
use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;

/// JSON whose members have an order, may occur twice and keep their text.
#[derive(Debug, Clone)]
pub(crate) enum Tree {
    /// A string, number, boolean or null, as it is written.
    Leaf(String),
    Array(Vec<Tree>),
    /// Members with their names as they are written, quotes included.
    Object(Vec<(String, Tree)>),
}

impl Tree {
    pub(crate) fn read(json: &str) -> Self {
        match json.trim_start().as_bytes().first() {
            Some(b'[') => {
                let items: Vec<&RawValue> = serde_json::from_str(json).expect("an array");
                Self::Array(items.into_iter().map(|item| Self::read(item.get())).collect())
            }
            Some(b'{') => {
                let Members(members) = serde_json::from_str(json).expect("an object");
                let read = |(name, value): (String, &RawValue)| (name, Self::read(value.get()));
                Self::Object(members.into_iter().map(read).collect())
            }
            _ => Self::Leaf(json.trim().to_owned()),
        }
    }

    pub(crate) fn text(&self) -> String {
        let mut text = String::new();
        self.write(&mut text);
        text
    }

    fn write(&self, out: &mut String) {
        match self {
            Self::Leaf(text) => out.push_str(text),
            Self::Array(items) => {
                out.push('[');
                for (index, item) in items.iter().enumerate() {
                    out.push_str(if index > 0 { ", " } else { "" });
                    item.write(out);
                }
                out.push(']');
            }
            Self::Object(members) => {
                out.push('{');
                for (index, (name, value)) in members.iter().enumerate() {
                    out.push_str(if index > 0 { ", " } else { "" });
                    write!(out, "{name}: ").expect("a string takes everything");
                    value.write(out);
                }
                out.push('}');
            }
        }
    }

    /// How many values there are, itself included.
    fn count(&self) -> usize {
        let inner = match self {
            Self::Leaf(_) => 0,
            Self::Array(items) => items.iter().map(Self::count).sum(),
            Self::Object(members) => members.iter().map(|(_, value)| value.count()).sum(),
        };
        1 + inner
    }

    /// The value with that number, counted from the top.
    fn nth(&mut self, mut number: usize) -> &mut Self {
        if number == 0 {
            return self;
        }
        number -= 1;
        let inner: Vec<&mut Self> = match self {
            Self::Leaf(_) => unreachable!("a leaf has one value"),
            Self::Array(items) => items.iter_mut().collect(),
            Self::Object(members) => members.iter_mut().map(|(_, value)| value).collect(),
        };
        for value in inner {
            let count = value.count();
            if number < count {
                return value.nth(number);
            }
            number -= count;
        }
        unreachable!("the number is below the count")
    }
}

struct Members<'a>(Vec<(String, &'a RawValue)>);

impl<'de> Deserialize<'de> for Members<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct InOrder;
        impl<'de> Visitor<'de> for InOrder {
            type Value = Members<'de>;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Members<'de>, A::Error> {
                let mut members = Vec::new();
                while let Some((name, value)) = map.next_entry::<String, _>()? {
                    members.push((quoted(&name), value));
                }
                Ok(Members(members))
            }
        }
        deserializer.deserialize_map(InOrder)
    }
}

fn quoted(text: &str) -> String {
    serde_json::to_string(text).expect("JSON")
}

/// One change of a payload. Indices choose among the members and items that are there.
#[derive(Debug, Clone)]
pub(crate) enum Mutation {
    /// Another value in the place of one.
    Replace(Index, String),
    /// The value of another place.
    Copy(Index, Index),
    /// The value in an array, or in arrays within each other.
    Deepen(Index, usize),
    /// A member or item less.
    Drop(Index, Index),
    /// A member or item twice.
    Double(Index, Index),
    /// A member again, with another value.
    Again(Index, Index, String),
    /// A member under another name.
    Rename(Index, Index, String),
    /// Members or items in another order.
    Turn(Index, Index),
}

impl Mutation {
    pub(crate) fn apply(&self, tree: &mut Tree) {
        let count = tree.count();
        match self {
            Self::Replace(at, text) => *tree.nth(at.index(count)) = Tree::Leaf(text.clone()),
            Self::Copy(at, from) => {
                let copy = tree.nth(from.index(count)).clone();
                *tree.nth(at.index(count)) = copy;
            }
            Self::Deepen(at, levels) => {
                let place = tree.nth(at.index(count));
                for _ in 0..*levels {
                    let inner = std::mem::replace(place, Tree::Array(Vec::new()));
                    *place = Tree::Array(vec![inner]);
                }
            }
            Self::Drop(at, which) => change(tree.nth(at.index(count)), which, |list, index| {
                list.remove(index);
            }),
            Self::Double(at, which) => change(tree.nth(at.index(count)), which, |list, index| {
                let again = list[index].clone();
                list.push(again);
            }),
            Self::Again(at, which, text) => {
                change(tree.nth(at.index(count)), which, |list, index| {
                    let (name, _) = list[index].clone();
                    list.push((name, Tree::Leaf(text.clone())));
                });
            }
            Self::Rename(at, which, name) => {
                change(tree.nth(at.index(count)), which, |list, index| {
                    list[index].0.clone_from(name);
                });
            }
            Self::Turn(at, which) => change(tree.nth(at.index(count)), which, |list, index| {
                list.rotate_left(index);
            }),
        }
    }
}

/// Changes the members of an object, or the items of an array as if they were members.
fn change(tree: &mut Tree, which: &Index, edit: impl FnOnce(&mut Vec<(String, Tree)>, usize)) {
    match tree {
        Tree::Object(members) if !members.is_empty() => {
            let index = which.index(members.len());
            edit(members, index);
        }
        Tree::Array(items) if !items.is_empty() => {
            let index = which.index(items.len());
            let mut members: Vec<_> = items.drain(..).map(|item| (String::new(), item)).collect();
            edit(&mut members, index);
            items.extend(members.into_iter().map(|(_, item)| item));
        }
        _ => {}
    }
}

/// Changes; the last may be a change of the text.
pub(crate) fn mutations(
    names: Vec<String>,
    values: Vec<String>,
) -> impl Strategy<Value = Vec<Mutation>> {
    let index = any::<Index>;
    let value = prop_oneof![
        3 => prop::sample::select(values),
        2 => prop::sample::select(ODD_VALUES).prop_map(str::to_owned),
        1 => long_string(),
    ];
    let name = prop_oneof![
        3 => prop::sample::select(names),
        1 => prop::sample::select(ODD_NAMES).prop_map(str::to_owned),
    ];
    let value = value.boxed();
    let mutation = prop_oneof![
        6 => (index(), value.clone()).prop_map(|(at, text)| Mutation::Replace(at, text)),
        2 => (index(), index()).prop_map(|(at, from)| Mutation::Copy(at, from)),
        1 => (index(), prop_oneof![4 => 1_usize..3, 1 => 100_usize..200])
            .prop_map(|(at, levels)| Mutation::Deepen(at, levels)),
        2 => (index(), index()).prop_map(|(at, which)| Mutation::Drop(at, which)),
        1 => (index(), index()).prop_map(|(at, which)| Mutation::Double(at, which)),
        1 => (index(), index(), value).prop_map(|(at, which, text)| Mutation::Again(at, which, text)),
        2 => (index(), index(), name).prop_map(|(at, which, name)| Mutation::Rename(at, which, name)),
        1 => (index(), index()).prop_map(|(at, which)| Mutation::Turn(at, which)),
    ];
    prop::collection::vec(mutation, 1..5)
}

/// A change of the bytes of a body, without regard to their meaning.
#[derive(Debug, Clone)]
pub(crate) enum ByteChange {
    /// Bytes in front.
    Before(&'static [u8]),
    /// Bytes behind.
    Behind(&'static [u8]),
    /// Bytes in between.
    Between(Index, &'static [u8]),
    /// Nothing more from a place on.
    Cut(Index),
}

impl ByteChange {
    pub(crate) fn apply(&self, body: &mut Vec<u8>) {
        match self {
            Self::Before(bytes) => drop(body.splice(..0, bytes.iter().copied())),
            Self::Behind(bytes) => body.extend_from_slice(bytes),
            Self::Between(at, bytes) => {
                let at = at.index(body.len() + 1);
                drop(body.splice(at..at, bytes.iter().copied()));
            }
            Self::Cut(at) => body.truncate(at.index(body.len() + 1)),
        }
    }
}

pub(crate) fn byte_change() -> impl Strategy<Value = ByteChange> {
    let odd = || prop::sample::select(ODD_BYTES);
    prop_oneof![
        4 => Just(ByteChange::Before(b"\xef\xbb\xbf")),
        2 => odd().prop_map(ByteChange::Before),
        2 => odd().prop_map(ByteChange::Behind),
        1 => (any::<Index>(), odd()).prop_map(|(at, bytes)| ByteChange::Between(at, bytes)),
        1 => any::<Index>().prop_map(ByteChange::Cut),
    ]
}

const ODD_BYTES: &[&[u8]] = &[
    b"\xef\xbb\xbf",
    b"\xef\xbb\xbf\xef\xbb\xbf",
    b"\xef\xbb\xbf \r\n",
    b"\xff\xfe",
    b"\xff",
    b"\xc3",
    b"\xed\xa0\x80",
    b"\0",
    b"\x0c",
    b"\r\n\t ",
    b" {}",
    b"x",
    b",",
    b"[",
    b"\"",
];

fn long_string() -> impl Strategy<Value = String> {
    (prop::sample::select(&["x", "é", "🦀", "\\u0041", "\\n", " "][..]), 60_usize..70)
        .prop_map(|(part, count)| format!("\"{}\"", part.repeat(count)))
}

const ODD_VALUES: &[&str] = &[
    "null",
    "true",
    "false",
    "0",
    "-0",
    "0.0",
    "1",
    "-1",
    "1.0",
    "1e2",
    "1e400",
    "-1e-400",
    "7.5",
    "9007199254740993",
    "9223372036854775807",
    "9223372036854775808",
    "18446744073709551615",
    "18446744073709551616",
    "-9223372036854775808",
    "-9223372036854775809",
    "1772444710",
    "1772444710.5",
    "99999999999",
    "100000000000",
    "1e30",
    "123456789012345678901234567890",
    "9223372036854775807.9999999999",
    "\"\"",
    "\" \"",
    "\"0\"",
    "\"-0\"",
    "\"7\"",
    "\"007\"",
    "\"1e2\"",
    "\"1772444710\"",
    "\"+1\"",
    "\" 1\"",
    "\"\\u0031\\u0037\"",
    "\"1.\"",
    "\".5\"",
    "\"NaN\"",
    "\"\\ud800\"",
    "\"\\udc00x\"",
    "\"\\ud83d\\ude00\"",
    "\"\\u0000\"",
    "\"\\u200b\"",
    "\"\\u202e\"",
    "\"a@b\"",
    "\"a@b@c\"",
    "\"@b\"",
    "\"a@\"",
    "\"a b@c\"",
    "\"a@b\\u00a0\"",
    "\"A@EXAMPLE.COM\"",
    "\"http://\"",
    "\"HTTP://x\"",
    "\"https:///x\"",
    "\"https://?x\"",
    "\"https://x y\"",
    "\"ftp://x\"",
    "\"http://é\"",
    "\"https://x\\u0085\"",
    "\"2026-02-29T00:00:00Z\"",
    "\"2024-02-29T23:59:60Z\"",
    "\"2026-03-02T24:00:00Z\"",
    "\"2026-03-02T09:45:10+05:30\"",
    "\"2026-03-02T09:45:10.123456789012Z\"",
    "\"2026-03-02T09:45:10.Z\"",
    "\"2026-03-02 09:45:10 UTC\"",
    "\"2026-13-02 09:45:10 UTC\"",
    "\"0000-02-29T00:00:00Z\"",
    "\"2026-03-02T09:45:10-24:00\"",
    "\"2026-03-02t09:45:10z\"",
    "\"٢٠٢٦-03-02T09:45:10Z\"",
    "\"UTC\"",
    "\"utc\"",
    "\"Kyiv\"",
    "\"Europe/Berlin\"",
    "\"system\"",
    "\"agent\"",
    "\"System\"",
    "\"GeneralAvailability\"",
    "\"AVAILABLE\"",
    "{}",
    "[]",
    "[null]",
    "[[]]",
    "[1, 2]",
    "[null, null]",
    "[1, 2, 3]",
    "[\"a\"]",
    "{\"\": 1}",
    "{\"changed\": []}",
    "{\"changed\": [[null, null]]}",
    "{\"changed\": [[1]]}",
    "{\"changed\": [], \"more\": 1}",
    "{\"a\": 1, \"a\": 2}",
    "{\"\\ud800\": 1}",
    "{\"\\ud800\": 1, \"\\ud801\": 2}",
    "{\"a/b~c\": 1}",
    "{\"\\u0061\": 1, \"a\": 2}",
];

const ODD_NAMES: &[&str] = &[
    "\"\"",
    "\" \"",
    "\"\\ud800\"",
    "\"\\u0000\"",
    "\"a/b~c\"",
    "\"é\"",
    "\"not_documented\"",
    "\"Email\"",
    "\"email\"",
    "\"Phone\"",
    "\"phone\"",
    "\"changed\"",
    "\"\\u0065vent\"",
];
