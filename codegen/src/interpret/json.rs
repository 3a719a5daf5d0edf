//! JSON text, read where it stands: one object or array at a time, and no further.

use std::borrow::Cow;
use std::fmt;

use serde::de::{self, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

/// How many characters of a value are shown.
const SHOWN: usize = 64;

/// Stands for a value that is not shown.
pub(super) const HIDDEN: &str = "[redacted]";

/// Kind of a JSON value, as messages call it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Null,
    Boolean,
    /// Fits 64 bits with a sign.
    Integer,
    /// Fits 64 bits without a sign only.
    Beyond63,
    /// Fits neither.
    Beyond64,
    /// Has a fraction or an exponent, or is `-0`, and fits a double.
    Number,
    /// As [`Kind::Number`], and fits no double.
    BeyondDouble,
    String,
    /// A string with half of a surrogate pair.
    NoText,
    Array,
    Object,
}

impl Kind {
    /// The kind of a value, by its text, which is JSON.
    pub(super) fn of(text: &str) -> Self {
        match text.as_bytes().first() {
            Some(b'n') => Self::Null,
            Some(b't' | b'f') => Self::Boolean,
            Some(b'"') if string(text).is_some() => Self::String,
            Some(b'"') => Self::NoText,
            Some(b'[') => Self::Array,
            Some(b'{') => Self::Object,
            _ => Self::of_number(text),
        }
    }

    fn of_number(text: &str) -> Self {
        if text == "-0" || text.contains(['.', 'e', 'E']) {
            return if is_double(text) { Self::Number } else { Self::BeyondDouble };
        }
        if text.parse::<i64>().is_ok() {
            Self::Integer
        } else if text.parse::<u64>().is_ok() {
            Self::Beyond63
        } else {
            Self::Beyond64
        }
    }

    /// Its name in messages.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Boolean => "a boolean",
            Self::Integer => "an integer",
            Self::Beyond63 => "an integer beyond 63 bits",
            Self::Beyond64 => "an integer beyond 64 bits",
            Self::Number => "a number",
            Self::BeyondDouble => "a number beyond 64 bits",
            Self::String => "a string",
            Self::NoText => "a string that is not Unicode",
            Self::Array => "an array",
            Self::Object => "an object",
        }
    }
}

/// Returns whether a number is within the range of a double.
pub(super) fn is_double(number: &str) -> bool {
    number.parse::<f64>().is_ok_and(f64::is_finite)
}

/// The text of a JSON string; nothing for another value and for one that is not Unicode.
pub(super) fn string(json: &str) -> Option<Cow<'_, str>> {
    let inner = json.strip_prefix('"')?.strip_suffix('"')?;
    if inner.contains('\\') {
        return serde_json::from_str(json).ok().map(Cow::Owned);
    }
    Some(Cow::Borrowed(inner))
}

/// The beginning of a value's JSON text, without the white space between its parts.
pub(super) fn found(json: &str) -> String {
    let (mut inside, mut escaped) = (false, false);
    let parts = json.chars().filter(|c| {
        let is_part = inside || !c.is_ascii_whitespace();
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = inside,
            '"' => inside = !inside,
            _ => {}
        }
        is_part
    });
    cut(parts)
}

/// The beginning of a text.
pub(super) fn cut(text: impl IntoIterator<Item = char>) -> String {
    let mut text = text.into_iter();
    let mut shown: String = text.by_ref().take(SHOWN).collect();
    if text.next().is_some() {
        shown.push('…');
    }
    shown
}

/// A text as it stands in messages.
pub(super) fn shown_text(text: &str) -> String {
    format!("`{}`", cut(text.chars()))
}

/// A value as it stands in messages: the text of a string, or else JSON text.
pub(super) fn shown(json: &str) -> String {
    match string(json) {
        Some(text) => shown_text(&text),
        None => format!("`{}`", found(json)),
    }
}

/// A member of an object.
#[derive(Debug, Clone)]
pub(super) struct Member<'b> {
    /// Its name in the encoding of Unicode, in which half of a surrogate pair is no character.
    pub(super) name: Cow<'b, [u8]>,
    /// The text of its value.
    pub(super) value: &'b str,
    /// How often its name occurs in the object.
    pub(super) times: usize,
}

impl Member<'_> {
    /// Its name, unless that has half of a surrogate pair.
    pub(super) fn text(&self) -> Option<&str> {
        std::str::from_utf8(&self.name).ok()
    }
}

/// The members of an object in document order. Of several with one name it is the last.
pub(super) fn members(object: &str) -> Vec<Member<'_>> {
    let mut read = serde_json::Deserializer::from_str(object);
    // Whoever calls has made sure that it is an object.
    let all = read.deserialize_map(MembersVisitor).unwrap_or_default();
    last_of_each(all)
}

fn last_of_each(mut members: Vec<Member<'_>>) -> Vec<Member<'_>> {
    let mut order: Vec<usize> = (0..members.len()).collect();
    order.sort_by(|a, b| members[*a].name.cmp(&members[*b].name).then(a.cmp(b)));
    let groups = order.chunk_by(|a, b| members[*a].name == members[*b].name);
    let mut times = vec![0; members.len()];
    for group in groups {
        if let Some(last) = group.last() {
            times[*last] = group.len();
        }
    }
    for (member, times) in members.iter_mut().zip(times) {
        member.times = times;
    }
    members.retain(|member| member.times > 0);
    members
}

struct MembersVisitor;

impl<'de> Visitor<'de> for MembersVisitor {
    type Value = Vec<Member<'de>>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut members = Vec::new();
        while let Some(name) = map.next_key_seed(Name)? {
            let value: &RawValue = map.next_value()?;
            members.push(Member { name, value: value.get(), times: 1 });
        }
        Ok(members)
    }
}

/// Reads a name even if it has half of a surrogate pair.
struct Name;

impl<'de> DeserializeSeed<'de> for Name {
    type Value = Cow<'de, [u8]>;

    fn deserialize<D: Deserializer<'de>>(self, read: D) -> Result<Self::Value, D::Error> {
        read.deserialize_bytes(self)
    }
}

impl<'de> Visitor<'de> for Name {
    type Value = Cow<'de, [u8]>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name")
    }

    fn visit_borrowed_bytes<E: de::Error>(self, name: &'de [u8]) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(name))
    }

    fn visit_bytes<E: de::Error>(self, name: &[u8]) -> Result<Self::Value, E> {
        Ok(Cow::Owned(name.to_owned()))
    }
}

/// Calls a function for each item of an array, with its index, for as long as it returns true.
pub(super) fn each_item<'b>(array: &'b str, act: impl FnMut(usize, &'b str) -> bool) {
    let mut read = serde_json::Deserializer::from_str(array);
    // Whoever calls has made sure that it is an array. To stop early is an error to the reader.
    let _ = read.deserialize_seq(ItemsVisitor(act));
}

struct ItemsVisitor<F>(F);

impl<'de, F: FnMut(usize, &'de str) -> bool> Visitor<'de> for ItemsVisitor<F> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an array")
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut items: A) -> Result<(), A::Error> {
        let mut index = 0;
        while let Some(item) = items.next_element::<&RawValue>()? {
            if !(self.0)(index, item.get()) {
                break;
            }
            index += 1;
        }
        Ok(())
    }
}
