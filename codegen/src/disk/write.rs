//! Making a folder what it should be, all or nothing.

use std::collections::BTreeSet;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use fs_err as fs;

use super::compare::{Difference, manifest, written_before};
use super::{MANIFEST, STAGING};
use crate::emit::Output;

/// Makes a folder what it should be: writes what is missing or stale, removes what is orphaned,
/// leaves what is foreign.
///
/// First the new files, and copies of those that they replace, are written to a folder beside
/// them, so that an error or a kill until then leaves everything as it was. What follows only
/// renames and removes; if one of these steps fails, the others are taken back. After a kill
/// between them the next run mends the rest: see `Plan`.
///
/// # Errors
///
/// If a file cannot be written, or one that the generator did not write is in the way; the folder
/// is then as it was.
pub fn write(folder: &Path, outputs: &[Output], difference: &Difference) -> io::Result<()> {
    if !difference.in_the_way.is_empty() {
        let message = format!(
            "{}: nothing was written, because the generator did not write what is in its way: {}; \
             move that elsewhere, or choose another folder",
            folder.display(),
            difference.in_the_way.join(", ")
        );
        return Err(io::Error::new(io::ErrorKind::AlreadyExists, message));
    }
    let is_new = !folder.exists();
    let plan = Plan::new(folder, outputs, difference)?;
    remove_staging(folder)?;
    if plan.steps.is_empty() {
        return Ok(());
    }
    let written = plan.stage().and_then(|()| plan.run());
    let cleared = remove_staging(folder);
    if written.is_err() && is_new {
        // It was not there before. Should something else be in it by now, it stays.
        let _ = std::fs::remove_dir(folder);
    }
    written.and(cleared)
}

