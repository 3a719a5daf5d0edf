//! Facts of pages when they were last read, without their sentences: a hash stands for each.
//!
//! The spec has what a page says in words of its own, and cannot tell when the page changes its
//! words. The lock can.

use std::collections::BTreeSet;

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

use super::document::Document;
use super::listing::{Listed, hash, listing};
use super::outline::{Claim, EventOutline, Last, PossibleValue};
use crate::digest::sha256;
use crate::fold::plain;
use crate::model::{Fact, Scalar, StatedCondition};

const HEADER: &str = "# machine-written by `cargo xtask page import`; do not edit\n";

/// The version of the form. It rises when an older reader would misunderstand it.
const SCHEMA: u32 = 2;

/// The name of the event where a page is the one of the envelope.
pub const ENVELOPE: &str = "envelope";

/// All pages that were read.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lock {
    schema: u32,
    /// The facts of each about one event, by event and platforms.
    pages: Vec<LockedPage>,
}

/// The facts of a page about an event.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LockedPage {
    /// The event, as `module/event`, or [`ENVELOPE`].
    pub event: String,
    /// The platform versions that it spoke of.
    pub platforms: Vec<String>,
    /// Where the page is.
    pub address: String,
    /// The day on which it was read.
    pub captured: String,
    /// The SHA-256 of its words.
    pub sha256: String,
    /// True if it was saved with its lists closed.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub collapsed: bool,
    /// A hash for each sentence before the attributes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub prose: Vec<String>,
    /// A hash for each example.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub examples: Vec<String>,
    /// A hash for each piece of its list that could not be placed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unplaced: Vec<String>,
    /// True if it showed the shape of the changes.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub changes: bool,
    /// The attributes by path, in the order of the page.
    pub attributes: IndexMap<String, LockedAttribute>,
}

/// The facts of a page about an attribute.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LockedAttribute {
    /// The type in the words of the page.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub type_: Option<String>,
    /// How often it was listed.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub listed: u32,
    /// A hash for the meaning of each value; empty if it had none.
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    pub values: IndexMap<Scalar, String>,
    /// A hash for what any other value is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub otherwise: Option<String>,
    /// Its claims.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub claims: Vec<LockedClaim>,
    /// A hash for each sentence of its description.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub words: Vec<String>,
}

impl LockedAttribute {
    /// Returns true if a page that says this of the attribute says less than it did, or ends in other
    /// words.
    pub(crate) fn says_more_than(&self, listed: &Listed<'_>) -> bool {
        let meanings: Vec<(&Scalar, String)> =
            listed.values().into_iter().map(|value| (&value.value, meaning(value))).collect();
        let claims: Vec<String> = listed.claims().iter().map(|claim| hash(&claim.text)).collect();
        let has = |(value, meaning): (&Scalar, &String)| {
            meanings.iter().any(|own| own.0 == value && own.1 == *meaning)
        };
        self.listed > listed.times
            || self.words != words(listed)
            || self.values.iter().any(|value| !has(value))
            || self.claims.iter().any(|claim| !claims.contains(&claim.words))
            || self.otherwise.is_some() && listed.otherwise().is_none()
    }

    /// Returns true if a page that says this of the attribute says nothing but what it said. A sentence
    /// without a full stop and the last value can be half of one; so can any one sentence, if the page
    /// ends in the middle of a line: a path has full stops as well.
    pub(crate) fn begins_with(&self, listed: &Listed<'_>, is_in_line: bool) -> bool {
        let is_new = |sentence: &&String| {
            let is_locked = self.words.contains(&hash(sentence)) || self.has_claim(sentence);
            let is_whole = sentence.contains(' ') && sentence.ends_with(['.', ':', '!', '?']);
            !is_locked && is_whole
        };
        let sentences = listed.sentences().into_iter();
        let claims = listed.claims().into_iter().map(|claim| plain(&claim.text));
        let all: BTreeSet<String> = sentences.chain(claims).collect();
        let values = listed.values();
        let others = values.split_last().map_or(&[][..], |(_, others)| others);
        let has = |value: &PossibleValue| self.values.get(&value.value) == Some(&meaning(value));
        all.iter().filter(is_new).count() <= usize::from(is_in_line)
            && others.iter().all(|value| has(value))
    }

