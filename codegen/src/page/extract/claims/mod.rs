//! Sentences that say something of an attribute: null, a value, a format, another attribute.
//!
//! A sentence becomes a claim, or stays in the description, or both: a clause that is claimed is cut
//! out of a sentence that says more.

mod clause;
mod condition;
mod default;
mod deprecation;
mod limits;
mod pattern;
mod scope;
mod value;
mod within;
mod word;

use regex::Match;

use crate::model::{Fact, StatedCondition};
use crate::page::outline::{Claim, Sentence};

use super::events::Holds;
use super::phrases;
use super::values::Reading;
use condition::{opposite_of_unless, unless, when};
pub(super) use scope::Context;
use scope::Scope;
use value::Stated;
pub(super) use within::of_format;

/// A sentence that is longer is not read as a whole.
const LONGEST: usize = 2_000;

/// The sentences of an attribute, and the claims among them.
#[derive(Debug, Default)]
pub(super) struct Claims {
    pub(super) claims: Vec<Claim>,
    pub(super) description: Vec<Sentence>,
}

/// Reads the sentences of an attribute.
pub(super) fn read(reading: &Reading, context: &Context<'_>, item: usize) -> Claims {
    let scope = context.at(item);
    let mut claims = Claims::default();
    for (at, sentence) in reading.sentences.iter().enumerate() {
        if reading.introductions.contains(&at) {
            claims.description.push(sentence.clone());
        } else {
            let is_of_some_cases = reading.in_some_cases.contains(&at);
            claims.sentence(sentence, &Scope { is_of_some_cases, ..scope });
        }
    }
    for sentence in &reading.unread {
        claims.not_understood(sentence, &scope);
    }
    claims
}

/// A sentence that has been read as a whole.
struct Whole {
    says: Stated,
    when: Option<StatedCondition>,
}

impl Whole {
    fn sure(fact: Fact, when: Option<StatedCondition>) -> Self {
        Self { says: Stated::sure(fact), when }
    }
}

impl Claims {
    fn sentence(&mut self, sentence: &Sentence, scope: &Scope<'_>) {
        let bare = sentence.text.trim_end_matches(['.', '!', ' ']);
        let start = phrases::NOTE.find(bare).map_or(0, |note| note.end());
        let text = &bare[start..];
        if text.len() > LONGEST {
            return self.not_understood(sentence, scope);
        }
        if self.deprecation(sentence, text, scope) {
            return;
        }
        if let Some(fact) = default::fact(text, scope) {
            return self.claim(sentence, Whole::sure(fact, None), scope);
        }
        if let Some(facts) = limits::facts(text, scope) {
            facts.into_iter().for_each(|fact| self.claim(sentence, Whole::sure(fact, None), scope));
            return;
        }
        if let Some(fact) = pattern::fact(text, scope) {
            return self.claim(sentence, Whole::sure(fact, None), scope);
        }
        if let Some(facts) = within::facts(text, scope) {
            facts.into_iter().for_each(|fact| self.claim(sentence, Whole::sure(fact, None), scope));
            return;
        }
        match scope.context.events.of_sentence(text).map(|of| (of.holds, of.rest)) {
            Some((Holds::Here, rest)) => {
                let scope = Scope { event: Some(scope.context.events.own), ..*scope };
                match whole_or_value(&rest, &scope) {
                    Some(whole) => self.claim(sentence, whole, &scope),
                    None => self.described(sentence, &scope),
                }
            }
            Some((Holds::Elsewhere, rest)) => self.elsewhere(sentence, &rest, scope),
            Some((Holds::Unknown, _)) => self.not_understood(sentence, scope),
            None => match whole(text, scope) {
                Some(whole) => self.claim(sentence, whole, scope),
                None => self.described(sentence, scope),
            },
        }
    }

    /// Reads a sentence about deprecation; returns false if it is none.
    fn deprecation(&mut self, sentence: &Sentence, text: &str, scope: &Scope<'_>) -> bool {
        if self.instead(sentence, text, scope) {
            return true;
        }
        if let Some(fact) = deprecation::fact(text, scope) {
            self.claim(sentence, Whole::sure(fact, None), scope);
            return true;
        }
        let Some(start) = deprecation::behind_mark(&sentence.text) else {
            return false;
        };
        let (mark, rest) = sentence.text.split_at(start);
        let part = |text: &str| Sentence { text: text.to_owned(), ..sentence.clone() };
        self.claim(&part(mark.trim_end()), Whole::sure(deprecation::plain(), None), scope);
        self.sentence(&part(rest), scope);
        true
    }

