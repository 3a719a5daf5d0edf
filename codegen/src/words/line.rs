//! Texts on one line, for tables and terminals.

use crate::diagnostic::is_odd;
use crate::fold;

/// A text on one line, in which nothing is invisible.
pub(crate) fn one_line(text: &str) -> String {
    let mut line = String::new();
    for c in fold::white_space(text).chars() {
        if is_odd(c) {
            line.extend(c.escape_unicode());
        } else {
            line.push(c);
        }
    }
    line
}

/// A text on one line, cut if it has more characters than fit.
pub(crate) fn short(text: &str, most: usize) -> String {
    let line = one_line(text);
    if line.chars().count() <= most {
        return line;
    }
    let start: String = line.chars().take(most - 1).collect();
    format!("{}…", start.trim_end())
}

/// A text that begins with a capital letter.
pub(crate) fn capital(text: &str) -> String {
    let mut rest = text.chars();
    let first = rest.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(rest).collect()
}
