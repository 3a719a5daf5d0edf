//! A condition with the object in which it is to hold.

use crate::model::Path;

/// A condition that is to hold, or not, of an attribute in the object at a path.
#[derive(Debug, Clone)]
pub(super) struct Wanted {
    pub(super) condition: usize,
    pub(super) holds: bool,
    pub(super) around: Path,
}
