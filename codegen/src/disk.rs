//! The one module that touches the disk: reads a spec, compares and writes what is generated.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write as _};
use std::path::{Component, Path, PathBuf};

use fs_err as fs;
use similar::TextDiff;

use crate::diagnostic::Source;
use crate::emit::Output;

/// The file, among those that are generated, that lists the others.
pub const MANIFEST: &str = ".generated";

/// Where new files wait until all of them are written.
const STAGING: &str = ".staging";

/// Folders in a package that are not looked into: what is in them is neither generated nor foreign.
const NOT_OURS: [&str; 3] = [STAGING, "target", ".git"];

/// Reads all files of a spec folder whose names end in `.yaml` or `.yml`.
///
/// # Errors
///
/// If the folder cannot be read or has no such file, or a file is not UTF-8.
pub fn read_spec(folder: &Path) -> io::Result<Vec<Source>> {
    let mut sources = Vec::new();
    for path in files_below(folder, folder, &[])? {
        let file = folder.join(&path);
        // Folders are walked, not listed, so that this one is behind a link.
        if file.is_dir() {
            return Err(link_to_folder(&file));
        }
        if !matches!(path.rsplit_once('.'), Some((_, "yaml" | "yml"))) {
            continue;
        }
        let text = text_of(&file, fs::read(&file)?)?;
        sources.push(Source { path, text });
    }
    if sources.is_empty() {
        let message = format!(
            "{}: no spec is here, for no file ends in .yaml or .yml",
            folder.display()
        );
        return Err(io::Error::new(io::ErrorKind::NotFound, message));
    }
    Ok(sources)
}

fn link_to_folder(file: &Path) -> io::Error {
    let message = format!(
        "{}: a link to a folder, and folders behind links are not read; \
         put the folder itself here, or links to its files",
        file.display()
    );
    io::Error::new(io::ErrorKind::InvalidInput, message)
}

fn text_of(file: &Path, bytes: Vec<u8>) -> io::Result<String> {
    String::from_utf8(bytes).map_err(|error| {
        let before = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
        let file = file.display();
        let message = format!("{file}: line {line} is not UTF-8; save the file as UTF-8");
        io::Error::new(io::ErrorKind::InvalidData, message)
    })
}

/// The files below a folder, with `/` between the parts of a path, sorted; without those in some
/// folders of the root.
fn files_below(root: &Path, folder: &Path, leave_out: &[&str]) -> io::Result<Vec<String>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = entry.path();
        let inner = with_slashes(path.strip_prefix(root).unwrap_or(&path));
        if !entry.file_type()?.is_dir() {
            files.push(inner);
        } else if !leave_out.contains(&inner.as_str()) {
            files.extend(files_below(root, &path, leave_out)?);
        }
    }
    files.sort();
    Ok(files)
}

fn with_slashes(path: &Path) -> String {
    let parts: Vec<_> = path
        .components()
        .map(|it| it.as_os_str().to_string_lossy())
        .collect();
    parts.join("/")
}

/// How a folder differs from what should be in it. Every list is sorted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Difference {
    /// Generated files that are not there.
    pub missing: Vec<String>,
    /// Generated files with another text, each with the difference for people to read.
    pub stale: Vec<(String, String)>,
    /// Files that an earlier run wrote and that nobody generates any more.
    pub orphaned: Vec<String>,
    /// Files that the generator did not write.
    pub foreign: Vec<String>,
    /// Files that the generator did not write where it would have to write its own.
    pub in_the_way: Vec<String>,
}

impl Difference {
    /// Whether a run would change nothing.
    pub fn is_fresh(&self) -> bool {
        let lists = [&self.missing, &self.orphaned, &self.in_the_way];
        self.stale.is_empty() && lists.iter().all(|list| list.is_empty())
    }
}

