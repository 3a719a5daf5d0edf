//! Reads a saved page: bytes in one of four forms become the blocks of a [`Document`].
//!
//! ```text
//! bytes ─decode→ clean text ─detect→ form ─one reader a form→ blocks, what is left unread
//! ```
//!
//! Rules of all forms:
//!
//! - A line is that of the file as it was saved, from 1, in which each CRLF, CR and LF ends one.
//! - Words are apart by one plain space. Quotes are plain, and what has no width is gone.
//! - A block is a heading, the first line of a bullet, a line of prose or a whole piece of code.
//! - Code keeps its line breaks, and its indentation but for what its first line has. It stands on
//!   the line of its first line, not of its fence.
//! - Blocks of flattened text have no depth. In other forms every block has one: that of a bullet
//!   counts the lists that it is in, and prose, code and headings have that of the innermost bullet
//!   that they belong to.
//!
//! No page can make a reader panic or recurse, and time grows with the length of the page. What is
//! beyond [`LARGEST`] or [`MOST_BLOCKS`] is refused, what is beyond [`DEEPEST`] is read as if it
//! stood there, with a note.

mod blocks;
mod decode;
mod detect;
mod flow;
mod html;
mod limits;
mod lines;
mod markdown;
mod table;
#[cfg(test)]
mod tests;
mod text;

use super::document::{Document, Form, Unusable};
use blocks::Blocks;
pub use limits::{DEEPEST, LARGEST, MOST_BLOCKS};

/// Reads a saved page.
///
/// # Errors
///
/// If it is not text, has no words or is larger than any page of docs.
pub fn read(bytes: &[u8]) -> Result<Document, Unusable> {
    let text = decode::decode(bytes)?;
    let form = detect::detect(&text);
    let mut blocks = Blocks::up_to(MOST_BLOCKS);
    match form {
        Form::Html => html::read(&text, &mut blocks),
        Form::Indented => text::read_indented(&text, &mut blocks),
        Form::Markdown => markdown::read(&text, &mut blocks),
        Form::Flattened => text::read_flattened(&text, &mut blocks),
    }
    // A page ends with a line, and not with the blanks that the next one begins with.
    let tail = text.rsplit('\n').next().unwrap_or_default();
    if !tail.is_empty() && tail.trim().is_empty() && form != Form::Html {
        blocks.leave_behind(text.lines().count(), "the last line is not at its end");
    }
    let document = blocks.into_document(form)?;
    Ok(Document { ends_in_line: !tail.is_empty(), ..document })
}
