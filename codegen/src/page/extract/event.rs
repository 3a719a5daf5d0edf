//! One event of a page.

use std::collections::{HashMap, HashSet};

use crate::model::{Event, Fact, Model, Path};
use crate::page::document::{Block, BlockKind, Unread};
use crate::page::outline::{
    ChangesShape, Claim, Entry, EventOutline, Example, Placement, PossibleValue, Sentence,
};
use crate::spec::Scalar;

use super::changes::Format;
use super::claims::{Claims, Context, text_format};
use super::code::{self, Codes};
use super::examples::Examples;
use super::listing::{self, Item, Listing};
use super::nesting::{self, Nesting};
use super::sections::Section;
use super::shared::Shared;
use super::text::{plain, sentences, unread};
use super::tree::{self, Tree};
use super::values::{self, Reading};
use super::{claims, phrases, snippets};

/// Data that all events of a page have in common.
pub(super) struct Page<'a> {
    pub(super) model: Option<&'a Model>,
    /// The keys of its JSON.
    pub(super) keys: HashSet<String>,
    /// Facts of its events about each other.
    pub(super) shared: Shared,
    /// The block that is its title.
    pub(super) title: Option<&'a Block>,
}

/// The facts of a page about an event, and the parts that could not be placed.
pub(super) struct Read {
    pub(super) event: EventOutline,
    pub(super) unplaced: Vec<Unread>,
}

impl Page<'_> {
    /// Reads the section of an event.
    pub(super) fn event(&self, name: String, line: usize, section: &Section<'_>) -> Read {
        let events = self.model.map(|model| model.events.as_slice()).unwrap_or_default();
        let specs: Vec<&Event> = events.iter().filter(|event| event.wire == name).collect();
        let mut known = self.keys.clone();
        let attributes = specs.iter().flat_map(|spec| spec.schema.walk());
        known.extend(attributes.map(|(_, attribute)| attribute.wire.clone()));
        let listing = listing::listing(section.list.iter().copied(), &known);
        let codes = code::codes(&listing, outside(section));
        let events = self.shared.events(&name, &listing.items);
        let readings: Vec<Reading> =
            listing.items.iter().map(|item| values::read(item, events)).collect();
        let nesting = nesting::nest(&nesting::Page {
            event: &name,
            items: &listing.items,
            readings: &readings,
            codes: &codes,
            specs: &specs,
            model: self.model,
        });
        self.put_together(name, line, section, List { listing, codes, readings, nesting })
    }

    fn put_together(&self, event: String, line: usize, section: &Section<'_>, list: List) -> Read {
        let List { listing, codes, readings, nesting } = list;
        let tree = Tree::new(&listing.items, &nesting.parents);
        let examples = examples(&listing.items, &nesting, &codes, self.model);
        let format = codes.formats.first();
        let changed = format.and_then(|format| changed(format, &tree));
        let changes = format.map(|format| shape(format, changed, &tree));
        let mut unplaced = listing.unplaced.clone();
        unplaced.extend(codes.unplaced);
        let more = codes.formats.iter().skip(1);
        let why = "the page has shown a format of the changes before";
        unplaced.extend(more.map(|more| unread(more.line, &more.text, why)));
        let events = self.shared.events(&event, &listing.items);
        let context = Context::new(&tree, &readings, events, &self.shared, changed);
        let mut within = within(format, changes.as_ref(), changed, &tree);
        let places = readings.iter().zip(nesting.placements).enumerate();
        let entries = places.map(|(at, (reading, placement))| {
            let mut claims = claims::read(reading, &context, at);
            claims.claims.extend(within.remove(&Some(at)).unwrap_or_default());
            entry(reading, placement, claims, tree.item(at))
        });
        let entries: Vec<Entry> = entries.collect();
        let why = "the page lists no attribute that has these changes";
        let of_none = within.into_values().flatten();
        unplaced.extend(of_none.map(|claim| unread(claim.line, &claim.text, why)));
        Read {
            event: EventOutline {
                title: None,
                line,
                prose: self.prose(&section.intro, &event),
                collapsed: is_collapsed(&listing.items, &nesting.parents),
                attributes: tree::assemble(entries, &nesting.parents),
                changes,
                snippets: snippets::snippets(&section.intro, &examples),
                examples,
                unplaced: listing.unplaced,
                last: None,
                event,
            },
            unplaced,
        }
    }

    /// Returns the sentences before the attributes; not the headings that only name the event.
    fn prose(&self, intro: &[&Block], event: &str) -> Vec<Sentence> {
        let texts = intro.iter().filter_map(|block| match &block.kind {
            BlockKind::Prose { text } | BlockKind::Bullet { text, .. } => Some((block.line, text)),
            BlockKind::Heading { text, .. } => {
                let is_title = self.title.is_some_and(|title| std::ptr::eq(title, *block));
                let says_more = !is_title && !text.contains(event);
                says_more.then_some((block.line, text))
            }
            BlockKind::Code { .. } => None,
        });
        let texts = texts.filter(|(_, text)| !is_caption(text) && !names_only(text, event));
        texts.flat_map(|(line, text)| sentences(line, text)).collect()
    }
}

/// A list of attributes in all that was read of it.
struct List {
    listing: Listing,
    codes: Codes,
    readings: Vec<Reading>,
    nesting: Nesting,
}

