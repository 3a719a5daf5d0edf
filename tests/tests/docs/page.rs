//! A Markdown file, taken apart.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::path::{Path, PathBuf};

use fs_err as fs;
use pulldown_cmark::{CodeBlockKind, Event as Mark, Options, Parser, Tag, TagEnd};

/// The paths of the Markdown files below a folder.
pub(crate) fn markdown_below(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("readable") {
        let path = entry.expect("readable").path();
        if path.is_dir() {
            files.extend(markdown_below(&path));
        } else if path.extension().is_some_and(|extension| extension == "md") {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// A Markdown file.
#[derive(Default)]
pub(crate) struct Page {
    pub(crate) path: PathBuf,
    pub(crate) text: String,
    pub(crate) headings: Vec<String>,
    pub(crate) links: Vec<String>,
    pub(crate) tables: Vec<Table>,
    pub(crate) code: Vec<(String, String)>,
    pub(crate) html: Vec<String>,
}

/// A table, and the heading that it is under.
#[derive(Default)]
pub(crate) struct Table {
    pub(crate) heading: String,
    pub(crate) range: Range<usize>,
    pub(crate) rows: Vec<Vec<String>>,
}

impl Page {
    pub(crate) fn read(path: PathBuf) -> Self {
        let text = fs::read_to_string(&path).expect("a page");
        let mut page = Self { path, ..Self::default() };
        let mut within = String::new();
        let marks = Parser::new_ext(&text, Options::ENABLE_TABLES).into_offset_iter();
        for (mark, range) in marks {
            page.take(mark, range, &mut within);
        }
        page.text = text;
        page
    }

    /// Takes the next mark; `within` is the text of the heading, cell or block that it is in.
    fn take(&mut self, mark: Mark<'_>, range: Range<usize>, within: &mut String) {
        match mark {
            Mark::Start(Tag::Heading { .. } | Tag::TableCell) => within.clear(),
            Mark::Start(Tag::Link { dest_url, .. }) => self.links.push(dest_url.into_string()),
            Mark::Start(Tag::CodeBlock(CodeBlockKind::Fenced(language))) => {
                within.clear();
                self.code.push((language.into_string(), String::new()));
            }
            Mark::Start(Tag::Table(_)) => self.tables.push(Table {
                heading: self.headings.last().cloned().unwrap_or_default(),
                range,
                rows: Vec::new(),
            }),
            Mark::Start(Tag::TableHead | Tag::TableRow) => {
                let table = self.tables.last_mut().expect("a row is in a table");
                table.rows.push(Vec::new());
            }
            Mark::End(TagEnd::Heading(_)) => self.headings.push(within.clone()),
            Mark::End(TagEnd::TableCell) => {
                let row = self.tables.last_mut().and_then(|last_mut| last_mut.rows.last_mut());
                row.expect("a cell is in a row").push(within.clone());
            }
            Mark::End(TagEnd::CodeBlock) => {
                let block = self.code.last_mut().expect("a block that ends began");
                block.1.clone_from(within);
            }
            Mark::Text(text) | Mark::Code(text) => within.push_str(&text),
            Mark::Html(html) | Mark::InlineHtml(html) => self.html.push(html.into_string()),
            _ => {}
        }
    }

    /// The rows below the head of the tables under a heading.
    pub(crate) fn rows_under(&self, heading: &str) -> Vec<&Vec<String>> {
        let tables = self.tables.iter().filter(|table| table.heading == heading);
        tables.flat_map(|table| &table.rows[1..]).collect()
    }

    /// The anchors of the headings, as GitHub makes them.
    pub(crate) fn anchors(&self) -> BTreeSet<String> {
        let mut seen: BTreeMap<String, usize> = BTreeMap::new();
        let mut anchor = |heading: &String| {
            let slug = slug(heading);
            let count = seen.entry(slug.clone()).or_insert(0);
            *count += 1;
            match *count {
                1 => slug,
                more => format!("{slug}-{}", more - 1),
            }
        };
        self.headings.iter().map(&mut anchor).collect()
    }
}

/// The anchor of a heading: no punctuation but hyphens and underscores, hyphens for spaces.
fn slug(heading: &str) -> String {
    let kept = |c: &char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_');
    let lower = heading.to_lowercase();
    lower.chars().filter(kept).map(|c| if c == ' ' { '-' } else { c }).collect()
}

#[test]
fn slugs_are_those_of_github() {
    assert_eq!(slug("It fires when"), "it-fires-when");
    assert_eq!(slug("Values of Agent.available_on"), "values-of-agentavailable_on");
}
