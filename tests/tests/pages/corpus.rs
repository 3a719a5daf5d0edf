//! The saved pages, and the tables of `tests/pages/README.md`.

use std::path::PathBuf;

use fs_err as fs;
use tests::workspace;

/// A saved page.
#[derive(Debug, Clone)]
pub(crate) struct Page {
    /// The path of its folder below `tests/pages`.
    pub(crate) name: String,
    pub(crate) folder: PathBuf,
    pub(crate) bytes: Vec<u8>,
}

/// A row of the table of pages.
#[derive(Debug, Clone)]
pub(crate) struct Row {
    pub(crate) page: String,
    pub(crate) form: String,
    pub(crate) hazards: Vec<String>,
}

/// The pages that can be read.
pub(crate) fn pages() -> Vec<Page> {
    pages_in("")
}

/// The pages that cannot be read, or not whole.
pub(crate) fn bad_pages() -> Vec<Page> {
    pages_in("bad/")
}

fn pages_in(below: &str) -> Vec<Page> {
    let folder = workspace("tests/pages").join(below);
    let entries = fs::read_dir(&folder).expect("readable");
    let names = entries.map(|entry| entry.expect("readable").file_name());
    let mut names: Vec<String> = names.map(|name| name.into_string().expect("plain")).collect();
    names.sort();
    let pages = names.into_iter().filter_map(|name| {
        let folder = folder.join(&name);
        let files = ["page.txt", "page.md", "page.html"].map(|name| folder.join(name));
        let file = files.iter().find(|file| file.exists())?;
        let bytes = fs::read(file).expect("readable");
        let name = format!("{below}{name}");
        Some(Page { name, folder, bytes })
    });
    pages.collect()
}

/// The table of pages.
pub(crate) fn table() -> Vec<Row> {
    let rows = rows_below("## Pages").into_iter().map(|cells| Row {
        page: cells[0].clone(),
        form: cells[1].clone(),
        hazards: cells[2].split_whitespace().map(str::to_owned).collect(),
    });
    rows.collect()
}

/// The hazards.
pub(crate) fn hazards() -> Vec<String> {
    let rows = rows_below("## Hazards");
    let names = rows.into_iter().map(|cells| cells[0].replace('`', ""));
    names.collect()
}

/// The cells of the table below a heading, without its head.
fn rows_below(heading: &str) -> Vec<Vec<String>> {
    let readme = fs::read_to_string(workspace("tests/pages/README.md")).expect("readable");
    let lines = readme.lines().skip_while(|line| *line != heading).skip(1);
    let lines = lines.take_while(|line| !line.starts_with("## "));
    let rows = lines.filter(|line| line.starts_with('|')).skip(2);
    rows.map(|row| {
        let cells = row.trim_matches('|').split('|');
        cells.map(|cell| cell.trim().to_owned()).collect()
    })
    .collect()
}
