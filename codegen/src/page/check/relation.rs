//! The relation of a fact of the page to one of the spec, for each kind of fact.

use super::case::Case;
use super::condition::{self, Likeness};
use super::own::{Own, is_one_of, is_same};
use super::said::Said;
use super::types::fits;
use crate::model::{Fact, Format, Path, Scalar, StatedCondition, Statement};
use crate::page::listing::{are_same_words, has_words};
use crate::spec::{BaseType, TypePhrase, is_utc, names_format};

/// The attribute that a statement is about.
#[derive(Clone, Copy)]
pub(super) struct At<'c, 'a> {
    pub(super) case: &'c Case<'a>,
    pub(super) path: &'c Path,
}

impl At<'_, '_> {
    /// Returns true if a page says a fact of the spec, or one that an erratum records.
    pub(super) fn says(self, said: &Said<'_>, own: &Own<'_>) -> bool {
        if own.erratum.is_some() { records(said, &own.statement) } else { self.says_own(said, own) }
    }

    fn says_own(self, said: &Said<'_>, own: &Own<'_>) -> bool {
        let (page, spec) = (&said.statement, &own.statement);
        match (&page.fact, &spec.fact) {
            (Fact::Type { words }, Fact::Type { words: own }) => fits(own, words),
            (Fact::Format { format }, Fact::Type { words }) => self.is_of_type(format, words),
            (Fact::Format { format }, Fact::Format { format: own }) => is_format(own, format),
            (Fact::Under { object, .. }, Fact::Under { object: own, .. }) => object == own,
            (Fact::Otherwise { .. }, Fact::Otherwise { .. }) => true,
            (Fact::PossibleValue { value }, Fact::PossibleValue { value: own }) => {
                is_same(value, own)
            }
            (Fact::Null, Fact::Null) if said.is_part => spec.when.is_some(),
            (Fact::Null, Fact::Null | Fact::Present) => self.is_null(page, own),
            (Fact::Present, Fact::Present) => self.is_under_condition(page, spec),
            (Fact::Value { values }, Fact::Value { values: own }) => match &page.when {
                None => spec.when.is_none() && values.iter().all(|value| is_one_of(value, own)),
                Some(_) => are_alike_values(values, own) && self.is_under_condition(page, spec),
            },
            // Without its other attribute on the page a path is read as text.
            (Fact::Value { values }, Fact::Equals { path: own }) => {
                let [Scalar::String(path)] = values.as_slice() else {
                    return false;
                };
                page.when.is_none() && self.resolve(path) == *own
            }
            (Fact::Equals { path }, Fact::Equals { path: own }) => self.resolve(path) == *own,
            (
                Fact::Deprecated { since, instead },
                Fact::Deprecated { since: own_since, instead: own },
            ) => {
                let instead = instead.as_ref().map(|path| self.resolve(path));
                is_part(since.as_ref(), own_since) && is_part(instead.as_ref(), own)
            }
            (Fact::ChangesOf { object: Some(object) }, Fact::ChangesOf { object: Some(own) }) => {
                self.case.is_same_object(object, own)
            }
            (Fact::Since { version }, Fact::Since { version: own }) => {
                number(version) == number(own)
            }
            (Fact::Within { path }, Fact::Within { path: own }) => is_end(path, own),
            (page, spec) => page == spec,
        }
    }

    /// Returns true if the condition of a sentence is one of the spec, or may be: its words cannot
    /// be read.
    fn is_under_condition(self, page: &Statement, spec: &Statement) -> bool {
        match (&page.when, &spec.when) {
            (Some(page), Some(own)) => self.may_be(page, own),
            (None, own) => page.fact == Fact::Present || own.is_none(),
            (Some(_), None) => false,
        }
    }

    fn is_null(self, page: &Statement, own: &Own<'_>) -> bool {
        match (&page.when, &own.statement.when, &own.statement.fact) {
            (None, _, Fact::Null) => true,
            (Some(page), Some(spec), Fact::Null) => self.may_be(page, spec),
            // Of words that no program can read the spec has the meaning in another form.
            (Some(page), ..) => {
                let attribute = self.case.schema.attribute(self.path);
                let has_condition =
                    attribute.is_some_and(|attribute| attribute.null_when.is_some());
                page.is_not_understood() && own.is_claimed && !has_condition
            }
            _ => false,
        }
    }

    /// Returns true if a fact that the page says in place of one of the spec is a change of it.
    pub(super) fn is_change(self, said: &Said<'_>, own: &Own<'_>) -> bool {
        let (page, spec) = (&said.statement, &own.statement);
        if own.erratum.is_some() {
            return false;
        }
        match (&page.fact, &spec.fact) {
            (Fact::PossibleValue { .. } | Fact::Otherwise { .. } | Fact::Within { .. }, _) => false,
            (Fact::Format { .. }, Fact::Type { .. }) => true,
            (Fact::Format { format }, Fact::Format { format: own }) => {
                is_utc(format) == is_utc(own)
            }
            (Fact::Limit { limit, .. }, Fact::Limit { limit: own, .. }) => limit == own,
            (Fact::Null, Fact::Null) => spec.when.is_some(),
            (Fact::Value { values }, Fact::Value { values: own }) => {
                match (&page.when, &spec.when) {
                    (Some(page), Some(spec)) => {
                        are_alike_values(values, own) || self.likeness(page, spec) == Likeness::Same
                    }
                    (page, spec) => page.is_none() && spec.is_none(),
                }
            }
            (page, spec) => std::mem::discriminant(page) == std::mem::discriminant(spec),
        }
    }

