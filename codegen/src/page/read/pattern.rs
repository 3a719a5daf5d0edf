//! A regular expression that is compiled when it is first needed.

use std::sync::OnceLock;

use regex::{Captures, Match, Regex};

/// A regular expression in the source code.
pub(super) struct Pattern {
    source: &'static str,
    regex: OnceLock<Option<Regex>>,
}

impl Pattern {
    pub(super) const fn new(source: &'static str) -> Self {
        let regex = OnceLock::new();
        Self { source, regex }
    }

    fn regex(&self) -> Option<&Regex> {
        let compiled = self.regex.get_or_init(|| {
            let regex = Regex::new(self.source);
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

    /// How often it occurs, but no more than a number that is enough for the caller.
    pub(super) fn count(&self, text: &str, enough: usize) -> usize {
        self.regex()
            .map_or(0, |regex| regex.find_iter(text).take(enough).count())
    }
}
