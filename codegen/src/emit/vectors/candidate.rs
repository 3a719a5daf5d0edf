//! A payload that may break a rule.

use crate::model::Json;

/// A payload that may break a rule, and where.
pub(super) struct Candidate {
    pub(super) payload: Json,
    pub(super) pointer: String,
    /// Name that tells it from other payloads that break the rule; empty for the first.
    pub(super) name: String,
}

impl Candidate {
    pub(super) fn named(mut self, name: &str) -> Self {
        self.name = name.to_owned();
        self
    }

    /// The candidate as one of several; the first has no number.
    pub(super) fn numbered(mut self, number: usize) -> Self {
        if number > 1 {
            let gap = if self.name.is_empty() { "" } else { "-" };
            self.name.push_str(&format!("{gap}{number}"));
        }
        self
    }
}
