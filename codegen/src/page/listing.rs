//! The attributes that a page lists, each once, with all that the page says of it.
//!
//! A page may list an attribute twice. What it says in either place is what it says.

use indexmap::IndexMap;

use super::outline::{Claim, Entry, Placement, PossibleValue};
use crate::digest::sha256;
use crate::fold::plain;
use crate::model::{Fact, Path};

/// An attribute that a page lists.
#[derive(Debug, Clone)]
pub(crate) struct Listed<'p> {
    /// Where the page, or who has read it, places it.
    pub(crate) path: Path,
    /// How often it is listed in one object.
    pub(crate) times: u32,
    /// Every place where it is listed; there is at least one.
    pub(crate) entries: Vec<&'p Entry>,
    /// The attributes in it.
    pub(crate) members: Vec<Listed<'p>>,
}

/// The attributes at the top of the data.
pub(crate) fn listing(attributes: &[Entry]) -> Vec<Listed<'_>> {
    merged(&[attributes], &Path(Vec::new()))
}

/// Merges one or more lists of the same object, in their order. If an object is listed twice,
/// its members are no duplicates because of that.
fn merged<'p>(lists: &[&'p [Entry]], under: &Path) -> Vec<Listed<'p>> {
    let mut all: IndexMap<&str, (u32, Vec<&'p Entry>)> = IndexMap::new();
    for list in lists {
        let mut here: IndexMap<&str, u32> = IndexMap::new();
        for entry in *list {
            all.entry(&entry.name).or_default().1.push(entry);
            *here.entry(&entry.name).or_default() += 1;
        }
        for (name, times) in here {
            let known = all.entry(name).or_default();
            known.0 = known.0.max(times);
        }
    }
    let listed = |(name, (times, entries)): (&str, (u32, Vec<&'p Entry>))| {
        let path = under.member(name);
        let lists: Vec<&[Entry]> =
            entries.iter().map(|entry| entry.attributes.as_slice()).collect();
        Listed { members: merged(&lists, &path), path, times, entries }
    };
    all.into_iter().map(listed).collect()
}

impl<'p> Listed<'p> {
    /// The name.
    pub(crate) fn name(&self) -> &'p str {
        self.entries.first().map_or("", |entry| entry.name.as_str())
    }

    /// The line where it is listed first.
    pub(crate) fn line(&self) -> usize {
        self.entries.first().map_or(0, |entry| entry.line)
    }

    /// The types that the page gives it, in its words; more than one only if it contradicts itself.
    pub(crate) fn types(&self) -> Vec<(&'p str, usize)> {
        let typed = self.entries.iter();
        let typed = typed.filter_map(|typed| Some((typed.type_.as_deref()?, typed.line)));
        once(typed, |(words, _)| *words)
    }

    /// The possible values.
    pub(crate) fn values(&self) -> Vec<&'p PossibleValue> {
        once(self.entries.iter().flat_map(|entry| &entry.values), |value| value.value.clone())
    }

    /// Returns the words for any other value, and their line.
    pub(crate) fn otherwise(&self) -> Option<(&'p str, usize)> {
        let mut said = self.entries.iter();
        said.find_map(|entry| Some((entry.otherwise.as_deref()?, entry.line)))
    }

    /// Returns the claims about it, one for each sentence; two if the sentence has two limits.
    pub(crate) fn claims(&self) -> Vec<&'p Claim> {
        once(self.entries.iter().flat_map(|entry| &entry.claims), |claim| {
            let limit = match claim.fact {
                Fact::Limit { limit, .. } => Some(limit),
                _ => None,
            };
            (plain(&claim.text), limit)
        })
    }

    /// The words of its description.
    pub(crate) fn description(&self) -> String {
        self.sentences().join(" ")
    }

    /// The sentences of its description, each once, with the claims that no program could read:
    /// whether one can be read depends on other attributes. Their order on the page does not
    /// matter.
    pub(crate) fn sentences(&self) -> Vec<String> {
        let own = self.entries.iter().flat_map(|entry| &entry.description);
        let own = own.map(|sentence| plain(&sentence.text));
        let claims = self.claims().into_iter();
        let unread = claims.filter(|claim| claim.fact == Fact::NotUnderstood);
        let mut texts: Vec<String> = own.chain(unread.map(|unread| plain(&unread.text))).collect();
        texts.sort();
        texts.dedup();
        texts
    }

    /// The line of its description, or its own.
    pub(crate) fn description_line(&self) -> usize {
        let mut sentences = self.entries.iter().flat_map(|entry| &entry.description);
        sentences.next().map_or(self.line(), |sentence| sentence.line)
    }

    /// Why it stands where it stands, if the page does not show it.
    pub(crate) fn placement(&self) -> Option<&'p Placement> {
        self.entries.iter().find_map(|entry| entry.placement.as_ref())
    }

    /// Returns the attribute and everything in it.
    pub(crate) fn with_members(&self) -> Vec<&Self> {
        let inner = self.members.iter().flat_map(Self::with_members);
        std::iter::once(self).chain(inner).collect()
    }
}

/// The items without repetitions of one before them.
fn once<T, K: std::hash::Hash + Eq>(
    items: impl Iterator<Item = T>,
    key: impl Fn(&T) -> K,
) -> Vec<T> {
    let mut seen = std::collections::HashSet::new();
    items.filter(|item| seen.insert(key(item))).collect()
}

/// Returns true if some words contain others, whatever their case.
pub(crate) fn has_words(text: &str, words: &str) -> bool {
    let (text, words) = (simple(text), simple(words));
    !words.is_empty() && text.contains(&words)
}

/// Returns true if two texts have the same words.
pub(crate) fn are_same_words(one: &str, other: &str) -> bool {
    simple(one) == simple(other)
}

fn simple(text: &str) -> String {
    let text = plain(text).to_lowercase();
    text.strip_prefix("the ").unwrap_or(&text).to_owned()
}

/// How many hexadecimal digits stand for words.
const DIGITS: usize = 12;

/// Returns the hash that stands for words, whatever font they have.
pub(crate) fn hash(text: &str) -> String {
    let mut digits = sha256(plain(text).replace('`', "").as_bytes());
    digits.truncate(DIGITS);
    digits
}
