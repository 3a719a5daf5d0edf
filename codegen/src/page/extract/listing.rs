//! The blocks of a list of attributes as attributes, each with the text and the code that is its own.

use std::collections::HashSet;

use crate::page::document::{Block, BlockKind, Unread};

use super::bullet::{self, Split};
use super::phrases;
use super::text::{plain, unread};

/// An attribute of the list, before it is known where it stands.
#[derive(Debug)]
pub(super) struct Item {
    pub(super) name: String,
    pub(super) line: usize,
    /// How deep its bullet stands, if the page shows it.
    pub(super) depth: Option<usize>,
    pub(super) type_: Option<String>,
    /// What the string has in it, if its type says so, as `decimal string` does.
    pub(super) text_of: Option<String>,
    /// True if the page does not list it, and the path of another tells that it is there.
    pub(super) is_inferred: bool,
    pub(super) fragments: Vec<Fragment>,
    /// True if the bullets that come next are labels.
    introduces: bool,
    /// True if bullets before were values.
    has_values: bool,
}

/// A piece of what the page says of an attribute.
#[derive(Debug)]
pub(super) struct Fragment {
    pub(super) line: usize,
    pub(super) kind: FragmentKind,
    pub(super) text: String,
}

/// The kinds of piece.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FragmentKind {
    /// Prose.
    Text,
    /// A bullet that is a note, or a label.
    Note,
    /// A bullet that is a possible value.
    Value,
    /// Code.
    Code,
}

/// A list of attributes.
#[derive(Debug, Default)]
pub(super) struct Listing {
    pub(super) items: Vec<Item>,
    /// Code that belongs to no attribute.
    pub(super) codes: Vec<(usize, String)>,
    pub(super) unplaced: Vec<Unread>,
}

impl Item {
    /// Makes an attribute that nothing has been said about yet.
    pub(super) fn new(
        name: String,
        line: usize,
        depth: Option<usize>,
        type_: Option<String>,
    ) -> Self {
        let (text_of, type_) = match type_ {
            Some(words) => match words.split_once(' ') {
                Some((of, string)) if phrases::TEXT_TYPE.matches(&words) => {
                    (Some(of.to_owned()), Some(string.to_owned()))
                }
                _ => (None, Some(words)),
            },
            None => (None, None),
        };
        Self {
            name,
            line,
            depth,
            type_,
            text_of,
            is_inferred: false,
            fragments: Vec::new(),
            introduces: false,
            has_values: false,
        }
    }

    /// Returns true if it can have attributes in it, by its type.
    pub(super) fn is_container(&self) -> bool {
        let type_ = self.type_.as_deref().unwrap_or_default().to_lowercase();
        ["object", "array", "list", "map", "hash", "json"].iter().any(|word| type_.contains(word))
            && !self.is_list_of_scalars()
    }

    /// Returns true if its type says that it is an object, or has objects in it.
    pub(super) fn is_object(&self) -> bool {
        self.type_.as_deref().is_some_and(|type_| type_.to_lowercase().contains("object"))
    }

    /// Returns true if it is a list.
    pub(super) fn is_list(&self) -> bool {
        let type_ = self.type_.as_deref().unwrap_or_default().to_lowercase();
        type_.starts_with("array") || type_.starts_with("list") || type_.contains("[]")
    }

    /// Returns true if a change of it can be an object with changes of what is in it.
    pub(super) fn can_have_changes(&self) -> bool {
        let type_ = self.type_.as_deref().unwrap_or_default().to_lowercase();
        !self.is_list() && (self.is_object() || type_.starts_with("map"))
    }

    /// The bullets that are its values.
    fn value_bullets(&self) -> impl Iterator<Item = &str> {
        let values = self.fragments.iter().filter(|fragment| fragment.kind == FragmentKind::Value);
        values.map(|value| value.text.as_str())
    }

    fn is_list_of_scalars(&self) -> bool {
        let type_ = self.type_.as_deref().unwrap_or_default().to_lowercase();
        let scalars = ["string", "integer", "number", "boolean", "date", "float", "timestamp"];
        !type_.contains("object") && scalars.iter().any(|scalar| type_.contains(scalar))
    }

    /// Returns true if what the page said last of it is followed by values.
    fn awaits_values(&self) -> bool {
        self.fragments.last().is_some_and(|fragment| match fragment.kind {
            FragmentKind::Value => true,
            FragmentKind::Text => phrases::VALUES_AWAITED.matches(&fragment.text),
            FragmentKind::Note | FragmentKind::Code => false,
        })
    }