/// Adds the list of all files to the files.
pub(crate) fn with_manifest(mut outputs: Vec<Output>) -> Vec<Output> {
    let paths = outputs.iter().map(|output| output.path.as_str());
    let list = manifest(paths.chain([MANIFEST]).collect());
    outputs.push(Output::new(MANIFEST, list));
    outputs
}

fn manifest(paths: BTreeSet<&str>) -> String {
    paths.into_iter().map(|path| format!("{path}\n")).collect()
}

/// Compares a folder with what is generated; writes nothing.
///
/// # Errors
///
/// If the folder cannot be read.
pub fn compare(folder: &Path, outputs: &[Output]) -> io::Result<Difference> {
    let mut difference = Difference::default();
    let wanted: BTreeMap<&str, &str> = outputs
        .iter()
        .map(|output| (output.path.as_str(), output.text.as_str()))
        .collect();
    let found = existing(folder)?;
    let written = written_before(folder)?;
    for (path, text) in &wanted {
        let file = folder.join(path);
        if !found.contains(*path) {
            difference.missing.push((*path).to_owned());
        } else if let Some(diff) = differs(&file, path, text)? {
            if *path == MANIFEST || written.contains(*path) || says_generated(&file)? {
                difference.stale.push(((*path).to_owned(), diff));
            } else {
                difference.in_the_way.push((*path).to_owned());
            }
        }
    }
    for path in found
        .iter()
        .filter(|path| !wanted.contains_key(path.as_str()))
    {
        let list = if written.contains(path) {
            &mut difference.orphaned
        } else {
            &mut difference.foreign
        };
        list.push(path.clone());
    }
    Ok(difference)
}

/// The files in the output folder, without what tools put there.
fn existing(folder: &Path) -> io::Result<BTreeSet<String>> {
    if !folder.exists() {
        return Ok(BTreeSet::new());
    }
    Ok(files_below(folder, folder, &NOT_OURS)?
        .into_iter()
        .collect())
}

/// The files that the manifest in the folder lists. A path that leads elsewhere is not believed.
fn written_before(folder: &Path) -> io::Result<BTreeSet<String>> {
    let list = match fs::read(folder.join(MANIFEST)) {
        // What is no text names no file that the generator wrote.
        Ok(list) => String::from_utf8_lossy(&list).into_owned(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
        Err(error) => return Err(error),
    };
    let stays_inside = |path: &&str| {
        Path::new(path)
            .components()
            .all(|part| matches!(part, Component::Normal(_)))
    };
    Ok(list
        .lines()
        .filter(stays_inside)
        .map(str::to_owned)
        .collect())
}

/// Whether a file says at its top that it is generated.
fn says_generated(file: &Path) -> io::Result<bool> {
    let text = fs::read(file)?;
    let first = text.split(|byte| *byte == b'\n').next().unwrap_or_default();
    Ok(String::from_utf8_lossy(first).contains("@generated from "))
}

/// The difference between a file and the text it should have, if there is one.
fn differs(file: &Path, path: &str, text: &str) -> io::Result<Option<String>> {
    let found = fs::read(file)?;
    let found = String::from_utf8_lossy(&found).replace("\r\n", "\n");
    if found == text {
        return Ok(None);
    }
    let diff = TextDiff::from_lines(found.as_str(), text);
    let old = format!("{path} (as it is)");
    let new = format!("{path} (as generated)");
    Ok(Some(
        diff.unified_diff()
            .context_radius(2)
            .header(&old, &new)
            .to_string(),
    ))
}

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
        let stale = difference.stale.iter().map(|(path, _)| path);
        let changed: BTreeSet<&String> = difference.missing.iter().chain(stale).collect();
        let mut plan = Self {
            folder,
            texts: Vec::new(),
            both: String::new(),
            steps: Vec::new(),
        };
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

    use super::{Difference, MANIFEST, Output, Plan, compare, files_below, with_manifest, write};

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
                assert_eq!(
                    tree(folder.path()),
                    wanted(&next),
                    "killed after {taken} steps"
                );
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
