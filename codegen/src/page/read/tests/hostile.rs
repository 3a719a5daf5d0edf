//! Pages that no vendor has: nothing panics, and time grows with the page only.

use super::super::{DEEPEST, MOST_BLOCKS, read};
use super::{document, unread};
use crate::page::document::Form;

/// How deep lists are nested: more than any stack has frames for.
const DEEP: usize = 100_000;

fn depths(text: &str) -> Vec<usize> {
    let blocks = document(text).blocks.into_iter();
    blocks.filter_map(|block| block.depth).collect()
}

#[test]
fn what_is_too_deep_is_read_with_one_note() {
    let indented: String = (0..400)
        .map(|depth| format!("{}• a\n", " ".repeat(depth)))
        .collect();
    let html: String = (0..DEEP).map(|depth| format!("<ul><li>a{depth}")).collect();
    for page in [&indented, &html] {
        let (depths, unread) = (depths(page), unread(page));
        assert_eq!(
            (depths[0], depths[99], depths[100], depths[399]),
            (1, 100, DEEPEST, DEEPEST)
        );
        assert_eq!(unread.len(), 1);
        assert!(unread[0].contains("nested deeper than 100"), "{unread:?}");
    }
}

#[test]
fn html_is_nested_deep_without_a_tree() {
    let open = |tag: &str| format!("<html>{}a", format!("<{tag}>").repeat(DEEP));
    for tag in [
        "div", "b", "ul", "li", "dl", "table", "pre", "nav", "h1", "p", "code", "svg", "title",
        "a href",
    ] {
        let closed = open(tag) + &format!("</{tag}>").repeat(DEEP) + "<p>b";
        assert!(read(closed.as_bytes()).is_ok(), "{tag}");
        assert!(read(open(tag).as_bytes()).is_ok(), "{tag}");
    }
    let closing = format!(
        "<html><ul><li>{}{}",
        "<div>".repeat(DEEP),
        "</li></ul></p></b></td>".repeat(DEEP)
    );
    assert!(read((closing + "a").as_bytes()).is_ok());
}

#[test]
fn markdown_is_nested_deep() {
    for piece in [
        "- ", "> ", "1. ", "* a\n", "**a ", "[", "![", "`", "<b>", "_a_", "|", "\\", "~~~\n",
        "- a\n\n",
    ] {
        let page = format!(
            "# a\n\n{}a\n{}",
            piece.repeat(DEEP / 4),
            "  a\n\nb\n".repeat(100)
        );
        assert_eq!(document(&page).form, Form::Markdown, "{piece}");
    }
}

#[test]
fn lines_are_long() {
    for piece in [
        "a",
        "a ",
        "- ",
        "{",
        "}",
        "{}a",
        "\"",
        "[1,",
        "//",
        "/*",
        "'",
        "{}- astring",
        "x.- b: c ",
        "Values:- a ",
        "\"a\":{",
        "}Example",
        ".Note:",
        "a: {",
        "• ",
        "<",
        "<a",
        "&",
        "é",
        "\u{200b}",
        "exports = {}x",
        "```",
        "\t",
        "{ // ",
    ] {
        let line = piece.repeat(DEEP);
        for page in [
            format!("- a\n{line}"),
            format!("• a\n  • b\n    {line}"),
            format!("# x\n\n{line}"),
            format!("<html>{line}"),
        ] {
            // A page of which nothing is left is told.
            let _ = read(page.as_bytes());
        }
    }
}

#[test]
fn pages_have_many_lines() {
    for line in [
        "{\n",
        "}\n",
        "\"a\": 1,\n",
        "//\n",
        "/*\n",
        "\n",
        " \n",
        "•\n",
        "- \n",
        "a\n\n",
        "```\n",
        "{\n\n",
        "\u{2028}\n",
    ] {
        let page = format!("• a\n  • b\n{}c", line.repeat(DEEP));
        assert_eq!(document(&page).form, Form::Indented, "{line:?}");
    }
}

#[test]
fn any_cut_of_a_page_can_be_read() {
    let pages = [
        "pages/indented.txt",
        "pages/flattened.txt",
        "pages/page.md",
        "pages/page.html",
    ];
    let texts = [
        include_str!("pages/indented.txt"),
        include_str!("pages/flattened.txt"),
        include_str!("pages/page.md"),
        include_str!("pages/page.html"),
    ];
    for (page, text) in pages.iter().zip(texts) {
        for at in (0..text.len()).filter(|at| text.is_char_boundary(*at)) {
            let read = (read(text[..at].as_bytes()), read(text[at..].as_bytes()));
            assert!(read.0.is_ok() || at < 200, "{page} up to {at}");
            assert!(read.1.is_ok() || at > 200, "{page} from {at}");
        }
    }
}

#[test]
fn more_blocks_than_any_page_has_are_refused() {
    let page = "- a\n".repeat(MOST_BLOCKS + 1);
    let error = read(page.as_bytes()).expect_err("too many");
    assert!(
        error
            .to_string()
            .starts_with("the page has more than 1000000"),
        "{error}"
    );
}

#[test]
fn a_page_without_words_is_refused() {
    for page in [
        "<html><body><script>a</script></body></html>",
        "• \n •\n",
        "- \n\n-\n",
        "<ul><li></li></ul>",
    ] {
        let error = read(page.as_bytes()).expect_err(page);
        assert!(
            error.to_string().starts_with("the page has no words"),
            "{error}"
        );
    }
}
