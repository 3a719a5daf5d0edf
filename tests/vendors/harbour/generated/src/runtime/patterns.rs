// @generated from spec/ by `cargo xtask generate`. Do not edit.
//! The spellings of a timestamp.

/// The spellings that timestamps arrive in.
pub const TIMESTAMP_PATTERNS: &[&str] = &["%d/%m/%Y %H.%M.%S%f%z", "%d/%m/%Y"];
