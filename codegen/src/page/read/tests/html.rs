//! Hazards of HTML.

use super::{blocks, document, unread};
use crate::page::document::Form;

#[test]
fn pieces_are_told_apart_by_elements() {
    let page = "<ul><li><strong>id</strong><em>string</em><li><b>tags</b> <span>array of\n strings</span>\
        <li>a<!-- b --><wbr>c &lt;d&gt; <span></span><li><a href=x>e</a>f</ul>";
    assert_eq!(
        blocks(page),
        [
            "1 1 * idstring = id|string",
            "1 1 * tags array of strings = tags|array of strings",
            "2 1 * ac <d>",
            "2 1 * ef = e|f",
        ]
    );
}

#[test]
fn badges_stand_apart_from_a_heading() {
    let page = "<h2><a>#</a>onShipArrive<span class=\"Badge new\">Haven</span><span class=\"x-badge\">Tugs</span></h2><p>x</p>";
    assert_eq!(blocks(page), ["1 0 #2 onShipArrive Haven Tugs", "1 0 x"]);
}

#[test]
fn lists_are_nested_however_they_are_closed() {
    let page = "<html><ul>\n<li>a\n<ul>\n<li>b\n<ul><li>c</ul>\n<li>d\n</ul>\n<ul>\n<ul><li>e</ul>\n</ul>\n</li>\n</li>\n<li>f\n</ul></ul>\n<p>g\n<li>h\n<p>i</html>";
    assert_eq!(
        blocks(page),
        [
            "2 1 * a", "4 2 * b", "5 3 * c", "6 2 * d", "9 3 * e", "13 1 * f", "15 0 g",
            "16 1 * h", "17 1 i",
        ]
    );
    let page = "<div><ul><li>a<div><ul><li>b</div></div><p>c<ul><li>d</ul>";
    assert_eq!(blocks(page), ["1 1 * a", "1 2 * b", "1 0 c", "1 1 * d"]);
}

#[test]
fn definitions_are_bullets_too() {
    let page = "<dl>\n<dt>id <i>string</i></dt>\n<dd>Identifier.<dl><dt>a<dd>b</dl>\n<dt>name<dd>Name.</dl>";
    assert_eq!(
        blocks(page),
        [
            "2 1 * id string = id|string",
            "3 1 Identifier.",
            "3 2 * a",
            "3 2 b",
            "4 1 * name",
            "4 1 Name.",
        ]
    );
}

#[test]
fn what_can_be_closed_is_a_bullet_if_it_shows_an_attribute() {
    let page = "<div><details><summary><b>ship</b> <i>object</i></summary>\n<p>The ship.\n\
        <details><summary>idstring</summary>Which.</details>\n\
        <details><summary>See also</summary><ul><li>tag</ul></details>\n</details>\n\
        <details><summary>Sample object</summary><pre>{}</pre></details>\n\
        <ul><li><details><summary><b>pier</b> <i>object</i></summary>Its pier.</details></ul></div>";
    assert_eq!(
        blocks(page),
        [
            "1 1 * ship object = ship|object",
            "2 1 The ship.",
            "3 2 * idstring",
            "3 2 Which.",
            "4 1 See also",
            "4 2 * tag",
            "6 0 Sample object",
            "6 0 `{}`",
            "7 1 * pier object = pier|object",
            "7 1 Its pier.",
        ]
    );
}

#[test]
fn code_keeps_its_lines() {
    let page = "<html><pre>\n\n  {\n    \"a\": 1,<br>    \"b\": 2\n  }\n</pre><pre><ol><li>{<li>}</ol></pre>\n<pre><div>x</div><div> y</div></pre>\n<p><code>z</code></p>";
    assert_eq!(
        blocks(page),
        ["3 0 `{⏎  \"a\": 1,⏎  \"b\": 2⏎}`", "6 0 `{⏎}`", "7 0 `x⏎ y`", "8 0 z",]
    );
}

#[test]
fn code_that_never_closes_ends_at_a_heading() {
    let page = "<html><pre>{\n<p>x\n<h2>Ships</h2>\n<p>y\n<pre>z";
    assert_eq!(blocks(page), ["1 0 `{⏎x`", "3 0 #2 Ships", "4 0 y", "5 0 `z`"]);
    assert_eq!(unread(page).len(), 2);
}

#[test]
fn tables_are_told_unless_they_number_code() {
    let page = "<html><p>a<table><tr><td><ul><li>b</ul><td>c</table><li>d\n\
        <table><td><pre>1\n2</pre><td><pre>{\n}</pre></table>\n<table><tr><th>e";
    assert_eq!(blocks(page), ["1 0 a", "1 1 * d", "3 1 `{⏎}`"]);
    let why = "a table: only lists, tables of attributes, headings, prose and code are read";
    assert_eq!(unread(page), [format!("1 b c: {why}"), format!("5 e: {why}")]);
}

#[test]
fn what_is_no_part_of_the_docs_is_left_out() {
    let page = "<html><title>Ships | Docs</title><header>a</header><nav><ul><li>b</ul></nav><svg><title>c</title><g/></svg>\
        <noscript>d</noscript><select><option>e</select><article><header>f</header></article><footer>g</footer><svg/>h";
    assert_eq!(blocks(page), ["1 0 #1 Ships | Docs", "1 0 f", "1 0 h"]);
    assert_eq!(unread(page), [""; 0]);
    let page = "<html><title>Ships | Docs</title><h1>Ships</h1>";
    assert_eq!(blocks(page), ["1 0 #1 Ships"]);
}

#[test]
fn what_hides_the_rest_of_the_page_is_told() {
    let hidden = |page: &str| (blocks(page), unread(page).len());
    assert_eq!(hidden("<html><nav>a<main>b"), (vec!["1 0 b".to_owned()], 1));
    assert_eq!(
        hidden("<html><p>a<div><nav>b</div>c"),
        (vec!["1 0 a".to_owned(), "1 0 c".to_owned()], 1)
    );
    assert_eq!(hidden("<html><p>a<!-- b <p>c"), (vec!["1 0 a".to_owned()], 1));
    assert_eq!(hidden("<html><p>a<p b='c> <p>d"), (vec!["1 0 a".to_owned()], 1));
    assert_eq!(hidden("<html><p>a<!-- b --></p"), (vec!["1 0 a".to_owned()], 1));
    assert_eq!(hidden("<html><p>a<!-- b -->\n"), (vec!["1 0 a".to_owned()], 0));
    assert_eq!(hidden("<html><p>a<script>b"), (vec!["1 0 a".to_owned()], 1));
    assert_eq!(hidden("<html><p>a<title>b"), (vec!["1 0 a".to_owned()], 1));
}

#[test]
fn html_is_told_from_text_that_has_some() {
    let form = |page: &str| document(page).form;
    assert_eq!(form("<!-- saved -->\n<!DOCTYPE html><p>a"), Form::Html);
    assert_eq!(form("<ul><li>a</ul>"), Form::Html);
    assert_eq!(form("Ships\n<p>a</p><p>b</p><ul><li>c</ul>"), Form::Html);
    assert_eq!(form("- shipobject\nThe <p> of it.\n- idstring\nIn <div>.\n"), Form::Flattened);
    assert_eq!(form("# Ships\n\n<p>\n\n- a\n"), Form::Markdown);
}