    /// Returns true if the condition of a sentence is one of the spec, or is not known.
    fn may_be(self, page: &StatedCondition, own: &StatedCondition) -> bool {
        matches!(self.likeness(page, own), Likeness::Same | Likeness::Unknown)
    }

    pub(super) fn likeness(self, page: &StatedCondition, own: &StatedCondition) -> Likeness {
        condition::compare(self.case, self.path, page, own)
    }

    /// Returns true if the type says the format already: any spelling of the vendor is one of a
    /// timestamp. The spec has to say itself that it is in UTC, and which spelling it has.
    fn is_of_type(self, format: &str, phrase: &str) -> bool {
        let spellings = &self.case.lowered.model.timestamps;
        match TypePhrase::parse(phrase) {
            TypePhrase::One(BaseType::EpochTime) => true,
            TypePhrase::One(BaseType::Timestamp) => {
                !is_utc(format)
                    && !spellings.iter().any(|spelling| names_format(format, &spelling.name))
            }
            _ => false,
        }
    }

    fn resolve(self, path: &str) -> String {
        condition::resolve(self.case, self.path, path)
    }
}

/// Returns true if a page says what an erratum records of it, which has conditions in the words of
/// the page.
fn records(said: &Said<'_>, recorded: &Statement) -> bool {
    let when = said.statement.when.as_ref();
    let words = recorded.when.as_ref().map_or("", |when| when.words.as_str());
    let has_condition = || when.is_some_and(|when| are_same_words(&when.words, words));
    match (&said.statement.fact, &recorded.fact) {
        (Fact::Type { words }, Fact::Type { words: own }) => are_same_words(words, own),
        (Fact::Format { format }, Fact::Format { format: own }) => are_alike(own, format),
        (Fact::Under { object, or }, Fact::Under { object: own, .. }) => {
            object == own || or.contains(own)
        }
        (Fact::PossibleValue { value }, Fact::PossibleValues { values }) => {
            is_one_of(value, values)
        }
        (Fact::Null | Fact::NotUnderstood, Fact::Null) => {
            has_condition() || has_words(said.text, words)
        }
        (Fact::Value { values }, Fact::Value { values: own }) => {
            are_alike_values(values, own)
                && (has_condition() || when.is_none() && recorded.when.is_none())
        }
        (Fact::Present, Fact::Present) => has_condition(),
        (
            Fact::Deprecated { since, instead },
            Fact::Deprecated { since: own_since, instead: own },
        ) => is_part(since.as_ref(), own_since) && is_part(instead.as_ref(), own),
        (Fact::Within { path }, Fact::Within { path: own }) => is_end(path, own),
        (page, recorded) => page == recorded,
    }
}

/// A version without the letter in front.
fn number(version: &str) -> &str {
    version.trim_start_matches(['v', 'V'])
}

/// Returns true if two paths are one of an object, or one of them leads to it from further outside.
fn is_end(one: &str, other: &str) -> bool {
    let ends = |long: &str, short: &str| {
        long.strip_suffix(short).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    };
    ends(one, other) || ends(other, one)
}

/// Returns true if a sentence that no program could read may say a fact of the spec.
pub(super) fn may_say(at: At<'_, '_>, said: &Said<'_>, own: &Statement) -> bool {
    let when = said.statement.when.as_ref().filter(|when| !when.is_not_understood());
    match (&own.fact, &own.when) {
        (Fact::Null, _) => {
            said.statement.fact == Fact::NotUnderstood && said.text.to_lowercase().contains("null")
        }
        (Fact::Present, _) => true,
        (Fact::Value { values }, Some(own)) if said.statement.fact == Fact::NotUnderstood => {
            match when {
                Some(when) => at.likeness(when, own) == Likeness::Same,
                None => values.iter().all(|value| has_words(said.text, &value.to_string())),
            }
        }
        _ => false,
    }
}

/// Returns true if a page says no more than is known.
fn is_part(said: Option<&String>, own: &Option<String>) -> bool {
    said.is_none() || said == own.as_ref()
}

/// Returns true if a page may mean a format, or a spelling, of the spec.
fn is_format(own: &str, page: &str) -> bool {
    match Format::of_word(own) {
        Some(format) => format.may_be_called(page),
        None if is_utc(own) => is_utc(page),
        None => names_format(page, own) || names_format(own, page),
    }
}

fn are_alike_values(one: &[Scalar], other: &[Scalar]) -> bool {
    condition::texts(one) == condition::texts(other)
}

/// Returns true if the name of a format is in the words of a page, or they in it: letters and
/// digits count.
fn are_alike(own: &str, page: &str) -> bool {
    let letters = |text: &str| {
        let letters = text.chars().filter(|c| c.is_alphanumeric());
        letters.flat_map(char::to_lowercase).collect::<String>()
    };
    let (own, page) = (letters(own), letters(page));
    !own.is_empty() && !page.is_empty() && (own.contains(&page) || page.contains(&own))
}
