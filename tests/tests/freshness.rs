//! The generated files that are committed say what the spec says now: `generated/`, and the JSON
//! Schemas of the spec language.

use codegen::disk;
use fs_err as fs;
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use tests::{assert_golden, workspace};

#[test]
fn generated_is_what_the_spec_says() {
    let generated = codegen::generate(&workspace("spec")).expect("the spec is sound");
    let difference = disk::compare(&workspace("generated"), &generated.outputs).expect("readable");
    assert_eq!(difference, disk::Difference::default(), "run `cargo xtask generate`");
}

#[test]
fn the_spec_has_no_warnings() {
    let generated = codegen::generate(&workspace("spec")).expect("the spec is sound");
    assert_eq!(generated.warnings.to_string().trim(), "0 errors");
}

#[test]
fn schemas_are_those_of_the_spec_language() {
    let folder = workspace("codegen/schema");
    let schemas = codegen::schema::schemas();
    for schema in &schemas {
        assert_golden(&folder.join(&schema.path), &schema.text);
    }
    let files = fs::read_dir(folder).expect("readable").count();
    assert_eq!(files, schemas.len(), "a schema that nobody makes");
}

#[test]
fn every_spec_file_names_its_schema() {
    let sources = disk::read_spec(&workspace("spec")).expect("readable");
    for source in &sources {
        let first = source.text.lines().next().expect("a line");
        let schema = first.strip_prefix("# yaml-language-server: $schema=");
        let schema = schema.unwrap_or_else(|| panic!("{} has no modeline", source.path));
        let folder = workspace("spec").join(&source.path);
        let path = folder.parent().expect("in a folder").join(schema);
        assert!(path.exists(), "{}: there is no {schema}", source.path);
    }
}

#[test]
fn the_order_of_the_files_does_not_matter() {
    let mut sources = disk::read_spec(&workspace("spec")).expect("readable");
    let first = codegen::emit::emit(&codegen::lower(sources.clone()).expect("sound").model);
    sources.reverse();
    let second = codegen::emit::emit(&codegen::lower(sources).expect("sound").model);
    assert!(first == second);
}

/// Chains of `let` came with Rust 1.88. Of the standard library, clippy knows what is too new for
/// the promised version.
#[test]
fn no_source_of_a_package_has_a_chain_of_let() {
    let is_found = |code: &str| has_let_chain(code.parse().expect("Rust"));
    assert!(is_found("fn f() { if a && let Some(b) = c { d() } }"));
    assert!(is_found("fn f() { while let Some(b) = c && d(|| { e() }) { } }"));
    assert!(!is_found("fn f() { if let Some(b) = c(|d| d && e) { if f && g {} } }"));
    for spec in ["spec", "tests/vendors/harbour/spec"] {
        let generated = codegen::generate(&workspace(spec)).expect("the spec is sound");
        for output in generated.outputs.iter().filter(|output| output.path.ends_with(".rs")) {
            assert!(!is_found(&output.text), "{spec}: {}", output.path);
        }
    }
}

/// Returns true if a condition has both a `let` and an `&&` that is in no brackets.
fn has_let_chain(tokens: TokenStream) -> bool {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let is_chain = |start: usize| {
        let rest = tokens[start + 1..].iter();
        let condition: Vec<String> =
            rest.take_while(|token| !ends_condition(token)).map(ToString::to_string).collect();
        condition.contains(&"let".to_owned()) && condition.windows(2).any(|pair| pair == ["&", "&"])
    };
    tokens.iter().enumerate().any(|(index, token)| match token {
        TokenTree::Group(group) => has_let_chain(group.stream()),
        TokenTree::Ident(word) if word == "if" || word == "while" => is_chain(index),
        _ => false,
    })
}

/// Returns true for the body behind a condition, and for the end of a statement.
fn ends_condition(token: &TokenTree) -> bool {
    match token {
        TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
        TokenTree::Punct(punct) => punct.as_char() == ';',
        _ => false,
    }
}
