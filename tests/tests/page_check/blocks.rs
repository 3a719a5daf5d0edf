//! Changes one thing of a page, block by block, and says which differences that must make.
//!
//! Nothing here knows a page: an outline tells which blocks are of an attribute. Another corpus needs
//! only a folder of pages and a spec.

use codegen::model::{Attribute, Fact, Path, Scalar, Schema};
use codegen::page::difference::DifferenceKind as Kind;
use codegen::page::document::{Block, BlockKind, Document};
use codegen::page::outline::{Entry, EventOutline, Outline};

use super::expected::{Expected, never_null, one_less};

/// A changed page.
pub(crate) struct Change {
    /// The change in words, for messages.
    pub(crate) what: String,
    pub(crate) document: Document,
    /// The differences that must be found, sorted.
    pub(crate) expected: Expected,
}

/// Every change of every attribute of an event.
pub(crate) fn changes(
    document: &Document,
    outline: &Outline,
    event: &EventOutline,
    schema: &Schema,
) -> Vec<Change> {
    let sweep = Sweep::new(document, outline, event, schema);
    let attributes = 0..sweep.spots.len();
    attributes.flat_map(|index| sweep.of(index)).collect()
}

/// An attribute on a page.
struct Spot<'o> {
    path: Path,
    entry: &'o Entry,
    /// The blocks of the attribute, without the blocks of the attributes in it.
    own: std::ops::Range<usize>,
    /// The block behind the last one of the attributes in it.
    end: usize,
}

struct Sweep<'o> {
    document: &'o Document,
    schema: &'o Schema,
    spots: Vec<Spot<'o>>,
}

impl<'o> Sweep<'o> {
    fn new(
        document: &'o Document,
        outline: &'o Outline,
        event: &'o EventOutline,
        schema: &'o Schema,
    ) -> Self {
        let mut entries = Vec::new();
        collect(&event.attributes, &Path(Vec::new()), &mut entries);
        entries.sort_by_key(|(_, entry)| entry.line);
        let mut from = 0;
        let starts: Vec<usize> = entries
            .iter()
            .map(|(_, entry)| {
                from = bullet(document, entry, from).expect("an attribute has a bullet");
                from += 1;
                from - 1
            })
            .collect();
        let last = end_of_list(document, outline, event, starts.last().copied());
        let next = |index: usize| starts.get(index + 1).copied().unwrap_or(last);
        let ends: Vec<usize> = entries
            .iter()
            .enumerate()
            .map(|(index, (path, _))| {
                let behind = |other: &usize| !is_inside(&entries[*other].0, path);
                let behind = (index + 1..entries.len()).find(behind);
                behind.map_or(last, |index| starts[index])
            })
            .collect();
        let spots = entries.into_iter().enumerate().map(|(index, (path, entry))| Spot {
            path,
            entry,
            own: starts[index]..next(index),
            end: ends[index],
        });
        Self { document, schema, spots: spots.collect() }
    }

    fn of(&self, index: usize) -> Vec<Change> {
        let spot = &self.spots[index];
        let Some(attribute) = self.schema.attribute(&spot.path) else {
            return Vec::new();
        };
        let changes = [
            Some(self.deleted(spot, attribute)),
            self.renamed(spot, attribute),
            self.moved(spot, attribute),
            self.retyped(spot, attribute),
            self.valued(spot),
            self.never_null(spot, attribute),
            self.reworded(spot),
        ];
        changes.into_iter().flatten().collect()
    }

    fn change(
        &self,
        what: &str,
        spot: &Spot<'_>,
        mut expected: Expected,
        act: impl FnOnce(&mut Vec<Block>),
    ) -> Change {
        let mut document = self.document.clone();
        act(&mut document.blocks);
        expected.sort();
        let what = format!("{what} {} (line {})", spot.path, spot.entry.line);
        Change { what, document, expected }
    }

    fn deleted(&self, spot: &Spot<'_>, attribute: &Attribute) -> Change {
        let expected = vec![one_less(self.schema, attribute, &spot.path)];
        // The code of the last attribute stands behind its words.
        let behind = &self.document.blocks[spot.end..];
        let is_own = |block: &&Block| {
            let is_inside = block.depth.is_some_and(|depth| depth > 0);
            matches!(block.kind, BlockKind::Code { .. }) && is_inside
        };
        let end = spot.end + behind.iter().take_while(is_own).count();
        self.change("delete", spot, expected, |blocks| drop(blocks.drain(spot.own.start..end)))
    }

