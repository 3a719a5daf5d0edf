//! Evidence of a page, besides order and types, of the places of its attributes.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::page::extract::examples::Examples;
use crate::page::extract::listing::Item;
use crate::page::extract::payload::data_of;
use crate::page::extract::phrases;
use crate::page::outline::ExampleOf;
use crate::spec::Json;

use super::noun::folded;
use super::page::Page;

/// The kinds of evidence that an attribute stands in another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Source {
    /// An example has it there.
    Example,
    /// A sentence writes its path.
    Path,
    /// The format of the changes says so.
    Changes,
    /// The event is named after it.
    Event,
}

/// Names that stand in other names; the name of the data itself is empty.
#[derive(Debug, Default)]
pub(super) struct Evidence {
    members: BTreeMap<String, BTreeMap<String, Source>>,
    /// Objects that an example shows whole, in an array of several.
    whole: BTreeSet<String>,
    /// The attributes in which the changes themselves stand.
    changes: BTreeSet<String>,
    /// The attribute that the event is named after.
    noun: Option<String>,
    /// A list of what the event is about one of, which may as well be a part of something else.
    nouns: Option<String>,
}

/// The name that stands for the data itself.
pub(super) const DATA: &str = "";

impl Evidence {
    /// Gathers all that a page tells.
    pub(super) fn of(page: &Page<'_>) -> Self {
        let mut evidence = Self::default();
        evidence.paths(page);
        evidence.formats(page);
        evidence.examples(page);
        evidence.noun(page);
        evidence
    }

    /// Returns the evidence that a name stands in another.
    pub(super) fn source(&self, parent: &str, name: &str) -> Option<Source> {
        self.members.get(parent)?.get(name).copied()
    }

    /// Returns true if a name is known to stand somewhere.
    pub(super) fn knows(&self, name: &str) -> bool {
        self.members.values().any(|value| value.contains_key(name))
    }

