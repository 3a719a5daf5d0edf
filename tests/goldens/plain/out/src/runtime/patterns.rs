// @generated from spec/ by `cargo xtask generate`. Do not edit.
//! The spellings of a timestamp.

/// The spellings that timestamps arrive in.
pub const TIMESTAMP_PATTERNS: &[&str] = &["%Y-%m-%dT%H:%M:%S%f%z"];
