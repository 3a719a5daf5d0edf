//! The condition in a sentence: its clauses, and what they say together.

use crate::model::StatedCondition;

use crate::page::extract::phrases;
use crate::spec::{Condition, Expected, Tests};

use super::clause::{self, Test};
use super::scope::Scope;
use super::word::has_open_quote;

/// A condition. It has tests only if all of its words could be read.
pub(super) fn when(words: &str, scope: &Scope<'_>) -> StatedCondition {
    let words = trimmed(words);
    match tests(words, scope) {
        Some(tests) => StatedCondition::of_tests(tests),
        None => not_understood(words),
    }
}

/// The condition behind `unless`. Only a clause that says what something is can be read: of a second
/// no, and of several clauses, nobody can tell what they say.
pub(super) fn unless(words: &str, scope: &Scope<'_>) -> StatedCondition {
    let words = trimmed(words);
    match tests(words, scope).filter(is_positive) {
        Some(tests) => StatedCondition::of_tests(tests),
        None => not_understood(words),
    }
}

/// The opposite of the condition behind `unless`, if it can be read.
pub(super) fn opposite_of_unless(words: &str, scope: &Scope<'_>) -> Option<StatedCondition> {
    let condition = unless(words, scope).tests;
    let [tests] = condition.alternatives.as_slice() else {
        return None;
    };
    let tests: Tests = tests.iter().map(|(path, it)| (path.clone(), it.contrary())).collect();
    if tests.is_empty() {
        return None;
    }
    Some(StatedCondition::of_tests(Condition::all(tests)))
}

fn trimmed(words: &str) -> &str {
    words.trim().trim_end_matches(['.', ','])
}

fn not_understood(words: &str) -> StatedCondition {
    StatedCondition { words: words.to_owned(), tests: Condition::default() }
}

fn is_positive(condition: &Condition) -> bool {
    condition.tests().count() == 1
        && condition
            .tests()
            .all(|(_, expected)| matches!(expected, Expected::OneOf(_) | Expected::Present))
}

/// The word between two clauses.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Connective {
    And,
    Or,
}

/// The tests of all clauses. Nobody can tell how several clauses belong together that have both `and`
/// and `or` between them.
fn tests(words: &str, scope: &Scope<'_>) -> Option<Condition> {
    let (tests, connectives) = clauses(words, scope)?;
    if connectives.iter().all(|connective| *connective == Connective::And) {
        let count = tests.len();
        let tests: Tests = tests.into_iter().collect();
        return (tests.len() == count).then(|| Condition::all(tests));
    }
    if connectives.contains(&Connective::And) || is_doubtful(&tests) {
        return None;
    }
    let alternatives = tests.into_iter().map(|test| Tests::from_iter([test])).collect();
    Some(Condition { alternatives, is_list: true })
}

/// Returns true if alternatives say twice what an attribute is not: all but nothing meets one of them.
fn is_doubtful(alternatives: &[Test]) -> bool {
    let excluding = alternatives.iter().filter(|(_, it)| !matches!(it, Expected::OneOf(_)));
    let mut paths: Vec<&str> = excluding.map(|(path, _)| path.as_str()).collect();
    let count = paths.len();
    paths.sort_unstable();
    paths.dedup();
    paths.len() < count
}

/// The clauses, and the words between them. Words that are no clause of their own are more values of
/// the clause before; nobody can tell which `or` comes before an `and`.
fn clauses(words: &str, scope: &Scope<'_>) -> Option<(Vec<Test>, Vec<Connective>)> {
    if let Some(test) = clause::of_things(words, scope) {
        return Some((vec![test], Vec::new()));
    }
    let start = phrases::BOTH_OR_EITHER.find(words).map_or(0, |found| found.end());
    let mut starts = vec![start];
    let (mut ends, mut connectives) = (Vec::new(), Vec::new());
    for found in phrases::CONNECTIVE.regex()?.captures_iter(words) {
        let whole = found.get(0)?;
        let is_clause = || clause::begins(&words[whole.end()..], scope);
        if whole.start() > start && !has_open_quote(&words[start..whole.start()]) && is_clause() {
            ends.push(whole.start());
            starts.push(whole.end());
            let is_and = found.get(1).is_some();
            connectives.push(if is_and { Connective::And } else { Connective::Or });
        }
    }
    ends.push(words.len());
    let clauses = starts.into_iter().zip(ends).map(|(start, end)| &words[start..end]);
    let clauses: Vec<&str> = clauses.collect();
    let has_several = |clause: &&str| clause.contains(',') || clause.contains(" or ");
    if connectives.contains(&Connective::And) && clauses.iter().any(has_several) {
        return None;
    }
    let tests =
        clauses.into_iter().map(|words| clause::test(words, scope)).collect::<Option<_>>()?;
    Some((tests, connectives))
}
