//! Reads text line by line, and lines piece by piece.

use super::super::Blocks;
use super::cursor::Cursor;
use super::marker::Marker;
use super::nesting::Nesting;
use super::pieces::{Piece, pieces};
use super::{code, heading, marker_of, scan, table};

/// Reads text whose indentation shows the nesting.
pub(in super::super) fn read_indented(text: &str, blocks: &mut Blocks) {
    Reader::new(text, Nesting::by_indent(), blocks).read();
}

/// Reads text that has lost its nesting.
pub(in super::super) fn read_flattened(text: &str, blocks: &mut Blocks) {
    Reader::new(text, Nesting::lost(), blocks).read();
}

struct Reader<'t, 'b> {
    cursor: Cursor<'t>,
    nesting: Nesting,
    blocks: &'b mut Blocks,
    /// A bullet whose words are still to come, because its marker stands on a line alone.
    bare: Option<BareBullet>,
    /// True if something was read.
    begun: bool,
}

struct BareBullet {
    line: usize,
    indent: usize,
    depth: Option<usize>,
}

impl<'t, 'b> Reader<'t, 'b> {
    fn new(text: &'t str, nesting: Nesting, blocks: &'b mut Blocks) -> Self {
        Self { cursor: Cursor::new(text), nesting, blocks, bare: None, begun: false }
    }

    fn read(mut self) {
        loop {
            let begins_line = self.cursor.begins_line();
            let rest = self.cursor.rest();
            if !rest.is_empty() {
                self.read_piece(rest, begins_line);
                self.begun = true;
                continue;
            }
            if !self.cursor.advance() {
                return self.end();
            }
        }
    }

    fn end(&mut self) {
        if let Some(bare) = self.bare.take() {
            self.blocks.leave_behind(bare.line, "a bullet has no words");
        }
    }

    fn read_piece(&mut self, rest: &'t str, begins_line: bool) {
        if begins_line && self.read_table() {
            return;
        }
        if begins_line && fence_of(rest).is_some() {
            self.read_fenced(rest);
        } else if code::is_code(rest) {
            self.read_code();
        } else if let Some(marker) = marker_of(rest) {
            self.read_bullet(rest, &marker);
        } else {
            self.read_prose(rest, begins_line);
        }
    }

    /// Reads a table of attributes, if one begins here.
    fn read_table(&mut self) -> bool {
        let (start, line) = (self.cursor.at, self.cursor.line);
        let Some((rows, length)) = table::table(&self.cursor.text[start..], line) else {
            return false;
        };
        let depth = self.nesting.other(self.cursor.indent());
        self.bare = None;
        self.blocks.rows(depth.map(|depth| depth + 1), &rows);
        self.cursor.go_to(start + length);
        true
    }

    fn read_bullet(&mut self, rest: &'t str, marker: &Marker) {
        let (line, indent) = (self.cursor.line, self.cursor.indent());
        let depth = self.nesting.bullet(indent);
        self.bare = None;
        let text = &rest[marker.length..];
        self.cursor.at += marker.length;
        if text.is_empty() {
            self.bare = Some(BareBullet { line, indent, depth });
            return;
        }
        self.read_pieces(text, true, depth);
    }

    fn read_prose(&mut self, rest: &'t str, begins_line: bool) {
        let (line, indent) = (self.cursor.line, self.cursor.indent());
        let is_heading = heading::is_heading(rest) || (begins_line && self.is_title(rest));
        let bare = self
            .bare
            .take()
            .filter(|bare| !is_heading && (self.nesting.is_lost() || indent > bare.indent));
        if let Some(bare) = bare {
            // Its words are told to stand where its marker does.
            let text = self.before_code(rest);
            self.blocks.bullet(bare.line, bare.depth, text, &[]);
            return;
        }
        let depth = self.nesting.other(indent);
        if is_heading && depth.is_none_or(|depth| depth == 0) {
            self.cursor.at += rest.len();
            self.blocks.heading(line, depth, None, rest);
        } else {
            self.read_pieces(rest, false, depth);
        }
    }

    /// Only indented text has a title: a first line that stands alone.
    fn is_title(&self, rest: &str) -> bool {
        let stands_alone = || self.cursor.next_line().is_none_or(|next| next.trim().is_empty());
        !self.begun && !self.nesting.is_lost() && heading::is_title(rest) && stands_alone()
    }

    /// Reads what is left of a line, up to code that begins in it.
    fn read_pieces(&mut self, rest: &'t str, is_bullet: bool, depth: Option<usize>) {
        let (line, text) = (self.cursor.line, self.before_code(rest));
        for piece in pieces(text, is_bullet, self.nesting.is_lost()) {
            match piece {
                Piece::Prose(text) => self.blocks.prose(line, depth, text),
                Piece::Bullet(text) => self.blocks.bullet(line, depth, text, &[]),
                Piece::Heading(text) => self.blocks.heading(line, depth, None, text),
            }
        }
    }

    /// A text up to the code that begins in it; goes there.
    fn before_code(&mut self, rest: &'t str) -> &'t str {
        let code = code::within(rest).filter(|at| *at > 0);
        let end = code.unwrap_or(rest.len());
        self.cursor.at += end;
        &rest[..end]
    }

    fn read_code(&mut self) {
        let (line, start, column) = (self.cursor.line, self.cursor.at, self.cursor.column());
        let depth = self.nesting.other(self.cursor.indent());
        let end = scan::end(self.cursor.text, start, self.cursor.end);
        let code = &self.cursor.text[start..end.at];
        self.blocks.code(line, depth, column, code);
        self.cursor.go_to(end.at);
        if !end.balanced {
            if self.cursor.is_at_end() {
                self.blocks.leave_open(line, "the braces of this code never close");
            }
            let last = line + code.trim_end().matches('\n').count();
            let why =
                format!("the braces of this code never close; it is taken to end on line {last}");
            self.blocks.unread(line, code, why);
        }
    }

    /// Reads code between fences, which pages have that were text and Markdown in turn.
    fn read_fenced(&mut self, rest: &'t str) {
        let (fence, line) = (&rest[..3], self.cursor.line);
        let depth = self.nesting.other(self.cursor.indent());
        self.cursor.at += rest.len();
        let start = self.cursor.at;
        while self.cursor.advance() {
            let end = self.cursor.at;
            let rest = self.cursor.rest();
            if rest.starts_with(fence) {
                self.cursor.at += rest.len();
                let code = &self.cursor.text[start..end];
                return self.blocks.code(line, depth, 0, code);
            }
        }
        let code = &self.cursor.text[start..];
        self.cursor.go_to(self.cursor.text.len());
        self.blocks.code(line, depth, 0, code);
        self.blocks.leave_open(line, "the fence of this code never closes");
        self.blocks.unread(
            line,
            code,
            "the fence of this code never closes; it is taken to go on to the end",
        );
    }
}

/// The fence that a line begins with.
fn fence_of(line: &str) -> Option<&str> {
    ["```", "~~~"].into_iter().find(|fence| line.starts_with(fence))
}
