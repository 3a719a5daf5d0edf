//! The events for which a sentence holds, on a page that has several.

use crate::page::extract::phrases;
use crate::page::pattern::Pattern;

use super::scope::Scope;

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

/// The events that a sentence names as those for which it holds.
pub(super) fn of_sentence(text: &str, scope: &Scope<'_>) -> Option<OfEvents> {
    in_front(text, scope).or_else(|| behind(text, scope)).or_else(|| in_parentheses(text, scope))
}

fn in_front(text: &str, scope: &Scope<'_>) -> Option<OfEvents> {
    of_front(&phrases::EVENTS_IN_FRONT, text, scope)
        .or_else(|| of_front(&phrases::EVENT_IN_FRONT, text, scope))
}

fn of_front(phrase: &Pattern, text: &str, scope: &Scope<'_>) -> Option<OfEvents> {
    let found = phrase.captures(text)?;
    let holds = holds(found.get(1)?.as_str(), found.get(2).is_some(), scope)?;
    Some(OfEvents { rest: found.get(3)?.as_str().to_owned(), holds })
}

fn behind(text: &str, scope: &Scope<'_>) -> Option<OfEvents> {
    let found = phrases::EVENTS_BEHIND.captures(text)?;
    let holds = holds(found.get(2)?.as_str(), found.get(3).is_some(), scope)?;
    Some(OfEvents { rest: found.get(1)?.as_str().to_owned(), holds })
}

fn in_parentheses(text: &str, scope: &Scope<'_>) -> Option<OfEvents> {
    let found = phrases::EVENTS_IN_PARENTHESES.captures(text)?;
    let holds = holds(found.get(1)?.as_str(), found.get(2).is_some(), scope)?;
    let rest = text.replacen(found.get(0)?.as_str(), "", 1);
    Some(OfEvents { rest, holds })
}

/// For which events names stand; nothing if they are other words.
fn holds(names: &str, are_called_events: bool, scope: &Scope<'_>) -> Option<Holds> {
    let regex = phrases::BETWEEN_EVENTS.regex()?;
    let names = regex.split(names).map(|name| name.trim_matches(['`', '"', '\'']));
    let names: Vec<&str> = names.collect();
    let context = scope.context;
    let is_here = names.contains(&context.event);
    let is_event = |name: &&str| *name == context.event || context.shared.has_event(name);
    if names.iter().all(is_event) {
        return Some(if is_here { Holds::Here } else { Holds::Elsewhere });
    }
    let is_like_event =
        |name: &&str| phrases::EVENT_NAME.matches(name) && !context.tree.forest.has_name(name);
    let are_events = names.iter().all(|name| is_event(name) || is_like_event(name));
    (are_events || (are_called_events && is_here)).then_some(Holds::Unknown)
}
