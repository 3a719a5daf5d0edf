//! Code without fences: where it ends.
//!
//! Code ends where its braces balance. Docs are typed by hand, so braces, brackets and quotes may be
//! missing or too many.

use super::code::{cannot_be_code, is_code, is_glued_text};
use super::pieces::head;
use crate::page::pattern::Pattern;

/// Code behind a comment whose line break is lost.
static AFTER_COMMENT: Pattern =
    Pattern::new(r#""[^"\s][^"]*"\s*:|[\w$]+\s*:\s*(?:async\b|function\b|[\[{])"#);
static GOES_ON: Pattern =
    Pattern::new(r"\A(?:\.[\w$]+\s*\(|else\b|catch\b|finally\b|while\s*\(|=>|\(\s*\))");

/// Where code ends.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct End {
    pub(super) at: usize,
    /// True if the braces balance there.
    pub(super) balanced: bool,
}

/// The end of the code that begins at an offset of a text, on a line that ends at another.
pub(super) fn end(text: &str, start: usize, line_end: usize) -> End {
    let mut scan = Scan::new(text, start, line_end);
    while scan.goes_on() {}
    let balanced = scan.open.is_empty();
    let at = scan.at;
    End { at, balanced }
}

struct Scan<'t> {
    text: &'t str,
    start: usize,
    at: usize,
    /// Where the line ends. It is kept, because a line can be as long as the text.
    line_end: usize,
    open: Vec<u8>,
    opened: bool,
    /// True if a comment that begins here may be closed.
    comments_close: bool,
}

impl<'t> Scan<'t> {
    fn new(text: &'t str, start: usize, line_end: usize) -> Self {
        Self {
            text,
            start,
            at: start,
            line_end,
            open: Vec::new(),
            opened: false,
            comments_close: true,
        }
    }

    fn measure_line(&mut self) {
        let length = self.text[self.at..].find('\n');
        self.line_end = length.map_or(self.text.len(), |length| self.at + length);
    }

    /// Goes over a token; false if the code ends before it.
    fn goes_on(&mut self) -> bool {
        let rest = &self.text.as_bytes()[self.at..];
        match rest {
            [] => return false,
            [b'\n', ..] => return self.enters_line(),
            [b'"', ..] => self.pass_string(),
            [b'\'' | b'`', ..] => self.pass_quoted(rest[0]),
            [b'/', b'/', ..] => self.pass_line_comment(),
            [b'/', b'*', ..] => self.pass_comment(),
            [brace @ (b'{' | b'['), ..] => self.open(*brace),
            [brace @ (b'}' | b']'), ..] => return self.closes(*brace),
            _ => self.at += 1,
        }
        true
    }

    fn line(&self) -> &'t str {
        &self.text[self.at..self.line_end]
    }

    fn open(&mut self, brace: u8) {
        self.open.push(brace);
        self.opened = true;
        self.at += 1;
    }

    /// A brace closes the brackets in it that are still open; a bracket closes only itself.
    fn closes(&mut self, brace: u8) -> bool {
        self.at += 1;
        if brace == b'}' {
            while self.open.pop() == Some(b'[') {}
        } else if self.open.last() == Some(&b'[') {
            self.open.pop();
        }
        if self.open.is_empty() {
            return self.goes_on_balanced();
        }
        !is_glued_text(self.line())
    }

    /// Passes what may follow the last brace, and tells whether more code does.
    fn goes_on_balanced(&mut self) -> bool {
        let rest = self.line();
        let tail = rest.trim_start_matches([' ', '\t', '}', ']', ')', ';', ',']);
        let passed = rest.len() - tail.len();
        let comma = rest[..passed].ends_with([',', ' ']) && rest[..passed].contains(',');
        let more = tail.is_empty()
            || tail.starts_with("//")
            || GOES_ON.matches(head(tail))
            || (comma && tail.starts_with(['"', '{', '[']));
        self.at += passed;
        more
    }

    /// A string that is not closed ends with its line.
    fn pass_string(&mut self) {
        let bytes = self.text.as_bytes();
        self.at += 1;
        while self.at < self.line_end {
            match bytes[self.at] {
                b'\\' => self.at += 1,
                b'"' => break,
                _ => {}
            }
            self.at += 1;
        }
        self.at = (self.at + 1).min(self.line_end);
    }

    /// An apostrophe is a quote only if it does not follow a letter and another comes soon.
    fn pass_quoted(&mut self, quote: u8) {
        let bytes = self.text.as_bytes();
        let before = self.at.checked_sub(1).map_or(b' ', |at| bytes[at]);
        self.at += 1;
        if !before.is_ascii_alphanumeric() {
            let content = head(self.line());
            let closing = content.bytes().position(|byte| byte == quote);
            self.at += closing.map_or(0, |length| length + 1);
        }
    }

    /// A comment ends with its line, or before code if the line break after it is lost.
    fn pass_line_comment(&mut self) {
        let before = self.text[self.start..self.at].trim_end_matches([' ', '\t']);
        let begins_line = before.is_empty() || before.ends_with('\n');
        let comment = self.line();
        let more = if begins_line { None } else { after_comment(comment) };
        self.at += more.unwrap_or(comment.len());
    }

    fn pass_comment(&mut self) {
        let rest = &self.text[self.at + 2..];
        let length = if self.comments_close { rest.find("*/") } else { None };
        // One that never closes is a slip, and not all of the page a comment.
        self.comments_close = length.is_some();
        self.at += length.map_or(2, |length| length + 4);
        if self.at > self.line_end {
            self.measure_line();
        }
    }

    /// Goes to the next line that is not empty, if it can be a part of the code.
    fn enters_line(&mut self) -> bool {
        let after = &self.text[self.at..];
        let next = self.at + after.len() - after.trim_start().len();
        let length = self.text[next..].find('\n');
        let length = length.unwrap_or(self.text.len() - next);
        let line = self.text[next..next + length].trim_end();
        let blank = after[..next - self.at].bytes().filter(|byte| *byte == b'\n').count() > 1;
        let belongs = if self.open.is_empty() {
            self.belongs_to_balanced(line)
        } else {
            !line.is_empty() && !cannot_be_code(line, blank)
        };
        if belongs {
            (self.at, self.line_end) = (next, next + length);
        }
        belongs
    }

    /// Braces that are too many belong to the code before them, and so does what follows a statement
    /// without braces or a comma.
    fn belongs_to_balanced(&self, line: &str) -> bool {
        let before = self.text[self.start..self.at].trim_end();
        let is_unfinished = !self.opened || before.ends_with([',', '=', ':']);
        line.starts_with(['}', ']', ')']) || (is_unfinished && is_code(line))
    }
}

