//! A page cut into events: what stands before the attributes of each, the attributes, what follows.

use std::collections::HashSet;

use crate::model::Model;
use crate::page::document::{Block, BlockKind};

use super::bullet;
use super::names::{Names, manifest};
use super::payload::DATA;
use super::phrases;
use super::text::plain;

/// A part of a page that is about one event.
#[derive(Debug, Default)]
pub(super) struct Section<'b> {
    /// Before the attributes.
    pub(super) intro: Vec<&'b Block>,
    /// The line that the attributes follow.
    pub(super) list_heading: Option<&'b Block>,
    /// The attributes.
    pub(super) list: Vec<&'b Block>,
    /// Blocks behind the attributes.
    pub(super) after: Vec<&'b Block>,
}

/// Cuts a page into sections. A section without a name is one of attributes of no event, or the
/// rest of the page.
pub(super) fn sections<'b>(blocks: &'b [Block], names: &Names) -> Vec<Section<'b>> {
    let begins = begins_lists(blocks);
    let before_lists = before_lists(blocks, &begins);
    let mut cutter = Cutter {
        names,
        done: Vec::new(),
        section: Section::default(),
        stage: Stage::Intro,
        events: Vec::new(),
        heading: Vec::new(),
        is_told: false,
        told: Vec::new(),
        last: None,
    };
    for ((block, begins_list), is_before_list) in blocks.iter().zip(begins).zip(before_lists) {
        cutter.block(block, begins_list, is_before_list);
        cutter.last = Some(block);
    }
    cutter.done.push(cutter.section);
    cutter.done
}

/// Tells for each block if attributes follow it.
fn begins_lists(blocks: &[Block]) -> Vec<bool> {
    let around = |at: usize| (at.checked_sub(1).map(|before| &blocks[before]), blocks.get(at + 1));
    let all = blocks.iter().enumerate().map(|(at, block)| {
        let (before, next) = around(at);
        !describes(block, before) && (is_list_heading(block) || introduces_list(block, next))
    });
    all.collect()
}

/// Tells for each block if no attribute stands between it and the next list of them.
fn before_lists(blocks: &[Block], begins: &[bool]) -> Vec<bool> {
    let known = HashSet::new();
    let mut is_before = false;
    let mut all: Vec<bool> = Vec::with_capacity(blocks.len());
    for (at, block) in blocks.iter().enumerate().rev() {
        is_before |= begins[at];
        if let BlockKind::Bullet { text, parts } = &block.kind {
            let split = is_before.then(|| bullet::split(&plain(text), parts, &known)).flatten();
            is_before &= split.is_none_or(|split| split.type_.is_none());
        }
        all.push(is_before);
    }
    all.reverse();
    all
}

/// The part of a page that a cutter reads.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    Intro,
    List,
    After,
}

struct Cutter<'a, 'b> {
    names: &'a Names,
    done: Vec<Section<'b>>,
    section: Section<'b>,
    stage: Stage,
    /// The events whose attributes were read last.
    events: Vec<String>,
    /// The events of the first heading before the attributes.
    heading: Vec<String>,
    /// True if a manifest before the attributes has an event, or a sentence one of the heading.
    is_told: bool,
    /// The events that a sentence before the attributes tells of first.
    told: Vec<String>,
    /// The block before.
    last: Option<&'b Block>,
}