    fn renamed(&self, spot: &Spot<'_>, attribute: &Attribute) -> Option<Change> {
        let name = format!("{}_renamed", spot.entry.name);
        let parent = Path(spot.path.0[..spot.path.0.len() - 1].to_vec());
        let new = (Kind::Extra, parent.member(&name).to_string());
        let expected = vec![one_less(self.schema, attribute, &spot.path), new];
        let rename = |text: &str| text.replacen(&spot.entry.name, &name, 1);
        Some(self.change("rename", spot, expected, |blocks| {
            rewrite(&mut blocks[spot.own.start], rename);
        }))
    }

    fn retyped(&self, spot: &Spot<'_>, attribute: &Attribute) -> Option<Change> {
        let old = spot.entry.type_.as_deref()?;
        let other = match attribute.phrase.as_str() {
            "any" => return None,
            "boolean" => "integer",
            _ => "boolean",
        };
        let expected = vec![(Kind::Retyped, spot.path.to_string())];
        let retype = |text: &str| match text.rfind(old) {
            Some(at) => format!("{}{other}{}", &text[..at], &text[at + old.len()..]),
            None => text.to_owned(),
        };
        let change = self.change("retype", spot, expected, |blocks| {
            rewrite(&mut blocks[spot.own.start], retype);
        });
        (change.document != *self.document).then_some(change)
    }

    /// Into the first object that has nothing of the name and is not in it; only where the form
    /// shows the nesting.
    fn moved(&self, spot: &Spot<'_>, attribute: &Attribute) -> Option<Change> {
        if one_less(self.schema, attribute, &spot.path).0 == Kind::ErratumNotNeeded {
            return None;
        }
        let is_free = |target: &&Spot<'_>| {
            let own = &target.path;
            let is_parent = own.0 == spot.path.0[..spot.path.0.len() - 1];
            let has = self.spots.iter().any(|other| other.path == own.member(&spot.entry.name));
            let is_object = !target.entry.attributes.is_empty();
            is_object && !own.0.starts_with(&spot.path.0) && !is_parent && !has
        };
        let target = self.spots.iter().find(is_free)?;
        let depth = self.document.blocks[spot.own.start].depth?;
        let new_depth = self.document.blocks[target.own.start].depth? + 1;
        let expected = vec![(Kind::Renested, spot.path.to_string())];
        let what = format!("move to {}:", target.path);
        Some(self.change(&what, spot, expected, |blocks| {
            let mut moved: Vec<Block> = blocks.drain(spot.own.start..spot.end).collect();
            for block in &mut moved {
                block.depth = block.depth.map(|own| own + new_depth - depth);
            }
            let before = target.end > spot.own.start;
            let at = if before { target.end - moved.len() } else { target.end };
            blocks.splice(at..at, moved);
        }))
    }

    fn valued(&self, spot: &Spot<'_>) -> Option<Change> {
        let expected = vec![(Kind::ValueAdded, spot.path.to_string())];
        let is_number = spot.entry.type_.as_deref().is_some_and(|words| words.contains("integer"));
        let new = if is_number { "4099" } else { "violet" };
        let last = spot.entry.values.last()?;
        Some(self.change("add a value to", spot, expected, |blocks| {
            add_value(blocks, spot, last.line, &last.value, new);
        }))
    }

    fn never_null(&self, spot: &Spot<'_>, attribute: &Attribute) -> Option<Change> {
        let claim = spot.entry.claims.iter().find(|claim| claim.fact == Fact::Null)?;
        let expected = vec![never_null(self.schema, attribute, &spot.path)];
        let change = self.change("drop the null of", spot, expected, |blocks| {
            for block in &mut blocks[spot.own.clone()] {
                rewrite(block, |text| plain(text).replace(&claim.text, ""));
            }
            blocks.retain(
                |block| !matches!(&block.kind, BlockKind::Prose { text } if text.trim().is_empty()),
            );
        });
        (change.document != *self.document).then_some(change)
    }

    fn reworded(&self, spot: &Spot<'_>) -> Option<Change> {
        let sentence = spot.entry.description.first()?;
        let expected = vec![(Kind::Reworded, spot.path.to_string())];
        let words = sentence.text.split(' ').next_back()?.to_owned();
        let new = sentence.text.replace(&words, &format!("of late {words}"));
        let change = self.change("reword", spot, expected, |blocks| {
            for block in &mut blocks[spot.own.start + 1..spot.own.end] {
                rewrite(block, |text| match plain(text).find(&sentence.text) {
                    Some(_) => plain(text).replacen(&sentence.text, &new, 1),
                    None => text.to_owned(),
                });
            }
        });
        (change.document != *self.document).then_some(change)
    }
}

