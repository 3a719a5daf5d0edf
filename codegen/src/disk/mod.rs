//! The one module that touches the disk: reads a spec, compares and writes generated files, and
//! replaces files of a spec.
//!
//! Nothing outside of a folder is read, written or removed, and nothing behind a link. A command that
//! writes holds the folder as [`Held`]. Files that change together stand in a journal until all have
//! changed.

mod compare;
#[cfg(test)]
mod faults;
mod hold;
mod inside;
mod journal;
mod ops;
mod patch;
mod read;
mod replace;
mod work;
mod write;

pub(crate) use compare::with_manifest;
pub use compare::{Difference, compare};
pub use hold::{Begun, Held, end_what_was_begun};
pub use ops::Watch;
pub use patch::patch_of;
pub use read::{LARGEST_SOURCE, read_lock, read_spec};
pub use replace::{Replacement, begin_replacing, replace};
pub use write::{update, write};

/// The generated file that lists the other ones.
pub const MANIFEST: &str = ".generated";

/// The file in the folder of a spec that locks what its pages said. The lock is no file of the spec,
/// and its name does not end like one.
pub const LOCK: &str = "pages.lock";

/// The folder in which new files wait until all of them are written.
const WORK: &str = ".codegen-work";

/// Folders in a package that are not looked into: files in them are neither generated nor foreign.
const NOT_OURS: [&str; 3] = [WORK, "target", ".git"];
