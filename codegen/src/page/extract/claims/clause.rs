//! A clause of a condition: an attribute, and what it is.

use heck::{ToLowerCamelCase, ToSnakeCase};

use crate::page::extract::phrases;
use crate::page::extract::values::{is_quoted, scalar};
use crate::spec::{Expected, Scalar};

use super::scope::Scope;
use super::word::{alternatives, bare_word};

/// A path, and what the attribute must be.
pub(super) type Test = (String, Expected);

/// An attribute that a clause names, by its path from the top, and its place if the page lists it.
struct Subject {
    path: String,
    at: Option<usize>,
}

/// The test of a clause; nothing if there is any doubt.
pub(super) fn test(words: &str, scope: &Scope<'_>) -> Option<Test> {
    let words = words.trim();
    presence(words, scope)
        .or_else(|| of_attribute(words, scope))
        .or_else(|| of_thing(words, scope))
        .filter(|(path, _)| *path != scope.tree().path(scope.item))
}

/// Returns true if words begin with a clause, whatever follows.
pub(super) fn begins(words: &str, scope: &Scope<'_>) -> bool {
    let is_there = [&phrases::THERE_IS, &phrases::EXISTS, &phrases::HAS];
    let has_subject = || {
        let of = phrases::CLAUSE.captures(words).and_then(|found| found.name("of"));
        of.is_some_and(|of| subject(of.as_str(), scope).is_some())
    };
    is_there.into_iter().any(|phrase| phrase.matches(words)) || has_subject()
}

/// The test of a clause that says of an attribute that it is there, or is not.
fn presence(words: &str, scope: &Scope<'_>) -> Option<Test> {
    let (name, is_absent) = if let Some(found) = phrases::THERE_IS.captures(words) {
        (found.get(2)?.as_str().to_owned(), found.get(1).is_some())
    } else if let Some(found) = phrases::EXISTS.captures(words) {
        (found.get(1)?.as_str().to_owned(), found.get(2).is_some())
    } else {
        let found = phrases::HAS.captures(words)?;
        let of = format!("{} of {}", found.get(3)?.as_str(), found.get(1)?.as_str());
        (of, found.get(2).is_some())
    };
    let expected = if is_absent { Expected::Absent } else { Expected::Present };
    can_be_absent(subject(&name, scope)?, "", expected, scope)
}

/// The test of a clause that says what an attribute is.
fn of_attribute(words: &str, scope: &Scope<'_>) -> Option<Test> {
    let found = phrases::CLAUSE.captures(words)?;
    let (of, says) = (found.name("of")?.as_str(), found.name("says")?.as_str());
    let subject = subject(of, scope)?;
    let no = if found.name("no").is_some() { "not " } else { "" };
    let says = format!("{no}{says}");
    if phrases::IS_PRESENT.matches(&says) {
        return can_be_absent(subject, &says, Expected::Present, scope);
    }
    if phrases::IS_ABSENT.matches(&says) {
        return can_be_absent(subject, &says, Expected::Absent, scope);
    }
    let expected = match phrases::NONE_OF.find(&says) {
        Some(none) => {
            // Only in a list of what it is not does `and` mean `or`.
            let values = says[none.end()..].replace(" nor ", " or ").replace(" and ", " or ");
            Expected::NoneOf(values_of(&subject, &values, scope)?)
        }
        None => {
            let start = phrases::ONE_OF.find(&says).map_or(0, |one| one.end());
            Expected::OneOf(values_of(&subject, &says[start..], scope)?)
        }
    };
    Some((subject.path, expected))
}

/// The test of presence, where the words cannot say a value: a list can be empty, a truth can be set
/// to false, and an attribute, or one in it, can have a value of that name.
fn can_be_absent(
    subject: Subject,
    says: &str,
    expected: Expected,
    scope: &Scope<'_>,
) -> Option<Test> {
    if let Some(at) = subject.at {
        let type_ = scope.tree().item(at).type_.as_deref().unwrap_or_default().to_lowercase();
        let is_other =
            ["array", "list", "map", "hash", "bool"].iter().any(|word| type_.contains(word));
        let is_value = scope.with_value(says, Some(at)).is_some()
            || scope.values(at).any(|value| phrases::NO_VALUE.matches(&value.to_string()));
        if is_other || is_value {
            return None;
        }
    }
    Some((subject.path, expected))
}