fn collect<'o>(entries: &'o [Entry], under: &Path, all: &mut Vec<(Path, &'o Entry)>) {
    for entry in entries {
        let path = under.member(&entry.name);
        all.push((path.clone(), entry));
        collect(&entry.attributes, &path, all);
    }
}

fn is_inside(path: &Path, object: &Path) -> bool {
    path.0.len() > object.0.len() && path.0.starts_with(&object.0)
}

/// The bullet of an attribute, from a block on.
fn bullet(document: &Document, entry: &Entry, from: usize) -> Option<usize> {
    let is_bullet = |block: &Block| match &block.kind {
        BlockKind::Bullet { text, .. } => {
            block.line == entry.line && text.replace('\u{200b}', "").contains(&entry.name)
        }
        _ => false,
    };
    document.blocks[from..].iter().position(is_bullet).map(|index| from + index)
}

/// The block behind the last one of the last attribute: where the form shows the nesting, the next
/// that is in no list; else the block behind the last of its lines.
fn end_of_list(
    document: &Document,
    outline: &Outline,
    event: &EventOutline,
    last: Option<usize>,
) -> usize {
    let Some(last) = last else {
        return document.blocks.len();
    };
    let next_event = outline.events.iter().map(|other| other.line).find(|line| *line > event.line);
    let line = document.blocks[last].line;
    let examples = event.examples.iter().map(|example| example.line).filter(|other| *other > line);
    let stop = examples.chain(next_event).min().unwrap_or(usize::MAX);
    let is_outside = |block: &Block| {
        let is_heading = matches!(block.kind, BlockKind::Heading { .. });
        block.line >= stop || block.depth == Some(0) || is_heading
    };
    let behind = document.blocks[last + 1..].iter().position(is_outside);
    behind.map_or(document.blocks.len(), |index| last + 1 + index)
}

/// Changes the text of a block.
fn rewrite(block: &mut Block, act: impl Fn(&str) -> String) {
    match &mut block.kind {
        BlockKind::Prose { text } | BlockKind::Heading { text, .. } => *text = act(text),
        BlockKind::Bullet { text, parts } => {
            *text = act(text);
            match parts.as_mut_slice() {
                [only] => only.clone_from(text),
                parts => parts.iter_mut().for_each(|part| *part = act(part)),
            }
        }
        BlockKind::Code { .. } => {}
    }
}

/// Adds a value to a list of them: in its line, or as one more line or bullet.
fn add_value(blocks: &mut Vec<Block>, spot: &Spot<'_>, line: usize, last: &Scalar, new: &str) {
    let last = last.to_string();
    let has = |block: &Block| block.line <= line && text(block).contains(&last);
    let Some(at) = spot.own.clone().rev().find(|index| has(&blocks[*index])) else {
        return;
    };
    let is_list = text(&blocks[at]).lines().any(|line| line.contains(", "))
        || text(&blocks[at]).to_lowercase().contains("values");
    let has_meaning = spot.entry.values.iter().any(|value| value.meaning.is_some());
    if matches!(blocks[at].kind, BlockKind::Bullet { .. }) && at != spot.own.start || has_meaning {
        let mut block = blocks[at].clone();
        rewrite(&mut block, |_| format!("{new}: Something else."));
        if text(&blocks[at]).lines().count() > 1 {
            return rewrite(&mut blocks[at], |text| one_more_line(text, &last, new));
        }
        blocks.insert(at + 1, block);
    } else if is_list {
        rewrite(&mut blocks[at], |text| match text.rfind(&last) {
            Some(found) => {
                let behind =
                    text[found + last.len()..].trim_start_matches(['\'', '"', '’', '”', '`']);
                let end = text.len() - behind.len();
                format!("{}, {new}{behind}", &text[..end])
            }
            None => text.to_owned(),
        });
    }
}

/// A line behind the one that begins with a value.
fn one_more_line(text: &str, last: &str, new: &str) -> String {
    let lines = text.lines().flat_map(|line| {
        let more = line.trim_start().starts_with(last).then(|| format!("{new}: Something else."));
        std::iter::once(line.to_owned()).chain(more)
    });
    lines.collect::<Vec<_>>().join("\n")
}

pub(super) fn text(block: &Block) -> &str {
    match &block.kind {
        BlockKind::Prose { text }
        | BlockKind::Heading { text, .. }
        | BlockKind::Bullet { text, .. }
        | BlockKind::Code { text } => text,
    }
}

fn plain(text: &str) -> String {
    let text = text.replace(['\u{2018}', '\u{2019}'], "'").replace(['\u{201c}', '\u{201d}'], "\"");
    text.replace('\u{200b}', "").split_whitespace().collect::<Vec<_>>().join(" ")
}
