//! Attributes that the page does not list, and that stay nevertheless.

use super::super::types::of_words;
use super::super::words::ask;
use super::group::{Known, Plan};
use super::stays::{mark, standing, unread_since};
use crate::model::Path;
use crate::page::listing::{Listed, hash};
use crate::page::outline::Sentence;

/// The way to an attribute that goes, behind the question for words that nobody has read.
const UNLISTED: &str = "the page lists the attribute no longer: if those words are not about it, \
                        remove this comment and import again";

/// Why an attribute that the page does not list stays nevertheless; nothing if it goes.
pub(super) fn stays(known: &Known<'_>) -> Option<Plan> {
    if known.page.cut.is_some() {
        return Some(Plan::leave("the page breaks off, and may list it behind its end"));
    }
    let (name, steps) = known.path.0.split_last()?;
    let object = Path(steps.to_vec());
    if listed_at(known, &object).is_some_and(|object| object.members.is_empty()) {
        let why = format!("the page lists nothing in {object}, whose list may be closed");
        return Some(Plan::leave(why));
    }
    if let Some(line) = own_line(known, name) {
        let why = format!("line {line} of the page begins with its name and is not read");
        return Some(Plan::leave(why));
    }
    let what = standing(known).or_else(|| {
        let lines = unread_around(known, &object);
        (!lines.is_empty()).then(|| format!("{}; {UNLISTED}", ask(&lines)))
    })?;
    Some(mark(
        known,
        &what,
        format!("{}: stays, though the page does not list it; {what}", known.path),
    ))
}

fn listed_at<'k, 'a>(known: &'k Known<'a>, path: &Path) -> Option<&'k Listed<'a>> {
    known.listing.iter().flat_map(Listed::with_members).find(|listed| listed.path == *path)
}

/// The line that begins with the name of the attribute, although no attribute was read there.
fn own_line(known: &Known<'_>, name: &str) -> Option<usize> {
    let unplaced = known.page.unplaced.iter().map(|unread| (unread.line, &unread.text, false));
    let prose = known.outline.prose.iter().map(|sentence| (sentence.line, &sentence.text, true));
    let begins = |(_, text, is_prose): &(usize, &String, bool)| {
        let rest = text.trim_start_matches(|c: char| !c.is_alphanumeric()).strip_prefix(name);
        rest.is_some_and(|rest| {
            is_type(rest) || !is_prose && !rest.starts_with(char::is_alphanumeric)
        })
    };
    unplaced.chain(prose).find(begins).map(|(line, ..)| line)
}

/// Returns true if nothing but the word for a type stands behind a name, glued to it or not.
fn is_type(rest: &str) -> bool {
    of_words(rest.trim_matches(|c: char| !c.is_alphanumeric()), false).is_some()
}

/// The lines that are new where the attribute stood. Words in the place of its bullet belong to the
/// attribute before it, to an object around it, or to the prose before the list.
fn unread_around(known: &Known<'_>, object: &Path) -> Vec<usize> {
    let around = (1..=object.0.len()).map(|end| Path(object.0[..end].to_vec()));
    let before = before(known);
    let is_first = before.is_none();
    let paths = around.chain(before);
    let unread = |path: Path| {
        let locked = known.locked_page().and_then(|page| page.attributes.get(&path.to_string()));
        Some(unread_since(known, listed_at(known, &path)?, locked))
    };
    let mut lines: Vec<usize> = paths.filter_map(unread).flatten().collect();
    if is_first {
        lines.extend(new_prose(known));
    }
    lines.sort_unstable();
    lines.dedup();
    lines
}

/// The attribute that stood before this one, in the order that the page had, or that the spec has;
/// the last one that the page lists.
fn before(known: &Known<'_>) -> Option<Path> {
    let locked =
        known.locked_page().filter(|page| page.attributes.contains_key(&known.path.to_string()));
    let order: Vec<Path> = match locked {
        Some(page) => page.attributes.keys().map(|path| Path::parse(path)).collect(),
        None => known.schema.walk().into_iter().map(|(path, _)| path).collect(),
    };
    let before = order.into_iter().take_while(|path| *path != known.path);
    before.filter(|path| listed_at(known, path).is_some()).last()
}

/// The lines of the sentences before the list that the page did not have.
fn new_prose(known: &Known<'_>) -> Vec<usize> {
    let Some(locked) = known.locked_page() else {
        return Vec::new();
    };
    let is_new = |sentence: &&Sentence| !locked.prose.contains(&hash(&sentence.text));
    known.outline.prose.iter().filter(is_new).map(|sentence| sentence.line).collect()
}