    /// Adds what the page says next of it.
    pub(super) fn push(&mut self, fragment: Fragment) {
        match fragment.kind {
            // Labels do not end the list that they are in.
            FragmentKind::Note => {}
            FragmentKind::Text => self.introduces = phrases::INTRODUCTION.matches(&fragment.text),
            FragmentKind::Value | FragmentKind::Code => self.introduces = false,
        }
        self.has_values |= fragment.kind == FragmentKind::Value;
        self.fragments.push(fragment);
    }
}

/// Reads the blocks of a list. `known` are the names that the page's JSON and the spec have.
pub(super) fn listing<'b>(
    blocks: impl IntoIterator<Item = &'b Block>,
    known: &HashSet<String>,
) -> Listing {
    let mut reader =
        Reader { known, open: Vec::new(), is_unclear: false, listing: Listing::default() };
    let mut blocks = blocks.into_iter().peekable();
    while let Some(block) = blocks.next() {
        reader.block(block, blocks.peek().copied());
    }
    reader.listing
}

struct Reader<'a> {
    known: &'a HashSet<String>,
    /// The bullets that are open, outermost first: how deep they stand, and the attribute that
    /// they are or belong to.
    open: Vec<(usize, Option<usize>)>,
    /// True if no attribute came since a bullet that could be one.
    is_unclear: bool,
    listing: Listing,
}

impl Reader<'_> {
    fn block(&mut self, block: &Block, next: Option<&Block>) {
        match &block.kind {
            BlockKind::Bullet { text, parts } => self.bullet(block, text, parts, next),
            BlockKind::Prose { text } | BlockKind::Heading { text, .. } => self.prose(block, text),
            BlockKind::Code { text } => self.code(block, text),
        }
    }

    /// The attribute that a block inside of a bullet belongs to; for a bullet, the one around it.
    fn owner(&mut self, depth: Option<usize>, is_bullet: bool) -> Option<usize> {
        let Some(depth) = depth else {
            let last = self.listing.items.len().checked_sub(1);
            return last.filter(|_| !self.is_unclear);
        };
        let is_open = |level: usize| if is_bullet { level < depth } else { level <= depth };
        while self.open.last().is_some_and(|(level, _)| !is_open(*level)) {
            self.open.pop();
        }
        self.open.last().and_then(|(_, item)| *item)
    }

    fn bullet(&mut self, block: &Block, text: &str, parts: &[String], next: Option<&Block>) {
        let text = plain(text);
        let owner = self.owner(block.depth, true);
        let has_prose = next.is_some_and(|next| matches!(next.kind, BlockKind::Prose { .. }));
        let around = Around {
            owner: owner.map(|owner| &self.listing.items[owner]),
            known: self.known,
            is_described: block.depth.is_none() && has_prose,
            is_flattened: block.depth.is_none(),
        };
        let kind = Kind::of(&text, parts, &around);
        let item = match kind {
            Kind::Attribute(split) => Some(self.attribute(block, split)),
            Kind::Value => self.fragment(owner, block.line, FragmentKind::Value, &text),
            Kind::Note => self.fragment(owner, block.line, FragmentKind::Note, &text),
            Kind::Unclear(why) => {
                self.listing.unplaced.push(unread(block.line, &text, why));
                // Nothing in it is about the attribute around or before it.
                self.is_unclear = true;
                None
            }
        };
        if let Some(depth) = block.depth {
            self.open.push((depth, item));
        }
    }

    fn attribute(&mut self, block: &Block, split: Split) -> usize {
        if let Some(doubt) = split.doubt {
            self.listing.unplaced.push(unread(block.line, &split.name, doubt));
        }
        let text = (!split.rest.is_empty()).then_some(Fragment {
            line: block.line,
            kind: FragmentKind::Text,
            text: split.rest,
        });
        self.is_unclear = false;
        let mut item = Item::new(split.name, block.line, block.depth, split.type_);
        item.is_inferred = block.is_inferred;
        text.into_iter().for_each(|text| item.push(text));
        self.listing.items.push(item);
        self.listing.items.len() - 1
    }

    fn fragment(
        &mut self,
        owner: Option<usize>,
        line: usize,
        kind: FragmentKind,
        text: &str,
    ) -> Option<usize> {
        match owner {
            Some(owner) => {
                self.listing.items[owner].push(Fragment { line, kind, text: text.to_owned() })
            }
            None => {
                let why = "it stands in the list of attributes and belongs to none";
                self.listing.unplaced.push(unread(line, text, why));
            }
        }
        owner
    }

    fn prose(&mut self, block: &Block, text: &str) {
        let text = plain(text);
        if phrases::EXAMPLE_CAPTION.matches(&text) || phrases::FILE_CAPTION.matches(&text) {
            return;
        }
        let owner = self.owner(block.depth, false);
        let awaits = owner.is_some_and(|owner| self.listing.items[owner].awaits_values());
        if !awaits && self.is_bare_attribute(&text) {
            let why = "it has the name and the type of an attribute, and is no bullet";
            return self.listing.unplaced.push(unread(block.line, &text, why));
        }
        self.fragment(owner, block.line, FragmentKind::Text, &text);
    }

    /// Returns true if a line is nothing but a name with a type, as those of attributes are. An event that is
    /// null is none.
    fn is_bare_attribute(&self, text: &str) -> bool {
        let split = bullet::split(text, &[], self.known);
        split.is_some_and(|split| {
            let is_typed = split.type_.is_some_and(|type_| !type_.eq_ignore_ascii_case("null"));
            is_typed && split.rest.is_empty() && split.doubt.is_none()
        })
    }

    /// Code outside of all bullets belongs to the attribute at the top before it if that has the
    /// changes, which pages like to illustrate there.
    fn code(&mut self, block: &Block, text: &str) {
        let owner = match block.depth {
            Some(0) => self
                .open
                .first()
                .and_then(|(_, item)| *item)
                .filter(|item| phrases::CHANGES_NAME.matches(&self.listing.items[*item].name)),
            depth => self.owner(depth, false),
        };
        match owner {
            Some(owner) => self.listing.items[owner].push(Fragment {
                line: block.line,
                kind: FragmentKind::Code,
                text: text.to_owned(),
            }),
            None => self.listing.codes.push((block.line, text.to_owned())),
        }
    }
}

