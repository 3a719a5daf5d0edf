//! The code in front of the attributes, which an app copies to receive an event.

use crate::page::document::Block;
use crate::page::outline::{Example, ExampleOf, Snippet};

use super::text::plain;
use super::{json, names, phrases};

/// Returns the code of the blocks in front of the attributes, but for examples of payloads.
pub(super) fn snippets(intro: &[&Block], examples: &[Example]) -> Vec<Snippet> {
    let is_example = |line| {
        let mut examples = examples.iter();
        examples.any(|example| example.line == line && example.of != ExampleOf::Unknown)
    };
    let snippet = |(at, block): (usize, &&Block)| {
        let code = block.code().filter(|_| !is_example(block.line))?;
        let before = at.checked_sub(1).and_then(|before| file(intro[before]));
        Some(snippet(block.line, code, before))
    };
    intro.iter().enumerate().filter_map(snippet).collect()
}

fn snippet(line: usize, text: &str, file: Option<String>) -> Snippet {
    let json = json::read(text).map(|shown| shown.json);
    let is_json = match &file {
        Some(file) => file.ends_with(".json"),
        None => json.is_some() || !names::manifest(text).is_empty(),
    };
    Snippet { line, file, is_json, json, text: text.to_owned() }
}

/// The file that a line above code names.
fn file(before: &Block) -> Option<String> {
    phrases::FILE_NAME.each(&plain(before.line_of_words()?)).last().copied().map(str::to_owned)
}
