//! Text that is safe in Markdown, whatever the spec contains.

/// A code span. Its fence is longer than any run of backticks inside.
pub(crate) fn code(text: &str) -> String {
    if text.is_empty() {
        return "(empty)".to_owned();
    }
    let fence = "`".repeat(longest_run(text) + 1);
    let pad = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
    format!("{fence}{pad}{text}{pad}{fence}")
}

/// A block of code. Its fence is longer than any run of backticks inside.
pub(crate) fn block(language: &str, text: &str) -> String {
    let fence = "`".repeat(longest_run(text).max(2) + 1);
    format!("{fence}{language}\n{text}{fence}\n")
}

/// How many backticks stand together in a text, at the most.
fn longest_run(text: &str) -> usize {
    text.split(|c| c != '`').map(str::len).max().unwrap_or(0)
}

/// A fold. Its content begins behind an empty line, or it would be no Markdown.
pub(crate) fn folded(title: &str, content: &str) -> String {
    format!("\n<details><summary>{title}</summary>\n\n{content}\n</details>\n")
}

/// Prose in which nothing is markup but code between single backticks. White space is folded.
pub(crate) fn prose(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let parts: Vec<&str> = text.split('`').collect();
    if parts.len().is_multiple_of(2) {
        // A backtick without a partner is no code span.
        return escape(&text);
    }
    let part = |(index, part): (usize, &&str)| match index % 2 {
        0 => escape(part),
        _ => code(part),
    };
    parts.iter().enumerate().map(part).collect()
}

/// Prose as a sentence: with a full stop.
pub(crate) fn sentence(text: &str) -> String {
    let text = prose(text);
    if text.ends_with(['.', '!', '?']) { text } else { format!("{text}.") }
}

/// Plain text as Markdown; an address becomes a link, as rustdoc demands.
fn escape(text: &str) -> String {
    let mut escaped = Vec::new();
    let mut plain: Vec<&str> = Vec::new();
    for word in text.split(' ') {
        let Some(end) = link_end(word) else {
            plain.push(word);
            continue;
        };
        if !plain.is_empty() {
            escaped.push(escape_words(&std::mem::take(&mut plain).join(" ")));
        }
        escaped.push(format!("<{}>{}", &word[..end], escape_words(&word[end..])));
    }
    if !plain.is_empty() {
        escaped.push(escape_words(&plain.join(" ")));
    }
    escaped.join(" ")
}

/// Where an address at the start of a word ends, if there is one.
fn link_end(word: &str) -> Option<usize> {
    let is_address = word.starts_with("http://") || word.starts_with("https://");
    let end = word.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '"']).len();
    (is_address && !word.contains(['<', '>', '`'])).then_some(end)
}

fn escape_words(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut before = ' ';
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        let after = characters.peek().copied().unwrap_or(' ');
        let starts_block = escaped.is_empty() && matches!(c, '#' | '+' | '-' | '=');
        // Inside a word an underscore is only an underscore.
        let emphasis = c == '_' && !(before.is_alphanumeric() && after.is_alphanumeric());
        // Before anything else an ampersand is only an ampersand.
        let entity = c == '&' && (after.is_ascii_alphanumeric() || after == '#');
        if matches!(c, '\\' | '`' | '*' | '[' | ']' | '<' | '>' | '~')
            || emphasis
            || entity
            || starts_block
        {
            escaped.push('\\');
        }
        escaped.push(c);
        before = c;
    }
    // A digit and a full stop would begin a numbered list.
    let digits = escaped.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 && escaped[digits..].starts_with(['.', ')']) {
        escaped.insert(digits, '\\');
    }
    escaped
}

/// A list with a dash before each item, each of which is Markdown already.
pub(crate) fn list(items: &[String]) -> String {
    items.iter().map(|item| format!("- {item}\n")).collect()
}

/// A table; cells are Markdown already.
pub(crate) fn table<const N: usize>(heads: [&str; N], rows: &[[String; N]]) -> String {
    let mut text = line(heads.map(str::to_owned));
    text.push_str(&line(heads.map(|_| "---".to_owned())));
    for row in rows {
        text.push_str(&line(row.clone().map(|cell| cell_text(&cell))));
    }
    text
}

fn line<const N: usize>(cells: [String; N]) -> String {
    format!("| {} |\n", cells.join(" | "))
}

/// A bar inside a cell would end it, even in a code span. Tables are taken apart first, so that no
/// other backslash matters.
fn cell_text(markdown: &str) -> String {
    markdown.replace('|', "\\|")
}

#[cfg(test)]
mod tests {
    use super::{code, prose, table};

    #[test]
    fn code_spans_hold_backticks() {
        assert_eq!(code("a"), "`a`");
        assert_eq!(code("a`b"), "``a`b``");
        assert_eq!(code("`a"), "`` `a ``");
    }

    #[test]
    fn prose_is_no_markup_but_for_code() {
        assert_eq!(prose("a [b](c) <d> `e_f` g_h _i_"), r"a \[b\](c) \<d\> `e_f` g_h \_i\_");
        assert_eq!(prose("one ` alone"), r"one \` alone");
        assert_eq!(prose("1. first\nsecond"), r"1\. first second");
        assert_eq!(prose("- no list"), r"\- no list");
        assert_eq!(prose("see https://example.com/a_b."), "see <https://example.com/a_b>.");
        assert_eq!(prose("R&D & &lt;"), r"R\&D & \&lt;");
    }

    #[test]
    fn a_bar_does_not_end_a_cell() {
        let rows = [["`a|b`".to_owned(), "c | d".to_owned()]];
        assert_eq!(table(["x", "y"], &rows), "| x | y |\n| --- | --- |\n| `a\\|b` | c \\| d |\n");
    }
}
