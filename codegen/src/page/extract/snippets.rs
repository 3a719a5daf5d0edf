//! The code in front of the attributes, which an app copies to receive an event.

use crate::page::document::{Block, BlockKind};
use crate::page::outline::{Example, ExampleOf, Snippet};

use super::text::plain;
use super::{json, names, phrases};

/// Returns the code of the blocks in front of the attributes, but for examples of payloads.
pub(super) fn snippets(intro: &[&Block], examples: &[Example]) -> Vec<Snippet> {
    let is_example = |line| {
        let mut examples = examples.iter();
        examples.any(|example| example.line == line && example.of != ExampleOf::Unknown)
    };
    let snippet = |(at, block): (usize, &&Block)| match &block.kind {
        BlockKind::Code { text } if !is_example(block.line) => {
            let before = at.checked_sub(1).map(|before| &intro[before].kind);
            Some(snippet(block.line, text, before.and_then(file)))
        }
        _ => None,
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
fn file(before: &BlockKind) -> Option<String> {
    match before {
        BlockKind::Heading { text, .. } | BlockKind::Prose { text } => {
            phrases::FILE_NAME.each(&plain(text)).last().copied().map(str::to_owned)
        }
        BlockKind::Bullet { .. } | BlockKind::Code { .. } => None,
    }
}
