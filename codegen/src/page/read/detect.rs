//! Tells the form of a page.

use super::Form;
use super::text::{Marker, indent_of, marker_of};
use crate::page::pattern::Pattern;

/// How often is more than enough.
const MANY: usize = 1000;

static HTML_START: Pattern = Pattern::new(
    r"(?i)\A\s*(?:<\?xml[^>]*>\s*|<!--(?s:.*?)-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
);
static TAG_START: Pattern = Pattern::new(r"\A\s*<[a-zA-Z!]");
static TAGS: Pattern = Pattern::new(
    r"(?i)</?(?:html|body|head|main|article|section|div|p|ul|ol|li|dl|dt|dd|pre|h[1-6]|table|tr|td|details|summary|span|strong|em)(?:\s[^<>]*)?/?>",
);
static MARKDOWN_BLOCK: Pattern =
    Pattern::new(r"(?m)\A---\n\w+:|^[ \t]*(?:[-*+] )?(?:```|~~~|#{1,6} \S|\|? ?:?-{3,}:? ?\|)");
static MARKDOWN_SPAN: Pattern = Pattern::new(
    r"\]\((?:https?:|/|#)|(?m:^[ \t]*[-*+] (?:`[^`\n]+`|_[^_\n]+_[ (]|\*[^*\s][^*\n]*\*|\*\*[^*\s][^*\n]*\*\*))",
);
/// Code has this too, if not often.
static BOLD: Pattern = Pattern::new(r"\*\*[^\s*][^*\n]*\*\*");

/// The form of a page. Where it could be more than one, nesting that can be seen decides.
pub(super) fn detect(text: &str) -> Form {
    let lists = Lists::of(text);
    if is_html(text) {
        Form::Html
    } else if is_markdown(text, &lists) {
        Form::Markdown
    } else if lists.are_nested() {
        Form::Indented
    } else {
        Form::Flattened
    }
}

fn is_html(text: &str) -> bool {
    if HTML_START.matches(text) {
        return true;
    }
    let (tags, markdown) = (TAGS.count(text, MANY), MARKDOWN_BLOCK.count(text, MANY));
    let lines = text.lines().filter(|line| !line.trim().is_empty()).take(MANY * 4).count();
    if TAG_START.matches(text) {
        return tags >= 2 && tags > markdown * 4;
    }
    // Markdown has HTML in it more often than HTML begins with text and has Markdown in it.
    markdown == 0 && tags >= 4 && tags * 4 >= lines
}

/// Markdown has no bullets such as `•`, and text that has them is no Markdown, whatever else it has.
fn is_markdown(text: &str, lists: &Lists) -> bool {
    if lists.symbols > lists.dashes {
        return false;
    }
    MARKDOWN_BLOCK.matches(text) || MARKDOWN_SPAN.matches(text) || BOLD.count(text, 2) == 2
}

/// Signs of the lists of a text.
#[derive(Default)]
struct Lists {
    /// Bullets such as `•`.
    symbols: usize,
    /// Bullets that are dashes or asterisks.
    dashes: usize,
    indented: usize,
    /// Bullets after which something is indented deeper or less.
    nested: usize,
    /// Bullets after which something that is no bullet is not indented deeper.
    flat: usize,
}

impl Lists {
    fn of(text: &str) -> Self {
        let mut lists = Self::default();
        let mut bullet = None;
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            let (indent, marker) = (indent_of(line), marker_of(line.trim_start()));
            if let Some(of_bullet) = bullet {
                lists.follow(of_bullet, indent, marker.is_some());
            }
            bullet = marker.as_ref().map(|_| indent);
            lists.count(marker.as_ref(), indent);
        }
        lists
    }

    fn count(&mut self, marker: Option<&Marker>, indent: usize) {
        let Some(marker) = marker else { return };
        self.symbols += usize::from(marker.symbol);
        self.dashes += usize::from(!marker.symbol);
        self.indented += usize::from(indent > 0);
    }

    fn follow(&mut self, bullet: usize, indent: usize, is_bullet: bool) {
        if indent > bullet || (is_bullet && indent < bullet) {
            self.nested += 1;
        } else if !is_bullet {
            self.flat += 1;
        }
    }

    fn are_nested(&self) -> bool {
        self.nested > self.flat || (self.nested == self.flat && self.indented > 0)
    }
}
