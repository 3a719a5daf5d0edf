//! The one module that touches the disk: reads a spec, compares and writes what is
//! generated, and replaces files of a spec.

mod compare;
mod patch;
mod read;
mod replace;
mod write;

pub(crate) use compare::with_manifest;
pub use compare::{Difference, compare};
pub use patch::patch_of;
pub use read::{read_lock, read_spec};
pub use replace::{Replacement, replace};
pub use write::write;

/// The file, among those that are generated, that lists the others.
pub const MANIFEST: &str = ".generated";

/// The file in the folder of a spec that locks what its pages said. It is no file of the spec, and
/// its name does not end like one.
pub const LOCK: &str = "pages.lock";

/// Where new files wait until all of them are written.
const STAGING: &str = ".staging";

/// Folders in a package that are not looked into: what is in them is neither generated nor foreign.
const NOT_OURS: [&str; 3] = [STAGING, "target", ".git"];