    /// Reads a sentence that says what to use in place of an attribute, behind one that calls it
    /// deprecated. The two are one claim.
    fn instead(&mut self, sentence: &Sentence, text: &str, scope: &Scope<'_>) -> bool {
        let last = self.claims.last_mut();
        let Some((last, said)) = last.zip(deprecation::instead(text, scope)) else {
            return false;
        };
        let Fact::Deprecated { instead, .. } = &mut last.fact else {
            return false;
        };
        match said.filter(|_| instead.is_none()) {
            Some(path) => {
                *instead = Some(path);
                last.text = format!("{} {}", last.text, sentence.text);
            }
            None => self.not_understood(sentence, scope),
        }
        true
    }

    /// A sentence of another event says nothing here, unless it only names the event in passing.
    fn elsewhere(&mut self, sentence: &Sentence, rest: &str, scope: &Scope<'_>) {
        let other = Scope { event: Some(scope.context.events.own), ..*scope };
        let says = whole_or_value(rest, &other).is_some();
        let is_front =
            sentence.text.ends_with(&format!("{rest}.")) || sentence.text.ends_with(rest);
        if !says && !is_front && !scope.is_unread(rest) {
            self.not_understood(sentence, scope);
        }
    }

    /// A sentence that describes, perhaps with clauses that claim something.
    fn described(&mut self, sentence: &Sentence, scope: &Scope<'_>) {
        if scope.is_of_some_cases || phrases::HEDGED_FORMAT.matches(&sentence.text) {
            return self.not_understood(sentence, scope);
        }
        let cut = self.clauses(sentence, scope);
        if scope.is_unread(cut.as_ref().unwrap_or(&sentence.text)) {
            return self.not_understood(sentence, scope);
        }
        let text = cut.unwrap_or_else(|| sentence.text.clone());
        if text.is_empty() {
            return;
        }
        self.description.push(Sentence { text, ..sentence.clone() });
    }

    fn not_understood(&mut self, sentence: &Sentence, scope: &Scope<'_>) {
        self.claim(sentence, Whole::sure(Fact::NotUnderstood, None), scope);
    }

    fn claim(&mut self, sentence: &Sentence, whole: Whole, scope: &Scope<'_>) {
        self.claims.push(Claim {
            line: sentence.line,
            fact: whole.says.fact,
            when: whole.when,
            event: scope.event.map(str::to_owned),
            candidate: whole.says.is_candidate,
            text: sentence.text.clone(),
        });
    }

    /// Claims the clauses of a sentence, and returns what is left of it if there are any.
    fn clauses(&mut self, sentence: &Sentence, scope: &Scope<'_>) -> Option<String> {
        let mut text = sentence.text.clone();
        if let Some(found) = phrases::CONDITION_IN_PARENTHESES.captures(&sentence.text) {
            let (clause, words) = (found.get(0)?, found.get(1)?);
            let when = Some(when(words.as_str(), scope));
            self.claim(sentence, Whole::sure(Fact::Present, when), scope);
            text = text.replacen(clause.as_str(), "", 1);
        }
        if let Some(clause) = phrases::DEPRECATED_IN_PARENTHESES.find(&text.clone()) {
            self.claim(sentence, Whole::sure(deprecation::plain(), None), scope);
            text = text.replacen(clause.as_str(), "", 1);
        }
        if let Some(found) = phrases::NULL_BEHIND.captures(&text.clone()) {
            let when = when(found.get(1)?.as_str(), scope);
            if !when.is_not_understood() && !phrases::POSSIBLE.matches(&text) {
                self.claim(sentence, Whole::sure(Fact::Null, Some(when)), scope);
                text.truncate(found.get(0)?.start());
                text.push('.');
            }
        }
        for phrase in [&phrases::FORMAT, &phrases::IN_UTC] {
            let of_format = phrase.captures(&text).and_then(|found| {
                let format = found.iter().skip(2).flatten().next()?.as_str().to_owned();
                Some((found.get(1)?.as_str().to_owned(), format))
            });
            if let Some((clause, format)) = of_format
                && !phrases::NO_FORMAT.matches(&format)
            {
                self.claim(sentence, Whole::sure(Fact::Format { format }, None), scope);
                text = text.replacen(&clause, "", 1);
            }
        }
        if let Some(found) = phrases::TEXT_OF.iter().find_map(|phrase| phrase.captures(&text)) {
            let format = text_format(&found[2]).to_owned();
            let rest = text.replacen(&found[1], "", 1);
            self.claim(sentence, Whole::sure(Fact::Format { format }, None), scope);
            text = if rest == "." { String::new() } else { rest };
        }
        (text != sentence.text).then_some(text)
    }
}

