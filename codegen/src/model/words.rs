//! The words of facts. Nothing reads them but people.

use std::fmt::{self, Arguments, Display, Formatter};

use super::fact::{Fact, Shown, StatedCondition, Statement};
use crate::count::count;
use crate::fold;
use crate::spec::{Condition, Deprecated, Evidence, Expected, Scalar};

/// Writes words for people. A test can have all of them replaced, to see that nothing depends on them.
pub(crate) fn say(f: &mut Formatter<'_>, words: Arguments<'_>) -> fmt::Result {
    #[cfg(test)]
    if foreign::is_spoken() {
        return f.write_str(&foreign::translated(&words.to_string()));
    }
    f.write_fmt(words)
}

impl Display for Statement {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match (&self.fact, &self.when) {
            (Fact::Value { values }, None) => {
                say(f, format_args!("always {}", any_of(values, Form::PLAIN)))
            }
            (Fact::Value { values }, Some(when)) => {
                say(f, format_args!("{} when {when}", any_of(values, Form::PLAIN)))
            }
            (fact, None) => fact.fmt(f),
            (fact, Some(when)) => say(f, format_args!("{fact} when {when}")),
        }
    }
}

impl Display for Fact {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null => say(f, format_args!("null")),
            Self::NullItem => say(f, format_args!("null among its items")),
            Self::Present => say(f, format_args!("present")),
            Self::Value { values } => say(f, format_args!("is {}", any_of(values, Form::PLAIN))),
            Self::Equals { path } => say(f, format_args!("equals {path}")),
            Self::Limit { limit, bound } => say(f, format_args!("{}", limit.in_words(bound))),
            Self::Pattern { pattern } => say(f, format_args!("the pattern `{pattern}`")),
            Self::Default { value } => {
                let value = serde_json::to_string(value).unwrap_or_default();
                say(f, format_args!("{value} if absent"))
            }
            Self::ReadOnly => say(f, format_args!("read-only")),
            Self::Sensitive => say(f, format_args!("sensitive")),
            Self::Since { version } => say(f, format_args!("since {version}")),
            Self::Within { path } => say(f, format_args!("changes within {path}")),
            Self::Deprecated { since, instead } => {
                let own = Deprecated { since: since.clone(), instead: instead.clone() };
                say(f, format_args!("{own}"))
            }
            Self::Format { format: words }
            | Self::Type { words }
            | Self::Otherwise { words }
            | Self::Words { text: words }
            | Self::Named { name: words } => say(f, format_args!("{words}")),
            Self::NotUnderstood => say(f, format_args!("not understood")),
            Self::NeverNull => say(f, format_args!("never null")),
            Self::Listed { times } => listed(*times, f),
            Self::Attribute { types, members } => attribute(types, *members, f),
            Self::Platforms { only } => say(f, format_args!("on {} only", only.join(" and "))),
            Self::RestsOn { evidence } => say(f, format_args!("{}", OneLine(evidence))),
            Self::Under { object, .. } => say(f, format_args!("in {object}")),
            Self::PossibleValue { value } => say(f, format_args!("{value}")),
            Self::PossibleValues { values } => {
                say(f, format_args!("[{}]", joined(values, ", ", Form::PLAIN)))
            }
            Self::Meaning { value, meaning } => match meaning {
                Some(meaning) => say(f, format_args!("{value}: {meaning}")),
                None => say(f, format_args!("{value}, without a meaning")),
            },
            Self::ChangesOf { object } => {
                let object = object.as_deref().unwrap_or("an object");
                say(f, format_args!("changes of {object}"))
            }
            Self::ChangesIn { path } => say(f, format_args!("changes in {path}")),
            Self::Pair { pair } => say(f, format_args!("{pair}")),
            Self::PairsIn { member: Some(name) } => say(f, format_args!("pairs in `{name}`")),
            Self::PairsIn { member: None } => say(f, format_args!("a plain pair")),
            Self::Subscribes { file, says } => say(f, format_args!("{file}: {says}")),
            Self::Example { shows } => shows.fmt(f),
            Self::Forbidden { rule, message } => say(f, format_args!("{message} ({rule})")),
            Self::NotShown { attributes: 0 } => say(f, format_args!("more of the attribute")),
            Self::NotShown { attributes } => {
                say(f, format_args!("{} more", count(*attributes, "attribute")))
            }
            Self::Prose { new, gone } => {
                let (new, gone) = (count(*new, "sentence"), count(*gone, "sentence"));
                say(f, format_args!("{new} new, {gone} gone"))
            }
        }
    }
}

impl Display for Shown {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Type { json, table } => {
                say(f, format_args!("it is {}; the table says {table}", article(json)))
            }
            Self::Value(value) => {
                say(f, format_args!("it is {value}, which the table does not list"))
            }
            Self::Attribute(json) => {
                let json = article(json);
                say(f, format_args!("it is there, {json}; the table does not list it"))
            }
            Self::Change(name) => {
                say(f, format_args!("the change of {name} has not the shape that is shown"))
            }
            Self::Json(json) => {
                let json = serde_json::to_string(json).unwrap_or_default();
                say(f, format_args!("it is {json}"))
            }
            Self::Text(text) => say(f, format_args!("it is {text}")),
            Self::Absent => say(f, format_args!("it is absent")),
        }
    }
}

