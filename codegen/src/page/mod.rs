//! Saved docs pages: what they say, and how that differs from the spec.
//!
//! ```text
//! bytes ─read→ Document{Block…} ─outline→ Outline{events, attributes, claims} ─┬─check→ differences, coverage
//!              (one of four forms)      (facts, places, what is left open)      └─import→ edits of YAML text
//! ```
//!
//! [`mod@read`] tells the form of a page and has a reader for each. [`document`] is a page without
//! its form: headings, bullets, prose, code. [`mod@outline`] is what it says. Nothing of a page is
//! dropped without a word: what no step can place is listed with its line.

pub mod check;
pub mod difference;
pub mod document;
mod extract;
mod facets;
mod forest;
pub mod import;
mod kinds;
mod listing;
pub mod lock;
pub mod outline;
mod pattern;
pub mod read;

pub use extract::{outline, unusable};
pub use facets::said;
pub use read::read;
