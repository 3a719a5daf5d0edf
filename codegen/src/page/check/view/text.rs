//! Checked pages for a terminal.

use super::{CheckedPage, covered, hint_line, not_checked, short, spec_words, title, totals};
use crate::count::count;
use crate::page::check::{Checked, Note};
use crate::page::difference::{Difference, DifferenceKind};
use crate::page::document::Unread;

/// The pages as plain text, with how many more could not be checked.
pub fn text(pages: &[CheckedPage], unchecked: usize) -> String {
    let mut text = String::new();
    for page in pages {
        for checked in &page.events {
            text.push_str(&event(&page.file, checked));
        }
        text.extend(page.known_unplaced().map(|bullet| unread(&page.file, bullet)));
    }
    let (unexplained, explained) = totals(pages);
    if let Some(warning) = not_checked(unchecked) {
        text.push_str(&format!("{warning}\n"));
    }
    if pages.is_empty() {
        return text;
    }
    text.push_str(&match (unexplained, explained) {
        (0, 0) => "no difference\n".to_owned(),
        (0, explained) => format!("no difference but {explained} that errata explain\n"),
        (unexplained, explained) => {
            format!("{}, and {explained} that errata explain\n", count(unexplained, "difference"))
        }
    });
    text
}

fn event(file: &str, checked: &Checked) -> String {
    let mut text = format!("{file}: {}\n    {}\n", title(checked), covered(checked));
    text.extend(checked.unexplained().map(|unexplained| difference(file, unexplained)));
    let explained = checked.differences.iter().filter(|difference| difference.explained.is_some());
    text.extend(explained.map(|explained| difference(file, explained)));
    text.extend(checked.notes.iter().map(|own| note(file, own)));
    text.push('\n');
    text
}

fn difference(file: &str, difference: &Difference) -> String {
    let path = match (difference.path.as_str(), difference.kind) {
        ("", DifferenceKind::EventUnknown) => difference.event.as_str(),
        ("", _) => "the event",
        (path, _) => path,
    };
    let mut text = format!("  {}: {path}\n", difference.kind);
    let mut line = |sign: &str, words: String| {
        text.push_str(format!("    {sign} {words}").trim_end());
        text.push('\n');
    };
    let at = difference.line.map(|line| format!("{file}:{line}"));
    let at = at.unwrap_or_else(|| file.to_owned());
    match &difference.page {
        Some(page) => line("page", format!("{} ({at})", short(&page.to_string()))),
        None => line("page", format!("- ({at})")),
    }
    let place = difference.place.as_ref().map(ToString::to_string);
    match (spec_words(difference), place) {
        (Some(spec), Some(place)) => line("spec", format!("{} ({place})", short(&spec))),
        (Some(spec), None) => line("spec", short(&spec)),
        (None, Some(place)) => line("spec", format!("- ({place})")),
        (None, None) => {}
    }
    if let Some(hint) = difference.hint() {
        line("hint", hint_line(&hint));
    }
    if let Some(why) = &difference.explained {
        line("explained:", short(&why.to_string()));
    }
    if let Some(erratum) = difference.erratum.as_ref().filter(|_| difference.explained.is_none()) {
        line("if the page is wrong, this erratum says so:", String::new());
        text.extend(erratum.to_string().lines().map(|line| format!("        {line}\n")));
    }
    text
}

fn note(file: &str, note: &Note) -> String {
    let at = note.line.map_or_else(|| file.to_owned(), |line| format!("{file}:{line}"));
    if note.path.is_empty() {
        format!("  note: {} ({at})\n", note.text)
    } else {
        format!("  note: {}: {} ({at})\n", note.path, note.text)
    }
}

fn unread(file: &str, unread: &Unread) -> String {
    format!("  not placed: {}: {} ({file}:{})\n", short(&unread.text), unread.why, unread.line)
}
