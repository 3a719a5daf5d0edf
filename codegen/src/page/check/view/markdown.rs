//! Checked pages for a pull request: how the docs drifted, next to the diff of the spec.

use super::{CheckedPage, covered, hint_line, not_checked, short, spec_words, title, totals};
use crate::count::count;
use crate::page::check::Checked;
use crate::page::difference::Difference;
use crate::words::markdown::{block, code, folded, prose, table};

/// The pages as Markdown, with the number of pages that could not be checked. Texts of pages and
/// specs are code in it: none of them is markup.
pub fn markdown(pages: &[CheckedPage], unread: usize) -> String {
    let mut text = summary(pages, unread);
    for page in pages {
        text.extend(page.events.iter().map(|checked| event(&page.file, checked)));
        text.push_str(&unplaced(page));
    }
    text
}

fn summary(pages: &[CheckedPage], unread: usize) -> String {
    let (unexplained, explained) = totals(pages);
    let drift = match unexplained {
        _ if pages.is_empty() => None,
        0 => Some("**The docs say what the spec says.**".to_owned()),
        number => Some(format!("**The docs drifted: {}.**", count(number, "difference"))),
    };
    let more = (explained > 0).then(|| format!("{explained} more that errata explain."));
    let warning = not_checked(unread).map(|not_checked| format!("**{not_checked}.**"));
    let all: Vec<String> = [warning, drift, more].into_iter().flatten().collect();
    format!("{}\n", all.join(" "))
}

fn event(file: &str, checked: &Checked) -> String {
    let mut text = format!("\n### {}\n\n", code(&title(checked)));
    text.push_str(&format!("{}: {}\n", code(file), prose(&covered(checked))));
    let open: Vec<&Difference> = checked.unexplained().collect();
    if !open.is_empty() {
        text.push_str(&format!("\n{}", rows(&open)));
    }
    let errata = open.iter().filter_map(|difference| difference.erratum.as_ref());
    let errata: String = errata.map(|erratum| format!("# {}\n{erratum}", erratum.at)).collect();
    if !errata.is_empty() {
        text.push_str(&folded("Errata, if the page is wrong", &block("yaml", &errata)));
    }
    let explained = checked.differences.iter().filter(|difference| difference.explained.is_some());
    let explained: Vec<&Difference> = explained.collect();
    if !explained.is_empty() {
        let title = format!("{} that errata explain", count(explained.len(), "difference"));
        text.push_str(&folded(&title, &explained_rows(&explained)));
    }
    for note in &checked.notes {
        let path =
            if note.path.is_empty() { String::new() } else { format!("{}: ", code(&note.path)) };
        text.push_str(&format!("\n{path}{}\n", prose(&note.text)));
    }
    text
}

fn rows(all: &[&Difference]) -> String {
    let row = |difference: &&Difference| {
        let words = match difference.hint() {
            Some(hint) => format!("{} ({})", difference.kind, prose(&hint_line(&hint))),
            None => difference.kind.to_string(),
        };
        [
            words,
            span(&difference.path),
            cell(page_words(difference), line(difference)),
            cell(spec_words(difference), place(difference)),
        ]
    };
    let rows: Vec<[String; 4]> = all.iter().map(row).collect();
    table(["Difference", "Where", "The page", "The spec"], &rows)
}

fn explained_rows(all: &[&Difference]) -> String {
    let row = |difference: &&Difference| {
        let why = difference.explained.as_ref().map(ToString::to_string).unwrap_or_default();
        let words = difference.kind.to_string();
        let (page, spec) = (
            cell(page_words(difference), line(difference)),
            cell(spec_words(difference), place(difference)),
        );
        [words, span(&difference.path), page, spec, prose(&why)]
    };
    let rows: Vec<[String; 5]> = all.iter().map(row).collect();
    table(["Difference", "Where", "The page", "The spec", "Why"], &rows)
}

fn line(difference: &Difference) -> Option<String> {
    difference.line.map(|line| format!("line {line}"))
}

fn place(difference: &Difference) -> Option<String> {
    difference.place.as_ref().map(|place| code(&place.to_string()))
}

fn page_words(difference: &Difference) -> Option<String> {
    difference.page.as_ref().map(ToString::to_string)
}

fn cell(text: Option<String>, place: Option<String>) -> String {
    let text = text.map(|text| code(&short(&text)));
    match (text, place) {
        (Some(text), Some(place)) => format!("{text}, {place}"),
        (text, place) => text.or(place).unwrap_or_default(),
    }
}

fn span(path: &str) -> String {
    match path {
        "" => "the event".to_owned(),
        path => code(path),
    }
}

fn unplaced(page: &CheckedPage) -> String {
    let row = |unread: &crate::page::document::Unread| {
        [unread.line.to_string(), code(&short(&unread.text)), prose(&unread.why)]
    };
    let rows: Vec<[String; 3]> = page.known_unplaced().map(row).collect();
    if rows.is_empty() {
        return String::new();
    }
    let title = format!("{} of the page not placed", count(rows.len(), "piece"));
    folded(&title, &table(["Line", "Text", "Why"], &rows))
}
