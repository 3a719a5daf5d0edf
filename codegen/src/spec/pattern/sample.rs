//! Texts that match a pattern, and texts beside them.

use std::collections::BTreeSet;

use regex_syntax::hir::{Class, Hir, HirKind};

use super::Pattern;

/// No text is made that is longer, in bytes.
const LONGEST: usize = 1 << 19;

/// The characters that are tried first where one of many can stand.
const LIKELY: [char; 4] = ['a', 'A', '1', '0'];

/// The characters that are tried in place of others.
const ODD: [char; 10] = ['!', 'x', 'X', '7', ' ', '-', '~', 'é', 'b', '/'];

/// About so many characters of a pattern are tried in place of others.
const MOST_CHARS: usize = 30;

impl Pattern {
    /// A short text that matches, if one was found.
    pub(crate) fn sample(&self) -> Option<String> {
        let texts = [0, 1].into_iter().filter_map(|more| self.text_with(more));
        let matching: Vec<String> = texts.filter(|text| self.is_match(text)).collect();
        let longer = matching.iter().find(|text| !text.is_empty()).cloned();
        longer.or_else(|| matching.into_iter().next())
    }

    /// A matching text of a length, if one was found.
    pub(crate) fn sample_of(&self, length: usize) -> Option<String> {
        let count = |text: &String| text.chars().count();
        let (least, next) = (self.text_with(0)?, self.text_with(1)?);
        let missing = length.checked_sub(count(&least))?;
        let padding: String = std::iter::repeat_n('x', missing).collect();
        let step = count(&next).saturating_sub(count(&least)).max(1);
        let grown = [missing / step, missing].into_iter().filter_map(|more| self.text_with(more));
        let padded = [format!("{least}{padding}"), format!("{padding}{least}")];
        let mut texts = grown.chain(padded);
        texts.find(|text| count(text) == length && self.is_match(text))
    }

    /// Texts of the same length with other characters, then some of other lengths.
    pub(crate) fn variants(&self, text: &str) -> impl Iterator<Item = String> {
        let chars: Vec<char> = text.chars().collect();
        let last = chars.len().saturating_sub(1);
        let places: BTreeSet<usize> = (0..chars.len().min(8)).chain([last]).collect();
        let odds: Vec<char> = ODD.into_iter().chain(self.own_chars()).collect();
        let mut all = Vec::new();
        for odd in odds.iter().copied() {
            all.extend(places.iter().filter(|place| **place < chars.len()).map(|place| {
                let mut changed = chars.clone();
                changed[*place] = odd;
                changed.into_iter().collect()
            }));
            all.push(std::iter::repeat_n(odd, chars.len()).collect());
        }
        let shorter: String = chars.iter().take(last).collect();
        let longer = odds.iter().flat_map(|odd| {
            [format!("{text}{odd}"), format!("{odd}{text}"), format!("{text}{odd}{odd}")]
        });
        all.extend(longer.chain([shorter, "something else".to_owned(), String::new()]));
        let own = text.to_owned();
        all.into_iter().filter(move |other| *other != own)
    }

    /// Characters of the pattern itself, and those just beside its classes.
    fn own_chars(&self) -> BTreeSet<char> {
        let mut chars = BTreeSet::new();
        chars_of(&self.hir, &mut chars);
        chars
    }

    /// A text that the pattern leads to if it repeats as little as it can, but for so many times in all.
    fn text_with(&self, more: usize) -> Option<String> {
        let mut writer = Writer { text: String::new(), more };
        writer.write(&self.hir).then_some(writer.text)
    }
}

fn chars_of(hir: &Hir, chars: &mut BTreeSet<char>) {
    if chars.len() > MOST_CHARS {
        return;
    }
    match hir.kind() {
        HirKind::Literal(literal) => {
            chars.extend(std::str::from_utf8(&literal.0).unwrap_or_default().chars());
        }
        HirKind::Class(Class::Unicode(class)) => {
            for range in class.ranges().iter().take(MOST_CHARS) {
                let (start, end) = (range.start(), range.end());
                let before = char::from_u32(u32::from(start).wrapping_sub(1));
                let behind = char::from_u32(u32::from(end) + 1);
                chars.extend([before, behind].into_iter().flatten());
            }
        }
        HirKind::Repetition(repetition) => chars_of(&repetition.sub, chars),
        HirKind::Capture(capture) => chars_of(&capture.sub, chars),
        HirKind::Concat(all) | HirKind::Alternation(all) => {
            all.iter().for_each(|hir| chars_of(hir, chars));
        }
        HirKind::Class(Class::Bytes(_)) | HirKind::Empty | HirKind::Look(_) => {}
    }
    chars.retain(|c| !c.is_control());
}

/// Writes a text; a place in the text is taken for granted, and has to be checked.
struct Writer {
    text: String,
    /// How many repetitions can be more than the least number.
    more: usize,
}

impl Writer {
    /// Returns false if no text could be written.
    fn write(&mut self, hir: &Hir) -> bool {
        if self.text.len() > LONGEST {
            return false;
        }
        match hir.kind() {
            HirKind::Empty | HirKind::Look(_) => true,
            HirKind::Literal(literal) => {
                let text = std::str::from_utf8(&literal.0);
                text.map(|text| self.text.push_str(text)).is_ok()
            }
            HirKind::Class(class) => self.class(class),
            HirKind::Repetition(repetition) => {
                let most = repetition.max.map_or(usize::MAX, |most| most as usize);
                let least = repetition.min as usize;
                let more = self.more.min(most.saturating_sub(least));
                self.more -= more;
                (0..least.saturating_add(more)).all(|_| self.write(&repetition.sub))
            }
            HirKind::Capture(capture) => self.write(&capture.sub),
            HirKind::Concat(all) => all.iter().all(|hir| self.write(hir)),
            HirKind::Alternation(branches) => {
                branches.first().is_some_and(|branch| self.write(branch))
            }
        }
    }

    fn class(&mut self, class: &Class) -> bool {
        let Class::Unicode(class) = class else { return false };
        let ranges = class.ranges();
        let has = |c: &char| ranges.iter().any(|range| (range.start()..=range.end()).contains(c));
        let printed = (' '..='~').find(has);
        let likely = LIKELY.into_iter().find(has).or(printed);
        let first = likely.or_else(|| ranges.first().map(|range| range.start()));
        first.map(|c| self.text.push(c)).is_some()
    }
}