impl<'b> Cutter<'_, 'b> {
    fn block(&mut self, block: &'b Block, begins_list: bool, is_before_list: bool) {
        if self.stage != Stage::Intro && self.begins_event(block, is_before_list) {
            self.cut_above(block);
        }
        if self.stage == Stage::Intro && self.begins_another(block) {
            self.cut_above(block);
        }
        if begins_list {
            if self.stage == Stage::List && !self.section.has_items() {
                self.introduce_list();
            } else if self.stage != Stage::Intro {
                self.cut();
            }
            let named = name(&self.section, self.names, &HashSet::new()).events;
            if !named.is_empty() {
                self.events = named;
            }
            self.section.list_heading = Some(block);
            self.stage = Stage::List;
            return;
        }
        if self.stage == Stage::List && is_heading(block) {
            self.stage = Stage::After;
        }
        match self.stage {
            Stage::Intro => self.introduce(block),
            Stage::List => self.section.list.push(block),
            Stage::After => self.section.after.push(block),
        }
    }

    fn introduce(&mut self, block: &'b Block) {
        if self.heading.is_empty() {
            self.heading = self.in_heading(block);
        }
        let told = in_prose(block, self.names);
        self.is_told |=
            is_manifest(block) || (!told.is_empty() && !has_other(&told, &self.heading));
        if self.told.is_empty() {
            self.told = told;
        }
        self.section.intro.push(block);
    }

    fn cut(&mut self) {
        self.done.push(std::mem::take(&mut self.section));
        self.stage = Stage::Intro;
        self.heading.clear();
        self.is_told = false;
        self.told.clear();
    }

    /// Begins a section with the headings right above a block that tells of another event.
    fn cut_above(&mut self, block: &Block) {
        let headings = self.headings_above(block);
        self.cut();
        headings.into_iter().for_each(|heading| self.introduce(heading));
    }

    /// The headings right above a block that tells of another event, which are its own.
    fn headings_above(&mut self, block: &Block) -> Vec<&'b Block> {
        if is_heading(block) {
            return Vec::new();
        }
        let after = match self.stage {
            Stage::Intro => &mut self.section.intro,
            Stage::List | Stage::After => &mut self.section.after,
        };
        let others = after.iter().rposition(|block| !is_heading(block)).map_or(0, |at| at + 1);
        after.split_off(others)
    }

    /// Makes a list that has no attributes a part of what stands before the next one.
    fn introduce_list(&mut self) {
        let heading = self.section.list_heading.take();
        let list = std::mem::take(&mut self.section.list);
        heading.into_iter().chain(list).for_each(|block| self.introduce(block));
    }

    /// Returns true if a block behind attributes is the first of another event.
    fn begins_event(&self, block: &Block, is_before_list: bool) -> bool {
        let is_other = |names: &[String]| has_other(names, &self.events);
        match &block.kind {
            BlockKind::Heading { text, .. } => is_other(&self.names.in_heading(text)),
            BlockKind::Code { text } => is_other(&manifest(text)),
            BlockKind::Prose { text } if is_outside(block) => {
                let is_below_heading = self.last.is_some_and(is_heading);
                let (told, named) = (self.names.in_prose(text), self.names.in_line(text));
                // Several names can be a list of values as well.
                (is_other(&named) && (named.len() == 1 || is_before_list))
                    || (is_before_list && !told.is_empty())
                    || (is_below_heading && is_other(&told))
            }
            _ => false,
        }
    }

    /// Returns true if a heading before attributes, or a sentence below one, is about another event
    /// than the one before, and the page has no attributes of that event.
    fn begins_another(&self, block: &Block) -> bool {
        let titled = self.in_heading(block);
        if self.is_told && !self.heading.is_empty() && !titled.is_empty() {
            return has_other(&titled, &self.heading);
        }
        let is_below_heading = self.last.is_some_and(is_heading);
        let told = if is_below_heading { in_prose(block, self.names) } else { Vec::new() };
        let is_joined = self.heading.len() > 1 && !has_other(&told, &self.heading);
        !self.told.is_empty() && has_other(&told, &self.told) && !is_joined
    }

    fn in_heading(&self, block: &Block) -> Vec<String> {
        if is_heading(block) { self.names.in_heading(block.text()) } else { Vec::new() }
    }
}

/// Returns true if names have one that others do not have.
fn has_other(names: &[String], others: &[String]) -> bool {
    names.iter().any(|name| !others.contains(name))
}

fn is_manifest(block: &Block) -> bool {
    !in_code(block).is_empty()
}

