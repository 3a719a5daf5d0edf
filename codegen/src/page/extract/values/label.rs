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
}

/// The first label of a sentence.
pub(super) fn find(sentence: &str) -> Option<Label<'_>> {
    let regex = phrases::VALUES_LABEL.regex()?;
    let mut all = regex.captures_iter(sentence);
    all.find_map(|found| {
        let name = |name: &str| found.name(name).map(|name| name.range());
        if let Some(one) = name("one") {
            return one_of(sentence, one.start, one.end);
        }
        if let Some(either) = name("either") {
            let start = name("verb").unwrap_or(either.clone()).start;
            let is_short = sentence.len() - either.end < SHORT;
            let label = Label::new(sentence, start, either.end, Kind::Several);
            return is_short.then(|| label.with_subject(sentence));
        }
        let noun = name("values").or(name("start"))?;
        of_noun(sentence, noun.start, noun.end)
    })
}

fn one_of(sentence: &str, start: usize, end: usize) -> Option<Label<'_>> {
    let is_marked = sentence[..end].ends_with([':', '=', '-', '–', '—']);
    let kind = if is_marked { Kind::Marked } else { Kind::Several };
    let is_of_things = phrases::ONE_OF_THINGS.matches(sentence[end..].trim_start());
    let is_list = is_marked || !is_of_things;
    is_list.then(|| Label::new(sentence, start, end, kind).with_subject(sentence))
}

fn of_noun(sentence: &str, start: usize, end: usize) -> Option<Label<'_>> {
    let rest = &sentence[end..];
    if let Some(list) = phrases::VALUES_IN_BRACKETS.captures(rest).and_then(|it| it.get(1))
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
        let before = sentence[..start].trim();
        let list = sentence[end..].trim();
        Self { before, whole: &sentence[start..], list, kind }
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
