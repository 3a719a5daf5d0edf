//! JSON as pages show it: with comments, without the outer braces, with a brace too many.

use crate::spec::Json;

/// JSON of a page, and what of it had to be mended.
#[derive(Debug, PartialEq)]
pub(super) struct Shown {
    pub(super) json: Json,
    pub(super) mended: Vec<&'static str>,
}

/// Reads JSON. Nothing if it is none, even when what pages often get wrong is mended.
pub(super) fn read(text: &str) -> Option<Shown> {
    let mut mended = Vec::new();
    let bare = without_comments(text);
    let bare = straight_quotes(&bare, &mut mended);
    let bare = bare.trim().trim_end_matches([';', ',']).trim();
    if !bare.starts_with(['{', '[', '"']) {
        return None;
    }
    let braced = if bare.starts_with('"') { format!("{{{bare}}}") } else { bare.to_owned() };
    let sound = balanced(&braced, &mut mended);
    let json = serde_json::from_str(&sound).ok()?;
    let is_structure = matches!(json, Json::Object(_) | Json::Array(_));
    is_structure.then_some(Shown { json, mended })
}

/// A text without its comments. Where a page has lost its line breaks, a comment ends at the key
/// that follows it.
pub(super) fn without_comments(text: &str) -> String {
    let mut bare = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['"', '/']) {
        let (before, behind) = rest.split_at(at);
        bare.push_str(before);
        let end = match behind.as_bytes() {
            [b'"', ..] => end_of_string(behind),
            [b'/', b'/', ..] => 0,
            [b'/', b'*', ..] => 0,
            _ => 1,
        };
        bare.push_str(&behind[..end]);
        rest = match end {
            0 => &behind[end_of_comment(behind)..],
            end => &behind[end..],
        };
    }
    bare.push_str(rest);
    bare
}

/// The length of the string that a text begins with.
fn end_of_string(text: &str) -> usize {
    let mut is_escaped = false;
    for (at, letter) in text.char_indices().skip(1) {
        match letter {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    text.len()
}

/// The length of the comment that a text begins with.
fn end_of_comment(text: &str) -> usize {
    if text.starts_with("/*") {
        return text.find("*/").map_or(text.len(), |at| at + 2);
    }
    let line = text.find('\n').unwrap_or(text.len());
    let key = text[..line].match_indices('"').map(|(at, _)| at).find(|at| {
        let behind = &text[*at..line];
        let end = end_of_string(behind);
        behind[end..].trim_start().starts_with(':')
    });
    key.unwrap_or(line)
}

fn straight_quotes(text: &str, mended: &mut Vec<&'static str>) -> String {
    if !text.contains(['\u{201c}', '\u{201d}']) || text.contains('"') {
        return text.to_owned();
    }
    mended.push("quotes that JSON does not have");
    text.replace(['\u{201c}', '\u{201d}'], "\"")
}

/// A text with as many closing brackets as opening ones, and no commas before them.
fn balanced(text: &str, mended: &mut Vec<&'static str>) -> String {
    let mut sound = String::with_capacity(text.len());
    let mut open = Vec::new();
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let end = match letter {
            '"' => end_of_string(rest),
            other => other.len_utf8(),
        };
        match letter {
            '{' => open.push('}'),
            '[' => open.push(']'),
            '}' | ']' if open.is_empty() => {
                note(mended, "a closing bracket too many");
                rest = &rest[end..];
                continue;
            }
            '}' | ']' => {
                open.pop();
                without_comma(&mut sound, mended);
            }
            _ => {}
        }
        sound.push_str(&rest[..end]);
        rest = &rest[end..];
    }
    if !open.is_empty() {
        note(mended, "closing brackets that are missing at the end");
    }
    sound.extend(open.into_iter().rev());
    sound
}

fn without_comma(sound: &mut String, mended: &mut Vec<&'static str>) {
    let kept = sound.trim_end().len();
    if sound[..kept].ends_with(',') {
        note(mended, "a comma behind the last of a list");
        sound.truncate(kept - 1);
    }
}

fn note(mended: &mut Vec<&'static str>, what: &'static str) {
    if !mended.contains(&what) {
        mended.push(what);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Option<(String, Vec<&'static str>)> {
        let shown = read(text)?;
        Some((serde_json::to_string(&shown.json).ok()?, shown.mended))
    }

    #[test]
    fn comments_and_outer_braces_are_no_hindrance() {
        let lines = "{ //For one \"x\"\n \"a\": \"http://x\", /* two */ \"b\": [1] }";
        assert_eq!(shown(lines), Some((r#"{"a":"http://x","b":[1]}"#.to_owned(), vec![])));
        let glued = r#""changes": { //For non-array attributes "<a.b>": ["Old", "New"] }"#;
        assert_eq!(
            shown(glued),
            Some((r#"{"changes":{"<a.b>":["Old","New"]}}"#.to_owned(), vec![]))
        );
    }

    #[test]
    fn what_is_mended_is_told() {
        let cases = [
            (r#"{"a": 1}}"#, r#"{"a":1}"#, "a closing bracket too many"),
            (r#"{"a": [1"#, r#"{"a":[1]}"#, "closing brackets that are missing at the end"),
            (r#"{"a": [1,]}"#, r#"{"a":[1]}"#, "a comma behind the last of a list"),
            ("{\u{201c}a\u{201d}: 1}", r#"{"a":1}"#, "quotes that JSON does not have"),
        ];
        for (text, json, mended) in cases {
            assert_eq!(shown(text), Some((json.to_owned(), vec![mended])), "{text}");
        }
    }

    #[test]
    fn code_and_words_are_no_json() {
        for text in ["exports = {}", "{ onLoan: function() {} }", "", "\"words\"", "{\"a\": }"] {
            assert_eq!(shown(text), None, "{text}");
        }
        assert_eq!(shown(&"[".repeat(100_000)), None);
    }
}