/// Returns true if attributes follow a block, by its words.
pub(super) fn is_list_heading(block: &Block) -> bool {
    title_words(block).is_some_and(|text| {
        phrases::LIST_HEADING.matches(&text) && !phrases::NO_LIST_HEADING.matches(&text)
    })
}

/// The words of a heading, or of a line that can be one.
fn title_words(block: &Block) -> Option<String> {
    block.line_of_words().filter(|_| is_heading(block) || is_outside(block)).map(plain)
}

/// The events that a heading or a line names.
pub(super) fn in_line(block: &Block, names: &Names) -> Vec<String> {
    match &block.kind {
        BlockKind::Heading { text, .. } => names.in_heading(text),
        BlockKind::Prose { text } => names.in_line(text),
        BlockKind::Bullet { .. } | BlockKind::Code { .. } => Vec::new(),
    }
}

/// The events that a heading names, or a line that can be one.
fn in_title(block: &Block, names: &Names) -> Vec<String> {
    if is_heading(block) || is_outside(block) { in_line(block, names) } else { Vec::new() }
}

/// The events that a sentence tells of.
pub(super) fn in_prose(block: &Block, names: &Names) -> Vec<String> {
    block.prose().map(|text| names.in_prose(text)).unwrap_or_default()
}

/// The events that code subscribes to.
fn in_code(block: &Block) -> Vec<String> {
    block.code().map(manifest).unwrap_or_default()
}

/// Returns true if a block describes the bullet before it. Where the page has lost its nesting, a
/// line below a bullet does, if it does not speak of the whole data.
fn describes(block: &Block, before: Option<&Block>) -> bool {
    let is_below_bullet = block.depth.is_none() && before.is_some_and(Block::is_bullet);
    is_below_bullet && block.prose().is_some_and(|text| !phrases::WHOLE_DATA.matches(text))
}

/// Returns true if the attributes that stand right below a block are announced by its words.
fn introduces_list(block: &Block, next: Option<&Block>) -> bool {
    let is_announced = title_words(block).is_some_and(|text| phrases::LIST_BELOW.matches(&text));
    is_announced && next.is_some_and(is_typed)
}

/// Returns true if a block is a bullet that has a name and a type.
fn is_typed(block: &Block) -> bool {
    match &block.kind {
        BlockKind::Bullet { text, parts } => {
            let split = bullet::split(&plain(text), parts, &HashSet::new());
            split.is_some_and(|split| split.type_.is_some() && !split.is_loose)
        }
        _ => false,
    }
}

impl Section<'_> {
    /// Returns true if its list has bullets.
    fn has_items(&self) -> bool {
        self.list.iter().any(|block| block.is_bullet())
    }
}

fn is_heading(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Heading { .. })
}

/// Returns true if a block stands outside of all lists, as far as the page shows it.
pub(super) fn is_outside(block: &Block) -> bool {
    block.depth.unwrap_or(0) == 0
}

/// The names of a section's events, and what of the page contradicts them.
#[derive(Debug, Default)]
pub(super) struct Named<'b> {
    /// The events that have what stands in the section; more than one if their names are joined.
    pub(super) events: Vec<String>,
    /// The line where the page begins to speak of them.
    pub(super) line: usize,
    /// True if more than a heading says so.
    pub(super) is_told: bool,
    /// True if more than a manifest says so.
    pub(super) is_titled: bool,
    /// Other names, each with the block that has it, and why it is not used.
    pub(super) contradictions: Vec<(&'b Block, String, String)>,
}

