//! Sentences that speak of null, of a format or of another attribute.
//!
//! A sentence becomes a claim, or stays in the description, or both: a clause that is claimed is cut
//! out of a sentence that says more.

mod condition;
mod value;

use crate::model::{Fact, StatedCondition};
use crate::page::outline::{Claim, Sentence};

use super::phrases;
use super::tree::Tree;
use super::values::Reading;
use condition::{Scope, when};

/// The sentences of an attribute, those that claim something apart.
#[derive(Debug, Default)]
pub(super) struct Claims {
    pub(super) claims: Vec<Claim>,
    pub(super) description: Vec<Sentence>,
}

/// Reads the sentences of an attribute.
pub(super) fn read(reading: &Reading, tree: &Tree<'_>, item: usize, event: &str) -> Claims {
    let scope = Scope { tree, item, event };
    let mut claims = Claims::default();
    for (at, sentence) in reading.sentences.iter().enumerate() {
        if reading.introductions.contains(&at) {
            claims.description.push(sentence.clone());
        } else {
            claims.sentence(sentence.clone(), &scope);
        }
    }
    for sentence in &reading.unread {
        claims.claim(sentence, Fact::NotUnderstood, None);
    }
    claims
}

impl Claims {
    fn sentence(&mut self, sentence: Sentence, scope: &Scope<'_>) {
        let bare = sentence.text.trim_end_matches(['.', '!', ' ']);
        let start = phrases::NOTE.find(bare).map_or(0, |it| it.end());
        if let Some((says, when)) = whole(&bare[start..], scope) {
            return self.claim(&sentence, says, when);
        }
        let cut = self.clauses(&sentence, scope);
        match cut {
            None if scope.is_unread(&sentence.text) => {
                self.claim(&sentence, Fact::NotUnderstood, None)
            }
            Some(text) if scope.is_unread(&text) => {
                self.claim(&sentence, Fact::NotUnderstood, None)
            }
            None => self.description.push(sentence),
            Some(text) => self.description.push(Sentence { text, ..sentence }),
        }
    }

    fn claim(&mut self, sentence: &Sentence, says: Fact, when: Option<StatedCondition>) {
        self.claims.push(Claim {
            line: sentence.line,
            fact: says,
            when,
            text: sentence.text.clone(),
        });
    }

    /// Claims the clauses of a sentence, and returns what is left of it if there are any.
    fn clauses(&mut self, sentence: &Sentence, scope: &Scope<'_>) -> Option<String> {
        let mut text = sentence.text.clone();
        if let Some(found) = phrases::CONDITION_IN_PARENTHESES.captures(&sentence.text) {
            let (clause, words) = (found.get(0)?, found.get(1)?);
            self.claim(sentence, Fact::Present, Some(when(words.as_str(), scope)));
            text = text.replacen(clause.as_str(), "", 1);
        }
        if let Some(found) = phrases::FORMAT.captures(&text.clone()) {
            let (clause, format) = (found.get(0)?, found.get(1)?.as_str());
            if !phrases::NO_FORMAT.matches(format) {
                self.claim(sentence, Fact::Format { format: format.to_owned() }, None);
                text = text.replacen(clause.as_str(), "", 1);
            }
        }
        (text != sentence.text).then_some(text)
    }
}

/// What a sentence says as a whole.
fn whole(text: &str, scope: &Scope<'_>) -> Option<(Fact, Option<StatedCondition>)> {
    if let Some(found) = phrases::FOR_EVENT.captures(text) {
        let (event, rest) = (found.get(1)?.as_str(), found.get(2)?.as_str());
        let says = value::conclusion(rest, scope)?;
        let is_own = event == scope.event;
        return Some((if is_own { says } else { Fact::NotUnderstood }, None));
    }
    if let Some(found) = phrases::NULL_ALONE.captures(text) {
        let condition = found.get(1).map(|it| when(it.as_str(), scope));
        return Some((Fact::Null, condition));
    }
    if let Some(found) = phrases::PRESENT.captures(text) {
        return Some((Fact::Present, Some(when(found.get(1)?.as_str(), scope))));
    }
    if let Some((condition, rest)) = condition::in_front(text) {
        let says = value::conclusion(rest, scope)?;
        return Some((says, Some(when(condition, scope))));
    }
    if let Some(found) = phrases::WHEN_BEHIND.captures(text) {
        let (claim, condition) = (found.get(1)?.as_str(), found.get(2)?.as_str());
        if let Some(says) = value::conclusion(claim, scope).filter(|it| *it != Fact::NotUnderstood)
        {
            return Some((says, Some(when(condition, scope))));
        }
    }
    value::alone(text, scope).map(|says| (says, None))
}
