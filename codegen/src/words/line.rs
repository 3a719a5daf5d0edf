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

/// Breaks prose into lines of at most so many characters, where words allow it.
pub(crate) fn wrap(text: &str, width: usize) -> Vec<String> {
    if is_link_definition(text) {
        return vec![text.to_owned()];
    }
    let indent = text.len() - text.trim_start_matches("- ").len();
    let mut lines = vec![String::new()];
    let mut length = 0;
    for word in text.split(' ') {
        let word_length = word.chars().count();
        // At the start of a line these would begin a list, a heading, a table, a quotation or code.
        let begins_block = word.starts_with(['-', '+', '#', '=', '|', '>'])
            || word.starts_with("```")
            || ["1.", "1)"].contains(&word);
        if length > 0 && length + 1 + word_length > width && !begins_block {
            lines.push(" ".repeat(indent));
            length = indent;
        } else if length > 0 {
            lines.last_mut().into_iter().for_each(|line| line.push(' '));
            length += 1;
        }
        lines.last_mut().into_iter().for_each(|line| line.push_str(word));
        length += word_length;
    }
    lines
}

/// Returns true if a line tells where a link leads: it stays one line however long the address is.
fn is_link_definition(line: &str) -> bool {
    line.starts_with('[') && line.contains("]: <")
}
