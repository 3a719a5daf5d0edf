//! A regular expression that is compiled when it is first needed.

use std::sync::OnceLock;

use regex::{Captures, Match, Regex};

/// A regular expression in the source code.
pub(super) struct Pattern {
    pub(super) source: &'static str,
    /// Names in braces that stand in the source for a piece each.
    pieces: &'static [(&'static str, &'static str)],
    regex: OnceLock<Option<Regex>>,
}

impl Pattern {
    pub(super) const fn new(source: &'static str) -> Self {
        Self::of(&[], source)
    }

    /// A regular expression with pieces that others have as well. A piece can have those behind it.
    pub(super) const fn of(
        pieces: &'static [(&'static str, &'static str)],
        source: &'static str,
    ) -> Self {
        Self { source, pieces, regex: OnceLock::new() }
    }

    pub(super) fn regex(&self) -> Option<&Regex> {
        let compiled = self.regex.get_or_init(|| {
            let insert = |source: String, (name, piece): &(&str, &str)| source.replace(name, piece);
            let regex = Regex::new(&self.pieces.iter().fold(self.source.to_owned(), insert));
            debug_assert!(regex.is_ok(), "{regex:?}");
            regex.ok()
        });
        compiled.as_ref()
    }

    pub(super) fn matches(&self, text: &str) -> bool {
        self.regex().is_some_and(|regex| regex.is_match(text))
    }

    pub(super) fn find<'t>(&self, text: &'t str) -> Option<Match<'t>> {
        self.regex()?.find(text)
    }

    pub(super) fn captures<'t>(&self, text: &'t str) -> Option<Captures<'t>> {
        self.regex()?.captures(text)
    }

    /// Its first piece, or all of it if it has no pieces, at every place where it stands in a text.
    pub(super) fn each<'t>(&self, text: &'t str) -> Vec<&'t str> {
        let Some(regex) = self.regex() else {
            return Vec::new();
        };
        let found = regex.captures_iter(text);
        let found = found.filter_map(|words| words.get(1).or_else(|| words.get(0)));
        found.map(|words| words.as_str()).collect()
    }

    /// Counts how often it occurs, up to a number that is enough for the caller.
    pub(super) fn count(&self, text: &str, enough: usize) -> usize {
        self.regex().map_or(0, |regex| regex.find_iter(text).take(enough).count())
    }
}