impl StatedCondition {
    /// A condition that could be read, in words of its own.
    pub(crate) fn of_tests(tests: Condition) -> Self {
        Self { words: condition(&tests.alternatives, Form::PLAIN), tests }
    }
}

impl Display for StatedCondition {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        if self.is_not_understood() {
            return say(f, format_args!("{}", self.words));
        }
        say(f, format_args!("{}", condition(&self.tests.alternatives, Form::PLAIN)))
    }
}

/// Evidence in one line.
pub(crate) struct OneLine<'a>(pub(crate) &'a Evidence);

impl Display for OneLine<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Evidence { kind, why } = self.0;
        match why {
            Some(why) => {
                let why = fold::white_space(why);
                write!(f, "{kind} - {why}")
            }
            None => write!(f, "{kind}"),
        }
    }
}

fn listed(times: u32, f: &mut Formatter<'_>) -> fmt::Result {
    match times {
        0 => say(f, format_args!("not listed")),
        1 => say(f, format_args!("once")),
        more => say(f, format_args!("{more} times")),
    }
}

fn attribute(types: &[String], members: usize, f: &mut Formatter<'_>) -> fmt::Result {
    let types = if types.is_empty() { "no type".to_owned() } else { types.join(" or ") };
    match members {
        0 => say(f, format_args!("{types}")),
        1 => say(f, format_args!("{types}, with one member")),
        more => say(f, format_args!("{types}, with {more} members")),
    }
}

/// A noun with its article.
pub(crate) fn article(noun: &str) -> String {
    if noun.starts_with(['a', 'e', 'i', 'o', 'u']) {
        format!("an {noun}")
    } else {
        format!("a {noun}")
    }
}

/// The form in which paths and values stand among words.
#[derive(Clone, Copy)]
pub(crate) struct Form {
    pub(crate) path: fn(&str) -> String,
    pub(crate) value: fn(&Scalar) -> String,
}

impl Form {
    /// Text without markup and quotes.
    pub(crate) const PLAIN: Self = Self { path: str::to_owned, value: Scalar::to_string };
}

/// A condition in words: `actor.type is system and loan.state is open or closed, or fine is present`.
pub(crate) fn condition<'t, A, P: ToString + 't>(
    alternatives: impl IntoIterator<Item = A>,
    form: Form,
) -> String
where
    A: IntoIterator<Item = (&'t P, &'t Expected)>,
{
    let all_of = |tests: A| {
        let tests = tests.into_iter().map(|(path, expected)| test(path, expected, form));
        tests.collect::<Vec<_>>().join(" and ")
    };
    alternatives.into_iter().map(all_of).collect::<Vec<_>>().join(", or ")
}

/// A test of a condition in words.
pub(crate) fn test(path: &impl ToString, expected: &Expected, form: Form) -> String {
    let path = (form.path)(&path.to_string());
    let expected = match expected {
        Expected::OneOf(values) => any_of(values, form),
        Expected::NoneOf(values) => none_of(values, form),
        Expected::Absent => "absent or null".to_owned(),
        Expected::Present => "present".to_owned(),
    };
    format!("{path} is {expected}")
}

/// A test that is not met, in words.
pub(crate) fn unmet_test(path: &impl ToString, expected: &Expected, form: Form) -> String {
    test(path, &expected.contrary(), form)
}

/// Words for "none of these values".
fn none_of(values: &[Scalar], form: Form) -> String {
    match values {
        [only] => format!("not {}", (form.value)(only)),
        several => format!("neither {}", joined(several, " nor ", form)),
    }
}

/// Words for "any of these values".
pub(crate) fn any_of(values: &[Scalar], form: Form) -> String {
    joined(values, " or ", form)
}

fn joined(values: &[Scalar], between: &str, form: Form) -> String {
    values.iter().map(form.value).collect::<Vec<_>>().join(between)
}

/// A language whose words no program knows.
#[cfg(test)]
pub(crate) mod foreign {
    use std::cell::Cell;

    thread_local! {
        static IS_SPOKEN: Cell<bool> = const { Cell::new(false) };
    }

    /// Runs something while all words are in the foreign language.
    pub(crate) fn speaking<T>(run: impl FnOnce() -> T) -> T {
        IS_SPOKEN.set(true);
        let made = run();
        IS_SPOKEN.set(false);
        made
    }

    pub(super) fn is_spoken() -> bool {
        IS_SPOKEN.get()
    }

    /// Each word turned around, in capitals.
    pub(super) fn translated(words: &str) -> String {
        let words = words
            .split(' ')
            .map(|word| word.chars().rev().flat_map(char::to_uppercase).collect::<String>());
        words.collect::<Vec<_>>().join(" ~ ")
    }
}
