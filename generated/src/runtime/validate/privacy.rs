// @generated from codegen/src/runtime/validate/privacy.rs by `cargo xtask generate`. Do not edit.
//! Values that reports do not show.

/// Stands where reports would show a value.
pub(super) const MARK: &str = "[redacted]";

/// How much of a value reports may show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Privacy {
    /// All of it.
    Open,
    /// What is in it, as far as that is open; not the value as one text.
    Around,
    /// Nothing.
    Sensitive,
}
