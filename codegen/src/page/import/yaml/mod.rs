//! Edits of a YAML file as text: only the lines that an edit is about change, and every comment,
//! quote and order of the others stays.
//!
//! Each edit is done twice: with the text, and with the value that the text stands for. If the new
//! text does not stand for the new value, nothing was done.

mod edit;
mod insert;
mod intended;
mod layout;
mod mark;
mod remove;
mod set;
mod splice;
mod value;

use serde_yaml::Value;

pub(super) use edit::{CannotEdit, Edit};
use splice::Text;
pub(super) use value::{Steps, below, find, text_of};

use crate::spec::{comments, undecided};

/// The text after some edits.
pub(super) fn edited(text: &str, edits: &[Edit]) -> Result<String, CannotEdit> {
    let mut text = text.to_owned();
    let mut value: Value =
        serde_yaml::from_str(&text).map_err(|_| CannotEdit { at: "/".into() })?;
    for edit in edits {
        let place = || CannotEdit { at: edit.place() };
        value = intended::edit(value, edit).ok_or_else(place)?;
        text = with(&text, edit).ok_or_else(place)?;
        let read: Option<Value> = serde_yaml::from_str(&text).ok();
        if !read.is_some_and(|read| intended::same(&read, &value)) {
            return Err(place());
        }
    }
    Ok(text)
}

/// Returns the marks of an entry: above it, in its lines, and not in the attributes in it.
pub(super) fn marks(text: &str, at: &[String]) -> Vec<String> {
    let text = text.trim_start_matches('\u{feff}');
    let around = Text::new(text).and_then(|file| {
        let entry = file.entry(at)?;
        let start = file.comments_above(entry.key_range.start);
        let end = file.line_end(entry.value.range.end);
        let members = file.entry(&[at, &["attributes".to_owned()]].concat());
        let inner = members.map(|members| file.next_line(members.key_range.start)..end);
        Some((start..end, inner.unwrap_or_default()))
    });
    let Some((lines, inner)) = around else {
        return Vec::new();
    };
    let marks = undecided(text).into_iter();
    let here =
        marks.filter(|(range, _)| lines.contains(&range.start) && !inner.contains(&range.start));
    here.map(|(_, what)| what.to_owned()).collect()
}

/// A new file with a value.
pub(super) fn written(value: &Value) -> String {
    let lines = layout::block(value, 0);
    lines.iter().map(|line| format!("{line}\n")).collect()
}

fn with(text: &str, edit: &Edit) -> Option<String> {
    let file = Text::new(text)?;
    match edit {
        Edit::Insert { into, behind, key, value } => {
            insert::entry(&file, into, behind.as_deref(), (key, value))
        }
        Edit::InsertItem { into, index, value } => insert::item(&file, into, *index, value),
        Edit::Set { at, value } => set::value(&file, at, value),
        Edit::Remove { at } => remove::part(&file, at),
        Edit::Move { from, into, behind } => moved(&file, from, into, behind.as_deref()),
        Edit::Mark { at, what } => mark::mark(&file, at, what),
        Edit::Unmark { at, what } => Some(mark::unmark(&file, at, what)),
    }
}

/// Moves the lines of an entry as they are, indented for their new place.
fn moved(
    file: &Text<'_>,
    from: &[String],
    into: &[String],
    behind: Option<&str>,
) -> Option<String> {
    let lines = remove::lines(file, from);
    let (key, value) = file.entry_value(from)?;
    let rest = remove::part(file, from)?;
    let rest = Text::new(&rest)?;
    match lines {
        Some(lines) => insert::lines(&rest, into, behind, &lines, (&key, &value)),
        // Comments between brackets would stay behind or be lost.
        None if comments(file.text).len() > comments(rest.text).len() => None,
        None => insert::entry(&rest, into, behind, (&key, &value)),
    }
}

#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;
