// @generated from codegen/src/runtime/validate/value.rs by `cargo xtask generate`. Do not edit.
//! Values as they stand in a body: their kinds, how they compare, how messages show them.

use std::borrow::Cow;

use super::super::JsonKind;
use super::super::decimal::is_integer;
use super::super::epoch_time::is_epoch_time;
use super::super::json::Node;
use super::formats::has_offset;
use super::limits::Limit;
use super::table::{Attribute, Format, Pattern, Scalar, Type};

/// How many characters of a value are shown.
const SHOWN: usize = 64;

/// A value, read no deeper than its own text.
#[derive(Debug)]
pub(super) struct Value<'t> {
    pub(super) node: Node<'t>,
    pub(super) content: Content<'t>,
}

/// Content of a value, as far as the checks need it.
#[derive(Debug)]
pub(super) enum Content<'t> {
    Null,
    Boolean(bool),
    Number(&'t str),
    Text(Cow<'t, str>),
    /// A string with half of a surrogate pair.
    NotUnicode,
    Array,
    Object,
}

impl<'t> Value<'t> {
    #[inline]
    pub(super) fn read(node: Node<'t>) -> Self {
        let content = match node.kind() {
            JsonKind::Null => Content::Null,
            JsonKind::Boolean => Content::Boolean(node.raw() == "true"),
            JsonKind::Number => Content::Number(node.raw()),
            JsonKind::String => node.text().map_or(Content::NotUnicode, Content::Text),
            JsonKind::Array => Content::Array,
            JsonKind::Object => Content::Object,
        };
        Self { node, content }
    }

    pub(super) fn is_null(&self) -> bool {
        matches!(self.content, Content::Null)
    }

    /// Returns true if it has a type, whatever is in it.
    pub(super) fn is_a(&self, ty: &Type) -> bool {
        match (ty, &self.content) {
            (Type::Any, _) => true,
            (Type::Boolean, Content::Boolean(_)) => true,
            (Type::Integer | Type::Integers(_), Content::Number(number)) => is_signed(number),
            (Type::IntegerId, Content::Number(number)) => is_signed(number) || is_unsigned(number),
            (Type::Number | Type::EpochTime, Content::Number(number)) => is_double(number),
            (Type::String | Type::Strings(_), Content::Text(_)) => true,
            (Type::StringId | Type::Timestamp, Content::Text(_)) => true,
            (Type::Array(_), Content::Array) => true,
            (Type::FreeForm | Type::Map(_), Content::Object) => true,
            (Type::Object(_) | Type::OneOf(_) | Type::Changes(_), Content::Object) => true,
            _ => false,
        }
    }

    /// Returns true if it has a format. A value that is no text has none, unless it is a time.
    pub(super) fn has(&self, format: Format) -> bool {
        match (format, &self.content) {
            (Format::EpochTime, _) => is_epoch_time(self.node),
            (_, Content::Text(text)) => format.fits(text),
            _ => true,
        }
    }

    /// Returns true if it is a timestamp with an offset other than zero.
    pub(super) fn has_offset(&self) -> bool {
        matches!(&self.content, Content::Text(text) if has_offset(text))
    }

    /// Returns its kind in words.
    pub(super) fn kind(&self) -> &'static str {
        match self.content {
            Content::Null => "null",
            Content::Boolean(_) => "a boolean",
            Content::Number(number) => kind_of_number(number),
            Content::Text(_) => "a string",
            Content::NotUnicode => "a string that is not Unicode",
            Content::Array => "an array",
            Content::Object => "an object",
        }
    }

    /// Returns true if it equals a value of the spec; an identifier may be quoted or not.
    pub(super) fn is(&self, scalar: &Scalar, of_id: bool) -> bool {
        match (&self.content, scalar) {
            (Content::Text(text), Scalar::String(wanted)) => text == wanted,
            (Content::Text(text), Scalar::Integer(wanted)) => {
                of_id && is_integer(text) && text.parse() == Ok(*wanted)
            }
            (Content::Number(number), Scalar::Integer(wanted)) => {
                is_integer(number) && number.parse() == Ok(*wanted)
            }
            (Content::Number(number), Scalar::String(wanted)) => {
                of_id && is_integer(number) && number == wanted
            }
            (Content::Boolean(flag), Scalar::Boolean(wanted)) => flag == wanted,
            _ => false,
        }
    }

    /// Returns true if it differs from the value of another attribute. Values that cannot be
    /// compared do not, and nothing differs from null but a value that should be there.
    pub(super) fn differs_from(&self, other: &Self, of_id: bool) -> bool {
        match (&self.content, &other.content) {
            (Content::Null, _) => !other.is_null(),
            (Content::Text(a), Content::Text(b)) => a != b,
            (Content::Boolean(a), Content::Boolean(b)) => a != b,
            (Content::Number(a), Content::Number(b)) => match (is_integer(a), is_integer(b)) {
                (true, true) => a != b,
                (false, false) => double(a).zip(double(b)).is_some_and(|(a, b)| a != b),
                _ => false,
            },
            (Content::Text(text), Content::Number(number))
            | (Content::Number(number), Content::Text(text)) => {
                of_id && is_integer(number) && text != number
            }
            _ => false,
        }
    }

    /// Its JSON text, without white space and not too long.
    pub(super) fn found(&self) -> String {
        let mut text = String::new();
        self.write_found(&mut text);
        text
    }

    pub(super) fn write_found(&self, text: &mut String) {
        let raw = self.node.raw();
        let is_short = raw.len() <= SHOWN && raw.bytes().all(|byte| byte.is_ascii_graphic());
        if is_short {
            text.push_str(raw);
        } else {
            text.push_str(&cut(compact(raw)));
        }
    }

    /// Returns the value as messages show it.
    pub(super) fn shown(&self) -> String {
        match &self.content {
            Content::Text(text) => format!("`{}`", cut(text.chars())),
            _ => format!("`{}`", self.found()),
        }
    }
}