/// The format of a string that has a number or a truth in it, by the word of a page.
pub(super) fn text_format(word: &str) -> &'static str {
    match word.to_lowercase().as_str() {
        "boolean" => "boolean",
        "integer" => "integer",
        _ => "decimal",
    }
}

/// Reads a sentence as a whole. Nobody can tell what it says if its condition goes on with another
/// clause, or if the condition only makes null possible.
fn whole(text: &str, scope: &Scope<'_>) -> Option<Whole> {
    let whole = read_whole(text, scope)?;
    let open = whole.when.as_ref().filter(|when| when.is_not_understood());
    let has_more = open.is_some_and(|when| phrases::MORE_CLAUSES.matches(&when.words));
    let is_reverse = whole.says.fact == Fact::Null && phrases::NULL_ONLY.matches(text);
    let can_be = phrases::HAS_NULL.matches(text) && phrases::POSSIBLE.matches(text);
    let is_possible = whole.when.is_some() && can_be;
    let is_known = !has_more && !is_reverse && !is_possible;
    Some(if is_known { whole } else { Whole::sure(Fact::NotUnderstood, None) })
}

fn read_whole(text: &str, scope: &Scope<'_>) -> Option<Whole> {
    if phrases::NULL_ITEM.matches(text) && scope.has_items() {
        return Some(Whole::sure(Fact::NullItem, None));
    }
    if let Some(found) = phrases::NULL_ALONE.captures(text) {
        let says_more = |reason: Match<'_>| phrases::MORE_CLAUSES.matches(reason.as_str());
        let is_open = found.get(2).is_some_and(says_more);
        let fact = if is_open { Fact::NotUnderstood } else { Fact::Null };
        return Some(Whole::sure(fact, found.get(1).map(|words| when(words.as_str(), scope))));
    }
    let there = phrases::PRESENT.captures(text).map(|found| when(&found[1], scope));
    let unless = || Some(unless(&phrases::NULL_UNLESS.captures(text)?[1], scope));
    if let Some(there) = there.or_else(unless) {
        return Some(Whole::sure(Fact::Present, Some(there)));
    }
    if let Some(found) = phrases::UNLESS_THEN.captures(text) {
        return excepted(&found[2], &found[1], scope);
    }
    if let Some(found) = phrases::IF_THEN.captures(text) {
        let says = value::conclusion(&found[2], scope)?;
        return Some(Whole { says, when: Some(when(&found[1], scope)) });
    }
    if let Some(found) = phrases::WHEN_BEHIND.captures(text)
        && let Some(says) = value::conclusion(&found[1], scope).filter(Stated::is_understood)
    {
        return Some(Whole { says, when: Some(when(&found[2], scope)) });
    }
    if let Some(found) = phrases::UNLESS_BEHIND.captures(text) {
        return excepted(&found[1], &found[2], scope);
    }
    Some(Whole { says: value::alone(text, scope)?, when: None })
}

/// Reads what holds unless a condition does. What is null unless it does is there only then; the
/// reverse is not said of a value.
fn excepted(claim: &str, condition: &str, scope: &Scope<'_>) -> Option<Whole> {
    let says = value::conclusion(claim, scope).filter(Stated::is_understood)?;
    if says.fact == Fact::Null {
        return Some(Whole::sure(Fact::Present, Some(unless(condition, scope))));
    }
    let when = Some(opposite_of_unless(condition, scope)?);
    Some(Whole { says, when })
}

/// Reads a sentence as a whole, which can be only a value.
fn whole_or_value(text: &str, scope: &Scope<'_>) -> Option<Whole> {
    let value = || Some(Whole { says: value::bare(text, scope)?, when: None });
    whole(text, scope).or_else(value)
}
