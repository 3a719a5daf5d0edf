//! Pages of a haven, in all forms and in bad shape.

mod hostile;
mod html;
mod markdown;
mod same_page;
mod text;

use super::read;
use crate::page::document::{Block, BlockKind, Document};

fn document(text: &str) -> Document {
    read(text.as_bytes()).unwrap_or_else(|error| panic!("{error}: {text}"))
}

/// The blocks of a page, one on a line: line, depth, kind and text. Line breaks are shown as `⏎`.
fn blocks(text: &str) -> Vec<String> {
    let document = document(text);
    document.blocks.iter().map(shown).collect()
}

fn shown(block: &Block) -> String {
    let depth = block.depth.map_or("-".to_owned(), |depth| depth.to_string());
    format!("{} {depth} {}", block.line, shown_kind(&block.kind)).replace('\n', "⏎")
}

fn shown_kind(kind: &BlockKind) -> String {
    match kind {
        BlockKind::Heading { level: None, text } => format!("# {text}"),
        BlockKind::Heading { level: Some(level), text } => format!("#{level} {text}"),
        BlockKind::Bullet { text, parts } if parts.len() == 1 => format!("* {text}"),
        BlockKind::Bullet { text, parts } => format!("* {text} = {}", parts.join("|")),
        BlockKind::Prose { text } => text.clone(),
        BlockKind::Code { text } => format!("`{text}`"),
    }
}

/// Returns the unread parts: line, text and why.
fn unread(text: &str) -> Vec<String> {
    let unread = document(text).unread.into_iter();
    unread.map(|unread| format!("{} {}: {}", unread.line, unread.text, unread.why)).collect()
}