/// The attribute that words name. A word without dots must be the name of an attribute: most are just
/// English.
fn subject(words: &str, scope: &Scope<'_>) -> Option<Subject> {
    if let Some(path) = phrases::NAMED.captures(words).and_then(|found| found.get(1)) {
        let path = path.as_str();
        let at = scope.resolve(path);
        let is_path = at.is_some() || path.contains('.');
        return is_path.then(|| Subject { path: scope.full(path), at });
    }
    let mut found: Vec<usize> =
        names(words).iter().filter_map(|path| scope.resolve(path)).collect();
    found.dedup();
    let [only] = found[..] else {
        return None;
    };
    Some(Subject { path: scope.tree().path(only), at: Some(only) })
}

/// The paths that several words can mean: a member of an object, or a name of several words.
fn names(words: &str) -> Vec<String> {
    let mut names = Vec::new();
    if let Some(found) = phrases::MEMBER_OF.captures(words) {
        let name = if found[1].contains(' ') { found[1].to_snake_case() } else { found[1].into() };
        names.push(format!("{}.{name}", &found[2]));
    }
    if let Some(found) = phrases::MEMBER.captures(words) {
        names.push(format!("{}.{}", &found[1], &found[2]));
    }
    if let Some(found) = phrases::WORDS_OF_NAME.captures(words) {
        let words = found[1].to_lowercase();
        names.extend([words.to_snake_case(), words.to_lower_camel_case()]);
    }
    names
}

/// The values of a list, if all of them can be values of the attribute.
fn values_of(subject: &Subject, values: &str, scope: &Scope<'_>) -> Option<Vec<Scalar>> {
    let item = subject.at.map(|at| scope.tree().item(at));
    if item.is_some_and(|item| item.is_container()) {
        return None;
    }
    let type_ = item.and_then(|item| item.type_.as_deref()).unwrap_or_default();
    let values = alternatives(values)?;
    let is_value = |word: &&str| is_quoted(word) || !phrases::NO_VALUE.matches(word);
    let all = values.iter().all(is_value);
    let values = values.into_iter().map(|word| scalar(type_, bare_word(word)));
    all.then(|| values.collect())
}

/// The test of the only attribute that has the words as values: `the reader is a guest`, where the
/// reader has a kind that can be `guest`.
fn of_thing(words: &str, scope: &Scope<'_>) -> Option<Test> {
    let found = phrases::THING_IS.captures(words)?;
    let object = scope.resolve(found.get(1)?.as_str())?;
    let things = found.get(3)?.as_str();
    let things = things.split(',').flat_map(|thing| thing.split(" or "));
    let things = things.map(|thing| thing.trim().trim_start_matches("or "));
    let value = |thing: &str| {
        let start = phrases::ARTICLE.find(thing).map_or(0, |article| article.end());
        let thing = &thing[start..];
        scope.with_value(thing, Some(object)).filter(|_| !phrases::NO_VALUE.matches(thing))
    };
    let values: Vec<(usize, Scalar)> = things.map(value).collect::<Option<_>>()?;
    let (at, _) = *values.first()?;
    let is_one = values.iter().all(|(other, _)| *other == at);
    let values = values.into_iter().map(|(_, value)| value).collect();
    let is_not = found.get(2).is_some();
    let expected = if is_not { Expected::NoneOf(values) } else { Expected::OneOf(values) };
    is_one.then(|| (scope.tree().path(at), expected))
}

/// The test of the only attribute of the page that can be some things: `guests`.
pub(super) fn of_things(words: &str, scope: &Scope<'_>) -> Option<Test> {
    let things = phrases::THINGS.captures(words.trim())?.get(1)?.as_str();
    let (at, value) = scope.with_value(things, None)?;
    Some((scope.tree().path(at), Expected::OneOf(vec![value])))
}
