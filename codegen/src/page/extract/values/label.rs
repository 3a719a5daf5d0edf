//! The words that stand before a list of values.

use crate::page::extract::phrases;

/// How long a list is that no sign introduces.
const SHORT: usize = 300;

/// The words before a list of values, in a sentence.
pub(super) struct Label<'t> {
    /// The sentence up to the label.
    pub(super) before: &'t str,
    /// The label and all that follows.
    pub(super) whole: &'t str,
    /// All that follows the label.
    pub(super) list: &'t str,
    /// How far the label can be trusted.
    pub(super) kind: Kind,
    /// True if the list has the values of the attribute in all cases, and not in some or in none.
    pub(super) is_of_all_cases: bool,
    /// True if the list has only some of the values.
    pub(super) is_open: bool,
}

/// How far a label can be trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A sign such as a colon ends it, and only a list can follow.
    Marked,
    /// Words that a list follows only if it looks like one; a single value is a list.
    Single,
    /// The label of a list that has several values.
    Several,
    /// Words that say something else as well, unless quotes or their form tell that all that follows
    /// are values.
    Possible,
}

/// The first label of a sentence.
pub(super) fn find(sentence: &str) -> Option<Label<'_>> {
    named(sentence).or_else(|| possible(sentence)).or_else(|| in_parentheses(sentence))
}

/// Words of a sentence that values follow.
fn named(sentence: &str) -> Option<Label<'_>> {
    let regex = phrases::VALUES_LABEL.regex()?;
    let mut all = regex.captures_iter(sentence);
    all.find_map(|found| {
        let name = |name: &str| found.name(name).map(|name| name.range());
        if let Some(one) = name("one") {
            return one_of(sentence, one.start, one.end);
        }
        if let Some(either) = name("either") {
            let start = name("verb").unwrap_or(either.clone()).start;
            let label = Label::new(sentence, start, either.end, Kind::Several);
            return (label.list.len() < SHORT).then(|| label.with_subject(sentence));
        }
        if let Some(taken) = name("taken") {
            let label = of_noun(sentence, taken.start, taken.end);
            return label.map(|label| label.with_subject(sentence));
        }
        let noun = name("values").or(name("start"))?;
        of_noun(sentence, noun.start, noun.end)
    })
}

/// The first words of a sentence that values can follow.
fn possible(sentence: &str) -> Option<Label<'_>> {
    let found = phrases::VALUES_POSSIBLE.captures(sentence)?;
    let kind = if found.name("sign").is_some() { Kind::Several } else { Kind::Possible };
    let is_of_all_cases = !phrases::IN_SOME_CASES.matches(sentence);
    Some(Label { is_of_all_cases, ..Label::new(sentence, 0, found.get(0)?.end(), kind) })
}

/// A list in parentheses at the end of a sentence, which no words introduce.
fn in_parentheses(sentence: &str) -> Option<Label<'_>> {
    let found = phrases::LIST_IN_PARENTHESES.captures(sentence.trim_end_matches('.'))?;
    let (start, list) = (found.get(0)?.start(), found.get(1)?);
    Some(Label { list: list.as_str(), ..Label::new(sentence, start, list.start(), Kind::Possible) })
}

fn one_of(sentence: &str, start: usize, end: usize) -> Option<Label<'_>> {
    let is_marked = sentence[..end].ends_with([':', '=', '-', '–', '—']);
    let kind = if is_marked { Kind::Marked } else { Kind::Several };
    let is_of_things = phrases::ONE_OF_THINGS.matches(sentence[end..].trim_start());
    (is_marked || !is_of_things)
        .then(|| Label::new(sentence, start, end, kind).with_subject(sentence))
}

fn of_noun(sentence: &str, start: usize, end: usize) -> Option<Label<'_>> {
    let rest = &sentence[end..];
    if let Some(list) = phrases::VALUES_IN_BRACKETS.captures(rest).and_then(|found| found.get(1))
        && list.as_str().contains([',', '|', '/', ';'])
    {
        let list = list.as_str();
        return Some(Label { list, ..Label::new(sentence, start, end, Kind::Several) });
    }
    if start == 0 && rest.trim_matches(['.', ' ']).is_empty() {
        return Some(Label::new(sentence, start, sentence.len(), Kind::Marked));
    }
    let Some(verb) = phrases::VALUES_VERB.captures(rest) else {
        let is_short = !rest.trim().is_empty() && rest.len() < SHORT;
        return is_short.then(|| Label::new(sentence, start, end, Kind::Several));
    };
    let is_marked = verb.name("verb_sign").or(verb.name("sign")).is_some();
    let is_single = !sentence[start..end].ends_with('s');
    let kind = match (is_marked, is_single) {
        (true, _) => Kind::Marked,
        (false, true) => Kind::Single,
        (false, false) => Kind::Several,
    };
    Some(Label::new(sentence, start, end + verb.get(0)?.end(), kind))
}

impl<'t> Label<'t> {
    fn new(sentence: &'t str, start: usize, end: usize, kind: Kind) -> Self {
        let end = end + phrases::EXAMPLES.find(&sentence[end..]).map_or(0, |found| found.end());
        let (words, list) = (&sentence[..end], sentence[end..].trim());
        let signs = [' ', ':', '=', '-', '–', '—'];
        Self {
            before: sentence[..start].trim(),
            whole: &sentence[start..],
            list,
            kind,
            is_of_all_cases: !phrases::IN_SOME_CASES.matches(words.trim_end_matches(signs)),
            is_open: phrases::OF_EXAMPLES.matches(words),
        }
    }

    /// Includes the subject of the sentence, if the label is the predicate of it.
    fn with_subject(self, sentence: &'t str) -> Self {
        if phrases::VALUES_SUBJECT.matches(self.before) {
            Self { before: "", whole: sentence, ..self }
        } else {
            self
        }
    }
}
