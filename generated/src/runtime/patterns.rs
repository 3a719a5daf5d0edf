// @generated from spec/ by `cargo xtask generate`. Do not edit.
//! The spellings of a timestamp.

/// The spellings that timestamps arrive in.
pub const TIMESTAMP_PATTERNS: &[&str] = &[
    "%Y-%m-%dT%H:%M:%S%f%z",
    "%Y-%m-%d %H:%M:%S UTC",
];

/// An example of each spelling.
pub const TIMESTAMP_EXAMPLES: &[&str] = &[
    "2026-03-02T09:45:10.500Z",
    "2026-03-02 09:45:10 UTC",
];

/// The name of each spelling.
pub const TIMESTAMP_NAMES: &[&str] = &["iso", "rails"];
