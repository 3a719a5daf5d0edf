// @generated from spec/ by `cargo xtask generate`. Do not edit.
//! The spellings of a timestamp.

/// The spellings that timestamps arrive in.
pub const TIMESTAMP_PATTERNS: &[&str] = &["%Y-%m-%dT%H:%M:%S%f%z"];

/// An example of each spelling.
pub const TIMESTAMP_EXAMPLES: &[&str] = &["2026-01-02T03:04:05Z"];

/// The name of each spelling.
pub const TIMESTAMP_NAMES: &[&str] = &["iso"];
