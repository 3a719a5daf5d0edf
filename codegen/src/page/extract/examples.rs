//! Which part of a payload an example shows.

use std::collections::HashSet;

use indexmap::IndexMap;

use crate::model::Model;
use crate::page::outline::{Example, ExampleOf};
use crate::spec::Json;

use super::code::Block;
use super::listing::Item;
use super::payload::{DATA, EVENT, data_of};
use super::phrases;

/// Data that tell the kind of an example.
pub(super) struct Examples<'a> {
    pub(super) items: &'a [Item],
    /// Names that the data may have at the top.
    pub(super) top: HashSet<&'a str>,
    /// The attributes that have the changes, as indices of the list.
    pub(super) changes: HashSet<usize>,
    pub(super) model: Option<&'a Model>,
}

impl Examples<'_> {
    /// Returns the kind of a block, and its JSON.
    pub(super) fn read(&self, block: &Block) -> Example {
        let (of, json) = self.part(block);
        Example { line: block.line, of, json: json.clone() }
    }

    /// The part of a payload that a block shows, without what stands around it.
    pub(super) fn part<'j>(&self, block: &'j Block) -> (ExampleOf, &'j Json) {
        let Json::Object(members) = &block.json else {
            return (ExampleOf::Unknown, &block.json);
        };
        let around =
            self.model.map_or_else(|| vec![DATA.to_owned()], |model| model.envelope.data.0.clone());
        let inner = data_of(self.model, &block.json).filter(|_| !around.is_empty());
        let inner = inner.filter(|data| matches!(data, Json::Object(_)));
        let is_listed = around.first().is_some_and(|data| self.top.contains(data.as_str()));
        if let Some(inner) = inner.filter(|_| !is_listed) {
            return match members.len() {
                1 => (ExampleOf::Data, inner),
                _ if self.has_name(members) || self.is_data(inner) => {
                    (ExampleOf::Payload, &block.json)
                }
                _ => (ExampleOf::Unknown, &block.json),
            };
        }
        let is_whole =
            members.len() > 1 && members.keys().any(|key| phrases::CHANGES_NAME.matches(key));
        if is_whole && self.is_data(&block.json) {
            return (ExampleOf::Data, &block.json);
        }
        if let Some(changes) = self.changes(block) {
            return (ExampleOf::Changes, changes);
        }
        if self.is_data(&block.json) {
            (ExampleOf::Data, &block.json)
        } else {
            (ExampleOf::Unknown, &block.json)
        }
    }

    /// Returns true if a payload names its event, at the top or in an object there.
    fn has_name(&self, members: &IndexMap<String, Json>) -> bool {
        let name = self.model.map_or(Some(EVENT), |model| {
            let name = model.envelope.name.whole()?;
            name.0.first().map(String::as_str)
        });
        name.is_some_and(|name| members.contains_key(name))
    }

    /// The changes, if a block shows them: with their name around them, or where they are listed.
    fn changes<'j>(&self, block: &'j Block) -> Option<&'j Json> {
        let Json::Object(members) = &block.json else {
            return None;
        };
        let owner = block.item.filter(|item| self.changes.contains(item));
        let only = members.first().filter(|_| members.len() == 1);
        if let Some((name, inner)) = only {
            let is_own = owner.is_some_and(|owner| self.items[owner].name == *name);
            let is_listed = owner.is_none()
                && phrases::CHANGES_NAME.matches(name)
                && self.items.iter().any(|item| item.name == *name);
            if is_own || is_listed {
                return Some(inner);
            }
        }
        owner.map(|_| &block.json)
    }

    /// Returns true if every name is one of the data's, or nearly so in a long list.
    fn is_data(&self, json: &Json) -> bool {
        let Json::Object(members) = json else {
            return false;
        };
        let own = members.keys().filter(|key| self.top.contains(key.as_str())).count();
        own > 0 && own * 4 >= members.len() * 3
    }
}