/// Names a section: by its manifest if that has one event, else by its heading, else by prose.
/// `taken` are the events of the sections before.
pub(super) fn name<'b>(section: &Section<'b>, names: &Names, taken: &HashSet<String>) -> Named<'b> {
    let manifests = of_kind(section, in_code);
    let headings = of_kind(section, |block| in_title(block, names));
    let prose = of_kind(section, |block| in_prose(block, names));
    let events = choose(&manifests, &headings, &prose, taken);
    let all = || manifests.iter().chain(&headings).chain(&prose);
    let line = |event: &String| {
        let own = all().filter(|(_, names)| names.contains(event)).map(|(block, _)| block.line);
        own.min()
    };
    Named {
        line: events
            .first()
            .and_then(line)
            .or(section.list_heading.map(|list_heading| list_heading.line))
            .unwrap_or(1),
        is_told: !manifests.is_empty() || !prose.is_empty(),
        is_titled: !headings.is_empty() || !prose.is_empty(),
        contradictions: contradictions(&events, &manifests, &headings),
        events,
    }
}

/// The heading of a section without badges: the last that names the event, else the one above the
/// sentence that does, or the first if the page is about one event alone.
pub(super) fn title(
    section: &Section<'_>,
    names: &Names,
    event: &String,
    is_only: bool,
) -> Option<String> {
    let mut intro = section.intro.iter();
    let named = intro.clone().rev().find(|block| in_title(block, names).contains(event));
    let told = intro.position(|block| in_prose(block, names).contains(event));
    let above = &section.intro[..told.unwrap_or(section.intro.len())];
    let mut headings = above.iter().filter(|block| is_heading(block));
    let heading = if is_only { headings.next() } else { headings.next_back() };
    named.or(heading)?.line_of_words().map(|text| names.title(text))
}

/// Blocks with the events that they name.
type Found<'b> = Vec<(&'b Block, Vec<String>)>;

fn of_kind<'b>(section: &Section<'b>, names: impl Fn(&Block) -> Vec<String>) -> Found<'b> {
    let found = section.intro.iter().map(|block| (*block, names(block)));
    found.filter(|(_, names)| !names.is_empty()).collect()
}

fn choose(
    manifests: &Found<'_>,
    headings: &Found<'_>,
    prose: &Found<'_>,
    taken: &HashSet<String>,
) -> Vec<String> {
    let heading = headings.last().map(|(_, names)| names);
    let said = prose.first().map(|(_, names)| names);
    let mut of_manifest: Vec<&String> = manifests.iter().flat_map(|(_, names)| names).collect();
    of_manifest.dedup();
    let only = match of_manifest.as_slice() {
        [only] => Some(vec![(*only).clone()]),
        _ => None,
    };
    // A manifest that was copied from the event before tells nothing if the heading does.
    let is_copied = only.as_ref().is_some_and(|only| taken.contains(&only[0]));
    let told = heading.or(said).cloned();
    let chosen = if is_copied { told.or(only) } else { only.or(told) }.unwrap_or_default();
    let joined = [heading, said].into_iter().flatten();
    let mut joined = joined.filter(|names| names.len() > 1 && !has_other(&chosen, names));
    joined.next().unwrap_or(&chosen).clone()
}

fn contradictions<'b>(
    events: &[String],
    manifests: &Found<'b>,
    headings: &Found<'b>,
) -> Vec<(&'b Block, String, String)> {
    let Some(event) = events.first() else {
        return Vec::new();
    };
    let is_list = manifests.iter().map(|(_, names)| names.len()).sum::<usize>() > 1;
    let manifests = manifests.iter().filter(|_| !is_list);
    let others = manifests
        .chain(headings)
        .flat_map(|(block, names)| names.iter().map(move |name| (*block, name)))
        .filter(|(_, name)| !events.contains(name));
    let why = |name: &str| format!("it names {name}, and what follows was taken for {event}");
    others.map(|(block, name)| (block, name.clone(), why(name))).collect()
}

/// Returns true if a list is the list of the data, by its heading.
pub(super) fn is_of_data(heading: &Block, model: Option<&Model>) -> bool {
    let data = model.map_or(Some(DATA), |model| model.envelope.data.last());
    let words = |text: &str| {
        text.split(|c: char| !c.is_alphanumeric() && c != '_').any(|word| Some(word) == data)
    };
    heading.line_of_words().is_some_and(words)
}
