//! Pages that no vendor has: nothing panics, and time grows with the page only.

use super::super::{DEEPEST, MOST_BLOCKS, read};
use super::{document, unread};
use crate::page::document::Form;
use crate::page::read::blocks::Blocks;

/// How deep lists are nested: more than any stack has frames for.
const DEEP: usize = 100_000;

fn depths(text: &str) -> Vec<usize> {
    let blocks = document(text).blocks.into_iter();
    blocks.filter_map(|block| block.depth).collect()
}

#[test]
fn what_is_too_deep_is_read_with_one_note() {
    let indented: String = (0..400).map(|depth| format!("{}• a\n", " ".repeat(depth))).collect();
    let html: String = (0..DEEP).map(|depth| format!("<ul><li>a{depth}")).collect();
    for page in [&indented, &html] {
        let (depths, unread) = (depths(page), unread(page));
        assert_eq!((depths[0], depths[99], depths[100], depths[399]), (1, 100, DEEPEST, DEEPEST));
        assert_eq!(unread.len(), 1);
        assert!(unread[0].contains("nested deeper than 100"), "{unread:?}");
    }
}

#[test]
fn html_is_nested_deep_without_a_tree() {
    let inline = ["b", "code", "a href", "dl", "table", "pre", "nav", "h1", "p", "svg", "title"];
    let tags = ["div", "ul", "li"].map(|tag| (tag, DEEP)).into_iter();
    for (tag, depth) in tags.chain(inline.map(|tag| (tag, DEEP / 20))) {
        let open = format!("<html>{}a", format!("<{tag}>").repeat(depth));
        let closed = format!("{open}{}<p>b", format!("</{tag}>").repeat(depth));
        assert!(read(open.as_bytes()).is_ok(), "{tag}");
        assert!(read(closed.as_bytes()).is_ok(), "{tag}");
    }
    let (open, closed) = ("<div>".repeat(DEEP), "</li></ul></p></b></td>".repeat(DEEP / 5));
    let page = format!("<html><ul><li>{open}{closed}a");
    assert!(read(page.as_bytes()).is_ok());
}

#[test]
fn markdown_is_nested_deep() {
    for piece in [
        "- ", "> ", "1. ", "* a\n", "**a ", "[", "![", "`", "<b>", "_a_", "|", "\\", "~~~\n",
        "- a\n\n",
    ] {
        let page = format!("# a\n\n{}a\n{}", piece.repeat(DEEP / 4), "  a\n\nb\n".repeat(100));
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
        let line = piece.repeat(DEEP / 5);
        for page in [
            format!("- a\n{line}"),
            format!("• a\n  • b\n    {line}"),
            format!("# x\n\n{line}"),
            format!("<html>{line}"),
        ] {
            // A page with nothing left in it is an error.
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
        let page = format!("• a\n  • b\n{}c", line.repeat(DEEP / 5));
        assert_eq!(document(&page).form, Form::Indented, "{line:?}");
    }
}

#[test]
fn any_cut_of_a_page_can_be_read() {
    let pages = [
        include_str!("pages/indented.txt"),
        include_str!("pages/flattened.txt"),
        include_str!("pages/page.md"),
        include_str!("pages/page.html"),
    ];
    for page in pages {
        for at in (0..page.len()).step_by(3) {
            // The row can have words or none, and a character may be cut too.
            let (before, after) = page.as_bytes().split_at(at);
            let _ = (read(before), read(after));
        }
    }
}

#[test]
fn more_than_any_page_has_is_refused() {
    let refusal =
        |blocks: Blocks| blocks.into_document(Form::Flattened).err().map(|error| error.what);
    let mut blocks = Blocks::up_to(2);
    blocks.prose(1, None, "a");
    blocks.unread(2, "b", "c");
    blocks.prose(3, None, "d");
    assert_eq!(refusal(blocks).as_deref(), Some("the page has more than 2 pieces"));
    let signs = format!("# a\n\n{}", "*".repeat(MOST_BLOCKS * 8 + 1));
    let error = read(signs.as_bytes()).expect_err("too many");
    assert_eq!(error.what, "the page has more than 2000000 pieces");
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
        assert!(error.to_string().starts_with("the page has no words"), "{error}");
    }
}
