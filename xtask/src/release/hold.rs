//! The folders that a release writes into, held from before they are read.

use std::path::Path;

use codegen::disk::Held;

use super::WHO;

/// The spec and the package.
pub(super) struct Holds {
    pub(super) spec: Held,
    pub(super) out: Held,
}

impl Holds {
    pub(super) fn new(spec: &Path, out: &Path) -> anyhow::Result<Self> {
        Ok(Self { spec: Held::new(spec, WHO)?, out: Held::new(out, WHO)? })
    }
}
