//! A page cut into events: what stands before the attributes of each, the attributes, what follows.

use std::collections::HashSet;

use crate::model::Model;
use crate::page::document::{Block, BlockKind};

use super::bullet;
use super::names::{Names, manifest};
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
    /// Behind the attributes, and no more of them.
    pub(super) after: Vec<&'b Block>,
}

/// Cuts a page into sections. A section without a name is one of attributes of no event, or the
/// rest of the page.
pub(super) fn sections<'b>(blocks: &'b [Block], names: &Names) -> Vec<Section<'b>> {
    let before_lists = before_lists(blocks);
    let mut cutter = Cutter {
        names,
        done: Vec::new(),
        section: Section::default(),
        stage: Stage::Intro,
        event: None,
        heading: None,
        has_manifest: false,
        last: None,
    };
    for (block, is_before_list) in blocks.iter().zip(before_lists) {
        cutter.block(block, is_before_list);
        cutter.last = Some(block);
    }
    cutter.done.push(cutter.section);
    cutter.done
}

/// Whether no attribute stands between a block and the next list of them.
fn before_lists(blocks: &[Block]) -> Vec<bool> {
    let known = HashSet::new();
    let mut is_before = false;
    let mut all: Vec<bool> = Vec::with_capacity(blocks.len());
    for (at, block) in blocks.iter().enumerate().rev() {
        is_before |= begins_list(block, at.checked_sub(1).map(|it| &blocks[it]));
        if let BlockKind::Bullet { text, parts } = &block.kind {
            let split = is_before.then(|| bullet::split(&plain(text), parts, &known)).flatten();
            is_before &= split.is_none_or(|it| it.type_.is_none());
        }
        all.push(is_before);
    }
    all.reverse();
    all
}

/// What a cutter is reading.
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
    /// The event whose attributes were read last.
    event: Option<String>,
    /// The event of the first heading before the attributes.
    heading: Option<String>,
    /// Whether there is a manifest before the attributes.
    has_manifest: bool,
    /// The block before.
    last: Option<&'b Block>,
}

impl<'b> Cutter<'_, 'b> {
    fn block(&mut self, block: &'b Block, is_before_list: bool) {
        if self.stage != Stage::Intro && self.begins_event(block, is_before_list) {
            self.cut();
        }
        if self.stage == Stage::Intro && self.begins_another(block) {
            self.cut();
        }
        if begins_list(block, self.last) {
            if self.stage != Stage::Intro {
                self.cut();
            }
            self.event =
                name(&self.section, self.names, &HashSet::new()).event.or(self.event.take());
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
        self.heading = self.heading.take().or_else(|| self.heading(block));
        self.has_manifest |= is_manifest(block);
        self.section.intro.push(block);
    }

    fn cut(&mut self) {
        self.done.push(std::mem::take(&mut self.section));
        self.stage = Stage::Intro;
        self.heading = None;
        self.has_manifest = false;
    }

    /// Whether a block behind attributes is the first of another event.
    fn begins_event(&self, block: &Block, is_before_list: bool) -> bool {
        let is_other = |name: &String| Some(name) != self.event.as_ref();
        match &block.kind {
            BlockKind::Heading { text, .. } => {
                self.names.in_heading(text).is_some_and(|it| is_other(&it))
            }
            BlockKind::Code { text } => manifest(text).iter().any(is_other),
            BlockKind::Prose { text } if is_outside(block) => {
                self.names.in_line(text).is_some_and(|it| is_other(&it))
                    || (is_before_list && self.names.in_prose(text).is_some())
            }
            _ => false,
        }
    }

    /// Whether a heading before attributes is that of another event than the one before, of which
    /// the page has no attributes.
    fn begins_another(&self, block: &Block) -> bool {
        let old = self.heading.as_ref().filter(|_| self.has_manifest);
        old.is_some_and(|old| self.heading(block).is_some_and(|new| new != *old))
    }

    fn heading(&self, block: &Block) -> Option<String> {
        match &block.kind {
            BlockKind::Heading { text, .. } => self.names.in_heading(text),
            _ => None,
        }
    }
}

fn is_manifest(block: &Block) -> bool {
    matches!(&block.kind, BlockKind::Code { text } if !manifest(text).is_empty())
}

/// Whether attributes follow a block, by its words.
pub(super) fn is_list_heading(block: &Block) -> bool {
    match &block.kind {
        BlockKind::Heading { text, .. } => announces_list(&plain(text)),
        BlockKind::Prose { text } => is_outside(block) && announces_list(&plain(text)),
        _ => false,
    }
}

fn announces_list(text: &str) -> bool {
    phrases::LIST_HEADING.matches(text) && !phrases::NO_LIST_HEADING.matches(text)
}