/// Code around the list.
fn outside<'b>(section: &'b Section<'_>) -> impl Iterator<Item = (usize, &'b str)> {
    let blocks = section.intro.iter().chain(&section.after);
    blocks.filter_map(|block| Some((block.line, block.code()?)))
}

/// The keys of all JSON of a page.
pub(super) fn keys(blocks: &[Block]) -> HashSet<String> {
    let codes = blocks.iter().filter_map(Block::code);
    codes.flat_map(|code| phrases::KEY.each(code)).map(str::to_owned).collect()
}

/// Returns true if a block is code, or announces some.
pub(super) fn is_code_or_caption(block: &Block) -> bool {
    block.code().is_some() || block.line_of_words().is_some_and(is_caption)
}

/// Returns true if a line is only the name of the event, or several names.
fn names_only(text: &str, event: &str) -> bool {
    let title = phrases::EVENT_TITLE.captures(text.trim());
    let is_name = title.and_then(|title| title.get(1)).is_some_and(|name| name.as_str() == event);
    let regex = phrases::BETWEEN_NAMES.regex();
    let names: Vec<&str> = regex.into_iter().flat_map(|regex| regex.split(text.trim())).collect();
    let is_badge = |word: &str| word == "events" || !word.starts_with(char::is_lowercase);
    let is_bare = |name: &&str| name.split(' ').skip(1).all(is_badge);
    let is_named = names.iter().any(|name| name.split(' ').next() == Some(event));
    is_name || (names.len() > 1 && is_named && names.iter().all(is_bare))
}

fn is_caption(text: &str) -> bool {
    let text = plain(text);
    phrases::EXAMPLE_CAPTION.matches(&text) || phrases::FILE_CAPTION.matches(&text)
}

fn entry(reading: &Reading, placement: Option<Placement>, claims: Claims, item: &Item) -> Entry {
    let mut values = reading.values.clone();
    let of_type = item.text_of.as_ref().map(|word| Claim {
        line: item.line,
        fact: Fact::Format { format: text_format(word).to_owned() },
        when: None,
        event: None,
        candidate: false,
        text: format!("{word} string"),
    });
    if item.type_.is_none() {
        type_by_themselves(&mut values);
    }
    Entry {
        name: item.name.clone(),
        line: item.line,
        type_: item.type_.clone(),
        list: item.is_list(),
        placement,
        description: claims.description,
        values,
        otherwise: reading.otherwise.clone(),
        claims: of_type.into_iter().chain(claims.claims).collect(),
        cut: false,
        attributes: Vec::new(),
    }
}

/// Makes values numbers or truths where no type tells what they are, if all of them can be.
fn type_by_themselves(values: &mut [PossibleValue]) {
    let as_type = |type_: &str| -> Option<Vec<Scalar>> {
        let typed = values.iter().map(|value| match &value.value {
            Scalar::String(text) => values::scalar(type_, text),
            other => other.clone(),
        });
        let typed: Vec<Scalar> = typed.collect();
        let is_same = |(new, old): (&Scalar, &PossibleValue)| {
            !matches!(new, Scalar::String(_)) && new.to_string() == old.value.to_string()
        };
        typed.iter().zip(&*values).all(is_same).then_some(typed)
    };
    if let Some(typed) = as_type("integer").or_else(|| as_type("boolean")) {
        values.iter_mut().zip(typed).for_each(|(value, typed)| value.value = typed);
    }
}

fn examples(
    items: &[Item],
    nesting: &Nesting,
    codes: &Codes,
    model: Option<&Model>,
) -> Vec<Example> {
    let top = items.iter().zip(&nesting.parents).filter(|(_, parent)| parent.is_none());
    let examples = Examples {
        items,
        top: top.map(|(item, _)| item.name.as_str()).collect(),
        changes: codes.changes(items),
        model,
    };
    codes.examples.iter().map(|example| examples.read(example)).collect()
}

/// The object whose attributes change.
fn changed(format: &Format, tree: &Tree<'_>) -> Option<usize> {
    tree.resolve(format.of.as_ref()?, format.item.unwrap_or(0))
}

/// The claims of the format of the changes about changes inside changes, by the attribute that has them.
fn within(
    format: Option<&Format>,
    shape: Option<&ChangesShape>,
    changed: Option<usize>,
    tree: &Tree<'_>,
) -> HashMap<Option<usize>, Vec<Claim>> {
    let (Some(format), Some(shape)) = (format, shape) else {
        return HashMap::new();
    };
    let claims = claims::of_format(format, changed, tree);
    if claims.is_empty() {
        return HashMap::new();
    }
    HashMap::from([(tree.forest.at(&Path::parse(&shape.at)), claims)])
}

/// The shape of the changes, with its place among the attributes.
fn shape(format: &Format, changed: Option<usize>, tree: &Tree<'_>) -> ChangesShape {
    let mut steps = format.keys.clone();
    if let Some(item) = format.item {
        let own = tree.path(item);
        if steps.first() == Some(&tree.item(item).name) {
            steps.remove(0);
        }
        steps.insert(0, own);
    }
    let of = format.of.as_ref();
    let of = of.map(|of| changed.map_or_else(|| of.clone(), |item| tree.path(item)));
    ChangesShape { line: format.line, at: steps.join("."), of, pairs: format.pairs.clone() }
}

/// Returns true if a page was saved with its lists closed: it has objects, and nothing in them.
fn is_collapsed(items: &[Item], parents: &[Option<usize>]) -> bool {
    items.iter().any(Item::is_object) && parents.iter().all(Option::is_none)
}
