//! The patch with the changes that a run would make in a folder.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use super::Difference;
use super::compare::text_of;
use super::inside::{bytes, inside};
use super::journal::LARGEST;
use crate::emit::Output;
use crate::patch::patch;

/// The patch that makes a folder fresh: missing and stale files are written, orphaned ones are
/// removed. `prefix` is the path of the folder from where the patch is to be applied, with a `/` at
/// its end.
///
/// # Errors
///
/// If a file that differs cannot be read.
pub fn patch_of(
    folder: &Path,
    prefix: &str,
    outputs: &[Output],
    difference: &Difference,
) -> io::Result<String> {
    let wanted: BTreeMap<&str, &str> =
        outputs.iter().map(|output| (output.path.as_str(), output.text.as_str())).collect();
    let [missing, stale, orphaned] = [&difference.missing, &difference.stale, &difference.orphaned];
    let mut text = String::new();
    for path in missing {
        text.push_str(&patch(&format!("{prefix}{path}"), None, wanted.get(&**path).copied()));
    }
    for path in stale.iter().chain(orphaned) {
        let found = text_of(&bytes(&inside(folder, path)?, LARGEST)?);
        let after = wanted.get(&**path).copied();
        text.push_str(&patch(&format!("{prefix}{path}"), Some(&found), after));
    }
    Ok(text)
}