/// Where code goes on in a comment: at the name of a member, or at a brace that the comment did not
/// open.
fn after_comment(comment: &str) -> Option<usize> {
    let member = AFTER_COMMENT.find(comment).map(|found| found.start());
    let before = &comment[..member.unwrap_or(comment.len())];
    let mut open = 0_usize;
    for (at, byte) in before.bytes().enumerate() {
        match byte {
            b'{' => open += 1,
            b'}' if open == 0 => return Some(at),
            b'}' => open -= 1,
            _ => {}
        }
    }
    member
}

#[cfg(test)]
mod tests {
    use super::end;

    /// The text after the code, and whether it balances.
    fn after(text: &str) -> (&str, bool) {
        let end = end(text, 0, text.find('\n').unwrap_or(text.len()));
        (&text[end.at..], end.balanced)
    }

    #[test]
    fn code_ends_where_its_braces_balance() {
        assert_eq!(after("{\n\"a\": [1]\n}\nText"), ("\nText", true));
        assert_eq!(after("{ \"a\": \"}\\\"}\" }Text"), ("Text", true));
        assert_eq!(after("{ \"a\": 1 } }- shipobject"), ("- shipobject", true));
        assert_eq!(after("exports = {\n a: '}'\n};\n\nText"), ("\n\nText", true));
        assert_eq!(after("const a = 1;\nexports = {\n}Text"), ("Text", true));
        assert_eq!(after("app.on('a', () => {\n}).off(() => {\n});Text"), ("Text", true));
        assert_eq!(after("\"a\": {\n},\n\"b\": {\n}\n{ }"), ("\n{ }", true));
    }

    #[test]
    fn braces_too_many_belong_to_the_code() {
        assert_eq!(after("{\n}\n}\nText"), ("\nText", true));
        assert_eq!(after("{\n}\n\n}Text"), ("Text", true));
        assert_eq!(after("{ \"a\": [1]]] }}Text"), ("Text", true));
    }

    #[test]
    fn code_with_a_brace_missing_ends_before_text() {
        for text in [
            "\nDefine the callback in the file:",
            "\n• shipobject",
            "\n- shipobject",
            "\nExample\n{",
            "\n\nShip",
            "\nserver.js\nexports",
            "\n\nAttributes of the data object",
        ] {
            let code = format!("{{\n\"a\": {{\n\n\"the old ship of the port\": [1\n}}{text}");
            assert_eq!(after(&code), (text, false), "{code}");
        }
        assert_eq!(after("{\n{\n}Define the callback in it"), ("Define the callback in it", false));
        assert_eq!(after("{ { }Example"), ("Example", false));
        assert_eq!(after("{\n\"a\":"), ("", false));
    }

    #[test]
    fn a_comment_hides_braces_and_may_have_lost_its_line_break() {
        assert_eq!(after("{ // a ship's {\n}Text"), ("Text", true));
        assert_eq!(
            after("{ //For arrays \"<ship.name that changed>\": { \"a\": 1 } }Text"),
            ("Text", true)
        );
        assert_eq!(after("{ // the old one }Text"), ("Text", true));
        assert_eq!(after("{\n// }\n/* } \n } */\n}Text"), ("Text", true));
        assert_eq!(after("{ \"a\": \"http://a\" }Text"), ("Text", true));
    }
}
