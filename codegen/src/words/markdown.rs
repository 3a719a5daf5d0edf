//! Text that is safe in Markdown, whatever the spec contains.

use crate::fold;
use std::sync::LazyLock;

use regex::Regex;

/// A code span, with a fence that is longer than any run of backticks inside.
pub(crate) fn code(text: &str) -> String {
    if text.is_empty() {
        return "(empty)".to_owned();
    }
    let fence = "`".repeat(longest_run(text) + 1);
    let pad = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
    format!("{fence}{pad}{text}{pad}{fence}")
}

/// A block of code, with a fence that is longer than any run of backticks inside.
pub(crate) fn block(language: &str, text: &str) -> String {
    let fence = "`".repeat(longest_run(text).max(2) + 1);
    format!("{fence}{language}\n{text}{fence}\n")
}

/// How many backticks stand together in a text, at the most.
fn longest_run(text: &str) -> usize {
    text.split(|c| c != '`').map(str::len).max().unwrap_or(0)
}

/// A fold. The content begins behind an empty line, or it would be no Markdown.
pub(crate) fn folded(title: &str, content: &str) -> String {
    format!("\n<details><summary>{title}</summary>\n\n{content}\n</details>\n")
}

/// Prose in which nothing is markup but code between single backticks. White space is folded.
pub(crate) fn prose(text: &str) -> String {
    let text = fold::white_space(text);
    let parts: Vec<&str> = text.split('`').collect();
    if parts.len().is_multiple_of(2) || text.contains("``") {
        // A backtick without a partner is no code span, nor are several in a row.
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

/// An address within a text.
static ADDRESS: LazyLock<Regex> =
    LazyLock::new(|| Regex::new("https?://[^\\s<>`\"'\\[\\]{}|\\\\^*]+").expect("it is a pattern"));

/// Plain text as Markdown; an address becomes a link, as rustdoc demands.
fn escape(text: &str) -> String {
    let mut escaped = String::new();
    let mut end = 0;
    for address in ADDRESS.find_iter(text) {
        let link = address.as_str().trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '_', '~']);
        escaped.push_str(&escape_words(&text[end..address.start()], end == 0));
        escaped.push_str(&format!("<{link}>"));
        end = address.start() + link.len();
    }
    escaped.push_str(&escape_words(&text[end..], end == 0));
    escaped
}

/// Escapes characters that would be markup. More of them would be at the start of a line.
fn escape_words(text: &str, is_start: bool) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut before = ' ';
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        let after = characters.peek().copied().unwrap_or(' ');
        let starts_block = is_start && escaped.is_empty() && matches!(c, '#' | '+' | '-' | '=');
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
    if is_start && digits > 0 && escaped[digits..].starts_with(['.', ')']) {
        escaped.insert(digits, '\\');
    }
    escaped
}

/// A list with a dash before each item; items are Markdown already.
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

/// The text of a cell with its bars escaped: a bar would end the cell, even in a code span. No other
/// backslash matters, because tables are taken apart first.
fn cell_text(markdown: &str) -> String {
    markdown.replace('|', "\\|")
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::{ProptestConfig, prop_assert_eq, proptest};
    use proptest::sample::select;
    use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};

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
        assert_eq!(prose("a ``` b ``` c"), r"a \`\`\` b \`\`\` c");
        assert_eq!(prose("``a`` b"), r"\`\`a\`\` b");
        assert_eq!(prose("1. first\nsecond"), r"1\. first second");
        assert_eq!(prose("- no list"), r"\- no list");
        assert_eq!(prose("see https://example.com/a_b."), "see <https://example.com/a_b>.");
        assert_eq!(prose("R&D & &lt;"), r"R\&D & \&lt;");
    }

    /// Rustdoc refuses an address that is no link.
    #[test]
    fn an_address_is_a_link_whatever_stands_around_it() {
        for (text, wanted) in [
            ("[https://example.com/a]", r"\[<https://example.com/a>\]"),
            ("<https://example.com>", r"\<<https://example.com>\>"),
            ("(see https://example.com/a_b_).", r"(see <https://example.com/a_b>\_)."),
            ("a=\"http://example.com\"", r#"a="<http://example.com>""#),
            ("[x](https://example.com)", r"\[x\](<https://example.com>)"),
            ("https://example.com/{id} - x", "<https://example.com/>{id} - x"),
            ("*https://example.com*", r"\*<https://example.com>\*"),
        ] {
            assert_eq!(prose(text), wanted);
        }
    }

    /// The words and addresses that CommonMark sees in a text. Any markup but code is an error.
    fn seen(text: &str) -> String {
        let mut seen = String::new();
        // The extensions of CommonMark that rustdoc and the pages of repositories know.
        let options = Options::ENABLE_TABLES
            | Options::ENABLE_STRIKETHROUGH
            | Options::ENABLE_FOOTNOTES
            | Options::ENABLE_TASKLISTS
            | Options::ENABLE_GFM;
        for event in Parser::new_ext(&prose(text), options) {
            match event {
                Event::Text(text) => seen.push_str(&text),
                Event::Code(code) => seen.push_str(&format!("`{code}`")),
                Event::Start(Tag::Paragraph | Tag::Link { link_type: LinkType::Autolink, .. })
                | Event::End(TagEnd::Paragraph | TagEnd::Link) => {}
                other => panic!("{text:?} becomes {:?} with {other:?}", prose(text)),
            }
        }
        seen
    }

    const PARTS: &str = "a|B1|1.|1)|-|+|#|##|=|===|---|***|*|_|__|~|~~~|>|!|[|]|[x]|(|)|<|<b>|</b>|<!--|-->|\
        <T>|`|``|```|&|&lt;|&#35;|\\|\\\\|\"|\"#|*/|/*|//|{|}|{{|$|$$|^|:|::|@|https://example.com|http://|\
        [https://example.com/x]|www.example.com|me@example.com|[x]:|[^1]|[^1]:|:::|+++|é|中|.|,|'|%| ";

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn whatever_a_text_has_it_is_seen_as_it_is(
            parts in vec(select(PARTS.split('|').collect::<Vec<_>>()), 1..12),
        ) {
            let text = parts.concat();
            let folded = text.split_whitespace().collect::<Vec<_>>().join(" ");
            prop_assert_eq!(seen(&text), folded);
        }
    }

    #[test]
    fn a_bar_does_not_end_a_cell() {
        let rows = [["`a|b`".to_owned(), "c | d".to_owned()]];
        assert_eq!(table(["x", "y"], &rows), "| x | y |\n| --- | --- |\n| `a\\|b` | c \\| d |\n");
    }
}