/// Whether attributes follow a block that stands behind another. Where the page has lost its
/// nesting, a line below a bullet describes it, if it does not speak of the whole data.
fn begins_list(block: &Block, before: Option<&Block>) -> bool {
    let is_below_bullet = before.is_some_and(|it| matches!(it.kind, BlockKind::Bullet { .. }));
    let describes = match &block.kind {
        BlockKind::Prose { text } => {
            block.depth.is_none() && is_below_bullet && !phrases::WHOLE_DATA.matches(text)
        }
        _ => false,
    };
    is_list_heading(block) && !describes
}

fn is_heading(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Heading { .. })
}

/// Whether a block stands outside of all lists, as far as the page shows it.
pub(super) fn is_outside(block: &Block) -> bool {
    block.depth.unwrap_or(0) == 0
}

/// The name of a section's event, and what of the page contradicts it.
#[derive(Debug, Default)]
pub(super) struct Named<'b> {
    pub(super) event: Option<String>,
    /// The line where the page begins to speak of it.
    pub(super) line: usize,
    /// Whether more than a heading says so.
    pub(super) is_told: bool,
    pub(super) contradictions: Vec<(&'b Block, String)>,
}

/// Names a section: by its manifest if that has one event, else by its heading, else by prose.
/// `taken` are the events of the sections before.
pub(super) fn name<'b>(section: &Section<'b>, names: &Names, taken: &HashSet<String>) -> Named<'b> {
    let manifests = of_kind(section, |it| match &it.kind {
        BlockKind::Code { text } => manifest(text),
        _ => Vec::new(),
    });
    let headings = of_kind(section, |it| match &it.kind {
        BlockKind::Heading { text, .. } => names.in_heading(text).into_iter().collect(),
        BlockKind::Prose { text } if is_outside(it) => names.in_line(text).into_iter().collect(),
        _ => Vec::new(),
    });
    let prose = of_kind(section, |it| match &it.kind {
        BlockKind::Prose { text } => names.in_prose(text).into_iter().collect(),
        _ => Vec::new(),
    });
    let event = choose(&manifests, &headings, &prose, taken);
    let all = || manifests.iter().chain(&headings).chain(&prose);
    let line = |event: &String| {
        let own = all().filter(|(_, name)| name == event).map(|(block, _)| block.line);
        own.min()
    };
    Named {
        line: event.as_ref().and_then(line).or(section.list_heading.map(|it| it.line)).unwrap_or(1),
        is_told: !manifests.is_empty() || !prose.is_empty(),
        contradictions: contradictions(event.as_deref(), &manifests, &headings),
        event,
    }
}

/// Blocks with the events that they name.
type Found<'b> = Vec<(&'b Block, String)>;

fn of_kind<'b>(section: &Section<'b>, names: impl Fn(&Block) -> Vec<String>) -> Found<'b> {
    let found = section.intro.iter().map(|block| (*block, names(block)));
    found.flat_map(|(block, names)| names.into_iter().map(move |it| (block, it))).collect()
}

fn choose(
    manifests: &Found<'_>,
    headings: &Found<'_>,
    prose: &Found<'_>,
    taken: &HashSet<String>,
) -> Option<String> {
    let heading = headings.last().map(|(_, name)| name);
    let said = prose.first().map(|(_, name)| name);
    let mut of_manifest: Vec<&String> = manifests.iter().map(|(_, name)| name).collect();
    of_manifest.dedup();
    let alone = match of_manifest.as_slice() {
        // A manifest that was copied from the event before tells nothing if the heading does.
        [only] if taken.contains(only.as_str()) => heading.or(said).or(Some(*only)),
        [only] => Some(*only),
        _ => heading.or(said),
    };
    alone.cloned()
}

fn contradictions<'b>(
    event: Option<&str>,
    manifests: &Found<'b>,
    headings: &Found<'b>,
) -> Vec<(&'b Block, String)> {
    let Some(event) = event else {
        return Vec::new();
    };
    let is_list = manifests.len() > 1;
    let manifests = manifests.iter().filter(|_| !is_list);
    let others = manifests.chain(headings).filter(|(_, name)| name != event);
    let why = |name: &str| format!("it names {name}, and what follows was taken for {event}");
    others.map(|(block, name)| (*block, why(name))).collect()
}

/// Whether a list is that of the data, by its heading.
pub(super) fn is_of_data(heading: &Block, model: Option<&Model>) -> bool {
    let data = model.map_or("data", |it| it.envelope.data.as_str());
    match &heading.kind {
        BlockKind::Heading { text, .. } | BlockKind::Prose { text } => {
            text.split(|c: char| !c.is_alphanumeric() && c != '_').any(|it| it == data)
        }
        _ => false,
    }
}
