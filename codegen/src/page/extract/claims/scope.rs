//! Where a sentence stands: what it can mean with the words in it.

use std::collections::HashMap;

use crate::page::extract::events::Events;
use crate::page::extract::phrases;
use crate::page::extract::shared::Shared;
use crate::page::extract::tree::Tree;
use crate::page::extract::values::Reading;
use crate::spec::Scalar;

/// So many attributes may have a value before it tells none of them.
const MOST: usize = 50;

/// The attributes of an event, with the values of each.
pub(in crate::page::extract) struct Context<'a> {
    pub(super) tree: &'a Tree<'a>,
    readings: &'a [Reading],
    /// The events of the page.
    pub(super) events: Events<'a>,
    /// Data that all events of the page have in common.
    pub(super) shared: &'a Shared,
    /// The attributes that have a value, by the words of the value.
    by_value: HashMap<String, Vec<usize>>,
    /// The object whose attributes change, if the page shows the format of the changes.
    pub(super) changed: Option<usize>,
}

impl<'a> Context<'a> {
    pub(in crate::page::extract) fn new(
        tree: &'a Tree<'a>,
        readings: &'a [Reading],
        events: Events<'a>,
        shared: &'a Shared,
        changed: Option<usize>,
    ) -> Self {
        let mut by_value: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, reading) in readings.iter().enumerate() {
            for value in &reading.values {
                if let Scalar::String(text) = &value.value {
                    by_value.entry(words_of(text)).or_default().push(at);
                }
            }
        }
        Self { tree, readings, events, shared, by_value, changed }
    }

    /// A sentence of an attribute.
    pub(super) fn at(&'a self, item: usize) -> Scope<'a> {
        Scope {
            context: self,
            item,
            event: None,
            is_under_condition: false,
            is_of_some_cases: false,
        }
    }
}

/// Where a sentence stands.
#[derive(Clone, Copy)]
pub(super) struct Scope<'a> {
    pub(super) context: &'a Context<'a>,
    /// The attribute whose text it is.
    pub(super) item: usize,
    /// The event, if the sentence says that it holds for it.
    pub(super) event: Option<&'a str>,
    /// True if it is the part of a sentence that holds under a condition.
    pub(super) is_under_condition: bool,
    /// True if it lists values of some cases alone, which no description does.
    pub(super) is_of_some_cases: bool,
}

impl<'a> Scope<'a> {
    pub(super) fn tree(&self) -> &'a Tree<'a> {
        self.context.tree
    }