/// The kinds of bullet.
enum Kind {
    Attribute(Split),
    Value,
    Note,
    Unclear(&'static str),
}

/// The surroundings of a bullet.
struct Around<'a> {
    /// The attribute that it could belong to.
    owner: Option<&'a Item>,
    known: &'a HashSet<String>,
    /// True if the page has lost its nesting: the bullet need not belong to the owner.
    is_flattened: bool,
    /// True if that is so, and prose follows, which values have in their own line.
    is_described: bool,
}

impl Around<'_> {
    /// Returns true if a name without a type goes on with the values of the owner. It does not
    /// where those before it are numbers, or have a meaning as it has none, and more speaks for an
    /// attribute.
    fn continues_values(&self, name: &str) -> bool {
        let values = self.owner.into_iter().flat_map(Item::value_bullets);
        let values: Vec<&str> = values.collect();
        if !self.is_flattened || values.is_empty() {
            return true;
        }
        let is_like_attribute = self.is_described || self.known.contains(name);
        let are_numbers = values.iter().all(|value| phrases::NUMBER_FIRST.matches(value));
        !are_numbers && !is_like_attribute
    }
}

impl Kind {
    fn of(text: &str, parts: &[String], around: &Around<'_>) -> Self {
        let Around { owner, known, .. } = *around;
        let awaits = owner.is_some_and(Item::awaits_values);
        let has_values = owner.is_some_and(|owner| owner.has_values);
        if phrases::NUMBERED_VALUE.matches(text) {
            return Self::Value;
        }
        if (awaits || has_values) && phrases::NAMED_VALUE.matches(text) {
            return Self::Value;
        }
        match bullet::split(text, parts, known) {
            Some(split) if split.type_.is_some() && !split.is_loose => Self::Attribute(split),
            Some(split) if awaits && around.continues_values(&split.name) => Self::Value,
            Some(split) => Self::unclear(split, owner, known),
            None if awaits && text.split(' ').count() <= 5 => Self::Value,
            None => Self::described(text, parts, around),
        }
    }

    /// A name with words behind it and no type: an attribute of an object, a label of others.
    fn described(text: &str, parts: &[String], around: &Around<'_>) -> Self {
        let can_hold = |item: &Item| item.type_.is_none() || item.is_object();
        let introduces = around.owner.is_some_and(|owner| owner.introduces);
        let is_place = !introduces && around.owner.is_none_or(can_hold);
        let can_be_place = !introduces && (is_place || around.is_flattened);
        let split = bullet::described(parts).filter(|_| is_place);
        match split.filter(|split| phrases::PLAIN_NAME.matches(&split.name)) {
            Some(split) => Self::Attribute(split),
            None if can_be_place && bullet::is_like_attribute(text, parts) => {
                Self::Unclear("it could be an attribute whose type is not known, or a note")
            }
            None => Self::Note,
        }
    }

    /// A word alone: an attribute without a type, or a label. So can be two words with a type as the
    /// second.
    fn unclear(split: Split, owner: Option<&Item>, known: &HashSet<String>) -> Self {
        let is_known = known.contains(&split.name);
        if owner.is_some_and(|owner| owner.introduces) {
            Self::Note
        } else if is_known || phrases::PLAIN_NAME.matches(&split.name) {
            Self::Attribute(split)
        } else {
            Self::Unclear("it could be an attribute, or a label")
        }
    }
}