    /// The names that stand in another.
    pub(super) fn members<'a>(&'a self, parent: &str) -> impl Iterator<Item = &'a str> {
        let members = self.members.get(parent).into_iter();
        members.flat_map(|member| member.keys().map(String::as_str))
    }

    /// Returns true if an example shows all of an object.
    pub(super) fn is_whole(&self, parent: &str) -> bool {
        self.whole.contains(parent)
    }

    /// Returns true if the changes themselves stand in an attribute.
    pub(super) fn has_changes(&self, name: &str) -> bool {
        self.changes.contains(name)
    }

    /// Returns true if the event is named after an attribute, which is an object then.
    pub(super) fn is_noun(&self, name: &str) -> bool {
        self.noun.as_deref() == Some(name)
    }

    fn add(&mut self, parent: &str, name: &str, source: Source) {
        let members = self.members.entry(parent.to_owned()).or_default();
        members.entry(name.to_owned()).or_insert(source);
    }

    /// The attribute that the event is named after stands at the top, if nothing else is known.
    fn noun(&mut self, page: &Page<'_>) {
        let is_elsewhere = |noun: &str| self.knows(noun) && self.source(DATA, noun).is_none();
        let Some(noun) = page.noun().filter(|noun| !is_elsewhere(noun)) else { return };
        let mut named = page.items.iter().filter(|item| item.name == noun);
        if named.any(Item::is_list) && !folded(page.event).contains(&folded(noun)) {
            self.nouns = Some(noun.to_owned());
            return;
        }
        self.noun = Some(noun.to_owned());
        self.add(DATA, noun, Source::Event);
    }

    /// Returns true if an attribute is a list of what the event is about one of.
    pub(super) fn is_list_of_noun(&self, name: &str) -> bool {
        self.nouns.as_deref() == Some(name)
    }

    /// The paths in sentences. They begin at the top, if only one attribute has the first name.
    fn paths(&mut self, page: &Page<'_>) {
        let mut names: HashMap<&str, usize> = HashMap::new();
        for item in page.items {
            *names.entry(item.name.as_str()).or_default() += 1;
        }
        let texts = page.readings.iter().flat_map(|reading| &reading.sentences);
        for path in texts.flat_map(|text| phrases::DOTTED.each(&text.text)) {
            let steps: Vec<&str> = path.split('.').collect();
            if !steps.iter().all(|step| names.contains_key(step)) {
                continue;
            }
            if names.get(steps[0]) == Some(&1) {
                self.add(DATA, steps[0], Source::Path);
            }
            for pair in steps.windows(2) {
                self.add(pair[0], pair[1], Source::Path);
            }
        }
    }

    fn formats(&mut self, page: &Page<'_>) {
        for format in &page.codes.formats {
            let own = format.item.map(|item| page.items[item].name.as_str());
            // The changes stand beside the object whose attributes change.
            if let Some(own) = own {
                self.add(DATA, own, Source::Changes);
            }
            self.changing(format.of.as_deref(), page);
            let inner = format.keys.iter().map(String::as_str).filter(|key| Some(*key) != own);
            let pairs_in = format.pairs.iter().find_map(|pair| pair.pairs_in.as_deref());
            let chain: Vec<&str> = own.into_iter().chain(inner).chain(pairs_in).collect();
            for pair in chain.windows(2) {
                self.add(pair[0], pair[1], Source::Changes);
            }
            let holders = chain.iter().rev().take(1 + usize::from(pairs_in.is_some()));
            self.changes.extend(holders.map(|name| (*name).to_owned()));
        }
    }

    /// The path of the object whose attributes change. It may begin above the data.
    fn changing(&mut self, of: Option<&str>, page: &Page<'_>) {
        let is_listed = |step: &&str| page.items.iter().any(|item| item.name == *step);
        let steps = of.into_iter().flat_map(|path| path.split('.'));
        let steps: Vec<&str> = steps.skip_while(|step| !is_listed(step)).collect();
        let parents = [DATA].into_iter().chain(steps.iter().copied());
        for (parent, name) in parents.zip(&steps) {
            self.add(parent, name, Source::Changes);
        }
    }

    fn examples(&mut self, page: &Page<'_>) {
        let examples = Examples {
            items: page.items,
            top: page.items.iter().map(|item| item.name.as_str()).collect(),
            changes: page.codes.changes(page.items),
            model: page.model,
        };
        for block in &page.codes.examples {
            match examples.part(block) {
                (ExampleOf::Payload, json) => {
                    let data = data_of(page.model, json);
                    data.into_iter().for_each(|json| self.json(DATA, json));
                }
                (ExampleOf::Data, json) if block.item.is_none() || is_top(json, page) => {
                    self.json(DATA, json)
                }
                (ExampleOf::Changes, json) => self.changed(json, page),
                _ => {}
            }
        }
    }

    /// The names in an example.
    fn json(&mut self, parent: &str, json: &Json) {
        match json {
            Json::Object(members) => {
                for (name, value) in members {
                    self.add(parent, name, Source::Example);
                    self.json(name, value);
                }
            }
            Json::Array(items) => {
                if matches!(items.as_slice(), [Json::Object(_), ..]) {
                    self.whole.insert(parent.to_owned());
                }
                items.iter().for_each(|item| self.json(parent, item));
            }
            _ => {}
        }
    }

    /// The names in an example of the changes: those of the object whose attributes change, and what
    /// is in their values.
    fn changed(&mut self, json: &Json, page: &Page<'_>) {
        let Some(format) = page.codes.formats.first() else {
            return;
        };
        let own = format.item.map(|item| page.items[item].name.as_str());
        let wrappers = format.keys.iter().filter(|key| Some(key.as_str()) != own);
        let mut wrappers = wrappers.into_iter();
        let inner = wrappers.try_fold(json, |json, key| match json {
            Json::Object(members) => members.get(key.as_str()),
            _ => None,
        });
        let (Some(Json::Object(members)), Some(of)) = (inner, &format.of) else {
            return;
        };
        let of = of.rsplit('.').next().unwrap_or(of);
        let pairs_in = format.pairs.iter().find_map(|pair| pair.pairs_in.as_deref());
        for (name, value) in members {
            self.add(of, name, Source::Example);
            match (value, pairs_in) {
                (Json::Object(holder), Some(pairs_in)) => {
                    holder.get(pairs_in).into_iter().for_each(|json| self.json(name, json));
                }
                _ => self.json(name, value),
            }
        }
    }
}

/// Returns true if JSON that stands with an attribute is of all of the data: it has objects of the
/// list.
fn is_top(json: &Json, page: &Page<'_>) -> bool {
    let Json::Object(members) = json else {
        return false;
    };
    let objects = page.items.iter().filter(|item| item.is_object());
    let shown = objects.filter(|object| {
        matches!(members.get(&object.name), Some(Json::Object(_) | Json::Array(_)))
    });
    shown.count() > 1
}