    /// Returns true if a claim of the attribute had the words of this sentence.
    pub(crate) fn has_claim(&self, sentence: &str) -> bool {
        let words = hash(sentence);
        self.claims.iter().any(|claim| claim.words == words)
    }
}

/// A claim of a page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LockedClaim {
    /// The part of it that could be read.
    pub fact: Fact,
    /// The condition, with a hash for words that could not be read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<StatedCondition>,
    /// A hash for the sentence.
    pub words: String,
}

impl LockedClaim {
    /// Returns true if no program could read it. The words are then those of the description, too.
    pub fn is_not_understood(&self) -> bool {
        self.fact == Fact::NotUnderstood
    }
}

fn one() -> u32 {
    1
}

fn is_one(times: &u32) -> bool {
    *times == 1
}

/// Why a lock could not be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {message}")]
pub struct BadLock {
    /// The line, from 1.
    pub line: usize,
    /// The problem.
    pub message: String,
}

/// Where a page comes from: what the spec, and not the page itself, knows of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageSource {
    /// The event, as `module/event`.
    pub event: String,
    /// The platform versions that it speaks of.
    pub platforms: Vec<String>,
    /// Where the page is.
    pub address: String,
    /// The day on which it was read.
    pub captured: String,
    /// The SHA-256 of its words, as [`digest`] has it.
    pub sha256: String,
}

impl Lock {
    /// Reads a lock. An empty text is a lock without pages.
    ///
    /// # Errors
    ///
    /// If the text is no lock, or one in a newer form.
    pub fn parse(text: &str) -> Result<Self, BadLock> {
        if text.trim().is_empty() {
            return Ok(Self::default());
        }
        check_form(text)?;
        serde_yaml::from_str(text).map_err(|error| BadLock {
            line: error.location().map_or(1, |place| place.line()),
            message: format!("this is no lock: {error}"),
        })
    }

    /// The text of the file.
    pub fn render(&self) -> String {
        let lock = Self { schema: SCHEMA, pages: self.pages.clone() };
        // Values of these types always have a text.
        format!("{HEADER}{}", serde_yaml::to_string(&lock).unwrap_or_default())
    }

    /// The pages, by event and platforms.
    pub fn pages(&self) -> &[LockedPage] {
        &self.pages
    }

    /// Returns the page of an event and of all these platform versions: the one that is about
    /// the fewest others.
    pub fn page(&self, event: &str, platforms: &[String]) -> Option<&LockedPage> {
        let has_all = |page: &&LockedPage| {
            page.event == event
                && platforms.iter().all(|platform| page.platforms.contains(platform))
        };
        let pages = self.pages.iter().filter(has_all);
        pages.min_by_key(|page| page.platforms.len())
    }

    /// Takes out the pages of an event about platform versions that it does not have any longer.
    pub(crate) fn forget_other_platforms(&mut self, event: &str, platforms: &[String]) {
        self.pages.retain(|known| {
            known.event != event
                || known.platforms.iter().all(|platform| platforms.contains(platform))
        });
    }

    /// Puts in what a page says now, in place of what it said before.
    pub fn set(&mut self, page: LockedPage) {
        let platforms: BTreeSet<&String> = page.platforms.iter().collect();
        self.pages.retain(|known| {
            let is_same = known.platforms.iter().collect::<BTreeSet<_>>() == platforms;
            known.event != page.event || !is_same
        });
        self.pages.push(page);
        let key = |page: &LockedPage| (page.event.clone(), page.platforms.clone());
        self.pages.sort_by_cached_key(key);
    }
}

