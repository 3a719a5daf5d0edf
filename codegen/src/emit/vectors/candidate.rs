//! A payload that may break a rule.

use crate::model::{Json, Model};

/// A payload that may break a rule, and where.
pub(super) struct Candidate {
    pub(super) payload: Json,
    /// The headers of its request.
    pub(super) headers: Vec<(String, String)>,
    pub(super) pointer: String,
    /// Name that tells it from other payloads that break the rule; empty for the first.
    pub(super) name: String,
}

impl Candidate {
    /// The candidate with the headers of an event of this name.
    pub(super) fn from(mut self, model: &Model, event: &str) -> Self {
        self.headers = model.envelope.name.headers(event);
        self
    }

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