fn remove_staging(folder: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder.join(STAGING)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// The steps from one state of a folder to another.
///
/// A file that the manifest does not list counts as written by someone else, and is never removed.
/// So the manifest lists the old files and the new ones before the first of them is touched, and
/// the new ones alone after the last: whenever the run is killed, the next one knows which are its own.
struct Plan<'a> {
    folder: &'a Path,
    /// The new files, by the name under which they wait.
    texts: Vec<(String, &'a str)>,
    /// The manifest that lists old and new files.
    both: String,
    steps: Vec<Step<'a>>,
}

#[derive(Clone)]
enum Step<'a> {
    /// Moves a waiting file to its place.
    Put { waiting: String, path: &'a str },
    /// Removes a file, and the folders that only it was in.
    Remove { path: &'a str },
    /// Removes the folders that only this file was in. A run that was killed has removed the file.
    Prune { path: String },
}

impl<'a> Plan<'a> {
    fn new(
        folder: &'a Path,
        outputs: &'a [Output],
        difference: &'a Difference,
    ) -> io::Result<Self> {
        let stale = difference.stale.iter();
        let changed: BTreeSet<&String> = difference.missing.iter().chain(stale).collect();
        let mut plan = Self { folder, texts: Vec::new(), both: String::new(), steps: Vec::new() };
        if difference.is_fresh() {
            return Ok(plan);
        }
        let before = written_before(folder)?;
        let new = outputs.iter().map(|output| output.path.as_str());
        plan.both = manifest(before.iter().map(String::as_str).chain(new).collect());
        let lists_change = changed.iter().any(|path| *path == MANIFEST);
        if lists_change {
            plan.put("both".to_owned(), MANIFEST);
        }
        for path in &difference.orphaned {
            plan.steps.push(Step::Remove { path });
        }
        let wanted: BTreeSet<&str> = outputs.iter().map(|it| it.path.as_str()).collect();
        for path in before.into_iter().filter(|it| !wanted.contains(&**it)) {
            plan.steps.push(Step::Prune { path });
        }
        for output in outputs.iter().filter(|it| changed.contains(&it.path)) {
            if output.path != MANIFEST {
                plan.put_output(output);
            }
        }
        for output in outputs.iter().filter(|output| output.path == MANIFEST) {
            if lists_change {
                plan.put_output(output);
            }
        }
        Ok(plan)
    }

    fn put(&mut self, waiting: String, path: &'a str) {
        self.steps.push(Step::Put { waiting, path });
    }

    fn put_output(&mut self, output: &'a Output) {
        let waiting = format!("new-{}", self.texts.len());
        self.texts.push((waiting.clone(), &output.text));
        self.put(waiting, &output.path);
    }

    fn waiting(&self, name: &str) -> PathBuf {
        self.folder.join(STAGING).join(name)
    }

    /// Where the file that a step replaces or removes is kept until all steps are done.
    fn kept(&self, step: usize) -> PathBuf {
        self.waiting(&format!("old-{step}"))
    }

    /// Writes everything that needs room on the disk.
    fn stage(&self) -> io::Result<()> {
        fs::create_dir_all(self.folder.join(STAGING))?;
        write_synced(&self.waiting("both"), &self.both)?;
        for (name, text) in &self.texts {
            write_synced(&self.waiting(name), text)?;
        }
        for (number, step) in self.steps.iter().enumerate() {
            let path = self.folder.join(step.path());
            let stays = matches!(step, Step::Prune { .. });
            if !stays && path.is_file() {
                fs::copy(path, self.kept(number))?;
            }
        }
        Ok(())
    }

    /// Takes all steps or, if one fails, none.
    fn run(&self) -> io::Result<()> {
        for number in 0..self.steps.len() {
            if let Err(error) = self.step(number) {
                return Err(match self.undo(number) {
                    Ok(()) => error,
                    Err(second) => io::Error::other(format!(
                        "{error}; and not everything could be put back: {second}"
                    )),
                });
            }
        }
        Ok(())
    }

    fn step(&self, number: usize) -> io::Result<()> {
        match &self.steps[number] {
            Step::Put { waiting, path } => {
                let to = self.folder.join(path);
                to.parent().map_or(Ok(()), fs::create_dir_all)?;
                fs::rename(self.waiting(waiting), to)
            }
            Step::Remove { path } => {
                fs::remove_file(self.folder.join(path))?;
                remove_empty_folders(self.folder, path);
                Ok(())
            }
            Step::Prune { path } => {
                remove_empty_folders(self.folder, path);
                Ok(())
            }
        }
    }

    /// Takes back the steps before the one that failed, and the folders that it made. Goes on when
    /// something cannot be put back, so that as little as possible is lost.
    fn undo(&self, failed: usize) -> io::Result<()> {
        let mut result = Ok(());
        for number in (0..failed).rev() {
            result = result.and(self.take_back(number));
        }
        for step in &self.steps[..=failed] {
            remove_empty_folders(self.folder, step.path());
        }
        result
    }

    fn take_back(&self, number: usize) -> io::Result<()> {
        let path = self.folder.join(self.steps[number].path());
        let kept = self.kept(number);
        if kept.exists() {
            path.parent().map_or(Ok(()), fs::create_dir_all)?;
            return fs::rename(kept, path);
        }
        match self.steps[number] {
            Step::Put { .. } => fs::remove_file(path),
            Step::Remove { .. } | Step::Prune { .. } => Ok(()),
        }
    }
}

impl Step<'_> {
    fn path(&self) -> &str {
        match self {
            Self::Put { path, .. } | Self::Remove { path } => path,
            Self::Prune { path } => path,
        }
    }
}

fn write_synced(path: &Path, text: &str) -> io::Result<()> {
    let mut file = fs::File::create(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

/// Removes the folders around a path, from the inside out, as long as they are empty.
fn remove_empty_folders(folder: &Path, path: &str) {
    let mut parent = Path::new(path).parent();
    while let Some(inner) = parent.filter(|it| !it.as_os_str().is_empty()) {
        if std::fs::remove_dir(folder.join(inner)).is_err() {
            break;
        }
        parent = inner.parent();
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::path::Path;

    use fs_err as fs;
    use tempfile::TempDir;

    use super::{Difference, MANIFEST, Output, Plan, write};
    use crate::disk::read::files_below;
    use crate::disk::{compare, with_manifest};

    type Tree = BTreeMap<String, Vec<u8>>;

    fn outputs(files: &[(&str, &str)]) -> Vec<Output> {
        let outputs = files.iter().map(|(path, text)| Output::new(*path, *text));
        with_manifest(outputs.collect())
    }

    fn old() -> Vec<Output> {
        outputs(&[("a", "1"), ("gone/deep/b", "2"), ("src/c", "3")])
    }

    fn new() -> Vec<Output> {
        outputs(&[("a", "10"), ("new/deep/d", "4"), ("src/c", "3")])
    }

    fn third() -> Vec<Output> {
        outputs(&[("src/c", "30")])
    }

    fn tree(folder: &Path) -> Tree {
        let files = files_below(folder, folder, &[]).expect("readable");
        let read = |path: String| (path.clone(), fs::read(folder.join(path)).expect("readable"));
        files.into_iter().map(read).collect()
    }

    fn wanted(outputs: &[Output]) -> Tree {
        let text = |it: &Output| (it.path.clone(), it.text.clone().into_bytes());
        outputs.iter().map(text).collect()
    }

    fn run(folder: &Path, outputs: &[Output]) -> Difference {
        let difference = compare(folder, outputs).expect("readable");
        write(folder, outputs, &difference).expect("writable");
        difference
    }

    fn folder_with(outputs: &[Output]) -> TempDir {
        let folder = tempfile::tempdir().expect("a folder");
        run(folder.path(), outputs);
        assert_eq!(tree(folder.path()), wanted(outputs));
        folder
    }

    #[test]
    fn whenever_a_run_is_killed_the_next_one_mends_the_rest() {
        let steps = {
            let folder = folder_with(&old());
            let difference = compare(folder.path(), &new()).expect("readable");
            let new = new();
            let plan = Plan::new(folder.path(), &new, &difference).expect("readable");
            plan.steps.len()
        };
        assert!(steps > 4, "the plan has become too simple to test anything");
        for next in [old(), new(), third()] {
            for taken in 0..=steps {
                let folder = folder_with(&old());
                let difference = compare(folder.path(), &new()).expect("readable");
                let new = new();
                let plan = Plan::new(folder.path(), &new, &difference).expect("readable");
                plan.stage().expect("writable");
                (0..taken).for_each(|step| plan.step(step).expect("writable"));

                let found = run(folder.path(), &next);
                assert_eq!(found.foreign, [""; 0], "killed after {taken} steps");
                assert_eq!(tree(folder.path()), wanted(&next), "killed after {taken} steps");
                let remains = next == old() || !folder.path().join("gone").exists();
                assert!(remains, "an empty folder, killed after {taken} steps");
            }
        }
    }

    #[test]
    fn whatever_step_fails_the_folder_is_as_it_was() {
        let folder = folder_with(&old());
        let difference = compare(folder.path(), &new()).expect("readable");
        let new = new();
        let plan = Plan::new(folder.path(), &new, &difference).expect("readable");
        for failed in 0..plan.steps.len() {
            plan.stage().expect("writable");
            (0..failed).for_each(|step| plan.step(step).expect("writable"));
            plan.undo(failed).expect("writable");
            super::remove_staging(folder.path()).expect("writable");
            assert_eq!(tree(folder.path()), wanted(&old()), "step {failed} failed");
            assert!(!folder.path().join("new").exists(), "step {failed} failed");
        }
    }

    #[test]
    fn a_folder_where_a_file_must_go_stops_everything() {
        let folder = folder_with(&old());
        fs::create_dir_all(folder.path().join("new/deep/d/in the way")).expect("writable");
        let difference = compare(folder.path(), &new()).expect("readable");
        let error = write(folder.path(), &new(), &difference).expect_err("cannot be written");
        assert!(error.to_string().contains("new/deep/d"), "{error}");
        assert_eq!(tree(folder.path()), wanted(&old()));
    }

    #[test]
    fn a_list_that_leads_elsewhere_is_not_believed() {
        let around = tempfile::tempdir().expect("a folder");
        let outside = around.path().join("x");
        fs::write(&outside, "mine").expect("writable");
        let folder = around.path().join("out");
        run(&folder, &old());
        let list = format!("../x\n{}\nsrc/../../x\n./b\n\na\n", outside.display());
        fs::write(folder.join(MANIFEST), list).expect("writable");
        run(&folder, &new());
        assert_eq!(fs::read(&outside).expect("readable"), b"mine");
        // The manifest was broken, so that nobody knows whose file this is.
        assert!(folder.join("gone/deep/b").exists());
    }

    #[test]
    fn a_folder_that_was_not_there_is_not_left_behind() {
        let around = tempfile::tempdir().expect("a folder");
        let folder = around.path().join("out");
        let clash = outputs(&[("a", "1"), ("a/b", "2")]);
        let difference = compare(&folder, &clash).expect("readable");
        write(&folder, &clash, &difference).expect_err("a file cannot be a folder");
        assert!(!folder.exists());
    }
}
