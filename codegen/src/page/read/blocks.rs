//! Collects what a reader finds.

use super::limits::DEEPEST;
use super::table::{NAMELESS, Row, UNSURE};
use crate::fold::white_space as words;
use crate::page::document::{Address, Block, BlockKind, Document, Form, OpenEnd, Unread, Unusable};

/// How many characters of a long text are shown.
const SHOWN: usize = 80;

/// The blocks so far, with what cannot be read.
pub(super) struct Blocks {
    blocks: Vec<Block>,
    unread: Vec<Unread>,
    address: Option<Address>,
    open_end: Option<OpenEnd>,
    told_of_depth: bool,
    too_many: bool,
    most: usize,
}

impl Blocks {
    /// Holds none yet, and at most this many later.
    pub(super) fn up_to(most: usize) -> Self {
        Self {
            blocks: Vec::new(),
            unread: Vec::new(),
            address: None,
            open_end: None,
            told_of_depth: false,
            too_many: false,
            most,
        }
    }

    pub(super) fn heading(
        &mut self,
        line: usize,
        depth: Option<usize>,
        level: Option<u8>,
        text: &str,
    ) {
        let text = words(text);
        if !text.is_empty() {
            self.push(line, depth, BlockKind::Heading { level, text });
        }
    }

    pub(super) fn bullet(
        &mut self,
        line: usize,
        depth: Option<usize>,
        text: &str,
        parts: &[String],
    ) {
        let text = words(text);
        if text.is_empty() {
            return;
        }
        let mut parts: Vec<String> = parts.iter().map(|part| words(part)).collect();
        parts.retain(|part| !part.is_empty());
        if parts.is_empty() {
            parts.push(text.clone());
        }
        self.push(line, depth, BlockKind::Bullet { text, parts });
    }

    pub(super) fn prose(&mut self, line: usize, depth: Option<usize>, text: &str) {
        let text = words(text);
        if !text.is_empty() {
            self.push(line, depth, BlockKind::Prose { text });
        }
    }

    /// Adds the attributes of a table. Those at the top have a depth, or none if it is not known.
    pub(super) fn rows(&mut self, depth: Option<usize>, rows: &[Row]) {
        let is_nested = rows.iter().any(|row| row.level > 0);
        let first = depth.or(is_nested.then_some(1));
        for row in rows {
            if row.is_nameless {
                self.unread(row.line, &row.parts.join(" "), NAMELESS);
                continue;
            }
            let depth = first.map(|depth| depth + row.level);
            let before = self.blocks.len();
            self.bullet(row.line, depth, &row.parts.join(" "), &row.parts);
            self.blocks[before..].iter_mut().for_each(|block| block.is_inferred = row.is_inferred);
            for text in &row.texts {
                if text.is_item {
                    let depth = depth.map(|depth| depth + 1);
                    self.bullet(text.line, depth, &text.words, &[]);
                } else {
                    self.prose(text.line, depth, &text.words);
                }
            }
            if row.is_unsure {
                self.unread(row.line, &row.parts.join(" "), UNSURE);
            }
        }
    }

    /// Adds code that begins on a line, if only with empty lines, and is indented by so many columns.
    pub(super) fn code(&mut self, line: usize, depth: Option<usize>, indent: usize, text: &str) {
        let text = undented(text, indent);
        let code = text.trim_start_matches('\n');
        if !code.is_empty() {
            let line = line + text.len() - code.len();
            let text = code.to_owned();
            self.push(line, depth, BlockKind::Code { text });
        }
    }

    /// Puts a title before all blocks.
    pub(super) fn title(&mut self, line: usize, text: &str) {
        let (text, level) = (words(text), Some(1));
        if !text.is_empty() {
            let (depth, kind) = (Some(0), BlockKind::Heading { level, text });
            self.blocks.insert(0, Block { line, depth, is_inferred: false, kind });
        }
    }

    /// Notes that something is open at the end of the file.
    pub(super) fn leave_open(&mut self, line: usize, why: &str) {
        self.open_end = Some(OpenEnd { line, why: why.to_owned(), is_behind: false });
    }

    /// Notes that something at the end of the file has no words, if nothing else is open.
    pub(super) fn leave_behind(&mut self, line: usize, why: &str) {
        let open = || OpenEnd { line, why: why.to_owned(), is_behind: true };
        self.open_end.get_or_insert_with(open);
    }

    /// Notes an address that the page gives itself; the first counts.
    pub(super) fn address(&mut self, line: usize, url: &str) {
        let url = url.trim();
        if self.address.is_none() && !url.is_empty() {
            self.address = Some(Address { line, url: url.to_owned() });
        }
    }

    pub(super) fn unread(&mut self, line: usize, text: &str, why: impl Into<String>) {
        if self.has_room() {
            let (text, why) = (shortened(text), why.into());
            self.unread.push(Unread { line, text, why });
        }
    }

    fn push(&mut self, line: usize, depth: Option<usize>, kind: BlockKind) {
        if !self.has_room() {
            return;
        }
        let capped = depth.map(|depth| depth.min(DEEPEST));
        let block = Block { line, depth: capped, is_inferred: false, kind };
        if capped != depth && !self.told_of_depth {
            self.told_of_depth = true;
            let why = format!(
                "lists are nested deeper than {DEEPEST}; what is deeper is read as {DEEPEST} deep"
            );
            self.unread(line, block.text(), why);
        }
        self.blocks.push(block);
    }

    /// Notes that the page has more than can be kept.
    pub(super) fn refuse(&mut self) {
        self.too_many = true;
    }

    fn has_room(&mut self) -> bool {
        self.too_many |= self.blocks.len() + self.unread.len() >= self.most;
        !self.too_many
    }

    pub(super) fn into_document(self, form: Form) -> Result<Document, Unusable> {
        if self.too_many {
            return Err(Unusable {
                what: format!("the page has more than {} pieces", self.most),
                help: "save the page of one module alone".to_owned(),
            });
        }
        if self.blocks.is_empty() && self.unread.is_empty() {
            return Err(Unusable {
                what: "the page has no words".to_owned(),
                help: "save the page again, when the browser has loaded it".to_owned(),
            });
        }
        let Self { blocks, unread, address, open_end, .. } = self;
        Ok(Document { form, address, blocks, unread, open_end, ends_in_line: false })
    }
}

/// The beginning of a text, if it is long.
fn shortened(text: &str) -> String {
    // Only as much is looked at as can be shown, because the text can be the whole page.
    let mut shown: String = text.trim_start().chars().take(SHOWN * 4).collect();
    shown = words(&shown);
    if shown.chars().nth(SHOWN).is_some() {
        shown = shown.chars().take(SHOWN - 1).collect();
        shown.push('…');
    }
    shown
}

/// Lines without the columns that the first one is indented by, without what is invisible at their
/// ends and without empty ones after them. The caller knows the columns if the text begins behind
/// them.
fn undented(text: &str, before: usize) -> String {
    let blank = |line: &str| line.len() - line.trim_start().len();
    let first = text.lines().find(|line| !line.trim().is_empty());
    let indent = before + first.map_or(0, blank);
    let mut code = String::with_capacity(text.len());
    for line in text.lines() {
        let line = line.trim_end();
        code.push_str(&line[blank(line).min(indent)..]);
        code.push('\n');
    }
    code.truncate(code.trim_end().len());
    code
}
