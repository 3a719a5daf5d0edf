//! The elements of HTML that matter to the blocks of a page.

/// What an element does to the blocks of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// It has items.
    List,
    /// It is a bullet.
    Item,
    /// It is what follows the bullet of a definition.
    Definition,
    /// It is a heading of this level.
    Heading(u8),
    /// It stands on lines of its own.
    Block,
    /// The same, and what is beside the docs ends where it begins.
    Main,
    /// It stands on lines of its own, and its end need not be marked.
    Lines,
    /// It ends a line.
    Break,
    /// Its lines are kept as they are.
    Verbatim,
    /// It is a piece of code in a line.
    Code,
    Table,
    Title,
    /// It is no part of the docs.
    Hidden,
    /// It is no part of the docs unless it is in the main part.
    Header,
    /// It does not matter.
    None,
    /// It is a piece of a line, but no part of code.
    Button,
    /// It is a piece of a line.
    Inline,
}

/// The name of an element that matters, as index of [`TAGS`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Tag(usize);

impl Tag {
    /// Every element that has a name other than these is a piece of a line.
    pub(super) fn of(name: &[u8]) -> Option<Self> {
        TAGS.iter()
            .position(|(tag, _)| tag.as_bytes() == name)
            .map(Self)
    }

    pub(super) fn name(self) -> &'static str {
        TAGS[self.0].0
    }

    pub(super) fn role(self) -> Role {
        TAGS[self.0].1
    }

    /// Where it is in a list that has something for each of them.
    pub(super) fn index(self) -> usize {
        self.0
    }
}

/// How many tags there are.
pub(super) const COUNT: usize = TAGS.len();

const TAGS: [(&str, Role); 59] = [
    ("div", Role::Block),
    ("p", Role::Lines),
    ("li", Role::Item),
    ("ul", Role::List),
    ("ol", Role::List),
    ("code", Role::Code),
    ("br", Role::Break),
    ("pre", Role::Verbatim),
    ("button", Role::Button),
    ("h1", Role::Heading(1)),
    ("h2", Role::Heading(2)),
    ("h3", Role::Heading(3)),
    ("h4", Role::Heading(4)),
    ("h5", Role::Heading(5)),
    ("h6", Role::Heading(6)),
    ("dl", Role::List),
    ("dt", Role::Item),
    ("dd", Role::Definition),
    ("menu", Role::List),
    ("html", Role::Block),
    ("body", Role::Main),
    ("main", Role::Main),
    ("article", Role::Main),
    ("section", Role::Block),
    ("details", Role::Block),
    ("summary", Role::Block),
    ("blockquote", Role::Block),
    ("figure", Role::Block),
    ("figcaption", Role::Block),
    ("aside", Role::Block),
    ("address", Role::Block),
    ("fieldset", Role::Block),
    ("form", Role::Block),
    ("center", Role::Block),
    ("hgroup", Role::Block),
    ("hr", Role::Lines),
    ("tr", Role::Lines),
    ("td", Role::Lines),
    ("th", Role::Lines),
    ("caption", Role::Lines),
    ("option", Role::Lines),
    ("table", Role::Table),
    ("title", Role::Title),
    ("header", Role::Header),
    ("footer", Role::Hidden),
    ("nav", Role::Hidden),
    ("script", Role::Hidden),
    ("style", Role::Hidden),
    ("noscript", Role::Hidden),
    ("svg", Role::Hidden),
    ("math", Role::Hidden),
    ("iframe", Role::Hidden),
    ("template", Role::Hidden),
    ("select", Role::Hidden),
    ("textarea", Role::Hidden),
    ("wbr", Role::None),
    ("meta", Role::None),
    ("link", Role::None),
    ("head", Role::None),
];