    /// The type of the attribute.
    pub(super) fn type_(&self) -> &'a str {
        self.tree().item(self.item).type_.as_deref().unwrap_or_default()
    }

    /// Returns true if the attribute is an array or a map.
    pub(super) fn has_items(&self) -> bool {
        let item = self.tree().item(self.item);
        item.is_list() || self.type_().to_lowercase().starts_with("map")
    }

    /// The attribute that a path means here.
    pub(super) fn resolve(&self, path: &str) -> Option<usize> {
        self.tree().resolve(path, self.item)
    }

    /// The values that the page lists of an attribute.
    pub(super) fn values(&self, at: usize) -> impl Iterator<Item = &'a Scalar> {
        let reading = self.context.readings.get(at);
        reading.into_iter().flat_map(|reading| &reading.values).map(|value| &value.value)
    }

    /// The path as it is from the top; as it is written if no attribute has it.
    pub(super) fn full(&self, path: &str) -> String {
        let found = self.resolve(path);
        found.map_or_else(|| path.to_owned(), |found| self.tree().path(found))
    }

    /// Returns true if a name is the attribute's own.
    pub(super) fn is_own(&self, path: &str) -> bool {
        let own = &self.tree().item(self.item).name;
        path == own || self.resolve(path) == Some(self.item)
    }

    /// Returns true if a word is a value of the attribute, or of one that another event of the page
    /// has under the same name.
    pub(super) fn is_listed(&self, word: &str) -> bool {
        let name = &self.tree().item(self.item).name;
        self.values(self.item).any(|value| value.to_string() == word)
            || self.context.shared.lists(name, word)
    }

    /// Returns true if the list of the attribute has a value, or is open, or if there is none.
    pub(super) fn can_be(&self, word: &str) -> bool {
        let reading = self.context.readings.get(self.item);
        reading.is_none_or(|reading| reading.otherwise.is_some() || reading.values.is_empty())
            || self.is_listed(word)
    }

    /// The only attribute with a value of these words, inside of another if that is given: the
    /// attribute and the value. Words with a capital in front of it name it more exactly.
    pub(super) fn with_value(&self, words: &str, inside: Option<usize>) -> Option<(usize, Scalar)> {
        let all: Vec<&str> = words.split(' ').collect();
        (0..all.len())
            .take_while(|start| all[..*start].iter().all(|word| is_capital(word)))
            .find_map(|start| {
                let value = words_of(&all[start..].join(" "));
                let singular = value.strip_suffix('s').unwrap_or(&value).to_owned();
                [value, singular].into_iter().find_map(|value| self.only_with(&value, inside))
            })
    }

    fn only_with(&self, words: &str, inside: Option<usize>) -> Option<(usize, Scalar)> {
        let all = self.context.by_value.get(words).filter(|all| all.len() <= MOST)?;
        let is_meant = |at: &&usize| {
            **at != self.item
                && inside.is_none_or(|object| self.tree().forest.is_inside(**at, object))
        };
        let meant: Vec<usize> = all.iter().filter(is_meant).copied().collect();
        let direct = meant.iter().filter(|at| self.tree().forest.parent(**at) == inside);
        let direct: Vec<usize> = direct.copied().collect();
        let [only] = (if inside.is_some() && direct.len() == 1 { direct } else { meant })[..]
        else {
            return None;
        };
        let values = &self.context.readings.get(only)?.values;
        let value = values.iter().find(|value| words_of(&value.value.to_string()) == words)?;
        Some((only, value.value.clone()))
    }

    /// Returns true if a sentence says what a description does not: it speaks of values, of
    /// presence, of limits, of a format or of another attribute.
    pub(super) fn is_unread(&self, text: &str) -> bool {
        let regex = phrases::SAYS_NOTHING.regex();
        let rest = regex.map_or(text.into(), |regex| regex.replace_all(text, " "));
        let is_question = phrases::WHETHER.matches(text);
        phrases::OPEN_LIST.matches(text.trim_end_matches('.'))
            || phrases::OF_VALUES.matches(&rest)
            || phrases::OF_LITERALS.matches(&rest)
            || phrases::BEFORE_VALUE.each(&rest).into_iter().any(|word| self.is_listed(word))
            || phrases::OF_FORMATS.matches(text)
            || self.is_like_within(text)
            || (!is_question && phrases::OF_LIMITS.matches(&rest))
            || phrases::DOTTED.each(text).into_iter().any(|path| self.is_path(path))
            || phrases::IDENTIFIER.each(text).into_iter().any(|word| self.is_other(word, text))
    }

    /// Returns true if a sentence may say that the change of an object is an object with changes.
    fn is_like_within(&self, text: &str) -> bool {
        let is_object = |word: &str| {
            let name = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '_');
            let found = self.resolve(name).filter(|found| Some(*found) != self.context.changed);
            let found = found.filter(|found| *found != self.item);
            let found = found.filter(|found| self.tree().item(*found).can_have_changes());
            found.is_some_and(|found| self.tree().forest.parent(found).is_some())
        };
        phrases::LIKE_WITHIN.matches(text) && text.split_whitespace().any(is_object)
    }

    fn is_path(&self, path: &str) -> bool {
        let is_file = phrases::FILE_CAPTION.matches(path);
        let is_known =
            path.split('.').any(|step| self.tree().forest.has_name(step) || step.contains('_'));
        !is_file && is_known && !self.is_own(path)
    }

    /// Returns true if a word is the name of another attribute, and not of the thing that it
    /// describes.
    fn is_other(&self, word: &str, text: &str) -> bool {
        let name = word.trim_matches('`');
        let is_thing =
            [" object", " event"].iter().any(|thing| text.contains(&format!("{word}{thing}")));
        self.tree().forest.has_name(name) && !is_thing && !self.is_own(name)
    }
}

/// A value as words: in small letters, with spaces for other signs.
fn words_of(value: &str) -> String {
    let value = value.trim_matches(['`', '"', '\'']).to_lowercase();
    value.replace(['_', '-'], " ")
}

fn is_capital(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}
