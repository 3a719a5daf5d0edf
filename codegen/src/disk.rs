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

/// Folders that tools make in a package, and that hold nothing anyone wrote.
const NOT_OURS: [&str; 2] = ["target", ".git"];

/// Reads all files of a spec folder whose names end in `.yaml` or `.yml`.
///
/// # Errors
///
/// If the folder cannot be read or has no such file, or a file is not UTF-8.
pub fn read_spec(folder: &Path) -> io::Result<Vec<Source>> {
    let mut sources = Vec::new();
    for path in files_below(folder, folder)? {
        if !matches!(path.rsplit_once('.'), Some((_, "yaml" | "yml"))) {
            continue;
        }
        let bytes = fs::read(folder.join(&path))?;
        let text = String::from_utf8(bytes).map_err(|error| {
            let at = error.utf8_error().valid_up_to();
            let message = format!("{}: not UTF-8 at byte {at}", folder.join(&path).display());
            io::Error::new(io::ErrorKind::InvalidData, message)
        })?;
        sources.push(Source { path, text });
    }
    if sources.is_empty() {
        let message = format!("{}: no spec here, no file ends in .yaml", folder.display());
        return Err(io::Error::new(io::ErrorKind::NotFound, message));
    }
    Ok(sources)
}

/// The files below a folder, with `/` between the parts of a path, sorted.
fn files_below(root: &Path, folder: &Path) -> io::Result<Vec<String>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = entry.path();
        if entry.file_type()?.is_dir() {
            files.extend(files_below(root, &path)?);
        } else if let Ok(inner) = path.strip_prefix(root) {
            files.push(with_slashes(inner));
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
}

impl Difference {
    /// Whether a run would change nothing.
    pub fn is_fresh(&self) -> bool {
        self.missing.is_empty() && self.stale.is_empty() && self.orphaned.is_empty()
    }
}

/// Adds the list of all files to the files.
pub(crate) fn with_manifest(mut outputs: Vec<Output>) -> Vec<Output> {
    let paths = outputs
        .iter()
        .map(|output| output.path.as_str())
        .chain([MANIFEST]);
    let paths: BTreeSet<&str> = paths.collect();
    let list: String = paths.into_iter().map(|path| format!("{path}\n")).collect();
    outputs.push(Output::new(MANIFEST, list));
    outputs
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
    for (path, text) in &wanted {
        if !found.contains(*path) {
            difference.missing.push((*path).to_owned());
        } else if let Some(diff) = differs(&folder.join(path), path, text)? {
            difference.stale.push(((*path).to_owned(), diff));
        }
    }
    let written = written_before(folder)?;
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
    let tools = |path: &String| {
        let first = path.split('/').next().unwrap_or_default();
        NOT_OURS.contains(&first) || first == STAGING
    };
    Ok(files_below(folder, folder)?
        .into_iter()
        .filter(|path| !tools(path))
        .collect())
}

/// The files that the manifest in the folder lists. A path that leads elsewhere is not believed.
fn written_before(folder: &Path) -> io::Result<BTreeSet<String>> {
    let list = match fs::read_to_string(folder.join(MANIFEST)) {
        Ok(list) => list,
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
/// All new files are written beside the old ones first, so that an error or a kill before that is
/// done leaves the folder as it was. Then each is moved to its place; if that fails, what was
/// moved is put back. After a kill in that short time the next run mends the rest.
///
/// # Errors
///
/// If a file cannot be written; the folder is then as it was.
pub fn write(folder: &Path, outputs: &[Output], difference: &Difference) -> io::Result<()> {
    let stale = difference.stale.iter().map(|(path, _)| path);
    let changed: BTreeSet<&String> = difference.missing.iter().chain(stale).collect();
    let staging = folder.join(STAGING);
    if staging.exists() {
        fs::remove_dir_all(&staging)?;
    }
    if changed.is_empty() && difference.orphaned.is_empty() {
        return Ok(());
    }
    let staged = stage(
        &staging,
        outputs
            .iter()
            .filter(|output| changed.contains(&output.path)),
    );
    let moved = staged.and_then(|()| move_all(folder, &staging, &changed, &difference.orphaned));
    let cleared = fs::remove_dir_all(&staging);
    moved.and(cleared)
}

fn stage<'a>(staging: &Path, outputs: impl Iterator<Item = &'a Output>) -> io::Result<()> {
    fs::create_dir_all(staging)?;
    for output in outputs {
        let path = staging.join(&output.path);
        create_parent(&path)?;
        let mut file = fs::File::create(&path)?;
        file.write_all(output.text.as_bytes())?;
        file.sync_all()?;
    }
    Ok(())
}

fn create_parent(path: &Path) -> io::Result<()> {
    path.parent().map_or(Ok(()), fs::create_dir_all)
}

/// Moves staged files to their places and removes orphans, or does nothing of it.
fn move_all(
    folder: &Path,
    staging: &Path,
    changed: &BTreeSet<&String>,
    orphaned: &[String],
) -> io::Result<()> {
    let mut undo = Undo::default();
    // The manifest comes last: until then the old one tells what may be removed.
    let (manifest, others): (Vec<&String>, Vec<&String>) =
        changed.iter().copied().partition(|path| *path == MANIFEST);
    let result = others
        .into_iter()
        .try_for_each(|path| undo.replace(&staging.join(path), &folder.join(path)))
        .and_then(|()| {
            orphaned
                .iter()
                .try_for_each(|path| undo.remove(&folder.join(path)))
        })
        .and_then(|()| {
            manifest
                .into_iter()
                .try_for_each(|path| undo.replace(&staging.join(path), &folder.join(path)))
        });
    if let Err(error) = result {
        undo.run()?;
        return Err(error);
    }
    remove_empty_folders(folder, orphaned);
    Ok(())
}

/// What there was before, to be put back if a later step fails.
#[derive(Default)]
struct Undo {
    before: Vec<(PathBuf, Option<Vec<u8>>)>,
}

impl Undo {
    fn replace(&mut self, from: &Path, to: &Path) -> io::Result<()> {
        let before = if to.exists() {
            Some(fs::read(to)?)
        } else {
            None
        };
        create_parent(to)?;
        fs::rename(from, to)?;
        self.before.push((to.to_owned(), before));
        Ok(())
    }

    fn remove(&mut self, path: &Path) -> io::Result<()> {
        let before = fs::read(path)?;
        fs::remove_file(path)?;
        self.before.push((path.to_owned(), Some(before)));
        Ok(())
    }

    fn run(self) -> io::Result<()> {
        for (path, before) in self.before.into_iter().rev() {
            match before {
                Some(bytes) => fs::write(&path, bytes)?,
                None => fs::remove_file(&path)?,
            }
        }
        Ok(())
    }
}

/// Removes the folders that only orphans were in. One that is not empty stays.
fn remove_empty_folders(folder: &Path, orphaned: &[String]) {
    for path in orphaned {
        let mut parent = Path::new(path).parent();
        while let Some(inner) = parent.filter(|it| !it.as_os_str().is_empty()) {
            if std::fs::remove_dir(folder.join(inner)).is_err() {
                break;
            }
            parent = inner.parent();
        }
    }
}
