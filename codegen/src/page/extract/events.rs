//! The events for which a sentence holds, on a page that has several.

use std::collections::HashSet;
use std::ops::Range;

use regex::Captures;

use super::listing::Item;
use super::phrases;

/// A longer text is not searched for the names of events.
const LONGEST: usize = 2_000;

/// The event of a list of attributes, and what tells the names of events from other words.
#[derive(Clone, Copy)]
pub(super) struct Events<'a> {
    /// The event.
    pub(super) own: &'a str,
    /// The events of the page, if it has several.
    pub(super) page: &'a HashSet<String>,
    pub(super) items: &'a [Item],
}

/// Words of a sentence that name events.
pub(super) struct Mention {
    pub(super) range: Range<usize>,
    pub(super) holds: Holds,
    /// True if the words around the names say that they are those of events: `for onLoanEnd`.
    pub(super) is_introduced: bool,
    pub(super) is_in_parentheses: bool,
}

/// A sentence that holds for some events.
pub(super) struct OfEvents {
    /// The claim about them.
    pub(super) rest: String,
    pub(super) holds: Holds,
}

/// For which events a sentence holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Holds {
    /// For the event in whose list it stands.
    Here,
    /// For other events of the page.
    Elsewhere,
    /// For events that the page does not have.
    Unknown,
}

impl Events<'_> {
    /// The events that a sentence names as those for which it holds.
    pub(super) fn of_sentence(&self, text: &str) -> Option<OfEvents> {
        phrases::OF_EVENTS.iter().find_map(|phrase| {
            let found = phrase.captures(text)?;
            let holds = self.holds(&found["names"], found.name("called").is_some())?;
            let rest = found.name("rest").map(|rest| rest.as_str().to_owned());
            let rest = rest.unwrap_or_else(|| text.replacen(&found[0], "", 1));
            Some(OfEvents { rest, holds })
        })
    }

    /// The first words of a text that name events.
    pub(super) fn mention(&self, text: &str) -> Option<Mention> {
        let (regex, mut start) = (phrases::EVENTS_NAMED.regex()?, 0);
        if text.len() > LONGEST {
            return None;
        }
        while let Some(found) = regex.captures_at(text, start) {
            if let Some(mention) = self.mention_of(&found) {
                return Some(mention);
            }
            start = found.name("first")?.end();
        }
        None
    }

    /// The names up to the first that is none of an event.
    fn mention_of(&self, found: &Captures<'_>) -> Option<Mention> {
        let (whole, all) = (found.get(0)?, found.name("names")?);
        let (names, mut end) = (all.as_str(), 0);
        let between = phrases::BETWEEN_NAMES.regex()?.find_iter(names);
        let between =
            between.map(|between| between.range()).chain(std::iter::once(names.len()..names.len()));
        let mut start = 0;
        for sign in between {
            if self.holds(&names[start..sign.start], false).is_none() {
                break;
            }
            (start, end) = (sign.end, sign.start);
        }
        let is_whole = end == names.len();
        let called = found.name("called").is_some() && (is_whole || end == 0);
        let holds = self.holds(if end == 0 { names } else { &names[..end] }, called)?;
        let is_introduced = called || found.name("before").is_some();
        let end = if is_whole || end == 0 { whole.end() } else { all.start() + end };
        (is_introduced || holds != Holds::Unknown).then(|| Mention {
            range: whole.start()..end,
            holds,
            is_introduced,
            is_in_parentheses: found.name("open").is_some(),
        })
    }

    /// The events that words are, if they are nothing else.
    pub(super) fn alone(&self, text: &str) -> Option<Holds> {
        let mention = self.mention(text)?;
        (mention.range == (0..text.len())).then_some(mention.holds)
    }

    /// For which events names stand; nothing if they are other words.
    fn holds(&self, names: &str, are_called_events: bool) -> Option<Holds> {
        let regex = phrases::BETWEEN_NAMES.regex()?;
        let names = regex.split(names).map(|name| name.trim_matches(['`', '"', '\'']));
        let names: Vec<&str> = names.collect();
        let is_here = names.contains(&self.own);
        let is_event = |name: &&str| *name == self.own || self.page.contains(*name);
        if names.iter().all(is_event) {
            return Some(if is_here { Holds::Here } else { Holds::Elsewhere });
        }
        let is_like_event = |name: &&str| phrases::EVENT_NAME.matches(name) && !self.has_name(name);
        let are_events = names.iter().all(|name| is_event(name) || is_like_event(name));
        (are_events || (are_called_events && is_here)).then_some(Holds::Unknown)
    }

    /// Returns true if words are the path of an attribute.
    pub(super) fn has_path(&self, text: &str) -> bool {
        let path = text.trim_matches(['`', '"', '\'']);
        path.contains('.') && path.split('.').all(|step| self.has_name(step))
    }

    fn has_name(&self, name: &str) -> bool {
        self.items.iter().any(|item| item.name == name)
    }
}
