//! Statements of a page on a file in place of what the template of the file says.

use std::collections::BTreeSet;

use super::super::case::Case;
use super::super::tokens::{odd_bracket, tokens};
use super::json::{self, Entry, HANDLER};
use crate::fold::white_space;
use crate::model::Template;
use crate::page::outline::Snippet;

/// A claim of a page about a file, and the claim of the template.
pub(super) struct Claim {
    pub(super) page: String,
    pub(super) line: usize,
    pub(super) spec: String,
    /// The keys of the vendor file that lead to the template.
    pub(super) place: Vec<String>,
}

/// The templates of an event on the platform versions of a page, filled but for the handler.
pub(super) struct Files {
    event: String,
    filled: Vec<Filled>,
}

struct Filled {
    platform: String,
    template: Template,
}

impl Files {
    /// The templates; nothing if there are none.
    pub(super) fn new(case: &Case<'_>, event: usize) -> Option<Self> {
        let model = &case.lowered.model;
        let mut names = model.placeholders(&model.events[event]);
        names[3] = HANDLER.to_owned();
        let all = model.subscriptions.iter();
        let of_page = all.filter(|all| case.platforms.contains(&all.platform));
        let filled = of_page.flat_map(|subscription| {
            subscription.files.iter().map(|template| Filled {
                platform: subscription.platform.clone(),
                template: Template { text: template.filled(&names), ..template.clone() },
            })
        });
        let filled: Vec<Filled> = filled.collect();
        let event = names[0].clone();
        (!filled.is_empty()).then_some(Self { event, filled })
    }

    /// The names of the files.
    pub(super) fn names(&self) -> BTreeSet<&str> {
        self.filled.iter().map(|filled| filled.template.file.as_str()).collect()
    }

    /// The claims of a page about a file that no template of the file makes; `None` if the page does
    /// not show the file.
    pub(super) fn claims(&self, file: &str, shown: &[Snippet]) -> Option<Vec<Claim>> {
        let handler = self.handler(shown);
        let snippet = self.snippet(file, shown, handler.as_deref())?;
        let newest = self.of(file).next_back()?;
        let claim = |page, line, spec| Claim {
            page,
            line,
            spec,
            place: ["subscribe", &newest.platform, file].map(str::to_owned).to_vec(),
        };
        if let Some((words, below)) = odd_bracket(&snippet.text) {
            let spec = "has all brackets in pairs".to_owned();
            return Some(vec![claim(words, snippet.line + below, spec)]);
        }
        let said = |filled: &Filled| {
            if newest.template.is_json() {
                json_claim(&self.event, filled, snippet)
            } else {
                code_claim(filled, snippet, handler.as_deref())
            }
        };
        // A page of several versions shows the file of one of them.
        let all: Option<Vec<(String, String)>> = self.of(file).map(said).collect();
        let last = all.and_then(|mut all| all.pop());
        Some(last.map(|(page, spec)| claim(page, snippet.line, spec)).into_iter().collect())
    }

    fn of(&self, file: &str) -> impl DoubleEndedIterator<Item = &Filled> {
        self.filled.iter().filter(move |filled| filled.template.file == file)
    }

    /// The name that the page gives to the handler in a JSON file.
    fn handler(&self, shown: &[Snippet]) -> Option<String> {
        let pages =
            shown.iter().filter_map(|snippet| json::entry(snippet.json.as_ref()?, &self.event));
        let pages: Vec<Entry> = pages.collect();
        self.filled.iter().find_map(|filled| {
            let own = filled.entry(&self.event)?;
            pages.iter().find_map(|page| json::handler(&own.value, &page.value))
        })
    }

    /// The code of a page that is a file: by its name, or by what is in it.
    fn snippet<'s>(
        &self,
        file: &str,
        shown: &'s [Snippet],
        handler: Option<&str>,
    ) -> Option<&'s Snippet> {
        let is_json = file.ends_with(".json");
        let name = |path: &str| path.rsplit('/').next().map(str::to_owned);
        let is_named = |snippet: &&Snippet| {
            snippet.file.as_ref().is_some_and(|of_page| name(of_page) == name(file))
        };
        let can_be = |snippet: &&Snippet| {
            let mut named = self.names().into_iter();
            let is_other = named.any(|other| name(other) == snippet.file.as_deref().and_then(name));
            let is_meant = [Some(self.event.as_str()), handler].into_iter().flatten();
            snippet.is_json == is_json
                && !is_other
                && is_meant.into_iter().any(|word| snippet.text.contains(word))
        };
        shown.iter().find(is_named).or_else(|| shown.iter().find(can_be))
    }
}

impl Filled {
    /// The place of the event in a JSON file, and what the file has there.
    fn entry(&self, event: &str) -> Option<Entry> {
        self.template.is_json().then_some(())?;
        json::entry(&serde_json::from_str(&self.template.text).ok()?, event)
    }

    /// The text up to the end of the line that names the handler.
    fn head(&self) -> Option<&str> {
        let text = &self.template.text;
        let at = text.find(HANDLER)?;
        let end = text[at..].find('\n').map_or(text.len(), |end| at + end);
        Some(&text[..end])
    }
}

/// The claims of page and template about a JSON file; nothing if they are the same.
fn json_claim(event: &str, filled: &Filled, snippet: &Snippet) -> Option<(String, String)> {
    let own = filled.entry(event)?;
    let Some(json) = &snippet.json else {
        return Some(("is no JSON".to_owned(), own.to_string()));
    };
    let Some(page) = json::entry(json, event) else {
        return Some((format!("does not name {event}"), own.to_string()));
    };
    let handler = json::handler(&own.value, &page.value);
    let own = own.with_handler(handler.as_deref().unwrap_or(HANDLER));
    (!own.ends_with(&page)).then(|| (page.to_string(), own.to_string()))
}

/// The claims of page and template about the lines in front of the body of the handler; nothing if
/// they are the same.
fn code_claim(
    filled: &Filled,
    snippet: &Snippet,
    handler: Option<&str>,
) -> Option<(String, String)> {
    let head = filled.head()?;
    let page = tokens(&snippet.text);
    let words: Vec<&str> = page.iter().map(|(token, _)| *token).collect();
    let is_shown = |handler: &&str| {
        let head = head.replace(HANDLER, handler);
        let head: Vec<&str> = tokens(&head).into_iter().map(|(token, _)| token).collect();
        words.windows(head.len()).any(|shown| shown == head)
    };
    let known = match handler {
        Some(handler) => is_shown(&handler),
        None => words.iter().any(is_shown),
    };
    if known {
        return None;
    }
    let own = head.replace(HANDLER, handler.unwrap_or(HANDLER));
    Some((white_space(beginning(&snippet.text, &own)), white_space(&own)))
}

/// The beginning of a text that corresponds to a head: it is as long, and ends in the same mark.
fn beginning<'t>(text: &'t str, head: &str) -> &'t str {
    let (all, head) = (tokens(text), tokens(head));
    let last = head.last().map(|(token, _)| *token);
    let behind = all.iter().skip(head.len().saturating_sub(1));
    let end = behind.clone().find(|(token, _)| Some(*token) == last).or(behind.clone().next());
    end.map_or(text, |(_, range)| &text[..range.end])
}
