// @generated from spec/ by `cargo xtask generate`. Do not edit.
//! The spellings of a timestamp.

/// The spellings that timestamps arrive in.
pub const TIMESTAMP_PATTERNS: &[&str] = &["%Y-%m-%d %H:%M:%S UTC", "%d.%m.%Y"];
