//! The elements that are open, by a part of the rules of HTML that a page of docs needs.
//!
//! Elements that end with another one, and ends without a beginning, are what browsers take them
//! for. All of it takes time that grows with the page only: an end looks nothing up but where its
//! element begins.

use super::tag::{COUNT, Role, Tag};

/// An element that is open.
#[derive(Debug, Clone, Copy)]
pub(super) struct Element {
    pub(super) tag: Tag,
    /// Its effect here.
    pub(super) role: Role,
    /// The line of the file.
    pub(super) line: usize,
}

/// The elements that are open, from the outermost.
pub(super) struct Open {
    elements: Vec<Element>,
    /// The places of the elements of each tag.
    places: Vec<Vec<usize>>,
    /// The places of the lists, and of the item that is open in each.
    lists: Vec<(usize, Option<usize>)>,
}

impl Open {
    pub(super) fn new() -> Self {
        Self { elements: Vec::new(), places: vec![Vec::new(); COUNT], lists: Vec::new() }
    }

    pub(super) fn push(&mut self, element: Element) {
        let place = self.elements.len();
        match element.role {
            Role::List => self.lists.push((place, None)),
            Role::Item | Role::Definition => {
                if let Some((_, item)) = self.lists.last_mut() {
                    *item = Some(place);
                }
            }
            _ => {}
        }
        self.places[element.tag.index()].push(place);
        self.elements.push(element);
    }

    /// Closes the innermost element, if it is not one before a place.
    pub(super) fn pop(&mut self, place: usize) -> Option<Element> {
        if self.elements.len() <= place {
            return None;
        }
        let element = self.elements.pop()?;
        let place = self.elements.len();
        self.places[element.tag.index()].pop();
        if self.lists.last().is_some_and(|(list, _)| *list == place) {
            self.lists.pop();
        } else if let Some((_, item)) = self.lists.last_mut()
            && *item == Some(place)
        {
            *item = None;
        }
        Some(element)
    }

    pub(super) fn innermost(&self, tag: Tag) -> Option<usize> {
        self.places[tag.index()].last().copied()
    }

    pub(super) fn has(&self, name: &str) -> bool {
        Tag::of(name.as_bytes()).is_some_and(|tag| self.innermost(tag).is_some())
    }

    /// Returns true if an item that begins here is in a list.
    pub(super) fn has_list(&self) -> bool {
        self.list().is_some()
    }

    /// The place of the item that is open in the innermost list.
    pub(super) fn item(&self) -> Option<usize> {
        self.list().and_then(|(_, item)| item)
    }

    /// The innermost list. What is around a table is not seen in it.
    fn list(&self) -> Option<(usize, Option<usize>)> {
        let list = self.lists.last().copied();
        list.filter(|(place, _)| self.table().is_none_or(|table| table < *place))
    }

    fn table(&self) -> Option<usize> {
        Tag::of(b"table").and_then(|table| self.innermost(table))
    }

    /// The place of the element that an end closes. What is open around a table stays open in it,
    /// and an item ends only in its own list.
    pub(super) fn place_of_end(&self, tag: Tag) -> Option<usize> {
        if matches!(tag.role(), Role::Item | Role::Definition) {
            return self.item().filter(|place| self.elements[*place].tag == tag);
        }
        let place = self.innermost(tag);
        place.filter(|place| self.table().is_none_or(|table| table <= *place))
    }
}
