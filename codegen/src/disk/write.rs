//! Writing the generated files into a folder, all or nothing.

use std::collections::BTreeSet;
use std::io;
use std::path::Path;

use super::compare::{Difference, compare};
use super::hold::Held;
use super::journal::Change;
use super::work::is_unfinished;
use crate::emit::Output;

/// Writes the generated files into a folder as [`write()`] does, and holds it as `who`. A folder that
/// is fresh already is not held. Returns how the folder differed.
///
/// # Errors
///
/// If the folder cannot be held, and as for [`write()`].
pub fn update(folder: &Path, who: &str, outputs: &[Output]) -> io::Result<Difference> {
    let difference = compare(folder, outputs)?;
    if difference.is_fresh() && !is_unfinished(folder) {
        return Ok(difference);
    }
    write(&Held::new(folder, who)?, outputs)
}

/// Writes the generated files into a folder: missing and stale files are written, orphaned ones are
/// removed, foreign ones stay. Returns how the folder differed.
///
/// An error leaves the folder as it was. After a kill, the next command that holds the folder ends
/// the work.
///
/// # Errors
///
/// If a file cannot be written, or a link or a file that the generator did not write is in the way.
pub fn write(held: &Held, outputs: &[Output]) -> io::Result<Difference> {
    let difference = compare(held.folder(), outputs)?;
    refuse(held.folder(), &difference)?;
    let changed: BTreeSet<&String> = difference.missing.iter().chain(&difference.stale).collect();
    let gone = difference.orphaned.iter().map(|path| Change { path, text: None });
    let new = outputs.iter().filter(|output| changed.contains(&output.path));
    let new = new.map(|output| Change { path: &output.path, text: Some(&output.text) });
    let changes: Vec<Change<'_>> = gone.chain(new).collect();
    if !changes.is_empty() {
        held.begin(&changes, None)?.finish();
    }
    Ok(difference)
}

/// Refuses to write over files that the generator did not write, and through links.
fn refuse(folder: &Path, difference: &Difference) -> io::Result<()> {
    let reasons = [
        (
            &difference.links,
            "of links where generated files belong, and nothing behind a link is written or \
             removed: ",
            "put the folder or file itself in the place of each, or choose another folder",
        ),
        (
            &difference.in_the_way,
            "the generator did not write what is in its way: ",
            "move that elsewhere, or choose another folder",
        ),
    ];
    for (paths, why, help) in reasons {
        if !paths.is_empty() {
            let (folder, paths) = (folder.display(), paths.join(", "));
            let message = format!("{folder}: nothing was written, because {why}{paths}; {help}");
            return Err(io::Error::new(io::ErrorKind::AlreadyExists, message));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