/// Refuses a lock in another form, which would be taken for one with unknown keys.
fn check_form(text: &str) -> Result<(), BadLock> {
    let form = |line: &str| line.strip_prefix("schema:")?.trim().parse::<u32>().ok();
    let mut forms = text.lines().enumerate().filter_map(|(at, line)| Some((at, form(line)?)));
    let cure = "remove the file, and import every page with `cargo xtask page import`";
    match forms.next() {
        Some((at, older)) if older < SCHEMA => Err(BadLock {
            line: at + 1,
            message: format!("this is a lock of form {older}, and form {SCHEMA} is known; {cure}"),
        }),
        Some((at, newer)) if newer > SCHEMA => Err(BadLock {
            line: at + 1,
            message: format!("this is a lock of form {newer}, and form {SCHEMA} is known"),
        }),
        _ => Ok(()),
    }
}

/// Returns the entry of a page.
pub fn entry_of(outline: &EventOutline, source: PageSource) -> LockedPage {
    let all = listing(&outline.attributes);
    let all = all.iter().flat_map(Listed::with_members);
    LockedPage {
        event: source.event,
        platforms: source.platforms,
        address: source.address,
        captured: source.captured,
        sha256: source.sha256,
        collapsed: outline.collapsed,
        prose: outline.prose.iter().map(|sentence| hash(&sentence.text)).collect(),
        examples: outline.examples.iter().map(|example| json_hash(&example.json)).collect(),
        unplaced: outline.unplaced.iter().map(|piece| hash(&piece.text)).collect(),
        changes: outline.changes.is_some(),
        attributes: all.map(|listed| (listed.path.to_string(), attribute(listed))).collect(),
    }
}

impl LockedPage {
    /// Keeps what a page said before and does not show now, because it ends in its list: all behind
    /// the last attribute, and what it said more of that one.
    pub(crate) fn keep_behind(&mut self, before: &Self, outline: &EventOutline, last: &Last) {
        let position = |path: &String| before.attributes.get_index_of(path);
        let end = position(&last.path);
        let end = end.or_else(|| self.attributes.keys().filter_map(position).max());
        let top = listing(&outline.attributes);
        let mut all = top.iter().flat_map(Listed::with_members);
        let listed = all.find(|listed| listed.path.to_string() == last.path);
        let is_begun = |attribute: &LockedAttribute| {
            listed.is_some_and(|listed| attribute.begins_with(listed, last.is_in_line))
        };
        for (at, (path, attribute)) in before.attributes.iter().enumerate() {
            match self.attributes.get_mut(path) {
                Some(own) if *path == last.path && is_begun(attribute) => own.clone_from(attribute),
                None if end.is_none_or(|end| at > end) => {
                    self.attributes.insert(path.clone(), attribute.clone());
                }
                _ => {}
            }
        }
    }
}

fn json_hash(json: &crate::model::Json) -> String {
    hash(&serde_json::to_string(json).unwrap_or_default())
}

fn attribute(listed: &Listed<'_>) -> LockedAttribute {
    let types: Vec<&str> = listed.types().into_iter().map(|(words, _)| words).collect();
    let values = listed.values().into_iter().map(|value| (value.value.clone(), meaning(value)));
    LockedAttribute {
        type_: (!types.is_empty()).then(|| types.join(" or ")),
        listed: listed.times,
        values: values.collect(),
        otherwise: listed.otherwise().map(|(words, _)| hash(words)),
        claims: listed.claims().into_iter().map(claim).collect(),
        words: words(listed),
    }
}

/// A hash for the meaning of a value; empty if it has none.
pub(crate) fn meaning(value: &PossibleValue) -> String {
    value.meaning.as_deref().map(hash).unwrap_or_default()
}

/// A hash for each sentence of the description of an attribute.
pub(crate) fn words(listed: &Listed<'_>) -> Vec<String> {
    listed.sentences().iter().map(|sentence| hash(sentence)).collect()
}

fn claim(claim: &Claim) -> LockedClaim {
    let when = claim.when.as_ref().map(|when| StatedCondition {
        words: if when.is_not_understood() { hash(&when.words) } else { String::new() },
        tests: when.tests.clone(),
    });
    LockedClaim { fact: claim.fact.clone(), when, words: hash(&claim.text) }
}

/// The SHA-256 of the words of a page, however it was saved.
pub fn digest(document: &Document) -> String {
    let words = document.blocks.iter().map(|block| plain(block.text()));
    sha256(words.collect::<Vec<_>>().join("\n").as_bytes())
}
