//! Writing a release, all or nothing.

use std::path::{Path, PathBuf};

use anyhow::Context;
use codegen::{Output, disk};

use super::plan::Release;
use super::state::State;

/// What is written together. After a kill between two of them git has what was there before.
enum Step<'a> {
    /// A file of the spec, or the lock file, gets another text.
    File(PathBuf, &'a str),
    /// The package becomes that of the release.
    Package,
}

/// A file that was written, and what it was before.
struct Written {
    path: PathBuf,
    before: Option<Vec<u8>>,
}

/// Writes spec, package and lock file; if one fails, puts everything back.
pub(super) fn write(state: &State, release: &Release) -> anyhow::Result<()> {
    let mut written = Vec::new();
    let mut steps = steps(state, release).into_iter();
    let Err(error) = steps.try_for_each(|step| take(step, state, release, &mut written)) else {
        return Ok(());
    };
    match put_back(state, &written) {
        Ok(()) => Err(error.context("not released, and everything is as it was")),
        Err(second) => Err(error.context(format!(
            "not released, and not everything could be put back ({second:#}); `git restore` the \
             spec folder and Cargo.lock, and run `cargo xtask generate`"
        ))),
    }
}

fn steps<'a>(state: &State, release: &'a Release) -> Vec<Step<'a>> {
    let file = |path: PathBuf, text: &'a String| Step::File(path, text);
    let edited = release.edited.iter();
    let spec = edited.map(|it| file(state.spec.join(&it.path), &it.text));
    let lock = release.lock.iter();
    let lock = lock.map(|(path, text)| file(path.clone(), text));
    spec.chain([Step::Package]).chain(lock).collect()
}

fn take(
    step: Step<'_>,
    state: &State,
    release: &Release,
    written: &mut Vec<Written>,
) -> anyhow::Result<()> {
    match step {
        Step::File(path, text) => put(path, text, written),
        Step::Package => package(&state.out, &release.outputs),
    }
}

fn package(out: &Path, outputs: &[Output]) -> anyhow::Result<()> {
    let difference = disk::compare(out, outputs)?;
    match difference.is_fresh() {
        true => Ok(()),
        false => Ok(disk::write(out, outputs, &difference)?),
    }
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

/// Goes on when something cannot be put back, so that as little as possible is lost.
fn put_back(state: &State, written: &[Written]) -> anyhow::Result<()> {
    let mut result = package(&state.out, &state.outputs);
    for file in written.iter().rev() {
        result = result.and(put_file_back(file));
    }
    result
}

fn put_file_back(file: &Written) -> anyhow::Result<()> {
    let result = match &file.before {
        Some(bytes) => std::fs::write(&file.path, bytes),
        None if file.path.exists() => std::fs::remove_file(&file.path),
        None => Ok(()),
    };
    result.with_context(|| file.path.display().to_string())
}
