// @generated from spec/ by `cargo xtask generate`. Do not edit.
//! The spellings of a timestamp.

/// The spellings that timestamps arrive in.
pub const TIMESTAMP_PATTERNS: &[&str] = &["%Y-%m-%d %H:%M:%S UTC", "%d.%m.%Y"];

/// An example of each spelling.
pub const TIMESTAMP_EXAMPLES: &[&str] = &["2026-01-02 03:04:05 UTC", "02.01.2026"];

/// The name of each spelling.
pub const TIMESTAMP_NAMES: &[&str] = &["rails", "german"];
