//! The model in words, and words as Markdown, for the stages that write for people.
//!
//! Comes after [`crate::model`] and knows nothing but the model; whatever writes a sentence about
//! an attribute, a condition or an erratum takes it from here.

pub(crate) mod describe;
pub(crate) mod line;
pub(crate) mod markdown;
pub(crate) mod namesakes;
pub(crate) mod page;
pub(crate) mod roles;
