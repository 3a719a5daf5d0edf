// @generated from codegen/src/runtime/json/misread.rs by `cargo xtask generate`. Do not edit.
//! Values that are not what is documented.

use std::fmt;

/// A value that is not what is documented. It costs nothing until someone asks for its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Misread {
    /// The place of the value on its tape.
    pub(super) at: u32,
    pub(super) reason: Reason,
}

/// Why a value is not what is documented.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// Another value was expected; this says which, in words.
    Expected(&'static str),
    /// It is no value of the enum of this name, which has no others.
    Undocumented(&'static str),
    /// An object is without an attribute that it requires.
    Missing(&'static str),
    /// A member of an object has a name that is not Unicode.
    OddName,
    /// It is not as documented, and nothing of it may be shown.
    Withheld,
}

/// An optional attribute that is not as documented. Its value is kept in the `extra` of its object.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub struct Misfit {
    /// A JSON Pointer (RFC 6901), from the payload, to the value that does not fit: the attribute, or
    /// something in it, which may be missing there.
    pub pointer: String,
    /// Why it does not fit.
    pub reason: String,
}

impl fmt::Display for Misfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.pointer, self.reason)
    }
}
