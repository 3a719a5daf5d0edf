//! Texts of specs come through Markdown as they are, and are no markup.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::files::GOLDENS;

#[test]
fn odd_texts_come_through_markdown_unchanged() {
    let files = &GOLDENS["odd-strings"].generated;
    let cells = cells(&files["docs/shop/onThing.md"]);
    let texts = [
        r"a|b",
        r"x`y|z",
        r#"say "hi""#,
        r"*/",
        r##"r#"x"#"##,
        r"\",
        "😀",
        r#"q"uote"#,
        r"back\slash",
        "tick`",
        "😀 emoji",
        "<T>",
        "<T>.{}",
        "# No heading.",
        "- No item of a list.",
        "1. No first point.",
        "A ` backtick alone.",
        r##"*/ // /* //! "#."##,
        "{} and {0} and $x and #[test].",
        "A tick and a | bar.",
        r##"a bar | is "# no */ end"##,
        "inferred: [because](x) of | bars and (brackets)",
    ];
    for text in texts {
        assert!(cells.iter().any(|cell| cell == text), "no cell says {text}: {cells:#?}");
    }
    let long = "A doc with | a bar, <T> & <b>html</b>, [link](x), code|bar, *stars*, _dashes_, &lt; \
                and \"quotes\". Values: ";
    assert!(cells.iter().any(|cell| cell.starts_with(long)), "no cell says {long}: {cells:#?}");
}

#[test]
fn texts_of_a_spec_are_no_markup() {
    let is_page = |path: &str| path.starts_with("docs/") && path != "docs/README.md";
    for (name, golden) in GOLDENS.iter() {
        for (path, text) in &golden.generated {
            if is_page(path) {
                assert_no_markup(&format!("{name}/{path}"), text);
            } else if path.starts_with("src/") && !path.starts_with("src/runtime/") {
                for docs in doc_comments(text) {
                    assert_no_markup(&format!("{name}/{path}"), &docs);
                }
            }
        }
    }
}

/// Asserts that Markdown has no markup that only the text of a spec could have made: the generator
/// itself writes none of it.
fn assert_no_markup(what: &str, markdown: &str) {
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES | Options::ENABLE_MATH) {
        let is_header = |html: &str| html.starts_with("<!-- @generated") && html.ends_with("-->\n");
        let is_markup = match &event {
            Event::Html(html) => !is_header(html),
            Event::InlineHtml(_) => true,
            Event::Start(Tag::Emphasis | Tag::Strong | Tag::BlockQuote(_)) => true,
            Event::Start(Tag::Image { .. } | Tag::List(Some(_))) => true,
            _ => false,
        };
        assert!(!is_markup, "{what} has {event:?}:\n{markdown}");
    }
}

/// The Markdown of each doc comment of a file.
fn doc_comments(rust: &str) -> Vec<String> {
    let mut comments = vec![String::new()];
    for line in rust.lines() {
        let line = line.trim_start();
        match line.strip_prefix("///").or(line.strip_prefix("//!")) {
            Some(text) => {
                let comment = comments.last_mut().expect("the list begins with one");
                comment.push_str(text.strip_prefix(' ').unwrap_or(text));
                comment.push('\n');
            }
            None => comments.push(String::new()),
        }
    }
    comments.retain(|comment| !comment.is_empty());
    comments
}

/// The texts of all table cells of a page, as readers see them.
fn cells(markdown: &str) -> Vec<String> {
    let mut cells = Vec::new();
    let mut cell = None;
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES) {
        match (event, &mut cell) {
            (Event::Start(Tag::TableCell), _) => cell = Some(String::new()),
            (Event::End(TagEnd::TableCell), _) => cells.extend(cell.take()),
            (Event::Text(text) | Event::Code(text), Some(cell)) => cell.push_str(&text),
            _ => {}
        }
    }
    cells
}
