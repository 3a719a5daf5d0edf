//! Sentences that say something of an attribute: null, a value, a format, another attribute.
//!
//! A sentence becomes a claim, or stays in the description, or both: a clause that is claimed is cut
//! out of a sentence that says more.

mod clause;
mod condition;
mod scope;
mod value;
mod word;

use crate::model::{Fact, StatedCondition};
use crate::page::outline::{Claim, Sentence};

use super::events::Holds;
use super::phrases;
use super::values::Reading;
use condition::{opposite_of_unless, unless, when};
pub(super) use scope::Context;
use scope::Scope;
use value::Stated;

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
            claims.sentence(sentence, &scope);
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

impl Claims {
    fn sentence(&mut self, sentence: &Sentence, scope: &Scope<'_>) {
        let bare = sentence.text.trim_end_matches(['.', '!', ' ']);
        let start = phrases::NOTE.find(bare).map_or(0, |note| note.end());
        let text = &bare[start..];
        if text.len() > LONGEST {
            return self.not_understood(sentence, scope);
        }
        match scope.context.events.of_sentence(text).map(|of| (of.holds, of.rest)) {
            Some((Holds::Here, rest)) => {
                let scope = Scope { event: Some(scope.context.events.own), ..*scope };
                match whole(&rest, &scope).or_else(|| bare_value(&rest, &scope)) {
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

    /// A sentence of another event says nothing here, unless it only names the event in passing.
    fn elsewhere(&mut self, sentence: &Sentence, rest: &str, scope: &Scope<'_>) {
        let other = Scope { event: Some(scope.context.events.own), ..*scope };
        let says = whole(rest, &other).or_else(|| bare_value(rest, &other)).is_some();
        let is_front =
            sentence.text.ends_with(&format!("{rest}.")) || sentence.text.ends_with(rest);
        if !says && !is_front && !scope.is_unread(rest) {
            self.not_understood(sentence, scope);
        }
    }

    /// A sentence that describes, perhaps with clauses that claim something.
    fn described(&mut self, sentence: &Sentence, scope: &Scope<'_>) {
        if phrases::HEDGED_FORMAT.matches(&sentence.text) {
            return self.not_understood(sentence, scope);
        }
        let cut = self.clauses(sentence, scope);
        if scope.is_unread(cut.as_ref().unwrap_or(&sentence.text)) {
            return self.not_understood(sentence, scope);
        }
        let text = cut.unwrap_or_else(|| sentence.text.clone());
        self.description.push(Sentence { text, ..sentence.clone() });
    }

    fn not_understood(&mut self, sentence: &Sentence, scope: &Scope<'_>) {
        let whole = Whole { says: Stated::sure(Fact::NotUnderstood), when: None };
        self.claim(sentence, whole, scope);
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
            self.claim(sentence, Whole { says: Stated::sure(Fact::Present), when }, scope);
            text = text.replacen(clause.as_str(), "", 1);
        }
        if let Some(found) = phrases::FORMAT.captures(&text.clone()) {
            let (clause, format) = (found.get(0)?, found.get(1)?.as_str());
            if !phrases::NO_FORMAT.matches(format) {
                let says = Stated::sure(Fact::Format { format: format.to_owned() });
                self.claim(sentence, Whole { says, when: None }, scope);
                text = text.replacen(clause.as_str(), "", 1);
            }
        }
        if let Some(found) = phrases::IN_UTC.captures(&text.clone()) {
            let (clause, words) = (found.get(1)?, found.get(2).or(found.get(3))?);
            let says = Stated::sure(Fact::Format { format: words.as_str().to_owned() });
            self.claim(sentence, Whole { says, when: None }, scope);
            text = text.replacen(clause.as_str(), "", 1);
        }
        (text != sentence.text).then_some(text)
    }
}

/// Reads a sentence as a whole. Nobody can tell what it says if its condition goes on with another
/// clause.
fn whole(text: &str, scope: &Scope<'_>) -> Option<Whole> {
    let whole = read_whole(text, scope)?;
    let open = whole.when.as_ref().filter(|when| when.is_not_understood());
    let has_more = open.is_some_and(|when| phrases::MORE_CLAUSES.matches(&when.words));
    let is_reverse = whole.says.fact == Fact::Null && phrases::NULL_ONLY.matches(text);
    let is_known = !has_more && !is_reverse;
    let not_understood = || Whole { says: Stated::sure(Fact::NotUnderstood), when: None };
    Some(if is_known { whole } else { not_understood() })
}

fn read_whole(text: &str, scope: &Scope<'_>) -> Option<Whole> {
    let whole = |says, when| Some(Whole { says, when });
    if let Some(found) = phrases::NULL_ALONE.captures(text) {
        let condition = found.get(1).map(|words| when(words.as_str(), scope));
        return whole(Stated::sure(Fact::Null), condition);
    }
    if let Some(found) = phrases::PRESENT.captures(text) {
        let condition = when(found.get(1)?.as_str(), scope);
        return whole(Stated::sure(Fact::Present), Some(condition));
    }
    if let Some(found) = phrases::NULL_UNLESS.captures(text) {
        let condition = unless(found.get(1)?.as_str(), scope);
        return whole(Stated::sure(Fact::Present), Some(condition));
    }
    if let Some(found) = phrases::UNLESS_THEN.captures(text) {
        return excepted(found.get(2)?.as_str(), found.get(1)?.as_str(), scope);
    }
    if let Some((condition, rest)) = condition::in_front(text) {
        let says = value::conclusion(rest, scope)?;
        return whole(says, Some(when(condition, scope)));
    }
    if let Some(found) = phrases::WHEN_BEHIND.captures(text) {
        let (claim, condition) = (found.get(1)?.as_str(), found.get(2)?.as_str());
        if let Some(says) = value::conclusion(claim, scope).filter(Stated::is_understood) {
            return whole(says, Some(when(condition, scope)));
        }
    }
    if let Some(found) = phrases::UNLESS_BEHIND.captures(text) {
        return excepted(found.get(1)?.as_str(), found.get(2)?.as_str(), scope);
    }
    value::alone(text, scope).and_then(|says| whole(says, None))
}

/// Reads what holds unless a condition does. What is null unless it does is there only then; the
/// reverse is not said of a value.
fn excepted(claim: &str, condition: &str, scope: &Scope<'_>) -> Option<Whole> {
    let says = value::conclusion(claim, scope).filter(Stated::is_understood)?;
    if says.fact == Fact::Null {
        let when = Some(unless(condition, scope));
        return Some(Whole { says: Stated::sure(Fact::Present), when });
    }
    let when = Some(opposite_of_unless(condition, scope)?);
    Some(Whole { says, when })
}

/// Reads a sentence that is only a value.
fn bare_value(text: &str, scope: &Scope<'_>) -> Option<Whole> {
    value::bare(text, scope).map(|says| Whole { says, when: None })
}
