//! Writing a release, all or nothing.

use std::path::{Path, PathBuf};

use anyhow::Context;
use codegen::disk;

use super::lock::relocked;
use super::plan::Release;
use super::state::State;

/// A file that was written, and what it was before.
struct Written {
    path: PathBuf,
    before: Option<Vec<u8>>,
}

/// Writes spec, lock file and package; if one fails, puts everything back.
pub(super) fn write(state: &State, release: &Release) -> anyhow::Result<()> {
    let mut written = Vec::new();
    let Err(error) = steps(state, release, &mut written) else {
        return Ok(());
    };
    let restored = written.iter().rev().try_for_each(put_back);
    let restored = restored.and_then(|()| package(&state.out, &state.outputs));
    match restored {
        Ok(()) => Err(error.context("not released, and everything is as it was")),
        Err(second) => Err(error.context(format!(
            "not released, and not everything could be put back ({second}); `git restore` the spec \
             folder and Cargo.lock, and run `cargo xtask generate`"
        ))),
    }
}

fn steps(state: &State, release: &Release, written: &mut Vec<Written>) -> anyhow::Result<()> {
    let package_of = &state.now.model.package;
    let (name, old) = (&package_of.name, &package_of.version);
    let lock = relocked(&state.out, name, old, &release.version)?;
    for source in &release.edited {
        put(state.spec.join(&source.path), &source.text, written)?;
    }
    package(&state.out, &release.outputs)?;
    match lock {
        Some((path, text)) => put(path, &text, written),
        None => Ok(()),
    }
}

fn package(out: &Path, outputs: &[codegen::Output]) -> anyhow::Result<()> {
    let difference = disk::compare(out, outputs)?;
    Ok(disk::write(out, outputs, &difference)?)
}

fn put(path: PathBuf, text: &str, written: &mut Vec<Written>) -> anyhow::Result<()> {
    let before = match path.exists() {
        true => Some(std::fs::read(&path).with_context(|| path.display().to_string())?),
        false => None,
    };
    let target = path.clone();
    written.push(Written { path, before });
    std::fs::write(&target, text).with_context(|| target.display().to_string())
}

fn put_back(file: &Written) -> anyhow::Result<()> {
    let result = match &file.before {
        Some(bytes) => std::fs::write(&file.path, bytes),
        None if file.path.exists() => std::fs::remove_file(&file.path),
        None => Ok(()),
    };
    result.with_context(|| file.path.display().to_string())
}
