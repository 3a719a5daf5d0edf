// @generated from codegen/src/runtime/expected.rs by `cargo xtask generate`. Do not edit.
//! The name of an event before its body is read, for decoding in one pass where the data stands in
//! front of the name.

/// How many bytes at the end of a body are searched for the event's name.
const NEAR: usize = 256;

/// The string that seems to be the value of a member near the end of a body.
///
/// Searches the body as text. Whether this really is the member shows when the body has been read;
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
