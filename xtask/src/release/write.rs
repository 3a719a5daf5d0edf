//! Writing a release, all or nothing.

use anyhow::Context;
use codegen::diagnostic::Source;
use codegen::disk::{self, Replacement};

use super::finish::note;
use super::hold::Holds;
use super::plan::Release;
use super::state::State;

/// Writes spec, package and lock file; if one fails, puts everything back. If the command is killed
/// once the spec has the new version, the next one writes the rest.
pub(super) fn write(state: &State, release: &Release, holds: &Holds) -> anyhow::Result<()> {
    let edited = release.edited.iter();
    let files: Vec<Replacement<'_>> = edited.map(|file| replacement(state, file)).collect();
    let note = note(&state.now.model.package.version, &release.version);
    let begun = disk::begin_replacing(&holds.spec, &files, Some(&note))
        .context("not released, and everything is as it was")?;
    let Err(error) = package_and_lock(release, holds) else {
        begun.finish();
        return Ok(());
    };
    let package = disk::write(&holds.out, &state.outputs).map(drop);
    match package.and(begun.undo()) {
        Ok(()) => Err(error.context("not released, and everything is as it was")),
        Err(second) => Err(error.context(format!(
            "not released, and not everything could be put back ({second:#}); `git restore` the \
             spec folder and Cargo.lock, and run `cargo xtask generate`"
        ))),
    }
}

fn replacement<'a>(state: &'a State, file: &'a Source) -> Replacement<'a> {
    let before = state.side.sources.iter().find(|source| source.path == file.path);
    let before = before.map(|source| source.text.as_str());
    Replacement { path: &file.path, before, after: &file.text }
}

fn package_and_lock(release: &Release, holds: &Holds) -> anyhow::Result<()> {
    disk::write(&holds.out, &release.outputs)?;
    match &release.lock {
        Some((path, text)) => Ok(holds.out.replace_around(path, text)?),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests;
