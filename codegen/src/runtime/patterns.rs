//! The patterns of documented timestamps; the generator writes this file for every crate.

/// How a [`Timestamp`](super::Timestamp) may be spelt; see [`parse`](super::timestamp::parse).
pub const TIMESTAMP_PATTERNS: &[&str] = &["%Y-%m-%dT%H:%M:%S%f%z"];

/// An example of each spelling.
pub const TIMESTAMP_EXAMPLES: &[&str] = &["2026-03-02T09:45:10Z"];

/// The name of each spelling.
pub const TIMESTAMP_NAMES: &[&str] = &["iso"];
