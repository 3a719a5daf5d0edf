//! The one place where Rust is laid out: prettyplease, item by item, never an installed rustfmt.

use proc_macro2::TokenStream;

/// The text of items, with an empty line between two of them.
pub(crate) fn items(items: &[TokenStream]) -> String {
    let texts: Vec<String> = items.iter().map(|item| spaced(&text(item))).collect();
    let mut joined = String::new();
    for (index, text) in texts.iter().enumerate() {
        if index > 0 && (group(text).is_none() || group(text) != group(&texts[index - 1])) {
            joined.push('\n');
        }
        joined.push_str(text);
    }
    joined
}

/// The kind of line that stands together with others of its kind.
fn group(text: &str) -> Option<&'static str> {
    let kinds = ["use std::", "use crate::", "use super::", "use ", "pub use ", "mod ", "pub mod "];
    kinds.into_iter().find(|kind| text.starts_with(kind))
}

/// Tokens that an emitter made of whole items always parse; if not, the emitter has a bug, and the
/// message shows what it made.
fn text(item: &TokenStream) -> String {
    match syn::parse2(item.clone()) {
        Ok(file) => prettyplease::unparse(&file),
        Err(error) => panic!("an emitter made no Rust item: {error}\n{item}"),
    }
}

/// Empty lines that prettyplease leaves out: between methods, and between documented members.
fn spaced(text: &str) -> String {
    let mut spaced = String::new();
    let mut previous = "";
    for line in text.lines() {
        let ends_run = |word: &str| previous.starts_with(word) && !line.starts_with(word);
        let after_const = ends_run("    const ") || ends_run("    type ");
        let after_method = (previous == "    }" || after_const) && line.starts_with("    ");
        let begins_docs = line.starts_with("    ///") || line.starts_with("    #[");
        let ends_item = is_block_of_methods(text) && is_item_end(previous);
        let ends_member = is_member_end(previous) || ends_item;
        let after_member = begins_docs && previous.starts_with("    ") && ends_member;
        if (after_method && is_block_of_methods(text)) || after_member {
            spaced.push('\n');
        }
        spaced.push_str(line);
        spaced.push('\n');
        previous = line;
    }
    spaced
}

fn is_member_end(line: &str) -> bool {
    line.ends_with(',') && !line.trim_start().starts_with("//") && !line.starts_with("     ")
        || line == "    },"
}

/// Returns true for the last line of a constant, or of a method without a body.
fn is_item_end(line: &str) -> bool {
    line.ends_with(';') && !line.starts_with("     ")
}

fn is_block_of_methods(text: &str) -> bool {
    first_line(text).is_some_and(|line| line.starts_with("impl")) || is_trait(text)
}

fn is_trait(text: &str) -> bool {
    first_line(text).is_some_and(|line| line.trim_start_matches("pub ").starts_with("trait"))
}

/// The line of an item behind its documentation and attributes.
fn first_line(text: &str) -> Option<&str> {
    text.lines().find(|line| !line.starts_with("//") && !line.starts_with('#'))
}
