// @generated from spec/ by `cargo xtask generate`. Do not edit.
//! The spellings of a timestamp.

/// The spellings that timestamps arrive in.
pub const TIMESTAMP_PATTERNS: &[&str] = &["%d/%m/%Y %H.%M.%S%f%z", "%d/%m/%Y"];

/// An example of each spelling.
pub const TIMESTAMP_EXAMPLES: &[&str] = &["02/03/2026 09.45.10+01:00", "02/03/2026"];

/// The name of each spelling.
pub const TIMESTAMP_NAMES: &[&str] = &["local", "day"];
