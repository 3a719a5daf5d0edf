//! Code as words and marks, whatever the language, its layout and its quotes.

use std::ops::Range;

/// The words and marks of a text, each with its bytes. All quotes are one mark.
pub(super) fn tokens(text: &str) -> Vec<(&str, Range<usize>)> {
    let mut tokens = Vec::new();
    let mut rest = 0;
    while let Some(first) = text[rest..].chars().next() {
        let end = match first {
            c if is_word(c) => {
                text[rest..].find(|c| !is_word(c)).map_or(text.len(), |at| rest + at)
            }
            c => rest + c.len_utf8(),
        };
        let token = if is_quote(first) { "\"" } else { &text[rest..end] };
        if !first.is_whitespace() {
            tokens.push((token, rest..end));
        }
        rest = end;
    }
    tokens
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '$')
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '\'' | '\u{2018}' | '\u{2019}' | '\u{201c}' | '\u{201d}')
}

/// Returns true if both texts are of the same words and marks.
pub(super) fn are_alike(one: &str, other: &str) -> bool {
    let words = |text| tokens(text).into_iter().map(|(token, _)| token).collect::<Vec<_>>();
    words(one) == words(other)
}

/// A bracket that has no counterpart: the words for it, and its line, counted from 0. Nothing in a text
/// with strings that do not end, for nobody knows where its brackets are.
pub(super) fn odd_bracket(text: &str) -> Option<(String, usize)> {
    let mut open: Vec<(char, usize)> = Vec::new();
    let mut line = 0;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\n' => line += 1,
            '/' if letters.peek() == Some(&'/') => {
                // Where the line breaks are lost, a comment has no end.
                letters.find(|c| *c == '\n')?;
                line += 1;
            }
            '"' | '\'' | '`' => line += skip_string(letter, &mut letters)?,
            '(' => open.push((')', line)),
            '[' => open.push((']', line)),
            '{' => open.push(('}', line)),
            ')' | ']' | '}' => match open.pop() {
                Some((closing, _)) if closing == letter => {}
                Some((closing, at)) => return Some((format!("lacks {closing}"), at)),
                None => return Some((format!("has one {letter} too many"), line)),
            },
            _ => {}
        }
    }
    open.pop().map(|(closing, at)| (format!("lacks {closing}"), at))
}

/// Goes behind the end of a string; the line breaks in it, or nothing if it does not end.
fn skip_string(quote: char, letters: &mut impl Iterator<Item = char>) -> Option<usize> {
    let mut lines = 0;
    loop {
        match letters.next()? {
            '\\' => drop(letters.next()?),
            '\n' => lines += 1,
            letter if letter == quote => return Some(lines),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{are_alike, odd_bracket};

    #[test]
    fn layout_and_quotes_are_no_difference() {
        assert!(are_alike(
            "exports= {\n onLoan: f('a') }",
            "exports = { onLoan : f(\u{201c}a\u{201d})}"
        ));
        assert!(!are_alike("onLoan(a)", "onLoanEnd(a)"));
    }

    #[test]
    fn brackets_without_counterpart_are_found_at_their_lines() {
        let found = |text| odd_bracket(text).map(|(words, line)| format!("{words} in {line}"));
        for (text, wanted) in [
            ("f = {\n  on: g(a, h(b);\n}", Some("lacks ) in 1")),
            ("f(\"(\", '[') // {\n", None),
            ("f(a))", Some("has one ) too many in 0")),
            ("{\n{\n}", Some("lacks } in 0")),
            ("[1, 2}", Some("lacks ] in 0")),
            ("say(\"don't\\\"(\")", None),
            ("it's ( not known", None),
            ("f( // the line goes on )", None),
        ] {
            assert_eq!(found(text).as_deref(), wanted, "{text}");
        }
    }
}