/// So many digits of an integer are never too many for 63 bits.
const FEW_DIGITS: usize = 18;

pub(super) fn is_signed(number: &str) -> bool {
    is_integer(number) && (number.len() <= FEW_DIGITS || number.parse::<i64>().is_ok())
}

fn is_unsigned(number: &str) -> bool {
    is_integer(number) && number.parse::<u64>().is_ok()
}

pub(super) fn is_double(number: &str) -> bool {
    number.len() <= FEW_DIGITS && is_integer(number) || double(number).is_some()
}

fn double(number: &str) -> Option<f64> {
    number.parse().ok().filter(|double: &f64| double.is_finite())
}

fn kind_of_number(number: &str) -> &'static str {
    match number {
        _ if is_signed(number) => "an integer",
        _ if is_unsigned(number) => "an integer beyond 63 bits",
        _ if is_integer(number) => "an integer beyond 64 bits",
        _ if is_double(number) => "a number",
        _ => "a number beyond 64 bits",
    }
}

/// Returns true if a value passes a limit. A text is a number if its format says so.
pub(super) fn passes(value: &Value<'_>, limit: &Limit, format: Option<Format>) -> bool {
    match &value.content {
        Content::Number(number) => limit.is_passed_by_number(number),
        Content::Text(text) => {
            let numeric =
                format.filter(|format| matches!(format, Format::Decimal | Format::Integer));
            let is_number = numeric.is_some_and(|format| format.fits(text));
            limit.is_passed_by_text(text) || is_number && limit.is_passed_by_number(text)
        }
        Content::Array => limit.is_passed_by_items(|| value.node.items().count()),
        _ => false,
    }
}

/// Returns true if a value is a text that does not match a pattern.
pub(super) fn misses(value: &Value<'_>, pattern: &Pattern) -> bool {
    match &value.content {
        Content::Text(text) => !(pattern.is_match)(text),
        _ => false,
    }
}

/// The types of an attribute, in words.
pub(super) fn types_in_words(attribute: &Attribute) -> String {
    let mut words = Vec::new();
    for ty in attribute.types() {
        let word = type_in_words(ty);
        if !words.contains(&word) {
            words.push(word);
        }
    }
    words.join(" or ")
}

/// A type, in words.
pub(super) fn type_in_words(ty: &Type) -> &'static str {
    match ty {
        Type::Any => "any value",
        Type::Boolean => "a boolean",
        Type::Integer | Type::Integers(_) | Type::IntegerId => "an integer",
        Type::Number | Type::EpochTime => "a number",
        Type::String | Type::Strings(_) | Type::StringId | Type::Timestamp => "a string",
        Type::OrNull(item) => type_in_words(item),
        Type::Array(_) => "an array",
        Type::FreeForm | Type::Map(_) => "an object",
        Type::Object(_) | Type::OneOf(_) | Type::Changes(_) => "an object",
    }
}

/// Values of the spec, as messages show them.
pub(super) fn scalars_in_words(values: &[Scalar]) -> String {
    in_words(values.iter().map(|value| match value {
        Scalar::String(text) => cut(text.chars()),
        Scalar::Integer(number) => number.to_string(),
        Scalar::Boolean(flag) => flag.to_string(),
    }))
}

/// Texts, each in backticks.
pub(super) fn in_words(texts: impl Iterator<Item = String>) -> String {
    let texts: Vec<String> = texts.map(|text| format!("`{text}`")).collect();
    texts.join(" or ")
}

/// The beginning of a text.
pub(super) fn cut(text: impl Iterator<Item = char>) -> String {
    let mut text = text;
    let mut shown: String = text.by_ref().take(SHOWN).collect();
    if text.next().is_some() {
        shown.push('…');
    }
    shown
}

/// JSON text without the white space between its parts.
fn compact(json: &str) -> impl Iterator<Item = char> {
    let (mut in_string, mut escaped) = (false, false);
    json.chars().filter(move |c| {
        if !in_string {
            in_string = *c == '"';
            return !c.is_ascii_whitespace();
        }
        in_string = escaped || *c != '"';
        escaped = !escaped && *c == '\\';
        true
    })
}
