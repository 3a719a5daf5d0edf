// @generated from codegen/src/runtime/expected.rs by `cargo xtask generate`. Do not edit.
//! Decoding in one pass, for a body whose data stands in front of the name that tells what it is.

use super::Object;
use super::object::deserialize_strictly;

/// How many bytes at the end of a body are searched for the event's name.
const NEAR: usize = 256;

/// Decodes an object if everything is as documented, without a second look at anything.
pub fn read_strictly<T: Object>(body: &str) -> Option<T> {
    let mut deserializer = serde_json::Deserializer::from_str(body);
    let object = deserialize_strictly(&mut deserializer, body).ok()?;
    deserializer.end().ok()?;
    Some(object)
}

/// The string that seems to be the value of a member near the end of a body.
///
/// It is looked for as text. Whether it really is that member shows when the body has been read;
/// until then data can be decoded as if it were, and need not be read twice.
pub(super) fn likely_value<'a>(body: &'a str, member: &str) -> Option<&'a str> {
    let start = [b'"', *member.as_bytes().first()?];
    let nearest = body.len().saturating_sub(NEAR);
    let mut end = body.len();
    loop {
        let mut pairs = body.as_bytes()[nearest..end].windows(2);
        let quote = nearest + pairs.rposition(|pair| pair == start)?;
        let behind = &body[quote + 1..];
        if behind.as_bytes().get(member.len()) == Some(&b'"') && behind.starts_with(member) {
            return string_value(&behind[member.len() + 1..]);
        }
        end = quote + 1;
    }
}

/// The string behind a member's name, if there is one without escapes.
fn string_value(behind: &str) -> Option<&str> {
    let value = behind.trim_ascii_start().strip_prefix(':')?;
    let value = value.trim_ascii_start().strip_prefix('"')?;
    let (text, _) = value.split_once('"')?;
    (!text.contains('\\')).then_some(text)
}
