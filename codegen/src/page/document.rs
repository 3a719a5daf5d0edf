//! A saved page without its form: what all of indented text, flattened text, Markdown and HTML have.

use serde::Serialize;

/// A page as a list of blocks, in the order of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// How the page was saved.
    pub form: Form,
    /// Its own address, if the form keeps one.
    pub address: Option<Address>,
    /// Its blocks.
    pub blocks: Vec<Block>,
    /// Parts of the form that cannot be read, such as a table or a code block that never closes.
    pub unread: Vec<Unread>,
    /// The thing that is open at the end of the file, if anything is.
    pub open_end: Option<OpenEnd>,
    /// True if the file ends in the middle of a line.
    pub ends_in_line: bool,
}

/// A thing that the form of a page keeps open at the end of the file, which tells that more was to
/// come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenEnd {
    /// The line of the file, from 1.
    pub line: usize,
    /// The thing that is open, in words.
    pub why: String,
    /// True if it begins behind the last block, such as a bullet without words.
    pub is_behind: bool,
}

/// The address that a page gives itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// The line of the file, from 1.
    pub line: usize,
    /// The address.
    pub url: String,
}

/// How a page was saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Form {
    /// Text whose indentation shows the nesting.
    Indented,
    /// Text that has lost its nesting.
    Flattened,
    /// Markdown.
    Markdown,
    /// HTML.
    Html,
}

/// A piece of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// The line of the file where it begins, from 1.
    pub line: usize,
    /// How deep it stands in nested lists: 0 is outside of all lists, a bullet of the outermost list
    /// and the prose that belongs to it have 1. Nothing if the form has lost the nesting.
    pub depth: Option<usize>,
    /// True if the page has no words for it, and the path of another attribute tells that it is there.
    pub is_inferred: bool,
    /// Its kind.
    pub kind: BlockKind,
}

/// The kinds of block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BlockKind {
    /// A heading; its level if the form tells it.
    Heading {
        /// From 1, the outermost.
        level: Option<u8>,
        /// The words.
        text: String,
    },
    /// The first line of a bullet.
    Bullet {
        /// All of its words, glued as the page has them: `idstring`.
        text: String,
        /// All of its words in the pieces that the form tells apart, such as elements of HTML:
        /// `id`,
        /// `string`. One piece if it tells none apart.
        parts: Vec<String>,
    },
    /// A line of prose: of the bullet before it, if its depth says so.
    Prose {
        /// The words. Lines stay apart where the page breaks them.
        text: String,
    },
    /// A code block, or lines of text that can only be code.
    Code {
        /// The code, with its line breaks where the form has kept them.
        text: String,
    },
}

impl Block {
    /// The words, or the code.
    pub fn text(&self) -> &str {
        match &self.kind {
            BlockKind::Heading { text, .. }
            | BlockKind::Bullet { text, .. }
            | BlockKind::Prose { text }
            | BlockKind::Code { text } => text,
        }
    }

    /// The words of a line of prose.
    pub fn prose(&self) -> Option<&str> {
        matches!(self.kind, BlockKind::Prose { .. }).then(|| self.text())
    }

    /// The words of a heading or of a line of prose.
    pub fn line_of_words(&self) -> Option<&str> {
        let is_line = matches!(self.kind, BlockKind::Heading { .. } | BlockKind::Prose { .. });
        is_line.then(|| self.text())
    }

    /// The code of a block of code.
    pub fn code(&self) -> Option<&str> {
        matches!(self.kind, BlockKind::Code { .. }).then(|| self.text())
    }

    /// Returns true if it is a bullet.
    pub fn is_bullet(&self) -> bool {
        matches!(self.kind, BlockKind::Bullet { .. })
    }
}

/// Something on a page that no step could use.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Unread {
    /// The line of the file, from 1.
    pub line: usize,
    /// The text, shortened if it is long.
    pub text: String,
    /// Why it could not be used.
    pub why: String,
}

/// Why nothing of a file can be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{what}; {help}")]
pub struct Unusable {
    /// The reason, in words.
    pub what: String,
    /// The cure, in words.
    pub help: String,
}
