//! Hazards of Markdown.

use super::{blocks, document, shown_kind, unread};
use crate::page::document::Form;

#[test]
fn pieces_are_told_apart_by_emphasis_and_code() {
    let page = "# Ships\n\n- **id** *string*\n- `name` (string)\n- **tags** — _array of `strings`_\n- ship\\_id: string\n- [link](/a)\n";
    assert_eq!(
        blocks(page)[1..],
        [
            "3 1 * id string = id|string",
            "4 1 * name (string) = name|(string)",
            "5 1 * tags — array of strings = tags|—|array of|strings",
            "6 1 * ship_id: string",
            "7 1 * link",
        ]
    );
}

#[test]
fn code_in_a_sentence_is_in_quotes_in_both_forms() {
    let markdown = "# Ships\n\nIts value is `in port`. Always `x`.\n\nAlways `x`\n\n`x` is null\n\nAlways the *`x`* `y`.\n";
    let html = "<h1>Ships</h1><p>Its value is <code>in <b>port</b></code>. Always <code>x</code>.<p>Always <code>x</code><p><code>x</code> is null<p>Always the <i><code>x</code></i> <code>y</code>.";
    let texts = |page: &str| {
        let blocks = document(page).blocks.into_iter().skip(1);
        blocks.map(|block| shown_kind(&block.kind)).collect::<Vec<_>>()
    };
    let quoted =
        ["Its value is `in port`. Always `x`.", "Always x", "x is null", "Always the `x` `y`."];
    assert_eq!(texts(markdown), quoted);
    assert_eq!(texts(html), quoted);
}

#[test]
fn json_that_a_line_introduces_is_code() {
    for page in [
        "# Ships\n\nIt has `a`, in the following format: `{ \"a\": [1, 2] }`.\n",
        "<h1>Ships</h1><p>It has <code>a</code>, in the following format: <code>{ \"a\": [1, 2] }</code>",
    ] {
        let blocks = document(page).blocks.into_iter().skip(1);
        let shown: Vec<_> = blocks.map(|block| shown_kind(&block.kind)).collect();
        assert_eq!(shown, ["It has `a`, in the following format:", "`{ \"a\": [1, 2] }`"]);
    }
    let page = document("# Ships\n\nIt has braces, such as `{`, and no format: `a`.\n");
    assert_eq!(shown_kind(&page.blocks[1].kind), "It has braces, such as `{`, and no format: `a`.");
}

#[test]
fn a_line_break_that_markdown_does_not_see_ends_a_line_where_a_sentence_does() {
    let page = "# Ships\n\n- **id** *string*\n  Identifier of the ship, which\n  never changes.\n  Possible values:\n  0: The ship lies\n  `1`: It sails\n- A bullet that is longer than a name and its type can\n  be goes on.\n";
    assert_eq!(
        blocks(page)[1..],
        [
            "3 1 * id string = id|string",
            "4 1 Identifier of the ship, which never changes.",
            "6 1 Possible values:",
            "7 1 0: The ship lies",
            "8 1 1: It sails",
            "9 1 * A bullet that is longer than a name and its type can be goes on.",
        ]
    );
}

#[test]
fn code_is_told_with_a_fence_and_without() {
    let page = "# Ships\n\n{\n  \"a\": 1\n}\n\n- idstring\n\n      Deeper than Markdown allows.\n      It is prose.\n\n  ~~~~\n\n  ```\n    b\n  ~~~~\n- next\n\n      \"c\": {\n        \"d\": 1\n      }\n";
    assert_eq!(
        blocks(page)[1..],
        [
            "3 0 `{⏎  \"a\": 1⏎}`",
            "7 1 * idstring",
            "9 1 Deeper than Markdown allows.",
            "10 1 It is prose.",
            "14 1 ````⏎  b`",
            "17 1 * next",
            "19 1 `\"c\": {⏎  \"d\": 1⏎}`",
        ]
    );
    assert_eq!(unread(page), [""; 0]);
}

#[test]
fn a_fence_that_never_closes_is_told() {
    let page = "- a\n\n  ```json\n  { }\n- b\n\n```\n{\n\n}\n";
    assert_eq!(blocks(page), ["1 1 * a", "4 1 `{ }`", "5 1 * b", "8 0 `{⏎⏎}`"]);
    let why = "the fence of this code never closes; it is taken to end with the page or its bullet";
    assert_eq!(unread(page), [format!("4 {{ }}: {why}"), format!("8 {{ }}: {why}")]);
}

#[test]
fn tables_and_metadata_are_told() {
    let page = "---\ntitle: \"Ships\"\nlayout: docs\n---\n\n| code | meaning |\n| --- | --- |\n| 4 | `string` |\n\nEnd.\n";
    assert_eq!(blocks(page), ["2 0 #1 Ships", "10 0 End."]);
    assert_eq!(
        unread(page),
        [
            "2 title: \"Ships\" layout: docs: metadata of the page: only the title is read",
            "6 code meaning 4 string: a table: only lists, tables of attributes, headings, prose and code are read",
        ]
    );
}

#[test]
fn html_in_it_is_read() {
    let page = "# Ships\n\n<details>\n<summary><b>ship</b> object</summary>\n\n- **id** string\n\n  <p>Identifier<br>of it.</p>\n  <table><tr><td>a</table>\n\n</details>\n\nOne<br>two <!-- three -->\n";
    assert_eq!(document(page).form, Form::Markdown);
    assert_eq!(
        blocks(page)[1..],
        [
            "4 0 ship object",
            "6 1 * id string = id|string",
            "8 1 Identifier",
            "8 1 of it.",
            "13 0 One",
            "13 0 two",
        ]
    );
    assert_eq!(unread(page).len(), 1);
}

#[test]
fn headings_and_numbered_lists_are_read() {
    let page = "Ships\n=====\n\n1. one\n   1) two\n\n- ### id *string*\n\n  > quoted\n";
    assert_eq!(document(&format!("# a\n\n{page}")).form, Form::Markdown);
    assert_eq!(
        blocks(&format!("# a\n\n{page}"))[1..],
        ["3 0 #1 Ships", "6 1 * one", "7 2 * two", "9 1 * id string = id|string", "11 1 quoted",]
    );
}
