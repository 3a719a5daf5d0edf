//! The pattern of an attribute: texts that match it, and texts that do not.

use super::limits::first_in;
use super::types::{Attribute, Type};
use crate::spec::{Json, Limit, Pattern};

impl Attribute {
    /// The pattern that a value of a type does not match, or something in its arrays and maps.
    pub(crate) fn missed_pattern(&self, ty: &Type, value: &Json) -> Option<&Pattern> {
        let pattern = self.pattern.as_ref()?;
        first_in(ty, value, &|value| match value {
            Json::String(text) if !pattern.is_match(text) => Some(pattern),
            _ => None,
        })
    }

    /// Returns true if a value of a type keeps the limits and matches the pattern.
    pub(crate) fn keeps(&self, ty: &Type, value: &Json) -> bool {
        self.passed_limit(ty, value).is_none() && self.missed_pattern(ty, value).is_none()
    }

    /// A text that matches the pattern and has an allowed length, if one was found; of a format, its
    /// example.
    pub(crate) fn matching_text(&self) -> Option<String> {
        let pattern = self.pattern.as_ref()?;
        let text = match self.format {
            Some(format) => Some(format.example().to_owned()),
            None => pattern.sample(),
        };
        let text = text?;
        let length = text.chars().count();
        let wanted = self.fitting((Limit::MinLength, Limit::MaxLength), length);
        let resized = if wanted == length { Some(text) } else { pattern.sample_of(wanted) };
        resized.filter(|text| self.keeps(&Type::String, &Json::String(text.clone())))
    }

    /// The nearest length or count that limits allow.
    pub(crate) fn fitting(&self, (least, most): (Limit, Limit), length: usize) -> usize {
        let length = length.max(self.length(least).unwrap_or(0));
        length.min(self.length(most).unwrap_or(usize::MAX))
    }

    /// Texts that do not match the pattern; those first that contradict nothing else.
    pub(crate) fn mismatches(&self) -> Vec<String> {
        self.variants(|pattern, text| !pattern.is_match(text))
    }

    /// Other texts that match the pattern; those first that contradict nothing else.
    pub(crate) fn other_matches(&self) -> Vec<String> {
        self.variants(Pattern::is_match)
    }

    fn variants(&self, is_wanted: fn(&Pattern, &str) -> bool) -> Vec<String> {
        let Some(pattern) = &self.pattern else { return Vec::new() };
        let example = self.example.as_ref().and_then(text_in);
        let start = example.or_else(|| self.matching_text());
        let texts = pattern.variants(start.as_deref().unwrap_or_default());
        let texts = texts.filter(|text| is_wanted(pattern, text));
        let (mut good, others): (Vec<String>, Vec<String>) = texts.partition(|text| {
            self.passed_limit(&Type::String, &Json::String(text.clone())).is_none()
        });
        good.extend(others);
        good
    }
}

/// The first text in a value.
fn text_in(value: &Json) -> Option<String> {
    match value {
        Json::String(text) => Some(text.clone()),
        Json::Array(items) => items.iter().find_map(text_in),
        Json::Object(members) => members.values().find_map(text_in),
        _ => None,
    }
}
