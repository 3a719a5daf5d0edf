//! The condition in a sentence.

use crate::model::StatedCondition;

use crate::page::extract::phrases;
use crate::page::extract::values::{is_quoted, scalar};
use crate::spec::{Condition, Expected, Scalar, Tests};

use super::scope::Scope;
use super::word::{alternatives, bare_word};

/// The condition at the front of a sentence, and the rest.
pub(super) fn in_front(text: &str) -> Option<(&str, &str)> {
    let found = phrases::IF_THEN.captures(text)?;
    Some((found.get(1)?.as_str(), found.get(2)?.as_str()))
}

/// A condition. It has tests only if all of its words could be read.
pub(super) fn when(words: &str, scope: &Scope<'_>) -> StatedCondition {
    let words = words.trim().trim_end_matches(['.', ',']);
    let one_of = |(path, values)| (path, Expected::OneOf(values));
    let tests = words.split(" and ").map(|word| test(word, scope).map(one_of));
    match tests.collect::<Option<Tests>>() {
        Some(tests) => StatedCondition::of_tests(Condition::all(tests)),
        None => StatedCondition { words: words.to_owned(), tests: Condition::default() },
    }
}

/// A test of one attribute.
fn test(words: &str, scope: &Scope<'_>) -> Option<(String, Vec<Scalar>)> {
    let words = words.trim();
    of_path(words, scope).or_else(|| of_member(words, scope)).or_else(|| of_thing(words, scope))
}

/// The test of an attribute by its path. A word without dots must be the name of an attribute that
/// has no others in it: most are just English.
fn of_path(words: &str, scope: &Scope<'_>) -> Option<(String, Vec<Scalar>)> {
    let found = phrases::TEST.captures(words)?;
    of_values(found.get(1)?.as_str(), found.get(2)?.as_str(), scope)
}

/// The test of an attribute that is named with its object: `the reader's kind is guest`.
fn of_member(words: &str, scope: &Scope<'_>) -> Option<(String, Vec<Scalar>)> {
    let of = phrases::TEST_OF.captures(words).map(|found| (found, 2, 1));
    let within = || phrases::TEST_WITHIN.captures(words).map(|found| (found, 1, 2));
    let (found, object, name) = of.or_else(within)?;
    let part = |at: usize| found.get(at).map(|part| part.as_str());
    let path = format!("{}.{}", part(object)?, part(name)?);
    scope.resolve(&path)?;
    of_values(&path, part(3)?, scope)
}

fn of_values(path: &str, values: &str, scope: &Scope<'_>) -> Option<(String, Vec<Scalar>)> {
    let item = scope.resolve(path).map(|at| scope.tree().item(at));
    match item {
        Some(item) if item.is_container() => return None,
        None if !path.contains('.') => return None,
        _ => {}
    }
    let type_ = item.and_then(|item| item.type_.as_deref()).unwrap_or_default();
    let values = alternatives(values)?;
    let is_value = |word: &&str| is_quoted(word) || !phrases::NO_VALUE.matches(word);
    let all = values.iter().all(is_value);
    let values = values.into_iter().map(|word| scalar(type_, bare_word(word)));
    all.then(|| (scope.full(path), values.collect()))
}

/// The test of the only attribute that has the words as a value: `the reader is a guest`, where the
/// reader has a kind that can be `guest`; or `guests`, where one attribute of the page can be that.
fn of_thing(words: &str, scope: &Scope<'_>) -> Option<(String, Vec<Scalar>)> {
    let (at, value) = match phrases::THING_IS.captures(words) {
        Some(found) => {
            let object = scope.resolve(found.get(1)?.as_str())?;
            scope.with_value(found.get(2)?.as_str(), Some(object))?
        }
        None => {
            let things = phrases::THINGS.captures(words)?.get(1)?.as_str();
            scope.with_value(things, None)?
        }
    };
    Some((scope.tree().path(at), vec![value]))
}
