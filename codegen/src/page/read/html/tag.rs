//! The elements of HTML that matter to the blocks of a page.

/// The effects of elements on the blocks of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// The element has items.
    List,
    /// The element is a bullet.
    Item,
    /// The element follows the bullet of a definition.
    Definition,
    /// The element can be opened and closed.
    Details,
    /// The element is the part of such a one that is seen while it is closed.
    Summary,
    /// The element is a heading of this level.
    Heading(u8),
    /// The element stands on lines of its own.
    Block,
    /// The element stands on lines of its own, and parts beside the docs end where it begins.
    Main,
    /// The element stands on lines of its own, and its end need not be marked.
    Lines,
    /// The element ends a line.
    Break,
    /// Its lines are kept as they are.
    Verbatim,
    /// The element is a piece of code in a line.
    Code,
    Table,
    Title,
    /// The element is no part of the docs.
    Hidden,
    /// The element is no part of the docs unless it is in the main part.
    Header,
    /// The element does not matter.
    None,
    /// The element is a piece of a line, but no part of code.
    Button,
    /// The element is a piece of a line.
    Inline,
}

/// The name of an element that matters, as index of [`TAGS`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Tag(usize);

impl Tag {
    /// Every element that has a name other than these is a piece of a line.
    pub(super) fn of(name: &[u8]) -> Option<Self> {
        let index = TAGS.binary_search_by(|(tag, _)| tag.as_bytes().cmp(name));
        index.ok().map(Self)
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

/// In the order of the alphabet.
const TAGS: [(&str, Role); 59] = [
    ("address", Role::Block),
    ("article", Role::Main),
    ("aside", Role::Block),
    ("blockquote", Role::Block),
    ("body", Role::Main),
    ("br", Role::Break),
    ("button", Role::Button),
    ("caption", Role::Lines),
    ("center", Role::Block),
    ("code", Role::Code),
    ("dd", Role::Definition),
    ("details", Role::Details),
    ("div", Role::Block),
    ("dl", Role::List),
    ("dt", Role::Item),
    ("fieldset", Role::Block),
    ("figcaption", Role::Block),
    ("figure", Role::Block),
    ("footer", Role::Hidden),
    ("form", Role::Block),
    ("h1", Role::Heading(1)),
    ("h2", Role::Heading(2)),
    ("h3", Role::Heading(3)),
    ("h4", Role::Heading(4)),
    ("h5", Role::Heading(5)),
    ("h6", Role::Heading(6)),
    ("head", Role::None),
    ("header", Role::Header),
    ("hgroup", Role::Block),
    ("hr", Role::Lines),
    ("html", Role::Block),
    ("iframe", Role::Hidden),
    ("li", Role::Item),
    ("link", Role::None),
    ("main", Role::Main),
    ("math", Role::Hidden),
    ("menu", Role::List),
    ("meta", Role::None),
    ("nav", Role::Hidden),
    ("noscript", Role::Hidden),
    ("ol", Role::List),
    ("option", Role::Lines),
    ("p", Role::Lines),
    ("pre", Role::Verbatim),
    ("script", Role::Hidden),
    ("section", Role::Block),
    ("select", Role::Hidden),
    ("style", Role::Hidden),
    ("summary", Role::Summary),
    ("svg", Role::Hidden),
    ("table", Role::Table),
    ("td", Role::Lines),
    ("template", Role::Hidden),
    ("textarea", Role::Hidden),
    ("th", Role::Lines),
    ("title", Role::Title),
    ("tr", Role::Lines),
    ("ul", Role::List),
    ("wbr", Role::None),
];

#[cfg(test)]
mod tests {
    use super::{TAGS, Tag};

    #[test]
    fn each_tag_is_found() {
        for (name, role) in TAGS {
            let tag = Tag::of(name.as_bytes()).map(|tag| (tag.name(), tag.role()));
            assert_eq!(tag, Some((name, role)));
        }
        assert_eq!(Tag::of(b"span"), None);
    }
}
