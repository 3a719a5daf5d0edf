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
    if difference.is_fresh() { Ok(()) } else { Ok(disk::write(out, outputs, &difference)?) }
}

fn put(path: PathBuf, text: &str, written: &mut Vec<Written>) -> anyhow::Result<()> {
    let before = if path.exists() {
        Some(std::fs::read(&path).with_context(|| path.display().to_string())?)
    } else {
        None
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

#[cfg(test)]
mod tests {
    use std::path::Path;

    use codegen::{Lowered, disk, lower};
    use tempfile::TempDir;

    use super::super::plan::{Planned, Release, plan};
    use super::super::state::{State, read};
    use super::{package, put_back, steps, take, write};
    use crate::diff::git::git;

    const SPEC: &str =
        concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/tests/page_check/bookbox/spec");
    const LOCK: &str =
        "version = 4\n\n[[package]]\nname = \"bookbox-events\"\nversion = \"0.1.0\"\n";

    /// A repository with a spec and its package, committed.
    fn repository() -> TempDir {
        let root = tempfile::tempdir().expect("a folder");
        let sources = disk::read_spec(Path::new(SPEC)).expect("readable");
        for source in sources {
            let path = root.path().join("spec").join(source.path);
            std::fs::create_dir_all(path.parent().expect("in a folder")).expect("writable");
            std::fs::write(path, source.text).expect("writable");
        }
        std::fs::write(root.path().join("Cargo.lock"), LOCK).expect("writable");
        run(root.path(), &["init", "--quiet"]);
        commit(root.path());
        root
    }

    /// One with a release, and something new since.
    fn released() -> TempDir {
        let root = repository();
        let (state, release) = planned(root.path());
        write(&state, &release).expect("writable");
        commit(root.path());
        let path = root.path().join("spec/vendor.yaml");
        let text = std::fs::read_to_string(&path).expect("readable");
        let text = text.replace("doc: Loans of books.", "doc: Loans of books and maps.");
        std::fs::write(path, text).expect("writable");
        commit(root.path());
        root
    }

    fn run(root: &Path, arguments: &[&str]) {
        let settings = ["user.name=Robin Example", "user.email=robin@example.com"];
        let settings = settings.into_iter().chain(["commit.gpgsign=false", "core.autocrlf=false"]);
        let settings = settings.flat_map(|it| ["-c", it]);
        let all: Vec<&str> = settings.chain(arguments.iter().copied()).collect();
        let output = git(root, &all, &[]).expect("git runs");
        assert!(output.status.success(), "{arguments:?}: {output:?}");
    }

    /// Generates and commits.
    fn commit(root: &Path) {
        let sources = disk::read_spec(&root.join("spec")).expect("readable");
        let Lowered { model, .. } = lower(sources).unwrap_or_else(|found| panic!("{found}"));
        package(&root.join("out"), &codegen::package(&model)).expect("writable");
        run(root, &["add", "--all"]);
        run(root, &["commit", "--quiet", "--message", "A commit"]);
    }

    fn planned(root: &Path) -> (State, Release) {
        let state = read(&root.join("spec"), &root.join("out")).expect("a clean tree");
        match plan(&state, "2026-03-02").expect("a plan") {
            Planned::Release(release) => (state, *release),
            Planned::Nothing(_) | Planned::Refused(_) => panic!("there is something to release"),
        }
    }

    /// What the help and CONTRIBUTING.md tell one to do.
    fn take_back(root: &Path, state: &State) {
        run(root, &["restore", "spec", "Cargo.lock"]);
        run(root, &["clean", "--quiet", "--force", "spec/releases.yaml"]);
        package(&state.out, &state.outputs).expect("writable");
    }

    #[test]
    fn whenever_a_release_is_killed_what_the_help_says_takes_it_back() {
        for (root, wanted) in [(repository(), 2), (released(), 4)] {
            let (state, release) = planned(root.path());
            assert_eq!(steps(&state, &release).len(), wanted);
            for taken in 0..=wanted {
                let written = &mut Vec::new();
                for step in steps(&state, &release).into_iter().take(taken) {
                    take(step, &state, &release, written).expect("writable");
                }
                take_back(root.path(), &state);
                let clean = state.repository.demand_clean();
                clean.unwrap_or_else(|error| panic!("killed after {taken} steps: {error}"));
            }
        }
    }

    #[test]
    fn whatever_step_fails_everything_is_put_back() {
        for root in [repository(), released()] {
            let (state, release) = planned(root.path());
            for failed in 0..=steps(&state, &release).len() {
                let written = &mut Vec::new();
                for step in steps(&state, &release).into_iter().take(failed) {
                    take(step, &state, &release, written).expect("writable");
                }
                put_back(&state, written).expect("writable");
                let clean = state.repository.demand_clean();
                clean.unwrap_or_else(|error| panic!("step {failed} failed: {error}"));
            }
        }
    }

    #[test]
    fn a_lock_file_that_cannot_be_written_leaves_nothing_behind() {
        let root = released();
        let (state, mut release) = planned(root.path());
        release.lock = Some((root.path().join("spec"), String::new()));
        let error = write(&state, &release).expect_err("a folder is in the way");
        let said = format!("{error:#}");
        assert!(said.contains("not released, and everything is as it was: "), "{said}");
        assert!(said.contains(&*root.path().join("spec").to_string_lossy()), "{said}");
        state.repository.demand_clean().expect("everything is put back");
    }
}
